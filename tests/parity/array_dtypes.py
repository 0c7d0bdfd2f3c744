# dtype objects: spellings, attributes, comparison.
import numpy as np

names = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64"
names += " complex128 ? b1 i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16 b B h H i I l L q Q e f d F D <i2 =f4"
names += " |b1 |u1 int float complex half single double short byte intp uint"
types = [
    bool,
    int,
    float,
    complex,
    np.int8,
    np.float32,
    np.bool,
    np.complex64,
    np.dtype("i2"),
    None,
]
for s in names.split() + types:
    d = np.dtype(s)
    print(repr(d), str(d), d.name, d.kind, d.str, d.itemsize, d.alignment, d.byteorder)
    if s not in ("q", "Q"):  # long long is a type of its own on the desktop
        print(d.char, d.type.__name__, d.isnative, d.ndim, d.shape, d.names)
print(
    [np.dtype(s).num for s in ("?", "i1", "u1", "i2", "u4", "i8", "f2", "f4", "f8", "c8", "c16")]
)
d = np.dtype("i2")
print(
    d == "int16",
    d == np.int16,
    d == np.dtype("<i2"),
    d == "i4",
    d != "i4",
    d == "foo",
    d == 3,
    d == None,
)  # noqa: E711
print("i2" == d, d != "i2", d == int, np.dtype(int) == int, np.dtype(float) == "float64")
print(
    np.arange(3).dtype == int, np.zeros(2).dtype is np.zeros(3).dtype, np.float64(1).dtype == float
)
print({np.dtype("i2"): 1}[np.dtype("int16")], d in (np.dtype("i4"), np.dtype("i2")), bool(d))
print(np.dtype("f8") > np.dtype("f4"), d < "i4", d <= d, d > d)

# dir() tries every attribute, and some raise.
print("sum" in dir(np.zeros(3)), "mean" in dir(np.float64(3)))
print(
    np.float32,
    [np.int8, np.bool],
    type(np.zeros(1)),
    type(np.float64(1)),
    np.floating,
    type(np.add),
    np.float32.__name__,
)
