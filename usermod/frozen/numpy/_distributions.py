"""What numpy.random's Generator and RandomState have in common: distributions over arrays."""

from math import isfinite, isnan

import numpy as np
from numpy import _variates
from numpy._axes import to_index

_NORMAL = 1
_EXPONENTIAL = 2
_LEGACY = 2  # distance of RandomState's normal and exponential from these


def is_number(x):
    return isinstance(x, (int, float, np.integer, np.floating))


def shape_of(size):
    return tuple([to_index(n) for n in (size if isinstance(size, (tuple, list)) else (size,))])


def broadcast(size, params):
    """The parameters as flat iterables, and the shape of the result (None: a single number)."""
    if all(is_number(p) for p in params):
        if size is None:
            return None, params
        return shape_of(size), params
    params = [np.asarray(p) for p in params]
    shape = np.broadcast_shapes(*[p.shape for p in params])
    if size is not None:
        wanted = shape_of(size)
        if np.broadcast_shapes(wanted, shape) != wanted:
            raise ValueError(
                f"Output size {wanted} is not compatible with broadcast dimensions of "
                f"inputs {shape}."
            )
        shape = wanted
    return (None if shape == () else shape), [np.broadcast_to(p, shape) for p in params]


# --- Checks of parameters, with NumPy's words ---


def _each(x):
    return (x,) if is_number(x) else np.ravel(x)


def non_negative(x, name):
    if not np.all(np.asarray(x) >= 0) or np.any(np.signbit(np.asarray(x, dtype=float))):
        if any(isnan(v) for v in _each(x)):
            return
        raise ValueError(f"{name} < 0")


def positive(x, name):
    if not np.all(np.asarray(x) > 0):
        raise ValueError(f"{name} <= 0")


def probability(x, name="p"):
    p = np.asarray(x)
    if not np.all((p >= 0) & (p <= 1)):
        raise ValueError(f"{name} < 0, {name} > 1 or {name} is NaN")


def probability_above_zero(x, name="p"):
    p = np.asarray(x)
    if not np.all((p > 0) & (p <= 1)):
        raise ValueError(f"{name} <= 0, {name} > 1 or {name} contains NaNs")


def probabilities(p, n, legacy=False):
    """choice's p as an array of n numbers that add up to 1; legacy: in RandomState's words."""
    p = np.asarray(p, dtype=float)
    if p.ndim != 1:
        raise ValueError("'p' must be 1-dimensional" if legacy else "p must be 1-dimensional")
    if p.size != n:
        names = "'a' and 'p'" if legacy else "a and p"
        raise ValueError(f"{names} must have same size")
    text = "probabilities" if legacy else "Probabilities"
    total = float(p.sum())
    if isnan(total):
        raise ValueError(f"{text} contain NaN")
    if np.any(p < 0):
        raise ValueError(f"{text} are not non-negative")
    if abs(total - 1.0) > 1.5e-8:
        notes = "" if legacy else ". See Notes section of docstring for more information."
        raise ValueError(f"{text} do not sum to 1{notes}")
    return p


class Distributions:
    """Draws from self._bits, the generator in C; legacy says in which of two ways."""

    legacy = False

    # --- Arrays ---

    def _fill(self, which, size, dtype=np.float64, out=None):
        """size variates without parameters; a Python float when size is None."""
        if out is not None:
            if size is not None and shape_of(size) != out.shape:
                raise ValueError("size must match out.shape when used together")
            if out.dtype != dtype:
                raise TypeError(
                    "Supplied output array has the wrong type. "
                    f"Expected {np.dtype(dtype)}, got {out.dtype}"
                )
            if not (out.flags.c_contiguous and out.flags.writeable):
                raise ValueError("Supplied output array must be contiguous, writable, aligned")
            return self._bits.fill(out, which)
        if size is None:
            if dtype == np.float64:
                return self._bits.draw(which)
            return float(self._bits.fill(np.empty(1, dtype), which)[0])
        return self._bits.fill(np.empty(size, dtype), which)

    def _many(self, variate, size, params, dtype=np.float64):
        """variate(self, *params) for each element of the result."""
        shape, params = broadcast(size, params)
        source = _Source(self)
        if shape is None:
            value = variate(source, *[p if is_number(p) else p.item() for p in params])
            return value if dtype is not np.int64 or self.legacy else int(value)
        out = np.empty(shape, dtype)
        flat = out.reshape(-1)
        if all(is_number(p) for p in params):
            for i in range(flat.size):
                flat[i] = variate(source, *params)
        else:
            params = [p.ravel().tolist() for p in params]
            for i in range(flat.size):
                flat[i] = variate(source, *[p[i] for p in params])
        return out

    def _scaled(self, which, loc, scale, size):
        """loc + scale * variate."""
        shape, (loc, scale) = broadcast(size, (loc, scale))
        if shape is None:
            return float(loc) + float(scale) * self._fill(which, None)
        out = self._fill(which, shape)
        out *= scale
        out += loc
        return out

    def _gamma(self, shape_param, size):
        size, (shape_param,) = broadcast(size, (shape_param,))
        if size is None:
            return self._bits.draw(self.legacy, float(shape_param))
        out = np.empty(size)
        out[...] = shape_param
        return self._bits.fill_gamma(out, self.legacy)

    # --- Integers and choices ---

    def _integers(self, low, high, size, dtype, endpoint):
        python = dtype in (int, bool)
        dtype = np.dtype(dtype)
        if dtype.kind not in "biu":
            method = "randint" if self.legacy else "integers"
            raise TypeError(f"Unsupported dtype {dtype!r} for {method}")
        no_low = high is None
        if no_low:
            low, high = 0, low
        limits = (0, 1) if dtype.kind == "b" else (np.iinfo(dtype).min, np.iinfo(dtype).max)
        shape = None if size is None else shape_of(size)
        if np.ndim(low) == 0 and np.ndim(high) == 0:
            lows, highs = [int(low)], [int(high)]
        else:
            lows, highs = np.broadcast_arrays(np.asarray(low), np.asarray(high))
            shape = lows.shape if size is None else shape
            lows = [int(v) for v in np.broadcast_to(lows, shape).ravel().tolist()]
            highs = [int(v) for v in np.broadcast_to(highs, shape).ravel().tolist()]
        if not endpoint:
            highs = [v - 1 for v in highs]
        if any(v < limits[0] for v in lows):
            raise ValueError(f"low is out of bounds for {dtype.name}")
        if any(v > limits[1] for v in highs):
            raise ValueError(f"high is out of bounds for {dtype.name}")
        if any(a > b for a, b in zip(lows, highs)):
            if endpoint:
                raise ValueError("low > high")
            raise ValueError("high <= 0" if no_low or lows == [0] else "low >= high")
        out = np.empty((1,) if shape is None else shape, dtype)
        starts = np.array([v & 0xFFFFFFFFFFFFFFFF for v in lows], np.uint64)
        widths = np.array([b - a for a, b in zip(lows, highs)], np.uint64)
        self._bits.fill_integers(out, starts, widths, self.legacy)
        if shape is None:
            return out[0].item() if python else out[0]
        return out

    def _weighted(self, p, size):
        """Indices with probabilities p, with replacement."""
        cdf = np.cumsum(p)
        cdf /= cdf[-1]
        return np.searchsorted(cdf, self._fill(0, size), side="right")

    def _weighted_subset(self, count, p):
        """The same without replacement."""
        if np.count_nonzero(p > 0) < count:
            raise ValueError("Fewer non-zero entries in p than size")
        p = p.copy()
        found = []
        while len(found) < count:
            x = self._fill(0, count - len(found))
            if found:
                p[found] = 0
            cdf = np.cumsum(p)
            cdf /= cdf[-1]
            for value in np.searchsorted(cdf, x, side="right").tolist():
                if value not in found:
                    found.append(value)
        return np.array(found)

    # --- Distributions ---

    def uniform(self, low=0.0, high=1.0, size=None):
        width = np.subtract(high, low, dtype=float)
        if not np.all(np.isfinite(width)):
            low = "Range" if self.legacy or np.ndim(width) else "high - low range"
            raise OverflowError(low + " exceeds valid bounds")
        if not self.legacy and np.any(np.signbit(width)):
            raise ValueError("high - low < 0")
        shape, (low, width) = broadcast(size, (low, width))
        if shape is None:
            return float(low) + float(width) * self._bits.double()
        out = self._fill(0, shape)
        out *= width
        out += low
        return out

    def normal(self, loc=0.0, scale=1.0, size=None):
        non_negative(scale, "scale")
        return self._scaled(_NORMAL + _LEGACY * self.legacy, loc, scale, size)

    def exponential(self, scale=1.0, size=None):
        non_negative(scale, "scale")
        shape, (scale,) = broadcast(size, (scale,))
        which = _EXPONENTIAL + _LEGACY * self.legacy
        if shape is None:
            return float(scale) * self._fill(which, None)
        out = self._fill(which, shape)
        out *= scale
        return out

    def gamma(self, shape, scale=1.0, size=None):
        non_negative(shape, "shape")
        non_negative(scale, "scale")
        size, (shape, scale) = broadcast(size, (shape, scale))
        if size is None:
            return float(scale) * self._gamma(shape, None)
        out = self._gamma(shape, size)
        out *= scale
        return out

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        non_negative(sigma, "sigma")
        x = self.normal(mean, sigma, size)
        return float(np.exp(x)) if size is None and is_number(x) else np.exp(x, out=x)

    def chisquare(self, df, size=None):
        positive(df, "df")
        return self._many(_variates.chisquare, size, (df,))

    def standard_cauchy(self, size=None):
        return self._many(_variates.standard_cauchy, size, ())

    def standard_t(self, df, size=None):
        positive(df, "df")
        return self._many(_variates.standard_t, size, (df,))

    def f(self, dfnum, dfden, size=None):
        positive(dfnum, "dfnum")
        positive(dfden, "dfden")
        return self._many(_variates.f, size, (dfnum, dfden))

    def noncentral_chisquare(self, df, nonc, size=None):
        positive(df, "df")
        non_negative(nonc, "nonc")
        return self._many(_variates.noncentral_chisquare, size, (df, nonc))

    def noncentral_f(self, dfnum, dfden, nonc, size=None):
        positive(dfnum, "dfnum")
        positive(dfden, "dfden")
        non_negative(nonc, "nonc")
        return self._many(_variates.noncentral_f, size, (dfnum, dfden, nonc))

    def beta(self, a, b, size=None):
        positive(a, "a")
        positive(b, "b")
        return self._many(_variates.beta, size, (a, b))

    def pareto(self, a, size=None):
        positive(a, "a")
        return self._many(_variates.pareto, size, (a,))

    def weibull(self, a, size=None):
        non_negative(a, "a")
        return self._many(_variates.weibull, size, (a,))

    def power(self, a, size=None):
        positive(a, "a")
        return self._many(_variates.power, size, (a,))

    def rayleigh(self, scale=1.0, size=None):
        non_negative(scale, "scale")
        return self._many(_variates.rayleigh, size, (scale,))

    def laplace(self, loc=0.0, scale=1.0, size=None):
        non_negative(scale, "scale")
        return self._many(_variates.laplace, size, (loc, scale))

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        non_negative(scale, "scale")
        return self._many(_variates.gumbel, size, (loc, scale))

    def logistic(self, loc=0.0, scale=1.0, size=None):
        non_negative(scale, "scale")
        return self._many(_variates.logistic, size, (loc, scale))

    def wald(self, mean, scale, size=None):
        positive(mean, "mean")
        positive(scale, "scale")
        return self._many(_variates.wald, size, (mean, scale))

    def triangular(self, left, mode, right, size=None):
        if np.any(np.asarray(left) > np.asarray(mode)):
            raise ValueError("left > mode")
        if np.any(np.asarray(mode) > np.asarray(right)):
            raise ValueError("mode > right")
        if np.any(np.asarray(left) == np.asarray(right)):
            raise ValueError("left == right")
        return self._many(_variates.triangular, size, (left, mode, right))

    def vonmises(self, mu, kappa, size=None):
        non_negative(kappa, "kappa")
        return self._many(_variates.vonmises, size, (mu, kappa))

    def poisson(self, lam=1.0, size=None):
        if np.any(np.asarray(lam) < 0) or is_number(lam) and isnan(lam):
            raise ValueError("lam < 0 or lam is NaN")
        if not all(isfinite(v) and v <= 9.223372006484771e18 for v in _each(lam)):
            raise ValueError("lam value too large")
        return self._many(_variates.poisson, size, (lam,), np.int64)

    def binomial(self, n, p, size=None):
        non_negative(n, "n")
        probability(p)
        return self._many(_variates.binomial, size, (n, p), np.int64)

    def negative_binomial(self, n, p, size=None):
        positive(n, "n")
        if self.legacy:
            probability(p)
        probability_above_zero(p)
        return self._many(_variates.negative_binomial, size, (n, p), np.int64)

    def geometric(self, p, size=None):
        probability_above_zero(p)
        return self._many(_variates.geometric, size, (p,), np.int64)

    def zipf(self, a, size=None):
        if not np.all(np.asarray(a) > 1):
            raise ValueError("a <= 1 or a is NaN")
        return self._many(_variates.zipf, size, (a,), np.int64)

    def logseries(self, p, size=None):
        values = np.asarray(p)
        if not np.all((values >= 0) & (values < 1)):
            raise ValueError("p < 0, p >= 1 or p is NaN")
        return self._many(_variates.logseries, size, (p,), np.int64)

    def hypergeometric(self, ngood, nbad, nsample, size=None):
        non_negative(ngood, "ngood")
        non_negative(nbad, "nbad")
        non_negative(nsample, "nsample")
        if np.any(np.asarray(ngood) + np.asarray(nbad) < np.asarray(nsample)):
            raise ValueError("ngood + nbad < nsample")
        return self._many(_variates.hypergeometric, size, (ngood, nbad, nsample), np.int64)

    def multinomial(self, n, pvals, size=None):
        pvals = np.asarray(pvals, dtype=float)
        if self.legacy:
            n = to_index(n)
        elif 0 in pvals.shape[-1:] or not pvals.ndim:
            raise ValueError(
                "pvals must have at least 1 dimension and the last dimension of pvals must be "
                "greater than 0."
            )
        non_negative(n, "n")
        if not np.all((pvals >= 0) & (pvals <= 1)):
            raise ValueError("pvals < 0, pvals > 1 or pvals contains NaNs")
        if np.any(pvals[..., :-1].sum(-1) > 1.0 + 1e-12):
            raise ValueError("sum(pvals[:-1]) > 1.0")
        k = pvals.shape[-1]
        shape, _ = broadcast(size, (n, pvals[..., 0] if k else 0.0))
        shape = shape or ()
        out = np.zeros(shape + (k,), dtype=np.int64)
        if k == 0:
            return out
        counts = np.broadcast_to(np.asarray(n, dtype=np.int64), shape).ravel().tolist()
        pvals = np.broadcast_to(pvals, out.shape).reshape(-1, k).tolist()
        source = _Source(self)
        for i, row in enumerate(out.reshape(-1, k)):
            left = counts[i]
            remaining = 1.0
            for j, p in enumerate(pvals[i][:-1]):
                row[j] = count = _variates.binomial(source, left, p / remaining)
                left -= count
                if left <= 0:
                    break
                remaining -= p
            if left > 0:
                row[k - 1] = left
        return out

    def dirichlet(self, alpha, size=None):
        alpha = np.asarray(alpha, dtype=float)
        if self.legacy:
            positive(alpha, "alpha")
        elif np.any(alpha < 0):
            raise ValueError("alpha < 0")
        shape = () if size is None else shape_of(size)
        out = np.zeros(shape + alpha.shape)
        if not alpha.size:
            return out
        if not self.legacy and alpha.max() < 0.1:
            if alpha.any():
                self._break_sticks(out, alpha)
            return out
        for row in out.reshape(-1, alpha.size):
            row[...] = alpha
            self._bits.fill_gamma(row, self.legacy)
            total = 0.0
            for value in row.tolist():
                total += value
            row *= 1 / total
        return out

    def _break_sticks(self, out, alpha):
        """The small parameters would underflow as gamma variates: beta variates instead."""
        rest = np.cumsum(alpha[::-1])[::-1].tolist()
        source = _Source(self)
        for row in out.reshape(-1, alpha.size):
            left = 1.0
            for j in range(alpha.size - 1):
                v = _variates.beta(source, float(alpha[j]), rest[j + 1])
                row[j] = left * v
                left *= 1 - v
                if not rest[j + 1]:
                    break
            row[alpha.size - 1] = left


class _Source:
    """What _variates.py draws from."""

    def __init__(self, distributions):
        self.bits = bits = distributions._bits
        self.legacy = legacy = distributions.legacy
        self.double = bits.double
        kind = _LEGACY if legacy else 0
        self.normal = lambda: bits.draw(_NORMAL + kind)
        self.exponential = lambda: bits.draw(_EXPONENTIAL + kind)
        self.gamma = lambda shape: bits.draw(legacy, shape)
