"""Measure the cases of cases.py; docs/benchmark.md is written from what was measured.

    python -m bench                              every target of implementations.py, and host
    python -m bench qemu-m4f host /dev/ttyACM0   these
    python -m bench qemu-m4f --cases matrices    those cases whose name holds the words
    python -m bench --write                      and write docs/benchmark.md and its picture
    python -m bench --write-budget               measure the cases of the budget and write it
    python -m bench qemu-m4f --elf PATH --name ulab     another image for the same machine
    python -m bench host --binary PATH --name ulab      ours beside another MicroPython

A target with an exact clock counts instructions or cycles: ours, the plain MicroPython loop, and
the floor. `host` and ports are timed, each figure a ratio of times measured in turn: `host` beside
NumPy on CPython. Figures stay in build/reports/bench/.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console
from rich.progress import track

from micronumpy.device import Device
from micronumpy.errors import UserError

from . import budget, cases, page, report
from .implementations import EXACT, is_port, open_exact, open_numpy, open_timed
from .measure import Figure, Guest, checked, exact, timed


def measured(
    title: str, chosen: list[cases.Case], figure: Callable[[cases.Case], Figure]
) -> report.Figures:
    """The figures of these cases, with a bar that shows how far it is."""
    console = Console(stderr=True)
    hidden = not console.is_terminal
    return {
        case.key: figure(case)
        for case in track(chosen, title, console=console, disable=hidden)
    }  # fmt: skip


def count(target: str, chosen: list[cases.Case], options: argparse.Namespace) -> report.Figures:
    """What the cases cost on a target with an exact clock."""
    if not options.elf:
        with open_exact(target) as device:
            guest = Guest(device, "floor")
            return measured(target, chosen, lambda case: exact(guest, case))
    with open_exact(target, options.elf) as device, open_numpy() as desktop:
        theirs, right = Guest(device, options.clock), Guest(desktop, "time")
        return measured(target, chosen, lambda case: checked(theirs, right, case))


def compare(target: str, chosen: list[cases.Case], options: argparse.Namespace) -> report.Figures:
    """What the cases cost where only time can be measured."""
    with ExitStack() as stack:

        def guest(device: Device) -> Guest:
            return Guest(stack.enter_context(device), "time")

        ours = guest(open_timed(target))
        if is_port(target):
            others = {"plain": ours}
        elif options.binary:
            others = {options.name: guest(open_timed(target, options.binary))}
        else:
            others = {"plain": guest(open_timed(target)), "numpy": guest(open_numpy())}
        return measured(target, chosen, lambda case: timed(ours, others, case))


def parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Measure the cases of bench/cases.py."
    )
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--cases", default="", metavar="TEXT", help="only those that hold it")
    parser.add_argument("--write", action="store_true", help="write docs/benchmark.md")
    parser.add_argument("--write-budget", action="store_true", help="write bench/budget.toml")
    parser.add_argument("--elf", type=Path, help="another image for the (one) target")
    parser.add_argument("--binary", type=Path, help="another MicroPython, beside ours on host")
    parser.add_argument(
        "--clock",
        choices=["floor", "emulator", "time"],
        default="floor",
        help="what the other image has: bench/floor.c (the default), or nothing of ours",
    )
    parser.add_argument("--name", default="other", help="what to call it")
    return parser.parse_args(arguments)


def run(options: argparse.Namespace) -> None:
    if options.write_budget:
        budget.write(options.targets or list(budget.IMAGES))
        return
    chosen = [case for case in cases.every() if options.cases in case.key]
    if not chosen:
        raise UserError(
            f"No case holds {options.cases!r}.", "Their names are in docs/benchmark.md."
        )
    for target in options.targets or [*EXACT, "host"]:
        other = f"-{options.name}" if options.elf or options.binary else ""
        way = compare if target == "host" or is_port(target) else count
        figures = way(target, chosen, options)
        report.add(target + other, figures)
        page.show(target + other, chosen, figures)
    if options.write:
        page.write()


def main(arguments: list[str]) -> int:
    try:
        run(parsed(arguments))
    except UserError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
