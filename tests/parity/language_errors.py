"""Exceptions by their names."""


def absent():
    "Open a file that is not there; a board without a file system says so (ENODEV)."
    try:
        open("no_such_file.txt")
    except OSError as e:
        if e.errno != 19:
            raise
        raise FileNotFoundError(2, "no file system")


try:
    absent()
except FileNotFoundError as e:
    print(type(e).__name__, e.errno, isinstance(e, OSError))
try:
    absent()
except OSError as e:
    print(type(e).__name__, e.args[0])
try:
    absent()
except (ValueError, IOError):
    print("IOError")
try:
    absent()
except PermissionError:
    print("wrong")
except FileNotFoundError:
    print("right")
try:
    import no_such_module
except ModuleNotFoundError:
    print("no module")


class Mine(FileNotFoundError):
    pass


for make in (
    FileNotFoundError,
    PermissionError,
    FileExistsError,
    IsADirectoryError,
    TimeoutError,
    Mine,
):
    try:
        raise make("why")
    except OSError as e:
        print(type(e).__name__, e, e.args)
for make in (FloatingPointError, RecursionError, Warning):
    try:
        raise make("why")
    except Exception as e:
        print(e)
print(issubclass(FloatingPointError, ArithmeticError), issubclass(UserWarning, Warning))
print(issubclass(TimeoutError, OSError), issubclass(UnicodeDecodeError, ValueError))


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError:
    print("too deep")
