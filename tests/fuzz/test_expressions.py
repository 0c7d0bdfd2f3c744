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


@given(case=cases)
def test_expression(sides: Sides, case: Case) -> None:
    check(sides, case)
