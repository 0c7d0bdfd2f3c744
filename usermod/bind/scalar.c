// NumPy scalar types (np.float64 ...) and the way from Python numbers to elements and back.

#include <math.h>
#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/errstate.h"
#include "bind/index.h"
#include "bind/print.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/objint.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/runtime.h"
#include "py/smallint.h"

// --- Python numbers to elements ---

static void store_cast(nd_dtype_t dtype, void *item, nd_dtype_t from, const void *src) {
    if (dtype == from) {
        memcpy(item, src, nd_dtypes[dtype].itemsize);
        return;
    }
    nd_cast_item(dtype, item, from, src);
    errstate_check_cast_item(dtype, from, src);
}

// How a Python int relates to 64 bits.
typedef enum { INT_NEGATIVE, INT_POSITIVE, INT_TOO_BIG } int_size_t;

// The 64 bits of obj, which is a Python int or bool.
static int_size_t int_bits(mp_obj_t obj, uint64_t *bits) {
    if (!mp_obj_is_exact_type(obj, &mp_type_int)) {
        mp_int_t value = mp_obj_get_int(obj);
        *bits = (uint64_t)(int64_t)value;
        return value < 0 ? INT_NEGATIVE : INT_POSITIVE;
    }
    if (!args_int_bytes(obj, sizeof(*bits), bits)) {
        return INT_TOO_BIG;
    }
    return mp_obj_int_sign(obj) < 0 ? INT_NEGATIVE : INT_POSITIVE;
}

static MP_NORETURN void raise_too_large(void) {
    mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("Python int too large to convert to C long"));
}

static MP_NORETURN void raise_out_of_bounds(mp_obj_t obj, nd_dtype_t dtype) {
    mp_obj_t text = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_str), obj);
    mp_raise_msg_varg(&mp_type_OverflowError, MP_ERROR_TEXT("Python integer %s out of bounds for %s"),
        mp_obj_str_get_str(text), nd_dtypes[dtype].name);
}

static void store_int_as_int(mp_obj_t obj, nd_dtype_t dtype, void *item) {
    if (dtype == ND_INT64 && mp_obj_is_small_int(obj)) {
        int64_t value = MP_OBJ_SMALL_INT_VALUE(obj);
        memcpy(item, &value, sizeof(value));
        return;
    }
    uint64_t bits = 0;
    int_size_t size = int_bits(obj, &bits);
    unsigned width = 8u * nd_dtypes[dtype].itemsize;
    bool is_signed = nd_dtypes[dtype].kind == 'i';
    if (size == INT_TOO_BIG || (size == INT_POSITIVE && bits >> 63 && dtype != ND_UINT64)) {
        raise_too_large();
    }
    // Magnitude above the largest value: INT_MIN is ~INT_MAX.
    uint64_t max = is_signed ? UINT64_MAX >> (65 - width) : UINT64_MAX >> (64 - width);
    if (size == INT_NEGATIVE ? !is_signed || ~bits > max : bits > max) {
        raise_out_of_bounds(obj, dtype);
    }
    nd_cast_item(dtype, item, ND_UINT64, &bits);
}

// The nearest double, or OverflowError.
static double int_to_double(mp_obj_t obj) {
    if (mp_obj_is_small_int(obj)) {
        return (double)MP_OBJ_SMALL_INT_VALUE(obj);
    }
    uint64_t bits = 0;
    switch (int_bits(obj, &bits)) {
        case INT_NEGATIVE:
            return (double)(int64_t)bits;
        case INT_POSITIVE:
            return (double)bits;
        default:
            break;
    }
    double value = mp_obj_get_float_to_d(obj);
    if (isinf(value)) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("int too large to convert to float"));
    }
    return value;
}

static void store_int(mp_obj_t obj, nd_dtype_t dtype, void *item) {
    switch (nd_dtypes[dtype].kind) {
        case 'b':
            *(uint8_t *)item = mp_obj_is_true(obj);
            break;
        case 'i':
        case 'u':
            store_int_as_int(obj, dtype, item);
            break;
        default: {
            double value = int_to_double(obj);
            store_cast(dtype, item, ND_FLOAT64, &value);
        }
    }
}

void scalar_check_finite(double value) {
    if (isnan(value)) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot convert float NaN to integer"));
    }
    if (isinf(value)) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("cannot convert float infinity to integer"));
    }
}

static mp_obj_t int_from_double(double value) {
    scalar_check_finite(value);
    return mp_obj_new_int_from_float((mp_float_t)value);
}

// Through Python's int, as NumPy converts a Python float, so that what does not fit is an error.
static void store_float_as_int(double value, nd_dtype_t dtype, void *item) {
    store_int_as_int(int_from_double(value), dtype, item);
}

static void store_float(double value, nd_dtype_t dtype, void *item) {
    if (nd_dtypes[dtype].kind == 'i' || nd_dtypes[dtype].kind == 'u') {
        store_float_as_int(value, dtype, item);
    } else {
        store_cast(dtype, item, ND_FLOAT64, &value);
    }
}

static MP_NORETURN void raise_no_number(mp_obj_t obj, nd_dtype_t dtype) {
    char kind = nd_dtypes[dtype].kind;
    if (kind == 'c' && array_check(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("only 0-dimensional arrays can be converted to Python scalars"));
    }
    mp_raise_msg_varg(&mp_type_TypeError, kind == 'i' || kind == 'u'
        ? MP_ERROR_TEXT("int() argument must be a string, a bytes-like object or a real number, not '%s%s'")
        : kind == 'c' ? MP_ERROR_TEXT("must be real number, not %s%s")
        : MP_ERROR_TEXT("float() argument must be a string or a real number, not '%s%s'"),
        raise_type_prefix(obj), mp_obj_get_type_str(obj));
}

static void store_complex(mp_obj_t obj, nd_dtype_t dtype, void *item) {
    char kind = nd_dtypes[dtype].kind;
    if (kind != 'c' && kind != 'b') {
        raise_no_number(obj, dtype);
    }
    mp_float_t re, im;
    mp_obj_complex_get(obj, &re, &im);
    nd_c128_t value = {(double)re, (double)im};
    store_cast(dtype, item, ND_COMPLEX128, &value);
}

static MP_NORETURN void raise_no_text(mp_obj_t obj, char kind) {
    if (kind == 'c') {
        mp_raise_ValueError(MP_ERROR_TEXT("complex() arg is a malformed string"));
    }
    vstr_t vstr;
    mp_print_t print;
    vstr_init_print(&vstr, 64, &print);
    mp_print_str(&print, kind == 'f' ? "could not convert string to float: " : "invalid literal for int() with base 10: ");
    mp_obj_print_helper(&print, obj, PRINT_REPR);
    nlr_raise(mp_obj_new_exception_arg1(&mp_type_ValueError, mp_obj_new_str_from_vstr(&vstr)));
}

// A string as the Python number that its dtype's kind reads it for.
static mp_obj_t number_from_text(mp_obj_t obj, char kind) {
    const mp_obj_type_t *type = kind == 'c' ? &mp_type_complex : kind == 'f' ? &mp_type_float : &mp_type_int;
    nlr_buf_t nlr;
    if (nlr_push(&nlr) != 0) {
        if (!mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(((mp_obj_base_t *)nlr.ret_val)->type), MP_OBJ_FROM_PTR(&mp_type_ValueError))) {
            nlr_jump(nlr.ret_val);
        }
        raise_no_text(obj, kind);
    }
    mp_obj_t number = mp_call_function_1(MP_OBJ_FROM_PTR(type), obj);
    nlr_pop();
    return number;
}

// Anything else: strings are read as numbers, None is NaN, other objects may know a number.
static void store_other(mp_obj_t obj, nd_dtype_t dtype, void *item) {
    char kind = nd_dtypes[dtype].kind;
    bool is_array = array_check(obj);
    if (kind == 'b' && (!is_array || nd_size(MP_OBJ_TO_PTR(obj)) == 1)) {
        *(uint8_t *)item = mp_obj_is_true(obj);
        return;
    }
    if (mp_obj_is_str_or_bytes(obj)) {
        scalar_store(number_from_text(obj, kind), dtype, item);
        return;
    }
    if (obj == mp_const_none && kind != 'i' && kind != 'u') {
        const nd_c128_t nan = {(double)NAN, (double)NAN};
        nd_cast_item(dtype, item, kind == 'c' ? ND_COMPLEX128 : ND_FLOAT64, &nan);
        return;
    }
    // NumPy asks int() for an integer, which has words of its own for a list.
    if (kind != 'c' && (is_array || (kind == 'f' && index_is_sequence(obj)))) {
        mp_raise_ValueError(MP_ERROR_TEXT("setting an array element with a sequence."));
    }
    mp_float_t value;
    if (!mp_obj_get_float_maybe(obj, &value)) {
        raise_no_number(obj, dtype);
    }
    store_float((double)value, dtype, item);
}

void scalar_store(mp_obj_t obj, nd_dtype_t dtype, void *item) {
    if (mp_obj_is_integer(obj)) {
        store_int(obj, dtype, item);
        return;
    }
    if (mp_obj_is_float(obj)) {
        store_float(mp_obj_get_float_to_d(obj), dtype, item);
        return;
    }
    if (mp_obj_is_type(obj, &mp_type_complex)) {
        store_complex(obj, dtype, item);
        return;
    }
    nd_dtype_t from = scalar_dtype(obj);
    if (from != ND_NO_DTYPE) {
        store_cast(dtype, item, from, &((scalar_obj_t *)MP_OBJ_TO_PTR(obj))->item);
        return;
    }
    if (array_check(obj)) {
        const nd_array_t *a = MP_OBJ_TO_PTR(obj);
        if (a->ndim == 0) {
            store_cast(dtype, item, (nd_dtype_t)a->dtype, a->data);
            return;
        }
    }
    store_other(obj, dtype, item);
}

void scalar_set(mp_obj_t obj, nd_dtype_t dtype, void *item) {
    nd_dtype_t from = scalar_dtype(obj);
    if (from == ND_NO_DTYPE || nd_dtypes[dtype].kind != 'i' || nd_can_cast(from, dtype, ND_CAST_SAFE)) {
        scalar_store(obj, dtype, item);
        return;
    }
    const nd_item_t *element = &((scalar_obj_t *)MP_OBJ_TO_PTR(obj))->item;
    if (nd_dtypes[from].kind == 'c') {
        double real;
        nd_cast_item(ND_FLOAT64, &real, from, element);
        store_float(real, dtype, item);
    } else {
        scalar_store(scalar_to_python(from, element), dtype, item);
    }
}

nd_dtype_t scalar_promotion_dtype(mp_obj_t obj) {
    return mp_obj_is_bool(obj) ? ND_BOOL
        : mp_obj_is_int(obj) ? ND_WEAK_INT
        : mp_obj_is_float(obj) ? ND_WEAK_FLOAT
        : mp_obj_is_type(obj, &mp_type_complex) ? ND_WEAK_COMPLEX
        : scalar_dtype(obj);
}

nd_dtype_t scalar_discover_dtype(mp_obj_t obj) {
    nd_dtype_t dtype = scalar_promotion_dtype(obj);
    if (dtype != ND_WEAK_INT) {
        return dtype == ND_NO_DTYPE ? dtype : nd_default_dtype(dtype);
    }
    uint64_t bits = 0;
    switch (int_bits(obj, &bits)) {
        case INT_NEGATIVE:
            return ND_INT64;
        case INT_POSITIVE:
            return bits >> 63 ? ND_UINT64 : ND_INT64;
        default:
            raise_too_large();
    }
}

// --- Elements to objects ---

// The interpreter leaves the upper bits of a type's flags alone; ours hold the dtype plus one.
#define DTYPE_SHIFT (12)

nd_dtype_t scalar_dtype(mp_obj_t obj) {
    if (!mp_obj_is_obj(obj)) {
        return ND_NO_DTYPE;
    }
    unsigned mark = ((mp_obj_base_t *)MP_OBJ_TO_PTR(obj))->type->flags >> DTYPE_SHIFT;
    return mark == 0 ? ND_NO_DTYPE : (nd_dtype_t)(mark - 1);
}

mp_obj_t scalar_new(nd_dtype_t dtype, const void *item) {
    size_t itemsize = nd_dtypes[dtype].itemsize;
    if (dtype == ND_BOOL) {
        return MP_OBJ_FROM_PTR(*(const uint8_t *)item ? &scalar_true_obj : &scalar_false_obj);
    }
    scalar_obj_t *self = mp_obj_malloc_var(scalar_obj_t, item, byte, itemsize, scalar_types[dtype]);
    memcpy(&self->item, item, itemsize);
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t int_from_item(nd_dtype_t dtype, const void *item) {
    if (dtype == ND_UINT64) {
        uint64_t value;
        memcpy(&value, item, sizeof(value));
        return value <= (uint64_t)MP_SMALL_INT_MAX ? MP_OBJ_NEW_SMALL_INT((mp_int_t)value)
            : mp_obj_new_int_from_ull(value);
    }
    int64_t value;
    nd_cast_item(ND_INT64, &value, dtype, item);
    return value >= MP_SMALL_INT_MIN && value <= MP_SMALL_INT_MAX ? MP_OBJ_NEW_SMALL_INT((mp_int_t)value)
        : mp_obj_new_int_from_ll(value);
}

static double double_from_item(nd_dtype_t dtype, const void *item) {
    double value;
    nd_cast_item(ND_FLOAT64, &value, dtype, item);
    return value;
}

mp_obj_t scalar_to_python(nd_dtype_t dtype, const void *item) {
    switch (nd_dtypes[dtype].kind) {
        case 'b':
            return mp_obj_new_bool(*(const uint8_t *)item);
        case 'f':
            return mp_obj_new_float_from_d(double_from_item(dtype, item));
        case 'c': {
            nd_c128_t value;
            nd_cast_item(ND_COMPLEX128, &value, dtype, item);
            return mp_obj_new_complex((mp_float_t)value.re, (mp_float_t)value.im);
        }
        default:
            return int_from_item(dtype, item);
    }
}

// --- The types ---

static nd_dtype_t dtype_of_type(const mp_obj_type_t *type) {
    size_t i = 0;
    while (scalar_types[i] != type) {
        i++;
    }
    return (nd_dtype_t)i;
}

static mp_obj_t scalar_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    nd_dtype_t dtype = dtype_of_type(type);
    bool is_complex = nd_dtypes[dtype].kind == 'c';
    if (n_kw != 0) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() takes no keyword arguments"), nd_dtypes[dtype].name);
    }
    if (n_args > (is_complex ? 2 : 1)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("function takes at most %d argument%s (%d given)"),
            is_complex ? 2 : 1, is_complex ? "s" : "", (int)n_args);
    }
    nd_item_t item;
    memset(&item, 0, sizeof(item));
    if (n_args == 0) {
        return scalar_new(dtype, &item);
    }
    mp_obj_t value = args[0];
    if (n_args == 2) {
        value = mp_call_function_n_kw(MP_OBJ_FROM_PTR(&mp_type_complex), 2, 0, args);
    }
    if (array_check(value) || mp_obj_is_type(value, &mp_type_list) || mp_obj_is_type(value, &mp_type_tuple)) {
        return array_return(array_from_obj(value, dtype));
    }
    scalar_store(value, dtype, &item);
    return scalar_new(dtype, &item);
}

static mp_obj_t abstract_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("cannot create 'numpy.%q' instances"), (qstr)type->name);
}

static void scalar_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    if (kind == PRINT_JSON && scalar_dtype(self) != ND_FLOAT64) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Object of type %s is not JSON serializable"),
            mp_obj_get_type_str(self));
    }
    print_scalar(print, scalar_dtype(self), &((scalar_obj_t *)MP_OBJ_TO_PTR(self))->item, kind);
}

static mp_obj_t scalar_unary_op(mp_unary_op_t op, mp_obj_t self) {
    nd_dtype_t dtype = scalar_dtype(self);
    const nd_item_t *item = &((scalar_obj_t *)MP_OBJ_TO_PTR(self))->item;
    char kind = nd_dtypes[dtype].kind;
    switch (op) {
        case MP_UNARY_OP_BOOL: {
            uint8_t truth;
            nd_cast_item(ND_BOOL, &truth, dtype, item);
            return mp_obj_new_bool(truth);
        }
        case MP_UNARY_OP_HASH: // equal numbers hash alike, whoever holds them
            return mp_unary_op(op, scalar_to_python(dtype, item));
        case MP_UNARY_OP_INT_MAYBE:
            if (kind == 'c') {
                return MP_OBJ_NULL;
            }
            return kind == 'f' ? int_from_double(double_from_item(dtype, item))
                : int_from_item(dtype, item);
        case MP_UNARY_OP_FLOAT_MAYBE:
            return kind == 'c' ? MP_OBJ_NULL : mp_obj_new_float_from_d(double_from_item(dtype, item));
        case MP_UNARY_OP_COMPLEX_MAYBE:
            return kind == 'c' ? scalar_to_python(dtype, item) : MP_OBJ_NULL;
        case MP_UNARY_OP_LEN:
        case MP_UNARY_OP_SIZEOF:
            return MP_OBJ_NULL;
        default:
            return ufunc_unary_op(op, self);
    }
}

static mp_obj_t scalar_subscr(mp_obj_t self, mp_obj_t index, mp_obj_t value) {
    if (value != MP_OBJ_SENTINEL) {
        return MP_OBJ_NULL;
    }
    if (index == mp_const_empty_tuple) {
        return self;
    }
    bool makes_array = index == mp_const_none || index == MP_OBJ_FROM_PTR(&mp_const_ellipsis_obj)
        || mp_obj_is_type(index, &mp_type_tuple) || mp_obj_is_bool(index);
    if (!makes_array) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("invalid index to scalar variable."));
    }
    return index_get(MP_OBJ_TO_PTR(scalar_as_array(self)), index);
}

#define ABSTRACT_TYPE(type_name, name, parents) \
    MP_DEFINE_CONST_OBJ_TYPE(type_name, name, MP_TYPE_FLAG_NONE, make_new, abstract_make_new, parent, parents)

#define SCALAR_TYPE(type_name, name, dtype, parents) \
    MP_DEFINE_CONST_OBJ_TYPE(type_name, name, \
    MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_EQ_NOT_REFLEXIVE | MP_TYPE_FLAG_EQ_HAS_NEQ_TEST \
    | ((dtype) + 1) << DTYPE_SHIFT, \
        make_new, scalar_make_new, \
        print, scalar_print, \
        unary_op, scalar_unary_op, \
        binary_op, ufunc_binary_op, \
        attr, scalar_attr, \
        subscr, scalar_subscr, \
        parent, parents)

// Two parents; the first is ours.
#define PARENTS(name, ours, python) \
    static const mp_rom_obj_tuple_t name = {{&mp_type_tuple}, 2, {MP_ROM_PTR(&ours), MP_ROM_PTR(&python)}}

MP_DEFINE_CONST_OBJ_TYPE(scalar_generic_type, MP_QSTR_generic, MP_TYPE_FLAG_NONE, make_new, abstract_make_new);
ABSTRACT_TYPE(scalar_number_type, MP_QSTR_number, &scalar_generic_type);
ABSTRACT_TYPE(scalar_integer_type, MP_QSTR_integer, &scalar_number_type);
ABSTRACT_TYPE(scalar_signedinteger_type, MP_QSTR_signedinteger, &scalar_integer_type);
ABSTRACT_TYPE(scalar_unsignedinteger_type, MP_QSTR_unsignedinteger, &scalar_integer_type);
ABSTRACT_TYPE(scalar_inexact_type, MP_QSTR_inexact, &scalar_number_type);
ABSTRACT_TYPE(scalar_floating_type, MP_QSTR_floating, &scalar_inexact_type);
ABSTRACT_TYPE(scalar_complexfloating_type, MP_QSTR_complexfloating, &scalar_inexact_type);
// Without heirs here: strings.
ABSTRACT_TYPE(scalar_flexible_type, MP_QSTR_flexible, &scalar_generic_type);
ABSTRACT_TYPE(scalar_character_type, MP_QSTR_character, &scalar_flexible_type);

PARENTS(float64_parents, scalar_floating_type, mp_type_float);
PARENTS(complex128_parents, scalar_complexfloating_type, mp_type_complex);

SCALAR_TYPE(scalar_bool_type, MP_QSTR_bool, ND_BOOL, &scalar_generic_type);
SCALAR_TYPE(scalar_int8_type, MP_QSTR_int8, ND_INT8, &scalar_signedinteger_type);
SCALAR_TYPE(scalar_uint8_type, MP_QSTR_uint8, ND_UINT8, &scalar_unsignedinteger_type);
SCALAR_TYPE(scalar_int16_type, MP_QSTR_int16, ND_INT16, &scalar_signedinteger_type);
SCALAR_TYPE(scalar_uint16_type, MP_QSTR_uint16, ND_UINT16, &scalar_unsignedinteger_type);
SCALAR_TYPE(scalar_int32_type, MP_QSTR_int32, ND_INT32, &scalar_signedinteger_type);
SCALAR_TYPE(scalar_uint32_type, MP_QSTR_uint32, ND_UINT32, &scalar_unsignedinteger_type);
SCALAR_TYPE(scalar_int64_type, MP_QSTR_int64, ND_INT64, &scalar_signedinteger_type);
SCALAR_TYPE(scalar_uint64_type, MP_QSTR_uint64, ND_UINT64, &scalar_unsignedinteger_type);
SCALAR_TYPE(scalar_float16_type, MP_QSTR_float16, ND_FLOAT16, &scalar_floating_type);
SCALAR_TYPE(scalar_float32_type, MP_QSTR_float32, ND_FLOAT32, &scalar_floating_type);
SCALAR_TYPE(scalar_float64_type, MP_QSTR_float64, ND_FLOAT64, &float64_parents);
SCALAR_TYPE(scalar_complex64_type, MP_QSTR_complex64, ND_COMPLEX64, &scalar_complexfloating_type);
SCALAR_TYPE(scalar_complex128_type, MP_QSTR_complex128, ND_COMPLEX128, &complex128_parents);

const mp_obj_type_t *const scalar_types[ND_N_DTYPES] = {
    &scalar_bool_type,
    &scalar_int8_type,
    &scalar_uint8_type,
    &scalar_int16_type,
    &scalar_uint16_type,
    &scalar_int32_type,
    &scalar_uint32_type,
    &scalar_int64_type,
    &scalar_uint64_type,
    &scalar_float16_type,
    &scalar_float32_type,
    &scalar_float64_type,
    &scalar_complex64_type,
    &scalar_complex128_type,
};

const scalar_obj_t scalar_true_obj = {{&scalar_bool_type}, {.u8 = 1}};
const scalar_obj_t scalar_false_obj = {{&scalar_bool_type}, {.u8 = 0}};
