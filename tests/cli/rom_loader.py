"""The serial bootloader in an ESP32's ROM, at a pseudo-terminal, for esptool to talk to.

It keeps to Espressif's published serial protocol: SLIP frames; a request is direction 0, command,
length, checksum and data; a response is direction 1, command, length, value, data and status. It
takes the upload of esptool's stub and then answers as the stub does: with its greeting, two bytes
of status instead of four, and MD5 sums in binary. What does not begin a frame goes to the
application, which is how a test has MicroPython behind the same port.
"""

import contextlib
import hashlib
import os
import select
import struct
import threading
import tty
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

END, ESCAPE = b"\xc0", b"\xdb"

CHIP_MAGIC = 0x40001000
"""Where a chip without GET_SECURITY_INFO has its magic number."""

UNKNOWN_COMMAND, FAILED, BAD_CHECKSUM = b"\x01\x05", b"\x01\x06", b"\x01\x07"

READ_FLASH_ID = 0x9F
WINBOND_4_MB = 0x1640EF


@dataclass(frozen=True)
class Chip:
    """What tells one chip from another, and where its flash controller has its registers."""

    magic: int = 0
    id: int = 0
    spi_base: int = 0x60002000
    spi_usr2: int = 0x20
    spi_w0: int = 0x58


CHIPS = {
    "esp32": Chip(magic=0x00F01D83, spi_base=0x3FF42000, spi_usr2=0x24, spi_w0=0x80),
    "esp32c3": Chip(id=5),
    "esp32s3": Chip(id=9),
}


@dataclass
class Faults:
    """What goes wrong."""

    lost_bytes: int = 0
    """So many data frames arrive without a byte in the middle."""
    wrong_md5: bool = False
    unplug_at: int | None = None
    """The data frame, counted from 0, at which the cable is pulled."""
    deaf: bool = False
    """It never answers, as a chip that runs its program and cannot be reset."""


@dataclass
class RomLoader:
    """`with RomLoader("esp32") as rom:` run esptool on `rom.port`, then look at `rom.flash`."""

    chip: str
    faults: Faults = field(default_factory=Faults)
    application: Callable[[bytes], object] = lambda data: None
    """Is handed what is not for the loader."""
    booted: Callable[[], object] = lambda: None
    """Is called when an image was written and checked, as the reset after it would."""
    flash: bytearray = field(default_factory=lambda: bytearray(b"\xff" * 0x400000))
    commands: list[str] = field(default_factory=list)

    def __enter__(self) -> "RomLoader":
        self._registers = {CHIP_MAGIC: CHIPS[self.chip].magic}
        self._stub = False
        self._frame: bytearray | None = None
        self._data_frames = 0
        self._written = False
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        self.port = os.ttyname(self._theirs)
        self._end, self._ask_to_end = os.pipe()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        os.write(self._ask_to_end, b"x")
        self._thread.join(30)
        self._unplug()
        os.close(self._theirs)
        os.close(self._end)
        os.close(self._ask_to_end)

    def say(self, data: bytes) -> None:
        """What the application has to say."""
        with contextlib.suppress(OSError):
            os.write(self._ours, data)

    def _unplug(self) -> None:
        """The port goes. Its name stays taken until the end, or another test would get it."""
        with contextlib.suppress(OSError):
            os.close(self._ours)
        self._ours = -1

    def _serve(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while True:
                ready, _, _ = select.select([self._ours, self._end], [], [])
                if self._end in ready:
                    return
                self._take(os.read(self._ours, 65536))

    def _take(self, data: bytes) -> None:
        """Cut what arrives into frames; what is between frames is for the application."""
        while data:
            before, mark, data = data.partition(END)
            if self._frame is None:
                if before:
                    self._leave_loader()
                    self.application(before)
                self._frame = bytearray() if mark else None
            else:
                self._frame += before
                if mark and self._frame:
                    frame, self._frame = bytes(self._frame), None
                    self._request(
                        frame.replace(ESCAPE + b"\xdc", END).replace(ESCAPE + b"\xdd", ESCAPE)
                    )

    def _leave_loader(self) -> None:
        """The reset that esptool makes by a line that a pseudo-terminal does not have."""
        self._stub = False
        if self._written:
            self._written = False
            self.booted()

    def _send(self, packet: bytes) -> None:
        escaped = packet.replace(ESCAPE, ESCAPE + b"\xdd").replace(END, ESCAPE + b"\xdc")
        self.say(END + escaped + END)

    def _respond(
        self, command: int, data: bytes = b"", value: int = 0, status: bytes = b"\0\0"
    ) -> None:
        body = data + status + (b"" if self._stub else b"\0\0")
        self._send(struct.pack("<BBHI", 1, command, len(body), value) + body)

    def _request(self, packet: bytes) -> None:
        if self.faults.deaf or len(packet) < 8:
            return
        direction, command, length, checksum = struct.unpack_from("<BBHI", packet)
        name, do = COMMANDS.get(command, ("", None))
        data = self._on_the_way(packet[8:]) if do is RomLoader._data else packet[8:]
        if direction != 0 or len(data) != length:
            return  # as the ROM does with a frame that lost a byte; esptool asks again
        if do is None or (name == "GET_SECURITY_INFO" and not CHIPS[self.chip].id):
            self._respond(0, status=UNKNOWN_COMMAND)
            return
        self.commands.append(name)
        do(self, command, data, checksum)

    def _on_the_way(self, data: bytes) -> bytes:
        """What arrives of a data frame."""
        number, self._data_frames = self._data_frames, self._data_frames + 1
        if number == self.faults.unplug_at:
            self._unplug()
            raise OSError("unplugged")
        if self.faults.lost_bytes == 0:
            return data
        self.faults.lost_bytes -= 1
        return data[: len(data) // 2] + data[len(data) // 2 + 1 :]

    # The commands

    def _sync(self, command: int, data: bytes, checksum: int) -> None:
        for _ in range(8):
            self._respond(command, value=0 if self._stub else 0x20120707)

    def _acknowledge(self, command: int, data: bytes, checksum: int) -> None:
        self._respond(command)

    def _read_register(self, command: int, data: bytes, checksum: int) -> None:
        (address,) = struct.unpack("<I", data)
        self._respond(command, value=self._registers.get(address, 0))

    def _write_register(self, command: int, data: bytes, checksum: int) -> None:
        chip = CHIPS[self.chip]
        for at in range(0, len(data), 16):
            address, value, mask, _ = struct.unpack_from("<4I", data, at)
            self._registers[address] = self._registers.get(address, 0) & ~mask | value & mask
        to_flash_chip = self._registers.pop(chip.spi_base, 0)  # it is done at once
        asked = self._registers.get(chip.spi_base + chip.spi_usr2, 0) & 0xFF
        if to_flash_chip and asked == READ_FLASH_ID:
            self._registers[chip.spi_base + chip.spi_w0] = WINBOND_4_MB
        self._respond(command)

    def _security_info(self, command: int, data: bytes, checksum: int) -> None:
        self._respond(command, struct.pack("<I8xII", 0, CHIPS[self.chip].id, 0))

    def _start_stub(self, command: int, data: bytes, checksum: int) -> None:
        self._respond(command)
        self._stub = True
        self._send(b"OHAI")

    def _begin(self, command: int, data: bytes, checksum: int) -> None:
        size, _, _, self._address = struct.unpack_from("<4I", data)
        self._inflate = zlib.decompressobj() if "DEFL" in COMMANDS[command][0] else None
        if not self._stub:
            self._erase(self._address, size)
        self._respond(command)

    def _data(self, command: int, data: bytes, checksum: int) -> None:
        (size,) = struct.unpack_from("<I", data)
        block = data[16 : 16 + size]
        expected = 0xEF
        for byte in block:
            expected ^= byte
        if expected != checksum & 0xFF:
            self._respond(command, status=BAD_CHECKSUM)
            return
        try:
            block = self._inflate.decompress(block) if self._inflate is not None else block
        except zlib.error:  # the block before was lost, or came twice
            self._respond(command, status=FAILED)
            return
        self.flash[self._address : self._address + len(block)] = block
        self._address += len(block)
        self._respond(command)

    def _erase_all(self, command: int, data: bytes, checksum: int) -> None:
        self._erase(0, len(self.flash))
        self._respond(command)

    def _erase(self, address: int, size: int) -> None:
        self.flash[address : address + size] = b"\xff" * size

    def _md5(self, command: int, data: bytes, checksum: int) -> None:
        address, size = struct.unpack_from("<2I", data)
        digest = hashlib.md5(self.flash[address : address + size])
        if self.faults.wrong_md5:
            digest.update(b"!")
        self._written = True
        text = digest.digest() if self._stub else digest.hexdigest().encode()
        self._respond(command, text)


Do = Callable[[RomLoader, int, bytes, int], None]

COMMANDS: dict[int, tuple[str, Do]] = {
    0x02: ("FLASH_BEGIN", RomLoader._begin),
    0x03: ("FLASH_DATA", RomLoader._data),
    0x04: ("FLASH_END", RomLoader._acknowledge),
    0x05: ("MEM_BEGIN", RomLoader._acknowledge),
    0x06: ("MEM_END", RomLoader._start_stub),
    0x07: ("MEM_DATA", RomLoader._acknowledge),
    0x08: ("SYNC", RomLoader._sync),
    0x09: ("WRITE_REG", RomLoader._write_register),
    0x0A: ("READ_REG", RomLoader._read_register),
    0x0B: ("SPI_SET_PARAMS", RomLoader._acknowledge),
    0x0D: ("SPI_ATTACH", RomLoader._acknowledge),
    0x0F: ("CHANGE_BAUDRATE", RomLoader._acknowledge),
    0x10: ("FLASH_DEFL_BEGIN", RomLoader._begin),
    0x11: ("FLASH_DEFL_DATA", RomLoader._data),
    0x12: ("FLASH_DEFL_END", RomLoader._acknowledge),
    0x13: ("SPI_FLASH_MD5", RomLoader._md5),
    0x14: ("GET_SECURITY_INFO", RomLoader._security_info),
    0xD0: ("ERASE_FLASH", RomLoader._erase_all),
}
