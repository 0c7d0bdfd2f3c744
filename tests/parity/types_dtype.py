# dtype objects: spellings, attributes, comparison, byte order.
import numpy as np

# One case a line: statements, then an expression.
CASES = r"""
np.dtype(np.unsignedinteger)
np.dtype(np.signedinteger)
np.dtype(np.complexfloating)
np.dtype(np.inexact)
np.dtype('<i4')
np.dtype('>f8')
np.dtype('=u2')
np.dtype('|b1')
np.dtype('|i1')
np.dtype('|i4')
np.dtype('>i1')
np.dtype('i')
np.dtype('float')
np.dtype('f8')
np.dtype('f')
np.dtype('l')
np.dtype('p')
np.dtype('int')
np.dtype('complex')
np.dtype('bool')
np.dtype('?')
np.dtype('b1')
np.dtype('c8')
np.dtype('c16')
np.dtype('e')
np.dtype('i3')
np.dtype('foo')
np.dtype('')
np.dtype(' i4')
np.dtype('i4 ')
np.dtype('Int32')
np.dtype('<int32')
np.dtype('<i')
np.dtype('>d')
np.dtype('=l')
np.dtype('half')
np.dtype('double')
np.dtype('single')
np.dtype('long')
np.dtype('ulong')
np.dtype('short')
np.dtype('byte')
np.dtype('float_')
np.dtype('int_')
np.dtype('bool_')
np.dtype('uint')
np.dtype('longlong')
np.dtype('q')
np.dtype('intp')
np.dtype('f2')
np.dtype(int)
np.dtype(float)
np.dtype(bool)
np.dtype(complex)
np.dtype(np.int8)
np.dtype(np.dtype('f4'))
np.dtype(None)
np.dtype(np.floating)
np.dtype(np.number)
np.dtype(np.integer)
np.dtype(np.generic) is None
np.dtype(5)
np.dtype(1.5)
np.dtype(np.array(1))
np.dtype('i4', False, True)
np.dtype('i4', align=True)
np.dtype(dtype='i4')
np.dtype('i4').name
np.dtype('i4').str
np.dtype('>i4').str
np.dtype('>i4').name
np.dtype('>i4').byteorder
np.dtype('>i4').isnative
np.dtype('>i4').num
np.dtype('>i4') == np.dtype('i4')
np.dtype('>i4') == '>i4'
np.dtype('>i4').newbyteorder('=')
np.dtype('i4').newbyteorder()
np.dtype('i4').newbyteorder('S')
np.dtype('i4').newbyteorder('>')
np.dtype('i4').newbyteorder('B')
np.dtype('i4').newbyteorder('big')
np.dtype('i4').newbyteorder('native')
np.dtype('i4').newbyteorder('|')
np.dtype('i4').newbyteorder('I')
np.dtype('i4').newbyteorder('Z')
np.dtype('i1').newbyteorder()
np.dtype('i4').kind
np.dtype('i4').char
np.dtype('i4').num
np.dtype('i4').itemsize
np.dtype('i4').alignment
np.dtype('i4').byteorder
np.dtype('i1').byteorder
np.dtype('i4').isnative
np.dtype('i4').isbuiltin
np.dtype('>i4').isbuiltin
np.dtype('i4').descr
np.dtype('>i4').descr
np.dtype('i4').names
np.dtype('i4').fields
np.dtype('i4').shape
np.dtype('i4').base
np.dtype('i4').subdtype
np.dtype('i4').flags
np.dtype('i4').ndim
np.dtype('i4').hasobject
np.dtype('i4').isalignedstruct
np.dtype('i4').metadata
np.dtype('i4') == 'i4'
np.dtype('i4') == 'int32'
np.dtype('i4') == np.int32
np.dtype('i4') == int
np.dtype('i8') == int
np.dtype('f8') == None
np.dtype('f8') != None
np.dtype('f8') == float
np.dtype('f8') == 'foo'
np.dtype('f8') != 'foo'
np.dtype('f8') == 5
'f8' == np.dtype('f8')
float == np.dtype('f8')
np.float64 == np.dtype('f8')
np.dtype('f8') < 'c16'
np.dtype('i4') <= np.float64
np.dtype('i4') > np.int8
hash(np.dtype('i4')) == hash(np.dtype(np.int32))
{np.dtype('i4'): 1}[np.dtype(np.int32)]
np.dtype('i4') in [np.int32]
np.dtype('i4') in (int, 'i4')
str(np.dtype('i4'))
str(np.dtype('>i4'))
repr(np.dtype(float))
repr(np.dtype('>c16'))
len(np.dtype('i4'))
bool(np.dtype('i4'))
np.dtype('i4') is np.dtype('int32')
isinstance(np.dtype('i4'), np.dtype)
np.array([1,2], dtype=float).dtype is np.dtype(float)
np.dtype('i4').type is np.int32
np.dtype('float64').type(3)
a=np.array([1.5]); np.astype(a, np.dtype('i4'))
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
