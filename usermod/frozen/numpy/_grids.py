"""Grids and joining by subscripts: meshgrid, mgrid, ogrid, r_, c_, s_, index_exp."""

import numpy as np


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    """A tuple of coordinate arrays; with 'xy' the first two axes are exchanged."""
    if indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    ndim = len(xi)
    output = []
    for i in range(ndim):
        output.append(np.asanyarray(xi[i]).reshape((1,) * i + (-1,) + (1,) * (ndim - i - 1)))
    if indexing == "xy" and ndim > 1:
        output[0] = output[0].reshape((1, -1) + (1,) * (ndim - 2))
        output[1] = output[1].reshape((-1, 1) + (1,) * (ndim - 2))
    if not sparse:
        shape = _common_shape(output)
        output = [np.broadcast_to(x, shape) for x in output]
    return tuple([x.copy() for x in output]) if copy else tuple(output)


def _common_shape(arrays):
    """The shape of arrays of as many axes, all but one of length 1 in each."""
    return tuple(
        [max(lengths) if 0 not in lengths else 0 for lengths in zip(*[x.shape for x in arrays])]
    )


def _steps(key):
    """The values of one slice: 3 * 1j as its step is the number of values, the end included."""
    start = 0 if key.start is None else key.start
    step = 1 if key.step is None else key.step
    if isinstance(step, (complex, np.complexfloating)):
        count = int(abs(step))
        return np.linspace(start, key.stop, count) if count != 1 else np.array([float(start)])
    return np.arange(start, key.stop, step)


class _Grid:
    """np.mgrid and np.ogrid: subscripts that build arrays of coordinates."""

    def __init__(self, sparse):
        self._sparse = sparse

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            return _steps(key)
        axes = [_steps(one) for one in key]
        dtype = np.result_type(*[axis.dtype for axis in axes]) if axes else int
        axes = [axis.astype(dtype) for axis in axes]
        if self._sparse:
            return meshgrid(*axes, sparse=True, indexing="ij")
        shape = tuple([len(axis) for axis in axes])
        grid = np.empty((len(axes),) + shape, dtype)
        for i, axis in enumerate(axes):
            grid[i] = axis.reshape((-1,) + (1,) * (len(axes) - i - 1))
        return grid

    def __len__(self):
        return 0


mgrid = _Grid(False)
ogrid = _Grid(True)


class _Join:
    """np.r_ and np.c_: subscripts that join slices, numbers and arrays along an axis."""

    def __init__(self, axis, ndmin, trans):
        self._defaults = (axis, ndmin, trans)

    def __getitem__(self, key):
        axis, ndmin, trans = self._defaults
        parts = list(key) if isinstance(key, tuple) else [key]
        if parts and isinstance(parts[0], str):
            words = parts.pop(0).split(",")
            if words[0] in ("r", "c"):
                raise ValueError("matrices are not supported: special directives 'r' and 'c'")
            try:
                numbers = [int(word) for word in words]
            except ValueError:
                raise ValueError("unknown special directive %r" % ",".join(words)) from None
            axis = numbers[0]
            ndmin = numbers[1] if len(numbers) > 1 else ndmin
            trans = numbers[2] if len(numbers) > 2 else trans
        dtype = np.result_type(*[_kind(part) for part in parts]) if parts else None
        arrays = [_part(part, ndmin, trans) for part in parts]
        if not arrays:
            raise ValueError("need at least one array to concatenate")
        return np.concatenate(arrays, axis=axis).astype(dtype, copy=False)

    def __len__(self):
        return 0


def _kind(part):
    """What a part means for the dtype: numbers of Python give way to arrays."""
    if isinstance(part, slice):
        return _steps(part)
    return part if np.isscalar(part) else np.asarray(part)


def _part(part, ndmin, trans):
    """One part with ndmin axes; its own axes begin at trans (-1: they are the last ones)."""
    a = _steps(part) if isinstance(part, slice) else np.asarray(part)
    if np.isscalar(part) or a.ndim == 0:
        return np.array(a, ndmin=max(ndmin, 1))
    missing = ndmin - a.ndim
    if missing <= 0:
        return a
    a_axes = a.ndim
    a = np.array(a, ndmin=ndmin)
    start = trans + missing + 1 if trans < 0 else trans
    order = list(range(missing))
    own = list(range(missing, missing + a_axes))
    return a.transpose(tuple(order[:start] + own + order[start:]))


r_ = _Join(0, 1, -1)
c_ = _Join(-1, 2, 0)


class _Index:
    """np.s_ and np.index_exp: give the subscript back, the latter always as a tuple."""

    def __init__(self, maketuple):
        self.maketuple = maketuple

    def __getitem__(self, item):
        return (item,) if self.maketuple and not isinstance(item, tuple) else item


s_ = _Index(False)
index_exp = _Index(True)
