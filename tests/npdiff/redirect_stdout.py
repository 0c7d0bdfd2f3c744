"""Language: contextlib.redirect_stdout redirects print() alone.

Description: What a program writes to sys.stdout itself goes where it went before.

Cause: sys.stdout cannot be set in MicroPython.

Workaround: Use print(), with end="" if need be.
"""

import io
import sys
from contextlib import redirect_stdout

text = io.StringIO()
with redirect_stdout(text):
    print("a")
    sys.stdout.write("b\n")
print(repr(text.getvalue()))
