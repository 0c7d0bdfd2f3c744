"""`micronumpy check`: every claim it makes is tried on the real firmware, and on CPython.

The firmware is build/host/micropython; MICRONUMPY_HOST names another one. Without it the claims
are not tried, only the finding of them.
"""

from __future__ import annotations

import ast
import os
import pathlib
import subprocess
import sys
import tempfile

import pytest

from micronumpy.check import (
    advice,
    board,
    check_script,
    check_source,
    docs,
    format_findings,
    table,
)
from micronumpy.check._board import HOST
from micronumpy.check.gaps import GAPS, Gap
from micronumpy.errors import UserError

ROOT = pathlib.Path(__file__).parents[2]
FIRMWARE = pathlib.Path(os.environ.get("MICRONUMPY_HOST", ROOT / "build/host/micropython"))
PAGES = sorted((ROOT / "tests/npdiff").glob("*.py"))
firmware = pytest.mark.skipif(not FIRMWARE.exists(), reason=f"{FIRMWARE} is not built")


def run(program: str | pathlib.Path, source: str) -> tuple[int, str]:
    """Run a script in an empty folder; return its exit status and what it printed."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "script.py").write_text(source, encoding="utf-8")
        done = subprocess.run(
            [str(program), "script.py"],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=60,
            env={"PYTHONUTF8": "1", "PYTHONHASHSEED": "0"},
        )
    return done.returncode, done.stdout


def desktop(source: str) -> str:
    """Return what CPython prints."""
    status, output = run(sys.executable, source)
    assert status == 0, f"CPython refuses:\n{source}"
    return output


def rules(source: str) -> set[str]:
    """Return the rules, or else the kinds, that a script trips."""
    return {finding.rule or finding.kind for finding in check_source(source)}


ROWS = [
    pytest.param(
        gap,
        id=gap.rule,
        marks=pytest.mark.skipif(sys.version_info < gap.since, reason="a newer Python's syntax"),
    )
    for gap in GAPS.values()
]


@pytest.mark.parametrize("gap", ROWS)
def test_a_gap_is_found_and_its_remedy_is_not(gap: Gap) -> None:
    assert rules(gap.snippet) == {gap.rule}
    assert rules(gap.fixed) == set()
    if gap.rule != "random-seed":
        assert desktop(gap.snippet) == desktop(gap.fixed)


@firmware
@pytest.mark.parametrize("gap", ROWS)
def test_a_gap_is_there_on_the_board(gap: Gap) -> None:
    wanted = desktop(gap.snippet)
    assert run(FIRMWARE, gap.snippet) != (0, wanted), (
        "The board does as the desktop does: this gap is mended. Delete the row from gaps.py."
    )
    assert run(FIRMWARE, gap.fixed) == (0, desktop(gap.fixed))


# One call per keyword of advice.py, and one snippet per word of its other tables.
KEYWORDS = {
    "int.base": "print(int('7', base=8))",
    "str.encoding": "print(str(b'a', encoding='utf-8'))",
    "bytes.encoding": "print(bytes('a', encoding='utf-8'))",
    "complex.real": "print(complex(real=1))",
    "complex.imag": "print(complex(imag=1))",
    "int.to_bytes.length": "print((5).to_bytes(length=2, byteorder='big'))",
    "int.to_bytes.byteorder": "print((5).to_bytes(2, byteorder='big'))",
    "int.to_bytes.signed": "print((-5).to_bytes(2, 'big', signed=True))",
    "int.from_bytes.byteorder": "print(int.from_bytes(b'a', byteorder='big'))",
    "int.from_bytes.signed": "print(int.from_bytes(b'a', 'big', signed=True))",
    "collections.deque.maxlen": "import collections\nprint(len(collections.deque((), maxlen=2)))",
    "zip.strict": "print(list(zip([1], strict=True)))",
    "open.newline": "open('x', 'w', newline='\\r\\n').close()\nprint(1)",
    "open.errors": "open('x', 'w', errors='ignore').close()\nprint(1)",
    "open.closefd": "open('x', 'w', closefd=True).close()\nprint(1)",
    "open.opener": "import os\nopen('x', 'w', opener=os.open).close()\nprint(1)",
    "json.dumps.indent": "import json\nprint(json.dumps(1, indent=1))",
    "json.dumps.sort_keys": "import json\nprint(json.dumps(1, sort_keys=True))",
    "json.dumps.default": "import json\nprint(json.dumps(1, default=str))",
    "json.dumps.ensure_ascii": "import json\nprint(json.dumps(1, ensure_ascii=True))",
    "json.dumps.allow_nan": "import json\nprint(json.dumps(1, allow_nan=True))",
    "json.dump.indent": "import json, sys\njson.dump(1, sys.stdout, indent=1)",
    "json.dump.sort_keys": "import json, sys\njson.dump(1, sys.stdout, sort_keys=True)",
    "json.dump.default": "import json, sys\njson.dump(1, sys.stdout, default=str)",
    "json.dump.ensure_ascii": "import json, sys\njson.dump(1, sys.stdout, ensure_ascii=True)",
    "json.dump.allow_nan": "import json, sys\njson.dump(1, sys.stdout, allow_nan=True)",
    "json.loads.object_hook": "import json\nprint(json.loads('1', object_hook=None))",
    "json.loads.parse_float": "import json\nprint(json.loads('1', parse_float=None))",
    "json.loads.parse_int": "import json\nprint(json.loads('1', parse_int=None))",
    "collections.namedtuple.defaults": "import collections as c\n"
    "print(c.namedtuple('P', 'x', defaults=(1,))().x)",
    "collections.namedtuple.rename": "import collections as c\n"
    "print(c.namedtuple('P', 'x', rename=False)(1).x)",
    "collections.namedtuple.module": "import collections as c\n"
    "print(c.namedtuple('P', 'x', module='a')(1).x)",
    "re.compile.flags": "import re\nprint(re.compile('a', flags=0).match('a').group(0))",
}

CALLED = {
    "__init_subclass__": "class B:\n    def __init_subclass__(cls):\n        print(1)\n"
    "class A(B):\n    pass",
    "__set_name__": "class D:\n    def __set_name__(self, o, n):\n        print(1)\n"
    "class A:\n    d = D()",
    "__getattribute__": "class A:\n    x = 2\n    def __getattribute__(self, n):\n"
    "        return 1\nprint(A().x)",
    "__index__": "class A:\n    def __index__(self):\n        return 1\nprint([1, 2][A()])",
    "__round__": "class A:\n    def __round__(self):\n        return 1\nprint(round(A()))",
    "__floor__": "import math\nclass A:\n    def __floor__(self):\n        return 1\n"
    "print(math.floor(A()))",
    "__ceil__": "import math\nclass A:\n    def __ceil__(self):\n        return 1\n"
    "print(math.ceil(A()))",
    "__trunc__": "import math\nclass A:\n    def __trunc__(self):\n        return 1\n"
    "print(math.trunc(A()))",
    "__class_getitem__": "class A:\n    def __class_getitem__(cls, k):\n        return k\n"
    "print(A[1])",
    "__format__": "class A:\n    def __format__(self, s):\n        return s\nprint(f'{A():x}')",
    "__del__": "class A:\n    def __del__(self):\n        print(1)\na = A()\ndel a",
    "__bytes__": "class A:\n    def __bytes__(self):\n        return b'x'\nprint(bytes(A()))",
    "__rdivmod__": "class A:\n    def __rdivmod__(self, o):\n        return 1\n"
    "print(divmod(1, A()))",
    "__missing__": "class D(dict):\n    def __missing__(self, k):\n        return 1\n"
    "print(D()['a'])",
}

_FUNCTION = "def f():\n    pass\n"
_CLASS = "class A:\n    pass\n"
_ERROR = "e = ValueError(1)\n"
_TUPLE = "from collections import namedtuple\np = namedtuple('P', 'x')(1)\n"
ATTRIBUTES = (
    {
        f"__{name}__": f"{_FUNCTION}f.__{name}__\nprint(1)"
        for name in "doc qualname annotations defaults kwdefaults code".split()
    }
    | {name: f"{_CLASS}A.{name}\nprint(1)" for name in ("__mro__", "__subclasses__")}
    | {
        name: f"{_ERROR}e.{name}\nprint(1)"
        for name in "__cause__ __context__ __traceback__ with_traceback".split()
    }
    | {
        f"tm_{name}": f"import time\ntime.localtime().tm_{name}\nprint(1)"
        for name in "year mon mday hour min sec wday yday isdst".split()
    }
    | {"_replace": f"{_TUPLE}p._replace\nprint(1)"}
    | {"gi_frame": "def g():\n    yield 1\nx = g()\nx.gi_frame\nprint(1)"}
    | ({"add_note": f"{_ERROR}e.add_note\nprint(1)"} if sys.version_info >= (3, 11) else {})
)

REGEX = {
    r"\d{2}": "12",
    r"\d{1,2}": "12",
    r"(?P<n>a)": "a",
    r"a(?=b)": "ab",
    r"a(?!b)": "ac",
    r"(?i)a": "A",
    r"\ba": "a",
    r"a\Z": "a",
    r"(a)\1": "aa",
    r"\t": "\t",
    r"\n": "\n",
    r"[]a]": "]",
    r"[^]a]": "b",
}

FORMATS = [
    "x = {'a': 1}\nprint(f'{\"}\"}')",
    "print(f'{\"a:b\"}')",
    "print(f'{(lambda v: v)(1)}')",
    "print(f'{(x := 5)}')",
    "print(f'{\"[\"}')",
    "print(f'a' '{}')",
]

OTHERS = [
    "x = [1]\nprint((*x, 1))",
    "x = [1]\ny = *x, 1\nprint(y)",
    "x = [1]\nprint(len({*x, 2}))",
    "def f():\n    x = [1]\n    return *x, 2\nprint(f())",
    "for i in *[1], 2:\n    print(i)",
    "print({y := 1})",
    "import io\nwith (io.StringIO('a') as f):\n    print(f.read())",
    "@(lambda f: f)\ndef g():\n    return 1\nprint(g())",
    "class P(int):\n    def __new__(cls, a):\n        return int.__new__(cls, a)\nprint(P(1) + 1)",
    "d = {'a': 1}\nprint(d.keys() == {'a'})",
    "d = {'a': 1}\nprint(d.keys() & {'a'})",
    "d = {'a': 1}\nprint(list(reversed(d)))",
    "try:\n    raise SystemExit(3)\nexcept SystemExit as e:\n    print(e.code)",
    "try:\n    open('nothing')\nexcept OSError as e:\n    print(e.strerror)",
    "import random\nrandom.shuffle([1])\nprint(1)",
    "from collections import Counter\nprint(len(Counter('aa')))",
    "import os\nprint(os.path.join('a', 'b'))",
    "import os.path\nprint(1)",
    "from dataclasses import dataclass\nprint(1)",
    "print(vars)",
    "s = 'a'\ns += 'b'\nprint(s.expandtabs())",
    "def f(s):\n    return s.casefold()\nprint(f('a'))",
    "print(sorted({1, 2}.intersection([2], [2])))",
    "print(memoryview(b'abcd').tolist())",
    "import array\na = array.array('B', b'ab')\nprint(a.tobytes())",
    "from collections import deque\nd = deque((1, 2), 2)\nd.rotate(1)\nprint(list(d))",
    "import sys\nprint(sys.version_info.major)",
    "print(__doc__)",
    "s = {1, 2, 3}\nprint(s)",
    "print('\\u00c9'.encode('latin-1'))",
]


def test_every_word_of_the_tables_has_a_snippet() -> None:
    keywords = {
        f"{name}.{word}"
        for words in (advice.KEYWORDS_BY_POSITION, advice.KEYWORDS_MISSING)
        for name, every in words.items()
        for word in every
    }
    assert keywords == set(KEYWORDS)
    assert advice.NEVER_CALLED | {"__missing__"} == set(CALLED)
    assert advice.ATTRIBUTES - {"add_note"} == set(ATTRIBUTES) - {"add_note"}
    for name, owner in advice.UNIQUE_METHODS.items():
        assert hasattr(board.TYPES[owner], name)


SNIPPETS = [
    *KEYWORDS.values(),
    *CALLED.values(),
    *ATTRIBUTES.values(),
    *FORMATS,
    *OTHERS,
    *(f"import re\nprint(re.match({p!r}, {t!r}).group(0) == {t!r})" for p, t in REGEX.items()),
]


@pytest.mark.parametrize("source", SNIPPETS)
def test_a_snippet_is_found(source: str) -> None:
    desktop(source)
    assert check_source(source)


@firmware
@pytest.mark.parametrize("source", SNIPPETS)
def test_a_snippet_differs_on_the_board(source: str) -> None:
    assert run(FIRMWARE, source) != (0, desktop(source)), "mended, or never a gap"


@firmware
def test_the_table_is_what_the_firmware_says() -> None:
    assert table.read_answers(table.ask(FIRMWARE)) == HOST, (
        "Run python -m micronumpy.check.table build/host/micropython"
    )


@firmware
def test_the_board_runs_what_the_table_says_it_has() -> None:
    lines = []
    for key, names in HOST.items():
        kind, _, module = key.partition(" ")
        if kind == "module":
            lines.append(f"import {module} as m")
            lines += [f"m.{name}" for name in sorted(names)]
    assert run(FIRMWARE, "\n".join(lines)) == (0, "")


FINE = sorted((ROOT / "tests/check").glob("*.py"))
GOOD = FINE + [
    path
    for folder in ("examples", "tests/parity")
    for path in sorted((ROOT / folder).rglob("*.py"))
]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_script_has_no_findings(path: pathlib.Path) -> None:
    assert format_findings(path.name, check_script(path)) == ""


@firmware
@pytest.mark.parametrize("path", FINE, ids=lambda path: path.stem)
def test_a_good_script_prints_the_same(path: pathlib.Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert run(FIRMWARE, source) == (0, desktop(source))


@firmware
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_shows_a_difference(path: pathlib.Path) -> None:
    source = path.read_text(encoding="utf-8")
    if docs.read_page(path).category == "ulab":
        # What ulab does cannot be run here: the board and the desktop are as NumPy is.
        assert run(FIRMWARE, source) == (0, desktop(source))
        return
    if path.stem == "sum_of_floats" and sys.version_info < (3, 12):
        pytest.skip("a newer Python's sum()")
    assert run(FIRMWARE, source) != (0, desktop(source)), "mended: delete this page"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_complete(path: pathlib.Path) -> None:
    page = docs.read_page(path)
    assert page.title and page.description and page.cause and page.workaround


def test_the_document_is_up_to_date() -> None:
    assert docs.main(["--check"]) == 0


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    import dataclasses\nexcept ImportError:\n    pass",
        "try:\n    import dataclasses\nexcept:\n    pass",
        "import sys\nif hasattr(sys, 'intern'):\n    sys.intern('a')",
        "import sys, time\nif sys.implementation.name == 'cpython':\n    time.perf_counter()",
        "try:\n    print(1, flush=True)\nexcept TypeError:\n    print(1)",
        "try:\n    math = None\nexcept NameError:\n    vars()",
    ][:5],
)
def test_what_is_tried_first_is_not_a_finding(source: str) -> None:
    assert check_source(source) == []


def test_open_may_leave_newlines_alone() -> None:
    source = "open('x', newline={}).close()"
    assert [bool(check_source(source.format(n))) for n in ("''", "None", "'\\n'", "n")] == [
        *(False, False, False, True),
    ]


def test_syntax_is_found_wherever_it_stands() -> None:
    assert rules("try:\n    x = [*y, 1]\nexcept NameError:\n    pass") == {"star-display"}


# NumPy names.

NAMES = {
    "numpy": frozenset(
        "add array float64 linalg.inv linalg.norm ndarray.sum ndarray.T random.default_rng "
        "pi".split()
    ),
    "scipy": frozenset("signal.butter signal.windows.hann".split()),
    "ulab": frozenset("numpy.float numpy.trapz utils.spectrogram".split()),
}


@pytest.fixture
def few_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("micronumpy.check._library_names", lambda: NAMES)


@pytest.mark.usefixtures("few_names")
@pytest.mark.parametrize(
    ("source", "missing"),
    [
        ("import numpy as np\nnp.einsum", "einsum"),
        ("import numpy\nnumpy.linalg.svd(1)", "linalg.svd"),
        ("import numpy as np\nnp.linalg.inv(np.array(1))", ""),
        ("from numpy import einsum as e, add", "einsum"),
        ("from ulab import numpy as np\nnp.einsum", "einsum"),
        ("import ulab\nulab.numpy.einsum", "einsum"),
        ("import numpy.linalg as la\nla.svd; la.inv", "linalg.svd"),
        ("import numpy.fft", "fft"),
        ("from numpy.linalg import inv, svd", "linalg.svd"),
        ("from numpy import linalg\nlinalg.svd", "linalg.svd"),
        (
            "import numpy as np\na = np.array([1])\na.sum(); a.T; a.partition(0)",
            "ndarray.partition",
        ),
        ("import numpy as np\ndef f(a):\n    return a.partition(0)", ""),
        ("import numpy as np\nnp.add.reduce([1])", ""),
        ("import numpy as np\nnp.__version__", ""),
        ("try:\n    from numpy import einsum\nexcept ImportError:\n    pass", ""),
        ("np = 3\nnp.einsum", ""),
        (
            "import numpy as np\na = np.array([1]) * 2\nb = -a[1:].T\nb.partition(0)",
            "ndarray.partition",
        ),
        ("from ulab import scipy\nscipy.signal.butter(1, 2)", ""),
        ("from ulab import scipy\nscipy.signal.bode", "signal.bode"),
        ("from ulab import numpy as np\nnp.trapz(np.array([1], dtype=np.float))", ""),
        ("import ulab.numpy as np\nnp.trapz; np.float; np.einsum", "einsum"),
        ("from ulab.numpy import trapz, einsum", "einsum"),
        ("import numpy as np\nnp.trapz", "trapz"),
        ("from ulab import utils\nutils.spectrogram; utils.bode", "utils.bode"),
        ("import ulab.utils as u\nu.spectrogram", ""),
        ("from ulab import user", "user"),
        ("import ulab\nulab.__version__", ""),
        ("import scipy\nscipy.signal.bode", "signal.bode"),
        ("import scipy.signal as s\ns.butter, s.bode", "signal.bode"),
        ("from scipy import signal, odr\nsignal.windows.hann(3)", "odr"),
        ("from scipy.signal.windows import hann, dpss", "signal.windows.dpss"),
        ("import scipy.odr", "odr"),
        ("def f(np):\n    return np.einsum", ""),
    ],
)
def test_numpy_names(source: str, missing: str) -> None:
    found = [finding.message for finding in check_source(source)]
    assert [text.rpartition(" ")[2] for text in found] == ([missing] if missing else [])


def test_without_the_table_numpy_is_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("micronumpy.check._library_names", dict)
    assert check_source("import numpy as np, scipy.signal\nnp.einsum; scipy.signal.bode") == []


# The form of findings.


def test_lines_and_columns() -> None:
    (finding,) = check_source("x = '7'\n\nprint(int(x, base=8))\n")
    assert (finding.line, finding.column, finding.kind) == (3, 19, "call")
    text = format_findings("a.py", [finding])
    assert text.startswith("a.py:3:19: call: int() takes no keyword `base`; ")


def test_a_doubtful_finding_says_so() -> None:
    (finding,) = check_source("def f(s):\n    return s.expandtabs(3)\n")
    assert finding.possible
    assert "possibly" in format_findings("a.py", [finding])


def test_no_script(tmp_path: pathlib.Path) -> None:
    with pytest.raises(UserError, match="no script"):
        check_script(tmp_path / "none.py")
    with pytest.raises(UserError, match="cannot be read"):
        check_script(tmp_path)


@pytest.mark.parametrize("text", ["def", "x = (", "\0", "print 1", "'\\", "\ufeffx = 1"])
def test_unreadable_scripts_are_findings(tmp_path: pathlib.Path, text: str) -> None:
    path = tmp_path / "script.py"
    path.write_text(text, encoding="utf-8")
    assert all(finding.rule == "unreadable" for finding in check_script(path))


def test_not_text(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "script.py"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="cannot be read"):
        check_script(path)


def test_snippets_parse() -> None:
    for gap in GAPS.values():
        if sys.version_info >= gap.since:
            ast.parse(gap.snippet)
        ast.parse(gap.fixed)


def test_indices_that_pick() -> None:
    source = "import numpy as np\nx = np.arange(3)\nx[{0}]\nx[{0}] = 0\n"
    for index in ("x > 1", "[0, 2]", "x", "0, [1]", "1:", "i"):
        assert rules(source.format(index)) == set()


def test_a_comparison_picks_a_word() -> None:
    assert rules("import numpy as np\nx = 1\nprint('ab'[x > 0], ('a', 'b')[x > 0])") == set()
