"""Random matrices through numpy.linalg: residuals on the host firmware against NumPy's."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .sides import Sides, batches

BATCH = 20
# A residual may be so many times NumPy's, or this many units of rounding when NumPy's is smaller.
TIMES = 10
UNITS = 40
# Divides all before, so that residuals are relative.
SIZE = "np.abs(a).max() + 1e-300"


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    with Sides() as both:
        yield both


seeds = st.lists(st.integers(0, 2**64 - 1), min_size=BATCH, max_size=BATCH)


def number(rng: Random, kind: int) -> str:
    if kind == 1:
        return str(rng.randrange(-3, 4))
    if kind == 2 and rng.random() < 0.5:
        return "0"
    return repr(round(rng.gauss(0, 1), 6))


def numbers(rng: Random, shape: tuple[int, ...], kind: int) -> str:
    if not shape:
        return number(rng, kind)
    return "[" + ", ".join(numbers(rng, shape[1:], kind) for _ in range(shape[0])) + "]"


def matrices(rng: Random, square: bool, least: int = 1) -> str:
    """Statements that set a: one matrix or a stack, plain, sparse, singular, ill-conditioned."""
    rows = rng.randint(least, 7)
    columns = rows if square else rng.randint(least, 7)
    stack = rng.choice([(), (), (), (2,), (2, 1), (3,)])
    kind = rng.randrange(3)
    shape = (*stack, rows, columns)
    text = f"a = np.array({numbers(rng, shape, kind)}, dtype=float).reshape({shape})\n"
    if rng.random() < 0.4:
        text += f"a = a + 1j * np.array({numbers(rng, shape, kind)}).reshape({shape})\n"
    way = rng.randrange(8)
    if way == 0:
        text += "a[..., -1] = a[..., 0]\n"
    elif way == 1:
        text += "a[..., 0] *= 1e-9\na[..., -1, :] *= 1e6\n"
    elif way == 2:
        text += f"a *= {rng.choice(('1e-100', '1e100', '1e-30'))}\n"
    elif way == 3:
        text += "a = np.tril(a)\n"
    elif way == 4:
        text += "a = a.swapaxes(-1, -2).copy().swapaxes(-1, -2)\n"
    elif way == 5:
        text += "a = a[..., ::-1, :]\n"
    return text


H = "np.conj({}.swapaxes(-1, -2))"


def orthogonal(name: str) -> str:
    return f"np.abs({H.format(name)} @ {name} - np.eye({name}.shape[-1])).max()"


def residuals(rng: Random) -> str:
    """Source of a call whose r is a tuple of residuals."""
    which = rng.choice(("solve", "inv", "det", "cholesky", "qr", "eigh", "eig", "svd", "lstsq"))
    square = which not in ("qr", "svd", "lstsq")
    text = matrices(rng, square) + "L = np.linalg\n"
    if which in ("solve", "inv"):
        text += (
            "x = L.inv(a)\n" if which == "inv" else "x = L.solve(a, np.eye(a.shape[-1])[:, :1])\n"
        )
        text += "e = np.eye(a.shape[-1])[:, :x.shape[-1]]\n"
        text += "size = np.abs(a).max() * np.abs(x).max() + 1\n"
        return text + "r = (float(np.abs(a @ x - e).max() / size),)"
    if which == "det":
        text += f"a = a / ({SIZE})\ns, l = L.slogdet(a)\n"
        return text + "r = (float(np.abs(L.det(a) - s * np.exp(l)).max()),)"
    text += f"a = a / ({SIZE})\n"
    if which == "cholesky":
        upper = rng.random() < 0.5
        text += f"a = a @ {H.format('a')} + np.eye(a.shape[-1]) * 1e-3\n"
        text += f"x = L.cholesky(a, upper={upper})\n"
        back = f"{H.format('x')} @ x" if upper else f"x @ {H.format('x')}"
        return text + f"r = (float(np.abs({back} - a).max()),)"
    if which == "qr":
        text += f"q, x = L.qr(a, {rng.choice(('reduced', 'complete'))!r})\n"
        return text + f"r = (float(np.abs(q @ x - a).max()), float({orthogonal('q')}))"
    if which == "eigh":
        text += f"a = a + {H.format('a')}\nw, v = L.eigh(a, UPLO={rng.choice('LU')!r})\n"
        text += "u = np.abs(w - L.eigvalsh(a)).max()\n"
        text += "e = np.abs(a @ v - v * w[..., None, :]).max()\n"
        return text + f"r = (float(e), float({orthogonal('v')}), float(u))"
    if which == "eig":
        text += "w, v = L.eig(a)\ne = np.abs(a @ v - v * w[..., None, :]).max()\n"
        text += "n = np.abs(L.norm(v, axis=-2) - 1).max()\n"
        text += "t = np.abs(L.eigvals(a).sum(axis=-1) - np.trace(a, 0, -2, -1)).max()\n"
        return text + "r = (float(e), float(n), float(t))"
    if which == "svd":
        full = rng.random() < 0.5
        text += f"u, s, v = L.svd(a, full_matrices={full})\nk = s.shape[-1]\n"
        text += "e = np.abs((u[..., :k] * s[..., None, :]) @ v[..., :k, :] - a).max()\n"
        text += "d = np.abs(s - L.svdvals(a)).max()\n"
        text += f"v = {H.format('v')}\n"
        return (
            text + f"r = (float(e), float({orthogonal('u')}), float({orthogonal('v')}), float(d))"
        )
    text += "a = a.reshape((-1,) + a.shape[-2:])[0]\n"
    text += "x, e, k, s = L.lstsq(a, np.arange(a.shape[0]) - 1.0, rcond=1e-7)\n"
    text += f"g = {H.format('a')} @ (a @ x - np.arange(a.shape[0]) + 1)\n"
    return text + "r = (float(np.abs(g).max() / (1 + np.abs(x).max())), float(k) * 1e9)"


def values(line: str) -> list[float]:
    return [float(part.split("|")[3]) for part in line.split("&")]


def check(sides: Sides, sources: list[str]) -> None:
    for text, (their, our) in zip(sources, sides.evaluate_all(sources), strict=True):
        if their.startswith("!") or our.startswith("!"):
            # Which matrix is singular to the last bit is a matter of rounding.
            if "Singular matrix" not in their + our:
                assert our == their, f"{text}\nNumPy: {their}\nboard: {our}"
            continue
        for theirs, ours in zip(values(their), values(our), strict=True):
            # Badly scaled matrices show how lucky either was with the last digits.
            units = UNITS * (25 if "*= 1e-9" in text else 1)
            limit = max(TIMES * theirs, units * 2.0**-52)
            assert ours <= limit, f"{text}\nNumPy: {their}\nboard: {our}"


@settings(max_examples=batches(BATCH))
@given(seeds=seeds)
def test_residuals(sides: Sides, seeds: list[int]) -> None:
    check(sides, [residuals(Random(seed)) for seed in seeds])


EXACT = (
    ("norm(a, {})", ("None", "1", "np.inf", "-np.inf", "0", "'fro'", "2", "-1", "3", "'nuc'")),
    ("norm(a, axis={})", ("0", "-1", "(0, 1)", "(-1, -2)", "5", "(0, 0)")),
    ("matrix_power(a, {})", ("0", "1", "2", "3", "5")),
    ("vector_norm(a, axis={})", ("None", "0", "(0, 1)")),
    ("matrix_norm(a, ord={})", ("'fro'", "1", "-1", "np.inf", "-np.inf", "7")),
    ("trace(a, offset={})", ("0", "1", "-1", "9")),
    ("diagonal(a, offset={})", ("0", "1", "-1")),
    ("inv({})", ("a", "1", "a[0]")),
    ("qr(a, {})", ("'raw'", "'r'", "'nothing'")),
)


def composite(rng: Random) -> str:
    """Source of a call whose r is what the function returns, of small integers."""
    text, choices = rng.choice(EXACT)
    rows = rng.randint(0, 4)
    columns = rows if rng.random() < 0.6 else rng.randint(0, 4)
    shape = (*rng.choice([(), (), (2,)]), rows, columns)
    dtype = rng.choice(("int64", "float64", "float32", "int8", "complex128"))
    start = f"a = np.array({numbers(rng, shape, 1)}, dtype=np.{dtype}).reshape({shape})\n"
    return start + f"r = np.linalg.{text.format(rng.choice(choices))}"


@settings(max_examples=batches(BATCH))
@given(seeds=seeds)
def test_shapes_and_messages(sides: Sides, seeds: list[int]) -> None:
    sources = [composite(Random(seed)) for seed in seeds]
    for text, (their, our) in zip(sources, sides.evaluate_all(sources), strict=True):
        if "Singular matrix" in their + our:
            continue
        if their.startswith("!") or our.startswith("!"):
            assert our == their, f"{text}\nNumPy: {their}\nboard: {our}"
            continue
        for theirs, ours in zip(their.split("&"), our.split("&"), strict=True):
            assert ours.split("|")[:3] == theirs.split("|")[:3], f"{text}\n{their}\n{our}"
