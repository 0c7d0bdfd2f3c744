"""What the commands take, told to argparse: a function for each of them that takes much."""

import argparse
from pathlib import Path

from micronumpy.targets import TARGETS


def target(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--target",
        "-t",
        default="host",
        metavar="T",
        help=f"{', '.join(TARGETS)}, or a port such as /dev/ttyACM0 (default: host)",
    )


def board(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--target",
        "-t",
        default="auto",
        metavar="PORT",
        help="the board's port, such as /dev/ttyACM0 (default: auto, if there is one board)",
    )


def files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--with",
        dest="files",
        action="append",
        default=[],
        metavar="FILE",
        type=Path,
        help="put this file beside the script on the target (repeatable)",
    )


def script(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("script", metavar="SCRIPT", type=Path)
    target(parser)
    files(parser)
    parser.add_argument(
        "--timeout", type=seconds, metavar="S", help="stop a script that takes longer"
    )


def run(parser: argparse.ArgumentParser) -> None:
    script(parser)
    parser.add_argument(
        "--stats", action="store_true", help="show time, heap and collections at the end"
    )
    parser.add_argument(
        "--watch", action="store_true", help="run it again whenever it is saved, until Ctrl-C"
    )


def cp(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-r", dest="recursive", action="store_true", help="copy folders too")
    parser.add_argument("paths", metavar="FILE", nargs="+", help="on the board: :FILE")
    parser.add_argument("to", metavar="TO", help="a file or a folder; on the board: :TO")
    board(parser)


def ls(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar=":FOLDER", nargs="?", default="")
    board(parser)


def deploy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("script", metavar="SCRIPT", nargs="?", type=Path)
    files(parser)
    parser.add_argument("--remove", action="store_true", help="delete that main.py again")
    parser.add_argument("--force", action="store_true", help="even if main.py is somebody else's")
    board(parser)


def flash(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "image",
        metavar="IMAGE|BOARD",
        nargs="?",
        help="an image file, or a board of `micronumpy boards` (default: what the board is)",
    )
    parser.add_argument(
        "--port",
        "-p",
        metavar="P",
        help="a port such as /dev/ttyACM0, the drive of a bootloader, or all "
        "(default: if there is one board)",
    )
    parser.add_argument(
        "--keep-files", action="store_true", help="save the board's files and put them back"
    )
    parser.add_argument("--yes", "-y", action="store_true", help="do not ask")


def install(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--remove", action="store_true", help="use what is frozen into the image")
    board(parser)


def check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("script", metavar="SCRIPT", type=Path)
    parser.add_argument(
        "--board",
        metavar="BOARD",
        help="also say which arrays this board's heap has no room for (see `micronumpy boards`)",
    )


def parity(parser: argparse.ArgumentParser) -> None:
    from micronumpy.parity import MAX_ULP

    script(parser)
    parser.add_argument(
        "--ulp",
        type=int,
        default=MAX_ULP,
        metavar="N",
        help=f"rounding difference to accept, in ulp (default: {MAX_ULP})",
    )


def seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise ValueError(text)
    return seconds
