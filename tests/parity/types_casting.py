# can_cast, result_type and their kin; finfo, iinfo and what else is known of types.
import numpy as np

# One case a line: statements, then an expression.
CASES = r"""
np.can_cast(int, float)
np.can_cast('i8', 'f4')
np.can_cast('i8', 'f4', 'same_kind')
np.can_cast('i8', 'f4', casting='unsafe')
np.can_cast('f8', 'i4', 'same_kind')
np.can_cast('c8', 'f4')
np.can_cast('u1', 'i1', 'same_kind')
np.can_cast('i1', 'u1', 'same_kind')
np.can_cast('i4', 'i4', 'no')
np.can_cast('i4', '>i4', 'no')
np.can_cast('i4', '>i4', 'equiv')
np.can_cast('i4', 'i8', 'equiv')
np.can_cast(1, 'i8')
np.can_cast(1.5, 'i8')
np.can_cast(True, 'i8')
np.can_cast(np.int8(1), 'i8')
np.can_cast(np.int64(1), 'i1')
np.can_cast(np.array([1]), 'i1')
np.can_cast(np.array([1]), 'f8')
np.can_cast(np.float64(3), np.float32)
np.can_cast('i8', 'foo')
np.can_cast(np.int32, np.int64)
np.can_cast('i8', None)
np.can_cast(from_='i4', to='i8', casting='safe')
np.can_cast('?', 'u1')
np.result_type(3, np.arange(7, dtype='i1'))
np.result_type('i4', 'c8')
np.result_type(3.0, -2)
np.result_type(3)
np.result_type(True)
np.result_type(1j)
np.result_type(1j, np.float32)
np.result_type(np.float32(3), 1.0)
np.result_type(np.int8, 300)
np.result_type('u8', 'i8')
np.result_type('i1', 'u1', 2.5)
np.result_type()
np.result_type('foo')
np.result_type(np.array([1.5]), 'f4')
np.result_type(None)
np.result_type(np.float32, 3.0)
np.result_type(True, np.int8)
np.result_type('>i4')
np.promote_types('f4', 'f8')
np.promote_types('i8', 'f4')
np.promote_types('>i8', '<c8')
np.promote_types('i4', 'u4')
np.promote_types(int, bool)
np.promote_types('i8', 3)
np.promote_types('i8', 'foo')
np.min_scalar_type(10)
np.min_scalar_type(-260)
np.min_scalar_type(3.1)
np.min_scalar_type(1e50)
np.min_scalar_type(np.arange(4,dtype='f8'))
np.min_scalar_type(255)
np.min_scalar_type(256)
np.min_scalar_type(65536)
np.min_scalar_type(2**63)
np.min_scalar_type(-1)
np.min_scalar_type(-128)
np.min_scalar_type(-129)
np.min_scalar_type(True)
np.min_scalar_type(np.int64(5))
np.min_scalar_type(np.int64(-5))
np.min_scalar_type(np.uint64(2**63))
np.min_scalar_type(np.float32(1))
np.min_scalar_type(1j)
np.min_scalar_type(1e50j)
np.min_scalar_type(np.inf)
np.min_scalar_type(np.nan)
np.min_scalar_type(65504.0)
np.min_scalar_type(65520.0)
np.min_scalar_type(70000.0)
np.min_scalar_type(3.5e38)
np.min_scalar_type(np.float16(1))
np.min_scalar_type([1,2])
np.issubdtype('i4', np.signedinteger)
np.issubdtype('i4', np.integer)
np.issubdtype(np.float64, np.floating)
np.issubdtype(np.float64, np.float32)
np.issubdtype(np.float32, np.floating)
np.issubdtype(float, np.floating)
np.issubdtype(int, np.integer)
np.issubdtype(np.int8, int)
np.issubdtype(np.int64, int)
np.issubdtype(float, np.inexact)
np.issubdtype(np.integer, np.number)
np.issubdtype(np.number, np.integer)
np.issubdtype(np.dtype('f4'), 'f4')
np.issubdtype(np.array([1]).dtype, np.generic)
np.issubdtype(bool, np.integer)
np.issubdtype(np.bool, np.generic)
np.issubdtype('foo', np.integer)
np.issubdtype(5, np.integer)
np.issubdtype(np.complex64, np.complexfloating)
np.isdtype(np.dtype(np.float32), np.float64)
np.isdtype(np.float32, "real floating")
np.isdtype(np.complex128, ("real floating", "complex floating"))
np.isdtype(np.dtype('i1'), 'signed integer')
np.isdtype(np.dtype('i1'), 'integral')
np.isdtype(np.dtype('u1'), 'unsigned integer')
np.isdtype(np.dtype('?'), 'bool')
np.isdtype(np.dtype('c8'), 'numeric')
np.isdtype(np.dtype('?'), 'numeric')
np.isdtype(np.dtype('c8'), 'foo')
np.isdtype(np.dtype('c8'), 5)
np.isdtype('c8', 'numeric')
np.isdtype(5, 'numeric')
np.isdtype(np.float64, np.dtype('f8'))
np.isdtype(np.float64, np.floating)
np.isdtype(np.float64, float)
np.isdtype(np.float64, ())
np.finfo(np.float64)
np.finfo(np.float32)
np.finfo(np.float16)
np.finfo(np.float64).eps
np.finfo(np.float32).eps
np.finfo(np.float16).eps
np.finfo(float).max
np.finfo(float).min
np.finfo(float).tiny
np.finfo(np.float32).max
np.finfo(np.float32).tiny
np.finfo(np.float16).max
np.finfo('f2').tiny
np.finfo('f2').smallest_subnormal
np.finfo('f4').smallest_subnormal
np.finfo('f8').smallest_subnormal
np.finfo('f8').smallest_normal
np.finfo('f8').epsneg
np.finfo('f4').epsneg
np.finfo('f2').epsneg
np.finfo('f8').resolution
np.finfo('f4').resolution
np.finfo('f2').resolution
np.finfo('f8').bits, np.finfo('f4').bits, np.finfo('f2').bits, np.finfo('c8').bits
[getattr(np.finfo('f8'), n) for n in ('iexp','machep','maxexp','minexp','negep','nexp','nmant','precision')]
[getattr(np.finfo('f4'), n) for n in ('iexp','machep','maxexp','minexp','negep','nexp','nmant','precision')]
[getattr(np.finfo('f2'), n) for n in ('iexp','machep','maxexp','minexp','negep','nexp','nmant','precision')]
np.finfo(np.complex64)
np.finfo(np.complex128).dtype
np.finfo(np.float32(1)).dtype
np.finfo(1.5).dtype
np.finfo(1j).dtype
np.finfo(int)
np.finfo(1)
np.finfo('i4')
np.finfo(None)
np.finfo('f4') is np.finfo(np.float32)
np.finfo('f4') == np.finfo(np.float32)
str(np.finfo('f4'))
str(np.finfo('f8'))
str(np.finfo('f2'))
np.iinfo(np.int8)
np.iinfo('u8')
np.iinfo(int).max
np.iinfo(int).min
np.iinfo(np.uint64).max
np.iinfo(np.uint8).min
np.iinfo('i2').bits
np.iinfo('i2').dtype
np.iinfo('i2').kind
np.iinfo('i2').key
np.iinfo(np.int16(5)).max
np.iinfo(5).max
np.iinfo(float)
np.iinfo(bool)
np.iinfo(1.5)
str(np.iinfo('i2'))
str(np.iinfo('u8'))
type(np.iinfo('i2').max)
np.common_type(np.array([True]))
np.mintypecode(['d', 'f', 'S'])
np.mintypecode('abceh', default='G')
x = np.array([1.1, 2-3.j]); np.mintypecode(x)
np.mintypecode('i')
np.mintypecode(['f', 'F'])
np.mintypecode(['d', 'F'])
[np.typename(c) for c in ['?','B','D','F','I','H','L','Q','b','d','f','i','h','l','q']]
np.isscalar(3.1)
np.isscalar(np.array(3.1))
np.isscalar([3.1])
np.isscalar(False)
np.isscalar('numpy')
np.isscalar(np.float32(1))
np.isscalar(None)
np.isscalar(1j)
np.isscalar(b'a')
np.iscomplex([1+1j, 1+0j, 4.5, 3, 2, 2j])
np.iscomplex(1j)
np.iscomplex(1.5)
np.iscomplex([1.5])
np.isreal(np.array([1+1j, 1+0j, 4.5, 3, 2, 2j]))
np.isreal(1j)
np.isreal(2)
np.iscomplexobj(1)
np.iscomplexobj(1+0j)
np.iscomplexobj([3, 1+0j, True])
np.isrealobj(1)
np.isrealobj([3, 1+0j])
np.real([1+2j, 3])
np.real(1+1j)
np.real(3)
np.real(np.complex64(1+1j))
a=np.array([1+2j, 3+4j]); b=np.real(a); b[0]=9; a
np.imag([1+2j, 3])
np.imag(1+1j)
np.imag(3)
np.imag(3.5)
np.imag(np.array([1.5]))
np.angle([1.0, 1.0j, 1+1j])
np.angle(1+1j, deg=True)
np.angle(-1)
np.angle(np.array([1, -1]))
np.angle(np.float32(-1))
np.angle(1j)
np.real_if_close([2.1 + 4e-14j, 5.2 + 3e-15j], tol=1000)
np.real_if_close([2.1 + 4e-13j, 5.2 + 3e-15j], tol=1000)
np.real_if_close([1, 2])
np.real_if_close([1+1j])
np.real_if_close(np.complex64(1))
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

# A complex number with an infinity or a NaN needs all of its room; a float does not.
for value in (
    complex(np.inf, 0),
    complex(0, np.nan),
    complex(3.39e38, 1),
    complex(3.41e38, 1),
    np.inf,
    np.nan,
):
    print(value, np.min_scalar_type(value), np.min_scalar_type(np.array(value)))
