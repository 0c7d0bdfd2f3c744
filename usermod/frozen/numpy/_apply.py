"""Python functions over parts of arrays: apply_along_axis, apply_over_axes, piecewise."""

import numpy as np


def _outer_indexes(shape):
    """Every index of an array of this shape, in C order."""
    index = [0] * len(shape)
    while True:
        yield tuple(index)
        axis = len(shape) - 1
        while axis >= 0:
            index[axis] += 1
            if index[axis] < shape[axis]:
                break
            index[axis] = 0
            axis -= 1
        if axis < 0:
            return


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """func1d(line, *args, **kwargs) of each line along axis.

    What it returns takes the place of the axis: nothing for scalars, one axis for 1-D results.
    """
    a = np.asarray(arr)
    if not -a.ndim <= axis < a.ndim:
        raise np.exceptions.AxisError(
            f"axis {axis} is out of bounds for array of dimension {a.ndim}"
        )
    lines = np.moveaxis(a, axis, -1)
    axis = axis % a.ndim
    outer = lines.shape[:-1]
    if 0 in outer:
        raise ValueError("Cannot apply_along_axis when any iteration dimensions are 0")
    result = None
    for index in _outer_indexes(outer):
        value = np.asarray(func1d(lines[index], *args, **kwargs))
        if result is None:
            result = np.zeros(outer + value.shape, dtype=value.dtype)
        result[index] = value
    # The axes of the values stand last: they go where the line was.
    n = len(outer)
    places = list(range(axis)) + list(range(n, result.ndim)) + list(range(axis, n))
    return np.transpose(result, places)


def apply_over_axes(func, a, axes):
    """func(a, axis) for each axis after the other; axes that func takes away stay as length 1."""
    val = np.asarray(a)
    ndim = val.ndim
    for axis in np.asarray(axes).ravel().tolist():
        if axis < 0:
            axis += ndim
        res = np.asarray(func(val, axis))
        if res.ndim != val.ndim:
            res = np.expand_dims(res, axis)
        if res.ndim != val.ndim:
            raise ValueError("function is not returning an array of the correct shape")
        val = res
    return val


def piecewise(x, condlist, funclist, *args, **kw):
    """Where condlist[i] holds: funclist[i], a value or a function of those elements of x.

    One function more than there are conditions is for the elements where none of them holds.
    """
    x = np.asarray(x)
    is_list = isinstance(condlist, (list, tuple, np.ndarray))
    if not is_list or (x.ndim != 0 and not isinstance(condlist[0], (list, np.ndarray))):
        condlist = [condlist]
    masks = [np.asarray(cond, dtype=bool) for cond in condlist]
    n = len(masks)
    if n == len(funclist) - 1:
        found = masks[0]
        for mask in masks[1:]:
            found = found | mask
        masks.append(np.asarray(~found))
    elif n != len(funclist):
        raise ValueError(f"with {n} condition(s), either {n} or {n + 1} functions are expected")
    y = np.zeros(x.shape, dtype=x.dtype)
    for mask, func in zip(masks, funclist):
        if callable(func):
            values = x[mask]
            if values.size:
                y[mask] = func(values, *args, **kw)
        else:
            y[mask] = func
    return y
