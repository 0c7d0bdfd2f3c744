"""The desktop side of micronumpy: run a script on a target and compare it with NumPy.

Not here: NumPy for the board (usermod/) and the shim (pylib/ulab).
"""

__version__ = "0.1.0"
