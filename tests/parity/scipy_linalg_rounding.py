# scipy.linalg: solutions, factors, eigenvalues, functions of matrices, special matrices, errors.
import numpy as np
from scipy import linalg

np.set_printoptions(precision=8, suppress=True)


def show(name, *args, **options):
    try:
        r = getattr(linalg, name)(*args, **options)
    except Exception as e:
        print(name, type(e).__name__, str(e)[:60])
        return
    for part in r if isinstance(r, tuple) else (r,):
        a = np.asarray(part)
        if a.dtype.kind in "fc":
            a = np.round(a, 6) + 0.0
        print(name, a.dtype, a.shape, a.tolist())


A = np.array([[1, 2], [2, 4.0]])
R = np.ones((2, 3))
B = np.array([[2.0, 1], [1, 3]])
C = np.array([[4.0, 1, 2], [0, 3, -1], [1, 1, 5]])
H = np.array([[3, 1j], [-1j, 2]])
N = [[np.nan, 1], [1, 1]]
for name in "solve inv det lu_factor cho_factor cholesky eigvals eigvalsh expm".split():
    for a in (R, B, N, [1, 2], -B):
        if name == "lu_factor" and isinstance(a, list):
            continue
        show(name, *((a, [1, 2]) if name == "solve" else (a,)))
show("solve", A, [1, 2])
show("inv", A)
show("cholesky", A)
show("solve", B, [1, 2, 3])
show("solve", C, np.eye(3)[:, :2])
show("solve", B, [1, 2], assume_a="pos")
show("solve", [[2, 9.0], [1, 3]], [1, 2], lower=True, assume_a="sym")
show("solve", H, [1, 2j], assume_a="her")
show("solve", C, [1, 2, 3], transposed=True)
show("det", C)
for trans in (0, 1, 2):
    for lower in (False, True):
        show("solve_triangular", H, [1, 2], trans, lower)
        show("solve_triangular", C, np.eye(3), trans, lower, unit_diagonal=True)
    show("lu_solve", linalg.lu_factor(C), [1, 2, 3], trans)
    show("lu_solve", linalg.lu_factor(H), [1, 2], trans)
show("solve_triangular", R, [1, 2])
show("solve_triangular", [[0, 1], [0, 1]], [1, 2])
show("solve_triangular", B, [1, 2, 3])
show("lu_solve", linalg.lu_factor(B), [1, 2, 3])
for lower in (False, True):
    show("cho_factor", C + C.T, lower)
    show("cho_solve", linalg.cho_factor(C + C.T, lower), [1, 2, 3])
    show("cho_solve", linalg.cho_factor(H, lower), [[1], [2]])
show("cholesky", B.astype(np.float32), lower=True)
T = np.array([[1, 2], [3, 4], [5, 7.0]])
for a in (T, T.T, C, [[1, 2], [3, 4]]):
    show("lu", np.asarray(a))
    show("lu", np.asarray(a), p_indices=True)
    show("lu", np.asarray(a), permute_l=True)
    show("lu_factor", a)
show("lstsq", np.array([[0, 1], [1, 1], [2, 1], [3, 1.0]]), [1, 2, 4, 4])
show("lstsq", R, [1, 2])
show("lstsq", T, np.eye(3)[:, :2])
show("solve_banded", (1, 1), [[0, 1, 2], [4, 5, 6], [1, 1, 0]], [1, 2, 3])
show(
    "solve_banded",
    (2, 1),
    [[0, 1, 2, 3], [0, 5, 6, 1], [1, 1, 2, 0], [7, 1, 0, 0]],
    np.eye(4)[:, :2],
)
show("solve_banded", (0, 2), [[0, 0, 1.0], [0, 1, 2], [4, 5, 6]], [1, 2, 3j])
show("solve_banded", (1, 1), [[0, 1], [0, 0], [1, 0]], [1, 2])
show("solve_banded", (1, 1), [[0, 0], [0, 0], [1, 0]], [1, 2])
show("solve_banded", (1, 2), [[0, 1], [0, 0], [1, 0]], [1, 2])
q, r = linalg.qr(T)
print(q.shape, r.shape, np.allclose(q @ r, T), [x.shape for x in linalg.qr(T, mode="economic")])
print(len(linalg.qr(T, mode="r")), linalg.qr(T, mode="r")[0].shape)
u, s, vh = linalg.svd(T)
print(u.shape, np.round(s, 8), vh.shape, [x.shape for x in linalg.svd(T, False)])
show("svd", T, compute_uv=False)
show("svdvals", R)
w, v = linalg.eig(C)
print(w.dtype, np.allclose(C @ v, v * w), linalg.eig(C, right=False).shape)
w, vl, vr = linalg.eig(C, left=True)
print(np.allclose(np.conj(vl.T) @ C, w[:, None] * np.conj(vl.T)))
w, v = linalg.eigh(B, B + np.eye(2))
print(np.round(w, 8), np.allclose(B @ v, (B + np.eye(2)) @ v * w))
show("eigh", B, eigvals_only=True)
show("eigvalsh", C, lower=False)
print(linalg.eigh(C + C.T, subset_by_index=[1, 2])[1].shape)
show("pinv", T)
show("pinv", R, return_rank=True)
print(linalg.null_space(R).shape, np.allclose(R @ linalg.null_space(R), 0), linalg.orth(R).shape)
for a in (C, H, A * 2, 0, np.zeros((2, 2)), [[0, 1], [-1, 0]]):
    show("expm", a)
show("norm", C)
show("norm", C, 1)
show("toeplitz", [1, 2, 3], [1, 5, 6, 7])
show("toeplitz", [1, 2j, 3])
show("hankel", [1, 2, 3])
show("hankel", [1, 2, 3], [3, 7.5])
show("circulant", [1, 2, 3])
show("block_diag", [1, 2], [[3], [4]], 5)
show("block_diag")
print(issubclass(linalg.LinAlgError, ValueError))
