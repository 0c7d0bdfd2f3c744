# Subscripts for reading and writing: integers, slices, Ellipsis, None; views and overlap.
import numpy as np


def show(a):
    # NumPy keeps odd strides for axes that are not stepped along.
    strides = a.strides if a.size > 1 and 1 not in a.shape else ()
    print(a.tolist(), a.shape, strides)


a = np.arange(10)
for v in (a[:], a[2:5], a[5:2], a[::2], a[::-1], a[8:2:-2], a[-3:], a[:-3], a[-100:100]):
    show(v)
for v in (a[100:-100:-3], a[5:5], a[3:4], a[:0:-1], a[-1:-11:-4], a[2**70 : -(2**70) : -5]):
    show(v)
show(a[np.int8(1) : np.int64(7) : np.uint8(2)])
print(a[3], a[-1], a[np.int8(2)], a[np.uint64(4)], a[np.array(5)], type(a[3]).__name__)

b = np.arange(24).reshape(2, 3, 4)
show(b[0])
show(b[1, 2])
show(b[:, 1])
show(b[..., 0])
show(b[0, ..., 1])
show(b[:, None, 1])
show(b[None])
show(b[..., np.newaxis])
show(b[::-1, ::2, 1:3])
show(b[1:, :, ::-1])
show(b[-1, -1, -1:])
show(b[...])
show(b[()])
show(b[1, 1, 1, ...])
show(b[:, 5:, :])
print(b[1, 2, 3], b[-1, -2, -3], repr(b[1][2][3].item()))
show(b[(1, 2)])
c = np.array(5)
print(c[()], c[...].shape, c[None].shape)

# Views share memory.
v = b[0, :, 1]
v[0] = 100
print(b[0, 0, 1], v.base is b.base, b[0].base is b.base)
d = np.zeros((3, 4), int)
d[1] = 7
d[:, 2] = [1, 2, 3]
d[0, 0] = 9
d[-1, ::2] = d[0, ::2]
d[..., 3] = -1
d[2:, :1] += 5
print(d.tolist())
d[:] = [[1], [2], [3]]
print(d.tolist())
d[...] = np.arange(4)
print(d.tolist())
d[:, 1:3] = np.array([[[50, 60]]])
print(d.tolist())
d[()] = 4
print(d.tolist())
d[0:0, :] = 3
e = np.zeros(4, np.int8)
e[:2] = [1.9, -2.9]
e[2] = np.float64(3.7)
e[3] = True
print(e.tolist())
e[:] = np.array([300, -1, 128, 5])
print(e.tolist())
f = np.zeros(3)
f[:] = range(3)
f[1] = 1 / 3
print(f.tolist())
g = np.zeros(2, complex)
g[0] = 1 + 2j
g[1] = 3
print(g.tolist())
g.real = [7, 8]
g.imag[1] = 5
print(g.tolist(), g.real.tolist(), g.imag.tolist())
h = np.zeros(3, bool)
h[0] = 5
h[1] = 0.0
h[2] = -1.5
print(h.tolist())

# Overlapping assignments.
x = np.arange(8)
x[1:] = x[:-1]
print(x.tolist())
x = np.arange(8)
x[:-1] = x[1:]
print(x.tolist())
x = np.arange(8)
x[::-1] = x
print(x.tolist())
x = np.arange(9).reshape(3, 3)
x[...] = x.T
print(x.tolist())
x = np.arange(6).reshape(2, 3)
x[:] = x[1]
print(x.tolist())

# Iteration, len, membership, unpacking.
for row in np.arange(6).reshape(3, 2):
    print(row.tolist(), row.shape)
print([int(v) for v in np.arange(3)], len(np.zeros((4, 2))), 3 in np.arange(5), 9 in np.arange(5))
p, q = np.array([1.5, 2.5])
print(p, q)
print(list(np.zeros((0, 3))), [r.shape for r in np.zeros((2, 0))])
print(list(np.arange(3) * 2), sum(np.arange(4)))

# a.flat
m = np.arange(6).reshape(2, 3)
print(
    [int(v) for v in m.T.flat],
    m.flat[4],
    len(m.flat),
    m.flat[1:4].tolist(),
    m.T.flat[1:3].tolist(),
)
m.flat[0] = 42
m.T.flat[1] = 43
m.flat[-2:] = [7, 8]
print(m.tolist())
m.flat = 1
print(m.tolist())
m.T.flat = [1, 2, 3, 4, 5, 6]
print(m.tolist())
