"""NumPy: np.load cannot map a file into memory.

Description: mmap_mode raises ValueError.

Cause: The memory of a chip cannot stand for what is in a file.

Workaround: Read parts of the file: np.fromfile with offset and count, or open() and readinto().

Docstrings: load[4]
"""

import os

import numpy as np

np.save("map.npy", np.arange(4))
try:
    print(np.load("map.npy", mmap_mode="r")[1])
except ValueError as e:
    print(e)
with open("map.npy", "rb") as file:
    print(np.fromfile(file, int, count=1, offset=128 + 8))
os.remove("map.npy")
