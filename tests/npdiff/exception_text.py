"""Language: The texts of exceptions differ.

Description: The type of an error is the same, but the text of errors that the interpreter
raises, and repr() of an exception, are not.

Cause: MicroPython's messages are shorter to save flash.

Workaround: Print type(e).__name__ and a text of your own.
"""

try:
    1 / 0
except ZeroDivisionError as e:
    print(e)
try:
    {}["a"]
except KeyError as e:
    print(e)
print(repr(ValueError("a")))
