"""Language: Complex powers lose digits.

Description: A complex number to an integer power is computed through polar form; in np.power the sign
of a part that is zero may be another.

Cause: MicroPython has one method for all powers.

Workaround: Multiply.

Docstrings: lib.scimath.power[4]
"""

print((1 + 1j) ** 2)
