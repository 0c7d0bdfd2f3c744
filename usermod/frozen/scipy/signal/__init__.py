"""scipy.signal: filters and their design, windows, spectra, peaks, resampling."""

from scipy._lazy import loader

__getattr__ = loader(globals())
