# numpy.linalg: norms, cond, matrix_rank, powers and products, tensorinv, tensorsolve; kron, tensordot.
import numpy as np

L = np.linalg


def show(*values):
    for x in values:
        x = np.asarray(x)
        print(x.dtype, x.shape, (np.round(x, 5) + 0).tolist())


def attempt(call, *args, **options):
    try:
        show(call(*args, **options))
    except Exception as error:
        print(type(error).__name__, error)


v = np.array([3, -4, 12])
m = np.arange(6.0).reshape(2, 3) - 2
s = np.arange(24).reshape(2, 3, 4)
for x in (v, m[0], m[0] * 1j, v.astype("f4"), s[0, 0]):
    for ord in (None, 0, 1, 2, 3, -1, -2, 0.5, np.inf, -np.inf):
        with np.errstate(all="ignore"):
            show(L.norm(x, ord), L.vector_norm(x, ord=2 if ord is None else ord))
for x in (m, m * (1 + 1j), m.astype("f4"), m.T):
    for ord in (None, "fro", "nuc", 1, -1, 2, -2, np.inf, -np.inf):
        show(L.norm(x, ord), L.norm(x, ord, keepdims=True))
        show(L.matrix_norm(x, ord="fro" if ord is None else ord))
show(L.norm(s), L.norm(s, axis=1), L.norm(s, 1, axis=(0, 2)), L.norm(s, 2, (2, 0), True))
show(L.norm(s, axis=(-1, 0)), L.norm(s, -np.inf, axis=(1, 2)), L.norm(s, axis=0, keepdims=True))
show(
    L.vector_norm(s, axis=(0, 2)), L.vector_norm(s, keepdims=True), L.vector_norm(s, axis=1, ord=1)
)
show(L.vector_norm(s, axis=(1, 2), keepdims=True), L.matrix_norm(s, keepdims=True))
print(repr(L.norm([3, 4])), repr(L.norm(5)), repr(L.norm(v, np.inf)), repr(L.norm(m, 1)))

a = np.array([[2.0, 1], [0, -4]])
for p in (None, 2, -2, 1, -1, np.inf, "fro", "nuc"):
    show(L.cond(a, p), L.cond(np.stack([a, a.T + 1]), p))
show(L.cond(np.ones((2, 2)), 1), L.cond(np.zeros((2, 2))), L.cond(m))
show(L.matrix_rank(a), L.matrix_rank(np.ones((3, 3))), L.matrix_rank(s), L.matrix_rank(3))
show(L.matrix_rank([0, 0]), L.matrix_rank(np.eye(3), tol=2), L.matrix_rank(a, hermitian=True))
show(L.matrix_rank(np.zeros((0, 3))), L.matrix_rank(np.diag([1, 1e-3]), rtol=0.1))
for n in (0, 1, 2, 3, 6, -1, -3, np.int8(2)):
    show(L.matrix_power(a, n), L.matrix_power(np.stack([a, a * 2]), n))
show(L.matrix_power([[1, 1], [1, 0]], 50))
show(L.multi_dot([m, m.T]), L.multi_dot([m, m.T, m]), L.multi_dot([m[0], m.T, m, m.T]))
show(L.multi_dot([m[0], m.T, m, m[1]]), L.multi_dot([m, m.T, m, m.T, a]))
t = np.eye(24).reshape(4, 6, 8, 3) + 0.5
show(L.tensorinv(t).sum(axis=(0, 1)), L.tensorsolve(t, np.ones((4, 6))), L.tensorinv(a, ind=1))
show(L.tensorsolve(np.eye(6).reshape(2, 3, 2, 3) * 2, np.ones((2, 3)), axes=(0, 1)).shape)
show(L.outer(v, v), L.cross(v, v[::-1]), L.diagonal(s), L.diagonal(s, offset=1), L.trace(s))
show(L.trace(s, dtype="f4"), L.matmul(m, m.T), L.vecdot(m, m), L.vecdot(m, m, axis=0))
show(L.matrix_transpose(s), L.tensordot(m, m, axes=0))
show(np.kron([1, 2], [1, 10]), np.kron(a, m), np.kron(v, a), np.kron(2, v), np.kron(s, [[1, 2]]))
show(np.tensordot(s, m, axes=([1], [1])), np.tensordot(s, s, 3), np.tensordot(m, s, axes=[0, 0]))
show(np.tensordot(s, s.transpose(1, 0, 2), axes=((0, 1), (1, 0))), np.tensordot(m, m, 0))
show(np.tensordot(np.ones((2, 0)), np.ones((0, 2)), 1))

attempt(L.norm, v, "x")
attempt(L.norm, v, "fro")
attempt(L.norm, m, 3)
attempt(L.norm, s, 2)
attempt(L.norm, m, axis=(0, 0))
attempt(L.norm, m, axis=(0, 1, 2))
attempt(L.norm, m, axis="a")
attempt(L.norm, m, axis=2)
attempt(L.matrix_norm, v)
attempt(L.cond, np.zeros((0, 0)))
attempt(L.cond, [1, 2])
attempt(L.matrix_power, a, 1.5)
attempt(L.matrix_power, m, 2)
attempt(L.multi_dot, [m])
attempt(L.multi_dot, [m, s, m])
attempt(L.tensorinv, a, 0)
attempt(L.tensorsolve, np.ones((1, 3)), [1])
attempt(L.outer, m, v)
attempt(L.cross, [1, 2], [1, 2])
attempt(L.matrix_rank, a, tol=1, rtol=1)
attempt(np.tensordot, m, m, 1)
attempt(L.cond, np.zeros((0, 3, 3)))
attempt(L.cond, np.zeros((3, 0, 0)))
