# ufunc objects: calls, out=, where=, dtype=, casting=, attributes, methods and messages.
import numpy as np

a = np.array([1, 2, 3])
f = np.array([0.5, -1.5, 2.0])


def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, str(error)[:60])


for u in (np.add, np.multiply, np.logical_and, np.sin, np.modf, np.divmod, np.matmul):
    print(u, u.__name__, u.nin, u.nout, u.nargs, u.identity)
print(np.true_divide, np.mod, np.conj, np.abs, np.bitwise_not)

out = np.zeros(3)
print(np.add(a, f, out) is out, out)
print(np.multiply(a, 2, out=out) is out, out)
print(np.add(1, 2, out=out) is out, out)
print(np.add(a, 1, out=(out,)), np.add(a, 1, out=None))
print(np.add(a, 1, where=np.array([True, False, True]), out=np.zeros(3)))
print(repr(np.add(a, 1, dtype=np.float32)), repr(np.add(1, 2)), repr(np.add(1, 2, dtype="f4")))
print(np.add(a, 1.5, dtype=int, casting="unsafe"))
print(np.modf(f), np.frexp(8.0), np.divmod(7, 2))
parts = (np.zeros(3), np.zeros(3))
np.modf(f, out=parts)
print(parts)
np.divmod(a, 2, out=(None, a.copy()))
print(np.add.reduce(a), np.add.reduce(np.ones((2, 3))), np.add.accumulate(a))
print(np.multiply.outer(a, [1, 10]), np.maximum.reduce(f), np.logical_or.reduce(a))
print(np.sqrt([1, 4, 9]), np.exp(0), np.maximum(a, [3, 1, 3]), np.hypot(3, 4))

attempt(lambda: np.add(a))
attempt(lambda: np.add(a, a, a, a))
attempt(lambda: np.add(a, 1, out=3))
attempt(lambda: np.add(a, 1, out=(out, out)))
attempt(lambda: np.add(a, 1, out=np.zeros(1)))
attempt(lambda: np.add(a, f, out=a))
attempt(lambda: np.add(a, f, dtype=int))
attempt(lambda: np.add(a, f, casting="no"))
attempt(lambda: np.add(a, f, casting="x"))
attempt(lambda: np.add(a, 1, foo=2))
attempt(lambda: np.add(a, 1, out, out=out))
attempt(lambda: np.add(a, [1, 2]))
attempt(lambda: np.bitwise_and(a, f))
attempt(lambda: np.gcd(a, f))
attempt(lambda: np.add(a, 1, where=a))
attempt(lambda: np.add(np.array([1], np.int8), 300))
attempt(lambda: np.power(a, -1))
attempt(lambda: np.modf(f, out=f))

# Cubes have whole roots.
print(np.cbrt(np.arange(-5.0, 6.0) ** 3))
