"""What is installed and built on this machine, and how to get what is not."""

from collections.abc import Callable
from dataclasses import dataclass

from micronumpy import __version__, boards, locate
from micronumpy.errors import UserError


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    name: str
    good: bool
    text: str
    needed: bool = False

    def __str__(self) -> str:
        return f"{'ok     ' if self.good else 'missing'}  {self.name:<29}{self.text}"


Check = tuple[str, bool, Callable[[], object]]
"""What is looked at, whether nothing works without it, and the look: a path, or UserError."""


def _image(board: boards.Board) -> object:
    path = boards.built(board)
    if path is None and locate.checkout() and (error := boards.missing(board)):
        raise error
    return path or locate.built(f"{board.name}/{board.artifacts.split()[-1]}", board.name)


def _images() -> list[Check]:
    """The image of each board."""
    return [
        (board.name, board.target == "host", lambda board=board: _image(board))  # type: ignore[misc]
        for board in boards.every()
    ]


def _programs() -> list[Check]:
    """The emulators that the boards name, and in a checkout their compilers."""
    every = boards.every()
    programs = {board.compiler: board.compiler_package for board in every if locate.checkout()}
    programs |= {board.emulator: board.emulator_package for board in every}
    return [
        (name, False, lambda name=name, package=package: locate.program(name, package))  # type: ignore[misc]
        for name, package in programs.items()
        if package
    ]


def examine() -> list[Finding]:
    """Look at everything that a target or the oracle needs."""
    import numpy

    from micronumpy.emulator import boot_rom
    from micronumpy.flash import esp

    checks: list[Check] = [*_images(), *_programs()]
    checks.append(("Node.js", False, lambda: locate.program("node", "nodejs")))
    checks.append(("RP2040 emulator", False, locate.node_modules))
    checks.append(("RP2040 boot ROM", False, boot_rom))
    checks.append(("esptool", False, lambda: f"{esp.installed()}, which flashes ESP32 boards"))
    versions = f"{__version__} with NumPy {numpy.__version__}"
    findings = [Finding("micronumpy", True, versions, needed=True)]
    for name, needed, look in checks:
        try:
            findings.append(Finding(name, True, str(look()), needed))
        except (UserError, OSError) as error:
            findings.append(Finding(name, False, str(error), needed))
    return findings
