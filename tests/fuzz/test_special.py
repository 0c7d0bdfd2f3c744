"""Random arguments over the domains of scipy.special: the host firmware against SciPy.

The tolerance is relative; `near` is the size below which errors count as absolute (a zero of the
function, or 1 minus an integral).
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from .sides import Sides

BATCH = 30


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def plain(low: float, high: float) -> object:
    return lambda rng: rng.uniform(low, high)


def powers(low: float, high: float) -> object:
    return lambda rng: 10 ** rng.uniform(low, high)


def beside(rng: Random) -> float:
    """A point where the incomplete integral is neither 0 nor 1."""
    return abs(rng.gauss(1, 0.5))


# Name: tolerance, near, one source of numbers per argument.
CASES = {
    "erf": (1e-15, 0, plain(-6, 6)),
    "erfc": (2e-13, 0, plain(-6, 26)),
    "erfinv": (2e-15, 0, plain(-1, 1)),
    "erfcinv": (2e-15, 0, powers(-300, 0.3)),
    "ndtr": (1e-13, 0, plain(-37, 9)),
    "ndtri": (2e-15, 0, plain(0, 1)),
    "gamma": (1e-14, 0, plain(-20, 171)),
    "gammaln": (4e-15, 0.1, plain(0, 300)),
    "psi": (1e-14, 0.1, plain(0, 300)),
    "expit": (2e-15, 0, plain(-700, 40)),
    "log_expit": (2e-15, 0, plain(-700, 700)),
    "logit": (2e-15, 1e-3, plain(0, 1)),
    "entr": (2e-15, 0, plain(0, 10)),
    "xlogy": (2e-15, 0, plain(-5, 5), powers(-30, 30)),
    "xlog1py": (2e-15, 0, plain(-5, 5), plain(-0.9, 9)),
    "rel_entr": (2e-15, 1e-3, powers(-2, 2), powers(-2, 2)),
    # SciPy's own errors are that large for large arguments.
    "beta": (1e-11, 0, powers(-2, 2.5), powers(-2, 2.5)),
    "betaln": (1e-11, 1, powers(-2, 2.5), powers(-2, 2.5)),
    "gammainc": (1e-13, 1e-3, powers(-2, 4), beside),
    "gammaincc": (2e-13, 1e-2, powers(-2, 4), beside),
    "betainc": (1e-12, 1e-2, powers(-2, 3), powers(-2, 3), plain(0, 1)),
    "binom": (1e-12, 1e-3, plain(0, 60), plain(0, 20)),
}


def numbers(line: str) -> np.ndarray:
    assert line.startswith("a|float64|"), line
    return np.frombuffer(bytes.fromhex(line.split("|")[3]))


@given(st.integers(0, 2**64 - 1))
def test_values(sides: Sides, seed: int) -> None:
    rng = Random(seed)
    name = rng.choice(list(CASES))
    tolerance, near, *sources = CASES[name]
    args = [[source(rng) for _ in range(BATCH)] for source in sources]
    if name in ("gammainc", "gammaincc"):
        args[1] = [a * x for a, x in zip(*args, strict=True)]
    text = f"import scipy.special\nr = scipy.special.{name}({', '.join(map(repr, args))})"
    want, got = map(numbers, sides.evaluate(text))
    error = np.abs(got - want) / np.maximum(np.abs(want), max(near, 1e-290))
    error[want == got] = 0
    worst = int(error.argmax())
    assert error[worst] <= tolerance, (name, [a[worst] for a in args], got[worst], want[worst])
