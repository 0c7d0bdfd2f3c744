"""The table of every public name: what it is, where its code lives, how it behaves.

Each row is a plain dataclass; generate.py turns the rows into C tables, the shim's exports and
the API page. To add an element-wise function, add one `ufunc(...)` row here and one loop line in
usermod/ufunc/*_loops.c; to add any other function, one `function(...)` row and its binding.
Then run `python3 usermod/api/generate.py` and commit what it wrote.
"""

from __future__ import annotations

from dataclasses import dataclass

# What a row is about. tests/docstrings counts the first five together: the array itself.
GROUPS = {
    "array": "making, shaping, copying and printing arrays; every method and attribute of ndarray",
    "index": "picking and setting elements",
    "dtype": "types, their scalars, casting rules, limits",
    "ufunc": "element-wise operations; every row ufunc(...) is of this group",
    "reduce": "reductions and scans",
    "library": "all else",
}


@dataclass(frozen=True)
class Ufunc:
    """An element-wise operation; see nd_ufunc_t in usermod/ufunc/ufunc.h for the columns."""

    name: str
    nin: int
    nout: int
    types: str  # NumPy's type characters that have a loop of their own
    loops: str  # by compute class: "i32 u32=i32 b=bitwise_or_int8" (see generate.loop_symbol)
    direct: str  # the same by dtype name, for loops that need no staging
    like: str  # the operation whose loops these are, or ""
    out: tuple[str, ...]  # rule for the dtype of each output
    resolve: str  # rule for the dtype of the loop
    identity: str  # C expression
    flags: tuple[str, ...]
    aliases: tuple[str, ...]
    file: str
    module: str  # "numpy", or the C module for which a frozen file of SciPy gives it out


@dataclass(frozen=True)
class Name:
    """A function, constant or type in a module's globals: a C object with this symbol."""

    name: str
    kind: str  # "function", "constant" or "type"
    symbol: str
    ctype: str
    group: str
    file: str
    aliases: tuple[str, ...]
    module: str
    frozen: str = ""  # the frozen module that holds it, or ""


@dataclass(frozen=True)
class Member:
    """A method (in ndarray's locals dict) or an attribute (looked up by the type's attr slot)."""

    name: str
    kind: str  # "method" or "attribute"
    symbol: str
    ctype: str
    group: str
    file: str


@dataclass(frozen=True)
class LeftOut:
    """Names of NumPy that are not here, and why; module is "ndarray" for its members."""

    module: str
    names: tuple[str, ...]
    reason: str


UFUNCS: list[Ufunc] = []
NAMES: list[Name] = []
MEMBERS: list[Member] = []
SUBMODULES: list[str] = []  # frozen modules inside numpy that are attributes of it
LEFT_OUT: list[LeftOut] = []


def ufunc(
    name: str,
    nin: int,
    types: str = "",
    loops: str = "",
    *,
    nout: int = 1,
    direct: str = "",
    like: str = "",
    out: tuple[str, ...] = ("SAME", "SAME"),
    resolve: str = "COMMON",
    identity: str = "ND_IDENTITY_NONE",
    flags: tuple[str, ...] = (),
    aliases: tuple[str, ...] = (),
    file: str,
    module: str = "numpy",
) -> None:
    """Add an element-wise operation whose loops are in usermod/ufunc/<file>_loops.c."""
    path = f"usermod/ufunc/{file}_loops.c"
    UFUNCS.append(
        Ufunc(
            *(name, nin, nout, types, loops, direct, like, out[:nout]),
            *(resolve, identity, flags, aliases, path, module),
        )
    )


def function(
    name: str,
    *,
    group: str,
    file: str,
    symbol: str = "",
    ctype: str = "mp_obj_fun_builtin_var_t",
    aliases: tuple[str, ...] = (),
    module: str = "numpy",
) -> None:
    """Add a function: the C object mod_numpy_<name>_obj (ctype is what its macro declares).

    MP_DEFINE_CONST_FUN_OBJ_KW and _VAR declare mp_obj_fun_builtin_var_t, _0 to _3
    mp_obj_fun_builtin_fixed_t.
    """
    symbol = symbol or f"mod_{module.replace('.', '_')}_{name}_obj"
    NAMES.append(Name(name, "function", symbol, ctype, group, file, aliases, module))


def frozen(
    *names: str,
    group: str,
    file: str,
    kind: str = "function",
    aliases: tuple[str, ...] = (),
    module: str = "numpy",
) -> None:
    """Add names that <file>.py defines; it is loaded at their first use.

    The folder is usermod/frozen/numpy, or that of the module: usermod/frozen/scipy/signal for
    "scipy.signal". A module of SciPy that is itself one file has its own name for `file`.
    """
    folder = "numpy" if module.split(".")[0] == "numpy" else module.replace(".", "/")
    if not folder.endswith(f"/{file}"):
        folder += f"/{file}"
    path = f"usermod/frozen/{folder}.py"
    for name in names:
        row = Name(name, kind, "", "lazy_obj_t", group, path, aliases, module, file)
        NAMES.append(row)


def ulab(*names: str, module: str, file: str, kind: str = "function") -> None:
    """Add names that only ulab has; `file` is below pylib/ulab/, where the desktop has it too."""
    for name in names:
        NAMES.append(Name(name, kind, "", "", "library", f"pylib/ulab/{file}.py", (), module))


def frozen_submodule(name: str) -> None:
    """Add numpy.<name>, which is usermod/frozen/numpy/<name>.py or a package of this name."""
    SUBMODULES.append(name)


def constant(
    name: str,
    *,
    file: str,
    symbol: str = "",
    ctype: str = "mp_obj_float_t",
    aliases: tuple[str, ...] = (),
    module: str = "numpy",
) -> None:
    """Add a constant: the C object mod_numpy_<name>_obj unless symbol says otherwise."""
    symbol = symbol or f"mod_{module.replace('.', '_')}_{name}_obj"
    NAMES.append(Name(name, "constant", symbol, ctype, "library", file, aliases, module))


def left_out(names: str, reason: str, *, module: str = "numpy") -> None:
    """Say why public names of NumPy are missing; tests/api holds this against the real NumPy."""
    LEFT_OUT.append(LeftOut(module, tuple(names.split()), reason))


def type_row(
    name: str,
    *,
    file: str,
    symbol: str,
    group: str = "dtype",
    aliases: tuple[str, ...] = (),
    module: str = "numpy",
) -> None:
    """Add a class: an mp_obj_type_t."""
    NAMES.append(Name(name, "type", symbol, "mp_obj_type_t", group, file, aliases, module))


def method(
    name: str,
    *,
    group: str = "array",
    file: str,
    symbol: str = "",
    ctype: str = "mp_obj_fun_builtin_var_t",
) -> None:
    """Add a method of ndarray: the C object array_<name>_obj."""
    MEMBERS.append(Member(name, "method", symbol or f"array_{name}_obj", ctype, group, file))


def attribute(name: str, *, group: str = "array", file: str) -> None:
    """Add an attribute of ndarray; it only documents what bind's attr slot answers."""
    MEMBERS.append(Member(name, "attribute", "", "", group, file))


# --- Element-wise operations -------------------------------------------------------------------

INTS = "bBhHiIlL"
FLOATS = "efd"
REALS = INTS + FLOATS
NUMBERS = REALS + "FD"
ALL = "?" + NUMBERS

# Two's complement: the sign does not matter to these, so unsigned shares the signed loops.
WRAP = "i32 u32=i32 i64 u64=i64 "
WRAP_DIRECT = "int8 uint8=int8 int16 uint16=int16"
SIGNED_DIRECT = "int8 uint8 int16 uint16"
# A class without a loop goes to the next wider one: uint32 to int64, complex64 to complex128.
SIGNED = "i32 i64 u64 "
FLOAT = "f32 f64 "
COMPLEX = "c64 c128"
COPY = "i32=positive_i32 u32=positive_i32 i64=positive_i64 u64=positive_i64 "
COPY_B = "b=positive_b " + COPY
COPY_F = COPY + "f32=positive_i32 f64=positive_i64 "

ufunc(
    "add",
    2,
    ALL,
    "b=bitwise_or_int8 " + WRAP + FLOAT + COMPLEX,
    direct=WRAP_DIRECT,
    identity="0",
    file="arith",
)
ufunc(
    "subtract",
    2,
    NUMBERS,
    WRAP + FLOAT + COMPLEX,
    direct=WRAP_DIRECT,
    flags=("NO_BOOL",),
    file="arith",
)
ufunc(
    "multiply",
    2,
    ALL,
    "b=bitwise_and_int8 " + WRAP + FLOAT + COMPLEX,
    direct=WRAP_DIRECT,
    identity="1",
    file="arith",
)
ufunc(
    "divide",
    2,
    FLOATS + "FD",
    FLOAT + COMPLEX,
    resolve="DIVIDE",
    aliases=("true_divide",),
    file="arith",
)
ufunc("floor_divide", 2, REALS, "u32 " + SIGNED + FLOAT, file="int")
ufunc("remainder", 2, REALS, "u32 " + SIGNED + FLOAT, aliases=("mod",), file="int")
ufunc("divmod", 2, REALS, SIGNED + FLOAT, nout=2, file="int")
ufunc("fmod", 2, REALS, "i32 i64 u64=remainder_u64 " + FLOAT, file="int")
ufunc("power", 2, NUMBERS, SIGNED + FLOAT + "c128", aliases=("pow",), flags=("SLOW",), file="int")
ufunc("float_power", 2, "dD", "f64=power_f64 c128=power_c128", flags=("SLOW",), file="int")
ufunc("gcd", 2, INTS, "i64 u64", identity="0", flags=("SLOW", "NO_BOOL"), file="int")
ufunc("lcm", 2, INTS, "i64 u64", flags=("SLOW", "NO_BOOL"), file="int")

ufunc("negative", 1, NUMBERS, WRAP + FLOAT + "c128", flags=("NO_BOOL",), file="unary")
ufunc(
    "positive",
    1,
    NUMBERS,
    COPY_F + "c128",
    flags=("NO_BOOL",),
    file="unary",
)
ufunc(
    "absolute",
    1,
    ALL,
    "b=positive_b i32 u32=positive_i32 i64 u64=positive_i64 " + FLOAT + COMPLEX,
    out=("REAL",),
    aliases=("abs",),
    file="unary",
)
ufunc("sign", 1, NUMBERS, SIGNED + FLOAT + "c128", flags=("NO_BOOL",), file="unary")
ufunc("square", 1, NUMBERS, WRAP + FLOAT + COMPLEX, file="unary")
ufunc("reciprocal", 1, NUMBERS, SIGNED + FLOAT + "c128", file="unary")
ufunc("conjugate", 1, NUMBERS, COPY_F + "c128", aliases=("conj",), file="unary")

# Comparisons; the two last classes are int64 against uint64 and the reverse.
SAME = "b=equal_int8 " + WRAP + FLOAT + "c128 i64_u64 u64_i64"
ORDER = "b=less_uint8 " + SIGNED + FLOAT + "c128 i64_u64 u64_i64"
BOOL = ("BOOL",)
ufunc(
    *("equal", 2, ALL, SAME),
    direct=WRAP_DIRECT,
    out=BOOL,
    resolve="COMPARE",
    file="compare",
)
ufunc(
    *("not_equal", 2, ALL, SAME.replace("equal_int8", "not_equal_int8")),
    direct=WRAP_DIRECT,
    out=BOOL,
    resolve="COMPARE",
    file="compare",
)
ufunc(
    *("less", 2, ALL, ORDER),
    direct=SIGNED_DIRECT,
    out=BOOL,
    resolve="COMPARE",
    file="compare",
)
ufunc(
    *("less_equal", 2, ALL),
    like="greater_equal",
    out=BOOL,
    resolve="COMPARE",
    flags=("SWAP",),
    file="compare",
)
ufunc(
    *("greater", 2, ALL),
    like="less",
    out=BOOL,
    resolve="COMPARE",
    flags=("SWAP",),
    file="compare",
)
ufunc(
    *("greater_equal", 2, ALL, ORDER.replace("less", "greater_equal")),
    direct=SIGNED_DIRECT,
    out=BOOL,
    resolve="COMPARE",
    file="compare",
)
EXTREME = SIGNED + FLOAT + "c128"
ufunc(
    *("maximum", 2, ALL, "b=bitwise_or_int8 " + EXTREME),
    direct=SIGNED_DIRECT,
    flags=("REORDERABLE",),
    file="compare",
)
ufunc(
    *("minimum", 2, ALL, "b=bitwise_and_int8 " + EXTREME),
    direct=SIGNED_DIRECT,
    flags=("REORDERABLE",),
    file="compare",
)
FMAX = "i32=maximum_i32 i64=maximum_i64 u64=maximum_u64 " + FLOAT + "c128"
ufunc("fmax", 2, ALL, "b=bitwise_or_int8 " + FMAX, flags=("REORDERABLE",), file="compare")
ufunc(
    *("fmin", 2, ALL, "b=bitwise_and_int8 " + FMAX.replace("maximum", "minimum")),
    flags=("REORDERABLE",),
    file="compare",
)

# Logic: every input is cast to bool, so the loops of bool are enough.
ufunc(
    *("logical_and", 2, "?", "b=bitwise_and_int8"),
    resolve="BOOL",
    identity="1",
    file="logic",
)
ufunc("logical_or", 2, "?", "b=bitwise_or_int8", resolve="BOOL", identity="0", file="logic")
ufunc("logical_xor", 2, "?", "b=bitwise_xor_int8", resolve="BOOL", identity="0", file="logic")
ufunc("logical_not", 1, "?", "b", resolve="BOOL", file="unary")
for bitwise, unit in (("and", "-1"), ("or", "0"), ("xor", "0")):
    ufunc(
        *(f"bitwise_{bitwise}", 2, "?" + INTS, "b=int8 " + WRAP),
        direct=WRAP_DIRECT,
        identity=unit,
        file="logic",
    )
ufunc(
    *("invert", 1, "?" + INTS, "b=logical_not_b " + WRAP),
    aliases=("bitwise_not", "bitwise_invert"),
    file="unary",
)
ufunc("left_shift", 2, INTS, WRAP, aliases=("bitwise_left_shift",), file="int")
ufunc("right_shift", 2, INTS, SIGNED, aliases=("bitwise_right_shift",), file="int")
ufunc("bitwise_count", 1, INTS, "i64 u64", out=("UINT8",), file="unary")

# Classification.
NEVER = "b=never i32=never u32=never i64=never u64=never "
ufunc("isnan", 1, ALL, NEVER + FLOAT + "c128", out=BOOL, file="float")
ufunc("isinf", 1, ALL, NEVER + FLOAT + "c128", out=BOOL, file="float")
ufunc(
    *("isfinite", 1, ALL, NEVER.replace("never", "always") + FLOAT + "c128"),
    out=BOOL,
    file="float",
)
ufunc("signbit", 1, FLOATS, FLOAT, out=BOOL, file="float")

# Rounding.
ufunc("floor", 1, "?" + REALS, COPY_B + FLOAT, file="float")
ufunc("ceil", 1, "?" + REALS, COPY_B + FLOAT, file="float")
ufunc("trunc", 1, "?" + REALS, COPY_B + FLOAT, aliases=("fix",), file="float")
ufunc("rint", 1, FLOATS + "FD", FLOAT + "c128", file="float")

# Parts of floats.
ufunc("fabs", 1, FLOATS, "f32=absolute_f32 f64=absolute_f64", file="float")
ufunc("copysign", 2, FLOATS, FLOAT, file="float")
ufunc("nextafter", 2, FLOATS, FLOAT, direct="float16", file="float")
ufunc("spacing", 1, FLOATS, FLOAT, direct="float16", file="float")
ufunc("frexp", 1, FLOATS, "f64", nout=2, out=("SAME", "INT32"), file="float")
ufunc("modf", 1, FLOATS, "f64", nout=2, file="float")
ufunc("ldexp", 2, FLOATS, "f64", resolve="LDEXP", file="float")
ufunc("heaviside", 2, FLOATS, "f64", file="float")

# Mathematics. Complex functions are computed in complex128.
ufunc("sqrt", 1, FLOATS + "FD", FLOAT + "c128", flags=("SLOW",), file="arith")
for name, aliases in (
    ("exp", ()),
    ("exp2", ()),
    ("expm1", ()),
    ("log", ()),
    ("log2", ()),
    ("log10", ()),
    ("log1p", ()),
    ("sin", ()),
    ("cos", ()),
    ("tan", ()),
    ("arcsin", ("asin",)),
    ("arccos", ("acos",)),
    ("arctan", ("atan",)),
    ("sinh", ()),
    ("cosh", ()),
    ("tanh", ()),
    ("arcsinh", ("asinh",)),
    ("arccosh", ("acosh",)),
    ("arctanh", ("atanh",)),
):
    ufunc(
        *(name, 1, FLOATS + "FD", FLOAT + "c128"),
        aliases=aliases,
        flags=("SLOW",),
        file="float",
    )
ufunc("cbrt", 1, FLOATS, FLOAT, flags=("SLOW",), file="float")
ufunc("arctan2", 2, FLOATS, FLOAT, aliases=("atan2",), flags=("SLOW",), file="float")
ufunc("hypot", 2, FLOATS, FLOAT, identity="0", flags=("SLOW",), file="float")
for name in ("logaddexp", "logaddexp2"):
    ufunc(
        *(name, 2, FLOATS, FLOAT),
        identity="ND_IDENTITY_MINUS_INF",
        flags=("SLOW",),
        file="float",
    )
ufunc("degrees", 1, FLOATS, FLOAT, file="float")
ufunc("rad2deg", 1, FLOATS, like="degrees", file="float")
ufunc("radians", 1, FLOATS, FLOAT, file="float")
ufunc("deg2rad", 1, FLOATS, like="radians", file="float")

# --- Functions, constants and types of numpy: making and describing arrays (bind) ---------------

SHAPE = "usermod/bind/shape.c"
AXES = "usermod/bind/axes.c"
EXTENT = "usermod/bind/extent.c"
FIXED = "mp_obj_fun_builtin_fixed_t"

for name in ("reshape", "ravel"):
    function(name, group="array", file=SHAPE)
for name in ("transpose", "squeeze", "expand_dims", "atleast_1d", "atleast_2d", "atleast_3d"):
    aliases = ("permute_dims",) if name == "transpose" else ()
    function(name, group="array", file=AXES, aliases=aliases)
for name in ("swapaxes", "moveaxis", "matrix_transpose"):
    function(name, group="array", file=AXES, ctype=FIXED)
function("broadcast_to", group="array", file="usermod/bind/strided.c")
for name in ("shape", "ndim"):
    function(name, group="array", file=EXTENT, ctype=FIXED)
for name in ("size", "shares_memory", "may_share_memory"):
    function(name, group="array", file=EXTENT)
type_row(
    *("TooHardError",),
    group="array",
    file="usermod/bind/raise.c",
    symbol="too_hard_error_type",
    module="numpy.exceptions",
)


MODULE = "usermod/bind/mod_numpy.c"
for name in ("pi", "e", "euler_gamma", "inf", "nan"):
    constant(name, file=MODULE, ctype="mod_numpy_float_t")
constant("newaxis", file=MODULE, symbol="MP_ROM_NONE")
constant("little_endian", file=MODULE, symbol="MP_ROM_TRUE")
constant("__version__", file=MODULE, ctype="mp_obj_str_t")
constant("__micronumpy__", file=MODULE, ctype="mp_obj_str_t")
constant("random", file="usermod/bind/mod_random.c", ctype="mp_obj_module_t")
constant("exceptions", file=MODULE, ctype="mp_obj_module_t")
constant("True_", file="usermod/bind/scalar.c", symbol="scalar_true_obj", ctype="scalar_obj_t")
constant("False_", file="usermod/bind/scalar.c", symbol="scalar_false_obj", ctype="scalar_obj_t")

type_row(
    *("AxisError",),
    group="array",
    file="usermod/bind/raise.c",
    symbol="axis_error_type",
    module="numpy.exceptions",
)
type_row("ndarray", group="array", file="usermod/bind/array.c", symbol="array_type")
type_row("dtype", file="usermod/bind/dtype.c", symbol="dtype_type")
type_row("ufunc", group="ufunc", file="usermod/bind/ufunc_obj.c", symbol="ufunc_type")
# Aliases as on 64-bit Linux, on every chip.
for name, alias_names in (
    ("bool", "bool_"),
    ("int8", "byte"),
    ("uint8", "ubyte"),
    ("int16", "short"),
    ("uint16", "ushort"),
    ("int32", "intc"),
    ("uint32", "uintc"),
    ("int64", "int_ intp long longlong"),
    ("uint64", "uint uintp ulong ulonglong"),
    ("float16", "half"),
    ("float32", "single"),
    ("float64", "double"),
    ("complex64", "csingle"),
    ("complex128", "cdouble"),
    ("generic", ""),
    ("number", ""),
    ("integer", ""),
    ("signedinteger", ""),
    ("unsignedinteger", ""),
    ("inexact", ""),
    ("floating", ""),
    ("complexfloating", ""),
    ("flexible", ""),
    ("character", ""),
):
    type_row(
        name,
        file="usermod/bind/scalar.c",
        symbol=f"scalar_{name}_type",
        aliases=tuple(alias_names.split()),
    )


# --- Floating-point errors (bind/errstate.c) ----------------------------------------------------

ERRSTATE = "usermod/bind/errstate.c"
function("seterr", group="ufunc", file=ERRSTATE)
for name in ("geterr", "geterrcall", "seterrcall"):
    function(name, group="ufunc", file=ERRSTATE, ctype=FIXED)
type_row("errstate", file=ERRSTATE, symbol="errstate_type")


# --- Reductions, scans, products (reduce) -------------------------------------------------------

MATMUL = "usermod/bind/matmul.c"
for file, names in (
    ("reduce", ("sum", "prod", "max", "min", "any", "all")),
    ("mean", ("mean", "var", "std")),
    ("scan", ("argmax", "argmin", "cumsum", "cumprod")),
    ("round", ("clip", "round")),
):
    for name in names:
        aliases = {"max": ("amax",), "min": ("amin",), "round": ("around",)}.get(name, ())
        function(name, group="reduce", file=f"usermod/bind/{file}.c", aliases=aliases)
        owner = "array" if name in ("var", "std") else "mod_numpy"
        method(name, file=f"usermod/bind/{file}.c", symbol=f"{owner}_{name}_obj")
for name in ("ptp", "count_nonzero"):
    function(name, group="reduce", file="usermod/bind/reduce.c")
for name in ("matmul", "vecdot", "matvec", "vecmat"):
    function(name, group="ufunc", file=MATMUL, ctype="ufunc_obj_t")
for name in ("dot", "outer"):
    function(name, group="library", file=MATMUL)
method("dot", file=MATMUL, symbol="mod_numpy_dot_obj")
for name in ("vdot", "inner"):
    function(name, group="library", file=MATMUL, ctype="mp_obj_fun_builtin_fixed_t")


# --- Selecting and joining (manip) --------------------------------------------------------------

SELECT = "usermod/bind/select.c"
JOIN = "usermod/bind/join.c"
for name in ("take", "put", "repeat", "diagonal"):
    function(name, group="index", file=SELECT)
    method(name, file=SELECT, symbol=f"mod_numpy_{name}_obj")
for name in ("compress", "copyto", "where"):
    function(name, group="index", file=SELECT)
method("compress", file=SELECT)
function("nonzero", group="index", file=SELECT, ctype=FIXED)
method("nonzero", file=SELECT, symbol="mod_numpy_nonzero_obj", ctype=FIXED)
function("concatenate", group="library", file=JOIN, aliases=("concat",))
frozen(
    *("extract", "flatnonzero", "argwhere", "choose", "select", "take_along_axis"),
    *("put_along_axis", "place", "putmask"),
    group="index",
    file="_select",
)
for name in ("choose", "trace"):
    method(name, file=SELECT, ctype="lazy_method_obj_t")
frozen(
    *("ix_", "indices", "unravel_index", "ravel_multi_index", "diag", "diagflat"),
    *("fill_diagonal", "diag_indices", "diag_indices_from", "trace", "mask_indices"),
    *("tril_indices", "tril_indices_from", "triu_indices", "triu_indices_from"),
    group="index",
    file="_places",
)
frozen(
    *("stack", "hstack", "dstack", "column_stack", "unstack", "append", "delete"),
    *("insert", "tile", "array_split", "split", "hsplit", "vsplit", "dsplit", "block"),
    group="library",
    file="_join",
)
frozen("vstack", group="library", file="_join", aliases=("row_stack",))
frozen("pad", group="library", file="_pad")
frozen("roll", "flip", "fliplr", "flipud", "rot90", "trim_zeros", group="library", file="_turn")


# --- Methods and attributes of ndarray ----------------------------------------------------------

METHODS = "usermod/bind/methods.c"
for name in (
    *("copy", "astype", "byteswap", "tobytes", "item", "view"),
    *("getfield", "setfield", "to_device"),
):
    method(name, file=METHODS)
for name in ("tolist", "fill", "conjugate"):
    method(name, file=METHODS, ctype=FIXED)
method("conj", file=METHODS, symbol="array_conjugate_obj", ctype=FIXED)
for name in ("reshape", "flatten"):
    method(name, file=SHAPE)
method("ravel", file=SHAPE, symbol="mod_numpy_ravel_obj")
method("transpose", file=AXES)
method("squeeze", file=AXES, symbol="mod_numpy_squeeze_obj")
method("swapaxes", file=AXES, symbol="mod_numpy_swapaxes_obj", ctype=FIXED)

for name in (
    *("shape", "dtype", "ndim", "size", "itemsize", "nbytes", "strides", "T", "mT", "base"),
    *("flat", "flags", "real", "imag"),
):
    attribute(name, file="usermod/bind/attrs.c")


# --- Reductions made of others (frozen Python) ---------------------------------------------------

frozen(
    *("nansum", "nanprod", "nanmax", "nanmin", "nanargmax", "nanargmin", "nanmean", "nanvar"),
    *("nanstd", "nancumsum", "nancumprod"),
    group="reduce",
    file="_nan",
)
frozen(
    *("cumulative_sum", "cumulative_prod", "average", "diff", "ediff1d", "trapezoid"),
    group="reduce",
    file="_statistics",
)


# --- Views and iterators -------------------------------------------------------------------------

method("setflags", file="usermod/bind/flags.c")
method("resize", file=SHAPE)
attribute("data", file="usermod/bind/attrs.c")
attribute("device", file="usermod/bind/attrs.c")
frozen("resize", "rollaxis", "isfortran", group="array", file="_views")
frozen("broadcast_shapes", "broadcast_arrays", group="array", file="_views")
frozen("broadcast", "ndindex", "ndenumerate", group="array", file="_views", kind="type")
frozen("nditer", group="array", file="_nditer", kind="type")
type_row("flatiter", group="array", file="usermod/bind/flat.c", symbol="flat_type")
frozen_submodule("lib")
frozen_submodule("emath")
frozen_submodule("typing")
frozen_submodule("testing")
frozen("show_config", group="library", file="_config", aliases=("show_runtime",))
frozen(
    *"ComplexWarning VisibleDeprecationWarning ModuleDeprecationWarning RankWarning".split(),
    "DTypePromotionError",
    group="library",
    kind="type",
    file="_warnings",
    module="numpy.exceptions",
)


# --- Comparing whole arrays (frozen Python) ------------------------------------------------------

frozen("isclose", "allclose", "array_equal", "array_equiv", group="library", file="_compare")


# --- Sorting and searching (bind, reduce) --------------------------------------------------------

SORT = "usermod/bind/sort.c"
for name in ("sort", "argsort", "partition", "argpartition", "lexsort", "searchsorted"):
    function(name, group="library", file=SORT)
for name in ("sort", "partition"):
    method(name, file=SORT)
for name in ("argsort", "argpartition", "searchsorted"):
    method(name, file=SORT, symbol=f"mod_numpy_{name}_obj")

# Frozen Python over them.
frozen(
    *("unique", "unique_all", "unique_counts", "unique_inverse", "unique_values", "union1d"),
    *("intersect1d", "setdiff1d", "setxor1d", "isin", "sort_complex"),
    group="library",
    file="_sets",
)
frozen(
    *("median", "percentile", "quantile", "nanmedian", "nanpercentile", "nanquantile"),
    group="library",
    file="_quantile",
)
frozen(
    *("bincount", "digitize", "histogram", "histogram_bin_edges", "histogram2d", "histogramdd"),
    group="library",
    file="_histogram",
)
frozen(
    *("convolve", "correlate", "gradient", "interp", "unwrap", "cross", "cov", "corrcoef"),
    "nan_to_num",
    group="library",
    file="_signal",
)
frozen(
    *("i0", "sinc", "bartlett", "blackman", "hamming", "hanning", "kaiser"),
    group="library",
    file="_windows",
)
frozen("packbits", "unpackbits", group="library", file="_packbits")
frozen(
    *("poly", "roots", "polyfit", "polyval", "polyder", "polyint", "polyadd", "polysub"),
    *("polymul", "polydiv"),
    group="library",
    file="_poly",
)
frozen("poly1d", group="library", kind="type", file="_poly")


# --- numpy.fft ----------------------------------------------------------------------------------

constant("fft", file="usermod/bind/mod_fft.c", ctype="mp_obj_module_t")
frozen(
    *"fft ifft rfft irfft hfft ihfft fftn ifftn fft2 ifft2 rfftn irfftn rfft2 irfft2".split(),
    *"fftfreq rfftfreq fftshift ifftshift".split(),
    group="library",
    file="_fft",
    module="numpy.fft",
)


# --- Products over axes (frozen Python) ---------------------------------------------------------

frozen("tensordot", "kron", "einsum", group="library", file="_einsum")


# --- numpy.linalg -------------------------------------------------------------------------------

LINALG = {"group": "library", "module": "numpy.linalg"}
constant("linalg", file="usermod/bind/mod_linalg.c", ctype="mp_obj_module_t")
type_row("LinAlgError", file="usermod/bind/raise.c", symbol="linalg_error_type", **LINALG)
frozen(
    *"solve inv det slogdet cholesky qr eig eigh eigvals eigvalsh svd svdvals".split(),
    file="_linalg",
    **LINALG,
)
frozen(
    *"norm vector_norm matrix_norm cond matrix_rank pinv lstsq matrix_power multi_dot".split(),
    *"tensorinv tensorsolve outer cross diagonal trace matmul vecdot tensordot".split(),
    *("matrix_transpose",),
    file="_norms",
    **LINALG,
)


# --- numpy.random -------------------------------------------------------------------------------

RANDOM = {"group": "library", "module": "numpy.random"}
frozen(
    *"SeedSequence BitGenerator PCG64 PCG64DXSM MT19937 Philox SFC64".split(),
    kind="type",
    file="_bits",
    **RANDOM,
)
frozen("Generator", kind="type", file="_generator", **RANDOM)
frozen("default_rng", file="_generator", **RANDOM)
frozen("RandomState", kind="type", file="_random_state", **RANDOM)
frozen(
    *"seed get_state set_state get_bit_generator set_bit_generator".split(),
    *"random random_sample ranf sample rand randn bytes".split(),
    *"randint random_integers shuffle permutation choice".split(),
    *"standard_normal standard_exponential standard_gamma standard_cauchy standard_t".split(),
    *"uniform normal exponential gamma lognormal beta chisquare f noncentral_chisquare".split(),
    *"noncentral_f pareto weibull power rayleigh laplace gumbel logistic wald".split(),
    *"triangular vonmises poisson binomial negative_binomial geometric zipf".split(),
    *"logseries hypergeometric multinomial dirichlet multivariate_normal".split(),
    file="_random_state",
    **RANDOM,
)


# --- Printing -----------------------------------------------------------------------------------

PRINT = "usermod/bind/print_functions.c"
for name in (
    *("array2string", "array_repr", "array_str", "set_printoptions", "printoptions"),
    *("format_float_positional", "format_float_scientific"),
):
    function(name, group="array", file=PRINT)
function("get_printoptions", group="array", file=PRINT, ctype=FIXED)
frozen("binary_repr", "base_repr", group="array", file="_digits")


# --- Python functions over arrays (frozen Python) ------------------------------------------------

frozen("frompyfunc", group="ufunc", file="_vectorize")
frozen("vectorize", kind="type", group="ufunc", file="_vectorize")
frozen("apply_along_axis", "apply_over_axes", "piecewise", group="library", file="_apply")

# --- Files (frozen Python) -----------------------------------------------------------------------

frozen("save", "load", "savez", "savez_compressed", "fromfile", group="library", file="_npyio")
frozen("loadtxt", group="library", file="_loadtxt")
frozen("savetxt", group="library", file="_text")
frozen("genfromtxt", group="library", file="_genfromtxt")
method("tofile", group="library", file="usermod/frozen/numpy/_npyio.py", ctype="lazy_method_obj_t")


# --- Casting rules and the making of arrays ------------------------------------------------------

CASTING = "usermod/bind/casting.c"
for name in ("can_cast", "result_type"):
    function(name, group="dtype", file=CASTING)
for name in (
    *("promote_types", "min_scalar_type", "issubdtype", "isscalar", "iscomplexobj", "isrealobj"),
):
    function(name, group="dtype", file=CASTING, ctype=FIXED)
for file, file_names in (
    ("create", "array asarray ascontiguousarray asfortranarray copy"),
    (
        "create_shape",
        "empty zeros ones full empty_like zeros_like ones_like full_like eye identity",
    ),
    ("create_range", "arange linspace"),
    ("create_read", "frombuffer fromiter"),
):
    for name in file_names.split():
        aliases = ("asanyarray",) if name == "asarray" else ()
        function(name, group="array", file=f"usermod/bind/{file}.c", aliases=aliases)
frozen(
    *("isdtype", "astype", "common_type", "mintypecode", "typename"),
    group="dtype",
    file="_types",
)
frozen("finfo", "iinfo", group="dtype", kind="type", file="_types")
frozen("typecodes", "sctypeDict", "ScalarType", group="dtype", kind="constant", file="_types")
frozen(
    *("real", "imag", "iscomplex", "isreal", "angle", "real_if_close", "isneginf", "isposinf"),
    *("asarray_chkfinite", "iterable", "getbufsize", "setbufsize"),
    group="dtype",
    file="_types",
)
frozen(
    *("fromfunction", "fromstring", "require", "logspace", "geomspace"),
    *("tri", "tril", "triu", "vander"),
    group="array",
    file="_create",
)
frozen("meshgrid", group="array", file="_grids")
frozen(
    "mgrid", "ogrid", "r_", "c_", "s_", "index_exp", group="array", kind="constant", file="_grids"
)


# --- scipy.special -------------------------------------------------------------------------------

SPECIAL = {"group": "library", "module": "scipy.special"}
SPECIAL_UFUNCS = {"resolve": "DIVIDE", "flags": ("SLOW",), "file": "special", "module": "_special"}
for name in "erf erfc gamma gammaln ndtr expit log_expit logit entr".split():
    ufunc(name, 1, "fd", "f64", **SPECIAL_UFUNCS)
    frozen(name, file="_ufuncs", **SPECIAL)
for name in ("rel_entr", "xlogy", "xlog1py"):
    ufunc(name, 2, "fd", "f64", **SPECIAL_UFUNCS)
    frozen(name, file="_ufuncs", **SPECIAL)


frozen(
    *"psi digamma beta betaln gammainc gammaincc betainc erfinv erfcinv ndtri".split(),
    file="_gamma",
    **SPECIAL,
)
frozen("factorial", "comb", "perm", "binom", file="_combinatorics", **SPECIAL)
frozen("logsumexp", "softmax", "log_softmax", file="_softmax", **SPECIAL)


# --- What ulab has beyond NumPy and SciPy --------------------------------------------------------

ulab("float", "complex", kind="type", module="ulab.numpy", file="__init__")
ulab("ndinfo", "trapz", module="ulab.numpy", file="_own")
ulab("romberg", module="ulab.scipy.integrate", file="_own")
ulab(
    *("from_int16_buffer", "from_int32_buffer", "from_uint16_buffer", "from_uint32_buffer"),
    "spectrogram",
    module="ulab.utils",
    file="utils",
)


# --- scipy.stats ---------------------------------------------------------------------------------

STATS = {"group": "library", "module": "scipy.stats"}
frozen(
    *"describe zscore zmap skew kurtosis moment sem variation iqr mode gmean hmean".split(),
    *"trim_mean median_abs_deviation rankdata percentileofscore entropy".split(),
    file="_descriptive",
    **STATS,
)
frozen(
    *"linregress pearsonr spearmanr ttest_1samp ttest_rel ttest_ind".split(),
    file="_tests",
    **STATS,
)
frozen("norm", "t", "chi2", "expon", "uniform", kind="constant", file="_distributions", **STATS)


# --- scipy.optimize ------------------------------------------------------------------------------

OPTIMIZE = {"group": "library", "module": "scipy.optimize"}
frozen("OptimizeResult", "OptimizeWarning", "RootResults", kind="type", file="_result", **OPTIMIZE)
frozen("bisect", "brentq", "newton", "root_scalar", file="_root", **OPTIMIZE)
frozen("fmin", "minimize", file="_minimize", **OPTIMIZE)
frozen(*"minimize_scalar bracket".split(), file="_minimize_scalar", **OPTIMIZE)
frozen("least_squares", "leastsq", "curve_fit", "fsolve", file="_least_squares", **OPTIMIZE)


# --- scipy.linalg --------------------------------------------------------------------------------

SCIPY_LINALG = {"group": "library", "module": "scipy.linalg"}
frozen("LinAlgError", kind="type", file="_solve", **SCIPY_LINALG)
frozen(
    *"solve inv det solve_triangular cholesky cho_factor cho_solve lu lu_factor lu_solve".split(),
    *("lstsq", "solve_banded"),
    file="_solve",
    **SCIPY_LINALG,
)
frozen(
    *"norm qr svd svdvals eig eigvals eigh eigvalsh pinv null_space orth expm".split(),
    file="_decompositions",
    **SCIPY_LINALG,
)
frozen(*"toeplitz hankel circulant block_diag".split(), file="_matrices", **SCIPY_LINALG)


# --- scipy.integrate -----------------------------------------------------------------------------

INTEGRATE = {"group": "library", "module": "scipy.integrate"}
frozen("trapezoid", "cumulative_trapezoid", "simpson", "romb", file="_samples", **INTEGRATE)
frozen("quad", "fixed_quad", file="_quad", **INTEGRATE)
frozen("IntegrationWarning", kind="type", file="_quad", **INTEGRATE)
frozen("solve_ivp", file="_ivp", **INTEGRATE)
frozen("OdeSolution", kind="type", file="_ivp", **INTEGRATE)


# --- scipy.interpolate ---------------------------------------------------------------------------

frozen(
    *"interp1d CubicSpline PPoly".split(),
    kind="type",
    group="library",
    file="_interpolate",
    module="scipy.interpolate",
)


# --- scipy.spatial, scipy.fft, scipy.constants ---------------------------------------------------

frozen(
    *"sqeuclidean euclidean cityblock chebyshev cosine".split(),
    *"cdist pdist squareform".split(),
    group="library",
    file="distance",
    module="scipy.spatial.distance",
)
frozen(
    *"fft ifft rfft irfft hfft ihfft fftn ifftn fft2 ifft2 rfftn irfftn rfft2 irfft2".split(),
    *"fftfreq rfftfreq fftshift ifftshift next_fast_len".split(),
    group="library",
    file="_fft",
    module="scipy.fft",
)
frozen(
    *"pi golden golden_ratio yotta zetta exa peta tera giga mega kilo hecto deka deci".split(),
    *"centi milli micro nano pico femto atto c speed_of_light mu_0 epsilon_0 h Planck".split(),
    *"hbar G gravitational_constant g e elementary_charge R gas_constant alpha".split(),
    *"fine_structure N_A Avogadro k Boltzmann sigma Stefan_Boltzmann Rydberg m_e".split(),
    *"electron_mass m_p proton_mass m_n neutron_mass u m_u atomic_mass gram lb pound".split(),
    *"oz ounce degree arcmin arcminute arcsec arcsecond minute hour day week year".split(),
    *"Julian_year inch foot mile yard angstrom micron au nautical_mile atm atmosphere".split(),
    *"bar torr mmHg psi liter litre kmh mph knot zero_Celsius eV electron_volt calorie".split(),
    *"hp horsepower".split(),
    kind="constant",
    group="library",
    file="_constants",
    module="scipy.constants",
)
frozen("convert_temperature", group="library", file="_constants", module="scipy.constants")


# --- scipy.signal --------------------------------------------------------------------------------

SIGNAL = {"group": "library", "module": "scipy.signal"}
frozen("get_window", file="windows", **SIGNAL)
frozen(
    *"lfilter sosfilt lfilter_zi lfiltic sosfilt_zi filtfilt sosfiltfilt".split(),
    file="_filters",
    **SIGNAL,
)
for file, file_names in (
    (
        "_convert",
        "normalize tf2zpk zpk2tf tf2sos zpk2sos sos2tf lp2lp lp2hp lp2bp lp2bs bilinear "
        "lp2lp_zpk lp2hp_zpk lp2bp_zpk lp2bs_zpk bilinear_zpk freqz freqz_sos sosfreqz",
    ),
    (
        "_design",
        "buttap cheb1ap cheb2ap iirfilter butter cheby1 cheby2 iirnotch iirpeak",
    ),
    (
        "_peaks",
        "find_peaks peak_prominences peak_widths argrelextrema argrelmax argrelmin",
    ),
    ("_convolve", "convolve correlate fftconvolve"),
    ("_resample", "detrend hilbert resample upfirdn resample_poly decimate"),
    ("_fir", "kaiser_beta kaiser_atten kaiserord firwin savgol_coeffs savgol_filter medfilt"),
    ("_spectral", "welch periodogram csd coherence spectrogram"),
    ("_waves", "sawtooth square chirp unit_impulse"),
):
    frozen(*file_names.split(), file=file, **SIGNAL)
frozen(
    *"bartlett blackman blackmanharris boxcar cosine exponential flattop".split(),
    *"gaussian general_cosine general_gaussian general_hamming get_window hamming hann".split(),
    *"kaiser nuttall triang tukey".split(),
    group="library",
    file="windows",
    module="scipy.signal.windows",
)


# --- What NumPy has and the board has not --------------------------------------------------------

left_out("bytes_ str_ char strings", "there are no arrays of strings")
left_out("object_", "there are no arrays of objects")
left_out("void record recarray rec", "there are no structured arrays")
left_out(
    "datetime64 timedelta64 busday_count busday_offset busdaycalendar datetime_as_string "
    "datetime_data is_busday isnat",
    "there are no arrays of dates",
)
left_out("matrix asmatrix bmat", "ndarray has no subclasses; NumPy advises against this one")
left_out("ma", "ndarray has no subclasses: use NaN and the nan-functions, or a mask of your own")
left_out("memmap", "a chip has no virtual memory to map a file into")
left_out("polynomial", "a library of its own; poly1d, polyfit, roots and their kin are here")
left_out(
    "longdouble clongdouble float128 complex256",
    "80 bits are the x86 processor's own; float64 under their name would store something else",
)
left_out("dtypes", "all dtypes are of one class here, numpy.dtype, so there is none to name")
left_out("from_dlpack", "it passes memory between C libraries; np.asarray takes any buffer")
left_out("ctypeslib f2py get_include", "for compilers and foreign libraries, which no chip has")
left_out("core", "deprecated by NumPy")
left_out("info", "it prints docstrings, which are not kept on the board")
left_out("nested_iters", "nditer has no op_axes, of which this is made")
left_out(
    "einsum_path", "it describes an optimiser; einsum takes its operands from left to right here"
)
for name in ("numpy", "numpy.linalg", "numpy.fft", "numpy.random"):
    left_out("test", "NumPy's own test runner needs pytest", module=name)
left_out(
    "bit_generator mtrand", "modules that only hold what has a name here", module="numpy.random"
)
left_out("ctypes", "there is no ctypes on the board", module="ndarray")
left_out(
    "dump dumps", "there is no pickle on the board: use tobytes, or np.save", module="ndarray"
)
left_out("fromregex", "it only makes structured arrays")
left_out(
    "byte_bounds", "addresses of memory say nothing to a script", module="numpy.lib.array_utils"
)
left_out(
    "assert_array_almost_equal_nulp assert_array_max_ulp assert_string_equal print_assert_equal",
    "for those who test NumPy itself",
    module="numpy.testing",
)
