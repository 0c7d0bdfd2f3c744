"""scipy.ndimage: filters along one axis."""

from scipy._lazy import loader

__getattr__ = loader(globals())
