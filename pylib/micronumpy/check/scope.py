"""What the names in a script stand for, as far as the text alone makes it evident.

A name is evident only if every binding of it in its scope gives the same answer; parameters, loop
targets and anything unusual make it unknown. The rules of `rules.py` stay silent about what is
unknown.
"""

from __future__ import annotations

import ast
import builtins
import functools
import importlib
import re
from collections.abc import Iterator

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
ScopeNode = ast.Module | ast.ClassDef | FunctionNode | Comprehension

_SCOPES = (
    ast.Module,
    ast.ClassDef,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)

_RESULT_OF_BUILTIN = {
    name: name
    for name in (
        "str bytes bytearray int float complex bool list tuple dict set frozenset range memoryview"
    ).split()
} | {
    "repr": "str",
    "input": "str",
    "chr": "str",
    "hex": "str",
    "bin": "str",
    "oct": "str",
    "len": "int",
    "ord": "int",
    "id": "int",
    "sorted": "list",
    "dir": "list",
    "isinstance": "bool",
    "callable": "bool",
    "hasattr": "bool",
    "any": "bool",
    "all": "bool",
    "open": "file",
    "map": "iterator",
    "filter": "iterator",
    "zip": "iterator",
    "enumerate": "iterator",
    "reversed": "iterator",
}

_RESULT_OF_CALL = {
    "io.StringIO": "StringIO",
    "io.BytesIO": "BytesIO",
    "array.array": "array",
    "collections.deque": "deque",
    "collections.OrderedDict": "OrderedDict",
    "collections.namedtuple": "namedtuple class",
    "re.compile": "Pattern",
    "re.match": "Match",
    "re.search": "Match",
    "time.localtime": "struct_time",
    "time.gmtime": "struct_time",
} | {
    f"numpy.{name}": "ndarray"
    for name in (
        "array asarray zeros ones full empty arange linspace eye identity zeros_like ones_like "
        "full_like empty_like frombuffer fromiter loadtxt genfromtxt logspace diag concatenate "
        "stack vstack hstack sort argsort roll flip tile repeat cumsum cumprod diff convolve "
        "outer pad reshape ravel transpose"
    ).split()
}

_ELEMENTWISE = frozenset(
    f"numpy.{name}"
    for name in (
        "abs absolute negative square sqrt exp log log2 log10 sin cos tan tanh hypot sign floor "
        "ceil round clip add subtract multiply divide power mod maximum minimum where isnan"
    ).split()
)

_RESULT_OF_METHOD = {
    "str": dict.fromkeys(
        (
            "center format join lower upper strip lstrip rstrip replace ljust rjust zfill title "
            "capitalize swapcase casefold expandtabs format_map removeprefix removesuffix"
        ).split(),
        "str",
    )
    | dict.fromkeys("split rsplit splitlines".split(), "list")
    | dict.fromkeys("find rfind index rindex count".split(), "int")
    | dict.fromkeys("startswith endswith isdigit isalpha isspace".split(), "bool")
    | {"encode": "bytes", "partition": "tuple", "rpartition": "tuple"},
    "bytes": {"decode": "str", "hex": "str"},
    "dict": {"keys": "dict view", "items": "dict view", "values": "dict values", "copy": "dict"},
    "list": {"copy": "list"},
    "set": dict.fromkeys("union intersection difference copy".split(), "set"),
    "Pattern": {"match": "Match", "search": "Match"},
    "ndarray": dict.fromkeys(
        "reshape astype copy transpose flatten ravel squeeze swapaxes view clip round".split(),
        "ndarray",
    ),
}

_NUMBERS = ("bool", "int", "float", "complex")
_SLICED_TO_THE_SAME = ("str", "bytes", "bytearray", "list", "tuple", "ndarray")
_COMPARISONS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE)


class Scope:
    """The names bound in one module, class, function or comprehension."""

    def __init__(self, node: ScopeNode, parent: Scope | None) -> None:
        self.node = node
        self.parent = parent
        # A binding is an expression, or the text 'import numpy.linalg', 'function', 'class', '?'.
        self.bindings: dict[str, list[ast.expr | str]] = {}
        self.elsewhere: set[str] = set()

    def bind(self, name: str, what: ast.expr | str) -> None:
        """Note one more binding of a name."""
        self.bindings.setdefault(name, []).append(what)

    def module(self) -> Scope:
        """Return the outermost scope."""
        return self.parent.module() if self.parent else self

    def find(self, name: str) -> Scope | None:
        """Return the scope that a name read here belongs to, or None for a builtin."""
        scope: Scope | None = self
        while scope:
            seen = scope is self or not isinstance(scope.node, ast.ClassDef)
            if seen and name in scope.bindings:
                return scope
            scope = scope.parent
        return None


class Script:
    """A parsed script with its scopes."""

    def __init__(self, tree: ast.Module, source: str) -> None:
        self.tree = tree
        self.source = source
        self.lines = re.split(r"\r\n|\n|\r", source)
        self.scope_of: dict[ast.AST, Scope] = {}
        self.parents: dict[ast.AST, ast.AST] = {}
        self.star_imports = False
        self.classes: list[ast.ClassDef] = []
        self._busy: set[tuple[int, str]] = set()
        self._visit(tree, Scope(tree, None))

    # Building.

    def _visit(self, node: ast.AST, scope: Scope) -> None:
        self.scope_of[node] = scope
        if isinstance(node, ast.Module):
            self._children(node, scope)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            self._function(node, scope)
        elif isinstance(node, ast.ClassDef):
            self.classes.append(node)
            scope.bind(node.name, "class")
            inner = Scope(node, scope)
            for child in ast.iter_child_nodes(node):
                self.parents[child] = node
                self._visit(child, inner if isinstance(child, ast.stmt) else scope)
        elif isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            self._children(node, Scope(node, scope))
        else:
            self._bind_names(node, scope)
            self._children(node, scope)

    def _children(self, node: ast.AST, scope: Scope) -> None:
        for child in ast.iter_child_nodes(node):
            self.parents[child] = node
            self._visit(child, scope)

    def _function(self, node: FunctionNode, scope: Scope) -> None:
        if not isinstance(node, ast.Lambda):
            scope.bind(node.name, "?" if node.decorator_list else "function")
        inner = Scope(node, scope)
        every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        for argument in (*every, node.args.vararg, node.args.kwarg):
            if argument:
                inner.bind(argument.arg, "?")
        body = node.body if isinstance(node.body, list) else [node.body]
        for statement in body:
            for found in _own_nodes(statement):
                if isinstance(found, ast.Global | ast.Nonlocal):
                    inner.elsewhere.update(found.names)
        for child in ast.iter_child_nodes(node):
            self.parents[child] = node
            self._visit(child, inner if child in body else scope)

    def _bind(self, scope: Scope, name: str, what: ast.expr | str) -> None:
        while isinstance(scope.node, Comprehension) and scope.parent and what == "walrus":
            scope = scope.parent
        if name in scope.elsewhere:
            # A global or nonlocal name is unknown wherever it could live.
            outer = scope.parent
            while outer:
                outer.bind(name, "?")
                outer = outer.parent
            return
        scope.bind(name, "?" if what == "walrus" else what)

    def _bind_names(self, node: ast.AST, scope: Scope) -> None:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    self._bind(scope, target.id, node.value)
        elif isinstance(node, ast.AnnAssign):
            if isinstance(node.target, ast.Name) and node.value:
                self._bind(scope, node.target.id, node.value)
        elif isinstance(node, ast.AugAssign):
            if isinstance(node.target, ast.Name):
                self._bind(scope, node.target.id, "augmented")
        elif isinstance(node, ast.NamedExpr):
            self._bind(scope, node.target.id, "walrus")
        elif isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name if alias.asname else alias.name.split(".")[0]
                self._bind(scope, alias.asname or top, f"import {top}")
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.name == "*":
                    self.star_imports = True
                elif node.level:
                    self._bind(scope, alias.asname or alias.name, "?")
                else:
                    dotted = f"import {node.module}.{alias.name}"
                    self._bind(scope, alias.asname or alias.name, dotted)
        elif isinstance(node, ast.ExceptHandler):
            if node.name:
                self._bind(scope, node.name, node.type or "?")
        elif isinstance(node, ast.withitem):
            if isinstance(node.optional_vars, ast.Name):
                self._bind(scope, node.optional_vars.id, node.context_expr)
        elif isinstance(node, ast.MatchAs | ast.MatchStar):
            if node.name:
                self._bind(scope, node.name, "?")
        elif isinstance(node, ast.MatchMapping):
            if node.rest:
                self._bind(scope, node.rest, "?")
        elif (
            isinstance(node, ast.Name)
            and not isinstance(node.ctx, ast.Load)
            and not self._is_plain_target(node)
        ):
            self._bind(scope, node.id, "?")

    def _is_plain_target(self, node: ast.Name) -> bool:
        parent = self.parents.get(node)
        plain = ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr | ast.withitem
        return isinstance(parent, plain | ast.Delete)

    # Asking.

    def text_of(self, node: ast.expr) -> str:
        """Return the source text of an expression."""
        last = node.end_lineno or node.lineno
        lines = [line.encode() for line in self.lines[node.lineno - 1 : last]]
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return b"\n".join(lines).decode()

    def scope(self, node: ast.AST) -> Scope:
        """Return the scope in which a node is evaluated."""
        return self.scope_of[node]

    def bound(self, node: ast.Name) -> list[ast.expr | str] | None:
        """Return every binding of a name, or None if it is a builtin or undefined."""
        scope = self.scope(node).find(node.id)
        if scope is not None:
            return scope.bindings[node.id]
        return ["?"] if self.star_imports else None

    def is_builtin(self, node: ast.AST, name: str | None = None) -> bool:
        """Say whether a node reads a builtin that the script has not replaced."""
        if not isinstance(node, ast.Name) or (name is not None and node.id != name):
            return False
        return self.bound(node) is None and hasattr(builtins, node.id)

    def dotted(self, node: ast.AST) -> str | None:
        """Return 'numpy.linalg.inv' for a name or attribute chain that starts at an import."""
        dotted = self._as_imported(node)
        return normal(dotted) if dotted else None

    def _as_imported(self, node: ast.AST) -> str | None:
        if isinstance(node, ast.Attribute):
            base = self._as_imported(node.value)
            return f"{base}.{node.attr}" if base else None
        if isinstance(node, ast.Name):
            found = self.bound(node)
            if found and all(isinstance(b, str) and b == found[0] for b in found):
                what = str(found[0])
                if what.startswith("import "):
                    return what.removeprefix("import ")
        return None

    def kind(self, node: ast.AST | None) -> str | None:
        """Return the evident type of an expression, or None."""
        if isinstance(node, ast.Constant):
            return type(node.value).__name__
        plain = _PLAIN.get(type(node)) if node is not None else None
        if plain:
            return plain
        if isinstance(node, ast.Name):
            return self._kind_of_name(node)
        if isinstance(node, ast.Call):
            return self._kind_of_call(node)
        if isinstance(node, ast.BinOp):
            return self._kind_of_operation(node)
        if isinstance(node, ast.UnaryOp):
            kind = self.kind(node.operand)
            if isinstance(node.op, ast.Not):
                return "bool"
            kind = "int" if kind == "bool" else kind
            return kind if kind in (*_NUMBERS, "ndarray") else None
        if isinstance(node, ast.Compare):
            sides = [self.kind(side) for side in (node.left, *node.comparators)]
            if "ndarray" in sides and isinstance(node.ops[0], _COMPARISONS):
                return "ndarray"
            plain_sides = (*_NUMBERS, "str", "bytes", "NoneType")
            return "bool" if all(side in plain_sides for side in sides) else None
        if isinstance(node, ast.IfExp):
            kind = self.kind(node.body)
            return kind if kind == self.kind(node.orelse) else None
        if isinstance(node, ast.Subscript):
            kind = self.kind(node.value)
            if kind == "str" or isinstance(node.slice, ast.Slice):
                return kind if kind in _SLICED_TO_THE_SAME else None
        if isinstance(node, ast.Attribute) and node.attr in ("T", "mT", "real", "imag"):
            return "ndarray" if self.kind(node.value) == "ndarray" else None
        return None

    def _kind_of_name(self, node: ast.Name) -> str | None:
        scope = self.scope(node).find(node.id)
        if scope is None:
            return None
        key = (id(scope), node.id)
        if key in self._busy:
            return None
        self._busy.add(key)
        try:
            kinds = {self._kind_of_binding(what) for what in scope.bindings[node.id]}
        finally:
            self._busy.discard(key)
        if "augmented" in kinds:
            kinds.discard("augmented")
            if not kinds <= {"str", "bytes", "list", "tuple", "ndarray"}:
                return None
        return kinds.pop() if len(kinds) == 1 else None

    def _kind_of_binding(self, what: ast.expr | str) -> str | None:
        if isinstance(what, str):
            return what if what in ("function", "class", "augmented") else None
        parent = self.parents.get(what)
        if isinstance(parent, ast.ExceptHandler):
            return f"exception {what.id}" if isinstance(what, ast.Name) else None
        return self.kind(what)

    def _kind_of_call(self, node: ast.Call) -> str | None:
        function = node.func
        if isinstance(function, ast.Name) and self.is_builtin(function):
            return _RESULT_OF_BUILTIN.get(function.id)
        dotted = self.dotted(function)
        if dotted in _RESULT_OF_CALL:
            return _RESULT_OF_CALL[dotted]
        if dotted in _ELEMENTWISE and "ndarray" in map(self.kind, node.args):
            return "ndarray"
        if isinstance(function, ast.Attribute):
            receiver = self.kind(function.value)
            return _RESULT_OF_METHOD.get(receiver or "", {}).get(function.attr)
        return "namedtuple" if self.kind(function) == "namedtuple class" else None

    def _kind_of_operation(self, node: ast.BinOp) -> str | None:
        left, right = self.kind(node.left), self.kind(node.right)
        if "ndarray" in (left, right) and not isinstance(node.op, ast.MatMult):
            return "ndarray" if left != "str" else "str"
        if isinstance(node.op, ast.Mod) and left in ("str", "bytes"):
            return left
        if isinstance(node.op, ast.Mult) and left in ("str", "bytes", "list", "tuple"):
            return left if right in ("int", "bool") else None
        if isinstance(node.op, ast.Add) and left == right:
            return left if left in ("str", "bytes", "list", "tuple") else _number(left, right)
        if isinstance(node.op, ast.Add | ast.Sub | ast.Mult | ast.FloorDiv | ast.Mod):
            return _number(left, right)
        if isinstance(node.op, ast.BitAnd | ast.BitOr | ast.BitXor) and left == right:
            return left if left in ("bool", "int", "set", "dict") else None
        return None


_PLAIN: dict[type[ast.AST], str] = {
    ast.JoinedStr: "str",
    ast.List: "list",
    ast.ListComp: "list",
    ast.Tuple: "tuple",
    ast.Dict: "dict",
    ast.DictComp: "dict",
    ast.Set: "set",
    ast.SetComp: "set",
    ast.GeneratorExp: "iterator",
    ast.Lambda: "function",
}


def _number(left: str | None, right: str | None) -> str | None:
    kinds = {left, right}
    for kind in ("complex", "float", "int"):
        if kind in kinds:
            return kind if kinds <= {"bool", "int", "float", "complex"} else None
    return "int" if kinds == {"bool"} else None


def _own_nodes(statement: ast.AST) -> Iterator[ast.AST]:
    yield statement
    for child in ast.iter_child_nodes(statement):
        if not isinstance(child, _SCOPES):
            yield from _own_nodes(child)


def normal(dotted: str) -> str:
    """Return a dotted name with ulab's names for NumPy and SciPy turned into theirs."""
    library, _, inner = dotted.partition(".")
    if library != "ulab" or inner in _only_ulab() or not inner.startswith(("numpy", "scipy")):
        return dotted
    return inner


@functools.cache
def _only_ulab() -> frozenset[str]:
    """What only ulab's modules have, as 'numpy.trapz', and the modules of scipy with such names.

    Nothing without the table.
    """
    try:
        table: frozenset[str] = importlib.import_module("ulab._names").ULAB
    except ImportError:
        return frozenset()
    return table | {name.rpartition(".")[0] for name in table if name.count(".") > 1}
