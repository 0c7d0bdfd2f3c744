"""Random calls of every ufunc: operands of all dtypes and layouts, keywords; no test is here."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from hypothesis import strategies as st

from .expressions import (
    DTYPES,
    EXACT_BINARY,
    EXACT_UNARY,
    Case,
    arrays,
    has_complex,
    related_shape,
    scalars,
    weak_scalars,
)

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "usermod" / "api"))

import spec

ROWS = {row.name: row for row in spec.UFUNCS if row.module == "numpy"}
NAMES = sorted(ROWS)
EXACT = {*EXACT_UNARY, *EXACT_BINARY, "rad2deg", "deg2rad"}
CANCELS = {"exp2", "expm1", "log1p"}
CASTING = ["no", "equiv", "safe", "same_kind", "unsafe"]
BATCH = 10  # calls in one example


def tolerance(name: str, source: str) -> int:
    """Units in the last place that NumPy's own loops differ by between processors."""
    single = "complex64" in source or "c8" in source
    if (name in CANCELS or name == "exp2") and single:
        return 2**24  # NumPy's loops of float32 keep no digit of large arguments, nor the sign
    if name == "sign" and single:
        return 2**24  # it divides by a length of as many digits as a subnormal float32 has
    if "power" in name and has_complex(source):
        return 256
    if name not in EXACT and single:
        return 512
    return 4 if name not in EXACT or has_complex(source) else 0


@st.composite
def operand(draw: st.DrawFn, shape: tuple[int, ...]) -> str:
    """An array of a related shape, a NumPy scalar, a Python number."""
    kind = draw(st.sampled_from("aaaasw"))
    dtype = draw(st.sampled_from(DTYPES))
    if kind == "w":
        return f"({draw(weak_scalars)})"
    if kind == "s":
        return draw(scalars(dtype))
    return draw(arrays(dtype, draw(related_shape(shape))))


def setup(values: list[str]) -> str:
    return "\n".join(f"{name} = {value}" for name, value in zip("abc", values, strict=False))


# Promotion: dtypes, Python scalars, dtype=, casting=, signature=, out= of any dtype.


@st.composite
def type_keywords(draw: st.DrawFn, row: spec.Ufunc, weak: bool) -> str:
    """dtype= or sig=, casting=; 'equiv' has words of its own for Python numbers in NumPy."""
    words = ""
    # Which of two refusals comes first is left open where Python numbers meet a chosen dtype.
    kind = draw(st.sampled_from(["", "dtype", "sig", "string"])) if not weak else ""
    dtype = draw(st.sampled_from(DTYPES))
    if kind == "dtype":
        words += f", dtype={dtype!r}"
    elif kind == "sig" and np.dtype(dtype).char in row.types:
        words += f", sig=({', '.join([repr(dtype)] * row.nin + ['None'] * row.nout)})"
    elif kind == "string" and set(row.out) == {"SAME"} and row.name != "ldexp":
        char = np.dtype(dtype).char
        words += f", signature='{char * row.nin}->{char * row.nout}'"
    if row.name == "absolute" and "c" in words:
        words = ""
    if draw(st.integers(0, 2)) == 0 and not row.name.startswith("logical_"):
        rules = [rule for rule in CASTING if not weak or rule not in ("no", "equiv")]
        words += f", casting={draw(st.sampled_from(rules))!r}"
    return words


@st.composite
def promotion_cases(draw: st.DrawFn) -> Case:
    row = ROWS[draw(st.sampled_from(NAMES))]
    shape = draw(st.sampled_from([(), (1,), (3,), (3,), (0,), (2, 2)]))
    values = [draw(operand(shape)) for _ in range(row.nin)]
    lines = [setup(values)]
    words = ""
    if draw(st.integers(0, 4)) == 0:
        words = draw(type_keywords(row, any(value.startswith("(") for value in values)))
    if draw(st.integers(0, 4)) == 0 and not (row.name in CANCELS and "complex64" in lines[0]):
        made = [f"np.zeros({shape}, {draw(st.sampled_from(DTYPES))!r})" for _ in range(row.nout)]
        lines.append(f"o = ({', '.join(made)},)")
        words += ", out=o"
    args = ", ".join("ab"[: row.nin])
    source = "\n".join([*lines, f"r = np.{row.name}({args}{words})"])
    return Case(source, tolerance(row.name, source))


# Broadcasting: shapes, layouts, out=, where=, order=, outer.


@st.composite
def broadcasting_cases(draw: st.DrawFn) -> Case:
    row = ROWS[draw(st.sampled_from(NAMES))]
    shape = draw(
        st.one_of(
            st.lists(st.integers(0, 4), max_size=4).map(tuple),
            st.lists(st.integers(1, 4), max_size=4).map(tuple),
            st.tuples(st.integers(2, 600)),
        )
    )
    dtype = draw(st.sampled_from(["f8", "f8", "i4", "f4", "i8", *DTYPES]))
    values = []
    for i in range(row.nin):
        related = shape if i == 0 else draw(related_shape(shape))
        values.append(draw(arrays(dtype, related)))
    lines = [setup(values)]
    args = ", ".join("ab"[: row.nin])
    words = ""
    how = draw(st.sampled_from(["", "out", "out", "where", "order", "outer", "itself", "overlap"]))
    call = f"np.{row.name}"
    layout = draw(st.sampled_from(["", "[::-1]", ".T", "[..., ::-1]"]))
    if how in ("out", "where"):
        full = draw(related_shape(shape)) if draw(st.integers(0, 5)) == 0 else shape
        made = full[::-1] if layout == ".T" else full
        lines.append(f"o = np.zeros({made}, a.dtype)")
        layout = layout if made else ""
        words = f", out=({', '.join(['o' + layout] * row.nout)},)" if row.nout == 1 else ""
    if how == "where" and words:
        mask = draw(arrays("?", draw(related_shape(shape))))
        lines.append(f"m = {mask}")
        words += ", where=m"
    elif how == "order":
        words = f", order={draw(st.sampled_from('KCFA'))!r}"
    elif how == "outer" and row.nin == 2 and len(shape) < 3 and max(shape, default=0) < 100:
        call += ".outer"
    elif how == "itself" and row.nout == 1:
        words = ", out=a"
    elif (
        how == "overlap"
        and row.nout == 1
        and row.nin == 2
        and shape
        and "broadcast" not in values[0]
    ):
        lines.append("b = a[::-1]")
        words = ", out=a"
    lines.append(f"r = {call}({args}{words})")
    if words or row.nout > 1:
        # Along an axis of length 1 any stride will do.
        strides = "[s for n, s in zip(r.shape, r.strides) if n > 1 and r.size]"
        lines.append(f"r = r if isinstance(r, tuple) else tuple([r] + {strides})")
    source = "\n".join(lines)
    return Case(source, tolerance(row.name, source))
