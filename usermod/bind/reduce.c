// Reductions by one operation as functions and methods: sum, max, any and the like, ufunc.reduce.

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/raise.h"
#include "bind/reduce.h"
#include "bind/reduction.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "py/runtime.h"

static const reduction_signature_t sum_signature = {
    MP_QSTR_sum, 7, 7, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const reduction_signature_t prod_signature = {
    MP_QSTR_prod, 7, 7, { ARG_A, ARG_AXIS, ARG_DTYPE, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const reduction_signature_t max_signature = {
    MP_QSTR_max, 6, 6, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const reduction_signature_t min_signature = {
    MP_QSTR_min, 6, 6, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS, ARG_INITIAL, ARG_WHERE }
};
static const reduction_signature_t any_signature = {
    MP_QSTR_any, 4, 5, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS, ARG_WHERE }
};
static const reduction_signature_t all_signature = {
    MP_QSTR_all, 4, 5, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS, ARG_WHERE }
};
static const reduction_signature_t ptp_signature = { MP_QSTR_ptp, 4, 4, { ARG_A, ARG_AXIS, ARG_OUT, ARG_KEEPDIMS } };
static const reduction_signature_t count_nonzero_signature = { MP_QSTR_count_nonzero, 2, 3, { ARG_A, ARG_AXIS, ARG_KEEPDIMS } };

static MP_NOINLINE mp_obj_t reduce_long(const nd_ufunc_t *u, const reduction_signature_t *sig, size_t n_args, const mp_obj_t *args,
    mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    reduction_parse(sig, n_args, args, kw, v);
    reduction_t r;
    reduction_init(&r, v);
    nd_dtype_t loop = reduction_loop_dtype(&r, u, reduction_dtype(v));
    reduction_place(&r, u->name, loop);
    reduction_run(&r, u, loop, v[ARG_INITIAL]);
    return reduction_result(&r);
}

static mp_obj_t reduce_with(nd_ufunc_id_t id, const reduction_signature_t *sig, size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const nd_ufunc_t *u = &nd_ufuncs[id];
    nd_item_t item;
    nd_dtype_t dtype;
    if (n_args == 1 && kw->used == 0 && reduction_short(u, args[0], &item, &dtype)) {
        return scalar_new(dtype, &item);
    }
    return reduce_long(u, sig, n_args, args, kw);
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

// Made of the above

// max - min along axes.
static mp_obj_t mod_numpy_ptp(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    reduction_parse(&ptp_signature, n_args, args, kw, v);
    mp_obj_t extremes[2];
    for (size_t i = 0; i < 2; i++) {
        const nd_ufunc_t *u = &nd_ufuncs[i == 0 ? ND_UFUNC_MAXIMUM : ND_UFUNC_MINIMUM];
        reduction_t r;
        reduction_init(&r, v);
        r.out = i == 0 ? r.out : NULL;
        nd_dtype_t loop = reduction_loop_dtype(&r, u, ND_NO_DTYPE);
        reduction_place(&r, u->name, loop);
        reduction_run(&r, u, loop, MP_OBJ_NULL);
        extremes[i] = reduction_result(&r);
    }
    return ufunc_call(ND_UFUNC_SUBTRACT, extremes, reduction_out(v[ARG_OUT]));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_ptp_obj, 0, mod_numpy_ptp);

static mp_obj_t mod_numpy_count_nonzero(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t v[N_ARGS];
    reduction_parse(&count_nonzero_signature, n_args, args, kw, v);
    reduction_t r;
    reduction_init(&r, v);
    mp_obj_t operands[2] = { MP_OBJ_FROM_PTR((void *)r.in), MP_OBJ_NEW_SMALL_INT(0) };
    r.in = array_from_obj(ufunc_call(ND_UFUNC_NOT_EQUAL, operands, MP_OBJ_NULL), ND_NO_DTYPE);
    reduction_place(&r, "add", ND_INT64);
    reduction_run(&r, &nd_ufuncs[ND_UFUNC_ADD], ND_INT64, MP_OBJ_NULL);
    return reduction_result(&r);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_count_nonzero_obj, 0, mod_numpy_count_nonzero);
