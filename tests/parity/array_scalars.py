# NumPy scalars: types, construction, conversion, attributes, hashing, comparison.
import numpy as np

names = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64 complex128"
for name in names.split():
    t = getattr(np, name)
    x = t(1)
    print(
        name, repr(x), str(x), x.dtype, t.__name__, type(x) is t, repr(t()), x.itemsize, x.nbytes
    )
    print(isinstance(x, np.generic), isinstance(x, np.number), isinstance(x, np.integer))
    print(
        isinstance(x, np.signedinteger),
        isinstance(x, np.unsignedinteger),
        isinstance(x, np.inexact),
    )
    print(isinstance(x, np.floating), isinstance(x, np.complexfloating), isinstance(x, float))
    print(isinstance(x, complex), isinstance(x, int), x.shape, x.ndim, x.size, bool(x), bool(t(0)))
    print(
        repr(x.item()), repr(x.tolist()), repr(x.real), repr(x.imag), repr(x.T), hash(x) == hash(1)
    )
print(np.bool_ is np.bool, np.int_ is np.int64, np.double is np.float64, np.single is np.float32)
print(np.half is np.float16, np.byte is np.int8, np.short is np.int16, np.intp is np.int64)
print(np.uint is np.uint64, np.intc is np.int32, np.ubyte is np.uint8, np.cdouble is np.complex128)
print(
    issubclass(np.float64, np.floating),
    issubclass(np.int8, np.integer),
    issubclass(np.bool, np.integer),
)
print(issubclass(np.float32, float), issubclass(np.float64, float))

print(
    int(np.float64(3.7)),
    int(np.int8(-5)),
    int(np.uint64(2**64 - 1)),
    int(np.bool(True)),
    int(np.float32(-2.5)),
)
print(float(np.float32(0.5)), float(np.int16(3)), float(np.uint64(2**63)), float(np.bool(False)))
print(complex(np.complex64(1 + 2j)), complex(np.float64(2)), complex(np.int8(3)))
print(int(np.array(7)), float(np.array(2)), complex(np.array(1j)), int(np.array(3.9)))
print(
    [10, 20, 30][np.int64(1)],
    "abc"[np.uint8(2)],
    list(range(np.int8(3))),
    (1, 2, 3)[: np.int32(2)],
)
print(
    {1: "a", 2.5: "b"}[np.int8(1)], {1: "a", 2.5: "b"}[np.float32(2.5)], np.int64(3) in (1, 2, 3)
)
print(
    np.float64(1.5) == 1.5,
    np.int8(3) == 3,
    np.int8(3) != 4,
    3 == np.int8(3),
    np.float32(0.1) == 0.1,
)
print(np.int8(3) < 4, np.int8(3) >= np.float64(2.5), np.bool(True) == True, np.True_ is np.bool(1))  # noqa: E712
print(
    np.float64("1.5"),
    np.int64("12"),
    np.int8(np.int64(300)),
    np.uint8(3.9),
    np.bool(""),
    np.bool("a"),
)
print(
    np.float64(None), np.complex128(1, 2), np.complex64("1+2j"), np.float64(True), np.int64(False)
)
print(repr(np.float64([1, 2])), repr(np.int8([[1], [2]])), repr(np.bool([0, 2])))
print(repr(np.float64(3)[()]), repr(np.float64(3)[...]), repr(np.int8(3)[None]))
print(repr(np.float64(2.5).astype(int)), repr(np.int8(3).astype("f4")), repr(np.float64(3).copy()))
print(repr(np.float64(3).flatten()), repr(np.float64(3).reshape(1, 1)), repr(np.int8(3).squeeze()))
print(repr(np.complex64(1 + 2j).real), repr(np.complex128(1 + 2j).imag), np.int16(258).tobytes())
print(repr(np.float16(0.1)), repr(np.float32(0.1)), repr(np.float64(0.1)), repr(np.float32(1e20)))
print(np.float64(2.0) if np.float64(0) else "zero", not np.int8(0), bool(np.complex64(0j)))
print(np.array(3.5)[()], type(np.array(3.5)[()]).__name__, type(np.array([1])[0]).__name__)
print(len({np.int8(1), 1, np.float64(1.0), np.int64(1)}), hash(np.float64(0.5)) == hash(0.5))
