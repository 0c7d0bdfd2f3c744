"""Random calls of scipy.signal's filters and peak finding, equal to SciPy's to the last bit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .sides import Sides

BATCH = 20
# What is compared of a message.
WORDS = 16


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


def cases() -> int:
    return max(1, min(settings().max_examples, 20_000) // BATCH)


seeds = st.lists(st.integers(0, 2**64 - 1), min_size=BATCH, max_size=BATCH)


def line(rng: Random, n: int, whole: bool) -> str:
    values = [rng.randint(-4, 4) if whole else round(rng.gauss(0, 1), 4) for _ in range(n)]
    return f"np.array({[float(v) for v in values]})"


def samples(rng: Random, whole: bool, empty: bool = False) -> tuple[str, tuple[int, ...]]:
    """Source of an array and its shape; SciPy itself refuses some that are empty."""
    shape = rng.choice([(9,), (1,), (17,), (3, 5), (2, 3, 4), *(((0,), (2, 0)) if empty else ())])
    n = 1
    for length in shape:
        n *= length
    text = f"{line(rng, n, whole)}.reshape({shape})"
    if rng.random() < 0.2:
        text = f"{text}.astype(np.{rng.choice(('float32', 'int16', 'int64', 'float16'))})"
    elif rng.random() < 0.15:
        text = f"({text} * (1 - 2j))"
    if rng.random() < 0.2:
        text += "[..., ::-1]"
    return text, shape


def state(rng: Random, shape: tuple[int, ...], axis: int, n: int) -> tuple[int, ...]:
    """The shape of a state; now and then a wrong one."""
    result = list(shape)
    if -len(result) <= axis < len(result):
        result[axis] = n
    if rng.random() < 0.1:
        result[rng.randrange(len(result))] += 1
    return tuple(result)


def filtered(rng: Random) -> str:
    """A call of lfilter; a filter without feedback has whole numbers, for its sums are exact."""
    recursive = rng.random() < 0.7
    x, shape = samples(rng, not recursive, recursive)
    axis = rng.choice((-1, -1, 0, 1, 3))
    b = line(rng, rng.randint(0 if rng.random() < 0.1 else 1, 5), not recursive)
    n_a = rng.randint(2, 5) if recursive else 1
    a = f"np.concatenate(([{rng.choice((1.0, 1.0, 2.0))}], {line(rng, n_a - 1, False)}))"
    if "j" in x:
        a += "\na[0] = 1"
    if rng.random() < 0.2:
        b, a = f"{b}.astype(np.float32)", a.replace("))", ")).astype(np.float32)", 1)
    text = f"import scipy.signal as S\nb = {b}\na = {a}\nx = {x}\n"
    call = f"r = S.lfilter(b, a, x, {axis}"
    if 0 not in shape and rng.random() < 0.5:
        zi = state(rng, shape, axis, max(n_a, b.count(",") + 1) - 1)
        text += f"{call}, np.ones({zi}) * 2)\n"
    else:
        text += f"{call})\n"
    return text


def sections(rng: Random) -> str:
    """A call of sosfilt."""
    x, shape = samples(rng, False)
    axis = rng.choice((-1, -1, 0, 1))
    n = rng.randint(1, 3)
    text = f"import scipy.signal as S\nsos = {line(rng, 6 * n, False)}.reshape({n}, 6)\n"
    text += f"sos[:, 3] = {1 if rng.random() < 0.95 else 2}\nx = {x}\n"
    if rng.random() < 0.2:
        text += "sos = sos.astype(np.float32)\n"
    if rng.random() < 0.5:
        return text + f"r = S.sosfilt(sos, x, {axis})"
    zi = (n, *state(rng, shape, axis, 2))
    return text + f"r = S.sosfilt(sos, x, {axis}, np.ones({zi}) * 0.3)"


def peaks(rng: Random) -> str:
    """A call of find_peaks; r is the indices and the properties in order of name."""
    values = [rng.randint(-3, 3) if rng.random() < 0.9 else 7 for _ in range(rng.randrange(30))]
    options = []
    for name, choices in (
        ("height", ("0", "(None, 2)", "x * 0", "np.ones(2)")),
        ("threshold", ("0", "1", "(None, 2.5)")),
        ("distance", ("1", "2.5", "4", "0.5")),
        ("prominence", ("0", "1.5", "(1, 3)")),
        ("width", ("0", "1", "(None, 3)")),
        ("wlen", ("5", "4.5", "1")),
        ("rel_height", ("0.3", "1", "-1")),
        ("plateau_size", ("0", "2", "(1, 2)")),
    ):
        if rng.random() < 0.35:
            options.append(f"{name}={rng.choice(choices)}")
    text = f"import scipy.signal as S\nx = np.array({values}) * {rng.choice((1, 0.1, -0.7))}\n"
    text += f"p, d = S.find_peaks(x{''.join(', ' + option for option in options)})\n"
    return text + "r = (p,) + tuple([d[k] for k in sorted(d)]) + (' '.join(sorted(d)),)"


@pytest.mark.parametrize("source", [filtered, sections, peaks])
@settings(max_examples=cases())
@given(seeds=seeds)
def test_signal(sides: Sides, source: Callable[[Random], str], seeds: list[int]) -> None:
    sources = [source(Random(seed)) for seed in seeds]
    for text, (their, our) in zip(sources, sides.evaluate_all(sources), strict=True):
        if their.startswith("!") and our.startswith("!"):
            kinds = [side.split("|") for side in (their, our)]
            # AxisError is the board's word for any axis that does not exist.
            if "axis" in our or "index" in our:
                continue
            assert kinds[0][1] == kinds[1][1], f"{text}\nSciPy: {their}\nboard: {our}"
            assert kinds[0][2][:WORDS] == kinds[1][2][:WORDS], f"{text}\n{their}\n{our}"
            continue
        assert our == their, f"{text}\nSciPy: {their}\nboard: {our}"
