# Exception types and words for what arrays refuse.
import numpy as np


def refuse(f):
    try:
        print("no error", f())
    except Exception as e:
        print(type(e).__name__, e)


a = np.arange(3)
m = np.arange(6).reshape(2, 3)


def put(target, index, value):
    target[index] = value


def attribute(target, name, value):
    setattr(target, name, value)


for f in (
    lambda: a[5],
    lambda: a[-4],
    lambda: a[0, 1],
    lambda: m[0, 1, 2],
    lambda: m[0, 3],
    lambda: m[2],
    lambda: a[1.0],
    lambda: a["a"],
    lambda: a[np.float64(1)],
    lambda: a[..., ...],
    lambda: a[::0],
    lambda: a[1.0:],
    lambda: np.array(1)[0],
    lambda: np.array(1)[:],
    lambda: put(a, 3, 1),
    lambda: put(a, Ellipsis, [1, 2]),
    lambda: put(m, 0, [1, 2]),
    lambda: put(m, Ellipsis, [[1, 2, 3]] * 3),
    lambda: put(a, Ellipsis, [[1], [2]]),
    lambda: put(a, 0, [1, 2]),
    lambda: put(a, 0, np.array([1, 2])),
    lambda: put(a, 0, 1j),
    lambda: put(a, 0, None),
    lambda: put(a, 0, float("nan")),
    lambda: put(a, 0, float("inf")),
    lambda: put(a, 0, 2**63),
    lambda: put(np.zeros(2, "i1"), 0, 128),
    lambda: put(np.zeros(2, "u1"), Ellipsis, -1),
    lambda: put(np.broadcast_to(a, (2, 3)), 0, 1),
    lambda: put(np.frombuffer(b"ab", "u1"), 0, 1),
    lambda: np.zeros(-1),
    lambda: np.zeros("a"),
    lambda: np.zeros(2.0),
    lambda: np.zeros((2, "a")),
    lambda: np.zeros([2, np.float64(3)]),
    lambda: np.zeros((2**40, 2**40)),
    lambda: np.zeros(3, order="Q"),
    lambda: np.zeros(3, order="K"),
    lambda: np.zeros(3, "foo"),
    lambda: np.dtype("foo"),
    lambda: np.dtype(3),
    lambda: np.array([[1, 2], [3]]),
    lambda: np.array([1, [2]]),
    lambda: np.array([[1], 2]),
    lambda: np.array([[[1], [2]], [[1, 2], [3]]]),
    lambda: np.array([np.zeros(2), np.zeros(3)]),
    lambda: np.array([300], "i1"),
    lambda: np.array([-1], "u8"),
    lambda: np.array([2**64], "u8"),
    lambda: np.array([2**63], "i8"),
    lambda: np.array([1j], float),
    lambda: np.array([None], int),
    lambda: np.array([1], copy=False),
    lambda: np.int8(300),
    lambda: np.int8(300.0),
    lambda: np.uint8(-1),
    lambda: np.int64(float("nan")),
    lambda: np.int64(1e300),
    lambda: np.int64(1 + 2j),
    lambda: np.float64(1 + 2j),
    lambda: np.float32(10**400),
    lambda: np.int64(None),
    lambda: np.float64({}),
    lambda: np.float64(3)[0],
    lambda: m.reshape(4),
    lambda: m.reshape(4, -1),
    lambda: m.reshape(-1, -1),
    lambda: m.reshape(2, "a"),
    lambda: m.reshape(),
    lambda: m.reshape(3, 2, order="K"),
    lambda: m.T.reshape(6, copy=False),
    lambda: m.transpose(0),
    lambda: m.transpose(0, 0),
    lambda: m.transpose(0, 2),
    lambda: m.squeeze(0),
    lambda: m.squeeze(5),
    lambda: a.swapaxes(0, 1),
    lambda: np.moveaxis(m, 0, 3),
    lambda: np.moveaxis(m, [0, 1], [0]),
    lambda: np.expand_dims(m, 5),
    lambda: np.broadcast_to(a, 2),
    lambda: np.broadcast_to(a, (2, 2)),
    lambda: a.mT,
    lambda: a.item(),
    lambda: a.item(4),
    lambda: m.item(1, 5),
    lambda: m.item(6),
    lambda: m.item(1, 2, 3),
    lambda: m.astype("foo"),
    lambda: m.astype("f4", casting="safe"),
    lambda: m.astype(int, order="Q"),
    lambda: a.fill("x") if False else a.fill([1, 2]),
    lambda: m.T.view("i2"),
    lambda: m.view("c16"),
    lambda: np.array(1).view("i2"),
    lambda: attribute(m, "shape", 4),
    lambda: attribute(m.T, "shape", 6),
    lambda: np.arange(),
    lambda: np.arange(0, 10, 0),
    lambda: np.arange(0, 1, float("nan")),
    lambda: np.arange(5, dtype=bool),
    lambda: np.linspace(0, 1, -1),
    lambda: np.linspace(0, 1, 2.5),
    lambda: np.eye(2.5),
    lambda: np.eye(-1),
    lambda: np.full(3, [1, 2]),
    lambda: np.full(3, 300, "i1"),
    lambda: np.frombuffer(b"abc", "i2"),
    lambda: np.frombuffer(b"abcd", "i2", count=3),
    lambda: np.frombuffer(b"abcd", "i1", offset=5),
    lambda: np.frombuffer(3),
    lambda: bool(a),
    lambda: bool(np.array([])),
    lambda: int(a),
    lambda: hash(a),
    lambda: len(np.array(1)),
    lambda: iter(np.array(1)),
    lambda: a.real.imag.fill(1),
):
    refuse(f)

try:
    np.zeros((2, 2)).transpose(0, 3)
except ValueError as e:
    print("ValueError too", isinstance(e, IndexError), isinstance(e, np.exceptions.AxisError))

# Numbers are made of 0-d arrays alone.
for f in (
    lambda: int(np.array([[2]])),
    lambda: complex(np.array([1, 2])),
    lambda: (2.0 * np.array([1.5]), 1j * np.array([1.5]), 2.5 < np.array([3])),
):
    refuse(f)
