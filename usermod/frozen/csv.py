"""csv: readers and writers of rows, as lists and as dicts, with every option of dialects."""

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Error(Exception):
    pass


class Dialect:
    """The options, as attributes of a class; keywords of a reader or writer override them."""

    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}


def register_dialect(name, dialect=excel, **options):
    """Give options a name."""
    _dialects[name] = _options(dialect, options)


def unregister_dialect(name):
    """Forget a name."""
    get_dialect(name)
    del _dialects[name]


def get_dialect(name):
    """The options of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """The names that there are."""
    return list(_dialects)


def _options(dialect, options):
    """A Dialect with these options, checked."""
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    new = Dialect()
    for name in (
        "delimiter quotechar escapechar doublequote skipinitialspace lineterminator quoting strict"
    ).split():
        value = options.pop(name) if name in options else getattr(dialect, name)
        setattr(new, name, value)
        if name == "quotechar" and value is None and "quoting" not in options:
            options["quoting"] = QUOTE_NONE
    if options:
        raise TypeError(
            "'%s' is an invalid keyword argument for this function" % next(iter(options))
        )
    for name in ("delimiter", "quotechar", "escapechar"):
        value = getattr(new, name)
        if not (isinstance(value, str) and len(value) == 1) and (
            value is not None or name == "delimiter"
        ):
            raise TypeError('"%s" must be a 1-character string' % name)
    if new.quoting not in (0, 1, 2, 3):
        raise TypeError('bad "quoting" value')
    if new.quotechar is None and new.quoting != QUOTE_NONE:
        raise TypeError("quotechar must be set if quoting enabled")
    return new


# Where a reader is in a line.
_START, _FIELD, _QUOTED, _QUOTE_SEEN, _ESCAPED, _ESCAPED_QUOTED, _NEWLINE, _END = range(8)


class _Reader:
    """An iterator over the rows of an iterable of lines."""

    def __init__(self, csvfile, dialect="excel", **options):
        self._lines = iter(csvfile)
        self.dialect = _options(dialect, options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        row = []
        state = _START
        field = ""
        numeric = False
        while True:
            line = next(self._lines, None)
            if line is None:
                if not field and state != _QUOTED:
                    raise StopIteration
                if d.strict:
                    raise Error("unexpected end of data")
                break
            self.line_num += 1
            if not isinstance(line, str):
                raise Error(
                    "iterator should return strings, not %s "
                    "(the file should be opened in text mode)" % type(line).__name__
                )
            if state == _START:
                text = line.rstrip("\r\n")
                if not text:
                    return []
                if (
                    not d.quoting
                    and d.quotechar not in text
                    and (d.escapechar or "\r") not in text
                    and not d.skipinitialspace
                    and "\r" not in text
                    and "\n" not in text
                ):
                    return text.split(d.delimiter)
            for c in line:
                newline = c == "\n" or c == "\r"
                if state == _END:
                    if not newline:
                        raise Error(
                            "new-line character seen in unquoted field - "
                            "do you need to open the file with newline=''?"
                        )
                elif state == _QUOTED:
                    if c == d.escapechar:
                        state = _ESCAPED_QUOTED
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        state = _QUOTE_SEEN if d.doublequote else _FIELD
                    else:
                        field += c
                elif state in (_ESCAPED, _ESCAPED_QUOTED):
                    field += c
                    if state == _ESCAPED_QUOTED:
                        state = _QUOTED
                    else:
                        state = _NEWLINE if newline else _FIELD
                elif state == _QUOTE_SEEN and c == d.quotechar:
                    field += c
                    state = _QUOTED
                elif newline or c == d.delimiter:
                    row.append(float(field) if numeric else field)
                    field = ""
                    numeric = False
                    state = _END if newline else _START
                elif state == _QUOTE_SEEN and d.strict:
                    raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
                elif c == d.escapechar:
                    state = _ESCAPED
                elif state == _START and c == d.quotechar and d.quoting != QUOTE_NONE:
                    state = _QUOTED
                elif state != _START or c != " " or not d.skipinitialspace:
                    numeric = numeric or (state == _START and d.quoting == QUOTE_NONNUMERIC)
                    field += c
                    state = _FIELD
            if state == _END:
                return row
            if state in (_ESCAPED, _ESCAPED_QUOTED):
                field += "\n"
                state = _NEWLINE if state == _ESCAPED else _QUOTED
            if state != _NEWLINE and state != _QUOTED:
                break
        row.append(float(field) if numeric else field)
        return row


def reader(csvfile, dialect="excel", **fmtparams):
    """An iterator over rows, each a list of strings (of floats for QUOTE_NONNUMERIC)."""
    return _Reader(csvfile, dialect, **fmtparams)


class _Writer:
    """Writes rows to an object with write()."""

    def __init__(self, csvfile, dialect="excel", **options):
        self._write = csvfile.write
        self.dialect = d = _options(dialect, options)
        self._special = {d.delimiter, d.quotechar, d.escapechar, "\r", "\n"}
        self._special.update(d.lineterminator)
        self._special.discard(None)

    def writerow(self, row):
        """Write one row; returns what write() returns."""
        try:
            row = [self._field(x) for x in row]
        except TypeError:
            if hasattr(row, "__iter__") or isinstance(row, (list, tuple)):
                raise
            raise Error("iterable expected, not %s" % type(row).__name__)
        d = self.dialect
        if row == [""]:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            row = [d.quotechar * 2]
        return self._write(d.delimiter.join(row) + d.lineterminator)

    def writerows(self, rows):
        """Write several rows."""
        for row in rows:
            self.writerow(row)

    def _field(self, x):
        d = self.dialect
        text = "" if x is None else str(x)
        quoted = d.quoting == QUOTE_ALL or (d.quoting == QUOTE_NONNUMERIC and not _is_number(x))
        found = [c for c in self._special if c in text]
        if found:
            escape = d.escapechar
            doubled = d.quoting != QUOTE_NONE and d.doublequote and d.quotechar in found
            if d.quoting == QUOTE_NONE:
                escaped = found
            else:
                escaped = [c for c in found if c == escape or (c == d.quotechar and not doubled)]
                quoted = quoted or len(escaped) < len(found)
            if escaped and escape is None:
                raise Error("need to escape, but no escapechar set")
            new = ""
            for c in text:
                if c in escaped:
                    new += escape
                elif doubled and c == d.quotechar:
                    new += c
                new += c
            text = new
        return d.quotechar + text + d.quotechar if quoted else text


def _is_number(x):
    if isinstance(x, (int, float, complex)):
        return True
    try:
        float(x)
    except (TypeError, ValueError):
        return False
    return not isinstance(x, (str, bytes))


def writer(csvfile, dialect="excel", **fmtparams):
    """An object with writerow() and writerows()."""
    return _Writer(csvfile, dialect, **fmtparams)


class DictReader:
    """Rows as dicts; the first line has the names unless fieldnames are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", **kwds):
        self._names = fieldnames if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The names, read from the file if they have not been."""
        if self._names is None:
            self._names = next(self.reader, None)
            self.line_num = self.reader.line_num
        return self._names

    def __next__(self):
        names = self.fieldnames
        row = []
        while not row:
            row = next(self.reader)
            self.line_num = self.reader.line_num
        result = dict(zip(names, row))
        if len(row) > len(names):
            result[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as rows in the order of fieldnames."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", **kwds):
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.fieldnames = list(fieldnames)
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, **kwds)

    def writeheader(self):
        """Write the names."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def writerow(self, rowdict):
        """Write one dict."""
        extra = [name for name in rowdict if name not in self.fieldnames]
        if extra and self.extrasaction == "raise":
            raise ValueError(
                "dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in extra])
            )
        return self.writer.writerow([rowdict.get(name, self.restval) for name in self.fieldnames])

    def writerows(self, rowdicts):
        """Write several dicts."""
        for row in rowdicts:
            self.writerow(row)
