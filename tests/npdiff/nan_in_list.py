"""Language: A list that holds nan does not equal itself.

Description: nan in [nan] is False, even for the same object.

Cause: MicroPython compares with == and not with `is` first.

Workaround: Use math.isnan().
"""

x = float("nan")
print(x in [x], [x] == [x])
