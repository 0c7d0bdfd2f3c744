"""NumPy: The order within the parts that partition makes.

Description: np.partition and a.partition sort the whole line, so the elements before and after the
k-th are in order, too; np.argpartition names them in that order.

Cause: A sort is there already, and costs no flash once more. NumPy promises no order within the
parts; what it gives depends on the processor.

Workaround: Do not rely on that order; sort the parts where it matters.

Docstrings: partition[1] partition[2] argpartition[1] argpartition[3] ndarray.partition[1]
"""

import numpy as np

x = np.array([7, 1, 7, 7, 1, 5, 7, 2, 3, 2, 6, 2, 3, 0], np.uint8)
print(np.partition(x, 4))
