"""How MicroPython's lexer takes string literals apart, and formats are written.

MicroPython turns f"a {x:>4}" into "a {:>4}".format((x),) before it parses anything. The function
`pieces` does the same to a literal's text (after parse_string_literal in py/lexer.c), so that a
rule can compare what the board would read with what CPython reads.
"""

from __future__ import annotations

import dataclasses
import re

_START = re.compile(r"([A-Za-z]{0,2})('''|\"\"\"|'|\")")
FORMAT = re.compile(
    r"(?:.?[<>=^])?[-+ ]?(?P<z>z)?#?0?\d*(?P<group>[,_]?)(?P<precision>\.\d+)?"
    r"(?P<type>[A-Za-z%]?)\Z",
    re.DOTALL,
)
PERCENT = re.compile(r"%(?:\([^)]*\))?[-#0 +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?(.)", re.DOTALL)
_LETTER_NAME = re.compile(r"(?<!\\)(?:\\\\)*\\N\{")


@dataclasses.dataclass
class Piece:
    """One literal of several that stand side by side."""

    prefix: str
    text: str  # what is between the quotes
    arguments: list[str]  # the expressions of an f-string, as the board cuts them out


def pieces(source: str) -> list[Piece] | None:
    """Cut the text of a string expression into literals as the board does; None if it cannot."""
    found: list[Piece] = []
    at = 0
    while at < len(source):
        if source[at] in " \t\n\r\\()":
            at += 1
        elif source[at] == "#":
            at = (source + "\n").index("\n", at)
        else:
            match = _START.match(source, at)
            if not match:
                return None
            prefix = match[1].lower()
            piece, at = _literal(source, match.end(), prefix, match[2])
            if piece is None:
                return None
            found.append(piece)
    return found


def _literal(source: str, at: int, prefix: str, quote: str) -> tuple[Piece | None, int]:
    start = at
    arguments: list[str] = []
    while at < len(source):
        if source.startswith(quote, at):
            return Piece(prefix, source[start:at], arguments), at + len(quote)
        if source[at] == "\n" and len(quote) == 1:
            return None, at
        if source[at] == "\\" or ("f" in prefix and source.startswith("{{", at)):
            at += 2
        elif "f" in prefix and source[at] == "{":
            text, at = _argument(source, at + 1)
            arguments.append(text)
        else:
            at += 1
    return None, at


def _argument(source: str, at: int) -> tuple[str, int]:
    start, level = at, 0
    while at < len(source):
        char = source[at]
        if level == 0 and (char in ":}" or re.match(r"![rs][:}]", source[at:])):
            break
        level += (char in "[{") - (char in "]}")
        at += 1
    return source[start:at], at


def names_a_letter(literal: str) -> bool:
    """Say whether the text of a string literal has a \\N{...} escape."""
    start = _START.match(literal)
    plain = start is not None and not set("rRbB") & set(start[1])
    return plain and bool(_LETTER_NAME.search(literal))


def regex_trouble(pattern: str) -> str | None:
    """Return the first part of a regular expression that the board does not know, or None."""
    inside = False
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            after = pattern[at + 1 : at + 2]
            if after.isalnum() and after not in "dDsSwW":
                return f"`\\{after}`"
            at += 2
            continue
        if inside:
            inside = char != "]"
        elif char == "[":
            inside = True
            if pattern[at + 1 : at + 2] == "]" or pattern[at + 1 : at + 3] == "^]":
                return "`[]...]`"
        elif char == "{" and re.match(r"\{\d*,?\d*\}", pattern[at:]):
            return "`{n}`"
        elif pattern.startswith("(?", at) and not pattern.startswith("(?:", at):
            return f"`{pattern[at : at + 3]}`"
        at += 1
    return None
