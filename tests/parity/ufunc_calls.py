# What a call of a ufunc takes beside its operands: signatures, casting, order, masks, and refusals.
import numpy as np

a = np.array([1, 2, 3])
f = np.array([0.5, -1.5, 2.0])
b = np.array([True, False, True])
c = np.array([1j, 2, 3])
i8 = np.array([1, 2, 3], dtype=np.int8)
m = np.arange(6).reshape(2, 3)
fixed = np.broadcast_to(np.zeros(3), (3,))

CASES = """
np.add(a, f, signature="dd->d")
np.add(a, f, signature="ddd->d")
np.add(a, f, signature="ii->i")
np.add(a, f, signature="d")
np.add(a, f, signature="dx->d")
np.add(a, f, sig=(float, float, float))
np.add(a, f, sig=(None, None, "f"))
np.add(a, f, sig=(None,))
np.add(a, f, sig=("d", "d"))
np.add(a, f, sig=3)
np.add(a, f, sig="dd->d", dtype=float)
np.add(a, f, sig="dd->d", signature="dd->d")
np.add(a, f, dtype=None)
np.add(a, f, dtype=bool)
np.sin(a, dtype=int)
np.less(a, f, dtype=bool)
np.less(a, f, dtype=float)
np.less(a, f, sig="ff->?", casting="unsafe")
np.less(a, f, sig=(int, int, None))
np.logical_and(a, f, sig="dd->?")
np.logical_and(a, f, dtype=float)
np.absolute(c, dtype=float)
np.absolute(c, dtype="f4")
np.absolute(c.astype("F"), dtype=float)
np.frexp(f, dtype="f4")
np.frexp(f, sig="f->fi")
np.ldexp(f, a, sig="di->d")
np.ldexp(f, f)
np.modf(f, dtype="f4")
np.floor(f, dtype=int)
np.bitwise_count(a, dtype="u1")
np.subtract(a, a, dtype=bool)
np.negative(a, dtype=bool)
np.gcd(a, f)
np.gcd(a, 1.5)
np.gcd(a, a, dtype=float)
np.sign(b)
np.gcd(a.astype("u1"), f.astype("f4"))
np.add(a, "x")
np.less(a, "xyz")
np.sin("x")
np.sin(None)
np.add(a, f, casting="safe")
np.add(a, f, casting="no")
np.add(a, f, casting="x")
np.add(a, f, casting=3)
np.add(a, a, out=f.copy(), casting="equiv")
np.add(f, f, out=a.copy(), casting="unsafe")
np.add(a, f, order="x")
np.add(a, f, order=3)
np.add(m, m, order="F").strides
np.add(m, m, order="C").strides
np.add(m.T, m.T).strides
np.add(m.T, m.T, order="C").strides
np.add(m.T, m.T, order="A").strides
np.add(a, f, subok=True)
np.add(a, f, subok=3)
np.add(a, 1, where=[1, 0, 1], out=np.zeros(3))
np.add(a, 1, where=None, out=np.zeros(3))
np.add(a, 1, where=a)
np.add(a, 1, where=[[True], [False]], out=np.zeros((2, 3)))
np.add(a, 1, where=np.array([[True], [False]]), out=np.zeros(3))
np.add(a, 1, where=[True, False])
np.add(1, 2, where=[True, True])
np.add(a, 1, out=fixed)
np.add(a, 1, out=[a])
np.add(a, 1, out=())
np.add(np.zeros((0,)), 1, out=np.zeros((1,)))
np.modf(f, out=3)
np.modf(f, out=(f,))
np.modf(f, None, f.copy())
np.add(x1=a, x2=3)
np.sin()
isinstance(np.add, np.ufunc)
np.add.ntypes == len(np.add.types)
np.logical_and.types[:3]
np.isnan.types[:3]
np.matmul.types[:3]
[np.logical_or(a, a, casting=c) for c in ("no", "equiv", "safe")]
[np.logical_xor([1.5, 0], np.int8(3), casting=c) for c in ("no", "safe", "same_kind")]
[np.logical_and(2.5, [1, 0], casting=c, dtype=bool) for c in ("no", "same_kind")]
np.logical_not([1, 0], casting="no", signature="?->?")
np.logical_not([1, 0], casting="same_kind", signature="?->?")
np.logical_and(np.array(True), np.int8(3), sig=("?", "?", None), out=np.array(False))
hash(np.add) == hash(np.add) and np.add == np.add and np.add != np.subtract
"""

for case in CASES.strip().split("\n"):
    try:
        print(case, "=>", repr(eval(case)))
    except Exception as error:
        print(case, "=>", type(error).__name__, error)
