"""A board's files, copied off before it is flashed and put back afterwards."""

import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from micronumpy.device import START_TIMEOUT
from micronumpy.errors import UserError
from micronumpy.flash import running
from micronumpy.flash.running import File
from micronumpy.port import PortDevice

FILES_TIMEOUT = 600.0


@dataclass(frozen=True)
class Backup:
    """Copies of a board's files in a folder, which have the checksums of `files`."""

    folder: Path
    files: list[File]

    @property
    def summary(self) -> str:
        n = sum(not file.is_folder for file in self.files)
        return f"{n} file{'' if n == 1 else 's'} kept" if n else ""


def save(port: str, parent: Path) -> Backup:
    """Copy every file of the board on `port` into a new folder in `parent`."""
    backup = Backup(_new_folder(parent), running.files(port, crc=True))
    try:
        _fetch(port, backup)
    except BaseException:
        rmtree(backup.folder)
        raise
    return backup


def _fetch(port: str, backup: Backup) -> None:
    tops = [f":{file.path[1:]}" for file in backup.files if file.path.count("/") == 1]
    if tops:
        _copy(port, *tops, str(backup.folder))
    for file in backup.files:
        if not _is_copy(backup.folder / file.path[1:], file):
            raise UserError(
                f"The copy of {file.path} is not what is on the board; nothing has been flashed.",
                "Is a program on the board changing it? Stop that, and repeat this.",
            )


def _is_copy(path: Path, file: File) -> bool:
    if file.is_folder:
        return path.is_dir()
    return path.is_file() and zlib.crc32(path.read_bytes()) == file.crc


def restore(port: str, backup: Backup) -> None:
    """Put the files back, and compare them. Raises UserError if one is not as it was."""
    tops = sorted(str(path) for path in backup.folder.iterdir())
    if tops:
        _copy(port, *tops, ":")
    lacking = set(backup.files) - set(running.files(port, crc=True))
    if lacking:
        names = ", ".join(sorted(file.path for file in lacking))
        raise UserError(
            f"Not every file came back to the board as it was: {names}.",
            "Is there too little room for them beside the new image?",
        )


def _copy(port: str, *arguments: str) -> None:
    with PortDevice(port) as board:
        board.exec("import os\nos.chdir('/')", timeout=START_TIMEOUT)
        board.fs("-r", "cp", *arguments, timeout=FILES_TIMEOUT)


@contextmanager
def told(backup: Backup | None) -> Iterator[None]:
    """Deletes the copies after success; after a failure says where they are."""
    try:
        yield
    except UserError as error:
        if backup is None or not backup.files:
            raise
        raise UserError(
            str(error),
            f"The board's files are in {backup.folder}; `micronumpy cp -r` copies them.",
        ) from error
    if backup is not None:
        rmtree(backup.folder)


def _new_folder(parent: Path) -> Path:
    name = time.strftime("board-files-%Y%m%d-%H%M%S")
    for n in range(1000):
        folder = parent / (f"{name}-{n}" if n else name)
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            raise UserError(
                f"The board's files cannot be saved in {parent} ({error.strerror}).",
                "Go to a folder where you may write.",
            ) from error
        return folder
    raise UserError(f"{parent} is full of folders {name}.", "Delete some.")
