# Subscripts with bools: masks of the whole array and of some axes, single bools, and mixtures.
import numpy as np


def show(a):
    print(a.dtype, a.shape, a.strides if a.size > 1 and 1 not in a.shape else (), a.tolist())


v = np.arange(6)
a = np.arange(12).reshape(3, 4)
b = np.arange(24).reshape(2, 3, 4)
z = np.array(7)
rows = np.array([True, False, True])
show(v[v > 2])
show(v[v > 9])
show(v[::-1][v % 2 == 0])
show(a[a % 3 == 0])
show(a.T[a.T % 3 == 0])
show(a.T[(a % 3 == 0).T])
show(a[::-1, ::2][(a % 3 == 0)[:, ::2]])
show(a[rows])
show(a[rows, 1])
show(a[rows, ::-2])
show(a[rows, None, 1:3])
show(a[:, [True, False, False, True]])
show(a[rows][:, rows[[0, 1, 2, 0]]])
show(a[np.ix_([0, 2], [1, 3])] if hasattr(np, "ix_") else a[[[0], [2]], [1, 3]])
show(a[rows, [0, 3]])
show(a[rows, rows[[0, 1, 2, 1]]])
show(b[b[..., 0] > 5])
show(b[:, a > 5])
show(b[:, a > 5][..., ::2])
show(b[1, a > 5])
show(b[[1, 0, 1], a % 5 == 0])
show(b[..., a[0] > 1])
show(b[np.array([True, False]), ..., [0, 3]])
show(b[[True, True], :, [0, 3]])
show(a[True])
show(a[False])
show(a[np.True_, 0])
show(a[0, True])
show(a[:, True])
show(a[0, True, :, True])
show(a[np.array(False), 1:])
show(a[True, [0, 1]])
show(a[..., False])
show(a[[]])
show(a[np.array([], bool)])
show(a[np.zeros((0, 4), bool)])
show(z[True])
show(z[np.array(True), None])
show(z[np.False_].reshape(0, 2))
show(np.zeros((0, 3))[np.zeros((0, 3), bool)])
show(np.zeros((3, 0))[rows])
for dtype in ("?", "i1", "u2", "i4", "f2", "f4", "f8", "c8", "c16"):
    x = np.arange(7).astype(dtype)
    show(x[v[[0, 1, 2, 3, 4, 5, 0]] % 2 == 0])
    x[np.arange(7) > 4] = x[:2]
    show(x)
e = np.arange(256).reshape((2,) * 8)
show(e[e % 51 == 0])
show(e[1, 0, e[0, 0] % 21 == 0][:3])
show(e[:, e[0, :, :, 0, 0, 0, 0, 0] % 64 == 0, 1, 0, 1, 0, 1])
big = np.arange(3000, dtype=np.int16)
print(big[big % 97 == 0].sum(), big[(big > 2990) | (big < 3)].tolist())

# Writing.
x = np.arange(6)
x[x > 2] = 0
x[x == 0] += 5
print(x)
x[[True, False, False, True, False, False]] = [8, 9]
x[x > 8] *= -1
print(x)
x[x < 0] = np.array([3.9])
x[x < 0] = []
print(x)
y = np.arange(12).reshape(3, 4)
y[y % 2 == 1] = np.arange(6) * 10
y.T[y.T > 40] = -1
print(y.tolist())
y[rows] = [1, 2, 3, 4]
y[rows, 1] += 100
y[~rows, 2:] = [[7, 8]]
print(y.tolist())
y[:, y[0] > 50] = [[5], [6], [7]]
y[True, 0, 0] = 44
y[False] = 9
y[...] = y[::-1]
print(y.tolist())
z[True] = 3
z[False] = 4
print(z)
w = np.array([True, False, True, False])
w[w] = False
print(w)
w[:] = [True, False, True, True]
w[w] = [False, True, False]
print(w)
f = np.zeros(4, np.float32)
f[[True, False, True, True]] = np.arange(3) / 3
f[f > 0.5] = None
print(f)
u = np.zeros(4, np.int8)
u[np.array([1, 0, 0, 1], bool)] = np.array([300, -300])
u[[False, True, True, False]] = np.int64(200)
print(u)
