"""The examples in NumPy's own docstrings, run by NumPy and by the host firmware, compared.

`python -m tests.docstrings NAME...` shows every block of these docstrings that differs
(`add`, `ndarray.sort`, `dtype`, `linalg.inv`); without a name it shows the table. The text is
taken from the installed NumPy each time; none of it is kept here.

A block is an example that prints something or raises, with the silent ones before it. Every
statement of a docstring runs in order in one scope, where `np` is numpy, and values are echoed as
the interactive interpreter echoes them; of an exception the type and the message are compared. A
block counts if NumPy itself prints what its docstring says, read as loosely as NumPy's own checks
read it: spaces, the type around a scalar and the last digits do not matter (see `passes` in
desktop.py). What the board prints must then be the same characters as what NumPy prints. What is
not counted is listed with the reason: see `reasons` in tally.py.

The docstrings are those of the modules that the board has; of 2405 blocks that NumPy passes 2131
need nothing that the board lacks by design. With numpy.ma, numpy.polynomial, numpy.strings and the
other modules that are left out (see docs/api.md) it would be 3300, of which 70 % need nothing of
that kind.
"""
