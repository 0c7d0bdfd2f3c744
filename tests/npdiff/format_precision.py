"""Language: A float in a format with a precision and no type.

Description: f"{x:.3}" writes 3, where the desktop writes 3.0. Without a precision, or with a type
letter, both write the same.

Cause: MicroPython takes a precision without a type for the type g.

Workaround: Say the type: f"{x:.3g}" or f"{x:.3f}".
"""

x = 3.0
print(f"{x:.3}")
