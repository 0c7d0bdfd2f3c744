"""One case, and what set-ups are made of. The cases themselves are in the other files here."""

from __future__ import annotations

from dataclasses import dataclass, field

SIZES = (10, 100, 1000, 10000)
REALS = ("float32", "float64")
DTYPES = (*REALS, "int16", "uint8", "int64")
BYTES = {"float32": 4, "float64": 8, "int16": 2, "uint8": 1, "int64": 8}
SUM_OF = {**{kind: kind for kind in DTYPES}, "int16": "int64", "uint8": "uint64"}
"""The dtype of the sum of an array."""
HEADER_BYTES = 48
"""The heap's block for the header of an array, on 32-bit chips."""


@dataclass(frozen=True)
class Way:
    """A set-up that makes names, and a statement on them, which alone is measured."""

    setup: str
    statement: str
    result: str = ""
    """What the statement leaves; empty for an expression, which is its own result."""
    without: str = "pass"
    """A statement that does the rest of what the statement does, which is taken off."""


@dataclass(frozen=True)
class Case:
    """One operation at one size."""

    group: str
    name: str
    """What the reader sees, usually the statement."""
    dtype: str
    n: int
    """What the reader varies: elements, or rows of a square."""
    ours: Way = field(repr=False)
    """In NumPy's words. Nothing in it is ours alone: other libraries run it too."""
    plain: Way | None = field(default=None, repr=False)
    """The same on lists, as somebody without arrays would write it."""
    floor: Way | None = field(default=None, repr=False)
    """The same as a C loop of floor_loops.h, called once."""
    like: str = ""
    """The kind of its operands, if it is judged by the floor: same (dtype), mixed, strided."""
    is_new: bool = False
    """Whether it returns a new array: the floor then allocates one as well."""

    @property
    def key(self) -> str:
        """Its name in reports and in the budget."""
        return " ".join(filter(None, (self.name, self.dtype, f"n={self.n}" if self.n else "")))

    @property
    def tolerance(self) -> float:
        """How far a result may be from NumPy's, of numbers around one."""
        return 1e-4 if "float32" in self.dtype else 1e-9

    def ways(self) -> dict[str, Way]:
        """Each way in which it is written."""
        ways = {"ours": self.ours, "plain": self.plain, "floor": self.floor}
        return {name: way for name, way in ways.items() if way is not None}


def number(kind: str) -> str:
    """How a plain list holds a number of this dtype."""
    return "float" if kind.startswith("float") else "int"


def arrays(a: str, b: str = "", c: str = "", *, n: int) -> str:
    """The set-up of arrays a, b (small whole numbers, no overflow in uint8) and c, by dtype."""
    return (
        f"n = {n}\n"
        f"a = filled(n, '{a}', 30, 1)\n"
        f"b = filled(n, '{b or a}', 7, 2)\n"
        f"c = np.zeros(n, dtype=dtype('{c or a}'))\n"
    )


def lists(kind: str, n: int) -> str:
    """The same as lists."""
    of = number(kind)
    return (
        f"n = {n}\n"
        f"a = [{of}(i % 30 + 1) for i in range(n)]\n"
        f"b = [{of}(i % 7 + 2) for i in range(n)]\n"
        f"c = [{of}(0)] * n\n"
    )


def squares(kind: str, n: int, a: int = 30, b: int = 7) -> str:
    """The set-up of square arrays a, b and c of n rows, whose numbers repeat after so many."""
    return (
        f"n = {n}\n"
        f"a = filled(n * n, '{kind}', {a}, 1).reshape((n, n))\n"
        f"b = filled(n * n, '{kind}', {b}, 2).reshape((n, n))\n"
        f"c = np.zeros((n, n), dtype=dtype('{kind}'))\n"
    )


def square_lists(kind: str, n: int, a: int = 30, b: int = 7) -> str:
    """The same as lists of rows."""
    of = number(kind)
    return (
        f"n = {n}\n"
        f"a = [[{of}((i * n + j) % {a} + 1) for j in range(n)] for i in range(n)]\n"
        f"b = [[{of}((i * n + j) % {b} + 2) for j in range(n)] for i in range(n)]\n"
    )


def zeros(name: str, n: str | int, kind: str) -> str:
    """The set-up of an array of n zeros."""
    return f"{name} = np.zeros({n}, dtype=dtype('{kind}'))\n"


def floor(setup: str, loop: str, call: str, new_bytes: int | None = None) -> Way:
    """The C loop of that name. `call` names its arrays; with `new_bytes` an array is allocated."""
    allocate = "" if new_bytes is None else f"\nallocate({HEADER_BYTES}, {new_bytes})"
    result = call.rstrip(")").rpartition(", ")[2]
    return Way(f"{setup}\nloop = floor('{loop}')\n", call + allocate, result)
