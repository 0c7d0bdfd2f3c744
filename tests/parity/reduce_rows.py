# Reductions of rows: short ones, which are folded one by one, and those next to them that are not.
import numpy as np

for dtype in ("float32", "float64"):
    a = ((np.arange(1300) * 37 % 101 - 40) / 7).astype(dtype)
    for n in (1, 7, 8, 9, 127, 128, 129, 300, 1023, 1024, 1025, 1300):
        x = a[:n]
        print(n, x.sum(), x.mean(), x.var(), x.std(), np.var(x, ddof=1 if n > 1 else 0))
        print(x[::-1].var(), np.std(x[::3]), np.argmax(x), np.argmin(x[::-2]))
    m = a.reshape(13, 100)
    for view in (m, m.T, m[:, ::3], m[::-1, 5:20], m[:, :1], m[:1]):
        for axis in (0, 1, None, (0, 1)):
            print(view.sum(axis=axis), view.max(axis=axis))
            print(view.mean(axis=axis), view.std(axis=axis))
    print(m.reshape(13, 10, 10).sum(axis=2)[3], m.reshape(13, 10, 10).sum(axis=(1, 2)))
    print(m.reshape(13, 10, 10).min(axis=1)[7], m.reshape(13, 10, 10)[:, ::2].sum(axis=(1, 2)))
    m[4, 50] = np.nan
    print(m.max(axis=1)[3:6], m.sum(axis=1)[3:6], np.std(m[4]), np.argmax(m[4]))
    print((np.zeros((3, 4), dtype) * -1).sum(axis=1), (np.zeros((3, 4), dtype) * -1).max(axis=1))
    print(m.sum(axis=1, initial=2)[:2], np.sum(m, axis=1, where=m > 0)[:2])
    print(np.var(np.full(5, 1e30, dtype)), np.std(np.array([np.inf, 1], dtype)))

for dtype in "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64".split():
    a = (np.arange(600) * 7919 % 251).astype(dtype).reshape(6, 100)
    for view in (a, a[:, ::-1], a[::2, 3:], a.T):
        print(view.sum(axis=0)[:7], view.sum(axis=1)[:7], np.max(view, axis=1)[:7])
        print(np.argmax(view, axis=1)[:7], np.argmin(view), np.argmax(view[1]))
    print(
        a.sum(axis=0, where=a > 9)[:9], a.sum(axis=0, initial=3)[:5], a.sum(axis=0, dtype="f4")[:5]
    )
    out = np.zeros((2, 100), "i8")[:, ::-1][1]
    print(
        np.sum(a, axis=0, out=out)[:5],
        np.sum(a, axis=1, dtype="i2"),
        np.add.reduce(a, axis=(0,))[-3:],
    )
    print(a.reshape(6, 10, 10).sum(axis=1)[2], a.reshape(6, 10, 10).sum(axis=(0, 2)))

for dtypes in (
    ("i2", "i2"),
    ("u1", "i2"),
    ("i8", "i1"),
    ("f4", "f4"),
    ("f4", "i2"),
    ("?", "?"),
    ("c8", "f8"),
):
    x = (np.arange(70) * 31 % 64 - 20).astype(dtypes[0])
    y = (np.arange(70) * 13 % 61 + 1).astype(dtypes[1])
    for n in (0, 1, 9, 70):
        p = np.dot(x[:n], y[:n])
        print(p, p.dtype, x[:n] @ y[::-1][:n], np.vdot(x[:n], y[:n]), np.inner(x[::2], y[1::2]))
