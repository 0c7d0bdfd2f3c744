"""NumPy: The order of np.unique_values.

Description: np.unique_values and np.unique(..., sorted=False) give numbers in rising order, not in
the order of NumPy's hash table.

Cause: The board sorts; NumPy promises no order.

Workaround: Sort where the order matters.
"""

import numpy as np

print(np.unique_values([1, 0, 0, 2, 3, 4]))
