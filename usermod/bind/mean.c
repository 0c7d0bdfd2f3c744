// np.mean, np.var and np.std.

#include <math.h>
#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/errstate.h"
#include "bind/raise.h"
#include "bind/reduction.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "py/runtime.h"
#include "reduce/row.h"

static const reduction_signature_t mean_signature = {
    MP_QSTR_mean, 5, 6, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_WHERE }
};
static const reduction_signature_t var_signature = {
    MP_QSTR_var, 6, 9, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_DDOF, ARG_KEEPDIMS, ARG_WHERE, ARG_MEAN, ARG_CORRECTION }
};
static const reduction_signature_t std_signature = {
    MP_QSTR_std, 6, 9, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_DDOF, ARG_KEEPDIMS, ARG_WHERE, ARG_MEAN, ARG_CORRECTION }
};
// The methods.
static const reduction_signature_t array_var_signature = {
    MP_QSTR__var, 6, 8, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_DDOF, ARG_KEEPDIMS, ARG_WHERE, ARG_MEAN }
};
static const reduction_signature_t array_std_signature = {
    MP_QSTR__std, 6, 8, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_DDOF, ARG_KEEPDIMS, ARG_WHERE, ARG_MEAN }
};

// What NumPy divides a sum by: the number of elements less ddof, or an array of that with where=.
typedef struct _divisor_t {
    const nd_array_t *count; // float64, with every axis of in
    nd_array_t header;
    nd_item_t item;
} divisor_t;

static void divisor_init(divisor_t *d, const reduction_t *r, double ddof) {
    size_t count = 1;
    if (r->where == NULL) {
        for (size_t i = 0; i < r->in->ndim; i++) {
            count *= r->axes >> i & 1 ? r->in->axis[i].len : 1;
        }
        d->item.f64 = (double)count - ddof;
        d->header.data = (uint8_t *)&d->item;
        d->header.dtype = ND_FLOAT64;
        d->header.flags = 0;
        d->header.ndim = 0;
        d->count = &d->header;
    } else {
        size_t shape[ND_MAX_DIMS];
        size_t ndim;
        nd_reduce_shape(r->in, r->axes, true, shape, &ndim);
        d->count = array_new(ND_FLOAT64, ndim, shape);
        raise_if(nd_reduce(&nd_ufuncs[ND_UFUNC_ADD], d->count, r->where, r->axes, ND_FLOAT64, NULL, NULL, raise_poll),
            "add", NULL, 0);
        double *counts = (double *)d->count->data;
        for (size_t i = 0, n = nd_size(d->count); i < n; i++) {
            counts[i] -= ddof;
        }
    }
    double *counts = (double *)d->count->data;
    for (size_t i = 0, n = nd_size(d->count); i < n; i++) {
        counts[i] = counts[i] < 0 ? 0 : counts[i];
    }
}

// to = from / divisor, in float64 or complex128 whatever from is, as np.true_divide with an integer does.
static void divide(const nd_array_t *to, const nd_array_t *from, const divisor_t *d, bool is_scalar) {
    const nd_ufunc_t *u = &nd_ufuncs[ND_UFUNC_DIVIDE];
    nd_dtype_t dtypes[2] = { from->dtype, ND_FLOAT64 };
    nd_ufunc_plan_t plan;
    raise_if(nd_ufunc_resolve(u, dtypes, ND_NO_DTYPE, &plan), u->name, NULL, 0);
    const nd_array_t *ops[3] = { errstate_is_watching() ? array_new_copy(from, ND_NO_DTYPE) : from, d->count, to };
    raise_if(nd_ufunc_run(&plan, ops, NULL, raise_poll), u->name, NULL, 0);
    errstate_check_ufunc(&plan, ops, NULL, is_scalar);
}

static nd_dtype_t mean_dtype(nd_dtype_t in) {
    return in < ND_FLOAT16 ? ND_FLOAT64 : in;
}

// The result in dtype narrow instead of its own: float16 means are summed in float32.
static mp_obj_t narrowed_result(reduction_t *r, nd_dtype_t narrow, const divisor_t *d) {
    if (r->out == NULL) {
        nd_array_t to;
        nd_item_t item;
        nd_copy_header(&to, &r->kept);
        to.data = (uint8_t *)&item;
        to.dtype = (uint8_t)narrow;
        divide(&to, &r->kept, d, true);
        return scalar_new(narrow, &item);
    }
    divide(&r->kept, &r->kept, d, false);
    return MP_OBJ_FROM_PTR(array_new_copy(r->out, narrow));
}

// NumPy counts elements in Python for these, which lets a 0-d array have no axis at all.
static void check_axis_of_0d(const reduction_t *r, mp_obj_t axis) {
    if (r->in->ndim == 0 && axis != MP_OBJ_NULL && !mp_obj_is_type(axis, &mp_type_tuple)) {
        args_axis(axis, 0);
    }
}

// NumPy counts the elements of where= before it adds up, and None cannot be counted.
static void check_where(const mp_obj_t v[N_ARGS]) {
    if (v[ARG_WHERE] == mp_const_none) {
        mp_raise_TypeError(MP_ERROR_TEXT("int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"));
    }
}

// NumPy counts the elements first, so the axes and where= are looked at before dtype= and out=.
static void init(reduction_t *r, const mp_obj_t v[N_ARGS]) {
    check_where(v);
    mp_obj_t counted[N_ARGS];
    memcpy(counted, v, sizeof(counted));
    counted[ARG_DTYPE] = MP_OBJ_NULL;
    counted[ARG_OUT] = MP_OBJ_NULL;
    reduction_init(r, counted);
    check_axis_of_0d(r, v[ARG_AXIS]);
    reduction_dtype(v);
    r->out = reduction_out_array(v);
}

static MP_NOINLINE mp_obj_t mean_long(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    reduction_parse(&mean_signature, n_args, args, kw, v);
    reduction_t r;
    init(&r, v);
    nd_dtype_t dtype = reduction_dtype(v);
    bool half = dtype == ND_NO_DTYPE && r.in->dtype == ND_FLOAT16;
    if (dtype == ND_NO_DTYPE && (half || r.in->dtype < ND_FLOAT16)) {
        dtype = half ? ND_FLOAT32 : ND_FLOAT64;
    }
    nd_dtype_t loop = reduction_loop_dtype(&r, &nd_ufuncs[ND_UFUNC_ADD], dtype);
    reduction_place(&r, "add", loop);
    divisor_t d;
    divisor_init(&d, &r, 0);
    reduction_run(&r, &nd_ufuncs[ND_UFUNC_ADD], loop, MP_OBJ_NULL);
    if (half && r.own) {
        return narrowed_result(&r, ND_FLOAT16, &d);
    }
    divide(&r.kept, &r.kept, &d, r.out == NULL);
    return reduction_result(&r);
}

static bool is_real_float(const nd_array_t *a) {
    return a->dtype == ND_FLOAT32 || a->dtype == ND_FLOAT64;
}

// The mean of a short array of floats, of its dtype; false for everything else.
static bool short_mean(mp_obj_t obj, nd_item_t *mean) {
    const nd_array_t *a = MP_OBJ_TO_PTR(obj);
    nd_dtype_t dtype;
    if (!array_check(obj) || !is_real_float(a) || !reduction_short(&nd_ufuncs[ND_UFUNC_ADD], obj, mean, &dtype)) {
        return false;
    }
    double n = (double)nd_size(a);
    if (dtype == ND_FLOAT32) {
        mean->f32 = (float)((double)mean->f32 / n);
    } else {
        mean->f64 /= n;
    }
    return true;
}

static mp_obj_t mean_short(mp_obj_t obj) {
    nd_item_t mean;
    return short_mean(obj, &mean) ? scalar_new(((const nd_array_t *)MP_OBJ_TO_PTR(obj))->dtype, &mean) : MP_OBJ_NULL;
}

static mp_obj_t mod_numpy_mean(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t mean = n_args == 1 && kw->used == 0 ? mean_short(args[0]) : MP_OBJ_NULL;
    return mean != MP_OBJ_NULL ? mean : mean_long(n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_mean_obj, 0, mod_numpy_mean);

static double ddof_arg(const mp_obj_t v[N_ARGS]) {
    mp_obj_t ddof = v[ARG_DDOF];
    if (v[ARG_CORRECTION] != MP_OBJ_NULL) {
        if (ddof != MP_OBJ_NULL && ddof != MP_OBJ_NEW_SMALL_INT(0)) {
            mp_raise_ValueError(MP_ERROR_TEXT("ddof and correction can't be provided simultaneously."));
        }
        ddof = v[ARG_CORRECTION];
    }
    return ddof == MP_OBJ_NULL ? 0.0 : (double)mp_obj_get_float(ddof);
}

// The mean with every axis kept, as an array of its own.
static nd_array_t *mean_kept(const reduction_t *r, nd_dtype_t dtype) {
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    nd_reduce_shape(r->in, r->axes, true, shape, &ndim);
    nd_array_t *mean = array_new(dtype, ndim, shape);
    divisor_t d;
    divisor_init(&d, r, 0);
    const nd_array_t *ops[2] = { r->in, r->where };
    raise_if(nd_reduce(&nd_ufuncs[ND_UFUNC_ADD], mean, r->in, r->axes, dtype, NULL, r->where, raise_poll), "add", ops, 2);
    errstate_check_reduction(&nd_ufuncs[ND_UFUNC_ADD], mean, r->in, r->axes, r->where);
    divide(mean, mean, &d, false);
    return mean;
}

// |in - mean|^2 as an array; NumPy goes this way always, we when the sum's dtype is not the one that
// the deviations have by promotion (dtype= or mean= given, float16).
static const nd_array_t *squared_deviations(const nd_array_t *in, mp_obj_t mean) {
    mp_obj_t operands[2] = { MP_OBJ_FROM_PTR((void *)in), mean };
    mp_obj_t x = ufunc_call(ND_UFUNC_SUBTRACT, operands, MP_OBJ_NULL);
    operands[0] = x;
    operands[1] = x;
    nd_array_t *squares = array_from_obj(x, ND_NO_DTYPE);
    if (squares->dtype < ND_COMPLEX64) {
        return array_from_obj(ufunc_call(ND_UFUNC_MULTIPLY, operands, MP_OBJ_NULL), ND_NO_DTYPE);
    }
    operands[1] = ufunc_call(ND_UFUNC_CONJUGATE, &x, MP_OBJ_NULL);
    squares = array_from_obj(ufunc_call(ND_UFUNC_MULTIPLY, operands, MP_OBJ_NULL), ND_NO_DTYPE);
    // The real part: the first half of each element.
    nd_array_t real;
    nd_copy_header(&real, squares);
    real.dtype = squares->dtype == ND_COMPLEX64 ? ND_FLOAT32 : ND_FLOAT64;
    return array_new_view(squares, &real);
}

// NumPy casts a scalar as it must be, but an array by the rule.
static void sqrt_in_place(const nd_array_t *a, bool is_scalar) {
    const nd_ufunc_t *u = &nd_ufuncs[ND_UFUNC_SQRT];
    nd_dtype_t dtype = a->dtype;
    nd_ufunc_plan_t plan;
    raise_if(nd_ufunc_resolve(u, &dtype, ND_NO_DTYPE, &plan), u->name, NULL, 0);
    const nd_array_t *ops[2] = { a, a };
    if (!is_scalar && !nd_can_cast(plan.out_dtype[0], dtype, ND_CAST_SAME_KIND)) {
        const nd_array_t root = { .dtype = plan.out_dtype[0] };
        ops[0] = &root;
        raise_if(ND_ERR_CAST, u->name, ops, 2);
    }
    raise_if(nd_ufunc_run(&plan, ops, NULL, raise_poll), u->name, NULL, 0);
}

static nd_dtype_t real_dtype(nd_dtype_t dtype) {
    return dtype == ND_COMPLEX64 ? ND_FLOAT32 : dtype == ND_COMPLEX128 ? ND_FLOAT64 : dtype;
}

// The variance or its root of a short array of floats; MP_OBJ_NULL for everything else.
static mp_obj_t variance_short(bool root, mp_obj_t obj) {
    nd_item_t item;
    if (!short_mean(obj, &item)) {
        return MP_OBJ_NULL;
    }
    const nd_array_t *a = MP_OBJ_TO_PTR(obj);
    size_t n = nd_size(a);
    ptrdiff_t stride_bytes = a->ndim == 1 ? a->axis[0].stride_bytes : (ptrdiff_t)nd_dtypes[a->dtype].itemsize;
    double sum;
    raise_if(nd_row_squared_deviation(a->dtype, a->data, stride_bytes, n, &item, &sum, raise_poll), "add", NULL, 0);
    double var = sum / (double)n;
    if (a->dtype == ND_FLOAT32) {
        item.f32 = root ? sqrtf((float)var) : (float)var;
    } else {
        item.f64 = root ? sqrt(var) : var;
    }
    return scalar_new(a->dtype, &item);
}

static MP_NOINLINE mp_obj_t variance_long(const reduction_signature_t *sig, bool root, size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    reduction_parse(sig, n_args, args, kw, v);
    double ddof = ddof_arg(v);
    reduction_t r;
    init(&r, v);
    nd_dtype_t dtype = reduction_dtype(v);
    mp_obj_t mean = v[ARG_MEAN] == mp_const_none ? MP_OBJ_NULL : v[ARG_MEAN];
    // NumPy asks for float64 itself where integers are averaged.
    nd_dtype_t wanted = dtype == ND_NO_DTYPE && r.in->dtype < ND_FLOAT16 ? ND_FLOAT64 : dtype;
    bool plain = dtype == ND_NO_DTYPE && mean == MP_OBJ_NULL && r.in->dtype != ND_FLOAT16
        && (r.out == NULL || (wanted == ND_FLOAT64 && r.out->dtype == ND_FLOAT64));
    if (dtype == ND_NO_DTYPE) {
        dtype = mean_dtype(r.in->dtype);
    }
    if (mean == MP_OBJ_NULL) {
        mean = MP_OBJ_FROM_PTR(mean_kept(&r, dtype));
    }
    divisor_t d;
    if (plain) {
        reduction_place(&r, "add", real_dtype(dtype));
        divisor_init(&d, &r, ddof);
        const nd_array_t *ops[2] = { r.in, r.where };
        raise_if(nd_sum_squared_deviation(&r.kept, r.in, MP_OBJ_TO_PTR(mean), r.axes, dtype, r.where, raise_poll),
            "add", ops, 2);
        errstate_check_reduction(&nd_ufuncs[ND_UFUNC_ADD], &r.kept, r.in, r.axes, r.where);
    } else {
        r.in = squared_deviations(r.in, mean);
        nd_dtype_t sum_dtype = reduction_loop_dtype(&r, &nd_ufuncs[ND_UFUNC_ADD], wanted);
        reduction_place(&r, "add", sum_dtype);
        divisor_init(&d, &r, ddof);
        reduction_run(&r, &nd_ufuncs[ND_UFUNC_ADD], sum_dtype, MP_OBJ_NULL);
    }
    divide(&r.kept, &r.kept, &d, r.out == NULL);
    if (root) {
        sqrt_in_place(&r.kept, r.out == NULL);
    }
    return reduction_result(&r);
}

static mp_obj_t variance(const reduction_signature_t *sig, bool root, size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t result = n_args == 1 && kw->used == 0 ? variance_short(root, args[0]) : MP_OBJ_NULL;
    return result != MP_OBJ_NULL ? result : variance_long(sig, root, n_args, args, kw);
}

static mp_obj_t mod_numpy_var(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return variance(&var_signature, false, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_var_obj, 0, mod_numpy_var);

static mp_obj_t mod_numpy_std(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return variance(&std_signature, true, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_std_obj, 0, mod_numpy_std);

// The methods know no correction=.
static mp_obj_t array_var(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return variance(&array_var_signature, false, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_var_obj, 1, array_var);

static mp_obj_t array_std(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return variance(&array_std_signature, true, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_std_obj, 1, array_std);
