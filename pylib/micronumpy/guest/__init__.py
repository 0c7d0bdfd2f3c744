"""Python that runs on the target, written for MicroPython. Sent as text, never imported."""

from pathlib import Path


def source(name: str) -> str:
    """The text of one guest script, such as `ramfs`."""
    return (Path(__file__).parent / f"{name}.py").read_text()
