"""Peaks in a line of samples, and the extremes along an axis."""

import math

import numpy as np


def _line(x):
    x = np.asarray(x, dtype=np.float64)
    if x.ndim != 1:
        raise ValueError("`x` must be a 1-D array")
    return x


def _checked_peaks(peaks, x):
    peaks = np.asarray(peaks)
    if peaks.size == 0:
        peaks = np.zeros(0, int)
    if peaks.dtype.kind not in "biu" or peaks.dtype == np.uint64:
        raise TypeError("cannot safely cast `peaks` to dtype('intp')")
    if peaks.ndim != 1:
        raise ValueError("`peaks` must be a 1-D array")
    for peak in peaks:
        if not 0 <= peak < x.size:
            raise ValueError("peak %d is not a valid index for `x`" % peak)
    return peaks.astype(int)


def _checked_wlen(wlen):
    if wlen is None:
        return -1
    if not wlen > 1:
        raise ValueError("`wlen` must be larger than 1, was %s" % wlen)
    return math.ceil(wlen)


def _maxima(x):
    """The middle, first and last sample of each run that is higher than both neighbours."""
    if x.size == 0:
        return (np.zeros(0, int),) * 3
    # Runs of equal samples start where a sample differs from the one before; NaN always does.
    starts = np.flatnonzero(np.concatenate(([True], x[1:] != x[:-1])))
    ends = np.concatenate((starts[1:], [x.size])) - 1
    level = x[starts]
    high = np.zeros(starts.size, bool)
    high[1:-1] = (level[:-2] < level[1:-1]) & (level[2:] < level[1:-1])
    left, right = starts[high], ends[high]
    return (left + right) // 2, left, right


def _prominences(x, peaks, wlen):
    """How far each peak stands out, and where the lower ground on both sides lies deepest."""
    result = np.empty(peaks.size)
    bases = np.empty((2, peaks.size), int)
    for i, peak in enumerate(peaks.tolist()):
        reach = x.size if wlen < 2 else wlen // 2
        level = x[peak]
        low = -np.inf
        for side, ground in (
            (0, x[max(peak - reach, 0) : peak + 1][::-1]),
            (1, x[peak : peak + reach + 1]),
        ):
            wall = np.flatnonzero(~(ground <= level))
            if wall.size and wall[0] > 0:
                ground = ground[: wall[0]]
            at = int(np.argmin(ground)) if level == level else 0
            bases[side, i] = peak + (at if side else -at)
            low = max(low, ground[at])
        result[i] = level - low
    return result, bases[0], bases[1]


def _widths(x, peaks, rel_height, prominences, left_bases, right_bases):
    if rel_height < 0:
        raise ValueError("`rel_height` must be greater or equal to 0.0")
    n = peaks.size
    if not prominences.size == left_bases.size == right_bases.size == n:
        raise ValueError("arrays in `prominence_data` must have the same shape as `peaks`")
    heights = np.empty(n)
    ips = np.empty((2, n))
    for i, peak in enumerate(peaks.tolist()):
        first, last = left_bases[i], right_bases[i]
        if not 0 <= first <= peak <= last < x.size:
            raise ValueError("prominence data is invalid for peak %d" % peak)
        height = heights[i] = x[peak] - prominences[i] * rel_height
        for side, step, ground in ((0, -1, x[first : peak + 1][::-1]), (1, 1, x[peak : last + 1])):
            below = np.flatnonzero(~(height < ground))
            at = int(below[0]) if below.size else ground.size - 1
            place = peak + step * at
            ip = float(place)
            if ground[at] < height:
                ip -= step * ((height - x[place]) / (x[place - step] - x[place]))
            ips[side, i] = ip
    return ips[1] - ips[0], heights, ips[0], ips[1]


def peak_prominences(x, peaks, wlen=None):
    """The prominences of peaks, and the indices of their bases to the left and right."""
    x = _line(x)
    return _prominences(x, _checked_peaks(peaks, x), _checked_wlen(wlen))


def peak_widths(x, peaks, rel_height=0.5, prominence_data=None, wlen=None):
    """Widths of peaks, the heights where they are measured, and the ends there."""
    x = _line(x)
    peaks = _checked_peaks(peaks, x)
    if prominence_data is None:
        prominence_data = _prominences(x, peaks, _checked_wlen(wlen))
    return _widths(x, peaks, rel_height, *[np.asarray(data) for data in prominence_data])


def _limits(condition, x, peaks):
    try:
        low, high = condition
    except (TypeError, ValueError):
        low, high = condition, None
    limits = []
    for name, limit in (("lower", low), ("upper", high)):
        if isinstance(limit, np.ndarray):
            if limit.size != x.size:
                raise ValueError("array size of %s interval border must match x" % name)
            limit = limit[peaks]
        limits.append(limit)
    return limits


def _apart(peaks, heights, distance):
    """Which stay when of peaks that are too near the lower ones go, the lowest last."""
    distance = math.ceil(distance)
    keep = np.ones(peaks.size, bool)
    for i in np.argsort(heights)[::-1]:
        if keep[i]:
            near = np.abs(peaks - peaks[i]) < distance
            near[i] = False
            keep[near] = False
    return keep


def find_peaks(
    x,
    height=None,
    threshold=None,
    distance=None,
    prominence=None,
    width=None,
    wlen=None,
    rel_height=0.5,
    plateau_size=None,
):
    """Indices of samples above their neighbours that meet each condition; what was measured."""
    x = _line(x)
    if distance is not None and distance < 1:
        raise ValueError("`distance` must be greater or equal to 1")
    peaks, left, right = _maxima(x)
    found = {}

    def select(keep):
        for name in found:
            found[name] = found[name][keep]
        return peaks[keep]

    def within(condition, least, most=None):
        low, high = _limits(condition, x, peaks)
        keep = np.ones(peaks.size, bool)
        if low is not None:
            keep &= low <= least
        if high is not None:
            keep &= (least if most is None else most) <= high
        return select(keep)

    if plateau_size is not None:
        found["plateau_sizes"] = sizes = right - left + 1
        found["left_edges"], found["right_edges"] = left, right
        peaks = within(plateau_size, sizes)
    if height is not None:
        found["peak_heights"] = heights = x[peaks]
        peaks = within(height, heights)
    if threshold is not None:
        before, after = x[peaks] - x[peaks - 1], x[peaks] - x[peaks + 1]
        found["left_thresholds"], found["right_thresholds"] = before, after
        peaks = within(threshold, np.minimum(before, after), np.maximum(before, after))
    if distance is not None:
        peaks = select(_apart(peaks, x[peaks], distance))
    if prominence is not None or width is not None:
        data = _prominences(x, peaks, _checked_wlen(wlen))
        found["prominences"], found["left_bases"], found["right_bases"] = data
    if prominence is not None:
        peaks = within(prominence, found["prominences"])
    if width is not None:
        data = [found[name] for name in ("prominences", "left_bases", "right_bases")]
        widths, heights, left, right = _widths(x, peaks, rel_height, *data)
        found["widths"], found["width_heights"] = widths, heights
        found["left_ips"], found["right_ips"] = left, right
        peaks = within(width, widths)
    return peaks, found


def argrelextrema(data, comparator, axis=0, order=1, mode="clip"):
    """Where comparator holds between a sample and each of order samples on both sides."""
    if int(order) != order or order < 1:
        raise ValueError("Order must be an int >= 1")
    data = np.asarray(data)
    places = np.arange(data.shape[axis])
    result = np.ones(data.shape, bool)
    for shift in range(1, order + 1):
        for at in (places + shift, places - shift):
            result &= comparator(data, data.take(at, axis=axis, mode=mode))
    return np.nonzero(result)


def argrelmax(data, axis=0, order=1, mode="clip"):
    """Where samples are greater than order neighbours on both sides."""
    return argrelextrema(data, np.greater, axis, order, mode)


def argrelmin(data, axis=0, order=1, mode="clip"):
    """Where they are less."""
    return argrelextrema(data, np.less, axis, order, mode)
