"""functools: reduce, partial, wraps, caches, orderings and singledispatch.

A function of MicroPython takes no attributes, so what gets another's name here is an object around
it, which a class binds as it does functions.
"""

_NONE = object()
_TAKEN = ("__module__", "__name__", "__qualname__", "__doc__")

WRAPPER_ASSIGNMENTS = _TAKEN
WRAPPER_UPDATES = ("__dict__",)


def reduce(function, sequence, initial=_NONE):
    """function(...function(function(initial, x0), x1)..., xn)."""
    items = iter(sequence)
    value = next(items, _NONE) if initial is _NONE else initial
    if value is _NONE:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        value = function(value, item)
    return value


class partial:
    """A function with its first arguments and some keywords given."""

    def __init__(self, func, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = _merged(func.keywords, keywords)
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, *args, **keywords):
        return self.func(*self.args, *args, **_merged(self.keywords, keywords))

    def __repr__(self):
        parts = [repr(x) for x in (self.func,) + self.args]
        parts += ["%s=%r" % item for item in self.keywords.items()]
        return "functools.partial(%s)" % ", ".join(parts)


def _merged(first, second):
    if not first:
        return second
    both = first.copy()
    both.update(second)
    return both


class _Callable:
    """What can be called in place of a function: it binds in classes and takes attributes."""

    def __init__(self, function):
        self._function = function

    def __call__(self, *args, **keywords):
        return self._function(*args, **keywords)

    def __get__(self, obj, cls=None):
        return self if obj is None else lambda *args, **keywords: self(obj, *args, **keywords)


def update_wrapper(wrapper, wrapped, assigned=_TAKEN, updated=WRAPPER_UPDATES):
    """The wrapper with the names and attributes of what it wraps; a new object for a function."""
    try:
        wrapper.__wrapped__ = wrapped
        wrapper.__wrapped__  # noqa: B018  (closures take any attribute, and keep none)
    except AttributeError:
        wrapper = _Callable(wrapper)
        wrapper.__wrapped__ = wrapped
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    if isinstance(wrapped, _Callable):
        for name, value in wrapped.__dict__.items():
            if name not in ("_function", "__wrapped__"):
                setattr(wrapper, name, value)
    return wrapper


def wraps(wrapped, assigned=_TAKEN, updated=WRAPPER_UPDATES):
    """A decorator: update_wrapper of what it decorates."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class _Cached(_Callable):
    """A function that keeps its results; the least lately used go first."""

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self.cache_clear()

    def __call__(self, *args, **keywords):
        key = args
        if keywords:
            key += (_NONE,) + tuple(sorted(keywords.items()))
        if self._typed:
            key += tuple([type(x) for x in args])
        kept = self._kept
        if key in kept:
            self._hits += 1
            value = kept[key]
            if self._maxsize is not None:
                del kept[key]
                kept[key] = value
            return value
        self._misses += 1
        value = self._function(*args, **keywords)
        if self._maxsize != 0:
            kept[key] = value
            if self._maxsize is not None and len(kept) > self._maxsize:
                del kept[next(iter(kept))]
        return value

    def cache_info(self):
        """Hits, misses, the most that is kept, and how many are kept."""
        global _CacheInfo
        if _CacheInfo is None:
            from collections import namedtuple

            _CacheInfo = namedtuple("CacheInfo", ("hits", "misses", "maxsize", "currsize"))
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._kept))

    def cache_clear(self):
        """Forget all results."""
        from collections import OrderedDict

        self._kept = {} if self._maxsize is None else OrderedDict()
        self._hits = self._misses = 0

    def cache_parameters(self):
        """What the decorator was given."""
        return {"maxsize": self._maxsize, "typed": self._typed}


_CacheInfo = None


def lru_cache(maxsize=128, typed=False):
    """A decorator, with or without arguments: keep the last maxsize results, None for all."""
    if callable(maxsize):
        return update_wrapper(_Cached(maxsize, 128, False), maxsize)
    if maxsize is not None:
        maxsize = max(maxsize, 0)
    return lambda function: update_wrapper(_Cached(function, maxsize, typed), function)


def cache(user_function):
    """A decorator: keep all results."""
    return lru_cache(None)(user_function)


class cached_property:
    """A property that is computed once and then is an attribute of the instance."""

    def __init__(self, func):
        self.func = func

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        value = self.func(obj)
        setattr(obj, self.func.__name__, value)
        return value


def cmp_to_key(mycmp):
    """The key by which sort() orders as a function does that returns -1, 0 or 1."""

    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return K


def total_ordering(cls):
    """A decorator: the comparisons that a class lacks, from the one that it has and __eq__."""
    if hasattr(cls, "__lt__"):
        less = cls.__lt__
    elif hasattr(cls, "__gt__"):
        less = lambda a, b: not (a > b or a == b)  # noqa: E731
    elif hasattr(cls, "__le__"):
        less = lambda a, b: a <= b and a != b  # noqa: E731
    elif hasattr(cls, "__ge__"):
        less = lambda a, b: not a >= b  # noqa: E731
    else:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, method in (
        ("__lt__", less),
        ("__gt__", lambda a, b: not (less(a, b) or a == b)),
        ("__le__", lambda a, b: less(a, b) or a == b),
        ("__ge__", lambda a, b: not less(a, b)),
    ):
        if not hasattr(cls, name):
            setattr(cls, name, method)
    return cls


class _Dispatched(_Callable):
    """A function of several bodies: the type of the first argument says which is called."""

    def __init__(self, function):
        self._function = function
        self.registry = {object: function}

    def __call__(self, *args, **keywords):
        if not args:
            raise TypeError("%s requires at least 1 positional argument" % self.__name__)
        return self.dispatch(type(args[0]))(*args, **keywords)

    def dispatch(self, cls):
        """The body for a type: that of its nearest base."""
        best = object
        for known in self.registry:
            if issubclass(cls, known) and issubclass(known, best):
                best = known
        return self.registry[best]

    def register(self, cls, func=None):
        """Give the body for a type; a decorator if it is left out."""
        if not isinstance(cls, type):
            raise TypeError("Invalid first argument to `register()`: %r" % (cls,))
        if func is None:
            return lambda func: self.register(cls, func)
        self.registry[cls] = func
        return func


def singledispatch(func):
    """A decorator: a function that gets further bodies by register(type)."""
    return update_wrapper(_Dispatched(func), func)
