// What the bindings of all reductions share: arguments, dtypes, and where the result goes.

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/raise.h"
#include "bind/reduction.h"
#include "bind/scalar.h"
#include "core/cast.h"
#include "py/runtime.h"

static const uint16_t arg_names[N_ARGS] = {
    MP_QSTR_a, MP_QSTR_axis, MP_QSTR_dtype, MP_QSTR_out, MP_QSTR_keepdims, MP_QSTR_initial, MP_QSTR_where,
    MP_QSTR_ddof, MP_QSTR_mean, MP_QSTR_correction,
};

static MP_NORETURN void raise_keyword(const reduction_signature_t *sig, qstr name) {
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() got an unexpected keyword argument '%q'"), sig->name, name);
}

static void parse_keyword(const reduction_signature_t *sig, const mp_map_elem_t *elem, mp_obj_t v[N_ARGS]) {
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
mp_obj_t reduction_out(mp_obj_t obj) {
    if (obj == MP_OBJ_NULL || obj == mp_const_none) {
        return MP_OBJ_NULL;
    }
    if (mp_obj_is_type(obj, &mp_type_tuple)) {
        size_t n;
        mp_obj_t *items;
        mp_obj_tuple_get(obj, &n, &items);
        if (n != 1) {
            mp_raise_ValueError(MP_ERROR_TEXT("The 'out' tuple must have exactly one entry per ufunc output"));
        }
        return reduction_out(items[0]);
    }
    if (!array_check(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("return arrays must be of ArrayType"));
    }
    return obj;
}

// Fills v[] with what was given, MP_OBJ_NULL for the rest (and for None, where that is the default).
void reduction_parse(const reduction_signature_t *sig, size_t n_args, const mp_obj_t *args, const mp_map_t *kw, mp_obj_t v[N_ARGS]) {
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
    v[ARG_OUT] = reduction_out(v[ARG_OUT]);
}

nd_dtype_t reduction_dtype(const mp_obj_t v[N_ARGS]) {
    return v[ARG_DTYPE] == MP_OBJ_NULL ? ND_NO_DTYPE : dtype_from_obj(v[ARG_DTYPE], ND_NO_DTYPE);
}

bool reduction_flag(mp_obj_t obj) {
    return obj != MP_OBJ_NULL && mp_obj_is_true(obj);
}

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

void reduction_init(reduction_t *r, const mp_obj_t v[N_ARGS]) {
    r->in = array_from_obj(v[ARG_A], ND_NO_DTYPE);
    r->axes = args_axes(v[ARG_AXIS] == MP_OBJ_NULL ? mp_const_none : v[ARG_AXIS], r->in->ndim);
    r->keepdims = reduction_flag(v[ARG_KEEPDIMS]);
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
void reduction_place(reduction_t *r, const char *name, nd_dtype_t dtype) {
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

mp_obj_t reduction_result(const reduction_t *r) {
    if (r->out == NULL) {
        return scalar_new(r->kept.dtype, &r->item);
    }
    return MP_OBJ_FROM_PTR(r->out);
}

// dtype in which the loop runs. An out without a dtype takes part in the promotion.
nd_dtype_t reduction_loop_dtype(const reduction_t *r, const nd_ufunc_t *u, nd_dtype_t dtype) {
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

void reduction_run(reduction_t *r, const nd_ufunc_t *u, nd_dtype_t loop, mp_obj_t initial) {
    nd_item_t item;
    const nd_item_t *first = initial_arg(r, u, initial, loop, &item);
    const nd_array_t *ops[2] = { r->in, r->where };
    raise_if(nd_reduce(u, &r->kept, r->in, r->axes, loop, first, r->where, raise_poll), u->name, ops, 2);
}

// in as one axis when axis is None (a copy unless it is contiguous), else itself.
const nd_array_t *reduction_line(const nd_array_t *in, mp_obj_t axis_obj, nd_array_t *flat, size_t *axis) {
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
