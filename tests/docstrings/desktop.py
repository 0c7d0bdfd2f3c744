"""A program: runs the examples of NumPy's docstrings by NumPy, writes what they printed as JSON.

It is started by itself, so that it can have the oracle's environment. Its arguments are `plain`
or `watch`, then the names of docstrings (none: all). `watch` also says which modules, types and
names each example uses.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import datetime
import doctest
import inspect
import io
import json
import os
import re
import sys
import tempfile
import types
import warnings
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import numpy as np

MODULES = (
    *("numpy", "numpy.linalg", "numpy.fft", "numpy.random", "numpy.lib.scimath"),
    *("numpy.testing", "numpy.lib.stride_tricks", "numpy.lib.array_utils"),
)
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
# Behind an output; "may vary" and the like are said so too.
COMMENT = re.compile(r"\s+#\s.*")
NUMBER = re.compile(r"((?:(?<![\w.)])[-+])?(?<!\w)\d+\.?\d*(?:e[-+]?\d+)?)")
SEE = "__see__"

# What an example uses that the board does not have by design, by NumPy's letter for the kind.
KINDS = {
    "S": "strings",
    "U": "strings",
    "T": "strings",
    "O": "objects",
    "V": "structures",
    "M": "dates",
    "m": "dates",
}
CLASSES: dict[type, str] = {
    str: "strings",
    bytes: "strings",
    np.object_: "objects",
    np.void: "structures",
    np.recarray: "structures",
    np.datetime64: "dates",
    np.timedelta64: "dates",
    np.matrix: "matrices",
}
DTYPE_WORDS = re.compile(
    r"[<>=|]?([SUVMmO]\d*|[Mm]8\[\w+\])|(str|object|bytes|void|datetime64|timedelta64)(\[\w+\])?"
)


def docstrings(wanted: list[str]) -> Iterator[tuple[str, list[str], str]]:
    """Every public docstring with examples: its name, all its names, its text."""
    found: dict[str, list[str]] = {}
    for name, thing in public_things():
        text = inspect.getdoc(thing) if isinstance(thing, type) else thing.__doc__
        if isinstance(text, str) and ">>>" in text:
            found.setdefault(inspect.cleandoc(text), []).append(name)
    for text, names in found.items():
        if not wanted or set(wanted) & set(names):
            yield names[0], names, text


def public_things() -> Iterator[tuple[str, Any]]:
    """What has a public name, the one it calls itself first; then the members of classes."""
    things: list[tuple[str, Any]] = []
    for module in MODULES:
        prefix = module.removeprefix("numpy").removeprefix(".")
        for name, thing in vars(import_module(module)).items():
            if not name.startswith("_") and not isinstance(thing, types.ModuleType):
                things.append((f"{prefix}.{name}" if prefix else name, thing))
    things.sort(key=lambda pair: (getattr(pair[1], "__name__", "") != last(pair[0]), pair[0]))
    yield from things
    for name, thing in things:
        if isinstance(thing, type):
            for member, value in vars(thing).items():
                if not member.startswith("_"):
                    yield f"{name}.{member}", value


def last(name: str) -> str:
    """The part behind the last dot."""
    return name.rpartition(".")[2]


def module_name(module: types.ModuleType) -> str:
    """The name by which it is imported."""
    return "os.path" if module is os.path else module.__name__


class Uses:
    """What an example uses, found out while it runs."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self.modules: set[str] = set()

    def see(self, value: Any) -> Any:
        """Look at the value of an expression."""
        if isinstance(value, types.ModuleType):
            self.modules.add(module_name(value))
        elif isinstance(value, np.dtype):
            self.dtype(value)
        elif isinstance(value, type):
            self.type(value)
        elif isinstance(value, (np.ndarray, np.generic)):
            self.type(type(value))
            self.dtype(value.dtype)
        elif isinstance(value, (datetime.date, datetime.timedelta)):
            self.kinds.add("dates")
        elif isinstance(value, (tuple, list)):
            for item in value[:16]:
                if isinstance(item, (np.ndarray, np.generic, np.dtype)):
                    self.see(item)
        return value

    def dtype(self, dtype: np.dtype[Any]) -> None:
        if dtype.names is not None:
            self.kinds.add("structures")
        elif dtype.kind in KINDS:
            self.kinds.add(KINDS[dtype.kind])

    def type(self, cls: type) -> None:
        for base, kind in CLASSES.items():
            if issubclass(cls, base):
                self.kinds.add(kind)
        if cls is object:
            self.kinds.add("objects")
        if issubclass(cls, np.ndarray) and cls.__module__.startswith("numpy.ma"):
            self.modules.add("numpy.ma")


class Watched(ast.NodeTransformer):
    """Hands the value of each expression to Uses.see."""

    def __init__(self, uses: Uses) -> None:
        self.uses = uses

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.Call):
            self.words(node)
        node = super().visit(node)
        if not isinstance(node, (ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.BinOp)):
            return node
        if isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
            see = ast.Name(SEE, ast.Load())
            return ast.copy_location(ast.Call(see, [node], []), node)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        called = node.func
        self.generic_visit(node)
        if isinstance(called, ast.Name):  # str(x) uses no type of strings
            node.func = called
        return node

    def words(self, call: ast.Call) -> None:
        """A dtype may be said by its name, or by the names of its fields."""
        for value in (*call.args, *(word.value for word in call.keywords)):
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                word = DTYPE_WORDS.fullmatch(value.value)
                if word is not None:
                    names = {"object": "O", "void": "V", "datetime64": "M", "timedelta64": "m"}
                    letter = (word[1] or names.get(word[2], "S")).lstrip("<>=|")[0]
                    self.uses.kinds.add(KINDS[letter])
            fields = value.elts if isinstance(value, ast.List) else []
            if any(isinstance(item, ast.Tuple) and is_text(item.elts[0]) for item in fields):
                self.uses.kinds.add("structures")


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def names_used(tree: ast.AST, uses: Uses) -> tuple[set[str], set[str]]:
    """Names that a statement reads and that it sets; its imports go to uses."""
    reads: set[str] = set()
    sets: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (reads if isinstance(node.ctx, ast.Load) else sets).add(node.id)
        elif isinstance(node, ast.Import):
            uses.modules.update(alias.name for alias in node.names)
            sets.update(alias.asname or alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            uses.modules.add(node.module or "")
            sets.update(alias.asname or alias.name for alias in node.names)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            sets.add(node.name)
    return reads, sets


def run(source: str, scope: dict[str, Any], uses: Uses | None) -> tuple[str, str, Any]:
    """What a statement printed, the exception that ended it (or ""), and what it names."""
    reads: set[str] = set()
    sets: set[str] = set()
    output = io.StringIO()
    error = ""
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(io.StringIO()):
        try:
            tree: Any = ast.parse(source, mode="single")
            if uses is not None:
                reads, sets = names_used(tree, uses)
                scope[SEE] = uses.see
                tree = ast.fix_missing_locations(Watched(uses).visit(tree))
            exec(compile(tree, "<docstring>", "single"), scope)
        except BaseException as raised:
            error = f"{type(raised).__name__}: {raised}".removesuffix(": ")
    return output.getvalue(), error, (sorted(reads), sorted(sets))


def passes(example: doctest.Example, output: str, error: str) -> bool:
    """Whether the docstring says so."""
    check = doctest.OutputChecker().check_output
    flags = FLAGS
    for flag, on in example.options.items():
        flags = flags | flag if on else flags & ~flag
    if example.exc_msg is not None:
        # The docstring may name the module of the exception, and shorten the message.
        return bool(error) and error.partition(":")[0] == last(
            example.exc_msg.partition(":")[0].strip()
        )
    if error:
        return False
    want = "\n".join(COMMENT.sub("", line) for line in example.want.split("\n"))
    return check(want, output, flags) or alike(plain_values(want), plain_values(output))


def plain_values(text: str) -> list[str]:
    """The words and numbers of an output, np.float64(1.5) as 1.5; numbers have odd places."""
    text = re.sub(r"np\.(True|False)_", r"\1", text)
    text = re.sub(r"np\.\w+\(([^()]*)\)", r"\1", text)
    text = re.sub(r"\(([-+.\w]+j)\)", r"\1", text)
    text = re.sub(r"dtype\('(\w+)'\)", r"\1", text)
    return NUMBER.split("".join(text.split()))


def alike(want: list[str], got: list[str]) -> bool:
    """Whether the words are the same and the numbers nearly."""
    if len(want) != len(got) or want[::2] != got[::2]:
        return False
    pairs = zip(want[1::2], got[1::2], strict=True)
    return all(abs(float(a) - float(b)) <= 1e-8 + 1e-3 * abs(float(b)) for a, b in pairs)


def echo(value: Any) -> None:
    """sys.displayhook, without the name _ that would keep values alive."""
    if value is not None:
        print(repr(value))


def run_docstring(text: str, watch: bool) -> list[dict[str, Any]]:
    """Every example of a docstring, in order."""
    scope: dict[str, Any] = {"__name__": "__main__", "np": np}
    records = []
    # What depends on chance differs between the two modes; the board has the seed of `plain`.
    np.random.seed(2 if watch else 1)
    for example in doctest.DocTestParser().get_examples(text):
        uses = Uses() if watch else None
        skip = bool(example.options.get(doctest.SKIP))
        output, error, (reads, sets) = ("", "", ([], []))
        if not skip:
            output, error, (reads, sets) = run(example.source, scope, uses)
        records.append(
            {
                "source": example.source,
                "want": example.want,
                "output": output,
                "error": error,
                "passes": passes(example, output, error),
                "skip": skip,
                "kinds": sorted(uses.kinds) if uses else [],
                "modules": sorted(uses.modules - {"numpy"}) if uses else [],
                "reads": reads,
                "sets": sets,
            }
        )
    return records


def main(mode: str, *wanted: str) -> None:
    """Write a list of docstrings to standard output."""
    sys.displayhook = echo
    warnings.simplefilter("ignore")
    options, errors = np.get_printoptions(), np.geterr()
    results = []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name, names, text in docstrings(list(wanted)):
            try:
                records = run_docstring(text, mode == "watch")
            except ValueError as error:  # the examples cannot be told from the text
                records = []
                print(f"{name}: {error}", file=sys.stderr)
            results.append({"name": name, "names": names, "examples": records})
            np.set_printoptions(**options)
            np.seterr(**errors)
        os.chdir("/")
    json.dump(results, sys.stdout)


if __name__ == "__main__":
    del sys.path[0]  # this folder
    builtins.input = None  # type: ignore[assignment]
    main(*sys.argv[1:])
