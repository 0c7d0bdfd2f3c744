"""warnings: warn(), filters, and recording.

The interpreter does not say from which line a function was called. So a text has no file and no
line, and "once per line" is once per text.
"""

import sys

filters = []
_seen = set()
_recorded = None


class WarningMessage:
    """A warning as catch_warnings(record=True) keeps it."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        row = self.message, self.category.__name__, self.filename, self.lineno, self.line
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % row


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    place = "%s:%s: " % (filename, lineno) if lineno else ""
    source = "  %s\n" % line.strip() if line else ""
    return "%s%s: %s\n%s" % (place, category.__name__, message, source)


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a stream, stderr if none is given; a program may put its own here."""
    (sys.stderr if file is None else file).write(
        formatwarning(message, category, filename, lineno, line)
    )


def warn(message, category=None, stacklevel=1, source=None):
    """Show, raise or drop a warning, as the filters say."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    warn_explicit(message, category, "<stdin>", 0)


def warn_explicit(
    message,
    category,
    filename,
    lineno,
    module=None,
    registry=None,
    module_globals=None,
    source=None,
):
    """warn() for a place that the caller names."""
    text = str(message)
    if isinstance(message, Warning):
        category = type(message)
    else:
        message = category(message)
    action = _action(text, category, module or "__main__", lineno)
    if action == "error":
        raise message
    if action == "ignore":
        return
    if action != "always":
        key = (text, category, lineno if action == "default" else 0)
        if key in _seen:
            return
        _seen.add(key)
    if _recorded is not None:
        _recorded.append(WarningMessage(message, category, filename, lineno))
    else:
        showwarning(message, category, filename, lineno)


def _action(text, category, module, lineno):
    for action, message, kind, where, line in filters:
        if (
            issubclass(category, kind)
            and (message is None or message.match(text))
            and (where is None or where.match(module))
            and line in (0, lineno)
        ):
            return action
    return "default"


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a rule: what to do with warnings of a category whose text begins as a pattern says."""
    import re

    _add(
        action,
        re.compile(message) if message else None,
        category,
        re.compile(module + "$") if module else None,
        lineno,
        append,
    )


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a rule: what to do with warnings of a category."""
    _add(action, None, category, None, lineno, append)


def _add(*row):
    if row[0] not in ("default", "error", "ignore", "always", "module", "once"):
        raise ValueError("invalid action: %r" % row[0])
    append = row[-1]
    row = row[:-1]
    if row in filters:
        if append:
            return
        filters.remove(row)
    filters.insert(len(filters) if append else 0, row)
    _seen.clear()


def resetwarnings():
    """Drop all rules."""
    filters.clear()
    _seen.clear()


class catch_warnings:
    """Puts the rules back at the end; with record=True gives the list of what was to be shown."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, **rule):
        self._record = record
        self._rule = (action, category, rule)

    def __enter__(self):
        global _recorded
        self._before = filters[:], _recorded, showwarning
        _seen.clear()
        if self._record:
            _recorded = []
        action, category, rule = self._rule
        if action is not None:
            simplefilter(action, category, **rule)
        return _recorded if self._record else None

    def __exit__(self, *error):
        global _recorded, showwarning
        filters[:], _recorded, showwarning = self._before
        _seen.clear()
