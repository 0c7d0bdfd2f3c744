"""micronumpy flash on Picos: by the drive of the bootloader, with boards that are emulated."""

import errno
import fcntl
import io
import os
import signal
import socket
import stat
import struct
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Command
from flash_bench import Machine, listed, patched, pico_image, with_family

from micronumpy import boards
from micronumpy.flash import backup
from micronumpy.flash import command as flashing
from micronumpy.flash import image as image_files
from micronumpy.flash.job import Times

VERSIONS = "MicroPython 1.25.0 on Raspberry Pi Pico with RP2040; image verified"

Flash = Callable[..., tuple[int, str, str]]


@pytest.fixture
def image() -> Path:
    return pico_image()


def put(port: str, **files: str) -> None:
    from micronumpy.port import PortDevice

    with PortDevice(port) as board:
        for name, text in files.items():
            board.exec(f"with open({name!r}, 'w') as file:\n    file.write({text!r})")


def get(port: str, code: str) -> str:
    from micronumpy.port import PortDevice

    with PortDevice(port) as board:
        return board.exec(code).output


def test_a_pico_that_runs_gets_the_image_and_comes_back(
    machine: Machine, flash: Flash, image: Path
) -> None:
    pico = machine.plug(image)
    status, out, err = flash()
    assert (status, pico.flashed) == (0, [image.read_bytes()])
    assert out.startswith(f"{pico.port}: ok: numpy 2.4.6, micronumpy ")
    assert out.endswith(f", {VERSIONS}\n")
    stages = [line.rpartition(f"{pico.port}: ")[2] for line in err.splitlines()]
    assert stages == [
        "going to the bootloader",
        f"copying {image.stat().st_size} bytes",
        "waiting for MicroPython",
        "comparing and importing numpy",
    ]


@pytest.mark.parametrize("late", [errno.EIO, errno.ENODEV])
def test_the_drive_may_go_before_the_file_is_closed(
    machine: Machine, flash: Flash, image: Path, late: int
) -> None:
    pico = machine.plug(None, late_error=late)
    status, out, _ = flash("RPI_PICO", "--yes")
    assert status == 0
    assert out.startswith(f"{pico.drive}: ok: numpy ")
    assert out.endswith(f"{VERSIONS}; on {pico.port}\n")


def test_an_error_at_the_end_is_one_if_the_drive_stays(
    machine: Machine, flash: Flash, image: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pico = machine.plug(None, stuck=True)
    status, out, err = flash("RPI_PICO", "--yes")
    assert (status, out) == (1, "")
    assert "but the board did not start it within 1 s. The board's bootloader is in" in err

    def full(fd: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    status, out, err = flash("RPI_PICO", "--yes")
    assert (status, out) == (1, "")
    assert f"{pico.drive} cannot be written (No space left on device). Check" in err


def test_a_cable_that_is_pulled(machine: Machine, flash: Flash, image: Path) -> None:
    pico = machine.plug(None, pulled_at=500_000)
    status, out, err = flash("RPI_PICO", "--yes")
    assert (status, out, pico.flashed) == (1, "", [])
    assert f"The board at {pico.drive} went away at 28 % of the copy" in err
    assert "hold BOOTSEL while you plug it in, and repeat this." in err


def test_a_flash_that_does_not_hold_the_image(machine: Machine, flash: Flash, image: Path) -> None:
    pico = machine.plug(image, spoils=True)
    status, out, err = flash("--port", pico.port)
    assert (status, out, len(pico.flashed)) == (1, "", 1)
    assert f"The flash of the board on {pico.port} does not hold what was written." in err


def test_a_board_that_does_not_come_back(machine: Machine, flash: Flash, image: Path) -> None:
    pico = machine.plug(None, silent=True)
    status, out, err = flash("RPI_PICO", "--yes")
    assert (status, out, len(pico.flashed)) == (1, "", 1)
    assert "The board did not come back within 10 s." in err


# Files


def test_files_are_not_lost_without_a_question(
    machine: Machine, flash: Flash, image: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pico = machine.plug(image)
    put(pico.port, **{"main.py": "a = 1\n", "data.csv": "1,2\n"})
    status, out, err = flash()
    assert (status, out, pico.flashed) == (1, "", [])
    assert "holds 2 files, which may be lost: data.csv, main.py." in err
    assert "Repeat this with --keep-files, or with --yes." in err

    for answer, flashed in (("\n", 0), ("n\n", 0), ("y\n", 1)):
        typed = io.StringIO(answer)
        typed.isatty = lambda: True  # type: ignore[method-assign]
        monkeypatch.setattr(sys, "stdin", typed)
        status, out, err = flash()
        assert (status == 0, len(pico.flashed)) == (flashed == 1, flashed)
        assert f"data.csv, main.py.\nWrite {image}? [y/N] " in out
        assert ("Nothing was flashed." in err) is (flashed == 0)
    assert get(pico.port, "import os; print(os.listdir())") == "[]\n"


def test_files_are_kept(machine: Machine, flash: Flash, image: Path) -> None:
    pico = machine.plug(image)
    put(pico.port, **{"main.py": "open('ran.txt', 'w').write('ran')\n", "empty.txt": ""})
    get(pico.port, "import os\nos.mkdir('lib')\nos.mkdir('lib/none')\nos.chdir('lib')")
    get(pico.port, "with open('d.bin', 'wb') as f:\n    f.write(bytes(range(256)) * 3)")
    status, out, err = flash("--keep-files")
    assert (status, len(pico.flashed)) == (0, 1), err
    assert out.endswith("image verified; 3 files kept\n")
    listing = "import os; print(sorted(os.listdir('/')), sorted(os.listdir('/lib')))"
    assert get(pico.port, listing) == (
        "['empty.txt', 'lib', 'main.py', 'ran.txt'] ['d.bin', 'none']\n"
    )
    same = "print(open('/lib/d.bin', 'rb').read() == bytes(range(256)) * 3)"
    assert get(pico.port, same) == "True\n"
    assert list(Path.cwd().iterdir()) == []


def test_files_that_were_saved_are_told_after_a_failure(
    machine: Machine, flash: Flash, image: Path
) -> None:
    pico = machine.plug(image, pulled_at=1)
    put(pico.port, **{"main.py": "a = 1\n"})
    status, out, err = flash("--keep-files")
    assert (status, out) == (1, "")
    (folder,) = Path.cwd().iterdir()
    assert "went away at " in err and f"The board's files are in {folder};" in err
    assert (folder / "main.py").read_text() == "a = 1\n"


def test_copies_that_are_not_the_files(
    machine: Machine, flash: Flash, image: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backup._copy
    lost = {"from"}

    def lossy(port: str, *arguments: str) -> None:
        if ("to" if arguments[-1] == ":" else "from") not in lost:
            copy(port, *arguments)

    monkeypatch.setattr(backup, "_copy", lossy)
    pico = machine.plug(image)
    put(pico.port, **{"main.py": "a = 1\n"})
    status, out, err = flash("--keep-files")
    assert (status, out, pico.flashed) == (1, "", [])
    assert "The copy of /main.py is not what is on the board; nothing has been flashed." in err
    assert list(Path.cwd().iterdir()) == []

    lost = {"to"}
    status, out, err = flash("--keep-files")
    assert (status, out, len(pico.flashed)) == (1, "", 1)
    (folder,) = Path.cwd().iterdir()
    assert "Not every file came back to the board as it was: /main.py." in err
    assert f"The board's files are in {folder};" in err
    assert (folder / "main.py").read_text() == "a = 1\n"


def test_files_of_a_board_in_its_bootloader(machine: Machine, flash: Flash, image: Path) -> None:
    pico = machine.plug(None)
    status, _, err = flash("RPI_PICO")
    assert status == 1 and "cannot be seen now and may be lost. Repeat this with" in err
    status, _, err = flash("RPI_PICO", "--keep-files")
    assert status == 1 and "cannot be read, as no MicroPython runs there." in err
    assert pico.flashed == []


# Which board, which image


def test_no_board_and_two_boards(machine: Machine, flash: Flash, image: Path) -> None:
    status, _, err = flash("RPI_PICO")
    assert status == 1
    assert err.startswith("micronumpy: No board that can be flashed is connected. Plug it in")
    machine.others.append(listed("/dev/ttyUSB7", "239a:80f4"))
    assert "connected (on USB are /dev/ttyUSB7). Plug" in flash("RPI_PICO")[2]
    first, second = machine.plug(image), machine.plug(None)
    status, _, err = flash("RPI_PICO")
    assert status == 1
    assert f"There are 2 boards: {first.port}, {second.drive}. Choose with --port" in err
    assert first.flashed == second.flashed == []


def test_all_boards_at_once(machine: Machine, flash: Flash, image: Path) -> None:
    first, second, third = machine.plug(image), machine.plug(None), machine.plug(None, stuck=True)
    status, out, _ = flash("RPI_PICO", "--port", "all", "--yes")
    assert status == 1
    lines = {line.partition(": ")[0]: line.partition(": ")[2] for line in out.splitlines()}
    assert lines.keys() == {first.port, str(second.drive), str(third.drive)}
    assert lines[first.port].startswith("ok: ") and first.flashed
    assert lines[str(second.drive)].startswith("ok: ") and second.flashed
    assert lines[str(second.drive)].endswith(f"; on {second.port}")
    assert lines[str(third.drive)].startswith("failed: The image is on ")


def test_the_board_says_which_image_it_wants(
    machine: Machine, flash: Flash, image: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    images = {"RPI_PICO": image, "RPI_PICO_W": image}
    monkeypatch.setattr(boards, "built", lambda board: images.get(board.name))
    drive = machine.plug(None)
    status, _, err = flash("--yes")
    assert status == 1
    assert f"{drive.drive} can be any of RPI_PICO, RPI_PICO_W. Say which, such as" in err
    images.clear()
    status, _, err = flash("--yes")
    assert status == 1
    assert "there is no image of it here. Build it with `make RPI_PICO`." in err
    assert "There is no image of RPI_PICO here. Build it with" in flash("RPI_PICO")[2]
    drive.close()
    pico = machine.plug(image)
    images["RPI_PICO_W"] = images["RPI_PICO"] = image  # its MicroPython says that it is no W
    assert flash("--port", pico.port)[0] == 0


def test_images_for_another_chip(
    machine: Machine, flash: Flash, image: Path, tmp_path: Path
) -> None:
    other = with_family(image, 0xE48BFF59, tmp_path / "other.uf2")
    pico, drive = machine.plug(image), machine.plug(None)
    for place, is_it in ((pico.port, "with RP2040"), (str(drive.drive), "a board with rp2040")):
        status, _, err = flash(str(other), "--port", place, "--yes")
        assert status == 1
        assert f"{is_it}, and {other} is for rp2350. It takes the image of RPI_PICO" in err
    status, _, err = flash(str(other), "--yes")
    assert status == 1 and f"and {other} is for rp2350." in err  # a Pico 2 has the same USB id
    names = b"Raspberry Pi Pico with RP2040", b"Rasp Pico 2 with RP2350-RISCV"
    pico_2 = machine.plug(patched(image, *names, tmp_path / "2.uf2"))
    status, _, err = flash("RPI_PICO", "--port", pico_2.port)
    assert status == 1 and "2 with RP2350-RISCV, and" in err and "is for rp2040." in err
    assert pico.flashed == drive.flashed == pico_2.flashed == []


def test_a_board_that_runs_something_else(machine: Machine, flash: Flash, image: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = f"socket://127.0.0.1:{silent.getsockname()[1]}"
        machine.others.append(listed(port, "2e8a:0005", "1-7:1.0"))
        status, out, err = flash("RPI_PICO", "--yes")
    assert (status, out) == (1, "")
    assert f"What is on {port} does not answer as MicroPython does. Hold BOOTSEL while" in err


def test_a_busy_port_and_a_forbidden_one(
    machine: Machine, flash: Flash, image: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = os.openpty()
    name = os.ttyname(theirs)
    machine.others.append(listed(name, "2e8a:0005", "1-7:1.0"))
    fcntl.flock(theirs, fcntl.LOCK_EX)  # what exclusive use of a port is
    try:
        assert f"Another program uses {name}. Close it" in flash("RPI_PICO")[2]
        monkeypatch.setattr(os, "access", lambda *arguments: False)
        status, out, err = flash("RPI_PICO")
        assert (status, out) == (1, "")
        assert f"no permission to use {name}. Enter its group by `sudo usermod -aG " in err
    finally:
        os.close(ours)
        os.close(theirs)


def test_files_that_are_no_images(machine: Machine, flash: Flash, tmp_path: Path) -> None:
    good = pico_image().read_bytes()
    for name, data, says in [
        ("a.elf", b"\x7fELF" + bytes(600), "is not an image that can be flashed."),
        ("a.bin", bytes(100), "is not an image that can be flashed."),
        ("a.uf2", good[:-100], "is a damaged UF2 image"),
        ("a.uf2", good[:-512], "is a damaged UF2 image"),
        ("a.uf2", good[:512] + bytes(512) + good[1024:], "is a damaged UF2 image"),
        ("a.uf2", b"", "is not an image that can be flashed."),
    ]:
        (tmp_path / name).write_bytes(data)
        status, out, err = flash(str(tmp_path / name))
        assert (status, out) == (1, "")
        assert f"{tmp_path / name} {says}" in err
    assert "There is no file none.uf2." in flash("none.uf2")[2]
    assert "There is no board 'RPI_PIC'. Did you mean RPI_PICO?" in flash("RPI_PIC")[2]
    assert "host is not flashed: it is this machine" in flash("host")[2]


def test_a_block_for_an_erratum_is_no_damage(image: Path, tmp_path: Path) -> None:
    """RP2350-E10: a block of another family before the image, number 0 of 2."""
    data = image.read_bytes()
    block = bytearray(data[:512])
    struct.pack_into("<4I", block, 8, 0x2000, 0x10FFFF00, 256, 0)
    struct.pack_into("<2I", block, 24, 2, 0xE48BFF57)
    (tmp_path / "a.uf2").write_bytes(block + data)
    found = image_files.read(tmp_path / "a.uf2")
    board = boards.by_name("RPI_PICO")
    assert found.fits(board) and not found.fits(boards.by_name("RPI_PICO2"))
    (span,) = image_files.uf2_spans(found, board)
    assert span.address == 0x10000000 and len(span.data) == len(data) // 2
    assert span.data[:256] == data[32:288]


def test_other_firmware_is_flashed_and_told(
    machine: Machine, flash: Flash, image: Path, tmp_path: Path
) -> None:
    """An image without numpy, given by its path, is no failure."""
    without = patched(image, b"numpy", b"numpi", tmp_path / "without.uf2")
    pico = machine.plug(image)
    status, out, err = flash(str(without))
    assert status == 0, err
    assert out == f"{pico.port}: ok: no numpy, {VERSIONS}\n"


# The bootloader without a drive


def test_a_drive_that_nobody_mounts(
    machine: Machine, flash: Flash, image: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pico = machine.plug(image, mounted=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    status, _, err = flash()
    assert status == 1
    assert "No drive RPI-RP2 appeared after the board went to its bootloader. Mount it" in err
    label = machine.labels / "RPI-RP2"
    label.touch()
    assert pico.flashed == []
    status, _, err = flash("RPI_PICO")
    assert status == 1
    assert f"is not mounted. Run `udisksctl mount -b {label}` and repeat this" in err


def test_picotool_loads_where_no_drive_is_mounted(
    machine: Machine, flash: Flash, image: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A stand-in for picotool, which has its arguments and words."""
    tool = tmp_path / "picotool"
    tool.write_text(
        f"#!{sys.executable}\nimport sys\nprint('Loading into Flash: [===   ]  50%')\n"
        f"open({str(tmp_path / 'said')!r}, 'w').write(' '.join(sys.argv[1:]))\n"
        "print('ERROR: the device is in use')\nsys.exit(1)\n"
    )
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    machine.plug(image, mounted=False)
    status, _, err = flash()
    assert status == 1
    assert f"picotool cannot load {image} (ERROR: the device is in use)." in err
    assert (tmp_path / "said").read_text() == f"load -v -x {image} -t uf2"

    tool.write_text(tool.read_text().replace("sys.exit(1)", "sys.exit(0)"))
    (tmp_path / "said").unlink()
    pico = machine.plug(image, mounted=False)

    def starts() -> None:
        while not (tmp_path / "said").exists():
            time.sleep(0.1)
        pico.load(image.read_bytes())

    loading = threading.Thread(target=starts, daemon=True)
    loading.start()
    status, out, err = flash("--port", pico.port)
    loading.join(10)
    assert status == 0, err
    assert out.endswith(f"{VERSIONS}\n")

    for other in machine.picos:
        other.close()
    (tmp_path / "said").unlink()
    pico = machine.plug(None, mounted=False)
    label = machine.labels / "RPI-RP2"
    label.touch()
    loading = threading.Thread(target=starts, daemon=True)
    loading.start()
    status, out, err = flash("RPI_PICO", "--yes")
    loading.join(10)
    assert status == 0, err
    assert out.startswith(f"{label}: ok: ") and out.endswith(f"{VERSIONS}; on {pico.port}\n")


def test_ctrl_c_ends_the_wait(
    machine: Machine, flash: Flash, image: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flashing, "TIMES", Times(gone=60))
    machine.plug(None, stuck=True)
    began = time.monotonic()
    threading.Timer(2, os.kill, [os.getpid(), signal.SIGINT]).start()
    status, out, err = flash("RPI_PICO", "--yes")
    assert (status, out) == (130, "") and err.endswith("micronumpy: interrupted.\n")
    assert time.monotonic() - began < 20


def test_boards_are_found_again_where_usb_does_not_say_the_socket(
    machine: Machine, flash: Flash, image: Path
) -> None:
    machine.located = False
    picos = machine.plug(image), machine.plug(None), machine.plug(None)
    status, out, err = flash("RPI_PICO", "--port", "all", "--yes")
    assert status == 0, err
    lines = out.splitlines()
    assert len(lines) == 3 and all(": ok: " in line and VERSIONS in line for line in lines)
    assert all(len(pico.flashed) == 1 for pico in picos)
    found = {line.partition("; on ")[2] for line in lines if "; on " in line}
    assert found == {picos[1].port, picos[2].port}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--port", "/dev/ttyNONE"], "There is no /dev/ttyNONE. Plug the board in."),
        (["RPI_PICO", "--port", "/dev/ttyNONE"], "There is no /dev/ttyNONE. Plug the board in."),
        (["RPI_PICO", "--port", "socket://127.0.0.1:9"], "cannot use socket://127.0.0.1:9"),
        (["RPI_PICO", "--port", "/"], "/ is not the drive of a bootloader"),
        (["nothing.bin"], "There is no file nothing.bin."),
    ],
)
def test_failure_is_one_sentence(micronumpy: Command, arguments: list[str], says: str) -> None:
    pico_image()
    done = micronumpy("flash", *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("micronumpy: ") and says in done.stderr
    assert done.stderr.count("\n") == 1
