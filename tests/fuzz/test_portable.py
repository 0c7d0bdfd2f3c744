"""reduce/ compared with NumPy to the last bit: random shapes, layouts, dtypes and masks."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from .reductions import Array, Poll, PortableError, Reductions

SEEDS = range(8)
CASES = 120  # of each seed
DTYPES = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16".split()
INTS = [d for d in DTYPES if d[0] in "?iu"]
FLOATS = ["f2", "f4", "f8", "c8", "c16"]
LENGTHS = (1, 2, 3, 7, 8, 30, 100, 200, 1000, 3000, 5000, 9000)


@pytest.fixture(scope="session")
def c(tmp_path_factory: pytest.TempPathFactory) -> Reductions:
    return Reductions(tmp_path_factory.mktemp("portable"))


@pytest.fixture(autouse=True)
def silence() -> Iterator[None]:
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def random_shape(rng: np.random.Generator) -> list[int]:
    """One to four axes, now and then long enough for NumPy's buffer of 8192 to matter."""
    while True:
        ndim = int(rng.integers(1, 5))
        if rng.random() < 0.4:
            shape = [int(rng.choice(LENGTHS)) for _ in range(ndim)]
        else:
            shape = [int(n) for n in rng.integers(1, 2 + 200 // ndim**2, ndim)]
        if np.prod(shape) < 60_000:
            return shape


def random_values(rng: np.random.Generator, shape: Any, dtype: Any) -> Array:
    dtype = np.dtype(dtype)
    if dtype.kind == "b":
        return rng.random(shape) < 0.5
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        return rng.integers(info.min, info.max, shape, dtype, endpoint=True)
    values = rng.standard_normal(shape) * 10.0 ** rng.integers(-1, 3)
    if dtype.kind == "c":
        values = values + 1j * rng.standard_normal(shape)
    result: Array = values.astype(dtype)
    if rng.random() < 0.1:
        result.flat[int(rng.integers(result.size))] = rng.choice([np.nan, np.inf, -np.inf])
    return result


def random_layout(rng: np.random.Generator, shape: list[int], dtype: Any) -> Array:
    """A view of this shape into another array: transposed, sliced, reversed or stretched."""
    ndim = len(shape)
    order = rng.permutation(ndim)
    steps = [int(rng.choice([1, 1, 1, 2, -1])) for _ in shape]
    pads = [int(rng.choice([0, 0, 1])) for _ in shape]
    big = [n * abs(step) + pad for n, step, pad in zip(shape, steps, pads, strict=True)]
    base = random_values(rng, [big[i] for i in order], dtype).transpose(np.argsort(order))
    view = base[tuple(slice(0, n * abs(s), abs(s)) for n, s in zip(shape, steps, strict=True))]
    view = view[tuple(slice(None, None, -1 if s < 0 else 1) for s in steps)]
    if rng.random() < 0.1:
        axis = int(rng.integers(ndim))
        view = np.broadcast_to(view.take([0], axis), shape)
    assert list(view.shape) == shape
    return view


def random_array(rng: np.random.Generator, dtype: Any) -> Array:
    return random_layout(rng, random_shape(rng), dtype)


def random_axes(rng: np.random.Generator, ndim: int) -> tuple[int, ...]:
    while True:
        axes = tuple(i for i in range(ndim) if rng.random() < 0.5)
        if axes:
            return axes


def random_mask(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    mask = rng.random([1 if rng.random() < 0.3 else n for n in shape]) < rng.choice(
        [0.5, 0.9, 0.99]
    )
    return np.asfortranarray(mask) if rng.random() < 0.3 else mask


def assert_same(ours: Array, theirs: Array, *context: object) -> None:
    """Equal shapes and bits, where all NaNs are one and so are both zeros of a masked NaN."""
    assert ours.shape == theirs.shape, context
    assert ours.dtype == theirs.dtype, context
    assert np.array_equal(ours, theirs, equal_nan=ours.dtype.kind in "fc"), (context, ours, theirs)


def assert_same_result(name: str, ours: Array, theirs: Array, *context: object) -> None:
    """The same, but NumPy multiplies complex numbers with fused operations where it has them."""
    if name == "multiply" and ours.dtype.kind == "c":
        tolerance = 1e-3 if ours.dtype == np.complex64 else 1e-12
        finite = np.isfinite(ours) & np.isfinite(theirs)
        assert np.allclose(ours[finite], theirs[finite], rtol=tolerance), context
    else:
        assert_same(ours, theirs, *context)


@pytest.mark.parametrize("seed", SEEDS)
def test_sum_of_floats(c: Reductions, seed: int) -> None:
    rng = np.random.default_rng(seed)
    for _ in range(CASES):
        dtype = str(rng.choice([*FLOATS, "i2", "?"]))
        a = random_array(rng, dtype)
        loop = dtype if dtype in FLOATS else "f8"
        if rng.random() < 0.2:
            loop = str(rng.choice(["c8", "c16"] if "c" in loop else ["f2", "f4", "f8"]))
        axes = random_axes(rng, a.ndim)
        where = random_mask(rng, a.shape) if rng.random() < 0.25 else None
        initial = 3 if rng.random() < 0.1 else None
        extra = {"where": True if where is None else where, "initial": initial or 0}
        theirs = np.add.reduce(a, axis=axes, dtype=loop, keepdims=True, **extra)
        ours = c.reduce("add", a, axes, loop, where=where, initial=initial)
        assert_same(ours, theirs, a.dtype, loop, a.shape, a.strides, axes, where is not None)


@pytest.mark.parametrize("seed", SEEDS)
def test_reductions_of_every_dtype(c: Reductions, seed: int) -> None:
    rng = np.random.default_rng(100 + seed)
    names = ["add", "multiply", "maximum", "minimum", "logical_and", "logical_or"]
    names += ["bitwise_and", "bitwise_or", "bitwise_xor", "fmax", "fmin"]
    for _ in range(CASES):
        name = str(rng.choice(names))
        ufunc = getattr(np, name)
        dtype = str(rng.choice(INTS if name.startswith("bit") else DTYPES))
        a = random_array(rng, dtype)
        if name == "multiply" and np.dtype(dtype).kind in "fc":
            a = a[tuple(slice(0, 30) for _ in a.shape)]
        axes = random_axes(rng, a.ndim)
        where = (
            random_mask(rng, a.shape)
            if rng.random() < 0.2 and ufunc.identity is not None
            else None
        )
        theirs = ufunc.reduce(a, axis=axes, keepdims=True, where=True if where is None else where)
        loop = c.reduce_dtype(name, dtype)
        assert loop == theirs.dtype, (name, dtype)
        ours = c.reduce(name, a, axes, loop, where=where)
        context = (name, dtype, a.shape, a.strides, axes, where is not None)
        assert_same_result(name, ours, theirs, *context)


@pytest.mark.parametrize("name", ["subtract", "divide"])
def test_reductions_without_identity_take_the_first_element(c: Reductions, name: str) -> None:
    rng = np.random.default_rng(5)
    for _ in range(CASES):
        a = random_array(
            rng, rng.choice(["f4", "f8", "i4"] if name == "subtract" else ["f4", "f8"])
        )
        axis = int(rng.integers(a.ndim))
        theirs = getattr(np, name).reduce(a, axis=axis, keepdims=True)
        assert_same(c.reduce(name, a, (axis,), a.dtype), theirs, a.shape, a.strides, axis)


@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0), (2, 0, 3)])
def test_empty(c: Reductions, shape: tuple[int, ...]) -> None:
    a = np.zeros(shape, "f4")
    for axis in range(len(shape)):
        assert_same(c.reduce("add", a, (axis,), "f4"), np.add.reduce(a, axis=axis, keepdims=True))
        if shape[axis] == 0:
            with pytest.raises(PortableError, match="-13"):
                c.reduce("maximum", a, (axis,), "f4")
            with pytest.raises(PortableError, match="-13"):
                c.argmax(a, axis)
        else:
            assert c.reduce("maximum", a, (axis,), "f4").size == 0
            assert c.argmax(a, axis).size == 0
        assert c.accumulate("add", a, axis, "f4").size == 0


def test_zero_dimensions(c: Reductions) -> None:
    for dtype in DTYPES:
        a = np.array(1).astype(dtype)
        assert_same(c.reduce("maximum", a, (), dtype), a)
        assert_same(c.reduce("add", a, (), dtype), a)


@pytest.mark.parametrize("seed", SEEDS)
def test_out_of_another_dtype(c: Reductions, seed: int) -> None:
    rng = np.random.default_rng(200 + seed)
    for _ in range(CASES // 5):
        a = random_array(rng, rng.choice(["i1", "u2", "i4"]))
        axes = random_axes(rng, a.ndim)
        shape = [1 if i in axes else n for i, n in enumerate(a.shape)]
        out = random_layout(rng, shape, rng.choice(["i8", "i2", "f8"])).copy()
        ours = c.reduce("add", a, axes, "i8", out=out)
        theirs = np.add.reduce(a, axis=axes, dtype="i8", keepdims=True).astype(out.dtype)
        assert_same(ours, theirs, a.dtype, out.dtype, a.shape, axes)


def test_unaligned(c: Reductions) -> None:
    raw = np.arange(1, 1 + 8 * 300, dtype="u1")
    for dtype in DTYPES[3:]:
        a = raw[1 : 1 + 290 * np.dtype(dtype).itemsize // 2].view("u1")
        a = a[: a.size // np.dtype(dtype).itemsize * np.dtype(dtype).itemsize].view(dtype)
        a = np.nan_to_num(a, posinf=1, neginf=1) if a.dtype.kind in "fc" else a
        b = np.ndarray(a.shape, dtype, np.r_[np.zeros(1, "u1"), a.view("u1")], 1)
        assert not b.flags.aligned
        loop = c.reduce_dtype("add", dtype)
        assert_same(c.reduce("add", b, (0,), loop), np.add.reduce(b, keepdims=True), dtype)


@pytest.mark.parametrize("seed", SEEDS)
def test_accumulate(c: Reductions, seed: int) -> None:
    rng = np.random.default_rng(300 + seed)
    for _ in range(CASES // 2):
        name = str(rng.choice(["add", "multiply", "maximum"]))
        dtype = str(rng.choice(DTYPES))
        a = random_array(rng, dtype)
        axis = int(rng.integers(a.ndim))
        theirs = getattr(np, name).accumulate(a, axis=axis)
        loop = c.reduce_dtype(name, dtype)
        ours = c.accumulate(name, a, axis, loop)
        assert_same_result(name, ours, theirs, name, dtype, a.shape, axis)
        if dtype == loop and a.flags.writeable:
            copy = a.copy(order="K")
            assert_same(c.accumulate(name, copy, axis, loop, out=copy), ours, name, dtype)


@pytest.mark.parametrize("seed", SEEDS)
def test_variance(c: Reductions, seed: int) -> None:
    rng = np.random.default_rng(400 + seed)
    for _ in range(CASES):
        dtype = str(rng.choice([*FLOATS, "i2", "u1", "?"]))
        a = random_array(rng, dtype)
        axes = random_axes(rng, a.ndim)
        where = random_mask(rng, a.shape) if rng.random() < 0.2 else None
        kept: dict[str, Any] = {
            "axis": axes,
            "keepdims": True,
            "where": True if where is None else where,
        }
        sum_dtype: str | None = (
            str(rng.choice(["f4", "f8"])) if rng.random() < 0.15 and "c" not in dtype else None
        )
        mean_dtype = sum_dtype or ("f8" if dtype in INTS else dtype)
        count = np.broadcast_to(kept["where"], a.shape).sum(axis=axes, keepdims=True)
        mean = np.add.reduce(a, dtype=mean_dtype, **kept)
        np.true_divide(mean, count, out=mean, casting="unsafe")
        squares = np.subtract(a, mean)
        if squares.dtype.kind == "c":
            squares = squares.real * squares.real + squares.imag * squares.imag
        ours_dtype = sum_dtype or squares.dtype
        ours = c.squares(a, mean, axes, ours_dtype, where)
        np.true_divide(ours, count, out=ours, casting="unsafe")
        theirs = np.var(a, dtype=sum_dtype, **kept)
        assert_same(ours, theirs, dtype, sum_dtype, a.shape, a.strides, axes, where is not None)


@pytest.mark.parametrize("seed", SEEDS)
def test_argmax(c: Reductions, seed: int) -> None:
    rng = np.random.default_rng(500 + seed)
    for _ in range(CASES):
        a = random_array(rng, rng.choice(DTYPES))
        if rng.random() < 0.5:  # many equal ones
            a = (a * 0 + rng.integers(0, 3, a.shape)).astype(a.dtype)
        axis = int(rng.integers(a.ndim))
        assert_same(c.argmax(a, axis), np.argmax(a, axis=axis), a.dtype, a.shape, axis)
        smallest = c.argmax(a, axis, smallest=True)
        assert_same(smallest, np.argmin(a, axis=axis), a.dtype, a.shape, axis)


def random_factors(rng: np.random.Generator, dtypes: tuple[str, str]) -> tuple[Array, Array]:
    m, n, p = (int(x) for x in rng.integers(0 if rng.random() < 0.05 else 1, 24, 3))
    batch = [int(x) for x in rng.integers(1, 4, rng.integers(0, 3))]
    left = [*[1 if rng.random() < 0.3 else x for x in batch], m, n]
    right = [*[1 if rng.random() < 0.3 else x for x in batch], n, p]
    left = left[int(rng.integers(len(batch) + 1)) :] if rng.random() < 0.3 else left
    kind = rng.random()
    if kind < 0.1:
        left = [n]
    elif kind < 0.2:
        right = [n]
    return tuple(
        random_layout(rng, shape, dtype) if 0 not in shape else np.zeros(shape, dtype)
        for shape, dtype in zip((left, right), dtypes, strict=True)
    )


@pytest.mark.parametrize("name", ["matmul", "dot"])
@pytest.mark.parametrize("seed", SEEDS)
def test_products(c: Reductions, name: str, seed: int) -> None:
    rng = np.random.default_rng(600 + seed)
    for _ in range(CASES):
        first = str(rng.choice(DTYPES))
        second = first if rng.random() < 0.6 else str(rng.choice(DTYPES))
        a, b = random_factors(rng, (first, second))
        theirs = np.asarray(getattr(np, name)(a, b))
        ours = c.product(name, a, b)
        if ours.dtype.kind in "biu" or ours.dtype == np.float16:
            assert_same(ours, theirs, name, a.dtype, b.dtype, a.shape, b.shape)
        else:
            assert ours.shape == theirs.shape
            assert ours.dtype == theirs.dtype
            scale = np.abs(np.nan_to_num(a)).max(initial=1) * np.abs(np.nan_to_num(b)).max(
                initial=1
            )
            tolerance = 256 * np.finfo(ours.dtype).eps * scale
            close = np.isclose(ours, theirs, rtol=0, atol=tolerance, equal_nan=True)
            assert np.all(close | ~np.isfinite(theirs)), (name, a.dtype, b.dtype, a.shape, b.shape)


def test_products_of_wrong_shapes(c: Reductions) -> None:
    for name in ("matmul", "dot"):
        with pytest.raises(PortableError, match="-14"):
            c.product(name, np.ones((2, 3)), np.ones((2, 3)))
    with pytest.raises(PortableError, match="-15"):
        c.product("matmul", np.ones(()), np.ones(3))
    with pytest.raises(PortableError, match=r"-1$"):
        c.product("matmul", np.ones((2, 1, 3)), np.ones((3, 3, 1)))
    assert_same(c.product("dot", np.array(2.0), np.arange(3.0)), np.arange(3.0) * 2)


def test_poll_interrupts(c: Reductions) -> None:
    calls = 0

    @Poll
    def poll() -> int:
        nonlocal calls
        calls += 1
        return calls == 3

    for name, dtype in (("add", "f8"), ("add", "i2"), ("maximum", "f4")):
        calls = 0
        a = np.ones(100_000, dtype)
        with pytest.raises(PortableError, match="-16"):
            c.reduce(name, a, (0,), c.reduce_dtype(name, dtype), poll=poll)
        assert calls == 3
