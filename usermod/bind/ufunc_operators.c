// The operators of arrays and NumPy scalars: which ufunc each is, and what Python does around it.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/errstate.h"
#include "bind/matmul.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "bind/ufunc_args.h"
#include "core/shape.h"
#include "py/objstr.h"
#include "py/runtime.h"

// The operation of an operator. NumPy's scalars tell errors apart from those of arrays.
static mp_obj_t operate(nd_ufunc_id_t id, const mp_obj_t *args, mp_obj_t out, bool is_scalar) {
    if (!errstate_is_watching() || !is_scalar) {
        return ufunc_call(id, args, out);
    }
    ufunc_options_t opt;
    ufunc_options_init(&opt, out);
    opt.is_scalar = true;
    return ufunc_call_with(&nd_ufuncs[id], args, &opt);
}

// Where NumPy's scalars compute themselves: one of the two has the common dtype, which is no bool.
static bool is_scalar_pair(mp_obj_t lhs, mp_obj_t rhs) {
    nd_dtype_t a = scalar_promotion_dtype(lhs);
    nd_dtype_t b = scalar_promotion_dtype(rhs);
    if (array_check(lhs) || array_check(rhs) || a == ND_NO_DTYPE || b == ND_NO_DTYPE) {
        return false;
    }
    nd_dtype_t common = nd_promote(a, b);
    return common != ND_BOOL && (common == a || common == b);
}

mp_obj_t ufunc_unary_op(mp_unary_op_t op, mp_obj_t arg) {
    nd_ufunc_id_t id;
    switch (op) {
        case MP_UNARY_OP_POSITIVE:
            id = ND_UFUNC_POSITIVE;
            break;
        case MP_UNARY_OP_NEGATIVE:
            id = ND_UFUNC_NEGATIVE;
            break;
        case MP_UNARY_OP_INVERT:
            id = ND_UFUNC_INVERT;
            break;
        case MP_UNARY_OP_ABS:
            id = ND_UFUNC_ABSOLUTE;
            break;
        default:
            return MP_OBJ_NULL;
    }
    return operate(id, &arg, MP_OBJ_NULL, !array_check(arg));
}

// By mp_binary_op_t, from MP_BINARY_OP_OR to MP_BINARY_OP_DIVMOD.
static const uint8_t arithmetic_ids[] = {
    ND_UFUNC_BITWISE_OR, ND_UFUNC_BITWISE_XOR, ND_UFUNC_BITWISE_AND, ND_UFUNC_LEFT_SHIFT, ND_UFUNC_RIGHT_SHIFT,
    ND_UFUNC_ADD, ND_UFUNC_SUBTRACT, ND_UFUNC_MULTIPLY, 0 /* @ */, ND_UFUNC_FLOOR_DIVIDE, ND_UFUNC_DIVIDE,
    ND_UFUNC_REMAINDER, ND_UFUNC_POWER, ND_UFUNC_DIVMOD,
};
// By mp_binary_op_t, from MP_BINARY_OP_LESS to MP_BINARY_OP_NOT_EQUAL.
static const uint8_t comparison_ids[] = {
    ND_UFUNC_LESS, ND_UFUNC_GREATER, ND_UFUNC_EQUAL, ND_UFUNC_LESS_EQUAL, ND_UFUNC_GREATER_EQUAL, ND_UFUNC_NOT_EQUAL,
};

// a == 'x' or a == None: nothing is equal to what is no number.
static mp_obj_t compare_with_other(bool equal, mp_obj_t self, mp_obj_t other) {
    bool answer = !equal;
    if (array_check(self)) {
        const nd_array_t *a = MP_OBJ_TO_PTR(self);
        size_t shape[ND_MAX_DIMS];
        for (size_t k = 0; k < a->ndim; k++) {
            shape[k] = a->axis[k].len;
        }
        nd_array_t *result = array_new(ND_BOOL, a->ndim, shape);
        memset(result->data, answer, nd_size(result));
        return array_return(result);
    }
    if (mp_obj_is_str_or_bytes(other)) {
        uint8_t item = answer;
        return scalar_new(ND_BOOL, &item);
    }
    return mp_obj_new_bool(answer);
}

mp_obj_t ufunc_compare_objects(const nd_ufunc_t *u, const mp_obj_t *args) {
    bool equal = u == &nd_ufuncs[ND_UFUNC_EQUAL];
    size_t other = ufunc_is_operand(args[0]);
    if ((!equal && u != &nd_ufuncs[ND_UFUNC_NOT_EQUAL]) || ufunc_is_operand(args[other])
        || mp_obj_is_str_or_bytes(args[0]) || mp_obj_is_str_or_bytes(args[1])) {
        return MP_OBJ_NULL;
    }
    if (array_check(args[1 - other])) {
        return compare_with_other(equal, args[1 - other], args[other]);
    }
    uint8_t item = mp_obj_equal(args[0], args[1]) == equal;
    return scalar_new(ND_BOOL, &item);
}

// NumPy's shortcuts for a ** 2, a ** -1 and a ** 0.5; ND_UFUNC_POWER when there is none.
static nd_ufunc_id_t power_id(mp_obj_t base, mp_obj_t exponent) {
    if (!array_check(base)) {
        return ND_UFUNC_POWER;
    }
    char kind = nd_dtypes[((nd_array_t *)MP_OBJ_TO_PTR(base))->dtype].kind;
    bool inexact = kind == 'f' || kind == 'c';
    if (exponent == MP_OBJ_NEW_SMALL_INT(2)) {
        return ND_UFUNC_SQUARE;
    }
    if (exponent == MP_OBJ_NEW_SMALL_INT(-1) && inexact) {
        return ND_UFUNC_RECIPROCAL;
    }
    if (inexact && mp_obj_is_float(exponent) && mp_obj_float_get(exponent) == (mp_float_t)0.5) {
        return ND_UFUNC_SQRT;
    }
    return ND_UFUNC_POWER;
}

// [0] * np.int64(3) repeats, whichever side the list is on; MP_OBJ_NULL when it is no repetition.
static mp_obj_t repeat_sequence(mp_obj_t scalar, mp_obj_t other) {
    if (!mp_obj_is_type(other, &mp_type_list) && !mp_obj_is_type(other, &mp_type_tuple) && !mp_obj_is_str_or_bytes(other)) {
        return MP_OBJ_NULL;
    }
    nd_dtype_t dtype = scalar_dtype(scalar);
    if (dtype == ND_NO_DTYPE) {
        return MP_OBJ_NULL;
    }
    if (!ufunc_is_integer(dtype)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can't multiply sequence by non-int of type 'numpy.%s'"),
            nd_dtypes[dtype].name);
    }
    return mp_binary_op(MP_BINARY_OP_MULTIPLY, other, mp_obj_new_int(args_index(scalar)));
}

static mp_obj_t contains(mp_obj_t self, mp_obj_t item) {
    mp_obj_t found = ufunc_binary_op(MP_BINARY_OP_EQUAL, self, item);
    if (!array_check(found)) {
        return mp_obj_new_bool(mp_obj_is_true(found));
    }
    const nd_array_t *a = MP_OBJ_TO_PTR(found);
    return mp_obj_new_bool(memchr(a->data, 1, nd_size(a)) != NULL);
}

static bool is_complex_scalar(mp_obj_t obj) {
    nd_dtype_t dtype = scalar_dtype(obj);
    return dtype == ND_COMPLEX64 || dtype == ND_COMPLEX128;
}

static mp_obj_t arithmetic(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs, mp_obj_t out) {
    if (op == MP_BINARY_OP_MAT_MULTIPLY) {
        return matmul_operator(lhs, rhs, out);
    }
    mp_obj_t args[2] = { lhs, rhs };
    nd_ufunc_id_t id = arithmetic_ids[op - MP_BINARY_OP_OR];
    if ((op == MP_BINARY_OP_FLOOR_DIVIDE || op == MP_BINARY_OP_MODULO || op == MP_BINARY_OP_DIVMOD)
        && (is_complex_scalar(lhs) || is_complex_scalar(rhs)) && is_scalar_pair(lhs, rhs)
        && scalar_dtype(lhs) != ND_BOOL && scalar_dtype(rhs) != ND_BOOL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("unsupported operand type(s) for %s: '%s%s' and '%s%s'"),
            op == MP_BINARY_OP_FLOOR_DIVIDE ? "//" : op == MP_BINARY_OP_MODULO ? "%" : "divmod()",
            raise_type_prefix(lhs), mp_obj_get_type_str(lhs), raise_type_prefix(rhs), mp_obj_get_type_str(rhs));
    }
    if (op == MP_BINARY_OP_POWER) {
        id = power_id(lhs, rhs);
    } else if (op == MP_BINARY_OP_MULTIPLY && !array_check(lhs) && !array_check(rhs)) {
        mp_obj_t repeated = repeat_sequence(lhs, rhs);
        if (repeated == MP_OBJ_NULL) {
            repeated = repeat_sequence(rhs, lhs);
        }
        if (repeated != MP_OBJ_NULL) {
            return repeated;
        }
    }
    return operate(id, args, out, errstate_is_watching() && is_scalar_pair(lhs, rhs));
}

static bool is_ours(mp_obj_t obj) {
    return array_check(obj) || scalar_dtype(obj) != ND_NO_DTYPE;
}

// What most programs compute, at little cost: an array with another or with a number. MP_OBJ_NULL when
// it is something else, or takes more.
static mp_obj_t short_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    mp_obj_t args[2] = { lhs, rhs };
    mp_obj_t out = MP_OBJ_NULL;
    if (op >= MP_BINARY_OP_INPLACE_OR && op < MP_BINARY_OP_INPLACE_POWER) {
        op += MP_BINARY_OP_OR - MP_BINARY_OP_INPLACE_OR;
        out = lhs;
    }
    nd_ufunc_id_t id;
    if (op <= MP_BINARY_OP_NOT_EQUAL) {
        id = comparison_ids[op - MP_BINARY_OP_LESS];
    } else if (op >= MP_BINARY_OP_OR && op < MP_BINARY_OP_POWER && op != MP_BINARY_OP_MAT_MULTIPLY) {
        id = arithmetic_ids[op - MP_BINARY_OP_OR];
    } else {
        return MP_OBJ_NULL;
    }
    return ufunc_call_short(&nd_ufuncs[id], args, out);
}

mp_obj_t ufunc_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if (mp_obj_is_type(lhs, &array_type)) {
        mp_obj_t result = short_op(op, lhs, rhs);
        if (result != MP_OBJ_NULL) {
            return result;
        }
    }
    if (op == MP_BINARY_OP_CONTAINS) {
        return contains(lhs, rhs);
    }
    if (op >= MP_BINARY_OP_REVERSE_OR && op <= MP_BINARY_OP_REVERSE_POWER) {
        return ufunc_binary_op(op - MP_BINARY_OP_REVERSE_OR + MP_BINARY_OP_OR, rhs, lhs);
    }
    mp_obj_t out = MP_OBJ_NULL;
    if (op >= MP_BINARY_OP_INPLACE_OR && op <= MP_BINARY_OP_INPLACE_POWER) {
        // The result takes the place of an array; NumPy scalars and other types make a new object.
        op += MP_BINARY_OP_OR - MP_BINARY_OP_INPLACE_OR;
        out = array_check(lhs) ? lhs : MP_OBJ_NULL;
    }
    bool lhs_ours = is_ours(lhs);
    mp_obj_t other = lhs_ours ? rhs : lhs;
    if (!ufunc_is_operand(other)) {
        if (op == MP_BINARY_OP_EQUAL || op == MP_BINARY_OP_NOT_EQUAL) {
            return compare_with_other(op == MP_BINARY_OP_EQUAL, lhs_ours ? lhs : rhs, other);
        }
        if (!mp_obj_is_str_or_bytes(other)) {
            return MP_OBJ_NULL;
        }
    }
    if (op <= MP_BINARY_OP_NOT_EQUAL) {
        mp_obj_t args[2] = { lhs, rhs };
        return ufunc_call(comparison_ids[op - MP_BINARY_OP_LESS], args, MP_OBJ_NULL);
    }
    if (op >= MP_BINARY_OP_OR && op <= MP_BINARY_OP_DIVMOD) {
        return arithmetic(op, lhs, rhs, out);
    }
    return MP_OBJ_NULL;
}
