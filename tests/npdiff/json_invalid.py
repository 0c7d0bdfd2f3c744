"""Language: json.loads accepts some broken texts.

Description: A text that ends too early can give a value.

Cause: MicroPython's reader does not look at the end.

Workaround: Check that the text is whole before it is read.
"""

import json

try:
    print(json.loads("{"))
except ValueError:
    print("ValueError")
