# NumPy scalars in formats, in builtins and under operators.
import math

import numpy as np


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, str(error))


i = np.int64(42)
f = np.float64(3.14159)
f4 = np.float32(0.1)
h = np.float16(0.1)
b = np.bool(True)
u = np.uint8(200)
c = np.complex128(1.5 - 2j)
c8 = np.complex64(0.1 + 1j)
z = np.array(2.5)
zi = np.array(7)
n8 = np.int8(-5)
SOURCES = """
format(i)
format(i, "d")
format(i, "08d")
format(i, "x")
format(i,"#x")
format(i,"b")
format(i,",")
format(i,"+d")
format(i,"e")
format(i,".2f")
format(i,"5")
format(i,"<5")
format(i,"^7")
format(i,"%")
format(i,"c")
format(i,"g")
format(i,"n")
format(i,"o")
format(i,"X")
format(f)
format(f,".2f")
format(f,"10.3f")
format(f,"e")
format(f,"g")
format(f,"%")
format(f,".1%")
format(f,"+.2f")
format(f,"08.2f")
format(f,",.2f")
format(f,">10")
format(f,".3")
format(f,"10.3")
format(f,"G")
format(f,"E")
format(f,"F")
format(f,"n")
format(f4)
format(f4,".2f")
format(f4,"10")
format(f4,"g")
format(f4,".10f")
format(f4,"e")
format(f4,".3")
format(h,".5f")
format(h)
format(h,"8")
format(b)
format(b,"d")
format(b,"5")
format(b,".1f")
format(c)
format(c,".2f")
format(c,"10.1f")
format(c,"e")
format(c8)
format(c8,".3f")
format(c,"g")
format(c,">20.2f")
format(c,"d")
format(z)
format(z,".2f")
format(zi,"d")
format(np.array([1,2]))
format(np.array([1,2]),"d")
format(zi)
format(zi,"5")
f"{i}|{i:5}|{i:<5}|{i:05d}|{i:x}|{i!r}|{i!s}|{i:,}"
f"{f}|{f:.2f}|{f:10.3f}|{f!r}|{f!s:>10}|{f:>12}|{f:<12}|{f:^12}|{f:+}|{f:e}|{f:%}"
f"{f4}|{f4:.2f}|{f4:12}|{f4!r}|{h}|{h:.3f}|{b}|{b:5}|{b:d}|{b!r}|{u:b}|{u:#x}|{n8:+d}|{n8}"
f"{c}|{c!r}|{c8}|{z}|{z:.1f}|{z!r}"
f"{i:{6}}|{f:{8}.{2}f}|{f:.{3}f}"
"{0} {1:.2f} {0:5d} {1!r}".format(i, f)
"{0:10}|{0:<10}|{0:>10}".format(f)
"{0:10}|{1:10}".format(3.0, 2.5)
"{a:.2f} {b:5d} {a!r} {a}".format(a=f, b=i)
"{a:10}|{b:10}".format(a=3.0, b=f)
"{0[0]} {0[1]:.1f}".format([i, f])
"{:>8} {:<8}|{:^8}|".format(i, f, b)
"{0:{1}}".format(f, 10)
"{:{}}".format(f, 10)
"{:{}.{}f}".format(f, 10, np.int64(2))
"{:{w}.{p}f}".format(f, w=10, p=np.int64(2))
f"{3.0:.3}|{1234.5:.3}|{1234567.0:.3}|{0.0001:.3}|{1e-5:.3}|{1.0:.1}|{100.0:.3}|{99.99:.3}|{1e16:.17}|{1e16:.3}|{123456.0:.6}|{3.0:10.3}|{3.0:+.2}|{-0.0:.3}|{float('nan'):.3}|{float('inf'):.3}|{12.0:.2}|{120.0:.2}"
f"{np.float64(3.0):.3}|{np.float32(3.0):.3}|{z:.3}|{np.float64(1234.5):10.3}"
"{0:.3} {1:.4}".format(3.0, 12345.678)
"{:.3}".format("abcdef")
"{0:.3}|{0:5.2}|{a:.1}".format("abcdef", a="xyz")
"%d" % i
"%5.2f" % f
"%s" % i
"%r" % i
"%s" % f
"%r" % f
"%e" % f4
"%g" % h
"%x" % u
"%o" % u
"%c" % i
"%i" % f
"%d" % f
"%5d|%-5d|%05d" % (i,i,i)
"%+d" % n8
"%s %s" % (b, c)
"%r %r" % (b, c)
"%d" % b
"%.3s" % i
"%5s|%-5s" % (i, b)
"%s" % z
"%d" % zi
"%f" % z
"%s" % np.array([1,2])
"%s %s" % (np.array([1,2]), np.array([3]))
"%(a)d %(b).2f" % {"a": i, "b": f}
"%%" % ()
"%d%%" % i
b"%d" % i
str(i)
str(f)
str(f4)
str(h)
str(b)
str(c)
str(c8)
repr(c8)
repr(np.complex64(1-0j))
repr(np.complex128(complex("nan")))
repr(np.complex128(-0.0-1j))
repr(np.complex128(complex(0,float("inf"))))
repr(np.complex64(1e20+1e-7j))
str(np.complex128(1e16+1j))
repr(np.complex128(1e-5+1e5j))
str(np.float64(1e16))
str(np.float64(1e15))
repr(np.float32(1e16))
str(np.float32(16777216.0))
str(np.float16(65504))
repr(np.float64(1e-5))
repr(np.float32(1e-5))
repr(np.float64("-inf"))
str(np.float64("nan"))
",".join(map(str, np.array([1.5,2])))
",".join([str(x) for x in np.array([1,2])])
[x for x in np.array([1.5,2])]
list(np.array([[1,2],[3,4]]))
sorted(np.array([3,1,2]))
min(np.array([3,1]))
max(np.array([3.5,1]))
sum(np.array([1,2,3]))
sum(np.array([1.5,2]))
sum(np.array([[1,2],[3,4]]))
sum([np.float32(1), np.float64(2)])
sum([np.int8(100), np.int8(100)])
list(enumerate(np.array([5,6])))
list(zip(np.array([1,2]), [3,4]))
list(map(int, np.array([1.5,2.5])))
list(map(float, np.array([1,2])))
list(reversed(np.array([1,2,3])))
any(np.array([0,1]))
all(np.array([0,1]))
list(filter(None, np.array([0,1,2])))
tuple(np.array([1,2]))
set(np.array([1,1,2])) == {1,2}
dict(zip(np.array([1,2]), "ab"))
2 in np.array([1,2])
5 in np.array([1,2])
np.nan in np.array([np.nan])
1 in np.array([[1,2],[3,4]])
np.array([1,2]) in [1]
(lambda x,y: x+y)(*np.array([1,2]))
len(np.array([[1,2]]))
len(np.array(5))
list(np.array(5))
np.float64(1)[0]
np.float64(1)[()]
np.float64(1)[...]
np.float64(1)[None]
np.float64(1)[0:1]
min(np.array([[1,2],[3,4]]))
max(i, f)
min(np.float32(1), 0.5)
sorted([np.float64(2), 1, np.int8(0)])
sorted(np.array([[2,1],[1,2]]))
[1,2,3].index(np.int64(2))
[1,2].count(np.float64(1))
[np.int64(1)] == [1]
(np.float64(1), 2) == (1, 2)
np.array([1,2]) == [1,2]
[np.array(1)] == [1]
{np.int64(1): "a"} == {1: "a"}
[1,2].pop(np.int64(0))
[1,2].insert(np.int64(0), 5)
"abc".find("b", np.int64(0))
"a,b".split(",", np.int64(1))
"abc".center(np.int64(7))
"abc".ljust(np.int64(7))
"7".zfill(np.int64(3))
"abc".replace("a","b",np.int64(1))
divmod(np.int64(7), 2)
pow(np.int64(2), np.int64(3))
pow(2, np.int64(3))
abs(np.int64(-3))
i.real
i.imag
c.real
c.imag
c.conjugate()
c.conj()
f.real
(5).__class__
not np.array([0])
np.array([1]) and 2
np.float64(0) or 5
np.float64(3) if np.bool(0) else 1
np.bool(1) is np.True_
(np.float64(1) > 0) is np.True_
type(np.float64(1) > 0)
np.True_ + np.True_
np.True_ - np.True_
-np.True_
~np.True_
~np.int8(5)
+np.float64(1)
-np.uint8(1)
np.True_ * 3
np.True_ & True
np.True_ | 2
np.True_ ^ np.int8(1)
1 << np.int8(3)
np.int8(1) << 3
np.int8(1) << 7
np.int8(1) << 8
np.uint8(128) >> 7
np.int8(-1) >> 100
np.float64(1) << 1
np.float64(1) & 1
~np.float64(1)
"""
for line in SOURCES.strip().splitlines():
    show(line)
