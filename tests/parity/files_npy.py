# np.save and np.load through streams: bytes of the file, what comes back, what is refused.
import io
import struct

import numpy as np


def saved(a):
    f = io.BytesIO()
    np.save(f, a)
    return f.getvalue()


def round_trip(a):
    data = saved(a)
    b = np.load(io.BytesIO(data))
    order = (b.flags.c_contiguous, b.flags.f_contiguous)
    print(data[:10], data[10:127].rstrip(), len(data), b.dtype, b.shape, order)
    print(np.array_equal(a, b), sum(data[128:]))


for char in "?bBhHiIlLefdFD":
    round_trip(np.arange(5).astype(char))

x = np.arange(24.0).reshape(2, 3, 4)
round_trip(np.float32(3))
round_trip(np.zeros((0, 3)))
round_trip(np.zeros((3, 0, 2), order="F"))
round_trip(x.T)
round_trip(x[:, ::2])
round_trip(x.swapaxes(0, 1))
round_trip(x[::-1, 1:])
round_trip(np.asfortranarray(np.eye(3)))
round_trip([1, 2, 3])
round_trip(5)
round_trip(True)
round_trip([[1j]])
round_trip(np.arange(3000, dtype="i2")[::2])
round_trip(np.arange(9000, dtype="u1").reshape(3, 3000))
round_trip(np.broadcast_to(np.int8(3), (4, 5)))

# Several arrays in one stream
f = io.BytesIO()
np.save(f, np.arange(3))
np.save(f, np.array([1.5]))
f.seek(0)
print(np.load(f), np.load(f))


class Slow:
    """A stream in Python that hands out at most three bytes at a time."""

    def __init__(self, data=b""):
        self.data = data
        self.at = 0

    def read(self, n=-1):
        part = self.data[self.at : self.at + min(n, 3)]
        self.at += len(part)
        return part

    def seek(self, to, whence=0):
        self.at = to + (self.at if whence == 1 else len(self.data) if whence == 2 else 0)

    def write(self, data):
        self.data += data
        return len(data)


slow = Slow()
np.save(slow, x.T)
print(slow.data == saved(x.T))
print(np.array_equal(np.lib.format.read_array(slow), x.T))


# Other writers, other versions
def file(header, data=b"", version=(1, 0)):
    form = "<H" if version == (1, 0) else "<I"
    return b"\x93NUMPY" + bytes(version) + struct.pack(form, len(header)) + header + data


def load(data, **options):
    try:
        a = np.load(io.BytesIO(data), **options)
        print(a, a.dtype.newbyteorder("="), a.shape)
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0].split(". If")[0].split(". There")[0][:150])


GOOD = b"{'descr': '<i2', 'fortran_order': False, 'shape': (3,), }\n"
TWO = struct.pack("<3h", 1, 2, -3)
load(file(GOOD, TWO))
load(file(GOOD, TWO, (2, 0)))
load(file(GOOD, TWO, (3, 0)))
load(file(GOOD, TWO, (4, 0)))
load(file(GOOD.replace(b"<", b">"), TWO))
load(file(b' { "shape":(3 , ),\n"descr":\'=i2\' ,\t"fortran_order" : True}', TWO))
load(file(GOOD.replace(b"(3,)", b"(1, 1, 3)"), TWO))
load(file(GOOD.replace(b"(3,)", b"()"), TWO))
load(file(GOOD.replace(b"<i2", b"|b1"), b"\0\1\1"))
for descr in (">f2", ">f4", ">f8", ">c8", ">c16", ">u8", ">i4"):
    a = np.array([1.5, 2.0]) if descr[1] in "fc" else np.array([1, 258])
    swapped = a.astype(descr[1:]).tobytes()
    if "c" in descr:
        n = int(descr[2:]) // 2
        parts = [swapped[i : i + n] for i in range(0, len(swapped), n)]
    else:
        n = int(descr[2:])
        parts = [swapped[i : i + n] for i in range(0, len(swapped), n)]
    data = b"".join([bytes(reversed(part)) for part in parts])
    load(file(GOOD.replace(b"<i2", descr.encode()).replace(b"3", b"2"), data))

# Damaged and hostile ones
load(b"")
load(b"\x93NUMPY")
load(b"\x93NUMPY\1")
load(b"\x93NUMPX\1\0")
load(b"hello, world")
load(file(GOOD)[:9])
load(file(GOOD)[:30])
load(file(GOOD, TWO[:-1]))
load(file(GOOD))
load(file(b"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", b"\x80\4N."))
load(file(b"{'descr': 'i9', 'fortran_order': False, 'shape': (1,), }", b"abc"))
load(file(b"{'descr': 5, 'fortran_order': False, 'shape': (1,), }", b"abc"))
load(file(b"{'descr': '<i2', 'fortran_order': 0, 'shape': (1,), }", b"abc"))
load(file(b"{'descr': '<i2', 'fortran_order': False, 'shape': [1], }", b"abc"))
load(file(b"{'descr': '<i2', 'fortran_order': False, 'shape': ('a',), }", b"abc"))
load(file(b"{'descr': '<i2', 'fortran_order': False, }", b"abc"))
load(file(b"{'descr': '<i2', 'fortran_order': False, 'shape': (1,), 'x': 1}", b"abc"))
load(file(b"{}", b"abc"))
load(file(b"[1, 2]", b"abc"))
load(file(b"(((1,), 'a'), None)", b"abc"))
load(file(b"{'descr' = '<i2'}", b"abc"))
load(file(b"", b"abc"))
load(file(GOOD + b"1", b"abc"))
load(file(GOOD.replace(b"(3,)", b"(-1,)"), TWO))
load(file(GOOD.replace(b"(3,)", b"(-3, -1)"), TWO))
load(file(GOOD.replace(b"(3,)", b"(18446744073709551617,)"), TWO))
load(file(GOOD.replace(b"(3,)", b"(True, 3)"), TWO))
load(file(GOOD + b" " * 10000, TWO))
load(file(GOOD + b" " * 10000, TWO), max_header_size=20000)
load(file(GOOD, TWO), max_header_size=20)
load(file(GOOD + b" " * 10000, TWO), allow_pickle=True)
load(file(GOOD, TWO), encoding="utf-8")
print(np.load(io.BytesIO(file(GOOD, TWO + b"more"))))

for call in (
    lambda: np.save(5, x),
    lambda: np.load(5),
    lambda: np.save(io.BytesIO(), [[1], [2, 3]]),
    lambda: np.load("no such file"),
    lambda: np.save(io.StringIO(), x),
    # The product of this shape is 2 ** 64.
    lambda: np.load(io.BytesIO(file(GOOD.replace(b"(3,)", b"(4294967296, 4294967296)")))),
):
    try:
        call()
    except Exception as e:
        # The words for errors of streams are theirs, and there may be no file system.
        name = "OSError" if isinstance(e, OSError) else type(e).__name__
        print(name, str(e)[:30] if "sequence" in str(e) else "")

# numpy.lib.format
fmt = np.lib.format
print(fmt.magic(1, 0), fmt.MAGIC_PREFIX, fmt.MAGIC_LEN, fmt.ARRAY_ALIGN)
print(fmt.header_data_from_array_1_0(x.T)["shape"], fmt.dtype_to_descr(np.dtype("c8")))
print(fmt.descr_to_dtype("<f4"), fmt.isfileobj(io.BytesIO()))
f = io.BytesIO()
fmt.write_array(f, np.arange(2, dtype="i2"), version=(2, 0))
print(len(f.getvalue()), f.getvalue()[:12])
f.seek(0)
print(fmt.read_magic(f), fmt.read_array_header_2_0(f), f.read())
f = io.BytesIO()
fmt.write_array_header_1_0(f, {"shape": (2,), "fortran_order": True, "descr": "<f4"})
f.seek(8)
print(fmt.read_array_header_1_0(f))
for call in (lambda: fmt.magic(-1, 0), lambda: fmt.magic(0, 256)):
    try:
        call()
    except ValueError as e:
        print(e)
