"""Random subscripts as source text: every kind of index, right and wrong; no test here."""

from __future__ import annotations

import math
from random import Random

DTYPES = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64".split()
DTYPES += "float16 float32 float64 complex64 complex128".split()
INTEGERS = "int8 uint8 int16 uint16 int32 uint32 int64 uint64 int64 int64".split()
WRONG = ["1.0", "'x'", "1j", "[0.5]", "['a']", "[None]", "np.float32(1)", "np.array([1.0])"]
WRONG += ["np.array(2.0)", "{}", "2**70", "-(2**40)", "[[0], [0, 1]]", "b'ab'", "slice", "1 << 62"]

Shape = tuple[int, ...]


def random_shape(rng: Random) -> Shape:
    """0 to 8 axes; few elements."""
    ndim = rng.choice((0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 8))
    most = 9 if ndim <= 2 else 4 if ndim <= 4 else 2
    zero = rng.random() < 0.1
    return tuple(rng.randint(0 if zero else 1, most) for _ in range(ndim))


def random_array(rng: Random, name: str, shape: Shape, dtype: str) -> list[str]:
    """Lines that make `name`, a view of `name`_whole, as it is or turned about."""
    layout = rng.choice(("plain", "plain", "turned", "backwards", "steps"))
    made = list(shape)
    views = []
    if layout == "turned":
        axes = list(range(len(shape)))
        rng.shuffle(axes)
        for i, axis in enumerate(axes):
            made[axis] = shape[i]
        views.append(f".transpose({axes})" if axes else "")
    elif layout == "backwards":
        parts = [rng.choice((":", "::-1")) for _ in shape]
        views.append(f"[{', '.join(parts)}]" if parts else "")
    elif layout == "steps" and shape:
        axis = rng.randrange(len(shape))
        made[axis] = shape[axis] * 2
        part = rng.choice(("::2", "1::2", "::-2"))
        views.append(f"[{':, ' * axis}{part}]")
    size = math.prod(made)
    values = f"np.arange({size})"
    if dtype == "bool":
        values = f"({values} % 3 == 0)"
    elif rng.random() < 0.3:
        values = f"({values} * 37 % 101)"
    return [
        f"{name}_whole = {values}.astype(np.{dtype}).reshape({tuple(made)})",
        f"{name} = {name}_whole{''.join(views)}",
    ]


# --- One index ---


def an_int(rng: Random, length: int) -> str:
    wrong = length == 0 or rng.random() < 0.01
    i = rng.randint(-length - 3, length + 2) if wrong else rng.randrange(-length, length)
    form = rng.random()
    if form < 0.8:
        return str(i)
    dtype = rng.choice(INTEGERS)
    if i < 0 and dtype[0] == "u":
        dtype = "int64"
    return f"np.{dtype}({i})" if form < 0.9 else f"np.array({i}, np.{dtype})"


def a_slice(rng: Random, length: int) -> str:
    def bound() -> str:
        return "" if rng.random() < 0.5 else str(rng.randint(-length - 2, length + 2))

    step = rng.choice(("", "", "1", "2", "-1", "-2", "3", "-7"))
    if rng.random() < 0.003:
        step = "0"
    return f"{bound()}:{bound()}" + (f":{step}" if step else "")


def nested(values: list[int], shape: Shape) -> str:
    if not shape:
        return str(values[0])
    n = math.prod(shape[1:])
    return "[" + ", ".join(nested(values[i * n :], shape[1:]) for i in range(shape[0])) + "]"


def an_array(rng: Random, length: int, shape: Shape, turned: bool) -> str:
    """Integers below length, with a shape that broadcasts to the given one.

    turned: transposed and backward ones too. Which of the values for one place stays with those is
    an accident.
    """
    own: Shape = tuple(1 if rng.random() < 0.2 else n for n in shape)
    own = own[rng.randrange(len(own)) :] if own and rng.random() < 0.3 else own
    if rng.random() < 0.01:
        own = (*own, 5)
    size = math.prod(own)
    if length == 0:
        values = [rng.choice((0, -1)) for _ in range(size)]
    else:
        values = [rng.randrange(-length, length) for _ in range(size)]
    if values and rng.random() < 0.02:
        values[rng.randrange(size)] = rng.choice((length, -length - 1, 99))
    text = nested(values, own) if own else str(values[0])
    form = rng.random()
    if form < 0.4 and own:
        return text
    if form < 0.45 and len(own) == 1:
        return f"({', '.join(map(str, values))},)" if values else "()"
    if form < 0.5 and len(own) == 1 and own[0] <= length:
        return f"range({own[0]})"
    dtype = rng.choice(INTEGERS)
    if any(i < 0 for i in values) and dtype[0] == "u":
        dtype = "int32"
    array = f"np.array({text}, np.{dtype})"
    if turned and len(own) > 1 and form < 0.7:
        array = f"np.array({nested(values, own[::-1])}, np.{dtype}).T"
    elif turned and own and form < 0.8:
        array += "[::-1]"
    return array


def a_mask(rng: Random, shape: Shape, wanted: int | None) -> str:
    """Bools of this shape; if possible, `wanted` of them true."""
    if rng.random() < 0.01:
        shape = tuple(n + rng.choice((0, 1)) for n in shape)
    size = math.prod(shape)
    share = rng.choice((0.0, 0.3, 0.5, 1.0))
    values = [rng.random() < share for _ in range(size)]
    if wanted is not None and wanted <= size:
        values = [i < wanted for i in range(size)]
        rng.shuffle(values)
    numbers = [int(value) for value in values]
    if not shape:
        return rng.choice(("True", "False", "np.True_", "np.array(True)", "np.array(False)"))
    if rng.random() < 0.3 and size:
        text = nested(numbers, shape).replace("1", "True").replace("0", "False")
        return text if rng.random() < 0.5 else f"np.array({text})"
    mask = f"np.array({numbers}, bool).reshape({shape})"
    if rng.random() < 0.2:
        mask = f"np.array({numbers}, bool).reshape({shape[::-1]}).T"
    return mask


def subscript(rng: Random, shape: Shape, turned: bool = True) -> str:
    """What stands between the brackets of an array of this shape, most of the time rightly."""
    basic = rng.random() < 0.2
    points = tuple(
        rng.randint(0 if rng.random() < 0.1 else 1, 4) for _ in range(rng.randint(1, 2))
    )
    if rng.random() < 0.15 and not basic:
        return a_mask(rng, shape, None)
    items: list[str] = []
    axis = 0
    has_ellipsis = False
    left = rng.randint(0, len(shape)) if rng.random() < 0.4 else len(shape)
    while axis < left or rng.random() < 0.15:
        form = rng.random()
        if form < 0.04 and len(shape) < 7:
            items.append("None")
            continue
        if form < 0.08 and not basic:
            items.append(a_mask(rng, (), None))
            continue
        if form < 0.14 and (not has_ellipsis or rng.random() < 0.02):
            items.append("...")
            has_ellipsis = True
            axis += rng.randint(0, max(0, left - axis))
            continue
        if form < 0.145:
            items.append(rng.choice(WRONG))
            axis += 1
            continue
        if axis >= len(shape):
            if rng.random() < 0.9:
                break
            items.append("0")
            axis += 1
            continue
        length = shape[axis]
        kind = rng.random()
        if kind < 0.3 or (basic and kind < 0.5):
            items.append(an_int(rng, length))
        elif kind < 0.5 or basic:
            items.append(a_slice(rng, length))
        elif kind < 0.8:
            items.append(an_array(rng, length, points, turned))
        else:
            n = rng.randint(1, min(len(shape) - axis, 3))
            wanted = points[-1] if rng.random() < 0.8 else None
            items.append(a_mask(rng, shape[axis : axis + n], wanted))
            axis += n - 1
        axis += 1
    if len(items) == 1 and rng.random() < 0.7:
        return items[0]
    return ", ".join(items) + "," if items else "()"


# --- Values to assign ---


def a_value(rng: Random, shape: Shape) -> str:
    """Something that can mostly be broadcast to this shape."""
    form = rng.random()
    if form < 0.15:
        return rng.choice(
            ("7", "-1", "300", "2.5", "True", "np.float32(3.7)", "np.int64(300)", "1j")
        )
    if form < 0.17:
        return rng.choice(("'x1'", "{}", "[1, [2]]", "2**70"))
    own: Shape = tuple(1 if rng.random() < 0.1 else n for n in shape)
    own = own[rng.randrange(len(own)) :] if own and rng.random() < 0.2 else own
    if rng.random() < 0.1 and len(own) < 8:
        own = (1, *own)
    if rng.random() < 0.03:
        own = (*own[:-1], 3)
    size = math.prod(own)
    dtype = rng.choice(DTYPES)
    value = f"(np.arange({size}) * 29 % 83).astype(np.{dtype}).reshape({own})"
    if rng.random() < 0.2 and len(own) > 1:
        value = f"(np.arange({size}) % 29).astype(np.{dtype}).reshape({own[::-1]}).T"
    if form < 0.4 and size and dtype[0] != "c":
        value += ".tolist()"
    return value


def get_source(rng: Random) -> str:
    shape = random_shape(rng)
    lines = random_array(rng, "a", shape, rng.choice(DTYPES))
    return "\n".join([*lines, f"r = a[{subscript(rng, shape)}]"])


def set_source(rng: Random, shape: Shape, index: str, result: Shape | None) -> str:
    """a[index] = value, or +=; result is the shape of a[index], if it has one."""
    lines = random_array(rng, "a", shape, rng.choice(DTYPES))
    value = a_value(rng, (2,) if result is None else result)
    form = rng.random()
    operator = "="
    if form < 0.1:
        operator = "+="
        value = rng.choice(("1", "np.int8(2)", "True"))
    elif form < 0.2 and result is not None:
        value = f"a[{index}]" if form < 0.15 else f"a[{index}][::-1]"
    return "\n".join([*lines, f"a[{index}] {operator} {value}"])
