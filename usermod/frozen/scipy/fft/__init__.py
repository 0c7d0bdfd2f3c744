"""scipy.fft: the transforms of numpy.fft, fast lengths."""

from scipy._lazy import loader

__getattr__ = loader(globals())
