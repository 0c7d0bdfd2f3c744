"""core/ and ufunc/ compared with NumPy: promotion, resolved dtypes, casts, values at the edges."""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from numpy._core._multiarray_umath import (  # type: ignore[import-not-found, unused-ignore]
    __cpu_dispatch__,
    __cpu_features__,
)

from .elementwise import DTYPES, WEAK_VALUES, Portable, generate, spec

Array = np.ndarray[Any, Any]
NAMES = [*generate.DTYPE_NAMES, *generate.WEAK]
ROWS = {row.name: row for row in spec.UFUNCS if row.module == "numpy"}
INFINITE = 10**9

# Promised to the last bit; the others to a few units in the last place.
EXACT = set(
    "add subtract multiply divide floor_divide remainder divmod fmod gcd lcm negative positive"
    " square conjugate equal not_equal less less_equal greater greater_equal maximum minimum"
    " fmax fmin logical_and logical_or logical_xor logical_not bitwise_and bitwise_or"
    " bitwise_xor invert left_shift right_shift bitwise_count isnan isinf isfinite signbit floor"
    " ceil trunc rint fabs copysign nextafter spacing frexp modf ldexp heaviside degrees radians"
    " rad2deg deg2rad".split()
)
EXACT_REAL = {"sqrt", "absolute", "sign", "reciprocal"}
# complex64 is computed in complex128 here, in complex64 by NumPy, which loses digits.
CANCELS = {"exp2", "expm1", "log1p", "power"}
# NumPy's loops for newer processors fuse products and sums of complex numbers.
FUSED = {"multiply", "square"} if any(map(__cpu_features__.get, __cpu_dispatch__)) else set()


@pytest.fixture(scope="session")
def portable(tmp_path_factory: pytest.TempPathFactory) -> Portable:
    return Portable(tmp_path_factory.mktemp("elementwise"))


@pytest.fixture(autouse=True)
def silence() -> Iterator[None]:
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def test_promotion() -> None:
    for a, b in itertools.product(NAMES, repeat=2):
        if a in WEAK_VALUES and b in WEAK_VALUES:
            continue
        types = [WEAK_VALUES.get(name) or np.dtype(name) for name in (a, b)]
        assert generate.promote(a, b) == np.result_type(*types).name, (a, b)


def test_can_cast(portable: Portable) -> None:
    rules: list[Any] = ["no", "equiv", "safe", "same_kind", "unsafe"]
    portable.c.nd_can_cast.restype = bool
    for (i, a), (j, b) in itertools.product(enumerate(DTYPES), repeat=2):
        for k, rule in enumerate(rules):
            assert portable.c.nd_can_cast(i, j, k) == np.can_cast(a, b, rule), (a, b, rule)


def resolved_by_numpy(row: Any, names: list[str]) -> Any:
    """Names of the outputs' dtypes, or None when there is no loop."""
    arguments = [WEAK_VALUES.get(name) or np.ones(3, name) for name in names]
    try:
        results = getattr(np, row.name)(*arguments)
    except TypeError:
        return None
    results = results if isinstance(results, tuple) else (results,)
    return [result.dtype.name for result in results]


@pytest.mark.parametrize("name", ROWS)
def test_resolve(portable: Portable, name: str) -> None:
    row = ROWS[name]
    for numbers in itertools.product(range(len(NAMES)), repeat=row.nin):
        error, plan = portable.resolve(name, list(numbers))
        got = None if error else [NAMES[plan.out_dtype[i]] for i in range(row.nout)]
        assert got == resolved_by_numpy(row, [NAMES[n] for n in numbers]), numbers


def edges(dtype: Any) -> Array:
    """Values where operations change their mind, and some random ones."""
    rng = np.random.default_rng(1)
    dtype = np.dtype(dtype)
    if dtype.kind == "b":
        return np.array([False, True])
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        small = [0, 1, 2, 3, 5, 7, 8, 31, 32, 63, 64, 100, -1, -2, -3, -5, -7, -8, -64]
        whole = [*small, info.max, info.max - 1, info.min, info.min + 1]
        fits = np.array([n for n in whole if info.min <= n <= info.max], dtype)
        return np.concatenate([fits, rng.integers(info.min, info.max, 12, dtype, True)])
    if dtype.kind == "f":
        info_f = np.finfo(dtype)
        plain = [0, 0.5, 1, 1.5, 2, 2.5, 3, 7, 0.1, 1e-3, 10, 100, 700, 0.99, 1.01]
        limits = [np.inf, np.nan, info_f.max, info_f.tiny, info_f.smallest_subnormal, info_f.eps]
        positive = np.array([*plain, *map(float, limits)]).astype(dtype)
        return np.concatenate([positive, -positive, rng.standard_normal(12).astype(dtype) * 5])
    parts = np.array([0, -0.0, 1, -1, 0.5, -2, 3.25, 1e-10, 30, -300, 0.6, 0.8, np.inf, np.nan])
    grid = np.array(np.meshgrid(parts, parts)).reshape(2, -1)
    random = rng.standard_normal((2, 30)) * 3
    both = np.concatenate([grid, random], axis=1)
    values = np.empty(both.shape[1], dtype)
    values.real, values.imag = both
    return values


def ulps(got: Array, want: Array) -> Array:
    """Distance in units in the last place; NaN is near NaN alone, -0 not near 0."""
    if got.dtype.kind == "c":
        parts = got.view(got.real.dtype), want.view(want.real.dtype)
        return np.asarray(ulps(*parts).reshape(-1, 2).max(axis=1))
    if got.dtype.kind != "f":
        return np.asarray(np.where(got != want, INFINITE, 0))
    integer = f"i{got.dtype.itemsize}"
    lowest = np.iinfo(integer).min

    def ordered(values: Array) -> Array:
        bits = values.view(integer)
        return np.asarray(np.where(bits < 0, lowest - bits, bits).astype(np.longdouble))

    distance: Array = np.abs(ordered(got) - ordered(want))
    one_nan = np.isnan(got) != np.isnan(want)
    signs = (got == 0) & (want == 0) & (np.signbit(got) != np.signbit(want))
    distance[one_nan | signs] = INFINITE
    distance[np.isnan(got) & np.isnan(want)] = 0
    return distance


def operands(row: Any, dtype: Any) -> list[Array]:
    """Every edge, or every pair of edges."""
    first = edges(dtype)
    if row.nin == 1:
        return [first]
    second = first
    if row.name == "ldexp":
        second = np.array([0, 1, -1, 5, -30, 1000, -1000, 2**40, -(2**40)])
    elif row.name in ("power", "float_power") and first.dtype.kind == "i":
        second = np.array([0, 1, 2, 3, 5, 7, 31, 100], dtype)
    if first.dtype.kind == "c":
        first, second = first[::2], second[::3]
    return [part.ravel().copy() for part in np.meshgrid(first, second)]


def ignored(row: Any, arguments: list[Array], want: Array) -> Array:
    """Where C leaves the result open, or NumPy computes with fewer digits."""
    skip = np.zeros(want.shape, bool)
    if arguments[0].dtype.kind == "c":
        finite: Array = np.logical_and.reduce([np.isfinite(a) for a in arguments])
        if row.name in ("power", "float_power"):
            return np.asarray(~finite | ~np.isfinite(want))
        if row.name in ("sin", "cos", "tan", "sinh", "cosh", "tanh", "exp", "exp2", "expm1"):
            return np.asarray(~finite)
    elif row.name in ("maximum", "minimum", "fmax", "fmin") and want.dtype == np.float16:
        # Of two zeros NumPy's float16 takes the first, its float32 the second.
        return np.asarray(want == 0)
    return skip


def tolerance(row: Any, dtype: Any) -> float:
    kind = np.dtype(dtype).kind
    if kind == "c" and row.name in FUSED:
        return float("inf")
    if row.name in EXACT or (row.name in EXACT_REAL and kind != "c"):
        return 0
    if dtype == "F" and row.name in CANCELS:
        return float("inf")
    return 4 if "power" not in row.name or kind != "c" else 4000


CASES = [
    (row.name, dtype)
    for row in ROWS.values()
    for dtype in (row.types if row.resolve != "BOOL" else spec.ALL)
]


@pytest.mark.parametrize("name, dtype", CASES)
def test_values(portable: Portable, name: str, dtype: str) -> None:
    row = ROWS[name]
    arguments = operands(row, dtype)
    wanted = getattr(np, name)(*arguments)
    wanted = wanted if isinstance(wanted, tuple) else (wanted,)
    results = portable.run(name, arguments)
    assert not isinstance(results, int), results
    for want, got in zip(wanted, results, strict=True):
        assert want.dtype == got.dtype
        distance = np.where(ignored(row, arguments, want), 0, ulps(got, want))
        worst = int(distance.argmax())
        assert distance[worst] <= tolerance(row, dtype), (
            [a[worst] for a in arguments],
            got[worst],
            want[worst],
        )


@pytest.mark.parametrize("source", DTYPES, ids=str)
def test_casts(portable: Portable, source: Any) -> None:
    for target in DTYPES:
        for src in (edges(source), edges(source)[::-1], np.repeat(edges(source), 2)[::2]):
            if target == "uint32" and src.flags.c_contiguous:
                # NumPy's packed loop casts NaN otherwise than its strided one.
                src = np.repeat(src, 2)[::2]
            want = src.astype(target)
            got = np.zeros(src.shape, target)
            assert portable.assign(got, src) == 0
            assert not ulps(got, want).any(), target


def test_mixed_comparisons(portable: Portable) -> None:
    pairs = [("int64", "uint64"), ("uint64", "int64"), ("int8", "uint64"), ("uint64", "int32")]
    for a, b in pairs:
        arguments = [part.ravel() for part in np.meshgrid(edges(a), edges(b))]
        arguments = [arguments[0].astype(a), arguments[1].astype(b)]
        for name in "equal not_equal less less_equal greater greater_equal".split():
            results = portable.run(name, arguments)
            assert not isinstance(results, int)
            assert (results[0] == getattr(np, name)(*arguments)).all(), (name, a, b)
