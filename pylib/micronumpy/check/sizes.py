"""What NumPy's functions return, as shape and dtype alone: no array is made, whatever its size.

A rule has the parameters of its function. It gets values that values.py found in a script, returns
an `Array` or another value, and raises UnknownError, or what NumPy would, if the text does not
tell.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

Rule = Callable[..., object]


class UnknownError(Exception):
    """The text of the script does not say."""


class _Unknown:
    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = _Unknown()
"""The value of an expression that is not evident."""

GENERATOR = object()
"""The value of `np.random.default_rng()` and `RandomState()`."""


@dataclasses.dataclass(eq=False)
class Block:
    """Memory of one allocation, which an array and its views share."""

    nbytes: int
    reported: bool = False  # whether values.py has told of it


@dataclasses.dataclass(eq=False)
class Array:
    """An array that a script would have: `like` has its shape and dtype, and one element."""

    like: np.ndarray[Any, Any]
    block: Block

    @property
    def nbytes(self) -> int:
        return int(self.like.nbytes)


def new(shape: Sequence[int], dtype: object) -> Array:
    """An array with memory of its own."""
    like = np.broadcast_to(np.empty((), _dtype(dtype)), tuple(shape))
    array = Array(like, Block(0))
    array.block.nbytes = array.nbytes
    return array


def view(array: Array, like: object) -> object:
    """What NumPy returned for the stand-in: another look at the same memory."""
    return Array(like, array.block) if isinstance(like, np.ndarray) else UNKNOWN


def _dtype(value: object) -> np.dtype[Any]:
    if value is UNKNOWN or isinstance(value, Array):
        raise UnknownError
    return np.dtype(value)  # type: ignore[call-overload, no-any-return]


def _integer(value: object) -> int:
    if value is UNKNOWN or isinstance(value, bool):
        raise UnknownError
    assert isinstance(value, int | np.integer)
    return int(value)


def _shape(value: object) -> tuple[int, ...]:
    return tuple(map(_integer, value)) if isinstance(value, tuple | list) else (_integer(value),)


def _array(value: object) -> Array:
    """An array, or the one that NumPy makes of constants."""
    if isinstance(value, Array):
        return value
    if isinstance(value, range):
        return new((len(value),), np.int64)
    if isinstance(value, tuple | list) and any(isinstance(item, Array) for item in value):
        return stack(value)
    made = np.array(known(value))
    if made.dtype.kind not in "biufc":
        raise UnknownError
    return new(made.shape, made.dtype)


def known(value: object) -> object:
    """The same, if nothing in it is unknown."""
    if value is UNKNOWN or isinstance(value, Array):
        raise UnknownError
    if isinstance(value, tuple | list):
        for item in value:
            known(item)
    return value


def _common(arrays: Sequence[Array]) -> np.dtype[Any]:
    return np.result_type(*(array.like.dtype for array in arrays))


# Making arrays


def zeros(shape: object, dtype: object = float, order: object = "C") -> Array:
    return new(_shape(shape), dtype)


def full(shape: object, fill_value: object, dtype: object = None, order: object = "C") -> Array:
    return new(_shape(shape), _array(fill_value).like.dtype if dtype is None else dtype)


def zeros_like(
    a: object,
    dtype: object = None,
    order: object = "K",
    subok: object = True,
    shape: object = None,
) -> Array:
    like = _array(a).like
    return new(
        like.shape if shape is None else _shape(shape), like.dtype if dtype is None else dtype
    )


def full_like(
    a: object,
    fill_value: object,
    dtype: object = None,
    order: object = "K",
    subok: object = True,
    shape: object = None,
) -> Array:
    return zeros_like(a, dtype, shape=shape)


def arange(start: object, stop: object = None, step: object = 1, dtype: object = None) -> Array:
    first, last = (0, start) if stop is None else (start, stop)
    first, last, by = map(known, (first, last, step))
    assert isinstance(first, int | float) and isinstance(last, int | float)
    assert isinstance(by, int | float)
    count = max(0, math.ceil((last - first) / by))
    return new((count,), np.result_type(first, last, by) if dtype is None else dtype)


def linspace(
    start: object,
    stop: object,
    num: object = 50,
    endpoint: object = True,
    retstep: object = False,
    dtype: object = None,
) -> Array:
    if retstep is not False:
        raise UnknownError
    kind = np.result_type(*(_array(end).like.dtype for end in (start, stop)), 1.0)
    if _array(start).like.ndim or _array(stop).like.ndim:
        raise UnknownError
    return new((_integer(num),), kind if dtype is None else dtype)


def logspace(
    start: object,
    stop: object,
    num: object = 50,
    endpoint: object = True,
    base: object = 10.0,
    dtype: object = None,
) -> Array:
    return linspace(start, stop, num, dtype=dtype)


def geomspace(
    start: object, stop: object, num: object = 50, endpoint: object = True, dtype: object = None
) -> Array:
    return linspace(start, stop, num, dtype=dtype)


def eye(
    N: object,  # noqa: N803
    M: object = None,  # noqa: N803
    k: object = 0,
    dtype: object = float,
    order: object = "C",
) -> Array:
    return new((_integer(N), _integer(N if M is None else M)), dtype)


def identity(n: object, dtype: object = float) -> Array:
    return eye(n, dtype=dtype)


def array(object: object, dtype: object = None, copy: object = True) -> Array:
    like = _array(object).like
    if copy is not True:
        raise UnknownError
    return new(like.shape, like.dtype if dtype is None else dtype)


def asarray(a: object, dtype: object = None) -> Array:
    if isinstance(a, Array) and dtype in (None, a.like.dtype):
        return a
    return array(a, dtype)


def diag(v: object, k: object = 0) -> Array:
    like = _array(v).like
    if like.ndim != 1:
        raise UnknownError
    side = like.size + abs(_integer(k))
    return new((side, side), like.dtype)


# Making arrays of arrays


def copy(a: object, order: object = "K") -> Array:
    like = _array(a).like
    return new(like.shape, like.dtype)


def astype(
    a: Array, dtype: object, order: object = "K", casting: object = "unsafe", subok: object = True
) -> Array:
    return new(a.like.shape, dtype)


def tile(A: object, reps: object) -> Array:  # noqa: N803
    like, times = _array(A).like, _shape(reps)
    ndim = max(like.ndim, len(times))
    lengths = (1,) * (ndim - like.ndim) + like.shape
    times = (1,) * (ndim - len(times)) + times
    return new([n * m for n, m in zip(lengths, times, strict=True)], like.dtype)


def repeat(a: object, repeats: object, axis: object = None) -> Array:
    like, times = _array(a).like, _integer(repeats)
    if axis is None:
        return new((like.size * times,), like.dtype)
    shape = list(like.shape)
    shape[_integer(axis)] *= times
    return new(shape, like.dtype)


def concatenate(arrays: object, axis: object = 0) -> Array:
    parts = _several(arrays)
    shape = list(parts[0].like.shape)
    shape[_integer(axis)] = sum(part.like.shape[_integer(axis)] for part in parts)
    return new(shape, _common(parts))


def stack(arrays: object, axis: object = 0) -> Array:
    parts = _several(arrays)
    ndim = parts[0].like.ndim + 1
    shape = list(parts[0].like.shape)
    shape.insert(_integer(axis) % ndim, len(parts))
    return new(shape, _common(parts))


def vstack(tup: object) -> Array:
    return concatenate([Array(np.atleast_2d(part.like), part.block) for part in _several(tup)])


def hstack(tup: object) -> Array:
    parts = [Array(np.atleast_1d(part.like), part.block) for part in _several(tup)]
    return concatenate(parts, 0 if parts[0].like.ndim == 1 else 1)


def _several(arrays: object) -> list[Array]:
    if not isinstance(arrays, tuple | list):
        raise UnknownError
    return [_array(part) for part in arrays]


def outer(a: object, b: object) -> Array:
    one, two = _array(a), _array(b)
    return new((one.like.size, two.like.size), _common((one, two)))


def matmul(a: object, b: object) -> object:
    one, two = _array(a), _array(b)
    left, right = one.like.shape, two.like.shape
    if (
        len(left) > 2
        or len(right) > 2
        or not left
        or not right
        or left[-1] != right[-min(len(right), 2)]
    ):
        raise UnknownError
    shape = left[:-1] + right[1:]
    return new(shape, _common((one, two))) if shape else UNKNOWN


def reshape(a: object, *shape: object, order: object = "C") -> object:
    whole = _array(a)
    lengths = _shape(shape[0] if len(shape) == 1 else shape)
    rest = -math.prod(lengths)
    lengths = tuple(whole.like.size // rest if n < 0 else n for n in lengths)
    if math.prod(lengths) != whole.like.size:
        raise UnknownError
    return view(whole, np.broadcast_to(np.empty((), whole.like.dtype), lengths))


def ravel(a: object) -> object:
    return reshape(a, -1)


def flatten(a: Array, order: object = "C") -> Array:
    return new((a.like.size,), a.like.dtype)


def transpose(a: object, *axes: Any) -> object:
    whole = _array(a)
    known(axes)
    return view(whole, whole.like.transpose(*axes))


def elementwise(function: Callable[..., Any], *operands: object) -> object:
    """An operator or a ufunc with one result: broadcasting, and its own rule of types."""
    values = [_array(x) if isinstance(x, tuple | list | range) else x for x in operands]
    arrays = [x for x in values if isinstance(x, Array)]
    stand_ins = [np.empty(0, x.like.dtype) if isinstance(x, Array) else known(x) for x in values]
    with np.errstate(all="ignore"):
        result = function(*stand_ins)
    if not arrays:
        return result
    shape = np.broadcast_shapes(*(x.like.shape for x in arrays))
    return new(shape, result.dtype) if shape else UNKNOWN


def where(condition: object, x: object, y: object) -> object:
    return elementwise(np.where, condition, x, y)


def spectrum(a: object) -> Array:
    """fft and ifft, of the array's own length."""
    like = _array(a).like
    return new(like.shape, np.result_type(like.dtype, np.complex64))


def half_spectrum(a: object) -> Array:
    """rfft of the array's own length."""
    whole = spectrum(a).like
    return new((*whole.shape[:-1], whole.shape[-1] // 2 + 1), whole.dtype)


# Random numbers: the methods of Generator and of RandomState, which are also np.random's functions


def drawn(size: object, dtype: object = float) -> object:
    return UNKNOWN if size is None else new(_shape(size), dtype)


def sample(size: object = None) -> object:
    return drawn(size)


def typed_sample(size: object = None, dtype: object = float) -> object:
    return drawn(size, dtype)


def by_two(a: object = 0, b: object = 1, size: object = None) -> object:
    return drawn(size)


def by_one(a: object = 1, size: object = None) -> object:
    return drawn(size)


def integers(
    low: object,
    high: object = None,
    size: object = None,
    dtype: object = np.int64,
    endpoint: object = False,
) -> object:
    return drawn(size, dtype)


def poisson(lam: object = 1.0, size: object = None) -> object:
    return drawn(size, np.int64)


def rand(*lengths: object) -> object:
    return new(_shape(lengths), float) if lengths else UNKNOWN


def permutation(x: object) -> Array:
    return copy(x) if isinstance(x, Array) else new((_integer(x),), np.int64)


RANDOM: dict[str, Rule] = {
    **dict.fromkeys("random_sample sample ranf".split(), sample),
    **dict.fromkeys("random standard_normal".split(), typed_sample),
    "exponential": by_one,
    **dict.fromkeys("normal uniform laplace logistic gumbel".split(), by_two),
    **dict.fromkeys("integers randint".split(), integers),
    "poisson": poisson,
    **dict.fromkeys("rand randn".split(), rand),
    "permutation": permutation,
}

FUNCTIONS: dict[str, Rule] = {
    f"numpy.{name}": rule
    for name, rule in {
        **dict.fromkeys("zeros ones empty".split(), zeros),
        **dict.fromkeys("zeros_like ones_like empty_like".split(), zeros_like),
        **dict.fromkeys("asarray asanyarray ascontiguousarray".split(), asarray),
        **dict.fromkeys("fft.fft fft.ifft".split(), spectrum),
        "fft.rfft": half_spectrum,
        **{f"random.{name}": rule for name, rule in RANDOM.items()},
        **{
            rule.__name__: rule
            for rule in (
                *(full, full_like, arange, linspace, logspace, geomspace, eye, identity, array),
                *(diag, copy, tile, repeat, concatenate, stack, vstack, hstack, outer, matmul),
                *(reshape, ravel, transpose, where),
            )
        },
        "dot": matmul,
    }.items()
}

METHODS: dict[str, Rule] = {
    rule.__name__: rule for rule in (copy, astype, repeat, reshape, ravel, flatten, transpose)
} | {"dot": matmul}
"""Of arrays; the first argument is the array."""

ATTRIBUTES = frozenset("shape size ndim dtype itemsize nbytes".split())
VIEWS = frozenset("T real imag".split())
