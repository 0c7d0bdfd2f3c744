"""The portable C as a shared library, and arrays handed to it; no test is here."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
USERMOD = ROOT / "usermod"
sys.path.insert(0, str(USERMOD / "api"))

import generate  # noqa: E402
import spec  # noqa: E402

__all__ = ["DTYPES", "NO_DTYPE", "WEAK_VALUES", "Portable", "generate", "spec"]

DTYPES = [np.dtype(name) for name in generate.DTYPE_NAMES]
WEAK_VALUES = {"weak_int": 1, "weak_float": 1.0, "weak_complex": 1j}
NO_DTYPE = 0xFF
MAX_DIMS = 8


class Axis(ctypes.Structure):
    """nd_axis_t."""

    _fields_ = [("len", ctypes.c_size_t), ("stride_bytes", ctypes.c_ssize_t)]


class Array(ctypes.Structure):
    """nd_array_t."""

    _fields_ = [
        ("type", ctypes.c_void_p),
        ("base", ctypes.c_void_p),
        ("data", ctypes.c_void_p),
        ("dtype", ctypes.c_uint8),
        ("ndim", ctypes.c_uint8),
        ("flags", ctypes.c_uint8),
        ("spare", ctypes.c_uint8),
        ("axis", Axis * MAX_DIMS),
    ]


class Ufunc(ctypes.Structure):
    """nd_ufunc_t."""

    _fields_ = [
        ("name", ctypes.c_char_p),
        ("nin", ctypes.c_uint8),
        ("nout", ctypes.c_uint8),
        ("resolve", ctypes.c_uint8),
        ("out", ctypes.c_uint8 * 2),
        ("identity", ctypes.c_int8),
        ("flags", ctypes.c_uint8),
        ("places", ctypes.c_uint8),
        ("types", ctypes.c_uint16),
        ("loops", ctypes.c_void_p),
    ]


class Plan(ctypes.Structure):
    """nd_ufunc_plan_t."""

    _fields_ = [
        ("ufunc", ctypes.c_void_p),
        ("loop", ctypes.c_void_p),
        ("in_dtype", ctypes.c_uint8 * 3),
        ("out_dtype", ctypes.c_uint8 * 2),
        ("in_cls", ctypes.c_uint8 * 3),
        ("out_cls", ctypes.c_uint8 * 2),
    ]


def build(directory: Path) -> ctypes.CDLL:
    """Compile core, ufunc, reduce, format and gen with the undefined-behaviour sanitizer."""
    library = directory / "libportable.so"
    layers = ("core", "ufunc", "reduce", "format", "gen")
    sources = [str(p) for d in layers for p in sorted((USERMOD / d).glob("*.c"))]
    flags = ["-std=gnu99", "-O1", "-g", "-fPIC", "-shared", "-ffp-contract=off"]
    sanitize = ["-fsanitize=undefined", "-fno-sanitize-recover=all"]
    command = ["gcc", *flags, *sanitize, f"-I{USERMOD}", *sources, "-lm", "-o", str(library)]
    subprocess.run(command, check=True)
    return ctypes.CDLL(str(library))


def dtype_number(dtype: np.dtype) -> int:
    """The nd_dtype_t of a NumPy dtype."""
    return DTYPES.index(dtype)


def wrap(array: np.ndarray) -> Array:
    """The descriptor of an array, whose memory it does not own."""
    header = Array()
    header.data = array.ctypes.data
    header.dtype = dtype_number(array.dtype)
    header.ndim = array.ndim
    header.flags = 0 if array.flags.aligned else 2
    for i, (length, stride) in enumerate(zip(array.shape, array.strides, strict=True)):
        header.axis[i] = Axis(length, stride)
    return header


class Portable:
    """Calls of the C functions with NumPy arrays."""

    def __init__(self, directory: Path) -> None:
        self.c = build(directory)
        self.ufuncs = (Ufunc * len(spec.UFUNCS)).in_dll(self.c, "nd_ufuncs")
        self.rows = {row.name: i for i, row in enumerate(spec.UFUNCS)}

    def resolve(self, name: str, numbers: list[int], dtype: int = NO_DTYPE) -> tuple[int, Plan]:
        """nd_ufunc_resolve; numbers are nd_dtype_t, weak ones too."""
        plan = Plan()
        ufunc = ctypes.byref(self.ufuncs[self.rows[name]])
        kinds = (ctypes.c_int * len(numbers))(*numbers)
        error = self.c.nd_ufunc_resolve(ufunc, kinds, dtype, ctypes.byref(plan))
        return error, plan

    def run(
        self,
        name: str,
        inputs: list[np.ndarray],
        outs: list[np.ndarray] | None = None,
        where: np.ndarray | None = None,
    ) -> list[np.ndarray] | int:
        """The ufunc on arrays, or its error."""
        error, plan = self.resolve(name, [dtype_number(a.dtype) for a in inputs])
        if error:
            return error
        if outs is None:
            shape = np.broadcast_shapes(*(a.shape for a in inputs))
            nout = self.ufuncs[self.rows[name]].nout
            outs = [np.zeros(shape, DTYPES[plan.out_dtype[i]]) for i in range(nout)]
        headers = [wrap(a) for a in (*inputs, *outs)]
        pointers = (ctypes.POINTER(Array) * len(headers))(*map(ctypes.pointer, headers))
        mask = ctypes.byref(wrap(where)) if where is not None else None
        error = self.c.nd_ufunc_run(ctypes.byref(plan), pointers, mask, None)
        return error or outs

    def assign(self, dst: np.ndarray, src: np.ndarray) -> int:
        """dst[...] = src."""
        return int(self.c.nd_assign(ctypes.byref(wrap(dst)), ctypes.byref(wrap(src)), None))
