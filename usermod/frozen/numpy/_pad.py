"""np.pad: a frame around an array, one axis after the other, the last one with the corners."""

import numpy as np
from numpy._axes import along, to_array

_KEYWORDS = {
    "empty": (),
    "edge": (),
    "wrap": (),
    "constant": ("constant_values",),
    "linear_ramp": ("end_values",),
    "maximum": ("stat_length",),
    "mean": ("stat_length",),
    "median": ("stat_length",),
    "minimum": ("stat_length",),
    "reflect": ("reflect_type",),
    "symmetric": ("reflect_type",),
}


def _pairs(x, ndim):
    """x broadcast to a pair for each axis."""
    return np.broadcast_to(np.array(x), (ndim, 2)).tolist()


def _widths(pad_width, ndim):
    """The lengths before and behind each axis."""
    if isinstance(pad_width, dict):
        widths = [(0, 0)] * ndim
        for axis, width in pad_width.items():
            widths[axis] = (width, width) if isinstance(width, int) else width
        pad_width = widths
    pad_width = to_array(pad_width)
    if pad_width.dtype.kind != "i":
        raise TypeError("`pad_width` must be of integral type.")
    if np.any(pad_width < 0):
        raise ValueError("index can't contain negative values")
    return _pairs(pad_width, ndim)


def pad(array, pad_width, mode="constant", **kwargs):
    """array with pad_width elements before and behind each axis, filled as mode says.

    pad_width is an int, a pair, one pair for each axis, or a dict of axes. A function as mode is
    called with each padded line, its widths, the axis and the keywords, and fills it in place.
    """
    array = to_array(array)
    widths = _widths(pad_width, array.ndim)
    if not callable(mode):
        if mode not in _KEYWORDS:
            raise ValueError(f"mode '{mode}' is not supported")
        unknown = set(kwargs) - set(_KEYWORDS[mode])
        if unknown:
            raise ValueError(f"unsupported keyword arguments for mode '{mode}': {unknown}")
    shape = [before + n + behind for n, (before, behind) in zip(array.shape, widths)]
    order = "F" if array.flags.fnc else "C"
    padded = np.zeros(shape, array.dtype, order)
    inner = [slice(before, before + n) for n, (before, _) in zip(array.shape, widths)]
    padded[tuple(inner)] = array
    if callable(mode):
        for axis in range(array.ndim):
            lines = np.moveaxis(padded, axis, -1)
            for place in np.ndindex(*lines.shape[:-1]):
                mode(lines[place], tuple(widths[axis]), axis, kwargs)
        return padded
    if mode == "empty":
        return padded
    if array.size == 0 and mode != "constant":
        for axis in range(array.ndim):
            if array.shape[axis] == 0 and any(widths[axis]):
                raise ValueError(
                    f"can't extend empty axis {axis} using modes other than 'constant' or 'empty'"
                )
    option = None
    for name in _KEYWORDS[mode]:
        option = kwargs.get(name, 0 if name.endswith("values") else None)
    if mode not in ("reflect", "symmetric"):
        option = [(None, None)] * array.ndim if option is None else _pairs(option, array.ndim)
    for axis in range(array.ndim):
        # Axes already done in their full length, those still to do without their frames.
        area = padded[(slice(None),) * (axis + 1) + tuple(inner[axis + 1 :])]
        n = array.shape[axis]
        if n and mode in ("reflect", "symmetric"):
            _reflect(area, axis, widths[axis], n, mode == "reflect", option)
        elif any(widths[axis]):
            _fill(area, axis, widths[axis], n, mode, option[axis])
    return padded


def _fill(area, axis, widths, n, mode, option):
    """Sets both frames of one axis whose n elements in the middle are known."""
    before = widths[0]
    core = area[along(axis, slice(before, before + n))]
    for last, width in enumerate(widths):
        frame = area[along(axis, slice(before + n, None) if last else slice(before))]
        edge = core[along(axis, slice(n - 1, n) if last else slice(1))]
        if mode == "constant":
            frame[...] = option[last]
        elif mode == "edge":
            frame[...] = edge
        elif mode == "wrap":
            frame[...] = np.take(core, np.arange(0 if last else -before, width * last) % n, axis)
        elif mode == "linear_ramp":
            edge = np.squeeze(edge, axis)
            ramp = np.linspace(
                option[last], edge, width, endpoint=False, dtype=area.dtype, axis=axis
            )
            frame[...] = np.flip(ramp, axis) if last else ramp
        else:
            frame[...] = _statistic(core, axis, n, mode, option[last], last)


def _statistic(core, axis, n, mode, length, last):
    length = n if length is None else min(int(length), n)
    if length < 0:
        raise ValueError("index can't contain negative values")
    if length == 0 and mode in ("maximum", "minimum"):
        raise ValueError("stat_length of 0 yields no value for padding")
    part = core[along(axis, slice(n - length, None) if last else slice(length))]
    function = {"maximum": np.max, "minimum": np.min, "mean": np.mean, "median": np.median}[mode]
    value = function(part, axis=axis, keepdims=True)
    return np.round(value) if core.dtype.kind in "iu" and value.dtype.kind == "f" else value


def _reflect(area, axis, widths, n, without_edge, kind):
    """Mirrors the known part to both sides until the frames are full."""
    low = widths[0]
    high = low + n
    end = area.shape[axis]
    skip = 1 if without_edge else 0
    if n == 1 and without_edge:
        # Nothing to mirror but the edge itself.
        _fill(area, axis, widths, n, "edge", None)
        return
    while low > 0 or high < end:
        # Whole mirror images only, or the order would be lost.
        usable = (high - low - skip) // (n - skip) * (n - skip)
        old_low, old_high = low, high
        low -= min(usable, low)
        high += min(usable, end - high)
        for start, stop, edge in ((low, old_low, old_low), (old_high, high, old_high - 1)):
            if start == stop:
                continue
            # The mirror lies on the edge, or between it and the frame.
            middle = 2 * edge if without_edge else edge + (start if start > edge else stop - 1)
            first = middle - start
            stop_at = middle - stop
            line = area[along(axis, slice(first, stop_at if stop_at >= 0 else None, -1))]
            if kind == "odd":
                line = 2 * area[along(axis, slice(edge, edge + 1))] - line
            area[along(axis, slice(start, stop))] = line
