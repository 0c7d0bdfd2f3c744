// The call of a ufunc: from interpreter objects to a plan and back. What the loops do is in ufunc/, what
// short rows need in ufunc_short.c, keywords are in ufunc_args.c, matrix products in matmul.c.

#include <math.h>
#include <string.h>

#include "bind/array.h"
#include "bind/args.h"
#include "bind/dtype.h"
#include "bind/errstate.h"
#include "bind/matmul.h"
#include "bind/raise.h"
#include "bind/reduce.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "bind/ufunc_args.h"
#include "bind/ufunc_methods.h"
#include "core/cast.h"
#include "core/shape.h"
#include "gen/ufunc_objs.h"
#include "py/objstr.h"
#include "py/runtime.h"

// One call while it is prepared. Left undefined where it is not used: clearing it would cost more
// than many a call.
typedef struct _call_t {
    const nd_ufunc_t *ufunc;
    const nd_array_t *ops[ND_UFUNC_MAX_ARGS]; // inputs, then outputs; NULL for a scalar not yet stored
    nd_dtype_t dtypes[ND_UFUNC_MAX_ARGS]; // as promotion sees the inputs
    nd_ufunc_plan_t plan;
    nd_item_t items[ND_UFUNC_MAX_ARGS]; // scalar inputs and 0-d results
    nd_array_t headers[ND_UFUNC_MAX_ARGS]; // 0-d arrays over items
} call_t;

static void header_over_item(call_t *call, size_t i, nd_dtype_t dtype) {
    nd_array_t *header = &call->headers[i];
    header->data = (uint8_t *)&call->items[i];
    header->dtype = (uint8_t)dtype;
    header->ndim = 0;
    header->flags = 0;
    call->ops[i] = header;
}

// Operands

// A number's dtype; a large int that is the only operand has that of an array of it.
static nd_dtype_t operand_dtype(const nd_ufunc_t *u, mp_obj_t obj) {
    bool is_alone = u->nin == 1 && u->resolve != ND_RESOLVE_BOOL;
    return is_alone && mp_obj_is_exact_type(obj, &mp_type_int) ? scalar_discover_dtype(obj) : scalar_promotion_dtype(obj);
}

static void load_operands(call_t *call, const mp_obj_t *args) {
    for (size_t i = 0; i < call->ufunc->nin; i++) {
        if (array_check(args[i])) {
            call->ops[i] = MP_OBJ_TO_PTR(args[i]);
        } else {
            call->ops[i] = NULL;
            call->dtypes[i] = operand_dtype(call->ufunc, args[i]);
            if (call->dtypes[i] != ND_NO_DTYPE) {
                continue;
            }
            if (!ufunc_is_sequence(args[i])) {
                ufunc_refuse_operand(call->ufunc, args, i);
            }
            call->ops[i] = array_from_obj(args[i], ND_NO_DTYPE);
        }
        call->dtypes[i] = call->ops[i]->dtype;
    }
}

// The logical ones have a loop for every dtype in NumPy: the inputs' own.
static nd_dtype_t named_input_dtype(const call_t *call, size_t i, const ufunc_options_t *opt) {
    if (call->ufunc->resolve != ND_RESOLVE_BOOL) {
        return (nd_dtype_t)call->plan.in_dtype[i];
    }
    if (opt->has_signature && opt->signature[i] != ND_NO_DTYPE) {
        return (nd_dtype_t)opt->signature[i];
    }
    nd_dtype_t common = call->dtypes[0];
    for (size_t k = 1; k < call->ufunc->nin; k++) {
        common = nd_promote(common, call->dtypes[k]);
    }
    return nd_default_dtype(common);
}

// Whether the caller has chosen the dtype of input i.
static bool is_named(const ufunc_options_t *opt, size_t i) {
    return opt->has_signature && opt->signature[i] != ND_NO_DTYPE;
}

// Promotion casts safely, so there is something to check only when the caller chose a dtype or a rule.
static void check_input_casting(const call_t *call, const ufunc_options_t *opt) {
    nd_casting_t casting = (nd_casting_t)opt->casting;
    for (size_t i = 0; i < call->ufunc->nin; i++) {
        nd_dtype_t from = call->dtypes[i];
        nd_dtype_t to = named_input_dtype(call, i, opt);
        bool weak = from >= ND_N_DTYPES && call->ufunc->nin > 1;
        if (weak && (is_named(opt, i) || nd_promote(from, to) == to)) {
            continue;
        }
        // NumPy's binary logic casts to bool whatever the rule is; its logical_not keeps to it.
        bool forced = call->ufunc->resolve == ND_RESOLVE_BOOL && call->ufunc->nin == 2;
        if (forced && (to == ND_BOOL || !is_named(opt, i))) {
            continue;
        }
        if (!nd_can_cast(nd_default_dtype(from), to, casting)) {
            ufunc_raise_casting(call->ufunc, true, i, from, to, casting);
        }
    }
}

int ufunc_int_beyond(mp_obj_t obj, nd_dtype_t dtype) {
    bool is_signed = nd_dtypes[dtype].kind == 'i';
    unsigned bits = nd_dtypes[dtype].itemsize * 8u;
    if (mp_obj_is_small_int(obj)) {
        mp_int_t value = MP_OBJ_SMALL_INT_VALUE(obj);
        if (value < 0 && !is_signed) {
            return -1;
        }
        if (bits - is_signed >= sizeof(mp_int_t) * MP_BITS_PER_BYTE - 1) {
            return 0;
        }
        mp_int_t high = value >> (bits - is_signed);
        return high > 0 ? 1 : high < -1 ? -1 : 0;
    }
    uint64_t max = UINT64_MAX >> (64 - bits + is_signed);
    mp_obj_t min = is_signed ? mp_obj_new_int_from_ll(-(int64_t)max - 1) : MP_OBJ_NEW_SMALL_INT(0);
    if (mp_binary_op(MP_BINARY_OP_LESS, obj, min) == mp_const_true) {
        return -1;
    }
    return mp_binary_op(MP_BINARY_OP_MORE, obj, mp_obj_new_int_from_ull(max)) == mp_const_true;
}

// NumPy compares a Python int that the dtype cannot hold as one beyond every element: operand i
// becomes that side of zero, the other zeros of its shape.
static void compare_with_beyond(call_t *call, size_t i, int beyond) {
    size_t other = 1 - i;
    if (call->ops[other] == NULL) {
        header_over_item(call, other, ND_INT8);
    } else {
        nd_array_t *zeros = &call->headers[other];
        nd_copy_header(zeros, call->ops[other]);
        zeros->data = (uint8_t *)&call->items[other];
        zeros->dtype = ND_INT8;
        zeros->flags = 0;
        for (size_t k = 0; k < zeros->ndim; k++) {
            zeros->axis[k].stride_bytes = 0;
        }
        call->ops[other] = zeros;
    }
    header_over_item(call, i, ND_INT8);
    call->items[other].i8 = 0;
    call->items[i].i8 = (int8_t)beyond;
    call->dtypes[0] = ND_INT8;
    call->dtypes[1] = ND_INT8;
    nd_ufunc_resolve(call->ufunc, call->dtypes, ND_NO_DTYPE, &call->plan);
}

// Whether NumPy makes an array of the Python number first and casts that: for the only operand, and
// where the number's kind is above that of a dtype chosen for the outputs. Elsewhere it must fit.
static bool is_cast(const call_t *call, mp_obj_t obj, size_t i, const ufunc_options_t *opt) {
    nd_dtype_t from = scalar_promotion_dtype(obj);
    nd_dtype_t to = (nd_dtype_t)call->plan.in_dtype[i];
    if (from < ND_N_DTYPES || to == ND_BOOL) {
        return false;
    }
    if (call->ufunc->nin == 1) {
        return ufunc_is_integer(to);
    }
    return !is_named(opt, i) && nd_promote(from, to) != to;
}

static void store_scalar(mp_obj_t obj, nd_dtype_t dtype, bool is_cast, nd_item_t *item) {
    if (scalar_dtype(obj) == dtype) {
        memcpy(item, &((const scalar_obj_t *)MP_OBJ_TO_PTR(obj))->item, nd_dtypes[dtype].itemsize);
    } else if (is_cast) {
        nd_item_t whole;
        nd_dtype_t own = scalar_discover_dtype(obj);
        scalar_store(obj, own, &whole);
        nd_cast_item(dtype, item, own, &whole);
    } else {
        scalar_store(obj, dtype, item);
    }
}

static void store_scalars(call_t *call, const mp_obj_t *args, const ufunc_options_t *opt) {
    for (size_t i = 0; i < call->ufunc->nin; i++) {
        if (call->ops[i] == NULL && call->dtypes[i] == ND_WEAK_INT && call->ufunc->resolve == ND_RESOLVE_COMPARE
            && call->dtypes[1 - i] != ND_BOOL && !is_named(opt, i)
            && ufunc_is_integer(call->plan.in_dtype[i])) {
            int beyond = ufunc_int_beyond(args[i], call->plan.in_dtype[i]);
            if (beyond != 0) {
                compare_with_beyond(call, i, beyond);
                return;
            }
        }
    }
    for (size_t i = 0; i < call->ufunc->nin; i++) {
        if (call->ops[i] == NULL) {
            nd_dtype_t dtype = call->plan.in_dtype[i];
            header_over_item(call, i, dtype);
            store_scalar(args[i], dtype, is_cast(call, args[i], i, opt), &call->items[i]);
        }
    }
}

// Results

// All inputs are items and the results become NumPy scalars: the loop runs once, without arrays.
static void run_on_items(call_t *call) {
    const nd_ufunc_plan_t *plan = &call->plan;
    size_t nin = call->ufunc->nin;
    size_t n_args = nin + call->ufunc->nout;
    nd_item_t staged[ND_UFUNC_MAX_ARGS];
    uint8_t *ptr[ND_UFUNC_MAX_ARGS];
    ptrdiff_t stride_bytes[ND_UFUNC_MAX_ARGS];
    for (size_t i = 0; i < n_args; i++) {
        nd_cls_t cls = i < nin ? plan->in_cls[i] : plan->out_cls[i - nin];
        nd_dtype_t dtype = i < nin ? call->ops[i]->dtype : plan->out_dtype[i - nin];
        bool in_place = cls == ND_N_CLS || (nd_dtypes[dtype].cls == cls && nd_dtypes[dtype].itemsize == nd_cls_bytes[cls]);
        // Where an operation stands for another with its operands exchanged.
        size_t to = i < nin && (call->ufunc->flags & ND_UFUNC_SWAP) ? 1 - i : i;
        ptr[to] = (uint8_t *)(in_place ? &call->items[i] : &staged[i]);
        stride_bytes[i] = 0;
        if (i < nin && !in_place) {
            nd_load(cls, &staged[i], dtype, &call->items[i], 0, 1);
        }
    }
    raise_if(plan->loop(1, ptr, stride_bytes), call->ufunc->name, NULL, 0);
    for (size_t i = nin; i < n_args; i++) {
        if (ptr[i] == (uint8_t *)&staged[i]) {
            nd_store(plan->out_dtype[i - nin], &call->items[i], 0, plan->out_cls[i - nin], ptr[i], 1);
        }
    }
}

static bool all_items(const call_t *call) {
    for (size_t i = 0; i < call->ufunc->nin; i++) {
        if (call->ops[i] != &call->headers[i] || call->headers[i].ndim != 0) {
            return false;
        }
    }
    return true;
}

static const nd_array_t *where_array(mp_obj_t where) {
    if (where == MP_OBJ_NULL || where == mp_const_true) {
        return NULL;
    }
    // Arrays must be bool, other objects are taken for their truth.
    const nd_array_t *mask = array_from_obj(where == mp_const_none ? mp_const_false : where, array_check(where) ? ND_NO_DTYPE : ND_BOOL);
    if (mask->dtype != ND_BOOL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Cannot cast array data from dtype('%s') to dtype('bool') "
            "according to the rule 'safe'"), nd_dtypes[mask->dtype].name);
    }
    return mask;
}

static void check_output(const call_t *call, size_t j, const nd_array_t *out, nd_casting_t casting) {
    nd_dtype_t from = call->plan.out_dtype[j];
    if (out->dtype != from && !nd_can_cast(from, out->dtype, casting)) {
        ufunc_raise_casting(call->ufunc, false, j, from, out->dtype, casting);
    }
}

static void check_writeable(mp_obj_t out) {
    if (out != MP_OBJ_NULL && ((const nd_array_t *)MP_OBJ_TO_PTR(out))->flags & ND_FLAG_READONLY) {
        raise_if(ND_ERR_READONLY, NULL, NULL, 0);
    }
}

// True when every operand has out's shape or none at all, so that nothing is left to broadcast.
static bool shapes_match(const call_t *call, size_t n_ops, const nd_array_t *out) {
    for (size_t i = 0; i < n_ops; i++) {
        const nd_array_t *op = call->ops[i];
        if (op != NULL && op != out && op->ndim != 0 && !nd_same_shape(op, out)) {
            return false;
        }
    }
    return true;
}

// order='A' asks for Fortran order when all inputs have it.
static bool all_fortran(const call_t *call) {
    for (size_t i = 0; i < call->ufunc->nin; i++) {
        if (!nd_is_f_contiguous(call->ops[i])) {
            return false;
        }
    }
    return true;
}

// The axes of a new output j.
static void output_layout(nd_array_t *layout, const call_t *call, size_t j, const size_t *shape, size_t ndim, char order) {
    nd_dtype_t dtype = call->plan.out_dtype[j];
    if (order == 'K') {
        nd_ufunc_out_layout(layout, call->ops, call->ufunc->nin, shape, ndim, dtype);
    } else {
        nd_set_shape(layout, shape, ndim, dtype, order == 'F' || (order == 'A' && all_fortran(call)));
        layout->dtype = (uint8_t)dtype;
    }
}

// Places the caller's outputs behind the inputs and checks that inputs, outputs and mask fit.
static void take_outputs(call_t *call, const ufunc_options_t *opt, const nd_array_t *where) {
    size_t nin = call->ufunc->nin;
    const nd_array_t *full = NULL;
    bool all_given = true;
    for (size_t j = 0; j < call->ufunc->nout; j++) {
        call->ops[nin + j] = NULL;
        if (opt->out[j] != MP_OBJ_NULL) {
            call->ops[nin + j] = MP_OBJ_TO_PTR(opt->out[j]);
            check_output(call, j, call->ops[nin + j], opt->casting);
            full = call->ops[nin + j];
        } else {
            all_given = false;
        }
    }
    if (where == NULL && all_given && shapes_match(call, nin + call->ufunc->nout, full)) {
        return;
    }
    const nd_array_t *ops[ND_UFUNC_MAX_ARGS + 1];
    size_t n = nin + call->ufunc->nout;
    memcpy(ops, call->ops, n * sizeof(ops[0]));
    ops[n++] = where;
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    raise_if(nd_broadcast_shape(ops, n, shape, &ndim), call->ufunc->name, ops, n);
    for (size_t j = 0; j < call->ufunc->nout; j++) {
        const nd_array_t *out = call->ops[nin + j];
        if (out == NULL) {
            nd_array_t layout;
            output_layout(&layout, call, j, shape, ndim, opt->order);
            call->ops[nin + j] = array_new_layout(&layout);
            continue;
        }
        bool same = out->ndim == ndim;
        for (size_t k = 0; same && k < ndim; k++) {
            same = out->axis[k].len == shape[k];
        }
        if (!same) {
            ops[nin + j] = ops[n - 1];
            ops[n - 1] = out; // the message speaks of the last one
            raise_if(ND_ERR_OUT_SHAPE, call->ufunc->name, ops, n);
        }
    }
}

// Makes all outputs, as scalars' items when the result is 0-d.
static void make_outputs(call_t *call, char order) {
    size_t nin = call->ufunc->nin;
    const nd_array_t *first = call->ops[0];
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    if (nin == 1 || first->ndim == 0 || !shapes_match(call, nin, first)) {
        raise_if(nd_broadcast_shape(call->ops, nin, shape, &ndim), call->ufunc->name, call->ops, nin);
    } else {
        ndim = first->ndim;
        for (size_t k = 0; k < ndim; k++) {
            shape[k] = first->axis[k].len;
        }
    }
    for (size_t j = 0; j < call->ufunc->nout; j++) {
        if (ndim == 0) {
            header_over_item(call, nin + j, call->plan.out_dtype[j]);
            continue;
        }
        nd_array_t *layout = &call->headers[nin + j];
        output_layout(layout, call, j, shape, ndim, order);
        call->ops[nin + j] = array_new_layout(layout);
    }
}

// An input that the outputs would overwrite before it is read is copied; nothing else is.
static void keep_inputs(call_t *call) {
    size_t nin = call->ufunc->nin;
    for (size_t j = 0; j < call->ufunc->nout; j++) {
        for (size_t i = 0; i < nin; i++) {
            const nd_array_t *out = call->ops[nin + j];
            bool is_safe = call->ops[i] == out || nd_safe_in_place(out, call->ops[i]);
            // Operands are looked at once more when errors are watched for.
            if (!is_safe || (errstate_is_watching() && nd_may_overlap(out, call->ops[i]))) {
                call->ops[i] = array_new_copy(call->ops[i], ND_NO_DTYPE);
            }
        }
    }
}

static mp_obj_t result_obj(const call_t *call, size_t j) {
    size_t i = call->ufunc->nin + j;
    if (call->ops[i] == &call->headers[i]) {
        return scalar_new(call->plan.out_dtype[j], &call->items[i]);
    }
    return MP_OBJ_FROM_PTR((void *)call->ops[i]);
}

// The outputs become results: an object, or a tuple of two.
static mp_obj_t results_obj(const call_t *call) {
    mp_obj_t first = result_obj(call, 0);
    if (call->ufunc->nout == 1) {
        return first;
    }
    mp_obj_t both[2] = { first, result_obj(call, 1) };
    return mp_obj_new_tuple(2, both);
}

static void resolve(call_t *call, const ufunc_options_t *opt) {
    const nd_ufunc_t *u = call->ufunc;
    nd_err_t err = opt->has_signature ? nd_ufunc_resolve_signature(u, call->dtypes, opt->signature, &call->plan)
        : nd_ufunc_resolve(u, call->dtypes, ND_NO_DTYPE, &call->plan);
    if (err != ND_OK) {
        ufunc_check_resolved(u, err, call->dtypes, opt);
    }
}

// noinline: the stack of a call is used only while one runs.
MP_NOINLINE mp_obj_t ufunc_call_with(const nd_ufunc_t *u, const mp_obj_t *args, const ufunc_options_t *opt) {
    call_t call;
    call.ufunc = u;
    check_writeable(opt->out[0]);
    check_writeable(opt->out[1]);
    load_operands(&call, args);
    resolve(&call, opt);
    if (opt->has_signature || opt->casting != ND_CAST_SAME_KIND) {
        check_input_casting(&call, opt);
    }
    store_scalars(&call, args, opt);
    const nd_array_t *where = where_array(opt->where);
    if (opt->out[0] != MP_OBJ_NULL || opt->out[1] != MP_OBJ_NULL || where != NULL) {
        take_outputs(&call, opt, where);
        keep_inputs(&call);
    } else if (all_items(&call)) {
        for (size_t j = 0; j < u->nout; j++) {
            header_over_item(&call, u->nin + j, call.plan.out_dtype[j]);
        }
        run_on_items(&call);
        errstate_check_ufunc(&call.plan, call.ops, NULL, opt->is_scalar);
        return results_obj(&call);
    } else {
        make_outputs(&call, opt->order);
    }
    raise_if(nd_ufunc_run(&call.plan, call.ops, where, raise_poll), u->name, NULL, 0);
    errstate_check_ufunc(&call.plan, call.ops, where, false);
    return results_obj(&call);
}

mp_obj_t ufunc_call(nd_ufunc_id_t id, const mp_obj_t *args, mp_obj_t out) {
    mp_obj_t result = ufunc_call_short(&nd_ufuncs[id], args, out);
    if (result != MP_OBJ_NULL) {
        return result;
    }
    ufunc_options_t opt;
    ufunc_options_init(&opt, out);
    return ufunc_call_with(&nd_ufuncs[id], args, &opt);
}
