"""repl, typed at through a terminal of the tests."""

import contextlib
import fcntl
import os
import select
import signal
import subprocess
import sys
import termios
import time

import pytest
from conftest import Command, opened

from micronumpy import __version__

NUMPY = "2.4.6"
CTRL_C, CTRL_D, LEAVE = b"\x03", b"\x04", b"\x1d"


class Typist:
    """Types at a terminal and reads what it shows."""

    def __init__(self, terminal: int) -> None:
        self._terminal = terminal
        self._seen = b""

    def type(self, keys: bytes) -> None:
        os.write(self._terminal, keys)

    def sees(self, mark: bytes, seconds: float = 30) -> bool:
        """Whether this appears, behind what was seen before."""
        deadline = time.monotonic() + seconds
        while mark not in self._seen:
            left = max(0.0, deadline - time.monotonic())
            if not left or not select.select([self._terminal], [], [], left)[0]:
                return False
            self._seen += os.read(self._terminal, 4096)
        self._seen = self._seen.partition(mark)[2]
        return True

    def gets_a_prompt(self) -> bool:
        """Whether Enter brings one; the first may come before somebody listens."""
        for _ in range(20):
            self.type(b"\r")
            if self.sees(b">>> ", 1):
                return True
        return False


def _take_terminal() -> None:
    """As a shell has it, so that Ctrl-C is a signal; not ignored, as in the background."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _converse(target: str, leave: bytes) -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "micronumpy", "repl", "--target", target]
    with subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=_take_terminal,
    ) as running:
        os.close(theirs)
        typist = Typist(ours)
        try:
            if target.startswith("/dev/"):  # mpremote asks for no prompt: Enter does
                assert typist.sees(b"exit this shell\r\n")
                assert typist.gets_a_prompt()
            else:
                assert typist.sees(b"MicroPython v")
                assert typist.sees(f" with micronumpy {__version__} (NumPy {NUMPY}); ".encode())
                assert typist.sees(b"\n")
                assert typist.sees(b">>> ")
            typist.type(b"import numpy as np; np.arange(3) * 111\r")
            assert typist.sees(b"array([  0, 111, 222])")
            assert typist.sees(b">>> ")
            typist.type(b"while True: pass\r")
            assert typist.sees(b"... ")
            typist.type(b"\r")
            time.sleep(0.5)
            typist.type(CTRL_C)
            assert typist.sees(b"KeyboardInterrupt")
            assert typist.sees(b">>> ")
            typist.type(leave)
            assert running.wait(10) == 0
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)
            os.close(ours)


@pytest.mark.parametrize(
    ("target", "leave"), [("host", CTRL_D), ("qemu-m0", LEAVE), ("emu-pico", LEAVE)]
)
def test_repl(target: str, leave: bytes) -> None:
    opened(target).close()
    _converse(target, leave)


def test_repl_on_a_socket(board: str) -> None:
    _converse(board, LEAVE)


def test_repl_on_a_terminal_device(tty: str) -> None:
    _converse(tty, LEAVE)


def test_repl_without_a_terminal(micronumpy: Command) -> None:
    opened("emu-pico").close()
    done = micronumpy("repl", "--target", "emu-pico")
    assert done.returncode == 1
    assert done.stderr == (
        "micronumpy: repl needs a terminal. Run a script with `micronumpy run SCRIPT`.\n"
    )
