"""The tables of the ziggurat method with 256 strips, computed from the curve and its last edge.

After G. Marsaglia and W. W. Tsang, "The Ziggurat Method for Generating Random Variables", Journal
of Statistical Software 5, 2000. Strip i ends at x[i]; all strips have the same area, that of the
lowest includes the tail beyond x[255]. Every bit of the tables shows in NumPy's streams, so they
are computed as NumPy's were: the normal ones in float64, the exponential ones exactly.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal, getcontext
from typing import TypeVar

Number = TypeVar("Number", float, Decimal)

STRIPS = 256
NORMAL_R = 3.6541528853610087963519472518
NORMAL_AREA = 0.0049286732339746519
# 0.002 ulp below a tie, which the exp behind NumPy's table has rounded the other way.
NUMPY_ROUNDS_UP = 0.6773880362187734
EXPONENTIAL_R = Decimal("7.6971174701310497140446280481")

getcontext().prec = 50


def float_exp(x: float) -> float:
    """exp rounded to nearest. Decimal does not depend on this machine's C library."""
    return float(Decimal(x).exp())


def float_log(x: float) -> float:
    """log rounded to nearest."""
    return float(Decimal(x).ln())


def normal_curve(x: float) -> float:
    """exp(-x^2 / 2) in float64."""
    y = float_exp(-0.5 * x * x)
    return math.nextafter(y, 1.0) if y == NUMPY_ROUNDS_UP else y


def normal_inverse(y: float) -> float:
    """The x > 0 at which the curve is y, in float64."""
    return math.sqrt(-2.0 * float_log(y))


def edges(
    area: Number,
    r: Number,
    curve: Callable[[Number], Number],
    inverse: Callable[[Number], Number],
) -> list[Number]:
    """x[i] for i > 0; x[0] is the width of a rectangle as large as the lowest strip."""
    x = [r] * STRIPS
    for i in range(STRIPS - 2, 0, -1):
        x[i] = inverse(area / x[i + 1] + curve(x[i + 1]))
    x[0] = area / curve(r)
    return x


def tables(x: list[Number], steps: Number) -> tuple[list[float], list[int]]:
    """By strip: the width of a step, and how many of its steps lie inside for certain."""
    width = [float(edge / steps) for edge in x]
    inside = [int(x[STRIPS - 1] / x[0] * steps), 0]
    inside += [int(x[i - 1] / x[i] * steps) for i in range(2, STRIPS)]
    return width, inside


def normal() -> tuple[list[float], list[int]]:
    """The tables for 52 random bits."""
    x = edges(NORMAL_AREA, NORMAL_R, normal_curve, normal_inverse)
    return tables(x, 2.0**52)


def exponential() -> tuple[list[float], list[int]]:
    """The tables for 53 random bits."""
    area = (EXPONENTIAL_R + 1) * (-EXPONENTIAL_R).exp()
    x = edges(area, EXPONENTIAL_R, lambda x: (-x).exp(), lambda y: -y.ln())
    return tables(x, Decimal(2**53))


def array_c(ctype: str, name: str, items: list[str]) -> list[str]:
    """A table of C, two numbers a line."""
    pairs = zip(items[::2], items[1::2], strict=True)
    return [
        f"const {ctype} nd_ziggurat_{name}[{STRIPS}] = {{",
        *(f"    {a}, {b}," for a, b in pairs),
        "};",
        "",
    ]


def ziggurat_c(note: str) -> str:
    """gen/ziggurat.c."""
    lines = [
        "// The strips of the ziggurat method.",
        f"// {note}",
        '#include "gen/ziggurat.h"',
        "",
    ]
    for kind, (width, inside) in (("normal", normal()), ("exponential", exponential())):
        lines += array_c("double", f"{kind}_width", [repr(w) for w in width])
        lines += array_c("uint64_t", f"{kind}_inside", [f"{n}u" for n in inside])
    return "\n".join(lines)


def ziggurat_h() -> str:
    """What gen/ziggurat.h declares."""
    lines = [
        "#include <stdint.h>",
        "",
        "// By strip: the width of one of its 2^52 (exponential: 2^53) steps, and how many steps",
        "// are inside the curve for certain.",
    ]
    for kind in ("normal", "exponential"):
        lines.append(f"extern const double nd_ziggurat_{kind}_width[{STRIPS}];")
        lines.append(f"extern const uint64_t nd_ziggurat_{kind}_inside[{STRIPS}];")
    return "\n".join(lines)
