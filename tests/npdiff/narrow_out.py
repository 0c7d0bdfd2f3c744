"""NumPy: A sum of more than 8192 elements over the first axis into a narrower `out`.

Description: The last digit can differ where the results are wider than out, as in a sum of float64
into an out of float16.

Cause: NumPy rounds the running results to out's dtype whenever its buffer of 8192 elements is full;
the board does so after each row.

Workaround: Let the reduction make its result, and cast that.
"""

import numpy as np

a = np.arange(9003).reshape(3, 3001) % 2311 * 1.37
out = np.zeros(3001, np.float16)
print(np.sum(a, axis=0, out=out).astype(np.float64).sum())
print(np.sum(a, axis=0).astype(np.float16).astype(np.float64).sum())
