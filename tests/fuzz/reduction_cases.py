"""Random calls of reductions and scans with all their options, as source text; no test is here."""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np
from hypothesis import strategies as st

from .expressions import DTYPES, KINDS, Case, arrays, scalars

A_DTYPE = ("axis", "dtype", "out", "keepdims", "initial", "where")
A_VALUE = ("axis", "out", "keepdims", "initial", "where")
A_TRUTH = ("axis", "out", "keepdims", "where")
A_MEAN = ("axis", "dtype", "out", "keepdims", "where")
A_VARIANCE = ("axis", "dtype", "out", "keepdims", "where", "ddof", "correction", "mean")
A_PLACE = ("axis", "out", "keepdims")
A_SCAN = ("axis", "dtype", "out")

OPTIONS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(["sum", "prod"], A_DTYPE),
    **dict.fromkeys(["max", "min"], A_VALUE),
    **dict.fromkeys(["any", "all"], A_TRUTH),
    "mean": A_MEAN,
    **dict.fromkeys(["var", "std"], A_VARIANCE),
    **dict.fromkeys(["argmax", "argmin", "ptp"], A_PLACE),
    **dict.fromkeys(["cumsum", "cumprod"], A_SCAN),
    "count_nonzero": ("axis", "keepdims"),
}
UFUNCS = """
add multiply maximum minimum fmax fmin logical_and logical_or logical_xor bitwise_and bitwise_or
bitwise_xor subtract divide
""".split()
OPTIONS.update(
    {
        **dict.fromkeys(["nansum", "nanprod"], A_DTYPE),
        **dict.fromkeys(["nanmax", "nanmin"], A_VALUE),
        "nanmean": A_MEAN,
        **dict.fromkeys(["nanvar", "nanstd"], A_VARIANCE),
        **dict.fromkeys(["nanargmax", "nanargmin"], A_PLACE),
        **dict.fromkeys(["nancumsum", "nancumprod"], A_SCAN),
        **dict.fromkeys(["cumulative_sum", "cumulative_prod"], ("include_initial", *A_SCAN)),
    }
)
for _name in UFUNCS:
    OPTIONS[f"{_name}.reduce"] = A_DTYPE
    OPTIONS[f"{_name}.accumulate"] = A_SCAN

WITHOUT_IDENTITY = set(
    "max min nanmax nanmin ptp maximum minimum fmax fmin subtract divide bitwise_and".split()
)
METHODS = set("sum prod max min any all mean var std argmax argmin cumsum cumprod".split())
# One axis only, or all of them.
PLACES = {"argmax", "argmin", "nanargmax", "nanargmin"}
SCANS = {"cumsum", "cumprod", "nancumsum", "nancumprod", "cumulative_sum", "cumulative_prod"}
ONE_AXIS = PLACES | SCANS

shapes = st.one_of(
    st.lists(st.integers(1, 4), max_size=4).map(tuple),
    st.lists(st.integers(0, 3), max_size=3).map(tuple),
    st.sampled_from([(1,), (2,), (3, 5), (130,), (9, 33), (300,), (2, 129), (5, 1, 17)]),
)


def made_for(shape: tuple[int, ...], view: str) -> tuple[int, ...]:
    """The shape of an array of which view gives this one."""
    if view == ".T":
        return shape[::-1]
    if view == "[..., ::2]":
        return (*shape[:-1], shape[-1] * 2)
    return (*shape[:-1], shape[-1] + 1) if view == "[..., 1:]" else shape


@st.composite
def long_arrays(draw: st.DrawFn, dtype: str, shape: tuple[int, ...]) -> str:
    """Source of an array that is too long to be written down: NumPy's blocks and buffers show."""
    step = draw(st.sampled_from(["0.1", "0.37", "-0.7", "1"]))
    view = draw(st.sampled_from(["", "", ".T", "[::-1]", "[..., ::2]", "[..., 1:]"]))
    view = view if shape else ""
    made = made_for(shape, view)
    a = f"(np.arange({math.prod(made)}) % {draw(st.integers(2, 99))} * {step})"
    a = f"{a}.astype(np.{np.dtype(dtype).name})"
    return f"{a}.reshape({made}){view}"


@st.composite
def axis_values(draw: st.DrawFn, name: str, ndim: int) -> Any:
    one = st.integers(-ndim, ndim - 1) if ndim else st.sampled_from([0, -1])
    if draw(st.integers(0, 15)) == 0:
        one = st.integers(-ndim - 2, ndim + 1)
    if name in ONE_AXIS or name.endswith("accumulate") or draw(st.integers(0, 2)) == 0:
        return draw(st.one_of(st.none(), one))
    many = st.lists(one, max_size=3, unique_by=lambda n: n % max(ndim, 1)).map(tuple)
    if draw(st.integers(0, 15)) == 0:
        many = st.lists(one, max_size=3).map(tuple)
    return draw(many)


@st.composite
def masks(draw: st.DrawFn, shape: tuple[int, ...]) -> str:
    kind = draw(st.integers(0, 9))
    if kind == 0:
        return draw(st.sampled_from(["True", "False", "None", "1", "np.True_"]))
    keep = shape[draw(st.integers(0, len(shape))) :]
    keep = tuple(1 if draw(st.integers(0, 3)) == 0 else n for n in keep)
    if kind == 1:
        return draw(arrays(draw(st.sampled_from(DTYPES)), keep))
    return draw(arrays("?", keep))


def is_scan(name: str) -> bool:
    return name in SCANS or name.endswith("accumulate")


def divides(name: str) -> bool:
    return name.replace("nan", "") in ("mean", "var", "std")


NUMPY_BUFFER = 8192
"""Elements that NumPy casts at once."""


def divides_by_zero(name: str, shape: tuple[int, ...]) -> bool:
    """Whether a mean may be NaN, of which an integer makes what it likes."""
    return divides(name) and 0 in shape


def result_shape(shape: tuple[int, ...], axis: Any, keepdims: bool, name: str) -> tuple[int, ...]:
    ndim = len(shape)
    if is_scan(name):
        return shape if axis is not None else (math.prod(shape),)
    if axis is None:
        axis = tuple(range(ndim))
    axes = {n % max(ndim, 1) for n in (axis if isinstance(axis, tuple) else (axis,))}
    if keepdims:
        return tuple(1 if i in axes else n for i, n in enumerate(shape))
    return tuple(n for i, n in enumerate(shape) if i not in axes)


numbers = st.sampled_from("0 1 -1 2 100 300 -200 2.5 True 1j None 1e300 np.float32(3)".split())
counts = st.sampled_from("0 1 2 1.5 -1 100 np.int64(1)".split())


@st.composite
def option(draw: st.DrawFn, key: str, shape: tuple[int, ...], given: dict[str, Any]) -> str:
    """Source of the value of one option other than axis and keepdims."""
    if key == "dtype":
        return f"np.{np.dtype(draw(st.sampled_from(DTYPES))).name}"
    if key == "initial":
        return draw(st.one_of(numbers, st.sampled_from(DTYPES).flatmap(scalars)))
    if key == "where":
        return draw(masks(shape))
    if key == "mean":
        return f"np.mean(a, axis={given['axis']}, keepdims=True)"
    if key == "out":
        out = result_shape(shape, given["axis"], given["keepdims"], given["name"])
        if given["include_initial"]:  # of a wrong size, NumPy may or may not take it
            axis = given["axis"] or 0
            out = tuple(n + (i == axis % len(out)) for i, n in enumerate(out))
        if not given["is_scan"] and draw(st.integers(0, 11)) == 0:
            out = draw(shapes)
        if given["has_identity"] and math.prod(shape) <= NUMPY_BUFFER:
            return draw(arrays(draw(st.sampled_from(DTYPES)), out))
        # NumPy sends the first element through out's type, whatever becomes of it, and the running
        # results at the end of each of its buffers.
        wider = [name for name in DTYPES if np.result_type(given["dtype"], name) == np.dtype(name)]
        return draw(arrays(draw(st.sampled_from(wider)), out))
    if key == "include_initial":
        return draw(st.sampled_from(["True", "False"]))
    return draw(counts)


def inexact(name: str, source: str) -> bool:
    """Products and quotients of complex numbers are nobody's promise to the last bit."""
    products = ("prod", "multiply", "divide", "var", "std", "mean", "average")
    return ("complex" in source or "1j" in source) and any(word in name for word in products)


@st.composite
def calls(draw: st.DrawFn, names: st.SearchStrategy[str]) -> Case:
    name = draw(names)
    dtype = draw(st.sampled_from(DTYPES))
    # What an integer makes of infinity is nobody's promise: tame numbers where there are integers.
    tame = draw(st.booleans()) and KINDS[dtype] in "fc"
    if tame or draw(st.integers(0, 19)) == 0:
        shape = draw(
            st.sampled_from([(1000,), (9000,), (3, 3001), (40, 41), (7, 11, 130), (4100, 2)])
        )
        if tame:
            shape = draw(shapes)
        source = f"a = {draw(long_arrays(dtype, shape))}\n"
    else:
        shape = draw(shapes)
        source = f"a = {draw(arrays(dtype, shape))}\n"
    keys = OPTIONS[name]
    if is_scan(name) and shape == ():
        keys = ("axis", "dtype")  # an out is more than NumPy itself survives
    given: dict[str, Any] = {
        **{"name": name, "axis": None, "keepdims": False, "is_scan": is_scan(name)},
        **{
            "dtype": dtype,
            "include_initial": False,
            "has_identity": name.partition(".")[0] not in WITHOUT_IDENTITY,
        },
    }
    text: list[str] = []
    if draw(st.integers(0, 5)):
        given["axis"] = draw(axis_values(name, len(shape)))
        text.append(f"axis={given['axis']}")
    elif name.endswith(".reduce") or name.endswith(".accumulate"):
        given["axis"] = 0
    if "keepdims" in keys and draw(st.integers(0, 2)) == 0:
        given["keepdims"] = draw(st.booleans())
        text.append(f"keepdims={given['keepdims']}")
    others = [key for key in keys if key not in ("axis", "keepdims")]
    share = draw(st.sampled_from([0, 3, 3, 6]))
    for key in others:
        if key == "where" and shape == () and divides(name):
            continue  # a mask lets NumPy take axes that a 0-d array has not
        if draw(st.integers(0, 9)) < share:
            value = draw(option(key, shape, given))
            if value == "None" and key == "where" and divides(name):
                continue
            given["include_initial"] |= key == "include_initial" and value == "True"
            integer = key in ("dtype", "out") and "int" in value
            wild = KINDS[dtype] in "fc" and not tame
            wild |= divides(name) and np.dtype(dtype).itemsize >= 4
            if integer and (wild or divides_by_zero(name, shape)):
                continue
            if key == "out" and name in PLACES and "broadcast" in value:
                continue
            source += f"{key} = {value}\n"
            text.append(f"{key}={key}")
    if divides(name) and "int" in source.partition("\n")[2]:
        # No division by zero, of which an integer makes what it likes.
        text = [
            item for item in text if item.partition("=")[0] not in ("where", "ddof", "correction")
        ]
    if not given["has_identity"] and "out=out" in text:
        text = [item for item in text if item != "dtype=dtype"]
    if re.search("^out = .*broadcast", source, re.MULTILINE):
        # Of two faults, a mask and an out that cannot be written, either may be named.
        text = [item for item in text if item != "where=where"]
    if divides(name) and not re.search("^where = .*(True|False|np.bool)", source, re.MULTILINE):
        # So with a mask of another dtype and an axis that is not there.
        text = [item for item in text if item != "where=where"]
    if re.search(r"^dtype = np\.(float|complex)", source, re.MULTILINE) and re.search(
        "^out = .*int", source, re.MULTILINE
    ):
        # Sums and products beyond the integers that they go into.
        text = [item for item in text if item != "out=out"]
    if "ddof=ddof" in text and "correction=correction" in text:
        text = [item for item in text if item != "out=out"]
    call = f"np.{name}(a, {', '.join(text)})" if text else f"np.{name}(a)"
    if name in METHODS and draw(st.booleans()):
        call = f"a.{name}({', '.join(text)})"
    if "out=out" in text:
        source += f"r = {call}\nr = (r, r is out)"
    else:
        source += f"r = {call}"
    near = inexact(name, source)
    return Case(source, 4 if near else 0, 8 if near else 1)


cases = calls(st.sampled_from(sorted(OPTIONS)))
