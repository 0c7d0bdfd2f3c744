# Runs on the target, on any Python: `prepare` makes a case's names, `cost` and `seconds` measure a
# statement with them, `show` prints its result. The desktop (measure.py) sends one call at a time.
import gc
import sys
import time

try:
    import numpy as np
except ImportError:
    try:
        from ulab import numpy as np
    except ImportError:
        np = None

try:
    import _floor
except ImportError:
    _floor = None

REPEATS = 2
CLOCK_MASK = 0x3FFFFFFF  # both exact clocks count modulo 2**30

names = {}


def _emulator_clock():
    from machine import mem32

    return lambda: mem32[0x40070008]


def start(clock):
    # "floor": the clock of bench/floor.c; "emulator": that of an image without it; "time".
    global _clock
    if clock == "floor":
        _clock = _floor.clock
    elif clock == "emulator":
        _clock = _emulator_clock()
    elif hasattr(time, "perf_counter_ns"):
        _clock = time.perf_counter_ns
    elif hasattr(time, "time_ns") and sys.platform == "linux":
        _clock = time.time_ns
    else:
        _clock = lambda: time.ticks_us() * 1000  # noqa: E731


def dtype(name):
    # ulab has one floating-point type, of the interpreter's own precision.
    if hasattr(np, name):
        return getattr(np, name)
    if name in ("float32", "float64") and np.array([1.0]).itemsize == int(name[5:]) // 8:
        return np.float
    if name == "bool":
        return np.bool
    raise TypeError("no " + name)


def filled(n, kind, period, least):
    # Small whole numbers that repeat, without a list, for which a board may lack the memory.
    array = np.zeros(n, dtype=dtype(kind))
    for i in range(n):
        array[i] = i % period + least
    return array


def prepare(setup):
    names.clear()
    gc.collect()
    names["np"] = np
    names["dtype"] = dtype
    names["filled"] = filled
    if _floor is not None:
        names["floor"] = _floor.loop
        names["allocate"] = _floor.allocate
    exec(setup, names)


def _function(head, body, tail):
    # The names are arguments: a script's own are globals, which cost a look-up each.
    scope = {}
    known = [name for name in names if not name.startswith("__")]
    lines = ["def measured(_clock, " + ", ".join(known) + "):"]
    lines += ["    " + line for line in (head + body + tail).split("\n")]
    exec("\n".join(lines), scope)
    function = scope["measured"]
    arguments = [names[name] for name in known]
    return lambda: function(_clock, *arguments)


def _end_of_heap():
    # Where the largest room begins, which lies behind everything. (A tuple is a single block.)
    n = gc.mem_free() // 4
    while True:
        try:
            return id((None,) * n)
        except MemoryError:
            n //= 2


def _fill_holes():
    # The allocator looks for room from the last small object on: one behind all holes makes that
    # search short, and the same whatever lay in the heap before. Keep what this returns.
    gc.collect()
    end = _end_of_heap()
    gc.collect()
    objects = ()
    while id(objects) < end:
        objects = (objects,)
    return objects


def _clocks(statement):
    function = _function("_start = _clock()\n", statement, "\nreturn _clock() - _start")
    function()
    _kept = _fill_holes()
    return min([function() & CLOCK_MASK for _ in range(REPEATS)])


def cost(statement, without):
    # Clocks that it takes when it has run before, less those of what is not meant: the least of a
    # few runs, as what was done between leaves other names in the interpreter's caches.
    print(_clocks(statement) - _clocks(without))


def _looped(statement, times):
    body = statement.replace("\n", "\n    ")
    head = "_start = _clock()\nfor _ in range(" + str(times) + "):\n    "
    return _function(head, body, "\nreturn _clock() - _start")


def times_for(statement, nanoseconds):
    # How often it has to run to fill that time.
    times = 1
    while True:
        function = _looped(statement, times)
        function()
        took = function()
        if took >= nanoseconds or times >= 1000000:
            print(times)
            return
        times *= 2


def seconds(statement, times, without):
    # Nanoseconds of that many runs, without the loop's own and what else is not meant.
    gc.collect()
    took = _looped(statement, times)()
    print(took - _looped(without, times)())


def _plain(value):
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, complex):
        return [value.real, value.imag]
    return float(value)


def show(statement, result):
    # What it computes, as nested lists of floats.
    if result:
        exec(statement, names)
        print(_plain(eval(result, names)))
    else:
        print(_plain(eval(statement, names)))
