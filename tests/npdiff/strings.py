"""NumPy: There are no arrays of strings, objects or dates.

Description: What np.array makes an array of strings, objects or dates of on the desktop is a TypeError;
so is sorting lists of names with np.lexsort or shuffling a string.

Cause: Such arrays need a second kind of memory and loops, which nothing measured on a chip
needs.

Workaround: Keep texts in lists, and numbers for them in arrays.

Docstrings: lexsort[1] lexsort[2] random.Generator.permutation[4]
"""

import numpy as np

try:
    print(np.lexsort((["b", "a"], ["x", "y"])))
except TypeError as error:
    print(error)
