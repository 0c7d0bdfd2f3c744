"""Every print option and np.format_float_* in the portable C, and numpy's functions in the host
firmware, against NumPy's characters."""

from __future__ import annotations

import contextlib
import ctypes
import io
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from micronumpy.targets import open_target

from .elementwise import Portable, dtype_number, wrap
from .test_format import DTYPES, random_array, random_floats

FLOATMODES = ["fixed", "unique", "maxprec", "maxprec_equal"]
CASES = 150  # of each dtype
ROOM = 768

Write = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)


class Sink(ctypes.Structure):
    """nd_sink_t."""

    _fields_ = [("write", Write), ("ctx", ctypes.c_void_p)]


class Options(ctypes.Structure):
    """nd_print_options_t."""

    _fields_ = [
        ("precision", ctypes.c_int),
        ("threshold", ctypes.c_size_t),
        ("edgeitems", ctypes.c_size_t),
        ("linewidth", ctypes.c_size_t),
        ("nanstr", ctypes.c_char_p),
        ("infstr", ctypes.c_char_p),
        ("sign", ctypes.c_char),
        ("floatmode", ctypes.c_uint8),
        ("suppress", ctypes.c_bool),
        ("poll", ctypes.c_void_p),
        ("digits", ctypes.c_void_p),
        ("digits_room", ctypes.c_size_t),
        ("element", ctypes.c_void_p),
        ("element_ctx", ctypes.c_void_p),
    ]


class Layout(ctypes.Structure):
    """nd_print_layout_t."""

    _fields_ = [
        ("separator", ctypes.c_char_p),
        ("prefix_len", ctypes.c_size_t),
        ("suffix_len", ctypes.c_size_t),
    ]


class Style(ctypes.Structure):
    """nd_float_style_t."""

    _fields_ = [
        ("scientific", ctypes.c_bool),
        ("unique", ctypes.c_bool),
        ("fractional", ctypes.c_bool),
        ("sign", ctypes.c_bool),
        ("trim", ctypes.c_char),
        *[
            (name, ctypes.c_int)
            for name in ("precision", "min_digits", "pad_left", "pad_right", "exp_digits")
        ],
    ]


class Formatter(Portable):
    """The functions of format/, whose text is collected."""

    def _collect(self, function: str, *args: Any) -> str:
        pieces: list[bytes] = []
        sink = Sink(Write(lambda _, text, n: pieces.append(ctypes.string_at(text, n))), None)
        getattr(self.c, function)(ctypes.byref(sink), *args)
        return b"".join(pieces).decode()

    def array(self, function: str, a: npt.NDArray[Any], chosen: dict[str, Any], *more: Any) -> str:
        digits = ctypes.create_string_buffer(ROOM)
        options = Options.in_dll(self.c, "nd_print_defaults")
        copy = Options.from_buffer_copy(options)
        for name, value in chosen.items():
            if name == "floatmode":
                value = FLOATMODES.index(value)
            setattr(copy, name, value.encode() if isinstance(value, str) else value)
        copy.digits, copy.digits_room = ctypes.addressof(digits), ROOM
        return self._collect(function, ctypes.byref(wrap(a)), ctypes.byref(copy), *more)

    def number(self, x: np.floating[Any], *, scientific: bool, **chosen: Any) -> str:
        digits = ctypes.create_string_buffer(ROOM)
        parts = ctypes.create_string_buffer(64)
        item = np.array(x)
        self.c.nd_item_parts(
            parts, dtype_number(item.dtype), ctypes.c_void_p(item.ctypes.data), ctypes.c_size_t(0)
        )
        style = Style(scientific, True, True, False, b"k", -1, -1, -1, -1, -1)
        for name, value in chosen.items():
            setattr(style, name, value.encode() if isinstance(value, str) else value)
        return self._collect(
            "nd_style_write", parts, ctypes.byref(style), digits, ctypes.c_size_t(ROOM)
        )


@pytest.fixture(scope="module")
def c(tmp_path_factory: pytest.TempPathFactory) -> Formatter:
    return Formatter(tmp_path_factory.mktemp("format"))


@pytest.fixture(autouse=True)
def silence() -> Iterator[None]:
    with np.errstate(all="ignore"):
        yield


def some(rng: np.random.Generator, choices: dict[str, list[Any]], share: float) -> dict[str, Any]:
    """A random value for a random share of the names."""
    return {
        name: values[rng.integers(len(values))]
        for name, values in choices.items()
        if rng.random() < share
    }


PRINT_CHOICES: dict[str, list[Any]] = {
    "precision": list(range(20)),
    "threshold": [0, 5, 20, 1000],
    "edgeitems": [0, 1, 2, 3, 4],
    "linewidth": [10, 20, 40, 75, 120],
    "suppress": [False, True],
    "sign": ["-", "+", " "],
    "floatmode": FLOATMODES,
    "nanstr": ["nan", "missing"],
    "infstr": ["inf", "infinite"],
}


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.filterwarnings("ignore")
def test_print_options(c: Formatter, dtype: str) -> None:
    rng = np.random.default_rng(5)
    for _ in range(CASES):
        a = random_array(rng, dtype)
        chosen = some(rng, PRINT_CHOICES, 0.4)
        separator = [" ", ", ", ",", ";  ", ",\n"][rng.integers(5)]
        prefix, suffix = "x" * int(rng.integers(12)), "y" * int(rng.integers(5))
        layout = Layout(separator.encode(), len(prefix), len(suffix))
        with np.printoptions(**chosen):
            assert c.array("nd_array_str", a, chosen) == str(a), chosen
            assert c.array("nd_array_repr", a, chosen) == repr(a), chosen
            want = np.array2string(a, separator=separator, prefix=prefix, suffix=suffix)
        assert c.array("nd_array2string", a, chosen, ctypes.byref(layout)) == want, chosen


NUMBER_CHOICES: dict[str, list[Any]] = {
    "trim": list("k.0-"),
    "sign": [False, True],
    "precision": list(range(25)),
    "unique": [False, True],
    "pad_left": list(range(12)),
}
SCIENTIFIC_CHOICES: dict[str, list[Any]] = {"exp_digits": list(range(6))}
POSITIONAL_CHOICES: dict[str, list[Any]] = {
    "pad_right": list(range(12)),
    "fractional": [False, True],
    "min_digits": list(range(12)),
}


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
@pytest.mark.filterwarnings("ignore")
def test_format_float(c: Formatter, dtype: str) -> None:
    rng = np.random.default_rng(6)
    for x in random_floats(rng, dtype, 5000):
        chosen = some(rng, NUMBER_CHOICES, 0.5)
        if "precision" not in chosen:
            chosen.pop("unique", None)
        here = {**chosen, **some(rng, SCIENTIFIC_CHOICES, 0.5)}
        want = np.format_float_scientific(x, **here)
        assert c.number(x, scientific=True, **here) == want, (x, here)
        here = {**chosen, **some(rng, POSITIONAL_CHOICES, 0.5)}
        try:
            want = np.format_float_positional(x, **here)
        except ValueError:  # min_digits above precision, or no digit at all
            continue
        assert c.number(x, scientific=False, **here) == want, (x, here)


# The functions of numpy, in the host firmware: the same statements run on both sides.

START = """
import numpy as np

def show(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except Exception as e:
        r = type(e).__name__ + " " + str(e)[:24]
    print(repr(r))

def array(dtype, shape, data):
    return np.frombuffer(bytes.fromhex(data), dtype).reshape(shape)
"""

FORMATTERS = [
    "{'all': str}",
    "{'float': lambda x: '%.3e' % x, 'int': lambda x: '%-5d' % x}",
    "{'float_kind': repr, 'int_kind': hex, 'bool': lambda x: 'ny'[int(x)]}",
    "{'complex_kind': lambda x: '<%g>' % x.imag, 'float': None, 'nothing': 3}",
    "None",
]
# Beside PRINT_CHOICES, as source: what is refused, and numbers of other types.
ODD_CHOICES: dict[str, list[str]] = {
    "precision": ["-1", "2.5", "'a'", "np.int8(3)", "True"],
    "threshold": ["np.nan", "np.inf", "2.5", "'a'", "np.uint8(7)"],
    "sign": ["'x'", "3"],
    "floatmode": ["'exact'", "0"],
}


def keywords(chosen: dict[str, Any]) -> str:
    return "".join(f", {name}={value}" for name, value in chosen.items())


def options_source(rng: np.random.Generator) -> dict[str, str]:
    """Keywords of set_printoptions, as source; one in ten is odd."""
    chosen = {name: repr(value) for name, value in some(rng, PRINT_CHOICES, 0.3).items()}
    if rng.random() < 0.1:
        name = sorted(ODD_CHOICES)[rng.integers(len(ODD_CHOICES))]
        chosen[name] = ODD_CHOICES[name][rng.integers(len(ODD_CHOICES[name]))]
    if rng.random() < 0.2:
        chosen["formatter"] = FORMATTERS[rng.integers(len(FORMATTERS))]
    return chosen


def array_statements(rng: np.random.Generator, dtype: str) -> str:
    """An array that is printed in every way with random options."""
    a = random_array(rng, dtype)
    data = np.ascontiguousarray(a).tobytes().hex()
    call = options_source(rng)
    for name in ("nanstr", "infstr"):
        call.pop(name, None)
    for name, long in (("linewidth", "max_line_width"), ("suppress", "suppress_small")):
        if name in call:
            call[long] = call.pop(name)
    shared = {n: call[n] for n in ("max_line_width", "precision", "suppress_small") if n in call}
    call["separator"] = repr([" ", ", ", ",", ";  ", ",\n"][rng.integers(5)])
    call["prefix"] = repr("x" * int(rng.integers(12)))
    call["suffix"] = repr("y" * int(rng.integers(5)))
    return f"""
a = array({dtype!r}, {a.shape!r}, {data!r})
show(np.array2string, a{keywords(call)})
show(np.array_repr, a{keywords(shared)})
show(np.array_str, a{keywords(shared)})
show(np.set_printoptions{keywords(options_source(rng))})
show(repr, a)
show(str, a)
show(np.array2string, a{keywords(call)})
np.set_printoptions(**before)
"""


def number_statements(rng: np.random.Generator, dtype: str) -> str:
    """A float that is written in both ways with random options."""
    (x,) = random_floats(rng, dtype, 1)
    text = f"array({dtype!r}, (), {x.tobytes().hex()!r})[()]"
    chosen = some(rng, NUMBER_CHOICES, 0.5)
    if rng.random() < 0.1:
        name, value = [("trim", "kk"), ("precision", -1), ("pad_left", -3)][rng.integers(3)]
        chosen[name] = value
    here = keywords({n: repr(v) for n, v in chosen.items()})
    scientific = keywords(some(rng, {**SCIENTIFIC_CHOICES, "min_digits": list(range(12))}, 0.5))
    positional = keywords(some(rng, POSITIONAL_CHOICES, 0.5))
    return f"""
show(np.format_float_scientific, {text}{here}{scientific})
show(np.format_float_positional, {text}{here}{positional})
"""


def compare(statements: list[str]) -> None:
    """Run the same on both sides."""
    start = START + "before = np.get_printoptions()\nbefore.pop('legacy')\n"
    output = io.StringIO()
    scope: dict[str, Any] = {}
    with contextlib.redirect_stdout(output):
        exec(start, scope)
        for statement in statements:
            exec(statement + "print('end')", scope)
    with open_target("host") as host:
        host.exec(start)
        heard = ""
        for statement in statements:
            result = host.exec(statement + "print('end')", timeout=30)
            assert not result.error, (statement, result.error)
            heard += result.output
    wanted, got = output.getvalue().split("end\n"), heard.split("end\n")
    for statement, want, have in zip(statements, wanted, got, strict=False):
        assert have == want, statement


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.filterwarnings("ignore")
def test_functions_that_print(dtype: str) -> None:
    rng = np.random.default_rng(7)
    compare([array_statements(rng, dtype) for _ in range(CASES)])


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
@pytest.mark.filterwarnings("ignore")
def test_format_float_functions(dtype: str) -> None:
    rng = np.random.default_rng(8)
    compare([number_statements(rng, dtype) for _ in range(10 * CASES)])
