"""contextlib: context managers from generators, and the small ones that are ready."""


class AbstractContextManager:
    """A base whose __enter__ returns the object itself."""

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return None


class ContextDecorator:
    """A base that makes a context manager a decorator as well."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        from functools import wraps

        @wraps(func)
        def inside(*args, **kwargs):
            with self._recreate_cm():
                return func(*args, **kwargs)

        return inside


class _GeneratorContextManager(ContextDecorator):
    def __init__(self, func, args, kwargs):
        self._how = func, args, kwargs
        self.gen = func(*args, **kwargs)

    def _recreate_cm(self):
        return _GeneratorContextManager(*self._how)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, error, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            self.gen.close()
            raise RuntimeError("generator didn't stop")
        try:
            self.gen.throw(error if isinstance(error, BaseException) else kind())
        except StopIteration as stop:
            return stop is not error
        except BaseException as raised:
            if raised is error:
                return False
            raise
        self.gen.close()
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """A decorator: a generator that yields once becomes a context manager."""
    from functools import wraps

    return wraps(func)(lambda *args, **kwargs: _GeneratorContextManager(func, args, kwargs))


class closing(AbstractContextManager):
    """Closes an object at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *error):
        self.thing.close()


class nullcontext(AbstractContextManager):
    """Does nothing; gives enter_result."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result


class suppress(AbstractContextManager):
    """Ends the block at one of these exceptions, and goes on behind it."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, kind, error, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class redirect_stdout(AbstractContextManager):
    """Sends what print() writes to another stream; sys.stdout itself stays as it is."""

    def __init__(self, new_target):
        self._target = new_target
        self._before = []

    def __enter__(self):
        import builtins

        write = builtins.print
        self._before.append(write)

        def to_target(*args, file=None, **kwargs):
            write(*args, file=self._target if file is None else file, **kwargs)

        builtins.print = to_target
        return self._target

    def __exit__(self, *error):
        import builtins

        builtins.print = self._before.pop()


class ExitStack(AbstractContextManager):
    """Context managers and functions that are left and called at the end, the last one first."""

    def __init__(self):
        self._exits = []

    def push(self, exit):
        """Leave a context manager at the end, or call exit(kind, error, traceback)."""
        self._exits.append(exit.__exit__ if hasattr(exit, "__exit__") else exit)
        return exit

    def enter_context(self, cm):
        """Enter a context manager now and leave it at the end."""
        result = cm.__enter__()
        self._exits.append(cm.__exit__)
        return result

    def callback(self, callback, *args, **kwds):
        """Call a function at the end."""

        def at_end(*error):
            callback(*args, **kwds)

        self._exits.append(at_end)
        return callback

    def pop_all(self):
        """A new stack that has taken over what this one had."""
        new = ExitStack()
        new._exits, self._exits = self._exits, []
        return new

    def close(self):
        """Call all now."""
        self.__exit__(None, None, None)

    def __exit__(self, kind, error, traceback):
        suppressed = False
        raised = None
        while self._exits:
            try:
                if self._exits.pop()(kind, error, traceback) and kind is not None:
                    suppressed = True
                    kind = error = traceback = raised = None
            except BaseException as new:
                kind, error, raised = type(new), new, new
        if raised is not None:
            raise raised
        return suppressed
