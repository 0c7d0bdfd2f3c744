# Flags, shape, real, imag and resize: what can be set, and what refuses to be.
import numpy as np

a = np.arange(6)


def show(text):
    # Statements up to the last ";", then an expression.
    before, _, last = text.rpartition(";")
    names = {"np": np, "a": a.copy()}
    try:
        exec(before.strip(), names)
        print(text, "->", repr(eval(last.strip(), names)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


CASES = """
np.zeros(0).strides
np.empty((3,0)).strides
(np.zeros((0,3))+1).strides
np.zeros((0,3))[::-1].copy().strides
np.array([[],[]]).strides
np.array([]).strides
np.zeros((0,3)).reshape(3,0).strides
np.zeros((0,3)).reshape(0,2,3).strides
np.zeros((3,2))[:0].reshape(0,4).strides
np.zeros((3,2))[:0].sum(axis=1).strides
np.zeros((3,2))[:0].ravel().strides
np.zeros((3,2))[:0].T.ravel('K').strides
np.expand_dims(np.zeros((0,3)),0).strides
np.zeros((0,3))[None].strides
np.zeros((0,3)).astype(int).strides
np.zeros((0,3)).tolist()
np.zeros((2,0,3)).tolist()
np.zeros((0,3)).flags
np.frombuffer(b'').strides
b=np.arange(6); b.resize((4,2)); b
b=np.arange(6); b.resize(2,2); b
b=np.arange(6); b.resize(-1)
b=np.arange(6); b.resize((2,-3))
b=np.arange(6); b.resize(); b
b=np.arange(6); b.resize(None); b
b=np.arange(6); b.resize(0); b
b=np.arange(6); b.resize((3,),refcheck=False); b
b=np.arange(6); b.resize('a')
b=np.arange(6).reshape(2,3).T.copy('F'); b.resize(2,2)
b=np.arange(6).reshape(2,3).T.copy('F'); b.resize(6); b
b=np.arange(6)[::2]; b.resize(2)
b=np.arange(6); b.resize(7); b
b=np.asarray([[0, 1], [2, 3]], order='F'); b.resize((2,1)); b
b=np.arange(4); b.setflags(1)
b=np.arange(4); b.setflags(write=0); b.flags.writeable
b=np.arange(4); b.T=1; b
b=np.arange(4); b.base=1; b
b=np.arange(4); b.device=1; b
b=np.arange(4); b.data=1; b
b=np.arange(4); b.mT=1; b
b=np.arange(4); b.size=1; b
b=np.arange(4); b.itemsize=1; b
b=np.arange(4); b.flags=1; b
b=np.arange(4); del b.T; b
b=np.arange(4); b.dtype='i4'; b
b=np.arange(4); b.dtype='f8'; b
b=np.arange(4)[::2]; b.dtype='i4'; b
np.arange(4).view('i4')
np.arange(12).reshape(3,4)[1:,::2].flags.num
a.flags
a.reshape(2, 3).T.flags
a[::2].flags
np.broadcast_to(a, (2, 6)).flags
np.frombuffer(b'abcdefgh', offset=0).flags
np.frombuffer(bytearray(9), dtype='u2', offset=1).flags
np.zeros((0, 3)).flags
np.array(5).flags
a.flags.fnc, a.flags.forc, a.flags.behaved, a.flags.carray, a.flags.farray, a.flags.num
a.reshape(2, 3).T.flags.fnc, a.reshape(2, 3).T.flags.farray, a.reshape(2, 3).T.flags.num
[a[::2].flags[n] for n in ('C', 'F', 'O', 'W', 'A', 'X', 'B', 'CA', 'FA', 'FNC', 'FORC')]
[a.flags[n] for n in ('CONTIGUOUS', 'FORTRAN', 'BEHAVED', 'CARRAY', 'FARRAY', 'WRITEBACKIFCOPY')]
a.flags == a.flags, a.flags == a[1:].flags
b = a[:]; b.flags.writeable = False; b[0] = 1; b
b = a[:]; b.flags['W'] = 0; b += 1; b
b = a[:]; b.flags['WRITEABLE'] = False; b.fill(1)
b = a[:]; b.setflags(write=False, align=True); np.add(b, 1, out=b)
b = a[:]; b.setflags(uic=True)
b = a[:]; b.setflags(write=0); b.flat = 1; b
b = a[:]; b.setflags(write=0); b.flat[0] = 1; b
b = a[:]; b.setflags(write=0); b.real = 1; b
b = a[:]; b.setflags(write=0); b.setflags(write=1); b[0] = 0; b
b = a[:]; b.setflags(write=0); c = b[1:]; c.flags.writeable
b = np.arange(4); c = b[1:]; b.flags.writeable = False; c[0] = 7; b
b = np.arange(4); c = b[1:]; b.flags.writeable = False; c.flags.writeable = False; c.flags.writeable = True; b
np.broadcast_to(1, (3,))[0].flags.writeable
b = np.broadcast_to(1, (3,)); b[0] = 1; b
b = np.frombuffer(b'abc', 'u1'); b.flags.writeable = True; b
b = np.frombuffer(bytearray(b'abc'), 'u1'); b.flags.writeable = False; b.flags.writeable = True; b[0] = 0; b
b = np.array([1+2j, 3]); b.real = [5, 6]; b.imag[1] = 9; b
b = np.array([1.0, 2.0]); b.imag[0] = 1; b
b = np.array([1+2j]); b.real.base is b, b.imag.strides, b.imag.flags.c_contiguous
b = np.arange(6).reshape(2, 3); b.shape = 3, 2; b
b = np.arange(6).reshape(2, 3); b.shape = -1; b
b = np.arange(6).reshape(2, 3).T; b.shape = 6; b
b = np.arange(6); b.shape = (4,); b
a.data.nbytes if hasattr(a.data, 'nbytes') else len(a.data) * 8
a.device, a.nbytes, a.itemsize, a.strides, a[::-2].strides, a.T.base is a
"""
for line in CASES.strip().splitlines():
    show(line)
