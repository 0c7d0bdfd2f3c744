"""numpy.linalg: The last digits.

Description: Determinants, solutions, factors, eigenvalues, np.polyfit and np.roots agree with the desktop's to a few units
in the last place times the condition of the matrix, not to the last digit.

Cause: NumPy's own last digits depend on the PC's processor, for which OpenBLAS picks the order of
the sums.

Workaround: Print fewer digits, or compare with np.allclose.

Docstrings: vander[5] linalg.eigh[4] linalg.eigh[14] linalg.inv[5] linalg.inv[7] linalg.inv[8]
linalg.matrix_norm[9] linalg.matrix_norm[10] linalg.norm[15] linalg.norm[17] poly1d[4] polyfit
"""

import numpy as np

print(np.linalg.det(np.vander(np.array([1, 2, 3, 5]))))
