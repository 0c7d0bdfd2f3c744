"""copy: what is new in a copy and what is shared, for builtin types, arrays and instances."""

import array
import copy
from collections import OrderedDict, namedtuple

import numpy as np

shared = [1, 2]
Point = namedtuple("Point", "x y")


class Node:
    def __init__(self, name, next=None):
        self.name = name
        self.next = next


class Loud:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Loud(self.n + 1)

    def __deepcopy__(self, memo):
        return Loud(self.n + 10 + len(copy.deepcopy(shared, memo)))


class Bag(list):
    def __init__(self, name, items=()):
        super().__init__(items)
        self.name = name


class Table(dict):
    pass


class Sub(Bag):
    pass


for x in ([shared, 3], {"a": shared}, (shared, 3), Point(shared, 2), OrderedDict([(1, shared)])):
    flat = copy.copy(x)
    deep = copy.deepcopy(x)
    print(flat == x, deep == x, type(deep).__name__, flat is x, deep is x)
    first = list(x.values())[0] if hasattr(x, "values") else x[0]
    flat_first = list(flat.values())[0] if hasattr(x, "values") else flat[0]
    deep_first = list(deep.values())[0] if hasattr(x, "values") else deep[0]
    print(first is flat_first, first is deep_first)

for x in (1, 2.5, "a", b"a", None, True, 1j, range(3), int, len, (1, (2, "a")), 2**70):
    print(copy.copy(x) is x, copy.deepcopy(x) is x)
for x in ({1, 2}, bytearray(b"ab"), array.array("h", [1, 2]), frozenset([1])):
    print(copy.copy(x) == x, copy.deepcopy(x) == x)
b = bytearray(b"ab")
c = copy.deepcopy(b)
c[0] = 0
print(b, c)

a = np.arange(6.0).reshape(2, 3)
for do in (copy.copy, copy.deepcopy):
    other = do([a, a[0], np.float32(2.5), a.dtype])
    print(other[0] is a, np.shares_memory(other[0], a), other[2], type(other[2]), other[3])
deep = copy.deepcopy({"w": a, "same": a})
print(deep["w"] is deep["same"], deep["w"] is a, deep["w"].base, deep["w"][1])
flat = copy.copy(a[:, ::2])
print(flat, flat.flags.owndata)

node = Node("a", Node("b"))
node.next.next = node
deep = copy.deepcopy(node)
print(deep is node, deep.next is node.next, deep.next.next is deep, deep.next.name)
flat = copy.copy(node)
print(flat is node, flat.next is node.next, flat.name, type(flat).__name__)
loop = [1]
loop.append(loop)
deep = copy.deepcopy(loop)
print(deep[1] is deep, deep is loop, len(deep))
print(copy.copy(Loud(1)).n, copy.deepcopy(Loud(1)).n, copy.deepcopy([Loud(5)])[0].n)
twice = copy.deepcopy([shared, shared])
print(twice[0] is twice[1], twice[0] is shared)

for bag in (Bag("x", [shared]), Sub("y", [shared])):
    flat = copy.copy(bag)
    deep = copy.deepcopy(bag)
    print(type(flat).__name__, flat.name, list(flat), flat[0] is shared, len(flat))
    print(type(deep).__name__, deep.name, list(deep), deep[0] is shared, deep == bag)
table = Table(a=shared)
table.note = "n"
deep = copy.deepcopy(table)
print(type(deep).__name__, deep["a"], deep["a"] is shared, deep.note, len(deep))

error = copy.copy(ValueError("bad", 3))
print(type(error).__name__, error.args)
try:
    copy.deepcopy(i for i in [])
except TypeError:
    print("TypeError")
memo = {}
print(copy.deepcopy(shared, memo) is memo[id(shared)])
