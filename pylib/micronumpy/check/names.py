"""What the board does not have: modules, names, builtins, methods, names of NumPy and SciPy."""

from __future__ import annotations

import ast
import builtins
import importlib
import sys

from micronumpy.check import advice, board
from micronumpy.check.checker import Checker, Rules
from micronumpy.check.scope import normal

_LIBRARY = ("numpy.", "scipy.", "ulab.")


def _import(checker: Checker, node: ast.Import) -> None:
    for alias in node.names:
        _module(checker, node, alias.name)


def _import_from(checker: Checker, node: ast.ImportFrom) -> None:
    if node.level or not node.module:
        return
    if not _module(checker, node, node.module):
        return
    for alias in node.names:
        if alias.name != "*":
            _dotted(checker, node, normal(f"{node.module}.{alias.name}"))


def _module(checker: Checker, node: ast.AST, name: str) -> bool:
    name = normal(name)
    if name in ("numpy", "scipy", "ulab"):
        return True
    if name.startswith(_LIBRARY):
        return _library(checker, node, name)
    if board.has_module(name):
        return True
    known = board.is_listed(name) or name.split(".")[0] in sys.stdlib_module_names
    if known:
        checker.missing("module", node, name)
    return False


def _attribute(checker: Checker, node: ast.Attribute) -> None:
    parent = checker.script.parents.get(node)
    dotted = checker.script.dotted(node)
    if dotted is not None:
        if isinstance(node.ctx, ast.Load):
            _dotted(checker, node, dotted)
        return
    kind = checker.script.kind(node.value) or builtin_type(checker, node.value)
    if kind == "ndarray":
        _ndarray(checker, node)
    elif kind == "function" and isinstance(node.ctx, ast.Store):
        checker.gap("function-attribute", node)
    elif not isinstance(node.ctx, ast.Load):
        return
    elif kind and board.lacks(kind, node.attr):
        checker.missing("method", node, f"{board.shown(kind)}.{node.attr}")
    elif node.attr in advice.ATTRIBUTES and node.attr not in checker.own_methods:
        checker.gap("attribute", node, node.attr)
    elif node.attr == "__init__" and _is_exception(checker, node.value):
        checker.gap("exception-init", node, ast.unparse(node.value))
    elif kind is None and isinstance(parent, ast.Call) and parent.func is node:
        _unique_method(checker, node)


def builtin_type(checker: Checker, node: ast.AST) -> str | None:
    "The name of a builtin type that is named itself, as in str.title or int.from_bytes."
    if isinstance(node, ast.Name) and checker.script.is_builtin(node) and node.id in board.TYPES:
        return node.id
    return None


def _unique_method(checker: Checker, node: ast.Attribute) -> None:
    owner = advice.UNIQUE_METHODS.get(node.attr)
    if (
        owner
        and node.attr not in checker.own_methods
        and not _is_self(checker, node.value)
        and board.lacks(owner, node.attr)
    ):
        checker.missing("method", node, f"{owner}.{node.attr}", possible=True)


def _is_self(checker: Checker, node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id in ("self", "cls")


def _is_exception(checker: Checker, node: ast.AST) -> bool:
    if not (isinstance(node, ast.Name) and checker.script.is_builtin(node)):
        return False
    what = getattr(builtins, node.id)
    return isinstance(what, type) and issubclass(what, BaseException)


def _dotted(checker: Checker, node: ast.AST, dotted: str) -> None:
    if dotted.startswith(_LIBRARY):
        _library(checker, node, dotted)
        return
    if dotted.startswith("sys.version_info."):
        checker.missing("name", node, dotted)
        return
    module, _, name = dotted.rpartition(".")
    if not module or board.has_module(dotted) or not board.has_module(module):
        return
    if not board.has_name(module, name) and _desktop_has(module, name):
        checker.missing("name", node, dotted)


def _library(checker: Checker, node: ast.AST, dotted: str) -> bool:
    library, *parts = dotted.split(".")
    names = checker.library.get(library)
    if names is None:
        return True
    seen: list[str] = []
    for part in parts:
        prefix = ".".join((*seen, part))
        inner = any(name.startswith(f"{prefix}.") for name in names)
        if prefix in names or inner:
            seen.append(part)
            continue
        known = not seen or any(name.startswith(f"{'.'.join(seen)}.") for name in names)
        if known and not part.startswith("__"):
            checker.missing("name", node, f"{library}.{prefix}")
            return False
        return True
    return True


def _ndarray(checker: Checker, node: ast.Attribute) -> None:
    names = checker.library.get("numpy")
    if (
        names is not None
        and f"ndarray.{node.attr}" not in names
        and not node.attr.startswith("__")
        and _desktop_has("numpy", "ndarray", node.attr)
    ):
        checker.missing("method", node, f"numpy.ndarray.{node.attr}")


def _name(checker: Checker, node: ast.Name) -> None:
    if not isinstance(node.ctx, ast.Load) or checker.script.bound(node) is not None:
        return
    if node.id in ("__doc__", "__annotations__"):
        checker.gap("attribute", node, node.id)
    elif hasattr(builtins, node.id) and not board.has_builtin(node.id):
        checker.missing("builtin", node, node.id)


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


RULES: Rules = {
    ast.Import: (_import,),
    ast.ImportFrom: (_import_from,),
    ast.Attribute: (_attribute,),
    ast.Name: (_name,),
}
