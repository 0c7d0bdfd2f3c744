"""Printing and parsing on the host firmware: the very characters of NumPy and CPython.

The values go over as bytes, so that a fault of the parser cannot hide one of the printer.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from micronumpy.device import Device
from micronumpy.targets import open_target

Array = npt.NDArray[Any]

N_FLOATS = 12_000  # of each float dtype
BATCH = 500
DTYPES = (
    "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 "
    "float16 float32 float64 complex64 complex128"
).split()
BITS = {"float16": np.uint16, "float32": np.uint32, "float64": np.uint64}
SPECIAL = [0.0, -0.0, np.nan, np.inf, -np.inf, 1.0, 0.1, 1e-4, 1e-5, 999.5, 1e3, 1e6, 1e8, 1e16]


@pytest.fixture(scope="module")
def host() -> Iterator[Device]:
    with open_target("host") as target:
        yield target


@pytest.fixture(autouse=True)
def silence() -> Iterator[None]:
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def lines_of(host: Device, code: str) -> list[str]:
    result = host.exec(code, timeout=120)
    assert not result.error, result.error
    return result.output.replace("\r\n", "\n").split("\n")


def random_floats(rng: np.random.Generator, dtype: str, n: int) -> Array:
    """A mixture: random bits, normal numbers of all sizes, short decimals, powers, specials."""
    bits = BITS[dtype]
    kinds = [
        rng.integers(0, np.iinfo(bits).max, n, bits, endpoint=True).view(dtype),
        rng.standard_normal(n),
        rng.standard_normal(n) * 10.0 ** rng.integers(-12, 20, n),
        rng.integers(-(10**6), 10**6, n) / 10.0 ** rng.integers(0, 9, n),
        rng.integers(-1000, 1000, n),
        2.0 ** rng.integers(-160, 160, n),
        rng.choice(SPECIAL, n),
    ]
    picks = rng.integers(0, len(kinds), n)
    result: Array = np.choose(picks, [np.asarray(k).astype(dtype) for k in kinds])
    return result.astype(dtype)


def compare(expected: list[str], got: list[str], values: Any) -> None:
    assert len(expected) == len(got)
    for want, have, value in zip(expected, got, values, strict=True):
        assert have == want, value


@pytest.mark.parametrize("dtype", BITS)
def test_scalars(host: Device, dtype: str) -> None:
    rng = np.random.default_rng(1)
    for _ in range(N_FLOATS // BATCH):
        a = random_floats(rng, dtype, BATCH)
        code = (
            f"import numpy as np\na = np.frombuffer(bytes.fromhex('{a.tobytes().hex()}'), "
            f"dtype=np.{dtype})\nfor x in a:\n    print(x, repr(x))\n"
        )
        compare([f"{x!s} {x!r}" for x in a], lines_of(host, code)[:-1], a)


def test_python_floats(host: Device) -> None:
    rng = np.random.default_rng(2)
    for _ in range(N_FLOATS // BATCH):
        a = random_floats(rng, "float64", BATCH).tolist()
        precision = int(rng.integers(0, 22))
        form = f"%r|%.{precision}f|%.{precision}e|%.{precision}g|%g"
        code = (
            f"import struct\nfor x in struct.unpack('<{BATCH}d', bytes.fromhex("
            f"'{struct.pack(f'<{BATCH}d', *a).hex()}')):\n    print('{form}' % (x, x, x, x, x))\n"
        )
        compare([form % (x, x, x, x, x) for x in a], lines_of(host, code)[:-1], a)


def test_parsing(host: Device) -> None:
    rng = np.random.default_rng(3)
    for _ in range(N_FLOATS // BATCH):
        a = random_floats(rng, "float64", BATCH)
        texts = [f"{x:.{int(rng.integers(0, 25))}e}" for x in a if np.isfinite(x)]
        # As text at run time, and as literals that the interpreter compiles.
        code = (
            f"import struct\nfor t, x in zip({texts!r}, [{', '.join(texts)}]):\n"
            "    print(struct.pack('<d', float(t)).hex(), struct.pack('<d', x).hex())\n"
        )
        expected = [" ".join([struct.pack("<d", float(t)).hex()] * 2) for t in texts]
        compare(expected, lines_of(host, code)[:-1], texts)


def random_array(rng: np.random.Generator, dtype: str) -> Array:
    while True:
        ndim = int(rng.choice([0, 1, 1, 1, 2, 2, 3, 4, 5]))
        shape = rng.choice([1, 2, 3, 4, 7, 8, 13, 30] if ndim < 3 else [1, 2, 3, 7], ndim)
        if ndim and rng.random() < 0.15:
            shape[rng.integers(ndim)] = rng.choice([0, 40, 999, 1000, 1001])
        n = int(np.prod(shape))
        if n <= 3000:
            break
    kind = np.dtype(dtype).kind
    if kind == "b":
        flat: Array = rng.random(n) < 0.5
    elif kind in "iu":
        info = np.iinfo(dtype)
        low = 0 if kind == "u" else -100
        flat = (
            rng.integers(info.min, info.max, n, dtype, endpoint=True)
            if rng.random() < 0.4
            else rng.integers(low, 100, n).astype(dtype)
        )
    elif kind == "f":
        flat = random_elements(rng, dtype, n)
    else:
        part = "float32" if dtype == "complex64" else "float64"
        flat = np.empty(n, dtype)
        flat.real, flat.imag = random_elements(rng, part, n), random_elements(rng, part, n)
    return flat.reshape(tuple(shape))


def random_elements(rng: np.random.Generator, dtype: str, n: int) -> Array:
    """Elements that are alike, as in most arrays, with now and then a special one."""
    kinds: list[Callable[[], Array]] = [
        lambda: random_floats(rng, dtype, n),
        lambda: rng.standard_normal(n),
        lambda: rng.integers(-50, 50, n) / 8,
        lambda: rng.random(n) * 10.0 ** rng.integers(-6, 12),
        lambda: np.round(rng.standard_normal(n) * 100, 2),
        lambda: rng.integers(0, 2000, n),
    ]
    values: Array = np.asarray(kinds[rng.integers(len(kinds))]()).astype(dtype)
    if n and rng.random() < 0.25:
        values[rng.integers(n)] = rng.choice(SPECIAL)
    return values


VIEWS = ["a", "a.T", "a[::-1]", "a[..., ::2]"]


@pytest.mark.parametrize("dtype", DTYPES)
def test_arrays(host: Device, dtype: str) -> None:
    rng = np.random.default_rng(4)
    for _ in range(100):
        a = random_array(rng, dtype)
        view = str(rng.choice(VIEWS)) if a.ndim else "a"
        code = (
            f"import numpy as np\na = np.frombuffer(bytes.fromhex('{a.tobytes().hex()}'), "
            f"dtype=np.{dtype}).reshape({a.shape})\nprint({view})\nprint(repr({view}))\n"
        )
        seen = eval(view, {"a": a})
        expected = f"{seen!s}\n{seen!r}\n"
        assert "\n".join(lines_of(host, code)) == expected, (view, a.shape)
