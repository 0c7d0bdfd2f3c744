"""Child processes that never outlive us, and byte streams to them."""

import atexit
import codecs
import contextlib
import io
import os
import selectors
import signal
import subprocess
import time
import weakref
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

Echo = Callable[[str], object]
"""Is handed output as it arrives."""

_children: "weakref.WeakSet[Child]" = weakref.WeakSet()


class Child:
    """A process in a group of its own, which ends when we do.

    Its standard input and output are pipes; `stderr` is a `subprocess` constant.
    """

    def __init__(
        self,
        argv: Sequence[str | Path],
        *,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        stdin: int = subprocess.PIPE,
        stderr: int = subprocess.DEVNULL,
    ) -> None:
        self.process = subprocess.Popen(
            argv,
            cwd=cwd,
            env=env,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=stderr,
            bufsize=0,
            start_new_session=True,
        )
        _children.add(self)

    def kill(self) -> None:
        """End the process and everything that it started; whoever reads from it sees the end."""
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)

    def stop(self) -> None:
        """End the process, and the pipes to it."""
        self.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()

    def how_it_ended(self) -> str:
        """Words for the exit status, after the process closed its output."""
        try:
            status = self.process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return "it closed its output"
        return f"signal {signal.Signals(-status).name}" if status < 0 else f"status {status}"

    def __enter__(self) -> "Child":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


@atexit.register
def _stop_children() -> None:
    for child in list(_children):
        child.stop()


def kill_children() -> None:
    """Kill every child, for those who wait for them in other threads."""
    for child in list(_children):
        child.kill()


@dataclass(frozen=True)
class Completed:
    """What a process printed, and its exit status (negative: the signal that ended it)."""

    status: int
    output: str
    error: str


def capture(
    argv: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float | None = None,
    echo: Echo | None = None,
) -> Completed:
    """Run a program to its end. Raises TimeoutError after `timeout` seconds."""
    deadline = None if timeout is None else time.monotonic() + timeout
    child = Child(argv, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    with child, selectors.DefaultSelector() as selector:
        texts: dict[str, list[str]] = {"stdout": [], "stderr": []}
        for name in texts:
            utf8 = codecs.getincrementaldecoder("utf-8")("replace")
            # It holds back a "\r" at the end of what was read until it knows what follows.
            decoder = io.IncrementalNewlineDecoder(utf8, translate=True)
            selector.register(getattr(child.process, name), selectors.EVENT_READ, (name, decoder))
        while selector.get_map():
            left = None if deadline is None else max(0.0, deadline - time.monotonic())
            ready = selector.select(left)
            if not ready:
                raise TimeoutError
            for key, _ in ready:
                name, decoder = key.data
                data = os.read(key.fd, 65536)
                text = decoder.decode(data, final=not data)
                texts[name].append(text)
                if text and echo is not None and name == "stdout":
                    echo(text)
                if not data:
                    selector.unregister(key.fileobj)
        status = child.process.wait()
    return Completed(status, "".join(texts["stdout"]), "".join(texts["stderr"]))


class FdStream:
    """Bytes to and from file descriptors that somebody else owns (POSIX)."""

    def __init__(self, read_fd: int, write_fd: int) -> None:
        self._read_fd = read_fd
        self._write_fd = write_fd
        self._selector = selectors.DefaultSelector()
        self._selector.register(read_fd, selectors.EVENT_READ)

    def fileno(self) -> int:
        return self._read_fd

    def read(self, timeout: float | None) -> bytes:
        """Some bytes, or none after `timeout` seconds. EOFError when the other side is gone."""
        if not self._selector.select(timeout):
            return b""
        try:
            data = os.read(self._read_fd, 65536)
        except OSError as error:
            raise EOFError from error
        if not data:
            raise EOFError
        return data

    def write(self, data: bytes) -> None:
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._write_fd, view) :]
        except OSError as error:
            raise EOFError from error

    def close(self) -> None:
        self._selector.close()
