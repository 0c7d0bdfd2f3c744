"""scipy.spatial: distances between points."""

from scipy._lazy import loader

__getattr__ = loader(globals())
