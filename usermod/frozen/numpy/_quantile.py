"""Medians and quantiles, with and without NaN: median percentile quantile nanmedian
nanpercentile nanquantile."""

import numpy as np
from numpy._axes import ALL, to_array, to_axes

_absent = object()


class _Lines:
    """The lines of a along some axes, as the first axis of one array, and what comes out."""

    def __init__(self, a, axis, keepdims, out):
        ndim = a.ndim
        axes = tuple(range(ndim)) if axis is None else to_axes(axis, ndim)
        self.order = [i for i in range(ndim) if i not in axes]
        self.kept = tuple([a.shape[i] for i in self.order])
        self.order.extend(sorted(axes))
        self.n = 1
        for i in axes:
            self.n *= a.shape[i]
        keepdims = keepdims is not _absent and keepdims
        self.shape = tuple([1 if i in axes else n for i, n in enumerate(a.shape)])
        self.keepdims = keepdims
        self.out = out
        self.place = out
        if keepdims and out is not None:
            self.place = out[(...,) + tuple([0 if i in axes else ALL for i in range(ndim)])]

    def take(self, a):
        """A copy of a (of the shape that was given) with the lines along the last axis."""
        return a.transpose(self.order).reshape(self.kept + (self.n,)).copy()

    def result(self, r):
        """What the function returns, where r has one element for each line; q's axes in front."""
        if self.out is not None:
            return self.out
        if self.keepdims:
            r = np.asarray(r)
            return r.reshape(r.shape[: r.ndim - len(self.kept)] + self.shape)
        return r


def _nan_wins(r, last):
    """r, but NaN for the lines whose last (that is, largest) element is NaN."""
    bad = np.isnan(last)
    if not np.any(bad):
        return r
    if isinstance(r, np.generic):
        return last
    np.copyto(r, last, where=bad)
    return r


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The middle element of each sorted line, or the mean of the two in the middle."""
    a = to_array(a)
    lines = _Lines(a, axis, keepdims, out)
    a = np.moveaxis(np.sort(lines.take(a)), -1, 0)
    half = lines.n // 2
    r = np.mean(a[half - 1 + lines.n % 2 : half + 1], axis=0, out=lines.place)
    if lines.n and a.dtype.kind in "fc":
        r = _nan_wins(r, a[-1])
    return lines.result(r)


# --- The rules of Hyndman and Fan, and NumPy's own ---

# How far the place of a quantile moves in; place = n q + alpha + q (1 - alpha - beta) - 1.
_ALPHA_BETA = {
    "interpolated_inverted_cdf": (0, 1),
    "hazen": (0.5, 0.5),
    "weibull": (0, 0),
    "median_unbiased": (1 / 3.0, 1 / 3.0),
    "normal_unbiased": (3 / 8.0, 3 / 8.0),
}
_METHODS = (
    "inverted_cdf averaged_inverted_cdf closest_observation interpolated_inverted_cdf hazen "
    "weibull linear median_unbiased normal_unbiased lower higher midpoint nearest"
)

# Of these, integers name elements, which keep their dtype.
_DISCRETE = ("inverted_cdf", "closest_observation", "linear", "lower", "higher", "nearest")


def _boundary(place, keep):
    """floor(place) where keep says so, else the next; not below 0."""
    floor = np.floor(place)
    at = np.where(keep(place - floor, floor), floor, floor + 1).astype(int)
    return np.maximum(at, 0)


def _place(method, n, q):
    """The places among n sorted elements; integers need no interpolation."""
    if method == "linear":
        return (n - 1) * q
    if method in _ALPHA_BETA:
        alpha, beta = _ALPHA_BETA[method]
        return n * q + (alpha + q * (1 - alpha - beta)) - 1
    if method == "averaged_inverted_cdf":
        return n * q - 1
    if method == "inverted_cdf":
        return _boundary(n * q - 1, lambda gamma, floor: gamma == 0)
    if method == "closest_observation":
        return _boundary(n * q - 1 - 0.5, lambda gamma, floor: (gamma == 0) & (floor % 2 == 1))
    place = (n - 1) * q
    if method == "midpoint":
        return 0.5 * (np.floor(place) + np.ceil(place))
    rounding = {"lower": np.floor, "higher": np.ceil, "nearest": np.around}.get(method)
    if rounding is None:
        names = ", ".join([repr(name) for name in _METHODS.split()])
        raise ValueError(f"{method!r} is not a valid method. Use one of: dict_keys([{names}])")
    return rounding(place).astype(int)


def _neighbours(place, n, inexact):
    """The two places around place, both within n elements."""
    before = np.asarray(np.floor(place))
    after = np.asarray(before + 1)
    for bad, at in ((place >= n - 1, -1), (place < 0, 0)):
        np.copyto(before, at, where=bad)
        np.copyto(after, at, where=bad)
    return before.astype(int), after.astype(int)


def _weight(method, place, before):
    """How far place is from before to the next one."""
    gamma = place - before
    if method == "averaged_inverted_cdf":
        gamma = np.where(gamma == 0, 0.5, 1.0)
    elif method == "midpoint":
        gamma = np.where(place % 1 == 0, 0.0, 0.5)
    return np.asarray(gamma, dtype=place.dtype)


def _lerp(a, b, t, out):
    """a + (b - a) t, from b's side in the upper half."""
    step = b - a
    if out is None:
        r = np.asarray(a + step * t)
    else:
        r = np.add(a, step * t, out=out)
    upper = np.asarray(t >= 0.5)
    np.subtract(b, step * (1 - t), out=r, where=upper, casting="unsafe", dtype=r.dtype)
    return r[()] if r.ndim == 0 and out is None else r


def _sorted_quantile(a, q, method, weak, out):
    """Quantiles of the lines along a's first axis, which are sorted."""
    n = a.shape[0]
    place = np.asarray(_place(method, n, q))
    if place.dtype.kind in "iu" and method in _DISCRETE:
        r = np.take(a, place, axis=0, out=out)
    else:
        before, after = _neighbours(place, n, a.dtype.kind in "fc")
        t = _weight(method, place, before)
        t = float(t) if weak else t.reshape(place.shape + (1,) * (a.ndim - 1))
        r = _lerp(a[before], a[after], t, out)
    return r


def _weighted_quantile(a, q, weights, out):
    """The same with a weight for each element; a and weights come along the last axis."""
    perm = np.argsort(a)
    a = np.take_along_axis(a, perm, -1)
    cdf = np.cumsum(np.take_along_axis(weights, perm, -1), axis=-1, dtype=np.float64)
    n = a.shape[-1]
    cdf /= cdf[..., -1:].copy()
    if np.any(np.isnan(cdf[..., -1])):
        raise ValueError("Weights included NaN, inf or were all zero.")
    if q.dtype.kind == "f":
        cdf = cdf.astype(q.dtype)
    if np.any(cdf[..., 0] == 0):
        # Elements without weight in front are no quantile.
        cdf[cdf == 0] = -1
    shape = q.shape + a.shape[:-1]
    if out is None:
        out = np.empty(shape, a.dtype)
    elif out.shape != shape:
        raise ValueError(
            f"Wrong shape of argument 'out', shape={shape} is required; got shape={out.shape}."
        )
    for at in np.ndindex(a.shape[:-1]):
        places = np.minimum(np.searchsorted(cdf[at], q), n - 1)
        out[(...,) + at] = a[at][places]
    return out, a


def _line_quantile(a, q, method, weights, weak, out=None):
    """Quantiles of the lines along a's last axis; NaN where there is one."""
    if weights is not None:
        r, a = _weighted_quantile(a, q, weights, out)
        a = np.moveaxis(a, -1, 0)
        bad = a.dtype.kind in "fc" and np.isnan(a[-1])
    else:
        a = np.moveaxis(np.sort(a), -1, 0)
        bad = a.dtype.kind in "fc" and np.isnan(a[-1])
        r = _sorted_quantile(a, q, method, weak, out)
    if np.any(bad):
        if np.ndim(r) == 0 and out is None:
            return a[-1]
        np.copyto(r, a[-1], where=bad)
    return r


def _check_weights(a, weights, axis, method):
    """weights with a's shape."""
    if method != "inverted_cdf":
        raise ValueError(f"Only method 'inverted_cdf' supports weights. Got: {method}.")
    weights = to_array(weights)
    if weights.shape != a.shape:
        if axis is None:
            raise TypeError("Axis must be specified when shapes of a and weights differ.")
        axes = to_axes(axis, a.ndim)
        if weights.shape != tuple([a.shape[i] for i in axes]):
            raise ValueError(
                "Shape of weights must be consistent with shape of a along specified axis."
            )
        order = sorted(range(len(axes)), key=lambda i: axes[i])
        shape = [n if i in axes else 1 for i, n in enumerate(a.shape)]
        weights = np.broadcast_to(weights.transpose(order).reshape(tuple(shape)), a.shape)
    if np.any(weights < 0):
        raise ValueError("Weights must be non-negative.")
    return weights


def _without_nan(a, q, method, weights, weak, out):
    """_line_quantile of what is not NaN in each line."""
    parts = []
    for at in np.ndindex(a.shape[:-1]):
        good = ~np.isnan(a[at])
        line = a[at][good]
        if line.size:
            weight = None if weights is None else weights[at][good]
            parts.append(_line_quantile(line, q, method, weight, weak))
        else:
            parts.append(np.full(q.shape, np.nan, a.dtype)[()])
    # NumPy gives all lines the dtype of the first, which is a's own when it is all NaN.
    r = np.asarray(parts, dtype=np.asarray(parts[0]).dtype)
    r = r.reshape(a.shape[:-1] + q.shape)
    r = r.transpose(list(range(a.ndim - 1, r.ndim)) + list(range(a.ndim - 1)))
    if out is not None:
        out[...] = r
    return r if r.ndim else r[()]


def _quantile(function, a, q, axis, out, method, keepdims, weights, weak):
    if weights is not None:
        weights = _check_weights(a, weights, axis, method)
    if q.ndim > 2:
        raise ValueError("q must be a scalar or 1d")
    lines = _Lines(a, axis, keepdims, out)
    if weights is not None:
        weights = lines.take(weights)
    return lines.result(function(lines.take(a), q, method, weights, weak, lines.place))


def _real(a):
    a = to_array(a)
    if a.dtype.kind == "c":
        raise TypeError("a must be an array of real numbers")
    return a


def _checked(q, words):
    if not np.all((q >= 0) & (q <= 1)):
        raise ValueError(words)
    return q


def _fraction(q):
    return _checked(np.asarray(q), "Quantiles must be in the range [0, 1]")


def _percent(q):
    return _checked(
        np.asarray(np.true_divide(q, 100)), "Percentiles must be in the range [0, 100]"
    )


def _is_weak(q):
    """A Python number does not widen float32."""
    return type(q) in (int, float)


def percentile(
    a,
    q,
    axis=None,
    out=None,
    overwrite_input=False,
    method="linear",
    keepdims=False,
    *,
    weights=None,
):
    """The q-th percentiles (0 to 100) of the lines along axis; q's axes come first."""
    a = _real(a)
    return _quantile(
        _line_quantile, a, _percent(q), axis, out, method, keepdims, weights, _is_weak(q)
    )


def quantile(
    a,
    q,
    axis=None,
    out=None,
    overwrite_input=False,
    method="linear",
    keepdims=False,
    *,
    weights=None,
):
    """The same for q from 0 to 1."""
    a = _real(a)
    return _quantile(
        _line_quantile, a, _fraction(q), axis, out, method, keepdims, weights, _is_weak(q)
    )


def _nan_quantile(a, q, axis, out, method, keepdims, weights, weak):
    if a.size == 0:
        return _empty(a, axis, out, keepdims)
    return _quantile(_without_nan, a, q, axis, out, method, keepdims, weights, weak)


def nanpercentile(
    a,
    q,
    axis=None,
    out=None,
    overwrite_input=False,
    method="linear",
    keepdims=_absent,
    *,
    weights=None,
):
    """percentile that leaves NaN out."""
    a = _real(a)
    return _nan_quantile(a, _percent(q), axis, out, method, keepdims, weights, _is_weak(q))


def nanquantile(
    a,
    q,
    axis=None,
    out=None,
    overwrite_input=False,
    method="linear",
    keepdims=_absent,
    *,
    weights=None,
):
    """quantile that leaves NaN out."""
    a = _real(a)
    return _nan_quantile(a, _fraction(q), axis, out, method, keepdims, weights, _is_weak(q))


def _empty(a, axis, out, keepdims):
    options = {} if keepdims is _absent else {"keepdims": keepdims}
    return np.nanmean(a, axis, out=out, **options)


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=_absent):
    """median that leaves NaN out; NaN where nothing is left."""
    a = to_array(a)
    if a.size == 0:
        return _empty(a, axis, out, keepdims)
    lines = _Lines(a, axis, keepdims, out)
    a = np.sort(lines.take(a))
    count = np.full(lines.kept, lines.n)
    if a.dtype.kind in "fc":
        count = lines.n - np.sum(np.isnan(a), axis=-1)
    places = np.stack((np.maximum(count - 1, 0) // 2, count // 2), -1)
    places = np.minimum(places, lines.n - 1)
    two = np.take_along_axis(a, places, -1)
    r = np.asarray(np.mean(two, axis=-1))
    one = np.asarray(places[..., 0] == places[..., 1])
    np.copyto(r, two[..., 0], where=one)
    if lines.place is not None:
        lines.place[...] = r
    return lines.result(r[()] if r.ndim == 0 else r)
