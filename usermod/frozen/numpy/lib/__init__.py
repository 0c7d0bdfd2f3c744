"""Parts of NumPy outside its main namespace: array_utils, format, npyio, scimath and others."""

from . import array_utils as array_utils
from . import scimath as scimath
from . import stride_tricks as stride_tricks


def __getattr__(name):
    # Few programs need these.
    if name not in ("format", "npyio"):
        raise AttributeError(name)
    __import__("numpy.lib." + name)
    return globals()[name]
