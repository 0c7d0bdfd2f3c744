"""Calls that the board refuses or answers otherwise: keywords, arguments, patterns."""

from __future__ import annotations

import ast
from collections.abc import Callable

from micronumpy.check import advice, behaviour, board, formats, names, strings
from micronumpy.check.checker import Checker, Rules


def _call(checker: Checker, node: ast.Call) -> None:
    function = node.func
    if isinstance(function, ast.Name) and checker.script.is_builtin(function):
        _keywords(checker, node, function.id)
        rule = _BUILTIN_CALLS.get(function.id)
        if rule:
            rule(checker, node)
        return
    dotted = checker.script.dotted(function)
    if dotted:
        _keywords(checker, node, dotted)
        rule = _LIBRARY_CALLS.get(dotted)
        if rule:
            rule(checker, node)
    elif isinstance(function, ast.Attribute):
        _method_call(checker, node, function)


def _keywords(checker: Checker, node: ast.Call, name: str) -> None:
    for word in node.keywords:
        value = word.value.value if isinstance(word.value, ast.Constant) else ...
        if name == "open" and (value is None or (word.arg, value) in _NOT_TRANSLATED):
            continue
        if word.arg in advice.KEYWORDS_BY_POSITION.get(name, ()):
            checker.gap("keyword", word.value, f"{name}()", word.arg or "")
        elif word.arg in advice.KEYWORDS_MISSING.get(name, ()):
            checker.gap("keyword-missing", word.value, f"{name}()", word.arg or "")


# Lines of files stay as they are on the board, which these ask for.
_NOT_TRANSLATED = (("newline", ""), ("newline", "\n"))


def _method_call(checker: Checker, node: ast.Call, function: ast.Attribute) -> None:
    kind = checker.script.kind(function.value)
    kind = kind or names.builtin_type(checker, function.value)
    if kind in board.TYPES:
        _keywords(checker, node, f"{kind}.{function.attr}")
    elif function.attr in ("to_bytes", "from_bytes") and kind is None:
        _keywords(checker, node, f"int.{function.attr}")
    text = function.value
    if kind in ("str", "bytes"):
        _string_call(checker, node, function.attr)
    if kind in ("set", "frozenset") and function.attr in advice.SET_METHODS and len(node.args) > 1:
        checker.gap("union-many", node)
    if (
        isinstance(text, ast.Constant)
        and isinstance(text.value, str)
        and function.attr == "format"
    ):
        formats.format_text(checker, node, text.value)


def _string_call(checker: Checker, node: ast.Call, method: str) -> None:
    if method == "rsplit" and len(node.args) > 1 and _is_none(node.args[0]):
        checker.gap("rsplit-none", node)
    elif method in ("strip", "lstrip", "rstrip") and any(map(_is_none, node.args)):
        checker.gap("strip-none", node)
    elif method in ("encode", "decode"):
        _encoding(checker, node, node.args)


def _encoding(checker: Checker, node: ast.Call, values: list[ast.expr]) -> None:
    if values and isinstance(values[0], ast.Constant) and isinstance(values[0].value, str):
        name = values[0].value.lower().replace("_", "-")
        if name not in ("utf-8", "utf8", "ascii", "us-ascii"):
            checker.gap("encoding", node)


def _print(checker: Checker, node: ast.Call) -> None:
    for argument in node.args:
        behaviour.order(checker, argument)
        _wide(checker, argument)


def _wide(checker: Checker, node: ast.expr) -> None:
    if isinstance(node, ast.List | ast.Tuple) and any(_is_wide(item) for item in node.elts):
        checker.gap("wide-text", node)


def _repr(checker: Checker, node: ast.Call) -> None:
    if any(map(_is_wide, node.args)):
        checker.gap("wide-text", node)


def _iter(checker: Checker, node: ast.Call) -> None:
    if len(node.args) > 1:
        checker.gap("iter-sentinel", node)


def _locals(checker: Checker, node: ast.Call) -> None:
    scope = checker.script.scope(node)
    if isinstance(scope.node, ast.FunctionDef | ast.AsyncFunctionDef):
        checker.gap("locals", node)


def _isinstance(checker: Checker, node: ast.Call) -> None:
    if len(node.args) != 2:
        return
    kinds = node.args[1]
    if isinstance(kinds, ast.BinOp) and isinstance(kinds.op, ast.BitOr):
        checker.gap("isinstance-union", kinds)


def _reversed(checker: Checker, node: ast.Call) -> None:
    if any(checker.script.kind(argument) in ("dict", "dict view") for argument in node.args):
        checker.gap("dict-view", node, "reversed() does not work on a dict")


def _deque(checker: Checker, node: ast.Call) -> None:
    starred = any(isinstance(item, ast.Starred) for item in node.args)
    if len(node.args) < 2 and not starred:
        checker.gap("deque-arguments", node)


def _regex(checker: Checker, node: ast.Call) -> None:
    first = node.args[0] if node.args else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        trouble = strings.regex_trouble(first.value)
        if trouble:
            checker.gap("regex", first, trouble)


def _struct(checker: Checker, node: ast.Call) -> None:
    first = node.args[0] if node.args else None
    if (
        isinstance(first, ast.Constant)
        and isinstance(first.value, str)
        and ("?" in first.value or " " in first.value)
    ):
        checker.gap("struct-format", first)


def _seed(checker: Checker, node: ast.Call) -> None:
    if node.args:
        checker.gap("random-seed", node)


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_wide(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and not (node.value.isascii())
    )


_BUILTIN_CALLS: dict[str, Callable[[Checker, ast.Call], None]] = {
    "print": _print,
    "repr": _repr,
    "iter": _iter,
    "locals": _locals,
    "isinstance": _isinstance,
    "reversed": _reversed,
}

_LIBRARY_CALLS: dict[str, Callable[[Checker, ast.Call], None]] = {
    "collections.deque": _deque,
    "random.seed": _seed,
    "re.compile": _regex,
    "re.match": _regex,
    "re.search": _regex,
    "re.sub": _regex,
    "struct.calcsize": _struct,
    "struct.pack": _struct,
    "struct.pack_into": _struct,
    "struct.unpack": _struct,
    "struct.unpack_from": _struct,
}

RULES: Rules = {
    ast.Call: (_call,),
}
