# format_float_positional, format_float_scientific, binary_repr, base_repr.
import numpy as np


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, str(e).split("`")[0])


values = [0.0, -0.0, 1.0, 1 / 3, -2.5, 1e-7, 1e22, 12345.678, np.inf, -np.inf, np.nan] + [
    np.float16(0.1),
    np.float32(0.1),
    np.float32(3e38),
    np.float64(5e-324),
]
for x in values:
    for f in (np.format_float_positional, np.format_float_scientific):
        show(f, x)
        show(f, x, 3)
        show(f, x, 3, False)
        show(f, x, precision=4, unique=False, trim="-")
        show(f, x, precision=2, trim="0", sign=True)
        show(f, x, trim=".", pad_left=8)
        show(f, x, min_digits=5)
        show(f, x, 6, min_digits=6)
    show(np.format_float_positional, x, 4, fractional=False)
    show(np.format_float_positional, x, pad_left=6, pad_right=6)
    show(np.format_float_scientific, x, exp_digits=4)
    show(np.format_float_scientific, x, exp_digits=10, precision=0)

positional, scientific = np.format_float_positional, np.format_float_scientific
for x in (3, True, np.int8(-3), np.array(1.5), np.array(1.5, np.float32), 2**62):
    show(positional, x)
    show(scientific, x)
for x in ("a", [1.0], 1j, None, np.array([1.5, 2.5])):
    show(positional, x)
for word, value in (
    [("precision", -1), ("precision", 1.5), ("precision", 20000), ("pad_left", -1)]
    + [("min_digits", -1), ("trim", "x"), ("trim", "kk"), ("trim", 3)]
    + [("unique", False), ("sign", 2), ("unique", 0)]
):
    show(positional, 1.5, **{word: value})
    show(scientific, 1.5, **{word: value})
show(positional, 1.5, pad_right=-1)
show(positional, 1.5, precision=0, fractional=False)
show(positional, 1.5, precision=2, min_digits=3)
show(scientific, 1.5, precision=2, min_digits=3)
show(scientific, 1.5, exp_digits=-1)
show(scientific, 1.5, precision=0, unique=False)

for args in (
    [(0,), (5,), (-5,), (0, 0), (0, 4), (5, 8), (-5, 8), (-4, 3), (-4, 2), (4, 2), (-1, 1)]
    + [(-5, 0), (5, -3), (np.int8(-128), 8), (True,), (2.5,), ("a",), (np.array(5),)]
    + [(np.float64(2),), (2**70, 80), (-(2**70), 80), (-(2**70),)]
):
    show(np.binary_repr, *args)
for args in [
    (0,),
    (5,),
    (-5, 3),
    (0, 2, 3),
    (5, 2, 3),
    (-5, 3, 2),
    (255, 16),
    (35, 36),
    (5, 1),
    (5, 37),
] + [(np.int8(-128), 2), (2.5,), (0, 2, 1), (np.array(5),), (10**20, 7)]:
    show(np.base_repr, *args)
