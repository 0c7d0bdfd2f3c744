# An `out` of a shape that a reduction cannot fill is refused in NumPy's words.
import numpy as np

for shape in [(1,), (2,), (3,), (2, 3), (1, 3), (3, 1)]:
    a = np.ones(shape)
    for out_shape in [(1,), (2,), (1, 2), (2, 1), (2, 3), (1, 3), (1, 1), (3, 2)]:
        for axis in [(), None, 0, -1]:
            for keepdims in [False, True]:
                out = np.zeros(out_shape)
                try:
                    result = np.add.reduce(a, axis=axis, out=out, keepdims=keepdims)
                    print(shape, out_shape, axis, keepdims, result.tolist())
                except ValueError as error:
                    words = str(error)
                    end = 50 if words.startswith("operands") else 200
                    print(shape, out_shape, axis, keepdims, words[:end])
