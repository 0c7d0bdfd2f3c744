"""Language: Comparisons are not reflected for classes.

Description: 1 < A() does not try A.__gt__.

Cause: MicroPython looks at the left operand of a comparison only. (Arrays and NumPy scalars are
mended by our firmware.)

Workaround: Put the object on the left.
"""


class A:
    def __gt__(self, other):
        return "gt"


print(1 < A())
