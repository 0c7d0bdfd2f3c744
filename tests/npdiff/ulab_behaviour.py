"""ulab: A script for ulab meets NumPy's behaviour.

Description: ulab's names are there, and do as NumPy and SciPy do. Arrays are made of int64 where
ulab makes floats, int16 with uint16 gives int32 and not float, and arrays print as NumPy's do.
`fft` gives one complex array. `random.Generator` takes a bit generator and not a seed.
`integrate.quad` has no `order` and `eps`, `integrate.simpson` takes samples and not a function,
`integrate.tanhsinh` returns an object, `optimize` has SciPy's tolerances. `spectrogram` takes any
length. `from ulab.numpy import *` leaves out `float`, `complex`, `ndinfo` and `trapz`.

Cause: The promise is the desktop's numbers.

Workaround: Say `dtype=np.float`; call `np.random.default_rng(seed)`; write the calls as SciPy
documents them, or use `integrate.romberg`, which is ulab's.
"""

from ulab import numpy as np

print(np.array([1, 2]).dtype, np.array([1, 2], dtype=np.float).dtype)
print((np.array([1], dtype=np.int16) + np.array([1], dtype=np.uint16)).dtype)
print(np.fft.fft(np.array([1, 0, 0])))
try:
    np.random.Generator(123)
except (TypeError, AttributeError):
    print(np.random.default_rng(123).integers(10))
