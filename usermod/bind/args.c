// Arguments that many functions share: axes, shapes, memory order.

#include "bind/args.h"
#include "bind/array.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/dtype.h"
#include "core/shape.h"
#include "py/objint.h"
#include "py/objstr.h"
#include "py/runtime.h"

// True when obj is an integer to NumPy: Python's, NumPy's, or a 0-d array of them; bools of Python only.
static bool is_index(mp_obj_t obj) {
    nd_dtype_t dtype = scalar_dtype(obj);
    if (array_check(obj)) {
        nd_array_t *a = MP_OBJ_TO_PTR(obj);
        dtype = a->ndim == 0 ? (nd_dtype_t)a->dtype : ND_NO_DTYPE;
    }
    if (dtype != ND_NO_DTYPE) {
        return nd_dtypes[dtype].kind == 'i' || nd_dtypes[dtype].kind == 'u';
    }
    return mp_obj_is_integer(obj);
}

bool args_is_index(mp_obj_t obj) {
    return mp_obj_is_small_int(obj) || is_index(obj);
}

bool args_int_bytes(mp_obj_t obj, size_t n_bytes, void *to) {
    // Not the function of the int object, which differs between releases of MicroPython.
    const mpz_t *z = &((mp_obj_int_t *)MP_OBJ_TO_PTR(obj))->mpz;
    return mpz_as_bytes(z, MP_ENDIANNESS_BIG, z->neg, n_bytes, to);
}

bool args_int64(mp_obj_t obj, int64_t *value) {
    if (!mp_obj_is_exact_type(obj, &mp_type_int)) {
        *value = mp_obj_get_int(obj);
        return true;
    }
    return args_int_bytes(obj, sizeof(*value), value)
           && (*value < 0) == (mp_obj_int_sign(obj) < 0);
}

// An integer of any kind as a Python one, or a bool.
static mp_obj_t plain_index(mp_obj_t obj) {
    if (!is_index(obj)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s%s' object cannot be interpreted as an integer"),
            raise_type_prefix(obj), mp_obj_get_type_str(obj));
    }
    return mp_obj_is_integer(obj) ? obj : mp_unary_op(MP_UNARY_OP_INT_MAYBE, obj);
}

mp_int_t args_index(mp_obj_t obj) {
    if (mp_obj_is_small_int(obj)) {
        return MP_OBJ_SMALL_INT_VALUE(obj);
    }
    int64_t value;
    if (!args_int64(plain_index(obj), &value) || value != (mp_int_t)value) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("Python int too large to convert to C long"));
    }
    return (mp_int_t)value;
}

// An axis, which NumPy keeps in a C int.
static mp_int_t axis_index(mp_obj_t obj) {
    int64_t value;
    if (args_int64(plain_index(obj), &value) && value != (int32_t)value) {
        mp_raise_ValueError(MP_ERROR_TEXT("integer won't fit into a C int"));
    }
    return args_index(obj);
}

size_t args_axis(mp_obj_t obj, size_t ndim) {
    if (mp_obj_is_bool(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("an integer is required for the axis"));
    }
    mp_int_t axis = axis_index(obj);
    size_t result;
    if (nd_normalize_axis(axis, ndim, &result) != ND_OK) {
        raise_axis(axis, ndim);
    }
    return result;
}

size_t args_named_axis(mp_obj_t obj, size_t ndim, const char *name) {
    mp_int_t axis = axis_index(obj);
    size_t result;
    if (nd_normalize_axis(axis, ndim, &result) != ND_OK) {
        mp_raise_msg_varg(&axis_error_type,
            MP_ERROR_TEXT("%s: axis %d is out of bounds for array of dimension %d"), name, (int)axis, (int)ndim);
    }
    return result;
}

uint8_t args_axes(mp_obj_t obj, size_t ndim) {
    if (obj == mp_const_none) {
        return (uint8_t)((1u << ndim) - 1u);
    }
    if (mp_obj_is_bool(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("an integer is required"));
    }
    if (!mp_obj_is_type(obj, &mp_type_tuple)) {
        // NumPy lets a 0-d array be reduced along its first or last axis.
        if (ndim == 0) {
            mp_int_t axis = axis_index(obj);
            if (axis != 0 && axis != -1) {
                raise_axis(axis, 0);
            }
            return 0;
        }
        return (uint8_t)(1u << args_axis(obj, ndim));
    }
    size_t n;
    mp_obj_t *items;
    unsigned axes = 0;
    mp_obj_tuple_get(obj, &n, &items);
    for (size_t i = 0; i < n; i++) {
        unsigned bit = 1u << args_axis(items[i], ndim);
        if (axes & bit) {
            mp_raise_ValueError(MP_ERROR_TEXT("duplicate value in 'axis'"));
        }
        axes |= bit;
    }
    return (uint8_t)axes;
}

static size_t one_dimension(mp_obj_t obj, bool allow_minus_one) {
    if (mp_obj_is_bool(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("an integer is required"));
    }
    int64_t len = 0;
    if (!mp_obj_is_exact_type(obj, &mp_type_int)) {
        len = args_index(obj);
    } else if (!args_int64(obj, &len)) {
        mp_raise_ValueError(MP_ERROR_TEXT("Maximum allowed dimension exceeded"));
    }
    if (len < 0) {
        // np.reshape takes any negative number for "what is left", as NumPy's C code does.
        if (allow_minus_one) {
            return SIZE_MAX;
        }
        mp_raise_ValueError(MP_ERROR_TEXT("negative dimensions are not allowed"));
    }
    if (len > PTRDIFF_MAX) {
        raise_if(ND_ERR_TOO_BIG, NULL, NULL, 0);
    }
    return (size_t)len;
}

// Whether obj may be taken apart as a shape: numbers may not, nor what has items but no order.
static bool is_shape_sequence(mp_obj_t obj) {
    return !mp_obj_is_bool(obj) && !mp_obj_is_str_or_bytes(obj) && !mp_obj_is_dict_or_ordereddict(obj)
           && !mp_obj_is_type(obj, &mp_type_set) && mp_obj_len_maybe(obj) != MP_OBJ_NULL;
}

size_t args_shape(mp_obj_t obj, size_t shape[ND_MAX_DIMS], bool allow_minus_one) {
    if (args_is_index(obj) && !mp_obj_is_bool(obj)) {
        shape[0] = one_dimension(obj, allow_minus_one);
        return 1;
    }
    if (mp_obj_is_str_or_bytes(obj)) {
        args_index(obj);
    }
    if (!is_shape_sequence(obj)) {
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("expected a sequence of integers or a single integer, got '%s'"),
            mp_obj_str_get_str(mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_str), obj)));
    }
    mp_int_t n = mp_obj_get_int(mp_obj_len(obj));
    if (n > ND_MAX_DIMS) {
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("maximum supported dimension for an ndarray is currently %d, found %d"),
            ND_MAX_DIMS, (int)n);
    }
    size_t ndim = 0;
    mp_obj_iter_buf_t iter_buf;
    mp_obj_t iter = mp_getiter(obj, &iter_buf);
    mp_obj_t item;
    while ((item = mp_iternext(iter)) != MP_OBJ_STOP_ITERATION && ndim < ND_MAX_DIMS) {
        shape[ndim++] = one_dimension(item, allow_minus_one);
    }
    return ndim;
}

char args_order(mp_obj_t obj) {
    if (obj == mp_const_none || obj == MP_OBJ_NEW_QSTR(MP_QSTR_K)) {
        return 'K';
    }
    if (obj == MP_OBJ_NEW_QSTR(MP_QSTR_C)) {
        return 'C'; // mostly: it is the default
    }
    if (!mp_obj_is_str(obj)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("order must be str, not %s%s"),
            raise_type_prefix(obj), mp_obj_get_type_str(obj));
    }
    size_t len;
    const char *order = mp_obj_str_get_data(obj, &len);
    char letter = (char)(order[0] & ~0x20);
    if (len != 1 || (letter != 'C' && letter != 'F' && letter != 'A' && letter != 'K')) {
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("order must be one of 'C', 'F', 'A', or 'K' (got '%s')"), order);
    }
    return letter;
}

bool args_order_is_fortran(mp_obj_t obj) {
    return args_order(obj) == 'F';
}

bool args_order_like(mp_obj_t obj, const nd_array_t *a) {
    char letter = args_order(obj);
    return letter == 'F' || (letter != 'C' && nd_is_f_contiguous(a) && !nd_is_c_contiguous(a));
}

// By nd_casting_t.
static const qstr_short_t casting_names[] = {
    MP_QSTR_no, MP_QSTR_equiv, MP_QSTR_safe, MP_QSTR_same_kind, MP_QSTR_unsafe
};

void args_device(mp_obj_t obj) {
    if (obj != mp_const_none && obj != MP_OBJ_NEW_QSTR(MP_QSTR_cpu)) {
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("Device not understood. Only \"cpu\" is allowed, but received: %s"),
            mp_obj_str_get_str(mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_str), obj)));
    }
}

int args_casting_maybe(mp_obj_t obj) {
    qstr name = mp_obj_str_get_qstr(obj);
    for (size_t i = 0; i < MP_ARRAY_SIZE(casting_names); i++) {
        if (name == casting_names[i]) {
            return (int)i;
        }
    }
    return -1;
}

int args_casting(mp_obj_t obj) {
    int rule = args_casting_maybe(obj);
    if (rule >= 0) {
        return rule;
    }
    mp_raise_msg_varg(&mp_type_ValueError,
        MP_ERROR_TEXT("casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '%q')"),
        mp_obj_str_get_qstr(obj));
}

void args_check_cast(const nd_array_t *a, nd_dtype_t dtype, nd_casting_t rule) {
    if (!nd_can_cast((nd_dtype_t)a->dtype, dtype, rule)) {
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("Cannot cast %s from dtype('%s') to dtype('%s') according to the rule '%q'"),
            a->ndim == 0 ? "scalar" : "array data", nd_dtypes[a->dtype].name, nd_dtypes[dtype].name,
            (qstr)casting_names[rule]);
    }
}

nd_array_t *args_array(mp_obj_t obj, mp_rom_error_text_t message) {
    if (!array_check(obj)) {
        mp_raise_msg_varg(&mp_type_TypeError, message, mp_obj_get_type_str(obj));
    }
    return MP_OBJ_TO_PTR(obj);
}
