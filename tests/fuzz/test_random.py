"""Long streams of every method that goes through log and exp: bit for bit NumPy's on the host."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .sides import Sides

DRAWS = 100_000
METHODS = (
    *("standard_normal", "normal", "standard_exponential", "exponential"),
    *("lognormal", "laplace", "logistic", "gumbel", "rayleigh"),
)
SINGLE = ("standard_normal", "standard_exponential", "random")  # those with dtype=np.float32


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def source(generator: str, call: str) -> str:
    """Draws by the thousand; the result has every bit of them in it, and the next draw."""
    return "\n".join(
        [
            f"rng = np.random.{generator}(99)",
            "seen = np.zeros(1000, dtype=np.uint64)",
            f"for _ in range({DRAWS // 1000}):",
            "    seen = seen * np.uint64(31)",
            f"    seen += rng.{call}.view(np.uint64)",
            "r = (seen, rng.uniform())",
        ]
    )


def same(sides: Sides, text: str) -> None:
    ((theirs, ours),) = sides.evaluate_all([text])
    assert theirs.startswith("a|"), theirs
    assert ours == theirs, text


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("generator", ["default_rng", "RandomState"])
def test_stream(sides: Sides, generator: str, method: str) -> None:
    same(sides, source(generator, f"{method}(size=1000)"))


@pytest.mark.parametrize("method", SINGLE)
def test_single_precision_stream(sides: Sides, method: str) -> None:
    same(sides, source("default_rng", f"{method}(2000, dtype=np.float32)"))
