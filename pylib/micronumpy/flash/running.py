"""What the interpreter on a serial port says of itself: the board, its files, its versions."""

import ast
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from micronumpy import guest
from micronumpy.errors import TargetLostError, TargetTimeoutError, UserError
from micronumpy.flash.image import Span
from micronumpy.port import PortDevice

WHO = """
import sys
i = sys.implementation
version = '.'.join([str(n) for n in i.version[:3]])
print((version, getattr(i, '_machine', sys.platform), getattr(i, '_build', '')))
"""

VERSIONS = """
import numpy
print([getattr(numpy, name, '') for name in ('__version__', '__micronumpy__')])
"""

CHECKSUMS = """
try:
    from binascii import crc32
    from uctypes import bytearray_at
except ImportError:
    print(None)
else:
    print([crc32(bytearray_at(at, n)) for at, n in {spans}])
"""

FILES_TIMEOUT = 120.0
"""Seconds for reading every file of a board once."""


@dataclass(frozen=True)
class File:
    """A file on a board, or a folder (whose size is -1)."""

    path: str
    size: int
    crc: int

    @property
    def is_folder(self) -> bool:
        return self.size < 0


@dataclass(frozen=True)
class Running:
    """The MicroPython that answers."""

    version: str
    machine: str
    build: str = ""
    """The name of the board in MicroPython; before 1.25 there is none."""

    def __str__(self) -> str:
        return f"MicroPython {self.version} on {self.machine}"

    @property
    def chip(self) -> str:
        """As board files name it."""
        return self.machine.rpartition(" with ")[2].lower().replace("-", "")

    @property
    def board(self) -> str:
        """As our folders are called: MicroPython has ESP32_GENERIC_S3-SPIRAM_OCT."""
        return self.build.replace("-", "_")


def who(port: str, timeout: float) -> Running | None:
    """The interpreter on a port, None if nothing answers within `timeout` seconds.

    Raises UserError for a port that cannot be opened.
    """
    with PortDevice(port, start_timeout=timeout) as board:
        try:
            result = board.exec(WHO, timeout=timeout)
            return Running(*ast.literal_eval(result.output.strip()))
        except (TargetTimeoutError, TargetLostError, ValueError, SyntaxError):
            return None


def files(port: str, *, crc: bool) -> list[File]:
    """What lies on the board, folders before what is in them."""
    source = guest.source("board_files") + f"\nlisting({crc})\n"
    return [File(*row) for row in ast.literal_eval(_output(port, source, "read its files"))]


def versions(port: str) -> tuple[str, str] | None:
    """The versions of numpy and micronumpy on the board; None if it has no numpy."""
    with PortDevice(port) as board:
        result = board.exec(VERSIONS, timeout=FILES_TIMEOUT)
    if "ImportError" in result.exception:
        return None
    if result.error:
        raise UserError(
            f"`import numpy` fails on {port} ({result.exception}).",
            "Please report it with the name of the board.",
        )
    numpy, ours = ast.literal_eval(result.output)
    return numpy, ours


def holds(port: str, spans: Sequence[Span]) -> bool | None:
    """Whether the board finds these bytes in its flash, which it maps into memory.

    None if its MicroPython lacks the modules for it.
    """
    places = [(span.address, len(span.data)) for span in spans]
    said = _output(port, CHECKSUMS.format(spans=places), "read its flash").strip()
    return (
        None
        if said == "None"
        else ast.literal_eval(said) == [zlib.crc32(span.data) for span in spans]
    )


def restart(port: str) -> None:
    """Start the interpreter anew, and with it a main.py."""
    with suppress(TargetTimeoutError, TargetLostError), PortDevice(port) as board:
        board.soft_reset()


def _output(port: str, source: str, what: str) -> str:
    with PortDevice(port) as board:
        result = board.exec(source, timeout=FILES_TIMEOUT)
    if result.error:
        raise UserError(
            f"The board on {port} cannot {what} ({result.exception}).",
            "Look at the board with `micronumpy repl`.",
        )
    return result.output
