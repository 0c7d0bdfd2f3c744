"""Language: A dict may change while it is iterated.

Description: No RuntimeError is raised; items may be missed or seen twice.

Cause: MicroPython does not watch for it.

Workaround: Iterate over list(d).
"""

d = {"a": 1}
try:
    for k in d:
        d["b"] = 1
    print("no error")
except RuntimeError:
    print("RuntimeError")
