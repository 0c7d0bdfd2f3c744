"""The files of scipy.special and the names that each defines."""

# Written by usermod/api/generate.py; do not edit.
# fmt: off
NAMES = (
    ("_combinatorics", ("binom", "comb", "factorial", "perm")),
    ("_gamma", ("beta", "betainc", "betaln", "digamma", "erfcinv", "erfinv", "gammainc",
        "gammaincc", "ndtri", "psi")),
    ("_softmax", ("log_softmax", "logsumexp", "softmax")),
    ("_ufuncs", ("entr", "erf", "erfc", "expit", "gamma", "gammaln", "log_expit", "logit",
        "ndtr", "rel_entr", "xlog1py", "xlogy")),
)
