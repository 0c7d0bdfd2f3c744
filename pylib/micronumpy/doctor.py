"""What is installed and built on this machine, and how to get what is not."""

from collections.abc import Callable
from dataclasses import dataclass

from micronumpy import __version__, locate
from micronumpy.errors import UserError


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    name: str
    good: bool
    text: str
    needed: bool = False

    def __str__(self) -> str:
        return f"{'ok     ' if self.good else 'missing'}  {self.name:<22}{self.text}"


def examine() -> list[Finding]:
    """Look at everything that a target or the oracle needs."""
    import numpy

    from micronumpy.emulator import boot_rom

    checks: list[tuple[str, bool, Callable[[], object]]] = [
        ("host firmware", True, lambda: locate.built("host/micropython", "host")),
        ("Pico image", False, lambda: locate.built("RPI_PICO/firmware.uf2", "RPI_PICO")),
        ("QEMU M0+ image", False, lambda: locate.built("QEMU_M0/firmware.elf", "QEMU_M0")),
        ("QEMU M4F image", False, lambda: locate.built("QEMU_M4F/firmware.elf", "QEMU_M4F")),
        ("QEMU RV32 image", False, lambda: locate.built("QEMU_RV32/firmware.elf", "QEMU_RV32")),
        ("QEMU for Arm", False, lambda: locate.program("qemu-system-arm", "qemu-system-arm")),
        (
            "QEMU for RISC-V",
            False,
            lambda: locate.program("qemu-system-riscv32", "qemu-system-misc"),
        ),
        ("Node.js", False, lambda: locate.program("node", "nodejs")),
        ("RP2040 emulator", False, locate.node_modules),
        ("RP2040 boot ROM", False, boot_rom),
        ("Arm compiler", False, lambda: locate.program("arm-none-eabi-gcc", "gcc-arm-none-eabi")),
    ]
    versions = f"{__version__} with NumPy {numpy.__version__}"
    findings = [Finding("micronumpy", True, versions, needed=True)]
    for name, needed, look in checks:
        try:
            findings.append(Finding(name, True, str(look()), needed))
        except (UserError, OSError) as error:
            findings.append(Finding(name, False, str(error), needed))
    return findings
