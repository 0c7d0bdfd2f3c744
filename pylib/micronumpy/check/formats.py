"""Formats that the board refuses."""

from __future__ import annotations

import ast

from micronumpy.check import strings
from micronumpy.check.checker import Checker, Rules


def _formatted(checker: Checker, node: ast.FormattedValue) -> None:
    spec = node.format_spec
    if isinstance(spec, ast.JoinedStr) and all(
        isinstance(part, ast.Constant) for part in spec.values
    ):
        text = "".join(ast.literal_eval(part) for part in spec.values)
        _spec(checker, node, text)


def _spec(checker: Checker, node: ast.AST, text: str) -> None:
    match = strings.FORMAT.match(text)
    if not match:
        return
    if match["z"]:
        checker.gap("format-z", node)


def format_text(checker: Checker, node: ast.Call, text: str) -> None:
    for field in text.replace("{{", "").replace("}}", "").split("{")[1:]:
        _spec(checker, node, field.partition("}")[0].partition(":")[2])


def _percent(checker: Checker, node: ast.BinOp) -> None:
    left = node.left
    if (
        isinstance(node.op, ast.Mod)
        and isinstance(left, ast.Constant)
        and isinstance(left.value, str)
        and "a" in strings.PERCENT.findall(left.value)
    ):
        checker.gap("percent-a", left)


RULES: Rules = {
    ast.FormattedValue: (_formatted,),
    ast.BinOp: (_percent,),
}
