"""Language: Methods are looked up depth first.

Description: With several bases that have a common ancestor, the ancestor's method hides the one
of a later base.

Cause: MicroPython does not compute a method resolution order.

Workaround: Name the class whose method is meant, or avoid diamonds.
"""


class A:
    def f(self):
        return "A"


class B(A):
    pass


class C(A):
    def f(self):
        return "C"


class D(B, C):
    pass


print(D().f())
