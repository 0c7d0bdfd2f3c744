// array2string and its relatives, the functions that set the print options, and format_float_*.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/print.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/dtype.h"
#include "py/objstr.h"
#include "py/runtime.h"

#define OPTION { .u_rom_obj = MP_ROM_NONE }

// --- Checking options ---

static mp_obj_t checked_precision(mp_obj_t value) {
    if (!args_is_index(value)) {
        mp_raise_TypeError(MP_ERROR_TEXT("precision must be an integer"));
    }
    return mp_obj_is_int(value) ? value : mp_obj_new_int(args_index(value));
}

static mp_obj_t checked_threshold(mp_obj_t value) {
    mp_float_t number;
    if (!mp_obj_get_float_maybe(value, &number)) {
        mp_raise_TypeError(MP_ERROR_TEXT("threshold must be numeric"));
    }
    if (number != number) {
        mp_raise_ValueError(MP_ERROR_TEXT("threshold must be non-NAN, try "
            "sys.maxsize for untruncated representation"));
    }
    return value;
}

static mp_obj_t checked_floatmode(mp_obj_t value) {
    if (value != MP_OBJ_NEW_QSTR(MP_QSTR_fixed) && value != MP_OBJ_NEW_QSTR(MP_QSTR_unique)
        && value != MP_OBJ_NEW_QSTR(MP_QSTR_maxprec) && value != MP_OBJ_NEW_QSTR(MP_QSTR_maxprec_equal)) {
        mp_raise_ValueError(MP_ERROR_TEXT("floatmode option must be one of "
            "\"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\""));
    }
    return value;
}

static mp_obj_t checked_sign(mp_obj_t value) {
    size_t n = 0;
    const char *sign = mp_obj_is_str(value) ? mp_obj_str_get_data(value, &n) : "";
    if (n != 1 || strchr(" +-", sign[0]) == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("sign option must be one of ' ', '+', or '-'"));
    }
    return value;
}

static mp_obj_t checked(qstr name, mp_obj_t value) {
    if (mp_obj_is_str(value)) {
        value = MP_OBJ_NEW_QSTR(mp_obj_str_get_qstr(value)); // comparable by address
    }
    switch (name) {
        case MP_QSTR_precision:
            return checked_precision(value);
        case MP_QSTR_threshold:
            return checked_threshold(value);
        case MP_QSTR_floatmode:
            return checked_floatmode(value);
        case MP_QSTR_sign:
            return checked_sign(value);
        case MP_QSTR_suppress:
            return mp_obj_new_bool(mp_obj_is_true(value));
        case MP_QSTR_legacy:
            if (value != mp_const_false) {
                mp_raise_ValueError(MP_ERROR_TEXT("legacy printing option can only be `False`"));
            }
            return value;
        default:
            return value;
    }
}

// Stores an option that is not None.
static void set_option(mp_obj_t options, qstr name, mp_obj_t value) {
    if (value != mp_const_none) {
        mp_obj_dict_store(options, MP_OBJ_NEW_QSTR(name), checked(name, value));
    }
}

// --- The options themselves ---

static const mp_arg_t option_args[] = {
    { MP_QSTR_precision, MP_ARG_OBJ, OPTION },
    { MP_QSTR_threshold, MP_ARG_OBJ, OPTION },
    { MP_QSTR_edgeitems, MP_ARG_OBJ, OPTION },
    { MP_QSTR_linewidth, MP_ARG_OBJ, OPTION },
    { MP_QSTR_suppress, MP_ARG_OBJ, OPTION },
    { MP_QSTR_nanstr, MP_ARG_OBJ, OPTION },
    { MP_QSTR_infstr, MP_ARG_OBJ, OPTION },
    { MP_QSTR_formatter, MP_ARG_OBJ, OPTION },
    { MP_QSTR_sign, MP_ARG_OBJ, OPTION },
    { MP_QSTR_floatmode, MP_ARG_OBJ, OPTION },
    { MP_QSTR_legacy, MP_ARG_KW_ONLY | MP_ARG_OBJ, OPTION },
    { MP_QSTR_override_repr, MP_ARG_KW_ONLY | MP_ARG_OBJ, OPTION },
};
#define N_OPTIONS MP_ARRAY_SIZE(option_args)

// What changes: the options that are given; formatter and override_repr always.
static mp_obj_t parse_changes(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    mp_arg_val_t values[N_OPTIONS];
    mp_arg_parse_all(n_args, args, kwargs, N_OPTIONS, option_args, values);
    mp_obj_t changes = mp_obj_new_dict(N_OPTIONS);
    mp_obj_dict_store(changes, MP_OBJ_NEW_QSTR(MP_QSTR_formatter), mp_const_none);
    mp_obj_dict_store(changes, MP_OBJ_NEW_QSTR(MP_QSTR_override_repr), mp_const_none);
    for (size_t i = 0; i < N_OPTIONS; i++) {
        set_option(changes, (qstr)option_args[i].qst, values[i].u_obj);
    }
    return changes;
}

static void apply_changes(mp_obj_t changes) {
    mp_obj_t options = mp_obj_dict_copy(print_options());
    mp_map_t *map = mp_obj_dict_get_map(changes);
    for (size_t i = 0; i < map->alloc; i++) {
        if (mp_map_slot_is_filled(map, i)) {
            mp_obj_dict_store(options, map->table[i].key, map->table[i].value);
        }
    }
    print_set_options(options);
}

static mp_obj_t mod_numpy_set_printoptions(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    apply_changes(parse_changes(n_args, args, kwargs));
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_set_printoptions_obj, 0, mod_numpy_set_printoptions);

static mp_obj_t mod_numpy_get_printoptions(void) {
    return mp_obj_dict_copy(print_options());
}
MP_DEFINE_CONST_FUN_OBJ_0(mod_numpy_get_printoptions_obj, mod_numpy_get_printoptions);

// --- printoptions: for a with statement ---

typedef struct {
    mp_obj_base_t base;
    mp_obj_t changes;
    mp_obj_t before;
} context_t;

static mp_obj_t context_enter(mp_obj_t self_in) {
    context_t *self = MP_OBJ_TO_PTR(self_in);
    self->before = print_options();
    apply_changes(self->changes);
    return mod_numpy_get_printoptions();
}
static MP_DEFINE_CONST_FUN_OBJ_1(context_enter_obj, context_enter);

static mp_obj_t context_exit(size_t n_args, const mp_obj_t *args) {
    context_t *self = MP_OBJ_TO_PTR(args[0]);
    print_set_options(self->before);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(context_exit_obj, 4, 4, context_exit);

static const mp_rom_map_elem_t context_table[] = {
    { MP_ROM_QSTR(MP_QSTR___enter__), MP_ROM_PTR(&context_enter_obj) },
    { MP_ROM_QSTR(MP_QSTR___exit__), MP_ROM_PTR(&context_exit_obj) },
};
static MP_DEFINE_CONST_DICT(context_dict, context_table);

static MP_DEFINE_CONST_OBJ_TYPE(context_type, MP_QSTR_printoptions, MP_TYPE_FLAG_NONE, locals_dict, &context_dict);

static mp_obj_t mod_numpy_printoptions(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    context_t *self = mp_obj_malloc(context_t, &context_type);
    self->before = mp_const_none;
    self->changes = parse_changes(n_args, args, kwargs);
    return MP_OBJ_FROM_PTR(self);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_printoptions_obj, 0, mod_numpy_printoptions);

// --- Arrays as strings ---

// An array, or a NumPy scalar as an array without axes.
static nd_array_t *array_or_scalar(mp_obj_t obj, const char *attribute) {
    if (!array_check(obj) && scalar_dtype(obj) == ND_NO_DTYPE) {
        mp_raise_msg_varg(&mp_type_AttributeError, MP_ERROR_TEXT("'%s' object has no attribute '%s'"),
            mp_obj_get_type_str(obj), attribute);
    }
    return array_from_obj(obj, ND_NO_DTYPE);
}

static mp_obj_t to_string(const nd_array_t *a, mp_obj_t options, mp_print_kind_t kind, const nd_print_layout_t *layout) {
    vstr_t text;
    mp_print_t print;
    vstr_init_print(&text, 32, &print);
    print_array_with(&print, a, options, kind, layout);
    return mp_obj_new_str_from_vstr(&text);
}

static size_t text_len(mp_obj_t obj) {
    return (size_t)mp_obj_get_int(mp_obj_len(obj));
}

static const MP_DEFINE_STR_OBJ(space_obj, " ");

static mp_obj_t mod_numpy_array2string(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    enum { ARG_a, ARG_separator = 4, ARG_prefix, ARG_suffix = 11 };
    static const mp_arg_t allowed[] = {
        { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, OPTION },
        { MP_QSTR_max_line_width, MP_ARG_OBJ, OPTION },
        { MP_QSTR_precision, MP_ARG_OBJ, OPTION },
        { MP_QSTR_suppress_small, MP_ARG_OBJ, OPTION },
        { MP_QSTR_separator, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_PTR(&space_obj)} },
        { MP_QSTR_prefix, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_)} },
        { MP_QSTR_formatter, MP_ARG_KW_ONLY | MP_ARG_OBJ, OPTION },
        { MP_QSTR_threshold, MP_ARG_KW_ONLY | MP_ARG_OBJ, OPTION },
        { MP_QSTR_edgeitems, MP_ARG_KW_ONLY | MP_ARG_OBJ, OPTION },
        { MP_QSTR_sign, MP_ARG_KW_ONLY | MP_ARG_OBJ, OPTION },
        { MP_QSTR_floatmode, MP_ARG_KW_ONLY | MP_ARG_OBJ, OPTION },
        { MP_QSTR_suffix, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_)} },
        { MP_QSTR_legacy, MP_ARG_KW_ONLY | MP_ARG_OBJ, OPTION },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, values);
    mp_obj_t options = mp_obj_dict_copy(print_options());
    for (size_t i = 1; i < MP_ARRAY_SIZE(allowed); i++) {
        qstr name = (qstr)allowed[i].qst;
        if (name != MP_QSTR_separator && name != MP_QSTR_prefix && name != MP_QSTR_suffix) {
            name = name == MP_QSTR_max_line_width ? MP_QSTR_linewidth : name == MP_QSTR_suppress_small ? MP_QSTR_suppress : name;
            set_option(options, name, values[i].u_obj);
        }
    }
    const nd_array_t *a = array_or_scalar(values[ARG_a].u_obj, "size");
    const nd_print_layout_t layout = {
        mp_obj_str_get_str(values[ARG_separator].u_obj),
        text_len(values[ARG_prefix].u_obj),
        text_len(values[ARG_suffix].u_obj),
    };
    return to_string(a, options, PRINT_STR, &layout);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_array2string_obj, 0, mod_numpy_array2string);

// array_repr and array_str: the array, then the options they share.
static mp_obj_t array_text(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs, mp_print_kind_t kind) {
    const mp_arg_t allowed[] = {
        { kind == PRINT_REPR ? MP_QSTR_arr : MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, OPTION },
        { MP_QSTR_max_line_width, MP_ARG_OBJ, OPTION },
        { MP_QSTR_precision, MP_ARG_OBJ, OPTION },
        { MP_QSTR_suppress_small, MP_ARG_OBJ, OPTION },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, values);
    const nd_array_t *a = array_or_scalar(values[0].u_obj, kind == PRINT_REPR ? "size" : "shape");
    mp_obj_t options = mp_obj_dict_copy(print_options());
    mp_obj_t override = mp_obj_dict_get(options, MP_OBJ_NEW_QSTR(MP_QSTR_override_repr));
    if (kind == PRINT_REPR && override != mp_const_none) {
        return mp_call_function_1(override, values[0].u_obj);
    }
    if (kind == PRINT_STR && a->ndim == 0) {
        return to_string(a, options, kind, NULL); // a scalar, whatever the options are
    }
    set_option(options, MP_QSTR_linewidth, values[1].u_obj);
    set_option(options, MP_QSTR_precision, values[2].u_obj);
    set_option(options, MP_QSTR_suppress, values[3].u_obj);
    return to_string(a, options, kind, NULL);
}

static mp_obj_t mod_numpy_array_repr(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    return array_text(n_args, args, kwargs, PRINT_REPR);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_array_repr_obj, 0, mod_numpy_array_repr);

static mp_obj_t mod_numpy_array_str(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    return array_text(n_args, args, kwargs, PRINT_STR);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_array_str_obj, 0, mod_numpy_array_str);

// --- format_float_positional, format_float_scientific ---

// None (-1) or a number of digits or spaces.
static int length_arg(const mp_arg_t *arg, mp_obj_t obj) {
    if (obj == mp_const_none) {
        return -1;
    }
    if (mp_obj_is_float(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("integer argument expected, got float"));
    }
    mp_int_t n = args_index(obj);
    if (n < 0) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%q must be >= 0"), (qstr)arg->qst);
    }
    const mp_int_t most = 1 << 24; // far more than NumPy writes
    return (int)(n < most ? n : most);
}

static char trim_arg(mp_obj_t obj) {
    size_t n = 0;
    const char *text = mp_obj_is_str(obj) ? mp_obj_str_get_data(obj, &n) : "";
    if (n != 1 || strchr("k.0-", text[0]) == NULL) {
        nlr_raise(mp_obj_new_exception_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("if supplied, trim must be 'k', '.', '0' or '-' found `%s`"),
            mp_obj_str_get_str(mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_str), obj))));
    }
    return text[0];
}

// What the options together must keep to; NumPy does not limit the spaces of the scientific format.
static void check_style(const nd_float_style_t *style) {
    if (!style->scientific && !style->fractional && style->precision == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("precision must be greater than 0 if fractional=False"));
    }
    if (style->min_digits > 0 && style->precision > 0 && style->min_digits > style->precision) {
        mp_raise_ValueError(MP_ERROR_TEXT("min_digits must be less than or equal to precision"));
    }
    print_check_length(style->unique ? style->min_digits : style->precision);
    if (!style->scientific) {
        print_check_length(style->pad_left);
        print_check_length(style->pad_right);
    }
}

// The float that is written: NumPy's are taken as they are, all else as a double.
static nd_dtype_t float_arg(mp_obj_t obj, nd_item_t *item) {
    nd_dtype_t dtype = scalar_dtype(obj);
    if (dtype != ND_NO_DTYPE && nd_dtypes[dtype].kind == 'f') {
        scalar_store(obj, dtype, item);
        return dtype;
    }
    if (array_check(obj) && ((nd_array_t *)MP_OBJ_TO_PTR(obj))->ndim > 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("only 0-dimensional arrays can be converted to Python scalars"));
    }
    mp_float_t value;
    if (!mp_obj_get_float_maybe(obj, &value)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("must be real number, not %s"), mp_obj_get_type_str(obj));
    }
    item->f64 = value;
    return ND_FLOAT64;
}

#define DEFAULT_TRUE { .u_bool = true }
#define DEFAULT_TRIM { .u_rom_obj = MP_ROM_QSTR(MP_QSTR_k) }

// Checks what is left in NumPy's order, and writes.
static mp_obj_t float_text(mp_obj_t x, nd_float_style_t *style, mp_obj_t trim) {
    vstr_t text;
    mp_print_t print;
    nd_item_t item;
    check_style(style);
    style->trim = trim_arg(trim);
    if (!style->unique && style->precision < 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("in non-unique mode `precision` must be supplied"));
    }
    nd_dtype_t dtype = float_arg(x, &item);
    vstr_init_print(&text, 24, &print);
    print_float(&print, dtype, &item, style);
    return mp_obj_new_str_from_vstr(&text);
}

static mp_obj_t mod_numpy_format_float_positional(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_x, MP_ARG_REQUIRED | MP_ARG_OBJ, OPTION },
        { MP_QSTR_precision, MP_ARG_OBJ, OPTION },
        { MP_QSTR_unique, MP_ARG_BOOL, DEFAULT_TRUE },
        { MP_QSTR_fractional, MP_ARG_BOOL, DEFAULT_TRUE },
        { MP_QSTR_trim, MP_ARG_OBJ, DEFAULT_TRIM },
        { MP_QSTR_sign, MP_ARG_BOOL, { .u_bool = false } },
        { MP_QSTR_pad_left, MP_ARG_OBJ, OPTION },
        { MP_QSTR_pad_right, MP_ARG_OBJ, OPTION },
        { MP_QSTR_min_digits, MP_ARG_OBJ, OPTION },
    };
    mp_arg_val_t v[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, v);
    nd_float_style_t style = {
        .unique = v[2].u_bool,
        .fractional = v[3].u_bool,
        .sign = v[5].u_bool,
        .precision = length_arg(&allowed[1], v[1].u_obj),
        .min_digits = length_arg(&allowed[8], v[8].u_obj),
        .pad_left = length_arg(&allowed[6], v[6].u_obj),
        .pad_right = length_arg(&allowed[7], v[7].u_obj),
        .exp_digits = -1,
    };
    return float_text(v[0].u_obj, &style, v[4].u_obj);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_format_float_positional_obj, 0, mod_numpy_format_float_positional);

static mp_obj_t mod_numpy_format_float_scientific(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_x, MP_ARG_REQUIRED | MP_ARG_OBJ, OPTION },
        { MP_QSTR_precision, MP_ARG_OBJ, OPTION },
        { MP_QSTR_unique, MP_ARG_BOOL, DEFAULT_TRUE },
        { MP_QSTR_trim, MP_ARG_OBJ, DEFAULT_TRIM },
        { MP_QSTR_sign, MP_ARG_BOOL, { .u_bool = false } },
        { MP_QSTR_pad_left, MP_ARG_OBJ, OPTION },
        { MP_QSTR_exp_digits, MP_ARG_OBJ, OPTION },
        { MP_QSTR_min_digits, MP_ARG_OBJ, OPTION },
    };
    mp_arg_val_t v[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, v);
    nd_float_style_t style = {
        .scientific = true,
        .unique = v[2].u_bool,
        .sign = v[4].u_bool,
        .precision = length_arg(&allowed[1], v[1].u_obj),
        .min_digits = length_arg(&allowed[7], v[7].u_obj),
        .pad_left = length_arg(&allowed[5], v[5].u_obj),
        .pad_right = -1,
        .exp_digits = length_arg(&allowed[6], v[6].u_obj),
    };
    return float_text(v[0].u_obj, &style, v[3].u_obj);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_format_float_scientific_obj, 0, mod_numpy_format_float_scientific);
