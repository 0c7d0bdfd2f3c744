# What a script costs on the target: `_stats_begin()` before it, `_stats_end()` after it, which
# prints one line of numbers: microseconds, heap bytes in use before and after (garbage
# included), bytes still in use once garbage is collected, heap size, and what the firmware's
# collector counted: collections, peak use, peak left after a collection (-1: not counted).
import gc

try:
    from time import ticks_diff as _stats_diff
    from time import ticks_us as _stats_now
except ImportError:
    _stats_now = None
try:
    import _heapstats
except ImportError:
    _heapstats = None


def _stats_begin():
    global _stats_start, _stats_before
    gc.collect()
    _stats_before = gc.mem_alloc()
    if _heapstats:
        _heapstats.reset()
    _stats_start = _stats_now() if _stats_now else 0


def _stats_end():
    elapsed = _stats_diff(_stats_now(), _stats_start) if _stats_now else -1
    counted = _heapstats.read() if _heapstats else (-1, -1, -1)
    used = gc.mem_alloc()
    size = used + gc.mem_free()
    gc.collect()
    print(elapsed, _stats_before, used, gc.mem_alloc(), size, *counted)
