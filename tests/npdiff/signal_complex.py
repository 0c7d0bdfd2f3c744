"""scipy.signal: The last digit of complex lfilter.

Description: For complex samples, and coefficients whose a[0] is not 1, lfilter's results may differ from the
desktop's in the last digit.

Cause: SciPy divides every complex sample by a[0]; the board divides the coefficients once, as both do for
real samples.

Workaround: Divide b and a by a[0] first.
"""

import numpy as np
from scipy.signal import lfilter

x = np.exp(0.7j * np.arange(12)) * np.cos(np.arange(12))
print(lfilter([0.3, 0.2], [1.7, -0.53, 0.41], x).tolist())
