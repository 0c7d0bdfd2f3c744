"""What the tests of the desktop side share: the command, and skips for what is not built."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from micronumpy.device import Device
from micronumpy.errors import UserError
from micronumpy.targets import open_target

Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def micronumpy(tmp_path: Path) -> Command:
    """Runs the command in an empty folder."""

    def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "micronumpy", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
        )

    return run


def opened(name: str) -> Device:
    """The target, or a skip that says what is missing."""
    try:
        return open_target(name)
    except UserError as error:
        pytest.skip(str(error))
