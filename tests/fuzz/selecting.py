"""Random calls of the functions that select, join and turn, as source text; no test here."""

from __future__ import annotations

import math
from random import Random

from .indexing import DTYPES, Shape, a_mask, a_value, nested, random_array, random_shape

MODES = ["", "", ", mode='wrap'", ", mode='clip'", ", mode='raise'"]


def small_shape(rng: Random, least: int = 0) -> Shape:
    """At most four axes, so that results with more axes fit."""
    while True:
        shape = random_shape(rng)
        if least <= len(shape) <= 4:
            return shape


def an_axis(rng: Random, ndim: int, none: float = 0.2) -> str:
    if rng.random() < none:
        return "None"
    if rng.random() < 0.03 or ndim == 0:
        return str(rng.choice((ndim, -ndim - 1, 0, -1)))
    return str(rng.randrange(-ndim, ndim))


def indexes(rng: Random, length: int, shape: Shape, wild: float) -> str:
    """Integers, mostly in [-length, length); with wild some are not."""
    size = math.prod(shape)
    most = max(length, 1)
    values = [rng.randrange(-most, most) for _ in range(size)]
    if values and rng.random() < wild:
        values[rng.randrange(size)] = rng.choice((length, -length - 1, 2 * length + 1, -99, 30))
    text = nested(values, shape) if shape else str(values[0])
    if rng.random() < 0.5:
        return text
    dtype = rng.choice(("int8", "int16", "int32", "int64", "int64"))
    return f"np.array({text}, np.{dtype})" + (".T.copy().T" if len(shape) > 1 else "")


def few(rng: Random) -> Shape:
    return tuple(rng.randint(0 if rng.random() < 0.1 else 1, 4) for _ in range(rng.randint(0, 2)))


def length_along(shape: Shape, axis: str) -> int:
    if axis == "None":
        return math.prod(shape)
    try:
        return shape[int(axis)]
    except IndexError:
        return 3


def an_array_of(rng: Random, name: str, shape: Shape) -> list[str]:
    return random_array(rng, name, shape, rng.choice(DTYPES))


def with_out(rng: Random, call: str) -> list[str]:
    """The call, sometimes with an out= of the result's shape and any dtype or layout."""
    if rng.random() < 0.75:
        return [f"r = {call})"]
    dtype = rng.choice(DTYPES)
    turn = rng.choice(("", "", "[::-1]", ".T"))
    shape = "np.shape(b)[::-1]" if turn == ".T" else "np.shape(b)"
    made = f"np.zeros({shape}, np.{dtype})"
    lines = [f"b = {call})", f"o = {made}{turn if turn == '.T' else ''}"]
    if turn == "[::-1]":
        lines.append("o = o[::-1] if o.ndim else o")
    return [*lines, f"r = {call}, out=o)", "r = (r, o)"]


# --- One function each; a line that ends with r = ... ---


def take(rng: Random) -> list[str]:
    shape = small_shape(rng)
    axis = an_axis(rng, len(shape))
    index = indexes(rng, length_along(shape, axis), few(rng), 0.2)
    lines = an_array_of(rng, "a", shape)
    if rng.random() < 0.02:
        index = rng.choice(("[1.5]", "np.array([1.0])", "[True]", "np.array([1], np.uint64)"))
    method = rng.choice(("np.take(a, ", "a.take("))
    return [*lines, *with_out(rng, f"{method}{index}, axis={axis}{rng.choice(MODES)}")]


def put(rng: Random) -> list[str]:
    shape = small_shape(rng)
    index = indexes(rng, math.prod(shape), few(rng), 0.2)
    value = a_value(rng, (rng.randint(0, 4),))
    lines = an_array_of(rng, "a", shape)
    if (
        "np.complex" in value
        or "1j" in value
        or "'" in value
        or "{" in value
        or "[1, [2]" in value
    ):
        value = "[1, 2]"
    return [
        *lines,
        "try:",
        f"    np.put(a, {index}, {value}{rng.choice(MODES)})",
        "    e = ''",
        "except IndexError as x:",
        "    e = str(x)",
        "r = (a_whole, e)",
    ]


def compress(rng: Random) -> list[str]:
    shape = small_shape(rng, 1)
    axis = an_axis(rng, len(shape))
    n = max(0, length_along(shape, axis) - rng.randint(0, 1))
    lines = an_array_of(rng, "a", shape)
    mask = a_mask(rng, (n,), None)
    if rng.random() < 0.2:
        return [*lines, f"r = np.extract({mask}, a)"]
    return [*lines, *with_out(rng, f"np.compress({mask}, a, axis={axis}")]


def repeat(rng: Random) -> list[str]:
    shape = small_shape(rng)
    axis = an_axis(rng, len(shape))
    n = length_along(shape, axis)
    n = rng.choice((1, n, n, n, n + 1))
    counts = str([rng.randint(0, 3) for _ in range(n)])
    if rng.random() < 0.4:
        counts = str(rng.randint(-1 if rng.random() < 0.1 else 0, 4))
    return [*an_array_of(rng, "a", shape), f"r = a.repeat({counts}, {axis})"]


def related(rng: Random, shape: Shape) -> Shape:
    own = tuple(1 if rng.random() < 0.2 else n for n in shape)
    own = own[rng.randrange(len(own)) :] if own and rng.random() < 0.3 else own
    return (*own[:-1], 3) if own and rng.random() < 0.03 else own


def where(rng: Random) -> list[str]:
    shape = small_shape(rng)
    lines = [line for name in "ab" for line in an_array_of(rng, name, related(rng, shape))]
    c = random_array(rng, "c", related(rng, shape), rng.choice(["bool", *DTYPES]))
    y = rng.choice(("b", "b", "b", "2", "2.5", "1j", "True", "300", "np.int8(3)", "b.tolist()"))
    return [*lines, *c, f"r = np.where(c, a, {y})"]


def nonzero(rng: Random) -> list[str]:
    name = rng.choice(("nonzero", "argwhere", "flatnonzero", "where", "count_nonzero"))
    return [*an_array_of(rng, "a", random_shape(rng)), f"r = np.{name}(a)"]


def copyto(rng: Random) -> list[str]:
    shape = small_shape(rng)
    lines = an_array_of(rng, "a", shape)
    lines += random_array(rng, "c", related(rng, shape), "bool")
    value = a_value(rng, shape)
    if "'" in value or "{" in value or "2**70" in value or "[1, [2]" in value:
        value = "a[::-1]" if shape else "a"
    rule = rng.choice(("", "", ", casting='unsafe'", ", casting='safe'", ", casting='no'"))
    mask = rng.choice((", where=c", ", where=c", ""))
    return [*lines, f"np.copyto(a, {value}{rule}{mask})", "r = a_whole"]


def diagonal(rng: Random) -> list[str]:
    shape = small_shape(rng, 2)
    axes = ", ".join(an_axis(rng, len(shape), 0) for _ in range(2))
    lines = an_array_of(rng, "a", shape)
    if rng.random() < 0.3:
        return [*lines, f"a = np.diag(a.reshape(-1)[:9], {rng.randint(-3, 3)})", "r = a"]
    return [*lines, f"r = a.diagonal({rng.randint(-3, 3)}, {axes})"]


def choose(rng: Random) -> list[str]:
    shape = small_shape(rng)
    n = rng.randint(1, 4)
    index = random_array(rng, "c", related(rng, shape), rng.choice(("int64", "int8", "uint16")))
    choices = []
    for i in range(n):
        index += an_array_of(rng, f"x{i}", related(rng, shape))
        choices.append(rng.choice((f"x{i}", f"x{i}", "7", "2.5")))
    less = f" % {n}" if rng.random() < 0.7 else ""
    return [*index, f"r = np.choose(c{less}, [{', '.join(choices)}]{rng.choice(MODES)})"]


def select(rng: Random) -> list[str]:
    shape = small_shape(rng)
    lines = []
    for i in range(2):
        lines += random_array(rng, f"c{i}", related(rng, shape), "bool")
        lines += an_array_of(rng, f"x{i}", related(rng, shape))
    default = rng.choice(("0", "-1", "2.5", "x0"))
    return [*lines, f"r = np.select([c0, c1], [x0, x1], {default})"]


def along(rng: Random) -> list[str]:
    shape = small_shape(rng, 1)
    axis = rng.randrange(-len(shape), len(shape))
    own = list(shape)
    own[axis] = rng.randint(0, 3)
    lines = an_array_of(rng, "a", shape)
    if math.prod(own) == 0:
        index = f"np.zeros({tuple(own)}, int)"
    else:
        index = f"np.array({indexes(rng, shape[axis], tuple(own), 0.1)})"
    if rng.random() < 0.5:
        return [*lines, f"r = np.take_along_axis(a, {index}, {axis})"]
    return [*lines, f"np.put_along_axis(a, {index}, 7, {axis})", "r = a_whole"]


def place(rng: Random) -> list[str]:
    shape = small_shape(rng)
    lines = an_array_of(rng, "a", shape)
    lines += random_array(rng, "c", shape, rng.choice(("bool", "int8")))
    values = [rng.randint(0, 99) for _ in range(rng.randint(0, 5))]
    name = rng.choice(("place", "putmask"))
    return [*lines, f"np.{name}(a, c, {values})", "r = a_whole"]


def concatenate(rng: Random) -> list[str]:
    shape = small_shape(rng, 1)
    axis = an_axis(rng, len(shape), 0.1)
    lines = []
    names = "abc"[: rng.randint(1, 3)]
    for name in names:
        own = list(shape)
        if axis != "None" and -len(shape) <= int(axis) < len(shape):
            own[int(axis)] = rng.randint(0, 3)
        if rng.random() < 0.02:
            own[0] += 1
        lines += an_array_of(rng, name, tuple(own))
    arrays = ", ".join(names) + ","
    if rng.random() < 0.2:
        rule = rng.choice(("", ", casting='unsafe'", ", casting='safe'"))
        dtype = rng.choice(DTYPES)
        return [*lines, f"r = np.concatenate(({arrays}), {axis}, dtype=np.{dtype}{rule})"]
    if rng.random() < 0.2:
        rule = rng.choice(("", ", casting='unsafe'"))
        return [*lines, *with_out(rng, f"np.concatenate(({arrays}), {axis}{rule}")]
    return [*lines, f"r = np.concatenate(({arrays}), {axis})"]


def stack(rng: Random) -> list[str]:
    shape = small_shape(rng)
    lines = [line for name in "ab" for line in an_array_of(rng, name, shape)]
    name = rng.choice(("stack", "vstack", "hstack", "dstack", "column_stack"))
    more = f", axis={an_axis(rng, len(shape) + 1, 0)}" if name == "stack" else ""
    return [*lines, f"r = np.{name}((a, b){more})"]


def change(rng: Random) -> list[str]:
    shape = small_shape(rng, 1)
    axis = an_axis(rng, len(shape))
    n = length_along(shape, axis)
    lines = an_array_of(rng, "a", shape)
    if rng.random() < 0.4:
        where = rng.choice((str(rng.randint(-n - 1, n)), indexes(rng, n, (2,), 0.1)))
        return [*lines, f"r = np.delete(a, {where}, axis={axis})"]
    if rng.random() < 0.7:
        where = rng.choice((str(rng.randint(-n - 1, n + 1)), indexes(rng, n, (2,), 0.1)))
        return [*lines, f"r = np.insert(a, {where}, 7, axis={axis})"]
    return [*lines, f"r = np.append(a, a[::-1], axis={axis})"]


def turn(rng: Random) -> list[str]:
    shape = small_shape(rng)
    lines = an_array_of(rng, "a", shape)
    axis = an_axis(rng, len(shape))
    some = f"({rng.randint(0, 2)}, {rng.randint(-2, 1)})"
    call = rng.choice(
        (
            f"np.roll(a, {rng.randint(-9, 9)}, {axis})",
            f"np.roll(a, {some}, {some})",
            f"np.flip(a, {axis})",
            f"np.flip(a, {some})",
            "np.fliplr(a)",
            "np.flipud(a)",
            f"np.rot90(a, {rng.randint(-5, 5)}, {some})",
            f"np.tile(a, {rng.randint(0, 3)})",
            f"np.tile(a, ({rng.randint(0, 2)}, {rng.randint(1, 3)}))",
            f"np.trim_zeros(a, {rng.choice(('f', 'b', 'fb'))!r}, {axis})",
        )
    )
    return [*lines, f"r = {call}"]


def split(rng: Random) -> list[str]:
    shape = small_shape(rng, 1)
    axis = an_axis(rng, len(shape), 0)
    lines = an_array_of(rng, "a", shape)
    parts = str(rng.randint(1, 4))
    if rng.random() < 0.5:
        parts = str(sorted(rng.randint(-2, 9) for _ in range(rng.randint(0, 3))))
    call = rng.choice(
        (
            f"np.array_split(a, {parts}, {axis})",
            f"np.split(a, {parts}, {rng.randrange(len(shape))})",
            f"np.hsplit(a, {parts})",
            f"np.vsplit(a, {parts})",
            f"np.dsplit(a, {parts})",
        )
    )
    return [*lines, f"r = tuple({call})"]


def places(rng: Random) -> list[str]:
    shape = tuple(rng.randint(1, 5) for _ in range(rng.randint(1, 4)))
    order = rng.choice(("C", "F"))
    size = math.prod(shape)
    at = few(rng) or (2,)
    flat = [rng.randint(-1 if rng.random() < 0.05 else 0, size - 1) for _ in range(math.prod(at))]
    lines = [f"i = np.array({nested(flat, at)}, int).reshape({at})"]
    if rng.random() < 0.5:
        return [*lines, f"r = np.unravel_index(i, {shape}, {order!r})"]
    mode = rng.choice(("wrap", "clip", "wrap", "raise"))
    parts = ", ".join(f"i // {k + 1}" for k in range(len(shape)))
    return [*lines, f"r = np.ravel_multi_index(({parts},), {shape}, {mode!r}, {order!r})"]


CALLS = (
    *(take, take, put, compress, repeat, where, where, nonzero, copyto, diagonal, choose),
    *(select, along, place, concatenate, concatenate, stack, change, turn, turn, split, places),
)


def source(rng: Random) -> str:
    """One random call."""
    return "\n".join(rng.choice(CALLS)(rng))
