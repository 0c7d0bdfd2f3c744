"""Type stubs of what the board has, for editors and type checkers.

The names are the table's (ulab/_names.py), the parameters and defaults those of the installed
NumPy and SciPy. Parameters are of type Any: wrong names, arguments and attributes are found.
"""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import math
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import numpy as np

from ulab._names import NDARRAY, NUMPY, SCIPY

NOTE = "# Written by `micronumpy stubs`."
TABLE = {"numpy": NUMPY, "scipy": SCIPY}

# What returns an array whatever its arguments are.
ARRAYS = frozenset(
    "append arange array asanyarray asarray ascontiguousarray asfortranarray astype atleast_1d "
    "atleast_2d atleast_3d bartlett blackman block broadcast_to byteswap column_stack concatenate "
    "convolve copy correlate cumprod cumsum diag diff dstack empty empty_like expand_dims eye fft "
    "fft2 fftfreq fftn fftshift flatten flip fliplr flipud frombuffer fromfunction fromiter full "
    "full_like geomspace hamming hanning histogram_bin_edges hstack identity ifft ifft2 ifftn "
    "ifftshift insert inv irfft kaiser linspace loadtxt logspace moveaxis ones ones_like pad pinv "
    "ravel repeat reshape rfft rfftfreq rfftn roll rollaxis rot90 sort squeeze stack swapaxes "
    "tile transpose tri tril triu vander view vstack zeros zeros_like".split()
)
ATTRIBUTES = {
    **dict.fromkeys(("T", "mT", "imag", "real"), "ndarray"),
    **dict.fromkeys(("itemsize", "nbytes", "ndim", "size"), "_int"),
    **dict.fromkeys(("shape", "strides"), "tuple[_int, ...]"),
    "dtype": "dtype",
}
ARITHMETIC = "add sub mul truediv floordiv mod pow and or xor lshift rshift".split()
# Methods that a class of NumPy's has by its own definition or a base's, and their types here.
SPECIAL = {
    "__call__": "(self, *args: Any, **kwargs: Any) -> Any",
    "__enter__": "(self) -> Any",
    "__exit__": "(self, *error: object) -> None",
    "__iter__": "(self) -> Iterator[Any]",
    "__next__": "(self) -> Any",
    "__len__": "(self) -> _int",
    "__getitem__": "(self, key: Any, /) -> Any",
    "__setitem__": "(self, key: Any, value: Any, /) -> None",
    "__contains__": "(self, item: Any, /) -> _bool",
    "__neg__": "(self) -> Any",
    **{
        f"__{mark}{op}__": "(self, other: Any, /) -> Any"
        for op in ARITHMETIC
        for mark in ("", "r")
    },
}
HEAD = """\
from builtins import bool as _bool, complex as _complex, float as _float, int as _int, str as _str
from collections.abc import Iterator
from typing import Any, Generic
from typing_extensions import Self, TypeVar
"""
NUMPY_HEAD = """\
# mypy: disable-error-code="override,misc,assignment"
_Shape = TypeVar("_Shape", default=Any)
_DType = TypeVar("_DType", default=Any)

class dtype(Generic[_DType]):
    name: _str
    kind: _str
    itemsize: _int
    def __init__(self, dtype: Any, align: Any = False, copy: Any = False) -> None: ...
    def __getattr__(self, name: _str) -> Any: ...

class ufunc:
    nin: _int
    nout: _int
    __name__: _str
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    def __getattr__(self, name: _str) -> Any: ...

class generic:
    def __new__(cls, value: Any = 0, /) -> Self: ...
    def __getattr__(self, name: _str) -> Any: ...
    def __index__(self) -> _int: ...
    def __hash__(self) -> _int: ...
"""
TYPING = """\
from typing import Any, TypeAlias
from typing_extensions import TypeVar
from numpy import dtype, ndarray
_T = TypeVar("_T", default=Any)
NDArray: TypeAlias = ndarray[Any, dtype[_T]]
ArrayLike: TypeAlias = Any
DTypeLike: TypeAlias = Any
NBitBase = Any
"""


@functools.cache
def real(path: str) -> object:
    """The object of this dotted name on the desktop; None if it is not there."""
    parts = path.split(".")
    for i in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:i]))
        except ImportError:
            continue
        for part in parts[i:]:
            found = getattr(found, part, None)
        return found
    return None


@functools.cache
def modules(library: str) -> list[str]:
    """The modules of a library that the board has, as numpy.linalg."""
    paths = {library}
    for name in TABLE[library]:
        parts = [library, *name.split(".")]
        paths |= {".".join(parts[:i]) for i in range(1, len(parts))}
        if isinstance(real(f"{library}.{name}"), ModuleType):
            paths.add(f"{library}.{name}")
    return sorted(paths)


def names(module: str) -> list[str]:
    """The names of a module that are no modules, classes before those that derive from them."""
    library, _, inner = module.partition(".")
    found = [name.rpartition(".") for name in TABLE[library]]
    own = sorted(last for before, _, last in found if before == inner)
    own = [name for name in own if f"{module}.{name}" not in modules(library)]

    def depth(name: str) -> int:
        value = real(f"{module}.{name}")
        return len(value.__mro__) if isinstance(value, type) else 99

    return sorted(own, key=depth)


def _default(value: object) -> str:
    finite = type(value) is float and math.isfinite(value)
    return repr(value) if finite or value is None or type(value) in (bool, int, str) else "..."


def parameters(function: object, *, skip: int = 0) -> str:
    """The parameters of a function, without the first so many; any, where they are not known."""
    try:
        assert callable(function)
        found = list(inspect.signature(function).parameters.values())[skip:]
    except (AssertionError, TypeError, ValueError):
        return "*args: Any, **kwargs: Any"
    by_position = [one for one in found if one.kind is one.POSITIONAL_ONLY]
    parts: list[str] = []
    star = False
    for one in found:
        if one.kind is one.KEYWORD_ONLY and not star:
            parts.append("*")
        mark = "*" if one.kind is one.VAR_POSITIONAL else ""
        mark = "**" if one.kind is one.VAR_KEYWORD else mark
        star = star or mark == "*" or one.kind is one.KEYWORD_ONLY
        value = "" if one.default is one.empty else f" = {_default(one.default)}"
        parts.append(f"{mark}{one.name}: Any{value}")
        if by_position and one is by_position[-1]:
            parts.append("/")
    return ", ".join(parts)


def _returns(name: str) -> str:
    return "ndarray" if name in ARRAYS else "Any"


def operators(result: str) -> list[str]:
    """The operators of arrays and of scalars."""
    lines = []
    for name in (*ARITHMETIC, "matmul", "divmod"):
        returns = result if name in ARITHMETIC else "Any"
        for mark in ("", "r"):
            lines.append(f"    def __{mark}{name}__(self, other: Any, /) -> {returns}: ...")
    for name in "lt le gt ge eq ne".split():
        lines.append(f"    def __{name}__(self, other: Any, /) -> {result}: ...")
    for name in "neg pos abs invert".split():
        lines.append(f"    def __{name}__(self) -> {result}: ...")
    for name in "bool int float complex".split():
        lines.append(f"    def __{name}__(self) -> _{name}: ...")
    return lines


def ndarray() -> list[str]:
    """The class of arrays: the table's methods and attributes, and the operators."""
    lines = ["class ndarray(Generic[_Shape, _DType]):"]
    lines.append("    def __init__(self, shape: Any, dtype: Any = ..., buffer: Any = None,")
    lines.append("        offset: Any = 0, strides: Any = None, order: Any = None) -> None: ...")
    for name in sorted(NDARRAY):
        value = getattr(np.ndarray, name)
        if callable(value):
            rest = ", ".join(filter(None, ["self", parameters(value, skip=1)]))
            lines.append(f"    def {name}({rest}) -> {_returns(name)}: ...")
        else:
            lines.append(f"    {name}: {ATTRIBUTES.get(name, 'Any')}")
    lines += operators("ndarray")
    for name in (*ARITHMETIC, "matmul"):
        lines.append(f"    def __i{name}__(self, other: Any, /) -> ndarray: ...")
    for name in "__len__ __iter__ __contains__ __getitem__ __setitem__".split():
        lines.append(f"    def {name}{SPECIAL[name]}: ...")
    lines.append("    def __index__(self) -> _int: ...")
    lines.append("    def __buffer__(self, flags: _int, /) -> memoryview: ...")
    return lines


def class_lines(name: str, value: type) -> list[str]:
    """A class: its bases for scalars and exceptions; else how it is used, with any attributes."""
    if value is np.ndarray:
        return ndarray()
    if issubclass(value, np.generic):
        bases = [base.__name__ for base in value.__mro__[1:] if issubclass(base, np.generic)][:1]
        bases += [f"_{base.__name__}" for base in value.__mro__ if base in (float, complex)]
        return [f"class {name}({', '.join(bases)}): ..."]
    if issubclass(value, BaseException):
        base = next(base for base in value.__mro__[1:] if base.__module__ == "builtins")
        return [f"class {name}({base.__name__}): ..."]
    lines = [f"class {name}:", "    def __init__(self, *args: Any, **kwargs: Any) -> None: ..."]
    lines.append("    def __getattr__(self, name: str) -> Any: ...")
    for method, rest in SPECIAL.items():
        if any(method in vars(base) for base in value.__mro__[:-1]):
            lines.append(f"    def {method}{rest}: ...")
    return lines


def stub(module: str) -> str:
    """The stub of a module of NumPy's or SciPy's."""
    library = module.partition(".")[0]
    if module == "numpy.typing":
        return f"{NOTE}\n{TYPING}"
    lines = [NOTE, HEAD]
    for path in modules(library):
        if path.rpartition(".")[0] == module:
            last = path.rpartition(".")[2]
            lines.append(f"from {module} import {last} as {last}")
    if module == "numpy":
        lines += [NUMPY_HEAD.rstrip(), *operators("Any")]
    else:
        lines.append("from numpy import ndarray")
    own = names(module)
    for name in own:
        value = real(f"{module}.{name}")
        kind = type(value)
        if value in (np.dtype, np.ufunc, np.generic):
            continue
        if isinstance(value, np.ufunc) and library == "numpy":
            lines.append(f"{name}: ufunc")
        elif isinstance(value, type) and value.__name__ != name:
            lines.append(f"{name} = {value.__name__}")
        elif isinstance(value, type):
            lines += class_lines(name, value)
        elif value is None or callable(value):
            hidden = value is None and name != "newaxis"
            known = f"def {name}({parameters(value)}) -> {_returns(name)}: ..."
            lines.append(known if callable(value) else f"{name}: {'Any' if hidden else 'None'}")
        else:
            lines.append(f"{name}: {kind.__name__ if kind in (float, str, int) else 'Any'}")
    if not own and module not in ("numpy", "scipy"):
        lines.append("def __getattr__(name: str) -> Any: ...")
    return "\n".join([*lines, ""])


def typed_file(name: str) -> str:
    """A file of ulab's own, which is typed: its imports and its public functions."""
    path = Path(__file__).parents[1] / "ulab" / f"{name}.py"
    lines = [NOTE]
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.If):
            lines += [ast.unparse(inner) for inner in node.body]
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            node.body = [ast.Expr(ast.Constant(...))]
            lines.append(ast.unparse(node))
    return "\n".join([*lines, ""])


def ulab_stubs() -> Iterable[tuple[str, str]]:
    """Path and text of ulab's stubs: what NumPy and SciPy have, and what only ulab has."""
    inner = "".join(f"from ulab import {name} as {name}\n" for name in ("numpy", "scipy", "utils"))
    yield "ulab/__init__.pyi", f"{NOTE}\n{inner}__version__: str\n"
    yield "ulab/utils.pyi", typed_file("utils")
    yield "ulab/_own.pyi", typed_file("_own")
    own = {
        "numpy": "from builtins import complex as complex, float as float\n"
        "from ulab._own import ndinfo as ndinfo, trapz as trapz\n",
        "scipy.integrate": "from ulab._own import romberg as romberg\n",
    }
    for module in sorted({*modules("numpy"), *modules("scipy"), "scipy.integrate"}):
        known = module in modules(module.partition(".")[0])
        text = f"from {module} import *\n" if known else ""
        yield f"ulab/{_path(module)}", f"{NOTE}\n{text}{own.get(module, '')}"


def _path(module: str) -> str:
    return f"{module.replace('.', '/')}/__init__.pyi"


def write(folder: Path) -> int:
    """Write all stubs into a folder; the number of files."""
    texts = {_path(module): stub(module) for library in TABLE for module in modules(library)}
    texts |= dict(ulab_stubs())
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return len(texts)
