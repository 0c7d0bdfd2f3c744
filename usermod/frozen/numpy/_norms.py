"""numpy.linalg: norms and what is made of factorisations, least squares among them."""

import numpy as np
from numpy.linalg import LinAlgError

_linalg = np.linalg


def _floats(x):
    x = np.asarray(x)
    return x if x.dtype.kind in "fc" else x.astype(float)


# --- Norms ---


def norm(x, ord=None, axis=None, keepdims=False):
    """The norm of vectors along one axis, of matrices along two, or of all elements."""
    x = _floats(x)
    if axis is None:
        if ord is None or (ord in ("f", "fro") and x.ndim == 2) or (ord == 2 and x.ndim == 1):
            flat = x.ravel("K")
            square = flat.real.dot(flat.real)
            if x.dtype.kind == "c":
                square += flat.imag.dot(flat.imag)
            result = np.sqrt(square)
            return result.reshape((1,) * x.ndim) if keepdims else result
        axis = tuple(range(x.ndim))
    elif not isinstance(axis, tuple):
        if not isinstance(axis, (int, np.integer)):
            raise TypeError("'axis' must be None, an integer or a tuple of integers")
        axis = (axis,)
    if len(axis) == 1:
        return _vectors(x, ord, axis, keepdims)
    if len(axis) == 2:
        return _matrices(x, ord, axis, keepdims)
    raise ValueError("Improper number of dimensions to norm.")


def _vectors(x, ord, axis, keepdims):
    if ord is None or ord == 2:
        squares = np.square(x) if x.dtype.kind != "c" else np.conjugate(x) * x
        return np.sqrt(squares.real.sum(axis=axis, keepdims=keepdims))
    if isinstance(ord, str):
        raise ValueError(f"Invalid norm order '{ord}' for vectors")
    if ord == 0:
        return (x != 0).astype(x.real.dtype).sum(axis=axis, keepdims=keepdims)
    size = np.abs(x)
    if ord == np.inf:
        return size.max(axis=axis, keepdims=keepdims, initial=0)
    if ord == -np.inf:
        return size.min(axis=axis, keepdims=keepdims)
    if ord == 1:
        return size.sum(axis=axis, keepdims=keepdims)
    sums = (size**ord).sum(axis=axis, keepdims=keepdims)
    return sums ** np.reciprocal(np.asarray(ord, dtype=sums.dtype))


def _axis(axis, ndim):
    if not -ndim <= axis < ndim:
        raise np.exceptions.AxisError(
            f"axis {axis} is out of bounds for array of dimension {ndim}"
        )
    return axis % ndim


def _matrices(x, ord, axis, keepdims):
    row, column = [_axis(i, x.ndim) for i in axis]
    if row == column:
        raise ValueError("Duplicate axes given.")
    if ord in (2, -2, "nuc"):
        s = _linalg.svdvals(np.moveaxis(x, (row, column), (-2, -1)))
        if ord == 2:
            result = s.max(axis=-1, initial=0)
        else:
            result = s.min(axis=-1) if ord == -2 else s.sum(axis=-1)
    elif ord in (None, "fro", "f"):
        result = np.sqrt((np.conjugate(x) * x).real.sum(axis=(row, column)))
    elif ord in (1, -1, np.inf, -np.inf):
        along, across = (row, column) if abs(ord) == 1 else (column, row)
        if across > along:
            across -= 1
        sums = np.abs(x).sum(axis=along)
        result = sums.max(axis=across, initial=0) if ord > 0 else sums.min(axis=across)
    else:
        raise ValueError("Invalid norm order for matrices.")
    if keepdims:
        shape = list(x.shape)
        shape[row] = shape[column] = 1
        result = np.asarray(result).reshape(shape)
    return result


def vector_norm(x, axis=None, keepdims=False, ord=2):
    """The norm of vectors along some axes, taken together."""
    x = np.asarray(x)
    shape = list(x.shape)
    if axis is None:
        x = x.ravel()
        axes = range(len(shape))
    elif isinstance(axis, tuple):
        axes = [_axis(i, x.ndim) for i in axis]
        rest = [i for i in range(x.ndim) if i not in axes]
        x = np.transpose(x, tuple(axes) + tuple(rest))
        x = x.reshape([_prod([shape[i] for i in axes])] + [shape[i] for i in rest])
    else:
        return norm(x, ord, axis, keepdims)
    result = norm(x, ord, 0)
    if keepdims:
        for i in axes:
            shape[i] = 1
        result = np.asarray(result).reshape(shape)
    return result


def matrix_norm(x, keepdims=False, ord="fro"):
    """The norm of every matrix of a stack."""
    return norm(x, ord, (-2, -1), keepdims)


# --- Rank and condition ---


def _stack(a):
    a = np.asarray(a)
    if a.ndim < 2:
        raise LinAlgError(
            f"{a.ndim}-dimensional array given. Array must be at least two-dimensional"
        )
    return a


def _is_narrow(dtype):
    return dtype.name in ("float32", "complex64")


def _epsilon(dtype):
    return 2.0**-23 if _is_narrow(dtype) else 2.0**-52


def cond(x, p=None):
    """The condition number of every matrix."""
    x = np.asarray(x)
    if 0 in x.shape[-2:]:
        raise LinAlgError("cond is not defined on empty arrays")
    if p is None or p in (2, -2):
        s = _linalg.svdvals(x)
        with np.errstate(all="ignore"):
            r = s[..., -1] / s[..., 0] if p == -2 else s[..., 0] / s[..., -1]
    else:
        x = _stack(x)
        if x.shape[-1] != x.shape[-2]:
            raise LinAlgError("Last 2 dimensions of the array must be square")
        r = norm(x, p, (-2, -1)) * norm(_inverses(x), p, (-2, -1))
    r = np.asarray(r)
    bad = np.isnan(r) & ~np.isnan(x).any(axis=(-2, -1))
    return np.where(bad, r.dtype.type(np.inf), r)[()]


def _inverses(x):
    """The inverse of every matrix, NaN where there is none."""
    try:
        return _linalg.inv(x)
    except LinAlgError:
        if x.ndim > 2:
            return np.stack([_inverses(one) for one in x])
        return np.full(x.shape, np.nan, dtype=_floats(x).dtype)


def _column(tolerance):
    return np.asarray(tolerance)[..., None]


def matrix_rank(A, tol=None, hermitian=False, rtol=None):
    """How many singular values are above tol, or rtol times the largest."""
    if rtol is not None and tol is not None:
        raise ValueError("`tol` and `rtol` can't be both set.")
    A = np.asarray(A)
    if A.ndim < 2:
        return int(not (A == 0).all())
    s = _linalg.svd(A, compute_uv=False, hermitian=hermitian)
    if tol is None:
        rtol = max(A.shape[-2:]) * _epsilon(s.dtype) if rtol is None else _column(rtol)
        tol = s.max(axis=-1, keepdims=True, initial=0) * rtol
    else:
        tol = _column(tol)
    return np.count_nonzero(s > tol, axis=-1)


_NO_VALUE = object()


def pinv(a, rcond=None, hermitian=False, rtol=_NO_VALUE):
    """The pseudo-inverse: singular values below rcond times the largest count as zero."""
    a = np.asarray(a)
    if rcond is not None and rtol is not _NO_VALUE:
        raise ValueError("`rtol` and `rcond` can't be both set.")
    if rcond is None:
        if rtol is _NO_VALUE:
            rcond = 1e-15
        elif rtol is None:
            rcond = max(a.shape[-2:]) * _epsilon(a.dtype)
        else:
            rcond = rtol
    a = _stack(a)
    if a.size == 0:
        return np.empty(a.shape[:-2] + (a.shape[-1], a.shape[-2]), dtype=_floats(a).dtype)
    u, s, vh = _linalg.svd(np.conjugate(a), full_matrices=False, hermitian=hermitian)
    large = s > _column(rcond) * s.max(axis=-1, keepdims=True)
    s = np.where(large, 1 / np.where(large, s, s.dtype.type(1)), s.dtype.type(0))
    return vh.mT @ (s[..., None] * u.mT)


def lstsq(a, b, rcond=None):
    """x that minimises |a @ x - b|, the squares of these lengths, the rank, singular values."""
    a = np.asarray(a)
    b = np.asarray(b)
    one = b.ndim == 1
    if one:
        b = b[:, None]
    _check_two(a)
    _check_two(b)
    m, n = a.shape
    if m != b.shape[0]:
        raise LinAlgError("Incompatible dimensions")
    if _is_narrow(a.dtype) and not _is_narrow(b.dtype):
        a = a.astype(complex if a.dtype.kind == "c" else float)
    u, s, vh = _linalg.svd(a, full_matrices=False)
    if rcond is None:
        rcond = _epsilon(s.dtype) * max(m, n)
    elif rcond < 0:
        rcond = _epsilon(s.dtype) / 2
    rank = int((s > rcond * s[0]).sum()) if min(m, n) else 0
    y = np.conjugate(u[:, :rank]).T @ b
    x = np.conjugate(vh[:rank]).T @ (y / s[:rank, None])
    residuals = np.empty(0, dtype=s.dtype)
    if rank == n and m > n:
        rest = b - a @ x
        residuals = (np.conjugate(rest) * rest).real.sum(axis=0).astype(s.dtype)
    return x[:, 0] if one else x, residuals, np.int32(rank), s


# --- Products ---


def _check_two(a):
    if a.ndim != 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be two-dimensional")


def matrix_power(a, n):
    """The product of n factors a, of the inverse for negative n."""
    a = _stack(a)
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    if not isinstance(n, (int, np.integer)):
        raise TypeError("exponent must be an integer")
    n = int(n)
    if n == 0:
        result = np.empty_like(a)
        result[...] = np.eye(a.shape[-1], dtype=a.dtype)
        return result
    if n < 0:
        a = _linalg.inv(a)
        n = -n
    if n == 3:
        return (a @ a) @ a
    result = None
    while n:
        if n & 1:
            result = a if result is None else result @ a
        n >>= 1
        if n:
            a = a @ a
    return result


def multi_dot(arrays, out=None):
    """The product of many matrices, in the order that takes the fewest multiplications."""
    n = len(arrays)
    if n < 2:
        raise ValueError("Expecting at least two arrays.")
    if n == 2:
        return np.dot(arrays[0], arrays[1], out=out)
    arrays = [np.asarray(a) for a in arrays]
    first, last = arrays[0].ndim, arrays[-1].ndim
    if first == 1:
        arrays[0] = arrays[0][None]
    if last == 1:
        arrays[-1] = arrays[-1][:, None]
    for a in arrays:
        _check_two(a)
    result = _product(arrays, _splits(arrays), 0, n - 1, out)
    if first == 1 and last == 1:
        return result[0, 0]
    return result.ravel() if first == 1 or last == 1 else result


def _splits(arrays):
    """By (i, j), behind which matrix the product of i to j is split."""
    p = [a.shape[0] for a in arrays] + [arrays[-1].shape[1]]
    cost = {}
    split = {}
    for length in range(len(arrays)):
        for i in range(len(arrays) - length):
            j = i + length
            cost[i, j] = 0 if i == j else None
            for k in range(i, j):
                c = cost[i, k] + cost[k + 1, j] + p[i] * p[k + 1] * p[j + 1]
                if cost[i, j] is None or c < cost[i, j]:
                    cost[i, j] = c
                    split[i, j] = k
    return split


def _product(arrays, split, i, j, out):
    if i == j:
        return arrays[i]
    k = split[i, j]
    left = _product(arrays, split, i, k, None)
    return np.dot(left, _product(arrays, split, k + 1, j, None), out=out)


def _prod(shape):
    n = 1
    for length in shape:
        n *= length
    return n


def tensorinv(a, ind=2):
    """The inverse of a as a map from its last axes to its first ind ones."""
    a = np.asarray(a)
    if ind <= 0:
        raise ValueError("Invalid ind argument.")
    shape = a.shape[ind:] + a.shape[:ind]
    return _linalg.inv(a.reshape((_prod(a.shape[:ind]), _prod(a.shape[ind:])))).reshape(shape)


def tensorsolve(a, b, axes=None):
    """x with tensordot(a, x, x.ndim) = b."""
    a = np.asarray(a)
    b = np.asarray(b)
    if axes is not None:
        order = list(range(a.ndim))
        for axis in axes:
            order.remove(axis)
            order.append(axis)
        a = a.transpose(order)
    shape = a.shape[b.ndim :]
    n = _prod(shape)
    if a.size != n * n:
        raise LinAlgError(
            "Input arrays must satisfy the requirement "
            "            prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])"
        )
    return _linalg.solve(a.reshape((n, n)), b.ravel()).reshape(shape)


# --- The array API's names ---


def outer(x1, x2):
    """All products of two vectors' elements."""
    x1 = np.asarray(x1)
    x2 = np.asarray(x2)
    if x1.ndim != 1 or x2.ndim != 1:
        raise ValueError(
            "Input arrays must be one-dimensional, "
            f"but they are x1.ndim={x1.ndim} and x2.ndim={x2.ndim}."
        )
    return np.outer(x1, x2)


def cross(x1, x2, axis=-1):
    """The cross products of vectors with three elements."""
    x1 = np.asarray(x1)
    x2 = np.asarray(x2)
    if x1.shape[axis] != 3 or x2.shape[axis] != 3:
        raise ValueError(
            "Both input arrays must be (arrays of) 3-dimensional vectors, "
            f"but they are {x1.shape[axis]} and {x2.shape[axis]} dimensional instead."
        )
    return np.cross(x1, x2, axis=axis)


def diagonal(x, offset=0):
    """The diagonal of every matrix."""
    return np.diagonal(x, offset, -2, -1)


def trace(x, offset=0, dtype=None):
    """The sum of the diagonal of every matrix."""
    return np.trace(x, offset, -2, -1, dtype)


def matmul(x1, x2):
    """The matrix product."""
    return np.matmul(x1, x2)


def vecdot(x1, x2, axis=-1):
    """The dot products of vectors along an axis."""
    return np.vecdot(x1, x2, axis=axis)


def tensordot(x1, x2, axes=2):
    """The sum of products over some axes."""
    return np.tensordot(x1, x2, axes)


def matrix_transpose(x):
    """Every matrix transposed."""
    return np.matrix_transpose(x)
