"""What the board refuses to compile, or cuts in other places: syntax and f-strings."""

from __future__ import annotations

import ast
import io
import tokenize

from micronumpy.check import strings
from micronumpy.check.checker import Checker, Rules


def _arguments(checker: Checker, node: ast.arguments) -> None:
    if node.posonlyargs:
        checker.gap("positional-only", node.posonlyargs[0])


def _display(checker: Checker, node: ast.List | ast.Tuple | ast.Set) -> None:
    stored = not isinstance(node, ast.Set) and not isinstance(node.ctx, ast.Load)
    for item in () if stored else node.elts:
        if isinstance(item, ast.Starred):
            checker.gap("star-display", item)
    if isinstance(node, ast.Set):
        for item in node.elts:
            _bare_walrus(checker, item)


def _dict(checker: Checker, node: ast.Dict) -> None:
    for key, value in zip(node.keys, node.values, strict=True):
        if key is None:
            checker.gap("dict-unpack", value)


def _subscript_syntax(checker: Checker, node: ast.Subscript) -> None:
    _bare_walrus(checker, node.slice)


def _bare_walrus(checker: Checker, node: ast.AST) -> None:
    if isinstance(node, ast.NamedExpr) and _before(checker, node) in ("[", "{", ","):
        checker.gap("walrus", node)


def _before(checker: Checker, node: ast.expr) -> str:
    line = checker.script.lines[node.lineno - 1].encode()[: node.col_offset].decode()
    return line.rstrip()[-1:]


def _match(checker: Checker, node: ast.Match) -> None:
    checker.gap("match", node)


def _type_statement(checker: Checker, node: ast.AST) -> None:
    checker.gap("type-statement", node)


def _try_star(checker: Checker, node: ast.AST) -> None:
    checker.gap("except-star", node)


def _definition(
    checker: Checker, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
) -> None:
    if getattr(node, "type_params", None):
        checker.gap("type-parameters", node)
    for decorator in node.decorator_list:
        inner = decorator.func if isinstance(decorator, ast.Call) else decorator
        while isinstance(inner, ast.Attribute):
            inner = inner.value
        if not isinstance(inner, ast.Name):
            checker.gap("decorator", decorator)
    if isinstance(node, ast.ClassDef) and node.keywords:
        checker.gap("class-keywords", node.keywords[0])


def _comprehension(checker: Checker, node: ast.comprehension) -> None:
    if node.is_async:
        checker.gap("async-comprehension", node.target)


def _call_syntax(checker: Checker, node: ast.Call) -> None:
    named = [word.value for word in node.keywords if word.arg is not None]
    for item in node.args:
        if isinstance(item, ast.Starred) and any(
            (word.lineno, word.col_offset) < (item.lineno, item.col_offset) for word in named
        ):
            checker.gap("star-after-keyword", item)


def _fstring(checker: Checker, node: ast.JoinedStr) -> None:
    parent = checker.script.parents.get(node)
    if isinstance(parent, ast.FormattedValue):
        return  # a format, or inside another f-string, which is reported there
    values = [v.value for v in ast.walk(node) if isinstance(v, ast.FormattedValue)]
    if any(isinstance(v, ast.JoinedStr) for value in values for v in ast.walk(value)):
        checker.gap("fstring-nested", node)
        return
    found = strings.pieces(checker.script.text_of(node))
    if found is None:
        checker.gap("fstring-expression", node)
        return
    if any("f" not in p.prefix and ("{" in p.text or "}" in p.text) for p in found):
        checker.gap("fstring-beside-braces", node)
    cut = [text for piece in found for text in piece.arguments]
    _compare_fstring(checker, node, cut, _in_source_order(node))


def _compare_fstring(
    checker: Checker, node: ast.JoinedStr, cut: list[str], values: list[ast.FormattedValue]
) -> None:
    for text, value in zip(cut, values, strict=False):
        text = text.removesuffix("=")
        if value.conversion == ord("a"):
            checker.gap("fstring-ascii", node)
            return
        try:
            seen = ast.dump(ast.parse(f"({text})", mode="eval").body)
        except SyntaxError:
            seen = ""
        if seen != ast.dump(value.value):
            debug = text.rstrip().endswith("=") and not text.rstrip().endswith("==")
            checker.gap("fstring-debug" if debug else "fstring-expression", node)
            return
    if len(cut) != len(values):
        checker.gap("fstring-expression", node)


def tokens(checker: Checker) -> None:
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(checker.script.source).readline))
    except (tokenize.TokenError, SyntaxError):
        return
    for number, token in enumerate(tokens):
        kind = tokenize.tok_name[token.type]
        text = token.string
        if kind == "STRING" and strings.names_a_letter(text):
            _at(checker, token, "unicode-name")
        elif kind == "NAME" and text == "with" and _parenthesised(tokens[number + 1 :]):
            _at(checker, token, "with-parentheses")


def _at(checker: Checker, token: tokenize.TokenInfo, rule: str) -> None:
    place = ast.Pass(lineno=token.start[0], col_offset=token.start[1])
    checker.gap(rule, place)


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


RULES: Rules = {
    ast.arguments: (_arguments,),
    ast.List: (_display,),
    ast.Tuple: (_display,),
    ast.Set: (_display,),
    ast.Dict: (_dict,),
    ast.Subscript: (_subscript_syntax,),
    ast.Match: (_match,),
    ast.FunctionDef: (_definition,),
    ast.AsyncFunctionDef: (_definition,),
    ast.ClassDef: (_definition,),
    ast.comprehension: (_comprehension,),
    ast.Call: (_call_syntax,),
    ast.JoinedStr: (_fstring,),
}
# Nodes that a newer Python than 3.10 knows.
for _name, _rule in (("TypeAlias", _type_statement), ("TryStar", _try_star)):
    if hasattr(ast, _name):
        RULES[getattr(ast, _name)] = (_rule,)
