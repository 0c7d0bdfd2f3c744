# What a script costs on the target: `_stats_begin()` before it, `_stats_end()` after it, which
# prints one line of numbers: microseconds, heap bytes in use before and after (garbage
# included), bytes still in use once garbage is collected, heap size, and what _heapstats
# counted: collections, peak before one, peak after one (-1: not counted).
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
    used = gc.mem_alloc()
    size = used + gc.mem_free()
    # None: the script ended in a soft reset, or counted for itself.
    counted = _heapstats.read() if _heapstats else None
    collections, peak_used, peak_live, counting = counted or (-1, -1, -1, 0)
    gc.collect()
    elapsed = max(elapsed - counting, 0) if elapsed >= 0 else -1
    print(elapsed, _stats_before, used, gc.mem_alloc(), size, collections, peak_used, peak_live)
