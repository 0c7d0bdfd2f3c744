// From the dtypes of the operands to the dtype that the loop works in, and to the loop.
#include "ufunc/ufunc.h"

// Where a class without a loop of its own goes.
static const uint8_t wider[ND_N_CLS] = {
    [ND_CLS_B] = ND_N_CLS, [ND_CLS_I32] = ND_CLS_I64, [ND_CLS_U32] = ND_CLS_I64,
    [ND_CLS_I64] = ND_N_CLS, [ND_CLS_U64] = ND_N_CLS, [ND_CLS_F32] = ND_CLS_F64,
    [ND_CLS_F64] = ND_N_CLS, [ND_CLS_C64] = ND_CLS_C128, [ND_CLS_C128] = ND_N_CLS,
};

nd_loop_t nd_ufunc_cls_loop(const nd_ufunc_t *ufunc, nd_cls_t *cls) {
    const uint8_t *place = nd_loop_places[ufunc->places].cls;
    while (*cls != ND_N_CLS && !place[*cls]) {
        *cls = (nd_cls_t)wider[*cls];
    }
    return *cls == ND_N_CLS ? NULL : ufunc->loops[place[*cls] - 1];
}

static bool has_type(const nd_ufunc_t *ufunc, nd_dtype_t dtype) {
    return ufunc->types >> dtype & 1;
}

// The first dtype with a loop to which all n inputs cast safely.
static nd_dtype_t first_type(const nd_ufunc_t *ufunc, const nd_dtype_t *in_dtypes, size_t n) {
    for (nd_dtype_t t = ND_BOOL; t < ND_N_DTYPES; t++) {
        bool fits = has_type(ufunc, t);
        for (size_t i = 0; i < n; i++) {
            fits = fits && nd_promote(in_dtypes[i], t) == t;
        }
        if (fits) {
            return t;
        }
    }
    return ND_NO_DTYPE;
}

static nd_err_t no_loop(const nd_ufunc_t *ufunc, nd_dtype_t common) {
    if (common == ND_BOOL && ufunc == &nd_ufuncs[ND_UFUNC_SUBTRACT]) {
        return ND_ERR_BOOL_SUBTRACT;
    }
    if (common == ND_BOOL && ufunc == &nd_ufuncs[ND_UFUNC_NEGATIVE]) {
        return ND_ERR_BOOL_NEGATIVE;
    }
    return ND_ERR_NO_LOOP;
}

// The dtype that the loop works in.
static nd_err_t loop_dtype(const nd_ufunc_t *ufunc, const nd_dtype_t *in_dtypes, nd_dtype_t forced, nd_dtype_t *result) {
    *result = ND_NO_DTYPE;
    if (ufunc->resolve == ND_RESOLVE_BOOL) {
        *result = ND_BOOL;
        return ND_OK;
    }
    if (forced != ND_NO_DTYPE) {
        *result = forced;
        return has_type(ufunc, forced) ? ND_OK : no_loop(ufunc, forced);
    }
    size_t n = ufunc->resolve == ND_RESOLVE_LDEXP ? 1 : ufunc->nin;
    nd_dtype_t common = in_dtypes[0];
    bool weak = common >= ND_N_DTYPES;
    for (size_t i = 1; i < n; i++) {
        common = nd_promote(common, in_dtypes[i]);
        weak |= in_dtypes[i] >= ND_N_DTYPES;
    }
    if (n < ufunc->nin && common == ND_WEAK_INT && in_dtypes[1] > ND_BOOL && in_dtypes[1] < ND_N_DTYPES) {
        // NumPy takes np.ldexp(1, array) for the smallest float.
        common = ND_INT8;
    }
    common = nd_default_dtype(common);
    if (ufunc->resolve == ND_RESOLVE_DIVIDE && common < ND_FLOAT16) {
        common = ND_FLOAT64;
        weak = true;
    }
    if (common != ND_BOOL || !(ufunc->flags & ND_UFUNC_NO_BOOL)) {
        if (has_type(ufunc, common)) {
            // No dtype before it holds all inputs.
            *result = common;
            return ND_OK;
        }
        // With a Python scalar only the common dtype counts.
        *result = weak ? first_type(ufunc, &common, 1) : first_type(ufunc, in_dtypes, n);
    }
    return *result == ND_NO_DTYPE ? no_loop(ufunc, common) : ND_OK;
}

static nd_dtype_t out_dtype(nd_out_rule_t rule, nd_dtype_t loop) {
    switch (rule) {
        case ND_OUT_BOOL:
            return ND_BOOL;
        case ND_OUT_INT32:
            return ND_INT32;
        case ND_OUT_UINT8:
            return ND_UINT8;
        case ND_OUT_REAL:
            return loop == ND_COMPLEX64 ? ND_FLOAT32 : loop == ND_COMPLEX128 ? ND_FLOAT64 : loop;
        default:
            return loop;
    }
}

static nd_cls_t out_cls(nd_out_rule_t rule, nd_cls_t cls) {
    if (rule == ND_OUT_REAL) {
        return cls == ND_CLS_C64 ? ND_CLS_F32 : cls == ND_CLS_C128 ? ND_CLS_F64 : cls;
    }
    return rule == ND_OUT_SAME ? cls : ND_N_CLS;
}

static bool is_signed(nd_dtype_t dtype) {
    return dtype < ND_FLOAT16 && nd_dtypes[dtype].kind == 'i';
}

// int64 against uint64, which no dtype holds both of.
static bool resolve_mixed(const nd_ufunc_t *ufunc, const nd_dtype_t *in_dtypes, nd_ufunc_plan_t *plan) {
    bool signed_first = is_signed(in_dtypes[0]) && in_dtypes[1] == ND_UINT64;
    if (!signed_first && !(in_dtypes[0] == ND_UINT64 && is_signed(in_dtypes[1]))) {
        return false;
    }
    plan->in_dtype[0] = signed_first ? ND_INT64 : ND_UINT64;
    plan->in_dtype[1] = signed_first ? ND_UINT64 : ND_INT64;
    plan->in_cls[0] = nd_dtypes[plan->in_dtype[0]].cls;
    plan->in_cls[1] = nd_dtypes[plan->in_dtype[1]].cls;
    plan->out_dtype[0] = ND_BOOL;
    plan->out_cls[0] = ND_N_CLS;
    bool swap = ufunc->flags & ND_UFUNC_SWAP;
    plan->loop = nd_ufunc_own_loop(ufunc, signed_first != swap ? ND_N_CLS : ND_N_CLS + 1);
    return true;
}

nd_err_t nd_ufunc_resolve(const nd_ufunc_t *ufunc, const nd_dtype_t *in_dtypes, nd_dtype_t dtype, nd_ufunc_plan_t *plan) {
    plan->ufunc = ufunc;
    nd_dtype_t loop;
    nd_err_t err = loop_dtype(ufunc, in_dtypes, dtype, &loop);
    if (err) {
        return err;
    }
    if (ufunc->resolve == ND_RESOLVE_COMPARE && dtype == ND_NO_DTYPE && resolve_mixed(ufunc, in_dtypes, plan)) {
        return ND_OK;
    }
    nd_cls_t cls = ND_N_CLS;
    plan->loop = nd_ufunc_direct_loop(ufunc, loop);
    if (!plan->loop) {
        cls = (nd_cls_t)nd_dtypes[loop].cls;
        plan->loop = nd_ufunc_cls_loop(ufunc, &cls);
    }
    if (!plan->loop) {
        return ND_ERR_NO_LOOP;
    }
    for (size_t i = 0; i < ufunc->nin; i++) {
        plan->in_dtype[i] = (uint8_t)loop;
        plan->in_cls[i] = (uint8_t)cls;
    }
    for (size_t i = 0; i < ufunc->nout; i++) {
        plan->out_dtype[i] = (uint8_t)out_dtype((nd_out_rule_t)ufunc->out[i], loop);
        plan->out_cls[i] = (uint8_t)out_cls((nd_out_rule_t)ufunc->out[i], cls);
    }
    if (ufunc->resolve == ND_RESOLVE_LDEXP) {
        nd_dtype_t exponent = in_dtypes[1];
        bool is_short = exponent == ND_WEAK_INT ? in_dtypes[0] < ND_N_DTYPES : nd_promote(exponent, ND_INT32) == ND_INT32;
        plan->in_dtype[1] = is_short ? ND_INT32 : ND_INT64;
        plan->in_cls[1] = ND_CLS_I64;
        exponent = nd_default_dtype(exponent);
        return nd_promote(exponent, ND_INT64) == ND_INT64 ? ND_OK : ND_ERR_NO_LOOP;
    }
    return ND_OK;
}

static bool matches(const nd_ufunc_plan_t *plan, const uint8_t *signature) {
    size_t nin = plan->ufunc->nin;
    // The logical ones read every dtype as bool.
    for (size_t i = plan->ufunc->resolve == ND_RESOLVE_BOOL ? nin : 0; i < nin + plan->ufunc->nout; i++) {
        uint8_t dtype = i < nin ? plan->in_dtype[i] : plan->out_dtype[i - nin];
        // The exponent of ldexp may have 32 or 64 bits.
        bool exponent = i == 1 && plan->ufunc->resolve == ND_RESOLVE_LDEXP && (signature[i] == ND_INT32 || signature[i] == ND_INT64);
        if (signature[i] != ND_NO_DTYPE && signature[i] != dtype && !exponent) {
            return false;
        }
    }
    return true;
}

// True when the inputs go to the loop by safe casts.
static bool takes(const nd_ufunc_plan_t *plan, const nd_dtype_t *in_dtypes) {
    for (size_t i = 0; i < plan->ufunc->nin; i++) {
        if (nd_promote(in_dtypes[i], (nd_dtype_t)plan->in_dtype[i]) != plan->in_dtype[i]) {
            return false;
        }
    }
    return true;
}

nd_err_t nd_ufunc_resolve_signature(const nd_ufunc_t *ufunc, const nd_dtype_t *in_dtypes, const uint8_t *signature, nd_ufunc_plan_t *plan) {
    if (nd_ufunc_resolve(ufunc, in_dtypes, ND_NO_DTYPE, plan) == ND_OK && matches(plan, signature)) {
        return ND_OK;
    }
    nd_dtype_t first = ND_NO_DTYPE;
    for (nd_dtype_t t = ND_BOOL; t < ND_N_DTYPES; t++) {
        if (has_type(ufunc, t) && nd_ufunc_resolve(ufunc, in_dtypes, t, plan) == ND_OK && matches(plan, signature)) {
            if (takes(plan, in_dtypes)) {
                return ND_OK;
            }
            first = first == ND_NO_DTYPE ? t : first;
        }
    }
    if (first != ND_NO_DTYPE) {
        return nd_ufunc_resolve(ufunc, in_dtypes, first, plan);
    }
    nd_err_t err = no_loop(ufunc, (nd_dtype_t)signature[ufunc->nin]);
    return err == ND_ERR_NO_LOOP ? ND_ERR_NO_MATCH : err;
}
