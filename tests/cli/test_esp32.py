"""`micronumpy build` of the ESP32 boards up to the compiler, which only ESP-IDF has.

The folder idf/ stands in for it: MicroPython's own CMake files configure the port with this
module, and what would be compiled and linked is read from the result.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from micronumpy import boards, locate

ROOT = Path(__file__).resolve().parents[2]
IDF = Path(__file__).parent / "idf"
MICROPYTHON = Path(
    os.environ.get("MICROPYTHON_DIR") or ROOT / "build" / "inputs" / "micropython"
).expanduser()
BOARDS = [board.name for board in boards.every() if "idf" in board.inputs]

# One build serves all tests of a board: they stay in one worker.
pytestmark = pytest.mark.xdist_group("esp32")


def checkout(tmp_path: Path) -> Path:
    """MicroPython, with the submodule that the pinned one lacks as empty files."""
    tree = tmp_path / "micropython"
    (tree / "ports").mkdir(parents=True)
    shutil.copytree(MICROPYTHON / "ports" / "esp32", tree / "ports" / "esp32")
    for name in ("py", "extmod", "tools", "shared", "drivers"):
        (tree / name).symlink_to(MICROPYTHON / name)
    (tree / "lib").mkdir()
    for folder in (MICROPYTHON / "lib").iterdir():
        if folder.name != "berkeley-db-1.xx":
            (tree / "lib" / folder.name).symlink_to(folder)
    text = (MICROPYTHON / "extmod" / "extmod.cmake").read_text()
    for name in ["README", *re.findall(r"\$\{MICROPY_LIB_BERKELEY_DIR\}/(\S+\.c)", text)]:
        file = tree / "lib" / "berkeley-db-1.xx" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    # The cross-compiler of bytecode has nothing to do where nothing is compiled.
    (tree / "mpy-cross").mkdir()
    (tree / "mpy-cross" / "Makefile").write_text("all:\n")
    return tree


@pytest.fixture(scope="module", params=BOARDS)
def built(request: Any, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A board, and the folder of its build."""
    if not MICROPYTHON.is_dir() or shutil.which("ninja") is None:
        pytest.skip("the pinned inputs are not there: run make setup fetch")
    tmp_path = tmp_path_factory.mktemp("esp32")
    environment = {
        **os.environ,
        "MICROPYTHON_DIR": str(checkout(tmp_path)),
        "MICRONUMPY_BUILD": str(tmp_path / "build"),
        "IDF_PATH": str(IDF),
        "IDF_VERSION": "5.4.2",
        "PATH": f"{IDF / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(IDF / "bin"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "micronumpy", "build", request.param],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return request.param, tmp_path / "build" / request.param


def objects(folder: Path) -> Path:
    (found,) = folder.glob("obj-*")
    return found


def test_the_image_is_merged_by_our_partition_table(built: tuple[str, Path]) -> None:
    _, folder = built
    image = (folder / "firmware.bin").read_bytes()
    assert image.startswith(b"\xe9 bootloader")
    assert image[0x8000:].startswith(b"# 4 MB of flash")
    assert image[0x10000:] == b"\xe9 application"


def test_every_file_of_the_module_has_our_options(built: tuple[str, Path]) -> None:
    _, folder = built
    commands = json.loads((objects(folder) / "compile_commands.json").read_text())
    commands = [c for c in commands if "/usermod/" in c["file"]]
    ours = {Path(c["file"]): c["command"] for c in commands}
    assert len(ours) == len(commands)
    core = {path for path in ours if (ROOT / "usermod/bind") not in path.parents}
    expected = set((ROOT / "usermod").glob("*/*.c"))
    assert set(ours) == expected
    levels = {}
    for path, command in ours.items():
        words = command.split()
        assert "-ffp-contract=off" in words
        assert words.index("-Wno-error") > words.index("-Werror")
        levels[path] = [word for word in words if word.startswith("-O")][-1]
        if path not in core:
            assert f"-I{ROOT / 'firmware/common'}" in words
            assert "MP_CONFIGFILE=" in command and "mpconfig_micronumpy.h" in command
    fast = {path for path, level in levels.items() if level == "-O2"}
    assert fast and all(path.name.endswith("_loops.c") for path in fast)
    assert all(level == "-Os" for path, level in levels.items() if path not in fast)


def test_the_rest_of_the_port_has_only_our_configuration(built: tuple[str, Path]) -> None:
    name, folder = built
    commands = json.loads((objects(folder) / "compile_commands.json").read_text())
    (command,) = (c["command"] for c in commands if c["file"].endswith("/py/vm.c"))
    (frozen,) = (c["command"] for c in commands if c["file"].endswith("/frozen_content.c"))
    assert "bind/frozen_floats.h" in frozen and "bind/frozen_floats.h" not in command
    assert "-ffp-contract" not in command and "mpconfig_micronumpy.h" in command
    if name.endswith("SPIRAM_OCT"):
        assert "Octal-SPIRAM" in command


def test_the_linker_gets_every_wrap(built: tuple[str, Path]) -> None:
    _, folder = built
    command = subprocess.run(
        ["ninja", "-C", str(objects(folder)), "-t", "commands", "-s", "micropython.elf"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in (ROOT / "usermod" / "wraps.txt").read_text().split():
        assert f"-Wl,--wrap={name} " in command
    assert "libmicronumpy_portable.a" in command


def test_the_port_is_configured_as_its_own_board(built: tuple[str, Path]) -> None:
    name, folder = built
    upstream = boards.by_name(name).upstream_board
    config = (
        MICROPYTHON / "ports" / "esp32" / "boards" / upstream / "mpconfigboard.cmake"
    ).read_text()
    combined = (objects(folder) / "sdkconfig.combined").read_text()
    for part in re.findall(r"boards/\S*sdkconfig\.\S+", config):
        assert (MICROPYTHON / "ports" / "esp32" / part).read_text() in combined


@pytest.mark.skipif("IDF_PATH" not in os.environ, reason="ESP-IDF is not here (IDF_PATH)")
@pytest.mark.parametrize("name", BOARDS)
def test_a_real_image(name: str) -> None:
    """Where ESP-IDF is: what it built, by Espressif's own tool."""
    board = boards.by_name(name)
    image = boards.built(board)
    if image is None:
        pytest.skip(f"build it with make {name}")
    command = [sys.executable, "-m", "esptool", "--chip", board.esptool_chip, "image-info"]
    assert subprocess.run([*command, str(image)]).returncode == 0
    assert image.stat().st_size < 0x290000 and image.is_relative_to(locate.build_dir())
