"""The shim: NumPy itself, or with MICRONUMPY_STRICT=1 only the board's names."""

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest


def python(code: str, *, strict: bool) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "MICRONUMPY_STRICT": "1" if strict else "0"}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("form", ["from ulab import numpy as np", "import ulab.numpy as np"])
def test_it_is_numpy(form: str) -> None:
    done = python(f"import numpy\n{form}\nprint(np is numpy)", strict=False)
    assert done.stdout == "True\n", done.stderr


@pytest.mark.skipif(find_spec("ulab._names") is None, reason="ulab/_names.py is not generated")
@pytest.mark.parametrize("form", ["from ulab import numpy as np", "import ulab.numpy as np"])
def test_strict_has_the_boards_names_only(form: str) -> None:
    code = f"{form}\nprint(np.add(1, 2), 'add' in dir(np), 'savez' in dir(np))\nnp.savez"
    done = python(code, strict=True)
    assert done.stdout == "3 True False\n"
    assert "AttributeError: the board lacks numpy.savez (MICRONUMPY_STRICT=1)" in done.stderr
