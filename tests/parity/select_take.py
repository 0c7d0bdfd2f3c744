# Elements by number or mask: take, put, compress, repeat, where, nonzero, copyto, diagonal.
import numpy as np


def show(f):
    try:
        r = f()
        print(repr(r), r.strides if isinstance(r, np.ndarray) and r.size > 1 else "")
    except Exception as e:
        print(type(e).__name__, e)


def after(a, f, *args, **options):
    """a when f(a, ...) has changed it."""
    f(a, *args, **options)
    return a


def after_error(a, f, *args):
    try:
        f(a, *args)
        print("no error")
    except Exception as e:
        print(type(e).__name__, e)
    print(a.tolist())


a = np.arange(5)
m = np.arange(6).reshape(2, 3)
c = np.arange(24).reshape(2, 3, 4)

# take
for i in (2, -5, [0, -1], [[1, 2], [3, 4]], [], [[]], [True, False], [1.5], 2.0, np.float64(1.5)):
    show(lambda: np.take(a, i))
for i in (np.array([3], "u1"), np.array([3], "u8"), np.array(2), a[::-2], np.array([[True]])):
    show(lambda: a.take(i))
for i in ([1.0], 1.0, [1j]):
    show(lambda: np.take(a, np.array(i)))
for i in (5, -6, [0, 7], [[-12, 33]]):
    show(lambda: np.take(a, i))
    show(lambda: np.take(a, i, mode="wrap"))
    show(lambda: np.take(a, i, mode="clip"))
for i in (np.array(2**63, "u8"), np.array([-(2**40)])):
    show(lambda: np.take(a, i))
    show(lambda: np.take(a, i, mode="clip"))
show(lambda: np.take(a, [2**70]))
show(lambda: np.take(a, 1j))
for axis in (None, 0, 1, 2, -1, -3, -4, 3):
    show(lambda: np.take(c, [1, 0], axis))
    show(lambda: np.take(c[::-1, ::2, ::-1], [[1], [0]], axis=axis))
    show(lambda: c.T.take(0, axis))
for mode in ("foo", "Clip", "w", 1, 7, None):
    show(lambda: np.take(m, [5], mode=mode))
for dtype in "? b H i L e f d F D".split():
    print(np.take(np.array([[1, 2], [3, 4], [5, 6]], dtype), [[2, 0], [0, 1]], axis=0).tolist())
    print(np.array([1, 2, 3], dtype)[::-1].take([2, 0]).tolist())
odd = np.frombuffer(bytes(range(17)), "u1")[1:].copy().view("u1")
for dtype in "u2 u4 u8".split():
    raw = np.frombuffer(bytearray(range(25)), np.uint8)[1:]
    print(raw.view(dtype).take([1, 0]).tolist())
none = np.zeros((0, 3))
for axis in (0, 1, None):
    show(lambda: none.take([0], axis))
    show(lambda: none.take([0], axis, mode="clip"))
    show(lambda: none.take([], axis))
show(lambda: np.take(np.zeros((3, 0)), [7], axis=0))
show(lambda: np.take(np.zeros((3, 0)), [7], axis=0, mode="wrap").shape)
show(lambda: np.take(5, 0))
show(lambda: np.take(5, [0, 0], axis=-1))
show(lambda: np.take(5, 1))
show(lambda: np.take([4, 5, 6], [-1, 0]))
for out in (
    np.zeros(2, int),
    np.zeros(4, int)[::2],
    np.zeros(2, "i1"),
    np.zeros(2),
    np.zeros(3, int),
    [0, 0],
):
    show(lambda: np.take(a, [3, 1], out=out))
    show(lambda: np.take(a, [3, 9], out=out, mode="clip"))
after_error(np.zeros(2, int), lambda out: np.take(a, [3, 9], out=out))
show(lambda: np.take(np.arange(5.0), [0, 1], out=np.zeros(2, int), mode="clip"))
show(lambda: np.take(a, 3, out=np.zeros((), int)))
out = np.zeros((2, 2), int)
print(np.take(a, [[4, 3], [2, 1]], out=out.T) is out, out.tolist())
b = np.arange(5)
print(np.take(b, [4, 3, 2, 1, 0], out=b) is b, b)
b = np.arange(5)
print(np.take(b, b[::-1], out=b), b)

# put
show(lambda: after(np.arange(5), np.put, [0, 2], [-44, -55]))
show(lambda: after(np.arange(5), np.put, 22, -5, mode="clip"))
show(lambda: after(np.arange(5), np.put, [0, -2, 6], [5.7], mode="wrap"))
show(lambda: after(np.arange(5), np.put, [[1, 2], [3, 4]], np.array([[7, 8, 9]])))
show(lambda: after(np.zeros((2, 3)).T, np.put, [1, 4], [5, 6]))
show(lambda: after(np.arange(6).reshape(2, 3)[:, ::-1], np.put, [0, 5], 9))
show(lambda: after(np.arange(5), np.put, [0, 1], []))
show(lambda: after(np.arange(5), np.put, [], [1]))
show(lambda: after(np.zeros(0), np.put, [], 5))
show(lambda: after(np.zeros(3, bool), np.put, [1], [2.5]))
show(lambda: after(np.arange(3), np.put, [1.9], [3.9]))
b = np.arange(5)
b.put(b[::-1], b)
print(b)
b.put([4, 3, 2, 1, 0], b)
print(b)
after_error(np.arange(5), np.put, [0, 9, 1], [50, 60, 70])
after_error(np.arange(5), np.put, [0, -6], 5)
after_error(np.arange(5), np.put, np.array([1.0]), [3])
after_error(np.zeros(0), np.put, [0], 5)
after_error(np.broadcast_to(np.arange(2), (2, 2)), np.put, [0], 5)
show(lambda: np.put([1, 2], [0], [5]))
show(lambda: np.put(5, [0], [5]))
show(lambda: np.put(np.arange(3), [0], 5, "x"))

# compress
show(lambda: np.compress([0, 1], [[1, 2], [3, 4], [5, 6]], axis=0))
show(lambda: np.compress([False, True, True], m, axis=1))
show(lambda: np.compress([False, True], m))
show(lambda: m.compress([0, 1.5], axis=0))
show(lambda: m.compress(np.array([0, 0, 1]), 1))
show(lambda: np.compress([], a))
show(lambda: np.compress([0, 1, 1, 1], [1, 2]))
show(lambda: np.compress([[0, 1]], [1, 2]))
show(lambda: np.compress(1, [1, 2]))
show(lambda: np.compress([0, 1], a, out=np.zeros(3)))
show(lambda: np.compress([0, 1, 1], a, out=np.zeros(2, int)))
show(lambda: np.compress([0, 1], m, axis=2))

# repeat
show(lambda: np.repeat(3, 4))
show(lambda: np.repeat(m, 2))
for axis in (0, 1, -1, 2):
    show(lambda: np.repeat(m, 2, axis=axis))
    show(lambda: m.T.repeat([2, 0, 1], axis))
    show(lambda: c[:2, ::2, ::-1].repeat([2, 1], axis))
show(lambda: np.repeat([1, 2], [3, 0]))
for count in (-1, [1, -1], [-1], 1.5, [1.0, 2.0], [3], [], True, [[2]]):
    show(lambda: np.repeat([1, 2], count))
for count in (np.array(2.0), np.array([2.0]), np.array([2], "u8"), np.array([2], "u4")):
    show(lambda: np.repeat([1, 2], count))
show(lambda: np.repeat(5, [1, 2]))
show(lambda: np.repeat(5, [2]))
show(lambda: np.repeat(5, 2, axis=1))
show(lambda: np.repeat([], 3))
show(lambda: np.repeat([], []))
show(lambda: np.repeat(np.zeros((0, 2)), 3, axis=0).shape)
show(lambda: np.repeat(np.zeros((2, 0)), 3, axis=0).shape)
for dtype in "? b H i L e f d F D".split():
    print(np.repeat(np.array([1, 2], dtype), [2, 3]).tolist())

# where
show(lambda: np.where([1, 0], 1, 2))
show(lambda: np.where([1, 0], np.int8(1), 2))
show(lambda: np.where([1, 0], np.int8(1), 300))
show(lambda: np.where([1, 0], np.array(1, np.int8), 300))
show(lambda: np.where([1, 0], 1, 2.5))
show(lambda: np.where([1, 0], np.array([1, 2], np.float32), 2.5))
show(lambda: np.where([1, 0], np.array([1, 2], "i1"), np.array([1, 2], "u1")))
show(lambda: np.where([1, 0], True, 2))
show(lambda: np.where([0.0, np.nan, 1j], 1j, 2))
show(lambda: np.where(True, 1, 2))
show(lambda: np.where(True, [1, 2], [3, 4]))
show(lambda: np.where([[True, False]], 1, [[1], [2]]))
show(lambda: np.where([True, False], [[1], [2]], np.zeros((2, 1, 2))))
show(lambda: np.where(m.T > 2, m.T, -1))
show(lambda: np.where(np.zeros((0, 2)), 1, 2))
show(lambda: np.where(a[::-1] > 2, a, a[::-1] * 10))
show(lambda: np.where([1, 0], [1, 2, 3], [3, 4]))
show(lambda: np.where([1, 0], 1))
show(lambda: np.where(np.arange(100) % 7 == 3, np.arange(100), -np.arange(100.0)).sum())
show(lambda: np.where([1, 0], 2**63, 1.0))

# nonzero
x = np.array([[3, 0, 0], [0, 4, 0], [5, 6, 0]])
show(lambda: np.nonzero(x))
show(lambda: x.T.nonzero())
show(lambda: np.nonzero(x[::-1, ::2]))
show(lambda: np.where(x))
show(lambda: np.nonzero(x)[0].base.shape)
show(lambda: np.nonzero([0.0, -0.0, np.nan, 1j]))
show(lambda: np.nonzero(np.zeros((2, 0))))
show(lambda: np.nonzero([]))
show(lambda: np.nonzero(np.arange(600).reshape(2, 300) % 97 == 0))
for value in (5, np.array(5), True, np.float64(0)):
    show(lambda: np.nonzero(value))
show(lambda: np.array(5).nonzero())
show(lambda: np.where(np.array(True)))

# copyto
show(lambda: after(np.zeros(3, int), np.copyto, [1, 2, 3]))
show(lambda: after(np.zeros(3, int), np.copyto, [1, 2, 3], where=[True, False, True]))
show(lambda: after(np.zeros(3, int), np.copyto, [1, 2, 3], where=[1, 0, 1]))
show(lambda: after(np.zeros((2, 3), int), np.copyto, [1, 2, 3], where=[[True], [False]]))
show(lambda: after(np.zeros((2, 3), "f4").T, np.copyto, m.T, where=m.T > 2))
show(lambda: after(np.zeros(3), np.copyto, [[[1, 2, 3]]]))
show(lambda: after(np.zeros(3), np.copyto, [[1, 2, 3]], where=True))
show(lambda: after(np.zeros(3), np.copyto, [[1, 2, 3]], where=[False, True, True]))
show(lambda: after(np.zeros(3), np.copyto, 1, where=False))
show(lambda: after(np.zeros(3, int), np.copyto, 2.5, casting="unsafe"))
show(lambda: after(np.zeros(3, np.float32), np.copyto, 3, casting="no"))
show(lambda: after(np.zeros(3, np.float32), np.copyto, 3.5, "no"))
show(lambda: after(np.zeros(3, np.float32), np.copyto, np.float64(3.5)))
show(lambda: after(np.zeros(3, np.int8), np.copyto, np.int64(300)))
for src in (
    2.5,
    np.array([2.5]),
    [2.5],
    np.float64(2.5),
    3j,
    [1, 2],
    [[1, 2, 3], [4, 5, 6]],
    True,
):
    show(lambda: after(np.zeros(3, int), np.copyto, src))
    show(lambda: after(np.zeros(3, "f4"), np.copyto, src, casting="no"))
for src in (300, -1, True, [-1], np.int8(-1), 2**70):
    show(lambda: after(np.zeros(3, "u1"), np.copyto, src))
show(lambda: np.copyto([1], 2))
show(lambda: np.copyto(np.zeros(3), 1, where=[True, False]))
show(lambda: np.copyto(np.zeros(3), 1, where=[[True, False, True]]))
show(lambda: np.copyto(np.zeros(3), 1, where=np.array([1, 0, 1])))
show(lambda: np.copyto(np.zeros(3), [1, 2], where=[True, False, True]))
show(lambda: np.copyto(np.broadcast_to(np.arange(2), (2, 2)), 1))
b = np.arange(5)
np.copyto(b[1:], b[:-1], where=[True, False, True, True])
print(b)
b = np.arange(6) % 2 == 0
np.copyto(b, b[::-1], where=b)
print(b)

# diagonal
for args in ((), (1,), (-1,), (5,), (-5,), (0, 1, 0), (0, 0, 2), (1, -1, 0), (-1, 2, 1)):
    show(lambda: c.diagonal(*args))
show(lambda: np.diagonal(m, offset=1))
show(lambda: np.diagonal([[1, 2], [3, 4]]))
show(lambda: m.diagonal().flags.writeable)
show(lambda: m[::-1].T.diagonal())
show(lambda: np.array([1, 2]).diagonal())
show(lambda: c.diagonal(0, 0, 0))
show(lambda: c.diagonal(0, 0, 5))
show(lambda: c.diagonal(0, -4, 1))

# One index array of any dtype for one axis, longer than a block, wrong at its end.
w = np.arange(300) - 7
for t in ("i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8"):
    i = (np.arange(290) * 3 % 100).astype(t)
    print(
        np.take(w, i).sum(),
        w[::-2].take(i[::-1]).sum(),
        np.take(w, i[:0]),
        np.take(w, i, axis=0).dtype,
    )
    i[289] = 120
    try:
        np.take(w[:120], i)
    except IndexError as e:
        print(e)
try:
    np.take(w[:0], i)
except IndexError as e:
    print(e)
