"""Language: A warning does not say from which line it comes.

Description: `warnings.warn()` writes `UserWarning: text` without a file and a line, whatever
`stacklevel` is; a recorded warning has the line 0. What is shown once per line on the desktop is
shown once per text. NumPy's own functions warn of nothing.

Cause: MicroPython does not tell a function who called it.

Workaround: Say in the text where it comes from.
"""

import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("text")
    print(caught[0].lineno)
