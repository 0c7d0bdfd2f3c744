#!/usr/bin/env python3
"""Write usermod/gen/, every _names.py and docs/api.md from spec.py; data only, no logic.

`--check` writes nothing and exits 1 when a file differs from what would be written.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import spec
import ziggurat

ROOT = Path(__file__).resolve().parents[2]
NOTE = "Written by usermod/api/generate.py; do not edit."

# In the order of nd_dtype_t: NumPy's type character, name.
DTYPES = [
    ("?", "bool"),
    ("b", "int8"),
    ("B", "uint8"),
    ("h", "int16"),
    ("H", "uint16"),
    ("i", "int32"),
    ("I", "uint32"),
    ("l", "int64"),
    ("L", "uint64"),
    ("e", "float16"),
    ("f", "float32"),
    ("d", "float64"),
    ("F", "complex64"),
    ("D", "complex128"),
]
NAME_OF = dict(DTYPES)
DTYPE_NAMES = [name for _, name in DTYPES]
WEAK = ["weak_int", "weak_float", "weak_complex"]

# In the order of nd_cls_t; comparisons have two more, int64 against uint64 and the reverse.
CLASSES = ["b", "i32", "u32", "i64", "u64", "f32", "f64", "c64", "c128"]
MIXED = ["i64_u64", "u64_i64"]
# The class each dtype is computed in, and where a class without a loop goes.
CLASS_NAMES = "b i32 i32 i32 i32 i32 u32 i64 u64 f32 f32 f64 c64 c128".split()
CLASS_OF = dict(zip(DTYPE_NAMES, CLASS_NAMES, strict=True))
WIDER = {"u32": "i64", "i32": "i64", "f32": "f64", "c64": "c128"}
# The class whose loops read elements of a dtype as they are.
NATIVE_DTYPES = "bool int32 uint32 int64 uint64 float32 float64 complex64 complex128".split()
NATIVE = dict(zip(NATIVE_DTYPES, CLASSES, strict=True))


# --- Promotion (NEP 50): the rule behind np.result_type, checked against it by the tests ---------


def kind_bits(name: str) -> tuple[str, int]:
    """('uint', 16) for 'uint16'."""
    kind = name.rstrip("0123456789")
    return kind, int(name[len(kind) :] or 0)


def float_bits_for(name: str) -> int:
    """Width of the float that holds a real dtype (the two parts of a complex one)."""
    kind, bits = kind_bits(name)
    if kind == "complex":
        return bits // 2
    if kind == "float":
        return bits
    return min(max(2 * bits, 16), 64)


def promote_weak(name: str, weak: str) -> str:
    """The dtype of an array of dtype name with a Python scalar."""
    kind, bits = kind_bits(name)
    if kind == "complex" or (kind == "float" and weak != "weak_complex"):
        return name
    if weak == "weak_int":
        return "int64" if kind == "bool" else name
    if weak == "weak_float":
        return "float64"
    return "complex64" if kind == "float" and bits <= 32 else "complex128"


def promote(a: str, b: str) -> str:
    """The smallest dtype to which both can be cast safely."""
    if a in WEAK and b in WEAK:
        return WEAK[max(WEAK.index(a), WEAK.index(b))]
    if a in WEAK:
        return promote_weak(b, a)
    if b in WEAK:
        return promote_weak(a, b)
    if a == b or b == "bool":
        return a
    if a == "bool":
        return b
    (kind_a, bits_a), (kind_b, bits_b) = kind_bits(a), kind_bits(b)
    kinds = {kind_a, kind_b}
    if kinds <= {"int", "uint"}:
        if len(kinds) == 1:
            return f"{kind_a}{max(bits_a, bits_b)}"
        signed, unsigned = (bits_a, bits_b) if kind_a == "int" else (bits_b, bits_a)
        bits = max(signed, 2 * unsigned)
        return f"int{bits}" if bits <= 64 else "float64"
    bits = max(float_bits_for(a), float_bits_for(b))
    return f"complex{max(2 * bits, 64)}" if "complex" in kinds else f"float{bits}"


def dtype_enum(name: str) -> str:
    """ND_INT16 for 'int16'."""
    return f"ND_{name.upper()}"


def promote_c() -> str:
    """The table of np.result_type over every pair of dtypes and Python scalars."""
    names = DTYPE_NAMES + WEAK
    lines = [
        "// np.result_type of every pair of dtypes and Python scalars.",
        f"// {NOTE}",
        '#include "core/dtype.h"',
        '#include "gen/promote.h"',
        "",
        "const uint8_t nd_promote_table[ND_N_PROMOTE][ND_N_PROMOTE] = {",
    ]
    for a in names:
        lines.append(f"    [{dtype_enum(a)}] = {{")
        row = [dtype_enum(promote(a, b)) for b in names]
        for start in range(0, len(row), 6):
            lines.append("        " + ", ".join(row[start : start + 6]) + ",")
        lines.append("    },")
    lines.append("};")
    return "\n".join(lines) + "\n"


def promote_h() -> str:
    """Declares the table."""
    return guarded(
        "promote",
        "The table of np.result_type, for core/dtype.c.",
        '#include "core/nd.h"\n\n'
        "extern const uint8_t nd_promote_table[ND_N_PROMOTE][ND_N_PROMOTE];",
    )


# --- Element-wise operations ---------------------------------------------------------------------


def guarded(name: str, sentence: str, body: str) -> str:
    """A C header."""
    guard = f"MICRONUMPY_GEN_{name.upper()}_H"
    return (
        f"// {sentence}\n// {NOTE}\n#ifndef {guard}\n#define {guard}\n\n"
        f"{body}\n\n#endif // {guard}\n"
    )


def by_name(name: str) -> spec.Ufunc:
    """The row of an operation."""
    return next(row for row in spec.UFUNCS if row.name == name)


def ufunc_enum(row: spec.Ufunc) -> str:
    """ND_UFUNC_ADD."""
    return f"ND_UFUNC_{row.name.upper()}"


def loop_symbol(operation: str, entry: str) -> tuple[str, str]:
    """Read one entry of a loops column: (where, C function).

    'i32' is nd_loop_<operation>_i32; 'u32=i32' gives the same function to u32; 'b=never' and
    'b=bitwise_or_int8' name another operation's loop in full.
    """
    where, _, loop = entry.partition("=")
    loop = loop or where
    if loop in CLASSES + MIXED + DTYPE_NAMES:
        loop = f"{operation}_{loop}"
    return where, f"nd_loop_{loop}"


def loops(row: spec.Ufunc, column: str) -> dict[str, str]:
    """Class or dtype -> C function."""
    entries: str = getattr(row, column)
    return dict(loop_symbol(row.name, entry) for entry in entries.split())


def check_ufunc(row: spec.Ufunc) -> None:
    """Fail when a dtype of the row reaches no loop, or a place does not exist."""
    source = by_name(row.like) if row.like else row
    by_class, direct = loops(source, "loops"), loops(source, "direct")
    unknown = set(by_class) - set(CLASSES + MIXED) | set(direct) - set(DTYPE_NAMES)
    if not source.loops:
        return
    if unknown:
        raise SystemExit(f"spec.py: {row.name}: no class or dtype named {sorted(unknown)}")
    for char in row.types:
        cls: str | None = CLASS_OF[NAME_OF[char]]
        while cls is not None and cls not in by_class:
            cls = WIDER.get(cls)
        if cls is None and NAME_OF[char] not in direct:
            raise SystemExit(f"spec.py: {row.name}: no loop for {NAME_OF[char]}")
    has_direct = zip(DTYPES, loop_places(source)[-len(DTYPES) :], strict=True)
    if any(place and char not in row.types for (char, _), place in has_direct):
        raise SystemExit(f"spec.py: {row.name}: a loop for a dtype that it does not have")


def loop_list(row: spec.Ufunc) -> list[str]:
    """The loops of an operation, each once."""
    return list(dict.fromkeys([*loops(row, "loops").values(), *loops(row, "direct").values()]))


def loop_places(row: spec.Ufunc) -> tuple[int, ...]:
    """For each class, then each dtype: 0, or where its loop is in loop_list, counted from 1."""
    functions = loop_list(row)
    by_class, direct = loops(row, "loops"), loops(row, "direct")
    named = [by_class.get(place) for place in CLASSES + MIXED]
    named += [direct.get(name, by_class.get(NATIVE.get(name, ""))) for name in DTYPE_NAMES]
    return tuple(functions.index(name) + 1 if name else 0 for name in named)


def ufunc_flags(row: spec.Ufunc) -> list[str]:
    """The ND_UFUNC_* of an operation."""
    has_loops = bool(row.like or row.loops)
    is_simple = (
        has_loops
        and row.nin <= 2
        and row.out in (("SAME",), ("BOOL",))
        and row.resolve in ("COMMON", "DIVIDE", "COMPARE")
    )
    return [f"ND_UFUNC_{flag}" for flag in (*row.flags, *["SIMPLE"] * is_simple)]


def ufunc_ids_h() -> str:
    """The enum of operations."""
    body = ["typedef enum {"]
    body += [f"    {ufunc_enum(row)}," for row in spec.UFUNCS]
    body += ["    ND_N_UFUNCS,", "} nd_ufunc_id_t;"]
    return guarded("ufunc_ids", "A number for each element-wise operation.", "\n".join(body))


def ufunc_loops_h() -> str:
    """Declares every loop once."""
    names = sorted(
        {
            function
            for row in spec.UFUNCS
            for column in ("loops", "direct")
            for function in loops(row, column).values()
        }
    )
    body = ['#include "ufunc/ufunc.h"', ""]
    body += [f"ND_LOOP_DECLARE({name});" for name in names]
    return guarded("ufunc_loops", "Every loop that the table names.", "\n".join(body))


def ufunc_table_c() -> str:
    """nd_ufuncs[] and its arrays of loops."""
    lines = [
        "// Every element-wise operation: its dtypes, its rules, its loops.",
        f"// {NOTE}",
        '#include "gen/ufunc_loops.h"',
        "",
    ]
    sources = {row.name: by_name(row.like) if row.like else row for row in spec.UFUNCS}
    lists = {name: loop_list(source) for name, source in sources.items()}
    places = list(dict.fromkeys(loop_places(source) for source in sources.values()))
    for name, functions in lists.items():
        if functions and not by_name(name).like:
            lines.append(f"static const nd_loop_t loops_{name}[] = {{")
            lines += [*(f"    {function}," for function in functions), "};", ""]
    lines.append("const nd_loop_places_t nd_loop_places[] = {")
    n_classes = len(CLASSES + MIXED)
    for place in places:
        by_class, direct = place[:n_classes], place[n_classes:]
        parts = [", ".join(map(str, part)) for part in (by_class, direct)]
        lines.append(f"    {{ {{ {parts[0]} }}, {{ {parts[1]} }} }},")
    lines += ["};", "", "const nd_ufunc_t nd_ufuncs[] = {"]
    for row in spec.UFUNCS:
        check_ufunc(row)
        source = sources[row.name]
        outs = ", ".join(f"ND_OUT_{rule}" for rule in row.out)
        flags = " | ".join(ufunc_flags(row)) or "0"
        mask = sum(1 << i for i, (char, _) in enumerate(DTYPES) if char in row.types)
        functions = f"loops_{source.name}" if lists[row.name] else "NULL"
        lines += [
            f"    [{ufunc_enum(row)}] = {{",
            f'        "{row.name}", {row.nin}, {row.nout}, ND_RESOLVE_{row.resolve},'
            f" {{ {outs} }}, {row.identity},",
            f"        {flags}, {places.index(loop_places(source))}, 0x{mask:04x}, {functions},",
            "    },",
        ]
    return "\n".join([*lines, "};", ""])


def ufunc_objs_h() -> str:
    """Rows of the interpreter's ufunc objects, by nd_ufunc_id_t."""
    rows = [
        f"    {{ {{ &ufunc_type }}, &nd_ufuncs[{ufunc_enum(row)}] }}, \\" for row in spec.UFUNCS
    ]
    body = "\n".join(["#define UFUNC_OBJS \\", *rows])
    return guarded("ufunc_objs", "The initialisers of ufunc_objs[] in bind/ufunc_obj.c.", body)


# --- Tables of names for the interpreter ---------------------------------------------------------


def rom_value(symbol: str) -> str:
    """The second half of a row: a symbol's address, or a constant of the interpreter."""
    return symbol if symbol.startswith("MP_ROM_") else f"MP_ROM_PTR(&{symbol})"


def of_numpy() -> list[spec.Name]:
    """The rows of numpy and its submodules."""
    return [row for row in spec.NAMES if row.module.split(".")[0] == "numpy"]


def of_scipy() -> list[spec.Name]:
    """The rows of SciPy's submodules; all of them are frozen Python."""
    return [row for row in spec.NAMES if row.module.split(".")[0] == "scipy"]


def frozen_names() -> list[tuple[spec.Name, str]]:
    """NumPy's names, aliases too, that are loaded from frozen Python; a place holder each."""
    return [(row, name) for row in of_numpy() if row.frozen for name in (row.name, *row.aliases)]


def symbol_of(row: spec.Name, public: str) -> str:
    """The C object of a name."""
    return f"lazy_objs[{frozen_names().index((row, public))}]" if row.frozen else row.symbol


def lazy_objs_h() -> str:
    """The place holders of frozen names, and the frozen submodules."""
    body = ["#define LAZY_OBJS \\"]
    body += [
        f"    {{ {{ &lazy_type }}, MP_QSTR_{row.frozen}, MP_QSTR_{row.name} }}, \\"
        for row, _ in frozen_names()
    ]
    body += ["", "#define LAZY_SUBMODULES \\"]
    body += [f"    MP_QSTR_{name}, \\" for name in spec.SUBMODULES]
    sentence = "The initialisers of lazy_objs[] and of the submodules in bind/lazy.c."
    return guarded("lazy_objs", sentence, "\n".join(body))


def version_h() -> str:
    """The one version number, and that of the NumPy that the tests compare with, for C."""
    text = (ROOT / "pylib/micronumpy/__init__.py").read_text(encoding="utf-8")
    version = text.partition('__version__ = "')[2].partition('"')[0]
    pins = (ROOT / "firmware/requirements.txt").read_text(encoding="utf-8")
    numpy = pins.partition("\nnumpy==")[2].partition("\n")[0]
    body = f'#define MICRONUMPY_VERSION "{version}"\n#define MICRONUMPY_NUMPY_VERSION "{numpy}"'
    sentence = "This project's version, from pylib/micronumpy, and the NumPy that it stands for."
    return guarded("version", sentence, body)


def table_h(name: str, sentence: str, externs: list[str], rows: list[tuple[str, str]]) -> str:
    """Declarations, and a macro that is the rows of an mp_rom_map_elem_t array."""
    body = list(dict.fromkeys(externs))
    body += ["", f"#define {name.upper()} \\"]
    body += [
        f"    {{ MP_ROM_QSTR(MP_QSTR_{public}), {rom_value(symbol)} }}, \\"
        for public, symbol in rows
    ]
    return guarded(name, sentence, "\n".join(body))


def modules() -> list[str]:
    """Every module that has a table in C."""
    return sorted({row.module for row in (*of_numpy(), *spec.UFUNCS)})


def module_slug(module: str) -> str:
    """mod_numpy_linalg for 'numpy.linalg'."""
    return f"mod_{module.replace('.', '_')}"


def ufuncs_of(module: str) -> list[spec.Ufunc]:
    """The element-wise operations that a C module has."""
    return [row for row in spec.UFUNCS if row.module == module]


def module_table_h(module: str) -> str:
    """The globals of a module, in order of name."""
    rows = []
    for row in ufuncs_of(module):
        for public in (row.name, *row.aliases):
            rows.append((public, f"ufunc_objs[{ufunc_enum(row)}]"))
    names = [row for row in spec.NAMES if row.module == module]
    for name in names:
        for public in (name.name, *name.aliases):
            rows.append((public, symbol_of(name, public)))
    return table_h(
        f"{module_slug(module)}_table",
        f"The globals of {module}, except __name__.",
        [
            f"extern const {name.ctype} {name.symbol};"
            for name in names
            if not name.frozen and not name.symbol.startswith("MP_ROM_")
        ],
        sorted(rows),
    )


def array_table_h() -> str:
    """The methods of ndarray, in order of name."""
    methods = [row for row in spec.MEMBERS if row.kind == "method"]
    return table_h(
        "array_table",
        "The methods of ndarray.",
        [f"extern const {row.ctype} {row.symbol};" for row in methods],
        sorted((row.name, row.symbol) for row in methods),
    )


# --- The frozen packages -------------------------------------------------------------------------


def packages() -> dict[str, dict[str, list[str]]]:
    """Package of scipy -> file in it -> the names that this file defines; inner packages too."""
    found: dict[str, dict[str, list[str]]] = {}
    for row in of_scipy():
        parts = row.module.split(".")
        for i in range(1, len(parts)):
            found.setdefault(".".join(parts[:i]), {}).setdefault(parts[i], [])
        if row.frozen != parts[-1]:
            names = found.setdefault(row.module, {}).setdefault(row.frozen, [])
            names += [row.name, *row.aliases]
    return found


def package_names_py(package: str, files: dict[str, list[str]]) -> str:
    """The names of a frozen package; a constant, so that it stays in flash."""
    lines = [
        f'"""The files of {package} and the names that each defines."""',
        "",
        f"# {NOTE}",
        "# fmt: off",
        "NAMES = (",
    ]
    for file, names in sorted(files.items()):
        row = f'("{file}", (' + "".join(f'"{name}", ' for name in sorted(names)) + ")),"
        row = row.replace(", ))", ",))" if len(names) == 1 else "))")
        lines += textwrap.wrap(row, 95, initial_indent="    ", subsequent_indent="        ")
    return "\n".join([*lines, ")", ""])


# --- The desktop's copy and the page -------------------------------------------------------------


def inside(module: str, name: str) -> str:
    """'linalg.inv' for inv of numpy.linalg, 'mean' for mean of numpy."""
    return f"{module}.{name}".partition(".")[2]


def numpy_names() -> list[str]:
    """Every name that `numpy` has on the board, those of its submodules with a dot."""
    names = [public for row in ufuncs_of("numpy") for public in (row.name, *row.aliases)]
    for row in of_numpy():
        names += [inside(row.module, name) for name in (row.name, *row.aliases)]
    return once(names + spec.SUBMODULES)


def scipy_names() -> list[str]:
    """Every name of SciPy's submodules on the board: 'signal.butter'."""
    return once(
        [inside(row.module, name) for row in of_scipy() for name in (row.name, *row.aliases)]
    )


def of_ulab() -> list[spec.Name]:
    """The rows of what only ulab has."""
    return [row for row in spec.NAMES if row.module.split(".")[0] == "ulab"]


def once(names: list[str]) -> list[str]:
    """The names in order; fails when one stands there twice."""
    double = {name for name in names if names.count(name) > 1}
    if double:
        raise SystemExit(f"spec.py: more than one row for {sorted(double)}")
    return sorted(names)


def frozenset_py(name: str, names: list[str]) -> list[str]:
    """A constant, formatted as ruff formats it."""
    if not names:
        return [f"{name}: frozenset[str] = frozenset()"]
    rows = [f'        "{item}",' for item in names]
    return [f"{name}: frozenset[str] = frozenset(", "    {", *rows, "    }", ")"]


def names_py() -> str:
    """The names for the shim and for `micronumpy check`."""
    lines = [
        f'"""The names that the board has. {NOTE}"""',
        "",
        "from __future__ import annotations",
        "",
        *frozenset_py("NUMPY", numpy_names()),
        "",
        *frozenset_py("SCIPY", scipy_names()),
        "",
        *frozenset_py("ULAB", once([inside(row.module, row.name) for row in of_ulab()])),
        "",
        *frozenset_py("NDARRAY", sorted(row.name for row in spec.MEMBERS)),
        "",
    ]
    return "\n".join(lines)


def check_groups() -> None:
    """Fail when a row is of a group that does not exist."""
    for row in (*spec.NAMES, *spec.MEMBERS):
        if row.group not in spec.GROUPS:
            raise SystemExit(
                f"spec.py: {row.name}: no group '{row.group}'; groups: {', '.join(spec.GROUPS)}"
            )


def shown_names(row: spec.Name) -> str:
    """A row's names as the page has them."""
    return ", ".join(f"`{inside(row.module, name)}`" for name in (row.name, *row.aliases))


def present(module: str) -> set[str]:
    """The public names of a module, or the members of "ndarray", that the board has."""
    if module == "ndarray":
        return {row.name for row in spec.MEMBERS}
    prefix = inside(module, "")
    names = {name.removeprefix(prefix) for name in numpy_names() if name.startswith(prefix)}
    return {name for name in names if "." not in name and not name.startswith("_")}


def totals_md() -> list[str]:
    """How many of NumPy's names are here, and why the others are not."""
    lines = [
        "## How much of NumPy",
        "",
        "Counted against the installed NumPy by `tests/api/test_names.py`.",
        "",
        "| of | public names | here |",
        "| --- | ---: | ---: |",
    ]
    modules = ("numpy", "numpy.linalg", "numpy.fft", "numpy.random", "numpy.exceptions", "ndarray")
    for module in modules:
        n_here = len(present(module))
        n_out = sum(len(row.names) for row in spec.LEFT_OUT if row.module == module)
        lines.append(f"| `{module}` | {n_here + n_out} | {n_here} |")
    lines += ["", "## Left out", "", "| NumPy's name | reason |", "| --- | --- |"]
    for row in spec.LEFT_OUT:
        prefix = inside(row.module, "") if row.module != "ndarray" else "ndarray."
        names = ", ".join(f"`{prefix}{name}`" for name in row.names)
        lines.append(f"| {names} | {row.reason} |")
    return [*lines, ""]


def api_md() -> str:
    """The API page: one row per name, with the file that holds its code."""
    lines = [
        "# API",
        "",
        f"<!-- {NOTE} -->",
        "",
        "Every public name and the file that computes it. Behaviour and arguments are NumPy's.",
        "",
        *totals_md(),
        "## Element-wise operations",
        "",
        "| numpy | dtypes | file |",
        "| --- | --- | --- |",
    ]
    for row in sorted(ufuncs_of("numpy"), key=lambda row: row.name):
        public = ", ".join(f"`{name}`" for name in (row.name, *row.aliases))
        types = "any (as bool)" if row.resolve == "BOOL" else f"`{row.types}`"
        lines.append(f"| {public} | {types} | `{row.file}` |")
    for title, kind in (("Functions", "function"), ("Constants", "constant"), ("Types", "type")):
        lines += ["", f"## {title}", "", "| name | group | file |", "| --- | --- | --- |"]
        for name in sorted(of_numpy(), key=lambda name: name.name):
            if name.kind == kind:
                lines.append(f"| {shown_names(name)} | {name.group} | `{name.file}` |")
    lines += ["", "## ndarray", "", "| name | what | file |", "| --- | --- | --- |"]
    for member in sorted(spec.MEMBERS, key=lambda member: (member.kind, member.name)):
        lines.append(f"| `{member.name}` | {member.kind} | `{member.file}` |")
    lines += ["", "## SciPy", "", "| name | file |", "| --- | --- |"]
    for row in sorted(of_scipy(), key=lambda row: (row.module, row.name)):
        lines.append(f"| {shown_names(row)} | `{row.file}` |")
    lines += ["", "## Only in ulab", "", "| name | file |", "| --- | --- |"]
    for row in sorted(of_ulab(), key=lambda row: (row.module, row.name)):
        lines.append(f"| {shown_names(row)} | `{row.file}` |")
    return "\n".join(lines) + "\n"


def outputs() -> dict[str, str]:
    """Path from the root -> text."""
    check_groups()
    return {
        "usermod/gen/promote.c": promote_c(),
        "usermod/gen/promote.h": promote_h(),
        "usermod/gen/ufunc_ids.h": ufunc_ids_h(),
        "usermod/gen/ufunc_loops.h": ufunc_loops_h(),
        "usermod/gen/ufunc_table.c": ufunc_table_c(),
        "usermod/gen/ufunc_objs.h": ufunc_objs_h(),
        **{
            f"usermod/gen/{module_slug(module)}_table.h": module_table_h(module)
            for module in modules()
        },
        "usermod/gen/array_table.h": array_table_h(),
        "usermod/gen/lazy_objs.h": lazy_objs_h(),
        "usermod/gen/version.h": version_h(),
        "usermod/gen/ziggurat.h": guarded(
            "ziggurat", "The strips of the ziggurat method.", ziggurat.ziggurat_h()
        ),
        "usermod/gen/ziggurat.c": ziggurat.ziggurat_c(NOTE),
        **{
            f"usermod/frozen/{package.replace('.', '/')}/_names.py": package_names_py(
                package, files
            )
            for package, files in packages().items()
        },
        "pylib/ulab/_names.py": names_py(),
        "docs/api.md": api_md(),
    }


def main(arguments: list[str]) -> int:
    """Write what changed, or with --check only say so."""
    check = arguments == ["--check"]
    if arguments and not check:
        print("usage: generate.py [--check]", file=sys.stderr)
        return 2
    stale = []
    for path, text in outputs().items():
        file = ROOT / path
        if file.exists() and file.read_text(encoding="utf-8") == text:
            continue
        stale.append(path)
        if not check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    for path in stale:
        print(f"{path}: {'differs; run usermod/api/generate.py' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
