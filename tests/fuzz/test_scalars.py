"""Random operations on NumPy scalars and Python numbers print on the host what NumPy prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .scalars import expressions
from .sides import Sides, batches

# Many to a call: asking takes longer than answering.
BATCH = 40

SHOW = """
lines = []
for source in SOURCES:
    try:
        lines.append(repr(eval(source)))
    except Exception as e:
        lines.append(type(e).__name__ + " " + " ".join(str(e).split()[:3]))
r = lines
"""

# Words of the interpreter's own, which no NumPy code chooses.
OWN_WORDS = ("TypeError", "ValueError", "OverflowError", "ZeroDivisionError", "IndexError")


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def kind(line: str) -> str:
    return line.split(" ", 1)[0]


def same(ours: str, theirs: str) -> bool:
    # So the interpreter refuses a subscript of a list that is too long, of int too.
    if (kind(ours), kind(theirs)) == ("OverflowError", "IndexError"):
        return True
    return ours == theirs or (kind(ours) == kind(theirs) and kind(ours) in OWN_WORDS)


def answers(sides: Sides, sources: list[str]) -> tuple[list[str], list[str]]:
    theirs, ours = sides.evaluate(f"SOURCES = {sources!r}\n{SHOW.strip()}")
    head = "p|list||"
    assert theirs.startswith(head) and ours.startswith(head), (theirs, ours)
    return eval(theirs[len(head) :]), eval(ours[len(head) :])


def is_accident(source: str) -> bool:
    """Whether complex numbers with NaNs are put in order: tests/npdiff/complex_order.py."""
    return (
        "complex" in source
        and "nan" in source
        and bool(re.search(r"\) [<>]=? \(|^(max|min|sorted)\(", source))
    )


def check(sides: Sides, sources: list[str]) -> None:
    for source, theirs, ours in zip(sources, *answers(sides, sources), strict=True):
        good = same(ours, theirs) or is_accident(source)
        assert good, f"{source}\nNumPy: {theirs}\nboard: {ours}"


@settings(max_examples=batches(BATCH))
@given(sources=st.lists(expressions(), min_size=BATCH, max_size=BATCH))
def test_scalars(sides: Sides, sources: list[str]) -> None:
    check(sides, sources)
