# Floating-point errors: seterr, errstate, what each operation, reduction and cast makes of them.
import numpy as np


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, str(error))


a = np.array([1.0, 0.0, -1.0])
z = np.zeros(3)
i = np.array([1, 0, -128], dtype=np.int8)
i0 = np.zeros(3, int)
big = np.array([1e308, 1e308])
sm = np.array([1e-308, 1e-200])
f4 = np.array([1e38, 1e-38], dtype=np.float32)
h = np.array([60000, 1e-4], dtype=np.float16)
n = np.array([np.nan, 1])
inf = np.array([np.inf, 1])
c = np.array([1 + 1j, 0])
c0 = np.zeros(2, complex)
SOURCES = """
a/z
z/z
a/0
np.divide(a,0)
np.true_divide(a,0)
a//0
a%0
np.fmod(a,0)
np.divmod(a,0.)
divmod(a,0.)
i//0
i%0
np.fmod(i,0)
divmod(i,0)
i//np.int8(-1)
np.divmod(i,np.int8(-1))
np.reciprocal(i)
np.reciprocal(a)
np.negative(i)
np.abs(i)
i*i
i+i
i**3
i-np.int8(127)
np.left_shift(i,3)
np.sqrt(a)
np.log(a)
np.log(z)
np.log2(z)
np.log10(z)
np.log1p(np.array([-1.]))
np.log1p(np.array([-2.]))
np.arcsin(np.array([2.]))
np.arccos(np.array([2.]))
np.arctanh(np.array([1.]))
np.arctanh(np.array([2.]))
np.arccosh(np.array([0.5]))
np.exp(np.array([1000.]))
np.exp(np.array([-1000.]))
np.exp2(np.array([2000.]))
np.exp2(np.array([-2000.]))
np.expm1(np.array([1000.]))
np.expm1(np.array([-1000.]))
np.sinh(np.array([1000.]))
np.cosh(np.array([1000.]))
np.sin(inf)
np.cos(inf)
np.tan(inf)
np.power(z,-1.)
np.power(np.array([-1.]),0.5)
np.power(big,2.)
np.power(sm,2.)
np.square(big)
np.square(sm)
np.arctan2(z,z)
np.ldexp(big,100)
np.ldexp(sm,-100)
np.nextafter(np.array([0.]),1)
np.modf(inf)
np.frexp(inf)
np.heaviside(a,0.5)
big+big
big-big
big*big
big*-big
big/sm
sm*sm
sm/big
sm*0.5
sm-np.array([0.9e-308,0])
sm*np.array([0.25,1])
np.array([4e-308])*0.25
np.array([3e-308])*0.3
np.array([5e-324])*0.5
np.array([5e-324])*2
np.array([5e-324])/2
np.array([1e-308])/4
np.array([2.0**-1022])/4
np.array([3*2.0**-1074])/2
inf-inf
inf*0
inf/inf
inf+1
n+1
n*0
n/0
0/n
inf/0
1/inf
inf%2
2%inf
inf//2
5%-inf
n%1
n//0
inf//0
np.fmod(inf,2)
np.fmod(1,inf)
n<1
n==1
np.maximum(n,1)
np.floor(inf)
np.rint(n)
np.sign(n)
np.isnan(n)
f4*10
f4*1e-2
f4*f4
f4+f4
f4/np.float32(1e-5)
np.sqrt(-f4)
np.exp(f4)
h*2
h*h
h/1000
h+h
h-h
np.exp(h)
np.sqrt(-h)
h//0
np.float16(1)/a
c/c0
c0/c0
c*1e308*1e10
np.sqrt(c0)
np.log(c0)
c**-1
c0**-1
np.exp(np.array([1000+1j]))
np.reciprocal(c0)
c*np.inf
np.array([np.inf+0j])-np.array([np.inf+0j])
np.square(np.array([1e200+0j]))
c/0
np.float64(1)/0
np.float64(1)/np.float64(0)
1/np.float64(0)
1.0/np.float64(0)
np.float64(0)/0
np.float64(1)//0
np.float64(1)%0
divmod(np.float64(1),0)
np.int64(1)/0
np.int64(1)//0
np.int64(1)%0
divmod(np.int64(1),0)
1//np.int64(0)
np.int64(1)/np.int64(0)
np.int64(0)/np.int64(0)
np.int8(1)/np.int8(0)
np.int8(1)/np.uint8(0)
np.int8(100)+np.int8(100)
np.int8(100)+np.uint8(200)
np.int8(100)*2
np.int8(-100)-np.int8(100)
np.uint8(1)-np.uint8(2)
-np.uint8(1)
-np.uint8(0)
-np.int8(-128)
abs(np.int8(-128))
np.int8(-128)//np.int8(-1)
np.int8(-128)%np.int8(-1)
divmod(np.int8(-128),np.int8(-1))
np.int8(2)**7
np.int8(2)**8
np.int64(2)**63
np.int64(2)**64
np.int64(10)**20
np.uint8(16)**2
np.int64(2**62)*2
np.int64(2**62)+np.int64(2**62)
np.uint64(2**63)+np.uint64(2**63)
np.uint64(2**63)*2
np.int32(2**30)*4
np.int8(1)<<8
np.int8(-3)//0
np.float64(1e308)*10
np.float64(1e308)+np.float64(1e308)
np.float64(1e-308)*1e-10
np.float64(1e308)**2
np.float64(0)**-1
np.float64(-1)**0.5
np.float32(1e38)*10
np.float32(1e38)*np.float64(10)
np.float32(1)*np.float64(1e308)*10
np.float32(1)/np.int8(0)
np.float32(1)/np.int64(0)
np.float16(60000)*2
np.float16(1)/0
np.float64('inf')-np.float64('inf')
np.float64('inf')*0
np.float64('nan')+1
np.complex128(1)/0
np.complex128(0)/0
np.complex64(1e38)*10
np.float64(1)/np.complex128(0)
np.complex128(0)**-1
np.True_/np.False_
np.True_/0
np.float64(1)/np.False_
np.float64(1)/np.array(0.)
np.array(1.)/0
np.array(1.)/np.array(0.)
np.array(1)//0
np.sqrt(-1)
np.sqrt(np.float64(-1))
np.log(0)
np.exp(1000)
np.add(np.int8(100),np.int8(100))
np.multiply(np.float64(1e308),10)
np.divide(1,0)
np.divide(np.float64(1),0)
abs(np.float64('inf'))
-np.float64('inf')
np.float32(1e-40)+0
np.float64(5e-324)*1
round(np.float64(1e308), 5)
np.float64(1.5)//np.float64(0)
5//np.float64(0)
np.sum(big)
big.sum()
np.sum(inf-0)
np.sum(np.array([np.inf,-np.inf]))
np.prod(big)
np.prod(sm)
np.prod(np.array([1e-200,1e-200]))
np.cumsum(big)
np.cumprod(big)
np.add.reduce(big)
np.add.accumulate(big)
np.mean(big)
np.mean(np.array([]))
np.array([]).mean()
np.mean(np.zeros((0,2)),axis=0)
np.var(big)
np.std(big)
np.std(np.array([1.]),ddof=1)
np.max(n)
np.dot(big,big)
np.matmul(np.array([[1e308,1e308]]),np.array([[1e308],[1e308]]))
big@big
np.inner(big,big)
np.outer(big,big)
np.add.outer(big,big)
np.sum(f4*3)
np.sum(np.array([3e38,3e38],dtype=np.float32))
np.sum(np.array([60000,60000],dtype=np.float16))
np.sum(np.array([100,100],dtype=np.int8),dtype=np.int8)
np.mean(h)
np.mean(inf)
n.astype(int)
inf.astype(np.int8)
np.array([300.]).astype(np.int8)
np.array([300.]).astype(np.uint8)
np.array([-1.]).astype(np.uint8)
np.array([1e20]).astype(np.int64)
np.array([1e300]).astype(np.float32)
np.array([1e-300]).astype(np.float32)
np.array([70000.]).astype(np.float16)
np.array([1e-9]).astype(np.float16)
np.array([1e300+1j]).astype(np.complex64)
np.array([300]).astype(np.int8)
np.array([10**6]).astype(np.float16)
np.float64(1e300).astype(np.float32)
np.float32(1e300)
np.float32(np.float64(1e300))
np.float16(1e6)
np.array(1e300,dtype=np.float32)
np.array([1e300],dtype=np.float32)
np.array([1e300]).astype("f4")
np.full(2,1e300,dtype="f4")
np.array([np.nan],dtype=np.float32).astype(np.int32)
np.float64('nan').astype(int)
np.add(a,1e300,dtype=np.float32,casting='unsafe')
np.add([1e300],1,out=np.zeros(1,'f4'),casting='unsafe')
n.astype(bool)
inf.astype(np.float32)
np.float32(1)+1e300
np.array([1.],dtype=np.float32)*1e300
np.linspace(0,1e308,3)*10
np.arange(3)/0
np.clip(n,0,1)
np.round(inf)
np.array([1e308]).round(2)
np.array([1.5,np.nan]).astype(np.complex64)
np.asarray([1e39],dtype='f4')
np.float64([1e308])*10
"""
np.seterr(all="raise")
for line in SOURCES.strip().splitlines():
    show(line)


def run(source):
    try:
        exec(source)
        print(source, "ok", a4)
    except Exception as error:
        print(source, "->", type(error).__name__, str(error))


a4 = np.zeros(2, "f4")
i4 = np.zeros(2, "i4")
for line in """
a4[0] = 1e300
a4[:] = [1e300, 1]
a4[:] = 1e300
a4[:] = np.array([1e300, 1])
a4 += 1e38
a4 *= 1e38
a4.fill(1e300)
i4[0] = np.nan
i4[:] = np.array([np.nan, 1])
i4[0] = np.array(np.nan)
a4[0] = np.float64(1e300)
""".strip().splitlines():
    run(line)

# The state.
np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
for line in """
np.geterr()
np.seterr(all='foo')
np.seterr('raise')
np.geterr()
np.seterr(divide='warn', over='ignore')
np.seterr(divide=1)
np.seterr(None)
np.seterr()
np.geterrcall()
np.seterrcall(5)
np.seterrcall(print)
np.geterrcall() is print
np.seterrcall(None) is print
np.seterrcall("x")
np.errstate(all='foo').__enter__()
np.geterr()
""".strip().splitlines():
    show(line)
np.seterr(all="call")
show("np.float64(1)/0")
np.seterr(all="log")
show("np.float64(1)/0")
np.seterrcall(lambda word, flags: print("call", word, flags))
np.seterr(all="call")
show("np.float64(1)/0")
show("np.array([1., 0.])/0")
show("np.array([1e308])*10")


class Log:
    def write(self, text):
        print("log", repr(text))


np.seterrcall(Log())
np.seterr(all="log")
show("np.float64(1)/0")
show("np.array([1., 0.])/0")
np.seterrcall(None)
np.seterr(all="ignore")
show("np.float64(1)/0")

# The context, the decorator.
state = np.errstate(divide="raise")
with state as entered:
    print(entered, np.geterr()["divide"])
print(np.geterr()["divide"])
try:
    with state:
        pass
except TypeError as error:
    print(error)
try:
    with np.errstate(all="raise"):
        with np.errstate(divide="ignore"):
            print(np.log(np.zeros(1)), np.geterr())
        np.log(np.zeros(1))
except FloatingPointError as error:
    print(error, np.geterr())


@np.errstate(divide="raise")
def ratio(x, y=0):
    return x / y


for y in (2, 0, 0):
    try:
        print(ratio(np.float64(1), y=y))
    except FloatingPointError as error:
        print(error)
print(ratio.__name__, np.geterr())
with np.errstate(call=print, all="call"):
    print(np.geterr(), np.geterrcall() is print)
    np.log(np.zeros(1))
    with np.errstate(divide="ignore"):
        print(np.geterr())
        np.log(np.zeros(1))
print(np.geterrcall())
try:
    1 / 0
except ArithmeticError as error:
    print(type(error).__name__)
try:
    with np.errstate(all="raise"):
        np.zeros(2) / 0
except ArithmeticError as error:
    print(type(error).__name__)
out = np.zeros(2)
try:
    with np.errstate(divide="raise"):
        np.divide([1.0, 2.0], [0.0, 4.0], out=out)
except FloatingPointError:
    print(out)
with np.errstate(divide="raise"):
    print(np.divide([1.0, 2.0], [0.0, 4.0], out=out, where=[False, True]))
