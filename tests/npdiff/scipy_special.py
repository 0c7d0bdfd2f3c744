"""scipy.special: Types and last digits.

Description: A float16 argument gives float32, and so do small integers together with float32, where
SciPy computes in float64. Complex arguments are refused. Only the names that ufuncs stand behind in
usermod/ufunc/special_loops.c take `out`, `where` and `dtype`. Values agree with SciPy's to about
1e-14, relatively (erf, gamma, expit ... to 1e-15); those of the incomplete integrals to 1e-13, and
they are nan where the first parameter is beyond about 1e6.

Cause: One rule of promotion for every ufunc of the board; methods that need few bytes of code.

Workaround: Cast the argument to float64 first.
"""

import numpy as np
from scipy.special import erf

print(erf(np.float16(1)))
