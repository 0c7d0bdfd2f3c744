"""warnings: filters, errors, recording; nothing is shown, for a text has no line on the board."""

import warnings


def old():
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)
    return 1


class Own(UserWarning):
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old() + old())
    warnings.warn("plain")
    warnings.warn(Own("an object"))
    print(len(caught), [w.category.__name__ for w in caught], [str(w.message) for w in caught])
    print(type(caught[-1].message).__name__, issubclass(caught[-1].category, UserWarning))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("the same", RuntimeWarning)
    for i in range(2):
        warnings.warn("number %d" % i)
    print([str(w.message) for w in caught])

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("once")
    warnings.warn("one")
    warnings.warn("one")
    print(len(caught))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("ignore", message=".*secret")
    old()
    warnings.warn("a secret")
    warnings.warn("no matter")
    print([str(w.message) for w in caught])

with warnings.catch_warnings():
    warnings.simplefilter("error")
    for message, category in (("a", UserWarning), (Own("b"), None), ("c", RuntimeWarning)):
        try:
            warnings.warn(message, category)
        except Warning as warning:
            print(type(warning).__name__, warning)
    warnings.filterwarnings("ignore", "c", RuntimeWarning)
    warnings.warn("c again", RuntimeWarning)

with warnings.catch_warnings(record=True) as outer:
    warnings.simplefilter("always")
    with warnings.catch_warnings(record=True) as inner:
        warnings.simplefilter("ignore")
        warnings.warn("lost")
    warnings.warn("kept")
    print(len(inner), len(outer), outer[0].message.args)

with warnings.catch_warnings():
    shown = []
    warnings.simplefilter("always")
    warnings.showwarning = lambda message, category, *where: shown.append((str(message), category))
    warnings.warn("to my function", FutureWarning)
    print(shown)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(warnings.warn("not seen"))
    warnings.resetwarnings()
    print(warnings.filters)

print(warnings.formatwarning("text", UserWarning, "file.py", 3, "x = 1"), end="")
for call in (
    lambda: warnings.warn("x", int),
    lambda: warnings.warn("x", "y"),
    lambda: warnings.simplefilter("nothing"),
):
    try:
        call()
    except (TypeError, ValueError, AssertionError) as error:
        print("refused")
for category in (UserWarning, RuntimeWarning, FutureWarning, DeprecationWarning):
    print(category.__name__, issubclass(category, Warning), issubclass(category, RuntimeWarning))
