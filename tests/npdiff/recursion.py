"""Language: Functions nest less deeply.

Description: A few hundred nested calls of Python functions end in a RuntimeError; on a small
chip some tens do.

Cause: Every call uses the C stack.

Workaround: Write a loop.
"""


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))
