"""SciPy's subpackages, each loaded at its first use. This project has no code of SciPy's."""

from scipy._lazy import loader

__version__ = "1.17.1"
__getattr__ = loader(globals())
