"""The board files, `micronumpy boards`, and what `micronumpy build` says before it builds."""

import re
import struct
from pathlib import Path
from typing import Any

import pytest
from conftest import Command, refused

from micronumpy import boards, catalogue, locate
from micronumpy.targets import TARGETS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def no_checkouts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MICROPYTHON_DIR", raising=False)
    monkeypatch.delenv("IDF_PATH", raising=False)


# Board files


@pytest.mark.parametrize("board", boards.every(), ids=lambda board: board.name)
def test_a_board_file_says_what_it_has_to(board: boards.Board) -> None:
    text = (ROOT / "boards" / board.name / "board.toml").read_text()
    keys = set(re.findall(r"^(\w+) =", text, re.MULTILINE))
    assert keys <= set(boards.Board.__dataclass_fields__)
    assert board.description and board.tested
    assert set(board.inputs.split()) <= set(boards.CHECKS)
    assert not board.target or board.target in TARGETS
    for ids in (board.usb_ids, board.boot_usb_ids):
        assert all(re.fullmatch(r"[0-9a-f]{4}:[0-9a-f]{4}", pair) for pair in ids.split())
    needed = {
        "": (),
        "uf2": (board.uf2_family, board.uf2_board_id, board.boot_usb_ids),
        "esptool": (board.esptool_chip, board.esp_chip_id >= 0),
    }
    assert all((board.flash, board.ram, board.flash_start, board.usb_ids)) or not board.flashing
    assert all(needed[board.flashing])


def test_boards_lists_every_board(micronumpy: Command) -> None:
    done = micronumpy("boards")
    assert (done.returncode, done.stderr) == (0, "")
    for board in boards.every():
        assert f" {board.name} " in done.stdout
        assert (f"\n{board.name}: " in done.stdout) is (board.inputs != "pinned")


def test_the_table_in_the_readme_is_of_today() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert catalogue.with_table(text) == text


# What is missing


def checkout(tmp_path: Path, minor: int, *submodules: str) -> Path:
    """As much of a MicroPython checkout as is looked at."""
    tree = tmp_path / f"micropython-1.{minor}"
    (tree / "py").mkdir(parents=True)
    version = f"#define MICROPY_VERSION_MAJOR 1\n#define MICROPY_VERSION_MINOR {minor}\n"
    (tree / "py" / "mpconfig.h").write_text(version)
    for submodule in submodules:
        (tree / submodule).mkdir(parents=True)
        (tree / submodule / "README.md").write_text("here\n")
    return tree


def idf(tmp_path: Path, version: str) -> Path:
    """As much of ESP-IDF as is looked at."""
    tree = tmp_path / f"idf-{version}"
    (tree / "tools" / "cmake").mkdir(parents=True)
    parts = zip(("MAJOR", "MINOR", "PATCH"), version.split("."), strict=True)
    text = "".join(f"set(IDF_VERSION_{part} {number})\n" for part, number in parts)
    (tree / "tools" / "cmake" / "version.cmake").write_text(text)
    return tree


ESP32_MODULES = boards.by_name("ESP32_GENERIC").submodules.split()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("RPI_PICO_2", "Did you mean RPI_PICO2?"),
        ("esp32_generic_s2", "ESP32_GENERIC"),
        ("zork", ""),
    ],
)
def test_an_unknown_board(micronumpy: Command, name: str, hint: str) -> None:
    refused(micronumpy("build", name), f"There is no board '{name}'.", hint, "micronumpy boards")


def test_no_checkout(micronumpy: Command) -> None:
    refused(micronumpy("build", "RPI_PICO_W"), "the pinned inputs", "set MICROPYTHON_DIR")
    refused(micronumpy("build", "ESP32_GENERIC"), "the pinned inputs", "set MICROPYTHON_DIR")


def test_a_checkout_that_is_none(
    micronumpy: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MICROPYTHON_DIR", str(tmp_path))
    refused(micronumpy("build", "host"), "is not a MicroPython checkout", "Correct the path")
    monkeypatch.setenv("MICROPYTHON_DIR", str(checkout(tmp_path, 24)))
    refused(micronumpy("build", "host"), "is MicroPython 1.24", "checkout v1.25.0")
    monkeypatch.setenv("MICROPYTHON_DIR", str(checkout(tmp_path, 27, "lib/pico-sdk")))
    done = micronumpy("build", "RPI_PICO_W")
    refused(done, "lacks its submodule lib/tinyusb", "ports/rp2 BOARD=RPI_PICO_W submodules`.")


def test_idf(micronumpy: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def build() -> Any:
        return micronumpy("build", "ESP32_GENERIC_C3")

    for minor in (25, 28):
        checkout(tmp_path, minor, *ESP32_MODULES)
    monkeypatch.setenv("MICROPYTHON_DIR", str(tmp_path / "micropython-1.25"))
    refused(build(), "needs ESP-IDF", "v5.2 to v5.4", "docs/esp32.md")
    monkeypatch.setenv("IDF_PATH", str(tmp_path))
    refused(build(), "is not ESP-IDF", "cloned ESP-IDF")
    monkeypatch.setenv("IDF_PATH", str(idf(tmp_path, "5.5.1")))
    refused(build(), "is ESP-IDF v5.5, and MicroPython 1.25 needs v5.2 to v5.4.", "install.sh")
    monkeypatch.setenv("IDF_PATH", str(idf(tmp_path, "5.2.2")))
    refused(build(), "idf.py is not on the path", "idf-5.2.2/export.sh` in this shell")
    monkeypatch.setenv("MICROPYTHON_DIR", str(tmp_path / "micropython-1.28"))
    refused(build(), "is ESP-IDF v5.2, and MicroPython 1.28 needs v5.3 to v5.5.")
    monkeypatch.setenv("IDF_PATH", str(idf(tmp_path, "6.0.0")))
    refused(build(), "is ESP-IDF v6.0")


# Images


def image(name: str) -> bytes:
    """The file to flash, or a skip that says how to build it."""
    path = boards.built(boards.by_name(name))
    if path is None:
        pytest.skip(f"build it with make {name}")
    return path.read_bytes()


@pytest.mark.parametrize("name", ["RPI_PICO", "RPI_PICO2"])
def test_the_uf2_is_of_its_chip_and_fits(name: str) -> None:
    """Each block as the UF2 format describes it; the image leaves the files their flash."""
    board, data = boards.by_name(name), image(name)
    start = int(board.flash_start, 16)
    assert data and len(data) % 512 == 0
    n = len(data) // 512
    for i in range(n):
        block = data[512 * i : 512 * (i + 1)]
        magic0, magic1, flags, address, size, number, count, family = struct.unpack_from(
            "<8I", block
        )
        assert (magic0, magic1) == (0x0A324655, 0x9E5D5157)
        assert block[-4:] == (0x0AB16F30).to_bytes(4, "little")
        assert (number, count) == (i, n)
        assert flags & 0x2000 and family == int(board.uf2_family, 16)
        assert size == 256 and address == start + 256 * i
    files = re.search(r"STORAGE_BYTES +\((.*)\)", _config(name))
    assert files
    bytes_of_files = 1
    for factor in files[1].split("*"):
        bytes_of_files *= int(factor)
    assert 256 * n <= board.flash - bytes_of_files


def _config(name: str) -> str:
    return (ROOT / "boards" / name / "mpconfigboard.h").read_text()


def test_the_pico_2_has_the_block_that_its_boot_rom_looks_for() -> None:
    """RP2350 datasheet, 5.9: a block that says "ARM, secure, executable" in the first 4 kB."""
    data = image("RPI_PICO2")
    head = b"".join(data[512 * i + 32 : 512 * i + 32 + 256] for i in range(16))
    at = head.find((0xFFFFDED3).to_bytes(4, "little"))
    assert at >= 0 and at % 4 == 0
    item, size, flags = head[at + 4], head[at + 5], int.from_bytes(head[at + 6 : at + 8], "little")
    assert (item, size) == (0x42, 1)  # IMAGE_TYPE, one word
    assert flags & 0xF == 1 and flags >> 4 & 3 == 2  # EXE; secure mode
    assert flags >> 8 & 7 == 0 and flags >> 12 & 7 == 1  # ARM; RP2350


@pytest.mark.parametrize("name", ["RPI_PICO", "RPI_PICO2"])
def test_the_heap_of_the_board_file_is_what_the_linker_left(name: str) -> None:
    image(name)
    from elftools.elf.elffile import ELFFile

    with (locate.build_dir() / name / "firmware.elf").open("rb") as f:
        symbols: Any = ELFFile(f).get_section_by_name(".symtab")
        start, end = (
            symbols.get_symbol_by_name(f"__GcHeap{part}")[0]["st_value"]
            for part in ("Start", "End")
        )
    # Variables come and go by a few hundred bytes.
    assert abs(end - start - boards.by_name(name).heap) < 4096
