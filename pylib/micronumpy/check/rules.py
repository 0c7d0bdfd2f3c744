"""The rules of `check`: each method looks at one kind of node and reports what it sees.

What the rows of a rule say stands in gaps.py; what the board has, in _board.py. A rule that
depends on a type reports only what scope.py finds evident.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import io
import sys
import tokenize
from collections.abc import Callable
from typing import Any

from micronumpy.check import advice, board, strings
from micronumpy.check.finding import Finding
from micronumpy.check.gaps import GAPS
from micronumpy.check.scope import Script, normal

_SEQUENCES_WITHOUT_STEP = ("memoryview",)
_GUARDS = set("ImportError ModuleNotFoundError AttributeError NameError TypeError".split())
_PLATFORM_WORDS = ("sys.implementation", "sys.platform", "TYPE_CHECKING", "hasattr(")
_BROAD_GUARDS = {"Exception", "BaseException"}
_TAKING = {"pop", "popitem", "clear", "remove", "discard"}
_UNORDERED = {"set", "frozenset"}
_ANY_ORDER = {"sorted", "sum", "min", "max", "any", "all", "set", "frozenset", "len", "dict"}
_NATIVE_BASES = {"int", "float", "str", "bytes", "tuple", "complex", "frozenset"}


class Checker:
    """Walks one script and collects findings."""

    def __init__(self, script: Script, numpy_names: frozenset[str] | None) -> None:
        self.script = script
        self.numpy_names = numpy_names
        self.findings: set[Finding] = set()
        self.own_methods = {
            node.name
            for node in ast.walk(script.tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        }
        self.skipped: set[ast.AST] = set()  # annotations: parsed by the board, not evaluated
        self.guarded: set[ast.AST] = set()  # tried before use: names may be missing there

    def run(self) -> list[Finding]:
        """Look at every node; the syntax rules look even into annotations."""
        self._mark()
        for node in ast.walk(self.script.tree):
            for rule in _SYNTAX.get(type(node), ()):
                rule(self, node)
            if node not in self.skipped:
                for rule in _RULES.get(type(node), ()):
                    rule(self, node)
        self._tokens()
        return sorted(self.findings)

    # Reporting.

    def gap(self, rule: str, node: ast.AST, *words: str) -> None:
        """Report a row of gaps.py at a node."""
        row = GAPS[rule]
        if row.kind in ("call", "behaviour") and node in self.guarded:
            return
        message = row.message.format(*words) if words else row.message
        self._add(node, row.kind, message, row.instead, rule, row.possible)

    def missing(self, kind: str, node: ast.AST, name: str, possible: bool = False) -> None:
        """Report a name that the board lacks."""
        if node not in self.guarded:
            message = f"the board has no {_NOUN[kind]} {name}"
            self._add(node, kind, message, advice.instead(kind, name), "", possible)

    def _add(
        self, node: ast.AST, kind: str, message: str, instead: str, rule: str, possible: bool
    ) -> None:
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0) + 1
        self.findings.add(Finding(line, column, kind, message, instead, rule, possible))

    # Marking what is not evaluated or is tried first.

    def _mark(self) -> None:
        for node in ast.walk(self.script.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                self._skip(node.returns)
            elif isinstance(node, ast.arg | ast.AnnAssign):
                self._skip(node.annotation)
            elif isinstance(node, ast.Try):
                self._mark_try(node)
            elif isinstance(node, ast.If | ast.IfExp) and _asks_the_platform(node.test):
                self.guarded.update(ast.walk(node))

    def _mark_try(self, node: ast.Try) -> None:
        caught: set[str] = set()
        for handler in node.handlers:
            if handler.type is None:
                caught.add("Exception")
            else:
                caught.update(n.id for n in ast.walk(handler.type) if isinstance(n, ast.Name))
        for inner in (found for statement in node.body for found in ast.walk(statement)):
            imports = isinstance(inner, ast.Import | ast.ImportFrom)
            if caught & _GUARDS or (imports and caught & _BROAD_GUARDS):
                self.guarded.add(inner)

    def _skip(self, node: ast.AST | None) -> None:
        if node is not None:
            self.skipped.update(ast.walk(node))

    # Syntax.

    def _arguments(self, node: ast.arguments) -> None:
        if node.posonlyargs:
            self.gap("positional-only", node.posonlyargs[0])

    def _display(self, node: ast.List | ast.Tuple | ast.Set) -> None:
        stored = not isinstance(node, ast.Set) and not isinstance(node.ctx, ast.Load)
        for item in () if stored else node.elts:
            if isinstance(item, ast.Starred):
                self.gap("star-display", item)
        if isinstance(node, ast.Set):
            for item in node.elts:
                self._bare_walrus(item)

    def _dict(self, node: ast.Dict) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                self.gap("dict-unpack", value)

    def _subscript_syntax(self, node: ast.Subscript) -> None:
        self._bare_walrus(node.slice)

    def _bare_walrus(self, node: ast.AST) -> None:
        if isinstance(node, ast.NamedExpr) and self._before(node) in ("[", "{", ","):
            self.gap("walrus", node)

    def _before(self, node: ast.expr) -> str:
        line = self.script.lines[node.lineno - 1].encode()[: node.col_offset].decode()
        return line.rstrip()[-1:]

    def _match(self, node: ast.Match) -> None:
        self.gap("match", node)

    def _type_statement(self, node: ast.AST) -> None:
        self.gap("type-statement", node)

    def _try_star(self, node: ast.AST) -> None:
        self.gap("except-star", node)

    def _definition(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        if getattr(node, "type_params", None):
            self.gap("type-parameters", node)
        for decorator in node.decorator_list:
            inner = decorator.func if isinstance(decorator, ast.Call) else decorator
            while isinstance(inner, ast.Attribute):
                inner = inner.value
            if not isinstance(inner, ast.Name):
                self.gap("decorator", decorator)
        if isinstance(node, ast.ClassDef) and node.keywords:
            self.gap("class-keywords", node.keywords[0])

    def _comprehension(self, node: ast.comprehension) -> None:
        if node.is_async:
            self.gap("async-comprehension", node.target)

    def _call_syntax(self, node: ast.Call) -> None:
        named = [word.value for word in node.keywords if word.arg is not None]
        for item in node.args:
            if isinstance(item, ast.Starred) and any(
                (word.lineno, word.col_offset) < (item.lineno, item.col_offset) for word in named
            ):
                self.gap("star-after-keyword", item)

    def _fstring(self, node: ast.JoinedStr) -> None:
        parent = self.script.parents.get(node)
        if isinstance(parent, ast.FormattedValue):
            return  # a format, or inside another f-string, which is reported there
        values = [v.value for v in ast.walk(node) if isinstance(v, ast.FormattedValue)]
        if any(isinstance(v, ast.JoinedStr) for value in values for v in ast.walk(value)):
            self.gap("fstring-nested", node)
            return
        found = strings.pieces(self.script.text_of(node))
        if found is None:
            self.gap("fstring-expression", node)
            return
        if any("f" not in p.prefix and ("{" in p.text or "}" in p.text) for p in found):
            self.gap("fstring-beside-braces", node)
        cut = [text for piece in found for text in piece.arguments]
        self._compare_fstring(node, cut, _in_source_order(node))

    def _compare_fstring(
        self, node: ast.JoinedStr, cut: list[str], values: list[ast.FormattedValue]
    ) -> None:
        for text, value in zip(cut, values, strict=False):
            text = text.removesuffix("=")
            if value.conversion == ord("a"):
                self.gap("fstring-ascii", node)
                return
            try:
                seen = ast.dump(ast.parse(f"({text})", mode="eval").body)
            except SyntaxError:
                seen = ""
            if seen != ast.dump(value.value):
                debug = text.rstrip().endswith("=") and not text.rstrip().endswith("==")
                self.gap("fstring-debug" if debug else "fstring-expression", node)
                return
        if len(cut) != len(values):
            self.gap("fstring-expression", node)

    def _tokens(self) -> None:
        try:
            tokens = list(tokenize.generate_tokens(io.StringIO(self.script.source).readline))
        except (tokenize.TokenError, SyntaxError):
            return
        for number, token in enumerate(tokens):
            kind = tokenize.tok_name[token.type]
            text = token.string
            if kind == "STRING" and strings.names_a_letter(text):
                self._at(token, "unicode-name")
            elif kind == "NAME" and text == "with" and _parenthesised(tokens[number + 1 :]):
                self._at(token, "with-parentheses")

    def _at(self, token: tokenize.TokenInfo, rule: str) -> None:
        place = ast.Pass(lineno=token.start[0], col_offset=token.start[1])
        self.gap(rule, place)

    # Names.

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            self._module(node, alias.name)

    def _import_from(self, node: ast.ImportFrom) -> None:
        if node.level or not node.module:
            return
        if not self._module(node, node.module):
            return
        for alias in node.names:
            if alias.name != "*":
                self._dotted(node, normal(f"{node.module}.{alias.name}"))

    def _module(self, node: ast.AST, name: str) -> bool:
        name = normal(name)
        if name.split(".")[0] in ("numpy", "ulab"):
            return self._numpy(node, name) if name.startswith("numpy.") else True
        if board.has_module(name):
            return True
        known = board.is_listed(name) or name.split(".")[0] in sys.stdlib_module_names
        if known:
            self.missing("module", node, name)
        return False

    def _attribute(self, node: ast.Attribute) -> None:
        parent = self.script.parents.get(node)
        dotted = self.script.dotted(node)
        if dotted is not None:
            if isinstance(node.ctx, ast.Load):
                self._dotted(node, dotted)
            return
        kind = self.script.kind(node.value) or self._builtin_type(node.value)
        if kind == "ndarray":
            self._ndarray(node)
        elif kind == "function" and isinstance(node.ctx, ast.Store):
            self.gap("function-attribute", node)
        elif not isinstance(node.ctx, ast.Load):
            return
        elif kind and board.lacks(kind, node.attr):
            self.missing("method", node, f"{board.shown(kind)}.{node.attr}")
        elif node.attr in advice.ATTRIBUTES and node.attr not in self.own_methods:
            self.gap("attribute", node, node.attr)
        elif node.attr == "__init__" and self._is_exception(node.value):
            self.gap("exception-init", node, ast.unparse(node.value))
        elif kind is None and isinstance(parent, ast.Call) and parent.func is node:
            self._unique_method(node)

    def _builtin_type(self, node: ast.AST) -> str | None:
        "The name of a builtin type that is named itself, as in str.title or int.from_bytes."
        if isinstance(node, ast.Name) and self.script.is_builtin(node) and node.id in board.TYPES:
            return node.id
        return None

    def _unique_method(self, node: ast.Attribute) -> None:
        owner = advice.UNIQUE_METHODS.get(node.attr)
        if (
            owner
            and node.attr not in self.own_methods
            and not self._is_self(node.value)
            and board.lacks(owner, node.attr)
        ):
            self.missing("method", node, f"{owner}.{node.attr}", possible=True)

    def _is_self(self, node: ast.AST) -> bool:
        return isinstance(node, ast.Name) and node.id in ("self", "cls")

    def _is_exception(self, node: ast.AST) -> bool:
        if not (isinstance(node, ast.Name) and self.script.is_builtin(node)):
            return False
        what = getattr(builtins, node.id)
        return isinstance(what, type) and issubclass(what, BaseException)

    def _dotted(self, node: ast.AST, dotted: str) -> None:
        if dotted.split(".")[0] == "numpy":
            self._numpy(node, dotted)
            return
        if dotted.startswith("sys.version_info."):
            self.missing("name", node, dotted)
            return
        module, _, name = dotted.rpartition(".")
        if not module or board.has_module(dotted) or not board.has_module(module):
            return
        if not board.has_name(module, name) and _desktop_has(module, name):
            self.missing("name", node, dotted)

    def _numpy(self, node: ast.AST, dotted: str) -> bool:
        names = self.numpy_names
        if names is None:
            return True
        seen: list[str] = []
        for part in dotted.split(".")[1:]:
            prefix = ".".join((*seen, part))
            inner = any(name.startswith(f"{prefix}.") for name in names)
            if prefix in names or inner:
                seen.append(part)
                continue
            known = not seen or any(name.startswith(f"{'.'.join(seen)}.") for name in names)
            if known and not part.startswith("__"):
                self.missing("name", node, f"numpy.{prefix}")
                return False
            return True
        return True

    def _ndarray(self, node: ast.Attribute) -> None:
        names = self.numpy_names
        if names is None or not any(name.startswith("ndarray.") for name in names):
            return
        if (
            f"ndarray.{node.attr}" not in names
            and not node.attr.startswith("__")
            and _desktop_has("numpy", "ndarray", node.attr)
        ):
            self.missing("method", node, f"numpy.ndarray.{node.attr}")

    def _name(self, node: ast.Name) -> None:
        if not isinstance(node.ctx, ast.Load) or self.script.bound(node) is not None:
            return
        if node.id in ("__doc__", "__annotations__"):
            self.gap("attribute", node, node.id)
        elif hasattr(builtins, node.id) and not board.has_builtin(node.id):
            self.missing("builtin", node, node.id)

    # Calls.

    def _call(self, node: ast.Call) -> None:
        function = node.func
        if isinstance(function, ast.Name) and self.script.is_builtin(function):
            self._keywords(node, function.id)
            rule = _BUILTIN_CALLS.get(function.id)
            if rule:
                rule(self, node)
            return
        dotted = self.script.dotted(function)
        if dotted:
            self._keywords(node, dotted)
            rule = _LIBRARY_CALLS.get(dotted)
            if rule:
                rule(self, node)
        elif isinstance(function, ast.Attribute):
            self._method_call(node, function)

    def _keywords(self, node: ast.Call, name: str) -> None:
        for word in node.keywords:
            if word.arg in advice.KEYWORDS_BY_POSITION.get(name, ()):
                self.gap("keyword", word.value, f"{name}()", word.arg or "")
            elif word.arg in advice.KEYWORDS_MISSING.get(name, ()):
                self.gap("keyword-missing", word.value, f"{name}()", word.arg or "")

    def _method_call(self, node: ast.Call, function: ast.Attribute) -> None:
        kind = self.script.kind(function.value)
        kind = kind or self._builtin_type(function.value)
        if kind in board.TYPES:
            self._keywords(node, f"{kind}.{function.attr}")
        elif function.attr in ("to_bytes", "from_bytes") and kind is None:
            self._keywords(node, f"int.{function.attr}")
        text = function.value
        if kind in ("str", "bytes"):
            self._string_call(node, function.attr)
        if (
            kind in ("set", "frozenset")
            and function.attr in advice.SET_METHODS
            and len(node.args) > 1
        ):
            self.gap("union-many", node)
        if (
            isinstance(text, ast.Constant)
            and isinstance(text.value, str)
            and function.attr == "format"
        ):
            self._format_text(node, text.value)

    def _string_call(self, node: ast.Call, method: str) -> None:
        if method == "rsplit" and len(node.args) > 1 and _is_none(node.args[0]):
            self.gap("rsplit-none", node)
        elif method in ("strip", "lstrip", "rstrip") and any(map(_is_none, node.args)):
            self.gap("strip-none", node)
        elif method in ("encode", "decode"):
            self._encoding(node, node.args)

    def _encoding(self, node: ast.Call, values: list[ast.expr]) -> None:
        if values and isinstance(values[0], ast.Constant) and isinstance(values[0].value, str):
            name = values[0].value.lower().replace("_", "-")
            if name not in ("utf-8", "utf8", "ascii", "us-ascii"):
                self.gap("encoding", node)

    def _print(self, node: ast.Call) -> None:
        for argument in node.args:
            self._order(argument)
            self._wide(argument)

    def _wide(self, node: ast.expr) -> None:
        if isinstance(node, ast.List | ast.Tuple) and any(_is_wide(item) for item in node.elts):
            self.gap("wide-text", node)

    def _repr(self, node: ast.Call) -> None:
        if any(map(_is_wide, node.args)):
            self.gap("wide-text", node)

    def _pow(self, node: ast.Call) -> None:
        if len(node.args) == 3 and _is_negative(node.args[1]):
            self.gap("pow-inverse", node)

    def _iter(self, node: ast.Call) -> None:
        if len(node.args) > 1:
            self.gap("iter-sentinel", node)

    def _slice_call(self, node: ast.Call) -> None:
        self.gap("slice-call", node)

    def _locals(self, node: ast.Call) -> None:
        scope = self.script.scope(node)
        if isinstance(scope.node, ast.FunctionDef | ast.AsyncFunctionDef):
            self.gap("locals", node)

    def _isinstance(self, node: ast.Call) -> None:
        if len(node.args) != 2:
            return
        kinds = node.args[1]
        if isinstance(kinds, ast.BinOp) and isinstance(kinds.op, ast.BitOr):
            self.gap("isinstance-union", kinds)

    def _reversed(self, node: ast.Call) -> None:
        if any(self.script.kind(argument) in ("dict", "dict view") for argument in node.args):
            self.gap("dict-view", node, "reversed() does not work on a dict")

    def _deque(self, node: ast.Call) -> None:
        starred = any(isinstance(item, ast.Starred) for item in node.args)
        if len(node.args) < 2 and not starred:
            self.gap("deque-arguments", node)

    def _regex(self, node: ast.Call) -> None:
        first = node.args[0] if node.args else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            trouble = strings.regex_trouble(first.value)
            if trouble:
                self.gap("regex", first, trouble)

    def _struct(self, node: ast.Call) -> None:
        first = node.args[0] if node.args else None
        if (
            isinstance(first, ast.Constant)
            and isinstance(first.value, str)
            and ("?" in first.value or " " in first.value)
        ):
            self.gap("struct-format", first)

    def _seed(self, node: ast.Call) -> None:
        if node.args:
            self.gap("random-seed", node)

    # Formats.

    def _formatted(self, node: ast.FormattedValue) -> None:
        spec = node.format_spec
        if isinstance(spec, ast.JoinedStr) and all(
            isinstance(part, ast.Constant) for part in spec.values
        ):
            text = "".join(ast.literal_eval(part) for part in spec.values)
            self._spec(node, text, self.script.kind(node.value))

    def _spec(self, node: ast.AST, text: str, kind: str | None) -> None:
        match = strings.FORMAT.match(text)
        if not match:
            return
        if match["group"] == "_":
            self.gap("format-grouping", node)
        if match["z"]:
            self.gap("format-z", node)
        if kind == "complex" and text:
            self.gap("format-complex", node)

    def _format_text(self, node: ast.Call, text: str) -> None:
        if strings.looks_up(text):
            self.gap("format-lookup", node)
            return
        for field in text.replace("{{", "").replace("}}", "").split("{")[1:]:
            name, _, spec = field.partition("}")[0].partition(":")
            number = name.split("!")[0]
            value = None
            if number.isdigit() and int(number) < len(node.args):
                value = self.script.kind(node.args[int(number)])
            self._spec(node, spec, value)

    def _percent(self, node: ast.BinOp) -> None:
        left = node.left
        if (
            isinstance(node.op, ast.Mod)
            and isinstance(left, ast.Constant)
            and isinstance(left.value, str)
            and "a" in strings.PERCENT.findall(left.value)
        ):
            self.gap("percent-a", left)

    # Behaviour.

    def _operator(self, node: ast.BinOp) -> None:
        self._percent(node)
        if isinstance(node.op, ast.BitAnd | ast.BitOr | ast.BitXor):
            kinds = [self.script.kind(side) for side in (node.left, node.right)]
            if "dict view" in kinds:
                self.gap("dict-view", node, "keys() and items() are not sets")

    def _subscript(self, node: ast.Subscript) -> None:
        kind = self.script.kind(node.value)
        stepped = isinstance(node.slice, ast.Slice) and _steps(node.slice)
        if isinstance(node.ctx, ast.Load):
            if stepped and kind in _SEQUENCES_WITHOUT_STEP:
                self.gap("slice-step", node, kind)
            elif self.script.is_builtin(node.value) and _is_type(node.value):
                self.gap("generic-alias", node)
        elif isinstance(node.ctx, ast.Del) and kind in ("bytearray", "array"):
            self.gap("array-delete", node)

    def _compare(self, node: ast.Compare) -> None:
        kinds = [self.script.kind(side) for side in (node.left, *node.comparators)]
        equality = any(isinstance(op, ast.Eq | ast.NotEq) for op in node.ops)
        if equality and "dict view" in kinds:
            self.gap("dict-view", node, "keys() and items() are not sets")

    def _class(self, node: ast.ClassDef) -> None:
        bases = {
            base.id
            for base in node.bases
            if self.script.is_builtin(base) and isinstance(base, ast.Name)
        }
        for child in node.body:
            if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if child.name in advice.NEVER_CALLED or (
                child.name == "__missing__" and "dict" in bases
            ):
                self.gap("special-method", child, child.name)
            native = bases & _NATIVE_BASES
            if child.name == "__new__" and native:
                self.gap("native-new", child, native.pop())
            if any(getattr(word, "id", "") == "property" for word in child.decorator_list):
                self._super_property(child)

    def _super_property(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        for inner in ast.walk(node):
            if isinstance(inner, ast.Attribute) and inner.attr == node.name:
                call = inner.value
                if isinstance(call, ast.Call) and self.script.is_builtin(call.func, "super"):
                    self.gap("super-property", inner)

    def _loop(self, node: ast.For | ast.comprehension) -> None:
        if isinstance(node, ast.comprehension):
            owner = self.script.parents.get(node)
            outer = self.script.parents.get(owner) if owner else None
            if isinstance(owner, ast.SetComp | ast.DictComp):
                return
            if (
                isinstance(outer, ast.Call)
                and isinstance(outer.func, ast.Name)
                and outer.func.id in _ANY_ORDER
            ):
                return
        elif not _prints(node):
            return
        self._order(node.iter)

    def _order(self, node: ast.expr) -> None:
        if self.script.kind(node) in _UNORDERED and self._has_many(node):
            self.gap("set-order", node)

    def _has_many(self, node: ast.expr) -> bool:
        "Whether a dict or set display with two or more entries stands behind an expression."
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            node = node.func.value
        if isinstance(node, ast.Name):
            bound = self.script.bound(node) or []
            shrinks = node.id in self._shrinking()
            return not shrinks and any(
                isinstance(what, ast.Dict | ast.Set) and self._has_many(what) for what in bound
            )
        if isinstance(node, ast.Dict):
            return len(node.keys) > 1
        return isinstance(node, ast.Set) and len(node.elts) > 1

    def _shrinking(self) -> set[str]:
        "The names from which items are taken: what is left may be in order by chance."
        taken: set[str] = set()
        for node in ast.walk(self.script.tree):
            takes = isinstance(node, ast.Attribute) and node.attr in _TAKING
            deletes = isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Del)
            if (takes or deletes) and isinstance(owner := getattr(node, "value", None), ast.Name):
                taken.add(owner.id)
        return taken


_NOUN = {"module": "module", "name": "name", "builtin": "builtin", "method": "method"}


def _asks_the_platform(test: ast.expr) -> bool:
    text = ast.unparse(test)
    return any(word in text for word in _PLATFORM_WORDS)


def _in_source_order(node: ast.JoinedStr) -> list[ast.FormattedValue]:
    found: list[ast.FormattedValue] = []
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            found.append(part)
            if isinstance(part.format_spec, ast.JoinedStr):
                found.extend(_in_source_order(part.format_spec))
    return found


def _parenthesised(tokens: list[tokenize.TokenInfo]) -> bool:
    "Whether the tokens after `with` are (a as b, c): in parentheses as a whole."
    if not tokens or tokens[0].string != "(":
        return False
    depth, items = 0, False
    for number, token in enumerate(tokens):
        if token.type == tokenize.OP and token.string in "([{":
            depth += 1
        elif token.type == tokenize.OP and token.string in ")]}":
            depth -= 1
            if depth == 0:
                return items and tokens[number + 1].string == ":"
        elif depth == 1 and token.string in (",", "as"):
            items = True
    return False


def _desktop_has(module: str, *names: str) -> bool:
    "Whether the desktop has a name: what neither side has is the script's own mistake."
    try:
        found = importlib.import_module(module)
    except ImportError:
        return False
    for name in names:
        if not hasattr(found, name):
            return False
        found = getattr(found, name)
    return True


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_negative(node: ast.AST) -> bool:
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)


def _is_wide(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and not (node.value.isascii())
    )


def _is_type(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and isinstance(getattr(builtins, node.id, None), type)


def _steps(node: ast.Slice) -> bool:
    step = node.step
    plain = isinstance(step, ast.Constant) and step.value in (1, None)
    return step is not None and not plain


def _prints(node: ast.AST) -> bool:
    "Whether a loop prints, so that its order can be seen."
    return any(
        isinstance(inner, ast.Call) and getattr(inner.func, "id", "") == "print"
        for inner in ast.walk(node)
    )


_Rules = dict[type[ast.AST], tuple[Callable[[Checker, Any], None], ...]]

_SYNTAX: _Rules = {
    ast.arguments: (Checker._arguments,),
    ast.List: (Checker._display,),
    ast.Tuple: (Checker._display,),
    ast.Set: (Checker._display,),
    ast.Dict: (Checker._dict,),
    ast.Subscript: (Checker._subscript_syntax,),
    ast.Match: (Checker._match,),
    ast.FunctionDef: (Checker._definition,),
    ast.AsyncFunctionDef: (Checker._definition,),
    ast.ClassDef: (Checker._definition,),
    ast.comprehension: (Checker._comprehension,),
    ast.Call: (Checker._call_syntax,),
    ast.JoinedStr: (Checker._fstring,),
}
# Nodes that a newer Python than 3.10 knows.
for _name, _rule in (("TypeAlias", Checker._type_statement), ("TryStar", Checker._try_star)):
    if hasattr(ast, _name):
        _SYNTAX[getattr(ast, _name)] = (_rule,)

_RULES: _Rules = {
    ast.Import: (Checker._import,),
    ast.ImportFrom: (Checker._import_from,),
    ast.Attribute: (Checker._attribute,),
    ast.Name: (Checker._name,),
    ast.Call: (Checker._call,),
    ast.FormattedValue: (Checker._formatted,),
    ast.BinOp: (Checker._operator,),
    ast.Subscript: (Checker._subscript,),
    ast.Compare: (Checker._compare,),
    ast.ClassDef: (Checker._class,),
    ast.For: (Checker._loop,),
    ast.comprehension: (Checker._loop,),
}

_BUILTIN_CALLS: dict[str, Callable[[Checker, ast.Call], None]] = {
    "print": Checker._print,
    "repr": Checker._repr,
    "pow": Checker._pow,
    "iter": Checker._iter,
    "slice": Checker._slice_call,
    "locals": Checker._locals,
    "isinstance": Checker._isinstance,
    "reversed": Checker._reversed,
}

_LIBRARY_CALLS: dict[str, Callable[[Checker, ast.Call], None]] = {
    "collections.deque": Checker._deque,
    "random.seed": Checker._seed,
    "re.compile": Checker._regex,
    "re.match": Checker._regex,
    "re.search": Checker._regex,
    "re.sub": Checker._regex,
    "struct.calcsize": Checker._struct,
    "struct.pack": Checker._struct,
    "struct.pack_into": Checker._struct,
    "struct.unpack": Checker._struct,
    "struct.unpack_from": Checker._struct,
}
