"""The target `host`: our firmware as a program of this machine."""

import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from micronumpy import guest, locate
from micronumpy.device import Device, copy_beside, workspace
from micronumpy.errors import TargetLostError, TargetTimeoutError
from micronumpy.process import Child, Echo, FdStream, capture
from micronumpy.repl import Result, resident_exec

# Only what is frozen into the image and what lies beside the script can be imported.
ENVIRONMENT = {"MICROPYPATH": ".frozen"}


def _command(interpreter: Path, heap_bytes: int | None) -> list[str | Path]:
    return [interpreter, *(["-X", f"heapsize={heap_bytes}"] if heap_bytes else [])]


class HostDevice(Device):
    """A process per script; a process with the loop of guest/resident.py per session.

    `interpreter` is another program with the command line of MicroPython or CPython, which takes
    `options`; `resident` another loop for it.
    """

    def __init__(
        self,
        name: str = "host",
        *,
        heap_bytes: int | None = None,
        interpreter: Path | None = None,
        options: Sequence[str] = (),
        resident: str = "",
    ) -> None:
        super().__init__(name)
        program = interpreter or locate.built("host/micropython", "host")
        self._command = [*_command(program, heap_bytes), *options]
        self._resident = resident or guest.source("resident")
        self._environment = {**os.environ, **ENVIRONMENT}
        self._session: tuple[Child, FdStream] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def run(
        self,
        script: Path,
        files: Sequence[Path] = (),
        *,
        timeout: float | None = None,
        echo: Echo | None = None,
    ) -> Result:
        with workspace([script, *files]) as folder:
            try:
                done = capture(
                    [*self._command, script.name],
                    cwd=folder,
                    env=self._environment,
                    timeout=timeout,
                    echo=echo,
                )
            except TimeoutError:
                raise TargetTimeoutError(self.name, timeout or 0) from None
        if done.status < 0:
            raise TargetLostError(self.name, f"signal {-done.status}")
        return Result(done.output, done.error, done.status)

    def exec(self, code: str, *, timeout: float | None = None, echo: Echo | None = None) -> Result:
        child, stream = self._session or self._start()
        result = self._conversation(
            lambda: resident_exec(stream, code, timeout, echo), timeout, child.how_it_ended
        )
        left = re.fullmatch(r"SystemExit(?:: (.*))?", result.exception)
        if left is not None:
            return Result(result.output, *_exit(left[1]))
        return Result(result.output, _without_loop(result.error))

    def put(self, files: Sequence[Path]) -> None:
        if self._session is None:
            self._start()
        assert self._folder is not None
        copy_beside(Path(self._folder.name), files)

    def repl(self) -> int:
        from micronumpy.terminal import foreground

        return foreground(self._command, {**self._environment, "MICROPYPATH": ":.frozen"})

    def close(self) -> None:
        if self._session is not None:
            child, stream = self._session
            self._session = None
            stream.close()
            child.stop()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _start(self) -> tuple[Child, FdStream]:
        self._folder = tempfile.TemporaryDirectory(prefix="micronumpy-")
        child = Child(
            [*self._command, "-c", self._resident],
            cwd=Path(self._folder.name),
            env=self._environment,
        )
        assert child.process.stdin is not None
        assert child.process.stdout is not None
        stream = FdStream(child.process.stdout.fileno(), child.process.stdin.fileno())
        self._session = (child, stream)
        return self._session


def _exit(reason: str | None) -> tuple[str, int]:
    """What sys.exit(reason) leaves: text for the error output, and the exit status."""
    if reason is None or reason == "None":
        return "", 0
    return ("", int(reason)) if re.fullmatch(r"-?\d+", reason) else (f"{reason}\n", 1)


def _without_loop(error: str) -> str:
    """A traceback without the frame of the loop that ran the code."""
    lines = error.splitlines(keepends=True)
    return "".join(line for line in lines if not line.endswith(", in _serve\n"))
