"""Methods of strings and numbers."""

for text in ("", "a", "hello world", "-12", "+7", "o'neill's x2y", "MiXed Case", "\u00e9t\u00e9"):
    print(
        text.ljust(8) + "|",
        text.rjust(8, "*"),
        text.zfill(6),
        text.center(9, ".") + "|",
        text.center(8) + "|",
    )
    print(
        text.removeprefix("he"),
        text.removesuffix("ld"),
        text.removeprefix(""),
        text.removesuffix(""),
    )
for text in ("", "a", "hello world", "-12", "o'neill's x2y", "MiXed Case"):
    print([text.title(), text.capitalize(), text.swapcase(), text.isalnum()])
for text in ("abc", "abc1", "a b", "12", ""):
    print(text.isalnum())
for width in range(8):
    print("ab".center(width) + "|", "abc".center(width, "*") + "|", b"ab".center(width, b"-"))
print(
    b"ab".ljust(4),
    b"ab".rjust(4, b"0"),
    b"-1".zfill(5),
    b"ab cd".title(),
    b"abc".removeprefix(b"a"),
)
print(
    list(map(str.title, ["one two", "three"])), str.ljust("a", 3) + "|", getattr("ab", "rjust")(4)
)
print(hasattr("a", "zfill"), hasattr("a", "nothing"), hasattr(1, "bit_length"), "title" in dir(""))
pad = "x".rjust
print(pad(3), pad(2, "-"))
try:
    "a".ljust(3, "ab")
except TypeError as e:
    print(e)

for n in (0, 1, -1, 2, 255, 256, -256, 2**31, 2**63 - 1, 2**64, -(2**100) + 1, True):
    print(
        n, n.bit_length(), n.bit_count(), n.real, n.imag, n.numerator, n.denominator, n.conjugate()
    )
print((5).real, (2.5).real, (2.5).imag, (2.5).conjugate(), (1 + 2j).conjugate(), True.real)
print(
    (2.0).is_integer(),
    (2.5).is_integer(),
    float("inf").is_integer(),
    float("nan").is_integer(),
    (1e300).is_integer(),
)
print(int.bit_length(5), float.is_integer(3.0), type(True.conjugate()) is int)
for missing in ("a", 1, 1.5, 2j):
    try:
        missing.nothing
    except AttributeError:
        print("AttributeError")
