# nditer: orders, indexes, several operands, writing, casts.
import numpy as np

a = np.arange(6).reshape(2, 3)
for x in np.nditer(a):
    print(x, end=" ")
print()
for x in np.nditer(a.T):
    print(x, end=" ")
print()
for x in np.nditer(a.T.copy(order="C")):
    print(x, end=" ")
print()
for x in np.nditer(a, order="F"):
    print(x, end=" ")
print()
for x in np.nditer(a.T, order="C"):
    print(x, end=" ")
print()
with np.nditer(a, op_flags=["readwrite"]) as it:
    for x in it:
        x[...] = 2 * x
print(a)
for x in np.nditer(a, flags=["external_loop"]):
    print(x, end=" ")
print()
for x in np.nditer(a, flags=["external_loop"], order="F"):
    print(x, end=" ")
print()
it = np.nditer(a, flags=["f_index"])
for x in it:
    print("%d <%d>" % (x, it.index), end=" ")
print()
it = np.nditer(a, flags=["multi_index"])
for x in it:
    print("%d <%s>" % (x, it.multi_index), end=" ")
print()
with np.nditer(a, flags=["multi_index"], op_flags=["writeonly"]) as it:
    for x in it:
        x[...] = it.multi_index[1] - it.multi_index[0]
print(a)
it = np.nditer(a, flags=["c_index"])
while not it.finished:
    print(it[0], it.index, end=" ")
    it.iternext()
print()
b = np.arange(3)
for x, y in np.nditer([b, a]):
    print("%d:%d" % (x, y), end=" ")
print()


def square(a):
    with np.nditer([a, None]) as it:
        for x, y in it:
            y[...] = x * x
        return it.operands[1]


print(square([1, 2, 3]))
for x in np.nditer(np.arange(5)[::-1]):
    print(x, end=" ")
print()
for x in np.nditer(np.arange(12).reshape(3, 4)[:, ::2]):
    print(x, end=" ")
print()
for x in np.nditer(np.arange(12).reshape(3, 4)[::-1, 1:], flags=["external_loop"]):
    print(x, end=" ")
print()
a = np.arange(6).reshape(2, 3) - 3
for x in np.nditer(a, op_flags=["readonly", "copy"], op_dtypes=["complex128"]):
    print(np.sqrt(x), end=" ")
print()
try:
    for x in np.nditer(np.arange(3.0), op_dtypes=["f4"]):
        pass
except TypeError as e:
    print(e)
try:
    np.nditer(np.zeros((0, 3)))
except ValueError as e:
    print(e)
try:
    np.nditer([a, np.arange(4)])
except ValueError as e:
    print(e)
print(np.nditer(a).itersize, np.nditer(5).value, [int(x) for x in np.nditer(np.array(5))])
