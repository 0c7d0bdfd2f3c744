"""Boards behind a serial port or a socket: scripts and files go through mpremote."""

import contextlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import serial

from micronumpy import serial_ports
from micronumpy.device import START_TIMEOUT, Device
from micronumpy.errors import TargetTimeoutError, UserError
from micronumpy.process import Completed, Echo, capture
from micronumpy.repl import Reader, Result, raw_enter, raw_exec

TRACEBACK = "Traceback (most recent call last):"

LEAVE_TIMEOUT = 10.0
"""Seconds for mpremote to send a board to its bootloader."""


class SerialStream:
    """A `repl.Stream` over anything that pyserial can open."""

    def __init__(self, port: str) -> None:
        self._serial = serial.serial_for_url(port, baudrate=115200, timeout=0, exclusive=True)

    def fileno(self) -> int:
        return int(self._serial.fileno())

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

    def __init__(
        self, name: str, port: str | None = None, *, start_timeout: float = START_TIMEOUT
    ) -> None:
        super().__init__(name)
        self._start_timeout = start_timeout
        self._port = port or name
        """What pyserial opens; `auto` until the one board's port is needed."""
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
            self.fs("cp", *map(str, files), ":", timeout=START_TIMEOUT)

    def fs(self, *arguments: str, timeout: float | None = None) -> str:
        """What mpremote's `fs` prints; the board's names and current folder stay."""
        self._leave()
        done = self._mpremote(["resume", "fs", "--no-verbose", *arguments], timeout, None)
        if done.status != 0:
            raise self._unusable(done)
        return done.output

    def soft_reset(self) -> None:
        """Start the interpreter anew as at power-on: main.py runs, and goes on when we leave."""
        stream = self._stream or self._enter()

        def reset() -> Result:
            stream.write(b"\x02\x04")
            Reader(stream, START_TIMEOUT).until(b"soft reboot")
            return Result("")

        self._conversation(reset, START_TIMEOUT, lambda: "connection closed")
        self._leave()

    def bootloader(self) -> None:
        """Have the board leave MicroPython for its bootloader: the port goes without a word."""
        self._leave()
        with contextlib.suppress(TargetTimeoutError):
            self._mpremote(["resume", "bootloader"], LEAVE_TIMEOUT, None)

    def repl(self) -> int:
        from micronumpy import terminal

        terminal.required()
        stream = self._open()
        if not self._port.startswith("socket://"):
            self._leave()
            return terminal.foreground(self._mpremote_command("repl"))

        def talk() -> Result:
            terminal.connect(stream, self.name)
            return Result("")

        return self._conversation(talk, None, lambda: "connection closed").status

    def close(self) -> None:
        self._leave()

    def _connect(self) -> str:
        """The port, when there is something behind it."""
        if self._port == "auto":
            self._port = serial_ports.only()
        return self._port

    def _mpremote_command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "mpremote", "connect", self._connect(), *arguments]

    def _mpremote(
        self, arguments: Sequence[str], timeout: float | None, echo: Echo | None
    ) -> Completed:
        try:
            return capture(self._mpremote_command(*arguments), timeout=timeout, echo=echo)
        except TimeoutError:
            raise TargetTimeoutError(self.name, timeout or 0) from None

    def _unusable(self, done: Completed) -> UserError:
        said = (done.error.strip() or done.output.strip()).rpartition("\n")[2]
        refused = re.fullmatch(r"mpremote: (?:cp|ls): (.*?)\.?", said)
        if refused is not None:
            return UserError(
                f"{self.name} says: {refused[1]}.",
                f"See what it holds with `micronumpy ls --target {self.name}`.",
            )
        return serial_ports.unusable(self._port, said)

    def _open(self) -> SerialStream:
        port = self._connect()
        try:
            self._stream = SerialStream(port)
        except (OSError, serial.SerialException) as error:
            raise serial_ports.unusable(port, str(error)) from error
        return self._stream

    def _enter(self) -> SerialStream:
        stream = self._open()

        def enter() -> Result:
            raw_enter(stream, self._start_timeout)
            return Result("")

        self._conversation(enter, self._start_timeout, lambda: "connection closed")
        return stream

    def _leave(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None
