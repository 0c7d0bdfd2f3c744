"""Numbers of the language: pow with a modulus, hexadecimal floats, abs of complex, digits in groups."""

import numpy as np


def show(text):
    try:
        print(text, repr(eval(text)))
    except Exception as error:
        print(text, type(error).__name__, error)


for text in (
    "float.fromhex('0x1.8p3')",
    "float.fromhex('-0x1.999999999999ap-4')",
    "float.fromhex('1.8')",
    "float.fromhex('inf')",
    "float.fromhex('-nan')",
    "float.fromhex('0x1p-1074')",
    "float.fromhex('0x1p1024')",
    "float.fromhex('x')",
    "float.fromhex('  0xABCp2 ')",
    "(1.5).hex()",
    "(0.1).hex()",
    "(-0.0).hex()",
    "float('inf').hex()",
    "float('nan').hex()",
    "(5e-324).hex()",
    "np.float64(0.1).hex()",
    "pow(2, 3, 5)",
    "pow(2, -1, 5)",
    "pow(2.0, 3, 5)",
    "pow(2, 3.0, 5)",
    "pow(-2, 3, 5)",
    "pow(2, 3, -5)",
    'format(42, "_")',
    'format(1234567, "_")',
    'format(1234567, "_d")',
    'format(1234567.891, "_.2f")',
    'format(0xdeadbeef, "_x")',
    'format(255, "_b")',
    'format(255, "#_b")',
    'format(1234567, "_o")',
    '"{:_}".format(1234567)',
    "abs(np.complex128(3+4j))",
    "abs(np.complex128(1e200+1e200j))",
    "abs(np.complex64(1e30+1e30j))",
    "abs(np.complex128(1e-300+1e-300j))",
    "abs(complex(1e200, 1e200))",
    "abs(complex(1e-300, 1e-300))",
    "abs(complex(float('inf'), float('nan')))",
    "abs(np.complex128(complex(float('inf'), float('nan'))))",
    "abs(complex(3, 4))",
    "abs(complex(0.1, 0.7))",
):
    show(text)
