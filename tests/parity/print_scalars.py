# NumPy scalars by str and repr, alone and in containers.
import numpy as np

print(np.float64(3), repr(np.float64(3)), [np.float64(0.1), np.float32(0.1), np.float16(0.1)])
for t in (np.float16, np.float32, np.float64):
    for x in (
        0.0,
        -0.0,
        1.0,
        0.1,
        999.0,
        1000.0,
        1e4,
        999999.0,
        1e6,
        1e7,
        16777216.0,
        1e15,
        1e16,
        1e17,
        1e-3,
        1e-4,
        1e-5,
        65504.0,
        1e-7,
        2.0**-24,
        1 / 3,
        float("inf"),
        float("-inf"),
        float("nan"),
    ):
        if t is not np.float16 or abs(x) <= 65504 or x - x != 0:
            print(t(x), repr(t(x)), end=" ")
    print()
print(
    np.float32(1.4e-45), np.float32(1.17549435e-38), np.float32(3.4028235e38), np.float64(5e-324)
)
for t in (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64):
    print(t(7), repr(t(100)), (t(0),))
print(np.int8(-128), np.int64(-9223372036854775808), np.uint64(18446744073709551615))
print(np.True_, np.False_, repr(np.True_), [np.bool(0)])
for t in (np.complex64, np.complex128):
    for z in (1 + 2j, 1j, -1j, 0j, 1.5 - 0.1j, 1e20 + 1e-5j, -complex(-1, 0), complex(-0.0, 1)):
        print(t(z), repr(t(z)), end=" ")
    print()
print(
    np.complex128(complex(float("nan"), float("inf"))),
    repr(np.complex64(complex(0, float("nan")))),
)
x = np.float32(0.1)
print(f"{x} {x!r} {x:.3f} {x:g}", "{} {:.2e}".format(x, np.float16(1 / 3)), "%s %r %g" % (x, x, x))
print(f"{np.int8(-5)} {np.int8(5):03d} {np.True_} {np.complex64(1 + 2j)}")
