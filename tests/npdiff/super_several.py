"""Language: super() reaches the first base only.

Description: In a class with several bases, super() inside the first base does not go on to the
second.

Cause: MicroPython does not compute a method resolution order.

Workaround: Call each base by name: A.__init__(self); B.__init__(self).
"""


class A:
    def __init__(self):
        print("A")
        super().__init__()


class B:
    def __init__(self):
        print("B")
        super().__init__()


class C(A, B):
    pass


C()
