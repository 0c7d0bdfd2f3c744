"""NumPy: np.setbufsize has no effect.

Description: np.getbufsize tells what np.setbufsize was given, and np.errstate does not put the old
number back.

Cause: Loops on the board cast through a buffer of fixed size on the stack.

Workaround: None is needed; results do not depend on it.

Docstrings: setbufsize[2]
"""

import numpy as np

with np.errstate():
    np.setbufsize(4096)
print(np.getbufsize())
