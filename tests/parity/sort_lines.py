# Sorting: kinds, axes, dtypes, ties, NaN, and what is refused.
import numpy as np

a = np.array([3, 1, 2])
b = np.arange(6).reshape(2, 3)[:, ::-1]
z = np.array(5)


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: np.sort(a, kind="quicksort"))
show(lambda: np.sort(a, kind="foo"))
show(lambda: np.sort(a, kind="mergesort", stable=True))
show(lambda: np.sort(a, stable=True))
show(lambda: np.sort(a, stable=False))
show(lambda: np.sort(a, kind="heapsort"))
show(lambda: np.sort(a, kind="h"))
show(lambda: np.sort(a, kind="Stable"))
show(lambda: np.sort(a, kind=3))
show(lambda: np.sort(a, kind=None))
show(lambda: np.sort(a, order="x"))
show(lambda: np.sort(a, order=[]))
show(lambda: a.sort(order="x"))
show(lambda: np.sort(a, axis=1))
show(lambda: np.sort(b, axis=None))
show(lambda: np.sort(z))
show(lambda: np.sort(z, axis=None))
show(lambda: np.sort(z, axis=0))
show(lambda: np.sort(5))
show(lambda: np.argsort(z))
show(lambda: np.argsort(z, axis=None))
show(lambda: np.argsort(z, axis=0))
show(lambda: np.argsort(5))
show(lambda: np.argsort(a, kind="foo"))
show(lambda: np.argsort(a, order="x"))
show(lambda: a.argsort(axis=None))
show(lambda: a.sort(None))
show(lambda: a.sort(axis=None))
show(lambda: z.sort())
show(lambda: z.sort(axis=0))
show(lambda: np.sort(b, 0).strides)
show(lambda: np.sort(b.T, 0).strides)
show(lambda: np.argsort(b.T, 0).strides)
show(lambda: np.argsort(a, axis=2))
show(lambda: np.partition(a, 5))
show(lambda: np.partition(a, -4))
show(lambda: np.partition(a, 1.0))
show(lambda: np.partition(a, [1, 5]))
show(lambda: np.partition(a, []))
show(lambda: np.partition(a, True))
show(lambda: np.partition(a, [True]))
show(lambda: np.partition(a, [1.5]))
show(lambda: np.partition(a, np.array([1], np.uint8)))
show(lambda: np.partition(a, 1, kind="foo"))
show(lambda: np.partition(a, 1, kind=None))
show(lambda: np.partition(a, 1, order="x"))
show(lambda: np.partition(a, 1, axis=1))
show(lambda: np.partition(z, 0))
show(lambda: np.partition(z, 1))
show(lambda: np.argpartition(z, 0))
show(lambda: np.argpartition(z, 1))
show(lambda: np.argpartition(5, 0))
show(lambda: np.argpartition(a, 5))
show(lambda: np.argpartition(a, 1))
show(lambda: np.partition([], 0))
show(lambda: np.partition([], 1))
show(lambda: np.partition(np.zeros((0, 3)), 0, axis=0))
show(lambda: a.sort(kind="foo"))
show(lambda: a.partition(5))
show(lambda: a.argpartition(1, -1, "introselect", None))
show(lambda: a.sort(-1, "quicksort", None))
show(lambda: a.sort(stable=True))
show(lambda: np.sort(a, -1, None, None))
show(lambda: np.sort(a, -1, None, None, stable=True))
show(lambda: a.argsort(-1, None, None))
show(lambda: a.sort(1))
show(lambda: a.argpartition(5))
show(lambda: np.broadcast_to(a, (2, 3)).sort())
show(lambda: np.sort(np.array([2**63, -1.5, np.nan, 1 + 2j])))

# Every dtype, along each axis, with NaN and ties.
x = np.array([[3, 1, 2, 1, 0], [9, 3, 3, 0, 7], [1, 2, 1, 2, 1]])
for dtype in "?bBhHiIlLefdFD":
    y = x.astype(dtype)
    for axis in (0, 1, None):
        print(dtype, repr(np.sort(y, axis=axis)))
        print(repr(np.argsort(y, axis=axis, stable=True)))
    y.T.sort(0)
    print(repr(y))
signed = np.array([5, -3, 0, 120, -128, -1, 7])
for dtype in "bhil":
    print(repr(np.sort(signed.astype(dtype))), repr(np.argsort(signed.astype(dtype))))
large = np.array([2**63, 1, 2**64 - 1, 0], np.uint64)
print(repr(np.sort(large)))

# Zeros of either sign are equal; NaN goes last.
for dtype in "efd":
    y = np.array([np.nan, 0.0, np.inf, -0.0, -np.inf, -1.5, 0.0], dtype)
    print(repr(np.sort(y, kind="stable")), repr(np.argsort(y, kind="stable")))
for dtype in "FD":
    parts = [0.0, -1.0, np.nan]
    y = np.array([complex(re, im) for re in parts for im in parts], dtype)
    print(repr(np.sort(y)), repr(np.argsort(y)))

# Long lines; the places say that equal elements stay in order.
y = np.arange(1000) * 7919 % 101
print(repr(np.sort(y)[::37]), repr(np.argsort(y, kind="stable")[::37]))
y = (y - 50) / 4
print(repr(np.sort(y)[::37]), repr(np.argsort(y, kind="stable")[::37]))
y = y.astype(np.float16)[::-2]
print(repr(np.sort(y)[::37]), repr(np.argsort(y, kind="stable")[::37]))
y.sort()
print(repr(y[::37]))

# A partition has the k-th element in its place.
y = np.array([7, 1, 8, 2, 6, 3, 5, 4])
p = np.partition(y, 3)
print(p[3], p[:3].max() < p[3] < p[4:].min(), y[np.argpartition(y, (2, 5))][[2, 5]])
y.partition(-2)
print(y[-2:])
print(np.sort(np.zeros((0, 3)), axis=0).shape, np.sort(np.zeros((3, 0)), axis=0).shape)
print(np.argsort(np.zeros((2, 0))).shape)
