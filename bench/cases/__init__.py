"""What is measured: one row per operation, dtype and size. How is in measure.py and guest.py.

Each case is a statement on names that its set-up makes. Beside it stand, where they make sense,
the same as a plain MicroPython loop on lists, and the floor: the same as a loop of floor_loops.h.
"""

from . import algorithms, elementwise, reductions, selection, whole
from .case import SIZES, Case, Way

__all__ = ["SIZES", "Case", "Way", "every"]

PARTS = (elementwise, reductions, selection, algorithms, whole)


def every() -> list[Case]:
    """All cases, in the order of the page."""
    return [case for part in PARTS for case in part.every()]
