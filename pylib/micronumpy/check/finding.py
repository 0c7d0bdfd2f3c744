"""What `check` reports."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, order=True)
class Finding:
    """One place in a script that the board would not run, or would run differently."""

    line: int  # from 1
    column: int  # from 1
    kind: str  # module, name, builtin, method, syntax, format, call, behaviour, memory
    message: str
    instead: str  # what to write
    rule: str = ""  # the row of gaps.py, if there is one
    possible: bool = False  # true if it depends on values that the text does not show

    def __str__(self) -> str:
        """One line, without the path: LINE:COLUMN: KIND: MESSAGE; INSTEAD."""
        doubt = "possibly " if self.possible else ""
        return f"{self.line}:{self.column}: {self.kind}: {doubt}{self.message}; {self.instead}"
