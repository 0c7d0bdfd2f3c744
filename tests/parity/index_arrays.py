# Subscripts with arrays and lists of integers: values, shapes, strides, and where the axes go.
import numpy as np


def show(a):
    # Strides of axes of length 1 are nobody's business.
    strides = a.strides if a.size > 1 and 1 not in a.shape else ()
    print(a.dtype, a.shape, strides, a.base is None, a.tolist())


v = np.arange(5.0)
a = np.arange(12).reshape(3, 4)
b = np.arange(60).reshape(3, 4, 5)
for i in ([1, 3], [], [-1, 0], (0,), [[0, 1], [2, 3]], [[]], range(1, 4), range(0)):
    if not isinstance(i, tuple):
        show(v[i])
        show(v[i,])
for t in (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64):
    show(v[np.array([3, 0, 4], t)])
    show(a[np.array([2, 0], t)])
    print(v[np.array(3, t)], v[t(2)], a[np.array(1, t), t(2)])
show(v[np.array([2**64 - 1], np.uint64)])
show(v[bytearray(b"\x01\x03")])
for dtype in (bool, "i1", "u2", "f2", "f4", "c8", "c16"):
    show(np.arange(6).astype(dtype)[[4, 0, 1]])
    show(np.arange(6).astype(dtype).reshape(3, 2)[[2, 0]])

show(a[[0, 1]])
show(a[:, [0, 1]])
show(a[[0, 1], 1:3])
show(a[1:, [3, 0]])
show(a[[0, 2], [1, 3]])
show(a[[[0], [2]], [1, 3]])
show(a[[0, 2], 1])
show(a[-1, [0, -1]])
show(a[::-1, ::2][[0, 2]])
show(a.T[[0, 1]])
show(a.T[:, [1]])
show(a[(0, 1), (2, 3)])
show(a[[0, 1], (2, 3)])
show(b[:, [0, 1]])
show(b[..., [0, 1]])
show(b[[0, 1], :, [1, 2]])
show(b[:, [0, 1], [1, 2]])
show(b[[0, 1], [1, 2]])
show(b[0, :, [1, 2, 3]])
show(b[:, 0, [1, 2, 3]])
show(b[[1, 2], :, 0])
show(b[0, ..., [0, 1]])
show(b[:, 0, ..., [0, 1]])
show(b[None, [0, 1], 0])
show(b[[0, 1], None, [0, 1]])
show(b[:, None, [0, 1], 0])
show(b[:, [[0, 1]], [[1], [2]]])
show(b.T[[0, 1]][0])
show(b.transpose(1, 2, 0)[[0, 1]][1])
show(b[::-1, ::-1, ::-1][[0]])
show(v[np.arange(6).reshape(2, 3).T % 5])
show(v[(np.arange(6).reshape(2, 3) % 5)[::-1, ::-1]])
show(b[np.zeros((2, 3), int).T, 0, 0])
show(a[np.zeros((2, 3), int).T][..., 0])
show(a[np.array(1)])
show(a[np.array(1), ...])
show(a.T[np.array(1), 1:])
show(a[[True, False, True], 1:])
show(np.zeros((3, 0))[[0, 1]])
show(np.zeros((3, 0))[:, []])
show(np.zeros((0, 3))[[], [0]])
show(a[[[9]], np.zeros((0, 1), int)])
print(a[1, np.array(2)], type(a[np.array(1), np.array(1)]).__name__, a[1, 2, ...].shape)

# Up to eight axes.
e = np.arange(256).reshape((2,) * 8)
show(e[1, [0, 1], :, 0, [1, 0], ..., 1, 1])
show(e[:, 1, [0, 1], [1, 0], 0, 0, 0, 1])
show(e[([1, 0],) * 8])
show(e[[0], [1], [0], [1], [0], [1], [0], [[1], [0]]])
show(np.broadcast_to(np.arange(3), (2, 3))[[0, 1, 1], [2, 1, 0]])


# Other objects.
Two = type("Two", (), {"__index__": lambda self: 2})


show(v[Two() :])
print(v[Two()], a[Two(), Two()])
show(a[Two(), [0, Two().__index__()]])
for row in a[[2, 0]]:
    print(row)
print(3 in a[[0, 1]], 11 in a[[0, 1]])

# One index array for one axis: longer than a block, of every dtype and stride, wrong at its end.
w = np.arange(300.0) * 1.5
for t in (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64):
    i = (np.arange(270) * 7 % 120).astype(t)
    print(w[i].sum(), w[::-2][i].sum(), w[i[::3]].sum(), w[i[::-1]][:3])
    i[269] = 127
    for n in (127, 128):
        try:
            print(w[:n][i].sum())
        except IndexError as e:
            print(e)
show(w[:9][np.arange(4, dtype=np.int16)[::-1]])
show(np.frombuffer(bytes(range(41)), np.int16, -1, 1)[[3, -1]])
