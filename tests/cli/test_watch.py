"""run --watch, on the host."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import opened

WAITING = "micronumpy: waiting for a change; Ctrl-C ends.\n"


@pytest.fixture
def watching(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """The command on a.py, which prints 1, with data.csv beside it; its messages are output."""
    opened("host").close()
    (tmp_path / "a.py").write_text("print(open('data.csv').read())\n")
    (tmp_path / "data.csv").write_text("1")
    command = [sys.executable, "-m", "micronumpy", "run", "a.py", "--with", "data.csv", "--watch"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as running:
        try:
            yield running
        finally:
            running.terminate()


def _lines(running: "subprocess.Popen[str]", expected: list[str]) -> None:
    assert running.stdout is not None
    assert [running.stdout.readline() for _ in expected] == expected


def test_a_save_runs_it_again_and_ctrl_c_ends_it(
    watching: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    _lines(watching, ["1\n", WAITING])
    (tmp_path / "data.csv").write_text("22")
    _lines(watching, ["22\n", WAITING])
    (tmp_path / "new.py").write_text("print('another')\n")
    (tmp_path / "new.py").replace(tmp_path / "a.py")  # as editors save
    _lines(watching, ["another\n", WAITING])
    os.killpg(watching.pid, signal.SIGINT)
    assert watching.wait(10) == 0


def test_a_failure_or_an_endless_loop_does_not_stop_the_watch(
    watching: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    _lines(watching, ["1\n", WAITING])
    (tmp_path / "a.py").write_text("print('in vain')\n1 / 0\n")
    _lines(watching, ["in vain\n"])
    assert watching.stdout is not None
    while watching.stdout.readline() != WAITING:
        pass
    (tmp_path / "a.py").write_text("print('on and on')\nwhile True:\n    pass\n")
    _lines(watching, ["on and on\n"])
    (tmp_path / "a.py").write_text("print('the end')\n")
    _lines(watching, ["the end\n", WAITING])
