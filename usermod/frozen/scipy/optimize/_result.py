"""scipy.optimize: OptimizeResult, RootResults, OptimizeWarning, and how they print."""

import numpy as np

# What is printed first; the rest follows in the order in which it was set.
_FIRST = "message success status fun x nit converged flag function_calls iterations root".split()


class OptimizeWarning(UserWarning):
    """Something that a caller of an optimizer should know."""


def _number(x):
    if not np.isfinite(x):
        return "%11s" % x
    return np.format_float_scientific(x, precision=3, pad_left=2, unique=False)


class OptimizeResult(dict):
    """A dictionary whose items are attributes too."""

    def __getattr__(self, name):
        if name in self:
            return self[name]
        raise AttributeError(name)

    def __setattr__(self, name, value):
        self[name] = value

    def __repr__(self):
        keys = [key for key in _FIRST if key in self]
        keys += [key for key in self if key not in _FIRST]
        if not keys:
            return type(self).__name__ + "()"
        width = max([len(key) for key in keys]) + 1
        lines = []
        with np.printoptions(
            linewidth=74 - width,
            edgeitems=2,
            threshold=12,
            formatter={"float_kind": _number},
        ):
            for key in keys:
                text = str(self[key]).replace("\n", "\n" + " " * (width + 2))
                lines.append(" " * (width - len(key)) + key + ": " + text)
        return "\n".join(lines)

    __str__ = __repr__


class RootResults(OptimizeResult):
    """What a search for a root found."""


def _counted(function, args=()):
    """function(x, *args), and a list whose element counts the calls."""
    calls = [0]

    def call(x):
        calls[0] += 1
        return function(x, *args)

    return call, calls
