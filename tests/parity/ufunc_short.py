# Short rows, which are computed without a plan, beside what has to leave that way.
import numpy as np

KINDS = (
    np.bool_,
    np.int8,
    np.uint16,
    np.int32,
    np.uint64,
    np.float16,
    np.float32,
    np.float64,
    np.complex64,
)


def show(function, *args, **kw):
    try:
        result = function(*args, **kw)
        print(getattr(result, "dtype", type(result).__name__), result)
    except Exception as error:
        print(type(error).__name__, error)


for kind in KINDS:
    a = np.array([1, 2, 3, 0], dtype=kind)
    b = np.array([1, 1, 0, 1], dtype=kind)
    for name in (
        "add",
        "subtract",
        "multiply",
        "maximum",
        "less",
        "equal",
        "negative",
        "absolute",
        "greater",
    ):
        function = getattr(np, name)
        operands = (a, b)[: function.nin]
        like = (
            function(*operands).dtype
            if not (kind is np.bool_ and name in ("subtract", "negative"))
            else kind
        )
        out = np.ones(4, dtype=like)
        print(name, np.dtype(kind))
        show(function, *operands)
        show(function, *operands, out)
        show(function, *operands, out=out)
        show(function, *operands, out=(out,))
        show(function, *operands, out=None)
        show(function, *operands, None)
        print(out)

a = np.arange(6, dtype=np.float32)
c = np.zeros(6, dtype=np.float32)

# Numbers beside them, on either side; those that decide the dtype.
for number in (2, 2.5, -1, True, 2j, np.float32(2), np.float64(2), np.int8(3), 10**30, 1e300):
    show(np.add, a, number)
    show(np.subtract, number, a, out=c)
    show(lambda: a * number)
    show(lambda: number - a)
    show(lambda: a < number)
    show(lambda: number >= a)
for kind in (np.int8, np.uint8):
    small = np.array([0, 1, 100], dtype=kind)
    for number in (1, -1, 200, 300, -300, 10**20):
        show(lambda: small + number)
        show(lambda: small < number)
        show(lambda: small == number)
        show(np.greater, number, small)

# Shapes, dtypes and outputs that do not fit.
show(np.add, a, a[:5])
show(np.add, a, a[:1])
show(np.add, a, a[:1], out=c)
show(np.add, a, a, out=c[:5])
show(np.add, a, a, out=np.zeros((2, 6), dtype=np.float32))
show(np.add, a, a, out=np.zeros(6, dtype=np.int16))
show(np.add, a, a, out=np.zeros(6))
show(np.add, a, a, out=[0] * 6)
show(np.add, a, a, c, out=c)
show(np.add, a, a, c, c)
show(np.add, a)
show(np.add, a, a, outs=c)
show(np.add, a, a, out=c, where=a > 2)
show(np.add, a, a, out=c, dtype=np.float64)
c.flags.writeable = False
show(np.add, a, a, out=c)
show(np.add, a, a, c)


def add_to(x, y):
    x += y
    return x


show(add_to, c, a)
show(add_to, np.arange(6), 0.5)
show(add_to, np.arange(6), a)
show(add_to, np.arange(6), a[:5])
print(a[:0] + a[:0], a[:0] < 3)

# Rows that overlap what they are written to.
for shift in (1, 2):
    x = np.arange(8)
    x[shift:] += x[:-shift]
    print(x)
    x = np.arange(8)
    x[:-shift] += x[shift:]
    print(x)
x = np.arange(8)
print(np.add(x, x[::-1], out=x), np.add(x[::-1], x[::-1], out=x[::-1]))
print(np.subtract(x[::2], x[1::2], out=x[::2]), x)

# Errors that are asked for.
with np.errstate(all="raise"):
    show(np.divide, a, a, out=np.zeros(6, dtype=np.float32))
    show(lambda: a / 0.0)
    show(np.multiply, np.array([1e300]), 1e300)

# An operator has rules beside those of its ufunc.
print(a**2, a**0.5, a**-1.0, a**a)
show(lambda: np.arange(3) ** -1)
show(lambda: a @ a)
show(lambda: divmod(a, 2.0))
show(lambda: a == None)  # noqa: E711
show(lambda: a != "x")
show(lambda: a + "x")
show(lambda: 3.0 in a)

# Names and methods, once and again, and after others.
for _ in range(2):
    print(
        np.array([2, 1]).mean(),
        np.median([3, 1, 2]),
        np.float32(2),
        np.float64.__name__,
        a.shape,
        a.T.sum(),
    )
print(hasattr(np, "nothing"), hasattr(a, "nothing"), callable(a.mean))
