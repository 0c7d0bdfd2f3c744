"""Arrays: a.resize() does not see who else uses the array.

Description: NumPy refuses to resize an array that something else refers to, unless refcheck=False.
The board resizes it; views that were made before go on with the old elements.

Cause: MicroPython counts no references. The old memory stays for as long as the array does.

Workaround: None is needed; pass refcheck=False where NumPy refuses.

Docstrings: ndarray.resize[4]
"""

import numpy as np

a = np.arange(4)
view = a[1:]
try:
    a.resize(6)
    print(a, view)
except ValueError:
    print("refused")
