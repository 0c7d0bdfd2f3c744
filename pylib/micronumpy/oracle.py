"""The desktop's answer: a script run by CPython with the real NumPy, made repeatable."""

import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from micronumpy import locate
from micronumpy.device import workspace
from micronumpy.errors import TargetLostError, TargetTimeoutError
from micronumpy.process import Echo, capture
from micronumpy.repl import Result

# The kernels without fused multiply-add, which exist on every processor of the kind.
OPENBLAS_CORES = {"x86_64": "Nehalem", "AMD64": "Nehalem", "aarch64": "ARMV8", "arm64": "ARMV8"}


def pinned_environment() -> dict[str, str]:
    """Our environment, with what makes NumPy's last digits depend on the processor fixed.

    NumPy picks loops and OpenBLAS kernels by the processor it finds. Here NumPy uses its
    baseline alone: every feature that it would choose at run time, and that this processor
    has, is disabled (NumPy warns about any other name).
    """
    from numpy._core._multiarray_umath import (  # type: ignore[import-not-found, unused-ignore]
        __cpu_dispatch__,
        __cpu_features__,
    )

    features = [name for name in __cpu_dispatch__ if __cpu_features__.get(name)]
    already = os.environ.get("NPY_DISABLE_CPU_FEATURES", "").split()
    return {
        **os.environ,
        "NPY_DISABLE_CPU_FEATURES": " ".join([*already, *features]),
        "OPENBLAS_CORETYPE": OPENBLAS_CORES.get(platform.machine(), ""),
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPATH": str(locate.PACKAGE.parent),
    }


def run(
    script: Path,
    files: Sequence[Path] = (),
    *,
    timeout: float | None = None,
    echo: Echo | None = None,
) -> Result:
    """Run a script, with `files` beside it, by this CPython."""
    with workspace([script, *files]) as folder:
        try:
            done = capture(
                [sys.executable, script.name],
                cwd=folder,
                env=pinned_environment(),
                timeout=timeout,
                echo=echo,
            )
        except TimeoutError:
            raise TargetTimeoutError("CPython", timeout or 0) from None
    if done.status < 0:
        raise TargetLostError("CPython", f"signal {-done.status}")
    return Result(done.output, done.error if done.status else "", done.status)
