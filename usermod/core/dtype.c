// What is known of each dtype, casting rules and the spellings of names; promotion is a table in gen/.
#include "core/dtype.h"

#include <string.h>

#include "gen/promote.h"

const nd_dtype_info_t nd_dtypes[ND_N_DTYPES] = {
    [ND_BOOL] = { 1, 1, ND_CLS_B, 'b', '?', "bool" },
    // The small integers fit int32, so the sign of their class does not matter.
    [ND_INT8] = { 1, 1, ND_CLS_I32, 'i', 'b', "int8" },
    [ND_UINT8] = { 1, 1, ND_CLS_I32, 'u', 'B', "uint8" },
    [ND_INT16] = { 2, 2, ND_CLS_I32, 'i', 'h', "int16" },
    [ND_UINT16] = { 2, 2, ND_CLS_I32, 'u', 'H', "uint16" },
    [ND_INT32] = { 4, 4, ND_CLS_I32, 'i', 'i', "int32" },
    [ND_UINT32] = { 4, 4, ND_CLS_U32, 'u', 'I', "uint32" },
    [ND_INT64] = { 8, 8, ND_CLS_I64, 'i', 'l', "int64" },
    [ND_UINT64] = { 8, 8, ND_CLS_U64, 'u', 'L', "uint64" },
    [ND_FLOAT16] = { 2, 2, ND_CLS_F32, 'f', 'e', "float16" },
    [ND_FLOAT32] = { 4, 4, ND_CLS_F32, 'f', 'f', "float32" },
    [ND_FLOAT64] = { 8, 8, ND_CLS_F64, 'f', 'd', "float64" },
    [ND_COMPLEX64] = { 8, 4, ND_CLS_C64, 'c', 'F', "complex64" },
    [ND_COMPLEX128] = { 16, 8, ND_CLS_C128, 'c', 'D', "complex128" },
};

const uint8_t nd_cls_bytes[ND_N_CLS] = { 1, 4, 4, 8, 8, 4, 8, 8, 16 };

const uint8_t nd_cls_dtype[ND_N_CLS] = {
    ND_BOOL, ND_INT32, ND_UINT32, ND_INT64, ND_UINT64, ND_FLOAT32, ND_FLOAT64, ND_COMPLEX64, ND_COMPLEX128,
};

nd_dtype_t nd_promote(nd_dtype_t a, nd_dtype_t b) {
    return (nd_dtype_t)nd_promote_table[a][b];
}

nd_dtype_t nd_promote_set(uint32_t set) {
    nd_dtype_t result = ND_NO_DTYPE;
    // The highest first, Python numbers last.
    for (size_t i = ND_N_PROMOTE; i-- > 0;) {
        nd_dtype_t dtype = (nd_dtype_t)((i + ND_N_DTYPES) % ND_N_PROMOTE);
        if (set >> dtype & 1) {
            result = result == ND_NO_DTYPE ? dtype : nd_promote(result, dtype);
        }
    }
    return result;
}

nd_dtype_t nd_default_dtype(nd_dtype_t a) {
    // What a Python scalar makes of bool is its default; bool leaves the others as they are.
    return nd_promote(a, ND_BOOL);
}

// The kinds in the order in which same-kind casting goes.
static size_t kind_rank(nd_dtype_t dtype) {
    return (size_t)(strchr("buifc", nd_dtypes[dtype].kind) - "buifc");
}

bool nd_can_cast(nd_dtype_t from, nd_dtype_t to, nd_casting_t rule) {
    if (from == to || rule == ND_CAST_UNSAFE) {
        return true;
    }
    if (rule < ND_CAST_SAFE) {
        return false;
    }
    if (nd_promote(from, to) == to) {
        return true;
    }
    return rule == ND_CAST_SAME_KIND && kind_rank(from) <= kind_rank(to);
}

// Names that are neither nd_dtypes[].name, a type character, nor a kind with a size.
static const struct {
    const char *name;
    uint8_t dtype;
} other_names[] = {
    { "q", ND_INT64 }, { "p", ND_INT64 }, { "n", ND_INT64 },
    { "Q", ND_UINT64 }, { "P", ND_UINT64 }, { "N", ND_UINT64 },
    { "int", ND_INT64 }, { "float", ND_FLOAT64 }, { "complex", ND_COMPLEX128 },
    { "int_", ND_INT64 }, { "intp", ND_INT64 }, { "long", ND_INT64 }, { "longlong", ND_INT64 },
    { "uint", ND_UINT64 }, { "uintp", ND_UINT64 }, { "ulong", ND_UINT64 }, { "ulonglong", ND_UINT64 },
    { "byte", ND_INT8 }, { "ubyte", ND_UINT8 }, { "short", ND_INT16 }, { "ushort", ND_UINT16 },
    { "intc", ND_INT32 }, { "uintc", ND_UINT32 }, { "bool_", ND_BOOL },
    { "half", ND_FLOAT16 }, { "single", ND_FLOAT32 }, { "double", ND_FLOAT64 },
    { "csingle", ND_COMPLEX64 }, { "cdouble", ND_COMPLEX128 },
};

static bool same_name(const char *name, const char *text, size_t len) {
    return strlen(name) == len && memcmp(name, text, len) == 0;
}

// 'i2', 'c16': a kind and a size.
static nd_dtype_t from_kind_and_size(const char *text, size_t len) {
    if (len < 2 || len > 3) {
        return ND_NO_DTYPE;
    }
    int size = text[1] - '0';
    if (len == 3) {
        size = size * 10 + (text[2] - '0');
    }
    for (int i = 0; i < ND_N_DTYPES; i++) {
        if (nd_dtypes[i].kind == text[0] && nd_dtypes[i].itemsize == size) {
            return (nd_dtype_t)i;
        }
    }
    return ND_NO_DTYPE;
}

nd_dtype_t nd_dtype_from_name(const char *name, size_t len) {
    bool ordered = len > 1 && (name[0] == '<' || name[0] == '=' || name[0] == '|');
    if (ordered) {
        name++;
        len--;
    }
    for (int i = 0; i < ND_N_DTYPES; i++) {
        if ((len == 1 && nd_dtypes[i].typechar == name[0]) || (!ordered && same_name(nd_dtypes[i].name, name, len))) {
            return (nd_dtype_t)i;
        }
    }
    for (size_t i = 0; i < sizeof(other_names) / sizeof(other_names[0]); i++) {
        if ((!ordered || len == 1) && same_name(other_names[i].name, name, len)) {
            return (nd_dtype_t)other_names[i].dtype;
        }
    }
    return from_kind_and_size(name, len);
}
