// ufunc objects and the operators of arrays and NumPy scalars: from interpreter objects to a plan
// and back; what the loops do is in ufunc/, reductions are in reduce.c, matrix products in matmul.c.

#include <math.h>
#include <string.h>

#include "bind/array.h"
#include "bind/args.h"
#include "bind/dtype.h"
#include "bind/matmul.h"
#include "bind/raise.h"
#include "bind/reduce.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "core/cast.h"
#include "core/shape.h"
#include "gen/ufunc_objs.h"
#include "py/objstr.h"
#include "py/runtime.h"

// What the keywords of a call say.
typedef struct _options_t {
    mp_obj_t out[2]; // MP_OBJ_NULL: make one
    mp_obj_t where; // MP_OBJ_NULL: everywhere
    uint8_t dtype; // of the loop; ND_NO_DTYPE: found by promotion
    uint8_t casting; // nd_casting_t
} options_t;

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

static void options_init(options_t *opt, mp_obj_t out) {
    opt->out[0] = out;
    opt->out[1] = MP_OBJ_NULL;
    opt->where = MP_OBJ_NULL;
    opt->dtype = ND_NO_DTYPE;
    opt->casting = ND_CAST_SAME_KIND;
}

static void header_over_item(call_t *call, size_t i, nd_dtype_t dtype) {
    nd_array_t *header = &call->headers[i];
    header->data = (uint8_t *)&call->items[i];
    header->dtype = (uint8_t)dtype;
    header->ndim = 0;
    header->flags = 0;
    call->ops[i] = header;
}

// Operands

// What np.asarray makes numbers of; anything else stays for the other operand's type to handle.
static bool is_array_like(mp_obj_t obj) {
    if (mp_obj_is_str_or_bytes(obj)) {
        return false;
    }
    if (mp_obj_is_type(obj, &mp_type_list) || mp_obj_is_type(obj, &mp_type_tuple) || mp_obj_is_type(obj, &mp_type_range)) {
        return true;
    }
    mp_buffer_info_t bufinfo;
    return mp_get_buffer(obj, &bufinfo, MP_BUFFER_READ);
}

static bool is_operand(mp_obj_t obj) {
    return array_check(obj) || scalar_promotion_dtype(obj) != ND_NO_DTYPE || is_array_like(obj);
}

static MP_NORETURN void raise_signature(const nd_ufunc_t *u) {
    mp_raise_msg_varg(&ufunc_type_error_type,
        MP_ERROR_TEXT("ufunc '%s' did not contain a loop with signature matching types"), u->name);
}

// NumPy has these words for the operations that resolve dtypes in the new way, others for the old.
static void check_resolved(const nd_ufunc_t *u, nd_err_t err) {
    static const uint8_t new_way[] = { ND_UFUNC_GCD, ND_UFUNC_LCM, ND_UFUNC_POSITIVE, ND_UFUNC_SIGN };
    if (err == ND_ERR_NO_LOOP && memchr(new_way, (int)(u - nd_ufuncs), sizeof(new_way)) != NULL) {
        raise_signature(u);
    }
    raise_if(err, u->name, NULL, 0);
}

static MP_NORETURN void refuse_operand(const nd_ufunc_t *u, mp_obj_t obj) {
    if (mp_obj_is_str_or_bytes(obj)) {
        if (u->nin == 2) {
            raise_signature(u);
        }
        raise_if(ND_ERR_NO_LOOP, u->name, NULL, 0);
    }
    if (u->nin == 1) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("loop of ufunc does not support argument 0 of type %s"
            " which has no callable %s method"), mp_obj_get_type_str(obj), u->name);
    }
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("unsupported operand type(s) for ufunc '%s': '%s'"),
        u->name, mp_obj_get_type_str(obj));
}

static void load_operands(call_t *call, const mp_obj_t *args) {
    for (size_t i = 0; i < call->ufunc->nin; i++) {
        if (array_check(args[i])) {
            call->ops[i] = MP_OBJ_TO_PTR(args[i]);
        } else {
            call->ops[i] = NULL;
            call->dtypes[i] = scalar_promotion_dtype(args[i]);
            if (call->dtypes[i] != ND_NO_DTYPE) {
                continue;
            }
            if (!is_array_like(args[i])) {
                refuse_operand(call->ufunc, args[i]);
            }
            call->ops[i] = array_from_obj(args[i], ND_NO_DTYPE);
        }
        call->dtypes[i] = call->ops[i]->dtype;
    }
}

// "input 1 from dtype('float64') to dtype('int64')"; the number is left out where there is one only.
static MP_NORETURN void raise_casting(const nd_ufunc_t *u, bool input, size_t i, nd_dtype_t from, nd_dtype_t to, nd_casting_t casting) {
    static const char *const rules[] = { "no", "equiv", "safe", "same_kind", "unsafe" };
    char number[3] = { ' ', (char)('0' + i), 0 };
    if ((input ? u->nin : u->nout) == 1) {
        number[0] = 0;
    }
    mp_raise_msg_varg(&ufunc_type_error_type,
        MP_ERROR_TEXT("Cannot cast ufunc '%s' %s%s from dtype('%s') to dtype('%s') with casting rule '%s'"),
        u->name, input ? "input" : "output", number, nd_dtypes[nd_default_dtype(from)].name, nd_dtypes[to].name, rules[casting]);
}

// Promotion casts safely, so there is something to check only when the caller chose a dtype or a rule.
static void check_input_casting(const call_t *call, nd_casting_t casting) {
    for (size_t i = 0; i < call->ufunc->nin; i++) {
        nd_dtype_t from = call->dtypes[i];
        nd_dtype_t to = call->plan.in_dtype[i];
        bool weak = from >= ND_N_DTYPES;
        if (weak && nd_promote(from, to) == to) {
            continue;
        }
        if (!nd_can_cast(nd_default_dtype(from), to, casting)) {
            raise_casting(call->ufunc, true, i, from, to, casting);
        }
    }
}

// -1 or 1 when the Python int obj lies below or above what the integer dtype holds, else 0.
static int int_beyond(mp_obj_t obj, nd_dtype_t dtype) {
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

static bool is_integer_dtype(nd_dtype_t dtype) {
    return dtype >= ND_INT8 && dtype <= ND_UINT64;
}

static void store_scalars(call_t *call, const mp_obj_t *args) {
    for (size_t i = 0; i < call->ufunc->nin; i++) {
        if (call->ops[i] == NULL && call->dtypes[i] == ND_WEAK_INT && call->ufunc->resolve == ND_RESOLVE_COMPARE
            && is_integer_dtype(call->plan.in_dtype[i])) {
            int beyond = int_beyond(args[i], call->plan.in_dtype[i]);
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
            if (scalar_dtype(args[i]) == dtype) {
                memcpy(&call->items[i], &((const scalar_obj_t *)MP_OBJ_TO_PTR(args[i]))->item, nd_dtypes[dtype].itemsize);
            } else {
                scalar_store(args[i], dtype, &call->items[i]);
            }
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
    const nd_array_t *mask = array_from_obj(where, ND_NO_DTYPE);
    if (mask->dtype != ND_BOOL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Cannot cast array data from dtype('%s') to dtype('bool') "
            "according to the rule 'safe'"), nd_dtypes[mask->dtype].name);
    }
    return mask;
}

static void check_output(const call_t *call, size_t j, const nd_array_t *out, nd_casting_t casting) {
    nd_dtype_t from = call->plan.out_dtype[j];
    if (out->dtype != from && !nd_can_cast(from, out->dtype, casting)) {
        raise_casting(call->ufunc, false, j, from, out->dtype, casting);
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

// Places the caller's outputs behind the inputs and checks that inputs, outputs and mask fit.
static void take_outputs(call_t *call, const options_t *opt, const nd_array_t *where) {
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
            nd_ufunc_out_layout(&layout, call->ops, nin, shape, ndim, call->plan.out_dtype[j]);
            call->ops[nin + j] = array_new_layout(&layout);
            continue;
        }
        bool same = out->ndim == ndim;
        for (size_t k = 0; same && k < ndim; k++) {
            same = out->axis[k].len == shape[k];
        }
        if (!same) {
            ops[n - 1] = out; // the message speaks of the last one
            raise_if(ND_ERR_OUT_SHAPE, call->ufunc->name, ops, n);
        }
    }
}

// Makes all outputs, as scalars' items when the result is 0-d.
static void make_outputs(call_t *call) {
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
        nd_ufunc_out_layout(layout, call->ops, nin, shape, ndim, call->plan.out_dtype[j]);
        call->ops[nin + j] = array_new_layout(layout);
    }
}

// An input that the outputs would overwrite before it is read is copied; nothing else is.
static void keep_inputs(call_t *call) {
    size_t nin = call->ufunc->nin;
    for (size_t j = 0; j < call->ufunc->nout; j++) {
        for (size_t i = 0; i < nin; i++) {
            const nd_array_t *out = call->ops[nin + j];
            if (call->ops[i] != out && !nd_safe_in_place(out, call->ops[i])) {
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

// The common case at little cost

// Rows up to this length run without asking for pending work in between.
#define SHORT_ROW (256)

// A loop that works on elements of dtype where they are, for operands that all have this dtype.
static nd_loop_t loop_in_place(const nd_ufunc_t *u, nd_dtype_t dtype) {
    if (!(u->types >> dtype & 1) || u->resolve > ND_RESOLVE_COMPARE) {
        return NULL;
    }
    if (u->direct_loops != NULL && u->direct_loops[dtype] != NULL) {
        return u->direct_loops[dtype];
    }
    const nd_dtype_info_t *info = &nd_dtypes[dtype];
    return nd_cls_bytes[info->cls] == info->itemsize ? u->cls_loops[info->cls] : NULL;
}

// Stores a number that does not decide the dtype; false when it does, or needs more care.
static bool store_weak(const nd_ufunc_t *u, mp_obj_t obj, nd_dtype_t dtype, nd_item_t *item) {
    nd_dtype_t from = scalar_promotion_dtype(obj);
    if (from == ND_NO_DTYPE || nd_promote(from, dtype) != dtype) {
        return false;
    }
    if (from == ND_WEAK_INT && u->resolve == ND_RESOLVE_COMPARE && is_integer_dtype(dtype) && int_beyond(obj, dtype) != 0) {
        return false;
    }
    scalar_store(obj, dtype, item);
    return true;
}

static bool is_row_like(const nd_array_t *a, const nd_array_t *like) {
    return a->dtype == like->dtype && a->ndim == 1 && a->axis[0].len == like->axis[0].len && !(a->flags & ND_FLAG_UNALIGNED);
}

// True when out, a row of n elements, is in itself or shares no byte with it.
static bool is_apart(const nd_array_t *out, const nd_array_t *in, size_t n) {
    ptrdiff_t out_stride = out->axis[0].stride_bytes;
    ptrdiff_t in_stride = in->axis[0].stride_bytes;
    if (out == in) {
        return true;
    }
    return out_stride > 0 && in_stride > 0
           && (out->data >= in->data + (ptrdiff_t)n * in_stride || in->data >= out->data + (ptrdiff_t)n * out_stride);
}

// One row of operands of one dtype, and weak scalars; MP_OBJ_NULL for everything else.
static MP_NOINLINE mp_obj_t run_short_row(const nd_ufunc_t *u, const mp_obj_t *args, mp_obj_t out_obj) {
    size_t nin = u->nin;
    if (nin > 2 || u->nout != 1) {
        return MP_OBJ_NULL;
    }
    const nd_array_t *like = MP_OBJ_TO_PTR(args[array_check(args[0]) ? 0 : nin - 1]);
    if (!array_check(MP_OBJ_FROM_PTR((void *)like)) || !is_row_like(like, like) || like->axis[0].len > SHORT_ROW) {
        return MP_OBJ_NULL;
    }
    nd_dtype_t dtype = like->dtype;
    size_t n = like->axis[0].len;
    nd_loop_t loop = loop_in_place(u, dtype);
    nd_dtype_t out_dtype = u->out[0] == ND_OUT_BOOL ? ND_BOOL : dtype;
    if (loop == NULL || u->out[0] > ND_OUT_BOOL) {
        return MP_OBJ_NULL;
    }
    const nd_array_t *out = out_obj == MP_OBJ_NULL ? NULL : MP_OBJ_TO_PTR(out_obj);
    if (out != NULL && (out->dtype != out_dtype || out->ndim != 1 || out->axis[0].len != n || (out->flags & (ND_FLAG_UNALIGNED | ND_FLAG_READONLY)))) {
        return MP_OBJ_NULL;
    }
    uint8_t *ptr[3];
    ptrdiff_t stride_bytes[3];
    nd_item_t items[2];
    for (size_t i = 0; i < nin; i++) {
        // Where an operation stands for another with its operands exchanged.
        size_t to = u->flags & ND_UFUNC_SWAP ? 1 - i : i;
        if (array_check(args[i])) {
            const nd_array_t *in = MP_OBJ_TO_PTR(args[i]);
            if (!is_row_like(in, like) || (out != NULL && !is_apart(out, in, n))) {
                return MP_OBJ_NULL;
            }
            ptr[to] = in->data;
            stride_bytes[to] = in->axis[0].stride_bytes;
        } else {
            if (!store_weak(u, args[i], dtype, &items[i])) {
                return MP_OBJ_NULL;
            }
            ptr[to] = (uint8_t *)&items[i];
            stride_bytes[to] = 0;
        }
    }
    if (out == NULL) {
        out = array_new(out_dtype, 1, &n);
    }
    ptr[nin] = out->data;
    stride_bytes[nin] = out->axis[0].stride_bytes;
    raise_if(loop(n, ptr, stride_bytes), u->name, NULL, 0);
    return MP_OBJ_FROM_PTR((void *)out);
}

// noinline: the stack of a call is used only while one runs.
static MP_NOINLINE mp_obj_t run(const nd_ufunc_t *u, const mp_obj_t *args, const options_t *opt) {
    call_t call;
    call.ufunc = u;
    check_writeable(opt->out[0]);
    check_writeable(opt->out[1]);
    load_operands(&call, args);
    check_resolved(u, nd_ufunc_resolve(u, call.dtypes, opt->dtype, &call.plan));
    if (opt->dtype != ND_NO_DTYPE || opt->casting != ND_CAST_SAME_KIND) {
        check_input_casting(&call, opt->casting);
    }
    store_scalars(&call, args);
    const nd_array_t *where = where_array(opt->where);
    if (opt->out[0] != MP_OBJ_NULL || opt->out[1] != MP_OBJ_NULL || where != NULL) {
        take_outputs(&call, opt, where);
        keep_inputs(&call);
    } else if (all_items(&call)) {
        for (size_t j = 0; j < u->nout; j++) {
            header_over_item(&call, u->nin + j, call.plan.out_dtype[j]);
        }
        run_on_items(&call);
        return results_obj(&call);
    } else {
        make_outputs(&call);
    }
    raise_if(nd_ufunc_run(&call.plan, call.ops, where, raise_poll), u->name, NULL, 0);
    return results_obj(&call);
}

mp_obj_t ufunc_call(nd_ufunc_id_t id, const mp_obj_t *args, mp_obj_t out) {
    mp_obj_t result = run_short_row(&nd_ufuncs[id], args, out);
    if (result != MP_OBJ_NULL) {
        return result;
    }
    options_t opt;
    options_init(&opt, out);
    return run(&nd_ufuncs[id], args, &opt);
}

// Calls from Python

static mp_obj_t parse_output(mp_obj_t obj) {
    if (obj == mp_const_none) {
        return MP_OBJ_NULL;
    }
    if (!array_check(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("return arrays must be of ArrayType"));
    }
    return obj;
}

static void parse_outputs(const nd_ufunc_t *u, mp_obj_t obj, options_t *opt) {
    if (mp_obj_is_type(obj, &mp_type_tuple)) {
        size_t n;
        mp_obj_t *items;
        mp_obj_tuple_get(obj, &n, &items);
        if (n != u->nout) {
            mp_raise_ValueError(MP_ERROR_TEXT("The 'out' tuple must have exactly one entry per ufunc output"));
        }
        for (size_t j = 0; j < n; j++) {
            opt->out[j] = parse_output(items[j]);
        }
        return;
    }
    if (u->nout > 1 && obj != mp_const_none) {
        mp_raise_TypeError(MP_ERROR_TEXT("'out' must be a tuple of arrays"));
    }
    opt->out[0] = parse_output(obj);
}

static nd_casting_t parse_casting(mp_obj_t obj) {
    static const uint16_t names[] = { MP_QSTR_no, MP_QSTR_equiv, MP_QSTR_safe, MP_QSTR_same_kind, MP_QSTR_unsafe };
    qstr name = mp_obj_str_get_qstr(obj);
    for (size_t i = 0; i < MP_ARRAY_SIZE(names); i++) {
        if (names[i] == name) {
            return (nd_casting_t)i;
        }
    }
    mp_raise_msg_varg(&mp_type_ValueError,
        MP_ERROR_TEXT("casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '%q')"), name);
}

static void parse_keywords(const nd_ufunc_t *u, size_t n_kw, const mp_obj_t *kw, bool has_out, options_t *opt) {
    for (; n_kw != 0; n_kw--, kw += 2) {
        switch (MP_OBJ_QSTR_VALUE(kw[0])) {
            case MP_QSTR_out:
                if (has_out) {
                    mp_raise_TypeError(MP_ERROR_TEXT("cannot specify 'out' as both a positional and keyword argument"));
                }
                parse_outputs(u, kw[1], opt);
                break;
            case MP_QSTR_where:
                opt->where = kw[1];
                break;
            case MP_QSTR_dtype:
                opt->dtype = (uint8_t)dtype_from_obj(kw[1], ND_NO_DTYPE);
                break;
            case MP_QSTR_casting:
                opt->casting = (uint8_t)parse_casting(kw[1]);
                break;
            case MP_QSTR_order:
                args_order_is_fortran(kw[1]);
                break;
            case MP_QSTR_subok:
                break;
            default:
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() got an unexpected keyword argument '%q'"),
                    u->name, MP_OBJ_QSTR_VALUE(kw[0]));
        }
    }
}

static mp_obj_t ufunc_obj_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const nd_ufunc_t *u = ((const ufunc_obj_t *)MP_OBJ_TO_PTR(self_in))->ufunc;
    size_t max_args = (size_t)u->nin + u->nout;
    if (n_args < u->nin || n_args > max_args) {
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("%s() takes from %d to %d positional arguments but %d %s given"),
            u->name, (int)u->nin, (int)max_args, (int)n_args, n_args == 1 ? "was" : "were");
    }
    if (u->cls_loops == NULL) {
        return matmul_ufunc_call(u, n_args, n_kw, args);
    }
    options_t opt;
    options_init(&opt, MP_OBJ_NULL);
    for (size_t i = u->nin; i < n_args; i++) {
        opt.out[i - u->nin] = parse_output(args[i]);
    }
    if (n_kw != 0) {
        parse_keywords(u, n_kw, args + n_args, n_args > u->nin, &opt);
    }
    if (opt.where == MP_OBJ_NULL && opt.dtype == ND_NO_DTYPE && opt.casting == ND_CAST_SAME_KIND) {
        mp_obj_t result = run_short_row(u, args, opt.out[0]);
        if (result != MP_OBJ_NULL) {
            return result;
        }
    }
    return run(u, args, &opt);
}

static void ufunc_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    const ufunc_obj_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "<ufunc '%s'>", self->ufunc->name);
}

static mp_obj_t ufunc_identity(const nd_ufunc_t *u) {
    if (u->identity == ND_IDENTITY_NONE) {
        return mp_const_none;
    }
    if (u->identity == ND_IDENTITY_MINUS_INF) {
        return mp_obj_new_float((mp_float_t)-INFINITY);
    }
    // A logical operation's identity is a bool in NumPy.
    if (u->resolve == ND_RESOLVE_BOOL) {
        return mp_obj_new_bool(u->identity != 0);
    }
    return MP_OBJ_NEW_SMALL_INT(u->identity);
}

// "ff->f" for every dtype with a loop.
static mp_obj_t ufunc_types(const nd_ufunc_t *u) {
    mp_obj_t list = mp_obj_new_list(0, NULL);
    for (size_t dtype = 0; dtype < ND_N_DTYPES; dtype++) {
        nd_dtype_t dtypes[ND_UFUNC_MAX_ARGS] = { dtype, dtype, dtype };
        nd_ufunc_plan_t plan;
        if (!(u->types >> dtype & 1) || nd_ufunc_resolve(u, dtypes, ND_NO_DTYPE, &plan) != ND_OK) {
            continue;
        }
        char text[ND_UFUNC_MAX_ARGS + 2];
        size_t at = 0;
        for (size_t i = 0; i < u->nin; i++) {
            text[at++] = nd_dtypes[plan.in_dtype[i]].typechar;
        }
        text[at++] = '-';
        text[at++] = '>';
        for (size_t j = 0; j < u->nout; j++) {
            text[at++] = nd_dtypes[plan.out_dtype[j]].typechar;
        }
        mp_obj_list_append(list, mp_obj_new_str(text, at));
    }
    return list;
}

// np.add.outer(a, b): a's axes, then b's.
static mp_obj_t ufunc_outer(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const ufunc_obj_t *self = MP_OBJ_TO_PTR(args[0]);
    if (self->ufunc->nin != 2) {
        mp_raise_ValueError(MP_ERROR_TEXT("outer product only supported for binary functions"));
    }
    const nd_array_t *a = array_from_obj(args[1], ND_NO_DTYPE);
    const nd_array_t *b = array_from_obj(args[2], ND_NO_DTYPE);
    if (a->ndim + b->ndim > ND_MAX_DIMS) {
        raise_if(ND_ERR_TOO_MANY_DIMS, self->ufunc->name, NULL, 0);
    }
    nd_array_t view;
    nd_copy_header(&view, a);
    for (size_t i = 0; i < b->ndim; i++) {
        view.axis[view.ndim].len = 1;
        view.axis[view.ndim].stride_bytes = 0;
        view.ndim++;
    }
    mp_obj_t operands[2] = { MP_OBJ_FROM_PTR(array_new_view(a, &view)), MP_OBJ_FROM_PTR((void *)b) };
    options_t opt;
    options_init(&opt, MP_OBJ_NULL);
    for (size_t i = 0; i < kw->alloc; i++) {
        if (mp_map_slot_is_filled(kw, i)) {
            parse_keywords(self->ufunc, 1, &kw->table[i].key, false, &opt);
        }
    }
    return run(self->ufunc, operands, &opt);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(ufunc_outer_obj, 3, ufunc_outer);

static const mp_rom_map_elem_t ufunc_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_reduce), MP_ROM_PTR(&ufunc_reduce_obj) },
    { MP_ROM_QSTR(MP_QSTR_accumulate), MP_ROM_PTR(&ufunc_accumulate_obj) },
    { MP_ROM_QSTR(MP_QSTR_outer), MP_ROM_PTR(&ufunc_outer_obj) },
};
static MP_DEFINE_CONST_DICT(ufunc_locals, ufunc_locals_table);

static void ufunc_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    const nd_ufunc_t *u = ((const ufunc_obj_t *)MP_OBJ_TO_PTR(self_in))->ufunc;
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    switch (attr) {
        case MP_QSTR___name__:
            dest[0] = mp_obj_new_str(u->name, strlen(u->name));
            break;
        case MP_QSTR_nin:
            dest[0] = MP_OBJ_NEW_SMALL_INT(u->nin);
            break;
        case MP_QSTR_nout:
            dest[0] = MP_OBJ_NEW_SMALL_INT(u->nout);
            break;
        case MP_QSTR_nargs:
            dest[0] = MP_OBJ_NEW_SMALL_INT(u->nin + u->nout);
            break;
        case MP_QSTR_identity:
            dest[0] = ufunc_identity(u);
            break;
        case MP_QSTR_signature:
            dest[0] = u->cls_loops == NULL ? matmul_ufunc_signature(u) : mp_const_none;
            break;
        case MP_QSTR_types:
            dest[0] = ufunc_types(u);
            break;
        default:
            dest[1] = MP_OBJ_SENTINEL;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(
    ufunc_type, MP_QSTR_ufunc, MP_TYPE_FLAG_NONE,
    print, ufunc_print,
    call, ufunc_obj_call,
    attr, ufunc_attr,
    locals_dict, &ufunc_locals
    );

const ufunc_obj_t ufunc_objs[] = { UFUNC_OBJS };

// Operators

mp_obj_t ufunc_unary_op(mp_unary_op_t op, mp_obj_t arg) {
    nd_ufunc_id_t id;
    switch (op) {
        case MP_UNARY_OP_POSITIVE:
            id = ND_UFUNC_POSITIVE;
            break;
        case MP_UNARY_OP_NEGATIVE:
            id = ND_UFUNC_NEGATIVE;
            break;
        case MP_UNARY_OP_INVERT:
            id = ND_UFUNC_INVERT;
            break;
        case MP_UNARY_OP_ABS:
            id = ND_UFUNC_ABSOLUTE;
            break;
        default:
            return MP_OBJ_NULL;
    }
    return ufunc_call(id, &arg, MP_OBJ_NULL);
}

// By mp_binary_op_t, from MP_BINARY_OP_OR to MP_BINARY_OP_DIVMOD.
static const uint8_t arithmetic_ids[] = {
    ND_UFUNC_BITWISE_OR, ND_UFUNC_BITWISE_XOR, ND_UFUNC_BITWISE_AND, ND_UFUNC_LEFT_SHIFT, ND_UFUNC_RIGHT_SHIFT,
    ND_UFUNC_ADD, ND_UFUNC_SUBTRACT, ND_UFUNC_MULTIPLY, 0 /* @ */, ND_UFUNC_FLOOR_DIVIDE, ND_UFUNC_DIVIDE,
    ND_UFUNC_REMAINDER, ND_UFUNC_POWER, ND_UFUNC_DIVMOD,
};
// By mp_binary_op_t, from MP_BINARY_OP_LESS to MP_BINARY_OP_NOT_EQUAL.
static const uint8_t comparison_ids[] = {
    ND_UFUNC_LESS, ND_UFUNC_GREATER, ND_UFUNC_EQUAL, ND_UFUNC_LESS_EQUAL, ND_UFUNC_GREATER_EQUAL, ND_UFUNC_NOT_EQUAL,
};

// a == 'x' or a == None: nothing is equal to what is no number.
static mp_obj_t compare_with_other(bool equal, mp_obj_t self, mp_obj_t other) {
    bool answer = !equal;
    if (array_check(self)) {
        const nd_array_t *a = MP_OBJ_TO_PTR(self);
        size_t shape[ND_MAX_DIMS];
        for (size_t k = 0; k < a->ndim; k++) {
            shape[k] = a->axis[k].len;
        }
        nd_array_t *result = array_new(ND_BOOL, a->ndim, shape);
        memset(result->data, answer, nd_size(result));
        return array_return(result);
    }
    if (mp_obj_is_str_or_bytes(other)) {
        uint8_t item = answer;
        return scalar_new(ND_BOOL, &item);
    }
    return mp_obj_new_bool(answer);
}

// NumPy's shortcuts for a ** 2, a ** -1 and a ** 0.5; ND_UFUNC_POWER when there is none.
static nd_ufunc_id_t power_id(mp_obj_t base, mp_obj_t exponent) {
    if (!array_check(base)) {
        return ND_UFUNC_POWER;
    }
    char kind = nd_dtypes[((nd_array_t *)MP_OBJ_TO_PTR(base))->dtype].kind;
    bool inexact = kind == 'f' || kind == 'c';
    if (exponent == MP_OBJ_NEW_SMALL_INT(2)) {
        return ND_UFUNC_SQUARE;
    }
    if (exponent == MP_OBJ_NEW_SMALL_INT(-1) && inexact) {
        return ND_UFUNC_RECIPROCAL;
    }
    if (inexact && mp_obj_is_float(exponent) && mp_obj_float_get(exponent) == (mp_float_t)0.5) {
        return ND_UFUNC_SQRT;
    }
    return ND_UFUNC_POWER;
}

// [0] * np.int64(3) repeats, whichever side the list is on; MP_OBJ_NULL when it is no repetition.
static mp_obj_t repeat_sequence(mp_obj_t scalar, mp_obj_t other) {
    if (!mp_obj_is_type(other, &mp_type_list) && !mp_obj_is_type(other, &mp_type_tuple) && !mp_obj_is_str_or_bytes(other)) {
        return MP_OBJ_NULL;
    }
    nd_dtype_t dtype = scalar_dtype(scalar);
    if (dtype == ND_NO_DTYPE) {
        return MP_OBJ_NULL;
    }
    if (!is_integer_dtype(dtype)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can't multiply sequence by non-int of type 'numpy.%s'"),
            nd_dtypes[dtype].name);
    }
    return mp_binary_op(MP_BINARY_OP_MULTIPLY, other, mp_obj_new_int(args_index(scalar)));
}

static mp_obj_t contains(mp_obj_t self, mp_obj_t item) {
    mp_obj_t found = ufunc_binary_op(MP_BINARY_OP_EQUAL, self, item);
    if (!array_check(found)) {
        return mp_obj_new_bool(mp_obj_is_true(found));
    }
    const nd_array_t *a = MP_OBJ_TO_PTR(found);
    return mp_obj_new_bool(memchr(a->data, 1, nd_size(a)) != NULL);
}

static bool is_complex_scalar(mp_obj_t obj) {
    nd_dtype_t dtype = scalar_promotion_dtype(obj);
    return dtype == ND_COMPLEX64 || dtype == ND_COMPLEX128 || dtype == ND_WEAK_COMPLEX;
}

static mp_obj_t arithmetic(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs, mp_obj_t out) {
    if (op == MP_BINARY_OP_MAT_MULTIPLY) {
        return matmul_operator(lhs, rhs, out);
    }
    mp_obj_t args[2] = { lhs, rhs };
    nd_ufunc_id_t id = arithmetic_ids[op - MP_BINARY_OP_OR];
    if ((op == MP_BINARY_OP_FLOOR_DIVIDE || op == MP_BINARY_OP_MODULO || op == MP_BINARY_OP_DIVMOD)
        && (is_complex_scalar(lhs) || is_complex_scalar(rhs)) && !array_check(lhs) && !array_check(rhs)) {
        return MP_OBJ_NULL; // complex NumPy scalars lack these operators
    }
    if (op == MP_BINARY_OP_POWER) {
        id = power_id(lhs, rhs);
    } else if (op == MP_BINARY_OP_MULTIPLY && !array_check(lhs) && !array_check(rhs)) {
        mp_obj_t repeated = repeat_sequence(lhs, rhs);
        if (repeated == MP_OBJ_NULL) {
            repeated = repeat_sequence(rhs, lhs);
        }
        if (repeated != MP_OBJ_NULL) {
            return repeated;
        }
    }
    return ufunc_call(id, args, out);
}

static bool is_ours(mp_obj_t obj) {
    return array_check(obj) || scalar_dtype(obj) != ND_NO_DTYPE;
}

mp_obj_t ufunc_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if (op == MP_BINARY_OP_CONTAINS) {
        return contains(lhs, rhs);
    }
    if (op >= MP_BINARY_OP_REVERSE_OR && op <= MP_BINARY_OP_REVERSE_POWER) {
        return ufunc_binary_op(op - MP_BINARY_OP_REVERSE_OR + MP_BINARY_OP_OR, rhs, lhs);
    }
    mp_obj_t out = MP_OBJ_NULL;
    if (op >= MP_BINARY_OP_INPLACE_OR && op <= MP_BINARY_OP_INPLACE_POWER) {
        // The result takes the place of an array; NumPy scalars and other types make a new object.
        op += MP_BINARY_OP_OR - MP_BINARY_OP_INPLACE_OR;
        out = array_check(lhs) ? lhs : MP_OBJ_NULL;
    }
    bool lhs_ours = is_ours(lhs);
    mp_obj_t other = lhs_ours ? rhs : lhs;
    if (!is_operand(other)) {
        if (op == MP_BINARY_OP_EQUAL || op == MP_BINARY_OP_NOT_EQUAL) {
            return compare_with_other(op == MP_BINARY_OP_EQUAL, lhs_ours ? lhs : rhs, other);
        }
        if (!mp_obj_is_str_or_bytes(other)) {
            return MP_OBJ_NULL;
        }
    }
    if (op <= MP_BINARY_OP_NOT_EQUAL) {
        mp_obj_t args[2] = { lhs, rhs };
        return ufunc_call(comparison_ids[op - MP_BINARY_OP_LESS], args, MP_OBJ_NULL);
    }
    if (op >= MP_BINARY_OP_OR && op <= MP_BINARY_OP_DIVMOD) {
        return arithmetic(op, lhs, rhs, out);
    }
    return MP_OBJ_NULL;
}
