# frompyfunc, vectorize, apply_along_axis, apply_over_axes, piecewise.
import numpy as np


def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


def diff(a, b):
    return a - b if a > b else a + b


v = np.vectorize(diff)
attempt(lambda: v([1, 2, 3, 4], 2))
attempt(lambda: v(3, 2))
attempt(lambda: v(b=[1, 2, 3, 4], a=2))
attempt(lambda: v([[1], [2]], [1.5, 2]))
attempt(lambda: v(np.uint8([1, 2]), np.uint8([2, 1])))
attempt(lambda: v([1, 2], [1, 2, 3]))
attempt(lambda: v([], 2))
attempt(lambda: np.vectorize(diff, otypes=[float])([], 2))
attempt(lambda: np.vectorize(diff, otypes="f")([1, 2, 3, 4], 2))
attempt(lambda: np.vectorize(diff, otypes=3))
attempt(lambda: getattr(np.vectorize(diff, doc="text"), "__doc__"))
attempt(lambda: v.__name__)
attempt(lambda: np.vectorize(lambda x: x / 2 if x > 1 else x)([1, 3, 5]))
attempt(lambda: np.vectorize(divmod)([7, 8], 3))
attempt(lambda: np.vectorize(lambda x: (x, x * 0.5), otypes=[int, float])([1, 2]))
attempt(lambda: np.vectorize(lambda x: x > 1)([1, 2]))
calls = []
attempt(lambda: np.vectorize(lambda x: calls.append(x) or x)([1, 2, 3]))
print(len(calls))
calls = []
attempt(lambda: np.vectorize(lambda x: calls.append(x) or x, cache=True)([1, 2, 3]))
print(len(calls))


def polyval(p, x):
    p = list(p)
    res = p.pop(0)
    while p:
        res = res * x + p.pop(0)
    return res


vp = np.vectorize(polyval, excluded={0, "p"})
attempt(lambda: vp([1, 2, 3], x=[0, 1]))
attempt(lambda: vp([1, 2, 3], [0, 1]))
attempt(lambda: vp(p=[1, 2, 3], x=[0, 1]))


@np.vectorize
def identity(x):
    return x


@np.vectorize(otypes=[float])
def as_float(x):
    return x


attempt(lambda: identity([0, 1, 2]))
attempt(lambda: as_float([0, 1, 2]))
attempt(lambda: np.vectorize("x"))

inner = np.vectorize(lambda a, b: (a * b).sum(), signature="(n),(n)->()")
attempt(lambda: inner([[0, 1, 2], [1, 1, 1]], [1, 2, 3]))
attempt(lambda: inner([1, 2], [1, 2, 3]))
attempt(lambda: inner(1, [1, 2, 3]))
attempt(lambda: inner([1, 2]))
attempt(
    lambda: np.vectorize(lambda a: (a.sum(), a * 2), signature="(n)->(),(n)")([[1, 2], [3, 4]])
)
attempt(lambda: np.vectorize(lambda a: a[:2], signature="(n)->(m)")(np.arange(6).reshape(2, 3)))
attempt(lambda: np.vectorize(lambda a: a, signature="(n)->(),()")([1, 2]))
attempt(lambda: np.vectorize(lambda a: a, signature="(n)->(n)")(np.zeros((0, 3))))
attempt(lambda: np.vectorize(lambda a: a, signature="(n)->(n)", otypes="d")(np.zeros((0, 3))))
attempt(lambda: np.vectorize(lambda a: a, signature="(n)->(m)", otypes="d")(np.zeros((0, 3))))
attempt(lambda: np.vectorize(lambda a: a, signature="n->m"))

add = np.frompyfunc(lambda x, y: x + y, 2, 1)
print(add.nin, add.nout, add.nargs, add.identity)
attempt(lambda: add([1, 2], 3).tolist())
attempt(lambda: add(1, 2))
attempt(lambda: add([[1], [2]], [0.5, 1]).tolist())
attempt(lambda: add.reduce([1, 2, 3]))
attempt(lambda: add.accumulate([1, 2, 3]).tolist())
attempt(lambda: add.outer([1, 2], [10, 20, 30]).tolist())
attempt(lambda: [x.tolist() for x in np.frompyfunc(divmod, 2, 2)([7, 8], 3)])

m = np.array([[8, 1, 7], [4, 3, 9], [5, 2, 6]])
attempt(lambda: np.apply_along_axis(lambda a: (a[0] + a[-1]) * 0.5, 0, m))
attempt(lambda: np.apply_along_axis(sorted, 1, m))
attempt(lambda: np.apply_along_axis(lambda a: np.outer(a, a), 0, m[:2]).shape)
attempt(lambda: np.apply_along_axis(lambda a, k: a[:k], -2, np.arange(24).reshape(2, 3, 4), 2))
attempt(lambda: np.apply_along_axis(np.sum, 1, np.zeros((0, 2))))
attempt(lambda: np.apply_along_axis(np.sum, 5, m))
attempt(lambda: np.apply_over_axes(np.sum, np.arange(24).reshape(2, 3, 4), [0, 2]))
attempt(lambda: np.apply_over_axes(np.cumsum, m, 1))
attempt(lambda: np.apply_over_axes(lambda a, i: a.ravel()[:1], np.ones((2, 2, 2)), 0))

x = np.linspace(-2.5, 2.5, 6)
attempt(lambda: np.piecewise(x, [x < 0, x >= 0], [-1, 1]))
attempt(lambda: np.piecewise(x, [x < 0, x >= 0], [lambda x: -x, lambda x: x]))
attempt(lambda: np.piecewise(x, [x < 0], [-1, lambda x, k=1: x * k], k=3))
attempt(lambda: np.piecewise(x, x < 0, [1]))
attempt(lambda: np.piecewise(x, [x < 0, x > 1, x > 2], [1]))
attempt(lambda: np.piecewise(-2, [True, False], [lambda x: -x, lambda x: x]))
attempt(lambda: np.piecewise(np.arange(5), [[True, False, True, False, True]], [7.9, 0]))
