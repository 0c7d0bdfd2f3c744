"""A script as a board's main.py, which runs at power-on, and its removal."""

from collections.abc import Sequence
from pathlib import Path

from micronumpy import locate
from micronumpy.device import START_TIMEOUT, workspace
from micronumpy.errors import UserError
from micronumpy.port import PortDevice

MARK = "# Deployed by micronumpy"
"""Begins the last line of a main.py of ours: the numbers of the lines above stay."""

LAST_LINE = """
import os
os.chdir('/')
last = b''
with open('main.py', 'rb') as file:
    for last in file:
        pass
print(last)
"""


def deploy(
    board: PortDevice, script: Path, files: Sequence[Path] = (), *, force: bool = False
) -> None:
    """Copy a script to main.py with `files` beside it, and start the board anew.

    Raises UserError for a main.py of somebody else, unless `force`.
    """
    source = locate.source(script)
    if any(file.name == "main.py" for file in files):
        raise UserError("main.py is to be the script.", "Give the file another name.")
    _main_is_ours(board, force)
    with workspace(files) as folder:
        main = folder / "main.py"
        main.write_text(f"{source.rstrip()}\n{MARK} from {script.name}.\n", encoding="utf-8")
        board.put([*(folder / file.name for file in files), main])  # the last: it is the switch
    board.soft_reset()


def remove(board: PortDevice, *, force: bool = False) -> None:
    """Delete main.py, and start the board anew. Files beside it may hold results: they stay."""
    if not _main_is_ours(board, force):
        raise UserError(f"There is no main.py on {board.name}.", "There is nothing to remove.")
    _do(board, "os.remove('main.py')")
    board.soft_reset()


def _main_is_ours(board: PortDevice, force: bool) -> bool:
    """Whether there is a main.py; UserError if somebody else's. Leaves the board in `/`."""
    try:
        last = _do(board, LAST_LINE)
    except FileNotFoundError:
        return False
    if MARK not in last and not force:
        raise UserError(
            f"The main.py on {board.name} is not from `micronumpy deploy`.",
            "Save it with `micronumpy cp :main.py .`, then repeat this with --force.",
        )
    return True


def _do(board: PortDevice, code: str) -> str:
    result = board.exec(code, timeout=START_TIMEOUT)
    if "ENOENT" in result.exception:
        raise FileNotFoundError
    if result.error:
        raise UserError(
            f"{board.name} cannot use its main.py ({result.exception}).",
            "Look at its files with `micronumpy ls`.",
        )
    return result.output
