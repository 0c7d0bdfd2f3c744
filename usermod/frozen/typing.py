"""typing: names for annotations, which the board does not evaluate, and its functions."""


class _Form:
    """Stands for any type: it takes subscripts, and | of other types."""

    def __getitem__(self, item):
        return self

    def __or__(self, other):
        return self

    __ror__ = __or__


class Protocol:
    pass


class _Generic:
    def __getitem__(self, item):
        return Protocol


Generic = _Generic()
TYPE_CHECKING = False
TypedDict = dict
Text = str
Any = Union = Optional = Callable = ClassVar = Final = Literal = Annotated = Type = _Form()
List = Dict = Tuple = Set = FrozenSet = Deque = DefaultDict = Iterable = Iterator = Generator = Any
Sequence = MutableSequence = Mapping = MutableMapping = Collection = NoReturn = Self = Any
TypeAlias = AnyStr = TextIO = Any


def cast(typ, val):
    return val


def final(f):
    return f


overload = no_type_check = runtime_checkable = final


def TypeVar(name, *constraints, **options):
    return Any


ParamSpec = TypeVarTuple = TypeVar


def NewType(name, tp):
    return final


def NamedTuple(typename, fields):
    """namedtuple() of (name, type) pairs; the form of a class needs annotations that are kept."""
    from collections import namedtuple

    return namedtuple(typename, [name for name, _ in fields])
