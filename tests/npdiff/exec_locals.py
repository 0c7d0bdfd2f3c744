"""Language: eval() and exec() do not see a function's variables.

Description: The code sees global names only.

Cause: MicroPython keeps local variables without their names.

Workaround: Pass a dict: eval('b', {'b': b}).
"""


def f():
    b = 3
    try:
        return eval("b")
    except NameError:
        return "NameError"


print(f())
