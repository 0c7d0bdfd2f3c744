"""Language: json.dumps does not escape.

Description: Letters beyond ASCII are written as they are.

Cause: MicroPython's writer knows no \\u.

Workaround: None is needed: both read both.
"""

import json

print(json.dumps("\u00e9"))
