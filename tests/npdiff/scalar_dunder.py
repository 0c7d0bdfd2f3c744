"""NumPy: Few methods of scalars have names with two underscores.

Description: np.float64(1).__add__(2) and the like are no attributes. __array__, __index__, __int__,
__float__, __complex__ and __bool__ are.

Cause: MicroPython's operators do not go through methods of types that are written in C, so a
method for each of them would only cost flash.

Workaround: Use the operator.
"""

import numpy as np

print(hasattr(np.float64(1), "__add__"))
