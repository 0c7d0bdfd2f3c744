"""scipy.interpolate: interpolation in one dimension."""

from scipy._lazy import loader

__getattr__ = loader(globals())
