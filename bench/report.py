"""What was measured, kept in build/reports/bench/ as JSON: one file per implementation."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from micronumpy import locate

from . import cases
from .measure import Figure

Figures = dict[str, Figure]
"""By the key of the case."""


def path(name: str) -> Path:
    """The file of an implementation: a target, or a target and `-` and another library's name."""
    return locate.build_dir() / "reports" / "bench" / f"{name.replace('/', '_')}.json"


def read(name: str) -> Figures:
    """What the file holds; nothing if there is none."""
    try:
        kept = json.loads(path(name).read_text())
    except FileNotFoundError:
        return {}
    return {key: Figure(**figure) for key, figure in kept.items()}


def add(name: str, figures: Figures) -> Figures:
    """Put figures in the place of those of the same cases; returns what the file then holds."""
    known = {case.key for case in cases.every()}
    merged = {key: figure for key, figure in read(name).items() if key in known} | figures
    path(name).parent.mkdir(parents=True, exist_ok=True)
    path(name).write_text(json.dumps({key: asdict(f) for key, f in merged.items()}, indent=1))
    return merged


def others(target: str) -> list[str]:
    """The names of other libraries that were measured on a target."""
    found = path(target).parent.glob(f"{target}-*.json")
    return sorted(file.stem.removeprefix(f"{target}-") for file in found)
