"""NumPy: NumPy integers pass where desktop Python wants its own.

Description: math.ldexp, random.seed and the widths of %-formats (`'%*d'`) take NumPy integers
too.

Cause: Everything on the board that takes an integer takes NumPy's.

Workaround: Write int(n), which both sides take.
"""

import math

import numpy as np

try:
    print(math.ldexp(1.5, np.int64(3)))
except TypeError:
    print("TypeError")
