"""scipy.special: Bessel functions j0 j1 i0 i1, by the trapezoidal rule on their integrals."""

import math

import numpy as np

from scipy.special._gamma import _each

# Over a period the rule is exact up to harmonics beyond its number of points (DLMF 10.9.2,
# 10.32.1); by symmetry a quarter of the circle is enough.


def _points(x):
    n = 20 + int(abs(x))
    return (np.arange(n) + 0.5) * (math.pi / 2 / n)


def _j(n, x):
    if abs(x) == float("inf"):
        return 0.0
    if abs(x) > 1000:
        return _far(n, x)
    t = _points(x)
    if n:
        return float(np.mean(np.sin(x * np.sin(t)) * np.sin(t)))
    return float(np.mean(np.cos(x * np.sin(t))))


def _far(n, x):
    """Hankel's expansion, DLMF 10.17.3."""
    y = abs(x)
    w = y - (2 * n + 1) * math.pi / 4
    m = 4 * n * n
    p = 1 - (m - 1) * (m - 9) / (128 * y * y)
    q = (m - 1) / (8 * y) * (1 - (m - 9) * (m - 25) / (384 * y * y))
    value = math.sqrt(2 / (math.pi * y)) * (p * math.cos(w) - q * math.sin(w))
    return -value if n and x < 0 else value


def _i(n, x):
    y = abs(x)
    if y > 720:
        return math.copysign(float("inf"), x) if n else float("inf")
    t = _points(3 * math.sqrt(y))
    if y < 1:
        c = np.cos(t)
        return float(np.mean(np.sinh(x * c) * c if n else np.cosh(x * c)))
    # exp(y) is taken out of both halves of the hyperbolic function.
    s = 2 * np.square(np.sin(0.5 * t))
    near, far = np.exp(-y * s), np.exp(y * (s - 2))
    half = math.exp(0.5 * y)
    value = half * float(np.mean((near - far) * (1 - s) if n else near + far)) * half / 2
    return -value if n and x < 0 else value


def j0(x):
    """The Bessel function of the first kind of order 0; errors below 1e-15."""
    return _each(lambda x: _j(0, x), x)


def j1(x):
    """The Bessel function of the first kind of order 1; errors below 1e-15."""
    return _each(lambda x: _j(1, x), x)


def i0(x):
    """The modified Bessel function of order 0."""
    return _each(lambda x: _i(0, x), x)


def i1(x):
    """The modified Bessel function of order 1."""
    return _each(lambda x: _i(1, x), x)
