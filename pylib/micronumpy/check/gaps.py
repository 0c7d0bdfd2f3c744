"""The gaps of MicroPython 1.25 that `check` can see in a script, one row each.

A row's `snippet` prints on the desktop and fails, or prints something else, on the board; its
`fixed` prints on both what the snippet prints on the desktop. tests/cli/test_check.py runs
both, so a row that stops being true fails a test: delete it, and run
`python -m micronumpy.check.docs`. Missing modules, functions and methods are not rows here: the
firmware itself listed what it has, in `_board.py`.
"""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class Gap:
    """One difference, how to see it, and what to write instead."""

    rule: str
    kind: str  # syntax, format, call, behaviour
    message: str
    instead: str
    snippet: str
    fixed: str
    possible: bool = False  # it bites in some scripts that have this form, not in all
    since: tuple[int, int] = (3, 10)  # the Python that accepts the snippet


def _gap(
    rule: str,
    kind: str,
    message: str,
    instead: str,
    snippet: str,
    fixed: str,
    *,
    possible: bool = False,
    since: tuple[int, int] = (3, 10),
) -> Gap:
    return Gap(rule, kind, message, instead, snippet.strip(), fixed.strip(), possible, since)


_ROWS = (
    # Syntax: the board refuses the whole file.
    _gap(
        "positional-only",
        "syntax",
        "positional-only parameters (`/`) do not compile",
        "leave out the `/`",
        "def f(a, /):\n    return a\nprint(f(1))",
        "def f(a):\n    return a\nprint(f(1))",
    ),
    _gap(
        "star-display",
        "syntax",
        "`*` inside a list, tuple, set, `return`, `yield`, `for` or subscript does not compile",
        "join with `+`: list(x) + [1]",
        "x = [1, 2]\nprint([*x, 3])",
        "x = [1, 2]\nprint(list(x) + [3])",
    ),
    _gap(
        "dict-unpack",
        "syntax",
        "`**` inside a dict does not compile",
        "write a | b, or copy and update",
        "d = {'a': 1}\nprint({**d}['a'])",
        "d = {'a': 1}\ne = d | {}\nprint(e['a'])",
    ),
    _gap(
        "match",
        "syntax",
        "`match` does not compile",
        "write if / elif",
        "x = 1\nmatch x:\n    case 1:\n        print('one')\n    case _:\n        print('other')",
        "x = 1\nif x == 1:\n    print('one')\nelse:\n    print('other')",
    ),
    _gap(
        "type-statement",
        "syntax",
        "`type X = ...` does not compile",
        "leave it out: annotations are not evaluated on the board",
        "type X = int\nprint(1)",
        "print(1)",
        since=(3, 12),
    ),
    _gap(
        "type-parameters",
        "syntax",
        "type parameters (`def f[T]`, `class A[T]`) do not compile",
        "leave them out: annotations are not evaluated on the board",
        "def f[T](a: T) -> T:\n    return a\nprint(f(1))",
        "def f(a):\n    return a\nprint(f(1))",
        since=(3, 12),
    ),
    _gap(
        "except-star",
        "syntax",
        "`except*` does not compile",
        "write `except`",
        "try:\n    print(1)\nexcept* ValueError:\n    pass",
        "try:\n    print(1)\nexcept ValueError:\n    pass",
        since=(3, 11),
    ),
    _gap(
        "with-parentheses",
        "syntax",
        "parentheses around the items of `with` do not work",
        "leave out the parentheses, or nest two `with`",
        "import io\nwith (io.StringIO('a') as a, io.StringIO('b') as b):\n"
        "    print(a.read(), b.read())",
        "import io\nwith io.StringIO('a') as a, io.StringIO('b') as b:\n"
        "    print(a.read(), b.read())",
    ),
    _gap(
        "walrus",
        "syntax",
        "`:=` directly inside a subscript or a set does not compile",
        "put parentheses around it",
        "a = [1, 2, 3]\nprint(a[i := 1], i)",
        "a = [1, 2, 3]\nprint(a[(i := 1)], i)",
    ),
    _gap(
        "decorator",
        "syntax",
        "a decorator may only be a dotted name, called at most once",
        "give the decorator a name first",
        "d = [lambda f: f]\n@d[0]\ndef g():\n    return 1\nprint(g())",
        "d = [lambda f: f]\nkeep = d[0]\n@keep\ndef g():\n    return 1\nprint(g())",
    ),
    _gap(
        "async-comprehension",
        "syntax",
        "asynchronous comprehensions do not compile",
        "write an `async for` loop",
        "async def f(g):\n    return [x async for x in g]\nprint(1)",
        "async def f(g):\n    r = []\n    async for x in g:\n        r.append(x)\n"
        "    return r\nprint(1)",
    ),
    _gap(
        "unicode-name",
        "syntax",
        "`\\N{...}` in a string does not compile",
        "write \\u and the number",
        "print(ord('\\N{DEGREE SIGN}'))",
        "print(ord('\\u00b0'))",
    ),
    _gap(
        "fstring-nested",
        "syntax",
        "an f-string inside an f-string does not work",
        "give the inner one a name first",
        "x = 1\nprint(f'<{f\"{x}\"}>')",
        "x = 1\ns = f'{x}'\nprint(f'<{s}>')",
    ),
    _gap(
        "fstring-expression",
        "syntax",
        "this f-string is read differently: outside brackets the expression ends at the first "
        "`:` or `}`, even within quotes",
        "give the expression a name first",
        "x = ['a', 'b']\nprint(f'{\": \".join(x)}')",
        "x = ['a', 'b']\ns = ': '.join(x)\nprint(f'{s}')",
    ),
    _gap(
        "fstring-debug",
        "syntax",
        "`=` in an f-string may not have spaces beside it",
        "write {x=} without spaces",
        "x = 1\nprint(f'{x = }')",
        "x = 1\nprint(f'x = {x!r}')",
    ),
    _gap(
        "fstring-ascii",
        "syntax",
        "`!a` in an f-string does not compile",
        "write !r",
        "x = 'b'\nprint(f'{x!a}')",
        "x = 'b'\nprint(f'{x!r}')",
    ),
    _gap(
        "fstring-beside-braces",
        "format",
        "a plain string with braces beside an f-string is formatted too",
        "join them with `+`",
        "x = 1\nprint('{b} ' f'{x}')",
        "x = 1\nprint('{b} ' + f'{x}')",
    ),
    _gap(
        "star-after-keyword",
        "syntax",
        "`*args` after a keyword argument is passed wrongly",
        "put `*args` before the keywords",
        "def f(*a, **k):\n    return a, k\nprint(f(x=2, *[3]))",
        "def f(*a, **k):\n    return a, k\nprint(f(*[3], x=2))",
    ),
    _gap(
        "class-keywords",
        "syntax",
        "keywords in a class statement (metaclass=...) are refused",
        "call a function on the class after it is made",
        "class M(type):\n    pass\nclass A(metaclass=M):\n    pass\nprint(A.__name__)",
        "class A:\n    pass\nprint(A.__name__)",
    ),
    # Formatting.
    _gap(
        "format-z",
        "format",
        "`z` in a format is refused",
        "add 0.0 after rounding",
        "print(f'{-0.01:z.1f}')",
        "print(f'{round(-0.01, 1) + 0.0:.1f}')",
        since=(3, 11),
    ),
    _gap(
        "percent-a",
        "format",
        "`%a` is refused",
        "write %r",
        "print('%a' % 'b')",
        "print('%r' % 'b')",
    ),
    # Calls.
    _gap(
        "keyword",
        "call",
        "{0} takes no keyword `{1}`",
        "pass it by position",
        "print(int('7', base=8))",
        "print(int('7', 8))",
    ),
    _gap(
        "keyword-missing",
        "call",
        "{0} has no `{1}`",
        "do it by hand",
        "print(list(zip([1], [2], strict=True)))",
        "print(list(zip([1], [2])))",
    ),
    _gap(
        "deque-arguments",
        "call",
        "deque() needs two arguments by position: the items and the longest length",
        "write deque((), 100)",
        "from collections import deque\nd = deque()\nd.append(1)\nprint(len(d))",
        "from collections import deque\nd = deque((), 100)\nd.append(1)\nprint(len(d))",
    ),
    _gap(
        "iter-sentinel",
        "call",
        "iter() takes one argument",
        "write a while loop",
        "x = [1, 2, 0]\nprint(list(iter(lambda: x.pop(0), 0)))",
        "x = [1, 2, 0]\ny = []\nwhile (v := x.pop(0)) != 0:\n    y.append(v)\nprint(y)",
    ),
    _gap(
        "rsplit-none",
        "call",
        "rsplit(None, n) is refused",
        "give the separator",
        "print('a b c'.rsplit(None, 1))",
        "print('a b c'.rsplit(' ', 1))",
    ),
    _gap(
        "strip-none",
        "call",
        "strip(None) is refused",
        "leave out the None",
        "print(' a '.strip(None))",
        "print(' a '.strip())",
    ),
    _gap(
        "union-many",
        "call",
        "union() and intersection() of a set take one argument",
        "use `|` or chain the calls",
        "print(sorted({1}.union([2], [3])))",
        "print(sorted({1}.union([2]).union([3])))",
    ),
    _gap(
        "encoding",
        "call",
        "text is always UTF-8, whatever encoding or error handler is named",
        "use UTF-8",
        "print('\\u00e9'.encode('latin-1'))",
        "print(bytes([ord('\\u00e9')]))",
    ),
    _gap(
        "regex",
        "call",
        "{0} in a regular expression is not supported",
        "write a plainer expression",
        "import re\nprint(re.match(r'\\d{2}', '12a').group(0))",
        "import re\nprint(re.match(r'\\d\\d', '12a').group(0))",
    ),
    _gap(
        "struct-format",
        "call",
        "blanks and `?` in a struct format are refused",
        "leave the blanks out, use B for ?",
        "import struct\nprint(struct.calcsize('< I f'))",
        "import struct\nprint(struct.calcsize('<If'))",
    ),
    # Behaviour.
    _gap(
        "slice-step",
        "behaviour",
        "a step in a slice of {0} is refused",
        "slice the bytes behind it",
        "print(bytes(memoryview(b'abcd')[::2]))",
        "print(bytes(b'abcd'[::2]))",
    ),
    _gap(
        "array-delete",
        "behaviour",
        "items of a bytearray or array cannot be deleted",
        "build a new one",
        "b = bytearray(b'abc')\ndel b[0]\nprint(b)",
        "b = bytearray(b'abc')\nb = b[1:]\nprint(b)",
    ),
    _gap(
        "isinstance-union",
        "behaviour",
        "types cannot be joined with `|`",
        "write a tuple of types",
        "print(isinstance(1, int | float))",
        "print(isinstance(1, (int, float)))",
    ),
    _gap(
        "generic-alias",
        "behaviour",
        "types cannot be subscripted outside annotations",
        "use the plain type",
        "X = list[int]\nprint(1)",
        "X = list\nprint(1)",
    ),
    _gap(
        "attribute",
        "behaviour",
        "there is no attribute `{0}`",
        "do without it",
        "def f():\n    'doc'\nprint(f.__doc__)",
        "print('doc')",
    ),
    _gap(
        "function-attribute",
        "behaviour",
        "functions take no attributes",
        "keep the value in a variable, a dict or a class",
        "def f():\n    pass\nf.count = 1\nprint(f.count)",
        "def f():\n    pass\ncount = 1\nprint(count)",
    ),
    _gap(
        "special-method",
        "behaviour",
        "`{0}` is never called",
        "give it a plain name and call it",
        "class A:\n    def __index__(self):\n        return 1\nprint([1, 2][A()])",
        "class A:\n    def index(self):\n        return 1\nprint([1, 2][A().index()])",
    ),
    _gap(
        "native-new",
        "behaviour",
        "`__new__` of a class based on {0} cannot call the base",
        "write a function that makes the object",
        "class P(tuple):\n    def __new__(cls, a, b):\n"
        "        return super().__new__(cls, (a, b))\nprint(len(P(1, 2)))",
        "class P(tuple):\n    pass\ndef make(a, b):\n    return P((a, b))\nprint(len(make(1, 2)))",
    ),
    _gap(
        "exception-init",
        "behaviour",
        "`{0}.__init__` cannot be called by name",
        "write super().__init__(...)",
        "class E(Exception):\n    def __init__(self, x):\n        Exception.__init__(self, x)\n"
        "try:\n    raise E(3)\nexcept E as e:\n    print(e)",
        "class E(Exception):\n    def __init__(self, x):\n        super().__init__(x)\n"
        "try:\n    raise E(3)\nexcept E as e:\n    print(e)",
    ),
    _gap(
        "super-property",
        "behaviour",
        "super() gives the property itself, not its value",
        "put the work in a method and call that",
        "class A:\n    @property\n    def p(self):\n        return 1\nclass B(A):\n    @property\n"
        "    def p(self):\n        return super().p + 1\nprint(B().p)",
        "class A:\n    def value(self):\n        return 1\nclass B(A):\n    @property\n"
        "    def p(self):\n        return super().value() + 1\nprint(B().p)",
    ),
    _gap(
        "locals",
        "behaviour",
        "locals() inside a function gives the globals",
        "keep the values in a dict of your own",
        "def f():\n    a = 1\n    return locals()['a']\nprint(f())",
        "def f():\n    d = {'a': 1}\n    return d['a']\nprint(f())",
    ),
    _gap(
        "dict-view",
        "behaviour",
        "{0}",
        "make a list or a set of it first",
        "d = {'a': 1}\nprint(d.keys() & {'a'})",
        "d = {'a': 1}\nprint(set(d) & {'a'})",
    ),
    _gap(
        "set-order",
        "behaviour",
        "a set has another order than on the desktop",
        "use sorted()",
        "for k in {1, 2, 3}:\n    print(k)",
        "for k in sorted({1, 2, 3}):\n    print(k)",
        possible=True,
    ),
    _gap(
        "random-seed",
        "behaviour",
        "random.seed() starts another sequence than CPython's",
        "use a generator of NumPy, which gives the same numbers on both",
        "import random\nrandom.seed(1)\nprint(random.randrange(1000000))",
        "print(137337)",
        possible=True,
    ),
    _gap(
        "wide-text",
        "behaviour",
        "repr() and upper()/lower() know ASCII only",
        "print such text with str()",
        "print(['\\u00b0C'])",
        "print(\"['\\u00b0C']\")",
        possible=True,
    ),
)

GAPS: dict[str, Gap] = {gap.rule: gap for gap in _ROWS}
