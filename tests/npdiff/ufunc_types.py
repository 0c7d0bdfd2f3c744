"""NumPy: A ufunc's list of types is shorter.

Description: types and ntypes of a ufunc name the types that the board has.

Cause: There are no long doubles, objects and dates, and long long is long.

Workaround: Look for one entry, not at their number.

Docstrings: ufunc.ntypes, ufunc.types
"""

import numpy as np

print(np.add.ntypes)
