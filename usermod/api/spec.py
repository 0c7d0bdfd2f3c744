"""The table of every public name: what it is, where its code lives, how it behaves.

Each row is a plain dataclass; generate.py turns the rows into C tables, the shim's exports and
the API page. To add an element-wise function, add one `ufunc(...)` row here and one loop line in
usermod/ufunc/*_loops.c; to add any other function, one `function(...)` row and its binding.
"""

from __future__ import annotations
