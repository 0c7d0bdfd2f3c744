# Plain Python floats and complex numbers: repr, formats, parsing and rounding.
values = [
    0.1 + 0.2,
    0.1,
    1e16,
    1e15,
    123456789012345680.0,
    1e22,
    1e23,
    5e-324,
    2.2250738585072014e-308,
    1.7976931348623157e308,
    1e-05,
    0.0001,
    0.00012345,
    1.0,
    -0.0,
    0.0,
    3.0,
    1 / 3,
    2 / 3,
    100.0,
    1e100,
    9007199254740993.0,
    0.3,
    2.675,
    1.005,
    4.35,
    float("inf"),
    float("-inf"),
    float("nan"),
    72057594037927945.0,
    9.5367431640625e-07,
    2.0**-1074,
    2.0**970,
]
for x in values:
    print(x, repr(x), [x], "{}".format(x), "%s|%r" % (x, x))

for x in (0.35, 0.25, 0.5, 1.5, 2.5, 1e10, 123.456, 0.0, -7.0, 1e-10, 999999.5, 9.9999999):
    print("%.1f %.0f %.3f %e %.3e %g %.3g %.10g" % (x, x, x, x, x, x, x, x))
    print("%12.3f|%-12.3f|%+.2f|% .2f|%012.3f|%E|%G" % (x, x, x, x, x, x, x))
    print(
        "{:.3f} {:>12.2e} {:<12.4g}| {:^13.1f}| {:+.1f} {:012.2f} {:.1%}".format(
            x, x, x, x, x, x, x
        )
    )
print("%.17g %.60f %.25e" % (0.1, 0.1, 0.1))
print("%f" % 1e300)
print("%.3f" % 1.7976931348623157e308)
print("{:,.2f} {:,.0f} {:,.1f}".format(1234567.891, 999.0, -1e15))
print("%5.1f|%-8f|%08.2f|%F" % (float("inf"), float("nan"), float("-inf"), float("inf")))
print(f"{1 / 3:.2f} {2.5:6.1f} {1e-7:g}")

for z in (1 + 2j, 1j, -1j, 0j, complex(-0.0, -1), -complex(-1, 0), 1.5 - 2.25j, 1e20 + 1e-5j):
    print(z, repr(z), [z])
print(complex(float("nan"), float("inf")), complex(float("-inf"), float("nan")))

for text in (
    "1e23",
    "5e-324",
    "2.4703282292062327e-324",
    "2.4703282292062328e-324",
    "1_000.5",
    " 12.5 ",
    ".5",
    "5.",
    "+1e5",
    "-1E-5",
    "inf",
    "-Infinity",
    "nan",
    "1e400",
    "1e-400",
    "9007199254740993",
    "179769313486231580793e289",
    "0.1000000000000000055511151231257827021181583404541015625",
    "8.41e21",
    "9.5e-323",
    "2.2250738585072012e-308",
    "0" * 50 + "1.5" + "0" * 50,
    "1" + "0" * 400 + "e-400",
    "123456789012345678901234567890",
    "1e00000000000000001",
):
    print(text[:30], repr(float(text)))
for text in (
    "",
    " ",
    ".",
    "e5",
    "1e",
    "1e+",
    "1__0",
    "_1",
    "1_",
    "1_.5",
    "0x10",
    "1 2",
    "--1",
    "infin",
    "na",
    "1.2.3",
    "1j",
):
    try:
        print(text, float(text))
    except ValueError:
        print(text, "ValueError")
for text in ("1+2j", "-1-2j", "2j", "-j", "3", "1e5-1.5e-3j", "nan+infj", " 1+2j "):
    print(text, complex(text))
for text in ("1+2", "1 + 2j", "1j+2", "j2", "1+2j3", ""):
    try:
        print(text, complex(text))
    except ValueError:
        print(text, "ValueError")

for x, n in (
    (2.675, 2),
    (1.005, 2),
    (0.5, 0),
    (2.5, 0),
    (1234.5678, -2),
    (0.15, 1),
    (1e22, 2),
    (5e-324, 3),
    (-0.04, 1),
):
    print(round(x, n), end=" ")
print(round(2.5), round(-3.5), round(1e15 + 0.3))
