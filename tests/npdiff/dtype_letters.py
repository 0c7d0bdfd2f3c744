"""NumPy: Long long is long, and native byte order is not said.

Description: The char, num and name of np.dtype('q') are those of np.dtype('l'), as those of 'Q' are
of 'L'; a dtype for which '<' was asked prints as one of the machine's own order.

Cause: One dtype stands for each size here.

Workaround: Compare dtypes with ==, which sees no difference in NumPy either.
"""

import numpy as np

print(np.dtype("q").char, np.dtype("Q").num)
print(np.dtype("i8").newbyteorder("<"), repr(np.dtype("i8").newbyteorder("<")))
