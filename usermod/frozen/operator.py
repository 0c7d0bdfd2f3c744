"""operator: the operators as functions, and itemgetter, attrgetter, methodcaller."""


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def ge(a, b):
    return a >= b


def gt(a, b):
    return a > b


def not_(a):
    return not a


def truth(a):
    return bool(a)


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def add(a, b):
    return a + b


def and_(a, b):
    return a & b


def floordiv(a, b):
    return a // b


def index(a):
    """The integer that a stands for."""
    try:
        return a.__index__() if hasattr(a, "__index__") else int(a | 0)
    except TypeError:
        raise TypeError(
            "'%s' object cannot be interpreted as an integer" % type(a).__name__
        ) from None


def invert(a):
    return ~a


inv = invert


def lshift(a, b):
    return a << b


def mod(a, b):
    return a % b


def mul(a, b):
    return a * b


def matmul(a, b):
    return a @ b


def neg(a):
    return -a


def or_(a, b):
    return a | b


def pos(a):
    return +a


def rshift(a, b):
    return a >> b


def sub(a, b):
    return a - b


def truediv(a, b):
    return a / b


def xor(a, b):
    return a ^ b


def iadd(a, b):
    a += b
    return a


def iand(a, b):
    a &= b
    return a


def ifloordiv(a, b):
    a //= b
    return a


def ilshift(a, b):
    a <<= b
    return a


def imod(a, b):
    a %= b
    return a


def imul(a, b):
    a *= b
    return a


def imatmul(a, b):
    a @= b
    return a


def ior(a, b):
    a |= b
    return a


def ipow(a, b):
    a **= b
    return a


def irshift(a, b):
    a >>= b
    return a


def isub(a, b):
    a -= b
    return a


def itruediv(a, b):
    a /= b
    return a


def ixor(a, b):
    a ^= b
    return a


concat = add
iconcat = iadd
abs = abs
pow = pow


def contains(a, b):
    return b in a


def countOf(a, b):
    """How many items are b."""
    return sum([item is b or item == b for item in a])


def indexOf(a, b):
    """Where the first item is that is b."""
    for i, item in enumerate(a):
        if item is b or item == b:
            return i
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b):
    return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def length_hint(obj, default=0):
    """How many items there are, if that is known."""
    try:
        return len(obj)
    except TypeError:
        return default


def call(obj, *args, **kwargs):
    return obj(*args, **kwargs)


def itemgetter(item, *items):
    """The function x -> x[item], or x -> a tuple if several are given."""
    if items:
        return lambda x: tuple([x[i] for i in (item,) + items])
    return lambda x: x[item]


def attrgetter(attr, *attrs):
    """The function x -> x.attr, whose names may have dots; a tuple if several are given."""
    if attrs:
        return lambda x: tuple([_attr(x, name) for name in (attr,) + attrs])
    return lambda x: _attr(x, attr)


def _attr(x, name):
    for part in name.split("."):
        x = getattr(x, part)
    return x


def methodcaller(name, *args, **kwargs):
    """The function x -> x.name(*args, **kwargs)."""
    return lambda x: getattr(x, name)(*args, **kwargs)
