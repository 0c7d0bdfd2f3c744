# The interpreter's own operators, formats and builtins with arrays and NumPy scalars.
import math

import numpy as np

s = np.float64(2.5)
n = np.int64(3)
h = np.float32(0.1)
t = np.bool_(True)
a = np.array([3.0, 1.0, 2.0])

# Reflected operators, plain number first.
print(
    repr(2.0 * s), repr(2 * n), repr(1 - s), repr(7 // n), repr(2**n), repr(1.5 + n), repr(1j * s)
)
print(repr(2 < s), repr(2.5 == s), repr(3 == n), repr(True & t), repr(False | t), repr(1 << n))
print(repr(10.0 / h), repr(0.5 + np.float16(1)), repr(3 > a), repr(1.0 - a), repr(True + a))
print(repr([0] * n), repr(n * [1, 2]), repr("ab" * n), repr((1,) * n), repr([1, 2] + n))
print(repr(sum([s, s, n])), repr(sum([])), repr(sum(a)), repr(divmod(7.5, s)), repr(pow(2, n)))

# Formats.
print(f"{s} {s:.2f} {s:8.3f}| {s:e} {n:5d}| {n:03d} {t} {h} {a} {s!r} {h!s}")
print("{} {:.1f} {!r} {:>6}".format(s, s, s, n), "{0} {0:.3f} {k:d}".format(s, k=n))
print("%d %5.2f %s %r %s %g" % (n, s, s, s, h, h), "%.3f" % s, "%s" % a, "%d" % s, "%x" % n)
print(f"{np.mean(a):.3f} {a.max():g} {a[0]:.0f} {np.complex128(1 + 2j)} {np.array(2.5):.1f}")
print(str(s), repr(s), str(n), repr(n), str(t), repr(t), str(h), repr(h))

# Builtins.
print(float(s), int(s), complex(s), bool(s), abs(np.float64(-2)), int(n), float(h), int(t))
print(repr(round(s)), repr(round(s, 1)), repr(round(np.float64(2.675), 2)), repr(round(n, -1)))
print(
    round(2.675, 2),
    round(2.5),
    round(-0.4),
    round(1234.5678, -2),
    round(0.15, 1),
    round(5e-324, 3),
)
print(
    repr(min(a)),
    repr(max(a)),
    repr(min(s, 3)),
    repr(max([n, 7, s])),
    repr(min(a, key=lambda x: -x)),
)
print(sorted(a), sorted([s, 1, n, 2.7]), sorted(a, reverse=True), max([], default=1))
print(math.sqrt(s), math.sin(n), math.floor(s), list(range(n)), [1, 2, 3, 4][n], "abcd"[n])
print(
    {1.0: "one", 3: "three"}[n], {n: 1}[3], {np.float64(1): 1}[1], len({n, 3, 3.0}), hash(n) == 3
)
print(s in [2.5], n in (1, 3), 1 in a, 9 in a, 2.5 in [s], a.tolist().index(np.float64(1)))
print(isinstance(s, float), isinstance(n, int), isinstance(h, float), isinstance(t, bool))
print(
    isinstance(s, np.floating),
    isinstance(n, np.integer),
    isinstance(True, int),
    isinstance(1, bool),
)
print(bool(t), not t, "yes" if t else "no", 1 if a[0] > a[1] else 0, all(a > 0), any(a > 5))
print(list(zip(a, [1, 2, 3])), [repr(x) for x in a], tuple(np.arange(3)), *np.arange(3))
x, y, z = a
print(x, y, z, end="\n", flush=True)

# Sorting keeps the order of equals.
pairs = [(i % 3, i) for i in range(20)]
print(
    sorted(pairs, key=lambda pair: pair[0]), sorted(pairs, key=lambda pair: -pair[0], reverse=True)
)
names = ["b", "C", "a", "B", "c", "A"]
names.sort(key=lambda name: name.lower())
print(names)
for code in (
    "round(a)",
    "s < 'x'",
    "s + None",
    "s + 'x'",
    "a + 'x'",
    "a < None",
    "max([])",
    "f'{s:d}'",
):
    try:
        print(eval(code))
    except Exception as error:
        print(code, type(error).__name__)
print(repr(s == None), repr(s == "x"), repr(a == None), repr(s != "x"), repr(n == [3, 4]))

# A field without a type writes a float as repr does.
x = 1234567.891
print(f"{x:15}|{x:<15}|{x:^15}|{x:+}|{x:015}|{x:,}|{1e20:8}|{0.1 + 0.2:20}|{3.0:6}")
print(
    "{:12} {:>12} {:*^12} {}".format(0.1, 2.5e-7, np.float64(1.5), 1e16), "{{}} {:9}".format(1.25)
)
print(f"{5:4} {'a':4}| {True:4} {np.int16(7):5} {np.float32(0.1):22} {x:.3f} {x:e}")
