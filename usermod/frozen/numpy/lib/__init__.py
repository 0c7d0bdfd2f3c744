"""What NumPy keeps out of its main namespace: numpy.lib.stride_tricks and numpy.lib.array_utils."""

from . import array_utils, stride_tricks
