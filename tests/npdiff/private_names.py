"""Language: Names with two underscores are not private.

Description: self.__x is stored under that very name, so a subclass with the same name
overwrites it.

Cause: MicroPython does not mangle names.

Workaround: Give names that must not clash a prefix of your own.
"""


class A:
    def __init__(self):
        self.__x = 1


print(hasattr(A(), "_A__x"))
