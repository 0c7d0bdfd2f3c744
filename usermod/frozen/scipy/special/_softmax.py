"""scipy.special: logsumexp softmax log_softmax, without overflow."""

import numpy as np


def _floats(a):
    a = np.asarray(a)
    return a if a.dtype.kind in "fc" else a.astype(float)


def _shifted(a, axis):
    """a and its maximum along axis, which is 0 where that is infinite."""
    a = _floats(a)
    top = np.max(a, axis=axis, keepdims=True)
    return a, np.where(np.isfinite(top), top, top.dtype.type(0))


def logsumexp(a, axis=None, b=None, keepdims=False, return_sign=False):
    """log(sum(b * exp(a))) along axis; return_sign gives the sign of the sum as well."""
    a = _floats(a)
    if b is not None:
        a, b = np.broadcast_arrays(a, b)
        a = np.where(b == 0, -np.inf, a)
    a, top = _shifted(a, axis)
    terms = np.exp(a - top)
    if b is not None:
        terms = b * terms
    total = np.sum(terms, axis=axis, keepdims=keepdims)
    if not keepdims:
        top = top.reshape(np.shape(total))
    sign = np.sign(total)
    if return_sign:
        total = np.abs(total)
    result = np.where(total < 0, np.nan, np.log(np.abs(total)) + top)
    result = result.astype(a.dtype)[()]
    return (result, sign) if return_sign else result


def softmax(x, axis=None):
    """exp(x) / sum(exp(x)) along axis."""
    x, top = _shifted(x, axis)
    x = np.exp(x - top)
    return x / np.sum(x, axis=axis, keepdims=True)


def log_softmax(x, axis=None):
    """log(softmax(x))."""
    x, top = _shifted(x, axis)
    x = x - top
    return x - np.log(np.sum(np.exp(x), axis=axis, keepdims=True))
