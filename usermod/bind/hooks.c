// Linker wraps that let the interpreter's own operators, formats and builtins meet arrays and NumPy
// scalars; each name in wraps.txt leads here or to hooks_*.c. No upstream file is changed.

#include <string.h>

#include "bind/array.h"
#include "bind/hooks.h"
#include "bind/language.h"
#include "bind/raise.h"
#include "bind/reduce.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "format/digits.h"
#include "py/builtin.h"
#include "py/objint.h"
#include "py/objlist.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"

// The wrapped functions have these signatures in 1.25 to 1.27.
#if MICROPY_VERSION < MICROPY_MAKE_VERSION(1, 25, 0)
#error "MicroPython 1.25 or newer is needed"
#endif

mp_obj_t __real_mp_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs);
mp_obj_t __wrap_mp_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs);
mp_obj_t __real_mp_obj_equal_not_equal(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs);
mp_obj_t __wrap_mp_obj_equal_not_equal(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs);
bool __wrap_mp_obj_equal(mp_obj_t lhs, mp_obj_t rhs);
void __real_mp_load_method(mp_obj_t base, qstr attr, mp_obj_t *dest);
mp_obj_t __wrap_mp_obj_list_sort(size_t n_args, const mp_obj_t *args, mp_map_t *kw);

mp_obj_t hooks_unwrapped(mp_obj_t obj) {
    nd_dtype_t dtype = scalar_dtype(obj);
    if (dtype != ND_NO_DTYPE) {
        return scalar_to_python(dtype, &((scalar_obj_t *)MP_OBJ_TO_PTR(obj))->item);
    }
    if (array_check(obj)) {
        const nd_array_t *a = MP_OBJ_TO_PTR(obj);
        if (a->ndim == 0) {
            return scalar_to_python(a->dtype, a->data);
        }
    }
    return obj;
}

// text % values

// Bit per value of a %-format that goes through str() or repr(), which must see the NumPy scalar.
static uint32_t percent_kept(const char *text, size_t len) {
    uint32_t kept = 0;
    size_t index = 0;
    for (size_t i = 0; i < len; i++) {
        if (text[i] != '%') {
            continue;
        }
        for (i++; i < len && strchr("#0- +.123456789*", text[i]) != NULL; i++) {
            index += text[i] == '*';
        }
        if (i < len && text[i] != '%') {
            if (index < 32 && (text[i] == 's' || text[i] == 'r' || text[i] == 'a')) {
                kept |= 1u << index;
            }
            index++;
        }
    }
    return kept;
}

// The values of a %-format with NumPy scalars made plain; a tuple is copied only when it holds some.
static mp_obj_t percent_values(mp_obj_t text_obj, mp_obj_t values) {
    size_t len;
    const char *text = mp_obj_str_get_data(text_obj, &len);
    if (!mp_obj_is_type(values, &mp_type_tuple)) {
        return percent_kept(text, len) & 1 ? values : hooks_unwrapped(values);
    }
    size_t n;
    mp_obj_t *items;
    mp_obj_tuple_get(values, &n, &items);
    size_t i = 0;
    while (i < n && !hooks_is_ours(items[i])) {
        i++;
    }
    if (i == n) {
        return values;
    }
    uint32_t kept = percent_kept(text, len);
    mp_obj_tuple_t *plain = MP_OBJ_TO_PTR(mp_obj_new_tuple(n, items));
    for (; i < n; i++) {
        if (i >= 32 || !(kept >> i & 1)) {
            plain->items[i] = hooks_unwrapped(items[i]);
        }
    }
    return MP_OBJ_FROM_PTR(plain);
}

// Operators

// The interpreter asks the left operand first, and a plain number there takes any operand that
// answers float() for a float. So what belongs to us on the right is looked at before.
static mp_obj_t binary_op_ours(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if ((op >= MP_BINARY_OP_IN && op <= MP_BINARY_OP_EXCEPTION_MATCH) || op > MP_BINARY_OP_DIVMOD) {
        return MP_OBJ_NULL;
    }
    if (mp_obj_is_type(rhs, &array_type) && mp_obj_is_type(lhs, &array_type)) {
        return ufunc_binary_op(op, lhs, rhs);
    }
    if (!hooks_is_ours(rhs)) {
        return MP_OBJ_NULL;
    }
    if (mp_obj_is_obj(lhs) && mp_obj_is_instance_type(mp_obj_get_type(lhs))) {
        return MP_OBJ_NULL; // a class of the user's has its say first
    }
    if (op == MP_BINARY_OP_INPLACE_ADD && mp_obj_is_type(lhs, &mp_type_list)) {
        return MP_OBJ_NULL; // extends the list
    }
    #if MICROPY_PY_BUILTINS_COMPLEX
    bool orders = op == MP_BINARY_OP_LESS || op == MP_BINARY_OP_MORE || op == MP_BINARY_OP_LESS_EQUAL || op == MP_BINARY_OP_MORE_EQUAL;
    mp_binary_op_t plain_op = op >= MP_BINARY_OP_INPLACE_OR && op <= MP_BINARY_OP_INPLACE_POWER
        ? op - MP_BINARY_OP_INPLACE_OR + MP_BINARY_OP_OR : op;
    bool divides = plain_op == MP_BINARY_OP_FLOOR_DIVIDE || plain_op == MP_BINARY_OP_MODULO || op == MP_BINARY_OP_DIVMOD;
    if (mp_obj_is_type(lhs, &mp_type_complex) && scalar_dtype(rhs) == ND_FLOAT64 && !orders && !divides) {
        return __real_mp_binary_op(op, lhs, hooks_unwrapped(rhs)); // np.float64 is a float to Python's complex
    }
    #endif
    return ufunc_binary_op(op, lhs, rhs);
}

mp_obj_t MICROPY_WRAP_MP_BINARY_OP(__wrap_mp_binary_op)(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if (mp_obj_is_small_int(rhs)) {
        return __real_mp_binary_op(op, lhs, rhs);
    }
    if (mp_obj_is_bool(rhs)) {
        mp_obj_t result = language_bool_op(op, lhs, rhs);
        if (result != MP_OBJ_NULL) {
            return result;
        }
    } else if (mp_obj_is_obj(rhs)) {
        // Only our types and classes of the user's have this flag, so others leave here.
        if (((const mp_obj_base_t *)MP_OBJ_TO_PTR(rhs))->type->flags & MP_TYPE_FLAG_EQ_HAS_NEQ_TEST
            || op == MP_BINARY_OP_MODULO) {
            if ((op == MP_BINARY_OP_MODULO || op == MP_BINARY_OP_INPLACE_MODULO) && mp_obj_is_str_or_bytes(lhs)) {
                return __real_mp_binary_op(op, lhs, percent_values(lhs, rhs));
            }
            mp_obj_t result = binary_op_ours(op, lhs, rhs);
            if (result != MP_OBJ_NULL) {
                return result;
            }
        }
    }
    return __real_mp_binary_op(op, lhs, rhs);
}

// Equality as `in`, index(), count() and the comparison of lists and tuples ask for it. A float would
// take our scalar for one of its own kind, as above.
mp_obj_t __wrap_mp_obj_equal_not_equal(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if (mp_obj_is_obj(rhs)) {
        const mp_obj_type_t *type = ((const mp_obj_base_t *)MP_OBJ_TO_PTR(rhs))->type;
        if (type->flags & MP_TYPE_FLAG_EQ_HAS_NEQ_TEST && !hooks_is_ours(lhs)) {
            mp_obj_t result = binary_op_ours(op, lhs, rhs);
            if (result != MP_OBJ_NULL) {
                return result;
            }
        } else if (type == &mp_type_slice && mp_obj_is_type(lhs, &mp_type_slice)) {
            return mp_obj_new_bool(language_slices_equal(lhs, rhs) == (op == MP_BINARY_OP_EQUAL));
        }
    }
    return __real_mp_obj_equal_not_equal(op, lhs, rhs);
}

// The interpreter's own calls the function above in its own file, where nothing is wrapped.
bool __wrap_mp_obj_equal(mp_obj_t lhs, mp_obj_t rhs) {
    return mp_obj_is_true(__wrap_mp_obj_equal_not_equal(MP_BINARY_OP_EQUAL, lhs, rhs));
}

// Sorting: stable, and any true answer of < counts, so that NumPy scalars sort

// Elements are step words wide, the key first. temp has room for half of them.
static void merge_sort(mp_obj_t *items, size_t n, size_t step, bool reverse, mp_obj_t *temp) {
    if (n < 2) {
        return;
    }
    size_t n_left = n / 2;
    mp_obj_t *right = items + n_left * step;
    mp_obj_t *end = items + n * step;
    merge_sort(items, n_left, step, reverse, temp);
    merge_sort(right, n - n_left, step, reverse, temp);
    memcpy(temp, items, n_left * step * sizeof(mp_obj_t));
    mp_obj_t *left_end = temp + n_left * step;
    for (mp_obj_t *to = items; temp < left_end; to += step) {
        bool take_right = right < end
            && mp_obj_is_true(mp_binary_op(MP_BINARY_OP_LESS, reverse ? *temp : *right, reverse ? *right : *temp));
        mp_obj_t **from = take_right ? &right : &temp;
        memmove(to, *from, step * sizeof(mp_obj_t));
        *from += step;
    }
}

mp_obj_t __wrap_mp_obj_list_sort(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_key, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_reverse, MP_ARG_KW_ONLY | MP_ARG_BOOL, {.u_bool = false} },
    };
    mp_arg_val_t v[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, kw, MP_ARRAY_SIZE(allowed), allowed, v);
    mp_obj_t key = v[0].u_obj;
    mp_obj_list_t *list = MP_OBJ_TO_PTR(args[0]);
    size_t n = list->len;
    size_t step = key == mp_const_none ? 1 : 2;
    mp_obj_t *scratch = m_new(mp_obj_t, (n + n / 2) * step);
    for (size_t i = 0; i < n; i++) {
        if (step == 2) {
            // Its key is called for only once, and what the key does to the list does no harm.
            scratch[2 * i + 1] = list->items[i];
            scratch[2 * i] = mp_call_function_1(key, list->items[i]);
            if (list->len != n) {
                mp_raise_ValueError(MP_ERROR_TEXT("list modified during sort"));
            }
        } else {
            scratch[i] = list->items[i];
        }
    }
    merge_sort(scratch, n, step, v[1].u_bool, scratch + n * step);
    if (list->len != n) {
        mp_raise_ValueError(MP_ERROR_TEXT("list modified during sort"));
    }
    for (size_t i = 0; i < n; i++) {
        list->items[i] = scratch[(i + 1) * step - 1];
    }
    m_del(mp_obj_t, scratch, (n + n / 2) * step);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(list_sort_hook_obj, 1, __wrap_mp_obj_list_sort);

// Methods of the interpreter's types

// One bit of 32 for a qstr: names whose bit is not in a set need not be looked at.
#define QSTR_BIT(name) (1u << ((name) & 31))

void hooks_load_method(mp_obj_t base, qstr attr, mp_obj_t *dest) {
    mp_load_method_maybe(base, attr, dest);
    if (dest[0] == MP_OBJ_NULL && !language_find_method(base, attr, dest)) {
        __real_mp_load_method(base, attr, dest); // raises AttributeError
    }
    const uint32_t hooked = QSTR_BIT(MP_QSTR_format) | QSTR_BIT(MP_QSTR_sort) | QSTR_BIT(MP_QSTR_center);
    if (hooked >> (attr & 31) & 1) {
        if (attr == MP_QSTR_format && mp_obj_is_str(base)) {
            dest[0] = MP_OBJ_FROM_PTR(&hooks_str_format_obj);
        } else if (attr == MP_QSTR_sort && mp_obj_is_type(base, &mp_type_list)) {
            dest[0] = MP_OBJ_FROM_PTR(&list_sort_hook_obj);
        } else if (attr == MP_QSTR_center && mp_obj_is_str_or_bytes(base)) {
            dest[0] = MP_OBJ_FROM_PTR(&language_center_obj);
        }
    }
}

// Builtins; language.c calls them in place of the interpreter's

// min and max as the interpreter's, but any true answer of < or > counts, not True alone.
static mp_obj_t min_max(mp_binary_op_t op, size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_map_elem_t *key = mp_map_lookup(kw, MP_OBJ_NEW_QSTR(MP_QSTR_key), MP_MAP_LOOKUP);
    mp_obj_iter_buf_t iter_buf;
    mp_obj_t iterable = n_args == 1 ? mp_getiter(args[0], &iter_buf) : MP_OBJ_NULL;
    mp_obj_t best = MP_OBJ_NULL;
    mp_obj_t best_key = MP_OBJ_NULL;
    for (size_t i = 0;; i++) {
        mp_obj_t item;
        if (n_args == 1) {
            item = mp_iternext(iterable);
        } else {
            item = i < n_args ? args[i] : MP_OBJ_STOP_ITERATION;
        }
        if (item == MP_OBJ_STOP_ITERATION) {
            break;
        }
        mp_obj_t item_key = key == NULL || key->value == mp_const_none ? item : mp_call_function_1(key->value, item);
        if (best == MP_OBJ_NULL || mp_obj_is_true(mp_binary_op(op, item_key, best_key))) {
            best = item;
            best_key = item_key;
        }
    }
    if (best == MP_OBJ_NULL) {
        mp_map_elem_t *fallback = mp_map_lookup(kw, MP_OBJ_NEW_QSTR(MP_QSTR_default), MP_MAP_LOOKUP);
        if (fallback == NULL) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%s() iterable argument is empty"),
                op == MP_BINARY_OP_LESS ? "min" : "max");
        }
        best = fallback->value;
    }
    return best;
}

static mp_obj_t builtin_max(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return min_max(MP_BINARY_OP_MORE, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(hooks_max_obj, 1, builtin_max);

static mp_obj_t builtin_min(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return min_max(MP_BINARY_OP_LESS, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(hooks_min_obj, 1, builtin_min);

// value rounded to n_digits decimal places from its exact digits, as CPython rounds.
static mp_obj_t round_float(mp_obj_t obj, mp_int_t n_digits) {
    double value = (double)mp_obj_float_get(obj);
    if (value - value != 0 || value == 0 || n_digits > 400) {
        return obj;
    }
    char digits[ND_DIGITS_MAX + 320];
    int point;
    size_t n = nd_exact_digits(value < 0 ? -value : value, true, n_digits < -400 ? -400 : (int)n_digits,
        digits, sizeof(digits), &point);
    double rounded = n == 0 ? 0 : nd_digits_to_double(digits, n, point);
    if (rounded - rounded != 0) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("rounded value too large to represent"));
    }
    return mp_obj_new_float((mp_float_t)(value < 0 ? -rounded : rounded));
}

static mp_obj_t builtin_round(size_t n_args, const mp_obj_t *args) {
    bool to_int = n_args == 1 || args[1] == mp_const_none;
    nd_dtype_t dtype = scalar_dtype(args[0]);
    if (array_check(args[0]) || dtype == ND_BOOL || dtype == ND_COMPLEX64 || dtype == ND_COMPLEX128) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("type numpy.%s doesn't define __round__ method"),
            mp_obj_get_type_str(args[0]));
    }
    if (dtype != ND_NO_DTYPE && !to_int) {
        return reduce_round(args[0], mp_obj_get_int(args[1]), MP_OBJ_NULL);
    }
    if (mp_obj_is_float(args[0]) && !to_int) {
        return round_float(args[0], mp_obj_get_int(args[1]));
    }
    mp_obj_t plain[2] = { hooks_unwrapped(args[0]), to_int ? mp_const_none : args[1] };
    if (mp_obj_is_float(plain[0])) {
        scalar_check_finite((double)mp_obj_float_get(plain[0]));
    }
    return mp_builtin_round_obj.fun.var(to_int ? 1 : 2, plain);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(hooks_round_obj, 1, 2, builtin_round);

// The number whose product with base leaves 1 when divided by mod, by Euclid's algorithm.
static mp_obj_t inverse(mp_obj_t base, mp_obj_t mod) {
    mp_obj_t a = mod, b = mp_binary_op(MP_BINARY_OP_MODULO, base, mod);
    mp_obj_t x = MP_OBJ_NEW_SMALL_INT(0), y = MP_OBJ_NEW_SMALL_INT(1);
    while (mp_obj_is_true(b)) {
        mp_obj_t times = mp_binary_op(MP_BINARY_OP_FLOOR_DIVIDE, a, b);
        mp_obj_t rest = mp_binary_op(MP_BINARY_OP_SUBTRACT, a, mp_binary_op(MP_BINARY_OP_MULTIPLY, times, b));
        mp_obj_t next = mp_binary_op(MP_BINARY_OP_SUBTRACT, x, mp_binary_op(MP_BINARY_OP_MULTIPLY, times, y));
        a = b;
        b = rest;
        x = y;
        y = next;
    }
    if (a != MP_OBJ_NEW_SMALL_INT(1) && a != MP_OBJ_NEW_SMALL_INT(-1)) {
        mp_raise_ValueError(MP_ERROR_TEXT("base is not invertible for the given modulus"));
    }
    return mp_binary_op(MP_BINARY_OP_MULTIPLY, x, a);
}

// The interpreter's own divides by a modulus of 0, which no processor forgives.
static mp_obj_t builtin_pow(size_t n_args, const mp_obj_t *args) {
    if (n_args == 2 || args[2] == mp_const_none) {
        return mp_binary_op(MP_BINARY_OP_POWER, args[0], args[1]);
    }
    mp_obj_t base = args[0], exponent = args[1], mod = args[2];
    for (size_t i = 0; i < 3; i++) {
        if (!mp_obj_is_integer(args[i])) {
            mp_raise_TypeError(MP_ERROR_TEXT("pow() 3rd argument not allowed unless all arguments are integers"));
        }
    }
    if (!mp_obj_is_true(mod)) {
        mp_raise_ValueError(MP_ERROR_TEXT("pow() 3rd argument cannot be 0"));
    }
    if (mp_obj_int_sign(exponent) < 0) {
        base = inverse(base, mod);
        exponent = mp_unary_op(MP_UNARY_OP_NEGATIVE, exponent);
    }
    // The interpreter's takes no negative modulus; the result has its sign.
    bool negative = mp_obj_int_sign(mod) < 0;
    mp_obj_t plain[3] = { base, exponent, negative ? mp_unary_op(MP_UNARY_OP_NEGATIVE, mod) : mod };
    return mp_binary_op(MP_BINARY_OP_MODULO, mp_builtin_pow_obj.fun.var(3, plain), mod);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(hooks_pow_obj, 2, 3, builtin_pow);
