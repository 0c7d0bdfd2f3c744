"""What every rule sees of a script, and how it reports.

What the rows of a rule say stands in gaps.py; what the board has, in _board.py. The rules are in
syntax.py, names.py, calls.py, formats.py and behaviour.py; one that depends on a type reports
only what scope.py finds evident.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from micronumpy.check import advice
from micronumpy.check.finding import Finding
from micronumpy.check.gaps import GAPS
from micronumpy.check.scope import Script

_GUARDS = set("ImportError ModuleNotFoundError AttributeError NameError TypeError".split())
_PLATFORM_WORDS = ("sys.implementation", "sys.platform", "TYPE_CHECKING", "hasattr(")
_BROAD_GUARDS = {"Exception", "BaseException"}
_LIBRARIES = {"numpy": "NumPy", "scipy": "SciPy", "ulab": "ulab"}
_NOUN = {"module": "module", "name": "name", "builtin": "builtin", "method": "method"}


class Checker:
    """One script, what the board's libraries have (one not there: unknown), and the findings."""

    def __init__(self, script: Script, library: dict[str, frozenset[str]]) -> None:
        self.script = script
        self.library = library
        self.findings: set[Finding] = set()
        self.uses_numpy = any(name in script.source for name in ("import numpy", "from numpy"))
        self.own_methods = {
            node.name
            for node in ast.walk(script.tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        }
        self.skipped: set[ast.AST] = set()  # annotations: parsed by the board, not evaluated
        self.guarded: set[ast.AST] = set()  # tried before use: names may be missing there
        self._mark()

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
            library, _, inner = name.partition(".")
            if library in _LIBRARIES and inner:
                message = f"{_LIBRARIES[library]} on the board has no {inner}"
            self._add(node, kind, message, advice.instead(kind, name), "", possible)

    def memory(self, node: ast.AST, message: str, instead: str) -> None:
        """Report what a board has no room for."""
        self._add(node, "memory", message, instead, "", False)

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


def _asks_the_platform(test: ast.expr) -> bool:
    text = ast.unparse(test)
    return any(word in text for word in _PLATFORM_WORDS)


Rules = dict[type[ast.AST], tuple[Callable[[Checker, Any], None], ...]]
