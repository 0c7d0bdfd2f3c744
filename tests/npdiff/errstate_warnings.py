"""NumPy: Floating-point warnings are silent.

Description: A division by zero, an overflow and an invalid value print no RuntimeWarning, although
np.geterr() answers 'warn' as on the desktop. 'raise', 'call', 'print' and 'log' do what they say.

Cause: The board looks for errors only while somebody asks for them: that takes several times as
long as the operation.

Workaround: Ask for what the program can handle: with np.errstate(divide="raise").
"""

import numpy as np

try:
    import warnings

    warnings.simplefilter("error")
except ImportError:
    pass
try:
    np.array([1.0]) / 0
    print("silent")
except RuntimeWarning:
    print("RuntimeWarning")
