"""NumPy: MT19937 has no jumped.

Description: np.random.MT19937(seed).jumped() is missing; the other bit generators have it.

Cause: A jump of 2**128 steps needs a polynomial of 2.5 kB, for a generator that only legacy code
takes.

Workaround: Take PCG64 or Philox, or bit_generator.spawn(n).
"""

import numpy as np

try:
    print(np.random.MT19937(1).jumped().random_raw())
except AttributeError as error:
    print(error)
