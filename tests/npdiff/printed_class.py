"""Language: Classes and objects print without their module.

Description: print(A) shows <class 'A'> instead of <class '__main__.A'>.

Cause: MicroPython does not keep the module of a class.

Workaround: Print A.__name__, or define __repr__.
"""


class A:
    pass


print(A)
