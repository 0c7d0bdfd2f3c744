# NumPy scalars from and to Python numbers, in math and wherever the interpreter takes a number.
import math

import numpy as np


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, str(error))


a = np.array([1, 2, 3])
z = np.array(3.7)
e = np.array([])
SOURCES = """
np.int8("5")
np.int8(" 5 ")
np.int8("x")
np.float32("1.5")
np.float32("x")
np.float64("nan")
np.complex64("1+2j")
np.complex64("x")
np.bool("False")
np.bool("")
np.bool(2)
np.bool(None)
np.bool([])
np.bool([1,0])
np.bool(a[:0])
np.int8(300)
np.int8(-129)
np.uint8(-1)
np.uint8(256)
np.uint64(2**64)
np.int64(2**63)
np.int64(2**70)
np.int32(2**40)
np.int8(3.9)
np.int8(300.5)
np.int8(float("nan"))
np.int64(float("inf"))
np.int64(1e30)
np.uint8(-1.5)
np.int8(np.float64(300))
np.int8(np.int64(300))
np.uint8(np.int8(-1))
np.float32(np.array(1.5))
np.float64([1,2])
np.float64((1,))
np.float64([[1, 2]])
np.float64([])
np.float64(a)
np.float32(1e300)
np.float16(70000)
np.float16(10**6)
np.float32(10**400)
np.float64(10**400)
np.float64(None)
np.int64(None)
np.complex64(None)
np.int64(1j)
np.float64(1j)
np.float64(np.complex128(1+2j))
np.int64(np.complex128(1+2j))
np.complex64(1, 2)
np.complex128(1.5, -0.0)
np.int64(1, 2)
np.float64({})
np.int64({})
np.float64(object())
np.int64("12", 5)
np.int8()
np.float64()
np.complex64()
np.bool()
np.generic()
np.number()
np.integer(1)
np.floating(1)
np.float64(b"1.5")
np.int64(b"15")
int(np.float64(3.7))
int(np.float64("nan"))
int(np.float64("inf"))
int(np.float32(1e20))
int(np.uint64(2**64-1))
int(np.complex128(1+2j))
float(np.complex128(1+2j))
float(np.complex64(1+2j))
complex(np.float32(1.5))
complex(np.complex64(1+2j))
complex(np.float64(1), np.float64(-0.0))
complex(1,-0.0)
complex(-0.0,-0.0)
complex(1)
complex(1j, 2)
complex(1j, 2j)
float(a)
float(e)
float(np.array([1.5]))
float(np.array([[1.5]]))
int(a)
int(np.array([1]))
complex(a)
float(z)
int(z)
bool(z)
bool(a)
bool(e)
bool(np.array([[0]]))
float("1_000.5")
round(z)
round(z, 1)
round(a)
round(np.float64(2.5))
round(np.float64(2.567), 1)
round(np.float64(2.567), np.int64(1))
round(2.567, np.int64(1))
round(np.int8(127), -1)
round(np.int8(12), -1)
round(np.int64(25), -1)
round(np.float32(2.567), 2)
round(np.float64(2.5), None)
round(np.bool(1))
round(np.complex128(1.25+2.5j), 1)
round(np.complex128(1.25+2.5j))
round(np.float64("nan"))
round(np.float64("inf"))
round(5, np.int8(1))
abs(np.int8(-128))
abs(np.int8(-5))
abs(np.complex64(3+4j))
abs(np.bool(1))
divmod(np.int8(7), np.int8(-2))
divmod(7, np.int8(-2))
divmod(np.float32(7.5), 2)
divmod(np.float64(7.5), np.int8(2))
divmod(np.uint8(7), 0)
pow(np.int8(2), 3)
pow(np.int8(2), -1)
pow(2, np.int8(-1))
pow(2.0, np.int8(-1))
pow(np.float64(2), -1)
pow(np.int64(2), np.int64(-1))
2 ** np.float32(0.5)
np.int8(2) ** 0.5
np.int8(2) ** np.float32(2)
(-8) ** np.float64(1/3)
math.floor(np.float64(2.7))
math.ceil(np.float32(2.2))
math.trunc(np.float64(-2.7))
math.floor(np.int8(3))
math.ceil(np.array(2.2))
math.floor(a)
math.sqrt(np.int64(2))
math.sqrt(a)
math.sqrt(np.array(4))
math.sqrt(np.array([4]))
math.isnan(np.float32("nan"))
math.factorial(np.int64(5))
math.pow(np.int8(2), np.float32(3))
math.copysign(1, np.float64(-0.0))
math.fmod(np.float64(7.5), np.int8(2))
math.atan2(np.float64(1), np.float32(2))
math.frexp(np.float64(8))
math.modf(np.float32(2.5))
math.isclose(np.float64(1), np.float64(1+1e-12))
math.log(np.int64(8), np.int64(2))
math.log10(np.uint64(1000))
np.int8(3).__index__()
[1,2,3][np.float64(1)]
[1,2,3][np.int8(1)]
[1,2,3][np.bool(1)]
[1,2,3][np.array(1)]
[1,2,3][np.array([1])]
[1,2,3][np.array([1,2])]
[1,2,3][np.array(1.0)]
[1,2,3][np.int64(5)]
[1,2,3][np.int64(-1)]
[1,2,3][np.int64(0):np.int8(2)]
"abc"[np.int64(1)]
"abc"[np.int64(0):np.uint8(2)]
b"abc"[np.int64(1)]
b"abc"[:np.int64(1)]
(1,2,3)[np.int64(1)]
(1,2,3)[::np.int64(2)]
range(np.int64(3))
list(range(np.int64(3)))
range(np.float64(3))
range(np.int8(1), np.uint8(9), np.int64(3))
range(10)[np.int64(3)]
range(np.array(3))
range(np.array([3]))
range(np.bool(1))
[0]*np.int64(3)
np.int64(3)*[0]
(0,)*np.int8(2)
"ab"*np.int64(2)
b"ab"*np.int64(2)
np.uint8(2)*"ab"
[0]*np.float64(2)
"ab"*np.float64(2)
[0]*np.bool(1)
np.float64(2)*[1,2]
np.float64(2)*(1,2)
[1]*np.array(2)
[1,2]*np.array([2,3])
bytes([np.uint8(3), np.int64(4)])
bytes([np.float64(3)])
bytes(np.int64(3))
bytes(np.uint8(3))
bytearray(np.int64(3))
bytearray([np.uint8(3)])
bytes(np.array([1,2],dtype=np.uint8))
chr(np.int64(65))
chr(np.float64(65))
hex(np.int64(255))
oct(np.uint8(8))
bin(np.int8(5))
bin(np.int8(-5))
int("11", np.int64(2))
(5).to_bytes(np.int64(2), "little")
int.from_bytes(b"ab", "big")
isinstance(np.int64(1), int)
isinstance(np.float64(1), float)
isinstance(np.float32(1), float)
isinstance(np.bool(1), bool)
isinstance(np.complex128(1), complex)
isinstance(np.complex64(1), complex)
isinstance(np.float64(1), (int, float))
hash(np.float64(1.5)) == hash(1.5)
hash(np.int64(5)) == hash(5)
hash(np.float32(0.1)) == hash(0.1)
hash(np.float32(0.1)) == hash(float(np.float32(0.1)))
hash(np.complex64(1+2j)) == hash(1+2j)
hash(np.uint64(2**64-1)) == hash(2**64-1)
hash(np.bool(True)) == hash(True)
hash(np.float64("inf")) == hash(float("inf"))
hash(a)
{np.int64(1): 2}[1]
{1: 2}[np.int64(1)]
{1.5: 2}[np.float32(1.5)]
{True: 2}[np.bool(1)]
{(1,2): 3}[(np.int64(1), np.int8(2))]
len({np.int8(1), np.float64(1), 1, True, np.bool(1)})
{2**40: 1}[np.int64(2**40)]
{2**63: 1}[np.uint64(2**63)]
np.int64(2**40) in {2**40}
"""
for line in SOURCES.strip().splitlines():
    show(line)

# Python complex numbers are ordered by NumPy on their right.
for z in (0j, 1 - 2j):
    for x in (np.float64(0), np.float64(1), np.complex128(1j), np.int8(0)):
        print(z < x, z > x, z <= x, z >= x, z == x, z != x, x < z)

# abs() of a complex scalar rounds as C's hypot(), that of an array as NumPy's own loop.
for z in (
    complex(0.1, -3),
    complex(431251.65625, 896830.1875),
    complex(3e38, 3e38),
    complex(1e-45, 0),
    3 + 4j,
):
    print(
        repr(abs(np.complex64(z))),
        repr(abs(np.complex128(z))),
        np.abs(np.array([z], np.complex64)),
    )
