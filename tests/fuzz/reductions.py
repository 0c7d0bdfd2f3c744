"""The reductions and products of usermod/reduce, called with NumPy's arrays; no test is here."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np

from .elementwise import DTYPES, MAX_DIMS, NO_DTYPE, Portable, dtype_number, wrap

Array = np.ndarray[Any, np.dtype[Any]]
Poll = ctypes.CFUNCTYPE(ctypes.c_int)


def axes_mask(axes: tuple[int, ...]) -> int:
    return sum(1 << axis for axis in axes)


class PortableError(Exception):
    """A negative nd_err_t."""


class Reductions(Portable):
    """The functions of reduce/, in NumPy's terms."""

    def row(self, name: str) -> Any:
        return ctypes.byref(self.ufuncs[self.rows[name]])

    def call(self, name: str, *args: Any) -> None:
        error = getattr(self.c, name)(*args)
        if error:
            raise PortableError(error)

    def reduce(
        self,
        name: str,
        a: Array,
        axes: tuple[int, ...],
        dtype: Any,
        *,
        where: Array | None = None,
        initial: Any = None,
        out: Array | None = None,
        poll: Any = None,
    ) -> Array:
        """ufunc.reduce(a, axis=axes, dtype=dtype, keepdims=True)."""
        if out is None:
            shape = [1 if i in axes else n for i, n in enumerate(a.shape)]
            out = np.full(shape, 77).astype(dtype)
        first = (
            None if initial is None else np.array([initial], dtype).ctypes.data_as(ctypes.c_void_p)
        )
        self.call(
            "nd_reduce",
            self.row(name),
            ctypes.byref(wrap(out)),
            ctypes.byref(wrap(a)),
            ctypes.c_uint8(axes_mask(axes)),
            dtype_number(np.dtype(dtype)),
            first,
            None if where is None else ctypes.byref(wrap(where)),
            poll,
        )
        return out

    def reduce_dtype(self, name: str, a: Any, dtype: Any = None) -> np.dtype[Any]:
        result = ctypes.c_int()
        wanted = NO_DTYPE if dtype is None else dtype_number(np.dtype(dtype))
        self.call(
            "nd_reduce_dtype",
            self.row(name),
            dtype_number(np.dtype(a)),
            wanted,
            ctypes.byref(result),
        )
        return DTYPES[result.value & 0xFF]

    def accumulate(
        self, name: str, a: Array, axis: int, dtype: Any, out: Array | None = None
    ) -> Array:
        if out is None:
            out = np.empty(a.shape, dtype)
        self.call(
            "nd_accumulate",
            self.row(name),
            ctypes.byref(wrap(out)),
            ctypes.byref(wrap(a)),
            ctypes.c_size_t(axis),
            dtype_number(np.dtype(dtype)),
            None,
        )
        return out

    def squares(
        self, a: Array, mean: Array, axes: tuple[int, ...], dtype: Any, where: Array | None
    ) -> Array:
        """The sum of (a - mean)**2 that np.var makes."""
        out = np.full(mean.shape, 77, dtype)
        self.call(
            "nd_sum_squared_deviation",
            ctypes.byref(wrap(out)),
            ctypes.byref(wrap(a)),
            ctypes.byref(wrap(mean)),
            ctypes.c_uint8(axes_mask(axes)),
            dtype_number(np.dtype(dtype)),
            None if where is None else ctypes.byref(wrap(where)),
            None,
        )
        return out

    def argmax(self, a: Array, axis: int, *, smallest: bool = False) -> Array:
        out = np.full([n for i, n in enumerate(a.shape) if i != axis], 77, np.int64)
        self.call(
            "nd_argmax",
            ctypes.byref(wrap(out)),
            ctypes.byref(wrap(a)),
            ctypes.c_size_t(axis),
            ctypes.c_bool(smallest),
            None,
        )
        return out

    def product(self, name: str, a: Array, b: Array) -> Array:
        """name is 'matmul' or 'dot'."""
        shape = (ctypes.c_size_t * MAX_DIMS)()
        ndim = ctypes.c_size_t()
        dtype = np.result_type(a, b)
        ha, hb = wrap(a), wrap(b)
        self.call(
            f"nd_{name}_shape", ctypes.byref(ha), ctypes.byref(hb), shape, ctypes.byref(ndim)
        )
        out = np.full(tuple(shape[: ndim.value]), 77).astype(dtype)
        self.call(
            f"nd_{name}",
            ctypes.byref(wrap(out)),
            ctypes.byref(ha),
            ctypes.byref(hb),
            dtype_number(np.dtype(dtype)),
            None,
        )
        return out
