// What runs along one axis: argmax, argmin, cumsum, cumprod, and what ufunc.accumulate and reduceat share.

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/errstate.h"
#include "bind/raise.h"
#include "bind/reduce.h"
#include "bind/reduction.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "core/shape.h"
#include "py/runtime.h"

static const reduction_signature_t argmax_signature = { MP_QSTR_argmax, 3, 4, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS } };
static const reduction_signature_t argmin_signature = { MP_QSTR_argmin, 3, 4, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS } };
static const reduction_signature_t cumsum_signature = { MP_QSTR_cumsum, 4, 4, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT } };
static const reduction_signature_t cumprod_signature = { MP_QSTR_cumprod, 4, 4, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT } };

// NumPy looks at the kind of every argument of these before it looks at any value.
static void parse(const reduction_signature_t *sig, size_t n_args, const mp_obj_t *args, const mp_map_t *kw, mp_obj_t v[N_ARGS]) {
    reduction_parse(sig, n_args, args, kw, v);
    if (v[ARG_AXIS] != MP_OBJ_NULL) {
        args_index(v[ARG_AXIS]);
    }
    reduction_dtype(v);
    if (v[ARG_OUT] != MP_OBJ_NULL) {
        args_array(v[ARG_OUT], MP_ERROR_TEXT("output must be an array"));
    }
}

static MP_NOINLINE mp_obj_t arg_extreme_long(bool min, const reduction_signature_t *sig, size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    parse(sig, n_args, args, kw, v);
    reduction_t r;
    r.in = array_from_obj(v[ARG_A], ND_NO_DTYPE);
    r.keepdims = reduction_flag(v[ARG_KEEPDIMS]);
    r.where = NULL;
    nd_array_t flat;
    size_t axis;
    const nd_array_t *in = reduction_line(r.in, v[ARG_AXIS], &flat, &axis);
    r.out = reduction_out_array(v);
    r.axes = in == &flat ? (nd_axes_t)((1u << r.in->ndim) - 1u) : (nd_axes_t)(1u << axis);
    const nd_array_t *ops[1] = { in };
    if (in->axis[axis].len == 0) {
        raise_if(ND_ERR_EMPTY_REDUCE, qstr_str(sig->name), ops, 1);
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
    if (r.out != NULL && !nd_can_cast(r.out->dtype, ND_INT64, ND_CAST_SAFE)) {
        reduction_raise_unsafe(r.out, ND_INT64);
    }
    reduction_place(&r, qstr_str(sig->name), ND_INT64);
    // reduce/ wants the axis gone.
    nd_array_t dropped;
    nd_copy_header(&dropped, &r.kept);
    dropped.ndim = 0;
    for (size_t i = 0; i < r.in->ndim; i++) {
        if (!(r.axes >> i & 1)) {
            dropped.axis[dropped.ndim++] = r.kept.axis[i];
        }
    }
    raise_if(nd_argmax(&dropped, in, axis, min, raise_poll), qstr_str(sig->name), ops, 1);
    return reduction_result(&r);
}

// At once where the array alone is given and has one axis.
static mp_obj_t arg_extreme(bool min, const reduction_signature_t *sig, size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const nd_array_t *a = n_args == 1 && kw->used == 0 && array_check(args[0]) ? MP_OBJ_TO_PTR(args[0]) : NULL;
    if (a == NULL || a->ndim != 1 || a->axis[0].len == 0) {
        return arg_extreme_long(min, sig, n_args, args, kw);
    }
    int64_t index;
    const nd_array_t out = { .data = (uint8_t *)&index, .dtype = ND_INT64 };
    raise_if(nd_argmax(&out, a, 0, min, raise_poll), NULL, NULL, 0);
    return scalar_new(ND_INT64, &index);
}

static mp_obj_t mod_numpy_argmax(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return arg_extreme(false, &argmax_signature, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_argmax_obj, 0, mod_numpy_argmax);

static mp_obj_t mod_numpy_argmin(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return arg_extreme(true, &argmin_signature, n_args, args, kw);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_argmin_obj, 0, mod_numpy_argmin);

// Where a result of shape goes: the caller's out, or a new array of the dtype that *loop becomes.
static nd_array_t *line_result(const nd_ufunc_t *u, const nd_array_t *in, const nd_array_t *like, const mp_obj_t v[N_ARGS], nd_dtype_t *loop) {
    nd_array_t *out = reduction_out_array(v);
    *loop = reduction_common_dtype(u, in, out, reduction_dtype(v));
    if (out == NULL) {
        return array_new_like(like, *loop);
    }
    // NumPy does without its iterator for one axis that needs no cast.
    bool direct = in->ndim == 1 && like == in && in->dtype == *loop && out->dtype == *loop;
    if (direct && (out->ndim != 1 || !nd_same_shape(out, like))) {
        mp_raise_ValueError(MP_ERROR_TEXT("provided out is the wrong size for the accumulation."));
    }
    if (out->ndim != in->ndim) {
        char shape[RAISE_SHAPE_ROOM];
        char full[RAISE_SHAPE_ROOM];
        raise_format_shape(shape, sizeof(shape), out);
        raise_format_shape(full, sizeof(full), like);
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("non-broadcastable output operand with shape %s "
            "doesn't match the broadcast shape %s"), shape, full);
    }
    if (!nd_same_shape(out, like)) {
        char shape[RAISE_SHAPE_ROOM];
        char full[RAISE_SHAPE_ROOM];
        raise_format_shape(shape, sizeof(shape), out);
        raise_format_shape(full, sizeof(full), in);
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("operands could not be broadcast together with remapped "
            "shapes [original->remapped]: %s->%s %s->%s "), shape, shape, full, full);
    }
    return out;
}

mp_obj_t reduction_accumulate(const nd_ufunc_t *u, const nd_array_t *in, size_t axis, const mp_obj_t v[N_ARGS]) {
    nd_dtype_t loop = ND_BOOL;
    nd_array_t *out = line_result(u, in, in, v, &loop);
    if (!nd_safe_in_place(out, in) || (errstate_is_watching() && nd_may_overlap(out, in))) {
        in = array_new_copy(in, ND_NO_DTYPE);
    }
    raise_if(nd_accumulate(u, out, in, axis, loop, raise_poll), u->name, NULL, 0);
    errstate_check_scan(u, out, in, axis, loop);
    return MP_OBJ_FROM_PTR(out);
}

mp_obj_t reduction_reduceat(const nd_ufunc_t *u, const nd_array_t *in, size_t axis, const nd_array_t *indices, const mp_obj_t v[N_ARGS]) {
    nd_dtype_t loop = ND_BOOL;
    nd_array_t like;
    nd_copy_header(&like, in);
    like.axis[axis].len = indices->axis[0].len;
    nd_array_t *out = line_result(u, in, &like, v, &loop);
    if (nd_may_overlap(out, in)) {
        in = array_new_copy(in, ND_NO_DTYPE);
    }
    if (nd_may_overlap(out, indices)) {
        indices = array_new_copy(indices, ND_NO_DTYPE);
    }
    raise_if(nd_reduceat(u, out, in, axis, (const int64_t *)indices->data, indices->axis[0].len, loop, raise_poll), u->name, NULL, 0);
    return MP_OBJ_FROM_PTR(out);
}

static mp_obj_t accumulate(const nd_ufunc_t *u, const mp_obj_t v[N_ARGS]) {
    nd_array_t flat;
    size_t axis;
    const nd_array_t *in = reduction_line(array_from_obj(v[ARG_A], ND_NO_DTYPE), v[ARG_AXIS], &flat, &axis);
    return reduction_accumulate(u, in, axis, v);
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
