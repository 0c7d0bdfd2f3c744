"""Image files: what they are, and for which boards. Nothing is written here."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from micronumpy import boards, locate
from micronumpy.boards import Board
from micronumpy.errors import UserError

UF2_BLOCK = struct.Struct("<8I")
UF2_START, UF2_START_2 = 0x0A324655, 0x9E5D5157
UF2_NOT_FOR_FLASH, UF2_HAS_FAMILY = 0x1, 0x2000
UF2_BYTES, UF2_DATA_AT = 512, 32

ESP_START, ESP_CHIP_AT = 0xE9, 12
ESP_TABLE_ADDRESS, ESP_TABLE_START = 0x8000, b"\xaa\x50"
"""Where the partition table lies in the flash, and how it begins."""


@dataclass(frozen=True)
class Span:
    """Bytes of an image that lie together in the flash."""

    address: int
    data: bytes


@dataclass(frozen=True)
class Format:
    """One row of the table of image formats; `method` is what a board's `flashing` names."""

    method: str
    begins: bytes
    marks: Callable[[Path, bytes], frozenset[int]]
    """Which chips the image says it is for, as the format numbers them. Raises UserError."""
    mark: Callable[[Board], int]
    """The number of a board's chip."""


@dataclass(frozen=True)
class Image:
    """A file that can be flashed."""

    path: Path
    data: bytes
    format: Format
    marks: frozenset[int]

    def fits(self, board: Board) -> bool:
        """Whether it is for the chip of this board."""
        return board.flashing == self.format.method and self.format.mark(board) in self.marks

    @property
    def chips(self) -> str:
        """For people: the chips that it is for."""
        names = {board.chip for board in boards.every() if self.fits(board)}
        return ", ".join(sorted(names)) or f"chip {', '.join(map(hex, sorted(self.marks)))}"


def read(path: Path) -> Image:
    """The image in a file. Raises UserError if it is none, or damaged."""
    data = locate.script(path).read_bytes()
    for row in FORMATS:
        if data.startswith(row.begins):
            return Image(path, data, row, row.marks(path, data))
    raise UserError(
        f"{path} is not an image that can be flashed.",
        "An RP2040 or RP2350 takes a firmware.uf2, an ESP32 the firmware.bin of its build.",
    )


def uf2_spans(image: Image, board: Board) -> list[Span]:
    """What a UF2 image writes into the flash of a board."""
    parts: list[tuple[int, bytearray]] = []
    for flags, address, data, family in _uf2_blocks(image.data):
        if family != int(board.uf2_family, 16) or flags & UF2_NOT_FOR_FLASH:
            continue
        if parts and parts[-1][0] + len(parts[-1][1]) == address:
            parts[-1][1].extend(data)
        else:
            parts.append((address, bytearray(data)))
    return [Span(address, bytes(data)) for address, data in parts]


def _uf2_blocks(data: bytes) -> list[tuple[int, int, bytes, int]]:
    """Flags, address, data and family of each block."""
    blocks = []
    for at in range(0, len(data), UF2_BYTES):
        _, _, flags, address, size, _, _, family = UF2_BLOCK.unpack_from(data, at)
        start = at + UF2_DATA_AT
        blocks.append((flags, address, data[start : start + size], family))
    return blocks


def _uf2_marks(path: Path, data: bytes) -> frozenset[int]:
    """The families; every block of each has to be there."""
    numbers: dict[int, list[int]] = {}
    counts: dict[int, int] = {}
    whole = len(data) % UF2_BYTES == 0
    for at in range(0, len(data) if whole else 0, UF2_BYTES):
        first, second, flags, _, _, number, count, family = UF2_BLOCK.unpack_from(data, at)
        whole = whole and (first, second) == (UF2_START, UF2_START_2)
        if flags & UF2_HAS_FAMILY:
            numbers.setdefault(family, []).append(number)
            counts[family] = count
    # A family of one block is a work-around for an erratum of the RP2350, numbered as it likes.
    whole = whole and all(
        len(found) == 1 or sorted(found) == list(range(counts[family]))
        for family, found in numbers.items()
    )
    if not whole or not numbers:
        raise UserError(
            f"{path} is a damaged UF2 image ({len(data)} bytes).", "Copy it or build it again."
        )
    return frozenset(numbers)


def _esp_marks(path: Path, data: bytes) -> frozenset[int]:
    """The chip of the bootloader at the start; partition table and application are behind it."""
    chip = int.from_bytes(data[ESP_CHIP_AT : ESP_CHIP_AT + 2], "little")
    starts = {
        int(board.flash_start, 16)
        for board in boards.every()
        if board.flashing == "esptool" and board.esp_chip_id == chip
    }
    for start in starts:
        at = ESP_TABLE_ADDRESS - start
        if data[at : at + len(ESP_TABLE_START)] != ESP_TABLE_START:
            raise UserError(
                f"{path} is not a whole image: there is no partition table in it.",
                "Flash the firmware.bin that holds bootloader, partition table and application.",
            )
    return frozenset({chip})


FORMATS = (
    Format("uf2", struct.pack("<I", UF2_START), _uf2_marks, lambda b: int(b.uf2_family, 16)),
    Format("esptool", bytes([ESP_START]), _esp_marks, lambda b: b.esp_chip_id),
)
