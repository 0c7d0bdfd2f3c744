"""Ctrl-C in what runs on the QEMU boards: answered in loops, sleeps and long C functions."""

import time

import pytest

from micronumpy.device import START_TIMEOUT
from micronumpy.errors import UserError
from micronumpy.process import FdStream
from micronumpy.qemu import QemuDevice
from micronumpy.repl import Reader, raw_enter

TARGETS = ("qemu-m0", "qemu-m4f", "qemu-rv32")  # reading from qemu-xtensa's console waits
BUSY = {
    "loop": "while True: pass",
    "calls": "while True: f(1)",
    "sleep": "import time\ntime.sleep(1000)",
    "C function": "import numpy as np\nm = np.ones((400, 400), 'f')\nwhile True: m @ m",
}


def started(target: str) -> tuple[QemuDevice, FdStream]:
    try:
        device = QemuDevice(target)
    except UserError as error:
        pytest.skip(str(error))
    _, stream = device._launch()
    raw_enter(stream, START_TIMEOUT)
    return device, stream


@pytest.mark.parametrize("target", TARGETS)
def test_ctrl_c(target: str) -> None:
    device, stream = started(target)
    with device:
        for what, code in BUSY.items():
            stream.write(f"f = abs\nprint('start')\n{code}\n\x04".encode())
            Reader(stream, 30).until(b"start")
            time.sleep(0.5)
            stream.write(b"\x03")
            sent = time.monotonic()
            Reader(stream, 30).until(b"KeyboardInterrupt: \r\n\x04>")
            assert time.monotonic() - sent < 5, what


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_typed_ahead_is_kept(target: str) -> None:
    device, stream = started(target)
    with device:
        code = "print('start')\nfor i in range(100_000): pass\nprint(input(), input())\n"
        stream.write(code.encode() + b"\x04")
        Reader(stream, 30).until(b"start")
        stream.write(b"one\rtwo\r")
        assert Reader(stream, 30).until(b"\x04").endswith(b"one two\r\n")
