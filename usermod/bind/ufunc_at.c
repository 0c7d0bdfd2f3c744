// ufunc.at: an operation on the elements that a subscript selects, one after the other, so that an element
// that is named twice is worked on twice.

#include <string.h>

#include "bind/array.h"
#include "bind/index.h"
#include "bind/matmul.h"
#include "bind/raise.h"
#include "bind/ufunc.h"
#include "bind/ufunc_args.h"
#include "bind/ufunc_methods.h"
#include "py/objstr.h"
#include "py/runtime.h"

// Points between two looks for pending work.
#define POLL_POINTS (64)

// One call while it runs.
typedef struct _at_t {
    nd_ufunc_plan_t plan;
    index_t index;
    nd_array_t target; // the elements of one point; data moves
    nd_array_t second; // the second operand's, when there is one
    const nd_array_t *ops[3];
    ptrdiff_t second_stride_bytes[ND_MAX_DIMS]; // along the points' axes
} at_t;

static void check_operands(const nd_ufunc_t *u, size_t n_args, const mp_obj_t *args) {
    if (n_args < 2) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("at() takes at least 2 arguments (%d given)"), (int)n_args);
    }
    if (n_args > 3) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("at() takes at most 3 arguments (%d given)"), (int)n_args);
    }
    if (!nd_ufunc_has_loops(u)) {
        const char *signature = mp_obj_str_get_str(matmul_ufunc_signature(u));
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s.at does not support ufunc with non-trivial signature: "
            "%s has signature %s."), u->name, u->name, signature);
    }
    if (u->nout != 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("Only single output ufuncs supported at this time"));
    }
    if (!array_check(args[0])) {
        mp_raise_TypeError(MP_ERROR_TEXT("first operand must be array"));
    }
    if (u->nin == 1 && n_args == 3) {
        mp_raise_ValueError(MP_ERROR_TEXT("second operand provided when ufunc is unary"));
    }
    if (u->nin == 2 && n_args == 2) {
        mp_raise_ValueError(MP_ERROR_TEXT("second operand needed for ufunc"));
    }
    array_check_writeable(MP_OBJ_TO_PTR(args[0]));
    if (n_args == 3 && !ufunc_is_operand(args[2])) {
        const mp_obj_t operands[2] = { args[0], args[2] };
        ufunc_refuse_operand(u, operands, 1);
    }
}

// view becomes second seen with the shape of the selected elements.
static void stretch(nd_array_t *view, const nd_array_t *second, const index_t *index) {
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    index_result_shape(index, shape, &ndim);
    if (second->ndim > ndim || nd_broadcast_to(view, second, shape, ndim) != ND_OK) {
        mp_raise_ValueError(MP_ERROR_TEXT("array is not broadcastable to correct shape"));
    }
}

// Parts the axes of the stretched second operand into the points' and those of each point.
static void part_axes(at_t *at, const nd_array_t *stretched) {
    const index_t *index = &at->index;
    at->second.data = stretched->data;
    at->second.dtype = stretched->dtype;
    at->second.flags = stretched->flags;
    at->second.ndim = 0;
    for (size_t i = 0; i < stretched->ndim; i++) {
        if (i >= index->at && i < (size_t)index->at + index->points_ndim) {
            at->second_stride_bytes[i - index->at] = stretched->axis[i].stride_bytes;
        } else {
            at->second.axis[at->second.ndim++] = stretched->axis[i];
        }
    }
}

// Visits the points in the order of index->offsets.
static nd_err_t run_points(at_t *at) {
    const index_t *index = &at->index;
    size_t count[ND_MAX_DIMS] = { 0 };
    uint8_t *start = at->target.data;
    for (size_t i = 0; i < index->n_points; i++) {
        at->target.data = start + index->offsets[i];
        nd_err_t err = nd_ufunc_run(&at->plan, at->ops, NULL, raise_poll);
        if (err == ND_OK && i % POLL_POINTS == POLL_POINTS - 1 && raise_poll() != 0) {
            err = ND_ERR_INTERRUPTED;
        }
        if (err != ND_OK) {
            return err;
        }
        for (size_t k = index->points_ndim; k-- != 0;) {
            size_t axis = index->order[k];
            at->second.data += at->second_stride_bytes[axis];
            if (++count[k] < index->points_shape[axis]) {
                break;
            }
            at->second.data -= at->second_stride_bytes[axis] * (ptrdiff_t)count[k];
            count[k] = 0;
        }
    }
    return ND_OK;
}

static mp_obj_t ufunc_at(size_t n_args, const mp_obj_t *args) {
    const nd_ufunc_t *u = ((const ufunc_obj_t *)MP_OBJ_TO_PTR(args[0]))->ufunc;
    check_operands(u, --n_args, ++args);
    nd_array_t *a = MP_OBJ_TO_PTR(args[0]);
    const nd_array_t *second = n_args == 3 ? array_from_obj(args[2], ND_NO_DTYPE) : NULL;
    if (second != NULL && nd_may_overlap(a, second)) {
        second = array_new_copy(second, ND_NO_DTYPE);
    }
    nd_dtype_t dtypes[2] = { a->dtype, second == NULL ? ND_NO_DTYPE : (nd_dtype_t)second->dtype };
    at_t at;
    at.second.data = NULL;
    memset(at.second_stride_bytes, 0, sizeof(at.second_stride_bytes));
    ufunc_options_t opt;
    ufunc_options_init(&opt, MP_OBJ_NULL);
    ufunc_check_resolved(u, nd_ufunc_resolve(u, dtypes, ND_NO_DTYPE, &at.plan), dtypes, &opt);
    index_read(&at.index, a, args[1], false);
    if (at.index.view.dtype != dtypes[0]) {
        mp_raise_ValueError(MP_ERROR_TEXT("the array's dtype changed while its index was read"));
    }
    const ptrdiff_t no_offset = 0;
    if (at.index.is_advanced) {
        index_shape(&at.index);
        index_offsets(&at.index, NULL);
    } else {
        at.index.points_ndim = 0;
        at.index.at = 0;
        at.index.n_points = 1;
        at.index.offsets = &no_offset;
    }
    nd_array_t stretched;
    if (second != NULL) {
        stretch(&stretched, second, &at.index);
        part_axes(&at, &stretched);
    }
    nd_copy_header(&at.target, &at.index.view);
    at.ops[0] = &at.target;
    at.ops[1] = second != NULL ? &at.second : &at.target;
    at.ops[2] = &at.target;
    nd_err_t err = run_points(&at);
    if (at.index.is_advanced) {
        index_free(&at.index);
    }
    raise_if(err, u->name, NULL, 0);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_VAR(ufunc_at_obj, 1, ufunc_at);
