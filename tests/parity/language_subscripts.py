"""Slices with steps, of every sequence, to read, store and delete."""

from array import array

steps = (None, 1, 2, 3, -1, -2, 7, -9)
bounds = (None, 0, 1, 3, 6, 9, -1, -3, -8)
for make in (str, tuple, list, lambda x: x.encode(), lambda x: bytearray(x.encode())):
    for text in ("", "a", "abcdef"):
        sequence = make(text)
        for step in steps:
            print([sequence[i:j:step] for i in bounds for j in bounds])
print("h\u00e9llo \u4e16\u754c"[::-1], "h\u00e9llo"[::2], "h\u00e9llo"[3:0:-1])
a = array("i", [1, -2, 3, -4, 5])
print(list(a[::2]), list(a[::-1]), a[::-1].typecode if hasattr(a, "typecode") else "i")
a[::2] = array("i", [7, 8, 9])
print(list(a))

x = list(range(10))
x[::2] = [0] * 5
print(x)
x[::-3] = "abcd"
print(x)
x[1:3] = range(5)
print(x)
x[2:4] = "xy"
print(x)
x[len(x) :] = (v for v in (1, 2))
print(x)
del x[::3]
print(x)
del x[::-2]
print(x)
x[1:1] = {5: 6}
print(x)
x[:] = []
print(x)
y = [1, 2, 3, 4]
y[::2] = y[1::2]
print(y)
y[1:3] = y
print(y)
b = bytearray(b"abcdef")
b[1::2] = b"XYZ"
print(b)
b[::-1] = bytes(b)
print(b)
for wrong in ([1], [1, 2, 3]):
    try:
        y[::3] = wrong
        print(y)
    except ValueError as e:
        print(e)
try:
    "abc"[::0]
except ValueError:
    print("ValueError")
try:
    y[1:2] = 5
except TypeError:
    print("TypeError")
print(y)

z = [1, 2, 3]
z[0:0] = z
z[2:2] = z
print(z)
