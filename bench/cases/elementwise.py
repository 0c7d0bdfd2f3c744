"""Arithmetic and comparisons, element by element: by dtype and size, mixed, and by layout."""

from __future__ import annotations

from .case import (
    BYTES,
    DTYPES,
    REALS,
    SIZES,
    Case,
    Way,
    arrays,
    floor,
    lists,
    number,
    square_lists,
    squares,
    zeros,
)


def arithmetic(kind: str, n: int, symbol: str, name: str) -> list[Case]:
    """An operation into an array that is there, and into a new one."""
    setup = arrays(kind, n=n)
    into = f"np.{name}(a, b, out=c)"
    return [
        Case(
            "elementwise",
            into,
            kind,
            n,
            Way(setup, into, "c"),
            Way(lists(kind, n), f"for i in range(n):\n    c[i] = a[i] {symbol} b[i]", "c"),
            floor(setup, f"{name}_{kind}", "loop(n, a, b, c)"),
            like="same",
        ),
        Case(
            "elementwise",
            f"a {symbol} b",
            kind,
            n,
            Way(setup, f"a {symbol} b"),
            Way(lists(kind, n), f"c = [x {symbol} y for x, y in zip(a, b)]", "c"),
            floor(setup, f"{name}_{kind}", "loop(n, a, b, c)", n * BYTES[kind]),
            like="same",
            is_new=True,
        ),
    ]


def in_place(kind: str, n: int) -> Case:
    setup = arrays(kind, n=n)
    return Case(
        "elementwise",
        "a += b",
        kind,
        n,
        Way(setup, "a += b", "a"),
        Way(lists(kind, n), "for i in range(n):\n    a[i] += b[i]", "a"),
        floor(setup, f"add_{kind}", "loop(n, a, b, a)"),
        like="same",
    )


def by_number(kind: str, n: int) -> list[Case]:
    """An operand that is a Python number."""
    setup = arrays(kind, n=n)
    with_array = f"{setup}three = filled(1, '{kind}', 1, 3)\n"
    three = "3.0" if kind in REALS else "3"
    into = f"np.multiply(a, {three}, out=c)"
    return [
        Case(
            "elementwise",
            into,
            kind,
            n,
            Way(setup, into, "c"),
            Way(lists(kind, n), f"for i in range(n):\n    c[i] = a[i] * {three}", "c"),
            floor(with_array, f"scale_{kind}", "loop(n, a, three, c)"),
            like="same",
        ),
        Case(
            "elementwise",
            f"a * {three}",
            kind,
            n,
            Way(setup, f"a * {three}"),
            Way(lists(kind, n), f"c = [x * {three} for x in a]", "c"),
            floor(with_array, f"scale_{kind}", "loop(n, a, three, c)", n * BYTES[kind]),
            like="same",
            is_new=True,
        ),
    ]


def comparison(kind: str, n: int) -> list[Case]:
    setup = arrays(kind, n=n) + "m = a < b\n"
    return [
        Case(
            "comparisons",
            "np.less(a, b, out=m)",
            kind,
            n,
            Way(setup, "np.less(a, b, out=m)", "m"),
            Way(lists(kind, n), "for i in range(n):\n    c[i] = a[i] < b[i]", "c"),
            floor(setup, f"less_{kind}", "loop(n, a, b, m)"),
            like="same",
        ),
        Case(
            "comparisons",
            "a < b",
            kind,
            n,
            Way(setup, "a < b"),
            Way(lists(kind, n), "c = [x < y for x, y in zip(a, b)]", "c"),
            floor(setup, f"less_{kind}", "loop(n, a, b, m)", n),
            like="same",
            is_new=True,
        ),
    ]


def mixed(left: str, right: str, n: int) -> list[Case]:
    """Operands of two dtypes; the right one is that of the result."""
    setup = arrays(left, right, right, n=n)
    loop = f"add_{left}_{right}"
    kinds = f"{left}, {right}"
    return [
        Case(
            "mixed dtypes",
            "np.add(a, b, out=c)",
            kinds,
            n,
            Way(setup, "np.add(a, b, out=c)", "c"),
            None,
            floor(setup, loop, "loop(n, a, b, c)"),
            like="mixed",
        ),
        Case(
            "mixed dtypes",
            "a + b",
            kinds,
            n,
            Way(setup, "a + b"),
            None,
            floor(setup, loop, "loop(n, a, b, c)", n * BYTES[right]),
            like="mixed",
            is_new=True,
        ),
    ]


def by_layout(kind: str, n: int, loop: str, x: str, y: str, setup: str, plain: Way) -> list[Case]:
    """n x n results of operands that are made before: x and y, in the reader's words."""
    call = "loop(n, a, b, c)"
    return [
        Case(
            "layouts",
            f"np.add({x}, {y}, out=c)",
            kind,
            n,
            Way(setup, "np.add(x, y, out=c)", "c"),
            plain,
            floor(setup, f"{loop}_{kind}", call),
            like="strided",
        ),
        Case(
            "layouts",
            f"{x} + {y}",
            kind,
            n,
            Way(setup, "x + y"),
            plain,
            floor(setup, f"{loop}_{kind}", call, n * n * BYTES[kind]),
            like="strided",
            is_new=True,
        ),
    ]


def layouts(kind: str) -> list[Case]:
    cases = []
    for n in (32, 100):
        of = number(kind)
        lines = f"n = {n}\na = filled(n, '{kind}', 30, 1)\nb = filled(n, '{kind}', 7, 2)\n"
        shaped = "x = a.reshape((n, 1))\ny = b.reshape((1, n))\n"
        table = f"c = np.zeros((n, n), dtype=dtype('{kind}'))\n"
        plain = (
            f"n = {n}\na = [{of}(i % 30 + 1) for i in range(n)]\n"
            f"b = [{of}(i % 7 + 2) for i in range(n)]\n"
        )
        added = Way(plain, "c = [[x + y for y in b] for x in a]", "c")
        cases += by_layout(kind, n, "outer", "column", "row", lines + shaped + table, added)
        turned = Way(
            square_lists(kind, n),
            "c = [[a[j][i] + b[i][j] for j in range(n)] for i in range(n)]",
            "c",
        )
        setup = squares(kind, n) + "x = a.T\ny = b\n"
        cases += by_layout(kind, n, "transposed", "a.T", "b", setup, turned)
    setup = arrays(kind, n=2000) + "x = a[::2]\ny = b[::2]\nn = 1000\n" + zeros("c", "n", kind)
    cases.append(
        Case(
            "layouts",
            "np.add(a[::2], b[::2], out=c)",
            kind,
            1000,
            Way(setup, "np.add(x, y, out=c)", "c"),
            Way(lists(kind, 2000), "c = [a[i] + b[i] for i in range(0, n, 2)]", "c"),
            floor(setup, f"every_other_{kind}", "loop(n, a, b, c)"),
            like="strided",
        )
    )
    return cases


def every() -> list[Case]:
    cases = []
    for kind in DTYPES:
        for n in SIZES:
            cases += arithmetic(kind, n, "+", "add")
        for n in (10, 1000):
            cases += arithmetic(kind, n, "*", "multiply")
            cases.append(in_place(kind, n))
            cases += by_number(kind, n)
        if kind in REALS:
            cases += arithmetic(kind, 1000, "/", "divide")
    for kind in DTYPES:
        for n in (10, 1000):
            cases += comparison(kind, n)
    for left, right in (("int16", "float32"), ("uint8", "int16"), ("float32", "float64")):
        for n in (10, 1000):
            cases += mixed(left, right, n)
    for kind in ("float32", "float64", "int16"):
        cases += layouts(kind)
    return cases
