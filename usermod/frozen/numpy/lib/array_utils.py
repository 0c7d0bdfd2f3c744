"""Axis arguments checked as NumPy checks them."""

import numpy as np


def normalize_axis_index(axis, ndim, msg_prefix=None):
    """Axis as a number from 0 to ndim - 1; AxisError when there is no such axis."""
    if not -ndim <= axis < ndim:
        text = "axis %d is out of bounds for array of dimension %d" % (axis, ndim)
        raise np.exceptions.AxisError(msg_prefix + ": " + text if msg_prefix else text)
    return int(axis + ndim if axis < 0 else axis)


def normalize_axis_tuple(axis, ndim, argname=None, allow_duplicate=False):
    """An axis or an iterable of axes as a tuple of numbers from 0 to ndim - 1."""
    if not isinstance(axis, (tuple, list)):
        axis = (axis,)
    axes = tuple([normalize_axis_index(ax, ndim, argname) for ax in axis])
    if not allow_duplicate and len(set(axes)) != len(axes):
        raise ValueError(
            "repeated axis in `%s` argument" % argname if argname else "repeated axis"
        )
    return axes
