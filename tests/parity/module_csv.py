"""csv: rows that are read and written with every option, as lists and as dicts."""

import csv
import io
import os

import numpy as np


def read(text, **options):
    try:
        print(list(csv.reader(io.StringIO(text), **options)))
    except csv.Error as error:
        print("Error:", str(error)[:44])


def write(rows, **options):
    out = io.StringIO()
    try:
        csv.writer(out, **options).writerows(rows)
        print(repr(out.getvalue()))
    except csv.Error as error:
        print("Error:", error)


for text in (
    "a,b,c\r\n1,2,3\r\n",
    "a,,\n,\n\n x , y\n",
    "",
    "last line",
    '"a,b","say ""hi""",c\n',
    '"two\nlines",2\n3,4',
    'a"b,"c"d,"e" ,f\n',
    '"open',
    "a\rb\n",
    "a\r\n",
    "\r\n",
    '"",""\n',
):
    read(text)
print(*next(csv.reader(["é,ü"])))
read("a;b\tc", delimiter="\t")
read("a; b;'c;d'", delimiter=";", quotechar="'", skipinitialspace=True)
read('a\\,b,"c\\"d",e\\\nf\n', escapechar="\\")
read('"a""b",c', doublequote=False)
read('"a\\"b",c', doublequote=False, escapechar="\\")
read('1,"2",3.5\n-1e3,"x",\n', quoting=csv.QUOTE_NONNUMERIC)
read('"a",b\n', quoting=csv.QUOTE_NONE)
read('"a"b,c\n', strict=True)
read('"open', strict=True)
read("a\\", escapechar="\\")
read('"a\\', escapechar="\\")
read("a\\\n", escapechar="\\")
read('"a\\\nb",c', escapechar="\\")
read("a\tb\n", dialect="excel-tab")
read("a|b\n", dialect=csv.excel, delimiter="|")
try:
    read("x,1", quoting=csv.QUOTE_NONNUMERIC)
except ValueError as error:
    print("ValueError")
try:
    list(csv.reader([b"a,b"]))
except csv.Error as error:
    print(error)
lines = csv.reader(["a,b", '"c', 'd",e'])
print(next(lines), lines.line_num, next(lines), lines.line_num, next(lines, "end"))

rows = [
    [1, 2.5, "a", None, True],
    ["with,comma", 'with "quotes"', "with\nline", " space ", ""],
    [""],
    [],
    (np.float64(0.1), np.int16(-3), np.float32(1.5)),
    np.arange(3) / 4,
    range(2),
]
write(rows)
write(rows, dialect="unix")
write(rows, quoting=csv.QUOTE_NONNUMERIC)
write(rows[:2], quoting=csv.QUOTE_NONE, escapechar="\\")
write(rows[:2], quoting=csv.QUOTE_NONE)
write([[""]], quoting=csv.QUOTE_NONE)
write([["a\\b", 'c"d', "e,f"]], doublequote=False, escapechar="\\")
write([['c"d']], doublequote=False)
write([["a b", "c;d"]], delimiter=";", lineterminator="\n", quotechar="'")
write([["it's"], ["x|y"]], delimiter="|", quotechar="'")
write([5])
print(csv.writer(io.StringIO()).writerow(["ab", 1]))

table = "name,x,y\r\npump,1,2\r\n\r\nfan,3\r\nlamp,4,5,6,7\r\n"
for row in csv.DictReader(io.StringIO(table)):
    print(row)
reader = csv.DictReader(io.StringIO("1 2\n"), ["a", "b", "c"], restval=0, delimiter=" ")
print(reader.fieldnames, list(reader), reader.line_num)
reader = csv.DictReader(["a,b", "1,2,3"], restkey="rest")
print(reader.fieldnames, reader.line_num, next(reader))
print(list(csv.DictReader([])), csv.DictReader([]).fieldnames)

out = io.StringIO()
writer = csv.DictWriter(out, ["name", "x"], restval="-", extrasaction="ignore")
writer.writeheader()
writer.writerow({"x": 1, "name": "pump", "more": 2})
writer.writerows([{"name": "a,b"}, {"x": np.float32(0.5)}])
print(repr(out.getvalue()))
for bad in (
    lambda: csv.DictWriter(out, ["a"]).writerow({"a": 1, "b": 2}),
    lambda: csv.DictWriter(out, ["a"], extrasaction="keep"),
    lambda: csv.reader([], delimiter="ab"),
    lambda: csv.reader([], delimiter=None),
    lambda: csv.reader([], quotechar="ab"),
    lambda: csv.reader([], quoting=9),
    lambda: csv.reader([], quotechar=None),
    lambda: csv.reader([], dialect="nothing"),
    lambda: csv.reader([], nothing=1),
):
    try:
        bad()
    except (csv.Error, TypeError, ValueError) as error:
        print(type(error).__name__)


with open("module_csv.csv", newline="") as file:
    print(list(csv.DictReader(file)))
with open("table.csv", "w", newline="", encoding="utf-8", errors=None) as file:
    csv.writer(file).writerows([["a", "b,c"], [1, "two\nlines"]])
with open("table.csv", newline="") as file:
    print(list(csv.reader(file)), open("table.csv", "rb").read())
os.remove("table.csv")


class Semicolons(csv.excel):
    delimiter = ";"
    lineterminator = "\n"


csv.register_dialect("mine", Semicolons)
csv.register_dialect("bars", delimiter="|", quoting=csv.QUOTE_ALL)
write([[1, "a"]], dialect="mine")
write([[1, "a"]], dialect="bars")
write([[1, "a"]], dialect=Semicolons)
print(sorted(csv.list_dialects()), csv.get_dialect("mine").delimiter)
csv.unregister_dialect("bars")
print("bars" in csv.list_dialects())
print(list(csv.reader(io.StringIO(";a|b\n"), csv.get_dialect("mine"))))
