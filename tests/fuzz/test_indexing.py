"""Reading and writing by random subscripts: the host firmware against NumPy."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterator
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micronumpy.device import Device

from .indexing import get_source, random_shape, set_source, subscript
from .sides import ENCODER, QUIET, Sides, batches

# Cases that go to an interpreter at once; the profiles count cases.
BATCH = 20

# NumPy's strides of axes along which there is nothing to step are accidents.
START = """
def _show(x):
    text = _encode(x)
    if isinstance(x, np.ndarray) and x.size and 1 not in x.shape:
        text += "|" + str(x.strides) + str(x.base is None)
    return text
"""
GET = """
try:
{body}
    print(_show(r))
except Exception as e:
    print("!|" + type(e).__name__ + "|" + str(e).replace(chr(10), " "))
"""
SET = """
try:
{body}
    print(_show(a_whole))
except Exception as e:
    print("!|" + type(e).__name__ + "|" + str(e).replace(chr(10), " ") + "|" + _show(a_whole))
"""


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def run(sides: Sides, device: Device, start: str, template: str, sources: list[str]) -> list[str]:
    if device.name + "|index" not in sides.started:
        assert not device.exec(start + START, timeout=30).error
        sides.started.add(device.name + "|index")
    code = ""
    for source in sources:
        body = "\n".join("    " + line for line in source.splitlines())
        code += template.format(body=body)
    result = device.exec(code, timeout=60)
    assert not result.error, f"{device.name}: {result.error}"
    return result.output.split("\n")[: len(sources)]


# Where a message says more than that much, the words after it may differ.
FIRST_WORDS = (
    "setting an array element",
    # Of several bad indices NumPy finds the first in the order of memory.
    "index ",
)
# With eight axes at most.
TOO_MANY = ("number of dimensions must be within [0, 8]", "for an ndarray is currently 8")


def words(line: str) -> str:
    """What both sides must agree in."""
    parts = line.strip().split("|")
    if parts[0] == "!":
        # What is no number is refused in CPython's words or the interpreter's own.
        if parts[1] in ("TypeError", "ValueError") and any(
            word in parts[2] for word in ("int", "float", "real number")
        ):
            parts[2] = ""
        for first in FIRST_WORDS:
            if parts[2].startswith(first):
                parts[2] = first
    return "|".join(parts)


def check(sides: Sides, template: str, sources: list[str]) -> None:
    theirs = run(sides, sides.desktop, ENCODER + QUIET, template, sources)
    ours = run(sides, sides.host, ENCODER, template, sources)
    for source, their, our in zip(sources, theirs, ours, strict=True):
        if not any(text in our for text in TOO_MANY):
            assert words(our) == words(their), f"{source}\nNumPy: {their}\nboard: {our}"


seeds = st.lists(st.integers(0, 2**64 - 1), min_size=BATCH, max_size=BATCH)


@settings(max_examples=batches(BATCH))
@given(seeds=seeds)
def test_get(sides: Sides, seeds: list[int]) -> None:
    check(sides, GET, [get_source(Random(seed)) for seed in seeds])


def random_set(rng: Random) -> str:
    shape = random_shape(rng)
    index = subscript(rng, shape, turned=False)
    result = None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with contextlib.suppress(Exception):
            result = eval(f"np.zeros({shape})[{index}].shape", {"np": np})
    return set_source(rng, shape, index, result)


@settings(max_examples=batches(BATCH))
@given(seeds=seeds)
def test_set(sides: Sides, seeds: list[int]) -> None:
    check(sides, SET, [random_set(Random(seed)) for seed in seeds])
