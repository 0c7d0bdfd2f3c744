"""Reductions with every option over random views: the host firmware against NumPy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .expressions import Case, agree
from .reduction_cases import cases
from .sides import Sides, batches

BATCH = 25


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def check(sides: Sides, batch: list[Case]) -> None:
    answers = sides.evaluate_all([case.source for case in batch])
    for case, (theirs, ours) in zip(batch, answers, strict=True):
        assert agree(ours, theirs, case), f"{case}\nNumPy: {theirs}\nboard: {ours}"


@settings(max_examples=batches(BATCH))
@given(batch=st.lists(cases, min_size=BATCH, max_size=BATCH))
def test_reductions(sides: Sides, batch: list[Case]) -> None:
    check(sides, batch)
