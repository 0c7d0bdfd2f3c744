"""Odds and ends of the namespace: block, triangles, bufsize, tables of types, getfield."""

import numpy as np
import numpy.typing as npt
from numpy.typing import NDArray


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


for bad in (
    [],
    [[1], 2],
    ([1], 2),
    [[1, 2], [3]],
    [[], 1],
    [1, [2]],
    [(1, 2)],
    [[[1], 2]],
    5,
    [1, 2],
    [[np.eye(2), np.zeros((2, 3))], [np.ones((3, 2)), np.eye(3) * 2]],
    [np.arange(3), [1]][0],
    [[np.ones((2, 2, 2))], [np.zeros((1, 2, 2))]],
):
    t(np.block, bad)
print(
    np.tril_indices(3),
    np.triu_indices(3, 1),
    np.tril_indices(2, 0, 4),
    np.triu_indices(3, -1, 2),
    np.mask_indices(3, np.triu, 1),
    np.triu_indices(4, 7),
)
t(np.tril_indices_from, np.ones((2, 3)), 1)
t(np.triu_indices_from, np.ones((2, 3)))
t(np.triu_indices_from, np.ones(2))
t(np.tril_indices_from, np.ones((2, 2, 2)))
for f in (np.isneginf, np.isposinf):
    for x in (
        1j,
        [1, -np.inf, np.nan, np.inf],
        3,
        True,
        np.float32(-np.inf),
        np.array([1, 2], "u1"),
    ):
        t(f, x)
out = np.zeros(2)
print(np.isposinf([np.inf, 1], out), out)
t(np.asarray_chkfinite, [1, 2.0])
t(np.asarray_chkfinite, [1, np.nan])
t(np.asarray_chkfinite, [1, 2], "f4")
t(np.asarray_chkfinite, [1j * np.inf])
print(
    np.iterable([1]),
    np.iterable(2),
    np.iterable(np.array(3)),
    np.iterable("a"),
    np.iterable(np.arange(2)),
    np.iterable({}),
)
for v in (-1, 17, 0, 10**9, 1.5, 4096):
    t(np.setbufsize, v)
print(
    np.getbufsize(),
    np.little_endian,
    np.sctypeDict["int"],
    np.sctypeDict["float32"],
    np.float32 in np.ScalarType,
    type(3) in np.ScalarType,
)
print(
    np.issubdtype(np.int8, np.flexible),
    np.issubdtype(np.character, np.flexible),
    np.issubdtype(np.character, np.generic),
    np.flexible,
    np.character,
)
t(np.flexible, 2)
print(isinstance(np.arange(3).flat, np.flatiter))
print(np.fix([1.5, -2.5, 3]), repr(np.fix(3.7)), repr(np.fix(3)), np.fix([1, 2]))


def g(x: npt.ArrayLike, y: "NDArray[np.float64]") -> NDArray[np.float64]:
    return x


F = NDArray[np.float64]
print(g(1, 2))
print(
    [
        c.__name__
        for c in (
            np.exceptions.ComplexWarning,
            np.exceptions.RankWarning,
            np.exceptions.DTypePromotionError,
        )
    ],
    issubclass(np.exceptions.DTypePromotionError, TypeError),
    issubclass(np.exceptions.RankWarning, RuntimeWarning),
    issubclass(np.exceptions.RankWarning, Exception),
)
a = np.array([1.0, 2])
print(
    a.conj() is a,
    a.conjugate() is a,
    np.array([True]).conj(),
    a.to_device("cpu") is a,
    np.array([1 + 2j]).conj(),
    np.array([[1 + 2j]], "F").T.conjugate().dtype,
)
for c in (
    "a.to_device('x')",
    "a.getfield('f4',6)",
    "a.getfield('c16')",
    "a.getfield('f4', 4)",
    "a.getfield('f8',-1)",
    "a.to_device('cpu',stream=1)",
    "a.to_device('cpu',stream=None)",
    "a.setfield(3,'f4',6)",
    "a[::-1].getfield('i4',4)",
    "np.float64(3).getfield('f4',4)",
    "np.arange(2).setfield([1,2,3],'i4')",
    "np.float64(3).to_device('cpu')",
    "np.int8(3).conj()",
):
    try:
        print(c, repr(eval(c)))
    except Exception as e:
        print(c, type(e).__name__, e)
b = np.arange(3)
b.setfield([7, 8, 9], "i4", 4)
print(b)
v = b.getfield("i2", 2)
v[0] = 1
print(b, v.base is b, v.flags.aligned, b.getfield("i4", 1).flags.aligned)
c = np.arange(2)
c.flags.writeable = False
t(c.setfield, 1, "i4")
x = np.diag([1.0 + 1.0j] * 2)
x[1, 1] = 2 + 4j
print(x.getfield(np.float64), x.getfield(np.float64, offset=8))
