# Grids, triangles and joining by subscripts.
import numpy as np

# One case a line: statements, then an expression.
CASES = r"""
np.linspace([[0, 1]], 2, 3).shape
np.linspace(np.float32(0), np.float32(1), 3)
np.linspace(np.int8(0), np.int8(100), 5)
np.tri(3, 5, 2, dtype=int)
np.tri(3, 5, -1)
np.tri(3)
np.tri(0)
np.tri(2, 3, 10, bool)
np.tril([[1,2,3],[4,5,6],[7,8,9],[10,11,12]], -1)
np.tril(np.arange(3*4*5).reshape(3, 4, 5))[1]
np.triu([[1,2,3],[4,5,6],[7,8,9],[10,11,12]], -1)
np.triu(np.arange(24).reshape(2,3,4))
np.triu(np.arange(6.0).reshape(2,3), 1)
np.tril([1,2,3])
np.tril(np.ones((2,2), np.int8))
np.vander(np.array([1, 2, 3, 5]), 3)
np.vander(np.array([1, 2, 3, 5]))
np.vander(np.array([1, 2, 3, 5]), increasing=True)
np.vander([1.5, 2], 4)
np.vander([[1]])
np.vander([1,2], 0)
np.vander(np.array([1,2], np.int8), 3)
np.meshgrid(np.linspace(0, 1, 3), np.linspace(0, 1, 2))
np.meshgrid(np.linspace(0, 1, 3), np.linspace(0, 1, 2), sparse=True)
np.meshgrid([1,2],[3,4,5], indexing='ij')
np.meshgrid([1,2],[3,4,5], indexing='zz')
np.meshgrid([1,2],[3,4,5],[6], indexing='ij', sparse=True)
np.meshgrid([1,2],[3,4,5],[6])
np.meshgrid([1,2])
np.meshgrid()
np.meshgrid(1, 2)
np.meshgrid([1,2],[3,4,5], copy=False)[0].strides
np.mgrid[0:5, 0:5]
np.mgrid[-1:1:5j]
np.mgrid[0:4, 0:5, 0:6].shape
np.mgrid[0:3]
np.mgrid[0:1:3j, 0:2]
np.mgrid[1:2:0.3]
np.ogrid[-1:1:5j]
np.ogrid[0:5, 0:5]
np.ogrid[0:1:2j, 0:3:1.5]
np.r_[np.array([1,2,3]), 0, 0, np.array([4,5,6])]
np.r_[-1:1:6j, [0]*3, 5, 6]
a=np.array([[0,1,2],[3,4,5]]); np.r_['-1', a, a]
np.r_['0,2', [1,2,3], [4,5,6]]
np.r_['0,2,0', [1,2,3], [4,5,6]]
np.r_['1,2,0', [1,2,3], [4,5,6]]
np.r_[1:4]
np.r_[1:4, 2.5]
np.r_[0:1:0.25]
np.r_[np.int8(1), 2, 3]
np.r_[5]
np.c_[np.array([1,2,3]), np.array([4,5,6])]
np.c_[np.array([[1,2,3]]), 0, 0, np.array([[4,5,6]])]
np.c_[1:4]
np.s_[2::2]
np.index_exp[2::2]
np.s_[1, 2]
np.index_exp[1, 2]
np.s_[..., None]
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
