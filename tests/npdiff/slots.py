"""Language: __slots__ is ignored.

Description: A class with __slots__ accepts other attributes.

Cause: MicroPython keeps attributes in a dict in every case.

Workaround: None is needed.
"""


class A:
    __slots__ = ("x",)


a = A()
try:
    a.y = 1
    print("accepted")
except AttributeError:
    print("refused")
