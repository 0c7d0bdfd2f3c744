"""`python -m micronumpy.demo`: the article and the example on three interpreters, side by side.

CPython with NumPy, the host firmware, and the Raspberry Pi Pico image in the emulator through
mpremote. Exit status 1 if they do not agree.
"""

import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from micronumpy import locate, oracle
from micronumpy.device import Device
from micronumpy.errors import UserError
from micronumpy.parity import Comparison, compare
from micronumpy.repl import Result
from micronumpy.targets import open_target

TIMEOUT = 120.0
"""Seconds for a script on a target."""

TITLES = {"host": "host firmware", "emu-pico": "Pico image, emulated"}


@dataclass(frozen=True)
class Output:
    """One column of the table."""

    title: str
    result: Result
    seconds: float

    def text(self) -> str:
        return (self.result.output + self.result.error).rstrip("\n")

    def heading(self) -> str:
        return f"{self.title} ({self.seconds:.1f} s)"


def scripts() -> list[tuple[Path, list[Path]]]:
    """What the demo runs, with the files that lie beside each script."""
    root = locate.repository()
    data = locate.build_dir() / "data" / "diabetes.csv"
    if not data.is_file():
        raise UserError(f"There is no {data}.", "`make setup` makes it, and so does `make demo`.")
    return [
        (root / "tests" / "parity" / "article_linear_regression.py", []),
        (root / "examples" / "linear_regression.py", [data]),
    ]


def timed(title: str, run: Callable[[], Result]) -> Output:
    started = time.monotonic()
    result = run()
    return Output(title, result, time.monotonic() - started)


def outputs(
    script: Path, files: list[Path], targets: list[Device], console: Console
) -> list[Output]:
    """Run one script everywhere; the first output is the desktop's."""
    with console.status(f"{script.name} on the desktop"):
        run = partial(oracle.run, script, files, timeout=TIMEOUT)
        columns = [timed("CPython with NumPy", run)]
    for target in targets:
        with console.status(f"{script.name} on {target.name}"):
            run = partial(target.run, script, files, timeout=TIMEOUT)
            columns.append(timed(TITLES[target.name], run))
    return columns


def side_by_side(columns: list[Output], width: int) -> RenderableType:
    """A table if the terminal is wide enough for whole lines, else one output below another."""
    longest = [
        max(map(len, [column.heading(), *column.text().splitlines()])) for column in columns
    ]
    if sum(longest) + 3 * len(columns) + 1 > width:
        return Group(*(Panel(Text(c.text()), title=c.heading(), width=width) for c in columns))
    table = Table()
    for column in columns:
        table.add_column(column.heading(), no_wrap=True)
    table.add_row(*(Text(column.text()) for column in columns))
    return table


def verdicts(columns: list[Output]) -> list[tuple[str, Comparison]]:
    """Each target's agreement with the desktop."""
    desktop, *others = columns
    return [(column.title, compare(desktop.result, column.result)) for column in others]


def demo(console: Console) -> bool:
    """Run and show everything; whether all outputs agree and no script raised."""
    good = True
    with ExitStack() as stack:
        targets = [stack.enter_context(open_target(name)) for name in TITLES]
        for script, files in scripts():
            console.rule(script.name)
            columns = outputs(script, files, targets, console)
            console.print(side_by_side(columns, console.width))
            for title, comparison in verdicts(columns):
                style = "green" if comparison.agrees else "red"
                console.print(f"{title}: [{style}]{comparison}[/]")
                if comparison.diff:
                    console.print(comparison.diff, markup=False)
                good = good and comparison.agrees
            good = good and not any(column.result.error for column in columns)
    return good


def main() -> int:
    console = Console(highlight=False)
    try:
        good = demo(console)
    except UserError as error:
        print(f"demo: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("demo: interrupted.", file=sys.stderr)
        return 130
    console.rule()
    console.print("[green]All outputs agree.[/]" if good else "[red]The outputs differ.[/]")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
