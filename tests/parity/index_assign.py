# Writing through arrays of integers: broadcasting, casting, repeated places, shared memory.
import numpy as np


def fresh():
    return np.arange(12).reshape(3, 4)


a = fresh()
a[[0, 2]] = 0
a[:, [1, 3]] = [[1], [2], [3]]
a[[0, 1], [0, 1]] += 50
print(a.tolist())
a = fresh()
a[[0, 2], 1:3] = [[-1, -2]]
a[1, [0, 3]] = np.array([9.9, -9.9])
print(a.tolist())
a = fresh()
a[[[0], [2]], [1, 3]] = [[1, 2], [3, 4]]
a.T[[0], ::-1] = [7, 8, 9]
print(a.tolist())
a = fresh()
a[:, [0, 1]] = np.arange(6).reshape(1, 3, 2)
a[..., [3, 2]] = a[..., [2, 3]]
print(a.tolist())
a = fresh()
a[[-1, 0]] = a[[0, -1]]
a[[1, 1, 1], [0, 0, 1]] = [5, 6, 7]
a[[0, 0], [0, 0]] += 1
print(a.tolist())
a = fresh()
a[::2, ::-1][[0, 1], 0] = 99
a[[], :] = 5
a[[]] = np.zeros((0, 4))
a[1:1, [0]] = 3
print(a.tolist())
b = np.arange(24).reshape(2, 3, 4)
b[:, [0, 2], :2] = -np.arange(4).reshape(2, 1, 2)
b[[0, 1], :, [1, 3]] = [[1], [2]]
b[0, 1, [0, 3]] = range(2)
b[1, ..., [0, 2]] = np.ones((2, 1))
print(b.tolist())
x = np.arange(6.0)
x[[0, 2, 4]] = x[:3]
print(x)
x[[1, 2, 3, 4]] = x[:4]
print(x)
x[::-1][[0, 1]] = x[:2]
print(x)
n = np.array([3, 0, 2, 1])
n[n] = n
print(n)
n[n] = n + 10
print(n)
x[[[0, 1], [2, 3]]] = [[1], [2]]
x[[[5, 4]]] = [[7, 8]]
x[np.array([5], np.uint8)] = "1.5"
x[(0, 1),] = 1, 2
x[range(2, 4)] = bytearray(b"\x05\x06")
print(x)
for dtype in ("?", "i1", "u1", "i2", "u4", "i8", "f2", "f4", "f8", "c8", "c16"):
    y = np.zeros(5, dtype)
    y[[4, 0]] = [1, True]
    y[[1]] = np.array([7], np.uint16)
    y[np.array([2, 3], np.int8)] = np.array([300, -1])
    y[[3]] += y[[4]]
    print(y.dtype, y.tolist())
c = np.zeros(4, np.complex64)
c[[0, 2]] = [1j, 2 - 1j]
c.real[[1, 3]] = [5, 6]
c.imag[[True, False, False, True]] = 8
print(c.tolist())
e = np.zeros((2,) * 8, np.int8)
e[1, [0, 1], :, 0, [1, 0], ..., 1, 1] = np.arange(8).reshape(2, 2, 2)
e[([0, 1],) * 8] = 77
print(e.reshape(-1).tolist().count(77), e[1, 0, :, 0, 1, :, 1, 1].tolist(), int(e.sum()))
big = np.zeros(2000, np.float32)
big[np.arange(1999, -1, -3)] = np.arange(667)
print(big.sum(), big[1999], big[1])
big[np.arange(2000).reshape(40, 50).T] = np.arange(2000).reshape(50, 40)
print(big[:4].tolist())


class Mover:
    def __float__(self):
        box[0] = np.zeros(3)
        return 2.5


box = [np.arange(3.0)]
held = box[0]
held[[0, 1]] = [Mover(), 1]
print(held, box[0])

# One index array for one axis: longer than a block, wrong at its end, its own target.
w = np.zeros(300, np.int16)
i = np.arange(280, dtype=np.int16)[::-1] - 100
w[i] = np.arange(280)
print(w.tolist())
for wrong in (300, -301):
    i[200] = wrong
    try:
        w[i] = 1
    except IndexError as e:
        print(e, w.sum())
for value in (np.arange(3), np.ones((2, 280)), np.ones((1, 1, 280))):
    i[200] = 5
    try:
        w[i] = value
        print(w.sum())
    except ValueError as e:
        print(e)
w = np.arange(299, -1, -1)
w[w] = 7
print(w.sum())
w = np.arange(300) % 4
w[w] = w[::-1]
print(w[:8])
w[[]] = 3
w[[2, 2, 2]] = [4, 5, 6]
w[:3][np.array([0, 2], np.uint8)] += 1
print(w[:4])
