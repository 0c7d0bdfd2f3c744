"""The facts of boards/*/board.toml, and what the build of a board lacks on this machine.

firmware/build.py reads the boards through this file as well, so it needs nothing but Python.
"""

import difflib
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from micronumpy import locate
from micronumpy.errors import UserError

Version = tuple[int, ...]

OLDEST_MICROPYTHON: Version = (1, 25)

# From which MicroPython on, which ESP-IDF: from one version up to, but not with, another. From
# the README.md of ports/esp32 in each release.
IDF_VERSIONS: tuple[tuple[Version, Version, Version], ...] = (
    ((1, 25), (5, 2), (5, 5)),
    ((1, 27), (5, 2), (5, 6)),
    ((1, 28), (5, 3), (5, 6)),
)


@dataclass(frozen=True)
class Board:
    """One board file; docs/porting.md says what each key means. Sizes are in bytes."""

    name: str
    description: str
    port: str
    chip: str
    artifacts: str
    groups: str = "host"
    compiler: str = ""
    compiler_package: str = ""
    inputs: str = "pinned"
    upstream_for: str = ""
    upstream_board: str = ""
    submodules: str = ""
    target: str = ""
    tested: str = ""
    emulator: str = ""
    emulator_package: str = ""
    machine: str = ""
    machine_options: str = ""
    console: str = "-serial stdio"
    flash: int = 0
    ram: int = 0
    heap: int = 0
    heap_at_most: int = 0
    spiram: str = ""
    flashing: str = ""
    usb_ids: str = ""
    boot_usb_ids: str = ""
    uf2_family: str = ""
    uf2_board_id: str = ""
    esptool_chip: str = ""
    esp_chip_id: int = -1
    flash_start: str = ""


def every() -> list[Board]:
    """The boards of this checkout or wheel, by name."""
    return [_read(path) for path in locate.board_files()]


def by_name(name: str) -> Board:
    """The board in the folder of this name."""
    boards = {board.name: board for board in every()}
    if name in boards:
        return boards[name]
    near = difflib.get_close_matches(name.upper(), boards, n=1)
    hint = f"Did you mean {near[0]}? " if near else ""
    raise UserError(f"There is no board {name!r}.", f"{hint}`micronumpy boards` lists them.")


def by_target(target: str) -> Board:
    """The board behind a target's name, such as `qemu-m0`."""
    for board in every():
        if board.target == target:
            return board
    raise UserError(
        f"No board file names the target {target}.",
        f'A board.toml in boards/ of the checkout needs the line target = "{target}".',
    )


def missing(board: Board) -> UserError | None:
    """The first thing that a build of this board needs and `make setup` does not install."""
    try:
        locate.repository()
        for check in (_check_tree, *(CHECKS[word] for word in board.inputs.split())):
            check(board)
    except UserError as error:
        return error
    return None


def built(board: Board) -> Path | None:
    """The file to flash or run, if it is there."""
    return locate.find_built(f"{board.name}/{board.artifacts.split()[-1]}")


def _read(path: Path) -> Board:
    # Not tomllib, which Python 3.10 lacks: these files hold plain strings and integers.
    values = dict(re.findall(r'^(\w+) = "?([^"\n]*)"?$', path.read_text("utf-8"), re.MULTILINE))
    known: dict[str, str | int] = {}
    for key, field in Board.__dataclass_fields__.items():
        if key in values:
            known[key] = int(values[key]) if field.type is int else values[key]
    try:
        return Board(**known)  # type: ignore[arg-type]
    except TypeError as error:
        raise UserError(
            f"{path} is not complete ({error}).", "docs/porting.md lists the keys of a board."
        ) from None


# What a build needs


def _micropython_dir() -> Path | None:
    own = os.environ.get("MICROPYTHON_DIR")
    return Path(own).expanduser() if own else None


def _text(version: Version) -> str:
    return ".".join(map(str, version))


def _numbers(path: Path, prefix: str) -> Version:
    """PREFIX_MAJOR and the like in a header or a CMake file; () if they are not there."""
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError:
        return ()
    found = (re.search(rf"{prefix}_{part}\s+(\d+)", text) for part in ("MAJOR", "MINOR"))
    return tuple(int(m[1]) for m in found if m)


def micropython_version() -> Version:
    """Major and minor version of the MicroPython that a build would take."""
    own = _micropython_dir()
    if own is None:
        return OLDEST_MICROPYTHON
    version = _numbers(own / "py" / "mpconfig.h", "MICROPY_VERSION")
    if not version:
        raise UserError(
            f"MICROPYTHON_DIR={own} is not a MicroPython checkout (no py/mpconfig.h).",
            "Correct the path, or unset it to use the pinned release.",
        )
    return version


def _check_tree(board: Board) -> None:
    own = _micropython_dir()
    if own is None:
        return
    version = micropython_version()
    if version < OLDEST_MICROPYTHON:
        raise UserError(
            f"MICROPYTHON_DIR={own} is MicroPython {_text(version)}, and "
            f"{_text(OLDEST_MICROPYTHON)} is the oldest that can be built.",
            f"Run `git -C {own} checkout v1.25.0`, or take a newer release.",
        )
    for module in board.submodules.split():
        folder = own / module
        if not folder.is_dir() or not any(folder.iterdir()):
            of = f" BOARD={board.upstream_board}" if board.upstream_board else ""
            raise UserError(
                f"MICROPYTHON_DIR={own} lacks its submodule {module}.",
                f"Run `make -C {own}/ports/{board.port}{of} submodules`.",
            )


def _check_upstream(board: Board) -> None:
    if _micropython_dir() is None:
        raise UserError(
            f"{board.upstream_for} not among the pinned inputs.",
            f"Clone MicroPython ({_text(OLDEST_MICROPYTHON)} or newer) and set MICROPYTHON_DIR.",
        )


def idf_range() -> str:
    """The ESP-IDF versions for the MicroPython that a build would take: "v5.2 to v5.4"."""
    oldest, above = _idf_range()
    return f"v{_text(oldest)} to v{above[0]}.{above[1] - 1}"


def _idf_range() -> tuple[Version, Version]:
    version = micropython_version()
    _, oldest, above = [row for row in IDF_VERSIONS if row[0] <= version][-1]
    return oldest, above


def _check_idf(board: Board) -> None:
    own = os.environ.get("IDF_PATH")
    if not own:
        raise UserError(
            f"{board.name} needs ESP-IDF, and IDF_PATH does not say where it is.",
            f"Install ESP-IDF {idf_range()} as docs/esp32.md says, and run its export.sh.",
        )
    version = _numbers(Path(own) / "tools" / "cmake" / "version.cmake", "IDF_VERSION")
    if not version:
        raise UserError(
            f"IDF_PATH={own} is not ESP-IDF (no tools/cmake/version.cmake).",
            "Set it to the folder that you cloned ESP-IDF into.",
        )
    oldest, above = _idf_range()
    if not oldest <= version < above:
        raise UserError(
            f"IDF_PATH={own} is ESP-IDF v{_text(version)}, and MicroPython "
            f"{_text(micropython_version())} needs {idf_range()}.",
            "Check out such a version there, run its install.sh and export.sh; see docs/esp32.md.",
        )
    if shutil.which("idf.py") is None:
        raise UserError(
            "ESP-IDF is in IDF_PATH, but idf.py is not on the path.",
            f"Run `. {own}/export.sh` in this shell first.",
        )


CHECKS: dict[str, Callable[[Board], None]] = {
    "pinned": lambda board: None,
    "upstream": _check_upstream,
    "idf": _check_idf,
}
"""What each word of a board's `inputs` asks for."""
