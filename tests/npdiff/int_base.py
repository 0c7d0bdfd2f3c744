"""Language: Some built-in functions take their arguments by position only.

Description: int("ff", base=16) is a TypeError; so is what functools.partial(int, base=16) calls, and
np.loadtxt tells it as a text that it cannot convert.

Cause: MicroPython's int, str and bytes have no names for their arguments.

Workaround: int("ff", 16), or lambda text: int(text, 16).

Docstrings: loadtxt[6], testing.verbose[1]
"""

import numpy as np

try:
    print(np.array(int("ff", base=16)))
except TypeError as error:
    print(error)
