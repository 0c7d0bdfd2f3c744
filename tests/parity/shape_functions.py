# Reshaping, permuting, adding and dropping axes, broadcasting: values, views and what is refused.
import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

a = np.arange(6)


def show(text):
    # Statements up to the last ";", then an expression.
    before, _, last = text.rpartition(";")
    names = {
        "np": np,
        "a": a.copy(),
        "as_strided": as_strided,
        "sliding_window_view": sliding_window_view,
    }
    try:
        exec(before.strip(), names)
        print(text, "->", repr(eval(last.strip(), names)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


CASES = """
np.matrix_transpose([1,2])
a.mT
np.broadcast_shapes((1,2),(3,1),5)
np.broadcast_shapes()
np.broadcast_shapes((1,2),(3,4))
np.broadcast_shapes((2,),(3,),(1,))
np.broadcast_shapes(6,7)
np.broadcast_shapes(-1)
np.broadcast_shapes((1,-2))
np.broadcast_arrays(1,[2,3])
np.broadcast_arrays()
np.broadcast_arrays([1,2],[1,2,3])
np.broadcast_arrays([1,2],[[1],[2]])[0].flags.writeable
np.broadcast_arrays([1,2],[1,2])[0].flags
np.broadcast_arrays(a,a)[0] is a
np.broadcast_arrays(a,a)[0].base is a
np.broadcast_to(a,(2,5))
np.broadcast_to(a,-1)
np.broadcast_to(a,(-1,6))
np.broadcast_to(a,())
np.broadcast_to(3,())
np.broadcast_to(3,()).flags
np.broadcast_to(a,6).flags
np.broadcast_to(a,(6,),subok=True)
np.broadcast_to(a,(2,6)).base is a
np.broadcast_to(a,(2,6)).strides
np.broadcast_to(a,6).base is a
np.rollaxis(np.ones((2,3,4)),2).shape
np.rollaxis(np.ones((2,3,4)),3)
np.rollaxis(np.ones((2,3,4)),1,5)
np.rollaxis(np.ones((2,3,4)),0,3).shape
np.rollaxis(np.ones((2,3,4)),1,-4)
np.moveaxis(a,0,1)
np.moveaxis(np.ones((2,3)),[0,0],[0,1])
np.moveaxis(np.ones((2,3)),[0,1],[0])
np.moveaxis(np.ones((2,3)),[0],[1,1])
np.moveaxis([1,2],0,0)
np.moveaxis(5,0,0)
np.swapaxes(5,0,0)
np.swapaxes(a,0,1)
np.swapaxes(a,1,0)
a.swapaxes(0,0).base is a
np.transpose([[1,2]])
np.transpose(5)
np.transpose([[1,2]],(0,))
np.transpose([[1,2]],(0,0))
np.transpose([[1,2]],(0,2))
np.transpose(a.reshape(2,3),(-1,0)).shape
a.reshape(2,3).transpose(1,0,2)
a.reshape(2,3).transpose((1,0),)
a.reshape(2,3).transpose([1,0])
a.reshape(2,3).transpose(1.0,0)
np.squeeze(5)
np.squeeze([[1]])
np.squeeze([[1,2]],axis=1)
np.squeeze([[1,2]],axis=(0,0))
np.squeeze([[1,2]],axis=2)
np.squeeze(a).base is a
np.squeeze(a) is a
np.squeeze(a, axis=()).shape
np.squeeze(5, axis=0)
np.expand_dims(a,(0,1)).shape
np.expand_dims(a,(0,0))
np.expand_dims(a,2)
np.expand_dims(a,-3)
np.expand_dims(5,0)
np.expand_dims(a,0).strides
np.expand_dims(a,1).strides
np.expand_dims(a,[0,2]).shape
np.expand_dims(a,()).shape
np.reshape(a,(4,))
np.reshape(a,(-1,4))
np.reshape(a,(-1,-1))
np.reshape(a,4)
np.reshape(a,(2,3),order='X')
np.reshape(a,(2,3),order='K')
np.reshape(a,(2,3),order='CF')
np.reshape(a,(2,3),order=None)
np.reshape(a,(2,3),order='f')
np.reshape(a,(2,3),copy=False).base is a
a[::2].reshape(3,1,copy=False)
a.reshape(2,3).T.reshape(6,copy=False)
np.reshape(a,shape=(2,3))
a.reshape()
a.reshape(None)
a.reshape(2,None)
a.reshape(2.0,3)
a.reshape('a')
a.reshape((2,'a'))
a.reshape([2,3])
a.reshape(np.array([2,3]))
a.reshape(2,3,order='F')
a.reshape((2,3),(1,))
a.reshape(())
np.array(5).reshape(())
a.reshape(-2,3)
a.reshape(0,-1)
np.zeros(0).reshape(-1,0)
np.zeros(0).reshape(3,-1)
np.zeros(0).reshape(0,-1)
np.zeros((0,3)).reshape(-1).strides
np.zeros((0,3)).strides
np.zeros((3,0,2)).strides
np.zeros((3,0,2)).T.strides
np.zeros((3,0,2))[1:].strides
np.zeros((3,4))[:0].strides
np.zeros((3,4))[:,:0].strides
np.zeros((3,4))[5:].strides
a.reshape(2,3).ravel('F')
a.ravel('X')
a.reshape(2,3).T.ravel('K')
a.reshape(2,3).T.ravel('A')
a.reshape(2,3).T.ravel('K').base is a
a.reshape(2,3)[::-1].ravel('K')
a.ravel() is a
a.ravel().base is a
a.reshape(2,3).T.flatten('K')
a.reshape(2,3).T.flatten('A')
a.reshape(2,3).T.flatten('F')
a.reshape(2,3).T.flatten('X')
a.reshape(1,2,3).transpose(2,0,1).flatten('K')
np.ravel([[1,2],[3,4]],'F')
np.ravel(5)
np.ravel(a[::2]).base is a
np.ravel(a[::-1])
a[::-1].ravel().base is a
a[::-1].ravel('K')
a[::-1].ravel('K').base is a
a[::-1].reshape(2,3).base is a
np.size([[1,2],[3]])
np.size([[1,2],[3,4]],1)
np.size([[1,2],[3,4]],(0,1))
np.size(5)
np.size([1],1)
np.shape([[1,2],[3]])
np.shape(0)
np.ndim([[1]])
np.resize([1,2],(2,3))
np.resize([],(2,))
np.resize([1,2],-1)
np.resize([1,2],(0,))
np.resize([1,2],(2,-3))
np.resize([[0,1],[2,3]],5)
as_strided(a,(3,2),(8,8))
as_strided(a,writeable=False).flags.writeable
as_strided(a,(3,2))
as_strided([1,2,3],(2,))
sliding_window_view(a,3)
sliding_window_view(a,7)
sliding_window_view(a,(2,2))
sliding_window_view(a,-1)
sliding_window_view(a.reshape(2,3),(2,2))
sliding_window_view(a.reshape(2,3),2,axis=1).flags.writeable
sliding_window_view(a.reshape(2,3),2)
sliding_window_view(a.reshape(2,3),(2,1),axis=1)
np.shares_memory(a,a[1:])
np.shares_memory(a[::2],a[1::2])
np.may_share_memory(a[::2],a[1::2])
np.shares_memory([1],[2])
np.shares_memory(a,a,max_work=0)
np.shares_memory(a[::2],a[1::2],max_work=0)
np.shares_memory(a[::2],a[1::2],max_work=1)
np.shares_memory(a[::2],a[1::2],1)
np.shares_memory(a[::2],a[1::2],max_work=-2)
np.shares_memory(a[::2],a[1::2],max_work='a')
np.may_share_memory(a[::2],a[1::2],max_work=-1)
np.shares_memory(a[::2],a[1::2],max_work=None)
np.may_share_memory(a[::2],a[1::2],max_work=None)
np.isfortran(a)
np.isfortran(a.reshape(2,3).T)
np.isfortran([[1,2],[3,4]])
list(np.ndindex(2,2))
list(np.ndindex((2,1)))
list(np.ndindex())
list(np.ndindex(0,1))
list(np.ndindex(-1))
len(np.ndindex(2,2))
list(np.ndenumerate([[1,2],[3,4]]))
np.ndenumerate(5).__next__()
list(np.broadcast([1,2],[[1],[2]]))
np.broadcast([1,2],[[1],[2]]).shape
np.broadcast([1,2],[1,2,3])
np.broadcast([1,2],[1,2,3],[1])
np.broadcast(1).shape
np.broadcast([1,2],3).nd,np.broadcast([1,2],3).ndim,np.broadcast([1,2],3).size,np.broadcast([1,2],3).numiter,np.broadcast([1,2],3).index
a.item()
a.item(9)
a.item(1,2)
a.item((1,))
a.item(1.0)
a.item(-7)
a.reshape(2,3).item(7)
a.reshape(2,3).item((1,2))
a.reshape(2,3).item(1,3)
a.fill([1,2])
a.fill(1.7); a
a.fill('x')
a.fill(np.array([1])); a
a.fill(np.array([1,2])); a
a.fill(300000000000000000000)
a.tobytes('X')
a.copy('X')
np.copy(a,order='X')
np.copy(a.reshape(2,3).T).strides
a.reshape(2,3).T.copy().strides
np.copy(a.reshape(2,3).T,'C').strides
a.reshape(1,2,3).transpose(2,0,1).copy('K').strides
np.array(5).T
np.array(5).mT
np.array(5).flat[0]
np.array(5).flat[1]
np.array([1j]).imag.base
np.array([1.]).imag.flags.writeable
np.array([1.]).real.base
np.array(1j).imag
np.array(1j).real
np.real([1j]), np.imag(3), np.real(2j), np.imag([1,2]), np.real(1)
np.reshape(5,(1,1))
np.reshape([1,2,3],(3,1)).base
np.broadcast_to(np.ones(3),(3,3)).reshape(9).base
np.permute_dims(a.reshape(2,3)).shape
np.atleast_1d()
np.atleast_1d(1,[2])
np.atleast_2d(a).base is a
np.atleast_3d(a).shape
"""
for line in CASES.strip().splitlines():
    show(line)
