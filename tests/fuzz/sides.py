"""NumPy and the host firmware side by side: each evaluates the same source; no test is here."""

from __future__ import annotations

import sys
from types import TracebackType

from hypothesis import settings

from micronumpy import guest, oracle
from micronumpy.device import Device
from micronumpy.process import Child, FdStream
from micronumpy.repl import resident_exec
from micronumpy.targets import open_target

# Runs on both sides. A result becomes text: "kind|dtype|shape|bytes in hex" per value.
ENCODER = """
import numpy as np

def _encode(x):
    if isinstance(x, tuple):
        return "&".join([_encode(item) for item in x])
    kind = "a" if isinstance(x, np.ndarray) else "s" if isinstance(x, np.generic) else ""
    if kind == "":
        return "p|" + type(x).__name__ + "||" + repr(x)
    a = np.asarray(x)
    shape = ",".join([str(n) for n in a.shape])
    # b"".hex() is b"" on the board.
    return kind + "|" + str(a.dtype) + "|" + shape + "|" + (a.tobytes().hex() or "")
"""

QUIET = """
import warnings
warnings.simplefilter("ignore")
np.seterr(all="ignore")
"""

CALL = """
try:
{body}
    print(_encode(r))
except Exception as e:
    print("!|" + type(e).__name__ + "|" + str(e).replace("\\n", " "))
"""


def batches(size: int) -> int:
    """How many batches of so many cases make the cases of the profile (see conftest.py)."""
    return -(-settings.default.max_examples // size)


class Desktop(Device):
    """CPython with the real NumPy, its last digits made independent of the processor."""

    def __init__(self) -> None:
        super().__init__("desktop")
        self.child: Child | None = None
        self.stream: FdStream | None = None

    def exec(self, code: str, *, timeout: float | None = None, echo: object = None) -> object:
        if self.stream is None:
            self.child = Child(
                [sys.executable, "-u", "-c", guest.source("resident")],
                env=oracle.pinned_environment(),
            )
            assert self.child.process.stdin is not None
            assert self.child.process.stdout is not None
            self.stream = FdStream(
                self.child.process.stdout.fileno(), self.child.process.stdin.fileno()
            )
        return resident_exec(self.stream, code, timeout)

    def put(self, files: object) -> None:
        raise NotImplementedError

    def repl(self) -> int:
        raise NotImplementedError

    def close(self) -> None:
        if self.stream is not None and self.child is not None:
            self.stream.close()
            self.child.stop()
            self.stream = None


class Sides:
    """Both interpreters, kept alive between expressions."""

    def __init__(self) -> None:
        self.desktop = Desktop()
        self.host = open_target("host")
        self.started: set[str] = set()

    def __enter__(self) -> Sides:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.desktop.close()
        self.host.close()

    def evaluate(self, source: str) -> tuple[str, str]:
        """What NumPy and the host firmware make of r after source."""
        return self._on(self.desktop, ENCODER + QUIET, source), self._on(
            self.host, ENCODER, source
        )

    def evaluate_all(self, sources: list[str]) -> list[tuple[str, str]]:
        """The same for many sources in one conversation."""
        start = ENCODER + QUIET
        theirs = self._lines(self.desktop, start, sources)
        ours = self._lines(self.host, ENCODER, sources)
        return list(zip(theirs, ours, strict=True))

    def _lines(self, device: Device, start: str, sources: list[str]) -> list[str]:
        lines = self._on(device, start, *sources).split("\n")
        assert len(lines) == len(sources), f"{device.name}: {lines}"
        return [line.strip() for line in lines]

    def _on(self, device: Device, start: str, *sources: str) -> str:
        if device.name not in self.started:
            result = device.exec(start, timeout=30)
            assert not result.error, result.error
            self.started.add(device.name)
        code = ""
        for source in sources:
            body = "\n".join("    " + line for line in source.splitlines())
            code += CALL.format(body=body)
        try:
            result = device.exec(code, timeout=20)
        except BaseException:
            self.started.discard(device.name)
            raise
        assert not result.error, f"{device.name}: {result.error}"
        return result.output.strip()
