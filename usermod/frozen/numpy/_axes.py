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
    raise TypeError(f"'{type_name(value)}' object cannot be interpreted as an integer")


def type_name(value):
    """The name of value's type as messages have it."""
    prefix = "numpy." if isinstance(value, (np.ndarray, np.generic)) else ""
    return prefix + type(value).__name__


def to_axis(axis, ndim, prefix=""):
    """axis counted from the left; AxisError (prefix in front) when there is none."""
    n = to_index(axis)
    if not -ndim <= n < ndim:
        raise np.exceptions.AxisError(
            f"{prefix}axis {n} is out of bounds for array of dimension {ndim}"
        )
    return n % ndim


def to_axes(axes, ndim, name=""):
    """A tuple of different axes from an int or a sequence of them; errors name the argument."""
    if not isinstance(axes, (tuple, list)):
        axes = (axes,)
    result = tuple([to_axis(axis, ndim, name and name + ": ") for axis in axes])
    if len(set(result)) != len(result):
        raise ValueError(f"repeated axis in `{name}` argument" if name else "repeated axis")
    return result


def to_array(a):
    """a itself if it is an array, else np.asarray(a)."""
    return a if isinstance(a, np.ndarray) else np.asarray(a)


def common_dtype(values):
    """The dtype to which arrays and Python numbers promote; of the latter only the kind counts."""
    parts = []
    for value in values:
        is_number = isinstance(value, (int, float, complex)) and not isinstance(value, np.generic)
        parts.append(value if is_number else np.empty(0, to_array(value).dtype))
    return np.concatenate(parts, None).dtype


def common_shape(arrays):
    """The shape to which arrays broadcast; ValueError when there is none."""
    result = []
    owner = []  # which array gave each length, the last axis first
    for i, a in enumerate(arrays):
        for j in range(a.ndim):
            n = a.shape[-1 - j]
            if j == len(result):
                result.append(n)
                owner.append(i)
            elif result[j] == 1:
                result[j] = n
                owner[j] = i
            elif n != 1 and n != result[j]:
                raise ValueError(
                    "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is "
                    f"between arg {owner[j]} with shape {arrays[owner[j]].shape} "
                    f"and arg {i} with shape {a.shape}."
                )
    return tuple(reversed(result))


ALL = slice(None)


def along(axis, item):
    """The subscript that applies item to one axis (counted from the left)."""
    return (ALL,) * axis + (item,)
