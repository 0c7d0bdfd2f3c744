"""Every print option and np.format_float_* in the portable C, against NumPy's characters."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

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
