"""contextlib: generators as context managers, exceptions in them, stacks of them."""

import contextlib
import io
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name, swallow=False):
    print("<%s>" % name)
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
        if not swallow:
            raise
    finally:
        print("</%s>" % name)


with tag("a") as a, tag(name="b"):
    print(a)
with tag("c", swallow=True):
    raise ValueError("inside")
try:
    with tag("d"):
        raise ValueError("goes on")
except ValueError as error:
    print("outside", error)
try:
    with tag("e"):
        raise KeyError("other")
except KeyError:
    print("KeyError")
print(tag.__name__)


@tag("decorated")
def work(x):
    return x + 1


print(work(1), work(2))


def body():
    with tag("returns"):
        return 5


print(body())


@contextmanager
def none():
    return
    yield


@contextmanager
def two():
    yield 1
    yield 2


@contextmanager
def again():
    try:
        yield
    except ValueError:
        yield


@contextmanager
def other():
    try:
        yield
    except ValueError:
        raise KeyError("instead")


for manager in (none, two, again, other):
    try:
        with manager():
            if manager in (again, other):
                raise ValueError
        print("no error")
    except (RuntimeError, KeyError) as error:
        print(type(error).__name__, error.args)
try:
    with contextmanager(lambda: iter_once())():
        raise StopIteration("mine")
except NameError as error:
    print("NameError")


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
with suppress(KeyError, IndexError):
    [][1]
    print("not reached")
with suppress(LookupError):
    {}[1]
try:
    with suppress(KeyError):
        raise TypeError("no")
except TypeError as error:
    print(error)
with nullcontext(3) as three, nullcontext() as nothing:
    print(three, nothing)

text = io.StringIO()
with redirect_stdout(text) as target:
    print("inside", 1, sep="-")
print("outside", repr(text.getvalue()), target is text)

with ExitStack() as stack:
    print([stack.enter_context(tag(name)) for name in "xy"])
    stack.callback(print, "called", 1, end=".\n")

    @stack.push
    def leave(kind, error, traceback):
        print("leaving", kind, error)


with ExitStack() as stack:
    stack.push(lambda kind, error, traceback: kind is ValueError)
    stack.callback(print, "first")
    raise ValueError
try:
    with ExitStack() as stack:
        stack.push(lambda *error: print("sees", error[0].__name__))
        stack.callback(lambda: {}["raised at the end"])
        raise ValueError
except KeyError as error:
    print(error.args)
with ExitStack() as stack:
    stack.callback(print, "kept")
    kept = stack.pop_all()
print("after")
kept.close()


class Base(contextlib.AbstractContextManager):
    def __exit__(self, *error):
        print("exit", error[0])


with Base() as base:
    print(type(base).__name__)


class Decorator(contextlib.ContextDecorator):
    def __enter__(self):
        print("in")

    def __exit__(self, *error):
        print("out")


@Decorator()
def f(x):
    return x


print(f(7))
