# Archives of arrays: np.savez, savez_compressed, NpzFile; damaged and hostile ones.
import io
import struct

import numpy as np

x = np.arange(24.0).reshape(2, 3, 4)


def archive(*args, **arrays):
    f = io.BytesIO()
    np.savez(f, *args, **arrays)
    return f


f = archive(x, y=x.T, z=np.arange(3, dtype="i1"), half=np.float16(1.5))
f.seek(0)
with np.load(f) as npz:
    print(npz, len(npz), npz.files)
    print("y" in npz, "y.npy" in npz, "arr_0" in npz, "q" in npz, sorted(npz))
    print(npz["y"].shape, npz["y"].flags.f_contiguous, npz["y.npy"].sum(), npz.f.z, npz["half"])
    print(npz.get("q"), npz.get("z"), list(npz.keys()))
    for name, a in npz.items():
        print(name, a.dtype, a.shape, np.array_equal(a, npz[name]))
    print([a.size for a in npz.values()], isinstance(npz, np.lib.npyio.NpzFile))
    for key in ("q", "npy", ""):
        try:
            npz[key]
        except KeyError as e:
            print(type(e).__name__, e.args[0])
    try:
        npz.f.q
    except AttributeError as e:
        print(type(e).__name__, e)

# Compressed; long repeats, noise, nothing
noise = np.random.RandomState(1).randint(0, 256, 1500).astype("u1")
f = io.BytesIO()
np.savez_compressed(f, np.zeros(1000), noise=noise, empty=np.zeros((0, 2)), t=x.T)
print(len(f.getvalue()) < 8000)
f.seek(0)
with np.load(f) as npz:
    print(npz.files)
    print(npz["arr_0"].sum(), npz["arr_0"].shape, np.array_equal(npz["noise"], noise))
    print(npz["empty"].shape, np.array_equal(npz["t"], x.T))

# Other forms
f = archive(**{name: np.arange(2) for name in "abcdefg"})
f.seek(0)
print(np.load(f))
f = archive()
f.seek(0)
print(np.load(f).files)
# Something in front
f = io.BytesIO()
f.write(b"0123456789")
np.savez(f, x=np.arange(4))
f.seek(10)
print(np.load(f)["x"])
try:
    np.savez(io.BytesIO(), x, arr_0=x)
except ValueError as e:
    print(e)


# Damage
def load(data):
    try:
        with np.load(io.BytesIO(bytes(data))) as npz:
            print(npz["x"])
    except Exception as e:
        print(type(e).__name__)


good = bytearray(archive(x=np.arange(4, dtype="i2")).getvalue())
load(good)
n = good.find(b"PK\1\2")  # the directory
start = good.find(b"\x93NUMPY")


def changed(at, new):
    data = bytearray(good)
    data[at : at + len(new)] = new
    return data


load(changed(start + 130, b"\7"))  # the sum is wrong
load(changed(start + 120, b"\t"))
load(changed(n, b"X"))
load(changed(n + 10, b"\1"))  # a method that nobody has
load(changed(n + 8, b"\1"))  # encrypted
load(changed(n + 42, b"\1"))  # where the member begins
load(changed(n + 28, b"\xff\xff"))  # how long its name is
load(changed(n + 46, b"y"))  # its name
load(changed(len(good) - 10, b"\xff"))  # how long the directory is
load(good[:-30])
load(good[: start + 10])
load(good[:4])
