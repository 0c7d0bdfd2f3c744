"""scipy.optimize: roots of equations, minima, least squares."""

from scipy._lazy import loader

__getattr__ = loader(globals())
