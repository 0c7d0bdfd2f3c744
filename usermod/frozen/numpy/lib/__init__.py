"""Parts of NumPy outside its main namespace: numpy.lib.stride_tricks, numpy.lib.array_utils."""

from . import array_utils as array_utils
from . import stride_tricks as stride_tricks
