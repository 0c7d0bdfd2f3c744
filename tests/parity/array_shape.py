# Shapes, views, copies and the methods that hand out elements.
import numpy as np


def show(label, a):
    # NumPy keeps odd strides for axes that are not stepped along.
    strides = a.strides if a.size > 1 and 1 not in a.shape else ()
    print(label, repr(a), a.dtype, a.shape, strides)


a = np.arange(12)
show("reshape", a.reshape(3, 4))
show("reshape tuple", a.reshape((2, 6)))
show("reshape -1", a.reshape(2, -1, 3))
show("reshape int", np.reshape(a, 12))
show("reshape F", a.reshape(3, 4, order="F"))
show("reshape list", np.reshape(range(6), [2, 3]))
show("reshape view", a[::2].reshape(2, 3))
m = a.reshape(3, 4)
show("reshape copy", m.T.reshape(12))
show("reshape F view", m.T.reshape(12, order="F"))
show("reshape 0-d", np.array(3).reshape(1, 1))
show("reshape to 0-d", np.array([3]).reshape(()))
show("reshape empty", np.zeros((0, 3)).reshape(3, -1)[:0])
show("reshape empty 2", np.zeros((0, 3)).reshape(5, 0))
show("T", m.T)
show("transpose", m.transpose())
show("transpose axes", a.reshape(2, 3, 2).transpose(1, 2, 0))
show("transpose tuple", a.reshape(2, 3, 2).transpose((2, 0, 1)))
show("transpose neg", np.transpose(a.reshape(2, 3, 2), (-1, 0, 1)))
show("transpose None", np.transpose(m, None))
show("mT", a.reshape(2, 3, 2).mT)
show("swapaxes", a.reshape(2, 3, 2).swapaxes(0, -1))
show("np.swapaxes", np.swapaxes(m, 0, 1))
show("moveaxis", np.moveaxis(np.zeros((2, 3, 4, 0)), 0, -1))
show("moveaxis 2", np.moveaxis(np.zeros((2, 3, 4, 0)), [0, 1], [-1, -2]))
show("ravel", m.ravel())
show("ravel T", m.T.ravel())
show("ravel F", m.ravel("F"))
show("ravel F T", m.T.ravel(order="F"))
show("ravel K", m.T.ravel("K"))
show("ravel list", np.ravel([[1, 2], [3, 4]]))
show("flatten", m[:, ::2].flatten())
show("flatten F", m.flatten("F"))
show("squeeze", np.zeros((1, 2, 1)).squeeze())
show("squeeze axis", np.zeros((1, 2, 1)).squeeze(axis=0))
show("squeeze axes", np.squeeze(np.zeros((1, 2, 1)), axis=(0, 2)))
show("expand_dims", np.expand_dims(np.arange(3), 0))
show("expand_dims -1", np.expand_dims(np.arange(3), axis=-1))
show("expand_dims two", np.expand_dims(np.arange(3), (0, 2)))
show("atleast_1d", np.atleast_1d(3))
show("atleast_2d", np.atleast_2d([1, 2]))
show("atleast_3d", np.atleast_3d([1, 2]))
show("atleast_3d m", np.atleast_3d(m))
x, y = np.atleast_2d(1, [2])
show("atleast x", x)
show("atleast y", y)
show("broadcast_to", np.broadcast_to(np.arange(3), (2, 3)))
show("broadcast_to col", np.broadcast_to([[1], [2]], (2, 2)))
show("broadcast_to 0-d", np.broadcast_to(5, 2))
print(np.shape([[1, 2, 3]]), np.ndim(m), np.size(m), np.size(m, 1), np.shape(3), np.ndim(2.5))
print(
    m.ndim, m.size, m.itemsize, m.nbytes, np.zeros((), "f4").ndim, np.zeros((3, 0), "c16").nbytes
)

b = np.arange(6)
b.shape = (2, 3)
show("shape set", b)
b.shape = -1
show("shape set -1", b)
b.shape = (1, 2, 1, 3)
show("shape set 4", b)
v = np.arange(6)
w = v.reshape(2, 3)
w[0, 0] = 50
print(
    v[0], w.base is v, v.base is None, w.T.base is v, w.ravel().base is v, w.flatten().base is None
)

show("copy", m.T.copy())
show("copy K", m.T.copy("K"))
show("copy F", m.copy(order="F"))
show("astype", m.astype(np.float32))
show("astype str", m.astype("i1"))
show("astype T", m.T.astype(float))
show("astype wrap", np.array([300, -1, 256]).astype(np.uint8))
show("astype trunc", np.array([1.9, -1.9, 0.5]).astype(int))
show("astype bool", np.array([0.0, -0.0, 0.1]).astype(bool))
show("astype complex", np.array([True, False]).astype(complex))
print(m.astype(int, copy=False) is m, m.astype(int) is m, m.astype(float, copy=False) is m)
show("fill", np.full(3, 5, "i2"))
z = np.zeros((2, 2), "f4")
z.fill(1 / 3)
show("fill third", z)
z[:, 1].fill(np.int8(7))
show("fill column", z)
print(
    m.item(5),
    m.item(-1),
    m.item(1, 2),
    m.item((2, 3)),
    np.array(4.5).item(),
    np.array([[7]]).item(),
)
print(type(np.array([1]).item()).__name__, type(np.array([1.0]).item()).__name__)
print(np.array([True]).tolist(), np.array(3).tolist(), np.zeros((2, 0)).tolist())
print(
    np.array([1, 2], "i2").tobytes(),
    m[:2, :2].astype("i1").tobytes(),
    m[:2, :2].astype("i1").tobytes("F"),
)
print(np.array(258, "i2").tobytes(), np.zeros(0).tobytes())
show("byteswap", np.array([1, 256], "i2").byteswap())
show("view", np.array([1, 256], "i2").view("u1"))
show("view wide", np.array([1, 0, 0, 1], "u1").view(np.uint16))
show("view same", np.array([1.0], "f4").view("i4"))
show("view plain", m.view())
print(
    bytes(np.array([1, 2], "u1")),
    bytearray(np.array([1], "i2")),
    memoryview(np.array([5, 6], "u1"))[1],
)
f = m.flags
print(
    f.c_contiguous,
    f.f_contiguous,
    f.owndata,
    f.writeable,
    m.T.flags["F_CONTIGUOUS"],
    m.copy().flags.owndata,
)
r = np.arange(3)
r.flags.writeable = False
print(r.flags.writeable)
r.flags.writeable = True
r[0] = 5
print(r.tolist())

# Strides of axes that the steps of a slice leave empty, and of axes of length 1.
line = np.arange(10)
print(line[5:2:3].strides, line[:0:2].strides, line[9:1:4].strides, line[8:1:-3].strides)
print(line[:8].reshape(1, 2, 1, 4).strides, line[:6:2].reshape(3, 1).strides)

# The same shape keeps the strides of short axes.
b = np.arange(4, dtype="i1").reshape(4, 1).copy("F")
print(b.strides, b.reshape((4, 1)).strides, b.reshape((4, -1)).strides, b.reshape((1, 4)).strides)

# In Fortran order an axis of length 1 belongs to the axes behind it.
wide = np.broadcast_to(np.arange(5, dtype="i1"), (2, 5))
for shape in ((2, 1, 5), (1, 2, 5), (2, 5, 1), (1, 2, 1, 5, 1), (1, 10)):
    print(
        wide.reshape(shape, order="F").strides, wide[:, ::2].T.reshape(-1, 1, 2, order="F").strides
    )
