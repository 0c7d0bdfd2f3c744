"""The serial ports of this machine: which hold a board, and why one cannot be used."""

import os
from pathlib import Path

from serial.tools import list_ports

from micronumpy.errors import UserError


def connected() -> list[str]:
    """The ports of the boards on USB, sorted."""
    return sorted(port.device for port in list_ports.comports() if port.vid is not None)


def every() -> list[str]:
    """The ports of all boards, of which there must be one."""
    ports = connected()
    if not ports:
        raise UserError(
            "There is no board on a serial port.",
            "Plug one in that runs MicroPython, or name the port with --target.",
        )
    return ports


def only() -> str:
    """The port of the one board."""
    ports = every()
    if len(ports) > 1:
        raise UserError(
            f"There are {len(ports)} boards: {', '.join(ports)}.",
            f"Choose with --target, such as --target {ports[0]}.",
        )
    return ports[0]


def unusable(port: str, said: str) -> UserError:
    """Why a port could not be opened or does not answer; `said` is what the library told."""
    device = Path(port)
    if "raw repl" in said:
        return UserError(
            f"What is on {port} does not answer as MicroPython does.",
            "Press the board's reset button, or flash an image onto it.",
        )
    if port.startswith("/dev/") and not device.exists():
        boards = connected()
        return UserError(
            f"There is no {port}.",
            f"Connected: {', '.join(boards)}." if boards else "Plug the board in.",
        )
    if port.startswith("/dev/") and not os.access(device, os.R_OK | os.W_OK):
        return UserError(
            f"You have no permission to use {port}.",
            f"Enter its group by `sudo usermod -aG {device.group()} $USER` and log in again.",
        )
    if port.startswith("/dev/") and ("in use" in said or "exclusively" in said):
        return UserError(
            f"Another program uses {port}.",
            "Close it (Thonny, a serial monitor, another micronumpy) and try again.",
        )
    return UserError(
        f"mpremote cannot use {port} ({said}).",
        "Check the cable, the port's name, and that no other program has it open.",
    )
