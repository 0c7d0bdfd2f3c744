"""Comparing whole arrays: isclose, allclose, array_equal, array_equiv."""

import numpy as np


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Where |a - b| <= atol + rtol * |b|; equal infinities are close.

    Shapes broadcast; the result is bool. equal_nan makes NaNs equal.
    """
    a = np.asarray(a)
    b = np.asarray(b)
    if b.dtype.kind in "iub":
        b = b.astype(float)
    within = np.abs(a - b) <= np.asarray(atol) + np.asarray(rtol) * np.abs(b)
    close = within & np.isfinite(b) | (a == b)
    if equal_nan:
        close = close | np.isnan(a) & np.isnan(b)
    return close


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Are all elements close in the sense of isclose? A Python bool."""
    return bool(np.all(isclose(a, b, rtol, atol, equal_nan)))


def array_equal(a1, a2, equal_nan=False):
    """Have the two the same shape and equal elements? A Python bool."""
    try:
        a1, a2 = np.asarray(a1), np.asarray(a2)
    except (TypeError, ValueError):
        return False
    if a1.shape != a2.shape:
        return False
    same = a1 == a2
    if equal_nan:
        same = same | np.isnan(a1) & np.isnan(a2)
    return bool(np.all(same))


def array_equiv(a1, a2):
    """Are the two equal after broadcasting one to the other? A Python bool."""
    try:
        a1, a2 = np.asarray(a1), np.asarray(a2)
        return bool(np.all(a1 == a2))
    except (TypeError, ValueError):
        return False
