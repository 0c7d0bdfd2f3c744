"""Where things are: the repository, what it has built, and the programs that run it.

Every function returns a path that exists or raises UserError with the command that makes it,
unless its first line says otherwise. Nothing is built or installed here.
"""

import os
import shutil
from pathlib import Path

from micronumpy.errors import UserError

PACKAGE = Path(__file__).resolve().parent

DATA = PACKAGE / "data"
"""What a wheel carries besides Python, by firmware/package.py: boards/, layer/, images/."""


def checkout() -> Path | None:
    """The checkout that this package runs from (`pip install -e .`); None for a wheel."""
    root = PACKAGE.parent.parent
    return root if (root / "pyproject.toml").is_file() else None


def repository() -> Path:
    """The checkout, for what cannot be done without one."""
    root = checkout()
    if root is None:
        raise UserError(
            "That needs a checkout, and micronumpy is installed from a wheel.",
            "Clone the repository and run `pip install -e .` in it.",
        )
    return root


def build_dir() -> Path:
    """The folder of build results, there or not.

    $MICRONUMPY_BUILD, or build/ in the checkout, or the user's own folder of data.
    """
    if chosen := os.environ.get("MICRONUMPY_BUILD"):
        return Path(chosen).resolve()
    if root := checkout():
        return root / "build"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "micronumpy"


def find_built(name: str) -> Path | None:
    """A build result such as `RPI_PICO/firmware.uf2`, or the wheel's; None without either."""
    paths = (folder / name for folder in (build_dir(), DATA / "images"))
    return next(filter(Path.is_file, paths), None)


def built(name: str, make_target: str) -> Path:
    """The same, for what cannot be done without it."""
    if path := find_built(name):
        return path
    how = f"with `make {make_target}`"
    if checkout():
        raise UserError(f"There is no {build_dir() / name}.", f"Build it {how}.")
    raise UserError(
        f"This wheel has no image for {make_target}.",
        f"Build it in a checkout {how}, and set MICRONUMPY_BUILD to the folder build/ there.",
    )


def board_files() -> list[Path]:
    """Every board.toml, by the name of its folder: the checkout's or the wheel's."""
    return sorted(((checkout() or DATA) / "boards").glob("*/board.toml"))


def script(path: Path) -> Path:
    """A file that the user named."""
    if not path.is_file():
        raise UserError(f"There is no file {path}.", "Check the name and the current folder.")
    return path.resolve()


def source(script: Path) -> str:
    """The text of a script, which a target takes as UTF-8."""
    try:
        return script.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UserError(
            f"{script} is not UTF-8 text ({error.reason} at byte {error.start}).",
            "Check that it is a script, and save it as UTF-8.",
        ) from None


def program(name: str, apt_package: str) -> Path:
    """A program of the system."""
    found = shutil.which(name)
    if found is None:
        raise UserError(
            f"The program {name} is not installed.",
            f"Install it with `apt-get install {apt_package}`{or_make_demo()}.",
        )
    return Path(found)


def or_make_demo() -> str:
    """What ends the hint for something that `make demo` installs as well, in a checkout."""
    return ", or let `make demo` do it" if checkout() else ""


def node_modules() -> Path:
    """The folder whose node_modules/ holds rp2040js."""
    home = build_dir() / "node"
    if not (home / "node_modules" / "rp2040js").is_dir():
        raise UserError(
            "The RP2040 emulator rp2040js is not installed.",
            f"Run `npm install --prefix {home} rp2040js@1.4.1`{or_make_demo()}.",
        )
    return home
