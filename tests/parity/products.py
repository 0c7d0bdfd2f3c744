# Matrix products: matmul, @, dot, inner, outer, vdot, vecdot, matvec, vecmat and their messages.
import numpy as np

v = np.array([1, 2, 3])
m = np.arange(6).reshape(2, 3)
s = np.arange(24).reshape(2, 3, 4)


def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, str(error))


for x in (v, v * 0.5, v.astype(np.float32), v.astype(np.int8), v > 1, v * 1j):
    print(repr(x @ v), repr(m @ x), repr(np.dot(x, x)), repr(np.vdot(x, v)), repr(np.inner(x, x)))
print(m @ m.T, m.T @ m, np.matmul(m, s), s @ np.ones(4), v @ s, [1, 2, 3] @ v, v @ [[1], [2], [3]])
print(np.dot(m, s).shape, np.dot(s, np.ones((4, 2))).shape, np.dot(3, v), v.dot(2), m.dot(v))
print(np.outer(v, v), np.outer(v, 2), np.inner(m, m), np.vdot(m, m))
print(np.vecdot(m, v), np.vecdot(m, m, axis=0), np.matvec(m, v), np.vecmat([1, 2], m))
print(
    np.zeros((2, 0)) @ np.zeros((0, 3)),
    np.zeros(0) @ np.zeros(0),
    m[:, ::-1] @ v,
    s[::-1, :, 1] @ m.T,
)
out = np.zeros((2, 2))
print(np.matmul(m, m.T, out=out) is out, out)
np.dot(m.astype(float), m.T.astype(float), out=out)
print(out, np.matmul(v, v, out=np.zeros(3)))
x = np.ones((2, 2))
x @= np.array([[1, 2], [3, 4]])
print(x)

attempt(lambda: m @ m)
attempt(lambda: v @ m)
attempt(lambda: m @ [1, 2])
attempt(lambda: v @ 2)
attempt(lambda: 2 @ v)
attempt(lambda: np.matmul(v, np.array(1)))
attempt(lambda: np.dot(m, m))
attempt(lambda: np.dot(m, v, out=np.zeros(2)))
attempt(lambda: np.dot(m, v, out=np.zeros(3, int)))
attempt(lambda: np.matmul(m, v, out=np.zeros(3)))
attempt(lambda: np.matmul(m, v, out=np.zeros(2, np.int8)))
attempt(lambda: np.matmul(m * 0.5, v, out=np.zeros(2, int)))
attempt(lambda: np.vdot(v, m))
attempt(lambda: np.inner(m, [1, 2]))
attempt(lambda: np.vecdot(v, [1, 2]))
attempt(lambda: np.matvec(v, v))
print(np.matmul, np.matmul.signature, np.vecdot.signature)
