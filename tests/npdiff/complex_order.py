"""NumPy: A complex scalar with a NaN as its imaginary part is neither less nor greater than anything.

Description: <, <=, > and >= are False, as they are in arrays.

Cause: NumPy's scalars compare the real parts alone where these differ; its arrays do not.

Workaround: Compare .real where that is meant.
"""

import numpy as np

z = np.complex128(complex(0.5, float("nan")))
print(z < 2.5, np.array(z) < 2.5)
