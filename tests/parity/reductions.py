# Reductions and scans: functions and methods, axes, keepdims, dtype, out, initial, where, errors.
import numpy as np

a = np.array([[3, 1, 2], [6, 5, 4]])
f = np.array([[0.5, -1.5, 2.0], [4.0, 0.25, 1.0]])


def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, str(error)[:70])


for name in "sum prod min max mean std var any all argmin argmax cumsum cumprod ptp".split():
    function = getattr(np, name)
    for x in (a, f, a.T, f[:, ::-1], np.array(7), [1, 2, 4], 5):
        print(name, repr(function(x)))
    for axis in (0, 1, -1):
        print(name, axis, repr(function(a, axis=axis)), repr(function(f, axis)))
    if name not in ("cumsum", "cumprod"):
        print(name, repr(function(a, axis=0, keepdims=True)), repr(function(a, keepdims=True)))
    if name != "ptp":
        print(name, repr(getattr(f, name)()), repr(getattr(f, name)(axis=1)))
for dtype in "bool int8 uint8 int16 uint64 float16 float32 complex64".split():
    x = np.array([1, 0, 3], dtype=dtype)
    print(dtype, x.sum().dtype, x.prod().dtype, x.mean().dtype, x.var().dtype, x.max().dtype)
    print(repr(x.sum()), repr(x.mean()), repr(x.std()), repr(x.cumsum()))

print(a.sum(axis=(0, 1)), a.sum(axis=()), a.max((0, 1)), f.mean((1, 0)))
print(repr(a.sum(dtype=np.float32)), repr(a.mean(dtype="f4")), np.sum(np.array([200, 100], "u1")))
print(np.sum(a, initial=10), np.max(a, initial=9), np.min(f, axis=0, initial=0))
mask = np.array([[True, False, True], [False, True, True]])
print(np.sum(a, where=mask), np.mean(f, axis=0, where=mask), np.max(a, where=mask, initial=0))
print(np.var(a, ddof=1), np.std(f, axis=1, ddof=1), np.var(a, correction=1))
out = np.zeros(3)
print(np.sum(a, axis=0, out=out) is out, out, np.mean(a, axis=0, out=out), out)
print(np.nan in [1], np.max([1, np.nan]), np.argmax([1, np.nan, 2]), np.sum([]), np.prod([]))
print(np.mean([]), np.any([]), np.all([]), np.zeros((0, 3)).sum(axis=0), np.zeros((0, 3)).sum(1))
print(np.count_nonzero(a > 2), np.count_nonzero(a > 2, axis=0))
print(np.clip(a, 2, 4), np.clip(f, 0, None), a.clip(max=3), np.round(f * 1.23456, 2), f.round(1))
print(np.round(2.5), np.round(-3.567, 2), np.around([1.25, 1.35], 1), np.round(1234, -2))

attempt(lambda: np.sum(a, axis=2))
attempt(lambda: np.sum(a, axis=(0, 0)))
attempt(lambda: np.sum(a, axis=1.0))
attempt(lambda: np.sum(a, axis=0, out=np.zeros(2)))
attempt(lambda: np.sum(a, out=np.zeros(1)))
attempt(lambda: np.max([]))
attempt(lambda: np.argmax([]))
attempt(lambda: np.max(a, where=mask))
attempt(lambda: np.argmax(a, axis=(0, 1)))
attempt(lambda: np.cumsum(a, axis=3))
attempt(lambda: np.sum(a, foo=1))
attempt(lambda: np.sum())
attempt(lambda: np.var(a, ddof=1, correction=1))
attempt(lambda: np.min(np.zeros((2, 0)), axis=1))

# Bounds that the dtype does not hold do not bind; all three decide the dtype.
small = np.array([-128, 0, 127], np.int8)
for low, high in (
    (0, 300),
    (-300, 5),
    (-300, 300),
    (None, 2**70),
    (0.5, np.float16(2)),
    (-(2**63), 2**63),
):
    r = np.clip(small, low, high)
    print(r, r.dtype, np.clip(small.astype("i8"), low, high), np.clip(5, low, high))
print(np.clip(5, np.int8(0), None).dtype, np.clip(np.int8(5), np.uint8(0), np.float16(2)).dtype)
try:
    np.clip(small, 300, None)
except OverflowError as e:
    print(e)
