"""Arrays: np.nditer has no op_axes and no itershape.

Description: The operands of np.nditer broadcast by NumPy's rules only; buffersize is taken and has
no effect.

Cause: They serve those who write functions of NumPy's kind in C.

Workaround: Give the operands the axes that they shall have, by np.newaxis or np.transpose.

Docstrings: nditer[1]
"""

import numpy as np

a, b = np.arange(2), np.arange(3)
try:
    it = np.nditer([a, b], op_axes=[[0, -1], [-1, 0]])
    print([int(x * y) for x, y in it])
except TypeError as error:
    print(error)
