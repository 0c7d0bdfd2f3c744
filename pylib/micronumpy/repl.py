"""Runs code on a MicroPython that somebody else has started and connected.

Two protocols with one kind of answer: MicroPython's raw REPL (raw-paste mode), and the
length-prefixed loop in guest/resident.py. A conversation ends in TimeoutError or EOFError
if the other side does not keep to it.
"""

import codecs
import time
from dataclasses import dataclass
from typing import Protocol

from micronumpy.process import Echo

END = b"\x04"


class Stream(Protocol):
    """A connection. `read` returns nothing after `timeout` seconds; EOFError at the end."""

    def read(self, timeout: float | None) -> bytes: ...
    def write(self, data: bytes) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Result:
    """What a script printed, the traceback that ended it (or ""), and its exit status."""

    output: str
    error: str = ""
    status: int = 0

    @property
    def exception(self) -> str:
        """The last line of the traceback: `ValueError: ...`, or ""."""
        return self.error.strip().rpartition("\n")[2]


class Reader:
    """Takes bytes from a stream up to a mark, by a deadline."""

    def __init__(self, stream: Stream, timeout: float | None) -> None:
        self._stream = stream
        self._deadline = None if timeout is None else time.monotonic() + timeout
        self._buffer = b""

    def _more(self) -> bytes:
        left = None if self._deadline is None else self._deadline - time.monotonic()
        data = self._stream.read(left) if left is None or left > 0 else b""
        if not data:
            raise TimeoutError
        return data

    def waiting(self) -> bool:
        """Whether something has arrived."""
        self._buffer += self._stream.read(0)
        return bool(self._buffer)

    def take(self, n_bytes: int) -> bytes:
        while len(self._buffer) < n_bytes:
            self._buffer += self._more()
        taken, self._buffer = self._buffer[:n_bytes], self._buffer[n_bytes:]
        return taken

    def until(self, mark: bytes) -> bytes:
        """Everything before `mark`, which is dropped."""
        while mark not in self._buffer:
            self._buffer += self._more()
        before, _, self._buffer = self._buffer.partition(mark)
        return before

    def answer(self, echo: Echo | None) -> Result:
        """Output, END, traceback, END."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        chunks: list[str] = []
        ended = False
        while not ended:
            data = self._buffer or self._more()
            data, end, self._buffer = data.partition(END)
            ended = bool(end)
            text = decoder.decode(data, final=ended).replace("\r", "")
            chunks.append(text)
            if text and echo is not None:
                echo(text)
        error = self.until(END).decode("utf-8", "replace").replace("\r", "")
        return Result("".join(chunks), error)


def resident_exec(
    stream: Stream, code: str, timeout: float | None, echo: Echo | None = None
) -> Result:
    """Run `code` by the loop of guest/resident.py."""
    source = code.encode()
    stream.write(b"%08d" % len(source) + source)
    return Reader(stream, timeout).answer(echo)


def raw_enter(stream: Stream, timeout: float) -> None:
    """Stop what is running and enter the raw REPL."""
    stream.write(b"\r\x03\x03\r\x01")
    Reader(stream, timeout).until(b"raw REPL; CTRL-B to exit\r\n>")


def raw_exec(stream: Stream, code: str, timeout: float | None, echo: Echo | None = None) -> Result:
    """Run `code` by the raw REPL. The board says how much it can take at a time."""
    reader = Reader(stream, timeout)
    stream.write(b"\x05A\x01")
    if reader.take(2) != b"R\x01":
        raise EOFError("the board does not know raw-paste mode")
    window = room = int.from_bytes(reader.take(2), "little")
    source = code.encode()
    refused = False  # the board has given up on this source and will say why
    while source and not refused:
        while room == 0 or reader.waiting():
            refused = reader.take(1) == END
            if refused:
                break
            room += window
        else:
            part, source = source[:room], source[room:]
            stream.write(part)
            room -= len(part)
    stream.write(END)
    if not refused:
        reader.until(END)
    result = reader.answer(echo)
    reader.until(b">")
    return result
