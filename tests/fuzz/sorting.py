"""Random calls that sort, search and gather what is equal, as source text; no test is here."""

from __future__ import annotations

import math
from random import Random

from .indexing import DTYPES, Shape, nested, random_array
from .selecting import an_axis, length_along, small_shape


def few_values(rng: Random, name: str, shape: Shape, dtype: str) -> list[str]:
    """An array in which many elements are equal, with NaN and -0.0 where there are any."""
    choices = ["0", "1", "2", "3", "100"]
    if not dtype.startswith(("u", "b")):
        choices += ["-1", "-7"]
    if dtype.startswith(("f", "c")):
        choices += ["-0.0", "np.nan", "np.inf", "-np.inf", "0.5"]
    if dtype.startswith("c"):
        choices += ["1j", "complex(1, np.nan)", "complex(np.nan, 2)", "-0.0-2j"]
    size = math.prod(shape)
    values = [rng.choice(choices) for _ in range(size)]
    text = nested(values, shape).replace("'", "") if shape else values[0]
    if size == 0:
        return [f"{name} = np.zeros({shape}, np.{dtype})"]
    made = f"{name} = np.array({text}, np.{dtype})"
    return [made + rng.choice(("", "", ".T.copy().T", "[::-1]" if shape else ""))]


def an_array(rng: Random, name: str, shape: Shape) -> list[str]:
    dtype = rng.choice(DTYPES)
    if rng.random() < 0.3:
        return random_array(rng, name, shape, dtype)
    return few_values(rng, name, shape, dtype)


def line(rng: Random, name: str) -> list[str]:
    return an_array(rng, name, (rng.randint(0, 40),))


def sort(rng: Random) -> list[str]:
    shape = small_shape(rng) if rng.random() < 0.5 else (rng.randint(0, 200),)
    axis = an_axis(rng, len(shape))
    lines = an_array(rng, "a", shape)
    how = rng.choice((", kind='stable'", ", kind='m'", ", stable=True"))
    if rng.random() < 0.3 and axis != "None":
        return [*lines, "a = a.copy()", f"a.sort({axis}{how})", "r = a"]
    return [*lines, f"r = np.{rng.choice(('sort', 'argsort'))}(a, {axis}{how})"]


def partition(rng: Random) -> list[str]:
    """The element at each kth place is the same; the order of the others is not defined."""
    shape = small_shape(rng, 1)
    axis = an_axis(rng, len(shape))
    n = length_along(shape, axis)
    kth = rng.randint(-n - 1, n) if rng.random() < 0.2 else rng.randrange(-n, n) if n else 0
    lines = an_array(rng, "a", shape)
    if rng.random() < 0.5:
        call = f"np.partition(a, {kth}, {axis})"
    else:
        at = f"np.argpartition(a, {kth}, {axis})"
        call = f"np.take_along_axis(a, {at}, {axis})"
    return [*lines, f"p = {call}", f"r = np.take(p, [{kth}], axis={axis}) + 0 if p.size else p"]


def lexsort(rng: Random) -> list[str]:
    shape = small_shape(rng, 1)
    lines = [text for name in "abc" for text in an_array(rng, name, shape)]
    return [*lines, f"r = np.lexsort((a, b, c), {an_axis(rng, len(shape), 0)})"]


def searchsorted(rng: Random) -> list[str]:
    lines = [*line(rng, "a"), *an_array(rng, "v", small_shape(rng))]
    side = rng.choice(("", ", 'left'", ", 'right'"))
    what = rng.random()
    if what < 0.4:
        return [*lines, f"r = np.sort(a, kind='stable').searchsorted(v{side})"]
    if what < 0.8:
        return [*lines, f"r = a.searchsorted(v{side}, sorter=np.argsort(a, kind='stable'))"]
    return [*lines, f"r = np.searchsorted(a, v{side})"]


# Of equal elements that differ in their bits any may stay: zeros, complex numbers with a NaN.
ALIKE = (
    "{0} = np.where(np.isnan({0}), 5, {0}) if {0}.dtype.kind == 'c' else {0}\n"
    "{0} = {0} + 0 if {0}.dtype.kind in 'fc' else {0}"
)


def unique(rng: Random) -> list[str]:
    shape = small_shape(rng)
    lines = [*an_array(rng, "a", shape), ALIKE.format("a")]
    extra = "".join(
        f", return_{name}=True" for name in ("index", "inverse", "counts") if rng.random() < 0.5
    )
    if rng.random() < 0.3 and shape:
        # NumPy compares rows of more than one byte as they lie in memory, so NaN are left out.
        lines.append("a = np.where(np.isnan(a), 0, a) + 0")
        return [*lines, f"r = np.unique(a{extra}, axis={rng.randrange(-len(shape), len(shape))})"]
    # Which of the NaN is which depends on their order when there is no stable sort.
    exact = "index" in extra or "inverse" not in extra
    equal = ", equal_nan=False" if exact and rng.random() < 0.4 else ""
    return [*lines, f"r = np.unique(a{extra}{equal})"]


def sets(rng: Random) -> list[str]:
    lines = [*line(rng, "a"), *line(rng, "b")]
    lines += [ALIKE.format(name) for name in "ab"]
    call = rng.choice(
        (
            "np.union1d(a, b)",
            "np.intersect1d(a, b)",
            "np.intersect1d(a, b, return_indices=True)",
            "np.setdiff1d(a, b)",
            "np.setxor1d(a, b)",
            "np.isin(a, b)",
            "np.isin(a, b, invert=True)",
        )
    )
    return [*lines, f"r = {call}"]


METHODS = (
    *("inverted_cdf", "averaged_inverted_cdf", "closest_observation"),
    *("interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased"),
    *("normal_unbiased", "lower", "higher", "midpoint", "nearest"),
)


def quantile(rng: Random) -> list[str]:
    shape = small_shape(rng, 1)
    axis = an_axis(rng, len(shape))
    lines = [*an_array(rng, "a", shape), ALIKE.format("a")]
    keep = rng.choice(("", "", ", keepdims=True"))
    nan = rng.choice(("", "", "nan"))
    if rng.random() < 0.3:
        # NumPy goes through masked arrays, which divide complex infinities.
        lines += ["a = a.real"] if nan else []
        return [*lines, f"r = np.{nan}median(a, {axis}{keep}) + 0 if a.size else a"]
    q = rng.choice(
        ("0.5", "0.3", "[0.1, 0.75]", "1", "[0, 1]", "np.float32(0.4)", "np.ones((2, 2)) / 3")
    )
    method = rng.choice(METHODS)
    call = f"np.{nan}quantile(a, {q}, {axis}, method='{method}'{keep})"
    return [*lines, f"r = {call} if a.size else a"]


def count(rng: Random) -> list[str]:
    values = str([rng.randint(0, 12) for _ in range(rng.randint(0, 30))])
    made = [f"a = np.array({values}, np.{rng.choice(('uint8', 'int64', 'int16', 'uint32'))})"]
    call = rng.choice(
        (
            f"np.bincount(a, minlength={rng.randint(0, 15)})",
            "np.bincount(a, np.arange(a.size) / 8)",
            f"np.digitize(a, {rng.choice(('[1, 3, 8]', '[9, 4, 4, 2]', '[2.5]', '[]'))})",
            f"np.histogram(a, {rng.randint(1, 9)})",
            f"np.histogram(a / 7, {rng.randint(1, 9)}, density=True)",
            "np.histogram(a, [0, 3, 3, 9.5])",
            f"np.histogram(a - 3.5, 5, (-2, {rng.randint(-1, 9)}))",
            "np.histogram(a, 4, weights=np.arange(a.size))",
        )
    )
    return [*made, f"r = {call}"]


MAKERS = [
    *(sort, sort, sort, partition, lexsort, searchsorted),
    *(unique, unique, sets, quantile, quantile, count),
]


def source(rng: Random) -> str:
    return "\n".join(rng.choice(MAKERS)(rng))
