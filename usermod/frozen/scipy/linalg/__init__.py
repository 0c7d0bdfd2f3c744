"""scipy.linalg: what it has beyond numpy.linalg, and the same functions as SciPy calls them."""

from scipy._lazy import loader

__getattr__ = loader(globals())
