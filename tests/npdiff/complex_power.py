"""Language: Complex powers lose digits.

Description: A complex number to an integer power is computed through polar form.

Cause: MicroPython has one method for all powers.

Workaround: Multiply.
"""

print((1 + 1j) ** 2)
