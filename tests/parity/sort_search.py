# Keys for sorting, and searching in what is sorted.
import numpy as np

a = np.array([3, 1, 2])
b = np.arange(6).reshape(2, 3)[:, ::-1]
z = np.array(5)


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: np.lexsort((a, a)))
show(lambda: np.lexsort(a))
show(lambda: np.lexsort(5))
show(lambda: np.lexsort(()))
show(lambda: np.lexsort((a, [1, 2])))
show(lambda: np.lexsort((a, b)))
show(lambda: np.lexsort((b, b)))
show(lambda: np.lexsort((b, b), axis=0))
show(lambda: np.lexsort((b, b), axis=2))
show(lambda: np.lexsort((a,), axis=1))
show(lambda: np.lexsort(([], [])))
show(lambda: np.lexsort((5, 6)))
show(lambda: np.lexsort((z, z)))
show(lambda: np.lexsort((a,), axis=None))
show(lambda: np.lexsort(b))
show(lambda: np.lexsort([[1 + 2j, 1]]))
show(lambda: np.searchsorted(a, 2))
show(lambda: np.searchsorted([1, 2, 3], [2, 3.5]))
show(lambda: np.searchsorted(b, 2))
show(lambda: np.searchsorted(5, 2))
show(lambda: np.searchsorted(z, 2))
show(lambda: np.searchsorted([1, 2, 3], 2, "right"))
show(lambda: np.searchsorted([1, 2, 3], 2, "r"))
show(lambda: np.searchsorted([1, 2, 3], 2, "Right"))
show(lambda: np.searchsorted([1, 2, 3], 2, "foo"))
show(lambda: np.searchsorted([1, 2, 3], 2, 3))
show(lambda: np.searchsorted([1, 2, 3], 2, None))
show(lambda: np.searchsorted([1, 2, 3], 2, sorter=[0, 1]))
show(lambda: np.searchsorted([1, 2, 3], 2, sorter=[0, 1, 3]))
show(lambda: np.searchsorted([1, 2, 3], 2, sorter=[0, 5, 2]))
show(lambda: np.searchsorted([1, 2, 3], 2, sorter=[0, 1.5, 2]))
show(lambda: np.searchsorted([1, 2, 3], 2, sorter=[[0, 1, 2]]))
show(lambda: np.searchsorted([1, 2, 3], 2, sorter=np.array([0, 1, 2], np.uint64)))
show(lambda: np.searchsorted([1, 2, 3], 2, sorter=5))
show(lambda: np.searchsorted([1, 2, 3], z))
show(lambda: np.searchsorted([1, 2, 3], [[1, 2], [0, 4]]))
show(lambda: np.searchsorted([1, 2, 3], []))
show(lambda: np.searchsorted(np.array([1, 2], np.int8), 300))
show(lambda: np.searchsorted(np.array([1, 2], np.uint64), -1))
show(lambda: np.searchsorted([1, 2, np.nan], [np.nan, 3]))
show(lambda: type(a.searchsorted(2)))
show(lambda: a.searchsorted([2], side="left", sorter=[1, 2, 0]))

x = np.array([1, 2, 2, 3, 7, 7, 9])
v = np.array([[0, 2, 8], [7, 1, 10]])
for dtype in "bBhHiIlLefdFD":
    for side in ("left", "right"):
        print(dtype, repr(np.searchsorted(x.astype(dtype), v, side)))
        print(repr(x.searchsorted(v.astype(dtype)[:, ::-1], side)))
shuffled = np.array([9, 1, 7, 2, 3, 7, 2])
print(repr(shuffled.searchsorted([2, 7, 8], sorter=shuffled.argsort())))
print(repr(shuffled[::-1].searchsorted([2, 7, 8], "right", shuffled[::-1].argsort())))
print(repr(np.searchsorted(shuffled, [5, 1, 8, 3, 2])))  # not sorted: whatever NumPy finds

# Keys from the last, the most important, to the first.
names = np.array([2, 1, 2, 1, 2, 1])
ages = np.array([30.5, 20, 10, np.nan, 10, 20])
print(repr(np.lexsort((ages, names))), repr(np.lexsort((names, ages))))
print(repr(np.lexsort(np.array([[1, 1, 0], [0, 1, 0], [5, 4, 5]]))))
print(repr(np.lexsort((names.reshape(2, 3), ages.reshape(2, 3)), axis=0)))
