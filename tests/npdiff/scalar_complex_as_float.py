"""NumPy: math refuses complex NumPy scalars.

Description: On the desktop math.exp(np.complex128(1)) and '%d' % np.complex128(1) drop the imaginary
part with a warning. The board raises TypeError, as both do for Python's complex. float() and int()
drop it on both sides.

Cause: Nothing on the board warns by itself, and what is dropped in silence is seldom meant.

Workaround: Write z.real.
"""

import math

import numpy as np

try:
    print(math.exp(np.complex128(1)))
except TypeError:
    print("TypeError")
