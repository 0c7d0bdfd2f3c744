"""NumPy: There is no matrix.

Description: np.matrix, np.asmatrix, np.bmat and the letters 'r' and 'c' of np.r_ are missing.

Cause: Subclasses of ndarray are out of scope, and NumPy itself advises against this one.

Workaround: Use arrays of two axes and the operator @.
"""

import numpy as np

print(np.asmatrix([[1, 2], [3, 4]]) * 2)
