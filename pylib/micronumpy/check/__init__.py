"""`micronumpy check`: what a script uses that the board lacks, read without running it.

The public names are here. rules.py walks a script, syntax.py to behaviour.py look at its nodes,
memory.py weighs its arrays (values.py and sizes.py say how large they are),
gaps.py has the rows that they report, `_board.py` the lists of what the firmware has, docs.py the
page docs/differences.md.
"""

from __future__ import annotations

import ast
import importlib
import pathlib
import tokenize
from collections.abc import Iterable

from micronumpy.boards import Board
from micronumpy.check.finding import Finding
from micronumpy.check.rules import find
from micronumpy.check.scope import Script
from micronumpy.errors import UserError

__all__ = ["Finding", "check_script", "check_source", "format_findings"]


def check_script(path: pathlib.Path, board: Board | None = None) -> list[Finding]:
    """Return what the board lacks for a script, in the order of its lines.

    With the facts of one board, also which arrays its heap has no room for.
    """
    try:
        with tokenize.open(path) as file:
            source = file.read()
    except FileNotFoundError:
        raise UserError(f"There is no script {path}.", "Check the path.") from None
    except (OSError, SyntaxError, UnicodeDecodeError) as problem:
        raise UserError(f"{path} cannot be read ({problem}).", "Check that it is text.") from None
    return check_source(source, str(path), board)


def check_source(source: str, name: str = "<script>", board: Board | None = None) -> list[Finding]:
    """Return what the board lacks for a script given as text."""
    try:
        tree = ast.parse(source, name)
    except (SyntaxError, ValueError) as problem:
        line = getattr(problem, "lineno", None) or 1
        column = getattr(problem, "offset", None) or 1
        what = getattr(problem, "msg", None) or str(problem)
        message = f"this Python cannot read the script: {what}"
        return [Finding(line, column, "syntax", message, "mend the syntax", "unreadable")]
    return find(Script(tree, source), _library_names(), board)


def format_findings(path: pathlib.Path | str, findings: Iterable[Finding]) -> str:
    """Return one line per finding, as compilers print them; empty if there are none."""
    return "\n".join(f"{path}:{finding}" for finding in findings)


def _library_names() -> dict[str, frozenset[str]]:
    "The names that the board's NumPy and SciPy have, from the shim's table; nothing without it."
    try:
        table = importlib.import_module("ulab._names")
    except ImportError:
        return {}
    members = {f"ndarray.{name}" for name in table.NDARRAY}
    return {"numpy": table.NUMPY | members, "scipy": table.SCIPY, "ulab": table.ULAB}
