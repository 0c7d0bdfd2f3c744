"""What the tests of the desktop side share: the command, a board, skips for what is not built."""

import contextlib
import os
import select
import socket
import subprocess
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flash_bench import Machine
from serial.tools import list_ports

from micronumpy import cli
from micronumpy.device import Device
from micronumpy.emulator import PicoDevice
from micronumpy.errors import UserError
from micronumpy.flash import command as flashing
from micronumpy.flash import places
from micronumpy.flash.job import Times
from micronumpy.targets import open_target

Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def micronumpy(tmp_path: Path) -> Command:
    """Runs the command in an empty folder."""

    def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "micronumpy", *arguments]
        return subprocess.run(
            command,
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run


def refused(done: "subprocess.CompletedProcess[str]", *words: str) -> None:
    """The command failed, with one sentence that holds these words."""
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("micronumpy: ") and done.stderr.count("\n") == 1
    for word in words:
        assert word in done.stderr


def opened(name: str) -> Device:
    """The target, or a skip that says what is missing."""
    try:
        return open_target(name)
    except UserError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def board() -> Iterator[str]:
    """The port of an emulated Pico, which keeps its files until the module's tests end."""
    with opened("emu-pico") as device:
        assert isinstance(device, PicoDevice)
        yield device.port


@pytest.fixture(scope="module")
def tty(board: str) -> Iterator[str]:
    """The same board as a terminal device, as those of USB are. Not beside `board` at once."""
    ours, theirs = os.openpty()
    attributes = termios.tcgetattr(theirs)
    attributes[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(theirs, termios.TCSANOW, attributes)
    host, _, number = board.removeprefix("socket://").partition(":")
    with socket.create_connection((host, int(number))) as connection:
        ways = {ours: connection.fileno(), connection.fileno(): ours}

        def carry() -> None:
            with contextlib.suppress(OSError, ValueError):
                while True:
                    for ready in select.select(list(ways), [], [])[0]:
                        data = os.read(ready, 4096)
                        if not data:
                            return
                        os.write(ways[ready], data)

        carrier = threading.Thread(target=carry, daemon=True)
        carrier.start()
        yield os.ttyname(theirs)
        connection.shutdown(socket.SHUT_RDWR)
        carrier.join(5)
    os.close(ours)
    os.close(theirs)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    """A machine without boards, to plug them in; times are short, and the folder is empty."""
    for name in ("machine", "here"):
        (tmp_path / name).mkdir()
    machine = Machine(tmp_path / "machine")
    monkeypatch.setattr(list_ports, "comports", machine.comports)
    monkeypatch.setattr(os, "fsync", machine.fsync)
    monkeypatch.setattr(places, "MOUNTS", machine.mounts)
    monkeypatch.setattr(places, "SYSFS", machine.sysfs)
    monkeypatch.setattr(places, "LABELS", machine.labels)
    monkeypatch.setattr(flashing, "TIMES", Times(answer=5, leave=0.1, drive=5, gone=1, back=10))
    monkeypatch.chdir(tmp_path / "here")
    yield machine
    machine.close()


@pytest.fixture
def flash(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs `micronumpy flash` here: its status, output and errors (without the stages)."""

    def run(*arguments: str) -> tuple[int, str, str]:
        status = cli.main(["flash", *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run
