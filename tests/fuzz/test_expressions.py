"""Random expressions over random dtypes and shapes: the host firmware against NumPy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given

from .expressions import Case, agree, cases
from .sides import Sides


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def check(sides: Sides, case: Case) -> None:
    theirs, ours = sides.evaluate(case.source)
    assert agree(ours, theirs, case), f"{case}\nNumPy: {theirs}\nboard: {ours}"


# What failed once.
FOUND = """
a = np.array([True, False]); r = a ** 2
a = np.array(3.0); r = a.mean(axis=-1)
a = np.array(3); r = np.std(a, axis=0, ddof=1)
a = np.array([5, 7]); r = np.divmod(a, 2, out=(None, a.copy()))
a = np.broadcast_to(np.array([1], dtype=np.int8), (3,)); a /= 2; r = a
a = np.broadcast_to(np.array([1], dtype=np.int8), (3,)); a -= 237; r = a
a = np.complex64(1 + 2j); r = a // a
a = np.bool_(True); r = round(a, 1)
a = np.array([True]); r = np.positive(a)
a = np.array([1.5]); r = np.gcd(a, a)
a = np.float64(2.5); r = 1j * a
a = np.arange(5); a[1:] += a[:-1]; r = a
a = np.arange(5); a[::-1] += a; r = a
a = np.array([1, 2], dtype=np.int8); r = a < 300, a == -129, 300 > a
a = np.float64(2.0); b = np.float64(3.0); r = a > b, 5.0 >= a, np.float32(1) > 2
a = np.arange(3.0); r = np.greater(a, 1.0), np.greater(1.0, a), 2 >= a
""".strip().splitlines()


@pytest.mark.parametrize("source", FOUND)
def test_found(sides: Sides, source: str) -> None:
    check(sides, Case(source.replace("; ", "\n")))


@given(case=cases)
def test_expression(sides: Sides, case: Case) -> None:
    check(sides, case)
