"""NumPy: There are no arrays of objects or strings.

Description: Integers beyond 64 bits raise OverflowError, and strings, None, dicts, sets and
generators raise TypeError, where NumPy makes an array of objects or of strings. The dtypes object,
'S', 'U', 'M' and 'V' are not understood.

Cause: Elements are numbers of a fixed size.

Workaround: Give dtype=float for large integers; keep other objects in a list, and make a list of
a generator.
"""

import numpy as np

for value in ([2**64], ["a"], None, {1: 2}, {1}, (x for x in [1])):
    try:
        print(np.array(value).dtype.kind in "OU")
    except (OverflowError, TypeError) as e:
        print(type(e).__name__)
