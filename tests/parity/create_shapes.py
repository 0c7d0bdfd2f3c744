# Arrays of a shape, and like another array; the memory order of copies.
import numpy as np

# One case a line: statements, then an expression.
CASES = r"""
np.array([[1,2],[3,4]], order='F').strides
np.zeros(True)
np.zeros(3.0)
np.zeros((2,3.0))
np.zeros(-1)
np.zeros((2,-1))
np.zeros({})
np.zeros({1:2})
np.zeros('a')
np.zeros(None)
np.zeros(())
np.zeros([2,3], int)
np.zeros(np.int8(3))
np.zeros(np.array([2,3]))
np.zeros(np.array(3))
np.zeros((2,True))
np.zeros(2**64)
np.zeros(10, order='A')
np.zeros(10, order='Z')
np.zeros((2,2), order='F').strides
np.zeros(range(3))
np.zeros(shape=(2,), dtype='bool')
np.zeros(2, 3)
np.ones(3, complex)
np.ones(2, bool)
np.empty(0)
np.empty((0,3), 'f4')
np.full(3, 7)
np.full((2,2), np.inf)
np.full((2,2), [1,2])
np.full((2,2), [1,2,3])
np.full(3, 300, np.uint8)
np.full(3, 2.7, int)
np.full(3, 1j)
np.full(3, True)
np.full(2, 2**63)
np.full(-1, 1)
np.full(3, np.float32(1))
np.full((), 1)
np.full_like([1,2], 1.9)
np.full_like([1,2], 1.9, float)
np.full_like(np.arange(4).reshape(2,2).T, 1).strides
np.full_like([1.0], [1,2])
np.zeros_like([1.5,2])
np.zeros_like(np.arange(6).reshape(2,3).T, order='K').strides
np.zeros_like(np.arange(6).reshape(2,3).T, order='C').strides
np.zeros_like(np.arange(6).reshape(2,3), order='F').strides
np.zeros_like(np.arange(24).reshape(2,3,4).transpose(1,0,2)).strides
np.empty_like(np.arange(24).reshape(2,3,4).transpose(2,0,1)).strides
np.arange(24).reshape(2,3,4).transpose(1,0,2).copy('K').strides
np.arange(24).reshape(2,3,4).transpose(1,0,2).astype(float).strides
np.array(np.arange(24).reshape(2,3,4).transpose(1,0,2)).strides
np.array(np.arange(24).reshape(2,3,4).transpose(1,0,2)[:,::-1]).strides
np.zeros_like(np.arange(6).reshape(2,3), shape=(4,))
np.zeros_like(np.arange(6).reshape(2,3), shape=4)
np.zeros_like(np.arange(6).reshape(2,3), shape=(2,2), order='F').strides
np.ones_like(5)
np.ones_like(5.5, int)
np.ones_like([[True]])
np.empty_like(np.array(3)).shape
np.zeros_like(3).shape
np.copy(np.arange(4).reshape(2,2).T).strides
np.copy(np.arange(4).reshape(2,2).T, order='C').strides
np.ascontiguousarray(np.arange(4).reshape(2,2).T).strides
np.asfortranarray([[1,2],[3,4]]).strides
np.eye(3)
np.eye(2,3,1)
np.eye(3,k=-1,dtype=int)
np.eye(0)
np.eye(-1)
np.eye(2, k=10)
np.eye(2.5)
np.eye(3, M=True)
np.identity(2, complex)
np.identity(-2)
np.identity(2.0)
np.full(2, np.float64(300), np.int8)
np.arange(2).reshape(True, 2)
np.arange(2).reshape({})
np.broadcast_to(1, (2, True))
np.ones(None)
np.full(None, 1)
np.empty(None)
np.full({1:2}, 1)
np.zeros((2,'a'))
np.zeros((2,None))
np.zeros([[1]])
np.zeros(1+1j)
np.array([np.zeros((2,0)), np.zeros((2,0))]).shape
np.array([np.zeros((2,2)), np.zeros((2,3))])
np.array([np.zeros((2,2)), [1, 2]])
np.array([[1, 2], np.zeros((2,2))])
np.array([np.zeros((2,2)), 5])
np.array([5, np.zeros((2,2))])
np.zeros(3, device='cpu')
np.zeros(3, device='gpu')
np.full(2, 300.7, np.int8)
np.full(2, np.nan, int)
np.full(2, [300.7, 2], np.int8)
np.full(2, 1j, float)
np.full(2, '5', int)
np.full(2, True, int)
np.full_like([1, 2], np.nan)
np.full_like([1.5], None)
np.full(2, None, float)
np.zeros(3, 'foo')
np.zeros(3, np.floating)
np.zeros(3, 5)
np.arange(4).reshape(2,2).T.astype(float).strides
np.arange(4).reshape(2,2).T.astype(float, order='C').strides
np.arange(4).reshape(2,2).astype(float, order='F').strides
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
