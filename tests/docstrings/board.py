"""Runs the examples of one docstring on the host firmware."""

from __future__ import annotations

from dataclasses import dataclass

from micronumpy.device import Device
from micronumpy.errors import TargetLostError, TargetTimeoutError

# Between the examples: what each printed, then the exception that ended it.
MARK = "\x1e"
RUN = f"""
import numpy as np
def _run(source, scope):
    try:
        exec(compile(source, "<docstring>", "single"), scope)
        error = ""
    except BaseException as raised:
        error = type(raised).__name__ + (": " + str(raised) if str(raised) else "")
    print("{MARK}" + error, end="{MARK}")

np.random.seed(1)
_scope = {{"__name__": "__main__", "np": np}}
for _source in (
SOURCES
):
    _run(_source, _scope)
"""
TIMEOUT = 10.0  # seconds for a docstring


@dataclass(frozen=True)
class Answer:
    """What an example printed, and the exception that ended it, or ""."""

    output: str
    error: str = ""


def run(device: Device, sources: list[str]) -> list[Answer]:
    """What each statement does in an interpreter that has run the ones before."""
    heard: list[str] = []
    device.restart()
    lost = ""
    code = RUN.replace("SOURCES", "".join(f"    {source!r},\n" for source in sources))
    try:
        result = device.exec(code, timeout=TIMEOUT, echo=heard.append)
        lost = result.error
    except TargetLostError as error:
        lost = f"CRASH: {error}"
    except TargetTimeoutError:
        lost = f"TIMEOUT: no end in {TIMEOUT:g} s"
    parts = "".join(heard).split(MARK)
    answers = [Answer(*pair) for pair in zip(parts[:-1:2], parts[1:-1:2], strict=False)]
    missing = len(sources) - len(answers)
    return answers + [Answer("", lost.strip())] * missing


def lacks(device: Device, modules: set[str]) -> set[str]:
    """Those of these modules that cannot be imported."""
    tried = sorted(modules)
    answers = run(device, [f"import {name}" for name in tried])
    return {name for name, answer in zip(tried, answers, strict=True) if answer.error}
