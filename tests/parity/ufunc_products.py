# The products as ufuncs: axes=, axis=, keepdims=, casting=, signature=, refusals.
import numpy as np

A = np.arange(6).reshape(2, 3)
a = np.arange(3)

CASES = """
np.matmul(A, A.T, axes=[(0, 1), (0, 1), (0, 1)])
np.matmul(A, A, axes=[(0, 1), (1, 0), (0, 1)])
np.matmul(A, A, axes=[(-2, -1), (-1, -2), (-1, -2)])
np.matmul(A, A.T, axes=[(0, 1), (0, 1)])
np.matmul(A, a, axes=[(0, 1), 0, 0])
np.matmul(A, a, axes=[(0, 1), (0, ), (0, )])
np.matmul(A, A, axes=3)
np.matmul(A, A, axes=[0, 0, 0])
np.vecdot(A, A, keepdims=True)
np.vecdot(A, A, axis=0, keepdims=True)
np.vecdot(A, A, axis=0)
np.vecdot(A, A, axes=[0, 0])
np.vecdot(A, A, axes=[0, 0, ()])
np.vecdot(A, A, axis=0, axes=[0, 0])
np.vecdot(A, A, axis=5)
np.matvec(A, a, axis=0)
np.matmul(A, A.T, axis=1)
np.matmul(A, A.T, keepdims=True)
np.matmul(A, A.T, where=True)
np.matmul(A, A.T, casting="no")
np.matmul(A, A.T*.5, casting="no")
np.matmul(A, A.T, subok=True)
np.matmul(A, A.T, subok=3)
np.matmul(A, A.T, sig="dd->d")
np.matmul(A, A.T, signature="dd->d")
np.matmul(A, A.T, sig=(float, float, float))
np.matmul(A, A.T, sig="ii->i")
np.matmul(A, A.T, dtype=float)
np.matmul(A, A.T*.5, dtype=int)
np.matmul(A, A.T*.5, dtype=int, casting="unsafe")
np.matmul(A, A.T, out=(np.zeros((2, 2)), ))
np.matmul(A, A.T, out=(np.zeros((2, 2)), None))
np.matmul(A, A.T, np.zeros((2, 2)), out=np.zeros((2, 2)))
np.matmul(A*.5, A.T, out=np.zeros((2, 2), int))
np.matmul(A*.5, A.T, out=np.zeros((2, 2), int), casting="unsafe")
np.matmul(A, A.T, foo=1)
"""

for case in CASES.strip().split("\n"):
    try:
        print(case, "=>", repr(eval(case)))
    except Exception as error:
        print(case, "=>", type(error).__name__, error)
