"""Shapes and iterators that are not hot: resize, rollaxis, broadcast, ndindex, ndenumerate ..."""

import numpy as np
from numpy.lib.array_utils import normalize_axis_index


def _as_tuple(shape):
    return (shape,) if isinstance(shape, (int, np.integer)) else tuple(shape)


def resize(a, new_shape):
    """A new array of this shape with the elements of a, repeated as often as it takes."""
    new_shape = _as_tuple(new_shape)
    size = 1
    for n in new_shape:
        size *= n
        if n < 0:
            raise ValueError("all elements of `new_shape` must be non-negative")
    a = np.ravel(a)
    if a.size == 0 or size == 0:
        return np.zeros(new_shape, a.dtype)
    result = np.empty(new_shape, a.dtype)
    result.flat = a
    return result


def rollaxis(a, axis, start=0):
    """The axis moved to stand before the axis start; a view."""
    n = a.ndim
    axis = normalize_axis_index(axis, n)
    if start < 0:
        start += n
    if not 0 <= start < n + 1:
        raise np.exceptions.AxisError(
            "'start' arg requires %d <= start < %d, but %d was passed in" % (-n, n + 1, start)
        )
    if axis < start:
        start -= 1
    axes = [i for i in range(n) if i != axis]
    axes.insert(start, axis)
    return a.transpose(axes)


def isfortran(a):
    """Is a in Fortran order, and not in C order too?"""
    return a.flags.fnc


# --- Broadcasting ---


def _common_shape(shapes):
    result = []
    n = max([len(shape) for shape in shapes]) if shapes else 0
    for i in range(-n, 0):
        length, owner = 1, 0
        for k in range(len(shapes)):
            here = shapes[k][i] if -i <= len(shapes[k]) else 1
            if here == 1 or here == length:
                continue
            if length != 1:
                raise ValueError(
                    "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is "
                    "between arg %d with shape %s and arg %d with shape %s."
                    % (owner, str(shapes[owner]), k, str(shapes[k]))
                )
            length, owner = here, k
        result.append(length)
    return tuple(result)


def broadcast_shapes(*args):
    """The shape that arrays of these shapes broadcast to."""
    shapes = [_as_tuple(shape) for shape in args]
    for shape in shapes:
        for n in shape:
            if n < 0:
                raise ValueError("negative dimensions are not allowed")
    return _common_shape(shapes)


def broadcast_arrays(*args, subok=False):
    """The arrays seen with the shape that they broadcast to; those that have it as they are."""
    arrays = [np.asarray(a) for a in args]
    shape = _common_shape([a.shape for a in arrays])
    result = []
    for a in arrays:
        if a.shape != shape:
            view = np.broadcast_to(a, shape)
            if a.flags.writeable:
                view.flags.writeable = True
            a = view
        result.append(a)
    return tuple(result)


class broadcast:
    """Iterates over several arrays as they broadcast together; gives a tuple of scalars."""

    def __init__(self, *args):
        arrays = [np.asarray(a) for a in args]
        self.shape = _common_shape([a.shape for a in arrays])
        self.nd = self.ndim = len(self.shape)
        self.numiter = len(arrays)
        self.size = 1
        for n in self.shape:
            self.size *= n
        self._views = [np.broadcast_to(a, self.shape) for a in arrays]
        self.reset()

    @property
    def index(self):
        return self.iters[0].index if self.iters else 0

    def reset(self):
        self.iters = tuple([view.flat for view in self._views])

    def __iter__(self):
        return self

    def __next__(self):
        return tuple([next(it) for it in self.iters])


# --- Places ---


class ndindex:
    """Iterates over the tuples of indices of an array of this shape, the last index fastest."""

    def __init__(self, *shape):
        if len(shape) == 1:
            shape = _as_tuple(shape[0])
        if any(n < 0 for n in shape):
            raise ValueError("negative dimensions are not allowed")
        self._shape = shape
        self._next = None if 0 in shape else [0] * len(shape)

    def __iter__(self):
        return self

    def __next__(self):
        if self._next is None:
            raise StopIteration
        result = tuple(self._next)
        for i in range(len(self._shape) - 1, -1, -1):
            self._next[i] += 1
            if self._next[i] < self._shape[i]:
                return result
            self._next[i] = 0
        self._next = None
        return result


class ndenumerate:
    """Iterates over the pairs of index and element of an array, in C order."""

    def __init__(self, arr):
        self.iter = np.asarray(arr).flat

    def __iter__(self):
        return self

    def __next__(self):
        return self.iter.coords, next(self.iter)
