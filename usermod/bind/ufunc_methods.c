// The methods of ufunc objects: reduce, accumulate, reduceat, outer, resolve_dtypes.

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/raise.h"
#include "bind/reduce.h"
#include "bind/reduction.h"
#include "bind/ufunc.h"
#include "bind/ufunc_args.h"
#include "bind/ufunc_methods.h"
#include "core/cast.h"
#include "py/runtime.h"

static const reduction_signature_t reduce_signature = {
    MP_QSTR_reduce, 7, 7, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const reduction_signature_t accumulate_signature = { MP_QSTR_accumulate, 4, 4, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT } };
static const reduction_signature_t reduceat_signature = { MP_QSTR_reduceat, 4, 4, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT } };

// The operation, when it can be folded along an axis.
static const nd_ufunc_t *foldable(mp_obj_t self, qstr method) {
    const nd_ufunc_t *u = ((const ufunc_obj_t *)MP_OBJ_TO_PTR(self))->ufunc;
    if (!nd_ufunc_has_loops(u)) {
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("Reduction not defined on ufunc with signature"));
    }
    if (u->nin != 2) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%q only supported for binary functions"), method);
    }
    if (u->nout != 1) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%q only supported for functions returning a single value"), method);
    }
    return u;
}

// args holds the ufunc and what the method was given.
static void parse(const reduction_signature_t *sig, size_t n_args, const mp_obj_t *args, const mp_map_t *kw, mp_obj_t v[N_ARGS]) {
    if (n_args == 1) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() missing required argument 'array' (pos 0)"), sig->name);
    }
    reduction_parse(sig, n_args - 1, args + 1, kw, v);
    // The axis is 0 unless None is given.
    bool all_axes = n_args > 2 ? args[2] == mp_const_none
        : mp_map_lookup((mp_map_t *)kw, MP_OBJ_NEW_QSTR(MP_QSTR_axis), MP_MAP_LOOKUP) != NULL;
    if (v[ARG_AXIS] == MP_OBJ_NULL) {
        v[ARG_AXIS] = all_axes ? mp_const_none : MP_OBJ_NEW_SMALL_INT(0);
    }
}

static mp_obj_t ufunc_reduce(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const nd_ufunc_t *u = foldable(args[0], MP_QSTR_reduce);
    mp_obj_t v[N_ARGS];
    parse(&reduce_signature, n_args, args, kw, v);
    reduction_t r;
    reduction_init(&r, v);
    nd_dtype_t loop = reduction_loop_dtype(&r, u, reduction_dtype(v));
    reduction_place(&r, u->name, loop);
    reduction_run(&r, u, loop, v[ARG_INITIAL]);
    return reduction_result(&r);
}
MP_DEFINE_CONST_FUN_OBJ_KW(ufunc_reduce_obj, 1, ufunc_reduce);

// The array and the axis of an operation that goes along one.
static const nd_array_t *line_args(mp_obj_t v[N_ARGS], qstr method, size_t *axis) {
    reduction_dtype(v);
    reduction_out_array(v);
    const nd_array_t *in = array_from_obj(v[ARG_A], ND_NO_DTYPE);
    uint8_t axes = args_axes(v[ARG_AXIS], in->ndim);
    if (in->ndim == 0) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("cannot %q on a scalar"), method);
    }
    if (axes == 0 || (axes & (axes - 1)) != 0) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%q does not allow multiple axes"), method);
    }
    for (*axis = 0; !(axes >> *axis & 1);) {
        ++*axis;
    }
    return in;
}

static mp_obj_t ufunc_accumulate(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const nd_ufunc_t *u = foldable(args[0], MP_QSTR_accumulate);
    mp_obj_t v[N_ARGS];
    parse(&accumulate_signature, n_args, args, kw, v);
    size_t axis;
    const nd_array_t *in = line_args(v, MP_QSTR_accumulate, &axis);
    return reduction_accumulate(u, in, axis, v);
}
MP_DEFINE_CONST_FUN_OBJ_KW(ufunc_accumulate_obj, 1, ufunc_accumulate);

// One axis of int64, contiguous.
static const nd_array_t *indices_arg(mp_obj_t obj) {
    const nd_array_t *a = array_check(obj) ? MP_OBJ_TO_PTR(obj) : array_from_obj(obj, ND_INT64);
    if (!nd_can_cast(a->dtype, ND_INT64, ND_CAST_SAFE)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Cannot cast array data from dtype('%s') to dtype('int64') "
            "according to the rule 'safe'"), nd_dtypes[a->dtype].name);
    }
    if (a->ndim != 1) {
        mp_raise_ValueError(a->ndim == 0 ? MP_ERROR_TEXT("object of too small depth for desired array")
            : MP_ERROR_TEXT("object too deep for desired array"));
    }
    return nd_is_c_contiguous(a) && a->dtype == ND_INT64 && !(a->flags & ND_FLAG_UNALIGNED) ? a : array_new_copy(a, ND_INT64);
}

static void check_indices(const nd_ufunc_t *u, const nd_array_t *indices, size_t len) {
    const int64_t *at = (const int64_t *)indices->data;
    for (size_t i = 0; i < indices->axis[0].len; i++) {
        if (at[i] < 0 || (uint64_t)at[i] >= len) {
            mp_raise_msg_varg(&mp_type_IndexError, MP_ERROR_TEXT("index %d out-of-bounds in %s.reduceat [0, %d)"),
                (int)at[i], u->name, (int)len);
        }
    }
}

static mp_obj_t ufunc_reduceat(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const nd_ufunc_t *u = foldable(args[0], MP_QSTR_reduceat);
    // The indices stand behind the array, or are a keyword; the rest is parsed as for accumulate.
    mp_obj_t rest[5];
    size_t n_rest = 0;
    mp_obj_t indices_obj = MP_OBJ_NULL;
    for (size_t i = 0; i < n_args && i < 6; i++) {
        if (i == 2) {
            indices_obj = args[i];
        } else {
            rest[n_rest++] = args[i];
        }
    }
    mp_obj_t others = mp_obj_new_dict(kw->used);
    for (size_t i = 0; i < kw->used; i++) {
        if (kw->table[i].key == MP_OBJ_NEW_QSTR(MP_QSTR_indices)) {
            indices_obj = kw->table[i].value;
        } else {
            mp_obj_dict_store(others, kw->table[i].key, kw->table[i].value);
        }
    }
    if (indices_obj == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("reduceat() missing required argument 'indices' (pos 1)"));
    }
    mp_obj_t v[N_ARGS];
    parse(&reduceat_signature, n_rest, rest, mp_obj_dict_get_map(others), v);
    size_t axis;
    const nd_array_t *in = line_args(v, MP_QSTR_reduceat, &axis);
    const nd_array_t *indices = indices_arg(indices_obj);
    check_indices(u, indices, in->axis[axis].len);
    return reduction_reduceat(u, in, axis, indices, v);
}
MP_DEFINE_CONST_FUN_OBJ_KW(ufunc_reduceat_obj, 1, ufunc_reduceat);

// np.add.outer(a, b): a's axes, then b's.
static mp_obj_t ufunc_outer(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const nd_ufunc_t *u = ((const ufunc_obj_t *)MP_OBJ_TO_PTR(args[0]))->ufunc;
    if (!nd_ufunc_has_loops(u)) {
        mp_raise_TypeError(MP_ERROR_TEXT("method outer is not allowed in ufunc with non-trivial signature"));
    }
    if (u->nin != 2) {
        mp_raise_ValueError(MP_ERROR_TEXT("outer product only supported for binary functions"));
    }
    if (n_args != 3) {
        mp_raise_TypeError(MP_ERROR_TEXT("exactly two arguments expected"));
    }
    ufunc_options_t opt;
    ufunc_options_init(&opt, MP_OBJ_NULL);
    ufunc_parse_map(u, kw, &opt);
    for (size_t i = 0; i < 2; i++) {
        if (!ufunc_is_operand(args[1 + i])) {
            ufunc_refuse_operand(u, args + 1, i);
        }
    }
    const nd_array_t *a = array_from_obj(args[1], ND_NO_DTYPE);
    const nd_array_t *b = array_from_obj(args[2], ND_NO_DTYPE);
    if (a->ndim + b->ndim > ND_MAX_DIMS) {
        raise_if(ND_ERR_TOO_MANY_DIMS, u->name, NULL, 0);
    }
    nd_array_t view;
    nd_copy_header(&view, a);
    for (size_t i = 0; i < b->ndim; i++) {
        view.axis[view.ndim].len = 1;
        view.axis[view.ndim].stride_bytes = 0;
        view.ndim++;
    }
    mp_obj_t operands[2] = { MP_OBJ_FROM_PTR(array_new_view(a, &view)), MP_OBJ_FROM_PTR((void *)b) };
    return ufunc_call_with(u, operands, &opt);
}
MP_DEFINE_CONST_FUN_OBJ_KW(ufunc_outer_obj, 1, ufunc_outer);

// A dtype object, or Python's int, float or complex for a number of that kind.
static nd_dtype_t resolvable(mp_obj_t obj) {
    if (obj == MP_OBJ_FROM_PTR(&mp_type_int)) {
        return ND_WEAK_INT;
    }
    if (obj == MP_OBJ_FROM_PTR(&mp_type_float)) {
        return ND_WEAK_FLOAT;
    }
    if (obj == MP_OBJ_FROM_PTR(&mp_type_complex)) {
        return ND_WEAK_COMPLEX;
    }
    if (!mp_obj_is_type(obj, &dtype_type)) {
        mp_raise_TypeError(MP_ERROR_TEXT("Provided dtype must be a valid NumPy dtype, int, float, complex, or None."));
    }
    return dtype_from_obj(obj, ND_NO_DTYPE);
}

// The dtypes that a call works in, from those of the operands and outputs.
static mp_obj_t ufunc_resolve_dtypes(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const nd_ufunc_t *u = ((const ufunc_obj_t *)MP_OBJ_TO_PTR(args[0]))->ufunc;
    size_t n = 0;
    mp_obj_t *items = NULL;
    if (n_args == 2 && mp_obj_is_type(args[1], &mp_type_tuple)) {
        mp_obj_tuple_get(args[1], &n, &items);
    }
    if (n != (size_t)u->nin + u->nout) {
        mp_raise_TypeError(MP_ERROR_TEXT("resolve_dtypes: The dtypes must be a tuple of `ufunc.nargs` length."));
    }
    ufunc_options_t opt;
    ufunc_options_init(&opt, MP_OBJ_NULL);
    ufunc_parse_map(u, kw, &opt);
    nd_dtype_t dtypes[ND_UFUNC_MAX_ARGS];
    for (size_t i = 0; i < n; i++) {
        dtypes[i] = items[i] == mp_const_none ? ND_NO_DTYPE : resolvable(items[i]);
        if (i < u->nin && dtypes[i] == ND_NO_DTYPE) {
            mp_raise_TypeError(MP_ERROR_TEXT("All input dtypes must be provided (except the first one in reductions)"));
        }
    }
    nd_ufunc_plan_t plan;
    nd_err_t err = opt.has_signature ? nd_ufunc_resolve_signature(u, dtypes, opt.signature, &plan)
        : nd_ufunc_resolve(u, dtypes, ND_NO_DTYPE, &plan);
    ufunc_check_resolved(u, err, dtypes, &opt);
    mp_obj_t result[ND_UFUNC_MAX_ARGS];
    for (size_t i = 0; i < n; i++) {
        nd_dtype_t dtype = (nd_dtype_t)(i < u->nin ? plan.in_dtype[i] : plan.out_dtype[i - u->nin]);
        if (i >= u->nin && dtypes[i] < ND_N_DTYPES && !nd_can_cast(dtype, dtypes[i], (nd_casting_t)opt.casting)) {
            ufunc_raise_casting(u, false, i - u->nin, dtype, dtypes[i], (nd_casting_t)opt.casting);
        }
        result[i] = dtype_obj(dtype);
    }
    return mp_obj_new_tuple(n, result);
}
MP_DEFINE_CONST_FUN_OBJ_KW(ufunc_resolve_dtypes_obj, 1, ufunc_resolve_dtypes);
