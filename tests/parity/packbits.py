# Bits in bytes.
import numpy as np


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: np.packbits([1, 0, 1, 1, 0, 0, 0, 1, 1]))
show(lambda: np.packbits([[1, 0, 1], [1, 0, 0]], axis=1))
show(lambda: np.packbits([[1, 0, 1], [1, 0, 0]], axis=0))
show(lambda: np.packbits([[1, 0, 1], [1, 0, 0]], bitorder="little"))
show(lambda: np.packbits([[1, 0, 1], [1, 0, 0]], bitorder="foo"))
show(lambda: np.packbits([1.5]))
show(lambda: np.packbits([2, 0, -1]))
show(lambda: np.packbits([]))
show(lambda: np.packbits(1))
show(lambda: np.packbits(np.zeros((0, 3), int), axis=1))
show(lambda: np.packbits(np.zeros((3, 0), int), axis=1))
show(lambda: np.packbits(np.array(True), axis=0))
show(lambda: np.unpackbits(np.array([2, 7], np.uint8)))
show(lambda: np.unpackbits(np.array([2, 7])))
show(lambda: np.unpackbits([2, 7]))
show(lambda: np.unpackbits(np.array([[2], [7]], np.uint8), axis=1))
show(lambda: np.unpackbits(np.array([[2], [7]], np.uint8), axis=0, count=5))
show(lambda: np.unpackbits(np.array([[2], [7]], np.uint8), axis=1, count=-3, bitorder="little"))
show(lambda: np.unpackbits(np.array([2], np.uint8), count=12))
show(lambda: np.unpackbits(np.array([2], np.uint8), count=-9))
show(lambda: np.unpackbits(np.array([2], np.uint8), count=1.5))
show(lambda: np.unpackbits(np.uint8(2)))
show(lambda: np.unpackbits(np.array(2, np.uint8), axis=0))
show(lambda: np.unpackbits(np.zeros((0, 2), np.uint8), axis=0))
