"""Boards for the tests of flashing: they run in the emulator, and have a bootloader beside it.

While such a board runs, its port is a TCP port; in its bootloader it is a folder as the drive of a
Pico is, or the peer of esptool in rom_loader.py. What USB reports is made up of them.
"""

import contextlib
import errno
import os
import select
import shutil
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

from micronumpy import locate
from micronumpy.emulator import PicoDevice

MACHINE = b"Raspberry Pi Pico with RP2040"
BLOCK, DATA_AT, PAYLOAD = 512, 32, 256
INFO = "UF2 Bootloader v3.0\r\nModel: Raspberry Pi RP2\r\nBoard-ID: {}\r\n"
BOOTLOADER = b"machine.bootloader()"


def pico_image() -> Path:
    """The image of the emulated Pico, or a skip that says how to build it."""
    from conftest import opened  # which imports us

    opened("emu-pico").close()
    return locate.built("RPI_PICO/firmware.uf2", "RPI_PICO")


def patched(image: Path, old: bytes, new: bytes, to: Path) -> Path:
    """A UF2 image with other bytes in its flash, such as the name of the machine."""
    blocks = bytearray(image.read_bytes())
    starts = range(DATA_AT, len(blocks), BLOCK)
    flat = b"".join(blocks[at : at + PAYLOAD] for at in starts)
    assert old in flat and len(old) == len(new)
    flat = flat.replace(old, new)
    for i, at in enumerate(starts):
        blocks[at : at + PAYLOAD] = flat[PAYLOAD * i : PAYLOAD * (i + 1)]
    to.write_bytes(blocks)
    return to


def with_family(image: Path, family: int, to: Path) -> Path:
    """A UF2 image for another chip."""
    data = bytearray(image.read_bytes())
    for at in range(0, len(data), BLOCK):
        struct.pack_into("<I", data, at + 28, family)
    to.write_bytes(data)
    return to


def esp_image(chip_id: int, start: int, to: Path, *, table: bool = True) -> Path:
    """A file as an ESP32's whole image: bootloader, partition table, and an application."""
    data = bytearray(b"\xff" * (0x10000 - start)) + os.urandom(60000)
    header = struct.pack("<BBBBI", 0xE9, 1, 2, 0x20, 0x40080000) + bytes([0xEE, 0, 0, 0])
    header += struct.pack("<H", chip_id) + bytes(10) + struct.pack("<II", 0x3FFF0000, 16)
    data[: len(header)] = header
    data[0x8000 - start : 0x8000 - start + 2] = b"\xaa\x50" if table else b"\xff\xff"
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(data)
    return to


def listed(device: str, usb: str, location: str | None = None) -> SimpleNamespace:
    """A port as pyserial lists it."""
    vid, pid = (int(part, 16) for part in usb.split(":"))
    return SimpleNamespace(device=device, vid=vid, pid=pid, location=location)


class Application:
    """The emulated board as what runs behind a bootloader: bytes to it and from it."""

    def __init__(self, image: Path) -> None:
        self.image = image
        self.say: Callable[[bytes], object] = lambda data: None
        self._device: PicoDevice | None = None
        self._socket: socket.socket | None = None

    def start(self) -> socket.socket:
        self._device = PicoDevice(image=self.image)
        host, _, number = self._device.port.removeprefix("socket://").partition(":")
        self._socket = socket.create_connection((host, int(number)))
        return self._socket

    def take(self, data: bytes) -> None:
        if self._socket is None:
            connection = self.start()
            threading.Thread(target=self._carry, args=[connection], daemon=True).start()
        assert self._socket is not None
        with contextlib.suppress(OSError):
            self._socket.sendall(data)

    def _carry(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := connection.recv(4096):
                self.say(data)

    def stop(self) -> None:
        """Power off: its files are gone, as this emulator has no memory."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._device is not None:
            self._device.close()
            self._device = None


@dataclass
class Pico:
    """A Pico in a socket of the machine: it runs an image, or is in its bootloader."""

    folder: Path
    image: Path | None
    """None: it starts in the bootloader."""
    location: str = "1-1.2"
    usb: str = "2e8a:0005"
    board_id: str = "RPI-RP2"
    late_error: int = 0
    """What the last write ends with, as the board restarts before Linux has closed the file."""
    pulled_at: int | None = None
    """After so many bytes the cable is pulled."""
    stuck: bool = False
    """The bootloader takes everything and does nothing."""
    spoils: bool = False
    """A byte changes between the drive and the flash."""
    silent: bool = False
    """What was flashed never comes to its USB."""
    mounted: bool = True
    flashed: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True)
        self.drive = self.folder / f"RPI RP2 {self.location}"
        self.device = self.folder / f"sd-{self.location}"
        self._server: socket.socket | None = None
        self._application: Application | None = None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._number = free.getsockname()[1]
        self.port = f"socket://127.0.0.1:{self._number}"
        if self.image is None:
            self._enter_bootloader()
        else:
            self._run(self.image)

    @property
    def running(self) -> bool:
        return self._server is not None

    def close(self) -> None:
        self._power_off()

    # While it runs

    def _run(self, image: Path) -> None:
        self._application = Application(image)
        self._server = socket.create_server(("127.0.0.1", self._number))
        arguments = self._server, self._application.start()
        threading.Thread(target=self._serve, args=arguments, daemon=True).start()

    def _serve(self, server: socket.socket, board: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError):  # the power is off
            while True:
                client, _ = server.accept()
                with client:
                    if self._asked_for_bootloader(client, board):
                        break
            time.sleep(0.3)
            self._power_off()
            self._enter_bootloader()

    def _asked_for_bootloader(self, client: socket.socket, board: socket.socket) -> bool:
        """Carry bytes both ways until the client goes, or until it has said this."""
        heard = b""
        with contextlib.suppress(ConnectionError):  # of a client that goes without reading all
            while True:
                ready, _, _ = select.select([client, board], [], [])
                if board in ready:
                    said = board.recv(4096)
                    if not said:
                        raise OSError("off")
                    client.sendall(said)
                if client in ready:
                    data = client.recv(4096)
                    if not data:
                        return False
                    heard = (heard + data)[-1000:]
                    if BOOTLOADER in heard:
                        return True
                    board.sendall(data)
        return False

    def _power_off(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._application is not None:
            self._application.stop()
            self._application = None

    # While it is in its bootloader

    def _enter_bootloader(self) -> None:
        if self.mounted:
            self.device.write_bytes(b"")
            self.drive.mkdir()
            (self.drive / "INFO_UF2.TXT").write_text(INFO.format(self.board_id))

    def flushed(self) -> None:
        """The system has sent what was written to the drive. Raises OSError as it would."""
        file = self.drive / "firmware.uf2"
        data = file.read_bytes() if file.exists() else b""
        if self.pulled_at is not None and len(data) >= self.pulled_at:
            self.pulled_at = None
            self._unmount()
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        if self.stuck or not data or len(data) // BLOCK < struct.unpack_from("<I", data, 24)[0]:
            return
        self._unmount()
        self.load(data)
        if self.late_error:
            raise OSError(self.late_error, os.strerror(self.late_error))

    def load(self, data: bytes) -> None:
        """Flash it, and start it."""
        self.flashed.append(data)
        image = self.folder / f"flash-{len(self.flashed)}.uf2"
        spoilt = bytearray(data)
        if self.spoils:
            spoilt[-BLOCK + DATA_AT] ^= 1
        image.write_bytes(spoilt)
        if not self.silent:
            self._run(image)

    def _unmount(self) -> None:
        shutil.rmtree(self.drive)
        self.device.unlink()


class Machine:
    """What is plugged into this machine, told to the code under test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.picos: list[Pico] = []
        self.others: list[SimpleNamespace] = []
        self.located = True
        """Whether USB says at which socket something is."""
        self.mounts = folder / "mounts"
        self.mounts.touch()
        self.sysfs = folder / "block"
        self.labels = folder / "by-label"
        for path in (self.sysfs, self.labels):
            path.mkdir()

    def plug(self, image: Path | None, **how: object) -> Pico:
        location = f"1-1.{len(self.picos) + 1}"
        pico = Pico(self.folder / location, image, location=location, **how)  # type: ignore[arg-type]
        self.picos.append(pico)
        socket_of_it = self.folder / "devices" / location / "host0"
        socket_of_it.mkdir(parents=True)
        (self.sysfs / pico.device.name).symlink_to(socket_of_it)
        rows = [f"{pico.device} {str(pico.drive).replace(' ', chr(92) + '040')} vfat rw 0 0\n"]
        rows += self.mounts.read_text().splitlines(keepends=True)
        self.mounts.write_text("".join(rows))
        return pico

    def comports(self) -> list[SimpleNamespace]:
        running = [pico for pico in self.picos if pico.running]
        ours = [
            listed(pico.port, pico.usb, f"{pico.location}:1.0" if self.located else None)
            for pico in running
        ]
        return [SimpleNamespace(device="/dev/ttyS0", vid=None), *ours, *self.others]

    def fsync(self, fd: int) -> None:
        written = Path(f"/proc/self/fd/{fd}").readlink()
        for pico in self.picos:
            if pico.drive in written.parents:
                pico.flushed()

    def close(self) -> None:
        for pico in self.picos:
            pico.close()
