"""Parts of NumPy outside its main namespace: array_utils, scimath, stride_tricks."""

from . import array_utils as array_utils
from . import scimath as scimath
from . import stride_tricks as stride_tricks
