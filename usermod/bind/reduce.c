// Reductions and scans as functions and methods: arguments, dtypes and results; the sums themselves
// are made in reduce/. np.clip and np.round, which are made of ufuncs, are here too.

#include <math.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/raise.h"
#include "bind/reduce.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "core/cast.h"
#include "core/shape.h"
#include "py/runtime.h"
#include "reduce/reduce.h"

// Arguments

// Everything that any of these functions takes.
enum {
    ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE, ARG_DDOF, ARG_MEAN, ARG_CORRECTION, N_ARGS
};

static const uint16_t arg_names[N_ARGS] = {
    MP_QSTR_a, MP_QSTR_axis, MP_QSTR_dtype, MP_QSTR_out, MP_QSTR_keepdims, MP_QSTR_initial, MP_QSTR_where,
    MP_QSTR_ddof, MP_QSTR_mean, MP_QSTR_correction,
};

typedef struct _signature_t {
    uint16_t name;
    uint8_t n_positional; // of args[]; the others go by name only
    uint8_t n;
    uint8_t args[N_ARGS];
} signature_t;

static const signature_t sum_signature = {
    MP_QSTR_sum, 7, 7, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const signature_t prod_signature = {
    MP_QSTR_prod, 7, 7, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const signature_t max_signature = {
    MP_QSTR_max, 6, 6, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const signature_t min_signature = {
    MP_QSTR_min, 6, 6, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const signature_t any_signature = {
    MP_QSTR_any, 4, 5, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS, ARG_WHERE }
};
static const signature_t all_signature = {
    MP_QSTR_all, 4, 5, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS, ARG_WHERE }
};
static const signature_t mean_signature = {
    MP_QSTR_mean, 5, 6, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_WHERE }
};
static const signature_t var_signature = {
    MP_QSTR_var, 6, 9, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_DDOF, ARG_KEEPDIMS, ARG_WHERE, ARG_MEAN, ARG_CORRECTION }
};
static const signature_t std_signature = {
    MP_QSTR_std, 6, 9, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_DDOF, ARG_KEEPDIMS, ARG_WHERE, ARG_MEAN, ARG_CORRECTION }
};
static const signature_t argmax_signature = { MP_QSTR_argmax, 3, 4, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS } };
static const signature_t argmin_signature = { MP_QSTR_argmin, 3, 4, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS } };
static const signature_t cumsum_signature = { MP_QSTR_cumsum, 4, 4, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT } };
static const signature_t cumprod_signature = { MP_QSTR_cumprod, 4, 4, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT } };
static const signature_t ptp_signature = { MP_QSTR_ptp, 4, 4, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS } };
static const signature_t count_nonzero_signature = { MP_QSTR_count_nonzero, 2, 3, { ARG_A, ARG_AXIS, ARG_KEEPDIMS } };
static const signature_t reduce_signature = {
    MP_QSTR_reduce, 7, 7, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const signature_t accumulate_signature = { MP_QSTR_accumulate, 4, 4, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT } };

static MP_NORETURN void raise_keyword(const signature_t *sig, qstr name) {
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() got an unexpected keyword argument '%q'"), sig->name, name);
}

static void parse_keyword(const signature_t *sig, const mp_map_elem_t *elem, mp_obj_t v[N_ARGS]) {
    qstr name = MP_OBJ_QSTR_VALUE(elem->key);
    for (size_t i = 0; i < sig->n; i++) {
        if (arg_names[sig->args[i]] == name) {
            if (v[sig->args[i]] != MP_OBJ_NULL) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() got multiple values for argument '%q'"), sig->name, name);
            }
            v[sig->args[i]] = elem->value;
            return;
        }
    }
    raise_keyword(sig, name);
}

// out=: an array, or MP_OBJ_NULL for none.
static mp_obj_t out_arg(mp_obj_t obj) {
    if (obj == MP_OBJ_NULL || obj == mp_const_none) {
        return MP_OBJ_NULL;
    }
    if (!array_check(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("return arrays must be of ArrayType"));
    }
    return obj;
}

// Fills v[] with what was given, MP_OBJ_NULL for the rest (and for None, where that is the default).
static void parse(const signature_t *sig, size_t n_args, const mp_obj_t *args, const mp_map_t *kw, mp_obj_t v[N_ARGS]) {
    for (size_t i = 0; i < N_ARGS; i++) {
        v[i] = MP_OBJ_NULL;
    }
    if (n_args > sig->n_positional) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() takes from 1 to %d positional arguments but %d were given"),
            sig->name, (int)sig->n_positional, (int)n_args);
    }
    for (size_t i = 0; i < n_args; i++) {
        v[sig->args[i]] = args[i];
    }
    for (size_t i = 0; i < kw->used; i++) {
        parse_keyword(sig, &kw->table[i], v);
    }
    if (v[ARG_A] == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() missing 1 required positional argument: 'a'"), sig->name);
    }
    for (size_t i = ARG_AXIS; i <= ARG_OUT; i++) {
        if (v[i] == mp_const_none) {
            v[i] = MP_OBJ_NULL;
        }
    }
    v[ARG_OUT] = out_arg(v[ARG_OUT]);
}

static nd_dtype_t dtype_arg(const mp_obj_t v[N_ARGS]) {
    return v[ARG_DTYPE] == MP_OBJ_NULL ? ND_NO_DTYPE : dtype_from_obj(v[ARG_DTYPE], ND_NO_DTYPE);
}

static bool flag_arg(mp_obj_t obj) {
    return obj != MP_OBJ_NULL && mp_obj_is_true(obj);
}

// Reductions

// What is reduced, over what, and where the result is.
typedef struct _reduction_t {
    const nd_array_t *in;
    const nd_array_t *where; // NULL: everywhere
    nd_array_t *out; // the caller's, NULL, or the one made for the result
    nd_axes_t axes;
    bool keepdims;
    bool own; // the result is made here, not the caller's
    nd_item_t item; // the result when it is a scalar
    nd_array_t kept; // the result with every axis of in, as reduce/ wants it
} reduction_t;

// The mask as in's shape sees it.
static const nd_array_t *where_arg(mp_obj_t obj, const nd_array_t *in) {
    if (obj == MP_OBJ_NULL || obj == mp_const_true) {
        return NULL;
    }
    nd_array_t stretched;
    size_t shape[ND_MAX_DIMS];
    const nd_array_t *where = array_from_obj(obj, ND_NO_DTYPE);
    if (where->dtype != ND_BOOL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Cannot cast array data from dtype('%s') to dtype('bool') "
            "according to the rule 'safe'"), nd_dtypes[where->dtype].name);
    }
    if (where->ndim > in->ndim) {
        mp_raise_ValueError(MP_ERROR_TEXT("input operand has more dimensions than allowed by the axis remapping"));
    }
    array_get_shape(in, shape);
    const nd_array_t *ops[2] = { in, where };
    raise_if(nd_broadcast_to(&stretched, where, shape, in->ndim), "where", ops, 2);
    return array_new_view(where, &stretched);
}

static void reduction_init(reduction_t *r, const mp_obj_t v[N_ARGS]) {
    r->in = array_from_obj(v[ARG_A], ND_NO_DTYPE);
    r->axes = args_axes(v[ARG_AXIS] == MP_OBJ_NULL ? mp_const_none : v[ARG_AXIS], r->in->ndim);
    r->keepdims = flag_arg(v[ARG_KEEPDIMS]);
    r->where = where_arg(v[ARG_WHERE], r->in);
    r->out = v[ARG_OUT] == MP_OBJ_NULL ? NULL : MP_OBJ_TO_PTR(v[ARG_OUT]);
}

// kept becomes result seen with the reduced axes as axes of length 1.
static void keep_axes(nd_array_t *kept, const nd_array_t *result, const reduction_t *r) {
    kept->data = result->data;
    kept->dtype = result->dtype;
    kept->flags = result->flags;
    kept->ndim = r->in->ndim;
    size_t j = 0;
    for (size_t i = 0; i < kept->ndim; i++) {
        if (r->axes >> i & 1) {
            kept->axis[i].len = 1;
            kept->axis[i].stride_bytes = 0;
            j += r->keepdims;
        } else {
            kept->axis[i] = result->axis[j++];
        }
    }
}

static void check_out(const reduction_t *r, const char *name, const size_t *shape, size_t ndim) {
    if (r->out->ndim != ndim) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("output parameter for reduction operation %s has the wrong "
            "number of dimensions: Found %d but expected %d"), name, (int)r->out->ndim, (int)ndim);
    }
    for (size_t i = 0; i < ndim; i++) {
        if (r->out->axis[i].len != shape[i]) {
            char out_shape[RAISE_SHAPE_ROOM];
            char in_shape[RAISE_SHAPE_ROOM];
            raise_format_shape(out_shape, sizeof(out_shape), r->out);
            raise_format_shape(in_shape, sizeof(in_shape), r->in);
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("operands could not be broadcast together with "
                "remapped shapes [original->remapped]: %s %s "), out_shape, in_shape);
        }
    }
    if (r->out->flags & ND_FLAG_READONLY) {
        raise_if(ND_ERR_READONLY, name, NULL, 0);
    }
}

// Where the result goes: the caller's out, an item on the stack when it is 0-d, or a new array.
static void place_result(reduction_t *r, const char *name, nd_dtype_t dtype) {
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    nd_reduce_shape(r->in, r->axes, r->keepdims, shape, &ndim);
    r->own = r->out == NULL;
    if (!r->own) {
        check_out(r, name, shape, ndim);
        if (nd_may_overlap(r->out, r->in)) {
            r->in = array_new_copy(r->in, ND_NO_DTYPE);
        }
    } else if (ndim != 0) {
        r->out = array_new(dtype, ndim, shape);
    } else {
        nd_array_t scalar;
        scalar.data = (uint8_t *)&r->item;
        scalar.dtype = (uint8_t)dtype;
        scalar.flags = 0;
        scalar.ndim = 0;
        keep_axes(&r->kept, &scalar, r);
        return;
    }
    keep_axes(&r->kept, r->out, r);
}

static mp_obj_t result(const reduction_t *r) {
    if (r->out == NULL) {
        return scalar_new(r->kept.dtype, &r->item);
    }
    return MP_OBJ_FROM_PTR(r->out);
}

// dtype in which the loop runs. An out without a dtype takes part in the promotion.
static nd_dtype_t loop_dtype(const reduction_t *r, const nd_ufunc_t *u, nd_dtype_t dtype) {
    nd_dtype_t loop = ND_BOOL;
    if (dtype == ND_NO_DTYPE && r->out != NULL && u->resolve != ND_RESOLVE_BOOL) {
        dtype = nd_promote(r->in->dtype, r->out->dtype);
    }
    raise_if(nd_reduce_dtype(u, r->in->dtype, dtype, &loop), u->name, NULL, 0);
    return loop;
}

// True when some element of the result is made of no elements.
static bool reduces_nothing(const reduction_t *r) {
    for (size_t i = 0; i < r->in->ndim; i++) {
        if ((r->axes >> i & 1) && r->in->axis[i].len == 0) {
            return nd_size(&r->kept) != 0;
        }
    }
    return false;
}

// initial= as one element of the loop's dtype; NULL when there is none.
static const nd_item_t *initial_arg(const reduction_t *r, const nd_ufunc_t *u, mp_obj_t obj, nd_dtype_t loop, nd_item_t *item) {
    if (obj == mp_const_none && reduces_nothing(r)) {
        raise_if(ND_ERR_EMPTY_REDUCE, u->name, NULL, 0);
    }
    if (obj == mp_const_none || obj == MP_OBJ_NULL) {
        if (r->where != NULL && u->identity == ND_IDENTITY_NONE) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("reduction operation '%s' does not have an identity, "
                "so to use a where mask one has to specify 'initial'"), u->name);
        }
        return NULL;
    }
    if (scalar_dtype(obj) == ND_NO_DTYPE && scalar_promotion_dtype(obj) != ND_NO_DTYPE) {
        scalar_store(obj, loop, item); // a Python number
        return item;
    }
    const nd_array_t *initial = array_from_obj(obj, ND_NO_DTYPE);
    if (initial->ndim != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("Input object to FillWithScalar is not a scalar"));
    }
    nd_cast_item(loop, item, initial->dtype, initial->data);
    return item;
}

static void reduce(reduction_t *r, const nd_ufunc_t *u, nd_dtype_t loop, mp_obj_t initial) {
    nd_item_t item;
    const nd_item_t *first = initial_arg(r, u, initial, loop, &item);
    const nd_array_t *ops[2] = { r->in, r->where };
    raise_if(nd_reduce(u, &r->kept, r->in, r->axes, loop, first, r->where, raise_poll), u->name, ops, 2);
}

static mp_obj_t reduce_with(nd_ufunc_id_t id, const signature_t *sig, size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const nd_ufunc_t *u = &nd_ufuncs[id];
    mp_obj_t v[N_ARGS];
    parse(sig, n_args, args, kw, v);
    reduction_t r;
    reduction_init(&r, v);
    nd_dtype_t loop = loop_dtype(&r, u, dtype_arg(v));
    place_result(&r, u->name, loop);
    reduce(&r, u, loop, v[ARG_INITIAL]);
    return result(&r);
}

// One reduction; the function of numpy is the method too.
#define REDUCTION(name, id) \
    static mp_obj_t mod_numpy_##name(size_t n_args, const mp_obj_t * args, mp_map_t * kw) { \
        return reduce_with(id, &name##_signature, n_args, args, kw); \
    } \
    MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_##name##_obj, 0, mod_numpy_##name)

REDUCTION(sum, ND_UFUNC_ADD);
REDUCTION(prod, ND_UFUNC_MULTIPLY);
REDUCTION(max, ND_UFUNC_MAXIMUM);
REDUCTION(min, ND_UFUNC_MINIMUM);
REDUCTION(any, ND_UFUNC_LOGICAL_OR);
REDUCTION(all, ND_UFUNC_LOGICAL_AND);

static mp_obj_t ufunc_reduce(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const ufunc_obj_t *self = MP_OBJ_TO_PTR(args[0]);
    const nd_ufunc_t *u = self->ufunc;
    if (u->nin != 2 || u->nout != 1 || u->cls_loops == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("reduce only supported for binary functions"));
    }
    mp_obj_t v[N_ARGS];
    parse(&reduce_signature, n_args - 1, args + 1, kw, v);
    reduction_t r;
    // The axis is 0 unless None is given.
    bool all_axes = n_args > 2 ? args[2] == mp_const_none : mp_map_lookup(kw, MP_OBJ_NEW_QSTR(MP_QSTR_axis), MP_MAP_LOOKUP) != NULL;
    if (v[ARG_AXIS] == MP_OBJ_NULL && !all_axes) {
        v[ARG_AXIS] = MP_OBJ_NEW_SMALL_INT(0);
    }
    reduction_init(&r, v);
    nd_dtype_t loop = loop_dtype(&r, u, dtype_arg(v));
    place_result(&r, u->name, loop);
    reduce(&r, u, loop, v[ARG_INITIAL]);
    return result(&r);
}
MP_DEFINE_CONST_FUN_OBJ_KW(ufunc_reduce_obj, 2, ufunc_reduce);

// mean, var, std

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
static void divide(const nd_array_t *to, const nd_array_t *from, const divisor_t *d) {
    const nd_ufunc_t *u = &nd_ufuncs[ND_UFUNC_DIVIDE];
    nd_dtype_t dtypes[2] = { from->dtype, ND_FLOAT64 };
    nd_ufunc_plan_t plan;
    raise_if(nd_ufunc_resolve(u, dtypes, ND_NO_DTYPE, &plan), u->name, NULL, 0);
    const nd_array_t *ops[3] = { from, d->count, to };
    raise_if(nd_ufunc_run(&plan, ops, NULL, raise_poll), u->name, NULL, 0);
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
        divide(&to, &r->kept, d);
        return scalar_new(narrow, &item);
    }
    divide(&r->kept, &r->kept, d);
    return MP_OBJ_FROM_PTR(array_new_copy(r->out, narrow));
}

// NumPy counts elements in Python for these, which lets a 0-d array have no axis at all.
static void check_axis_of_0d(const reduction_t *r, mp_obj_t axis) {
    if (r->in->ndim == 0 && axis != MP_OBJ_NULL && !mp_obj_is_type(axis, &mp_type_tuple)) {
        args_axis(axis, 0);
    }
}

static mp_obj_t mod_numpy_mean(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    parse(&mean_signature, n_args, args, kw, v);
    reduction_t r;
    reduction_init(&r, v);
    check_axis_of_0d(&r, v[ARG_AXIS]);
    nd_dtype_t dtype = dtype_arg(v);
    bool half = dtype == ND_NO_DTYPE && r.in->dtype == ND_FLOAT16;
    if (dtype == ND_NO_DTYPE && (half || r.in->dtype < ND_FLOAT16)) {
        dtype = half ? ND_FLOAT32 : ND_FLOAT64;
    }
    nd_dtype_t loop = loop_dtype(&r, &nd_ufuncs[ND_UFUNC_ADD], dtype);
    place_result(&r, "add", loop);
    divisor_t d;
    divisor_init(&d, &r, 0);
    reduce(&r, &nd_ufuncs[ND_UFUNC_ADD], loop, MP_OBJ_NULL);
    if (half && r.own) {
        return narrowed_result(&r, ND_FLOAT16, &d);
    }
    divide(&r.kept, &r.kept, &d);
    return result(&r);
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
    divide(mean, mean, &d);
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

static void sqrt_in_place(const nd_array_t *a) {
    const nd_ufunc_t *u = &nd_ufuncs[ND_UFUNC_SQRT];
    nd_dtype_t dtype = a->dtype;
    nd_ufunc_plan_t plan;
    raise_if(nd_ufunc_resolve(u, &dtype, ND_NO_DTYPE, &plan), u->name, NULL, 0);
    const nd_array_t *ops[2] = { a, a };
    raise_if(nd_ufunc_run(&plan, ops, NULL, raise_poll), u->name, NULL, 0);
}

static nd_dtype_t real_dtype(nd_dtype_t dtype) {
    return dtype == ND_COMPLEX64 ? ND_FLOAT32 : dtype == ND_COMPLEX128 ? ND_FLOAT64 : dtype;
}

static mp_obj_t variance(const signature_t *sig, bool root, size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    parse(sig, n_args, args, kw, v);
    reduction_t r;
    reduction_init(&r, v);
    check_axis_of_0d(&r, v[ARG_AXIS]);
    double ddof = ddof_arg(v);
    nd_dtype_t dtype = dtype_arg(v);
    mp_obj_t mean = v[ARG_MEAN] == mp_const_none ? MP_OBJ_NULL : v[ARG_MEAN];
    bool plain = dtype == ND_NO_DTYPE && mean == MP_OBJ_NULL && r.in->dtype != ND_FLOAT16;
    if (dtype == ND_NO_DTYPE) {
        dtype = mean_dtype(r.in->dtype);
    }
    if (mean == MP_OBJ_NULL) {
        mean = MP_OBJ_FROM_PTR(mean_kept(&r, dtype));
    }
    divisor_t d;
    if (plain) {
        place_result(&r, "add", real_dtype(dtype));
        divisor_init(&d, &r, ddof);
        const nd_array_t *ops[2] = { r.in, r.where };
        raise_if(nd_sum_squared_deviation(&r.kept, r.in, MP_OBJ_TO_PTR(mean), r.axes, dtype, r.where, raise_poll),
            "add", ops, 2);
    } else {
        r.in = squared_deviations(r.in, mean);
        nd_dtype_t sum_dtype = v[ARG_DTYPE] == MP_OBJ_NULL ? (nd_dtype_t)r.in->dtype : dtype;
        place_result(&r, "add", sum_dtype);
        divisor_init(&d, &r, ddof);
        reduce(&r, &nd_ufuncs[ND_UFUNC_ADD], sum_dtype, MP_OBJ_NULL);
    }
    divide(&r.kept, &r.kept, &d);
    if (root) {
        sqrt_in_place(&r.kept);
    }
    return result(&r);
}

static mp_obj_t mod_numpy_var(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return variance(&var_signature, false, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_var_obj, 0, mod_numpy_var);

static mp_obj_t mod_numpy_std(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return variance(&std_signature, true, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_std_obj, 0, mod_numpy_std);

// argmin, argmax, scans

// in as one axis when axis is None (a copy unless it is contiguous), else itself.
static const nd_array_t *flat_or_axis(const nd_array_t *in, mp_obj_t axis_obj, nd_array_t *flat, size_t *axis) {
    if (axis_obj != MP_OBJ_NULL && in->ndim != 0) {
        *axis = args_axis(axis_obj, in->ndim);
        return in;
    }
    if (axis_obj != MP_OBJ_NULL) {
        args_axis(axis_obj, 1);
    }
    if (!nd_is_c_contiguous(in)) {
        in = array_new_copy(in, ND_NO_DTYPE);
    }
    size_t len = nd_size(in);
    nd_set_shape(flat, &len, 1, in->dtype, false);
    flat->data = in->data;
    flat->base = (void *)in; // keeps a copy from the collector while flat is in use
    flat->dtype = in->dtype;
    flat->flags = in->flags;
    *axis = 0;
    return flat;
}

static mp_obj_t arg_extreme(bool min, const signature_t *sig, size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    parse(sig, n_args, args, kw, v);
    reduction_t r;
    r.in = array_from_obj(v[ARG_A], ND_NO_DTYPE);
    r.keepdims = flag_arg(v[ARG_KEEPDIMS]);
    r.where = NULL;
    r.out = v[ARG_OUT] == MP_OBJ_NULL ? NULL : MP_OBJ_TO_PTR(v[ARG_OUT]);
    nd_array_t flat;
    size_t axis;
    const nd_array_t *in = flat_or_axis(r.in, v[ARG_AXIS], &flat, &axis);
    r.axes = in == &flat ? (nd_axes_t)((1u << r.in->ndim) - 1u) : (nd_axes_t)(1u << axis);
    if (r.out != NULL && r.out->dtype != ND_INT64) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Cannot cast array data from dtype('%s') to dtype('int64') "
            "according to the rule 'safe'"), nd_dtypes[r.out->dtype].name);
    }
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    nd_reduce_shape(r.in, r.axes, r.keepdims, shape, &ndim);
    bool fits = r.out == NULL || r.out->ndim == ndim;
    for (size_t i = 0; fits && r.out != NULL && i < ndim; i++) {
        fits = r.out->axis[i].len == shape[i];
    }
    if (!fits) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("output array does not match result of np.%q."), sig->name);
    }
    place_result(&r, qstr_str(sig->name), ND_INT64);
    // reduce/ wants the axis gone.
    nd_array_t dropped;
    nd_copy_header(&dropped, &r.kept);
    dropped.ndim = 0;
    for (size_t i = 0; i < r.in->ndim; i++) {
        if (!(r.axes >> i & 1)) {
            dropped.axis[dropped.ndim++] = r.kept.axis[i];
        }
    }
    const nd_array_t *ops[1] = { in };
    raise_if(nd_argmax(&dropped, in, axis, min, raise_poll), qstr_str(sig->name), ops, 1);
    return result(&r);
}

static mp_obj_t mod_numpy_argmax(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return arg_extreme(false, &argmax_signature, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_argmax_obj, 0, mod_numpy_argmax);

static mp_obj_t mod_numpy_argmin(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return arg_extreme(true, &argmin_signature, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_argmin_obj, 0, mod_numpy_argmin);

static mp_obj_t accumulate(const nd_ufunc_t *u, const mp_obj_t v[N_ARGS]) {
    nd_array_t flat;
    size_t axis;
    const nd_array_t *in = flat_or_axis(array_from_obj(v[ARG_A], ND_NO_DTYPE), v[ARG_AXIS], &flat, &axis);
    nd_dtype_t dtype = dtype_arg(v);
    nd_array_t *out = v[ARG_OUT] == MP_OBJ_NULL ? NULL : MP_OBJ_TO_PTR(v[ARG_OUT]);
    if (dtype == ND_NO_DTYPE && out != NULL) {
        dtype = nd_promote(in->dtype, out->dtype);
    }
    nd_dtype_t loop = ND_BOOL;
    raise_if(nd_reduce_dtype(u, in->dtype, dtype, &loop), u->name, NULL, 0);
    if (out == NULL) {
        size_t shape[ND_MAX_DIMS];
        for (size_t i = 0; i < in->ndim; i++) {
            shape[i] = in->axis[i].len;
        }
        out = array_new(loop, in->ndim, shape);
    } else if (!nd_same_shape(out, in)) {
        mp_raise_ValueError(MP_ERROR_TEXT("provided out is the wrong size for the accumulation."));
    } else if (out->flags & ND_FLAG_READONLY) {
        raise_if(ND_ERR_READONLY, u->name, NULL, 0);
    } else if (!nd_safe_in_place(out, in)) {
        in = array_new_copy(in, ND_NO_DTYPE);
    }
    raise_if(nd_accumulate(u, out, in, axis, loop, raise_poll), u->name, NULL, 0);
    return MP_OBJ_FROM_PTR(out);
}

static mp_obj_t mod_numpy_cumsum(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    parse(&cumsum_signature, n_args, args, kw, v);
    return accumulate(&nd_ufuncs[ND_UFUNC_ADD], v);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_cumsum_obj, 0, mod_numpy_cumsum);

static mp_obj_t mod_numpy_cumprod(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    parse(&cumprod_signature, n_args, args, kw, v);
    return accumulate(&nd_ufuncs[ND_UFUNC_MULTIPLY], v);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_cumprod_obj, 0, mod_numpy_cumprod);

static mp_obj_t ufunc_accumulate(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const ufunc_obj_t *self = MP_OBJ_TO_PTR(args[0]);
    const nd_ufunc_t *u = self->ufunc;
    if (u->nin != 2 || u->nout != 1 || u->cls_loops == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("accumulate only supported for binary functions"));
    }
    mp_obj_t v[N_ARGS];
    parse(&accumulate_signature, n_args - 1, args + 1, kw, v);
    const nd_array_t *a = array_from_obj(v[ARG_A], ND_NO_DTYPE);
    if (a->ndim == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("cannot accumulate on a scalar"));
    }
    v[ARG_A] = MP_OBJ_FROM_PTR((void *)a);
    if (v[ARG_AXIS] == MP_OBJ_NULL) {
        v[ARG_AXIS] = MP_OBJ_NEW_SMALL_INT(0);
    }
    return accumulate(u, v);
}
MP_DEFINE_CONST_FUN_OBJ_KW(ufunc_accumulate_obj, 2, ufunc_accumulate);

// Made of the above

// max - min along axes.
static mp_obj_t mod_numpy_ptp(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    parse(&ptp_signature, n_args, args, kw, v);
    mp_obj_t extremes[2];
    for (size_t i = 0; i < 2; i++) {
        const nd_ufunc_t *u = &nd_ufuncs[i == 0 ? ND_UFUNC_MAXIMUM : ND_UFUNC_MINIMUM];
        reduction_t r;
        reduction_init(&r, v);
        r.out = i == 0 ? r.out : NULL;
        nd_dtype_t loop = loop_dtype(&r, u, ND_NO_DTYPE);
        place_result(&r, u->name, loop);
        reduce(&r, u, loop, MP_OBJ_NULL);
        extremes[i] = result(&r);
    }
    return ufunc_call(ND_UFUNC_SUBTRACT, extremes, v[ARG_OUT]);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_ptp_obj, 0, mod_numpy_ptp);

static mp_obj_t mod_numpy_count_nonzero(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    parse(&count_nonzero_signature, n_args, args, kw, v);
    reduction_t r;
    reduction_init(&r, v);
    mp_obj_t operands[2] = { MP_OBJ_FROM_PTR((void *)r.in), MP_OBJ_NEW_SMALL_INT(0) };
    r.in = array_from_obj(ufunc_call(ND_UFUNC_NOT_EQUAL, operands, MP_OBJ_NULL), ND_NO_DTYPE);
    place_result(&r, "add", ND_INT64);
    reduce(&r, &nd_ufuncs[ND_UFUNC_ADD], ND_INT64, MP_OBJ_NULL);
    return result(&r);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_count_nonzero_obj, 0, mod_numpy_count_nonzero);

static const mp_arg_t clip_args[] = {
    { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    { MP_QSTR_a_min, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    { MP_QSTR_a_max, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    { MP_QSTR_out, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    { MP_QSTR_min, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    { MP_QSTR_max, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
};

static mp_obj_t mod_numpy_clip(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t v[MP_ARRAY_SIZE(clip_args)];
    mp_arg_parse_all(n_args, args, kw, MP_ARRAY_SIZE(clip_args), clip_args, v);
    mp_obj_t out = out_arg(v[3].u_obj);
    mp_obj_t low = v[1].u_obj != mp_const_none ? v[1].u_obj : v[4].u_obj;
    mp_obj_t high = v[2].u_obj != mp_const_none ? v[2].u_obj : v[5].u_obj;
    mp_obj_t operands[2] = { v[0].u_obj, low };
    if (low == mp_const_none && high == mp_const_none) {
        return ufunc_call(ND_UFUNC_POSITIVE, operands, out);
    }
    if (low != mp_const_none) {
        operands[0] = ufunc_call(ND_UFUNC_MAXIMUM, operands, high == mp_const_none ? out : MP_OBJ_NULL);
    }
    if (high != mp_const_none) {
        operands[1] = high;
        operands[0] = ufunc_call(ND_UFUNC_MINIMUM, operands, out);
    }
    return operands[0];
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_clip_obj, 0, mod_numpy_clip);

// x * 10^decimals, to the nearest integer, and back; complex numbers in both parts.
static mp_obj_t round_inexact(mp_obj_t x, mp_int_t decimals, mp_obj_t out) {
    mp_float_t power = 1;
    for (mp_int_t i = decimals < 0 ? -decimals : decimals; i > 0 && isfinite(power); i--) {
        power *= 10;
    }
    mp_obj_t operands[2] = { x, mp_obj_new_float(power) };
    operands[0] = ufunc_call(decimals < 0 ? ND_UFUNC_DIVIDE : ND_UFUNC_MULTIPLY, operands, out);
    mp_obj_t in_place = array_check(operands[0]) ? operands[0] : MP_OBJ_NULL;
    operands[0] = ufunc_call(ND_UFUNC_RINT, operands, in_place);
    return ufunc_call(decimals < 0 ? ND_UFUNC_MULTIPLY : ND_UFUNC_DIVIDE, operands, in_place);
}

mp_obj_t reduce_round(mp_obj_t obj, mp_int_t decimals, mp_obj_t out) {
    const nd_array_t *a = array_from_obj(obj, ND_NO_DTYPE);
    mp_obj_t x = MP_OBJ_FROM_PTR((void *)a);
    if (a->dtype == ND_BOOL && decimals != 0) {
        const nd_array_t to = { .dtype = ND_BOOL };
        const nd_array_t from = { .dtype = ND_FLOAT64 };
        const nd_array_t *ops[2] = { &from, &to };
        raise_if(ND_ERR_CAST, "multiply", ops, 2);
    }
    if (a->dtype >= ND_FLOAT16 && decimals != 0) {
        return round_inexact(x, decimals, out);
    }
    if (a->dtype >= ND_FLOAT16 || a->dtype == ND_BOOL) {
        return ufunc_call(ND_UFUNC_RINT, &x, out);
    }
    if (decimals >= 0) {
        return ufunc_call(ND_UFUNC_POSITIVE, &x, out);
    }
    // Integers are rounded in float64, as NumPy rounds them.
    const nd_array_t *rounded = array_from_obj(round_inexact(x, decimals, MP_OBJ_NULL), a->dtype);
    x = MP_OBJ_FROM_PTR((void *)rounded);
    return out == MP_OBJ_NULL ? array_return((nd_array_t *)rounded) : ufunc_call(ND_UFUNC_POSITIVE, &x, out);
}

static const mp_arg_t round_args[] = {
    { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    { MP_QSTR_decimals, MP_ARG_OBJ, {.u_obj = MP_OBJ_NEW_SMALL_INT(0)} },
    { MP_QSTR_out, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
};

static mp_obj_t mod_numpy_round(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t v[MP_ARRAY_SIZE(round_args)];
    mp_arg_parse_all(n_args, args, kw, MP_ARRAY_SIZE(round_args), round_args, v);
    return reduce_round(v[0].u_obj, args_index(v[1].u_obj), out_arg(v[2].u_obj));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_round_obj, 0, mod_numpy_round);
