"""Axes and slices as arguments, for the other frozen modules."""

import numpy as np


def to_index(value):
    """The int that value stands for; TypeError in NumPy's words for what is no integer."""
    if type(value) is int:
        return value
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, np.ndarray) and value.ndim == 0 and value.dtype.kind in "iu":
        return int(value)
    raise TypeError("'%s' object cannot be interpreted as an integer" % type_name(value))


def type_name(value):
    """The name of value's type as messages have it."""
    prefix = "numpy." if isinstance(value, (np.ndarray, np.generic)) else ""
    return prefix + type(value).__name__


def to_axis(axis, ndim):
    """axis counted from the left; AxisError when there is none."""
    n = to_index(axis)
    if not -ndim <= n < ndim:
        raise np.exceptions.AxisError(
            "axis %d is out of bounds for array of dimension %d" % (n, ndim)
        )
    return n % ndim


def to_axes(axes, ndim):
    """A tuple of different axes from an int or a sequence of them."""
    if not isinstance(axes, (tuple, list)):
        axes = (axes,)
    result = tuple([to_axis(axis, ndim) for axis in axes])
    if len(set(result)) != len(result):
        raise ValueError("repeated axis")
    return result


def to_array(a):
    """a itself if it is an array, else np.asarray(a)."""
    return a if isinstance(a, np.ndarray) else np.asarray(a)


def check_cast(a, dtype, casting="safe"):
    """TypeError in NumPy's words when the rule forbids a to be cast to dtype."""
    if not np.can_cast(a.dtype, dtype, casting):
        what = "array data" if a.ndim else "scalar"
        raise TypeError(
            "Cannot cast %s from %r to %r according to the rule '%s'"
            % (what, a.dtype, np.dtype(dtype), casting)
        )


class Slices:
    """SLICE[2:5] is the slice itself, which the interpreter's slice() cannot make."""

    def __getitem__(self, item):
        return item


SLICE = Slices()
ALL = SLICE[:]


def along(axis, item):
    """The subscript that applies item to one axis (counted from the left)."""
    return (ALL,) * axis + (item,)
