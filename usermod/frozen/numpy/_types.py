"""What is known of dtypes and values: finfo, iinfo, isdtype, common_type, real, imag, angle."""

import numpy as np
from numpy._axes import to_index

_LINE = "-" * 63

# float16, float32, float64: bits of the mantissa and of the exponent, decimal digits.
_FLOATS = {"float16": (10, 5, 3), "float32": (23, 8, 6), "float64": (52, 11, 15)}
_found = {}


def _dtype_of(x):
    """The dtype that x is or names, or that numbers of its type have; None if there is none."""
    try:
        return np.dtype(x)
    except TypeError:
        pass
    try:
        return np.dtype(type(x))
    except TypeError:
        return None


class finfo:
    """Limits of a floating point dtype; a complex one is taken for that of its parts."""

    def __new__(cls, dtype):
        asked = dtype
        dtype = _dtype_of(dtype)
        if dtype is None or dtype.kind not in "fc":
            raise ValueError("data type %r not inexact" % (asked if dtype is None else dtype.type))
        dtype = dtype.newbyteorder("=")
        if dtype.kind == "c":
            dtype = np.dtype("f4" if dtype.itemsize == 8 else "f8")
        if dtype not in _found:
            _found[dtype] = object.__new__(cls)
            _found[dtype]._set(dtype)
        return _found[dtype]

    def __init__(self, dtype):
        pass

    def _set(self, dtype):
        mantissa, exponent, precision = _FLOATS[dtype.name]
        value = dtype.type
        self.dtype = dtype
        self.bits = 8 * dtype.itemsize
        self.nmant, self.nexp = mantissa, exponent
        self.iexp = exponent
        self.precision = precision
        self.machep, self.negep = -mantissa, -mantissa - 1
        self.maxexp = 1 << exponent - 1
        self.minexp = 2 - self.maxexp
        self.eps = value(2.0**self.machep)
        self.epsneg = value(2.0**self.negep)
        self.resolution = value("1e-%d" % precision)
        self.max = value((2.0 - 2.0**self.machep) * 2.0 ** (self.maxexp - 1))
        self.min = -self.max
        self.tiny = self.smallest_normal = value(2.0**self.minexp)
        self.smallest_subnormal = value(2.0**self.minexp * 2.0**self.machep)

    def __str__(self):
        lines = (
            "Machine parameters for %s" % self.dtype,
            _LINE,
            "precision = %s   resolution = %s" % (self.precision, self.resolution),
            "machep = %s   eps =        %s" % (self.machep, self.eps),
            "negep =  %s   epsneg =     %s" % (self.negep, self.epsneg),
            "minexp = %s   tiny =       %s" % (self.minexp, self.tiny),
            "maxexp = %s   max =        %s" % (self.maxexp, self.max),
            "nexp =   %s   min =        -max" % self.nexp,
            "smallest_normal = %s   smallest_subnormal = %s"
            % (self.smallest_normal, self.smallest_subnormal),
            _LINE,
            "",
        )
        return "\n".join(lines)

    def __repr__(self):
        largest = "%.5e" % self.max if self.bits == 16 else self.max
        limits = (self.resolution, largest, largest, self.dtype)
        return "finfo(resolution=%s, min=-%s, max=%s, dtype=%s)" % limits


class iinfo:
    """Limits of an integer dtype."""

    def __init__(self, type):
        self.dtype = _dtype_of(type)
        if self.dtype is None:
            raise ValueError("Invalid integer data type 'O'.")
        self.kind = self.dtype.kind
        self.bits = 8 * self.dtype.itemsize
        self.key = "%s%d" % (self.kind, self.bits)
        if self.kind not in "iu":
            raise ValueError("Invalid integer data type %r." % self.kind)
        self.min = 0 if self.kind == "u" else -(1 << self.bits - 1)
        self.max = (1 << self.bits - (self.kind == "i")) - 1

    def __str__(self):
        limits = (self.dtype, _LINE, self.min, self.max, _LINE)
        return "Machine parameters for %s\n%s\nmin = %s\nmax = %s\n%s\n" % limits

    def __repr__(self):
        return "iinfo(min=%s, max=%s, dtype=%s)" % (self.min, self.max, self.dtype)


_KINDS = {
    "bool": "b",
    "signed integer": "i",
    "unsigned integer": "u",
    "integral": "iu",
    "real floating": "f",
    "complex floating": "c",
    "numeric": "iufc",
}


def _is_type(x):
    return isinstance(x, type) and issubclass(x, np.generic)


def _concrete(x):
    """The dtype of a dtype or scalar type; None for an abstract type and for anything else."""
    if not isinstance(x, np.dtype) and not _is_type(x):
        return None
    try:
        return np.dtype(x)
    except TypeError:
        return None


def isdtype(dtype, kind):
    """Is dtype (a dtype or scalar type) of this kind: a dtype, a word, or a tuple of these?"""
    found = _concrete(dtype)
    if found is None:
        raise TypeError("dtype argument must be a NumPy dtype, but it is a %s." % type(dtype))
    for one in kind if isinstance(kind, tuple) else (kind,):
        if isinstance(one, str):
            if one not in _KINDS:
                raise ValueError(
                    "kind argument is a string, but %r is not a known kind name." % one
                )
            if found.kind in _KINDS[one]:
                return True
        elif one is None or isinstance(one, str) or _concrete(one) is None and not _is_type(one):
            raise TypeError(
                "kind argument must be comprised of NumPy dtypes or strings only, "
                "but is a %s." % type(one)
            )
        elif _concrete(one) is not None and _concrete(one) == found:
            return True
    return False


def astype(x, dtype, copy=True, device=None):
    """x.astype(dtype, copy=copy) for an array; others are refused."""
    if not isinstance(x, (np.ndarray, np.generic)):
        raise TypeError("Input should be a NumPy array or scalar. It is a %s instead." % type(x))
    if device is not None and device != "cpu":
        raise ValueError('Device not understood. Only "cpu" is allowed, but received: %s' % device)
    return x.astype(dtype, copy=copy)


def common_type(*arrays):
    """The smallest inexact scalar type that holds all the arrays; integers count as float64."""
    is_complex = False
    dtype = np.dtype("f2")
    for a in arrays:
        kind = a.dtype.kind
        if kind == "b":
            raise TypeError("can't get common type for non-numeric array")
        is_complex = is_complex or kind == "c"
        if kind in "iu":
            dtype = np.dtype("f8")
        else:
            dtype = np.promote_types(dtype, finfo(a.dtype).dtype)
    return np.result_type(dtype, np.complex64).type if is_complex else dtype.type


def mintypecode(typechars, typeset="GDFgdf", default="d"):
    """The character of the smallest type that holds all of typechars (or of an array)."""
    chars = [c if isinstance(c, str) else np.asarray(c).dtype.char for c in typechars]
    found = [c for c in chars if c in typeset]
    if not found:
        return default
    if "F" in found and "d" in found:
        return "D"
    return min(found, key=lambda c: "GDFgdf".index(c))


_NAMES = {
    "S1": "character",
    "?": "bool",
    "b": "signed char",
    "B": "unsigned char",
    "h": "short",
    "H": "unsigned short",
    "i": "integer",
    "I": "unsigned integer",
    "l": "long integer",
    "L": "unsigned long integer",
    "q": "long long integer",
    "Q": "unsigned long long integer",
    "f": "single precision",
    "d": "double precision",
    "g": "long precision",
    "F": "complex single precision",
    "D": "complex double precision",
    "G": "complex long double precision",
    "S": "string",
    "U": "unicode",
    "V": "void",
    "O": "object",
}


def typename(char):
    """A description of the type with this character."""
    return _NAMES[char]


# The characters of the types there are here, as NumPy groups them.
typecodes = {
    "Character": "",
    "Integer": "bhil",
    "UnsignedInteger": "BHIL",
    "Float": "efd",
    "Complex": "FD",
    "AllInteger": "bBhHiIlL",
    "AllFloat": "efdFD",
    "Datetime": "",
    "All": "?bhilBHILefdFD",
}


def real(val):
    """The real part: a view of an array, the number itself if it is real."""
    try:
        return val.real
    except AttributeError:
        return np.asanyarray(val).real


def imag(val):
    """The imaginary part; zeros for real numbers."""
    try:
        return val.imag
    except AttributeError:
        return np.asanyarray(val).imag


def iscomplex(x):
    """Where the imaginary part is not zero."""
    return np.asanyarray(x).imag != 0


def isreal(x):
    """Where the imaginary part is zero."""
    return imag(x) == 0


def angle(z, deg=False):
    """The angle of complex numbers, counterclockwise from the positive real axis, in (-pi, pi]."""
    z = np.asanyarray(z)
    if z.dtype.kind == "c":
        result = np.arctan2(z.imag, z.real)
    else:
        result = np.arctan2(0, z)
    if deg:
        result *= 180 / np.pi
    return result


def real_if_close(a, tol=100):
    """The real part when every imaginary part is within tol machine epsilons of zero, else a.

    tol <= 1 is the tolerance itself.
    """
    a = np.asanyarray(a)
    if a.dtype.kind != "c":
        return a
    if tol > 1:
        tol = finfo(a.dtype).eps * tol
    if np.all(np.absolute(a.imag) < tol):
        a = a.real
    return a


def _infinite(x, out, negative):
    found = np.isinf(x)
    try:
        sign = np.signbit(x)
    except TypeError:
        raise TypeError(
            f"This operation is not supported for {np.asarray(x).dtype} values because it would "
            "be ambiguous."
        )
    return np.logical_and(found, sign if negative else ~sign, out)


def isneginf(x, out=None):
    """Where x is minus infinity."""
    return _infinite(x, out, True)


def isposinf(x, out=None):
    """Where x is plus infinity."""
    return _infinite(x, out, False)


def asarray_chkfinite(a, dtype=None, order=None):
    """np.asarray(a), if every number in it is finite."""
    a = np.asarray(a, dtype, order)
    if a.dtype.kind in "fc" and not np.isfinite(a).all():
        raise ValueError("array must not contain infs or NaNs")
    return a


def iterable(y):
    """Can a loop run over y?"""
    try:
        iter(y)
    except TypeError:
        return False
    return True


sctypeDict = {
    name: getattr(np, name)
    for name in (
        "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64 "
        "complex128 byte ubyte short ushort intc uintc long ulong longlong ulonglong intp uintp "
        "half single double csingle cdouble bool_ int_ uint"
    ).split()
}
sctypeDict["int"], sctypeDict["float"], sctypeDict["complex"] = np.int64, np.float64, np.complex128

# The types of numbers, Python's and NumPy's.
ScalarType = (int, float, complex, bool, bytes, str, memoryview) + tuple(
    [np.dtype(char).type for char in "?FDefdbhilBHIL"]
)

_buffer_size = 8192


def getbufsize():
    """What setbufsize set; NumPy's 8192 before."""
    return _buffer_size


def setbufsize(size):
    """Keeps a size and returns the old one: loops here have a small buffer of fixed size."""
    global _buffer_size
    if size < 0:
        raise ValueError("buffer size must be non-negative")
    size = to_index(size)
    if size < 16 or size > 16000000:
        raise ValueError("Buffer size, %d, is too %s" % (size, "small" if size < 16 else "big"))
    if size % 16:
        raise ValueError("Buffer size, %d, is not a multiple of 16" % size)
    old = _buffer_size
    _buffer_size = size
    return old
