"""What to write instead of names that the board lacks, and small tables for the rules.

Facts about what is missing are not here: `_board.py` has them. The keyword tables are facts;
tests/cli/test_check.py tries each of them on the firmware.
"""

from __future__ import annotations

# Keywords that the board refuses although the argument exists there.
KEYWORDS_BY_POSITION: dict[str, tuple[str, ...]] = {
    "int": ("base",),
    "str": ("encoding",),
    "bytes": ("encoding",),
    "complex": ("real", "imag"),
    "int.to_bytes": ("length", "byteorder"),
    "int.from_bytes": ("byteorder",),
    "collections.deque": ("maxlen",),
}

# Keywords for which the board has nothing.
KEYWORDS_MISSING: dict[str, tuple[str, ...]] = {
    "zip": ("strict",),
    "open": ("newline", "errors", "closefd", "opener"),
    "int.to_bytes": ("signed",),
    "int.from_bytes": ("signed",),
    "json.dumps": ("indent", "sort_keys", "default", "ensure_ascii", "allow_nan"),
    "json.dump": ("indent", "sort_keys", "default", "ensure_ascii", "allow_nan"),
    "json.loads": ("object_hook", "parse_float", "parse_int"),
    "collections.namedtuple": ("defaults", "rename", "module"),
    "re.compile": ("flags",),
}

# Attributes that nothing on the board has; their names leave no doubt.
ATTRIBUTES = frozenset(
    "__mro__ __doc__ __qualname__ __annotations__ __defaults__ __kwdefaults__ __code__ "
    "__cause__ __context__ __traceback__ __subclasses__ with_traceback add_note "
    "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst "
    "gi_frame _replace".split()
)

# Special methods that the board never calls.
NEVER_CALLED = frozenset(
    "__init_subclass__ __set_name__ __getattribute__ __index__ __round__ __floor__ __ceil__ "
    "__trunc__ __class_getitem__ __format__ __del__ __bytes__ __rdivmod__".split()
)

# Methods that only one builtin type has, so that a call leaves little doubt.
UNIQUE_METHODS: dict[str, str] = dict.fromkeys(
    (
        "casefold expandtabs isidentifier isprintable isdecimal isnumeric format_map maketrans"
    ).split(),
    "str",
) | {
    "as_integer_ratio": "float",
    "fromhex": "float",
}

# Methods of sets that take several arguments on the desktop and one on the board.
SET_METHODS = frozenset("union intersection intersection_update".split())

_INSTEAD: dict[str, str] = {
    "dataclasses": "write a class with __init__",
    "enum": "use plain constants",
    "abc": "leave it out",
    "collections.abc": "leave it out",
    "string": "write the characters out",
    "statistics": "use np.mean, np.median, np.std",
    "datetime": "use time.localtime() and time.mktime()",
    "pathlib": "join paths with '/'",
    "os.path": "join paths with '/', test with os.stat()",
    "argparse": "set the values in the script",
    "logging": "use print()",
    "pickle": "use json",
    "timeit": "use time.perf_counter()",
    "asyncio": "write a loop",
    "threading": "use _thread",
    "unittest": "use assert",
    "fractions": "use floats",
    "decimal": "use floats or integers",
    "bisect": "use np.searchsorted",
    "matplotlib": "print the numbers and plot them on the desktop",
    "pandas": "use arrays",
    "time.strftime": "format the numbers of time.localtime()",
    "random.gauss": "use the normal() of a NumPy generator",
    "random.normalvariate": "use the normal() of a NumPy generator",
    "random.shuffle": "swap items with random.randrange(), or use a NumPy generator",
    "random.sample": "use a NumPy generator",
    "random.choices": "call random.choice() in a loop",
    "collections.defaultdict": "use d.setdefault(key, [])",
    "collections.Counter": "count with d.get(key, 0) + 1",
    "re.findall": "call search() in a loop",
    "re.split": "write re.compile(p).split(s)",
    "sys.setrecursionlimit": "write a loop",
    "heapq.nlargest": "sort and slice",
    "heapq.nsmallest": "sort and slice",
    "vars": "use x.__dict__",
    "ascii": "use repr()",
    "exit": "write raise SystemExit",
    "quit": "write raise SystemExit",
    "EnvironmentError": "catch OSError",
    "str.format_map": "write s.format(**d)",
    "str.translate": "use replace()",
    "file.readlines": "write list(f)",
    "StringIO.readlines": "write list(f)",
    "deque.clear": "call popleft() in a loop",
    "SystemExit.code": "use e.args[0]",
    "OSError.strerror": "use e.errno",
    "sys.version_info.major": "write sys.version_info[0]",
}

# The most used of what NumPy on the board lacks; tests/cli/test_check.py keeps out what it has.
_INSTEAD_OF_NUMPY: dict[str, str] = {
    "int": "write int: NumPy has it no more, on the desktop either",
    "float": "write float: NumPy has it no more, on the desktop either",
}


def instead(kind: str, name: str) -> str:
    """Return what to write instead of a missing name."""
    if kind == "module":
        return _INSTEAD.get(name) or _INSTEAD.get(name.split(".")[0]) or "do without it"
    if name.startswith("numpy."):
        return _INSTEAD_OF_NUMPY.get(
            name.removeprefix("numpy."), "docs/api.md lists what there is to build it from"
        )
    if name.startswith(("scipy.", "ulab.")):
        return "docs/api.md lists what there is"
    return _INSTEAD.get(name, "do without it")
