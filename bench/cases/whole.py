"""What a script does around the arithmetic: creating, printing, finding names; and a script."""

from __future__ import annotations

from .case import Case, Way, arrays, number

CREATING = (
    ("np.zeros(n)", "c = [0.0] * n"),
    ("np.ones(n)", "c = [1.0] * n"),
    ("np.arange(n)", "c = list(range(n))"),
    ("np.linspace(0, 1, n)", "c = [i / (n - 1) for i in range(n)]"),
    ("np.array(values, dtype=np.float32)", "c = [float(x) for x in values]"),
    ("np.array(values)", "c = values[:]"),
)
REGRESSION = """\
mx = np.mean(x)
my = np.mean(y)
slope = np.sum((x - mx) * (y - my)) / np.sum((x - mx) ** 2)
c = slope * t + my - slope * mx"""
PLAIN_REGRESSION = """\
mx = sum(x) / n
my = sum(y) / n
slope = sum([(u - mx) * (v - my) for u, v in zip(x, y)]) / sum([(u - mx) ** 2 for u in x])
c = [slope * u + my - slope * mx for u in t]"""


def creating(n: int) -> list[Case]:
    values = f"n = {n}\nvalues = [i % 30 for i in range(n)]\n"
    return [
        Case("creation", name, "", n, Way(values, name), Way(values, plain, "c"))
        for name, plain in CREATING
    ]


def printing(kind: str, n: int) -> Case:
    """What print() shows, without the sending."""
    values = f"n = {n}\na = [{number(kind)}(i * 37 % 101) for i in range(n)]\n"
    setup = f"{values}a = np.array(a, dtype=dtype('{kind}'))\n"
    text = "text = str(a)"
    right = "len(text) > n"
    return Case("printing", "str(a)", kind, n, Way(setup, text, right), Way(values, text, right))


def regression(n: int) -> Case:
    """The one of the README."""
    lists = (
        f"n = {n}\nx = [i + 1 for i in range(n)]\ny = [2 * i + i % 3 + 3 for i in range(n)]\n"
        "t = [6, 7, 8, 9, 10]\n"
    )
    setup = lists + "x = np.array(x)\ny = np.array(y)\nt = np.array(t)\n"
    return Case(
        "scripts",
        "the linear regression of the README",
        "",
        n,
        Way(setup, REGRESSION, "c"),
        Way(lists, PLAIN_REGRESSION, "c"),
    )


def look_up(name: str) -> Case:
    """A name alone, found for the second time and later."""
    return Case("names", name, "", 0, Way(arrays("int16", n=10), name, "1"))


def look_up_method(name: str) -> Case:
    """The same in a call of a method, which makes no bound method: what the call takes more than
    one of the same function, which numpy has too, by a name of the script's own."""
    way = Way(f"{arrays('int16', n=10)}{name} = np.{name}\n", f"a.{name}()", without=f"{name}(a)")
    return Case("names", f"a.{name} in a call", "", 0, way)


def every() -> list[Case]:
    cases = []
    for n in (10, 1000):
        cases += creating(n)
    cases += [printing(kind, n) for n in (10, 1000) for kind in ("float64", "int16")]
    cases += [regression(n) for n in (5, 100)]
    cases += [look_up(name) for name in ("np.sum", "np.median")]
    cases.append(look_up_method("all"))
    return cases
