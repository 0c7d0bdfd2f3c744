"""scipy.special: error functions, the gamma function and its relatives, combinatorics, softmax."""

from scipy._lazy import loader

__getattr__ = loader(globals())
