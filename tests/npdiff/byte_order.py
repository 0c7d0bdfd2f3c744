"""NumPy: Arrays have the machine's byte order only.

Description: A dtype in the other byte order can be described, compared and given to
np.frombuffer, which makes a read-only copy in the machine's order. Anything else that would make
an array of it raises TypeError.

Cause: Every loop would have to swap bytes; all supported chips are little-endian.

Workaround: Read with np.frombuffer(data, ">i2"); write with a.byteswap().tobytes().

Docstrings: ndarray.byteswap[6], ndarray.byteswap[7]
"""

import numpy as np

a = np.frombuffer(b"\x01\x02\x03\x04", ">i2")
print(a, a.dtype)
try:
    print(np.zeros(2, ">i2"))
except TypeError:
    print("TypeError")
