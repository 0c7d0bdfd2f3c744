"""Matrices, Fourier transforms, sorting and mathematical functions."""

from __future__ import annotations

from .case import BYTES, REALS, Case, Way, arrays, floor, lists, number, square_lists, squares

LARGEST_PLAIN = 32
"""Rows of a matrix beyond which the plain loop is not run: it takes minutes in an emulator."""
PRODUCT = """\
columns = list(zip(*b))
c = [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]"""
GAUSS = """\
m = [a[i] + b[i] for i in range(n)]
for k in range(n):
    best = k
    for i in range(k + 1, n):
        if abs(m[i][k]) > abs(m[best][k]):
            best = i
    m[k], m[best] = m[best], m[k]
    scale = m[k][k]
    row = [x / scale for x in m[k]]
    m[k] = row
    for i in range(n):
        if i != k:
            scale = m[i][k]
            m[i] = [x - scale * y for x, y in zip(m[i], row)]
"""
RADIX_2 = """\
c = [complex(x) for x in a]
j = 0
for i in range(1, n):
    bit = n >> 1
    while j & bit:
        j ^= bit
        bit >>= 1
    j |= bit
    if i < j:
        c[i], c[j] = c[j], c[i]
width = 1
while width < n:
    for k in range(width):
        turn = complex(cos(-pi * k / width), sin(-pi * k / width))
        for i in range(k, n, 2 * width):
            x = c[i]
            y = c[i + width] * turn
            c[i] = x + y
            c[i + width] = x - y
    width *= 2"""


def matrix_product(kind: str, n: int) -> Case:
    setup = squares(kind, n, 7, 5)
    return Case(
        "linear algebra",
        "np.dot(a, b), matrices",
        kind,
        n,
        Way(setup, "np.dot(a, b)"),
        Way(square_lists(kind, n, 7, 5), PRODUCT, "c") if n <= LARGEST_PLAIN else None,
        floor(setup, f"matmul_{kind}", "loop(n, a, b, c)", n * n * BYTES[kind]),
        is_new=True,
    )


def systems(n: int) -> list[Case]:
    """An inverse, and a system of equations, in float64."""
    entry = "(i * j + i + j) % 11 + (9.0 * n if i == j else 0.0)"
    rows = f"[[{entry} for j in range(n)] for i in range(n)]"
    setup = f"n = {n}\na = np.array({rows}, dtype=dtype('float64'))\n"
    setup += "b = filled(n, 'float64', n, 0)\n"
    plain = f"n = {n}\na = {rows}\n"
    unit = "b = [[float(i == j) for j in range(n)] for i in range(n)]\n"
    group = "linear algebra"
    return [
        Case(
            group,
            "np.linalg.inv(a)",
            "float64",
            n,
            Way(setup, "np.linalg.inv(a)"),
            Way(plain + unit, GAUSS + "c = [row[n:] for row in m]", "c"),
        ),
        Case(
            group,
            "np.linalg.solve(a, b)",
            "float64",
            n,
            Way(setup, "np.linalg.solve(a, b)"),
            Way(
                plain + "b = [[float(i)] for i in range(n)]\n",
                GAUSS + "c = [row[n] for row in m]",
                "c",
            ),
        ),
    ]


def transform(n: int) -> Case:
    values = f"n = {n}\na = [(i * 37 % 101) / 101 for i in range(n)]\n"
    is_power = n & (n - 1) == 0
    return Case(
        "Fourier transform",
        "np.fft.fft(a)",
        "float64",
        n,
        Way(values + "a = np.array(a, dtype=dtype('float64'))\n", "np.fft.fft(a)"),
        Way("from math import cos, pi, sin\n" + values, RADIX_2, "c") if is_power else None,
    )


def sorting(kind: str, n: int = 1000) -> list[Case]:
    values = f"n = {n}\na = [{number(kind)}(i * 7919 % 10007) for i in range(n)]\n"
    setup = f"{values}a = np.array(a, dtype=dtype('{kind}'))\n"
    places = "c = sorted(range(n), key=lambda i: a[i])"
    return [
        Case(
            "sorting",
            "np.sort(a)",
            kind,
            n,
            Way(setup, "np.sort(a)"),
            Way(values, "c = sorted(a)", "c"),
        ),
        Case(
            "sorting",
            "np.argsort(a)",
            kind,
            n,
            Way(setup, "np.argsort(a)"),
            Way(values, places, "c"),
        ),
    ]


def function(name: str, kind: str, n: int = 1000) -> Case:
    setup = arrays(kind, n=n)
    statement = f"np.{name}(a, out=c)"
    plain = f"from math import {name}\n{lists(kind, n)}"
    return Case(
        "mathematics",
        statement,
        kind,
        n,
        Way(setup, statement, "c"),
        Way(plain, f"for i in range(n):\n    c[i] = {name}(a[i])", "c"),
        floor(setup, f"{name}_{kind}", "loop(n, a, c)"),
        like="same",
    )


def every() -> list[Case]:
    cases = [matrix_product(kind, n) for kind in REALS for n in (16, 64, 128)]
    for n in (8, 32):
        cases += systems(n)
    cases += [transform(n) for n in (256, 1000, 1024)]
    for kind in (*REALS, "int16"):
        cases += sorting(kind)
    cases += [function(name, kind) for name in ("exp", "sin", "sqrt") for kind in REALS]
    return cases
