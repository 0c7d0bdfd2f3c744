"""Arrays: A bytearray that an array looks at can change its length.

Description: NumPy refuses to change the length of a buffer that an array shares.

Cause: MicroPython's buffers do not know who looks at them. The array asks for the buffer's
address again whenever it is used, so it goes on with what is there now; using it raises
BufferError when its elements are no longer all there. Only a scheduled function that changes the
length while a long operation on the array runs is not noticed.

Workaround: Do not extend or append to a buffer after np.frombuffer, or copy() the array.
"""

import numpy as np

b = bytearray(4)
a = np.frombuffer(b, "u1")
try:
    b.extend(b"more")
    print(len(b), len(a))
except BufferError:
    print("refused")
