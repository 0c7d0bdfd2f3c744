"""Keywords, types and builtins that the board has as the desktop does."""

from collections import namedtuple

print(1, 2, sep=None, end=None, flush=True)
print("a", "b", flush=True, sep="-", end="!\n")
print(*range(12), sep=",", flush=False)
print(flush=True)

print(isinstance(True, int), isinstance(1, bool), isinstance(False, (str, int)))
print(issubclass(bool, int), issubclass(int, bool), issubclass(bool, (float, int)))
print(True & False, True | False, True ^ True, True & 3, (1 < 2) & (2 < 3))
flag = True
flag &= 1 > 2
print(flag, type(flag) is bool)

print(sum([1, 2], start=3), sum([[1], [2]], start=[]))
print(round(2.675, ndigits=2), round(2.5), round(-3.5), round(2.7, None), round(1234, ndigits=-2))
print(pow(2, exp=5), pow(base := 3, 4, mod=5), base)
print("a b c".split(maxsplit=1), "a,b,c".split(sep=","), "a,b,c".rsplit(",", maxsplit=1))
print("\u00e9".encode(encoding="utf-8"), b"ab".decode(encoding="utf-8"))
for wrong in (
    lambda: "a".split(separator=","),
    lambda: sum([1], begin=2),
    lambda: sum([1], 2, start=3),
):
    try:
        wrong()
    except TypeError:
        print("TypeError")

print(max([3, 1, 2]), min(3, 1, 2), max([], default=7), max("ab", "c", key=len))
print(list(map(round, [1.2, 2.7])), sorted([2.7, -1.2, 3.1], key=round))

Point = namedtuple("Point", "x, y")
p = Point(1, y=2)
print(p.x + p.y, len(p), Point("a", "b").y)
print(format(3.14159, ".2f"), format(42, ">6d"), format("ab", "^6"), format(1.5))
print(f"{1234567.891:,.2f}", f"{1234567:,}", f"{-9876.5:>15,.1f}")
