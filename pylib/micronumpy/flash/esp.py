"""ESP32 chips, through esptool: a program of its own that is run, never imported."""

import importlib.metadata
import re
import sys
from pathlib import Path

from micronumpy import serial_ports
from micronumpy.errors import UserError
from micronumpy.flash import places
from micronumpy.flash.job import Job, Shared, same_socket, wait_for
from micronumpy.flash.progress import Bar
from micronumpy.port import PortDevice
from micronumpy.process import Completed, Echo, capture

MAJOR = 5
"""The version of esptool whose commands and words are used here."""

BAUDS = 460800, 115200
"""Tried in this order: a long cable or a cheap bridge may lose bytes at the first."""

PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%")
CHIP = re.compile(r"Detecting chip type\.*\s+(ESP\S+)")

RECOVER = (
    "The chip's bootloader is in its ROM and survives: plug the board in again and repeat this; "
    "if it is not found, hold BOOT while you press reset."
)

CANNOT_OPEN = "Could not open"
CANNOT_CONNECT = "Failed to connect"
OTHER_CHIP = re.compile(r"This chip is (\S+), not (\S+?)\.")
SPOILT = "MD5 of file does not match"


def installed() -> str:
    """The version of esptool. Raises UserError if it is not there, or another than we know."""
    next_step = f"Run `pip install 'esptool>={MAJOR},<{MAJOR + 1}'`."
    try:
        version = importlib.metadata.version("esptool")
    except importlib.metadata.PackageNotFoundError:
        raise UserError("esptool is not installed.", next_step) from None
    if version.partition(".")[0] != str(MAJOR):
        raise UserError(f"esptool is {version}, and flashing needs {MAJOR}.", next_step)
    return version


def chip(port: str) -> str | None:
    """The chip on a port, in esptool's words; None if no ESP answers.

    Raises UserError for a port that cannot be used. The chip starts its program anew.
    """
    done = _esptool("--port", port, "--no-stub", "chip-id")
    found = CHIP.search(done.output)
    if found is not None:
        return found[1].lower().replace("-", "")
    if CANNOT_OPEN in _said(done):
        raise serial_ports.unusable(port, _said(done))
    return None


def write(job: Job, shared: Shared, bar: Bar) -> None:
    """Erase the flash, write the image, have the chip compare it, and start it."""
    port = job.name
    bar.stage(f"writing {len(job.image.data)} bytes")
    done = _write(job, port, BAUDS[0], bar)
    if done.status != 0 and CANNOT_CONNECT in _said(done) and job.running is not None:
        # With USB on the chip itself nothing but its program can put it into the bootloader.
        bar.stage("going to the bootloader")
        PortDevice(port).bootloader()
        shared.stopped.wait(shared.times.leave)
        port = wait_for(lambda: _reappeared(job), shared.times.drive, shared) or port
        done = _write(job, port, BAUDS[0], bar)
    again = _worth_repeating(port, _said(done)) and not shared.stopped.is_set()
    if done.status != 0 and again:
        bar.stage("writing again, at a lower speed")
        done = _write(job, port, BAUDS[1], bar)
    if done.status != 0:
        raise _failure(job, port, _said(done))


def _write(job: Job, port: str, baud: int, bar: Bar) -> Completed:
    def echo(text: str) -> None:
        if found := PERCENT.findall(text):
            bar.percent(float(found[-1]))

    connection = "--chip", job.board.esptool_chip, "--port", port, "--baud", str(baud)
    file = job.board.flash_start, job.image.path
    return _esptool(*connection, "write-flash", "--erase-all", *file, echo=echo)


def _esptool(*arguments: str | Path, echo: Echo | None = None) -> Completed:
    installed()
    return capture([sys.executable, "-m", "esptool", *arguments], echo=echo)


def _said(done: Completed) -> str:
    """The reason that esptool gave, without the name and the advice around it."""
    text = f"{done.output}\n{done.error}"
    found = re.search(r"rror occurred: (.*?)(?:\n(?:For|Note|Hint)|$)", text, re.DOTALL)
    return " ".join((found[1] if found else text.strip().rpartition("\n")[2]).split())


def _reappeared(job: Job) -> str | None:
    """The port of the bootloader, at the same socket."""
    ports = (port for port in places.ports() if same_socket(job.place, port))
    return next((port.name for port in ports), None)


def _there(port: str) -> bool:
    return not port.startswith("/dev/") or Path(port).exists()


def _worth_repeating(port: str, said: str) -> bool:
    refused = CANNOT_OPEN in said or CANNOT_CONNECT in said or OTHER_CHIP.search(said)
    return _there(port) and not refused


def _failure(job: Job, port: str, said: str) -> UserError:
    """Why esptool failed, and what to do."""
    if not _there(port):
        return UserError(f"The connection to {port} was lost while writing.", RECOVER)
    if CANNOT_OPEN in said:
        return serial_ports.unusable(port, said)
    if CANNOT_CONNECT in said:
        return UserError(
            f"No {job.board.chip} answers on {port}.",
            "Hold its BOOT button, press reset, let BOOT go, and repeat this.",
        )
    if found := OTHER_CHIP.search(said):
        return UserError(
            f"The chip on {port} is an {found[1]}, and {job.image.path} is for {job.image.chips}.",
            "Take the image of that chip; `micronumpy boards` lists them.",
        )
    if SPOILT in said:
        return UserError(
            f"The flash of the board on {port} does not hold what was written.",
            "Try another cable or USB socket; if it stays so, the flash chip is worn out.",
        )
    return UserError(f"Writing to {port} stopped ({said.rstrip('.')}).", RECOVER)
