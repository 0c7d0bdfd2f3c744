"""scipy.integrate: integrals of samples and of functions, initial value problems."""

from scipy._lazy import loader

__getattr__ = loader(globals())
