"""Boards behind a serial port or a socket: scripts and files go through mpremote."""

import sys
from collections.abc import Sequence
from pathlib import Path

import serial

from micronumpy.device import START_TIMEOUT, Device
from micronumpy.errors import TargetTimeoutError, UserError
from micronumpy.process import Completed, Echo, capture
from micronumpy.repl import Result, raw_enter, raw_exec

TRACEBACK = "Traceback (most recent call last):"


class SerialStream:
    """A `repl.Stream` over anything that pyserial can open."""

    def __init__(self, port: str) -> None:
        self._serial = serial.serial_for_url(port, baudrate=115200, timeout=0)

    def read(self, timeout: float | None) -> bytes:
        try:
            self._serial.timeout = timeout
            first = self._serial.read(1)
            if first:
                self._serial.timeout = 0
                first += self._serial.read(4096)
        except (OSError, serial.SerialException) as error:
            raise EOFError(str(error)) from error
        return bytes(first)

    def write(self, data: bytes) -> None:
        try:
            self._serial.write(data)
        except (OSError, serial.SerialException) as error:
            raise EOFError(str(error)) from error

    def close(self) -> None:
        self._serial.close()


class _BeforeTraceback:
    """Passes output on up to a traceback: mpremote shows both on its standard output."""

    def __init__(self, echo: Echo) -> None:
        self._echo = echo
        self._held = ""

    def __call__(self, text: str) -> None:
        self._held += text
        at = self._held.find(TRACEBACK)
        if at < 0:  # it may have arrived in part
            starts = (
                n for n in range(len(TRACEBACK), 0, -1) if self._held.endswith(TRACEBACK[:n])
            )
            at = len(self._held) - next(starts, 0)
        if at > 0:
            self._echo(self._held[:at])
            self._held = self._held[at:]

    def release(self) -> None:
        """Pass on what was held: the script printed it, and did not end by it."""
        self._echo(self._held)


class PortDevice(Device):
    """mpremote per script; a raw REPL on the same port per session. Never both at once."""

    def __init__(self, name: str, port: str | None = None) -> None:
        super().__init__(name)
        self._port = port or name
        self._stream: SerialStream | None = None

    def run(
        self,
        script: Path,
        files: Sequence[Path] = (),
        *,
        timeout: float | None = None,
        echo: Echo | None = None,
    ) -> Result:
        self._leave()
        self.put(files)
        shown = _BeforeTraceback(echo) if echo is not None else None
        done = self._mpremote(["run", str(script)], timeout, shown)
        if done.status == 0:
            if shown is not None:
                shown.release()
            return Result(done.output)
        output, mark, error = done.output.rpartition(TRACEBACK)
        if not mark:
            raise self._unusable(done)
        return Result(output, mark + error)

    def exec(self, code: str, *, timeout: float | None = None, echo: Echo | None = None) -> Result:
        stream = self._stream or self._enter()
        return self._conversation(
            lambda: raw_exec(stream, code, timeout, echo), timeout, lambda: "connection closed"
        )

    def put(self, files: Sequence[Path]) -> None:
        if files:
            self._leave()
            copy = ["resume", "fs", "--no-verbose", "cp", *map(str, files), ":"]
            done = self._mpremote(copy, START_TIMEOUT, None)
            if done.status != 0:
                raise self._unusable(done)

    def close(self) -> None:
        self._leave()

    def _connect(self) -> str:
        """The port, when there is something behind it."""
        return self._port

    def _mpremote(
        self, arguments: Sequence[str], timeout: float | None, echo: Echo | None
    ) -> Completed:
        command = [sys.executable, "-m", "mpremote", "connect", self._connect(), *arguments]
        try:
            return capture(command, timeout=timeout, echo=echo)
        except TimeoutError:
            raise TargetTimeoutError(self.name, timeout or 0) from None

    def _unusable(self, done: Completed) -> UserError:
        said = (done.error.strip() or done.output.strip()).rpartition("\n")[2]
        return UserError(
            f"mpremote cannot use {self.name} ({said}).",
            "Check the cable, the port's name, and that no other program has it open.",
        )

    def _enter(self) -> SerialStream:
        try:
            stream = self._stream = SerialStream(self._connect())
        except (OSError, serial.SerialException) as error:
            raise UserError(
                f"Cannot open {self.name}: {error}.",
                "Check the cable, the port's name, and that no other program has it open.",
            ) from error

        def enter() -> Result:
            raw_enter(stream, START_TIMEOUT)
            return Result("")

        self._conversation(enter, START_TIMEOUT, lambda: "connection closed")
        return stream

    def _leave(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None
