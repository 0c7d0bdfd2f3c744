"""Elements in another order along whole axes: roll, flip, rot90; and without the zeros around."""

import numpy as np
from numpy._axes import ALL, along, common_shape, to_array, to_axes, to_axis


def _roll_one(a, shift, axis):
    n = a.shape[axis]
    shift = shift % n if n else 0
    if shift == 0:
        return a.copy()
    result = np.empty_like(a)
    result[along(axis, slice(shift))] = a[along(axis, slice(n - shift, None))]
    result[along(axis, slice(shift, None))] = a[along(axis, slice(n - shift))]
    return result


def roll(a, shift, axis=None):
    """a with its elements moved shift places on along axis, those at the end to the start."""
    a = to_array(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    shifts = to_array(shift)
    axes = to_array(axis)
    if shifts.ndim > 1 or axes.ndim > 1:
        raise ValueError("'shift' and 'axis' should be scalars or 1D sequences")
    shape = common_shape((shifts, axes))
    shifts = np.broadcast_to(shifts, shape)
    total = {}
    for n, i in zip(shifts.ravel(), np.broadcast_to(axes, shape).ravel()):
        i = to_axis(i, a.ndim)
        total[i] = total.get(i, 0) + int(n)
    result = a
    for i in total:
        result = _roll_one(result, total[i], i)
    return result.copy() if result is a else result


def flip(m, axis=None):
    """A view of m with the order of elements reversed along axis, axes, or all of them."""
    m = to_array(m)
    axes = range(m.ndim) if axis is None else to_axes(axis, m.ndim)
    return m[tuple([slice(None, None, -1) if i in axes else ALL for i in range(m.ndim)])]


def fliplr(m):
    """flip along the second axis."""
    m = to_array(m)
    if m.ndim < 2:
        raise ValueError("Input must be >= 2-d.")
    return m[:, ::-1]


def flipud(m):
    """flip along the first axis."""
    m = to_array(m)
    if m.ndim < 1:
        raise ValueError("Input must be >= 1-d.")
    return m[::-1]


def rot90(m, k=1, axes=(0, 1)):
    """m turned k times by a right angle from the first of two axes towards the second."""
    axes = tuple(axes)
    if len(axes) != 2:
        raise ValueError("len(axes) must be 2.")
    m = to_array(m)
    first, second = axes
    if first == second or abs(first - second) == m.ndim:
        raise ValueError("Axes must be different.")
    if not (-m.ndim <= first < m.ndim and -m.ndim <= second < m.ndim):
        raise ValueError(f"Axes={axes} out of range for array of ndim={m.ndim}.")
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(m, axes)
    if k == 1:
        return np.swapaxes(flip(m, second), first, second)
    return flip(np.swapaxes(m, first, second), second)


def trim_zeros(filt, trim="fb", axis=None):
    """filt without the zeros in front ('f') and behind ('b') along axis, axes, or all of them."""
    letters = trim.lower()
    if letters not in ("f", "b", "fb", "bf"):
        raise ValueError(f"unexpected character(s) in `trim`: {trim!r}")
    a = to_array(filt)
    axes = range(a.ndim) if axis is None else to_axes(axis, a.ndim, "axis")
    if a.ndim == 0:
        return filt
    found = np.nonzero(a)
    items = []
    for i in range(a.ndim):
        start, stop = 0, a.shape[i]
        if i in axes:
            places = found[i]
            if "f" in letters:
                start = int(places.min()) if places.size else stop
            if "b" in letters:
                stop = int(places.max()) + 1 if places.size else start
        items.append(slice(start, stop))
    # A list or tuple stays one.
    return filt[items[0]] if len(items) == 1 else filt[tuple(items)]
