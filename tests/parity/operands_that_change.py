# Objects whose conversion resizes or reshapes the arrays at work, results written over operands.
import numpy as np


class Changing:
    def __init__(self, change):
        self.change = change

    def convert(self):
        try:
            self.change()
        except (ValueError, AttributeError, BufferError):
            pass  # NumPy resizes no array that is in use
        return 1

    def __float__(self):
        return float(self.convert())

    def __int__(self):
        return self.convert()


setattr(Changing, "__index__", Changing.convert)


def changes(a, index, mask):
    def shrink():
        a.resize(1)

    def clear():
        a.resize(0)

    def grow():
        a.resize(1000)

    def reshape():
        a.shape = (2, 2, -1)

    def shrink_index():
        index.resize(1)
        mask.resize(1)

    def fill_index():
        mask.fill(False)
        mask.fill(True)

    return shrink, clear, grow, reshape, shrink_index, fill_index


def set_last(a, index, mask, value):
    a[99] = value


def set_slice(a, index, mask, value):
    a[10:90:7] = value


def set_all(a, index, mask, value):
    a[:] = [value] * 100


def set_index(a, index, mask, value):
    a[index] = value


def set_mask(a, index, mask, value):
    a[mask] = value


def set_both(a, index, mask, value):
    a[[99, value]] = [value, value]


def set_flat(a, index, mask, value):
    a.flat[99] = value


def set_flat_index(a, index, mask, value):
    a.flat[index] = [value] * 3


def set_flat_mask(a, index, mask, value):
    a.flat[mask] = [value] * 3


def put(a, index, mask, value):
    a.put(index, [value])


def put_wrap(a, index, mask, value):
    a.put(index, [value], mode="wrap")


def text(a, index, mask, value):
    return len(np.array2string(a, formatter={"float_kind": lambda x: str(float(value))})) > 0


for f in (
    set_last,
    set_slice,
    set_all,
    set_index,
    set_mask,
    set_both,
    set_flat,
    set_flat_index,
    set_flat_mask,
    put,
    put_wrap,
    text,
):
    for i in range(6):
        a = np.arange(100.0)
        index = np.arange(0, 100, 3)
        mask = a > 50
        try:
            f(a, index, mask, Changing(changes(a, index, mask)[i]))
        except (ValueError, IndexError, TypeError):
            pass
        a[...] = 7
    print(f.__name__, a.min(), a.max())

# Masks and indices that are written over while they are read.
a = np.array([True, False, False, True, True])
a.flat[a[::-1]] = False
print(a)
a = np.array([True, False, False, True, True])
a.flat[a[::-1]] = [False, True]
print(a)
a = np.array([4, 3, 0, 2, 1])
a.flat[a[::-1]] = [0, 1]
print(a)

# Nothing is selected, nothing is added.
a = np.arange(5)
a[a > 9] += 1
print(a, a[a > 9] + 1)

# Transforms over their own input.
for out in (lambda w: w, lambda w: w.T, lambda w: w[::-1]):
    w = np.arange(16).reshape(4, 4) * (1 + 1j)
    np.fft.fft(w, axis=0, out=out(w))
    print(w.round(3) + 0)
for n in (2**58, 2**59, 2**60 - 1):
    try:
        print(np.fft.fft([1.0, 2.0], n))
    except (MemoryError, ValueError, OverflowError):
        print("too big")

print(np.add.reduceat(np.arange(8), indices=[0, 4, 1, 5], axis=0))

print(np.tile(np.arange(6).reshape(2, 3), (2, 1, 3)), np.tile(np.zeros((0, 2)), 3).shape)
try:
    np.tile([1.0, 2.0], 2**61)
except (MemoryError, ValueError, OverflowError):
    print("too big")


# Arrays in a bytearray, which is replaced or grown meanwhile (NumPy lets no exported one grow).
def grow_owner():
    owner.extend(bytes(5000))


for f in (
    set_last,
    set_slice,
    set_all,
    set_flat,
    put,
    lambda a, i, m, v: a.fill(v),
):
    owner = bytearray(800)
    a = np.frombuffer(owner)
    try:
        f(a, np.arange(3), a == 0, Changing(lambda: grow_owner()))
    except BufferError:
        pass
    a[...] = 3
    print(a.sum())
