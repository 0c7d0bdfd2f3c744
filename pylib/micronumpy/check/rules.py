"""The walk over one script: every rule looks at the nodes of its kinds."""

from __future__ import annotations

import ast

from micronumpy.boards import Board
from micronumpy.check import behaviour, calls, formats, memory, names, syntax
from micronumpy.check.checker import Checker, Rules
from micronumpy.check.finding import Finding
from micronumpy.check.scope import Script

_EVALUATED: tuple[Rules, ...] = (names.RULES, calls.RULES, formats.RULES, behaviour.RULES)


def find(
    script: Script, library: dict[str, frozenset[str]], board: Board | None = None
) -> list[Finding]:
    """Look at every node; the syntax rules look even into annotations.

    With a board, weigh the arrays as well.
    """
    checker = Checker(script, library)
    for node in ast.walk(script.tree):
        for rule in syntax.RULES.get(type(node), ()):
            rule(checker, node)
        if node not in checker.skipped:
            for rules in _EVALUATED:
                for rule in rules.get(type(node), ()):
                    rule(checker, node)
    syntax.tokens(checker)
    if board:
        memory.find(checker, board)
    return sorted(checker.findings)
