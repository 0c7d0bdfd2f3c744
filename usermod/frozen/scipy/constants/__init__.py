"""scipy.constants: mathematical and physical constants, prefixes, units."""

from scipy._lazy import loader

__getattr__ = loader(globals())
