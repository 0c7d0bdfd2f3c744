"""Modules that show only the names the board has. Every object in them is NumPy's own."""

import importlib
from types import ModuleType


class BoardModule(ModuleType):
    """A NumPy module restricted to `names`, which may name submodules by dotted names."""

    def __init__(self, module: ModuleType, names: frozenset[str]) -> None:
        super().__init__(module.__name__, module.__doc__)
        self._module = module
        self._names = names

    def __getattr__(self, name: str) -> object:
        within = frozenset(
            inner.removeprefix(f"{name}.") for inner in self._names if inner.startswith(f"{name}.")
        )
        if within:
            module = importlib.import_module(f"{self._module.__name__}.{name}")
            return BoardModule(module, within)
        if name not in self._names:
            raise AttributeError(f"the board lacks {self.__name__}.{name} (MICRONUMPY_STRICT=1)")
        return getattr(self._module, name)

    def __dir__(self) -> list[str]:
        return sorted({name.partition(".")[0] for name in self._names})


def _board_names() -> frozenset[str]:
    try:
        names = importlib.import_module("ulab._names")
    except ImportError:
        raise ImportError(
            "MICRONUMPY_STRICT=1 needs ulab/_names.py: run `make generate` in the checkout"
        ) from None
    table: frozenset[str] = names.NUMPY
    return table


numpy = BoardModule(importlib.import_module("numpy"), _board_names())
