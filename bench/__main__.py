"""Measure every case on the emulated targets and print it beside its floor.

    python -m bench                     all targets
    python -m bench qemu-m4f emu-pico   these
    python -m bench --write             all, into docs/benchmark.md

Figures are instructions under QEMU's `-icount` and cycles in the Pico emulator; both repeat
exactly. `floor` is the same operation as the plainest C loop, same compiler and flags, called in
the same way (bench/floor.c). `make bench` builds the images that hold it.
"""

import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from micronumpy import locate
from micronumpy.device import Device
from micronumpy.emulator import PicoDevice
from micronumpy.errors import UserError
from micronumpy.qemu import REPEATABLE, QemuDevice

CASES = Path(__file__).with_name("cases.py")
UNITS = {
    "qemu-m0": "instructions",
    "qemu-m4f": "instructions",
    "emu-pico": "cycles",
}
TIMEOUT = 600.0
PAGE = """# Benchmark

Written by `python -m bench --write`; see [performance](performance.md) for what it means.
"""


@dataclass(frozen=True)
class Case:
    """What one call of an operation on n elements costs, and what its plain C loop costs."""

    name: str
    dtype: str
    n: int
    clocks: int
    floor: int

    @property
    def ratio(self) -> float:
        return self.clocks / self.floor


def parse(line: str) -> Case:
    name, dtype, n, clocks, floor = line.rsplit(maxsplit=4)
    return Case(name, dtype, int(n), int(clocks), int(floor))


def open_device(target: str) -> Device:
    if target == "emu-pico":
        return PicoDevice(image=image("RPI_PICO", "uf2"))
    board = target.upper().replace("-", "_")
    return QemuDevice(target, options=REPEATABLE, image=image(board, "elf"))


def image(board: str, kind: str) -> Path:
    return locate.built(f"bench/{board}/firmware.{kind}", "bench")


def measure(target: str) -> list[Case]:
    with open_device(target) as device:
        result = device.run(CASES, timeout=TIMEOUT)
    if result.error:
        raise UserError(f"The cases failed on {target}.", result.error)
    return [parse(line) for line in result.output.splitlines()]


def table(target: str, cases: list[Case]) -> Table:
    shown = Table(title=f"{target}: {UNITS[target]} per call")
    shown.add_column("case")
    for heading in ("dtype", "n", "ours", "floor", "ratio"):
        shown.add_column(heading, justify="right")
    for case in cases:
        figures = (f"{case.clocks:,}", f"{case.floor:,}", f"{case.ratio:.2f}")
        shown.add_row(case.name, case.dtype, str(case.n), *figures)
    return shown


def markdown(target: str, cases: list[Case]) -> str:
    """A section of docs/benchmark.md."""
    unit = UNITS[target]
    lines = [f"## {target}: {unit} per call", ""]
    lines += [
        "| case | dtype | n | ours | floor | ratio |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {c.name} | {c.dtype} | {c.n} | {c.clocks:,} | {c.floor:,} | {c.ratio:.2f} |"
        for c in cases
    ]
    return "\n".join([*lines, "", summary(cases), ""])


def summary(cases: list[Case]) -> str:
    """How near the floor the operations with `out=` come, `a + b` and its allocation left out."""
    ratios = [case.ratio for case in cases if case.n == 1000 and case.name != "a + b"]
    mean, worst = statistics.geometric_mean(ratios), max(ratios)
    return f"With `out=`, n = 1000: geometric mean {mean:.2f}, worst {worst:.2f} times the floor."


def main(arguments: list[str]) -> int:
    write = "--write" in arguments
    targets = [argument for argument in arguments if argument != "--write"] or list(UNITS)
    for target in targets:
        if target not in UNITS:
            print(f"bench: no target '{target}'; choose from {', '.join(UNITS)}.", file=sys.stderr)
            return 2
    console = Console()
    page = [PAGE]
    try:
        for target in targets:
            cases = measure(target)
            console.print(table(target, cases))
            console.print(summary(cases) + "\n", markup=False)
            page.append(markdown(target, cases))
    except UserError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    if write:
        (locate.repository() / "docs" / "benchmark.md").write_text("\n".join(page))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
