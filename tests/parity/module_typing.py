"""typing: what stands outside of annotations runs, and does nothing."""

from __future__ import annotations

import typing
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Generic,
    List,
    NamedTuple,
    NewType,
    Optional,
    Protocol,
    TypedDict,
    TypeVar,
    Union,
    cast,
    final,
    overload,
)

T = TypeVar("T")
Vector = List[float]
Table = typing.Dict[str, Optional[Vector]]
Either = Union[int, None]
Function = Callable[[int], Any]
Id = NewType("Id", int)
Point = NamedTuple("Point", [("x", int), ("y", float)])


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self


class Sized(Protocol):
    def size(self) -> int: ...


class Movie(TypedDict):
    name: str


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


@final
class Last(Sized):
    def size(self) -> int:
        return 3


print(TYPE_CHECKING, cast(int, "a"), Id(5), Point(1, y=2.5), Stack().push(1).push("b").items)
print(double(2), double("a"), Last().size(), Movie(name="x")["name"])
