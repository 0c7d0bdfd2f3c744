"""scipy.linalg: solve inv det lstsq, solutions by factors (triangular, Cholesky, LU, bands)."""

import numpy as np
from numpy.linalg import LinAlgError, _cholesky, _lu, _triangular


def _finite(a, check=True):
    a = np.asarray(a)
    if check and not np.isfinite(a).all():
        raise ValueError("array must not contain infs or NaNs")
    return a


def _square(a, check=True, message="Expected square matrix, got a1.shape=%s"):
    a = _finite(a, check)
    if a.ndim == 1:
        a = a[None]
    if a.ndim < 2 or a.shape[-1] != a.shape[-2]:
        raise ValueError(message % (a.shape,) if "%" in message else message)
    return a


def _columns(a, b, message):
    """b as columns, and whether it was one vector."""
    b = np.asarray(b)
    if a.ndim != 2 or not 0 < b.ndim < 3 or b.shape[0] != a.shape[0]:
        raise ValueError(message % (a.shape, b.shape))
    return (b[:, None], True) if b.ndim == 1 else (b, False)


def _solved(a, b):
    try:
        return np.linalg.inv(a) if b is None else np.linalg.solve(a, b)
    except LinAlgError:
        raise LinAlgError("A singular matrix detected: slice(s) [0] are singular.") from None


def solve(a, b, lower=False, *, check_finite=True, assume_a=None, transposed=False):
    """x with a @ x = b; of a that is assumed symmetric only a triangle is read."""
    a = _square(a, check_finite)
    b = _finite(b, check_finite)
    if assume_a in ("sym", "symmetric", "her", "hermitian", "pos", "positive definite"):
        part = np.tril(a, -1) if lower else np.triu(a, 1)
        mirror = part.T if assume_a[:3] == "sym" else np.conj(part.T)
        a = part + mirror + np.diag(np.diagonal(a))
        if assume_a[:3] == "pos":
            return cho_solve(cho_factor(a), b)
    if transposed:
        a = a.mT
    if b.ndim and b.shape[0 if b.ndim == 1 else -2] != a.shape[-1]:
        shape = b.shape + (1,) if b.ndim == 1 else b.shape
        raise ValueError(f"incompatible shapes: a1.shape={a.shape} and b1.shape={shape}")
    return _solved(a, b)


def inv(a, *, check_finite=True):
    """The inverse."""
    a = _finite(a, check_finite)
    if a.ndim < 2:
        raise ValueError(f"Expected at least ndim=2, got a1.ndim={a.ndim}")
    return _solved(_square(a), None)


def det(a, *, check_finite=True):
    """The determinant."""
    a = np.asarray(a)
    if a.ndim < 2:
        raise ValueError("The input array must be at least two-dimensional.")
    return np.linalg.det(
        _square(
            a,
            check_finite,
            "Last 2 dimensions of the array must be square but received shape %s.",
        )
    )


def solve_triangular(a, b, trans=0, lower=False, unit_diagonal=False, *, check_finite=True):
    """x with a @ x = b for triangular a; trans 1, "T": its transpose, 2, "C": the conjugate."""
    a = _square(a, check_finite, "expected square matrix")
    b, one = _columns(a, _finite(b, check_finite), "shapes of a %s and b %s are incompatible")
    if not unit_diagonal and (np.diagonal(a) == 0).any():
        k = int(np.argmax(np.diagonal(a) == 0))
        raise LinAlgError(f"singular matrix: resolution failed at diagonal {k}")
    if trans in (1, "T", 2, "C"):
        a = a.T if trans in (1, "T") else np.conj(a.T)
        lower = not lower
    x = _triangular(a, b, (1 if lower else 0) + (2 if unit_diagonal else 0))
    return x[:, 0] if one else x


# --- Cholesky ---


def cholesky(a, lower=False, *, check_finite=True):
    """The upper triangular U with a = U^H @ U, or L with a = L @ L^H."""
    a = _square(a, check_finite, "Input array is expected to be square but has the shape: %s.")
    try:
        return _cholesky(a, not lower)
    except LinAlgError:
        for k in range(1, len(a) + 1):
            try:
                _cholesky(a[:k, :k], not lower)
            except LinAlgError:
                break
        raise LinAlgError(f"{k}-th leading minor of the array is not positive definite") from None


def cho_factor(a, lower=False, *, check_finite=True):
    """That factor, the rest of a beside it, and lower: for cho_solve."""
    a = np.atleast_2d(a)
    c = cholesky(a, lower, check_finite=check_finite)
    return c + (np.triu(a, 1) if lower else np.tril(a, -1)), lower


def cho_solve(c_and_lower, b, *, check_finite=True):
    """x with a @ x = b from the factor that cho_factor gave."""
    c, lower = c_and_lower
    c = _square(c, check_finite, "The factored matrix c is not square.")
    b, one = _columns(c, _finite(b, check_finite), "incompatible dimensions (%s and %s)")
    x = solve_triangular(c, b, 0 if lower else 2, lower, check_finite=False)
    x = solve_triangular(c, x, 2 if lower else 0, lower, check_finite=False)
    return x[:, 0] if one else x


# --- LU ---


def lu_factor(a, *, check_finite=True):
    """L (its diagonal is 1) and U in one matrix, and which row each step exchanged with."""
    f, pivots = _lu(np.atleast_2d(_finite(a, check_finite)))
    return f, pivots.astype(np.int32)


def _order(pivots, m):
    order = np.arange(m)
    for k, p in enumerate(pivots.tolist()):
        order[[k, p]] = order[[p, k]]
    return order


def lu_solve(lu_and_piv, b, trans=0, *, check_finite=True):
    """x with a @ x = b from what lu_factor gave; trans 1: a.T, 2: its conjugate."""
    f, pivots = lu_and_piv
    f = _square(f, check_finite)
    pivots = np.asarray(pivots)
    b, one = _columns(f, _finite(b, check_finite), "Shapes of lu %s and b %s are incompatible")
    order = _order(pivots, len(f))
    if trans:
        x = _triangular(f.T if trans == 1 else np.conj(f.T), b, 1)
        x = _triangular(f.T if trans == 1 else np.conj(f.T), x, 2)
        b = np.empty_like(x)
        b[order] = x
        x = b
    else:
        x = _triangular(f, _triangular(f, b[order], 3), 0)
    return x[:, 0] if one else x


def lu(a, permute_l=False, *, check_finite=True, p_indices=False):
    """P, L, U with a = P @ L @ U; P @ L and U; or the indices of rows that P stands for."""
    a = np.atleast_2d(_finite(a, check_finite))
    f, pivots = _lu(a)
    m, n = a.shape
    k = min(m, n)
    lower = np.tril(f[:, :k], -1)
    lower[np.arange(k), np.arange(k)] = 1
    upper = np.triu(f[:k])
    # Row order[i] of a is row i of L @ U.
    back = np.argsort(_order(pivots, m))
    if permute_l:
        return lower[back], upper
    if p_indices:
        return back.astype(np.int32), lower, upper
    return np.eye(m, dtype=f.real.dtype)[back], lower, upper


def lstsq(a, b, cond=None, *, check_finite=True):
    """The shortest x with the least norm of a @ x - b; the residues, the rank, singular values."""
    a, b = _finite(a, check_finite), _finite(b, check_finite)
    if a.shape[0] != b.shape[0]:
        raise ValueError(
            "Shape mismatch: a and b should have the same number of rows "
            f"({a.shape[0]} != {b.shape[0]})."
        )
    if cond is None:
        cond = 2.0**-23 if a.dtype == np.float32 else 2.0**-52
    x, residues, rank, s = np.linalg.lstsq(a, b, rcond=cond)
    return x, residues[0] if b.ndim == 1 and residues.size else residues, int(rank), s


def solve_banded(l_and_u, ab, b, *, check_finite=True):
    """x with a @ x = b for a of which ab holds the diagonals: ab[u + i - j, j] = a[i, j].

    Gauss's elimination with pivots, on the l + 1 rows that it touches at a time.
    """
    ab, b = _finite(ab, check_finite), _finite(b, check_finite)
    below, above = l_and_u
    width, n = ab.shape
    if n != b.shape[0]:
        raise ValueError("shapes of ab and b are not compatible.")
    if below + above + 1 != width:
        raise ValueError(
            f"invalid values for the number of lower and upper diagonals: l+u+1 "
            f"({below + above + 1}) does not equal ab.shape[0] ({width})"
        )
    dtype = np.result_type(ab, b, np.float32)
    right = np.array(b, dtype=dtype).reshape(n, -1)
    rows = np.zeros((n + below + 1, width), dtype)
    for i in range(n):
        first = max(i - below, 0)
        j = np.arange(first, min(i + above + 1, n))
        rows[i, j - first] = ab[above + i - j, j]
    for k in range(n):
        # Rows k to k + below begin at column k.
        window = rows[k : k + below + 1]
        p = int(np.abs(window[:, 0]).argmax())
        if window[p, 0] == 0:
            raise LinAlgError("singular matrix")
        if p:
            window[[0, p]] = window[[p, 0]]
            right[[k, k + p]] = right[[k + p, k]]
        window = window[1:]
        factors = window[:, :1] / rows[k, 0]
        window -= factors * rows[k]
        m = min(below, n - 1 - k)
        right[k + 1 : k + 1 + m] -= factors[:m] * right[k]
        window[:, :-1] = window[:, 1:]
        window[:, -1] = 0
    for k in range(n - 1, -1, -1):
        m = min(width, n - k) - 1
        right[k] = (right[k] - rows[k, 1 : m + 1] @ right[k + 1 : k + 1 + m]) / rows[k, 0]
    return right.reshape(b.shape)
