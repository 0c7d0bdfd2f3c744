"""Where the cases run: our own images, a port, NumPy on CPython, and any other MicroPython."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from micronumpy import guest, locate
from micronumpy.device import Device
from micronumpy.emulator import PicoDevice
from micronumpy.errors import UserError
from micronumpy.host import HostDevice
from micronumpy.port import PortDevice
from micronumpy.qemu import REPEATABLE, QemuDevice
from micronumpy.targets import PORT_PREFIXES

BENCH_PICO = "bench/RPI_PICO/firmware.uf2"
CPYTHON_RESIDENT = """\
import sys, traceback
sys.print_exception = lambda error: traceback.print_exception(error, file=sys.stdout)
"""


@dataclass(frozen=True)
class Target:
    """A place whose clock repeats exactly."""

    name: str
    title: str
    unit: str

    def open(self, image: Path | None = None) -> Device:
        """Our image of it, or another."""
        if self.name == "emu-pico":
            return PicoDevice(image=image or locate.built(BENCH_PICO, "bench"))
        return QemuDevice(self.name, options=REPEATABLE, image=image)


EXACT = {
    target.name: target
    for target in (
        Target("qemu-m0", "Cortex-M0+", "instructions"),
        Target("qemu-m4f", "Cortex-M4F", "instructions"),
        Target("qemu-m7", "Cortex-M7", "instructions"),
        Target("qemu-rv32", "RISC-V, rv32imac", "instructions"),
        Target("qemu-xtensa", "Xtensa with register windows", "instructions"),
        Target("emu-pico", "Raspberry Pi Pico", "cycles"),
    )
}


def is_port(name: str) -> bool:
    return name.startswith(PORT_PREFIXES)


def open_exact(name: str, image: Path | None = None) -> Device:
    """A target of EXACT with our image or another."""
    if name not in EXACT:
        raise UserError(
            f"No target {name!r} counts instructions or cycles.",
            f"Choose from {', '.join(EXACT)}; `host` and ports are timed.",
        )
    return EXACT[name].open(image)


def open_timed(name: str, binary: Path | None = None) -> Device:
    """Our host firmware, another MicroPython of this machine, or the board on a port."""
    if is_port(name):
        return PortDevice(name)
    return HostDevice(interpreter=binary)


def open_numpy() -> Device:
    """CPython with the NumPy that this runs in."""
    return HostDevice(
        "numpy",
        interpreter=Path(sys.executable),
        options=("-u",),
        resident=CPYTHON_RESIDENT + guest.source("resident"),
    )
