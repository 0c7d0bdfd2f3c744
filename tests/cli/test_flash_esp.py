"""micronumpy flash on ESP32 chips: esptool's real client against a ROM loader at a terminal."""

import dataclasses
import hashlib
import importlib.metadata
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from flash_bench import Application, Machine, esp_image, listed, patched, pico_image
from rom_loader import Faults, RomLoader

from micronumpy import boards
from micronumpy.flash import command as flashing

Flash = Callable[..., tuple[int, str, str]]

MACHINE = b"Raspberry Pi Pico with RP2040", b"The ESP32 of tests with ESP32"
BRIDGE = "10c4:ea60"

CHIPS = [
    ("esp32", "ESP32_GENERIC"),
    ("esp32c3", "ESP32_GENERIC_C3"),
    ("esp32s3", "ESP32_GENERIC_S3"),
]


@pytest.fixture(autouse=True)
def quick(machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """esptool gives up soon, and so does who asks for MicroPython: mostly there is none."""
    monkeypatch.setattr(flashing, "TIMES", dataclasses.replace(flashing.TIMES, answer=3))
    (tmp_path / "esptool.cfg").write_text(
        "[esptool]\ntimeout = 0.5\nconnect_attempts = 2\nwrite_block_attempts = 2\n"
    )
    monkeypatch.setenv("ESPTOOL_CFGFILE", str(tmp_path / "esptool.cfg"))


@pytest.fixture
def images(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """An image for each board, as a build leaves it."""
    found = {}
    for chip, name in CHIPS:
        board = boards.by_name(name)
        assert board.chip == chip
        to = tmp_path / name / "firmware.bin"
        found[name] = esp_image(board.esp_chip_id, int(board.flash_start, 16), to)
    monkeypatch.setattr(boards, "built", lambda board: found.get(board.name))
    return found


class Bench:
    """ESP32s on a machine: each a ROM loader, and behind it a MicroPython that is emulated."""

    def __init__(self, machine: Machine, image: Path, stack: ExitStack) -> None:
        self.machine = machine
        self.image = image
        self._stack = stack

    def plug(
        self, chip: str, faults: Faults | None = None, *, runs: bool = False, usb: str = BRIDGE
    ) -> RomLoader:
        """`runs` says that MicroPython answers before the flashing; afterwards it always does."""
        application = Application(self.image)
        self._stack.callback(application.stop)
        state = {"on": runs}

        def take(data: bytes) -> None:
            if state["on"]:
                application.take(data)

        def booted() -> None:
            application.stop()
            state["on"] = True

        rom = RomLoader(chip, faults or Faults(), take, booted)
        self._stack.enter_context(rom)
        application.say = rom.say
        self.machine.others.append(listed(rom.port, usb))
        return rom


@pytest.fixture
def bench(machine: Machine, tmp_path: Path) -> Iterator[Bench]:
    image = patched(pico_image(), *MACHINE, tmp_path / "esp32.uf2")
    with ExitStack() as stack:
        yield Bench(machine, image, stack)


def written(rom: RomLoader, image: Path) -> bool:
    """Whether the flash holds the image, and nothing else."""
    data = image.read_bytes()
    start = 0x1000 if rom.chip == "esp32" else 0
    expected = bytearray(b"\xff" * len(rom.flash))
    expected[start : start + len(data)] = data
    return hashlib.sha256(rom.flash).digest() == hashlib.sha256(expected).digest()


@pytest.mark.parametrize(("chip", "name"), CHIPS)
def test_a_chip_gets_its_image(
    bench: Bench, flash: Flash, images: dict[str, Path], chip: str, name: str
) -> None:
    rom = bench.plug(chip)
    rom.flash[0x3F0000:0x3F0004] = b"old!"
    status, out, err = flash("--yes")
    assert status == 0, err
    assert out.startswith(f"{rom.port}: ok: numpy 2.4.6, micronumpy ")
    assert out.endswith(", MicroPython 1.25.0 on The ESP32 of tests with ESP32; image verified\n")
    assert written(rom, images[name])
    assert rom.commands.count("ERASE_FLASH") == 1 and "SPI_FLASH_MD5" in rom.commands


def test_bytes_that_are_lost_on_the_way(
    bench: Bench, flash: Flash, images: dict[str, Path]
) -> None:
    rom = bench.plug("esp32", Faults(lost_bytes=2))
    status, out, err = flash("ESP32_GENERIC", "--yes")
    assert status == 0, err
    assert f"{rom.port}: writing again, at a lower speed\n" in err
    assert written(rom, images["ESP32_GENERIC"])

    rom = bench.plug("esp32c3", Faults(lost_bytes=999))
    status, out, err = flash("ESP32_GENERIC_C3", "--yes", "--port", rom.port)
    assert (status, out) == (1, "")
    assert f"micronumpy: Writing to {rom.port} stopped (" in err
    assert "The chip's bootloader is in its ROM and survives: plug the board in again" in err


def test_ctrl_c_while_it_writes(
    bench: Bench, flash: Flash, images: dict[str, Path], tmp_path: Path
) -> None:
    (tmp_path / "esptool.cfg").write_text("[esptool]\ntimeout = 60\n")
    rom = bench.plug("esp32c3", Faults(lost_bytes=999))
    began = time.monotonic()

    def interrupt() -> None:
        while "FLASH_DEFL_BEGIN" not in rom.commands:
            time.sleep(0.1)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt, daemon=True).start()
    status, out, err = flash("ESP32_GENERIC_C3", "--yes")
    assert (status, out) == (130, "") and err.endswith("micronumpy: interrupted.\n")
    assert time.monotonic() - began < 30
    assert rom.commands.count("FLASH_DEFL_BEGIN") == 1


def test_a_flash_that_does_not_hold_the_image(
    bench: Bench, flash: Flash, images: dict[str, Path]
) -> None:
    rom = bench.plug("esp32s3", Faults(wrong_md5=True))
    status, out, err = flash("ESP32_GENERIC_S3", "--yes")
    assert (status, out) == (1, "")
    assert f"The flash of the board on {rom.port} does not hold what was written." in err


def test_a_cable_that_is_pulled(bench: Bench, flash: Flash, images: dict[str, Path]) -> None:
    rom = bench.plug("esp32", Faults(unplug_at=2))
    status, out, err = flash("--yes")
    assert (status, out) == (1, "")
    assert f"The connection to {rom.port} was lost while writing. The chip's bootloader" in err


def test_nothing_that_answers(bench: Bench, flash: Flash, images: dict[str, Path]) -> None:
    rom = bench.plug("esp32", Faults(deaf=True))
    for arguments in (["--yes"], ["ESP32_GENERIC", "--yes"]):
        status, out, err = flash(*arguments)
        assert (status, out) == (1, "")
        assert f"What is on {rom.port} does not answer as MicroPython does. Hold its BOOT" in err


def test_an_image_for_another_chip(bench: Bench, flash: Flash, images: dict[str, Path]) -> None:
    rom = bench.plug("esp32c3")
    for argument in ("ESP32_GENERIC", str(images["ESP32_GENERIC"])):
        status, out, err = flash(argument, "--yes")
        assert (status, out) == (1, "")
        assert f"{rom.port} is a board with esp32c3, and " in err
        assert "is for esp32. It takes the image of ESP32_GENERIC_C3." in err
    status, out, err = flash(str(pico_image()), "--port", rom.port, "--yes")
    assert (status, out) == (1, "") and "is for rp2040. It takes the image of ESP32" in err
    running = bench.plug("esp32", runs=True)
    status, out, err = flash("ESP32_GENERIC_C3", "--port", running.port, "--yes")
    assert (status, out) == (1, "")
    assert f"{running.port} is MicroPython 1.25.0 on The ESP32 of tests with ESP32, and " in err
    assert "FLASH_DEFL_BEGIN" not in rom.commands + running.commands


def test_what_esptool_says_of_another_chip(
    bench: Bench, flash: Flash, images: dict[str, Path]
) -> None:
    """MicroPython names a chip, and another one answers."""
    rom = bench.plug("esp32s3", runs=True)
    status, out, err = flash("ESP32_GENERIC", "--yes")
    assert (status, out) == (1, "")
    assert f"The chip on {rom.port} is an ESP32-S3, and " in err
    assert "FLASH_DEFL_BEGIN" not in rom.commands


def test_files_are_kept(bench: Bench, flash: Flash, images: dict[str, Path]) -> None:
    from micronumpy.port import PortDevice

    rom = bench.plug("esp32", runs=True)
    with PortDevice(rom.port) as board:
        board.exec("with open('main.py', 'w') as file:\n    file.write('kept = 1\\n')")
    status, out, err = flash()
    assert (status, out) == (1, "") and "holds 1 file, which may be lost: main.py." in err
    status, out, err = flash("--keep-files")
    assert status == 0, err
    assert out.endswith("image verified; 1 file kept\n")
    assert written(rom, images["ESP32_GENERIC"])
    with PortDevice(rom.port) as board:
        assert board.exec("print(open('main.py').read())").output == "kept = 1\n\n"


def test_two_boards_that_share_a_chip(bench: Bench, flash: Flash, images: dict[str, Path]) -> None:
    images["ESP32_GENERIC_S3_SPIRAM_OCT"] = images["ESP32_GENERIC_S3"]
    rom = bench.plug("esp32s3")
    status, out, err = flash("--yes")
    assert (status, out) == (1, "")
    assert "can be any of ESP32_GENERIC_S3, ESP32_GENERIC_S3_SPIRAM_OCT. Say which" in err
    assert f"`micronumpy flash ESP32_GENERIC_S3 --port {rom.port}`" in err


def test_all_boards_at_once(bench: Bench, flash: Flash, images: dict[str, Path]) -> None:
    good, pulled = bench.plug("esp32"), bench.plug("esp32c3", Faults(unplug_at=1))
    status, out, _ = flash("--port", "all", "--yes")
    assert status == 1
    lines = {line.partition(": ")[0]: line.partition(": ")[2] for line in out.splitlines()}
    assert lines[good.port].startswith("ok: numpy ")
    assert lines[pulled.port].startswith(f"failed: The connection to {pulled.port} was lost")
    assert written(good, images["ESP32_GENERIC"])


def test_images_that_are_not_whole(machine: Machine, flash: Flash, tmp_path: Path) -> None:
    alone = esp_image(0, 0x1000, tmp_path / "micropython.bin", table=False)
    status, out, err = flash(str(alone))
    assert (status, out) == (1, "")
    assert f"{alone} is not a whole image: there is no partition table in it. Flash the" in err


def test_a_chip_that_only_its_program_can_put_into_the_bootloader(
    bench: Bench, flash: Flash, images: dict[str, Path]
) -> None:
    """As with USB on the chip itself: the loader answers after machine.bootloader()."""
    faults = Faults(deaf=True)
    rom = bench.plug("esp32", faults, runs=True)
    application = rom.application
    heard = bytearray()

    def take(data: bytes) -> None:
        heard.extend(data)
        if b"machine.bootloader()" in heard:
            faults.deaf = False
        application(data)

    rom.application = take
    status, _, err = flash("--yes")
    assert status == 0, err
    assert f"{rom.port}: going to the bootloader\n" in err
    assert written(rom, images["ESP32_GENERIC"])


def test_without_esptool_or_with_an_old_one(
    bench: Bench, flash: Flash, images: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.plug("esp32")
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "4.12.0")
    status, out, err = flash("--yes")
    advice = "Run `pip install 'esptool>=5,<6'`.\n"
    assert (status, out) == (1, "")
    assert err == f"micronumpy: esptool is 4.12.0, and flashing needs 5. {advice}"

    def none(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", none)
    assert flash("--yes")[2] == f"micronumpy: esptool is not installed. {advice}"
