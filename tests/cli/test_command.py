"""The command line: what it prints, and its exit statuses, for good and bad input."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Command, opened, refused


@pytest.fixture
def host() -> None:
    opened("host").close()


def test_run_passes_output_and_status_on(host: None, micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import sys\nprint('out')\nsys.exit(3)\n")
    done = micronumpy("run", "a.py", "--target", "host")
    assert (done.returncode, done.stdout, done.stderr) == (3, "out\n", "")


def test_run_shows_the_boards_traceback(host: None, micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print('out')\nraise ValueError('bad')\n")
    done = micronumpy("run", "a.py")
    assert done.returncode == 1
    assert done.stdout == "out\n"
    assert done.stderr.splitlines()[0] == "Traceback (most recent call last):"
    assert done.stderr.splitlines()[-1] == "ValueError: bad"


def test_run_shows_stats(host: None, micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print('out')\n")
    done = micronumpy("run", "a.py", "--stats")
    assert (done.returncode, done.stdout) == (0, "out\n")
    assert "heap" in done.stderr and "time" in done.stderr


def test_hang_ends_by_the_timeout(host: None, micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("while True: pass\n")
    done = micronumpy("run", "a.py", "--timeout", "0.5")
    assert done.returncode == 1
    assert done.stderr.startswith("micronumpy: host did not finish within 0.5 s")
    assert done.stderr.count("\n") == 1


def test_interrupt_ends_the_children(host: None, tmp_path: Path) -> None:
    marker = f"marker_{os.getpid()}"
    (tmp_path / f"{marker}.py").write_text("print('up')\nwhile True: pass\n")
    command = [sys.executable, "-m", "micronumpy", "run", f"{marker}.py"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell that starts the tests in the background has them ignore this signal.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as running:
        try:
            assert running.stdout is not None
            assert running.stdout.readline() == "up\n"
            running.send_signal(signal.SIGINT)
            _, error = running.communicate(timeout=20)
        finally:
            running.kill()
    assert running.returncode == 130
    assert error == "micronumpy: interrupted.\n"
    time.sleep(0.2)
    assert marker not in subprocess.run(["ps", "ax"], capture_output=True, text=True).stdout


@pytest.mark.parametrize(
    ("source", "status", "verdict"),
    [
        ("print(1 + 1)", 0, "identical"),
        ("import sys\nprint(sys.implementation.name)", 1, "different"),
    ],
)
def test_parity(
    host: None, micronumpy: Command, tmp_path: Path, source: str, status: int, verdict: str
) -> None:
    (tmp_path / "a.py").write_text(source)
    done = micronumpy("parity", "a.py", "--target", "host")
    assert done.returncode == status
    assert done.stdout.splitlines()[0] == f"a.py: host and the desktop: {verdict}"
    if status:
        assert "-cpython" in done.stdout and "+micropython" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["run", "missing.py"], "There is no file missing.py."),
        (["parity", "missing.py"], "There is no file missing.py."),
        (["check", "missing.py"], "There is no file missing.py."),
        (["run", "a.py", "--with", "no.csv"], "There is no file no.csv."),
        (["run", "a.py", "--target", "zork"], "There is no target 'zork'."),
        (["run", "a.py", "--target", "/dev/ttyNONE"], "/dev/ttyNONE"),
        (["run", "a.py", "--target", "socket://127.0.0.1:9"], "socket://127.0.0.1:9"),
    ],
)
def test_failure_is_one_sentence(
    micronumpy: Command, tmp_path: Path, arguments: list[str], says: str
) -> None:
    (tmp_path / "a.py").write_text("print(1)\n")
    refused(micronumpy(*arguments), says)


@pytest.mark.parametrize(
    "arguments", [[], ["zork"], ["run"], ["run", "a.py", "--timeout", "x"], ["build"]]
)
def test_usage_errors(micronumpy: Command, arguments: list[str]) -> None:
    done = micronumpy(*arguments)
    assert done.returncode == 2
    assert "usage: micronumpy" in done.stderr


def test_doctor_reports(micronumpy: Command) -> None:
    done = micronumpy("doctor")
    assert done.returncode in (0, 1)
    assert "NumPy" in done.stdout
    for what in ("host", "RPI_PICO2", "qemu-system-arm", "arm-none-eabi-gcc"):
        assert f"  {what}  " in done.stdout


def test_a_script_that_is_no_text(host: None, micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"\xff\xfe")
    done = micronumpy("run", "a.py", "--stats")
    assert done.returncode == 1
    assert "is not UTF-8 text" in done.stderr
    assert "Traceback" not in done.stderr
