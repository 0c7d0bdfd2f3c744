"""Whether the arrays that a script makes fit a board's heap, as far as the text shows their sizes.

The statements are followed in order: each branch, and the first turn of each loop. An array that
is certain to be too large is reported where it is made, and once for each function so is the sum
of those that are alive at the same time. What is not evident counts for nothing, so that a
finding is no guess. The sizes are those of the elements alone.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
from collections.abc import Callable, Iterable
from typing import Any

from micronumpy.boards import Board
from micronumpy.check.checker import Checker
from micronumpy.check.scope import Script
from micronumpy.check.sizes import UNKNOWN, Array
from micronumpy.check.values import Values
from micronumpy.errors import UserError

_POOL = (128, 131)
"""What the collector leaves of a heap: 3 bytes of 131 are its tables, on a chip of 32 bits."""

_HALF = {"float64": "float32", "complex128": "complex64", "int64": "int32", "uint64": "uint32"}
_CAUGHT = frozenset("MemoryError Exception BaseException".split())
_LONGEST = 48  # characters of an expression in a message

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclasses.dataclass(frozen=True)
class Allocation:
    """An expression that makes an array, and the sizes of those that are alive meanwhile."""

    node: ast.expr
    array: Array
    others: tuple[tuple[str, int], ...]  # name, '' for a result on the way, and bytes
    scope: ast.AST
    by_dtype: bool  # whether the call takes dtype=


def room(board: Board) -> int:
    """The most bytes that arrays can have on a board."""
    heap = board.heap or board.heap_at_most or board.ram
    if not heap:
        raise UserError(
            f"The board file of {board.name} says nothing of its heap.",
            "Name another board, such as RPI_PICO, or set `heap` in board.toml.",
        )
    return heap * _POOL[0] // _POOL[1]


def find(checker: Checker, board: Board) -> None:
    """Report what cannot fit."""
    most = room(board)
    told: set[ast.AST] = set()
    for made in allocations(checker.script):
        if made.node in checker.guarded:
            continue
        what = f"`{_short(ast.unparse(made.node))}` takes {made.array.nbytes:,} bytes"
        has = f"{board.name}'s heap has room for {most:,} at most"
        others = [(name, size) for name, size in made.others if size <= most]
        together = made.array.nbytes + sum(size for _, size in others)
        if made.array.nbytes > most:
            checker.memory(made.node, f"{what}, and {has}", _smaller(made, most))
        elif together > most and made.scope not in told:
            told.add(made.scope)
            beside = f"{what} beside {_listed(others)}, and {has}"
            checker.memory(made.node, beside, "`del` what is not needed, or work in blocks")
        elif board.spiram == "optional" and made.array.nbytes > board.ram:
            has = f"{board.name} has {board.ram:,} if it has no SPIRAM"
            checker.memory(made.node, f"{what}, and {has}", _smaller(made, board.ram))


def allocations(script: Script) -> list[Allocation]:
    """Every array of known size that a script makes, in the order of its statements."""
    return _Walk(script).made


def _smaller(made: Allocation, most: int) -> str:
    half = _HALF.get(made.array.like.dtype.name)
    if not made.by_dtype or half is None:
        return "make it smaller, or work in blocks"
    if made.array.nbytes // 2 > most:
        return f"work in blocks (dtype=np.{half} would still take {made.array.nbytes // 2:,})"
    return f"dtype=np.{half} takes {made.array.nbytes // 2:,}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _listed(others: list[tuple[str, int]]) -> str:
    named = [f"`{name}`" for name, _ in others if name]
    count = len(others) - len(named)
    named += ["a result on the way" if count == 1 else f"{count} results on the way"] * bool(count)
    words = " and ".join(filter(None, [", ".join(named[:-1]), named[-1]]))
    return f"{words} ({sum(size for _, size in others):,})"


class _Walk:
    """Follows the statements of a module, then those of its functions one by one."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.made: list[Allocation] = []
        self.values = Values(script, self._allocated)
        self.caught = 0  # how many `try` around this take a MemoryError
        self.later: list[Function] = []
        self.elsewhere = {
            name
            for node in ast.walk(script.tree)
            if isinstance(node, ast.Global | ast.Nonlocal)
            for name in node.names
        }
        self._follow(script.tree.body)
        bindings = script.scope(script.tree).bindings
        self.values.outer = {
            name: value
            for name, value in self.values.names.items()
            if len(bindings.get(name, ())) == 1
        }
        while self.later:
            function = self.later.pop(0)
            self.values.scope, self.values.names = function, {}
            self._follow(function.body)

    def _allocated(self, node: ast.expr, array: Array) -> None:
        if self.caught:
            return
        alive = {b: name for b, name in self.values.alive().items() if b is not array.block}
        rule = self.values.rules.get(node)
        by_dtype = rule is not None and "dtype" in inspect.signature(rule).parameters
        others = tuple((name, block.nbytes) for block, name in alive.items())
        self.made.append(Allocation(node, array, others, self.values.scope, by_dtype))

    def _follow(self, body: Iterable[ast.stmt]) -> None:
        for statement in body:
            _STATEMENTS.get(type(statement), _Walk._other)(self, statement)
            if isinstance(statement, ast.Return | ast.Raise | ast.Break | ast.Continue):
                return

    def _other(self, node: ast.stmt) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self.values.of(child)

    def _branch(self, body: list[ast.stmt]) -> None:
        """Statements that may be left out: afterwards nothing is known of what they change."""
        before = dict(self.values.names)
        self._follow(body)
        self.values.names = before

    def _bind(self, target: ast.expr, value: object) -> None:
        if isinstance(target, ast.Name):
            self.values.names.pop(target.id, None)
            changes = isinstance(value, list) or target.id in self.elsewhere
            if value is not UNKNOWN and not changes:
                self.values.names[target.id] = value
        elif isinstance(target, ast.Tuple | ast.List):
            known = isinstance(value, tuple) and len(value) == len(target.elts)
            for i, one in enumerate(target.elts):
                starred = isinstance(one, ast.Starred) or not known
                self._bind(one, UNKNOWN if starred else value[i])  # type: ignore[index]
        elif isinstance(target, ast.Starred):
            self._bind(target.value, UNKNOWN)
        elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
            self.values.names.pop(target.value.id, None)  # a.shape = ...

    # One method for each kind of statement.

    def _assign(self, node: ast.Assign) -> None:
        value = self.values.of(node.value)
        for target in node.targets:
            self._bind(target, value)

    def _annotated(self, node: ast.AnnAssign) -> None:
        if node.value:
            self._bind(node.target, self.values.of(node.value))

    def _augmented(self, node: ast.AugAssign) -> None:
        if not isinstance(node.target, ast.Name):
            self.values.of(node.value)
            return
        before = self.values.names.get(node.target.id, UNKNOWN)
        if isinstance(before, Array):
            self.values.of(node.value)  # in place
            return
        load = ast.copy_location(ast.Name(node.target.id, ast.Load()), node.target)
        self.script.scope_of[load] = self.script.scope_of[node.target]
        operation = ast.copy_location(ast.BinOp(load, node.op, node.value), node)
        self._bind(node.target, self.values.of(operation))

    def _expression(self, node: ast.Expr) -> None:
        self.values.of(node.value)
        function = node.value.func if isinstance(node.value, ast.Call) else None
        if isinstance(function, ast.Attribute) and function.attr == "resize":
            self.values.forget(
                [
                    ast.Name(n.id, ast.Store())
                    for n in ast.walk(function)
                    if isinstance(n, ast.Name)
                ]
            )

    def _forget(self, node: ast.stmt) -> None:
        self.values.forget([node])

    def _if(self, node: ast.If) -> None:
        if ast.unparse(node.test) == "__name__ == '__main__'":
            self._follow(node.body)
            return
        test = self.values.of(node.test)
        if isinstance(test, bool | int | None):  # a switch at the top of the script
            self._follow(node.body if test else node.orelse)
            return
        self._branch(node.body)
        self._branch(node.orelse)
        self.values.forget([*node.body, *node.orelse])

    def _for(self, node: ast.For | ast.AsyncFor) -> None:
        self.values.of(node.iter)
        self.values.forget([node.target])
        self._loop(node)

    def _while(self, node: ast.While) -> None:
        self.values.of(node.test)
        self._loop(node)

    def _loop(self, node: ast.For | ast.AsyncFor | ast.While) -> None:
        self._branch(node.body)
        self.values.forget(node.body)
        self._branch(node.orelse)
        self.values.forget(node.orelse)

    def _with(self, node: ast.With | ast.AsyncWith) -> None:
        caught = any(_names_memory_errors(item.context_expr) for item in node.items)
        for item in node.items:
            self.values.of(item.context_expr)
            if item.optional_vars:
                self.values.forget([item.optional_vars])
        self.caught += caught
        self._follow(node.body)
        self.caught -= caught
        if caught:  # by suppress(), anywhere
            self.values.forget(node.body)

    def _try(self, node: ast.Try) -> None:
        types = [handler.type for handler in node.handlers]
        caught = any(kind is None or _names_memory_errors(kind) for kind in types)
        self.caught += caught
        self._branch(node.body)
        self.caught -= caught
        self.values.forget(node.body)
        for handler in node.handlers:
            self.values.forget([handler])
            self._branch(handler.body)
        self._branch(node.orelse)
        self.values.forget(node.orelse)
        self._follow(node.finalbody)

    def _match(self, node: ast.Match) -> None:
        self.values.of(node.subject)
        for case in node.cases:
            self.values.forget([case])
            self._branch(case.body)

    def _function(self, node: Function) -> None:
        for default in (*node.decorator_list, *node.args.defaults, *node.args.kw_defaults):
            if default is not None:
                self.values.of(default)
        self.values.names.pop(node.name, None)
        self.later.append(node)

    def _class(self, node: ast.ClassDef) -> None:
        self._branch(node.body)
        self.values.names.pop(node.name, None)


def _names_memory_errors(node: ast.expr) -> bool:
    return any(isinstance(n, ast.Name) and n.id in _CAUGHT for n in ast.walk(node))


_STATEMENTS: dict[type[ast.stmt], Callable[[_Walk, Any], None]] = {
    ast.Assign: _Walk._assign,
    ast.AnnAssign: _Walk._annotated,
    ast.AugAssign: _Walk._augmented,
    ast.Expr: _Walk._expression,
    ast.Delete: _Walk._forget,
    ast.Import: _Walk._forget,
    ast.ImportFrom: _Walk._forget,
    ast.If: _Walk._if,
    ast.For: _Walk._for,
    ast.AsyncFor: _Walk._for,
    ast.While: _Walk._while,
    ast.With: _Walk._with,
    ast.AsyncWith: _Walk._with,
    ast.Try: _Walk._try,
    ast.Match: _Walk._match,
    ast.FunctionDef: _Walk._function,
    ast.AsyncFunctionDef: _Walk._function,
    ast.ClassDef: _Walk._class,
}
