"""NumPy: A dtype carries no metadata.

Description: np.dtype takes no `metadata`.

Cause: The dtypes of the board are constants, which take no memory.

Workaround: Keep such notes in a dict beside the array.

Docstrings: dtype.metadata
"""

import numpy as np

print(np.dtype(float, metadata={"unit": "m"}).metadata["unit"])
