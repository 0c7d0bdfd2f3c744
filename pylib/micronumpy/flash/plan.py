"""Which image goes to which board: what was asked for, what is connected, what answers there."""

import os
from dataclasses import dataclass
from pathlib import Path

from micronumpy import boards, locate, serial_ports
from micronumpy.boards import Board
from micronumpy.errors import UserError
from micronumpy.flash import image, places, running
from micronumpy.flash.image import Image
from micronumpy.flash.job import Job, Times
from micronumpy.flash.methods import METHODS
from micronumpy.flash.places import Place, Port
from micronumpy.flash.running import Running
from micronumpy.flash.uf2 import no_drive

SUFFIXES = (".uf2", ".bin", ".elf", ".hex")

ALL = "all"


@dataclass(frozen=True)
class Wanted:
    """What the user named: a board (and so its image), an image file, or nothing."""

    board: Board | None = None
    image: Image | None = None

    def fits(self, board: Board) -> bool:
        return self.image is None or self.image.fits(board)


def wanted(argument: str | None) -> Wanted:
    """What IMAGE|BOARD means. Raises UserError for what is neither, or is not built."""
    if argument is None:
        return Wanted()
    if argument.endswith(SUFFIXES) or os.sep in argument or Path(argument).is_file():
        return Wanted(image=image.read(Path(argument)))
    board = boards.by_name(argument)
    if not board.flashing:
        raise UserError(
            f"{board.name} is not flashed: it is {board.description}.",
            f"Run a script on it with `--target {board.target}`.",
        )
    return Wanted(board, _built(board))


def _built(board: Board) -> Image:
    path = boards.built(board)
    if path is None:
        raise UserError(f"There is no image of {board.name} here.", _how_to_build([board]))
    return image.read(path)


def _how_to_build(which: list[Board]) -> str:
    build = f"Build it with `make {which[0].name}`"
    if locate.checkout():
        return f"{build}."
    return f"{build} in a checkout, and set MICRONUMPY_BUILD to the folder build/ there."


def find(port: str | None, what: Wanted) -> list[Place]:
    """The places that are meant: one, or with `all` every one where the image may go."""
    if port is not None and port != ALL:
        return [places.named(port)]
    fitting = [
        place for place in places.connected() if any(what.fits(board) for board in place.boards())
    ]
    if not fitting:
        raise _none(what)
    if len(fitting) > 1 and port != ALL:
        names = [place.name for place in fitting]
        raise UserError(
            f"There are {len(fitting)} boards: {', '.join(names)}.",
            f"Choose with --port, such as --port {names[0]}, or take every one with --port all.",
        )
    return fitting


def _none(what: Wanted) -> UserError:
    """Nothing is connected that could take it."""
    which = [board for board in boards.every() if board.flashing and what.fits(board)]
    for drive in places.labels():
        if any(board in which for board in drive.boards()):
            return no_drive(drive.board_id)
    ports = serial_ports.connected()
    return UserError(
        "No board that can be flashed is connected"
        + (f" (on USB are {', '.join(ports)})." if ports else "."),
        "Plug it in, a Pico with BOOTSEL held the first time; or name its port with --port.",
    )


def job(place: Place, what: Wanted, times: Times) -> Job:
    """What to do at a place. Raises UserError if nothing that was asked for can go there."""
    answers = running.who(place.name, times.answer) if isinstance(place, Port) else None
    on_place = _which(place, answers, what)
    board = _choose(place, on_place, answers, what)
    files = None if answers is None else running.files(place.name, crc=False)
    return Job(
        place=place,
        board=board,
        image=what.image or _built(board),
        ours=what.image is None or what.board is not None,
        running=answers,
        files=files,
    )


def _which(place: Place, answers: Running | None, what: Wanted) -> list[Board]:
    """The boards that it can be, by what is there; at least one."""
    possible = place.boards()
    if answers is not None:
        same = [board for board in possible if _is_chip(board, answers.chip)]
        if same:
            return same
    elif not isinstance(place, Port):
        return possible
    methods = {board.flashing for board in possible if what.fits(board)}
    detectors = (METHODS[name].chip for name in methods)
    for chip in (detect(place.name) for detect in detectors if detect is not None):
        if chip is not None:
            same = [board for board in possible if board.esptool_chip == chip]
            if same:
                return same
            raise UserError(f"The chip on {place.name} is an {chip}.", "There is no image for it.")
    if answers is not None:
        raise UserError(
            f"{place.name} is {answers}, and no board here has that chip.",
            "`micronumpy boards` lists the boards.",
        )
    if not methods:
        raise _other_chip(place, possible, None, what)
    by_hand = " ".join(METHODS[name].by_hand for name in sorted(methods))
    raise UserError(f"What is on {place.name} does not answer as MicroPython does.", by_hand)


def _is_chip(board: Board, chip: str) -> bool:
    """Whether MicroPython can name the chip so; "rp2350riscv" is an rp2350.

    What begins with "esp32" may be another one: there the chip itself is asked.
    """
    prefix = METHODS[board.flashing].chip is None
    return chip.startswith(board.chip) if prefix else chip == board.chip


def _choose(place: Place, on_place: list[Board], answers: Running | None, what: Wanted) -> Board:
    """The board to take it for. Boards with one chip can be told apart by their MicroPython."""
    fitting = [board for board in on_place if what.fits(board)]
    if not fitting:
        raise _other_chip(place, on_place, answers, what)
    if what.board is not None:
        return what.board
    named = [board for board in fitting if answers is not None and board.name == answers.board]
    if what.image is not None:
        return (named or fitting)[0]
    able = [board for board in named or fitting if boards.built(board)]
    if not able:
        names = " or ".join(board.name for board in named or fitting)
        raise UserError(
            f"{place.name} is {names}, and there is no image of it here.",
            _how_to_build(named or fitting),
        )
    if len(able) > 1:
        names = ", ".join(board.name for board in able)
        raise UserError(
            f"{place.name} can be any of {names}.",
            f"Say which, such as `micronumpy flash {able[0].name} --port {place.name}`.",
        )
    return able[0]


def _other_chip(
    place: Place, on_place: list[Board], answers: Running | None, what: Wanted
) -> UserError:
    assert what.image is not None
    chips = ", ".join(sorted({board.chip for board in on_place}))
    has = f"{answers}" if answers is not None else f"a board with {chips}"
    names = ", ".join(board.name for board in on_place)
    return UserError(
        f"{place.name} is {has}, and {what.image.path} is for {what.image.chips}.",
        f"It takes the image of {names}.",
    )
