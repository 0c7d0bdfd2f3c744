"""NumPy: Functions made by np.vectorize have no docstring.

Description: np.vectorize(f).__doc__ is empty.

Cause: MicroPython throws docstrings away, to save memory.

Workaround: Pass doc= to np.vectorize, or read the source.

Docstrings: vectorize[2]
"""

import numpy as np


def twice(x):
    """Return 2 * x."""
    return 2 * x


print(np.vectorize(twice).__doc__)
