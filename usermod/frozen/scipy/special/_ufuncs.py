"""The functions of scipy.special whose loops are in C."""
# ruff: noqa: F401

from _special import (
    entr,
    erf,
    erfc,
    expit,
    gamma,
    gammaln,
    log_expit,
    logit,
    ndtr,
    rel_entr,
    xlog1py,
    xlogy,
)
