"""itertools: every iterator, how much of its input it takes, and what it refuses."""

import itertools
import operator
from itertools import (
    accumulate,
    chain,
    combinations,
    combinations_with_replacement,
    compress,
    count,
    cycle,
    dropwhile,
    filterfalse,
    groupby,
    islice,
    pairwise,
    permutations,
    product,
    repeat,
    starmap,
    takewhile,
    tee,
    zip_longest,
)

import numpy as np

print(list(islice(count(), 3)), list(islice(count(5, -2), 3)), list(islice(count(0.5, 0.1), 4)))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat(7, 3)), list(repeat(7, -1)))
print([x * y for x, y in zip(range(3), repeat(4))])
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([])))
print(list(accumulate([1, 2], initial=10)), list(accumulate([1, 2, 3], operator.mul, initial=2)))
print([x.tolist() for x in accumulate(np.arange(6).reshape(3, 2))])
print(list(chain("ab", [1], (), range(2))), list(chain.from_iterable(["ab", "c"])), list(chain()))
print(list(compress("abcd", [1, 0, True])), list(compress("abc", np.array([0, 1, 1]))))
print(list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 3, 2])))
print(list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda x: x % 2, range(5))))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(max, [])))

print([(k, list(g)) for k, g in groupby("aabbbca")])
print([(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print([k for k, _ in groupby([1, 1, 2])], list(groupby([])))
groups = [g for _, g in groupby("aabb")]
print([list(g) for g in groups])
pieces = groupby("aaab")
_, g = next(pieces)
print(next(g), next(g), next(pieces)[0], list(g))

for args in ((4,), (2, 5), (1, None), (0, 7, 3), (None, 3), (None, None, 4), (3, 3), (5, 2), (0,)):
    items = iter(range(9))
    print(args, list(islice(items, *args)), next(items, "end"))
for args in ((-1,), (1.5,), (-1, 2), (0, -2), (0, 2, 0), ("a", 2)):
    try:
        islice([], *args)
    except ValueError as error:
        print(error)

a, b, c = tee(iter(range(4)), 3)
print(next(a), next(a), list(b), list(a), list(c), tee([], 0))
print(
    list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest("a", "")), list(zip_longest())
)
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])))
print(list(product("ab", range(2))), list(product()), list(product("ab", [])))
print(len(list(product(range(3), repeat=3))), list(product("a", "bc", repeat=2)))
print(list(permutations("abc")), list(permutations(range(3), 2)))
print(list(permutations("ab", 3)), list(permutations([])), list(permutations("aab", 1)))
print(list(combinations("abcd", 2)), list(combinations(range(4), 3)), list(combinations("ab", 3)))
print(list(combinations_with_replacement("abc", 2)), list(combinations("ab", 0)))
print(list(combinations_with_replacement("", 2)), list(combinations_with_replacement("ab", 3)))
for call in (lambda: permutations("a", -1), lambda: combinations("a", -1)):
    try:
        call()
    except ValueError as error:
        print(error)
try:
    product([], repeat=-1)
except ValueError as error:
    print(error)


def batched_by_hand(items, n):
    items = iter(items)
    while batch := tuple(islice(items, n)):
        yield batch


batched = getattr(itertools, "batched", batched_by_hand)  # Python 3.12
print(list(batched("abcdefg", 3)), list(batched([], 2)))
