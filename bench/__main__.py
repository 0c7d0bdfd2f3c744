"""Measure every case on the emulated targets and print it beside its floor.

    python -m bench                     all targets
    python -m bench qemu-m4f emu-pico   these

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


def main(targets: list[str]) -> int:
    console = Console()
    try:
        for target in targets or list(UNITS):
            if target not in UNITS:
                print(f"bench: no target '{target}'; choose from {', '.join(UNITS)}.")
                return 2
            cases = measure(target)
            console.print(table(target, cases))
            ratios = [case.ratio for case in cases if case.n == 1000]
            mean = statistics.geometric_mean(ratios)
            console.print(f"n = 1000: geometric mean {mean:.2f}, worst {max(ratios):.2f}\n")
    except UserError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
