"""Answers what the board has, from the lists in `_board.py` that the firmware printed itself."""

from __future__ import annotations

import array
import builtins
import collections
import io
import re
import time

from micronumpy.check._board import HOST, HOST_ONLY

# The types that scope.py recognises, as the desktop has them.
TYPES: dict[str, type] = {
    name: getattr(builtins, name)
    for name in (
        "str bytes bytearray int float complex bool list tuple dict set frozenset range memoryview"
    ).split()
} | {
    "StringIO": io.StringIO,
    "BytesIO": io.BytesIO,
    "file": io.TextIOWrapper,
    "deque": collections.deque,
    "OrderedDict": collections.OrderedDict,
    "array": array.array,
    "Pattern": re.Pattern,
    "Match": re.Match,
    "struct_time": time.struct_time,
}
_NAMEDTUPLE = frozenset("_make _replace _asdict _fields _field_defaults".split())


def _has(key: str, name: str) -> bool:
    return name in HOST.get(key, ()) and name not in HOST_ONLY.get(key, ())


def has_module(name: str) -> bool:
    """Say whether every board can import a module."""
    key = f"module {name}"
    return key in HOST and "*" not in HOST_ONLY.get(key, ())


def is_listed(name: str) -> bool:
    """Say whether a module is one that the boards were asked for."""
    return name.split(".")[0] in _ASKED


def has_name(module: str, name: str) -> bool:
    """Say whether a module of the board has a name."""
    return name.startswith("__") or _has(f"module {module}", name)


def has_builtin(name: str) -> bool:
    """Say whether the board has a builtin."""
    return _has("builtins", name)


def lacks(kind: str, name: str) -> bool:
    """Say whether the desktop's type has a method or attribute that the board's lacks."""
    if name.startswith("__"):
        return False
    if kind.startswith("exception "):
        return _exception_lacks(kind.removeprefix("exception "), name)
    if kind == "namedtuple":
        return name in _NAMEDTUPLE and not _has("type namedtuple", name)
    if kind == "namedtuple class":
        return name in _NAMEDTUPLE
    key = f"type {kind}"
    return key in HOST and hasattr(TYPES.get(kind), name) and not _has(key, name)


def _exception_lacks(kind: str, name: str) -> bool:
    desktop = getattr(builtins, kind, None)
    key = f"type {kind}" if f"type {kind}" in HOST else "type Exception"
    return hasattr(desktop, name) and not _has(key, name)


def shown(kind: str) -> str:
    """Return how a message names a type."""
    return kind.removeprefix("exception ")


_ASKED = frozenset(
    "pandas matplotlib requests sklearn seaborn sympy tensorflow torch tqdm pytest attr "
    "cv2 jax aiohttp".split()
)
