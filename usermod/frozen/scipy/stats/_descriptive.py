"""scipy.stats: describe zscore zmap skew kurtosis moment sem variation iqr mode gmean hmean
trim_mean median_abs_deviation rankdata percentileofscore entropy."""

from collections import namedtuple

import numpy as np

DescribeResult = namedtuple(
    "DescribeResult", ("nobs", "minmax", "mean", "variance", "skewness", "kurtosis")
)
ModeResult = namedtuple("ModeResult", ("mode", "count"))


def _lines(a, axis):
    """a as floats and the axis; None stands for all elements in one line."""
    a = np.asarray(a)
    if a.dtype.kind not in "fc":
        a = a.astype(float)
    return (a.ravel(), 0) if axis is None else (a, axis)


def _moments(a, axis, *orders):
    """Central moments of these orders, and the number of elements."""
    deviation = a - a.mean(axis, keepdims=True)
    square = deviation * deviation
    powers = {2: square, 3: square * deviation, 4: square * square}
    return [powers[k].mean(axis) for k in orders] + [a.shape[axis]]


def moment(a, order=1, axis=0, *, center=None):
    """The moment of some order, or an array of those of several, about the mean or center."""
    a, axis = _lines(a, axis)
    if np.ndim(order):
        return np.array([moment(a, k, axis, center=center) for k in order])
    if order == 1 and center is None:
        return np.zeros_like(a.mean(axis))[()]
    return ((a - (a.mean(axis, keepdims=True) if center is None else center)) ** order).mean(axis)


def skew(a, axis=0, bias=True):
    """The skewness; bias=False corrects it for the size of the sample."""
    a, axis = _lines(a, axis)
    m2, m3, n = _moments(a, axis, 2, 3)
    result = m3 / m2**1.5
    if not bias and n > 2:
        result = np.sqrt((n - 1.0) * n) / (n - 2.0) * result
    return result


def kurtosis(a, axis=0, fisher=True, bias=True):
    """The kurtosis, less 3 unless fisher is false; bias=False corrects it."""
    a, axis = _lines(a, axis)
    m2, m4, n = _moments(a, axis, 2, 4)
    result = m4 / (m2 * m2)
    if not bias and n > 3:
        result = (
            1.0 / (n - 2) / (n - 3) * ((n * n - 1.0) * m4 / (m2 * m2) - 3 * (n - 1) ** 2) + 3.0
        )
    return result - 3 if fisher else result


def describe(a, axis=0, ddof=1, bias=True):
    """Number, range, mean, variance, skewness and kurtosis."""
    a = np.asarray(a)
    if a.size == 0:
        raise ValueError("The input must not be empty.")
    if axis is None:
        a, axis = a.ravel(), 0
    n = a.shape[axis]
    return DescribeResult(
        np.int64(n),
        (a.min(axis), a.max(axis)),
        a.mean(axis),
        moment(a, 2, axis) * (n / (n - ddof)),
        skew(a, axis, bias),
        kurtosis(a, axis, bias=bias),
    )


def zscore(a, axis=0, ddof=0):
    """How many standard deviations each element is from the mean."""
    return zmap(a, a, axis, ddof)


def zmap(scores, compare, axis=0, ddof=0):
    """The z scores relative to the mean and deviation of compare; nan where that is constant."""
    compare = np.asarray(compare)
    mean = compare.mean(axis, keepdims=True)
    std = compare.std(axis, ddof=ddof, keepdims=True)
    std = np.where(std <= 2.0**-52 * np.abs(mean), np.nan, std)
    return (np.asarray(scores) - mean) / std


def sem(a, axis=0, ddof=1):
    """The standard error of the mean."""
    a, axis = _lines(a, axis)
    return a.std(axis, ddof=ddof) / a.shape[axis] ** 0.5


def variation(a, axis=0, *, ddof=0):
    """The standard deviation divided by the mean."""
    a, axis = _lines(a, axis)
    return a.std(axis, ddof=ddof) / a.mean(axis)


def iqr(x, axis=None, rng=(25, 75), scale=1.0, *, interpolation="linear", keepdims=False):
    """The range between two percentiles; scale divides it ("normal" by 1.349)."""
    low, high = np.percentile(x, sorted(rng), axis, method=interpolation, keepdims=keepdims)
    if scale == "normal":
        scale = 1.3489795003921634
    return (high - low) / scale


def median_abs_deviation(x, axis=0, center=None, scale=1.0):
    """The median distance from the median, or from center(x, axis)."""
    x, axis = _lines(x, axis)
    if scale == "normal":
        scale = 0.6744897501960817
    middle = np.expand_dims((center or np.median)(x, axis=axis), axis)
    return np.median(np.abs(x - middle), axis=axis) / scale


def mode(a, axis=0, *, keepdims=False):
    """The most frequent value (the smallest of several) and how often it occurs."""
    a = np.asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    a = np.moveaxis(a, axis, -1)
    shape = a.shape[:-1]
    values = np.empty(shape, a.dtype)
    counts = np.empty(shape, np.int64)
    for i, line in enumerate(a.reshape(-1, a.shape[-1])):
        unique, count = np.unique(line, return_counts=True)
        k = count.argmax()
        values.reshape(-1)[i] = unique[k]
        counts.reshape(-1)[i] = count[k]
    if keepdims:
        values, counts = np.expand_dims(values, axis), np.expand_dims(counts, axis)
    return ModeResult(values[()], counts[()])


def gmean(a, axis=0, *, weights=None):
    """The geometric mean."""
    a, axis = _lines(a, axis)
    return np.exp(np.average(np.log(a), axis=axis, weights=weights))


def hmean(a, axis=0, *, weights=None):
    """The harmonic mean; nan where an element is negative."""
    a, axis = _lines(a, axis)
    result = 1.0 / np.average(1.0 / a, axis=axis, weights=weights)
    return np.where((a < 0).any(axis), np.nan, result)[()]


def trim_mean(a, proportiontocut, axis=0):
    """The mean without this proportion at each end."""
    a = np.asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    n = a.shape[axis]
    cut = int(proportiontocut * n)
    if 2 * cut >= n:
        return np.full(a.shape[:axis] + a.shape[axis:][1:], np.nan)[()]
    return np.moveaxis(np.sort(a, axis=axis), axis, 0)[cut : n - cut].mean(0)


def rankdata(a, method="average", *, axis=None):
    """Ranks from 1; equal elements get the average, min, max, dense or ordinal one."""
    a = np.asarray(a)
    if method not in ("average", "min", "max", "dense", "ordinal"):
        raise ValueError(f'unknown method "{method}"')
    if axis is not None:
        return np.apply_along_axis(rankdata, axis, a, method)
    a = a.ravel()
    if method == "ordinal":
        return a.argsort(kind="stable").argsort() + 1
    _, inverse, counts = np.unique(a, return_inverse=True, return_counts=True)
    if method == "dense":
        return inverse + 1
    high = np.cumsum(counts)
    low = high - counts + 1
    rank = low if method == "min" else high if method == "max" else (low + high) / 2.0
    return rank[inverse]


def percentileofscore(a, score, kind="rank"):
    """The percentage of a below score; what counts as equal by kind: rank strict weak mean."""
    a = np.asarray(a)
    score = np.asarray(score)
    below = np.count_nonzero(a < score[..., None], axis=-1)
    upto = np.count_nonzero(a <= score[..., None], axis=-1)
    if kind == "rank":
        total = below + upto + (below < upto)
    elif kind in ("strict", "weak", "mean"):
        total = {"strict": 2 * below, "weak": 2 * upto, "mean": below + upto}[kind]
    else:
        raise ValueError("kind can only be 'rank', 'strict', 'weak' or 'mean'")
    return np.float64(1) * total * (50.0 / len(a))


def entropy(pk, qk=None, base=None, axis=0):
    """The entropy of pk, or its divergence from qk, both normalised first."""
    from scipy.special import entr, rel_entr

    pk, axis = _lines(pk, axis)
    pk = pk / pk.sum(axis, keepdims=True)
    if qk is None:
        terms = entr(pk)
    else:
        qk = np.asarray(qk)
        terms = rel_entr(pk, qk / qk.sum(axis, keepdims=True))
    result = terms.sum(axis)
    return result if base is None else result / np.log(base)
