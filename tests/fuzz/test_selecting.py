"""Random calls that select, join and turn: the host firmware against NumPy."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .selecting import source
from .sides import Sides, batches

# Cases that go to an interpreter at once; the profiles count cases.
BATCH = 20
# With eight axes at most.
TOO_MANY = ("number of dimensions must be within [0, 8]", "for an ndarray is currently 8")


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def check(sides: Sides, sources: list[str]) -> None:
    for text, (their, our) in zip(sources, sides.evaluate_all(sources), strict=True):
        if not any(words in our for words in TOO_MANY):
            assert our == their, f"{text}\nNumPy: {their}\nboard: {our}"


seeds = st.lists(st.integers(0, 2**64 - 1), min_size=BATCH, max_size=BATCH)


@settings(max_examples=batches(BATCH))
@given(seeds=seeds)
def test_call(sides: Sides, seeds: list[int]) -> None:
    check(sides, [source(Random(seed)) for seed in seeds])
