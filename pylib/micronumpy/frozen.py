"""The Python layer above the C module: its files here, and the marks that an image keeps.

firmware/common/manifest.py, which any Python 3 may run, reads this file too. Not here: putting the
layer onto a board (install.py).
"""

import hashlib
from pathlib import Path

OF_ULAB = ("_own.py", "utils.py")
"""What the desktop's ulab has beyond NumPy and SciPy: the same files serve on the board."""

MARK_BYTES = 4


def files(root: Path) -> "dict[str, Path]":
    """The layer's files in a checkout, by the names that they have on a board: numpy/_poly.py."""
    found = in_folder(root / "usermod" / "frozen")
    found.update({f"ulab/{name}": root / "pylib" / "ulab" / name for name in OF_ULAB})
    return dict(sorted(found.items()))


def in_folder(folder: Path) -> "dict[str, Path]":
    """The same of a folder where they lie by these names, as in a wheel."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.py"))}


def mark(name: str, source: bytes) -> bytes:
    """Tells one text of one file from another."""
    return hashlib.sha256(name.encode() + b"\0" + source).digest()[:MARK_BYTES]


def image_module(root: Path) -> str:
    """The source of numpy/_image.py, by which an image says which files it was built with."""
    marks = b"".join(mark(name, path.read_bytes()) for name, path in files(root).items())
    return f"FILES = {marks!r}\n"
