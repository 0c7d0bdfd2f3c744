# Masks, choices and indices along an axis: what is made of take, put and where.
import numpy as np


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def after(a, f, *args, **options):
    """a when f(a, ...) has changed it."""
    f(a, *args, **options)
    return a


show(lambda: np.select([[True, False], [True, True]], [[1, 2], [3, 4]]))
show(lambda: np.select([[True, False], [False, False]], [[1, 2], [3, 4]], 9))
show(lambda: np.select([[True, False]], [1, 2]))
show(lambda: np.select([], []))
show(lambda: np.select([[1, 0]], [[1, 2]]))
show(lambda: np.select([np.array([True, False])], [[1.5, 2]], -1))
show(lambda: np.select([np.array([True, False])], [np.float32([1.5, 2])], -1))
show(lambda: np.select([np.array([True, False])], [5], 2.5))
show(lambda: np.select([True, False], [1, 2], 3))
show(lambda: np.select([[True], [False, True]], [1, 2], 3))
show(
    lambda: np.take_along_axis(
        np.array([[10, 30, 20], [60, 40, 50]]), np.array([[0, 2, 1], [1, 2, 0]]), axis=1
    )
)
show(
    lambda: np.take_along_axis(
        np.array([[10, 30, 20], [60, 40, 50]]), np.array([[0, 2, 1]]), axis=0
    )
)
show(
    lambda: np.take_along_axis(np.array([[10, 30, 20], [60, 40, 50]]), np.array([0, 1]), axis=None)
)
show(lambda: np.take_along_axis(np.array([[10, 30, 20], [60, 40, 50]]), np.array([0, 1]), axis=1))
show(lambda: np.take_along_axis(np.array([[10, 30, 20], [60, 40, 50]]), np.array([[0.5]]), axis=1))
show(lambda: np.take_along_axis(np.array([[10, 30, 20], [60, 40, 50]]), np.array([[5]]), axis=1))
show(lambda: np.take_along_axis(np.array([[10, 30, 20], [60, 40, 50]]), np.array([[1]]), axis=2))
show(
    lambda: np.take_along_axis(np.array([[10, 30, 20], [60, 40, 50]]), np.array([[True]]), axis=1)
)
show(lambda: np.take_along_axis(np.arange(6).reshape(2, 3), np.array([[1], [0]])))
show(
    lambda: after(
        np.array([[10, 30, 20], [60, 40, 50]]), np.put_along_axis, np.array([[1], [0]]), 99, axis=1
    )
)
show(
    lambda: after(
        np.array([[10, 30, 20], [60, 40, 50]]),
        np.put_along_axis,
        np.array([1, 5]),
        [1, 2],
        axis=None,
    )
)
show(lambda: after(np.arange(6).reshape(2, 3), lambda a: np.place(a, a > 2, [44, 55])))
show(lambda: after(np.arange(6).reshape(2, 3), lambda a: np.place(a, a > 2, [])))
show(lambda: after(np.arange(6).reshape(2, 3), lambda a: np.place(a, a > 20, [])))
show(lambda: after(np.arange(6).reshape(2, 3), np.place, [True], [1]))
show(lambda: after(np.arange(6).reshape(2, 3), np.place, [0, 1, 0, 1, 1, 1], [7, 8.9]))
show(lambda: np.place([1], [True], [1]))
show(lambda: np.putmask([1], [True], [1]))
show(lambda: after(np.arange(6).reshape(2, 3), lambda a: np.putmask(a, a > 2, a**2)))
show(lambda: after(np.arange(5), lambda a: np.putmask(a, a > 1, [-33, -44])))
show(lambda: after(np.arange(5), np.putmask, [1, 0], [-33, -44]))
show(lambda: after(np.arange(5), lambda a: np.putmask(a, a > 1, [])))
show(lambda: after(np.arange(5), lambda a: np.putmask(a, a > 1, 1.5)))
show(lambda: after(np.arange(5), lambda a: np.putmask(a, a > 1, [1.5])))
show(lambda: after(np.arange(5, dtype="i1"), lambda a: np.putmask(a, a > 1, 300)))
show(lambda: after(np.arange(5, dtype="i1"), lambda a: np.putmask(a, a > 1, [300])))
show(lambda: after(np.arange(5, dtype="i1"), lambda a: np.putmask(a, a > 1, np.array([300]))))
show(lambda: np.argwhere([[1, 0], [0, 2]]).base)
show(lambda: np.flatnonzero([[1, 0], [0, 2]]))
show(lambda: np.extract([[1, 0], [0, 1]], [[1, 2], [3, 4]]))
show(lambda: np.choose([0, 1], [1, 2.5]).dtype)
show(lambda: np.choose([[1, 0]], [[1, 2], [[3], [4]]]))
show(lambda: np.choose([0, 1, 2], [1, 2, 3], mode="clip", out=np.zeros(3, int)))
show(lambda: np.choose([0, 3], [1, 2, 3], None, "wrap"))
show(lambda: np.arange(3).choose([1, 2, 3]))
show(lambda: np.arange(3).choose([1, 2], mode="clip"))
show(lambda: np.extract([0, 1, 1], [1, 2]))
show(lambda: np.choose([0, 1], [[1, 2], [3, 4]]))
show(lambda: np.choose([0, 2], [[1, 2], [3, 4]]))
show(lambda: np.choose([0, -1], [[1, 2], [3, 4]]))
show(lambda: np.choose([0, -1], [[1, 2], [3, 4]], mode="wrap"))
show(lambda: np.choose([0, 5], [[1, 2], [3, 4]], mode="clip"))
show(lambda: np.choose([0, 5], []))
show(lambda: np.choose([0.5], [1, 2]))
show(lambda: np.choose(1, [1, 2]))
show(lambda: np.choose(1, [[1, 2], [3, 4]]))
show(lambda: np.choose([0, 1], np.array([[1, 2], [3, 4]])))
show(lambda: np.choose([0, 1], [1, 2.5]))
show(lambda: np.choose([0, 1], [np.int8(1), 2.5]))
show(lambda: np.choose([0, 1], [np.array([1], np.int8), 300]))
show(lambda: np.choose([0, 1], [np.array([1, 2, 3]), 300]))
show(lambda: np.choose([0, 1], [[1, 2], [3, 4]], out=np.zeros(2)))
show(lambda: np.choose([0, 1], [[1, 2], [3, 4]], out=np.zeros(3)))
show(lambda: np.choose([0, 1], [[1, 2], [3, 4]], out=np.zeros(2, np.int8)))
show(lambda: np.choose([0, 1], [[1, 2], [3, 4]], mode="x"))
show(lambda: np.choose(np.zeros(65, int), [1] * 65))
show(lambda: np.choose(True, [1, 2]))
show(lambda: np.choose(np.array([1], np.uint64), [1, 2]))
show(lambda: np.argwhere(5))
show(lambda: np.argwhere(0))
show(lambda: np.argwhere([[1, 0], [0, 2]]))
show(lambda: np.flatnonzero(5))

# Written in place: the view of a part, and a transpose.
a = np.zeros((3, 4), int)
np.place(a[::2], a[::2] == 0, [1, 2, 3])
np.putmask(a.T, a.T > 1, -a.T)
print(a)
a = np.arange(12).reshape(3, 4)
order = np.argmax(a[:, ::-1], axis=1)
print(np.take_along_axis(a, order[:, None], 1).ravel(), np.take_along_axis(a.T, order[None], 0))

# Where nothing is chosen, no place is looked at.
print(np.choose(np.array([[0, 37]]), [np.zeros((0, 1))]).shape)
