# Descriptive statistics, correlation, t tests, distributions: values, result objects, errors.
import numpy as np
from scipy import stats


def show(name, *args, **options):
    r = getattr(stats, name)(*args, **options)
    r = list(r) if hasattr(r, "pvalue") or isinstance(r, tuple) else [r]
    text = []
    for part in r:
        part = np.asarray(part)
        digits = "%d" if part.dtype.kind in "iu" else "%.9g"
        text.append(
            str(part.dtype)
            + str(part.shape)
            + " ".join([digits % v for v in part.ravel().tolist()])
        )
    print(name, ", ".join(text))


def attempt(name, *args, **options):
    try:
        print(name, getattr(stats, name)(*args, **options))
    except Exception as e:
        print(name, type(e).__name__, str(e)[:40])


x = [1.0, 2, 3, 4, 5, 7]
y = [2.0, 1, 4, 3, 6, 8]
a = np.array([[1.0, 5, 2, 2], [4, 4, 0.5, 3], [2, 9, 1, 1]])
for data in (x, a, [1, 2, 2, 5]):
    for name in ("zscore", "skew", "kurtosis", "sem", "variation", "gmean", "hmean", "moment"):
        show(name, data)
    show("moment", data, 3)
    show("moment", data, [1, 2, 4])
    show("skew", data, bias=False)
    show("kurtosis", data, 0, False, False)
for name in (
    "zscore",
    "skew",
    "sem",
    "iqr",
    "gmean",
    "median_abs_deviation",
    "rankdata",
    "mode",
    "entropy",
):
    show(name, a, axis=1)
    show(name, a, axis=None) if name not in ("entropy",) else None
for name in ("iqr", "median_abs_deviation", "mode", "rankdata", "entropy"):
    show(name, a)
show("iqr", x, rng=(10, 90), scale="normal")
show("median_abs_deviation", x, scale="normal")
show("mode", [1, 2, 2, 5, 5])
show("mode", a, keepdims=True)
show("entropy", x, y, 2)
show("zmap", [1, 2], x)
show("zscore", [1, 1, 1])
show("trim_mean", a, 0.4)
show("trim_mean", [1, 2, 3, 100], 0.25)
for method in ("average", "min", "max", "dense", "ordinal"):
    show("rankdata", [3, 1, 2, 2, 5], method)
for kind in ("rank", "strict", "weak", "mean"):
    show("percentileofscore", [1, 2, 2, 3], 2, kind)
show("percentileofscore", [1, 2, 3, 4], [2, 2.5, 9])
print(stats.describe([1, 2, 3, 4]))
print(stats.mode([1, 2, 2]))
r = stats.describe(a)
print(r.nobs, r.minmax, r.mean, r.variance)

for u, v in ((x, y), ([1, 2], [3, 5]), ([1, 2, 3], [1, 2, 4]), (x, y[::-1])):
    for alternative in ("two-sided", "less", "greater"):
        show("pearsonr", u, v, alternative=alternative)
        r = stats.linregress(u, v, alternative=alternative)
        print(" ".join(["%.9g" % q for q in r]), "%.9g" % r.intercept_stderr)
    print("%.9g" % r.slope, "%.9g" % r.rvalue)
for alternative in ("two-sided", "less", "greater"):
    show("spearmanr", x, y[::-1], alternative=alternative)
    for r in (
        stats.ttest_ind(x, y, alternative=alternative),
        stats.ttest_ind(x, [2, 9, 4.5], equal_var=False, alternative=alternative),
        stats.ttest_rel(x, y, alternative=alternative),
        stats.ttest_1samp(x, 1.5, alternative=alternative),
    ):
        ci = r.confidence_interval(0.9)
        print(" ".join(["%.9g" % q for q in list(r) + [r.statistic, r.pvalue, r.df] + list(ci)]))
    ci = stats.pearsonr(x, y, alternative=alternative).confidence_interval()
    print(" ".join(["%.9g" % q for q in ci]))
show("ttest_1samp", a, 2.0)
show("ttest_ind", a, a[:, ::-1], axis=1)
show("spearmanr", a)
line = stats.linregress([0, 1, 2], [1, 3, 5])
print(line.slope, line.intercept, line.rvalue, len(line))
slope, intercept, *_ = line
print(
    type(line).__name__,
    type(stats.ttest_1samp(x, 1)).__name__,
    repr(stats.pearsonr([1, 2], [1, 5])),
)
print(stats.linregress([0, 1], [1, 3]))

attempt("linregress", [], [])
attempt("linregress", [1, 1, 1], [1, 2, 3])
attempt("pearsonr", [1, 2, 3], [1, 2])
attempt("pearsonr", [1], [1])
attempt("trim_mean", [1, 2], 0.5)
attempt("ttest_rel", [1, 2], [1, 2, 3])
attempt("rankdata", [1, 2], "no")
attempt("describe", [])

q = np.array([0, 0.001, 0.3, 0.5, 0.975, 1, 1.1])
z = np.array([-3.0, -0.5, 0, 0.2, 1, 2.5, 40, np.nan])
for dist, shapes in (
    (stats.norm, ()),
    (stats.t, (4,)),
    (stats.t, (2.5,)),
    (stats.chi2, (3,)),
    (stats.expon, ()),
    (stats.uniform, ()),
):
    for name in ("pdf", "cdf", "sf", "ppf", "isf"):
        r = getattr(dist, name)(q if name in ("ppf", "isf") else z, *shapes, loc=0.1, scale=2)
        print(name, " ".join(["%.9g" % v for v in r]))
    print(" ".join(["%.9g" % v for v in dist.interval(0.9, *shapes)]))
    print(dist.mean(*shapes), "%.9g" % dist.var(*shapes, scale=3), "%.9g" % dist.std(*shapes))
    print(" ".join(["%.9g" % v for v in dist.rvs(*shapes, size=3, random_state=4)]))
    print("%.9g %.9g" % (dist.median(*shapes), dist(*shapes).cdf(0.7)))
print(
    stats.norm.pdf(0), repr(stats.norm.ppf(0.975)), stats.norm(1, 2).rvs(2, random_state=1).shape
)
print(
    stats.norm.cdf([[0], [1]], [0, 1]).shape,
    stats.norm.logpdf(1.5, scale=-1),
    stats.norm.fit([1, 3]),
)
np.random.seed(3)
print("%.9g" % stats.norm.rvs(5, 2))
