"""Choosing elements by masks, by numbers along an axis and among arrays."""

import numpy as np
from numpy._axes import common_dtype, common_shape, to_array, to_axis, type_name


def extract(condition, arr):
    """The elements of arr where condition (as many elements, any shape) is not zero; 1-D."""
    return np.compress(np.ravel(to_array(condition)), np.ravel(to_array(arr)))


def flatnonzero(a):
    """The places in the flat a that are not zero."""
    return np.nonzero(np.ravel(to_array(a)))[0]


def argwhere(a):
    """One row of indices for each element that is not zero; shape (count, ndim)."""
    a = to_array(a)
    if a.ndim == 0:
        return np.zeros((int(bool(a)), 0), int)
    found = np.nonzero(a)
    result = np.empty((a.ndim, found[0].size), int)
    for i in range(a.ndim):
        result[i] = found[i]
    return result.T


def choose(a, choices, out=None, mode="raise"):
    """At each place the element of choices[a] there; all broadcast together."""
    places = to_array(a).astype("int64", casting="safe", copy=False)
    choices = list(choices)
    n = len(choices)
    if n == 0:
        raise ValueError("0-length sequence.")
    if n > 64:
        raise ValueError("Need at least 0 and at most 64 array objects.")
    dtype = common_dtype(choices)
    choices = [to_array(choice) for choice in choices]
    shape = common_shape(choices + [places])
    if out is not None and out.shape != shape:
        raise TypeError("choose: invalid shape for output array.")
    result = np.empty(shape, dtype)
    if result.size:
        try:
            places = np.take(np.arange(n), places, mode=mode)
        except IndexError:
            raise ValueError("invalid entry in choice array") from None
        if mode in ("raise", 2, None) and np.any(to_array(a) < 0):
            raise ValueError("invalid entry in choice array")
        for i in range(n):
            np.copyto(result, choices[i], "unsafe", places == i)
    if out is not None:
        np.copyto(out, result, "unsafe")
        return out
    return result if shape else result[()]


def select(condlist, choicelist, default=0):
    """Where the first true one of the conditions is, the element of its choice; else default."""
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    if not len(condlist):
        raise ValueError("select with an empty condition list is not possible")
    choices = list(choicelist) + [default]
    dtype = common_dtype(choices)
    conditions = [to_array(c) for c in condlist]
    for i, condition in enumerate(conditions):
        if condition.dtype != bool:
            raise TypeError(f"invalid entry {i} in condlist: should be boolean ndarray")
    choices = [to_array(c) for c in choices]
    # Conditions and choices are broadcast apart, which shows in what is refused.
    apart = [np.broadcast_to(True, common_shape(parts)) for parts in (conditions, choices)]
    result = np.empty(common_shape(apart), dtype)
    np.copyto(result, choices[-1], "unsafe")
    for i in range(len(conditions) - 1, -1, -1):
        np.copyto(result, choices[i], "unsafe", conditions[i])
    return result


def _along_axis(shape, indices, axis):
    """The subscript in which indices go along axis and every other axis with itself."""
    if indices.dtype.kind not in "iu":
        raise IndexError("`indices` must be an integer array")
    if len(shape) != indices.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    ndim = len(shape)
    result = []
    for i in range(ndim):
        lengths = [1] * ndim
        lengths[i] = -1
        result.append(indices if i == axis else np.arange(shape[i]).reshape(lengths))
    return tuple(result)


def take_along_axis(arr, indices, axis=-1):
    """Elements of each 1-D slice along axis, by the indices in the slice of indices there."""
    arr = to_array(arr)
    indices = to_array(indices)
    if axis is None:
        if indices.ndim != 1:
            raise ValueError("when axis=None, `indices` must have a single dimension.")
        return arr.ravel()[_along_axis((arr.size,), indices, 0)]
    axis = to_axis(axis, arr.ndim)
    return arr[_along_axis(arr.shape, indices, axis)]


def put_along_axis(arr, indices, values, axis):
    """Writes values to the places that take_along_axis reads."""
    indices = to_array(indices)
    if axis is None:
        if indices.ndim != 1:
            raise ValueError("when axis=None, `indices` must have a single dimension.")
        _along_axis((arr.size,), indices, 0)
        arr.flat[indices] = values
        return
    axis = to_axis(axis, arr.ndim)
    arr[_along_axis(arr.shape, indices, axis)] = values


def place(arr, mask, vals):
    """arr[mask] = vals, of which as many are used as it takes, from the start and repeated."""
    if not isinstance(arr, np.ndarray):
        raise TypeError("place() argument 1 must be numpy.ndarray, not " + type_name(arr))
    mask = to_array(mask)
    vals = np.ravel(to_array(vals))
    if mask.size != arr.size:
        raise ValueError("place: mask and data must be the same size")
    where = flatnonzero(mask)
    if where.size and not vals.size:
        raise ValueError("Cannot insert from an empty array!")
    np.put(arr, where, vals)


def putmask(a, mask, values):
    """a.flat[i] = values[i % values.size] for each i where mask is not zero."""
    if not isinstance(a, np.ndarray):
        raise TypeError("putmask: first argument must be an array")
    if isinstance(values, (np.ndarray, np.generic)):
        values = to_array(values).astype(a.dtype, casting="safe", copy=False)
    else:
        values = np.array(values, a.dtype)
    mask = to_array(mask)
    if mask.size != a.size:
        raise ValueError("putmask: mask and data must be the same size")
    if values.size:
        where = flatnonzero(mask)
        np.put(a, where, np.ravel(values)[where % values.size])
