"""Language: struct.pack fills up with zeros.

Description: Too few values are no error.

Cause: MicroPython does not count the values.

Workaround: Count them.
"""

import struct

try:
    print(struct.pack("bb", 1))
except struct.error:
    print("error")
