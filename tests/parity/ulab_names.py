"""ulab: its names over NumPy and SciPy, buffers of integers, spectra."""

import array
import struct

import ulab
from ulab import numpy as np
from ulab import scipy, utils

print(ulab.__version__)
import ulab.numpy as np2
import ulab.utils
from ulab.numpy import float as ulab_float
from ulab.numpy import linalg, linspace, trapz

print(np2.array is np.array, ulab.numpy.pi, ulab.utils.spectrogram is utils.spectrogram)
import numpy

print(np.ndarray is numpy.ndarray, np.linalg.inv is linalg.inv)
for name in ("float", "complex", "trapz", "ndinfo"):
    print(name, hasattr(numpy, name), hasattr(np, name))
print(hasattr(np, "nothing"), hasattr(ulab, "nothing"), hasattr(ulab.utils, "nothing"))

a = np.array(range(5), dtype=np.float)
print(a, a.dtype, a.itemsize, np.array([1], dtype=np.complex).dtype, ulab_float is float)
np.ndinfo(a)
np.ndinfo(np.array([[1, 2], [3, 4]], dtype=np.uint8)[:, ::-1])
print(np.trapz(a), trapz(a, dx=2.0), np.trapz(a.reshape((1, 5)), axis=0))
print(np.trapz([1, 2, 3], [0, 1, 3]), np.dtype(np.float), linspace(0, 1, 3))
try:
    np.ndinfo([1])
except TypeError as error:
    print(error)

print(scipy.signal.windows.hann(4))
import ulab.scipy.signal as signal
from ulab.scipy.signal import windows

print(signal is scipy.signal, windows is signal.windows)
print(hasattr(scipy, "nothing"))

data = struct.pack("hhhh", 1, -2, 300, -32768)
print(utils.from_int16_buffer(data), utils.from_uint16_buffer(data).dtype)
print(
    utils.from_uint16_buffer(data), utils.from_int32_buffer(data), utils.from_uint32_buffer(data)
)
print(utils.from_int16_buffer(bytearray(data), count=2), utils.from_int16_buffer(data, offset=4))
print(utils.from_int16_buffer(data, byteswap=True), utils.from_uint16_buffer(data, byteswap=True))
print(
    utils.from_int32_buffer(array.array("i", [7, -7])), utils.from_int16_buffer(memoryview(data))
)
out = np.zeros(6)
print(utils.from_int16_buffer(data, out=out) is out, out)
half = np.zeros(6)[::2]
print(utils.from_int16_buffer(data, count=3, out=half, byteswap=True), half.base)
for bad in (
    lambda: utils.from_int16_buffer(b"abc"),
    lambda: utils.from_int16_buffer(data, count=5),
    lambda: utils.from_int16_buffer(data, offset=9),
    lambda: utils.from_int16_buffer(data, out=np.zeros(2)),
    lambda: utils.from_int16_buffer(data, out=np.zeros(4, dtype=np.int16)),
    lambda: utils.from_int16_buffer(data, out=[0] * 4),
    lambda: utils.from_int16_buffer(3),
    lambda: utils.spectrogram([1.0, 2.0]),
    lambda: utils.spectrogram(np.zeros((2, 2))),
    lambda: utils.spectrogram(np.zeros(4), scratchpad=np.zeros(4)),
    lambda: utils.spectrogram(np.zeros(4), scratchpad=np.zeros(8, dtype=np.int8)),
    lambda: utils.spectrogram(np.zeros(4), out=np.zeros(3)),
):
    try:
        print(bad())
    except (TypeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__)

x = np.array([0.0, 1.0, 0.0, -1.0])
print(utils.spectrogram(x), utils.spectrogram(x + 1.0))
pad, out = np.zeros(8), np.zeros(4)
print(utils.spectrogram(x, scratchpad=pad, out=out) is out, out, pad)
print(utils.spectrogram(np.array([4.0, 0.0, 0.0, 0.0]), log=True, out=out) - np.log(4.0), out)
print(utils.spectrogram(np.array([1, 0, 0], dtype=np.uint8)))
