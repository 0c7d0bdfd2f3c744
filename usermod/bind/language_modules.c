// Functions of math and time, builtins and exceptions that desktop Python has and MicroPython 1.25
// lacks. The modules ask here for what they do not find; the names of builtins are in
// firmware/common/mpconfig_micronumpy.h.

#include <math.h>

#include "bind/language.h"
#include "bind/raise.h"
#include "py/builtin.h"
#include "py/mperrno.h"
#include "py/mphal.h"
#include "py/objexcept.h"
#include "py/objlist.h"

// Whole numbers of any size

static mp_obj_t op(mp_binary_op_t which, mp_obj_t a, mp_obj_t b) {
    return mp_binary_op(which, a, b);
}

static mp_obj_t whole(mp_obj_t obj) {
    if (!mp_obj_is_int(obj) && !mp_obj_is_bool(obj)) {
        // Raises for what is no integer; a NumPy integer has its value in it.
        return mp_obj_new_int(mp_obj_get_int(obj));
    }
    return obj;
}

static mp_obj_t magnitude(mp_obj_t obj) {
    return mp_unary_op(MP_UNARY_OP_ABS, whole(obj));
}

static mp_obj_t whole_from_0(mp_obj_t obj, const char *function) {
    obj = whole(obj);
    if (mp_obj_is_true(op(MP_BINARY_OP_LESS, obj, MP_OBJ_NEW_SMALL_INT(0)))) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%s() argument must be nonnegative"), function);
    }
    return obj;
}

static mp_obj_t gcd2(mp_obj_t a, mp_obj_t b) {
    while (mp_obj_is_true(b)) {
        mp_obj_t rest = op(MP_BINARY_OP_MODULO, a, b);
        a = b;
        b = rest;
    }
    return a;
}

static mp_obj_t math_gcd(size_t n_args, const mp_obj_t *args) {
    mp_obj_t result = MP_OBJ_NEW_SMALL_INT(0);
    for (; n_args; n_args--, args++) {
        result = gcd2(result, magnitude(*args));
    }
    return result;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(math_gcd_obj, 0, math_gcd);

static mp_obj_t math_lcm(size_t n_args, const mp_obj_t *args) {
    mp_obj_t result = MP_OBJ_NEW_SMALL_INT(1);
    for (; n_args; n_args--, args++) {
        mp_obj_t x = magnitude(*args);
        if (!mp_obj_is_true(x)) {
            return x;
        }
        result = op(MP_BINARY_OP_MULTIPLY, result, op(MP_BINARY_OP_FLOOR_DIVIDE, x, gcd2(result, x)));
    }
    return result;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(math_lcm_obj, 0, math_lcm);

static mp_obj_t math_isqrt(mp_obj_t n) {
    n = whole_from_0(n, "isqrt");
    // Newton's steps from above fall until the root is reached.
    mp_obj_t shift = MP_OBJ_NEW_SMALL_INT(1);
    mp_obj_t x = n;
    mp_obj_t next = op(MP_BINARY_OP_RSHIFT, op(MP_BINARY_OP_ADD, n, shift), shift);
    while (mp_obj_is_true(op(MP_BINARY_OP_LESS, next, x))) {
        x = next;
        next = op(MP_BINARY_OP_RSHIFT, op(MP_BINARY_OP_ADD, x, op(MP_BINARY_OP_FLOOR_DIVIDE, n, x)), shift);
    }
    return x;
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_isqrt_obj, math_isqrt);

// n (n-1) ... (n-k+1), divided by k! step by step when chosen.
static mp_obj_t falling(mp_obj_t n, mp_obj_t k_obj, bool chosen, const char *function) {
    n = whole_from_0(n, function);
    k_obj = whole_from_0(k_obj, function);
    mp_obj_t rest = op(MP_BINARY_OP_SUBTRACT, n, k_obj);
    if (mp_obj_is_true(op(MP_BINARY_OP_LESS, rest, MP_OBJ_NEW_SMALL_INT(0)))) {
        return MP_OBJ_NEW_SMALL_INT(0);
    }
    if (chosen && mp_obj_is_true(op(MP_BINARY_OP_LESS, rest, k_obj))) {
        k_obj = rest;
    }
    mp_obj_t result = MP_OBJ_NEW_SMALL_INT(1);
    mp_int_t k = mp_obj_get_int(k_obj);
    for (mp_int_t i = 0; i < k; i++) {
        result = op(MP_BINARY_OP_MULTIPLY, result, op(MP_BINARY_OP_SUBTRACT, n, MP_OBJ_NEW_SMALL_INT(i)));
        if (chosen) {
            result = op(MP_BINARY_OP_FLOOR_DIVIDE, result, MP_OBJ_NEW_SMALL_INT(i + 1));
        }
    }
    return result;
}

static mp_obj_t math_comb(mp_obj_t n, mp_obj_t k) {
    return falling(n, k, true, "comb");
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_comb_obj, math_comb);

static mp_obj_t math_perm(size_t n_args, const mp_obj_t *args) {
    return falling(args[0], args[n_args - 1], false, "perm");
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(math_perm_obj, 1, 2, math_perm);

static mp_obj_t math_prod(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_start, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_INT(1)} },
    };
    mp_arg_val_t start;
    mp_arg_parse_all(n_args - 1, args + 1, kw, 1, allowed, &start);
    mp_obj_t result = start.u_obj;
    mp_obj_iter_buf_t buf;
    mp_obj_t iterator = mp_getiter(args[0], &buf);
    mp_obj_t item;
    while ((item = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        result = op(MP_BINARY_OP_MULTIPLY, result, item);
    }
    return result;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(math_prod_obj, 1, math_prod);

// Sums without rounding on the way (J. R. Shewchuk, "Adaptive precision floating-point arithmetic
// and fast robust geometric predicates", 1997): parts that do not overlap, the smallest first.

#define PARTS_MAX (44) // all bits of a double's range, 53 a part

typedef struct _exact_t {
    size_t n;
    double special; // infinities and nans
    double parts[PARTS_MAX];
} exact_t;

static void exact_add(exact_t *sum, double x) {
    if (x - x != 0) {
        sum->special += x;
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < sum->n; i++) {
        double y = sum->parts[i];
        if (fabs(x) < fabs(y)) {
            double t = x;
            x = y;
            y = t;
        }
        double high = x + y;
        double low = y - (high - x);
        if (low != 0) {
            sum->parts[kept++] = low;
        }
        x = high;
    }
    if (x - x != 0) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("intermediate overflow in fsum"));
    }
    sum->n = kept;
    if (x != 0 && kept < PARTS_MAX) {
        sum->parts[sum->n++] = x;
    }
}

static double exact_value(const exact_t *sum) {
    if (sum->special != 0) {
        return sum->special;
    }
    size_t n = sum->n;
    double high = n ? sum->parts[--n] : 0;
    double low = 0;
    while (n && low == 0) {
        double x = high;
        double y = sum->parts[--n];
        high = x + y;
        low = y - (high - x);
    }
    // Halfway cases are rounded by what is left.
    if (n && (low < 0) == (sum->parts[n - 1] < 0) && low != 0) {
        double y = low * 2;
        double x = high + y;
        if (x - high == y) {
            high = x;
        }
    }
    return high;
}

static mp_obj_t math_fsum(mp_obj_t values) {
    exact_t sum = { .n = 0 };
    mp_obj_iter_buf_t buf;
    mp_obj_t iterator = mp_getiter(values, &buf);
    mp_obj_t item;
    while ((item = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        exact_add(&sum, (double)mp_obj_get_float(item));
    }
    return mp_obj_new_float((mp_float_t)exact_value(&sum));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_fsum_obj, math_fsum);

// Lengths. The C library's hypot() scales, so nothing overflows on the way.

static mp_obj_t math_hypot(size_t n_args, const mp_obj_t *args) {
    double length = 0;
    for (; n_args; n_args--, args++) {
        length = hypot(length, (double)mp_obj_get_float(*args));
    }
    return mp_obj_new_float((mp_float_t)length);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(math_hypot_obj, 0, math_hypot);

static mp_obj_t math_dist(mp_obj_t p, mp_obj_t q) {
    size_t n;
    size_t n_q;
    mp_obj_t *from;
    mp_obj_t *to;
    mp_obj_get_array(p, &n, &from);
    mp_obj_get_array(q, &n_q, &to);
    if (n != n_q) {
        mp_raise_ValueError(MP_ERROR_TEXT("both points must have the same number of dimensions"));
    }
    double length = 0;
    for (; n; n--) {
        length = hypot(length, (double)(mp_obj_get_float(*from++) - mp_obj_get_float(*to++)));
    }
    return mp_obj_new_float((mp_float_t)length);
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_dist_obj, math_dist);

static mp_obj_t math_log1p(mp_obj_t x_obj) {
    double x = (double)mp_obj_get_float(x_obj);
    if (x <= -1) {
        mp_raise_ValueError(MP_ERROR_TEXT("math domain error"));
    }
    return mp_obj_new_float((mp_float_t)log1p(x));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_log1p_obj, math_log1p);

static mp_obj_t math_cbrt(mp_obj_t x) {
    return mp_obj_new_float((mp_float_t)cbrt((double)mp_obj_get_float(x)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_cbrt_obj, math_cbrt);

static mp_obj_t math_exp2(mp_obj_t x) {
    return mp_obj_new_float((mp_float_t)exp2((double)mp_obj_get_float(x)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_exp2_obj, math_exp2);

// time

static mp_obj_t time_seconds(void) {
    return mp_obj_new_float((mp_float_t)mp_hal_time_ns() / (mp_float_t)1e9);
}
static MP_DEFINE_CONST_FUN_OBJ_0(time_seconds_obj, time_seconds);

static mp_obj_t time_nanoseconds(void) {
    return mp_obj_new_int_from_ull(mp_hal_time_ns());
}
static MP_DEFINE_CONST_FUN_OBJ_0(time_nanoseconds_obj, time_nanoseconds);

// Attributes that the modules themselves do not find

static const mp_rom_map_elem_t math_table[] = {
    { MP_ROM_QSTR(MP_QSTR_hypot), MP_ROM_PTR(&math_hypot_obj) },
    { MP_ROM_QSTR(MP_QSTR_dist), MP_ROM_PTR(&math_dist_obj) },
    { MP_ROM_QSTR(MP_QSTR_fsum), MP_ROM_PTR(&math_fsum_obj) },
    { MP_ROM_QSTR(MP_QSTR_prod), MP_ROM_PTR(&math_prod_obj) },
    { MP_ROM_QSTR(MP_QSTR_gcd), MP_ROM_PTR(&math_gcd_obj) },
    { MP_ROM_QSTR(MP_QSTR_lcm), MP_ROM_PTR(&math_lcm_obj) },
    { MP_ROM_QSTR(MP_QSTR_isqrt), MP_ROM_PTR(&math_isqrt_obj) },
    { MP_ROM_QSTR(MP_QSTR_comb), MP_ROM_PTR(&math_comb_obj) },
    { MP_ROM_QSTR(MP_QSTR_perm), MP_ROM_PTR(&math_perm_obj) },
    { MP_ROM_QSTR(MP_QSTR_log1p), MP_ROM_PTR(&math_log1p_obj) },
    { MP_ROM_QSTR(MP_QSTR_cbrt), MP_ROM_PTR(&math_cbrt_obj) },
    { MP_ROM_QSTR(MP_QSTR_exp2), MP_ROM_PTR(&math_exp2_obj) },
};
static MP_DEFINE_CONST_DICT(math_dict, math_table);

static const mp_rom_map_elem_t time_table[] = {
    { MP_ROM_QSTR(MP_QSTR_perf_counter), MP_ROM_PTR(&time_seconds_obj) },
    { MP_ROM_QSTR(MP_QSTR_perf_counter_ns), MP_ROM_PTR(&time_nanoseconds_obj) },
    { MP_ROM_QSTR(MP_QSTR_monotonic), MP_ROM_PTR(&time_seconds_obj) },
    { MP_ROM_QSTR(MP_QSTR_monotonic_ns), MP_ROM_PTR(&time_nanoseconds_obj) },
    { MP_ROM_QSTR(MP_QSTR_process_time), MP_ROM_PTR(&time_seconds_obj) },
    { MP_ROM_QSTR(MP_QSTR_process_time_ns), MP_ROM_PTR(&time_nanoseconds_obj) },
};
static MP_DEFINE_CONST_DICT(time_dict, time_table);

static void find(const mp_obj_dict_t *dict, qstr attr, mp_obj_t *dest) {
    if (dest[0] == MP_OBJ_NULL) {
        mp_map_elem_t *found = mp_map_lookup((mp_map_t *)&dict->map, MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP);
        if (found != NULL) {
            dest[0] = found->value;
        }
    }
}

void language_math_attr(mp_obj_t self, qstr attr, mp_obj_t *dest);
void language_math_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    find(&math_dict, attr, dest);
}
MP_REGISTER_MODULE_DELEGATION(mp_module_math, language_math_attr);

void language_time_attr(mp_obj_t self, qstr attr, mp_obj_t *dest);
void language_time_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    find(&time_dict, attr, dest);
}
MP_REGISTER_MODULE_DELEGATION(mp_module_time, language_time_attr);

// Builtins

// format(x, '.2f') through str.format, which knows every type.
static mp_obj_t format(size_t n_args, const mp_obj_t *args) {
    vstr_t vstr;
    vstr_init(&vstr, 16);
    vstr_add_str(&vstr, "{:");
    if (n_args > 1) {
        size_t len;
        const char *spec = mp_obj_str_get_data(args[1], &len);
        vstr_add_strn(&vstr, spec, len);
    }
    vstr_add_byte(&vstr, '}');
    mp_obj_t call[3];
    mp_load_method(mp_obj_new_str_from_vstr(&vstr), MP_QSTR_format, call);
    call[2] = args[0];
    return mp_call_method_n_kw(1, 0, call);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(language_format_obj, 1, 2, format);

// Exceptions

// As the interpreter writes an OSError, with the name of the error's number. A traceback says
// OSError too: mpremote and other tools look for that word in what a board answers.
static void os_error_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    mp_obj_exception_t plain = *(mp_obj_exception_t *)MP_OBJ_TO_PTR(self);
    if (kind == PRINT_REPR) {
        mp_print_str(print, qstr_str(plain.base.type->name));
        kind |= PRINT_EXC_SUBCLASS;
    }
    plain.base.type = &mp_type_OSError;
    mp_obj_exception_print(print, MP_OBJ_FROM_PTR(&plain), kind);
}

#define OS_ERROR(name) \
    MP_DEFINE_CONST_OBJ_TYPE(language_##name, MP_QSTR_##name, MP_TYPE_FLAG_NONE, \
    make_new, mp_obj_exception_make_new, print, os_error_print, attr, mp_obj_exception_attr, \
    parent, &mp_type_OSError)
#define ERROR(name, base) \
    MP_DEFINE_CONST_OBJ_TYPE(language_##name, MP_QSTR_##name, MP_TYPE_FLAG_NONE, \
    make_new, mp_obj_exception_make_new, print, mp_obj_exception_print, attr, mp_obj_exception_attr, \
    parent, &mp_type_##base)

OS_ERROR(FileNotFoundError);
OS_ERROR(FileExistsError);
OS_ERROR(PermissionError);
OS_ERROR(IsADirectoryError);
OS_ERROR(TimeoutError);
ERROR(FloatingPointError, ArithmeticError);
ERROR(Warning, Exception);
#define WARNING(name) \
    MP_DEFINE_CONST_OBJ_TYPE(language_##name, MP_QSTR_##name, MP_TYPE_FLAG_NONE, \
    make_new, mp_obj_exception_make_new, print, mp_obj_exception_print, attr, mp_obj_exception_attr, \
    parent, &language_Warning)
WARNING(UserWarning);
WARNING(RuntimeWarning);
WARNING(FutureWarning);
WARNING(DeprecationWarning);

static const struct {
    uint8_t number;
    const mp_obj_type_t *type;
} os_errors[] = {
    { MP_ENOENT, &language_FileNotFoundError },
    { MP_EEXIST, &language_FileExistsError },
    { MP_EACCES, &language_PermissionError },
    { MP_EPERM, &language_PermissionError },
    { MP_EISDIR, &language_IsADirectoryError },
    { MP_ETIMEDOUT, &language_TimeoutError },
};

static const mp_obj_type_t *os_error_type(int number) {
    for (size_t i = 0; i < MP_ARRAY_SIZE(os_errors); i++) {
        if (os_errors[i].number == number) {
            return os_errors[i].type;
        }
    }
    return &mp_type_OSError;
}

MP_NORETURN void __wrap_mp_raise_OSError(int number);
MP_NORETURN void __wrap_mp_raise_OSError(int number) {
    mp_raise_type_arg(os_error_type(number), MP_OBJ_NEW_SMALL_INT(number));
}

MP_NORETURN void __wrap_mp_raise_OSError_with_filename(int number, const char *filename);
MP_NORETURN void __wrap_mp_raise_OSError_with_filename(int number, const char *filename) {
    mp_obj_t args[2] = { MP_OBJ_NEW_SMALL_INT(number), mp_obj_new_str_from_cstr(filename) };
    nlr_raise(mp_obj_exception_make_new(os_error_type(number), 2, 0, args));
}
