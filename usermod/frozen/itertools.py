"""itertools: each name is a generator, or a function that returns one."""

_END = object()


def count(start=0, step=1):
    """start, start + step, ... without end."""
    while True:
        yield start
        start = start + step


def cycle(iterable):
    """The items over and over; a copy of each is kept."""
    kept = []
    for item in iterable:
        yield item
        kept.append(item)
    while kept:
        for item in kept:
            yield item


def repeat(object, times=None):
    """The same again, times times or without end."""
    while times is None or times > 0:
        yield object
        if times is not None:
            times -= 1


def accumulate(iterable, func=None, *, initial=None):
    """Running sums, or running results of func(total, item)."""
    items = iter(iterable)
    total = next(items, _END) if initial is None else initial
    if total is _END:
        return
    yield total
    for item in items:
        total = total + item if func is None else func(total, item)
        yield total


def _flat(iterable):
    for items in iterable:
        yield from items


class chain:
    """The items of one iterable after those of another; from_iterable takes them in one."""

    def __new__(cls, *iterables):
        return _flat(iterables)

    from_iterable = staticmethod(_flat)


def compress(data, selectors):
    """The items whose selector is true."""
    return (item for item, selected in zip(data, selectors) if selected)


def dropwhile(predicate, iterable):
    """The items from the first one on of which the predicate is false."""
    items = iter(iterable)
    for item in items:
        if not predicate(item):
            yield item
            break
    for item in items:
        yield item


def takewhile(predicate, iterable):
    """The items before the first one of which the predicate is false."""
    for item in iterable:
        if not predicate(item):
            break
        yield item


def filterfalse(function, iterable):
    """The items of which the function, or with None the item itself, is false."""
    return (item for item in iterable if not (item if function is None else function(item)))


def starmap(function, iterable):
    """function(*item) of each item."""
    return (function(*item) for item in iterable)


def groupby(iterable, key=None):
    """Pairs of a key and the neighbours that have it, which end when the next pair begins."""
    items = iter(iterable)
    turn = 0
    item = last = _END

    def step():
        nonlocal item, last
        item = next(items, _END)
        if item is not _END:
            last = item if key is None else key(item)
        return item is not _END

    def group(mine, its_key):
        while mine == turn and item is not _END and last == its_key:
            yield item
            if mine == turn:
                step()

    step()
    while item is not _END:
        its_key = last
        turn += 1
        yield its_key, group(turn, its_key)
        while item is not _END and last == its_key:
            step()


def _place(value, default):
    if value is None:
        return default
    if not isinstance(value, int) or value < 0:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    return value


def islice(iterable, start, stop=_END, step=None):
    """The items at range(start, stop, step); with one number the first so many."""
    if stop is _END:
        if start is not None and (not isinstance(start, int) or start < 0):
            raise ValueError(
                "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
            )
        start, stop = 0, start
    start = _place(start, 0)
    stop = _place(stop, None)
    if step is not None and (not isinstance(step, int) or step < 1):
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _slice(iter(iterable), start, stop, step or 1)


def _slice(items, start, stop, step):
    at = 0
    while True:
        while at < start:
            if next(items, _END) is _END:
                return
            at += 1
        item = _END if stop is not None and at >= stop else next(items, _END)
        if item is _END:
            return
        yield item
        at += 1
        start = start + step if stop is None else min(start + step, stop)


def tee(iterable, n=2):
    """n iterators over the same items; an item is kept until all have passed it."""
    items = iter(iterable)

    def read(node):
        while True:
            if not node:
                item = next(items, _END)
                if item is _END:
                    return
                node += [item, []]
            yield node[0]
            node = node[1]

    if n < 0:
        raise ValueError("n must be >= 0")
    first = []
    return tuple([read(first) for _ in range(n)])


def zip_longest(*iterables, fillvalue=None):
    """Tuples as zip() makes them, as long as the longest lasts."""
    iterators = [iter(items) for items in iterables]
    while True:
        row = [next(items, _END) for items in iterators]
        if row.count(_END) == len(row):
            return
        yield tuple([fillvalue if item is _END else item for item in row])


def pairwise(iterable):
    """Each item with the next one."""
    items = iter(iterable)
    last = next(items, _END)
    for item in items:
        yield last, item
        last = item


def batched(iterable, n, *, strict=False):
    """Tuples of n items; the last may be shorter unless strict."""
    if n < 1:
        raise ValueError("n must be at least one")
    return _batches(iter(iterable), n, strict)


def _batches(items, n, strict):
    while True:
        batch = tuple(_slice(items, 0, n, 1))
        if not batch:
            return
        if strict and len(batch) < n:
            raise ValueError("batched(): incomplete batch")
        yield batch


def product(*iterables, repeat=1):
    """Tuples of one item of each iterable, the last changing fastest."""
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    pools = [tuple(items) for items in iterables] * repeat
    return _picked(pools, len(pools), None)


def _follow(pool, chosen):
    return [i for i in range(len(pool)) if i not in chosen]


def permutations(iterable, r=None):
    """Tuples of r different places, in every order."""
    pool = tuple(iterable)
    return _pick(pool, len(pool) if r is None else r, _follow)


def combinations(iterable, r):
    """Tuples of r different places, in the order of the items."""
    return _pick(tuple(iterable), r, lambda pool, at: range(at[-1] + 1 if at else 0, len(pool)))


def combinations_with_replacement(iterable, r):
    """Tuples of r places, which may be the same, in the order of the items."""
    return _pick(tuple(iterable), r, lambda pool, at: range(at[-1] if at else 0, len(pool)))


def _pick(pool, r, follow):
    if r < 0:
        raise ValueError("r must be non-negative")
    return _picked(pool, r, follow)


def _picked(pool, r, follow):
    """Tuples of r items; follow(pool, chosen) are the places that may come after those chosen.

    Without follow the pool has r pools, and a place is one in the pool of its turn.
    """
    chosen = []
    levels = []
    while True:
        n = len(chosen)
        if n == r:
            if follow is None:
                yield tuple([items[i] for items, i in zip(pool, chosen)])
            else:
                yield tuple([pool[i] for i in chosen])
        else:
            levels.append(iter(follow(pool, chosen) if follow else range(len(pool[n]))))
        while levels:
            del chosen[len(levels) - 1 :]
            i = next(levels[-1], None)
            if i is not None:
                chosen.append(i)
                break
            levels.pop()
        else:
            return
