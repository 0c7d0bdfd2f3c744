"""Places in arrays: grids of indices, flat indices and coordinates, diagonals."""

import numpy as np
from numpy._axes import to_array, to_index


def ix_(*args):
    """1-D sequences as arrays that broadcast to a grid: for a[np.ix_(rows, columns)]."""
    result = []
    for i, item in enumerate(args):
        a = to_array(item)
        if not isinstance(item, np.ndarray) and a.size == 0:
            a = a.astype(int)
        if a.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if a.dtype == bool:
            a = np.nonzero(a)[0]
        shape = [1] * len(args)
        shape[i] = a.size
        result.append(a.reshape(shape))
    return tuple(result)


def indices(dimensions, dtype=int, sparse=False):
    """The index along each axis of a grid, as one array or (sparse) as a tuple that broadcasts."""
    dimensions = tuple(dimensions)
    n = len(dimensions)
    parts = []
    for i in range(n):
        shape = [1] * n
        shape[i] = dimensions[i]
        parts.append(np.arange(dimensions[i], dtype=dtype).reshape(shape))
    if sparse:
        return tuple(parts)
    result = np.empty((n,) + dimensions, dtype)
    for i in range(n):
        result[i] = parts[i]
    return result


def _places(obj):
    """Flat indices or coordinates as an int64 array."""
    a = to_array(obj)
    if a.dtype.kind not in "iub":
        if a.size == 0 and not isinstance(obj, np.ndarray):
            raise TypeError(
                "indices must be integral: the provided empty sequence was inferred as float. "
                "Wrap it with 'np.array(indices, dtype=np.intp)'"
            )
        raise TypeError("only int indices permitted")
    return a.astype("int64")


def _lengths(shape):
    """A shape as a tuple, from an int or a sequence."""
    try:
        shape = tuple(shape)
    except TypeError:
        shape = (shape,)
    return tuple([to_index(n) for n in shape])


def _is_fortran(order):
    if order not in ("C", "F", "c", "f"):
        if order in ("A", "K", "a", "k"):
            raise ValueError("only 'C' or 'F' order is permitted")
        raise ValueError(f"order must be one of 'C', 'F', 'A', or 'K' (got {order!r})")
    return order in "Ff"


def unravel_index(indices, shape, order="C"):
    """The coordinates in an array of this shape of its flat indices, one array for each axis."""
    shape = _lengths(shape)
    fortran = _is_fortran(order)
    size = 1
    for n in shape:
        size *= n
    flat = _places(indices)
    if not shape and flat.ndim:
        raise ValueError("multiple indices are not supported for 0d arrays")
    bad = (flat < 0) | (flat >= size)
    if np.any(bad):
        raise ValueError(
            f"index {flat[bad].ravel()[0]} is out of bounds for array with size {size}"
        )
    result = []
    for n in shape if fortran else reversed(shape):
        result.append(flat % n if n else flat)
        flat = flat // n if n else flat
    return tuple(result if fortran else reversed(result))


def _in_range(a, n, mode):
    """Coordinates within an axis of length n."""
    if mode in ("raise", 2):
        if np.any((a < 0) | (a >= n)):
            raise ValueError("invalid entry in coordinates array")
        return a
    return a % n if mode in ("wrap", 1) else np.clip(a, 0, n - 1)


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    """The flat indices of coordinates (one array for each axis) in an array of shape dims."""
    dims = _lengths(dims)
    modes = tuple(mode) if isinstance(mode, (tuple, list)) else (mode,) * len(dims)
    for name in modes:
        if name not in ("raise", "wrap", "clip", 0, 1, 2):
            raise ValueError(f"clipmode must be one of 'clip', 'raise', or 'wrap' (got {name!r})")
    if len(modes) != len(dims):
        raise ValueError(
            f"list of clipmodes has wrong length ({len(modes)} instead of {len(dims)})"
        )
    parts = [_places(part) for part in multi_index]
    if len(parts) != len(dims):
        raise ValueError(f"parameter multi_index must be a sequence of length {len(dims)}")
    size = 1
    for n in dims:
        size *= n
    if size >= 2**63:
        raise ValueError(
            "invalid dims: array size defined by dims is larger than the maximum possible size."
        )
    parts = [_in_range(part, n, how) for part, n, how in zip(parts, dims, modes)]
    steps = list(zip(parts, dims))
    if _is_fortran(order):
        steps = list(reversed(steps))
    flat = np.zeros((), int)
    for part, n in steps:
        flat = flat * n + part
    return flat


def diag(v, k=0):
    """The k-th diagonal of a 2-D array (a view), or a square array with v on it."""
    v = to_array(v)
    if v.ndim == 2:
        return np.diagonal(v, k)
    if v.ndim != 1:
        raise ValueError("Input must be 1- or 2-d.")
    n = v.size + abs(k)
    result = np.zeros((n, n), v.dtype)
    start = k if k >= 0 else -k * n
    result.reshape(-1)[start :: n + 1][: v.size] = v
    return result


def diagflat(v, k=0):
    """diag of the flat v."""
    return diag(np.ravel(to_array(v)), k)


def fill_diagonal(a, val, wrap=False):
    """Writes val (repeated as needed) to a[i, i, ..., i]; wrap goes on below in a tall array."""
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    if a.ndim == 2:
        step = a.shape[1] + 1
        end = a.size if wrap else a.shape[1] * a.shape[1]
    else:
        if len(set(a.shape)) > 1:
            raise ValueError("All dimensions of input must be of equal length")
        step = 1
        for i in range(1, a.ndim):
            step += a.shape[0] ** i
        end = a.size
    places = np.arange(0, min(end, a.size), step)
    np.put(a, places, val)


def diag_indices(n, ndim=2):
    """The indices of the main diagonal of an array with ndim axes of length n."""
    return (np.arange(n),) * ndim


def diag_indices_from(arr):
    """diag_indices for an array, whose axes have one length."""
    if arr.ndim < 2:
        raise ValueError("input array must be at least 2-d")
    if len(set(arr.shape)) > 1:
        raise ValueError("All dimensions of input must be of equal length")
    return diag_indices(arr.shape[0], arr.ndim)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    """The sum along a diagonal."""
    return np.diagonal(a, offset, axis1, axis2).sum(-1, dtype, out)


def mask_indices(n, mask_func, k=0):
    """Where mask_func(ones of n x n, k) is not zero: mask_func is np.triu or np.tril."""
    return np.nonzero(mask_func(np.ones((n, n), int), k))


def tril_indices(n, k=0, m=None):
    """The indices of the lower triangle, up to the k-th diagonal, of an n x m array."""
    return np.nonzero(np.tri(n, m, k, bool))


def triu_indices(n, k=0, m=None):
    """The indices of the upper triangle, from the k-th diagonal on, of an n x m array."""
    return np.nonzero(~np.tri(n, m, k - 1, bool))


def _shape_2d(arr):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return arr.shape


def tril_indices_from(arr, k=0):
    """tril_indices for an array of two axes."""
    n, m = _shape_2d(arr)
    return tril_indices(n, k, m)


def triu_indices_from(arr, k=0):
    """triu_indices for an array of two axes."""
    n, m = _shape_2d(arr)
    return triu_indices(n, k, m)
