"""copy: shallow and deep copies of containers, arrays and objects with attributes."""

import sys


class Error(Exception):
    pass


error = Error


def copy(x):
    """A new object of the same type with the same items or attributes."""
    if hasattr(x, "__copy__"):
        return x.__copy__()
    return _copied(x, lambda part: part, {})


def deepcopy(x, memo=None):
    """A new object whose parts are new too; what is met twice is copied once."""
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    if hasattr(x, "__deepcopy__"):
        new = x.__deepcopy__(memo)
    else:
        new = _copied(x, lambda part: deepcopy(part, memo), memo)
    if new is not x:
        memo[key] = new
        # Keeps x: an object that is gone could give its id to another one.
        memo.setdefault(id(memo), []).append(x)
    return new


_BUILTIN = (list, dict, set)
_MODULE = type(sys)


def _copied(x, part, memo):
    """A copy of x, each part of it passed through part(), in memo before its parts are."""
    cls = type(x)
    if cls is list:
        memo[id(x)] = new = []
        for item in x:
            new.append(part(item))
        return new
    if hasattr(x, "__dict__"):
        # An instance; a class or a module stays itself, and so does what no one can change.
        return x if isinstance(x, type) or cls is _MODULE else _instance(x, part, memo)
    if isinstance(x, tuple):
        items = [part(item) for item in x]
        if cls is not tuple:
            return cls(*items)
        return x if all(a is b for a, b in zip(items, x)) else tuple(items)
    if isinstance(x, dict):
        memo[id(x)] = new = cls()
        for key, value in x.items():
            new[part(key)] = part(value)
        return new
    if cls is set:
        return {part(item) for item in x}
    if cls is bytearray or cls.__name__ == "array":
        return x[:]
    if hasattr(x, "popleft") or hasattr(x, "__next__"):
        raise TypeError("cannot copy '%s' object" % cls.__name__)
    return x.copy() if hasattr(x, "copy") else x


def _instance(x, part, memo):
    """A copy of an instance of a class of Python: its attributes, and the items of its base."""
    cls = type(x)
    if isinstance(x, (BaseException, tuple)):
        new = cls(*[part(item) for item in (x if isinstance(x, tuple) else x.args)])
    else:
        new = object.__new__(cls)
    memo[id(x)] = new
    if isinstance(x, _BUILTIN):
        # The class below the built-in one: its super() makes the part that holds the items.
        while not any(base in _BUILTIN for base in cls.__bases__):
            cls = next(base for base in cls.__bases__ if issubclass(base, _BUILTIN))
        super(cls, new).__init__()
        if isinstance(x, dict):
            for key, value in x.items():
                new[part(key)] = part(value)
        else:
            (new.extend if isinstance(x, list) else new.update)([part(item) for item in x])
    for name, value in x.__dict__.items():
        object.__setattr__(new, name, part(value))
    return new
