"""Language: sum() of floats is not compensated.

Description: From Python 3.12 sum() of floats carries the rounding errors along; the board adds
them one by one.

Cause: CPython 3.12 uses Neumaier's summation.

Workaround: Use np.sum, which gives the same digits on both.
"""

print(sum([0.1] * 10))
