"""The ways to flash: a row for each word of `flashing` in board files."""

from collections.abc import Callable
from dataclasses import dataclass

from micronumpy.boards import Board
from micronumpy.flash import esp, uf2
from micronumpy.flash.image import Image, Span, uf2_spans
from micronumpy.flash.job import Write


@dataclass(frozen=True)
class Method:
    """One row."""

    write: Write
    """Writes the image of a job, which then runs. Raises UserError."""
    chip: Callable[[str], str | None] | None
    """Which chip is on a port, whatever runs there; None if nothing can tell."""
    to_compare: Callable[[Image, Board], list[Span]]
    """What the board has to find in its flash afterwards: nothing, if `write` has compared it."""
    by_hand: str
    """What to do with a board that does not answer."""


METHODS = {
    "uf2": Method(
        uf2.write,
        None,
        uf2_spans,
        "Hold BOOTSEL while you plug it in: it then shows a drive, which is found.",
    ),
    "esptool": Method(
        esp.write,
        esp.chip,
        lambda image, board: [],
        "Hold its BOOT button, press reset, let BOOT go, and repeat this.",
    ),
}
