"""What the expressions of a script stand for, while somebody follows its statements in order.

Numbers, tuples and dtypes are themselves, arrays are sizes.Array, what is not evident is UNKNOWN.
memory.py follows the statements.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np

from micronumpy.check import sizes
from micronumpy.check.scope import Comprehension, Script
from micronumpy.check.sizes import GENERATOR, UNKNOWN, Array, Block, UnknownError

LONGEST = 100_000
"""The most elements of a constant that are kept."""

_OPERATORS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Invert: operator.invert,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_BUILTINS: dict[str, Callable[..., Any]] = {
    f.__name__: f
    for f in (int, float, complex, abs, round, min, max, len, range, list, tuple, sum)
}
_TYPES = {"int": int, "float": float, "complex": complex, "bool": bool}
_MATH = frozenset("ceil floor trunc sqrt isqrt gcd log log2 log10 exp".split())
_GENERATORS = ("numpy.random.default_rng", "numpy.random.RandomState")
# A mistake of the script's, which it meets on the desktop as well.
_MISTAKES = (
    *(UnknownError, ArithmeticError, AssertionError, AttributeError, LookupError, TypeError),
    *(ValueError, MemoryError, RecursionError),
)


class Values:
    """The names of one scope, and what expressions come to with them.

    `allocated` is called with the expression and the array whenever memory would be taken.
    """

    def __init__(self, script: Script, allocated: Callable[[ast.expr, Array], None]) -> None:
        self.script = script
        self.allocated = allocated
        self.scope: ast.AST = script.tree
        self.names: dict[str, object] = {}
        self.outer: dict[str, object] = {}  # of the module, while a function is followed
        self.held: list[object] = []  # what waits on the interpreter's stack
        self.rules: dict[ast.expr, sizes.Rule | None] = {}  # of the calls that were evaluated

    def of(self, node: ast.expr) -> object:
        """Evaluate an expression as the interpreter does: parts first, from left to right."""
        before = len(self.held)
        try:
            value = _KINDS.get(type(node), Values._other)(self, node)
        except _MISTAKES:
            value = UNKNOWN
        if isinstance(value, Array) and not value.block.reported:
            value.block.reported = True
            self.allocated(node, value)
        del self.held[before:]
        return value

    def part(self, node: ast.expr) -> object:
        """Evaluate an operand, which lives until the operation is done."""
        self.held.append(self.of(node))
        return self.held[-1]

    def alive(self) -> dict[Block, str]:
        """The memory that is held now, and a name for each block ('' for a result on the way)."""
        found = dict.fromkeys(_blocks(self.held), "")
        for name, value in self.names.items():
            found.update(dict.fromkeys(_blocks((value,)), name))
        return found

    # One method for each kind of expression.

    def _other(self, node: ast.AST) -> object:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self.part(child)
            elif isinstance(child, ast.keyword):
                self.part(child.value)
        return UNKNOWN

    def _constant(self, node: ast.Constant) -> object:
        return node.value

    def _name(self, node: ast.Name) -> object:
        scope = self.script.scope(node).find(node.id)
        if scope is None:
            return _TYPES.get(node.id, UNKNOWN) if self.script.is_builtin(node) else UNKNOWN
        inside = scope.node is self.scope or isinstance(scope.node, Comprehension | ast.ClassDef)
        names = self.names if inside else self.outer
        ours = inside or isinstance(scope.node, ast.Module)
        return names.get(node.id, self._imported(node)) if ours else UNKNOWN

    def _imported(self, node: ast.expr) -> object:
        """A constant of NumPy's or of math, by its dotted name."""
        library, _, name = (self.script.dotted(node) or "").partition(".")
        if library == "ulab" and name == "numpy.float":
            return float
        found = getattr({"numpy": np, "math": math}.get(library), name, UNKNOWN)
        plain = found is None or isinstance(found, int | float)
        dtype = isinstance(found, type) and issubclass(found, np.generic)
        return found if plain or dtype else UNKNOWN

    def _sequence(self, node: ast.Tuple | ast.List) -> object:
        items = [self.part(item) for item in node.elts]
        return tuple(items) if isinstance(node, ast.Tuple) else items

    def _starred(self, node: ast.Starred) -> object:
        self.part(node.value)
        return UNKNOWN

    def _slice(self, node: ast.Slice) -> object:
        ends = [n and sizes.known(self.part(n)) for n in (node.lower, node.upper, node.step)]
        return slice(*ends)

    def _operation(self, node: ast.expr, function: ast.AST, *operands: ast.expr) -> object:
        values = [self.part(operand) for operand in operands]
        if isinstance(function, ast.MatMult):
            return sizes.matmul(*values)
        if not any(isinstance(value, Array) for value in values):
            _stays_small(function, values)
            return _OPERATORS[type(function)](*map(sizes.known, values))
        return sizes.elementwise(_OPERATORS[type(function)], *values)

    def _binary(self, node: ast.BinOp) -> object:
        return self._operation(node, node.op, node.left, node.right)

    def _unary(self, node: ast.UnaryOp) -> object:
        return self._operation(node, node.op, node.operand)

    def _comparison(self, node: ast.Compare) -> object:
        if len(node.ops) > 1:
            return self._other(node)
        return self._operation(node, node.ops[0], node.left, node.comparators[0])

    def _subscript(self, node: ast.Subscript) -> object:
        whole: Any = self.part(node.value)
        index: Any = self.part(node.slice)
        for one in index if isinstance(index, tuple) else (index,):
            if isinstance(one, bool) or not isinstance(one, int | slice | type(None) | type(...)):
                return UNKNOWN
        if isinstance(whole, Array):
            return sizes.view(whole, whole.like[index])
        return whole[index]

    def _attribute(self, node: ast.Attribute) -> object:
        if self.script.dotted(node):
            return self._imported(node)
        whole = self.part(node.value)
        if not isinstance(whole, Array):
            return UNKNOWN
        if node.attr in sizes.ATTRIBUTES:
            return getattr(whole.like, node.attr)
        return (
            sizes.view(whole, getattr(whole.like, node.attr))
            if node.attr in sizes.VIEWS
            else UNKNOWN
        )

    def _walrus(self, node: ast.NamedExpr) -> object:
        self.names[node.target.id] = value = self.of(node.value)
        return value

    def _comprehension(self, node: ast.expr) -> object:
        """The first turn, with its own names unknown."""
        before = dict(self.names)
        for generator in node.generators:  # type: ignore[attr-defined]
            self.part(generator.iter)
            self.forget((generator.target,))
            for test in generator.ifs:
                self.of(test)
        inner = (getattr(node, name, None) for name in ("key", "value", "elt"))
        for child in filter(None, inner):
            self.of(child)
        self.names = before
        return UNKNOWN

    def _lambda(self, node: ast.Lambda) -> object:
        return UNKNOWN

    def _call(self, node: ast.Call) -> object:
        rule, first = self._rule(node)
        self.rules[node] = rule
        arguments = [self.part(argument) for argument in node.args]
        named = {word.arg or "**": self.part(word.value) for word in node.keywords}
        starred = any(isinstance(argument, ast.Starred) for argument in node.args)
        if rule is None or starred or {"**", "out"} & set(named):
            return UNKNOWN
        return rule(*first, *arguments, **named)

    def _rule(self, node: ast.Call) -> tuple[sizes.Rule | None, tuple[object, ...]]:
        """What a call comes to: a function, and for a method its object."""
        function = node.func
        if isinstance(function, ast.Name) and self.script.is_builtin(function):
            return _plain(_BUILTINS.get(function.id)), ()
        dotted = self.script.dotted(function)
        if dotted:
            return _library_rule(dotted), ()
        if not isinstance(function, ast.Attribute):
            self.part(function)
            return None, ()
        whole = self.part(function.value)
        if whole is GENERATOR:
            return sizes.RANDOM.get(function.attr), ()
        if isinstance(whole, Array):
            return sizes.METHODS.get(function.attr), (whole,)
        return None, ()

    def forget(self, nodes: Iterable[ast.AST]) -> None:
        """Make unknown whatever these statements or targets bind or change."""
        for node in (inner for one in nodes for inner in ast.walk(one)):
            names: list[str | None]
            if isinstance(node, ast.Name):
                names = [] if isinstance(node.ctx, ast.Load) else [node.id]
            elif isinstance(node, ast.alias):
                names = [node.asname or node.name.partition(".")[0]]
            else:  # of functions and classes, in `except` and `case`
                names = [getattr(node, "name", None), getattr(node, "rest", None)]
            for name in filter(None, names):
                self.names.pop(name, None)


def _library_rule(dotted: str) -> sizes.Rule | None:
    library, _, name = dotted.partition(".")
    if dotted in _GENERATORS:
        return lambda *seed, **more: GENERATOR
    if library == "math" and name in _MATH:
        return _plain(getattr(math, name))
    if dotted == "micropython.const":
        return lambda value: value
    if dotted == "numpy.dtype":
        return _plain(np.dtype)
    if library != "numpy" or dotted in sizes.FUNCTIONS:
        return sizes.FUNCTIONS.get(dotted)
    function = getattr(np, name, None)
    if isinstance(function, np.ufunc) and function.nout == 1 and function.signature is None:
        return lambda *values: sizes.elementwise(function, *values)
    if isinstance(function, type) and issubclass(function, np.generic):
        return _plain(function)
    return None


def _plain(function: Callable[..., Any] | None) -> sizes.Rule | None:
    """A function of constants."""

    def call(*values: object, **named: object) -> object:
        if function is len and isinstance(values[0], Array):
            return len(values[0].like)
        if any(isinstance(value, range) and len(value) > LONGEST for value in values):
            raise UnknownError
        return function(*map(sizes.known, values), **named)  # type: ignore[misc]

    return call if function else None


def _stays_small(function: ast.AST, values: list[object]) -> None:
    """UnknownError, if the result would be a huge number or a long list."""
    numbers = [value for value in values if isinstance(value, int)]
    lengths = [len(value) for value in values if isinstance(value, tuple | list | str | bytes)]
    if isinstance(function, ast.Pow | ast.LShift) and any(abs(n) > 1 << 16 for n in numbers):
        raise UnknownError
    if isinstance(function, ast.Mult) and lengths and math.prod(lengths + numbers) > LONGEST:
        raise UnknownError


def _blocks(values: Iterable[object]) -> Iterator[Block]:
    for value in values:
        if isinstance(value, Array):
            yield value.block
        elif isinstance(value, tuple | list):
            yield from _blocks(value)


_KINDS: dict[type[ast.AST], Callable[[Values, Any], object]] = {
    ast.Constant: Values._constant,
    ast.Name: Values._name,
    ast.Tuple: Values._sequence,
    ast.List: Values._sequence,
    ast.Starred: Values._starred,
    ast.Slice: Values._slice,
    ast.BinOp: Values._binary,
    ast.UnaryOp: Values._unary,
    ast.Compare: Values._comparison,
    ast.Subscript: Values._subscript,
    ast.Attribute: Values._attribute,
    ast.NamedExpr: Values._walrus,
    ast.ListComp: Values._comprehension,
    ast.SetComp: Values._comprehension,
    ast.DictComp: Values._comprehension,
    ast.GeneratorExp: Values._comprehension,
    ast.Lambda: Values._lambda,
    ast.Call: Values._call,
}
