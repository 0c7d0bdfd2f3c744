# astype, view, NEP 50 with Python numbers, numbers from strings.
import numpy as np

# One case a line: statements, then an expression.
CASES = r"""
a=np.array([1]); a[0]=np.float64(1e30); a
a=np.array([1]); a[0]=np.float64(np.nan); a
a=np.array([1],np.int8); a[0]=np.float64(300); a
a=np.array([1],np.int8); a[:]=np.float64(300); a
a=np.array([1],np.int8); a.fill(np.float64(300)); a
np.asarray(np.float64(np.nan), int)
a=np.array([1]); a[0]=np.complex128(1); a
a=np.array([1.]); a[0]=np.complex64(1); a
np.float64(np.complex64(1))
np.astype(np.array([1,2]), float)
np.astype([1,2], float)
a=np.array([1,2]); np.astype(a, int, copy=False) is a
np.array([1.7,-1.7]).astype(int)
np.array([1.7]).astype('i4', casting='safe')
np.array([1.7]).astype('i4', 'K', 'safe')
np.array([1.7]).astype('f4', casting='same_kind')
np.array([1.7]).astype('f4', casting='foo')
np.array([1]).astype('f8', casting='no')
np.array([1]).astype('f8', casting='equiv')
np.array([1]).astype('u8', casting='same_kind')
np.array([1]).astype('foo')
np.array([1]).astype(float, 'Z')
np.array([1]).astype(float, subok=False)
np.array([1.5]).astype(float, copy=False)
np.array([1]).astype(None)
np.array([1+2j]).astype(float)
np.array([1+2j]).astype(int)
np.array([300, -1, 256]).astype(np.uint8)
np.array([300.5, -1.5]).astype(np.uint8)
np.array([1e10, -1e10, np.nan, np.inf]).astype(np.int32)
np.array([1e20, -1e20, np.nan, np.inf]).astype(np.int64)
np.array([1e20, -1.0, np.nan, 1.8e19]).astype(np.uint64)
np.array([1e5, -7e4]).astype(np.int16)
np.array([1e5, 1e-8]).astype(np.float16)
np.array([0.0, -0.0, np.nan, 2]).astype(bool)
np.array([True, False]).astype(int)
np.array([2**63], np.uint64).astype(float)
np.float64(1.5).astype(int)
np.float64("1.5")
np.float32("1e40")
np.int64("12")
np.int8("300")
np.int64("1.5")
np.float64("abc")
np.complex128("1+2j")
np.bool("abc")
np.float64("nan"), np.float64("-inf")
np.int32(1.9)
np.uint8(300)
np.uint8(-1)
np.int8(200.0)
np.uint8(np.int64(300))
np.int64(2**63)
np.float16(70000)
np.int32(np.nan)
np.int32(np.inf)
np.int32(np.float64(np.nan))
np.int32([1.5, 2.5])
np.float64(None)
np.float64([1,2])
np.float64()
np.int8(None)
np.int8(1j)
np.float64(1j)
np.float64(np.complex128(1+1j))
np.int64(b'12')
np.float64(b'1.5')
np.uint8(1) + 300
np.uint8(1) + (-1)
np.uint8(255) + 1
np.int8(1) + 128
np.int8(1) * -129
300 + np.uint8(1)
np.uint8(200) + np.uint8(100)
np.array([1], np.uint8) + 300
np.array([1], np.uint8) - 1
np.array([1], np.int8) + 2**70
np.array([1]) + 2**63
np.float32(3) + 1e300
np.float32(1) + 1.0
np.int8(1) + 1.5
np.int8(1) + 1j
np.float16(1) + 1j
np.uint8(1) == 300
np.uint8(1) < 300
np.uint8(1) > -1
np.array([1], np.uint8) == 300
np.array([1], np.uint8) != -1
np.array([1], np.uint8) < 2**100
np.array([1], np.uint8) >= -2**100
np.array([1]) == 2**100
np.uint64(1) > -1
np.array([1, 2], np.int8) <= 1000
300 == np.uint8(1)
np.array([1], np.uint8) & 256
np.array([1], np.uint8) << 300
a=np.array([1], np.uint8); a[0] = 300; a
a=np.array([1], np.uint8); a[0] = -1; a
a=np.array([1], np.uint8); a[:] = 300; a
a=np.array([1], np.uint8); a[:] = [300]; a
a=np.array([1], np.uint8); a[0] = 3.7; a
a=np.array([1], np.uint8); a[0] = np.int64(300); a
a=np.array([1], np.uint8); a[:] = np.array([300]); a
a=np.array([1], np.uint8); a += 300; a
a=np.array([1], np.uint8); a += 1.5; a
a=np.array([1], np.uint8); a.fill(300); a
a=np.array([1]); a[0] = 1j; a
a=np.array([1]); a[0] = np.nan; a
a=np.array([1.0]); a[0] = 1j; a
a=np.array([1.0]); a[0] = 'x'; a
a=np.array([1.0]); a[0] = '2.5'; a
np.add(np.uint8(1), 300)
np.add(np.array([1], np.uint8), 1000)
np.maximum(np.array([1], np.uint8), -1)
np.array([1,2,3,4], np.uint8).view(np.uint16)
np.array([1,2,3,4], np.uint8).view('u4')
np.array([1,2,3], np.uint8).view(np.uint16)
np.array([1,2], np.uint16).view(np.uint8)
np.array(1, np.uint16).view(np.uint8)
np.array(1, np.uint16).view(np.int16)
np.array([[1,2],[3,4]], np.uint8).T.view(np.uint16)
np.array([[1,2],[3,4]], np.uint8)[:, ::2].view(np.uint16)
np.array([[1,2],[3,4]], np.uint8)[:, :1].view(np.int8)
np.array([1,2,3,4,5,6], np.uint8)[::2].view(np.uint16)
np.array([1,2,3,4,5,6], np.uint16)[::2].view(np.uint8)
np.array([], np.uint8).view(np.uint16)
np.arange(3.0).view(complex)
np.arange(4.0).view(complex)
np.arange(2.0).view('i8')
np.arange(2.0).view('foo')
np.arange(2.0).view()
np.arange(2.0).view(np.ndarray)
np.arange(2.0).view(type=np.ndarray)
np.arange(2.0).view(dtype='i8', type=np.ndarray)
np.array([1,0,2], np.uint8).view(bool).dtype
np.float64(1.0).view('i8')
np.float64(1.0).view('i4')
np.int8(5).view(np.uint8)
np.array([1, 256], np.int16).byteswap()
np.array([1.5]).byteswap().byteswap()
a=np.array([1, 256], np.int16); a.byteswap(inplace=True); a
a=np.array([1, 256], np.int16); a.byteswap(True) is a
np.int16(1).byteswap()
np.array([1+2j]).byteswap().byteswap()
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
