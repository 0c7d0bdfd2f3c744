"""scipy.stats: linregress pearsonr spearmanr and the t tests."""

from collections import namedtuple

import numpy as np

from scipy.special import betainc, ndtri
from scipy.stats._descriptive import _lines, rankdata
from scipy.stats._distributions import t

SignificanceResult = namedtuple("SignificanceResult", ("statistic", "pvalue"))
ConfidenceInterval = namedtuple("ConfidenceInterval", ("low", "high"))


class LinregressResult(
    namedtuple("LinregressResult", ("slope", "intercept", "rvalue", "pvalue", "stderr"))
):
    """A line; intercept_stderr is an attribute beside the five elements."""

    def __repr__(self):
        return (
            f"LinregressResult(slope={self.slope!r}, intercept={self.intercept!r}, "
            f"rvalue={self.rvalue!r}, pvalue={self.pvalue!r}, stderr={self.stderr!r}, "
            f"intercept_stderr={self.intercept_stderr!r})"
        )

    __str__ = __repr__


class PearsonRResult(namedtuple("PearsonRResult", ("statistic", "pvalue"))):
    """A correlation and the probability of one as far from 0."""

    def confidence_interval(self, confidence_level=0.95):
        """The interval of the correlation by Fisher's transformation."""
        error = (self._n - 3) ** -0.5 if self._n > 3 else np.inf
        return _interval(
            self._alternative,
            confidence_level,
            lambda p: np.tanh(np.arctanh(self.statistic) + error * ndtri(p)),
            (-1.0, 1.0),
        )


class TtestResult(namedtuple("TtestResult", ("statistic", "pvalue"))):
    """A t test; df is an attribute beside the two elements."""

    def __repr__(self):
        return f"TtestResult(statistic={self.statistic!r}, pvalue={self.pvalue!r}, df={self.df!r})"

    __str__ = __repr__

    def confidence_interval(self, confidence_level=0.95):
        """The interval of the mean or of the difference of means."""
        return _interval(
            self._alternative,
            confidence_level,
            lambda p: self._estimate + self._error * t.ppf(p, self.df),
            (-np.inf, np.inf),
        )


def _interval(alternative, level, quantile, ends):
    if not 0 <= level <= 1:
        raise ValueError("`confidence_level` must be a number between 0 and 1.")
    low, high = [np.float64(end) for end in ends]
    if alternative == "two-sided":
        return ConfidenceInterval(quantile((1 - level) / 2), quantile((1 + level) / 2))
    if alternative == "less":
        return ConfidenceInterval(low, quantile(level))
    return ConfidenceInterval(quantile(1 - level), high)


def _pvalue(statistic, alternative, cdf):
    """From the distribution function of a statistic that is symmetric about 0."""
    if alternative == "less":
        return cdf(statistic)
    if alternative == "greater":
        return cdf(-statistic)
    if alternative != "two-sided":
        raise ValueError("`alternative` must be 'less', 'greater', or 'two-sided'.")
    return 2 * cdf(-np.abs(statistic))


def _student(statistic, df, alternative):
    return _pvalue(statistic, alternative, lambda x: t.cdf(x, df))


def linregress(x, y, alternative="two-sided"):
    """The least-squares line through points and the p-value of slope 0."""
    x, y = _lines(x, None)[0], _lines(y, None)[0]
    n = len(x)
    if n > 1 and (x == x[0]).all():
        raise ValueError("Cannot calculate a linear regression if all x values are identical")
    xmean, ymean = x.mean(), y.mean()
    sxx, sxy, _, syy = np.cov(x, y, bias=1).ravel()
    r = np.float64(0.0)
    if sxx != 0 and syy != 0:
        r = np.clip(sxy / np.sqrt(sxx * syy), -1.0, 1.0)
    slope = sxy / sxx
    if n == 2:
        p = 1.0 if y[0] == y[1] else 0.0
        stderr = intercept_stderr = 0.0
    else:
        df = n - 2
        p = _student(r * np.sqrt(df / ((1.0 - r + 1e-20) * (1.0 + r + 1e-20))), df, alternative)
        stderr = np.sqrt((1 - r**2) * syy / sxx / df)
        intercept_stderr = stderr * np.sqrt(sxx + xmean**2)
    result = LinregressResult(slope, ymean - slope * xmean, r, p, stderr)
    result.intercept_stderr = intercept_stderr
    return result


def pearsonr(x, y, *, alternative="two-sided"):
    """Pearson's correlation of two samples."""
    x, y = _lines(x, None)[0], _lines(y, None)[0]
    n = len(x)
    if n != len(y):
        raise ValueError("`x` and `y` must be broadcastable.")
    if n < 2:
        raise ValueError("`x` and `y` must have length at least 2.")
    x, y = x - x.mean(), y - y.mean()
    with np.errstate(all="ignore"):
        r = np.clip(np.dot(x / np.linalg.norm(x), y / np.linalg.norm(y)), -1.0, 1.0)
    if n == 2:
        r = np.round(r)
        p = np.float64(1.0)
    else:
        # Without correlation r has a beta distribution on [-1, 1].
        half = n / 2 - 1
        p = _pvalue(r, alternative, lambda r: betainc(half, half, (1 + r) / 2))
    result = PearsonRResult(r, p)
    result._n, result._alternative = n, alternative
    return result


def spearmanr(a, b=None, axis=0, *, alternative="two-sided"):
    """The correlation of ranks; of all pairs of columns when there are more than two."""
    a = np.asarray(a)
    if a.ndim < 2:
        a = a[:, None]
    elif axis == 1:
        a = a.T
    if b is not None:
        b = np.asarray(b)
        a = np.concatenate((a, b[:, None] if b.ndim < 2 else b.T if axis == 1 else b), axis=1)
    n = a.shape[0]
    r = np.corrcoef(np.apply_along_axis(rankdata, 0, a).T)
    if r.shape == (2, 2):
        r = r[1, 0]
    df = n - 2
    with np.errstate(all="ignore"):
        statistic = r * np.sqrt(np.maximum(df / ((r + 1.0) * (1.0 - r)), 0))
    return SignificanceResult(r, _student(statistic, df, alternative))


def _ttest(estimate, error, df, alternative):
    with np.errstate(all="ignore"):
        statistic = estimate / error
    result = TtestResult(statistic, _student(statistic, df, alternative))
    result.df, result._estimate, result._error = df, estimate, error
    result._alternative = alternative
    return result


def ttest_1samp(a, popmean, axis=0, *, alternative="two-sided"):
    """Whether the mean is popmean."""
    a, axis = _lines(a, axis)
    n = a.shape[axis]
    error = np.sqrt(a.var(axis, ddof=1) / n)
    result = _ttest(a.mean(axis) - popmean, error, np.int64(n - 1), alternative)
    result._estimate = a.mean(axis)
    return result


def ttest_rel(a, b, axis=0, *, alternative="two-sided"):
    """Whether paired samples have the same mean."""
    if np.shape(a) != np.shape(b):
        raise ValueError("Array shapes are incompatible for broadcasting.")
    return ttest_1samp(np.subtract(a, b), 0.0, axis, alternative=alternative)


def ttest_ind(a, b, *, axis=0, equal_var=True, alternative="two-sided"):
    """Whether independent samples have the same mean; equal_var=False is Welch's test."""
    a, _ = _lines(a, axis)
    b, axis = _lines(b, axis)
    n, m = a.shape[axis], b.shape[axis]
    va, vb = a.var(axis, ddof=1), b.var(axis, ddof=1)
    if equal_var:
        df = np.float64(n + m - 2)
        error = np.sqrt(((n - 1) * va + (m - 1) * vb) / df * (1.0 / n + 1.0 / m))
    else:
        va, vb = va / n, vb / m
        df = (va + vb) ** 2 / (va**2 / (n - 1) + vb**2 / (m - 1))
        error = np.sqrt(va + vb)
    return _ttest(a.mean(axis) - b.mean(axis), error, df, alternative)
