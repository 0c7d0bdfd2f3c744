"""Arrays: memoryview() takes no array that starts inside another or has gaps.

Description: NumPy gives a memoryview of any array. On the board it raises BufferError for a view
that does not start where its owner does, and for one that is not C-contiguous.

Cause: A memoryview of MicroPython keeps an address only, and the collector recognises addresses
of the start of a block only: it would free the memory under the memoryview.

Workaround: Hand the view itself to write(), readinto(), bytes(), struct.pack_into() and the like,
or slice the memoryview of the whole array: memoryview(a)[3:].
"""

import numpy as np

a = np.arange(6, dtype=np.uint8)
print(bytes(memoryview(a)[3:]), bytes(a[3:]))
try:
    print(bytes(memoryview(a[3:])))
except BufferError:
    print("refused")
