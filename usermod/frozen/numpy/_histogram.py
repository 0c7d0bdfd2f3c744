"""Counting: bincount digitize histogram histogram_bin_edges histogram2d histogramdd."""

import math

import numpy as np
from numpy._axes import to_array, to_index


def _check_line(a):
    if a.ndim != 1:
        words = "object too deep for desired array"
        if a.ndim == 0:
            words = "object of too small depth for desired array"
        raise ValueError(words)
    return a


def bincount(x, weights=None, minlength=0):
    """How often each of 0, 1, 2 ... occurs in x, or the sums of the weights there."""
    if minlength is None:
        raise TypeError("use 0 instead of None for minlength")
    if isinstance(x, np.ndarray):
        if x.dtype.kind in "fc":
            x.astype(int, casting="safe")  # raises
        x = x.astype(int, copy=False)
    else:
        x = np.array(x).astype(int)
    _check_line(x)
    n = to_index(minlength)
    if n < 0:
        raise ValueError("'minlength' must not be negative")
    if x.size:
        if np.min(x) < 0:
            raise ValueError("'list' argument must have no negative elements")
        n = max(n, int(np.max(x)) + 1)
    counts = np.zeros(n, int)
    if weights is None or x.size == 0:
        np.add.at(counts, x, 1)
        return counts
    weights = _check_line(to_array(weights).astype(np.float64, casting="safe"))
    if weights.size != x.size:
        raise ValueError("The weights and list don't have the same length.")
    counts = np.zeros(n)
    np.add.at(counts, x, weights)
    return counts


def digitize(x, bins, right=False):
    """For each x the place of the bin it is in; bins rise or fall."""
    x, bins = to_array(x), to_array(bins)
    if x.dtype.kind == "c":
        raise TypeError("x may not be complex")
    if bins.dtype.kind == "c":
        bins.astype(np.float64, casting="safe")  # raises
    _check_line(bins)
    side = "left" if right else "right"
    if np.all(bins[1:] >= bins[:-1]):
        return np.searchsorted(bins, x, side=side)
    if np.all(bins[1:] <= bins[:-1]):
        return len(bins) - np.searchsorted(bins[::-1], x, side=side)
    raise ValueError("bins must be monotonically increasing or decreasing")


# --- Rules for the width of bins ---


def _distance(high, low):
    """high - low, where the difference of two signed integers may need all their bits."""
    dtype = np.result_type(high, low)
    if dtype.kind != "i":
        return np.subtract(high, low, dtype=dtype)
    unsigned = np.dtype("u" + dtype.name)
    high, low = np.asarray(high, dtype=dtype), np.asarray(low, dtype=dtype)
    return np.subtract(high.astype(unsigned), low.astype(unsigned))


def _spread(x):
    return _distance(x.max(), x.min())


def _sqrt(x, limits):
    return _spread(x) / np.sqrt(x.size)


def _sturges(x, limits):
    return _spread(x) / (np.log2(x.size) + 1.0)


def _rice(x, limits):
    return _spread(x) / (2.0 * x.size ** (1.0 / 3))


def _scott(x, limits):
    return (24.0 * np.pi**0.5 / x.size) ** (1.0 / 3.0) * np.std(x)


def _stone(x, limits):
    n = x.size
    spread = _spread(x)
    if n <= 1 or spread == 0:
        return 0
    best = None
    for bins in range(1, max(100, int(math.sqrt(n))) + 1):
        p = histogram(x, bins=bins, range=limits)[0] / n
        cost = (2 - (n + 1) * p.dot(p)) / (spread / bins)
        if best is None or cost < best[0]:
            best = cost, bins
    return spread / best[1]


def _doane(x, limits):
    if x.size > 2:
        scale = np.sqrt(6.0 * (x.size - 2) / ((x.size + 1.0) * (x.size + 3)))
        sigma = np.std(x)
        if sigma > 0.0:
            skew = np.mean(((x - np.mean(x)) / sigma) ** 3)
            return _spread(x) / (1.0 + np.log2(x.size) + np.log2(1.0 + np.absolute(skew) / scale))
    return 0.0


def _freedman_diaconis(x, limits):
    high, low = np.percentile(x, [75, 25])
    return 2.0 * (high - low) * x.size ** (-1.0 / 3.0)


def _auto(x, limits):
    width = max(_freedman_diaconis(x, limits), _sqrt(x, limits) / 2)
    return min(width, _sturges(x, limits))


_RULES = {
    "auto": _auto,
    "doane": _doane,
    "fd": _freedman_diaconis,
    "rice": _rice,
    "scott": _scott,
    "sqrt": _sqrt,
    "stone": _stone,
    "sturges": _sturges,
}


def _limits(a, range):
    """The outer edges: range, else the smallest and the largest element."""
    if range is not None:
        first, last = range
        if first > last:
            raise ValueError("max must be larger than min in range parameter.")
        what = "supplied"
    elif a.size == 0:
        return 0, 1
    else:
        first, last = a.min(), a.max()
        what = "autodetected"
    if not (np.isfinite(first) and np.isfinite(last)):
        raise ValueError(f"{what} range of [{first}, {last}] is not finite")
    if first == last:
        return first - 0.5, last + 0.5
    return first, last


def _number_by_rule(a, rule, range, first, last):
    if range is not None:
        keep = (a >= first) & (a <= last)
        a = a[keep]
    if a.size == 0:
        return 1
    width = _RULES[rule](a, (first, last))
    if not width:
        return 1
    if a.dtype.kind in "iu" and width < 1:
        width = 1
    return int(np.ceil(_distance(last, first) / width))


def _edges(a, bins, range, weights):
    """The edges; and, when they are evenly spaced, (first, last, how many bins)."""
    if isinstance(bins, str):
        if bins not in _RULES:
            raise ValueError(f"{bins!r} is not a valid estimator for `bins`")
        if weights is not None:
            raise TypeError(
                "Automated estimation of the number of bins is not supported for weighted data"
            )
        first, last = _limits(a, range)
        n = _number_by_rule(a, bins, range, first, last)
    elif np.ndim(bins) == 0:
        try:
            n = to_index(bins)
        except TypeError:
            raise TypeError("`bins` must be an integer, a string, or an array") from None
        if n < 1:
            raise ValueError("`bins` must be positive, when an integer")
        first, last = _limits(a, range)
    elif np.ndim(bins) == 1:
        edges = np.asarray(bins)
        if np.any(edges[:-1] > edges[1:]):
            raise ValueError("`bins` must increase monotonically, when an array")
        return edges, None
    else:
        raise ValueError("`bins` must be 1d, when an array")
    dtype = np.result_type(first, last, a)
    if dtype.kind in "iu":
        dtype = np.result_type(dtype, float)
    edges = np.linspace(first, last, n + 1, dtype=dtype)
    if np.any(edges[:-1] >= edges[1:]):
        raise ValueError(f"Too many bins for data range. Cannot create {n} finite-sized bins.")
    return edges, (first, last, n)


def _lines(a, weights):
    a = to_array(a)
    if a.dtype == np.bool:
        a = a.astype(np.uint8)
    if weights is not None:
        weights = to_array(weights)
        if weights.shape != a.shape:
            raise ValueError("weights should have the same shape as a.")
        weights = weights.ravel()
    return a.ravel(), weights


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """The edges that histogram would use."""
    a, weights = _lines(a, weights)
    return _edges(a, bins, range, weights)[0]


def _count_even(a, weights, edges, first, last, n):
    """The sums over evenly spaced bins: by a quotient, mended where it rounded past an edge."""
    keep = (a >= first) & (a <= last)
    if not np.all(keep):
        a = a[keep]
        weights = None if weights is None else weights[keep]
    a = a.astype(edges.dtype, copy=False)
    at = (_distance(a, first) / _distance(last, first) * n).astype(int)
    at[at == n] -= 1
    at[a < edges[at]] -= 1
    at[(a >= edges[at + 1]) & (at != n - 1)] += 1
    if weights is None:
        return bincount(at, minlength=n)
    if weights.dtype.kind == "c":
        counts = np.zeros(n, weights.dtype)
        counts.real = bincount(at, weights.real, n)
        counts.imag = bincount(at, weights.imag, n)
        return counts
    return bincount(at, weights, n).astype(weights.dtype)


def _count_sorted(a, weights, edges):
    """The sums over bins of any width; the last one has its right edge in it."""
    perm = np.argsort(a)
    a = a[perm]
    at = np.append(np.searchsorted(a, edges[:-1]), np.searchsorted(a, edges[-1:], "right"))
    if weights is not None:
        sums = np.zeros(a.size + 1, weights.dtype)
        sums[1:] = np.cumsum(weights[perm])
        at = sums[at]
    return at[1:] - at[:-1]


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many elements are in each bin, and the edges of the bins."""
    a, weights = _lines(a, weights)
    edges, even = _edges(a, bins, range, weights)
    if even is not None:
        counts = _count_even(a, weights, edges, *even)
    else:
        counts = _count_sorted(a, weights, edges)
    if density:
        widths = np.array(edges[1:] - edges[:-1], float)
        return counts / widths / counts.sum(), edges
    return counts, edges


# --- Several dimensions ---


def _side(sample, bins, range, i):
    """The edges along dimension i."""
    if np.ndim(bins) == 0:
        if bins < 1:
            raise ValueError(f"`bins[{i}]` must be positive, when an integer")
        first, last = _limits(sample, range)
        try:
            n = to_index(bins)
        except TypeError:
            raise TypeError(f"`bins[{i}]` must be an integer, when a scalar") from None
        return np.linspace(first, last, n + 1)
    if np.ndim(bins) == 1:
        edges = np.asarray(bins)
        if np.any(edges[:-1] > edges[1:]):
            raise ValueError(f"`bins[{i}]` must be monotonically increasing, when an array")
        return edges
    raise ValueError(f"`bins[{i}]` must be a scalar or 1d array")


def histogramdd(sample, bins=10, range=None, density=None, weights=None):
    """Counts over a grid of bins: sample is (n, d), or a sequence of d coordinates."""
    if not (isinstance(sample, np.ndarray) and sample.ndim == 2):
        sample = np.atleast_2d(sample).T
    d = sample.shape[1]
    try:
        n = len(bins)
    except TypeError:
        n, bins = d, [bins] * d
    if n != d:
        raise ValueError("The dimension of bins must be equal to the dimension of the sample x.")
    if range is None:
        range = [None] * d
    elif len(range) != d:
        raise ValueError("range argument must have one entry per dimension")
    edges = []
    place = 0
    shape = []
    for i, part in enumerate(bins):
        x = sample[:, i]
        side = _side(x, part, range[i], i)
        at = np.searchsorted(side, x, side="right")
        at[x == side[-1]] -= 1
        edges.append(side)
        shape.append(len(side) + 1)
        place = place * shape[i] + at
    size = 1
    for n in shape:
        size *= n
    counts = bincount(place, weights, size).reshape(tuple(shape)).astype(float)
    counts = counts[(slice(1, -1),) * d]
    if density:
        total = counts.sum()
        for i, side in enumerate(edges):
            widths = (side[1:] - side[:-1]).reshape((-1,) + (1,) * (d - 1 - i))
            counts = counts / widths
        counts /= total
    return counts, edges


def _count(bins):
    try:
        return len(bins)
    except TypeError:
        return 1


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """Counts over a grid, and the edges along x and along y."""
    if len(x) != len(y):
        raise ValueError("x and y must have the same length.")
    if _count(bins) not in (1, 2):
        bins = np.asarray(bins)
        bins = [bins, bins]
    counts, edges = histogramdd([x, y], bins, range, density, weights)
    return counts, edges[0], edges[1]
