"""scipy.special: factorial comb perm binom."""

import math

import numpy as np
from _special import gamma

from scipy.special._gamma import _betaln, _each


def factorial(n, exact=False, extend="zero"):
    """n!; 0 where n is negative. exact gives Python ints (an array of int64 for arrays)."""
    if not exact:
        n = np.asarray(n)
        if n.dtype.kind not in "iuf":
            raise ValueError("Unsupported data type for `n`")
        return np.where(n < 0, 0.0, gamma(np.maximum(n, 0) + 1.0))[()]
    if np.ndim(n):
        return np.array([_exact(int(k)) for k in np.asarray(n).ravel()]).reshape(np.shape(n))
    if not isinstance(n, (int, np.integer)):
        raise ValueError("`exact=True` only supports integral types")
    return _exact(int(n))


def _exact(n):
    return math.factorial(n) if n >= 0 else 0


def comb(N, k, *, exact=False, repetition=False):
    """How many ways to choose k of N things; exact gives a Python int."""
    if repetition:
        if exact and not (N or k):
            return 1
        return comb(N + k - 1, k, exact=exact)
    if exact:
        if k > N or N < 0 or k < 0:
            return 0
        result = 1
        for i in range(min(k, N - k)):
            result = result * (N - i) // (i + 1)
        return result
    n, k = np.asarray(N), np.asarray(k)
    return np.where((k <= n) & (n >= 0) & (k >= 0), binom(n, k), 0.0)[()]


def perm(N, k, exact=False):
    """How many ordered ways to choose k of N things; exact gives a Python int."""
    if exact:
        result = 0 if k > N or N < 0 or k < 0 else 1
        for i in range(k if result else 0):
            result *= N - i
        return result
    return _each(lambda n, k: _falling(n, k) if 0 <= k <= n else 0.0, N, k)


def _falling(n, k):
    result = 1.0
    for i in range(int(k)):
        result *= n - i
    return result


def binom(x, y):
    """The binomial coefficient of real numbers."""
    return _each(_binom, x, y)


def _binom(n, k):
    if k == math.floor(k) and (n == math.floor(n) or abs(k) < 20):
        if n == math.floor(n) and 0 < n - k < k:
            k = n - k
        if 0 <= k < 20:
            result = 1.0
            for i in range(1, int(k) + 1):
                result *= (n + i - k) / i
            return result + 0.0
    if n < 0 and n == math.floor(n):
        return float("nan")
    if n > -1 and 0 <= k <= n:
        return float(np.exp(-_betaln(1 + n - k, 1 + k) - math.log(n + 1)))
    return float(gamma(n + 1) / gamma(k + 1) / gamma(n - k + 1))
