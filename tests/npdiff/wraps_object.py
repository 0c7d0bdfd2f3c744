"""Language: functools.wraps gives an object in place of a function.

Description: What `wraps`, `lru_cache` and `singledispatch` return is called, bound to instances and
given attributes as a function is, but is of another class. `update_wrapper` returns a new object
when it is given a function.

Cause: A function of MicroPython takes no attributes.

Workaround: Use what `update_wrapper` returns.
"""

from functools import wraps


def decorator(function):
    @wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


@decorator
def f(x):
    return x


print(f(1), f.__name__, type(f).__name__)
