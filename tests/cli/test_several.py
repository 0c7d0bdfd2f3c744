"""run on several targets at once, and which board `auto` and `all` mean."""

import fcntl
import os
import socket
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import Command, opened
from serial.tools import list_ports

from micronumpy import cli


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ports that USB reports; a port of the motherboard is always there."""
    ports: list[str] = []

    def comports() -> list[SimpleNamespace]:
        usb = [SimpleNamespace(device=port, vid=0x2E8A) for port in ports]
        return [*usb, SimpleNamespace(device="/dev/ttyS0", vid=None)]

    monkeypatch.setattr(list_ports, "comports", comports)
    return ports


@pytest.fixture
def script(tmp_path: Path) -> str:
    file = tmp_path / "a.py"
    file.write_text("import numpy as np\nprint('first')\nprint(np.arange(3))\n")
    return str(file)


def test_targets_by_name(micronumpy: Command, script: str) -> None:
    for name in ("host", "qemu-m0"):
        opened(name).close()
    done = micronumpy("run", script, "--target", "host,qemu-m0,/dev/ttyNONE")
    assert done.returncode == 1
    assert sorted(done.stdout.splitlines()) == [
        "/dev/ttyNONE: failed: There is no /dev/ttyNONE. Plug the board in.",
        "host: ok: [0 1 2]",
        "qemu-m0: ok: [0 1 2]",
    ]
    assert micronumpy("run", script, "--target", "host,qemu-m0").returncode == 0


def test_targets_run_at_the_same_time(micronumpy: Command, tmp_path: Path) -> None:
    opened("host").close()
    (tmp_path / "a.py").write_text("import time\ntime.sleep(2)\n")
    started = time.monotonic()
    done = micronumpy("run", "a.py", "--target", "host,host,host")
    assert done.stdout == "host: ok\n" * 3
    assert time.monotonic() - started < 5


def test_exceptions_and_statuses_are_failures(micronumpy: Command, tmp_path: Path) -> None:
    opened("host").close()
    for source, line in [
        ("1 / 0", "ZeroDivisionError: divide by zero"),
        ("import sys; sys.exit(3)", "exit status 3"),
    ]:
        (tmp_path / "a.py").write_text(source)
        done = micronumpy("run", "a.py", "--target", "host,host")
        assert (done.returncode, done.stdout) == (1, f"host: failed: {line}\n" * 2)


def test_all_is_every_connected_board(
    board: str, plugged: list[str], script: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plugged += [board, "socket://127.0.0.1:9"]
    assert cli.main(["run", script, "--target", "all"]) == 1
    lines = sorted(capsys.readouterr().out.splitlines(), key=lambda line: "failed" in line)
    assert lines[0] == f"{board}: ok: [0 1 2]"
    assert lines[1].startswith("socket://127.0.0.1:9: failed: mpremote cannot use")
    plugged.pop()
    assert cli.main(["run", script, "--target", "all"]) == 0
    assert capsys.readouterr().out == f"{board}: ok: [0 1 2]\n"


def test_auto_is_the_one_board(
    board: str, plugged: list[str], script: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plugged.append(board)
    assert cli.main(["run", script, "--target", "auto"]) == 0
    assert capsys.readouterr().out == "first\n[0 1 2]\n"


@pytest.mark.parametrize("command", [["run", "--target", "auto"], ["deploy"]])
def test_no_board_and_two_boards(
    plugged: list[str], script: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*command, script]) == 1
    assert "There is no board on a serial port. Plug one in" in capsys.readouterr().err
    plugged += ["/dev/ttyACM1", "/dev/ttyACM0"]
    assert cli.main([*command, script]) == 1
    said = capsys.readouterr().err
    assert said == (
        "micronumpy: There are 2 boards: /dev/ttyACM0, /dev/ttyACM1. "
        "Choose with --target, such as --target /dev/ttyACM0.\n"
    )


def test_all_without_a_board(
    plugged: list[str], script: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["run", script, "--target", "all"]) == 1
    assert "There is no board on a serial port." in capsys.readouterr().err


def test_stats_are_of_one_target(micronumpy: Command, script: str) -> None:
    done = micronumpy("run", script, "--target", "host,host", "--stats")
    assert done.returncode == 1
    assert "one target at a time" in done.stderr


def test_a_busy_port_and_a_forbidden_one(
    micronumpy: Command, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, theirs = os.openpty()
    name = os.ttyname(theirs)
    fcntl.flock(theirs, fcntl.LOCK_EX)  # what exclusive use of a port is
    try:
        done = micronumpy("ls", "--target", name)
        assert done.returncode == 1
        assert done.stderr.startswith(f"micronumpy: Another program uses {name}. Close it")
        monkeypatch.setattr(os, "access", lambda *arguments: False)
        assert cli.main(["ls", "--target", name]) == 1
        said = capsys.readouterr().err
        assert f"no permission to use {name}. Enter its group by" in said
        assert f"usermod -aG {Path(name).group()} " in said
    finally:
        os.close(ours)
        os.close(theirs)


def test_something_that_is_no_interpreter(micronumpy: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        done = micronumpy("ls", "--target", f"socket://127.0.0.1:{silent.getsockname()[1]}")
    assert done.returncode == 1
    assert "does not answer as MicroPython does. Press" in done.stderr
