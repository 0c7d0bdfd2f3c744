"""Where things are: the repository, what it has built, and the programs that run it.

Every function returns a path that exists or raises UserError with the command that makes it.
Nothing is built or installed here.
"""

import os
import shutil
from pathlib import Path

from micronumpy.errors import UserError

PACKAGE = Path(__file__).resolve().parent


def repository() -> Path:
    """The checkout that this package runs from (`pip install -e .`)."""
    root = PACKAGE.parent.parent
    if not (root / "pyproject.toml").is_file():
        raise UserError(
            "micronumpy is not installed from a checkout.",
            "Clone the repository and run `pip install -e .` in it, or set MICRONUMPY_BUILD.",
        )
    return root


def build_dir() -> Path:
    """The folder of build results: $MICRONUMPY_BUILD, or build/ in the checkout."""
    chosen = os.environ.get("MICRONUMPY_BUILD")
    return Path(chosen).resolve() if chosen else repository() / "build"


def built(name: str, make_target: str) -> Path:
    """A build result such as `RPI_PICO/firmware.uf2`."""
    path = build_dir() / name
    if not path.is_file():
        raise UserError(f"There is no {path}.", f"Build it with `make {make_target}`.")
    return path


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
            f"Install it with `apt-get install {apt_package}`, or let `make demo` do it.",
        )
    return Path(found)


def node_modules() -> Path:
    """The folder whose node_modules/ holds rp2040js."""
    home = build_dir() / "node"
    if not (home / "node_modules" / "rp2040js").is_dir():
        raise UserError(
            "The RP2040 emulator rp2040js is not installed.",
            f"Run `npm install --prefix {home} rp2040js@1.4.1`, or let `make demo` do it.",
        )
    return home
