"""Arrays: A bytearray that an array looks at can grow.

Description: NumPy refuses to change the length of a buffer that an array shares.

Cause: MicroPython's buffers do not know who looks at them. The array goes on with the old memory.

Workaround: Do not extend or append to a buffer after np.frombuffer, or copy() the array.
"""

import numpy as np

b = bytearray(4)
a = np.frombuffer(b, "u1")
try:
    b.extend(b"more")
    print(len(b))
except BufferError:
    print("refused")
