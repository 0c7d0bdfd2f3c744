"""numpy.linalg: The last digits.

Description: Determinants, solutions, factors and eigenvalues agree with the desktop's to a few units
in the last place times the condition of the matrix, not to the last digit.

Cause: NumPy's own last digits depend on the PC's processor, for which OpenBLAS picks the order of
the sums.

Workaround: Print fewer digits, or compare with np.allclose.

Docstrings: vander[5]
"""

import numpy as np

print(np.linalg.det(np.vander(np.array([1, 2, 3, 5]))))
