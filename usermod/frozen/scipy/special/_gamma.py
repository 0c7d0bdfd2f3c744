"""scipy.special: psi beta betaln, the incomplete gamma and beta integrals, the inverse error
functions; each computed element by element. DLMF is NIST's Digital Library of Mathematical
Functions. Relative errors are below 1e-13 for parameters up to 1e5."""

import math

import numpy as np
from _special import gamma

_inf = float("inf")
_nan = float("nan")
_EPSILON = 2.0**-52
_LN_SQRT_2PI = 0.5 * math.log(2 * math.pi)
# B(2k) / (2k (2k - 1)), with B the Bernoulli numbers (DLMF 5.11.1).
_STIRLING = (
    -3617 / 122400,
    1 / 156,
    -691 / 360360,
    1 / 1188,
    -1 / 1680,
    1 / 1260,
    -1 / 360,
    1 / 12,
)


def _each(function, *args):
    """function of every element: float32 when all arguments are, else float64; arrays or one."""
    args = [np.asarray(x) for x in args]
    narrow = all(x.dtype == np.float32 for x in args)
    args = np.broadcast_arrays(*args)
    out = np.empty(args[0].shape, np.float32 if narrow else np.float64)
    flat = out.reshape(-1)
    for i, values in enumerate(zip(*[x.ravel().tolist() for x in args])):
        flat[i] = _nan if any(x != x for x in values) else function(*[float(x) for x in values])
    return out[()]


def _lgamma(x):
    return _inf if x == math.floor(x) <= 0 or x == _inf else math.lgamma(x)


def _rest(x):
    """What log(gamma(x)) has beside (x - 1/2) log(x) - x + log(sqrt(2 pi)); x > 0."""
    if x < 12:
        return _lgamma(x) - (x - 0.5) * math.log(x) + x - _LN_SQRT_2PI
    s = 0.0
    for b in _STIRLING:
        s = s / (x * x) + b
    return s / x


def _psi(x):
    # DLMF 5.5.4, 5.5.2, 5.11.2.
    s = 0.0
    if x <= 0:
        if x == math.floor(x):
            return -_inf if x == 0 else _nan
        s = -math.pi / math.tan(math.pi * (x - math.floor(x + 0.5)))
        x = 1 - x
    while x < 12:
        s -= 1 / x
        x += 1
    if x == _inf:
        return x
    t = 0.0
    for k, b in enumerate(_STIRLING):
        t = (t + b * (15 - 2 * k)) / (x * x)
    return s + (math.log(x) - 0.5 / x - t)


def _betaln(a, b):
    if max(a, b, a + b) <= 170:
        both = abs(_beta(a, b))
        return math.log(both) if 0 < both < _inf else _inf if both else -_inf
    if a < b:
        a, b = b, a
    if b <= 0:
        return _lgamma(b) + _lgamma(a) - _lgamma(a + b)
    s = _LN_SQRT_2PI - 0.5 * math.log(b) - (a - 0.5) * _log1p(b / a) - b * math.log(a / b + 1)
    return s + _rest(a) + _rest(b) - _rest(a + b)


def _beta(a, b):
    if a < b:
        a, b = b, a
    if max(a, a + b) <= 170:
        return float(gamma(a) / gamma(a + b) * gamma(b))
    sign = -1 if b < 0 and math.floor(b) % 2 else 1
    return sign * _exp(_betaln(a, b))


def _exp(x):
    return float(np.exp(x))


def _log1p(x):
    return float(np.log1p(x))


def _power(a, ratio, d):
    """log(ratio^a), ratio = 1 + d / a, accurate also where a is large and d small."""
    return a * (_log1p(d / a) if abs(d) < 0.5 * a else math.log(ratio))


def _fraction(terms):
    """The continued fraction a1 / (b1 + a2 / (b2 + ...)) of pairs a, b by Lentz's method."""
    value = c = 1e-300
    d = 0.0
    for a, b in terms:
        d = 1 / (b + a * d or 1e-300)
        c = b + a / c or 1e-300
        value *= c * d
        if abs(c * d - 1) < _EPSILON:
            return value
    return _nan


def _upper_terms(a, x):
    b = x - a + 1
    yield 1.0, b
    for i in range(1, 5000):
        b += 2
        yield i * (a - i), b


def _gamma_integral(a, x, lower):
    """The regularised integral below x or above it: DLMF 8.11.4 or 8.9.2, and 1 - that."""
    if a < 0 or x < 0 or a == x in (0, _inf):
        return _nan
    d = x - a
    below = a > 0 and d < 1
    s = 0.0
    if 0 < a < _inf and 0 < x < _inf:
        if a < 12:
            s = _exp(a * math.log(x) - x) / float(gamma(a + 1))
        else:
            s = _exp(_power(a, x / a, d) - d - _rest(a) - _LN_SQRT_2PI) / math.sqrt(a)
        if s and below:
            term = total = 1.0
            while term > total * _EPSILON / 4:
                a += 1
                term *= x / a
                total += term
            s *= total
        elif s:
            s *= a * _fraction(_upper_terms(a, x))
    return s if below == lower else 1 - s


def _beta_terms(a, b, x):
    yield 1.0, 1.0
    for i in range(5000):
        n = a + 2 * i
        yield -(a + i) * x / n * (a + b + i) / (n + 1), 1.0
        i += 1
        yield i * (b - i) * x / (n + 1) / (n + 2), 1.0


def _beta_integral(a, b, x):
    # DLMF 8.17.22, on the side where it converges fast.
    if a <= 0 or b <= 0 or not 0 <= x <= 1 or a + b == _inf:
        return _nan
    if x in (0, 1):
        return x
    y = 1 - x
    n = a + b
    if x > (a + 1) / (n + 2):
        return 1 - _beta_integral(b, a, y)
    d = x * b - y * a
    s = _power(a, x / a * n, d) + _power(b, y / b * n, -d) + _rest(n) - _rest(a) - _rest(b)
    s = _exp(s - _LN_SQRT_2PI) * math.sqrt(b / n / a)
    return s * _fraction(_beta_terms(a, b, x)) if s else s


def _erfcinv(y):
    # Newton's method on the logarithm of erfc, which is nearly a parabola; Halley's on erf.
    if y > 1.5:
        return -_erfcinv(2 - y)
    if y > 0.5:
        return -_erfinv(y - 1)
    if y <= 0:
        return _nan if y else _inf
    x = _winitzki(math.log(y) + math.log(2 - y))
    for _ in range(4):
        tail = math.erfc(x)
        change = tail / y - 1
        change = math.log(tail / y) if abs(change) > 0.5 else _log1p(change)
        x += change * tail * _exp(x * x) * _HALF_SQRT_PI
    return x


_HALF_SQRT_PI = 0.5 * math.sqrt(math.pi)


def _winitzki(log):
    """The x with log(1 - erf(x)**2) = log to about 0.002: Winitzki (2008)."""
    t = 4.33 + 0.5 * log
    return math.sqrt(math.sqrt(t * t - log / 0.147) - t)


def _erfinv(y):
    if abs(y) > 0.5:
        return math.copysign(_erfcinv(1 - abs(y)), y)
    x = y * _HALF_SQRT_PI
    if abs(y) > 1e-4:
        x = math.copysign(_winitzki(_log1p(-y * y)), y)
    for _ in range(2 if y else 0):
        step = (math.erf(x) - y) * _exp(x * x) * _HALF_SQRT_PI
        x -= step / (1 + x * step)
    return x + 0.0


def psi(z):
    """The derivative of gammaln; real arguments."""
    return _each(_psi, z)


digamma = psi


def beta(a, b):
    """gamma(a) gamma(b) / gamma(a + b)."""
    return _each(_beta, a, b)


def betaln(a, b):
    """The logarithm of the magnitude of beta(a, b)."""
    return _each(_betaln, a, b)


def gammainc(a, x):
    """The regularised lower incomplete gamma function; nan where a is beyond about 1e6."""
    return _each(lambda a, x: _gamma_integral(a, x, True), a, x)


def gammaincc(a, x):
    """1 - gammainc(a, x)."""
    return _each(lambda a, x: _gamma_integral(a, x, False), a, x)


def betainc(a, b, x):
    """The regularised incomplete beta function."""
    return _each(_beta_integral, a, b, x)


def erfinv(y):
    """The inverse of erf."""
    return _each(_erfinv, y)


def erfcinv(y):
    """The inverse of erfc."""
    return _each(_erfcinv, y)


def ndtri(y):
    """The inverse of ndtr: quantiles of the standard normal distribution."""
    return _each(lambda p: -math.sqrt(2) * _erfcinv(2 * p), y)
