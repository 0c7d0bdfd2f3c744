# np.savetxt, np.fromfile and ndarray.tofile with text; files on disk where there are any.
import io
import os

import numpy as np


def s(*args, **options):
    f = io.StringIO()
    try:
        np.savetxt(f, *args, **options)
    except Exception as e:
        print(type(e).__name__, str(e) if "argument" not in str(e) else "")
    print(repr(f.getvalue()))


x = np.arange(6.0).reshape(2, 3) / 3
s(x)
s(x[0])
s(x, "%.3f")
s(x.T[:, ::-1], "%g", ",")
s(x, ["%d", "%.2e", "%5.1f"], delimiter=";")
s(x, "%d, %.1f | %s")
s(x, "%s", newline="\r\n", header="a\nb", footer="end\nof it", comments="// ")
s(np.float32([0.1, 1e20]), "%s")
s([1, 2, 300], "%d")
s([1, 2, 300], "%x")
s(np.uint8([1, 255]), "%03d", header="n")
s([True, False], "%d")
s([True, False])
s([1.5, np.nan, -np.inf])
s(np.array([1 + 2j, -3 - 0.5j]))
s(np.array([[1 + 2j, -3 - 0.5j]]), "%.2f")
s(np.array([[1 + 2j, -3 - 0.5j]]), "%.2f%+.2fj, %d%+dj")
s(np.float16([[0.1]]))
s(np.zeros((0, 3)))
s(np.zeros((3, 0)))
s(np.zeros((2, 2, 2)))
s(5)
s(x, "%d %d")
s(x, ["%d", "%d"])
s(x, 5)
s(x, "abc")
s(x.astype("c8"), "%d %d %d")
try:
    np.savetxt(5, x)
except ValueError as e:
    print(e)

f = io.BytesIO()
np.savetxt(f, x, "%.1f")
print(f.getvalue())


class Binary:
    """A stream that takes bytes only."""

    data = b""

    def write(self, data):
        if not isinstance(data, bytes):
            raise TypeError("bytes, please")
        self.data += data


f = Binary()
np.savetxt(f, x, "%.1f", header="h")
print(f.data)

# There and back
for a in (x, x[0], np.array([[1e-300, -1 / 3], [1e300, np.pi]]), np.array([[1 + 2j, -0.1j]])):
    f = io.StringIO()
    np.savetxt(f, a)
    f.seek(0)
    b = np.loadtxt(f, dtype=a.dtype)
    print(np.array_equal(a, b), b.shape)

# A file is read as far as it is needed.
f = io.StringIO("1 2\n3 4\n5 6\n7 8\n")
print(np.loadtxt(f, max_rows=2), np.loadtxt(f, max_rows=1), np.loadtxt(f))
big = np.loadtxt(("%d,%d" % (i, i * i) for i in range(300)), delimiter=",", dtype=int)
print(big.shape, big.sum(axis=0), big[-1])


# On disk: files_savetxt.csv lies beside the script.
print(np.loadtxt("files_savetxt.csv", delimiter=",", skiprows=1))
print(np.genfromtxt("files_savetxt.csv", delimiter=",", skip_header=1, usecols=(0, 2)).sum(axis=0))
np.savetxt("t.txt", x, "%.17g", header="three columns")
with open("t.txt") as f:
    print(repr(f.read()))
print(np.array_equal(np.loadtxt("t.txt"), x))
np.save("t", x.T)
print(np.array_equal(np.load("t.npy"), x.T))
np.savez("t", a=x, b=big)
with np.load("t.npz") as npz:
    print(npz, npz["a"].sum(), npz["b"].sum())
np.savez_compressed("t.npz", a=x, b=big)
with np.load("t.npz") as npz:
    print(npz, npz["a"].sum(), npz["b"].sum())


def numbers(text, *args, **options):
    with open("t.txt", "w") as f:
        f.write(text)
    try:
        a = np.fromfile("t.txt", *args, **options)
        print(repr(text[:12]), repr(a), a.dtype)
    except Exception as e:
        print(repr(text[:12]), type(e).__name__, e)


numbers("1 2 3", sep=" ")
numbers("1  2\n3\t4 ", sep=" ")
numbers("1, 2 ,3", sep=",")
numbers("1,2,3,", sep=",")
numbers("1,,2", sep=",")
numbers("1 2 x 3", sep=" ")
numbers("x", sep=" ")
numbers("", sep=" ")
numbers("1,2 3", sep=",")
numbers("1;2", sep=" ; ")
numbers("1 ; 2", sep=" ; ")
numbers("1 2 3", sep=" ", count=2)
numbers("1 2", sep=" ", count=5)
numbers("1 2 x", sep=" ", count=2)
numbers("1 2", sep=" ", count=0)
numbers("1.5 2", int, sep=" ")
numbers("300 -1", "u1", sep=" ")
numbers("1+2j 3", complex, sep=" ")
numbers("1 0", bool, sep=" ")
numbers("1e400 inf nan", sep=" ")
numbers("1abc2", sep="abc")
numbers("1_0", sep=" ")
numbers(" ".join([str(i) for i in range(400)]), "i2", sep=" ")
numbers("1 2", sep=" ", offset=1)
numbers("abc", "u1")
numbers("abc", "u2")
numbers("abcdef", "<u2", 2, offset=1)
numbers("abc", "u1", 5)
numbers("abc", "u1", 0)
numbers("", "f4")
with open("t.txt", "rb") as f:
    print(np.fromfile(f, "u1"))


def tofile(a, *args):
    try:
        np.asarray(a).tofile("t.bin", *args)
        with open("t.bin", "rb") as f:
            print(args, f.read())
    except Exception as e:
        print(args, type(e).__name__)


tofile(np.arange(3.0), " ")
tofile(np.float32([0.1, 1e20]), " ")
tofile(np.array([1 + 2j, -1j]), ",")
tofile([True, False], ";")
tofile(np.arange(4).reshape(2, 2).T, ", ")
tofile(np.arange(3), ",", "%03d")
tofile(np.arange(3), ",", "x%s")
tofile(np.arange(3), ",", "")
tofile(3, ",")
tofile([], ",")
tofile(np.arange(3, dtype="i2"), "", "%d")
tofile([0.1], ",", "%.3f")
tofile([1], ",", "%s%s")
tofile([1e16, 1e15, 1e-5, np.nan, np.inf], ",")
tofile(np.arange(6, dtype="u1").reshape(2, 3).T)
for name in ("t.txt", "t.npy", "t.npz", "t.bin"):
    os.remove(name)
