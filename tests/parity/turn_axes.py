# Whole axes in another order, and without the zeros around.
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


show(lambda: np.roll([1, 2, 3], 1))
show(lambda: np.roll([[1, 2], [3, 4]], 1))
show(lambda: np.roll([[1, 2], [3, 4]], 1, axis=1))
show(lambda: np.roll([[1, 2], [3, 4]], (1, 1), axis=(0, 1)))
show(lambda: np.roll([[1, 2], [3, 4]], 1, axis=(0, 1)))
show(lambda: np.roll([[1, 2], [3, 4]], (1, 2), axis=0))
show(lambda: np.roll([[1, 2], [3, 4]], (1, 2, 3), axis=(0, 1)))
show(lambda: np.roll([[1, 2], [3, 4]], 1, axis=2))
show(lambda: np.roll([], 1))
show(lambda: np.roll(5, 1))
show(lambda: np.roll([1, 2, 3], 1.5))
show(lambda: np.roll([1, 2, 3], [[1]]))
show(lambda: np.roll([1, 2, 3], [[1]], axis=0))
show(lambda: np.flip([[1, 2], [3, 4]]))
show(lambda: np.flip([[1, 2], [3, 4]], (0, 1)))
show(lambda: np.flip([[1, 2], [3, 4]], 2))
show(lambda: np.flip([[1, 2], [3, 4]], (0, 0)))
show(lambda: np.flip(5))
show(lambda: np.fliplr([1, 2]))
show(lambda: np.flipud([1, 2]))
show(lambda: np.flipud(3))
show(lambda: np.rot90([[1, 2], [3, 4]]))
show(lambda: np.rot90([[1, 2], [3, 4]], 2))
show(lambda: np.rot90([[1, 2], [3, 4]], -1))
show(lambda: np.rot90([[1, 2], [3, 4]], 1, (1, 0)))
show(lambda: np.rot90([[1, 2], [3, 4]], 1, (0, 0)))
show(lambda: np.rot90([[1, 2], [3, 4]], 1, (0, 3)))
show(lambda: np.rot90([[1, 2], [3, 4]], 1, (0, 1, 2)))
show(lambda: np.rot90([1, 2]))
show(lambda: np.trim_zeros([0, 0, 1, 0, 2, 0]))
show(lambda: np.trim_zeros([0, 0, 1, 0, 2, 0], "f"))
show(lambda: np.trim_zeros([0, 0, 1, 0, 2, 0], "b"))
show(lambda: np.trim_zeros([0, 0]))
show(lambda: np.trim_zeros(np.array([0, 0, 1, 0.0]), "x"))
show(lambda: np.trim_zeros((0, 0, 1, 2, 0)))
show(lambda: np.trim_zeros(np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]])))
show(lambda: np.trim_zeros(np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]]), axis=1))
show(lambda: np.trim_zeros(np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]]), "b", axis=(0,)))
show(lambda: np.trim_zeros([]))
