"""The files of scipy.stats and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_descriptive", ("describe", "entropy", "gmean", "hmean", "iqr", "kurtosis",
        "median_abs_deviation", "mode", "moment", "percentileofscore", "rankdata", "sem",
        "skew", "trim_mean", "variation", "zmap", "zscore")),
    ("_distributions", ("chi2", "expon", "norm", "t", "uniform")),
    ("_tests", ("linregress", "pearsonr", "spearmanr", "ttest_1samp", "ttest_ind",
        "ttest_rel")),
)
