"""Language: Overflow of plain floats gives inf.

Description: 10.0 ** 400 is inf instead of an OverflowError, and math.exp(1000) raises
ValueError.

Cause: MicroPython does not look at the range of float results.

Workaround: Test with math.isinf() where it matters.
"""

try:
    print(10.0**400)
except OverflowError:
    print("OverflowError")
