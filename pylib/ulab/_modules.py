"""The modules ulab.numpy and ulab.scipy and those in them: NumPy's and SciPy's own objects.

A module here looks names up in NumPy's or SciPy's module of the same name, after what ulab has
beyond them. With names it has only those, which is MICRONUMPY_STRICT=1.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

_INSTALL = "ulab.scipy needs SciPy: pip install 'micronumpy[scipy]'"


class UlabModule(ModuleType):
    """One module; `own` are objects by name, `names` those that the board has, None for all."""

    def __init__(
        self,
        path: str,
        module: ModuleType,
        own: Mapping[str, object],
        names: frozenset[str] | None,
    ) -> None:
        super().__init__(path, module.__doc__)
        self.__path__: list[str] = []
        self._module = module
        self._own = own
        self._names = names

    def _has(self, name: str) -> bool:
        if self._names is None or name.startswith("__"):
            return True
        return any(has == name or has.startswith(f"{name}.") for has in self._names)

    def __getattr__(self, name: str) -> object:
        if name in self._own:
            return self._own[name]
        if not self._has(name):
            inner = self._module.__name__
            raise AttributeError(f"the board lacks {inner}.{name} (MICRONUMPY_STRICT=1)")
        value = getattr(self._module, name)
        if isinstance(value, ModuleType) and not name.startswith("__"):
            return importlib.import_module(f"{self.__name__}.{name}")
        return value

    def __dir__(self) -> list[str]:
        names = {*dir(self._module), *self._own}
        return sorted(name for name in names if name in self._own or self._has(name))


class Finder(MetaPathFinder, Loader):
    """Makes modules of ulab; `own` are ulab's own objects and `names` the board's, by library."""

    def __init__(
        self,
        own: Mapping[str, Mapping[str, object]],
        names: Mapping[str, frozenset[str]] | None,
    ) -> None:
        self._own = own
        self._names = names

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer for ulab.numpy, ulab.scipy and the modules in them that the real ones have."""
        package, _, real = fullname.partition(".")
        library, _, inner = real.partition(".")
        if package != "ulab" or library not in ("numpy", "scipy"):
            return None
        if inner and (not self._shows(library, inner) or find_spec(real) is None):
            return None
        return ModuleSpec(fullname, self)

    def _shows(self, library: str, inner: str) -> bool:
        if self._names is None:
            return True
        return any(f"{name}.".startswith(f"{inner}.") for name in self._names[library])

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the module over NumPy's or SciPy's of the same name."""
        real = spec.name.removeprefix("ulab.")
        library, _, inner = real.partition(".")
        try:
            module = importlib.import_module(real)
        except ModuleNotFoundError as error:
            if error.name != "scipy":
                raise
            raise ImportError(_INSTALL, name=spec.name) from None
        names = None
        if self._names is not None:
            prefix = f"{inner}." if inner else ""
            names = frozenset(
                name.removeprefix(prefix)
                for name in self._names[library]
                if name.startswith(prefix)
            )
        return UlabModule(spec.name, module, self._own.get(real, {}), names)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is left to run."""


def install(finder: Finder) -> None:
    """Let imports of ulab's modules ask the finder first."""
    sys.meta_path.insert(0, finder)
