"""Lines of samples: convolve correlate gradient interp unwrap cross cov corrcoef nan_to_num."""

import numpy as np
from numpy._axes import ALL, to_array, to_axes, to_axis

# --- convolve, correlate ---

_MODES = ("valid", "same", "full")


def _mode(mode):
    if isinstance(mode, str):
        if mode not in _MODES:
            if mode[:1] not in ("v", "s", "f"):
                raise ValueError(f"mode must be one of 'valid', 'same', or 'full' (got {mode!r})")
            raise ValueError("Use one of 'valid', 'same', or 'full' for convolve/correlate mode")
        return mode
    if not isinstance(mode, (int, np.integer)):
        raise TypeError("convolve/correlate mode not understood")
    if not 0 <= mode <= 2:
        raise ValueError("integer convolve/correlate mode must be 0, 1, or 2")
    return _MODES[mode]


def _part(n, m, mode):
    """Of a full result for n >= m samples: where the part that mode names starts, its length."""
    if mode == "full":
        return 0, n + m - 1
    if mode == "same":
        return m - 1 - m // 2, n
    return m - 1, n - m + 1


def _full(a, v):
    """The convolution of a with v, the shorter one: a sum of shifted copies of a."""
    dtype = np.result_type(a, v)
    wide = np.float32 if dtype == np.float16 else dtype
    a, v = a.astype(wide), v.astype(wide)
    result = np.zeros(a.size + v.size - 1, wide)
    for i in range(v.size - 1, -1, -1):
        part = result[i : i + a.size]
        np.add(part, a * v[i], out=part)
    return result.astype(dtype, copy=False)


def _check_lines(a, v):
    for x in (a, v):
        if x.ndim != 1:
            words = "too deep for desired array"
            if x.ndim == 0:
                words = "of too small depth for desired array"
            raise ValueError("object " + words)


def convolve(a, v, mode="full"):
    """The convolution of two lines: of all, of as many as the longer has, or of full overlaps."""
    a, v = np.atleast_1d(a), np.atleast_1d(v)
    for name, x in (("a", a), ("v", v)):
        if len(x) == 0:
            raise ValueError(name + " cannot be empty")
    if len(v) > len(a):
        a, v = v, a
    mode = _mode(mode)
    _check_lines(a, v)
    start, n = _part(a.size, v.size, mode)
    return _full(a, v)[start : start + n].copy()


def correlate(a, v, mode="valid"):
    """The sums of a[n + k] * conj(v[n])."""
    a, v = to_array(a), to_array(v)
    mode = _mode(mode)
    _check_lines(a, v)
    for name, x in (("first", a), ("second", v)):
        if x.size == 0:
            raise ValueError(name + " array argument cannot be empty")
    v = np.conjugate(v)[::-1] if v.dtype.kind == "c" else v[::-1]
    if v.size <= a.size:
        start, n = _part(a.size, v.size, mode)
        return _full(a, v)[start : start + n].copy()
    start, n = _part(v.size, a.size, mode)
    return _full(v, a)[::-1][start : start + n][::-1].copy()


# --- gradient ---


def _spacing(distances, n):
    """A number where the places are evenly spaced, else the n - 1 differences."""
    distances = to_array(distances)
    if distances.ndim == 0:
        return distances
    if distances.ndim != 1:
        raise ValueError("distances must be either scalars or 1d")
    if len(distances) != n:
        raise ValueError("when 1d, distances must match the length of the corresponding dimension")
    if distances.dtype.kind in "iu":
        distances = distances.astype(np.float64)
    steps = distances[1:] - distances[:-1]
    return steps[0] if np.all(steps == steps[0]) else steps


def _spacings(f, axes, varargs):
    if not varargs:
        return [1.0] * len(axes)
    if len(varargs) == 1 and np.ndim(varargs[0]) == 0:
        return list(varargs) * len(axes)
    if len(varargs) != len(axes):
        raise TypeError("invalid number of arguments")
    return [x if np.ndim(x) == 0 else _spacing(x, f.shape[axis]) for x, axis in zip(varargs, axes)]


def _end_weights(h, last):
    """What the three elements at an end count in the second-order difference there."""
    if np.ndim(h) == 0:
        return (0.5 / h, -2.0 / h, 1.5 / h) if last else (-1.5 / h, 2.0 / h, -0.5 / h)
    h1, h2 = (h[-2], h[-1]) if last else (h[0], h[1])
    if last:
        return (
            h2 / (h1 * (h1 + h2)),
            -(h2 + h1) / (h1 * h2),
            (2.0 * h2 + h1) / (h2 * (h1 + h2)),
        )
    return (
        -(2.0 * h1 + h2) / (h1 * (h1 + h2)),
        (h1 + h2) / (h1 * h2),
        -h1 / (h2 * (h1 + h2)),
    )


def _derive(f, h, edge_order, out):
    """Differences along the first axis of f."""
    if np.ndim(h) == 0:
        out[1:-1] = (f[2:] - f[:-2]) / (2.0 * h)
    else:
        h1, h2 = h[:-1], h[1:]
        shape = (-1,) + (1,) * (f.ndim - 1)
        a = (-h2 / (h1 * (h1 + h2))).reshape(shape)
        b = ((h2 - h1) / (h1 * h2)).reshape(shape)
        c = (h1 / (h2 * (h1 + h2))).reshape(shape)
        out[1:-1] = a * f[:-2] + b * f[1:-1] + c * f[2:]
    if edge_order == 1:
        even = np.ndim(h) == 0
        out[0] = (f[1] - f[0]) / (h if even else h[0])
        out[-1] = (f[-1] - f[-2]) / (h if even else h[-1])
        return
    a, b, c = _end_weights(h, False)
    out[0] = a * f[0] + b * f[1] + c * f[2]
    a, b, c = _end_weights(h, True)
    out[-1] = a * f[-3] + b * f[-2] + c * f[-1]


def gradient(f, *varargs, axis=None, edge_order=1):
    """Central differences, at the ends one-sided, along each axis or those named."""
    f = to_array(f)
    axes = tuple(range(f.ndim)) if axis is None else to_axes(axis, f.ndim)
    spacings = _spacings(f, axes, varargs)
    if edge_order > 2:
        raise ValueError("'edge_order' greater than 2 not supported")
    dtype = f.dtype
    if dtype.kind not in "fc":
        dtype = np.dtype(np.float64)
        f = f if f.dtype == np.bool else f.astype(dtype)
    results = []
    for axis, h in zip(axes, spacings):
        if f.shape[axis] < edge_order + 1:
            raise ValueError(
                "Shape of array too small to calculate a numerical gradient, at least "
                "(edge_order + 1) elements are required."
            )
        out = np.empty_like(f, dtype=dtype)
        _derive(np.moveaxis(f, axis, 0), h, edge_order, np.moveaxis(out, axis, 0))
        results.append(out)
    return results[0] if len(results) == 1 else tuple(results)


# --- interp ---


def _samples(x, dtype):
    if not isinstance(x, np.ndarray) and dtype != np.complex128 and np.iscomplexobj(x):
        raise TypeError("float() argument must be a string or a real number, not 'complex'")
    return to_array(x).astype(dtype, casting="safe" if np.iscomplexobj(x) else "unsafe")


def _periodic(x, xp, fp, period):
    """The arguments within one period, with a sample before it and one behind."""
    if period == 0:
        raise ValueError("period must be a non-zero value")
    period = abs(period)
    if xp.ndim != 1 or fp.ndim != 1:
        raise ValueError("Data points must be 1-D sequences")
    if xp.shape[0] != fp.shape[0]:
        raise ValueError("fp and xp are not of the same length")
    x, xp = x % period, xp % period
    order = np.argsort(xp)
    xp, fp = xp[order], fp[order]
    xp = np.concatenate((xp[-1:] - period, xp, xp[:1] + period))
    return x, xp, np.concatenate((fp[-1:], fp, fp[:1]))


def _between(x, xp, fp):
    """The lines through neighbouring samples at x, which lie between the first and the last."""
    at = np.minimum(np.searchsorted(xp, x, side="right") - 1, xp.size - 1)
    after = np.minimum(at + 1, xp.size - 1)
    x0, x1, y0, y1 = xp[at], xp[after], fp[at], fp[after]
    slope = (y1 - y0) / (x1 - x0)
    y = slope * (x - x0) + y0
    for again in (slope * (x - x1) + y1, np.where(y0 == y1, y0, np.nan)):
        bad = np.isnan(y)
        if not np.any(bad):
            break
        y[bad] = again[bad]
    # On a sample nothing is computed, so that no infinite neighbour counts.
    exact = (x == x0) | (at == xp.size - 1)
    y[exact] = y0[exact]
    return y


def interp(x, xp, fp, left=None, right=None, period=None):
    """At x, the straight lines through (xp, fp); xp must rise. left and right hold outside."""
    fp = to_array(fp)
    fp = fp.astype(np.complex128 if fp.dtype.kind == "c" else np.float64)
    x, xp = _samples(x, np.float64), _samples(xp, np.float64)
    if period is not None:
        left = right = None
        x, xp, fp = _periodic(x, xp, fp, period)
    _check_lines(xp, fp)
    if xp.size == 0:
        raise ValueError("array of sample points is empty")
    if xp.size != fp.size:
        raise ValueError("fp and xp are not of the same length.")
    left = fp[0] if left is None else fp.dtype.type(left)
    right = fp[-1] if right is None else fp.dtype.type(right)
    line = x.ravel()
    y = np.empty(line.shape, fp.dtype)
    y[:] = line
    low, high = line < xp[0], line > xp[-1]
    y[low] = left
    y[high] = right
    inside = ~(low | high | np.isnan(line))
    y[inside] = _between(line[inside], xp, fp)
    y = y.reshape(x.shape)
    return y if y.ndim else y[()]


# --- unwrap, cross, nan_to_num ---


def unwrap(p, discont=None, axis=-1, *, period=2 * np.pi):
    """p with multiples of period added where neighbours differ by more than half of it."""
    p = to_array(p)
    steps = np.diff(p, axis=axis)
    if discont is None:
        discont = period / 2
    dtype = np.result_type(steps, period)
    if dtype.kind in "iu":
        high, rest = divmod(period, 2)
        ambiguous = rest == 0
    else:
        high = period / 2
        ambiguous = True
    wrapped = np.mod(steps - -high, period) + -high
    if ambiguous:
        np.copyto(wrapped, high, where=(wrapped == -high) & (steps > 0))
    change = wrapped - steps
    np.copyto(change, 0, where=np.abs(steps) < discont)
    result = np.array(p, dtype=dtype)
    later = (ALL,) * (axis % p.ndim) + (slice(1, None),)
    result[later] = p[later] + np.cumsum(change, axis)
    return result


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    """The products of vectors in space; a vector in the plane lacks its last coordinate, 0."""
    if axis is not None:
        axisa = axisb = axisc = axis
    a, b = to_array(a), to_array(b)
    if a.ndim < 1 or b.ndim < 1:
        raise ValueError("At least one array has zero dimension")
    a = np.moveaxis(a, to_axis(axisa, a.ndim, "axisa: "), -1)
    b = np.moveaxis(b, to_axis(axisb, b.ndim, "axisb: "), -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    dtype = np.promote_types(a.dtype, b.dtype)
    a, b = a.astype(dtype), b.astype(dtype)
    a0, a1, b0, b1 = a[..., 0], a[..., 1], b[..., 0], b[..., 1]
    last = np.asarray(a0 * b1 - a1 * b0)
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return last
    result = np.empty(last.shape + (3,), dtype)
    axisc = to_axis(axisc, result.ndim, "axisc: ")
    result[..., 2] = last
    if a.shape[-1] == 2:
        b2 = b[..., 2]
        result[..., 0] = a1 * b2
        result[..., 1] = -(a0 * b2)
    elif b.shape[-1] == 2:
        a2 = a[..., 2]
        result[..., 0] = -(a2 * b1)
        result[..., 1] = a2 * b0
    else:
        a2, b2 = a[..., 2], b[..., 2]
        result[..., 0] = a1 * b2 - a2 * b1
        result[..., 1] = a2 * b0 - a0 * b2
    return np.moveaxis(result, -1, axisc)


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """x with numbers in place of NaN (nan) and of the infinities (else the largest there are)."""
    x = np.array(x, copy=copy)
    if x.dtype.kind in "fc":
        limits = np.finfo(x.dtype)
        for part in (x.real, x.imag) if x.dtype.kind == "c" else (x,):
            for bad, value in (
                (np.isnan(part), nan),
                (part == np.inf, limits.max if posinf is None else posinf),
                (part == -np.inf, limits.min if neginf is None else neginf),
            ):
                np.copyto(part, value, where=bad)
    return x if x.ndim else x[()]


# --- cov, corrcoef ---


def _rows(m, name, rowvar, dtype):
    if m.ndim > 2:
        raise ValueError(name + " has more than 2 dimensions")
    rows = np.array(m, ndmin=2, dtype=dtype)
    turn = m.ndim != 1 if name == "m" else rows.shape[0] != 1
    return rows.T if turn and not rowvar else rows


def _weights(weights, name, n):
    weights = np.asarray(weights, dtype=np.float64)
    if name == "fweights" and not np.all(weights == np.around(weights)):
        raise TypeError("fweights must be integer")
    if weights.ndim > 1:
        raise RuntimeError("cannot handle multidimensional " + name)
    if weights.shape[0] != n:
        raise RuntimeError("incompatible numbers of samples and " + name)
    if np.any(weights < 0):
        raise ValueError(name + " cannot be negative")
    return weights


def cov(
    m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None
):
    """The covariances of the rows of m and y (columns, when rowvar is false)."""
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be integer")
    m = to_array(m)
    parts = [m] if y is None else [m, to_array(y)]
    if dtype is None:
        dtype = np.result_type(*parts, np.float64)
    x = _rows(m, "m", rowvar, dtype)
    if x.shape[0] == 0:
        return np.zeros((0, 0))
    if y is not None:
        x = np.concatenate((x, _rows(parts[1], "y", rowvar, dtype)), axis=0)
    if ddof is None:
        ddof = 1 if bias == 0 else 0
    n = x.shape[1]
    f = None if fweights is None else _weights(fweights, "fweights", n)
    a = None if aweights is None else _weights(aweights, "aweights", n)
    w = a if f is None else f if a is None else f * a
    mean, total = np.average(x, axis=1, weights=w, returned=True)
    total = total[0]
    if w is None:
        factor = n - ddof
    elif ddof == 0:
        factor = total
    elif a is None:
        factor = total - ddof
    else:
        factor = total - ddof * np.sum(w * a) / total
    x = x - mean[:, None]
    other = x.T if w is None else (x * w).T
    c = np.dot(x, np.conjugate(other))
    c *= np.true_divide(1, factor if factor > 0 else 0.0)
    return c.squeeze()


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    """The covariances over the standard deviations, within -1 and 1."""
    c = cov(x, y, rowvar, dtype=dtype)
    if c.ndim == 0:
        return c / c
    sizes = np.sqrt(np.diag(c).real)
    c /= sizes[:, None]
    c /= sizes[None, :]
    for part in (c.real, c.imag) if c.dtype.kind == "c" else (c,):
        np.clip(part, -1, 1, out=part)
    return c
