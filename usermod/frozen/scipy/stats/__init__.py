"""scipy.stats: descriptive statistics, correlation, tests of hypotheses, distributions."""

from scipy._lazy import loader

__getattr__ = loader(globals())
