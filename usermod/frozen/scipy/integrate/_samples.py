"""scipy.integrate: integrals of samples: cumulative_trapezoid simpson romb."""

import numpy as np
from numpy import trapezoid  # noqa: F401


def _last(y, axis, x, dx):
    """y with axis as the last one, and the widths between the samples or dx."""
    y = np.moveaxis(np.asarray(y), axis, -1)
    if x is None:
        return y, dx
    x = np.asarray(x)
    x = np.moveaxis(x, axis, -1) if x.ndim > 1 else x
    if x.shape[-1] != y.shape[-1]:
        raise ValueError("If given, length of x along axis must be the same as y.")
    return y, np.diff(x)


def cumulative_trapezoid(y, x=None, dx=1.0, axis=-1, initial=None):
    """The integrals from the first sample to each later one; initial=0 puts a 0 in front."""
    if initial is not None and initial != 0:
        raise ValueError("`initial` must be `None` or `0`.")
    y, d = _last(y, axis, x, dx)
    if y.shape[-1] == 0:
        raise ValueError("At least one point is required along `axis`.")
    result = np.cumsum(d * (y[..., 1:] + y[..., :-1]) / 2.0, axis=-1)
    if initial is not None:
        result = np.concatenate((np.zeros(y.shape[:-1] + (1,)), result), axis=-1)
    return np.moveaxis(result, -1, axis)


def simpson(y, x=None, *, dx=1.0, axis=-1):
    """Simpson's rule; an even number of samples gets Cartwright's correction (2017) at the end."""
    y, d = _last(y, axis, x, dx)
    n = y.shape[-1]
    d = d * np.ones(n - 1)
    if n < 3:
        return (0.5 * d * (y[..., 1:] + y[..., :-1])).sum(-1)
    odd = n - 1 + n % 2
    a, b, c = y[..., : odd - 2 : 2], y[..., 1 : odd - 1 : 2], y[..., 2:odd:2]
    if x is None:
        result = (a + 4.0 * b + c).sum(-1) * (dx / 3.0)
    else:
        h, k = d[..., : odd - 2 : 2], d[..., 1 : odd - 1 : 2]
        both = h + k
        terms = a * (2.0 - k / h) + b * (both * both / (h * k)) + c * (2.0 - h / k)
        result = (both / 6.0 * terms).sum(-1)
    if odd < n:
        h, k = d[..., -2], d[..., -1]
        result = result + y[..., -1] * (2 * k**2 + 3 * h * k) / (6 * (h + k))
        result = result + y[..., -2] * (k**2 + 3.0 * h * k) / (6 * h)
        result = result - y[..., -3] * k**3 / (6 * h * (h + k))
    return result


def romb(y, dx=1.0, axis=-1):
    """Romberg's extrapolation of the trapezoidal rule over 2**k + 1 samples."""
    y, dx = _last(y, axis, None, dx)
    n = y.shape[-1] - 1
    if n < 1 or n & (n - 1):
        raise ValueError("Number of samples must be one plus a non-negative power of 2.")
    step = n
    h = n * np.asarray(dx, dtype=float)
    row = [(y[..., 0] + y[..., -1]) / 2.0 * h]
    while step > 1:
        middle = y[..., step // 2 :: step].sum(-1)
        new = [0.5 * (row[0] + h * middle)]
        for k, before in enumerate(row):
            new.append(new[k] + (new[k] - before) / (4 ** (k + 1) - 1))
        row, step, h = new, step // 2, h / 2.0
    return row[-1]
