# Reductions: which axes, where the result goes, what is left out, in which type, and what is refused.
import numpy as np

a = np.arange(24, dtype=np.int8).reshape(2, 3, 4)
x = a.astype(np.float32).T[::-1]
mask = (a % 3 == 0).T


def show(f, *args, **options):
    try:
        print(repr(f(*args, **options)))
    except (TypeError, ValueError, IndexError, ArithmeticError) as e:
        print(type(e).__name__, str(e))


for name in "sum prod max min any all mean var std".split():
    f = getattr(np, name)
    for axis in (None, 0, -1, (0, 2), (), (1, 1), 3, (0, -4), True):
        show(f, a, axis=axis)
    show(f, x, axis=(0, 1), keepdims=True)
    show(f, np.zeros((0, 3)))
    show(f, np.zeros((0, 3)), axis=0)
    show(f, np.zeros((0, 3)), axis=1)
    for dtype in (np.bool, np.int16, np.float64, np.complex64):
        out = np.zeros((4, 2), dtype)
        show(f, x, axis=1, out=out)
    out.flags.writeable = False
    show(f, x, axis=1, out=out)
    show(f, x, axis=1, out=np.zeros(3))
    show(f, x, axis=1, out=np.zeros((4, 1)))
    show(f, x, out=[1])

show(np.sum, x, where=mask)
show(np.sum, x, where=mask, initial=None)
show(np.sum, x, where=np.arange(2))
show(np.max, x, where=mask)
show(np.max, x, where=mask, initial=-1)
show(np.max, a, axis=1, initial=7)
show(np.max, a, initial=300)
show(np.sum, a, initial=0.5)
show(np.sum, a, dtype=np.int8)
show(np.mean, a, axis=0, where=a > 5)
show(np.std, a, ddof=1)
show(np.std, a, correction=2)
show(np.std, a, ddof=1, correction=2)
show(a.std, correction=2)
show(np.var, a, axis=1, mean=np.mean(a, axis=1, keepdims=True))
show(np.var, x, out=np.zeros((), np.float64))

for name in ("argmax", "argmin"):
    f = getattr(np, name)
    show(f, x, keepdims=True)
    show(f, x, axis=1, keepdims=True)
    show(f, np.zeros((0, 2)))
    show(f, np.zeros((0, 2)), axis=1)
    for dtype in (np.bool, np.int8, np.uint64, np.float32):
        show(f, x, axis=1, out=np.zeros((4, 2), dtype))
    show(f, x, axis=1, out=np.zeros((2, 4), np.int64))

show(np.divide.reduce, a.astype(float), axis=(0, 1))
show(np.divide.reduce, x, axis=())
show(np.logical_or.reduce, x, dtype=np.int32)
show(np.add.accumulate, a, axis=None)
show(np.add.accumulate, np.float64(1))
show(np.cumulative_sum, a)
show(np.cumulative_sum, a[0], axis=1, include_initial=True)
show(np.cumulative_prod, np.arange(1, 5.0), include_initial=True)
show(np.average, a, axis=1, weights=[1, 2, 1], returned=True)
show(np.average, a)
show(np.average, [1, 2], weights=[1, -1])
show(np.average, a, weights=[1, 2])
show(np.diff, a, axis=1)
show(np.diff, [1, 2, 4, 7, 0], n=2, prepend=0, append=[9])
show(np.diff, [True, False, False])
show(np.diff, [1, 2], n=-1)
show(np.ediff1d, [[1, 2], [4, 8]], to_begin=-9)
show(np.trapezoid, a, axis=1)
show(np.trapezoid, [1, 2, 3], x=[4, 6, 8])

# A mask that would stretch what it masks, and masks that are no masks.
a = np.arange(12).reshape(3, 4)
f = a.astype(float)
wide = np.ones((3, 4), bool)
for call in (
    lambda: np.sum(f[:1], where=wide),
    lambda: np.add.reduce(f[:, :1], axis=1, where=wide, keepdims=True),
    lambda: np.max(f[:, :1], where=wide, initial=0),
    lambda: np.mean(f, where=None),
    lambda: np.std(f, where=None, axis=0),
    lambda: np.mean(f, where=np.array(False)),
    lambda: np.var(f, where=np.array(True), axis=0),
    lambda: np.max(a.astype("i1"), initial=300),
    lambda: np.add.reduce(a.astype("u1"), dtype="u1", initial=256),
    lambda: np.cumsum(f, out=np.zeros(4)),
    lambda: np.cumsum(f[0], out=np.zeros(5)),
    lambda: np.cumsum(f, out=np.zeros((3, 4))),
):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)

# Sums of squares become an integer out's only when they are complete.
a = (np.arange(3280) % 64).astype(np.int8).reshape((40, 82))[..., ::2]
for dtype in (np.int16, np.float32, np.float64, np.complex64):
    print(np.var(a, axis=0, out=np.zeros(41, dtype))[:6])
for dtype in (np.float32, np.float64):
    print(np.std(a, axis=0, ddof=1, out=np.zeros(41, dtype))[:6])
