"""numpy.linalg: signs of singular vectors and eigenvectors.

Description: Vectors of svd and eigh may have the opposite sign, those of equal values may be others,
and close eigenvalues of eig may come in another order: in matrices with more than 25 rows, in
singular ones, in badly scaled ones. All are right; they are as exact as NumPy's.

Cause: A vector times -1 is as good. Which one comes out depends on the steps of the algorithm and
on rounding; NumPy takes another algorithm (divide and conquer) for large matrices.

Workaround: Use what does not depend on signs, or choose them: v * np.sign(v[0]).
"""

import numpy as np

a = np.sin(np.arange(1600).reshape(40, 40) ** 1.5)
w, v = np.linalg.eigh(a + a.T)
print((np.sign(v[0])).tolist())
