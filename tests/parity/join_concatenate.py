# Arrays put one behind the other: concatenate with all its arguments.
import numpy as np


def show(f):
    try:
        r = f()
        print(repr(r), r.strides if isinstance(r, np.ndarray) and r.size > 1 else "")
    except Exception as e:
        print(type(e).__name__, e)


m = np.arange(6).reshape(2, 3)
f = np.zeros((2, 3), order="F")
for axis in (0, 1, -1, -2, 2, -3, None):
    show(lambda: np.concatenate([m, m[::-1] * 10], axis))
    show(lambda: np.concatenate((m, m.astype("f4")), axis=axis))
    show(lambda: np.concat([m[:, ::2], m[:1, 1:]], axis))
for arrays in (
    ([1], [2, 3]),
    [[1], [True]],
    [np.int8([1]), [True]],
    [np.int8([1]), np.uint8([1])],
    [[], [1]],
    [[1], [2j]],
    [np.float32([1]), np.float16([2])],
    [np.uint64([1]), np.int64([2])],
    m,
    [np.zeros((2, 0)), np.zeros((0, 0))],
    np.zeros((2, 0)),
    [],
    (),
    np.zeros((0, 3)),
    [1, 2],
    np.arange(3),
    range(2),
    [[1], [[2]]],
    [[1], 2],
    [[[1]], [[2, 3]]],
    [m, m.T],
    {1: 2},
):
    show(lambda: np.concatenate(arrays))
show(lambda: np.concatenate(x for x in [[1], [2]]))
show(lambda: np.concatenate([[[1]], [[2, 3]]], axis=1))
show(lambda: np.concatenate([1, [2, 3], [[4.5]]], axis=None))
show(lambda: np.concatenate([np.float32([1]), 2.0], axis=None))
show(lambda: np.concatenate([np.uint8([1]), 2, True], axis=None))
show(lambda: np.concatenate([np.float32([1]), np.float64(2.0)], axis=None))
show(lambda: np.concatenate([1, 2.5], axis=None))
show(lambda: np.concatenate((f, f)))
show(lambda: np.concatenate((f, np.zeros((2, 3)))))
show(lambda: np.concatenate((np.zeros((3, 2)).T, f), axis=1))
show(lambda: np.concatenate([np.zeros((2, 0)), m], axis=1))
show(lambda: np.concatenate([[1], [2]], axis=1.0))

# dtype= and casting=
show(lambda: np.concatenate([[1], [2.5]], dtype=int))
show(lambda: np.concatenate([[1], [2.5]], dtype=int, casting="unsafe"))
show(lambda: np.concatenate([[1], [2]], dtype=np.int8))
show(lambda: np.concatenate([[1], [2]], dtype=np.int8, casting="safe"))
show(lambda: np.concatenate([[1], np.int8([2])], casting="no"))
show(lambda: np.concatenate([[1], np.int8([2])], casting="safe"))
show(lambda: np.concatenate([[1], [3j]], dtype="f8"))
show(lambda: np.concatenate([[], [1]], dtype="i8"))

# out=
out = np.zeros(2)
print(np.concatenate([[1], [2.5]], out=out) is out, out)
show(lambda: np.concatenate([[1], [2]], 0, np.zeros(4)[::2]))
show(lambda: np.concatenate([[1], [2.5]], out=np.zeros(2, int)))
show(lambda: np.concatenate([[1], [2.5]], out=np.zeros(2, int), casting="unsafe"))
show(lambda: np.concatenate([[1], [2.5]], out=np.zeros(3)))
show(lambda: np.concatenate([[1], [2.5]], out=np.zeros((1, 2))))
show(lambda: np.concatenate([[1], [2.5]], out=np.zeros((1, 2)), axis=None))
show(lambda: np.concatenate([[1], [2.5]], out=np.zeros(2), dtype=float))
show(lambda: np.concatenate([[1], [2.5]], out=[1, 2]))
show(lambda: np.concatenate([[1], [2]], out=np.broadcast_to(np.zeros(1), (2,))))
a = np.arange(6)
np.concatenate([a[3:], a[:3]], out=a)
print(a)
a = np.arange(6)
np.concatenate([a[:3][::-1], a[3:]], out=a)
print(a)

# Of several dtypes the order does not matter.
for a, b, c in (("u2", "i1", "F"), ("u1", "i1", "e"), ("u2", "i2", "e"), ("u8", "i8", "f")):
    parts = [np.zeros(1, a), np.zeros(1, b), np.zeros(1, c)]
    print(np.concatenate(parts).dtype, np.concatenate(parts[::-1]).dtype, np.result_type(*parts))
