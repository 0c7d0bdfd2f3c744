"""Python numbers in calls of ufuncs that name dtypes, and what is no number at all."""

import numpy as np

f = np.array([1.5, 2.5, 300.0])
a = np.array([1, 2, 3])


def show(text):
    try:
        print(text, repr(eval(text)))
    except Exception as error:
        print(text, type(error).__name__, error)


for text in (
    "np.floor(138, dtype='i1', casting='unsafe')",
    "np.floor(138, dtype='i1')",
    "np.floor(138.7, dtype='i1', casting='unsafe')",
    "np.floor(2**40, dtype='i1', casting='unsafe')",
    "np.add(1, 300, dtype='i1', casting='unsafe')",
    "np.add(1, 300, dtype='i1')",
    "np.add(a, 300, dtype='i1', casting='unsafe')",
    "np.add(a, 300, dtype='i1')",
    "np.add(1, -1, dtype='u1', casting='unsafe')",
    "np.add(a, -1, dtype='u1', casting='unsafe')",
    "np.negative(300, dtype='u1', casting='unsafe')",
    "np.equal(True, 0.5, sig=('i2','i2',None), casting='safe')",
    "np.equal(True, 0.5, sig=('i2','i2',None), casting='unsafe')",
    "np.equal(True, 0.5, sig=('i2','i2',None))",
    "np.equal(True, 5, sig=('i2','i2',None), casting='safe')",
    "np.equal(1, 500, sig=('i1','i1',None), casting='safe')",
    "np.equal(1, 500, sig=('i1','i1',None))",
    "np.equal(a, 500, sig=('i1','i1',None), casting='unsafe')",
    "np.less(a, -1, sig=('u1','u1',None), casting='unsafe')",
    "np.add(f, 1j, dtype='f8', casting='unsafe')",
    "np.add(f, 1j, dtype='f8')",
    "np.add(1.5, 1j, dtype='f8', casting='unsafe')",
    "np.add(f, 1e300, dtype='f4', casting='unsafe')",
    "np.add(f, 1.5, dtype='i4', casting='unsafe')",
    "np.add(f, 1.5, dtype='i4', casting='same_kind')",
    "np.add(a, 1.5, dtype='i4', casting='same_kind')",
    "np.add(a, True, dtype='?', casting='unsafe')",
    "np.add(a, 5, dtype='?', casting='unsafe')",
    "np.add(a, 5, dtype='?')",
    "np.add(True, 5, dtype='?')",
    "np.add(a, 2**70, dtype='f8')",
    "np.add(a, 2**70, dtype='i8', casting='unsafe')",
    "np.add(a, float('nan'), dtype='i4', casting='unsafe')",
    "np.equal(a, None)",
    "np.not_equal(a, None)",
    "np.equal(None, None)",
    "np.equal(1, None)",
):
    show(text)

# An integer that stands alone is what an array of it would be.
for n in (-1, 2**31, 2**63 - 1, 2**63, 2**64 - 1, -(2**63)):
    print(np.result_type(n), np.result_type(n, 1), np.result_type(1.5, n))
    for f in (np.negative, np.abs, np.floor, np.invert, np.sqrt, np.square, np.sign, np.isnan):
        print(f(n), f(n).dtype, end=" ")
    for options in (
        {"dtype": "f4"},
        {"dtype": "u1"},
        {"dtype": "u1", "casting": "unsafe"},
        {"casting": "no"},
    ):
        show("np.negative(n, **options)")
    for x in (np.int8(1), np.float32(1), 1.5, 1):
        show("x, np.ldexp(x, n), np.ldexp(x, np.int8(2))")
print(np.float64(5)[True], np.float64(5)[False])
