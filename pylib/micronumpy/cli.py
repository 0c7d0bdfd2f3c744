"""The command `micronumpy`: one table of commands, a function each, one place for errors."""

import argparse
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

from micronumpy import __version__, locate
from micronumpy.errors import UserError
from micronumpy.targets import TARGETS, open_target

FAILURE = 1
INTERRUPTED = 130
"""Exit statuses; usage errors are argparse's 2."""


def echo(text: str) -> None:
    """Show a target's output as it arrives."""
    sys.stdout.write(text)
    sys.stdout.flush()


def run(args: argparse.Namespace) -> int:
    from micronumpy.stats import run_with_stats

    script, files = locate.script(args.script), [locate.script(file) for file in args.files]
    with open_target(args.target) as target:
        if args.stats:
            result, stats = run_with_stats(target, script, files, timeout=args.timeout, echo=echo)
        else:
            result, stats = target.run(script, files, timeout=args.timeout, echo=echo), None
    sys.stderr.write(result.error)
    if stats is not None:
        print(stats, file=sys.stderr)
    return FAILURE if result.error else result.status


def parity(args: argparse.Namespace) -> int:
    from micronumpy import oracle
    from micronumpy.parity import compare

    script, files = locate.script(args.script), [locate.script(file) for file in args.files]
    with open_target(args.target) as target:
        expected = oracle.run(script, files, timeout=args.timeout)
        actual = target.run(script, files, timeout=args.timeout)
    comparison = compare(expected, actual, args.ulp)
    print(f"{args.script}: {args.target} and the desktop: {comparison}")
    for line in filter(None, [comparison.diff, expected.error.strip(), actual.error.strip()]):
        print(line)
    return 0 if comparison.agrees else FAILURE


def check(args: argparse.Namespace) -> int:
    from micronumpy.check import check_script, format_findings

    findings = check_script(locate.script(args.script))
    if findings:
        print(format_findings(args.script, findings))
    return FAILURE if findings else 0


def stubs(args: argparse.Namespace) -> int:
    from micronumpy.stubs import write

    count = write(args.folder)
    print(f"{args.folder}: {count} type stubs of the board's numpy, scipy and ulab.")
    print(f"VS Code reads typings/ by itself; for mypy set MYPYPATH={args.folder}.")
    return 0


def boards(args: argparse.Namespace) -> int:
    from rich.console import Console

    from micronumpy.catalogue import table

    Console().print(table())
    return 0


def build(args: argparse.Namespace) -> int:
    from micronumpy.boards import by_name, missing

    if error := missing(by_name(args.board)):
        raise error
    builder = locate.script(locate.repository() / "firmware" / "build.py")
    return subprocess.run([sys.executable, builder, args.board], check=False).returncode


def doctor(args: argparse.Namespace) -> int:
    from micronumpy.doctor import examine

    findings = examine()
    for finding in findings:
        print(finding)
    return 0 if all(finding.good for finding in findings if finding.needed) else FAILURE


@dataclass(frozen=True)
class Command:
    """One row of the command table."""

    name: str
    what: str
    function: Callable[[argparse.Namespace], int]
    arguments: Callable[[argparse.ArgumentParser], object]


def _script_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("script", metavar="SCRIPT", type=Path)
    parser.add_argument(
        "--target",
        "-t",
        default="host",
        metavar="T",
        help=f"{', '.join(TARGETS)}, or a port such as /dev/ttyACM0 (default: host)",
    )
    parser.add_argument(
        "--with",
        dest="files",
        action="append",
        default=[],
        metavar="FILE",
        type=Path,
        help="put this file beside the script on the target (repeatable)",
    )
    parser.add_argument(
        "--timeout", type=seconds, metavar="S", help="stop a script that takes longer"
    )


def _run_arguments(parser: argparse.ArgumentParser) -> None:
    _script_arguments(parser)
    parser.add_argument(
        "--stats", action="store_true", help="show time, heap and collections at the end"
    )


def _parity_arguments(parser: argparse.ArgumentParser) -> None:
    from micronumpy.parity import MAX_ULP

    _script_arguments(parser)
    parser.add_argument(
        "--ulp",
        type=int,
        default=MAX_ULP,
        metavar="N",
        help=f"rounding difference to accept, in ulp (default: {MAX_ULP})",
    )


COMMANDS = (
    Command("run", "run a script on a target", run, _run_arguments),
    Command(
        "parity", "run a script on the desktop and on a target; compare", parity, _parity_arguments
    ),
    Command(
        "check",
        "say what a script uses that the board lacks",
        check,
        lambda parser: parser.add_argument("script", metavar="SCRIPT", type=Path),
    ),
    Command(
        "stubs",
        "write type stubs of what the board has, for an editor",
        stubs,
        lambda parser: parser.add_argument(
            "folder", metavar="FOLDER", nargs="?", type=Path, default=Path("typings")
        ),
    ),
    Command(
        "build",
        "build the firmware of a board",
        build,
        lambda parser: parser.add_argument("board", metavar="BOARD"),
    ),
    Command(
        "boards",
        "list the boards: which can be built here, and what the others need",
        boards,
        lambda parser: None,
    ),
    Command("doctor", "say what is installed and built here", doctor, lambda parser: None),
)


def seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise ValueError(text)
    return seconds


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="micronumpy", description="Write for the desktop, run on the chip."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        subparser = commands.add_parser(command.name, help=command.what, description=command.what)
        command.arguments(subparser)
        subparser.set_defaults(function=command.function)
    return parser


def _terminated(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(128 + number)


def main(arguments: Sequence[str] | None = None) -> int:
    args = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _terminated)  # as an exception, so that children end too
    try:
        status: int = args.function(args)
        sys.stdout.flush()
        return status
    except UserError as error:
        sys.stdout.flush()
        print(f"micronumpy: {error}", file=sys.stderr)
        return FAILURE
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone; nothing to say to nobody
        return FAILURE
    except KeyboardInterrupt:
        print("micronumpy: interrupted.", file=sys.stderr)
        return INTERRUPTED
