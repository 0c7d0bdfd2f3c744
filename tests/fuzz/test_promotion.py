"""Every ufunc over dtypes, Python scalars, dtype=, casting=, sig=, out=: against NumPy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .calls import BATCH, promotion_cases
from .expressions import Case, agree
from .sides import Sides, batches


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def check(sides: Sides, cases: list[Case]) -> None:
    answers = sides.evaluate_all([case.source for case in cases])
    for case, (theirs, ours) in zip(cases, answers, strict=True):
        assert agree(ours, theirs, case), f"{case}\nNumPy: {theirs}\nboard: {ours}"


# What failed once.
FOUND = """
a = np.array([1j]); r = np.absolute(a.astype('F'), dtype=float)
""".strip().splitlines()


@pytest.mark.parametrize("source", FOUND)
def test_found(sides: Sides, source: str) -> None:
    check(sides, [Case(source.replace("; ", "\n"))])


@settings(max_examples=batches(BATCH))
@given(cases=st.lists(promotion_cases(), min_size=BATCH, max_size=BATCH))
def test_promotion(sides: Sides, cases: list[Case]) -> None:
    check(sides, cases)
