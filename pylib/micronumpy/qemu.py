"""The targets `qemu-*`: our firmware in QEMU, through the raw REPL on its standard input."""

from collections.abc import Sequence
from pathlib import Path

from micronumpy import boards, guest, locate
from micronumpy.device import START_TIMEOUT, Device
from micronumpy.errors import UserError
from micronumpy.process import Child, Echo, FdStream
from micronumpy.repl import Result, raw_enter, raw_exec

COMMON = ("-nographic", "-monitor", "null", "-semihosting")

REPEATABLE = ("-icount", "shift=6,sleep=off")
"""Options that make the clock count instructions: for measurements, slower."""


class QemuDevice(Device):
    """A QEMU process per session. It has no flash: files live in a file system in its heap."""

    clock = " of emulation, which tells nothing about a chip's speed"

    def __init__(
        self, name: str, *, options: Sequence[str] = (), image: Path | None = None
    ) -> None:
        super().__init__(name)
        board = boards.by_target(name)
        self._command: list[str | Path] = [
            locate.program(board.emulator, board.emulator_package),
            "-machine",
            board.machine,
            *board.machine_options.split(),
            *COMMON,
            *board.console.split(),
            *options,
            "-kernel",
            image or locate.built(f"{board.name}/firmware.elf", board.name),
        ]
        self._session: tuple[Child, FdStream] | None = None
        self._has_ramfs = False

    def exec(self, code: str, *, timeout: float | None = None, echo: Echo | None = None) -> Result:
        child, stream = self._session or self._start()
        return self._conversation(
            lambda: raw_exec(stream, code, timeout, echo), timeout, child.how_it_ended
        )

    def put(self, files: Sequence[Path]) -> None:
        if files and not self._has_ramfs:
            self._do(guest.source("ramfs"))
            self._has_ramfs = True
        for file in files:
            data = file.read_bytes()
            self._do(f"_ram_files[{file.name!r}] = bytearray({len(data)})")
            for at in range(0, len(data), 256):
                part = data[at : at + 256]
                self._do(f"_ram_files[{file.name!r}][{at}:{at + len(part)}] = {part!r}")

    def repl(self) -> int:
        from micronumpy import terminal

        terminal.required()
        child, stream = self._launch()

        def talk() -> Result:
            terminal.connect(stream, self.name)
            return Result("")

        return self._conversation(talk, None, child.how_it_ended).status

    def close(self) -> None:
        self._has_ramfs = False
        if self._session is not None:
            child, stream = self._session
            self._session = None
            stream.close()
            child.stop()

    def _launch(self) -> tuple[Child, FdStream]:
        child = Child(self._command)
        assert child.process.stdin is not None
        assert child.process.stdout is not None
        stream = FdStream(child.process.stdout.fileno(), child.process.stdin.fileno())
        self._session = (child, stream)
        return self._session

    def _start(self) -> tuple[Child, FdStream]:
        child, stream = session = self._launch()

        def enter() -> Result:
            raw_enter(stream, START_TIMEOUT)
            return Result("")

        self._conversation(enter, START_TIMEOUT, child.how_it_ended)
        return session

    def _do(self, code: str) -> None:
        result = self.exec(code, timeout=START_TIMEOUT)
        if result.error:
            raise UserError(
                f"{self.name} cannot take the file ({result.exception}).",
                "Its heap holds the files that --with names: use smaller ones.",
            )
