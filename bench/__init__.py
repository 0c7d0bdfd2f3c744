"""The benchmark: cases.py on each emulated target, beside the floor of floor.c."""
