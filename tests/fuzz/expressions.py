"""Random NumPy expressions as source text, and how nearly results must agree; no test here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st

Array = np.ndarray[Any, np.dtype[Any]]

DTYPES = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16".split()
KINDS = {name: np.dtype(name).kind for name in DTYPES}

# Equal to the last bit; the others within 4 units in the last place.
EXACT_UNARY = """
negative positive absolute sign square reciprocal conjugate logical_not invert bitwise_count isnan
isinf isfinite signbit floor ceil trunc rint fabs spacing frexp modf sqrt degrees radians
""".split()
NEAR_UNARY = """
exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh
arctanh cbrt
""".split()
EXACT_BINARY = """
add subtract multiply divide floor_divide remainder divmod fmod gcd lcm equal not_equal less
less_equal greater greater_equal maximum minimum fmax fmin logical_and logical_or logical_xor
bitwise_and bitwise_or bitwise_xor left_shift right_shift copysign nextafter heaviside ldexp
""".split()
NEAR_BINARY = "power float_power arctan2 hypot logaddexp logaddexp2".split()
OPERATORS = "+ - * / // % & | ^ << >> == != < <= > >=".split()
REDUCTIONS = "sum prod min max mean var std any all".split()
SCANS = "cumsum cumprod".split()
PRODUCTS = "matmul dot inner outer vdot vecdot".split()


@dataclass(frozen=True)
class Case:
    """Source that leaves its result in r. ulp is 0 where it must agree to the last bit."""

    source: str
    ulp: int = 0
    length: int = 1  # of the sums of products in it, which NumPy may order as it likes

    def __str__(self) -> str:
        return self.source


# Values


def special_values(dtype: str) -> list[Any]:
    if KINDS[dtype] == "b":
        return [False, True]
    if KINDS[dtype] in "iu":
        info = np.iinfo(dtype)
        return [0, 1, 2, 3, info.min, info.max, info.min + 1, info.max - 1, info.max // 2]
    real = np.finfo(dtype)
    values: list[Any] = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 3.0, -2.5, 0.1, 10.0, math.pi, 1e3]
    values += [math.inf, -math.inf, math.nan, float(real.max), float(real.min), float(real.eps)]
    values += [float(real.smallest_subnormal), -float(real.smallest_subnormal) * 3]
    return values


def random_real(rng: np.random.Generator, dtype: str, n: int) -> Array:
    """n real elements: special values, small ones, and any bits at all."""
    info = np.dtype(dtype).str.replace("c8", "f4").replace("c16", "f8")
    real = np.dtype(info)
    anything = np.frombuffer(rng.bytes(n * real.itemsize), real)
    if KINDS[dtype] == "b":
        return np.asarray(rng.random(n) < 0.5)
    special = np.array(special_values(dtype), real)[rng.integers(0, len(special_values(dtype)), n)]
    small = rng.integers(0 if KINDS[dtype] == "u" else -9, 10, n).astype(real)
    if KINDS[dtype] in "fc":
        small = (rng.integers(-2000, 2001, n) / 64).astype(real)
    share = rng.choice([0.0, 0.1, 0.5])
    which = rng.choice(3, n, p=[1 - 2 * share, share, share])
    return np.choose(which, [small, special, anything])


def items(seed: int, dtype: str, n: int) -> bytes:
    """n elements as bytes, so that both sides get the same bits."""
    rng = np.random.default_rng(seed)
    with np.errstate(all="ignore"):
        values = random_real(rng, dtype, n)
        if KINDS[dtype] == "c":
            values = values + 1j * random_real(rng, dtype, n)
            # A complex product or quotient of infinities is nobody's promise.
            tame = (np.abs(values.real) < 1e9) & (np.abs(values.imag) < 1e9)
            values = np.where(tame, values, 1 + 2j)
        return values.astype(dtype).tobytes()


seeds = st.integers(0, 2**32 - 1)


@st.composite
def arrays(draw: st.DrawFn, dtype: str, shape: tuple[int, ...]) -> str:
    """Source of an array of this shape: as it is made, or a view of a larger one."""
    layout = draw(st.sampled_from(["plain", "plain", "reverse", "transpose", "step", "stretch"]))
    made = shape
    view = ""
    if layout == "reverse" and shape:
        view = "[" + ", ".join(draw(st.sampled_from([":", "::-1"])) for _ in shape) + "]"
    elif layout == "transpose":
        made = shape[::-1]
        view = ".T"
    elif layout == "step" and shape and shape[-1]:
        made = (*shape[:-1], shape[-1] * 2)
        view = "[..., ::2]" if draw(st.booleans()) else "[..., ::-2]"
    elif layout == "stretch" and shape and shape[0]:
        made = (1, *shape[1:])
        view = f"|{shape}"
    data = items(draw(seeds), dtype, math.prod(made))
    name = np.dtype(dtype).name
    source = f"np.frombuffer({data!r}, dtype=np.{name}).reshape({made}).copy()"
    if not data:
        source = f"np.zeros({made}, dtype=np.{name})"
    if view.startswith("|"):
        return f"np.broadcast_to({source}, {shape})"
    return source + view


@st.composite
def scalars(draw: st.DrawFn, dtype: str) -> str:
    name = np.dtype(dtype).name
    data = items(draw(seeds), dtype, 1)
    return f"np.frombuffer({data!r}, dtype=np.{name})[0]"


weak_scalars = st.one_of(
    st.integers(-9, 300).map(str),
    st.sampled_from("True False -1 2.0 0.5 -0.0 1e300 1j 128 255 65536 -129 4294967296".split()),
    st.integers(-(2**63), 2**63 - 1).map(str),
)
shapes = st.lists(st.integers(0, 4), max_size=3).map(tuple)
full_shapes = st.one_of(
    st.lists(st.integers(1, 4), max_size=3).map(tuple), st.integers(5, 300).map(lambda n: (n,))
)


@st.composite
def related_shape(draw: st.DrawFn, shape: tuple[int, ...]) -> tuple[int, ...]:
    """A shape that broadcasts with shape; now and then one that does not."""
    if draw(st.integers(0, 19)) == 0:
        return draw(shapes)
    keep = shape[draw(st.integers(0, len(shape))) :]
    return tuple(1 if draw(st.integers(0, 3)) == 0 else n for n in keep)


@st.composite
def operands(draw: st.DrawFn, n: int) -> list[str]:
    """Arrays of related shapes, NumPy scalars and Python numbers, at most one of them weak."""
    shape = draw(st.one_of(shapes, full_shapes))
    result = []
    weak = False
    for i in range(n):
        dtype = draw(st.sampled_from(DTYPES))
        kind = draw(st.sampled_from("aaaasw"))
        if kind == "w" and not weak and n > 1:
            weak = True
            result.append(f"({draw(weak_scalars)})")
        elif kind == "s":
            result.append(draw(scalars(dtype)))
        else:
            result.append(draw(arrays(dtype, shape if i == 0 else draw(related_shape(shape)))))
    if n > 1 and not weak and draw(st.booleans()):
        # The same dtype on both sides, which has loops of its own.
        dtype = draw(st.sampled_from(DTYPES))
        result = [draw(arrays(dtype, shape)), draw(arrays(dtype, draw(related_shape(shape))))]
    return result


def assigned(values: list[str]) -> str:
    return "\n".join(f"{name} = {value}" for name, value in zip("ab", values, strict=False))


def has_complex(source: str) -> bool:
    return "complex" in source or "j)" in source


# Cases


@st.composite
def ufunc_cases(draw: st.DrawFn) -> Case:
    name = draw(st.sampled_from(EXACT_UNARY + NEAR_UNARY + EXACT_BINARY + NEAR_BINARY))
    near = name in NEAR_UNARY or name in NEAR_BINARY
    nin = 1 if name in EXACT_UNARY or name in NEAR_UNARY else 2
    setup = assigned(draw(operands(nin)))
    args = ", ".join("ab"[:nin])
    source = f"{setup}\nr = np.{name}({args})"
    if draw(st.integers(0, 9)) == 0 and name not in ("frexp", "modf", "divmod"):
        source += f"\nc = np.zeros_like(r)\nr = np.{name}({args}, out=c)"
    if name.endswith("power") and has_complex(source):
        return Case(source, 256)  # exp(b * log(a)) in NumPy too
    if near and "complex64" in source:
        return Case(source, 512)  # made of float32 functions in NumPy, of float64 ones here
    return Case(source, 4 if near or has_complex(source) else 0)


@st.composite
def operator_cases(draw: st.DrawFn) -> Case:
    setup = assigned(draw(operands(2)))
    form = draw(st.sampled_from(["a {} b", "a {} b", "b {} a", "in place", "-a", "~a", "abs(a)"]))
    operator = draw(st.sampled_from(OPERATORS))
    if form == "in place" and operator not in ("==", "!=", "<", "<=", ">", ">="):
        source = f"{setup}\nr = a\nr {operator}= b"
    elif form == "in place":
        source = f"{setup}\nr = divmod(a, b)"
    else:
        source = f"{setup}\nr = {form.format(operator)}"
    return Case(source, 4 if has_complex(source) else 0)


@st.composite
def nested_cases(draw: st.DrawFn) -> Case:
    """Several exact operations on the same two operands; overlapping in-place ones among them."""
    dtype = draw(st.sampled_from(DTYPES[:-2]))
    n = draw(st.integers(0, 40))
    setup = assigned([draw(arrays(dtype, (n,))), draw(arrays(dtype, (n,)))])
    source = setup
    for _ in range(draw(st.integers(1, 4))):
        source += "\n" + draw(
            st.sampled_from(
                [
                    "b = a + b",
                    "a = b * 2",
                    "a = a - b[::-1]",
                    "b = np.maximum(a, b)",
                    "b[1:] += b[:-1]",
                    "b[:-1] += b[1:]",
                    "b[::-1] += b",
                    "b = a * a + b",
                    "b = np.add(b, b[::-1], out=b)",
                    "b = a ** 2",
                ]
            )
        )
    return Case(source + "\nr = b")


@st.composite
def reduction_cases(draw: st.DrawFn) -> Case:
    dtype = draw(st.sampled_from(DTYPES))
    shape = draw(st.one_of(shapes, full_shapes))
    name = draw(st.sampled_from([*REDUCTIONS, *REDUCTIONS, *SCANS, "argmax", "argmin"]))
    axis = draw(st.sampled_from([None, None, 0, -1, 1, 2, (0, 1), (0, -1), ()]))
    if name in SCANS or name.startswith("arg"):
        axis = axis if not isinstance(axis, tuple) else None
    options = "" if axis is None else f", axis={axis}"
    if name not in SCANS and draw(st.booleans()):
        options += ", keepdims=True"
    if name in ("sum", "prod", "mean", *SCANS) and draw(st.integers(0, 4)) == 0:
        options += ", dtype=np.float64" if KINDS[dtype] != "c" else ", dtype=np.complex128"
    if name in ("var", "std") and draw(st.booleans()):
        options += ", ddof=1"
    source = f"a = {draw(arrays(dtype, shape))}\n"
    call = draw(st.sampled_from(["np.{0}(a{1})", "a.{0}({2})"]))
    source += "r = " + call.format(name, options, options[2:])
    inexact_product = has_complex(source) and name in ("prod", "cumprod", "var", "std", "mean")
    return Case(source, 4 if inexact_product else 0, 8 if inexact_product else 1)


@st.composite
def product_cases(draw: st.DrawFn) -> Case:
    n, m, k = (draw(st.integers(0, 4)) for _ in range(3))
    left = draw(st.sampled_from([(k,), (n, k), (2, n, k)]))
    right = draw(st.sampled_from([(k,), (k, m), (2, k, m)]))
    if draw(st.integers(0, 9)) == 0:
        right = draw(shapes)
    dtypes = [draw(st.sampled_from(DTYPES)) for _ in range(2)]
    if draw(st.booleans()):
        dtypes[1] = dtypes[0]
    values = [draw(arrays(dtypes[0], left)), draw(arrays(dtypes[1], right))]
    name = draw(st.sampled_from([*PRODUCTS, "@", "@"]))
    call = "a @ b" if name == "@" else f"np.{name}(a, b)"
    floats = any(KINDS[dtype] in "fc" for dtype in dtypes)
    return Case(f"{assigned(values)}\nr = {call}", 4 if floats else 0, 16 if floats else 1)


@st.composite
def scalar_cases(draw: st.DrawFn) -> Case:
    """What the interpreter's own functions make of NumPy scalars."""
    dtype = draw(st.sampled_from(DTYPES[:-2]))
    setup = f"a = {draw(scalars(dtype))}\nb = {draw(scalars(dtype))}\n"
    call = draw(
        st.sampled_from(
            [
                "bool(a)",
                "str(bool(a < b))",
                "[bool(x == a) for x in sorted([a, b])] if a == a and b == b else 0",
                "min(a, b)",
                "max([a, b])",
                "f'{a}' if a == a else 0",
                "'%s' % (a == b)",
                "a in [b]",
                "hash(a) == hash(a.item()) if a == a else 0",
                "{a: 1}.get(a.item()) if a == a else 0",
                "round(a, 1)",
                "float(a)",
                "int(a) if abs(float(a)) < 1e18 else 0",
                "abs(a)",
                "isinstance(a, float)",
                "isinstance(a, int)",
                "range(5)[int(bool(a))]",
                "a.item()",
                "2.5 * a",
                "1 < a",
                "True & a",
                "sum([a, b])",
                "divmod(a, b)",
            ]
        )
    )
    return Case(f"{setup}r = {call}")


cases = st.one_of(
    ufunc_cases(),
    ufunc_cases(),
    operator_cases(),
    operator_cases(),
    nested_cases(),
    reduction_cases(),
    reduction_cases(),
    product_cases(),
    scalar_cases(),
)


# Agreement


def first_words(message: str) -> str:
    """As much of a message as must agree: its first three words."""
    return " ".join(message.split()[:3])


def errors_agree(ours: str, theirs: str) -> bool:
    _, our_type, our_text = ours.split("|", 2)
    _, their_type, their_text = theirs.split("|", 2)
    if our_type != their_type:
        return False
    # The interpreter's own words, for an operator that a type lacks and for a list.
    own = our_text.startswith("unsupported type")
    own |= our_text == "list index out of range"
    # Of an output that fits neither the input nor the mask, either may be said.
    own |= our_text.startswith("output operand requires a reduction") and "remapped" in their_text
    return own or first_words(our_text) == first_words(their_text)


def decoded(dtype: str, data: str) -> Array:
    return np.frombuffer(bytes.fromhex(data), dtype)


def parts(a: Array) -> Array:
    return a.view(a.real.dtype) if a.dtype.kind == "c" else a


def eps(theirs: Array, case: Case) -> float:
    """Of the loop's dtype, which is narrower than that of an output that it is cast to."""
    narrow = "complex64" in case.source or "float32" in case.source
    with np.errstate(all="ignore"):
        is_cast = bool((np.isnan(theirs) | (theirs.astype(np.float32) == theirs)).all())
    dtype = np.float32 if narrow and is_cast and theirs.dtype == np.float64 else theirs.dtype
    return float(np.finfo(dtype).eps)


def values_agree(ours: Array, theirs: Array, case: Case) -> bool:
    if ours.tobytes() == theirs.tobytes():
        return True
    if ours.dtype.kind not in "fc":
        return False
    a, b = parts(ours), parts(theirs)
    both_nan = np.isnan(a) & np.isnan(b)
    # Which of two zeros is the larger depends on the processor.
    any_zero = "max" in case.source or "min" in case.source
    same = (a == b) & (any_zero | (np.signbit(a) == np.signbit(b)))
    if case.ulp == 0:
        return bool((both_nan | same).all())
    if ours.dtype.kind == "c" and not np.isfinite(theirs).all():
        # Where infinities meet, NumPy's own answers differ between processors.
        return True
    with np.errstate(all="ignore"):
        size = np.abs(b)
        if ours.dtype.kind == "c":
            # NumPy loses digits where parts of a complex function cancel.
            size = np.repeat(np.maximum(np.abs(theirs), 1), 2).astype(b.dtype)
        if case.length > 1:
            size = np.maximum(size, np.nanmax(size, initial=0))
            size = size * b.dtype.type(case.length)
        near = np.abs(a - b) <= np.maximum(size, np.finfo(b.dtype).tiny) * eps(b, case) * case.ulp
    return bool((both_nan | (a == b) | near).all())


def agree(ours: str, theirs: str, case: Case) -> bool:
    """Whether the firmware's answer is NumPy's, as nearly as the case demands."""
    if ours == theirs:
        return True
    if ours.startswith("!|") and theirs.startswith("!|"):
        return errors_agree(ours, theirs)
    if "!" in (ours[:1], theirs[:1]):
        return False
    our_values, their_values = ours.split("&"), theirs.split("&")
    if len(our_values) != len(their_values):
        return False
    for our_value, their_value in zip(our_values, their_values, strict=True):
        if our_value == their_value:
            continue
        our_kind, our_dtype, our_shape, our_data = our_value.split("|")
        kind, dtype, shape, data = their_value.split("|")
        if (our_kind, our_dtype, our_shape) != (kind, dtype, shape) or kind not in "as":
            return False
        if not values_agree(decoded(dtype, our_data), decoded(dtype, data), case):
            return False
    return True
