"""cp, ls and deploy against the emulated Pico over TCP, through mpremote."""

import time
from pathlib import Path

import pytest
from conftest import Command, refused

SAYS_SO = "with open('ran.txt', 'a') as file:\n    file.write('ran ')\n"


def test_files_go_to_the_board_and_back(board: str, micronumpy: Command, tmp_path: Path) -> None:
    data = bytes(range(256)) * 10
    (tmp_path / "data.bin").write_bytes(data)
    done = micronumpy("cp", "data.bin", ":", "--target", board)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "2560 data.bin" in micronumpy("ls", "--target", board).stdout
    assert micronumpy("cp", ":data.bin", "back.bin", "--target", board).returncode == 0
    assert (tmp_path / "back.bin").read_bytes() == data


def test_folders_go_with_r(board: str, micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "out" / "in").mkdir(parents=True)
    (tmp_path / "out" / "in" / "a.txt").write_text("é")
    done = micronumpy("cp", "out", ":", "--target", board)
    assert done.stderr == "micronumpy: out is a folder. Copy it with -r.\n"
    assert micronumpy("cp", "-r", "out", ":", "--target", board).returncode == 0
    for path in (":out/in", "out/in"):
        assert micronumpy("ls", path, "--target", board).stdout.split() == ["2", "a.txt"]
    assert micronumpy("cp", "-r", ":out", "back", "--target", board).returncode == 0
    assert (tmp_path / "back" / "in" / "a.txt").read_text() == "é"


def test_a_deployed_script_runs_after_a_soft_reset_until_it_is_removed(
    board: str, micronumpy: Command, tmp_path: Path
) -> None:
    (tmp_path / "job.py").write_text("print(open('job.txt').read())\n" + SAYS_SO)
    (tmp_path / "job.txt").write_text("beside")
    done = micronumpy("deploy", "job.py", "--with", "job.txt", "--target", board)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"micronumpy deploy --remove --target {board}" in done.stdout
    time.sleep(1)
    assert micronumpy("cp", ":ran.txt", ".", "--target", board).returncode == 0
    assert (tmp_path / "ran.txt").read_text() == "ran "

    again = micronumpy("deploy", "job.py", "--target", board)  # over our own
    assert again.returncode == 0
    time.sleep(1)

    assert micronumpy("deploy", "--remove", "--target", board).returncode == 0
    time.sleep(1)
    assert "main.py" not in micronumpy("ls", "--target", board).stdout
    assert micronumpy("cp", ":ran.txt", ".", "--target", board).returncode == 0
    assert (tmp_path / "ran.txt").read_text() == "ran ran "

    none = micronumpy("deploy", "--remove", "--target", board)
    assert none.returncode == 1
    assert "There is no main.py" in none.stderr


def test_a_program_that_never_ends_is_replaced(
    board: str, micronumpy: Command, tmp_path: Path
) -> None:
    (tmp_path / "loop.py").write_text("while True:\n    pass\n")
    for _ in range(2):
        assert micronumpy("deploy", "loop.py", "--target", board).returncode == 0
    assert "main.py" in micronumpy("ls", "--target", board).stdout
    assert micronumpy("deploy", "--remove", "--target", board).returncode == 0


def test_somebody_elses_main_stays(board: str, micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text("theirs = 1\n")
    assert micronumpy("cp", "main.py", ":", "--target", board).returncode == 0
    (tmp_path / "a.py").write_text("ours = 1\n")
    for arguments in (["a.py"], ["--remove"]):
        done = micronumpy("deploy", *arguments, "--target", board)
        assert done.returncode == 1
        assert "is not from `micronumpy deploy`" in done.stderr and "--force" in done.stderr
    assert micronumpy("cp", ":main.py", "back.py", "--target", board).returncode == 0
    assert (tmp_path / "back.py").read_text() == "theirs = 1\n"
    assert micronumpy("deploy", "a.py", "--force", "--target", board).returncode == 0
    assert micronumpy("deploy", "--remove", "--target", board).returncode == 0


def test_a_file_that_the_board_lacks(board: str, micronumpy: Command) -> None:
    for arguments in (["ls", ":none"], ["cp", ":none", "."]):
        done = micronumpy(*arguments, "--target", board)
        assert done.returncode == 1
        assert "none: No such file or directory. See what it holds with" in done.stderr
        assert done.stderr.count("\n") == 1


def test_a_terminal_device_is_a_port_too(tty: str, micronumpy: Command, tmp_path: Path) -> None:
    (tmp_path / "job.py").write_text(SAYS_SO)
    assert micronumpy("deploy", "job.py", "--target", tty).returncode == 0
    assert "main.py" in micronumpy("ls", "--target", tty).stdout
    assert micronumpy("deploy", "--remove", "--target", tty).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["ls", "--target", "host"], "run SCRIPT --with FILE"),
        (["cp", "a.py", ":", "--target", "qemu-m0"], "run SCRIPT --with FILE"),
        (["deploy", "a.py", "--target", "emu-pico"], "run SCRIPT --with FILE"),
        (["ls", "--target", "all"], "Only `run` takes it"),
        (["cp", "a.py", "b.py", "--target", "socket://127.0.0.1:9"], "with a colon"),
        (["cp", ":a.py", ":b.py", "--target", "socket://127.0.0.1:9"], "with a colon"),
        (["cp", "none.py", ":", "--target", "socket://127.0.0.1:9"], "There is no file none.py"),
        (["cp", "a.py", ":", "--target", "/dev/ttyNONE"], "There is no /dev/ttyNONE."),
        (["ls", "--target", "socket://127.0.0.1:9"], "mpremote cannot use socket://"),
        (["deploy", "--target", "/dev/ttyNONE"], "a script or --remove"),
        (["deploy", "a.py", "--remove", "--target", "/dev/ttyNONE"], "a script or --remove"),
        (["deploy", "none.py", "--target", "/dev/ttyNONE"], "There is no file none.py"),
        (["deploy", "a.py", "--target", "/dev/ttyNONE"], "There is no /dev/ttyNONE."),
    ],
)
def test_failure_is_one_sentence(
    micronumpy: Command, tmp_path: Path, arguments: list[str], says: str
) -> None:
    (tmp_path / "a.py").write_text("print(1)\n")
    refused(micronumpy(*arguments), says)
