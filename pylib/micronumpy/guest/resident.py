# Runs snippets for the desktop: reads "<8 digits length><source>" from standard input, prints
# the output, 0x04, the traceback (empty if none) and 0x04, like the raw REPL. One scope for
# all of them; ends when standard input closes.
import sys


def _serve():
    scope = {"__name__": "__main__"}
    read = sys.stdin.buffer.read
    while True:
        header = read(8)
        if len(header) < 8:
            return
        code = read(int(header))
        error = None
        try:
            code = compile(code, "<stdin>", "exec")
            exec(code, scope)
        except BaseException as raised:
            error = raised
        code = None
        print("\x04", end="")
        if error is not None:
            sys.print_exception(error)
        print("\x04", end="")


_serve()
