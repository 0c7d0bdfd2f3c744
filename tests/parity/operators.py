# Operators of arrays with arrays, NumPy scalars, Python numbers and sequences, on either side.
import numpy as np

a = np.array([1, 2, 3])
f = np.array([0.5, -1.5, 2.0])
m = np.array([True, False, True])
grid = np.arange(6).reshape(2, 3)


def show(*values):
    for value in values:
        print(repr(value))


show(a + f, a - f, a * f, a / f, a // f, a % f, a**2, f**2, f**-1, a**0.5, divmod(a, 2))
show(2 + a, 2 - a, 2 * a, 2 / a, 7 // a, 7 % a, 2**a, divmod(7, a), 1.5 * a, 1j * a)
show([1, 2, 3] + a, (1, 2, 3) - a, range(3) * a, a + [1, 2, 3], [0] * a)
show(a & 1, a | 4, a ^ 3, a << 2, a >> 1, 1 & a, ~a, ~m, m & True, True & m, m | False, m ^ m)
show(a < 2, 2 < a, 2.5 >= a, a == 2, 2 == a, a != [1, 2, 4], a == None, a != "x", a == f)
show(-a, +a, abs(-a), -f, abs(f), -np.array([1, 2], np.uint8))
show(grid + a, grid * grid[:, :1], grid[::-1, ::2] - 1, a[:, None] * a, grid.T + 1)
show(np.array(3) + 1, np.array(3) * a, np.array([]) + 1, np.zeros((0, 3)) + a)

# Promotion.
for x in (np.int8(100), np.uint8(200), np.float32(0.1), np.float64(0.1), np.bool_(True)):
    show(x + 1, x * 2.0, x + np.int16(300), x / 2, x + 1j, x == 100, x < 300, -5 < x)
for name in ("int8", "uint8", "int16", "uint32", "int64", "uint64", "float16", "float32"):
    x = np.array([1, 2, 3], dtype=name)
    print(name, (x + 1).dtype, (x + 1.0).dtype, (x / x).dtype, (x + a).dtype, (x * 1j).dtype)
    print(x * 100, x < 300, x == -1, x > 2**40, 2**40 > x)
show(np.array([2**63], np.uint64) > -1, np.array([-1]) < np.array([2**63], np.uint64))

# In place.
b = a.copy()
c = b
b += 1
b *= [1, 2, 3]
b -= a
b //= 2
b **= 2
b <<= 1
b |= 1
print(c, b is c)
b = f.copy()
b /= 2
b %= 1
b += a
print(b)
b = np.arange(8)
b[1:] += b[:-1]
print(b)
b[::-1] -= b
print(b)
b = grid.copy()
b += b[0]
b *= b[:, :1]
print(b)
b = np.float64(3)
c = b
b += 1
show(b, c)

for code in (
    "a += f",
    "m += 1",
    "a += grid",
    "a & f",
    "~f",
    "-m",
    "m - m",
    "a + [1, 2]",
    "a == [1, 2]",
    "a ** -1",
    "np.array([1], np.int8) + 128",
    "np.uint8(1) - 2 - -1",
    "a << -1 if 0 else np.array([1, 2, 3], np.uint8) + -1",
    "np.broadcast_to(a, (2, 3)).__class__ and a.reshape(4)",
):
    try:
        exec(code, {"a": a.copy(), "f": f, "m": m.copy(), "grid": grid, "np": np})
        print(code, "passes")
    except Exception as error:
        print(code, "->", type(error).__name__, str(error)[:60])

print(2 in a, 5 in a, 0.5 in f, True in m, [1, 2, 3] in [[1, 2, 3]])
