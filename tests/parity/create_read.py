# Arrays from buffers, iterators, functions and text.
import numpy as np

# One case a line: statements, then an expression.
CASES = r"""
np.require([1,2], float, 'C')
np.require(np.arange(4).reshape(2,2), None, ['F','O','W','A']).strides
np.require([1], None, ['C','F'])
np.frombuffer(b'\x01\x02', np.uint8)
np.frombuffer(b'\x01\x02\x03\x04', '<i2')
np.frombuffer(b'\x01\x02\x03', '<i2')
np.frombuffer(b'', np.uint8)
np.frombuffer(b'\x01\x02', np.uint8, count=3)
np.frombuffer(b'\x01\x02', np.uint8, count=0)
np.frombuffer(b'\x01\x02', np.uint8, offset=2)
np.frombuffer(b'\x01\x02', np.uint8, offset=3)
np.frombuffer(b'\x01\x02', np.uint8, offset=-1)
np.frombuffer('ab', np.uint8)
np.frombuffer([1], np.uint8)
np.frombuffer(b'\x01\x02', np.uint8).flags.writeable
np.frombuffer(b'\x00\x00\x80\x3f', np.float32)
np.frombuffer(b'hello world', dtype=np.uint8, count=5)
np.fromiter((x*x for x in range(5)), float)
np.fromiter((x*x for x in range(5)), int, 3)
np.fromiter((x*x for x in range(5)), int, 7)
np.fromiter([1,2], dtype=np.int8, count=-1)
np.fromiter([[1,2]], int)
np.fromiter(['1'], float)
np.fromiter([300], np.uint8)
np.fromiter([], int)
np.fromstring('1 2', dtype=int, sep=' ')
np.fromstring('1, 2', dtype=int, sep=',')
np.fromstring('1.5 2 abc', dtype=float, sep=' ')
np.fromstring('1 2 3', sep=' ', count=2)
np.fromstring('1 2 3')
np.fromfunction(lambda i, j: i + j, (3, 3), dtype=int)
np.fromfunction(lambda i, j: i, (2, 2), dtype=float)
np.fromfunction(lambda i, j: i == j, (3, 3), dtype=int)
np.fromfunction(lambda: 1, ())
np.fromfunction(lambda i: i, (3,))
np.fromiter(range(3), 'i2', count=0)
np.fromiter((i for i in 'abc'), int)
np.fromiter([(1,2)], float)
np.fromiter(np.arange(3), float)
np.fromiter([1.5, 2.7], int)
np.fromiter({1:2}, int)
np.fromiter([True, 0], bool)
np.fromiter('123', int)
np.fromiter([1], int, 1.5)
np.fromiter([None], float)
np.fromiter([1], dtype=None)
np.fromiter([1j], complex)
np.fromiter([1j], float)
np.frombuffer(b'\x01\x02\x03\x04', '>i2').flags.writeable
np.frombuffer(b'\x01\x02', '>u1')
"""

for case in CASES.strip().split("\n"):
    parts = case.split("; ")
    names = {"np": np}
    try:
        for part in parts[:-1]:
            exec(part, names)
        result = eval(parts[-1], names)
        print(case, "->", repr(result), getattr(result, "dtype", ""))
    except Exception as e:
        print(case, "->", type(e).__name__, e)
