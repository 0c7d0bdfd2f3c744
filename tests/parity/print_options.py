# Printing with options: array2string, array_repr, array_str, set_printoptions, printoptions.
import numpy as np


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as e:
        print("TypeError", str(e)[:9])
    except Exception as e:
        print(type(e).__name__, str(e)[:30])


thirds = np.arange(5.0) / 3
mixed = np.array([1.5, -2.25, 1e-9, np.nan, np.inf, -np.inf])
z = np.array([1 + 2j, -0.5j, 3.25])
n = np.arange(-3, 4)
b = np.array([True, False])
text = np.array2string

print(np.get_printoptions())
for a in (thirds, mixed, z, n, b, np.float32(1 / 3), np.array(2.5), np.zeros((0, 2))):
    show(text, a)
    show(text, a, 20, 3, True, ", ")
    for word, value in (
        ("sign", "+"),
        ("sign", " "),
        ("floatmode", "fixed"),
        ("floatmode", "unique"),
        ("floatmode", "maxprec_equal"),
        ("precision", 2),
        ("precision", 0),
        ("precision", 20),
        ("suppress_small", True),
        ("max_line_width", 12),
        ("threshold", 2),
    ):
        show(text, a, **{word: value})
show(text, np.arange(40).reshape(4, 10), threshold=5, edgeitems=2, separator=",")
show(text, np.arange(30), threshold=5, edgeitems=0)
show(text, np.arange(24).reshape(2, 3, 4), prefix="array: ", suffix=" <", separator=" | ")
show(text, np.arange(12).reshape(3, 4), separator=",\n", prefix="  ")
show(text, np.arange(100), max_line_width=np.inf)
show(text, np.arange(100), max_line_width=-5, threshold=5)
show(text, np.array([1.5]), precision=300, floatmode="fixed")

# Formatters.
formats = {
    "float": lambda x: "<%.2f>" % x,
    "int": lambda x: "int " + str(x),
    "bool": lambda x: "yes" if x else "no",
    "complexfloat": lambda x: str(x.real),
}
for a in (thirds, mixed, z, n, b, np.array(2.5), np.zeros(0), np.arange(4.0).reshape(2, 2)):
    show(text, a, formatter=formats)
    show(text, a, formatter={"all": lambda x: type(x).__name__})
    show(text, a, formatter={"int_kind": hex, "float_kind": repr, "complex_kind": repr})
    show(text, a, formatter={"all": repr, "float": None, "timedelta": str, "nonsense": 3})
show(text, np.arange(12.0), formatter={"float": lambda x: "%-8g" % x}, max_line_width=30)
show(text, np.arange(12.0), formatter={"float": lambda x: "*" * int(x + 1)}, max_line_width=20)
show(text, np.arange(30), formatter={"int": str}, threshold=5, separator=";")
show(text, thirds, formatter={"float": lambda x: n[99]})
show(text, thirds, formatter={"float": lambda x: 3})
show(text, thirds, formatter={"float": 3})
show(text, thirds, formatter=3)

# The other two.
for f in (np.array_repr, np.array_str):
    for a in (thirds, mixed, n, np.array(1 / 3), np.zeros((0, 2)), thirds.astype(np.float32)):
        show(f, a)
        show(f, a, 25, 3, True)
        show(f, a, precision=1, suppress_small=True, max_line_width=16)
    show(f, [1])

# Options for everything.
show(np.set_printoptions, 3, 5, 1, 40, True, "NA", "Inf")
print(np.get_printoptions())
print(mixed, repr(mixed), np.arange(9.0), repr(thirds), z)
np.set_printoptions(sign="+", floatmode="fixed", formatter={"int": hex})
print(thirds, repr(thirds), n, repr(n), np.float64(1 / 3), np.array(1 / 3), [thirds])
np.set_printoptions(override_repr=lambda a: "an array of %d" % a.size)
print(thirds, repr(thirds), n, [n], np.array_repr(n))
np.set_printoptions()
print(thirds, repr(thirds), n, repr(n))
with np.printoptions(precision=8, sign="-", nanstr="nan") as options:
    print(options == np.get_printoptions(), options["precision"], mixed)
    try:
        with np.printoptions(threshold=1, edgeitems=2, formatter={"all": str}):
            print(n, repr(n))
            raise ValueError("leaves")
    except ValueError as e:
        print(e, n, repr(n))
print(np.get_printoptions())
options = np.get_printoptions()
options["precision"] = 1
print(np.get_printoptions()["precision"])
np.set_printoptions(edgeitems=3, infstr="inf", linewidth=75, nanstr="nan", precision=8)
np.set_printoptions(suppress=False, threshold=1000, formatter=None, sign="-", floatmode="maxprec")
print(np.get_printoptions(), mixed)

# What is refused.
show(text, thirds, precision=-1)
show(text, n, precision=-1)
show(text, thirds, precision=2.5)
show(text, thirds, precision=np.int8(2))
show(text, thirds, precision=20000, floatmode="fixed")
show(text, thirds, threshold="a")
show(text, thirds, threshold=np.nan)
show(text, thirds, threshold=1.5)
show(text, thirds, sign="x")
show(text, thirds, sign=3)
show(text, thirds, floatmode="x")
show(text, thirds, legacy=False)
show(text, [1, 2])
show(text, 5)
show(text, thirds, prefix=3)
for word, value in (
    ("precision", "a"),
    ("threshold", "a"),
    ("sign", ""),
    ("sign", "++"),
    ("floatmode", None),
    ("floatmode", "exact"),
    ("floatmode", ["fixed"]),
):
    show(np.set_printoptions, **{word: value})
    try:
        with np.printoptions(**{word: value}):
            print("taken")
    except Exception as e:
        print(type(e).__name__, e)
for wrong in ({"legacy": False, "colour": 1}, {"linewidth": 1, "Linewidth": 2}):
    try:
        np.set_printoptions(**wrong)
    except TypeError:
        print("TypeError")
print(np.get_printoptions()["sign"], thirds)
