"""Views by other strides: as_strided, sliding_window_view."""

import numpy as np
from numpy.lib.array_utils import normalize_axis_tuple


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    """The memory of x seen with this shape and these strides in bytes.

    ValueError when an element would lie outside the memory of x's owner.
    """
    x = np.asarray(x)
    shape = x.shape if shape is None else tuple(shape)
    if strides is not None:
        strides = tuple(strides)
    elif not x.flags.c_contiguous:
        strides = x.strides
    view = np.ndarray(shape, x.dtype, x, 0, strides)
    if not writeable:
        view.flags.writeable = False
    return view


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    """Every window of x of this shape: axes of the places first, then those of the window."""
    one = isinstance(window_shape, (int, np.integer))
    window = (window_shape,) if one else tuple(window_shape)
    x = np.asarray(x)
    if any(n < 0 for n in window):
        raise ValueError("`window_shape` cannot contain negative values")
    if axis is None:
        axes = tuple(range(x.ndim))
        if len(window) != x.ndim:
            raise ValueError(
                "Since axis is `None`, must provide window_shape for all dimensions of `x`; "
                "got %d window_shape elements and `x.ndim` is %d." % (len(window), x.ndim)
            )
    else:
        axes = normalize_axis_tuple(axis, x.ndim, allow_duplicate=True)
        if len(window) != len(axes):
            raise ValueError(
                "Must provide matching length window_shape and axis; got %d window_shape "
                "elements and %d axes elements." % (len(window), len(axes))
            )
    shape = list(x.shape)
    for ax, n in zip(axes, window):
        if shape[ax] < n:
            raise ValueError("window shape cannot be larger than input array shape")
        shape[ax] -= n - 1
    strides = x.strides + tuple([x.strides[ax] for ax in axes])
    return as_strided(x, tuple(shape) + window, strides, writeable=writeable)
