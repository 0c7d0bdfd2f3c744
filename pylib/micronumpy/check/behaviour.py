"""What compiles and runs, but otherwise: operators, subscripts, classes, orders."""

from __future__ import annotations

import ast
import builtins

from micronumpy.check import advice
from micronumpy.check.checker import Checker, Rules

_SEQUENCES_WITHOUT_STEP = ("memoryview",)
_TAKING = {"pop", "popitem", "clear", "remove", "discard"}
_UNORDERED = {"set", "frozenset"}
_ANY_ORDER = {"sorted", "sum", "min", "max", "any", "all", "set", "frozenset", "len", "dict"}
_NATIVE_BASES = {"int", "float", "str", "bytes", "tuple", "complex", "frozenset"}


def _operator(checker: Checker, node: ast.BinOp) -> None:
    if isinstance(node.op, ast.BitAnd | ast.BitOr | ast.BitXor):
        kinds = [checker.script.kind(side) for side in (node.left, node.right)]
        if "dict view" in kinds:
            checker.gap("dict-view", node, "keys() and items() are not sets")


def _subscript(checker: Checker, node: ast.Subscript) -> None:
    kind = checker.script.kind(node.value)
    stepped = isinstance(node.slice, ast.Slice) and _steps(node.slice)
    if isinstance(node.ctx, ast.Load):
        if stepped and kind in _SEQUENCES_WITHOUT_STEP:
            checker.gap("slice-step", node, kind)
        elif checker.script.is_builtin(node.value) and _is_type(node.value):
            checker.gap("generic-alias", node)
    elif isinstance(node.ctx, ast.Del) and kind in ("bytearray", "array"):
        checker.gap("array-delete", node)


def _compare(checker: Checker, node: ast.Compare) -> None:
    kinds = [checker.script.kind(side) for side in (node.left, *node.comparators)]
    equality = any(isinstance(op, ast.Eq | ast.NotEq) for op in node.ops)
    if equality and "dict view" in kinds:
        checker.gap("dict-view", node, "keys() and items() are not sets")


def _class(checker: Checker, node: ast.ClassDef) -> None:
    bases = {
        base.id
        for base in node.bases
        if checker.script.is_builtin(base) and isinstance(base, ast.Name)
    }
    for child in node.body:
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if child.name in advice.NEVER_CALLED or (child.name == "__missing__" and "dict" in bases):
            checker.gap("special-method", child, child.name)
        native = bases & _NATIVE_BASES
        if child.name == "__new__" and native:
            checker.gap("native-new", child, native.pop())
        if any(getattr(word, "id", "") == "property" for word in child.decorator_list):
            _super_property(checker, child)


def _super_property(checker: Checker, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and inner.attr == node.name:
            call = inner.value
            if isinstance(call, ast.Call) and checker.script.is_builtin(call.func, "super"):
                checker.gap("super-property", inner)


def _loop(checker: Checker, node: ast.For | ast.comprehension) -> None:
    if isinstance(node, ast.comprehension):
        owner = checker.script.parents.get(node)
        outer = checker.script.parents.get(owner) if owner else None
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
    order(checker, node.iter)


def order(checker: Checker, node: ast.expr) -> None:
    if checker.script.kind(node) in _UNORDERED and _has_many(checker, node):
        checker.gap("set-order", node)


def _has_many(checker: Checker, node: ast.expr) -> bool:
    "Whether a dict or set display with two or more entries stands behind an expression."
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value
    if isinstance(node, ast.Name):
        bound = checker.script.bound(node) or []
        shrinks = node.id in _shrinking(checker)
        return not shrinks and any(
            isinstance(what, ast.Dict | ast.Set) and _has_many(checker, what) for what in bound
        )
    if isinstance(node, ast.Dict):
        return len(node.keys) > 1
    return isinstance(node, ast.Set) and len(node.elts) > 1


def _shrinking(checker: Checker) -> set[str]:
    "The names from which items are taken: what is left may be in order by chance."
    taken: set[str] = set()
    for node in ast.walk(checker.script.tree):
        takes = isinstance(node, ast.Attribute) and node.attr in _TAKING
        deletes = isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Del)
        if (takes or deletes) and isinstance(owner := getattr(node, "value", None), ast.Name):
            taken.add(owner.id)
    return taken


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


RULES: Rules = {
    ast.BinOp: (_operator,),
    ast.Subscript: (_subscript,),
    ast.Compare: (_compare,),
    ast.ClassDef: (_class,),
    ast.For: (_loop,),
    ast.comprehension: (_loop,),
}
