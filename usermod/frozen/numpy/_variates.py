"""Single variates that are drawn by rejection or from others, for _distributions.py.

Each function takes the source (see _distributions.py: its bits in C and whether they are drawn as
RandomState does, `legacy`) and the parameters as floats or ints.
"""

from math import acos, ceil, cos, e, exp, expm1, floor, fmod, log, pi, sqrt

_INT64_MAX = 0x7FFFFFFFFFFFFFFF
_TWO_63 = 2.0**63


def log1p(x):
    """log(1 + x), accurate near 0."""
    import numpy as np

    return float(np.log1p(x))


def standard_cauchy(source):
    return source.normal() / source.normal()


def standard_t(source, df):
    num = source.normal()
    return sqrt(df / 2) * num / sqrt(source.gamma(df / 2))


def chisquare(source, df):
    return 2.0 * source.gamma(df / 2.0)


def f(source, dfnum, dfden):
    return (chisquare(source, dfnum) * dfden) / (chisquare(source, dfden) * dfnum)


def noncentral_chisquare(source, df, nonc):
    if nonc == 0:
        return chisquare(source, df)
    if df > 1:
        square = chisquare(source, df - 1)
        n = source.normal() + sqrt(nonc)
        return square + n * n
    i = poisson(source, nonc / 2.0)
    return chisquare(source, df + 2 * i)


def noncentral_f(source, dfnum, dfden, nonc):
    t = noncentral_chisquare(source, dfnum, nonc) * dfden
    return t / (chisquare(source, dfden) * dfnum)


def beta(source, a, b):
    """M. D. Joehnk's method when both are at most 1, else a ratio of gamma variates."""
    if a > 1.0 or b > 1.0:
        x = source.gamma(a)
        return x / (x + source.gamma(b))
    while True:
        u = source.double()
        v = source.double()
        x = u ** (1.0 / a) if a else 0.0
        y = v ** (1.0 / b) if b else 0.0
        if x + y <= 1.0 and u + v > 0.0:
            if x + y > 0:
                return x / (x + y)
            log_x = log(u) / a
            log_y = log(v) / b
            top = max(log_x, log_y)
            log_x -= top
            log_y -= top
            return exp(log_x - log(exp(log_x) + exp(log_y)))


def pareto(source, a):
    return expm1(source.exponential() / a)


def weibull(source, a):
    return 0.0 if a == 0.0 else source.exponential() ** (1.0 / a)


def power(source, a):
    if source.legacy:
        return (1.0 - exp(-source.exponential())) ** (1.0 / a)
    return (-expm1(-source.exponential())) ** (1.0 / a)


def rayleigh(source, scale):
    if source.legacy:
        return scale * sqrt(-2.0 * log1p(-source.double()))
    return scale * sqrt(2.0 * source.exponential())


def laplace(source, loc, scale):
    while True:
        u = source.double()
        if u >= 0.5:
            return loc - scale * log(2.0 - u - u)
        if u > 0.0:
            return loc + scale * log(u + u)


def gumbel(source, loc, scale):
    while True:
        u = 1.0 - source.double()
        if u < 1.0:
            return loc - scale * log(-log(u))


def logistic(source, loc, scale):
    while True:
        u = source.double()
        if u > 0.0:
            return loc + scale * log(u / (1.0 - u))


def wald(source, mean, scale):
    """J. R. Michael, W. R. Schucany and R. W. Haas, The American Statistician 30, 1976."""
    y = source.normal()
    y = mean * y * y
    if source.legacy:
        half = mean / (2 * scale)
        x = mean + half * (y - sqrt(4 * scale * y + y * y))
    else:
        d = 1 + sqrt(1 + 4 * scale / y)
        x = mean * (1 - 2 / d)
    u = source.double()
    return x if u <= mean / (mean + x) else mean * mean / x


def triangular(source, left, mode, right):
    base = right - left
    u = source.double()
    if u <= (mode - left) / base:
        return left + sqrt(u * ((mode - left) * base))
    return right - sqrt((1.0 - u) * ((right - mode) * base))


def vonmises(source, mu, kappa):
    """D. J. Best and N. I. Fisher, Applied Statistics 28, 1979."""
    if kappa < 1e-8:
        return pi * (2 * source.double() - 1)
    if kappa < 1e-5:
        s = 1.0 / kappa + kappa
    elif kappa <= 1e6 or source.legacy:
        r = 1 + sqrt(1 + 4 * kappa * kappa)
        rho = (r - sqrt(2 * r)) / (2 * kappa)
        s = (1 + rho * rho) / (2 * rho)
    else:
        angle = mu + sqrt(1.0 / kappa) * source.normal()
        if angle < -pi:
            angle += 2 * pi
        if angle > pi:
            angle -= 2 * pi
        return angle
    while True:
        z = cos(pi * source.double())
        w = (1 + s * z) / (s + z)
        y = kappa * (s - w)
        v = source.double()
        if y * (2 - y) - v >= 0 or log(y / v) + 1 - y >= 0:
            break
    u = source.double()
    angle = acos(w)
    if u < 0.5:
        angle = -angle
    angle += mu
    turned = fmod(abs(angle) + pi, 2 * pi) - pi
    return -turned if angle < 0 else turned


# --- Integers ---


_SERIES = (
    1.796443723688307e-01,
    -2.955065359477124e-02,
    6.410256410256410e-03,
    -1.917526917526918e-03,
    8.417508417508418e-04,
    -5.952380952380952e-04,
    7.936507936507937e-04,
    -2.777777777777778e-03,
    8.333333333333333e-02,
)


def _log_gamma(x):
    """S. Zhang and J. Jin, "Computation of Special Functions", 1996."""
    if x == 1.0 or x == 2.0:
        return 0.0
    n = int(7 - x) if x < 7.0 else 0
    x0 = x + n
    x2 = (1.0 / x0) * (1.0 / x0)
    series = -1.39243221690590
    for c in _SERIES:
        series = series * x2 + c
    result = series / x0 + 0.5 * log(2 * pi) + (x0 - 0.5) * log(x0) - x0
    for _ in range(n):
        result -= log(x0 - 1.0)
        x0 -= 1.0
    return result


def poisson(source, lam):
    """By products below 10, else W. Hoermann, Insurance: Mathematics and Economics 12, 1993."""
    if lam >= 10:
        return _poisson_large(source, lam)
    if lam == 0:
        return 0
    limit = exp(-lam)
    k = 0
    product = 1.0
    while True:
        product *= source.double()
        if product <= limit:
            return k
        k += 1


def _poisson_large(source, lam):
    log_lam = log(lam)
    b = 0.931 + 2.53 * sqrt(lam)
    a = -0.059 + 0.02483 * b
    inv_alpha = 1.1239 + 1.1328 / (b - 3.4)
    vr = 0.9277 - 3.6224 / (b - 2)
    while True:
        u = source.double() - 0.5
        v = source.double()
        us = 0.5 - abs(u)
        k = floor((2 * a / us + b) * u + lam + 0.43)
        if us >= 0.07 and v <= vr:
            return k
        if k < 0 or (us < 0.013 and v > us):
            continue
        left = log(v) + log(inv_alpha) - log(a / (us * us) + b)
        if left <= -lam + k * log_lam - _log_gamma(k + 1.0):
            return k


def geometric(source, p):
    if p >= 1 / 3:
        k = 1
        total = product = p
        u = source.double()
        while u > total:
            product *= 1.0 - p
            total += product
            k += 1
        return k
    if source.legacy:
        return ceil(log1p(-source.double()) / log(1.0 - p))
    z = ceil(-source.exponential() / log1p(-p))
    return min(z, _INT64_MAX)


def negative_binomial(source, n, p):
    return poisson(source, ((1 - p) / p) * source.gamma(n))


def zipf(source, a):
    """L. Devroye, "Non-Uniform Random Variate Generation", 1986."""
    if source.legacy:
        low = 0.0
    else:
        if a >= 1025:
            return 1
        low = _TWO_63 ** -(a - 1.0)
    b = 2.0 ** (a - 1.0)
    while True:
        u01 = source.double()
        u = u01 * low + (1 - u01)
        v = source.double()
        x = u ** (-1.0 / (a - 1.0))
        if x >= _TWO_63 or x < 1.0:
            continue
        x = float(floor(x))
        t = (1.0 + 1.0 / x) ** (a - 1.0)
        if v * x * (t - 1.0) / (b - 1.0) <= t / b:
            return int(x)


def logseries(source, p):
    """A. W. Kemp, Applied Statistics 30, 1981."""
    r = log1p(-p)
    while True:
        v = source.double()
        if v >= p:
            return 1
        q = -expm1(r * source.double())
        if v <= q * q:
            if v == 0.0:
                continue
            k = floor(1 + log(v) / log(q))
            if k < 1:
                continue
            return k
        return 1 if v >= q else 2


def binomial(source, n, p):
    """By inversion for n * p <= 30; V. Kachitvichyanukul, B. W. Schmeiser, CACM 31, 1988."""
    if n == 0 or p == 0.0:
        return 0
    q = p if p <= 0.5 else 1.0 - p
    k = _binomial_inversion(source, n, q) if q * n <= 30.0 else _binomial_btpe(source, n, q)
    return k if p <= 0.5 else n - k


def _binomial_inversion(source, n, p):
    q = 1.0 - p
    qn = exp(n * log1p(-p))
    mean = n * p
    bound = floor(min(n, mean + 10.0 * sqrt(mean * q + 1)))
    k = 0
    px = qn
    u = source.double()
    while u > px:
        k += 1
        if k > bound:
            k = 0
            px = qn
            u = source.double()
        else:
            u -= px
            px = ((n - k + 1) * p * px) / (k * q)
    return k


def _stirling(x):
    x2 = x * x
    return (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / x2) / x2) / x2) / x2) / x / 166320.0


def _binomial_btpe(source, n, p):
    q = 1.0 - p
    fm = n * p + p
    m = floor(fm)
    p1 = floor(2.195 * sqrt(n * p * q) - 4.6 * q) + 0.5
    xm = m + 0.5
    xl = xm - p1
    xr = xm + p1
    c = 0.134 + 20.5 / (15.3 + m)
    a = (fm - xl) / (fm - xl * p)
    lambda_l = a * (1.0 + a / 2.0)
    a = (xr - fm) / (xr * q)
    lambda_r = a * (1.0 + a / 2.0)
    p2 = p1 * (1.0 + 2.0 * c)
    p3 = p2 + c / lambda_l
    p4 = p3 + c / lambda_r
    nrq = n * p * q
    while True:
        u = source.double() * p4
        v = source.double()
        if u <= p1:
            return floor(xm - p1 * v + u)
        if u <= p2:
            x = xl + (u - p1) / c
            v = v * c + 1.0 - abs(m - x + 0.5) / p1
            if v > 1.0:
                continue
            y = floor(x)
        elif u <= p3:
            if v == 0.0:
                continue
            y = floor(xl + log(v) / lambda_l)
            if y < 0:
                continue
            v = v * (u - p2) * lambda_l
        else:
            if v == 0.0:
                continue
            y = floor(xr - log(v) / lambda_r)
            if y > n:
                continue
            v = v * (u - p3) * lambda_r
        if _accept(n, p, q, nrq, m, xm, y, v):
            return y


def _accept(n, p, q, nrq, m, xm, y, v):
    k = abs(y - m)
    if k <= 20 or k >= nrq / 2.0 - 1:
        s = p / q
        a = s * (n + 1)
        ratio = 1.0
        for i in range(m + 1, y + 1):
            ratio *= a / i - s
        for i in range(y + 1, m + 1):
            ratio /= a / i - s
        return v <= ratio
    rho = (k / nrq) * ((k * (k / 3.0 + 0.625) + 1 / 6) / nrq + 0.5)
    t = -k * k / (2 * nrq)
    log_v = log(v) if v > 0.0 else -float("inf")
    if log_v < t - rho:
        return True
    if log_v > t + rho:
        return False
    x1 = y + 1.0
    f1 = m + 1.0
    z = n + 1.0 - m
    w = n - y + 1.0
    bound = xm * log(f1 / x1) + (n - m + 0.5) * log(z / w) + (y - m) * log(w * p / (x1 * q))
    return log_v <= bound + _stirling(f1) + _stirling(z) + _stirling(x1) + _stirling(w)


def _legacy_hypergeometric(source, good, bad, sample):
    if sample > 10:
        return _hypergeometric_large(source, good, bad, sample)
    left = few = min(good, bad)
    rest = good + bad - sample
    for k in range(sample, 0, -1):
        if left <= 0:
            break
        left -= floor(source.double() + left / (rest + k))
    return sample - (few - left) if good > bad else few - left


def hypergeometric(source, good, bad, sample):
    if source.legacy:
        return _legacy_hypergeometric(source, good, bad, sample)
    if 10 <= sample <= good + bad - 10:
        return _hypergeometric_large(source, good, bad, sample)
    total = good + bad
    n = total - sample if sample > total // 2 else sample
    left_good = good
    left = total
    while n > 0 and left_good > 0 and left > left_good:
        left -= 1
        if source.bits.below(left, True) < left_good:
            left_good -= 1
        n -= 1
    if left == left_good:
        left_good -= n
    return left_good if sample > total // 2 else good - left_good


def _log_factorial(k):
    return _log_gamma(k + 1.0)


def _hypergeometric_large(source, good, bad, sample):
    """E. Stadlober, "The Ratio of Uniforms Approach", J. Comput. Appl. Math. 31, 1990."""
    total = good + bad
    n = min(sample, total - sample)
    few = min(good, bad)
    many = max(good, bad)
    p = few / total
    q = many / total
    a = n * p + 0.5
    var = (total - n) * n * p * q / (total - 1)
    c = sqrt(var + 0.5)
    h = 2 * sqrt(2 / e) * c + (3 - 2 * sqrt(3 / e))
    m = (n + 1) * (few + 1) // (total + 2)

    def g_of(k):
        g = _log_factorial(k) + _log_factorial(few - k)
        return g + _log_factorial(n - k) + _log_factorial(many - n + k)

    g = g_of(m)
    b = min(min(n, few) + 1, floor(a + 16 * c))
    while True:
        u = source.double()
        v = source.double()
        x = a + h * (v - 0.5) / u
        if x < 0.0 or x >= b:
            continue
        k = floor(x)
        t = g - g_of(k)
        if u * (4.0 - u) - 3.0 <= t:
            break
        if u * (u - t) >= 1:
            continue
        if 2.0 * log(u) <= t:
            break
    if good > bad:
        k = n - k
    return good - k if n < sample else k
