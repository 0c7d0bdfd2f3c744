"""A board's files: `cp` and `ls`. A path on the board begins with a colon, as in mpremote."""

from collections.abc import Sequence
from pathlib import Path

from micronumpy.errors import UserError
from micronumpy.port import PortDevice


def cp(board: PortDevice, paths: Sequence[str], *, recursive: bool = False) -> None:
    """Copy the files `paths[:-1]` to `paths[-1]`, to the board or from it."""
    *sources, to = paths
    if to.startswith(":") == any(source.startswith(":") for source in sources):
        raise UserError(
            "cp copies to the board or from it.",
            "Write the board's side with a colon: `cp data.csv :` or `cp :data.csv .`.",
        )
    for source in map(Path, sources if to.startswith(":") else []):
        if not source.exists():
            raise UserError(f"There is no file {source}.", "Check the name and the folder.")
        if source.is_dir() and not recursive:
            raise UserError(f"{source} is a folder.", "Copy it with -r.")
    board.fs(*(["-r"] if recursive else []), "cp", *paths)


def ls(board: PortDevice, path: str) -> str:
    """The files in a folder of the board, a line each: bytes and name."""
    return board.fs("ls", ":" + path.removeprefix(":"))
