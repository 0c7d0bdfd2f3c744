"""Sums, means, deviations, the place of the greatest, and inner products."""

from __future__ import annotations

from .case import (
    BYTES,
    DTYPES,
    REALS,
    SIZES,
    SUM_OF,
    Case,
    Way,
    arrays,
    floor,
    lists,
    square_lists,
    squares,
    zeros,
)

GROUP = "reductions"
DEVIATION = """\
mean = sum(a) / n
c = 0.0
for x in a:
    c += (x - mean) ** 2
c = sqrt(c / n)"""
GREATEST = """\
c = 0
for i in range(n):
    if a[i] > a[c]:
        c = i"""


def total(kind: str, n: int) -> Case:
    setup = arrays(kind, n=n)
    return Case(
        GROUP,
        "np.sum(a)",
        kind,
        n,
        Way(setup, "np.sum(a)"),
        Way(lists(kind, n), "c = 0\nfor x in a:\n    c += x", "c"),
        floor(setup + zeros("one", 1, SUM_OF[kind]), f"sum_{kind}", "loop(n, a, one)"),
        like="same",
    )


def greatest(kind: str, n: int) -> Case:
    setup = arrays(kind, n=n)
    return Case(
        GROUP,
        "np.argmax(a)",
        kind,
        n,
        Way(setup, "np.argmax(a)"),
        Way(lists(kind, n), GREATEST, "c"),
        floor(setup + zeros("one", 1, "int32"), f"argmax_{kind}", "loop(n, a, one)"),
    )


def mean(kind: str, n: int) -> Case:
    return Case(
        GROUP,
        "np.mean(a)",
        kind,
        n,
        Way(arrays(kind, n=n), "np.mean(a)"),
        Way(lists(kind, n), "c = sum(a) / n", "c"),
    )


def deviation(kind: str, n: int) -> Case:
    setup = arrays(kind, n=n)
    return Case(
        GROUP,
        "np.std(a)",
        kind,
        n,
        Way(setup, "np.std(a)"),
        Way("from math import sqrt\n" + lists(kind, n), DEVIATION, "c"),
        floor(setup + zeros("one", 1, kind), f"std_{kind}", "loop(n, a, one)"),
    )


def along(kind: str, axis: int, n: int = 100) -> Case:
    setup = squares(kind, n)
    result = zeros("c", "n", SUM_OF[kind])
    plain = ("[sum([row[j] for row in a]) for j in range(n)]", "[sum(row) for row in a]")[axis]
    statement = f"np.sum(a, axis={axis})"
    return Case(
        GROUP,
        statement,
        kind,
        n,
        Way(setup, statement),
        Way(square_lists(kind, n), f"c = {plain}", "c"),
        floor(
            setup + result,
            f"{('columns', 'rows')[axis]}_{kind}",
            "loop(n, a, c)",
            n * BYTES.get(SUM_OF[kind], 8),
        ),
        is_new=True,
    )


def inner(kind: str, n: int) -> Case:
    setup = arrays(kind, n=n)
    return Case(
        GROUP,
        "np.dot(a, b)",
        kind,
        n,
        Way(setup, "np.dot(a, b)"),
        Way(lists(kind, n), "c = 0\nfor x, y in zip(a, b):\n    c += x * y", "c"),
        floor(setup + zeros("one", 1, kind), f"dot_{kind}", "loop(n, a, b, one)"),
        like="same",
    )


def every() -> list[Case]:
    cases = [total(kind, n) for kind in DTYPES for n in SIZES]
    for n in (10, 1000):
        cases += [greatest(kind, n) for kind in DTYPES]
        cases += [make(kind, n) for make in (mean, deviation) for kind in REALS]
        cases += [inner(kind, n) for kind in (*REALS, "int16")]
    cases += [along(kind, axis) for kind in (*REALS, "int16") for axis in (0, 1)]
    return cases
