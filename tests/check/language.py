# ruff: noqa
# Forms of the language that look doubtful and are fine on the board: `check` must be silent.
import array
import gc
import io
import json
import math
import os
import random
import re
import struct
import sys
import time
from collections import OrderedDict, deque, namedtuple

try:
    import functools
except ImportError:
    functools = None

try:
    from typing import List
except ImportError:
    pass

if sys.implementation.name == "micropython":
    ticks = time.ticks_ms
else:
    ticks = time.perf_counter


def add(a, b=2, *rest, scale=1, **other) -> "float":
    return (a + b + sum(rest)) * scale + len(other)


def typed(a: list[int], b: int | None = None) -> dict[str, "List[int]"]:
    x: list[int] = []
    return {"a": x or a, "b": b}


class Base:
    count = 0

    def __init__(self, name: str = "base") -> None:
        super().__init__()
        self.name = name
        Base.count += 1

    def __repr__(self):
        return "Base(%r)" % self.name

    def __add__(self, other):
        return Base(self.name + other.name)

    def __radd__(self, other):
        return Base(str(other) + self.name)

    def __getitem__(self, key):
        return key

    def zfill(self, width):
        return "own %d" % width

    @property
    def real(self):
        return 1

    @staticmethod
    def make():
        return Base("made")


class Derived(Base):
    def __init__(self):
        super().__init__("derived")

    @classmethod
    def build(cls):
        return cls()


class Failure(Exception):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code


def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("end")


Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, Base.make(), Derived.build(), 1 + Base("b"), Base()["k"], Base().zfill(3))
print(add(1), add(1, 2, 3, scale=2, z=1), add(*[1, 2], **{"scale": 3}), add(*[1], *[2]))
print(typed([1])["a"], (lambda x, y=1: x + y)(2))
first, *others = [1, 2, 3]
(a, b), c = (1, 2), 3
a, b = b, a
print(first, others, a, b, c)
for i, (name, value) in enumerate([("a", 1), ("b", 2)], start=1):
    print(f"{i} {name:<4}|{value:>6.2f}|{value:+d} {name!r:>5}")
width = 9
x = 1234567
print(f"{x:,}", f"{x:>12,}", "{:,d}".format(x), f"{3.14159:{width}.3f}", f"{x=}", f"{{}} {x}")
print(
    f"{[v * 2 for v in (1, 2)]} {max(1, 2)} {'a' if x else 'b'} {x != 2} {x == 3:d} {others[1:]}"
)
print("%d %5.1f %-5s| %s %r %x %%" % (1, 2.5, "ab", (1,), "q", 255), "%(k)s" % {"k": 1})
print("{} {1!r}".replace("1", "").format("a", "b"), "{0} {1} {name}".format(1, 2, name="n"))
print(
    "a,b,c".split(","), "a b".split(), "a.b".rsplit(".", 1), "ab".center(4), "x".join(["1", "2"])
)
print("abc"[1:], [1, 2, 3, 4][::2], [1, 2, 3][::-1], list(reversed((1, 2))), (1, 2, 3)[:2])
items = [3, 1, 2]
items[1:2] = [7, 8]
items[0:1] = (5,)
del items[1:3]
items.sort(reverse=True)
print(items, sorted([("b", 1), ("a", 2)]), min([], default=0), max("a", "bbb", key=len))
table = {}
table.setdefault("a", []).append(1)
table["b"] = 2
table |= {"c": 3}
print(len(table), sorted(table), sum({"a": 1, "b": 2}.values()), sorted({3, 1, 2}), {"a": 1}, {1})
for key in sorted({"a": 1, "b": 2}):
    print(key)
for key, value in OrderedDict([("z", 1), ("a", 2)]).items():
    print(key, value)
total = 0
for value in {"a": 1, "b": 2}.values():
    total += value
print(total, {k: v for k, v in {"a": 1}.items()}, ("a", 1) in {"a": 1}.items())
queue = deque((), 10)
queue.append(1)
queue.appendleft(0)
print(queue.popleft(), len(queue), queue[0])
if (n := len(items)) > 1:
    print(n, [m for i in range(3) if (m := i * 2) > 1], items[(j := 0)], j)
try:
    raise Failure(3)
except Failure as e:
    print(e, e.code, e.args)
try:
    open("does-not-exist")
except OSError as e:
    print(e.errno)
try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("v") from None
except (ValueError, TypeError) as e:
    print(e)
print(isinstance(1, (int, float)), isinstance(1, int), isinstance(True, bool), type(1) is int)
print(True and False, True + 1, 1 < 2 < 3, not 0, True == 1, (1 & 3) | 4, {1} | {2} == {1, 2})
print(
    math.sqrt(2) > 1, math.floor(2.5), math.pi, math.isclose(1, 1 + 1e-12), round(2.5), round(7.1)
)
print(json.dumps({"a": [1, None, True]}), json.loads('{"a": 1}')["a"])
match = re.match(r"([a-z]+)-(\d\d*)", "ab-12")
print(match.group(1), match.group(2), re.sub(r"\d", "x", "a1"), re.compile(",").split("a,b"))
print(struct.pack("<Hf", 1, 2.0), struct.unpack("<H", b"\x01\x00"), len(struct.pack("4s", b"ab")))
print(list(array.array("i", [1, 2])), bytes([65, 66]).decode(), "a".encode(), b"ab".hex())
print((5).to_bytes(2, "big"), int.from_bytes(b"\x01\x02", "big"), int("ff", 16), bin(5), hex(255))
random.randint(1, 6), random.choice([1, 2]), random.random(), gc.collect(), os.sep
with io.StringIO("a\nb\n") as f:
    for line in f:
        print(line.strip(), end=";")
print(sep="")
print(list(numbers(2)), any(v > 1 for v in [1, 2]), list(zip("ab", [1, 2])), list(map(str, [1])))
print(
    time.time() > 0, time.localtime()[0] > 1999, sys.version_info >= (3, 4), sys.argv is not None
)
print(*[1, 2], sep=", ", end="!\n")
print("done", file=sys.stdout)
sys.stdout.write("text\n")


def walk(value):
    # The types are not evident here: silence.
    value[::2] = [0]
    part = value[::-1]
    value.real, value.imag, value.title, value.clear, value.pop, value.copy
    return isinstance(value, int) and part & True


def shadow(format, vars, slice, match):
    locals = slice(format, vars)
    return locals, match.real, format(1, 2), vars(3)


global_value = "text"


def change():
    global global_value
    global_value = [1, 2, 3]


change()
print(global_value[::-1])
