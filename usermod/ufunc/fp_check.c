// Which floating-point errors an operation made, found from its operands and results element by
// element: soft float has no flags that could be read.

#include <math.h>
#include <string.h>

#include "core/cast.h"
#include "core/iter.h"
#include "ufunc/float_bits.h"
#include "ufunc/fp_check.h"

// Elements between two polls.
#define POLL_EVERY (128)

// One element with everything that takes part in it.
typedef struct _element_t {
    size_t id; // nd_ufunc_id_t
    bool is_complex;
    nd_dtype_t out_dtype;
    nd_c128_t in[2];
    nd_c128_t out[2];
} element_t;

// ND_FP_HAS_* of n numbers.
static unsigned kinds(const nd_c128_t *x, size_t n) {
    unsigned found = 0;
    for (const double *part = &x->re; n; n--) {
        for (size_t i = 0; i < 2; i++, part++) {
            found |= nd_is_nan(*part) ? ND_FP_HAS_NAN : nd_is_inf(*part) ? ND_FP_HAS_INF : 0u;
        }
    }
    return found;
}

static bool is_zero(const nd_c128_t *x) {
    return nd_is_zero(x->re) && nd_is_zero(x->im);
}

// Underflow: a result below the normal numbers that is not exact.

// Exponents of the smallest normal and of the smallest number, of float16 to float64.
static const int16_t normal_exponent[] = { -14, -126, -1022 };
static const int16_t lowest_exponent[] = { -24, -149, -1074 };

static bool is_below_normal(double value, nd_dtype_t dtype) {
    return fabs(value) < ldexp(1, normal_exponent[dtype - ND_FLOAT16]);
}

// value, which is finite and not 0, as an odd integer times a power of two.
static uint64_t odd_part(double value, int *exponent) {
    uint64_t odd = (uint64_t)ldexp(frexp(fabs(value), exponent), 53);
    for (*exponent -= 53; !(odd & 1); odd >>= 1) {
        ++*exponent;
    }
    return odd;
}

// Whether a result so small is an error, for finite operands.
static bool is_inexact(const element_t *e) {
    double x = e->in[0].re;
    double y = e->in[1].re;
    bool is_product = true;
    int x_exponent;
    int y_exponent;
    int shift = 0;
    switch (e->id) {
        case ND_UFUNC_MULTIPLY:
            break;
        case ND_UFUNC_SQUARE:
            y = x;
            break;
        case ND_UFUNC_LDEXP:
            shift = (int)fmin(fmax(y, -4000), 4000);
            y = 1;
            break;
        case ND_UFUNC_DIVIDE:
            is_product = false;
            break;
        case ND_UFUNC_RECIPROCAL:
            is_product = false;
            y = x;
            x = 1;
            break;
        case ND_UFUNC_POWER:
        case ND_UFUNC_FLOAT_POWER:
            return !nd_is_zero(x) && (nd_is_zero(e->out[0].re) || odd_part(x, &x_exponent) != 1);
        case ND_UFUNC_EXP2:
            return nd_is_zero(e->out[0].re) || floor(x) != x;
        case ND_UFUNC_EXP:
            return true;
        case ND_UFUNC_NEXTAFTER:
            return x != y;
        default:
            return false;
    }
    if (nd_is_zero(x) || nd_is_zero(y)) {
        return false;
    }
    uint64_t x_odd = odd_part(x, &x_exponent);
    uint64_t y_odd = odd_part(y, &y_exponent);
    int exponent = shift + (is_product ? x_exponent + y_exponent : x_exponent - y_exponent);
    return exponent < lowest_exponent[e->out_dtype - ND_FLOAT16] || (!is_product && x_odd % y_odd != 0);
}

// A quotient or logarithm of zero and the like: an infinite result that is exact.
static bool is_pole(const element_t *e) {
    const nd_c128_t *x = &e->in[0];
    const nd_c128_t *y = &e->in[1];
    switch (e->id) {
        case ND_UFUNC_DIVIDE:
        case ND_UFUNC_FLOOR_DIVIDE:
        case ND_UFUNC_DIVMOD:
            return is_zero(y) && !is_zero(x);
        case ND_UFUNC_RECIPROCAL:
        case ND_UFUNC_LOG:
        case ND_UFUNC_LOG2:
        case ND_UFUNC_LOG10:
            return is_zero(x);
        case ND_UFUNC_LOG1P:
            return x->re == -1;
        case ND_UFUNC_ARCTANH:
            return fabs(x->re) == 1;
        case ND_UFUNC_POWER:
        case ND_UFUNC_FLOAT_POWER:
            return is_zero(x) && y->re < 0;
        default:
            return false;
    }
}

static unsigned check_inexact(const element_t *e) {
    unsigned in = kinds(e->in, 2);
    unsigned out = kinds(e->out, 1);
    unsigned flags = 0;
    if (((out | kinds(&e->out[1], 1)) & ND_FP_HAS_NAN) && !(in & ND_FP_HAS_NAN) && e->id != ND_UFUNC_SPACING) {
        flags |= ND_FP_INVALID;
    }
    if (in == 0 && is_pole(e) && ((out & ND_FP_HAS_INF) || (e->is_complex && e->id == ND_UFUNC_DIVIDE))) {
        flags |= ND_FP_DIVIDE;
    } else if ((out & ND_FP_HAS_INF) && (in == 0 || (e->id == ND_UFUNC_NEXTAFTER && kinds(e->in, 1) == 0))) {
        flags |= ND_FP_OVERFLOW;
    }
    if (in == 0 && !e->is_complex && is_below_normal(e->out[0].re, e->out_dtype) && is_inexact(e)) {
        flags |= ND_FP_UNDERFLOW;
    }
    return flags;
}

// Integers

static uint64_t lowest_integer(nd_dtype_t dtype) {
    return UINT64_MAX << (8u * nd_dtypes[dtype].itemsize - 1);
}

// Whether the true product has the value of the result: what is lost is a multiple of 2 ** 64, so it
// changes the quotient.
static bool product_fits(bool is_signed, uint64_t x, uint64_t y, uint64_t r) {
    if (x == 0) {
        return true;
    }
    if (is_signed && x == UINT64_MAX) {
        return y != (uint64_t)INT64_MIN && r == 0 - y;
    }
    return y == (is_signed ? (uint64_t)((int64_t)r / (int64_t)x) : r / x);
}

// x, y and the result r as 64 bits, extended from dtype's.
static bool wraps(size_t id, nd_dtype_t dtype, uint64_t x, uint64_t y, uint64_t r) {
    bool is_signed = nd_dtypes[dtype].kind == 'i';
    switch (id) {
        case ND_UFUNC_ADD:
            return is_signed ? (int64_t)((x ^ r) & (y ^ r)) < 0 : r < x;
        case ND_UFUNC_SUBTRACT:
            return is_signed ? (int64_t)((x ^ y) & (x ^ r)) < 0 : x < y;
        case ND_UFUNC_MULTIPLY:
            return !product_fits(is_signed, x, y, r);
        case ND_UFUNC_NEGATIVE:
            return is_signed ? x == lowest_integer(dtype) : x != 0;
        case ND_UFUNC_ABSOLUTE:
            return is_signed && x == lowest_integer(dtype);
        default:
            return false;
    }
}

static unsigned check_integers(size_t id, nd_dtype_t dtype, uint64_t x, uint64_t y) {
    switch (id) {
        case ND_UFUNC_RECIPROCAL:
            return x == 0 ? ND_FP_DIVIDE : 0;
        case ND_UFUNC_FLOOR_DIVIDE:
        case ND_UFUNC_DIVMOD:
            if (nd_dtypes[dtype].kind == 'i' && y == UINT64_MAX && x == lowest_integer(dtype)) {
                return ND_FP_OVERFLOW;
            }
            return y == 0 ? ND_FP_DIVIDE : 0;
        case ND_UFUNC_REMAINDER:
        case ND_UFUNC_FMOD:
            return y == 0 ? ND_FP_DIVIDE : 0;
        default:
            return 0;
    }
}

// Elements of arrays

// What one element adds to the bits; ptr[] holds its operands.
typedef unsigned (*find_t)(const void *how, uint8_t *const *ptr);

static nd_err_t find_in_all(unsigned *bits, find_t find, const void *how, const nd_array_t *const *ops, size_t n_ops,
    const nd_array_t *like, nd_poll_t poll) {
    size_t shape[ND_MAX_DIMS];
    for (size_t i = 0; i < like->ndim; i++) {
        shape[i] = like->axis[i].len;
    }
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, ops, n_ops, shape, like->ndim, false);
    if (err || it.done) {
        return err;
    }
    do {
        for (size_t left = it.row_len; left; left--) {
            *bits |= find(how, it.ptr);
            for (size_t i = 0; i < n_ops; i++) {
                it.ptr[i] += it.row_stride_bytes[i];
            }
            if (left % POLL_EVERY == 0 && poll && poll()) {
                return ND_ERR_INTERRUPTED;
            }
        }
        for (size_t i = 0; i < n_ops; i++) {
            it.ptr[i] -= it.row_stride_bytes[i] * (ptrdiff_t)it.row_len;
        }
    } while (nd_iter_next(&it));
    return ND_OK;
}

typedef struct _check_t {
    const nd_ufunc_plan_t *plan;
    const nd_array_t *const *ops;
    bool is_scalar;
    bool is_masked; // by the operand after the last
} check_t;

static unsigned check_element(const void *how, uint8_t *const *ptr) {
    const check_t *c = how;
    const nd_ufunc_plan_t *plan = c->plan;
    size_t nin = plan->ufunc->nin;
    if (c->is_masked && !*ptr[nin + plan->ufunc->nout]) {
        return 0;
    }
    size_t id = (size_t)(plan->ufunc - nd_ufuncs);
    nd_dtype_t dtype = (nd_dtype_t)plan->in_dtype[0];
    bool is_integer = dtype < ND_FLOAT16;
    uint64_t integer[2] = { 0, 0 };
    element_t e;
    memset(&e, 0, sizeof(e));
    e.id = id;
    e.is_complex = dtype >= ND_COMPLEX64;
    e.out_dtype = (nd_dtype_t)plan->out_dtype[0];
    for (size_t i = 0; i < nin; i++) {
        nd_dtype_t in_dtype = (nd_dtype_t)plan->in_dtype[i];
        nd_item_t in;
        nd_cast_item(in_dtype, &in, (nd_dtype_t)c->ops[i]->dtype, ptr[i]);
        nd_cast_item(is_integer ? ND_UINT64 : ND_COMPLEX128, is_integer ? (void *)&integer[i] : &e.in[i], in_dtype, &in);
    }
    if (is_integer) {
        unsigned flags = check_integers(id, dtype, integer[0], integer[1]);
        if (c->is_scalar) {
            uint64_t result;
            nd_cast_item(ND_UINT64, &result, (nd_dtype_t)c->ops[nin]->dtype, ptr[nin]);
            flags |= wraps(id, dtype, integer[0], integer[1], result) ? ND_FP_OVERFLOW : 0u;
        }
        return flags;
    }
    for (size_t i = 0; i < plan->ufunc->nout; i++) {
        nd_cast_item(ND_COMPLEX128, &e.out[i], (nd_dtype_t)c->ops[nin + i]->dtype, ptr[nin + i]);
    }
    return check_inexact(&e);
}

nd_err_t nd_fp_check(unsigned *flags, const nd_ufunc_plan_t *plan, const nd_array_t *const *ops,
    const nd_array_t *where, bool is_scalar, nd_poll_t poll) {
    const nd_ufunc_t *ufunc = plan->ufunc;
    if (ufunc->nin > 2 || ufunc->out[0] == ND_OUT_BOOL || ufunc->resolve == ND_RESOLVE_BOOL) {
        return ND_OK;
    }
    const check_t c = { plan, ops, is_scalar, where != NULL };
    size_t n_ops = (size_t)ufunc->nin + ufunc->nout;
    const nd_array_t *all[ND_ITER_MAX_OPS];
    memcpy(all, ops, n_ops * sizeof(all[0]));
    if (where) {
        all[n_ops++] = where;
    }
    return find_in_all(flags, check_element, &c, all, n_ops, ops[ufunc->nin], poll);
}

// Casts

// Floats become small integers by way of int32 or int64, as the processors do it that NumPy runs on.
static bool integer_holds(nd_dtype_t dtype, double value) {
    double limit = dtype == ND_UINT32 || dtype >= ND_INT64 ? 9223372036854775808.0 : 2147483648.0;
    double truncated = trunc(value);
    return truncated >= -limit && truncated < (dtype == ND_UINT64 ? 2 * limit : limit);
}

unsigned nd_fp_check_cast_item(nd_dtype_t to, nd_dtype_t from, const void *src) {
    if (to == ND_BOOL || (from < ND_FLOAT16 && to < ND_FLOAT16)) {
        return 0;
    }
    nd_c128_t value;
    nd_cast_item(ND_COMPLEX128, &value, from, src);
    if (to < ND_FLOAT16) {
        return integer_holds(to, value.re) ? 0 : ND_FP_INVALID;
    }
    nd_item_t item;
    nd_c128_t result;
    nd_cast_item(to, &item, from, src);
    nd_cast_item(ND_COMPLEX128, &result, to, &item);
    if (kinds(&value, 1) != 0) {
        return 0;
    }
    if (kinds(&result, 1) != 0) {
        return ND_FP_OVERFLOW;
    }
    nd_dtype_t real = to == ND_COMPLEX64 ? ND_FLOAT32 : to == ND_COMPLEX128 ? ND_FLOAT64 : to;
    return value.re != result.re && is_below_normal(result.re, real) ? ND_FP_UNDERFLOW : 0;
}

typedef struct _cast_t {
    nd_dtype_t to;
    nd_dtype_t from;
} cast_t;

static unsigned check_cast(const void *how, uint8_t *const *ptr) {
    const cast_t *cast = how;
    return nd_fp_check_cast_item(cast->to, cast->from, ptr[0]);
}

nd_err_t nd_fp_check_cast(unsigned *flags, nd_dtype_t to, const nd_array_t *src, nd_poll_t poll) {
    const cast_t cast = { to, (nd_dtype_t)src->dtype };
    return find_in_all(flags, check_cast, &cast, &src, 1, src, poll);
}

static unsigned find_kinds(const void *how, uint8_t *const *ptr) {
    nd_c128_t x;
    nd_cast_item(ND_COMPLEX128, &x, *(const nd_dtype_t *)how, ptr[0]);
    return kinds(&x, 1);
}

nd_err_t nd_fp_find(unsigned *found, const nd_array_t *a, nd_poll_t poll) {
    const nd_dtype_t from = (nd_dtype_t)a->dtype;
    return find_in_all(found, find_kinds, &from, &a, 1, a, poll);
}
