"""Language: Large ints are rounded when compared with floats.

Description: 2 ** 53 + 1 == float(2 ** 53) is True.

Cause: MicroPython turns the int into a float before it compares.

Workaround: Compare ints with ints.
"""

print(2**53 + 1 == float(2**53))
