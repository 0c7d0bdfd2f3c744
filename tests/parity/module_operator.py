"""operator: every function, on numbers and on arrays."""

import operator

import numpy as np

for name in "lt le eq ne ge gt is_ is_not add floordiv mod mul sub truediv pow".split():
    print(name, getattr(operator, name)(7, 2), getattr(operator, name)(4.0, 4.0))
for name in "and_ or_ xor lshift rshift".split():
    print(name, getattr(operator, name)(13, 3))
for name in "not_ truth neg pos abs invert inv index".split():
    print(name, getattr(operator, name)(-5))
a = np.arange(4.0).reshape(2, 2)
print(operator.matmul(a, a), operator.neg(a), operator.add(a, 1))
for name in "iadd isub imul itruediv ifloordiv imod ipow imatmul".split():
    b = a + 1
    c = getattr(operator, name)(b, b[::-1].copy())
    print(name, c is b, c.tolist())
for name in "iand ior ixor ilshift irshift".split():
    print(name, getattr(operator, name)(12, 2))
x = [1]
print(operator.iadd(x, [2]) is x, x, operator.concat("a", "b"), operator.iconcat([1], (2,)))
print(operator.contains([1, 2], 2), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "b"))
print(operator.getitem(x, 0), operator.setitem(x, 0, 5), operator.delitem(x, 1), x)
print(operator.length_hint([1, 2]), operator.length_hint(3, 9))
print(operator.index(np.int64(3)) + 0, operator.index(True) + 0)
for bad in (1.5, "a", None):
    try:
        operator.index(bad)
    except TypeError as error:
        print(error)
try:
    operator.indexOf([], 1)
except ValueError as error:
    print("ValueError")

rows = [("b", 2, [0]), ("a", 1, [9])]
print(operator.itemgetter(1)(rows[0]), operator.itemgetter(0, 1)(rows[0]))
print(sorted(rows, key=operator.itemgetter(0)), operator.itemgetter(slice(1))([1, 2]))


class Point:
    def __init__(self, x, y=None):
        self.x = x
        self.y = y

    def moved(self, by, times=1):
        return self.x + by * times


p = Point(1, Point(2))
print(
    operator.attrgetter("x")(p), operator.attrgetter("y.x")(p), operator.attrgetter("x", "y.x")(p)
)
print(operator.methodcaller("moved", 3)(p), operator.methodcaller("moved", 3, times=4)(p))
print(operator.methodcaller("upper")("abc"))
