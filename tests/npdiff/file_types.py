"""NumPy: Files hold numbers: no strings, dates, objects or structures, and no pickles.

Description: np.load raises ValueError for a .npy file of such elements, also with
allow_pickle=True. What is in the other byte order is loaded in the machine's.

Cause: There are no arrays of these types here, and no pickle.

Workaround: Save numbers: on the desktop, save the fields of a structured array one by one.
"""

import io

import numpy as np

HEADER = b"{'descr': '<U1', 'fortran_order': False, 'shape': (1,), }"
text = b"\x93NUMPY\1\0" + bytes([len(HEADER), 0]) + HEADER + b"a\0\0\0"
try:
    print(np.load(io.BytesIO(text)))
except ValueError as e:
    print(e)
swapped = text.replace(b"<U1", b">i4")
print(np.load(io.BytesIO(swapped)).dtype)
