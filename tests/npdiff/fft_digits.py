"""numpy.fft: The last digits.

Description: Terms that are zero in exact arithmetic may come out as 1e-16 times the largest
one, or the other way round, and the last digits of others differ. irfft and hfft of float16 give
float32 (NumPy 2.4 gives float16, and NaN for some lengths).

Cause: NumPy has another algorithm for real lines; the board makes them from complex ones, which
takes less flash.

Workaround: Print fewer digits, or compare with np.allclose.

Docstrings: fft.fft[1] fft.ihfft[2]
"""

import numpy as np

x = np.sin(np.arange(30.0))
print([format(v, ".17g") for v in np.abs(np.fft.fft(x))])
