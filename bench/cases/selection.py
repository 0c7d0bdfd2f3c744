"""Taking elements out of an array: by masks, places and slices; copies."""

from __future__ import annotations

from .case import BYTES, HEADER_BYTES, Case, Way, arrays, floor, lists

GROUP = "selection"


def of(kind: str, n: int = 1000) -> list[Case]:
    setup = arrays(kind, n=n) + "m = a < 16\n"
    places = setup + "k = np.array([i * 7 % n for i in range(n)], dtype=dtype('int16'))\n"
    wide = setup + "k = np.array([i * 7 % n for i in range(n)], dtype=dtype('int64'))\n"
    plain = lists(kind, n) + "m = [x < 16 for x in a]\nk = [i * 7 % n for i in range(n)]\n"
    size = BYTES[kind]
    chosen = sum(i % 30 + 1 < 16 for i in range(n))
    fitting = setup + f"c = np.zeros({chosen}, dtype=dtype('{kind}'))\n"
    return [
        Case(
            GROUP,
            "a[mask]",
            kind,
            n,
            Way(setup, "a[m]"),
            Way(plain, "c = [x for x, y in zip(a, m) if y]", "c"),
            floor(fitting, f"masked_{kind}", "loop(n, a, m, c)", chosen * size),
            is_new=True,
        ),
        Case(
            GROUP,
            "a[mask] = 0",
            kind,
            n,
            Way(setup, "a[m] = 0", "a"),
            Way(plain, "for i in range(n):\n    if m[i]:\n        a[i] = 0", "a"),
        ),
        Case(
            GROUP,
            "a[places]",
            kind,
            n,
            Way(places, "a[k]"),
            Way(plain, "c = [a[i] for i in k]", "c"),
            floor(wide, f"take_{kind}", "loop(n, a, k, c)", n * size),
            is_new=True,
        ),
        Case(
            GROUP,
            "np.where(mask, a, b)",
            kind,
            n,
            Way(setup, "np.where(m, a, b)"),
            Way(plain, "c = [x if z else y for x, y, z in zip(a, b, m)]", "c"),
            floor(setup, f"where_{kind}", "loop(n, m, a, b, c)", n * size),
            is_new=True,
        ),
        Case(
            GROUP,
            "a[10:-10]",
            kind,
            n,
            Way(setup, "a[10:-10]"),
            Way(plain, "c = a[10:-10]", "c"),
            Way(setup, f"allocate({HEADER_BYTES})", "a[10:-10]"),
        ),
        Case(
            GROUP,
            "a.copy()",
            kind,
            n,
            Way(setup, "a.copy()"),
            Way(plain, "c = a[:]", "c"),
            floor(setup, f"copy_{kind}", "loop(n, a, c)", n * size),
            is_new=True,
        ),
    ]


def every() -> list[Case]:
    return [case for kind in ("float32", "int16", "uint8") for case in of(kind)]
