"""Makes docs/differences.md from gaps.py, `_board.py` and the pages in tests/npdiff.

`python -m micronumpy.check.docs` writes it; `--check` only says whether it is up to date.

A page is a script that prints something else on the board, or else, in the category ulab, that
prints what NumPy does on both sides and ulab does not. Its docstring opens with
`Category: Title.`, then paragraphs that begin `Description:`, `Cause:` and `Workaround:`. One
that begins `Docstrings:` names examples of NumPy's that differ for this cause: `add, matmul[3]`
(see tests/docstrings).
"""

from __future__ import annotations

import ast
import dataclasses
import pathlib
import sys

from micronumpy.check import advice
from micronumpy.check._board import HOST, HOST_ONLY
from micronumpy.check.gaps import GAPS

ROOT = pathlib.Path(__file__).parents[3]
DOCUMENT = ROOT / "docs/differences.md"
PAGES = ROOT / "tests/npdiff"

_KINDS = {
    "syntax": "Syntax",
    "format": "Formats",
    "call": "Calls",
    "behaviour": "Behaviour",
}

_INTRODUCTION = """\
# Differences

<!-- Made by `python -m micronumpy.check.docs` from pylib/micronumpy/check and tests/npdiff. -->

What a script for the desktop meets on the board, beyond NumPy itself. The board runs
MicroPython 1.25 with our own modules. `micronumpy check SCRIPT` reads a script without running
it and names everything in the tables below that it finds, with line numbers; the chapters after
them are differences that cannot be seen in the text of a script. Each entry here is run on the
firmware by the tests, so that what is mended leaves this page.

A finding marked *possible* depends on values or types that the text does not show. `check` is
silent when it cannot tell: no findings is not a promise that the script runs, `micronumpy
parity` is the proof. It looks past what a script tries first (`try: import ... except
ImportError`) and what stands under a test of `sys.implementation`. Annotations are free: the
board reads and forgets them.
"""


@dataclasses.dataclass(frozen=True)
class Page:
    """One script of tests/npdiff, taken apart."""

    category: str
    title: str
    description: str
    cause: str
    workaround: str
    docstrings: tuple[str, ...]
    code: str


def read_page(path: pathlib.Path) -> Page:
    """Read a page; ValueError says what its docstring lacks."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    text = ast.get_docstring(tree) or ""
    first, *paragraphs = text.split("\n\n")
    category, colon, title = first.partition(": ")
    parts = {}
    for paragraph in paragraphs:
        name, _, rest = paragraph.partition(":")
        parts[name.strip().lower()] = " ".join(rest.split())
    lacking = {"description", "cause", "workaround"} - {name for name in parts if parts[name]}
    if lacking or not colon:
        raise ValueError(f"{path} lacks {', '.join(sorted(lacking)) or 'a category'}")
    code = "\n".join(source.splitlines()[tree.body[0].end_lineno :]).strip()
    return Page(
        category.strip(),
        title.strip().rstrip("."),
        parts["description"],
        parts["cause"],
        parts["workaround"],
        tuple(parts.get("docstrings", "").rstrip(".").replace(",", " ").split()),
        code,
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _tables() -> list[str]:
    lines = []
    for kind, heading in _KINDS.items():
        lines += [f"## {heading}", "", "| on the board | example | write instead |"]
        lines.append("| --- | --- | --- |")
        for gap in GAPS.values():
            if gap.kind == kind:
                example = "<br>".join(
                    f"`{_cell(line)}`".replace("``", "`` ` ``")
                    for line in gap.snippet.splitlines()
                )
                name = _EXAMPLES.get(gap.rule)
                message = gap.message.format(*name) if name else gap.message
                mark = " *(possible)*" if gap.possible else ""
                lines.append(f"| {_cell(message)}{mark} | {example} | {_cell(gap.instead)} |")
        lines.append("")
    return lines


# What stands for {0} and {1} in the messages of some rows.
_EXAMPLES: dict[str, tuple[str, ...]] = {
    "keyword": ("int()", "base"),
    "keyword-missing": ("zip()", "strict"),
    "regex": ("`{n}`, `(?P<n>...)`, `(?=...)`, `\\b`, `\\t` or a back-reference",),
    "slice-step": ("a memoryview",),
    "attribute": ("__doc__",),
    "special-method": ("__index__",),
    "native-new": ("tuple",),
    "exception-init": ("Exception",),
    "dict-view": ("keys() and items() are not sets",),
}


def _lists() -> list[str]:
    lines = ["### Keywords", "", "By position only:", ""]
    for name, keywords in sorted(advice.KEYWORDS_BY_POSITION.items()):
        lines.append(f"- `{name}`: {', '.join(f'`{word}`' for word in keywords)}")
    lines += ["", "Not there at all:", ""]
    for name, keywords in sorted(advice.KEYWORDS_MISSING.items()):
        lines.append(f"- `{name}`: {', '.join(f'`{word}`' for word in keywords)}")
    lines += ["", "### Attributes and special methods", "", "There is none of these:"]
    lines += [", ".join(f"`{name}`" for name in sorted(advice.ATTRIBUTES)) + ".", ""]
    lines += ["These are never called, nor is `__missing__` of a dict:"]
    lines += [", ".join(f"`{name}`" for name in sorted(advice.NEVER_CALLED)) + ".", ""]
    lines += ["## Modules", "", "These names are there; `check` reports every other name of"]
    lines += ["the desktop's modules, builtins and types.", ""]
    lines += ["| module | names |", "| --- | --- |"]
    for key, names in sorted(HOST.items()):
        lacking = HOST_ONLY.get(key, frozenset())
        if "*" in lacking:
            continue
        title = key.removeprefix("module ")
        shown = ", ".join(sorted(name for name in names - lacking if not name.startswith("__")))
        lines.append(f"| `{title}` | {shown} |")
    return [*lines, ""]


def render() -> str:
    """Return the text of docs/differences.md."""
    lines = [_INTRODUCTION, *_tables(), *_lists(), "## What `check` cannot see", ""]
    for page in sorted((read_page(path) for path in PAGES.glob("*.py")), key=_order):
        lines += [f"### {page.category}: {page.title}", "", page.description, ""]
        lines += [f"*Cause:* {page.cause}", "", f"*Workaround:* {page.workaround}", ""]
        lines += ["```python", page.code, "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def _order(page: Page) -> tuple[str, str]:
    return page.category, page.title


def main(arguments: list[str]) -> int:
    """Write or compare the document; returns the exit status."""
    text = render()
    if "--check" not in arguments:
        DOCUMENT.parent.mkdir(exist_ok=True)
        DOCUMENT.write_text(text, encoding="utf-8")
    elif not DOCUMENT.exists() or DOCUMENT.read_text(encoding="utf-8") != text:
        print("docs/differences.md is out of date: run python -m micronumpy.check.docs")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
