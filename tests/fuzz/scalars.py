"""Random expressions of NumPy scalars and Python numbers as source text; no test is here."""

from __future__ import annotations

from hypothesis import strategies as st

from .expressions import DTYPES, KINDS

ARITHMETIC = "+ - * / // % & | ^ << >> == != < <= > >=".split()
NAMES = dict(
    zip(
        DTYPES,
        "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 "
        "complex64 complex128".split(),
        strict=True,
    )
)
INTEGERS = [0, 1, 2, 3, 5, 7, 10, 63, 64, 100, 127, 128, 200, 255, 256, 32767, 32768, 65535]
LARGE = [2**31 - 1, 2**31, 2**32 - 1, 2**53 + 1, 2**62, 2**63 - 1, 2**63, 2**64 - 1, 2**64, 2**70]
REALS = "0.0 -0.0 1.0 -1.0 0.5 2.0 2.5 -3.0 0.1 1e3 1e-3 65504.0 3e38 1e300 inf -inf nan".split()
FORMATS = "{} {!r} {:.2f} {:10.3e} {:g} {:>12} {:8} {:.3} {:+.1f} {:d} {:5d} {:x} {:,}".split()


def python_number(text: str) -> str:
    return f'float("{text}")' if "n" in text else text


integers = st.one_of(
    st.integers(-10, 130),
    st.sampled_from(INTEGERS + LARGE),
    st.sampled_from(LARGE).map(lambda n: -n),
)
reals = st.one_of(
    st.sampled_from(REALS),
    st.floats(-1e6, 1e6, width=32).map(lambda x: repr(float(x))),
)
complexes = st.tuples(reals, reals).map(
    lambda pair: f"complex({python_number(pair[0])}, {python_number(pair[1])})"
)


@st.composite
def numpy_scalars(draw: st.DrawFn) -> str:
    """np.int8(5) and the like, in range, so that the constructor does not fail too often."""
    dtype = draw(st.sampled_from(DTYPES))
    kind = KINDS[dtype]
    name = NAMES[dtype]
    if kind == "b":
        return f"np.bool({draw(st.integers(0, 1))})"
    if kind in "iu":
        bits = 8 * int(dtype[1:])
        low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if kind == "i" else (0, 2**bits - 1)
        value = draw(integers)
        if draw(st.integers(0, 19)):
            value = low + (value - low) % (high - low + 1)
        return f"np.{name}({value})"
    if kind == "f":
        return f"np.{name}({python_number(draw(reals))})"
    return f"np.{name}({draw(complexes)})"


python_numbers = st.one_of(
    integers.map(str),
    reals.map(python_number),
    complexes,
    st.sampled_from(["True", "False"]),
)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Two operands of which one at least is NumPy's."""
    a = draw(numpy_scalars())
    b = draw(st.one_of(numpy_scalars(), python_numbers))
    return (a, b) if draw(st.booleans()) else (b, a)


@st.composite
def expressions(draw: st.DrawFn) -> str:
    choice = draw(st.integers(0, 9))
    if choice < 5:
        a, b = draw(pairs())
        return f"({a}) {draw(st.sampled_from(ARITHMETIC))} ({b})"
    x = draw(numpy_scalars())
    if choice == 5:
        form = draw(st.sampled_from(FORMATS))
        # Grouped digits of complex numbers are cut to six.
        form = "{}" if form == "{:,}" and "complex" in x else form
        return f'"{form}".format({x})'
    if choice == 6:
        wrapper = draw(st.sampled_from("int float complex bool abs round str repr".split()))
        return f"{wrapper}({x})"
    if choice == 7:
        a, b = draw(pairs())
        form = draw(st.sampled_from(["divmod({a}, {b})", "({a}) in [{b}]", "max({a}, {b})"]))
        return form.format(a=a, b=b)
    if choice == 8:
        other = draw(python_numbers)
        target = draw(st.sampled_from(sorted(NAMES.values())))
        return f"np.{target}({draw(st.sampled_from([x, other]))})"
    form = draw(
        st.sampled_from(
            [
                "-({x})",
                "+({x})",
                "~({x})",
                "({x}).item()",
                "({x}).real",
                "({x}).imag",
                "({x}).conj()",
                "({x}).astype(np.int16)",
                "({x}).astype(np.float32)",
                "({x}).round(1)",
                "{{{x}: 1}}.get({x})",
                "[10, 20, 30][{x}]",
                "'%s %r' % ({x}, {x})",
                "'%d' % ({x}).real",
                "'%.3g' % ({x}).real",
                "not {x} == {x} or hash({x}) == hash(({x}).item())",
                "isinstance({x}, float)",
                "({x}).tobytes()",
            ]
        )
    )
    return form.format(x=x)
