"""Reductions and scans that leave NaN out: nansum nanprod nanmax nanmin nanargmax nanargmin
nanmean nanvar nanstd nancumsum nancumprod.

Arguments are those of the functions without nan. All-NaN slices give NaN, or ValueError for the
two that return places.
"""

import numpy as np

_absent = object()


def _options(keepdims, initial, where):
    """What was given, for the functions of numpy."""
    options = {}
    if keepdims is not _absent:
        options["keepdims"] = keepdims
    if initial is not _absent:
        options["initial"] = initial
    if where is not _absent:
        options["where"] = where
    return options


def _without_nan(a, value):
    """A copy of a with value in place of NaN, and a mask of those; (a, None) without any."""
    a = np.asarray(a)
    if a.dtype.kind not in "fc":
        return a, None
    mask = np.isnan(a)
    a = a.copy("K")  # sums go along the memory
    a[mask] = value
    return a, mask


def nansum(a, axis=None, dtype=None, out=None, keepdims=_absent, initial=_absent, where=_absent):
    a, _ = _without_nan(a, 0)
    return np.sum(a, axis=axis, dtype=dtype, out=out, **_options(keepdims, initial, where))


def nanprod(a, axis=None, dtype=None, out=None, keepdims=_absent, initial=_absent, where=_absent):
    a, _ = _without_nan(a, 1)
    return np.prod(a, axis=axis, dtype=dtype, out=out, **_options(keepdims, initial, where))


def nancumsum(a, axis=None, dtype=None, out=None):
    return np.cumsum(_without_nan(a, 0)[0], axis=axis, dtype=dtype, out=out)


def nancumprod(a, axis=None, dtype=None, out=None):
    return np.cumprod(_without_nan(a, 1)[0], axis=axis, dtype=dtype, out=out)


def _extreme(ufunc, for_lists, a, axis, out, options):
    # What NumPy does with a list shows in the words for an empty one.
    if not isinstance(a, np.ndarray):
        a = np.asarray(a)
        ufunc = ufunc if a.size else for_lists
    return ufunc.reduce(a, axis=axis, out=out, **options)


def nanmax(a, axis=None, out=None, keepdims=_absent, initial=_absent, where=_absent):
    return _extreme(np.fmax, np.maximum, a, axis, out, _options(keepdims, initial, where))


def nanmin(a, axis=None, out=None, keepdims=_absent, initial=_absent, where=_absent):
    return _extreme(np.fmin, np.minimum, a, axis, out, _options(keepdims, initial, where))


def _place(function, a, value, axis, out, keepdims):
    a, mask = _without_nan(a, value)
    if mask is not None and mask.size and np.any(np.all(mask, axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return function(a, axis=axis, out=out, **_options(keepdims, _absent, _absent))


def nanargmax(a, axis=None, out=None, keepdims=_absent):
    return _place(np.argmax, a, -np.inf, axis, out, keepdims)


def nanargmin(a, axis=None, out=None, keepdims=_absent):
    return _place(np.argmin, a, np.inf, axis, out, keepdims)


def _over(total, count, out=None):
    """total / count in total's type, in place when it is an array."""
    if isinstance(total, np.ndarray):
        return np.divide(total, count, out=total if out is None else out, casting="unsafe")
    if out is not None:
        return np.divide(total, count, out=out, casting="unsafe")
    return total.dtype.type(total / count)


def _check_inexact(dtype, out):
    if dtype is not None and np.dtype(dtype).kind not in "fc":
        raise TypeError("If a is inexact, then dtype must be inexact")
    if out is not None and out.dtype.kind not in "fc":
        raise TypeError("If a is inexact, then out must be inexact")


def nanmean(a, axis=None, dtype=None, out=None, keepdims=_absent, *, where=_absent):
    a, mask = _without_nan(a, 0)
    options = _options(keepdims, _absent, where)
    if mask is None:
        return np.mean(a, axis=axis, dtype=dtype, out=out, **options)
    _check_inexact(dtype, out)
    count = np.sum(~mask, axis=axis, dtype=np.int64, **options)
    total = np.sum(a, axis=axis, dtype=dtype, out=out, **options)
    return _over(total, count, out)


def _ddof(ddof, correction):
    if correction is _absent:
        return ddof
    if ddof != 0:
        raise ValueError("ddof and correction can't be provided simultaneously.")
    return correction


def nanvar(
    a,
    axis=None,
    dtype=None,
    out=None,
    ddof=0,
    keepdims=_absent,
    *,
    where=_absent,
    mean=_absent,
    correction=_absent,
):
    a, mask = _without_nan(a, 0)
    options = _options(keepdims, _absent, where)
    if mask is None:
        ddof = _ddof(ddof, correction)
        if mean is not _absent:
            options["mean"] = mean
        return np.var(a, axis=axis, dtype=dtype, out=out, ddof=ddof, **options)
    _check_inexact(dtype, out)
    ddof = _ddof(ddof, correction)
    kept = _options(True, _absent, where)
    count = np.sum(~mask, axis=axis, dtype=np.int64, **kept)
    if mean is _absent:
        mean = _over(np.sum(a, axis=axis, dtype=dtype, **kept), count)
    np.subtract(a, mean, out=a, casting="unsafe")
    a[mask] = 0
    if a.dtype.kind == "c":
        a = np.multiply(a, np.conjugate(a), out=a).real
    else:
        np.multiply(a, a, out=a)
    var = np.sum(a, axis=axis, dtype=dtype, out=out, **options)
    count = count.reshape(np.shape(var)) - ddof
    var = _over(var, count)
    bad = count <= 0
    if isinstance(var, np.ndarray):
        var[bad] = np.nan
    elif bad:
        var = var.dtype.type(np.nan)
    return var


def nanstd(
    a,
    axis=None,
    dtype=None,
    out=None,
    ddof=0,
    keepdims=_absent,
    *,
    where=_absent,
    mean=_absent,
    correction=_absent,
):
    var = nanvar(
        a,
        axis,
        dtype,
        out,
        ddof,
        keepdims,
        where=where,
        mean=mean,
        correction=correction,
    )
    if isinstance(var, np.ndarray):
        return np.sqrt(var, out=var)
    return var.dtype.type(np.sqrt(var))
