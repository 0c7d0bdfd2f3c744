"""NumPy: np.genfromtxt makes one array of numbers, without names and masks.

Description: names= and, with dtype=None, columns of several types or of text raise TypeError;
usemask=True raises ValueError. np.fromregex, which only makes structured arrays, is missing.

Cause: There are no structured and no masked arrays here.

Workaround: skip_header=1 instead of names=True; usecols= for the columns of one type;
dtype=float, which takes whole numbers too.
"""

import io

import numpy as np

TEXT = "a,b\n1,2.5\n3,4.5\n"
try:
    print(np.genfromtxt(io.StringIO(TEXT), delimiter=",", names=True))
except TypeError as e:
    print(e)
print(np.genfromtxt(io.StringIO(TEXT), delimiter=",", skip_header=1))
