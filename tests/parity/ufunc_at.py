# ufunc.at: elements that are named twice, subscripts of every kind, casts, refusals.
import numpy as np


class Subscript:
    def __getitem__(self, index):
        return index


s = Subscript()
a = np.array([1, 2, 3])
f = np.array([0.5, -1.5, 2.0])
b = np.array([True, False, True])
i8 = np.array([1, 2, 3], dtype=np.int8)
m = np.arange(6).reshape(2, 3)


def at(u, x, *rest):
    x = x.copy()
    try:
        print(u, u.at(x, *rest), repr(x))
    except Exception as error:
        print(u, type(error).__name__, error)


at(np.add, a, [0, 0, 1], 1)
at(np.add, a, [0, 0, 1], [1, 2, 3])
at(np.add, a, [0, 0, 1], [1, 2])
at(np.add, a, [0, 5], 1)
at(np.add, a, 0, 1)
at(np.add, a, -1, 1)
at(np.add, a, s[0:2], 1)
at(np.add, a, s[:], a)
at(np.add, a, Ellipsis, a)
at(np.add, a, b, 1)
at(np.add, a, b, [1, 2])
at(np.add, a, [[0, 0], [1, 1]], [[1, 2], [3, 4]])
at(np.add, a, [], 1)
at(np.add, m, ([0, 0], [1, 1]), 1)
at(np.add, m, [0, 0], [1, 2, 3])
at(np.add, m, (0, [1, 1]), 1)
at(np.add, m, s[:, [1, 1]], [[1], [2]])
at(np.add, m, s[..., None], 1)
at(np.add, m, (0, 0, 0), 1)
at(np.add, m, 1.5, 1)
at(np.add, m, "x", 1)
at(np.add, a, [0], 1.5)
at(np.add, a, [0], "x")
at(np.add, i8, [0], 300)
at(np.add, f, [0, 0], 1j)
at(np.divide, a, [0], 2)
at(np.divide, f, [0, 0], 2)
at(np.negative, a, [0, 0])
at(np.negative, a, [0, 1], 1)
at(np.sin, f, [0])
at(np.isnan, b, [0])
at(np.less, a, [0], 2)
at(np.add, a, [0])
at(np.modf, f, [0])
at(np.divmod, a, [0], 1)
at(np.matmul, a, [0], 1)
at(np.add, [1, 2], [0], 1)
at(np.subtract, b, [0], True)
at(np.bitwise_and, f, [0], 1)
at(np.maximum, f, [0, 1], [3, -9])
at(np.power, a, [1, 1], 2)
at(np.power, a, [1, 1], -2)
at(np.logical_and, a, [1, 1], 0)
at(np.ldexp, f, [1, 1], 2)

h = np.zeros(5, dtype=np.int32)
np.add.at(h, np.array([0, 1, 1, 4, 4, 4]), 1)
print(h)
h = np.arange(5)
np.add.at(h, [0, 1, 2], h[::-1][:3])
print(h)
np.multiply.at(h[::-1], [0, 0], 2)
print(h)
