"""NumPy: The only legacy mode is none.

Description: `set_printoptions(legacy=...)` and its kin take False alone.

Cause: Each older NumPy printed in its own way, and the code for it would lie in every image.

Workaround: `print(float(x))` or `str(x)` for a scalar without `np.float64(...)` around it.
"""

import numpy as np

try:
    with np.printoptions(legacy="1.25"):
        print(repr(np.float64(1.5)))
except ValueError as error:
    print(error)
