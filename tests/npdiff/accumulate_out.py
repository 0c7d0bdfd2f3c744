"""NumPy: An `out` of the wrong size for an accumulation is always refused.

Description: np.cumsum, np.cumulative_prod and the like raise ValueError for it. NumPy takes some
of them where it casts, and leaves what it does not write as it was.

Cause: NumPy compares the sizes only where it need not cast.

Workaround: Give an out of the input's size, or of one more with include_initial.
"""

import numpy as np

out = np.ones(3, dtype=bool)
try:
    print(np.cumprod(np.zeros(1), dtype=bool, out=out))
except ValueError as error:
    print(error)
