// Evenly spaced values: arange and linspace.

#include <math.h>
#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/errstate.h"
#include "bind/hooks.h"
#include "bind/index.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "py/runtime.h"

// --- arange ---

static bool is_complex(mp_obj_t obj) {
    nd_dtype_t dtype = scalar_dtype(obj);
    return mp_obj_is_type(obj, &mp_type_complex) || dtype == ND_COMPLEX64 || dtype == ND_COMPLEX128;
}

// With complex numbers the part that is passed first counts; of a complex64 NumPy sees the real one.
static double complex_steps(mp_obj_t span, mp_obj_t step) {
    mp_float_t re, im;
    mp_obj_t steps = mp_binary_op(MP_BINARY_OP_TRUE_DIVIDE, span, step);
    mp_obj_get_complex(hooks_unwrapped(steps), &re, &im);
    double len = ceil((double)re);
    return scalar_dtype(steps) == ND_COMPLEX64 || ceil((double)im) > len ? len : ceil((double)im);
}

static double real_steps(mp_obj_t span, mp_obj_t step) {
    if (mp_obj_get_float_to_d(step) == 0.0) {
        mp_raise_msg(&mp_type_ZeroDivisionError, mp_obj_is_float(step) || mp_obj_is_float(span)
            ? MP_ERROR_TEXT("float division by zero") : MP_ERROR_TEXT("division by zero"));
    }
    return ceil(mp_obj_get_float_to_d(span) / mp_obj_get_float_to_d(step));
}

// The same count without a double, for numbers whose difference is as exact.
static size_t int_len(int32_t span, int32_t step) {
    if (span == 0 || (span > 0) != (step > 0)) {
        return 0;
    }
    return (size_t)((span - (step > 0 ? 1 : -1)) / step) + 1;
}

// A small integer that is small on every chip.
static bool is_int31(mp_obj_t obj) {
    return mp_obj_is_small_int(obj) && MP_OBJ_SMALL_INT_VALUE(obj) >= -(1 << 30) && MP_OBJ_SMALL_INT_VALUE(obj) < 1 << 30;
}

// How many values start, start + step ... stop before stop; NumPy counts in doubles.
static size_t arange_len(mp_obj_t start, mp_obj_t stop, mp_obj_t step) {
    if (is_int31(start) && is_int31(stop) && is_int31(step) && step != MP_OBJ_NEW_SMALL_INT(0)) {
        return int_len((int32_t)(MP_OBJ_SMALL_INT_VALUE(stop) - MP_OBJ_SMALL_INT_VALUE(start)), (int32_t)MP_OBJ_SMALL_INT_VALUE(step));
    }
    mp_obj_t span = mp_binary_op(MP_BINARY_OP_SUBTRACT, stop, start);
    double len = is_complex(span) || is_complex(step) ? complex_steps(span, step) : real_steps(span, step);
    if (isnan(len)) {
        mp_raise_ValueError(MP_ERROR_TEXT("arange: cannot compute length"));
    }
    if (len >= (double)SIZE_MAX / 2) {
        mp_raise_ValueError(MP_ERROR_TEXT("Maximum allowed size exceeded"));
    }
    return len > 0.0 ? (size_t)len : 0;
}

// dtype of np.arange: that of its arguments, at least int64.
static nd_dtype_t arange_dtype(const mp_obj_t *values, size_t n) {
    nd_dtype_t dtype = ND_INT64;
    for (size_t i = 0; i < n; i++) {
        if (mp_obj_is_small_int(values[i])) {
            continue;
        }
        nd_dtype_t one = scalar_discover_dtype(values[i]);
        if (one == ND_NO_DTYPE) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("arange() not supported for inputs of type '%s%s'"),
                raise_type_prefix(values[i]), mp_obj_get_type_str(values[i]));
        }
        dtype = nd_promote(dtype, one);
    }
    return dtype;
}

// Elements that are made at once, in the widest dtype of their kind.
#define BLOCK_LEN (32)

typedef union _range_block_t {
    uint64_t u64[BLOCK_LEN]; // also of signed integers, modulo 2^64
    float f32[BLOCK_LEN];
    double f64[BLOCK_LEN];
    nd_c128_t c128[BLOCK_LEN];
} range_block_t;

// Elements i to i + n of the range that begins with pair, as NumPy's fill functions compute them, in the
// dtype of a block.
static void fill_block(range_block_t *block, nd_dtype_t dtype, const nd_item_t pair[2], size_t i, size_t n) {
    if (dtype == ND_UINT64) {
        uint64_t step = pair[1].u64 - pair[0].u64;
        uint64_t value = pair[0].u64 + i * step;
        for (size_t k = 0; k < n; k++, value += step) {
            block->u64[k] = value;
        }
        return;
    }
    for (size_t k = 0; k < n; k++, i++) {
        if (dtype == ND_FLOAT32) {
            block->f32[k] = pair[0].f32 + (float)i * (pair[1].f32 - pair[0].f32);
        } else if (dtype == ND_FLOAT64) {
            block->f64[k] = pair[0].f64 + (double)i * (pair[1].f64 - pair[0].f64);
        } else {
            block->c128[k].re = pair[0].c128.re + (double)i * (pair[1].c128.re - pair[0].c128.re);
            block->c128[k].im = pair[0].c128.im + (double)i * (pair[1].c128.im - pair[0].c128.im);
        }
    }
}

// The dtype in which the elements of dtype are computed.
static nd_dtype_t block_dtype(nd_dtype_t dtype) {
    char kind = nd_dtypes[dtype].kind;
    return kind == 'c' ? ND_COMPLEX128 : kind != 'f' ? ND_UINT64 : dtype == ND_FLOAT64 ? ND_FLOAT64 : ND_FLOAT32;
}

// a[0] and a[1] are there; the others follow from them.
static void fill_steps(nd_array_t *a) {
    nd_item_t pair[2];
    range_block_t block;
    nd_dtype_t dtype = a->dtype;
    nd_dtype_t wide = block_dtype(dtype);
    size_t itemsize = nd_dtypes[dtype].itemsize;
    bool is_wide = itemsize == nd_dtypes[wide].itemsize; // elements lie as in a block
    nd_cast_item(wide, &pair[0], dtype, a->data);
    nd_cast_item(wide, &pair[1], dtype, a->data + itemsize);
    for (size_t i = 2, n; i < a->axis[0].len; i += n) {
        uint8_t *to = a->data + i * itemsize;
        n = MIN(BLOCK_LEN - i % BLOCK_LEN, a->axis[0].len - i);
        fill_block(is_wide ? (range_block_t *)(void *)to : &block, wide, pair, i, n);
        if (!is_wide) {
            nd_cast_row(dtype, to, (ptrdiff_t)itemsize, wide, &block, (ptrdiff_t)nd_dtypes[wide].itemsize, n);
        }
        raise_pending(i + n - 1);
    }
}

static nd_array_t *new_arange(mp_obj_t start, mp_obj_t stop, mp_obj_t step, nd_dtype_t dtype) {
    size_t n = arange_len(start, stop, step);
    if (dtype == ND_BOOL && n > 2) {
        mp_raise_TypeError(MP_ERROR_TEXT("arange() is only supported for booleans when the result has at most length 2."));
    }
    nd_array_t *a = array_new(dtype, 1, &n);
    size_t itemsize = nd_dtypes[dtype].itemsize;
    if (n >= 1) {
        scalar_store(start, dtype, a->data);
    }
    if (n >= 2) {
        scalar_store(mp_binary_op(MP_BINARY_OP_ADD, start, step), dtype, a->data + itemsize);
    }
    if (n > 2) {
        fill_steps(a);
    }
    return a;
}

static mp_obj_t mod_numpy_arange(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(start, 0, MP_ROM_PTR(NULL)),
        ARG_OBJ(stop, 0, MP_ROM_NONE),
        ARG_OBJ(step, 0, MP_ROM_INT(1)),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    args_device(arg[4].u_obj);
    mp_obj_t values[] = {arg[0].u_obj, arg[1].u_obj, arg[2].u_obj == mp_const_none ? MP_OBJ_NEW_SMALL_INT(1) : arg[2].u_obj};
    if (values[1] == mp_const_none) {
        if (n_args == 0) {
            mp_raise_TypeError(MP_ERROR_TEXT("arange() requires stop to be specified."));
        }
        values[1] = values[0];
        values[0] = MP_OBJ_NULL;
    }
    if (values[0] == MP_OBJ_NULL) {
        values[0] = MP_OBJ_NEW_SMALL_INT(0);
    }
    for (size_t i = 0; i < 3; i++) {
        if (array_check(values[i])) {
            values[i] = array_return(MP_OBJ_TO_PTR(values[i]));
        }
    }
    nd_dtype_t dtype = arange_dtype(values, 3);
    return MP_OBJ_FROM_PTR(new_arange(values[0], values[1], values[2], dtype_from_obj(arg[3].u_obj, dtype)));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_arange_obj, 0, mod_numpy_arange);

// --- linspace ---

MP_DECLARE_CONST_FUN_OBJ_3(mod_numpy_moveaxis_obj);

static mp_obj_t op2(nd_ufunc_id_t id, mp_obj_t a, mp_obj_t b) {
    mp_obj_t args[] = {a, b};
    return ufunc_call(id, args, MP_OBJ_NULL);
}

// 0, 1 ... n - 1 along a first axis that broadcasts against arrays of ndim axes.
static mp_obj_t column_of_steps(size_t n, size_t ndim, nd_dtype_t dtype) {
    size_t shape[ND_MAX_DIMS];
    nd_array_t *a = new_arange(MP_OBJ_NEW_SMALL_INT(0), MP_OBJ_NEW_SMALL_INT(n), MP_OBJ_NEW_SMALL_INT(1),
        nd_dtypes[dtype].kind == 'c' ? ND_FLOAT64 : dtype);
    if (ndim + 1 > ND_MAX_DIMS) {
        raise_if(ND_ERR_TOO_MANY_DIMS, NULL, NULL, 0);
    }
    shape[0] = n;
    for (size_t i = 1; i <= ndim; i++) {
        shape[i] = 1;
    }
    return MP_OBJ_FROM_PTR(array_new_reshaped(array_new_copy(a, dtype), shape, ndim + 1, false));
}

// The values of np.linspace in dtype, as numpy/_core/function_base.py computes them, so that the
// last bit agrees: steps times step plus start, and stop itself at the end.
static mp_obj_t linspace_values(mp_obj_t start, mp_obj_t stop, size_t n, bool endpoint, nd_dtype_t dtype, mp_obj_t *step) {
    size_t div = endpoint ? n - 1 : n;
    mp_obj_t delta = op2(ND_UFUNC_SUBTRACT, stop, start);
    mp_obj_t y = column_of_steps(n, array_from_obj(delta, ND_NO_DTYPE)->ndim, dtype);
    *step = mp_obj_new_float_from_d((double)NAN);
    if (n == 0 || div == 0) {
        y = op2(ND_UFUNC_MULTIPLY, y, delta);
    } else {
        mp_obj_t divisor = mp_obj_new_int_from_uint(div);
        *step = op2(ND_UFUNC_DIVIDE, delta, divisor);
        // A step that underflows to zero: divide first.
        bool is_zero = scalar_dtype(*step) != ND_NO_DTYPE && !mp_obj_is_true(*step);
        y = is_zero ? op2(ND_UFUNC_MULTIPLY, op2(ND_UFUNC_DIVIDE, y, divisor), delta)
            : op2(ND_UFUNC_MULTIPLY, y, *step);
    }
    y = op2(ND_UFUNC_ADD, y, start);
    if (endpoint && n > 1) {
        index_set(MP_OBJ_TO_PTR(y), MP_OBJ_NEW_SMALL_INT(-1), stop);
    }
    return y;
}

// Whether obj is a number of Python's that is a double too.
static bool is_plain(mp_obj_t obj) {
    return is_int31(obj) || mp_obj_is_float(obj);
}

// The same for two of them, without an object or an array for each operation.
static nd_array_t *linspace_plain(double start, double stop, size_t n, bool endpoint) {
    nd_array_t *a = array_new(ND_FLOAT64, 1, &n);
    double *y = (double *)(void *)a->data;
    double div = (double)(endpoint ? n - 1 : n);
    double delta = stop - start;
    double step = div == 0.0 ? delta : delta / div;
    bool is_zero = step == 0.0 && div != 0.0;
    for (size_t i = 0; i < n; i++) {
        y[i] = (is_zero ? (double)i / div * delta : (double)i * step) + start;
        raise_pending(i);
    }
    if (endpoint && n > 1) {
        y[n - 1] = stop;
    }
    return a;
}

// A Python or NumPy number, or array, as a float at least.
static mp_obj_t inexact(mp_obj_t obj) {
    mp_obj_t args[] = {array_check(obj) || scalar_promotion_dtype(obj) != ND_NO_DTYPE ? obj
        : MP_OBJ_FROM_PTR(array_from_obj(obj, ND_NO_DTYPE)), mp_obj_new_float_from_d(1.0)};
    return ufunc_call(ND_UFUNC_MULTIPLY, args, MP_OBJ_NULL);
}

static nd_dtype_t dtype_of(mp_obj_t obj) {
    return array_check(obj) ? (nd_dtype_t)((nd_array_t *)MP_OBJ_TO_PTR(obj))->dtype : scalar_discover_dtype(obj);
}

static mp_obj_t linspace_cast(mp_obj_t y, nd_dtype_t dtype) {
    if (nd_dtypes[dtype].kind == 'i' || nd_dtypes[dtype].kind == 'u') {
        y = ufunc_call(ND_UFUNC_FLOOR, &y, MP_OBJ_NULL);
    }
    return MP_OBJ_FROM_PTR(array_from_obj(y, dtype));
}

static mp_obj_t mod_numpy_linspace(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(start, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(stop, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(num, 0, MP_ROM_INT(50)),
        ARG_OBJ(endpoint, 0, MP_ROM_TRUE),
        ARG_OBJ(retstep, 0, MP_ROM_FALSE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(axis, 0, MP_ROM_INT(0)),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    args_device(arg[7].u_obj);
    mp_int_t n = args_index(arg[2].u_obj);
    if (n < 0) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Number of samples, %d, must be non-negative."), (int)n);
    }
    bool endpoint = mp_obj_is_true(arg[3].u_obj);
    bool retstep = mp_obj_is_true(arg[4].u_obj);
    nd_dtype_t natural = ND_FLOAT64;
    mp_obj_t step = MP_OBJ_NULL;
    mp_obj_t y;
    if (is_plain(arg[0].u_obj) && is_plain(arg[1].u_obj) && !retstep && !errstate_is_watching()) {
        y = MP_OBJ_FROM_PTR(linspace_plain(mp_obj_get_float_to_d(arg[0].u_obj), mp_obj_get_float_to_d(arg[1].u_obj), (size_t)n, endpoint));
    } else {
        mp_obj_t start = inexact(arg[0].u_obj);
        mp_obj_t stop = inexact(arg[1].u_obj);
        natural = nd_promote(dtype_of(start), dtype_of(stop));
        y = linspace_values(start, stop, (size_t)n, endpoint, natural, &step);
    }
    y = linspace_cast(y, dtype_from_obj(arg[5].u_obj, natural));
    if (arg[6].u_obj != MP_OBJ_NEW_SMALL_INT(0)) {
        mp_obj_t move[] = {y, MP_OBJ_NEW_SMALL_INT(0), arg[6].u_obj};
        y = mp_call_function_n_kw(MP_OBJ_FROM_PTR(&mod_numpy_moveaxis_obj), 3, 0, move);
    }
    if (retstep) {
        mp_obj_t both[] = {y, step};
        return mp_obj_new_tuple(2, both);
    }
    return y;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_linspace_obj, 0, mod_numpy_linspace);
