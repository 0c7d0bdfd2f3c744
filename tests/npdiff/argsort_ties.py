"""NumPy: argsort of equal elements.

Description: np.argsort names the places of equal elements in rising order, whatever kind= says.

Cause: The board has one sort, which is stable. NumPy's default is not; the order it gives to equal
elements of lines of more than 16 depends on the processor.

Workaround: Pass kind="stable" where the order of equal elements matters: then both agree.
"""

import numpy as np

x = (np.arange(40) * 7 % 4).astype(np.uint8)
print(np.argsort(x))
