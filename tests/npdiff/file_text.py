"""NumPy: Files of text are in UTF-8 or Latin-1, and blanks are those of ASCII.

Description: Any other encoding= raises LookupError. A no-break space does not separate columns.
np.savetxt writes UTF-8. An input without numbers gives an empty array without a warning.

Cause: MicroPython knows one encoding and the blanks of ASCII.

Workaround: Convert the file on the desktop.
"""

import numpy as np

try:
    print(np.loadtxt(["1 2"], encoding="cp1252"))
    print(np.loadtxt([b"1 2"], encoding="cp1252"))
except LookupError as e:
    print(e)
try:
    print(np.loadtxt(["1\u00a02"]))
except ValueError:
    print("ValueError")
