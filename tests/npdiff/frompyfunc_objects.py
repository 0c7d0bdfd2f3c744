"""NumPy: frompyfunc gives numbers.

Description: The result of a function made by frompyfunc has the type that its values have.

Cause: There are no arrays of objects.

Workaround: Call tolist() where the values themselves are wanted.
"""

import numpy as np

add = np.frompyfunc(lambda x, y: x + y, 2, 1)
print(add([1, 2], 3).dtype)
