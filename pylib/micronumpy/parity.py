"""Whether two outputs agree. Pure: nothing is run here.

Three verdicts: identical; the same within rounding (only numbers differ, each by a few ulp);
different. A number that both sides print with 9 significant digits or fewer may be a float32,
so its ulp is float32's; any other number's is float64's. Integers must be equal.
"""

import builtins
import difflib
import math
import re
import struct
from dataclasses import dataclass
from enum import Enum

from micronumpy.repl import Result

MAX_ULP = 4
"""The rounding that the design allows to dot, matmul, linalg, fft and transcendentals."""

FLOAT32_DIGITS = 9

NUMBER = re.compile(
    r"(?:(?<![\w.])[-+]?|(?<=[\d.])[-+])"  # a sign may follow a digit only in a complex number
    r"(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?=j\b|(?![\w.]))"
)


class Verdict(Enum):
    IDENTICAL = "identical"
    ROUNDING = "same within rounding"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Comparison:
    """The verdict; the largest rounding difference; a diff to read unless identical."""

    verdict: Verdict
    ulp: int = 0
    diff: str = ""

    @property
    def agrees(self) -> bool:
        return self.verdict is not Verdict.DIFFERENT

    def __str__(self) -> str:
        if self.verdict is Verdict.ROUNDING:
            return f"{self.verdict.value} ({self.ulp} ulp)"
        return str(self.verdict.value)


def compare(expected: Result, actual: Result, max_ulp: int = MAX_ULP) -> Comparison:
    """Compare what NumPy printed with what a target printed.

    If a script raises, both must raise the same type; the words after it may differ, because
    the interpreter's own are MicroPython's.
    """
    want, got = _with_exception(expected), _with_exception(actual)
    if want == got:
        return Comparison(Verdict.IDENTICAL)
    diff = readable_diff(want, got)
    ulp = rounding(want, got)
    if ulp is None or ulp > max_ulp:
        return Comparison(Verdict.DIFFERENT, ulp or 0, diff)
    return Comparison(Verdict.ROUNDING, ulp, diff)


def rounding(expected: str, actual: str) -> int | None:
    """The largest difference of their numbers in ulp; None if anything else differs."""
    if _layout(expected) != _layout(actual):
        return None
    pairs = zip(NUMBER.findall(expected), NUMBER.findall(actual), strict=True)
    worst = 0
    for want, got in pairs:
        if want == got:
            continue
        if want.lstrip("+-").isdigit() or got.lstrip("+-").isdigit():
            return None
        worst = max(worst, ulp_distance(want, got))
    return worst or None


def ulp_distance(first: str, second: str) -> int:
    """How many floats lie between two printed ones."""
    single = max(_significant_digits(first), _significant_digits(second)) <= FLOAT32_DIGITS
    return abs(_ordinal(float(first), single) - _ordinal(float(second), single))


def readable_diff(expected: str, actual: str) -> str:
    """Lines that differ, with a line of context: `-` the desktop's, `+` the target's."""
    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), "desktop", "target", lineterm="", n=1
    )
    return "\n".join(lines)


def _with_exception(result: Result) -> str:
    if not result.error:
        return result.output
    kind = result.exception.partition(":")[0].rpartition(".")[2]
    cause = getattr(builtins, kind, None)
    if isinstance(cause, type) and issubclass(cause, OSError):
        kind = "OSError"  # a board's traceback names no finer one
    return f"{result.output}\nraises {kind}"


def _layout(text: str) -> str:
    """The text without its numbers and without the spaces that depend on their widths."""
    spaced = " ".join(NUMBER.sub("#", text).split())
    return re.sub(r"(?<=[\[(]) | (?=[\])])", "", spaced)


def _significant_digits(number: str) -> int:
    mantissa = number.lower().partition("e")[0]
    return len(mantissa.lstrip("+-").replace(".", "").lstrip("0"))


def _ordinal(value: float, single: bool) -> int:
    """Floats in order, as integers: neighbours differ by one, and 0.0 equals -0.0."""
    try:
        bits = struct.unpack("<i", struct.pack("<f", value))[0] if single else None
    except OverflowError:  # beyond float32: it cannot have been one
        return _ordinal(math.copysign(math.inf, value), True)
    if bits is None:
        bits = struct.unpack("<q", struct.pack("<d", value))[0]
    sign = 1 << (31 if single else 63)
    return int(bits if bits >= 0 else -(bits + sign))
