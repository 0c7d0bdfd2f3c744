"""Language: json.dumps writes what it does not know by str().

Description: An object that JSON cannot hold is written as its text instead of raising
TypeError.

Cause: MicroPython's writer prints the object.

Workaround: Convert to lists, dicts, numbers and strings first.
"""

import json

try:
    print(json.dumps({1}))
except TypeError:
    print("TypeError")
