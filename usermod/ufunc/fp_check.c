// Which floating-point errors an operation made, found from its operands and results element by
// element: soft float has no flags that could be read.

#include <math.h>

#include "core/cast.h"
#include "core/iter.h"
#include "ufunc/fp_check.h"

// Elements between two polls.
#define POLL_EVERY (128)

// One element with everything that takes part in it.
typedef struct _element_t {
    size_t id; // nd_ufunc_id_t
    size_t nin;
    nd_dtype_t dtype; // of the inputs
    nd_dtype_t out_dtype;
    nd_c128_t in[2];
    nd_c128_t out[2];
} element_t;

static bool has_nan(nd_c128_t x) {
    return isnan(x.re) || isnan(x.im);
}

static bool is_finite(nd_c128_t x) {
    return x.re - x.re == 0 && x.im - x.im == 0;
}

static bool has_inf(nd_c128_t x) {
    return isinf(x.re) || isinf(x.im);
}

static bool is_zero(nd_c128_t x) {
    return x.re == 0 && x.im == 0;
}

// Underflow: a result below the normal numbers that is not exact.

// Exponents of the smallest normal and of the smallest number.
static int min_normal_exponent(nd_dtype_t dtype) {
    return dtype == ND_FLOAT16 ? -14 : dtype == ND_FLOAT32 ? -126 : -1022;
}

static int min_exponent(nd_dtype_t dtype) {
    return dtype == ND_FLOAT16 ? -24 : dtype == ND_FLOAT32 ? -149 : -1074;
}

// value, which is finite and not 0, as an odd integer times a power of two.
static uint64_t odd_part(double value, int *exponent) {
    uint64_t odd = (uint64_t)ldexp(frexp(fabs(value), exponent), 53);
    for (*exponent -= 53; !(odd & 1); odd >>= 1) {
        ++*exponent;
    }
    return odd;
}

static bool product_is_exact(double x, double y, int lowest) {
    int x_exponent;
    int y_exponent;
    odd_part(x, &x_exponent);
    odd_part(y, &y_exponent);
    return x_exponent + y_exponent >= lowest;
}

static bool quotient_is_exact(double x, double y, int lowest) {
    int x_exponent;
    int y_exponent;
    uint64_t x_odd = odd_part(x, &x_exponent);
    return x_odd % odd_part(y, &y_exponent) == 0 && x_exponent - y_exponent >= lowest;
}

// Whether a result so small is an error, for finite operands.
static bool is_inexact(const element_t *e) {
    double x = e->in[0].re;
    double y = e->in[1].re;
    int lowest = min_exponent(e->out_dtype);
    int exponent;
    switch (e->id) {
        case ND_UFUNC_MULTIPLY:
            return x != 0 && y != 0 && !product_is_exact(x, y, lowest);
        case ND_UFUNC_SQUARE:
            return x != 0 && !product_is_exact(x, x, lowest);
        case ND_UFUNC_DIVIDE:
            return x != 0 && y != 0 && !quotient_is_exact(x, y, lowest);
        case ND_UFUNC_RECIPROCAL:
            return x != 0 && !quotient_is_exact(1, x, lowest);
        case ND_UFUNC_POWER:
        case ND_UFUNC_FLOAT_POWER:
            return x != 0 && (e->out[0].re == 0 || frexp(fabs(x), &exponent) != 0.5);
        case ND_UFUNC_LDEXP:
            return x != 0 && !product_is_exact(x, 1, lowest - (y < -4000 ? -4000 : (int)y));
        case ND_UFUNC_EXP2:
            return e->out[0].re == 0 || floor(x) != x;
        case ND_UFUNC_EXP:
            return true;
        case ND_UFUNC_NEXTAFTER:
            return x != y;
        default:
            return false;
    }
}

// A quotient or logarithm of zero and the like: an infinite result that is exact.
static bool is_pole(const element_t *e) {
    const nd_c128_t *x = &e->in[0];
    const nd_c128_t *y = &e->in[1];
    switch (e->id) {
        case ND_UFUNC_DIVIDE:
        case ND_UFUNC_FLOOR_DIVIDE:
        case ND_UFUNC_DIVMOD:
            return is_zero(*y) && !is_zero(*x);
        case ND_UFUNC_RECIPROCAL:
        case ND_UFUNC_LOG:
        case ND_UFUNC_LOG2:
        case ND_UFUNC_LOG10:
            return is_zero(*x);
        case ND_UFUNC_LOG1P:
            return x->re == -1;
        case ND_UFUNC_ARCTANH:
            return fabs(x->re) == 1;
        case ND_UFUNC_POWER:
        case ND_UFUNC_FLOAT_POWER:
            return is_zero(*x) && y->re < 0;
        default:
            return false;
    }
}

static unsigned check_inexact(const element_t *e) {
    bool nan_in = has_nan(e->in[0]) || has_nan(e->in[1]);
    bool finite_in = is_finite(e->in[0]) && is_finite(e->in[1]);
    bool is_complex = e->dtype >= ND_COMPLEX64;
    unsigned flags = 0;
    if ((has_nan(e->out[0]) || has_nan(e->out[1])) && !nan_in && e->id != ND_UFUNC_SPACING) {
        flags |= ND_FP_INVALID;
    }
    if (finite_in && is_pole(e) && (has_inf(e->out[0]) || (is_complex && e->id == ND_UFUNC_DIVIDE))) {
        flags |= ND_FP_DIVIDE;
    } else if (has_inf(e->out[0]) && (finite_in || (e->id == ND_UFUNC_NEXTAFTER && is_finite(e->in[0])))) {
        flags |= ND_FP_OVERFLOW;
    }
    if (finite_in && !is_complex && fabs(e->out[0].re) < ldexp(1, min_normal_exponent(e->out_dtype)) && is_inexact(e)) {
        flags |= ND_FP_UNDERFLOW;
    }
    return flags;
}

// Integers

static uint64_t load_integer(nd_dtype_t dtype, const void *item) {
    uint64_t value;
    nd_cast_item(ND_UINT64, &value, dtype, item);
    return value;
}

static uint64_t lowest_integer(nd_dtype_t dtype) {
    return UINT64_MAX << (8u * nd_dtypes[dtype].itemsize - 1);
}

// Whether the true product has the value of the result.
static bool product_fits(bool is_signed, uint64_t x, uint64_t y, uint64_t r) {
    if (x == 0 || y == 0) {
        return true;
    }
    if (!is_signed) {
        return r / x == y && r % x == 0;
    }
    if (x == UINT64_MAX) {
        return r == 0 - y && (y != (uint64_t)INT64_MIN);
    }
    return (int64_t)r / (int64_t)x == (int64_t)y && (int64_t)r % (int64_t)x == 0;
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

typedef struct _check_t {
    const nd_ufunc_plan_t *plan;
    const nd_array_t *const *ops;
    bool is_scalar;
} check_t;

static unsigned check_element(const check_t *c, uint8_t *const *ptr) {
    const nd_ufunc_plan_t *plan = c->plan;
    size_t nin = plan->ufunc->nin;
    size_t id = (size_t)(plan->ufunc - nd_ufuncs);
    nd_dtype_t dtype = (nd_dtype_t)plan->in_dtype[0];
    nd_item_t in[2];
    for (size_t i = 0; i < nin; i++) {
        nd_cast_item((nd_dtype_t)plan->in_dtype[i], &in[i], (nd_dtype_t)c->ops[i]->dtype, ptr[i]);
    }
    if (dtype < ND_FLOAT16) {
        uint64_t x = load_integer(dtype, &in[0]);
        uint64_t y = nin > 1 ? load_integer((nd_dtype_t)plan->in_dtype[1], &in[1]) : 0;
        unsigned flags = check_integers(id, dtype, x, y);
        if (c->is_scalar && wraps(id, dtype, x, y, load_integer((nd_dtype_t)c->ops[nin]->dtype, ptr[nin]))) {
            flags |= ND_FP_OVERFLOW;
        }
        return flags;
    }
    element_t e = { id, nin, dtype, (nd_dtype_t)plan->out_dtype[0], {{0, 0}, {0, 0}}, {{0, 0}, {0, 0}} };
    for (size_t i = 0; i < nin; i++) {
        nd_cast_item(ND_COMPLEX128, &e.in[i], (nd_dtype_t)plan->in_dtype[i], &in[i]);
    }
    for (size_t j = 0; j < plan->ufunc->nout; j++) {
        nd_cast_item(ND_COMPLEX128, &e.out[j], (nd_dtype_t)c->ops[nin + j]->dtype, ptr[nin + j]);
    }
    return check_inexact(&e);
}

nd_err_t nd_fp_check(unsigned *flags, const nd_ufunc_plan_t *plan, const nd_array_t *const *ops,
    const nd_array_t *where, bool is_scalar, nd_poll_t poll) {
    const check_t c = { plan, ops, is_scalar };
    const nd_array_t *all[ND_ITER_MAX_OPS];
    size_t n_ops = (size_t)plan->ufunc->nin + plan->ufunc->nout;
    if (plan->ufunc->nin > 2 || plan->ufunc->out[0] == ND_OUT_BOOL || plan->ufunc->resolve == ND_RESOLVE_BOOL) {
        return ND_OK;
    }
    for (size_t i = 0; i < n_ops; i++) {
        all[i] = ops[i];
    }
    if (where) {
        all[n_ops++] = where;
    }
    const nd_array_t *out = ops[plan->ufunc->nin];
    size_t shape[ND_MAX_DIMS];
    for (size_t i = 0; i < out->ndim; i++) {
        shape[i] = out->axis[i].len;
    }
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, all, n_ops, shape, out->ndim, false);
    if (err || it.done) {
        return err;
    }
    do {
        for (size_t left = it.row_len; left; left--) {
            if (!where || *it.ptr[n_ops - 1]) {
                *flags |= check_element(&c, it.ptr);
            }
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
    if (is_finite(value) && !is_finite(result)) {
        return ND_FP_OVERFLOW;
    }
    nd_dtype_t real = to == ND_COMPLEX64 ? ND_FLOAT32 : to;
    bool is_lost = value.re != result.re && fabs(result.re) < ldexp(1, min_normal_exponent(real));
    return is_lost && is_finite(value) ? ND_FP_UNDERFLOW : 0;
}

// What one element adds to bits.
typedef unsigned (*find_t)(nd_dtype_t to, nd_dtype_t from, const void *src);

static nd_err_t find_in_all(unsigned *bits, find_t find, nd_dtype_t to, const nd_array_t *a, nd_poll_t poll) {
    size_t shape[ND_MAX_DIMS];
    for (size_t i = 0; i < a->ndim; i++) {
        shape[i] = a->axis[i].len;
    }
    nd_iter_t it;
    nd_err_t err = nd_iter_init(&it, &a, 1, shape, a->ndim, false);
    if (err || it.done) {
        return err;
    }
    do {
        const uint8_t *from = it.ptr[0];
        for (size_t left = it.row_len; left; left--, from += it.row_stride_bytes[0]) {
            *bits |= find(to, (nd_dtype_t)a->dtype, from);
            if (left % POLL_EVERY == 0 && poll && poll()) {
                return ND_ERR_INTERRUPTED;
            }
        }
    } while (nd_iter_next(&it));
    return ND_OK;
}

nd_err_t nd_fp_check_cast(unsigned *flags, nd_dtype_t to, const nd_array_t *src, nd_poll_t poll) {
    return find_in_all(flags, nd_fp_check_cast_item, to, src, poll);
}

static unsigned find_kinds(nd_dtype_t to, nd_dtype_t from, const void *src) {
    nd_c128_t x;
    (void)to;
    nd_cast_item(ND_COMPLEX128, &x, from, src);
    return (has_nan(x) ? ND_FP_HAS_NAN : 0u) | (has_inf(x) ? ND_FP_HAS_INF : 0u);
}

nd_err_t nd_fp_find(unsigned *found, const nd_array_t *a, nd_poll_t poll) {
    return find_in_all(found, find_kinds, ND_BOOL, a, poll);
}
