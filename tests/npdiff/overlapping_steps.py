"""Arrays: A slice that is assigned to an overlapping slice with another step.

Description: x[::2] = x[:3] reads all elements before it writes the first. So does x[mask] = y where
y shares memory with x.

Cause: NumPy copies first in more than one dimension, and not in one with steps of one sign or
through a mask.

Workaround: Copy the right-hand side: x[::2] = x[:3].copy().
"""

import numpy as np

x = np.arange(6)
x[::2] = x[:3]
print(x)
