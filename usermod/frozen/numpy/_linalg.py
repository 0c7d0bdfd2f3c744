"""numpy.linalg: solving, determinants, factorisations, eigenvalues and singular values."""

from collections import namedtuple

import numpy as np
from numpy.linalg import (
    LinAlgError,
    _cholesky,
    _eig,
    _eigh,
    _qr,
    _slogdet,
    _solve,
    _svd,
)

EigResult = namedtuple("EigResult", ("eigenvalues", "eigenvectors"))
EighResult = namedtuple("EighResult", ("eigenvalues", "eigenvectors"))
QRResult = namedtuple("QRResult", ("Q", "R"))
SlogdetResult = namedtuple("SlogdetResult", ("sign", "logabsdet"))
SVDResult = namedtuple("SVDResult", ("U", "S", "Vh"))


def _stack(a):
    """a as an array of matrices."""
    a = np.asarray(a)
    if a.ndim < 2:
        raise LinAlgError(
            f"{a.ndim}-dimensional array given. Array must be at least two-dimensional"
        )
    return a


def _square(a):
    a = _stack(a)
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    return a


def _finite(a):
    a = _square(a)
    if not np.isfinite(a).all():
        raise LinAlgError("Array must not contain infs or NaNs")
    return a


def solve(a, b):
    """x with a @ x = b. b of one dimension is a vector, else a stack of matrices."""
    a = _square(a)
    b = np.asarray(b)
    one = b.ndim == 1
    name = "solve1" if one else "solve"
    signature = "(m,m),(m)->(m)" if one else "(m,m),(m,n)->(m,n)"
    if b.ndim == 0:
        raise ValueError(
            "solve: Input operand 1 does not have enough dimensions (has 0, gufunc core with "
            f"signature {signature} requires 2)"
        )
    if one:
        b = b[:, None]
    if b.shape[-2] != a.shape[-1]:
        raise ValueError(
            f"{name}: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
            f"signature {signature} (size {b.shape[-2]} is different from {a.shape[-1]})"
        )
    if a.ndim > 2 or b.ndim > 2:
        stack = np.broadcast_shapes(a.shape[:-2], b.shape[:-2])
        a = np.broadcast_to(a, stack + a.shape[-2:])
        b = np.broadcast_to(b, stack + b.shape[-2:])
    x = _solve(a, b)
    return x[..., 0] if one else x


def inv(a):
    """The inverse."""
    return _solve(_square(a), None)


def slogdet(a):
    """The sign of the determinant and the logarithm of its magnitude."""
    return SlogdetResult(*_slogdet(_square(a))[:2])


def det(a):
    """The determinant."""
    return _slogdet(_square(a))[2]


def cholesky(a, upper=False):
    """L with a = L @ L^H, or U with a = U^H @ U; only that triangle of a is read."""
    return _cholesky(_square(a), upper)


_MODES = {"raw": 0, "r": 1, "reduced": 2, "complete": 3}


def qr(a, mode="reduced"):
    """a = Q @ R with orthonormal columns of Q and R upper triangular."""
    if mode in ("f", "full"):
        mode = "reduced"
    if mode in ("e", "economic"):
        return _qr(_stack(a), 0)[0].mT
    if mode not in _MODES:
        raise ValueError(f"Unrecognized mode '{mode}'")
    result = _qr(_stack(a), _MODES[mode])
    return QRResult(*result) if _MODES[mode] > 1 else result


def _real(values, a):
    """Eigenvalues of a real matrix are real when all of them are."""
    return a.dtype.kind != "c" and (values.imag == 0).all()


def eig(a):
    """Eigenvalues and the vectors (columns) of length 1."""
    a = _finite(a)
    w, v = _eig(a, True)
    if _real(w, a):
        w = w.real.copy()
        v = v.real.copy()
    return EigResult(w, v)


def eigvals(a):
    """Eigenvalues alone."""
    a = _finite(a)
    w = _eig(a, False)
    return w.real.copy() if _real(w, a) else w


def _upper(UPLO):
    UPLO = UPLO.upper()
    if UPLO not in ("L", "U"):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    return UPLO == "U"


def eigh(a, UPLO="L"):
    """Ascending eigenvalues and the vectors of a Hermitian matrix, of which a half is read."""
    upper = _upper(UPLO)
    return EighResult(*_eigh(_square(a), 2 + upper))


def eigvalsh(a, UPLO="L"):
    """Ascending eigenvalues alone."""
    upper = _upper(UPLO)
    return _eigh(_square(a), int(upper))


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """a = U @ diag(S) @ Vh with descending singular values S."""
    if hermitian:
        return _svd_hermitian(a, compute_uv)
    a = _stack(a)
    if not compute_uv:
        return _svd(a, 0)
    return SVDResult(*_svd(a, 3 if full_matrices else 2))


def _svd_hermitian(a, compute_uv):
    if not compute_uv:
        return np.sort(np.abs(eigvalsh(a)), axis=-1)[..., ::-1]
    w, v = eigh(a)
    order = np.argsort(np.abs(w), axis=-1)[..., ::-1]
    w = np.take_along_axis(w, order, -1)
    v = np.take_along_axis(v, order[..., None, :], -1)
    vh = np.conjugate(v * np.sign(w)[..., None, :]).mT
    return SVDResult(v, np.abs(w), vh)


def svdvals(x):
    """Descending singular values."""
    return svd(x, compute_uv=False)
