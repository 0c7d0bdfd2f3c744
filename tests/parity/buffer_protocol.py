# Arrays as buffers and buffers as arrays, nothing copied, with a collection at every allocation.
import array
import gc
import io
import struct

import numpy as np

if hasattr(gc, "threshold") and not hasattr(gc, "get_threshold"):
    gc.threshold(1)


def show(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


def litter():
    # Takes every block that the collector gave back.
    return [bytes([170]) * n for n in (8, 24, 40, 80, 120) for i in range(8)]


# --- reading: whole arrays, views from inside, other layouts ---

x = np.arange(10, dtype=np.uint8)
for v in (x, x[3:], x[::2], x[::-1], x.reshape(2, 5).T, x[:0], x[4:5]):
    print(bytes(v), bytearray(v), v.tobytes())
print(bytes(np.array([1, -2], dtype=np.int16)), bytes(np.array([1.5])))
print(array.array("f", np.arange(3.0))[2], array.array("h", np.arange(4)[1:]))
print(struct.unpack_from("<H", x[1:], 2), struct.unpack("<3B", x[7:]))
print(int.from_bytes(x[1:3], "little"))
print(io.BytesIO(x).read() == bytes(x))

# --- writing into arrays and into views ---

print(io.BytesIO(b"abcdefgh").readinto(x), x)
print(io.BytesIO(b"wxyz").readinto(x[7:]), x)
struct.pack_into("<Hb", x[1:], 2, 0x1234, -1)
print(x)
m = memoryview(x)
m[0] = 200
m[4:6] = b"\x01\x02"
print(x, len(m), m[0])
tail = memoryview(x)[4:]
tail[0] = 77
f = np.zeros(4)
memoryview(f)[1] = 2.5
print(x, f, memoryview(f).itemsize)
out = io.BytesIO()
print(out.write(x[2:5]), out.write(x), out.getvalue())
frozen = np.broadcast_to(np.uint8(3), (4,))
print(bytes(frozen))
try:
    io.BytesIO(b"abcd").readinto(frozen)
except (TypeError, OSError):
    print("read-only")

# --- a buffer outlives the names of its array ---

keep = memoryview(np.arange(40, dtype=np.uint8))
view = np.arange(300, dtype=np.int16)[100:110]
nested = np.arange(60).reshape(3, 4, 5)[1:, 2].T
part = (np.arange(6) + 1j * np.arange(6))[2:].imag
rows = [row for row in np.arange(12).reshape(3, 4)]
flat = np.arange(8).reshape(2, 4).T.flat
steps = iter(np.arange(20).reshape(10, 2)[5:])
back = np.frombuffer(np.arange(5, dtype=np.int32), dtype=np.int32)[1:]
rubbish = litter()
print(bytes(keep), view, nested.tolist(), part, rows, list(flat), next(steps), back)

# --- frombuffer ---

b = bytearray(range(16))
a = np.frombuffer(b, dtype=np.uint8)
half = np.frombuffer(b, "<u2", 3, 4)
odd = np.frombuffer(b, "<u2", offset=1, count=2)
print(a, half, odd, odd.flags.aligned, half.flags.owndata, a.flags.writeable)
a[4] = 255
b[5] = 254
half += 1
odd[1:] = 7
print(a, half, odd, b)
print(np.frombuffer(b"\x01\x02\x03", np.uint8).flags.writeable)
print(np.frombuffer(b"").shape, np.frombuffer(b"12345678", offset=8).dtype)
print(np.frombuffer(array.array("h", [1, 2, 3]), np.int16), np.asarray(array.array("h", [4, 5])))
print(np.frombuffer(b"1234", dtype=np.int16, count=0), np.frombuffer(b"abcd", "u1", -1))
for args in (
    (b"12345",),
    (b"12345678", float, -1, 9),
    (b"12345678", float, -1, -1),
    (b"12345678", float, 2),
    ("text",),
    (5,),
    ([1],),
    (np.arange(6)[::2],),
):
    show(np.frombuffer, *args)
try:
    np.frombuffer(b"abc", "u1")[0] = 1
except ValueError as error:
    print(error)


# --- a bytearray that grows: NumPy refuses, the board's arrays follow it ---


def grow(buffer, n):
    try:
        for i in range(n):
            buffer.append(i)
    except BufferError:
        pass


first = a[2:9:2]
second = first[::-1][1:]
column = a.reshape(4, 4)[:, 1]
flat = a.flat
step = iter(a)
print(next(step), next(flat))
grow(b, 500)
rubbish = litter()
print(a, first, second, column, half, odd)
b[2] = 111
print(
    first[0], first.sum(), (first + second[0])[0], second, a.max(), bytes(column), column.tolist()
)
first[:] = 1
column += 1
np.add(second, 5, out=second)
print(b[:16], next(step), next(flat), flat[2], [int(i) for i in step])
