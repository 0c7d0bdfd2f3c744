# What is left of an object when an allocation fails: it is as it was, and can be used.
try:
    from micropython import heap_lock, heap_unlock
except ImportError:

    def heap_lock():
        pass

    def heap_unlock():
        pass


import numpy as np


def without_memory(f, *args):
    heap_lock()
    try:
        f(*args)
    except MemoryError:
        pass
    heap_unlock()


def put(target, key, value):
    target[key] = value


for n in range(12):
    d = {i: i for i in range(n)}
    for key in (100, 101, 102, 103, 104):
        without_memory(put, d, key, 0)
    for key in (100, 101, 102, 103, 104):
        d[key] = key
    print(d)

a = np.arange(6.0)
without_memory(put, a, Ellipsis, a[::-1])
a[...] = range(6)
print(a)
without_memory(np.add, a, [1, 2, 3, 4, 5, 6], a[::-1][::-1])
print(a.shape, a.dtype, len(a))
