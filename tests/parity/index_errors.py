# What subscripts refuse: types, words, and that nothing was written.
import numpy as np


class Subscript:
    def __getitem__(self, index):
        return index


at = Subscript()


def attempt(f, a):
    before = a.tolist()
    try:
        f()
        print("no error")
    except Exception as e:
        print(type(e).__name__, e)
    if a.tolist() != before:
        print("changed", a.tolist())


v = np.arange(5)
a = np.arange(12).reshape(3, 4)
b = np.arange(60).reshape(3, 4, 5)
z = np.array(7)
m = np.array([True, False, True, False, True])
for i in (1.0, "x", 1j, {}, b"x", [1.0], ["x"], [None], [[1], [2.5]], 2**70, [2**70], int, object):
    attempt(lambda: a[i], a)
    attempt(lambda: a[0, i], a)
for i in (np.float64(1), np.array(1.0), np.array([1.0]), np.array([]), np.zeros((0, 2))):
    attempt(lambda: a[i], a)
for i in (
    3,
    -4,
    [3],
    [0, -4],
    [[0, 1], [5, 0]],
    np.array(9),
    np.uint8(200),
    2**40,
    [2**40],
    2**63 - 1,
):
    attempt(lambda: a[i], a)
    attempt(lambda: a[:, :1][i, 0], a)
attempt(lambda: a[0, 4], a)
attempt(lambda: a[[0], 9], a)
attempt(lambda: a[[9], 1], a)
attempt(lambda: a[1, [0, 4]], a)
attempt(lambda: a[-5, [0, 1]], a)
attempt(lambda: a[np.uint64(2**64 - 1)], a)
attempt(lambda: b[[3]], a)
attempt(lambda: b[[0], 4, [9]], a)
attempt(lambda: np.zeros((3, 0))[[10]], a)
attempt(lambda: np.zeros((3, 0))[0:0, [5]], a)
attempt(lambda: z[0], z)
attempt(lambda: z[[]], z)
attempt(lambda: z[..., 0], z)
attempt(lambda: a[0, 0, 0], a)
attempt(lambda: a[[0], [0], [0]], a)
attempt(lambda: a[None, ..., 1, 1, 1], a)
attempt(lambda: a[np.zeros((3, 4, 1), bool)], a)
attempt(lambda: a[0, [[True, False]]], a)
attempt(lambda: a[..., ...], a)
attempt(lambda: a[[0, 1], ..., ...], a)
attempt(lambda: b[[0, 1, 2], [0, 1]], a)
attempt(lambda: b[[0, 1, 2], 0, [0, 1]], a)
attempt(lambda: b[[True, False, True], [0, 1, 2]], a)
attempt(lambda: a[:, False, [0, 1]], a)
attempt(lambda: a[m], a)
attempt(lambda: a[:, [True]], a)
attempt(lambda: a[np.zeros((3, 5), bool)], a)
attempt(lambda: b[0, np.zeros((3, 5), bool)], a)
attempt(lambda: a[a.T > 0], a)
attempt(lambda: a[[[0], [0, 1]]], a)
attempt(lambda: a[::0], a)
attempt(lambda: a[[0], ::0], a)
attempt(lambda: a["a":], a)
attempt(lambda: a[0:1.5], a)
attempt(lambda: v[[0, 1][5]], a)


def put(a, i, value):
    def f():
        a[i] = value

    attempt(f, a)


put(v, [0, 9], 1)
put(v, [0, 1], [1, 2, 3])
put(v, [0, 1], np.arange(3.0))
put(v, [[0, 1]], [[1], [2]])
put(v, [], [1, 2])
put(v, [0, 0], "x")
put(v, [0], {})
put(v, [0], [1, [2]])
put(v, [0], 2**70)
put(v, [0], [2**70])
put(v, [0], 1j)
put(v, [0], float("nan"))
put(v, [0.5], 1)
put(v, "x", 1)
put(v, m, [1, 2])
put(v, m, [1, 2, 3, 4])
put(v, m, [])
put(v, m, [[1, 2, 3]])
put(v, m, np.ones((1, 1)))
put(v, ~m & m, [1, 2])
put(v, m[:4], 1)
put(v, m, None)
put(z, True, [3, 4])
put(z, False, [[1]])
put(a, a > 5, np.arange(5))
put(a, m[:3], [1, 2, 3])
put(a, m[:3], np.zeros((3, 4)))
put(a, at[:, [0, 1]], np.zeros((2, 3)))
put(b, at[:, [0, 1], :2], np.zeros((7, 2)))
put(a, ([0, 1], [0, 1, 2]), 0)
put(a, ([0, 9], [0, 1, 2]), 0)
put(a, ([0, 9], 7), 0)
put(a, ([0, 9], 1), np.zeros(3))
put(a, (5, [0]), np.zeros(7))
put(a, True, np.zeros((2, 3, 4)))
i8 = np.zeros(3, np.int8)
for value in (300, [300, 1], np.int64(300), -129, 2.5e3):
    put(i8, [0, 1], value)
    put(i8, at[:2], value)
    put(i8, 0, value)
    i8[:] = 0
attempt(lambda: a.__class__ and a[1, 2, 3, 4], a)
r = np.broadcast_to(np.arange(3), (2, 3))
put(r, [0], 1)
put(r, (0, [1]), 1)


def remove(a, i):
    def f():
        del a[i]

    attempt(f, a)


remove(v, 0)
remove(v, [0])
remove(v, m)
for n in range(9):
    try:
        print(np.zeros(1)[(None,) * n + (0,)].shape)
    except IndexError as e:
        print(e)
try:
    for x in z:
        print(x)
except TypeError as e:
    print(e)
