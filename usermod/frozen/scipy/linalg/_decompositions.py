"""scipy.linalg: qr svd eig eigh and their values, pinv null_space orth expm norm."""

import math

import numpy as np
from numpy.linalg import norm

from scipy.linalg._solve import _finite, _square, cholesky, solve_triangular


def qr(a, *, mode="full", check_finite=True):
    """Q and R; mode "economic" gives only the columns of Q that matter, "r" only (R,)."""
    a = _finite(a, check_finite)
    if mode not in ("full", "r", "economic"):
        raise ValueError("Mode argument should be one of ['full', 'r', 'economic', 'raw']")
    q, r = np.linalg.qr(a, "reduced" if mode == "economic" else "complete")
    return (r,) if mode == "r" else (q, r)


def svd(a, full_matrices=True, compute_uv=True, *, check_finite=True):
    """U, s and Vh with a = U @ diag(s) @ Vh, or s alone."""
    a = _finite(a, check_finite)
    if not compute_uv:
        return np.linalg.svd(a, compute_uv=False)
    u, s, vh = np.linalg.svd(a, full_matrices)
    return u, s, vh


def svdvals(a, *, check_finite=True):
    """The singular values, the largest first."""
    return svd(a, compute_uv=False, check_finite=check_finite)


def eig(a, *, left=False, right=True, check_finite=True):
    """Eigenvalues (complex) and vectors of length 1; left ones before the right ones."""
    a = _square(a, check_finite, "expected square matrix")
    w, v = np.linalg.eig(a)
    result = (w.astype(np.result_type(w, np.complex64)),)
    if left:
        u = np.conj(np.linalg.inv(v)).T
        result += (u / norm(u, axis=0),)
    if right:
        result += (v,)
    return result if len(result) > 1 else result[0]


def eigvals(a, *, check_finite=True):
    """The eigenvalues (complex)."""
    w = np.linalg.eigvals(_square(a, check_finite, "expected square matrix"))
    return w.astype(np.result_type(w, np.complex64))


def eigh(a, b=None, *, lower=True, eigvals_only=False, subset_by_index=None, check_finite=True):
    """Ascending eigenvalues and vectors of a Hermitian a, or of a @ v = w * (b @ v)."""
    a = _square(a, check_finite, 'expected square "a" matrix')
    if b is not None:
        a = (
            np.tril(a) + np.conj(np.tril(a, -1).T)
            if lower
            else np.triu(a) + np.conj(np.triu(a, 1).T)
        )
        c = cholesky(_square(b, check_finite, 'expected square "b" matrix'), True)
        a = solve_triangular(c, a, lower=True)
        a = solve_triangular(c, np.conj(a.T), lower=True)
        lower = True
    first, last = subset_by_index or (0, len(a) - 1)
    part = slice(first, last + 1)
    if eigvals_only:
        return np.linalg.eigvalsh(a, "L" if lower else "U")[part]
    w, v = np.linalg.eigh(a, "L" if lower else "U")
    if b is not None:
        v = solve_triangular(c, v, 2, True)
    return w[part], v[:, part]


def eigvalsh(a, b=None, **options):
    """The eigenvalues alone."""
    return eigh(a, b, eigvals_only=True, **options)


def pinv(a, *, atol=None, rtol=None, return_rank=False, check_finite=True):
    """The pseudo-inverse, without singular values below atol + rtol * the largest."""
    a = _finite(a, check_finite)
    u, s, vh = np.linalg.svd(a, full_matrices=False)
    rank = int((s > _limit(a, s, rtol, atol or 0.0)).sum())
    b = np.conj((u[:, :rank] / s[:rank] @ vh[:rank]).T)
    return (b, rank) if return_rank else b


def _limit(a, s, relative, absolute=0.0):
    if relative is None:
        relative = max(a.shape) * (2.0**-23 if s.dtype == np.float32 else 2.0**-52)
    return absolute + s.max(initial=0.0) * relative


def null_space(A, rcond=None):
    """Orthonormal columns that span the x with A @ x = 0."""
    A = np.asarray(A)
    _, s, vh = np.linalg.svd(A)
    return np.conj(vh[int((s > _limit(A, s, rcond)).sum()) :].T)


def orth(A, rcond=None):
    """Orthonormal columns that span those of A."""
    A = np.asarray(A)
    u, s, _ = np.linalg.svd(A, full_matrices=False)
    return u[:, : int((s > _limit(A, s, rcond)).sum())]


def expm(A):
    """The exponential: Pade's approximation of degree 13, scaling and squaring (Higham 2005)."""
    A = np.asarray(A)
    if A.ndim == 0:
        return np.exp(A).reshape(1, 1)
    if A.ndim == 1:
        raise np.linalg.LinAlgError("The input array must be at least two-dimensional")
    if A.shape[-1] != A.shape[-2]:
        raise np.linalg.LinAlgError("Last 2 dimensions of the array must be square")
    if A.ndim > 2:
        parts = [expm(a) for a in A]
        return np.array(parts).reshape(A.shape)
    A = A.astype(np.result_type(A, np.float32))
    size = float(np.abs(A).sum(0).max(initial=0))
    if not size < math.inf:
        return A * np.nan
    halvings = max(0, math.ceil(math.log2(size / 5.37))) if size else 0
    A = A / 2**halvings
    power = n = d = np.eye(len(A), dtype=A.dtype)
    c = 1.0
    for k in range(1, 14):
        c *= (14 - k) / (k * (27 - k))
        power = A @ power
        n = n + c * power
        d = d + (-c if k % 2 else c) * power
    result = np.linalg.solve(d, n)
    for _ in range(halvings):
        result = result @ result
    return result
