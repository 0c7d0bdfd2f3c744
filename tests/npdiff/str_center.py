"""Language: center() puts the odd space elsewhere.

Description: str.center() puts an odd space on the right, CPython puts it on the left or right
depending on the width.

Cause: MicroPython computes the left padding by halving the room.

Workaround: Use a format, which agrees on both: f'{s:^9}'.
"""

print("ab".center(5) + "|")
