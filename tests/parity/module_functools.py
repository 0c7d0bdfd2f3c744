"""functools: reduce, partial, wraps, caches, orderings, singledispatch."""

import functools
from functools import cache, cmp_to_key, lru_cache, partial, reduce, total_ordering, wraps

import numpy as np

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 1], 7), reduce(max, [], 7))
print(reduce(np.add, [np.arange(3), np.ones(3), 2]))
try:
    reduce(max, [])
except TypeError as error:
    print(error)


def show(*args, **keywords):
    return args, sorted(keywords.items())


first = partial(show, 1, x=2)
print(first(3, y=4), first(x=5))
second = partial(first, 6, z=7)
print(second(), second.args, sorted(second.keywords), second.func is show)
print(partial(int, base=2).keywords, partial(pow, 2)(5))
try:
    partial(3)
except TypeError as error:
    print(error)


def logged(function):
    @wraps(function)
    def wrapper(*args, **keywords):
        wrapper.calls += 1
        return function(*args, **keywords)

    wrapper.calls = 0
    return wrapper


@logged
def double(x):
    return 2 * x


class Motor:
    speed = 3

    @logged
    def turn(self, by):
        self.speed += by
        return self.speed

    @logged
    @logged
    def twice(self):
        return self.turn(1) + self.turn(1)


print(double(4), double(x=5), double.calls, double.__name__, double.__wrapped__(1))
print(Motor().turn(2), Motor().turn(by=3), Motor().twice(), Motor.turn.calls)

asked = []


@lru_cache(maxsize=2)
def square(x):
    asked.append(x)
    return x * x


print([square(x) for x in (1, 2, 1, 3, 2, 1, 1)], asked)
print(square.cache_info(), square.__name__)
square.cache_clear()
print(square.cache_info(), square.cache_parameters())


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(40), fibonacci.cache_info())


@lru_cache(typed=True)
def kind(x, y=0):
    return type(x).__name__


print(kind(1), kind(1.0), kind(1, y=2), kind(1, y=2), kind.cache_info())


@lru_cache(None)
def nothing(*args):
    return len(args)


print(nothing(), nothing(1, 2), nothing(), nothing.cache_info().hits)


@lru_cache
def raises(x):
    asked.append(x)
    raise ValueError(x)


for _ in range(2):
    try:
        raises(9)
    except ValueError as error:
        print(error, asked[-2:])


class Line:
    def __init__(self, *values):
        self.values = values

    @functools.cached_property
    def total(self):
        print("adding")
        return sum(self.values)

    @lru_cache
    def at(self, i):
        return self.values[i]


line = Line(1, 2, 3)
print(line.total, line.total, line.at(1), line.at(1), Line.at.cache_info().hits)

words = ["bb", "a", "cc", "dddd"]
print(sorted(words, key=cmp_to_key(lambda a, b: len(b) - len(a))))
key = cmp_to_key(lambda a, b: a - b)
print(key(1) < key(2), key(1) > key(2), key(2) == key(2), key(2) <= key(1), key(2) >= key(1))


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


@total_ordering
class Other(Version):
    pass


@total_ordering
class Greatest:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


for cls in (Version, Other, Greatest):
    for a, b in ((1, 2), (2, 1), (1, 1)):
        a, b = cls(a), cls(b)
        print(a < b, a <= b, a > b, a >= b, a == b, a != b)
try:

    @total_ordering
    class Nothing:
        pass

except ValueError as error:
    print(error)


@functools.singledispatch
def name(x, more=""):
    return "something" + more


@name.register(int)
def _(x, more=""):
    return "int" + more


@name.register(list)
@name.register(tuple)
def _(x, more=""):
    return "items" + more


name.register(np.ndarray, lambda x, more="": "array" + more)
print(name(1), name(True), name([], more="!"), name(()), name(np.ones(2)), name("x"))
print(name.dispatch(list)(0), name.__name__)
