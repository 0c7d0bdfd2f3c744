"""Sums and averages made of other functions: cumulative_sum cumulative_prod average diff ediff1d
trapezoid."""

import numpy as np

_absent = object()


def _along(ndim, axis, item):
    """The index that is item along axis and everything along the others."""
    index = [slice(None)] * ndim
    index[axis] = item
    return tuple(index)


def _cumulative(scan, x, axis, dtype, out, include_initial, identity):
    x = np.atleast_1d(x)
    if axis is None:
        if x.ndim != 1:
            raise ValueError(
                "For arrays which have more than one dimension ``axis`` argument is required."
            )
        axis = 0
    if not include_initial:
        return scan(x, axis=axis, dtype=dtype, out=out)
    if out is None:
        # Of what dtype the sums are, no element needs to tell; which axes there are, no length.
        like = scan(np.empty((0,) * x.ndim, dtype=x.dtype), axis=axis, dtype=dtype)
        shape = list(x.shape)
        shape[axis] += 1
        out = np.empty(tuple(shape), dtype=like.dtype)
    scan(x, axis=axis, dtype=dtype, out=out[_along(x.ndim, axis, slice(1, None))])
    out[_along(x.ndim, axis, slice(0, 1))] = identity
    return out


def cumulative_sum(x, *, axis=None, dtype=None, out=None, include_initial=False):
    """np.cumsum along one axis; include_initial puts a 0 in front."""
    return _cumulative(np.add.accumulate, x, axis, dtype, out, include_initial, 0)


def cumulative_prod(x, *, axis=None, dtype=None, out=None, include_initial=False):
    """np.cumprod along one axis; include_initial puts a 1 in front."""
    return _cumulative(np.multiply.accumulate, x, axis, dtype, out, include_initial, 1)


def _axes(axis, ndim):
    axes = axis if isinstance(axis, tuple) else (axis,)
    result = []
    for n in axes:
        if not -ndim <= n < ndim:
            raise np.exceptions.AxisError(
                f"axis {n} is out of bounds for array of dimension {ndim}"
            )
        result.append(n % ndim)
    return result


def _weights_like(a, weights, axis):
    """The weights of some axes, seen with all axes of a."""
    if axis is None:
        raise TypeError("Axis must be specified when shapes of a and weights differ.")
    axes = _axes(axis, a.ndim)
    if weights.shape != tuple([a.shape[n] for n in axes]):
        raise ValueError(
            "Shape of weights must be consistent with shape of a along specified axis."
        )
    order = sorted(range(len(axes)), key=lambda i: axes[i])
    shape = tuple([n if i in axes else 1 for i, n in enumerate(a.shape)])
    return weights.transpose(order).reshape(shape)


def average(a, axis=None, weights=None, returned=False, *, keepdims=_absent):
    """The mean with weights, which have a's shape or that of the axes averaged over.

    returned gives the sum of the weights as well. ZeroDivisionError when that is 0.
    """
    a = np.asarray(a)
    options = {} if keepdims is _absent else {"keepdims": keepdims}
    if weights is None:
        result = a.mean(axis, **options)
        total = result.dtype.type(a.size / result.size)
    else:
        weights = np.asarray(weights)
        both = np.zeros(0, a.dtype) + np.zeros(0, weights.dtype)
        dtype = (both + np.zeros(0)).dtype if a.dtype.kind in "iub" else both.dtype
        if a.shape != weights.shape:
            weights = np.broadcast_to(_weights_like(a, weights, axis), a.shape)
        total = weights.sum(axis=axis, dtype=dtype, **options)
        if np.any(total == 0.0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        result = np.multiply(a, weights, dtype=dtype).sum(axis, **options) / total
    if not returned:
        return result
    if np.shape(total) != np.shape(result):
        total = np.broadcast_to(total, np.shape(result)).copy()
    return result, total


def _joined(parts, axis):
    """The parts one after the other along axis; those without it have length 1 there."""
    a = parts[1]
    parts = [np.asarray(part) for part in parts if part is not None]
    dtype = a.dtype
    for i, part in enumerate(parts):
        if part.ndim == 0:
            shape = list(a.shape)
            shape[axis] = 1
            parts[i] = np.broadcast_to(part, tuple(shape))
        dtype = (np.zeros(0, dtype) + np.zeros(0, part.dtype)).dtype
    shape = list(a.shape)
    shape[axis] = sum([part.shape[axis] for part in parts])
    result = np.empty(tuple(shape), dtype)
    start = 0
    for part in parts:
        stop = start + part.shape[axis]
        result[_along(a.ndim, axis, slice(start, stop))] = part
        start = stop
    return result


def diff(a, n=1, axis=-1, prepend=None, append=None):
    """The n-th differences of neighbours along axis."""
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    a = np.asarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = _axes(axis, a.ndim)[0]
    if prepend is not None or append is not None:
        a = _joined((prepend, a, append), axis)
    subtract = np.not_equal if a.dtype == np.bool else np.subtract
    later = _along(a.ndim, axis, slice(1, None))
    earlier = _along(a.ndim, axis, slice(-1))
    for _ in range(n):
        a = subtract(a[later], a[earlier])
    return a


def _same_kind(a, b):
    try:
        np.add(a, a, out=np.empty(a.shape, b.dtype))
    except TypeError:
        return False
    return True


def ediff1d(ary, to_end=None, to_begin=None):
    """The differences of neighbours in ary flattened, between to_begin and to_end."""
    ary = np.asarray(ary).ravel()
    if to_begin is None and to_end is None:
        return ary[1:] - ary[:-1]
    ends = []
    for name, part in (("to_begin", to_begin), ("to_end", to_end)):
        part = np.asarray([] if part is None else part).ravel()
        if part.size and not _same_kind(part, ary):
            raise TypeError(
                f"dtype of `{name}` must be compatible with input `ary` under the `same_kind` "
                "rule."
            )
        ends.append(part)
    begin, end = ends
    n = max(len(ary) - 1, 0)
    result = np.empty(n + len(begin) + len(end), ary.dtype)
    result[: len(begin)] = begin
    np.subtract(ary[1:], ary[:-1], out=result[len(begin) : len(begin) + n])
    result[len(begin) + n :] = end
    return result


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """The integral of y along axis by the trapezoidal rule."""
    y = np.asarray(y)
    if x is None:
        width = dx
    else:
        x = np.asarray(x)
        if x.ndim == 1:
            shape = [1] * y.ndim
            width = diff(x)
            shape[axis] = width.shape[0]
            width = width.reshape(tuple(shape))
        else:
            width = diff(x, axis=axis)
    later = _along(y.ndim, axis, slice(1, None))
    earlier = _along(y.ndim, axis, slice(-1))
    return (width * (y[later] + y[earlier]) / 2.0).sum(axis)
