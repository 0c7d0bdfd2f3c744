"""The names of targets, and `open_target`. This list is the only one."""

from collections.abc import Callable
from dataclasses import dataclass

from micronumpy import serial_ports
from micronumpy.device import Device
from micronumpy.emulator import PicoDevice
from micronumpy.errors import UserError
from micronumpy.host import HostDevice
from micronumpy.port import PortDevice
from micronumpy.qemu import QemuDevice


@dataclass(frozen=True)
class Target:
    """One row of the list."""

    name: str
    what: str
    open: Callable[[str], Device]


def _several(name: str) -> Device:
    raise UserError(f"{name} can be several boards.", "Only `run` takes it: name one target.")


TARGETS = {
    target.name: target
    for target in (
        Target("host", "our firmware as a program of this machine", HostDevice),
        Target("qemu-m0", "Cortex-M0+ code in QEMU", QemuDevice),
        Target("qemu-m4f", "Cortex-M4 with its FPU in QEMU", QemuDevice),
        Target("qemu-m4f-split", "the same with a heap in several areas", QemuDevice),
        Target("qemu-m7", "Cortex-M7 with its FPU in QEMU", QemuDevice),
        Target("qemu-rv32", "32-bit RISC-V in QEMU", QemuDevice),
        Target("qemu-xtensa", "Xtensa with register windows in QEMU", QemuDevice),
        Target("emu-pico", "the Raspberry Pi Pico image in an RP2040 emulator", PicoDevice),
        Target("auto", "the board on a serial port, if there is one", PortDevice),
        Target("all", "every board on a serial port, at once (only `run`)", _several),
    )
}

PORT_PREFIXES = ("/dev/", "COM", "socket://", "rfc2217://")


def open_target(name: str) -> Device:
    """The target of this name, for a `with` statement. Nothing is started yet.

        with open_target("host") as target:
            print(target.exec("print(1 + 1)").output)

    `name` is a row of TARGETS or a port (`/dev/ttyACM0`, `socket://host:port`). Raises
    UserError if it is neither, or if something that the target needs is missing.
    """
    if name in TARGETS:
        return TARGETS[name].open(name)
    if name.startswith(PORT_PREFIXES):
        return PortDevice(name)
    raise UserError(
        f"There is no target {name!r}.",
        f"Choose one of {', '.join(TARGETS)}, or a port such as /dev/ttyACM0.",
    )


def names(text: str) -> list[str]:
    """The targets that `all`, or names with commas between them, stand for."""
    return serial_ports.every() if text == "all" else text.split(",")


def open_board(name: str) -> PortDevice:
    """A target whose files stay: a port, or `auto`. Raises UserError for the others."""
    if name in TARGETS and name not in ("auto", "all"):
        raise UserError(
            f"Files on {name} last only as long as one script.",
            "Give a script its files by `micronumpy run SCRIPT --with FILE`, "
            "or name a board's port with --target.",
        )
    board = open_target(name)
    assert isinstance(board, PortDevice)
    return board
