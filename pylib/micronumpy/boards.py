"""The facts of boards/*/board.toml that the desktop side needs; the build reads the same files."""

import re
from dataclasses import dataclass

from micronumpy import locate
from micronumpy.errors import UserError


@dataclass(frozen=True)
class Board:
    """One board file. The emulator's fields are "" for a board that QEMU does not run."""

    name: str
    description: str
    target: str
    emulator: str = ""
    emulator_package: str = ""
    machine: str = ""
    machine_options: str = ""


def by_target(target: str) -> Board:
    """The board behind a target's name, such as `qemu-m0`."""
    for board in every():
        if board.target == target:
            return board
    raise UserError(
        f"No board file names the target {target}.",
        f'A board.toml in {locate.repository() / "boards"} needs the line target = "{target}".',
    )


def every() -> list[Board]:
    """The boards of this checkout, by name."""
    boards = []
    for path in sorted((locate.repository() / "boards").glob("*/board.toml")):
        # Not tomllib, which Python 3.10 lacks: these files hold plain strings and integers.
        text = path.read_text(encoding="utf-8")
        values = dict(re.findall(r'^(\w+) = "?([^"\n]*)"?$', text, re.MULTILINE))
        known = {key: values[key] for key in Board.__dataclass_fields__ if key in values}
        boards.append(Board(**{"description": "", "target": "", **known}))
    return boards
