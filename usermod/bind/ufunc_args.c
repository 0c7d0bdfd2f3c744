// The keywords of a ufunc's call, and the words for operands that it has no loop for.

#include <string.h>

#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/flat.h"
#include "bind/scalar.h"
#include "bind/ufunc_args.h"
#include "py/objstr.h"
#include "py/objtype.h"
#include "py/runtime.h"

void ufunc_options_init(ufunc_options_t *opt, mp_obj_t out) {
    opt->out[0] = out;
    opt->out[1] = MP_OBJ_NULL;
    opt->where = MP_OBJ_NULL;
    opt->casting = ND_CAST_SAME_KIND;
    opt->order = 'K';
    opt->has_signature = false;
    opt->is_scalar = false;
}

// Keywords

mp_obj_t ufunc_parse_output(mp_obj_t obj) {
    if (obj == mp_const_none) {
        return MP_OBJ_NULL;
    }
    if (!array_check(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("return arrays must be of ArrayType"));
    }
    return obj;
}

static void parse_outputs(const nd_ufunc_t *u, mp_obj_t obj, ufunc_options_t *opt) {
    if (mp_obj_is_type(obj, &mp_type_tuple)) {
        size_t n;
        mp_obj_t *items;
        mp_obj_tuple_get(obj, &n, &items);
        if (n != u->nout) {
            mp_raise_ValueError(MP_ERROR_TEXT("The 'out' tuple must have exactly one entry per ufunc output"));
        }
        for (size_t j = 0; j < n; j++) {
            opt->out[j] = ufunc_parse_output(items[j]);
        }
        return;
    }
    if (u->nout > 1 && obj != mp_const_none) {
        mp_raise_TypeError(MP_ERROR_TEXT("'out' must be a tuple of arrays"));
    }
    opt->out[0] = ufunc_parse_output(obj);
}

static const char *keyword_str(mp_obj_t obj, qstr name) {
    if (!mp_obj_is_str(obj)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q must be str, not %s"), name, mp_obj_get_type_str(obj));
    }
    return mp_obj_str_get_str(obj);
}

static uint8_t parse_casting(mp_obj_t obj) {
    static const uint16_t names[] = { MP_QSTR_no, MP_QSTR_equiv, MP_QSTR_safe, MP_QSTR_same_kind, MP_QSTR_unsafe };
    const char *casting = keyword_str(obj, MP_QSTR_casting);
    for (size_t i = 0; i < MP_ARRAY_SIZE(names); i++) {
        if (strcmp(qstr_str(names[i]), casting) == 0) {
            return (uint8_t)i;
        }
    }
    mp_raise_msg_varg(&mp_type_ValueError,
        MP_ERROR_TEXT("casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '%s')"), casting);
}

static char parse_order(mp_obj_t obj) {
    if (obj == mp_const_none) {
        return 'K';
    }
    const char *order = keyword_str(obj, MP_QSTR_order);
    char letter = (char)(order[0] & ~0x20);
    if (letter == 0 || order[1] != 0 || strchr("CFAK", letter) == NULL) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("order must be one of 'C', 'F', 'A', or 'K' (got '%s')"), order);
    }
    return letter;
}

// 'dd->d'
static void parse_type_string(const nd_ufunc_t *u, mp_obj_t obj, uint8_t *signature) {
    size_t len;
    const char *text = mp_obj_str_get_data(obj, &len);
    if (len == 1) {
        mp_raise_TypeError(MP_ERROR_TEXT("Use `dtype` or  fill the tuple with more than one 'None'."));
    }
    if (len != u->nin + u->nout + 2u || text[u->nin] != '-' || text[u->nin + 1] != '>') {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("a type-string for %s, %d typecode(s) before and %d after the -> sign"),
            u->name, (int)u->nin, (int)u->nout);
    }
    for (size_t i = 0; i < (size_t)u->nin + u->nout; i++) {
        signature[i] = (uint8_t)nd_dtype_from_name(&text[i < u->nin ? i : i + 2], 1);
        if (signature[i] == ND_NO_DTYPE) {
            mp_raise_ValueError(MP_ERROR_TEXT("Invalid data-type for array"));
        }
    }
}

// (int, None, 'd')
static void parse_type_tuple(const nd_ufunc_t *u, mp_obj_t obj, uint8_t *signature) {
    size_t n;
    mp_obj_t *items;
    mp_obj_tuple_get(obj, &n, &items);
    if (n == 1) {
        mp_raise_TypeError(items[0] == mp_const_none ? MP_ERROR_TEXT("a single item type tuple cannot contain None.")
            : MP_ERROR_TEXT("Use `dtype` or  fill the tuple with more than one 'None'."));
    }
    if (n != (size_t)u->nin + u->nout) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("a type-tuple must be specified of length %d for ufunc '%s'"),
            (int)(u->nin + u->nout), u->name);
    }
    for (size_t i = 0; i < n; i++) {
        signature[i] = (uint8_t)dtype_from_obj(items[i], ND_NO_DTYPE);
    }
}

static void parse_signature(const nd_ufunc_t *u, mp_obj_t obj, ufunc_options_t *opt) {
    if (mp_obj_is_str(obj)) {
        parse_type_string(u, obj, opt->signature);
    } else if (mp_obj_is_type(obj, &mp_type_tuple)) {
        parse_type_tuple(u, obj, opt->signature);
    } else {
        mp_raise_TypeError(MP_ERROR_TEXT("the signature object to ufunc must be a string or a tuple."));
    }
    opt->has_signature = true;
}

// dtype= names the dtype of every output.
static void parse_dtype(const nd_ufunc_t *u, mp_obj_t obj, ufunc_options_t *opt) {
    nd_dtype_t dtype = dtype_from_obj(obj, ND_NO_DTYPE);
    for (size_t i = 0; i < (size_t)u->nin + u->nout; i++) {
        opt->signature[i] = i < u->nin ? ND_NO_DTYPE : (uint8_t)dtype;
    }
    opt->has_signature = dtype != ND_NO_DTYPE;
}

// types_by is the keyword that named dtypes so far, or MP_QSTRnull.
static void parse_keyword(const nd_ufunc_t *u, qstr name, mp_obj_t value, qstr *types_by, ufunc_options_t *opt) {
    switch (name) {
        case MP_QSTR_out:
            parse_outputs(u, value, opt);
            break;
        case MP_QSTR_where:
            opt->where = value;
            break;
        case MP_QSTR_casting:
            opt->casting = parse_casting(value);
            break;
        case MP_QSTR_order:
            opt->order = parse_order(value);
            break;
        case MP_QSTR_subok:
            if (!mp_obj_is_bool(value)) {
                mp_raise_TypeError(MP_ERROR_TEXT("'subok' must be a boolean"));
            }
            break;
        case MP_QSTR_dtype:
        case MP_QSTR_sig:
        case MP_QSTR_signature:
            if (*types_by != MP_QSTRnull) {
                bool has_dtype = *types_by == MP_QSTR_dtype || name == MP_QSTR_dtype;
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("cannot specify both '%q' and '%q'"),
                    has_dtype ? MP_QSTR_signature : MP_QSTR_sig, has_dtype ? MP_QSTR_dtype : MP_QSTR_signature);
            }
            *types_by = name;
            if (name == MP_QSTR_dtype) {
                parse_dtype(u, value, opt);
            } else {
                parse_signature(u, value, opt);
            }
            break;
        default:
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() got an unexpected keyword argument '%q'"), u->name, name);
    }
}

void ufunc_parse_keywords(const nd_ufunc_t *u, size_t n_kw, const mp_obj_t *kw, bool has_out, ufunc_options_t *opt) {
    qstr types_by = MP_QSTRnull;
    for (; n_kw != 0; n_kw--, kw += 2) {
        if (has_out && kw[0] == MP_OBJ_NEW_QSTR(MP_QSTR_out)) {
            mp_raise_TypeError(MP_ERROR_TEXT("cannot specify 'out' as both a positional and keyword argument"));
        }
        parse_keyword(u, MP_OBJ_QSTR_VALUE(kw[0]), kw[1], &types_by, opt);
    }
}

void ufunc_parse_map(const nd_ufunc_t *u, const mp_map_t *kw, ufunc_options_t *opt) {
    qstr types_by = MP_QSTRnull;
    for (size_t i = 0; i < kw->alloc; i++) {
        if (mp_map_slot_is_filled(kw, i)) {
            parse_keyword(u, MP_OBJ_QSTR_VALUE(kw->table[i].key), kw->table[i].value, &types_by, opt);
        }
    }
}

// Operands

bool ufunc_is_sequence(mp_obj_t obj) {
    if (mp_obj_is_str_or_bytes(obj)) {
        return false;
    }
    if (mp_obj_is_type(obj, &mp_type_list) || mp_obj_is_type(obj, &mp_type_tuple) || mp_obj_is_type(obj, &mp_type_range)
        || flat_check(obj)) {
        return true;
    }
    mp_buffer_info_t bufinfo;
    if (mp_get_buffer(obj, &bufinfo, MP_BUFFER_READ)) {
        return true;
    }
    // An object of a Python class that stands for an array.
    mp_obj_t method[2] = { MP_OBJ_NULL, MP_OBJ_NULL };
    if (mp_obj_is_instance_type(mp_obj_get_type(obj))) {
        mp_load_method_maybe(obj, MP_QSTR___array__, method);
    }
    return method[0] != MP_OBJ_NULL;
}

bool ufunc_is_operand(mp_obj_t obj) {
    return array_check(obj) || scalar_promotion_dtype(obj) != ND_NO_DTYPE || ufunc_is_sequence(obj);
}

// "<class 'numpy.dtypes.Int64DType'>"
static void add_dtype_class(vstr_t *text, nd_dtype_t dtype) {
    static const char *const weak[] = { "_PyLong", "_PyFloat", "_PyComplex" };
    if (dtype == ND_NO_DTYPE) {
        vstr_add_str(text, "None");
        return;
    }
    char name[12];
    strcpy(name, dtype < ND_N_DTYPES ? nd_dtypes[dtype].name : weak[dtype - ND_N_DTYPES]);
    if (name[0] == 'u') {
        name[1] = (char)(name[1] & ~0x20); // UInt8
    }
    if (name[0] != '_') {
        name[0] = (char)(name[0] & ~0x20);
    }
    vstr_printf(text, "<class 'numpy.dtypes.%sDType'>", name);
}

// "(<class ...>, <class ...>)", without the brackets when there is one.
static void add_dtype_classes(vstr_t *text, const uint8_t *dtypes, size_t n) {
    if (n > 1) {
        vstr_add_char(text, '(');
    }
    for (size_t i = 0; i < n; i++) {
        if (i != 0) {
            vstr_add_str(text, ", ");
        }
        add_dtype_class(text, (nd_dtype_t)dtypes[i]);
    }
    if (n > 1) {
        vstr_add_char(text, ')');
    }
}

static MP_NORETURN void raise_text(const mp_obj_type_t *type, vstr_t *text) {
    nlr_raise(mp_obj_new_exception_arg1(type, mp_obj_new_str_from_vstr(text)));
}

static MP_NORETURN void raise_no_signature(const nd_ufunc_t *u, const nd_dtype_t *dtypes, const ufunc_options_t *opt) {
    uint8_t ins[ND_UFUNC_MAX_ARGS];
    uint8_t none = ND_NO_DTYPE;
    for (size_t i = 0; i < u->nin; i++) {
        ins[i] = opt->has_signature && opt->signature[i] != ND_NO_DTYPE ? opt->signature[i] : (uint8_t)dtypes[i];
    }
    vstr_t text;
    vstr_init(&text, 160);
    vstr_printf(&text, "ufunc '%s' did not contain a loop with signature matching types ", u->name);
    add_dtype_classes(&text, ins, u->nin);
    vstr_add_str(&text, " -> ");
    add_dtype_classes(&text, opt->has_signature ? &opt->signature[u->nin] : &none, 1);
    raise_text(&ufunc_type_error_type, &text);
}

void ufunc_check_resolved(const nd_ufunc_t *u, nd_err_t err, const nd_dtype_t *dtypes, const ufunc_options_t *opt) {
    // NumPy has these words for the operations that resolve dtypes in the new way, others for the old.
    static const uint8_t new_way[] = { ND_UFUNC_GCD, ND_UFUNC_LCM, ND_UFUNC_POSITIVE, ND_UFUNC_SIGN };
    if ((err == ND_ERR_NO_LOOP || err == ND_ERR_NO_MATCH) && memchr(new_way, (int)(u - nd_ufuncs), sizeof(new_way)) != NULL) {
        raise_no_signature(u, dtypes, opt);
    }
    raise_if(err, u->name, NULL, 0);
}

static void add_operand(vstr_t *text, mp_obj_t obj, bool as_class) {
    if (mp_obj_is_str_or_bytes(obj)) {
        bool is_str = mp_obj_is_str(obj);
        if (as_class) {
            vstr_printf(text, "<class 'numpy.dtypes.%sDType'>", is_str ? "Str" : "Bytes");
        } else {
            vstr_printf(text, "dtype('%s%d')", is_str ? "<U" : "S", (int)MP_OBJ_SMALL_INT_VALUE(mp_obj_len(obj)));
        }
        return;
    }
    nd_dtype_t dtype = ND_FLOAT64;
    if (ufunc_is_operand(obj)) {
        dtype = array_from_obj(obj, ND_NO_DTYPE)->dtype;
    }
    if (as_class) {
        add_dtype_class(text, dtype);
    } else {
        vstr_printf(text, "dtype('%s')", nd_dtypes[dtype].name);
    }
}

void ufunc_refuse_operand(const nd_ufunc_t *u, const mp_obj_t *args, size_t i) {
    if (mp_obj_is_str_or_bytes(args[i]) && u->nin == 2) {
        bool as_class = u->resolve == ND_RESOLVE_COMPARE;
        vstr_t text;
        vstr_init(&text, 120);
        vstr_printf(&text, "ufunc '%s' did not contain a loop with signature matching types (", u->name);
        add_operand(&text, args[0], as_class);
        vstr_add_str(&text, ", ");
        add_operand(&text, args[1], as_class);
        vstr_add_str(&text, ") -> None");
        raise_text(&ufunc_type_error_type, &text);
    }
    if (mp_obj_is_str_or_bytes(args[i])) {
        raise_if(ND_ERR_NO_LOOP, u->name, NULL, 0);
    }
    if (u->nin == 1) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("loop of ufunc does not support argument 0 of type %s"
            " which has no callable %s method"), mp_obj_get_type_str(args[i]), u->name);
    }
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("unsupported operand type(s) for ufunc '%s': '%s'"),
        u->name, mp_obj_get_type_str(args[i]));
}

void ufunc_raise_casting(const nd_ufunc_t *u, bool input, size_t i, nd_dtype_t from, nd_dtype_t to, nd_casting_t casting) {
    static const char *const rules[] = { "no", "equiv", "safe", "same_kind", "unsafe" };
    char number[3] = { ' ', (char)('0' + i), 0 };
    // The number is left out where there is one only.
    if ((input ? u->nin : u->nout) == 1) {
        number[0] = 0;
    }
    mp_raise_msg_varg(&ufunc_type_error_type,
        MP_ERROR_TEXT("Cannot cast ufunc '%s' %s%s from dtype('%s') to dtype('%s') with casting rule '%s'"),
        u->name, input ? "input" : "output", number, nd_dtypes[nd_default_dtype(from)].name, nd_dtypes[to].name, rules[casting]);
}
