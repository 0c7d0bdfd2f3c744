# a.flat: reading, writing, comparing and walking through it.
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
np.zeros((3,2))[:0].flatten().strides
b=np.arange(6.); b.flat=[]; b.sum() is None
b=np.arange(6); b.flat[[0,9]]=1; b
b=np.arange(6); b.flat[9]=1; b
b=np.arange(6); b.flat['a']=1; b
b=np.arange(6); b.flat[1,2]=1; b
b=np.arange(6); b.flat[None]=1; b
b=np.arange(6); b.flat[...]=[1,2]; b
b=np.arange(6); b.flat[()]=[1,2]; b
b=np.arange(6); b.flat[[1,2,3,4]]=[7,8]; b
b=np.arange(6); b.flat[[True,False]]=1; b
b=np.arange(6); b.flat[np.array([True,False])]=1; b
b=np.arange(6); b.flat[np.array([True,False])]
b=np.arange(6); b.flat[np.array([True]*7)]
b=np.arange(6); b.flat[np.array([True,False]*3)]=[[1,2],[3,4]]; b
b=np.arange(6); b.flat[np.array([])]
np.arange(6).flat[[]]
np.arange(6).flat[np.array([],dtype=int)]
np.arange(6).flat[np.array(2)]
np.arange(6).flat[np.int8(2)]
np.arange(6).flat[np.array([1.0])]
np.arange(6).flat[(1,2),]
np.arange(6).flat[[[1,2],[3,4]]]
np.arange(6).flat[-1], np.arange(6).flat[-7]
np.arange(6).flat[::-1]
np.arange(6).flat[5:1:-2]
b=np.arange(6); b.flat[1]=2.7; b
b=np.arange(6); b.flat[1:3]=2.7; b
b=np.arange(6); b.flat=['a']; b
b=np.arange(6); b.flat[1:3]='a'; b
b=np.arange(6,dtype='i1'); b.flat[1:3]=300; b
b=np.arange(6,dtype='i1'); b.flat[1]=300; b
b=np.arange(6,dtype='i1'); b.flat=[300]; b
b=np.arange(6,dtype='i1'); b.flat=np.array([300]); b
b=np.arange(6); b.flat[1]=1j; b
b=np.arange(6); b.flat[:2]=np.array([1j,2]); b
b=np.arange(6); b.flat[1]=np.array([5]); b
b=np.arange(6); b.flat[1]=[[5]]; b
b=np.arange(6); b.flat=b[::-1]; b
b=np.arange(6); f=b.flat; next(f); next(f); f.index, f.coords
b=np.arange(6).reshape(2,3).T; f=b.flat; [next(f) for i in range(4)]; f.index, f.coords
b=np.arange(2); f=b.flat; next(f); f[1]; f.index
b=np.arange(2); f=b.flat; next(f); f[:]; f.index
b=np.arange(2); f=b.flat; next(f); len(f)
b=np.arange(2); f=b.flat; next(f); next(f); next(f)
b=np.arange(2); f=b.flat; f==[0,5]
b=np.arange(2); np.add(b.flat,1)
b=np.arange(2); np.array(b.flat)
b=np.arange(2); np.asarray(b.flat).base is b
b=np.arange(6).reshape(2,3).T; np.asarray(b.flat)
b=np.arange(2); b.flat.copy() is b
b=np.arange(2); f=b.flat; g=iter(f); g is f
b=np.arange(2); bool(b.flat)
b=np.zeros(0); bool(b.flat)
np.array(5).flat.coords
np.shape(np.arange(4).flat)
[np.asarray(x.flat).strides for x in (np.zeros(0, "i1"), np.zeros((0, 3)), np.zeros(0)[::2])]
"""
for line in CASES.strip().splitlines():
    show(line)
