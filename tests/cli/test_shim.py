"""The shim: NumPy's, SciPy's and ulab's objects; with MICRONUMPY_STRICT=1 only the board's."""

import os
import subprocess
import sys

import pytest

FORMS = ["from ulab import numpy as np", "import ulab.numpy as np"]


def python(code: str, *, strict: bool = False) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "MICRONUMPY_STRICT": "1" if strict else "0"}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )


def prints(code: str, *, strict: bool = False) -> str:
    done = python(code, strict=strict)
    assert not done.stderr, done.stderr
    return done.stdout


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("strict", [False, True])
def test_it_has_numpys_objects(form: str, strict: bool) -> None:
    code = f"import numpy\n{form}\nprint(np.add is numpy.add, np.linalg.inv is numpy.linalg.inv)"
    assert prints(code, strict=strict) == "True True\n"


@pytest.mark.parametrize(
    "form",
    [
        "from ulab.numpy import linalg\ninv = linalg.inv",
        "from ulab.numpy.linalg import inv",
        "import ulab.numpy.linalg\ninv = ulab.numpy.linalg.inv",
        "import ulab.numpy.linalg as la\ninv = la.inv",
        "import ulab\ninv = ulab.numpy.linalg.inv",
    ],
)
def test_every_form_of_import(form: str) -> None:
    code = f"{form}\nimport numpy\nprint(inv is numpy.linalg.inv)"
    assert prints(code) == prints(code, strict=True) == "True\n"


def test_it_has_what_numpy_has_not() -> None:
    code = (
        "import numpy\nfrom ulab import numpy as np\nfrom ulab.numpy import trapz\n"
        "print(np.float is float, np.complex is complex, hasattr(numpy, 'float'))\n"
        "print(trapz(np.array([1, 2, 4], dtype=np.float)))\nnp.ndinfo(np.zeros((2, 3)))"
    )
    printed = "True True False\n4.5\nclass: ndarray\nshape: (2, 3)\nstrides: (24, 8)\n"
    printed += "itemsize: 8\ntype: float64\n"
    assert prints(code) == prints(code, strict=True) == printed


@pytest.mark.parametrize("form", FORMS)
def test_strict_has_the_boards_names_only(form: str) -> None:
    code = f"{form}\nprint('add' in dir(np), 'char' in dir(np), 'trapz' in dir(np))\nnp.char"
    done = python(code, strict=True)
    assert done.stdout == "True False True\n"
    assert "AttributeError: the board lacks numpy.char (MICRONUMPY_STRICT=1)" in done.stderr


def test_strict_holds_in_submodules() -> None:
    pytest.importorskip("scipy")
    assert (
        "the board lacks scipy.signal.lsim"
        in python("from ulab import scipy\nscipy.signal.lsim", strict=True).stderr
    )
    done = python("from ulab.scipy.signal import lsim", strict=True)
    assert "ImportError: cannot import name 'lsim' from 'ulab.scipy.signal'" in done.stderr
    assert (
        "No module named 'ulab.numpy.char'" in python("import ulab.numpy.char", strict=True).stderr
    )


def test_scipy() -> None:
    pytest.importorskip("scipy")
    code = (
        "import scipy.special\nfrom ulab import scipy as spy\nimport ulab.scipy.special as s\n"
        "from ulab.scipy.signal.windows import hann\n"
        "print(spy.special.erf is s.erf is scipy.special.erf, hann(3))\n"
        "print(round(spy.integrate.romberg(lambda x: x * x, 0, 3), 9))"
    )
    assert prints(code) == "True [0. 1. 0.]\n9.0\n"


def test_without_scipy_it_says_what_to_install() -> None:
    code = "import sys\nsys.modules['scipy'] = None\nfrom ulab import numpy, utils\n"
    done = python(code + "from ulab import scipy")
    assert "ImportError: ulab.scipy needs SciPy: pip install 'micronumpy[scipy]'" in done.stderr


def test_utils() -> None:
    code = (
        "import struct\nfrom ulab import numpy as np, utils\n"
        "data = struct.pack('=hhh', 1, -2, 3)\n"
        "print(utils.from_int16_buffer(data), utils.from_uint16_buffer(data, offset=2, count=1))\n"
        "print(utils.spectrogram(np.array([0.0, 1.0, 0.0, -1.0])))"
    )
    assert prints(code) == "[ 1. -2.  3.] [65534.]\n[0. 2. 0. 2.]\n"


def test_what_there_is_not() -> None:
    assert "has no attribute 'user'" in python("import ulab\nulab.user").stderr
    assert "has no attribute 'nothing'" in python("from ulab import numpy\nnumpy.nothing").stderr
