# Slices made by slice(), compared, taken apart and used as subscripts.

import numpy as np

made = [
    slice(3),
    slice(None),
    slice(1, 2),
    slice(None, None, -1),
    slice(-1, None, 2),
    slice(np.int64(1), 5),
    slice("a", 2.5, [1]),
]
for s in made:
    print(s, s.start, s.stop, s.step, isinstance(s, slice), type(s) is slice)
print(isinstance(3, slice), isinstance((1, 2), slice))

print(slice(1, 2) == slice(1, 2, None), slice(1, 2) != slice(1, 2), slice(1) == slice(2))
print(slice(1, 2) == (1, 2, None), slice(1, 2) != 3, None == slice(1))
print((slice(1), 2) == (slice(1), 2), [slice(1)] == [slice(2)], slice(3) in made, slice(4) in made)
print(made.index(slice(1, 2)), slice(1.0, 2) == slice(1, 2.0))

print(slice(2, None).indices(5), slice(None, None, -2).indices(7), slice(-3, 100).indices(5))
print(*range(*slice(1, None, 2).indices(8)))


class Take:
    def __getitem__(self, item):
        return item


print(Take()[1:2] == slice(1, 2), Take()[::2, 1], Take()[:, None, ...])

parts = (1, 4)
print(slice(*parts), slice(*parts, 2), list(map(slice, parts)), slice(*[2]))
print([1, 2, 3, 4][slice(1, 3)], "abcdef"[slice(None, None, 2)], (1, 2, 3)[slice(-1)])
numbers = [0, 1, 2, 3, 4]
numbers[slice(1, 3)] = [9]
del numbers[slice(2, None)]
print(numbers)

a = np.arange(24).reshape(2, 3, 4)
print(a[slice(None), slice(1, None), slice(None, None, 2)])
print(a[(slice(1), ..., slice(2))])
a[1, slice(0, 2)] = -1
print(a[1])
print(np.insert(np.arange(8).reshape(2, 4), slice(2, 4), [7, 8], axis=1))
print(np.delete(np.arange(8), slice(None, None, 3)))

for wrong in [(), (1, 2, 3, 4)]:
    try:
        print(slice(*wrong))
    except TypeError as error:
        print(error)
try:
    print(slice(1, stop=2))
except TypeError:
    print("no keywords")
try:
    print(slice(0, 3, 0).indices(5))
except ValueError:
    print("ValueError")
