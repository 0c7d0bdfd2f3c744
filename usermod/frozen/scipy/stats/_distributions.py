"""scipy.stats: the continuous distributions norm t chi2 expon uniform."""

import math

import numpy as np

from scipy.special import betainc, gammainc, gammaincc, gammaln, ndtr, ndtri
from scipy.special._gamma import _each


class _Distribution:
    """Functions of x, the shapes, loc and scale; calling it freezes shapes, loc and scale.

    A subclass gives _pdf and _cdf (and _sf, _ppf where there is a better way) of the standard
    form, its support, mean, variance and variates.
    """

    shapes = ""
    support_from, support_to = -np.inf, np.inf
    _inside = 0.5  # a point of the support, for arguments out of it

    def _shapes(self, args, options):
        """The shapes, loc and scale of a call."""
        args = list(args)
        for name in self.shapes.split()[len(args) :]:
            args.append(options.pop(name))
        n = len(self.shapes.split())
        loc = args[n] if len(args) > n else options.pop("loc", 0)
        scale = args[n + 1] if len(args) > n + 1 else options.pop("scale", 1)
        if options or len(args) > n + 2:
            raise TypeError("_parse_args() got an unexpected keyword argument")
        return [np.asarray(a) for a in args[:n]], np.asarray(loc), np.asarray(scale)

    def __call__(self, *args, **options):
        return _Frozen(self, args, options)

    def _at(self, function, x, args, options, below, above, density=False):
        """function of the standard form within the support, else below or above."""
        shapes, loc, scale = self._shapes(args, options)
        x = (np.asarray(x, dtype=float) - loc) / scale
        inside = (x >= self.support_from) & (x <= self.support_to)
        with np.errstate(all="ignore"):
            value = function(np.where(inside, x, self._inside), *shapes)
            if density:
                value = value / scale
        value = np.where(inside, value, np.where(x < self.support_from, below, above))
        return np.where(np.isnan(x) | ~(scale > 0), np.nan, value)[()]

    def pdf(self, x, *args, **options):
        """The density."""
        return self._at(self._pdf, x, args, options, 0.0, 0.0, True)

    def logpdf(self, x, *args, **options):
        """Its logarithm."""
        _shapes, loc, scale = self._shapes(args, dict(options))
        if hasattr(self, "_logpdf"):
            return (self._logpdf((np.asarray(x) - loc) / scale) - np.log(scale))[()]
        return np.log(self.pdf(x, *args, **options))

    def cdf(self, x, *args, **options):
        """The probability of at most x."""
        return self._at(self._cdf, x, args, options, 0.0, 1.0)

    def sf(self, x, *args, **options):
        """1 - cdf."""
        return self._at(self._sf, x, args, options, 1.0, 0.0)

    def ppf(self, q, *args, **options):
        """The inverse of cdf; nan outside 0 to 1."""
        return self._quantile(self._ppf, q, args, options)

    def isf(self, q, *args, **options):
        """The inverse of sf."""
        return self._quantile(self._isf, q, args, options)

    def _quantile(self, function, q, args, options):
        shapes, loc, scale = self._shapes(args, options)
        q = np.asarray(q, dtype=float)
        return (function(np.where((q >= 0) & (q <= 1), q, np.nan), *shapes) * scale + loc)[()]

    def _sf(self, x, *shapes):
        return 1.0 - self._cdf(x, *shapes)

    def _ppf(self, q, *shapes):
        return _each(lambda q, *s: self._search(self._cdf, self._sf, q, s), q, *shapes)

    def _isf(self, q, *shapes):
        return _each(lambda q, *s: self._search(self._sf, self._cdf, q, s, -1), q, *shapes)

    def _search(self, near, far, q, shapes, sign=1):
        """Where near(x) is q, from the smaller one of the two tails."""
        from scipy.optimize import brentq

        low, high = self.support_from, self.support_to
        if q in (0, 1):
            return low if (q == 0) == (sign > 0) else high

        def difference(x):
            if q > 0.5:
                return float(sign * ((1 - q) - far(x, *shapes)))
            return float(sign * (near(x, *shapes) - q))

        if low == -math.inf and difference(0.0) == 0:
            return 0.0
        a = low if low > -math.inf else -1.0
        b = high if high < math.inf else 1.0
        while low == -math.inf and difference(a) > 0:
            b = a
            a *= 2
        while high == math.inf and difference(b) < 0:
            a = b
            b *= 2
        return brentq(difference, a, b, xtol=1e-300, rtol=2.0**-50, maxiter=1000)

    def interval(self, confidence, *args, **options):
        """The quantiles between which this probability lies, tails being equal."""
        if not 0 <= confidence <= 1:
            raise ValueError("alpha must be between 0 and 1 inclusive")
        tail = (1.0 - confidence) / 2
        return self.ppf(tail, *args, **options), self.ppf(1 - tail, *args, **options)

    def median(self, *args, **options):
        """The quantile of one half."""
        return self.ppf(0.5, *args, **options)

    def mean(self, *args, **options):
        """The mean."""
        shapes, loc, scale = self._shapes(args, options)
        return (loc + scale * np.float64(self._mean(*shapes)))[()]

    def var(self, *args, **options):
        """The variance."""
        shapes, _, scale = self._shapes(args, options)
        return (scale * scale * np.float64(self._var(*shapes)))[()]

    def std(self, *args, **options):
        """The standard deviation."""
        return np.sqrt(self.var(*args, **options))

    def rvs(self, *args, size=None, random_state=None, **options):
        """Variates, from numpy.random's stream unless random_state is a seed or a generator."""
        if random_state is None:
            random_state = np.random
        elif isinstance(random_state, int):
            random_state = np.random.RandomState(random_state)
        shapes, loc, scale = self._shapes(args, options)
        if size is None:
            size = np.broadcast_shapes(*[np.shape(a) for a in [loc, scale] + shapes])
        return self._rvs(random_state, size, *shapes) * scale + loc


class _Frozen:
    """A distribution with its parameters."""

    def __init__(self, dist, args, options):
        self.dist, self.args, self.kwds = dist, args, options

    def __getattr__(self, name):
        method = getattr(self.dist, name)
        first = name in ("pdf", "logpdf", "cdf", "sf", "ppf", "isf", "interval")

        def bound(*args, **options):
            for key in self.kwds:
                options[key] = self.kwds[key]
            if first:
                return method(args[0], *self.args, **options)
            if args:
                options["size"] = args[0]
            return method(*self.args, **options)

        return bound


class norm_gen(_Distribution):
    """The normal distribution."""

    def _pdf(self, x):
        return np.exp(-x * x / 2.0) / math.sqrt(2 * math.pi)

    def _logpdf(self, x):
        return -x * x / 2.0 - 0.5 * math.log(2 * math.pi)

    def _cdf(self, x):
        return ndtr(x)

    def _sf(self, x):
        return ndtr(-x)

    def _ppf(self, q):
        return ndtri(q)

    def _isf(self, q):
        return -ndtri(q)

    def _mean(self):
        return 0.0

    def _var(self):
        return 1.0

    def _rvs(self, rng, size):
        return rng.standard_normal(size)

    def fit(self, data):
        """The mean and the standard deviation."""
        data = np.asarray(data)
        return data.mean(), np.sqrt(((data - data.mean()) ** 2).mean())


class t_gen(_Distribution):
    """Student's t distribution with df degrees of freedom."""

    shapes = "df"

    def _pdf(self, x, df):
        r = np.exp(gammaln((df + 1) / 2) - gammaln(df / 2)) / np.sqrt(df * math.pi)
        return r * (1 + x * x / df) ** (-(df + 1) / 2)

    def _cdf(self, x, df):
        tail = 0.5 * betainc(df / 2, 0.5, df / (df + x * x))
        return np.where(x > 0, 1 - tail, tail)

    def _sf(self, x, df):
        return self._cdf(-x, df)

    def _mean(self, df):
        return np.where(df > 1, 0.0, np.inf)

    def _var(self, df):
        return np.where(
            df > 2, df / np.where(df > 2, df - 2.0, 1), np.where(df > 1, np.inf, np.nan)
        )

    def _rvs(self, rng, size, df):
        return rng.standard_t(df, size)


class _Positive(_Distribution):
    """From 0 upwards."""

    support_from = 0.0


class chi2_gen(_Positive):
    """The sum of squares of df standard normal variates."""

    shapes = "df"

    def _pdf(self, x, df):
        return np.exp((df / 2 - 1) * np.log(x) - x / 2 - gammaln(df / 2) - df / 2 * math.log(2))

    def _cdf(self, x, df):
        return gammainc(df / 2, x / 2)

    def _sf(self, x, df):
        return gammaincc(df / 2, x / 2)

    def _mean(self, df):
        return df

    def _var(self, df):
        return 2 * df

    def _rvs(self, rng, size, df):
        return rng.chisquare(df, size)


class expon_gen(_Positive):
    """The exponential distribution."""

    def _pdf(self, x):
        return np.exp(-x)

    def _cdf(self, x):
        return -np.expm1(-x)

    _sf = _pdf

    def _ppf(self, q):
        return -np.log1p(-q)

    def _isf(self, q):
        return -np.log(q)

    def _mean(self):
        return 1.0

    _var = _mean

    def _rvs(self, rng, size):
        return rng.standard_exponential(size)


class uniform_gen(_Positive):
    """The uniform distribution from loc to loc + scale."""

    support_to = 1.0

    def _pdf(self, x):
        return np.ones_like(x)

    def _cdf(self, x):
        return x

    _ppf = _cdf

    def _isf(self, q):
        return 1 - q

    def _mean(self):
        return 0.5

    def _var(self):
        return 1.0 / 12

    def _rvs(self, rng, size):
        return rng.uniform(0.0, 1.0, size)


norm = norm_gen()
t = t_gen()
chi2 = chi2_gen()
expon = expon_gen()
uniform = uniform_gen()
