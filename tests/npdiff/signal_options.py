"""scipy.signal: Options and warnings left out.

Description: filtfilt has no method="gust"; resample_poly takes the padtypes
constant (zero), mean, median, minimum and maximum; convolve's method "auto" transforms only where both
operands are long; the functions give no warnings about badly conditioned coefficients, short
signals or peaks without prominence. `from scipy.signal import *` imports nothing.

Cause: Each would cost flash that more scripts need for something else. The names are loaded at their
first use, so there are none to import until then.

Workaround: Use padding (the default) or np.pad; import the names that the script uses.
"""

import numpy as np
from scipy.signal import filtfilt

try:
    print(filtfilt([0.5, 0.5], [1.0], np.arange(4.0), method="gust").round(3))
except NotImplementedError:
    print("no such method")
