// What the bindings of all reductions share: arguments, dtypes, and where the result goes.

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/errstate.h"
#include "bind/raise.h"
#include "bind/reduction.h"
#include "bind/scalar.h"
#include "core/cast.h"
#include "core/shape.h"
#include "reduce/row.h"
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
    if (((nd_array_t *)MP_OBJ_TO_PTR(obj))->flags & ND_FLAG_READONLY) {
        raise_if(ND_ERR_READONLY, NULL, NULL, 0);
    }
    return obj;
}

nd_array_t *reduction_out_array(const mp_obj_t v[N_ARGS]) {
    mp_obj_t out = reduction_out(v[ARG_OUT]);
    return out == MP_OBJ_NULL ? NULL : MP_OBJ_TO_PTR(out);
}

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
}

nd_dtype_t reduction_dtype(const mp_obj_t v[N_ARGS]) {
    return v[ARG_DTYPE] == MP_OBJ_NULL ? ND_NO_DTYPE : dtype_from_obj(v[ARG_DTYPE], ND_NO_DTYPE);
}

bool reduction_flag(mp_obj_t obj) {
    return obj != MP_OBJ_NULL && mp_obj_is_true(obj);
}

MP_NORETURN void reduction_raise_unsafe(const nd_array_t *a, nd_dtype_t to) {
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Cannot cast %s from dtype('%s') to dtype('%s') "
        "according to the rule 'safe'"), a->ndim == 0 ? "scalar" : "array data", nd_dtypes[a->dtype].name, nd_dtypes[to].name);
}

// where= as an array of bool; NULL when it is True, which is no mask.
static const nd_array_t *where_arg(mp_obj_t obj) {
    if (obj == MP_OBJ_NULL || obj == mp_const_true) {
        return NULL;
    }
    if (!array_check(obj) && scalar_dtype(obj) == ND_NO_DTYPE) {
        return array_from_obj(obj, ND_BOOL);
    }
    const nd_array_t *where = array_from_obj(obj, ND_NO_DTYPE);
    if (where->dtype != ND_BOOL) {
        reduction_raise_unsafe(where, ND_BOOL);
    }
    return where;
}

static MP_NORETURN void raise_shapes(mp_rom_error_text_t text, const nd_array_t *first, const nd_array_t *second) {
    char first_shape[RAISE_SHAPE_ROOM];
    char second_shape[RAISE_SHAPE_ROOM];
    raise_format_shape(first_shape, sizeof(first_shape), first);
    raise_format_shape(second_shape, sizeof(second_shape), second);
    mp_raise_msg_varg(&mp_type_ValueError, text, first_shape, second_shape);
}

// The mask as in's shape sees it.
static const nd_array_t *stretched(const nd_array_t *where, const nd_array_t *in) {
    if (where->ndim > in->ndim) {
        mp_raise_ValueError(MP_ERROR_TEXT("input operand has more dimensions than allowed by the axis remapping"));
    }
    nd_array_t view;
    size_t shape[ND_MAX_DIMS];
    array_get_shape(in, shape);
    const nd_array_t *ops[2] = { in, where };
    nd_err_t err = nd_broadcast_to(&view, where, shape, in->ndim);
    size_t ndim;
    if (err != ND_OK && nd_broadcast_shape(ops, 2, shape, &ndim) == ND_OK) {
        // The mask has more elements than what it is for.
        nd_set_shape(&view, shape, ndim, ND_BOOL, false);
        raise_shapes(MP_ERROR_TEXT("non-broadcastable operand with shape %s doesn't match "
            "the broadcast shape %s"), in, &view);
    }
    raise_if(err, "where", ops, 2);
    return array_new_view(where, &view);
}

void reduction_init(reduction_t *r, const mp_obj_t v[N_ARGS]) {
    reduction_dtype(v); // a wrong one is refused before all else
    r->out = reduction_out_array(v);
    r->where = where_arg(v[ARG_WHERE]);
    r->in = array_from_obj(v[ARG_A], ND_NO_DTYPE);
    r->axes = args_axes(v[ARG_AXIS] == MP_OBJ_NULL ? mp_const_none : v[ARG_AXIS], r->in->ndim);
    r->keepdims = reduction_flag(v[ARG_KEEPDIMS]);
    if (r->where != NULL) {
        r->where = stretched(r->where, r->in);
    }
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

// NumPy broadcasts in and out against each other first, and then looks at what was stretched, from
// the last axis on.
static void check_out(const reduction_t *r, const char *name, size_t ndim) {
    const nd_array_t *in = r->in;
    const nd_array_t *out = r->out;
    if (out->ndim != ndim) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("output parameter for reduction operation %s has the wrong "
            "number of dimensions: Found %d but expected %d%s"), name, (int)out->ndim, (int)ndim,
            r->keepdims ? " (must match the operand's when keepdims=True)" : "");
    }
    nd_array_t full;
    nd_copy_header(&full, in);
    for (size_t i = 0, j = 0; i < in->ndim; i++) {
        if ((r->axes >> i & 1) && !r->keepdims) {
            continue;
        }
        size_t len = out->axis[j++].len;
        if (len != 1 && in->axis[i].len != 1 && len != in->axis[i].len) {
            raise_shapes(MP_ERROR_TEXT("operands could not be broadcast together with "
                "remapped shapes [original->remapped]: %s %s "), out, in);
        }
        if (len != 1) {
            full.axis[i].len = len;
        }
    }
    for (size_t i = in->ndim, j = ndim; i-- > 0;) {
        bool is_reduced = r->axes >> i & 1;
        if (is_reduced && !r->keepdims) {
            continue;
        }
        size_t len = out->axis[--j].len;
        if (is_reduced && len != 1) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("operand was set up as a reduction along axis %d, "
                "but the length of the axis is %d (it has to be 1)"), (int)i, (int)len);
        }
        if (!is_reduced && len == 1 && in->axis[i].len != 1) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("output operand requires a reduction along dimension %d, "
                "but the reduction is not enabled. The dimension size of 1 does not match the expected output shape."), (int)j);
        }
        if (!is_reduced && len != in->axis[i].len) {
            raise_shapes(MP_ERROR_TEXT("non-broadcastable operand with shape %s doesn't match "
                "the broadcast shape %s"), in, &full);
        }
    }
}

// Where the result goes: the caller's out, an item on the stack when it is 0-d, or a new array.
void reduction_place(reduction_t *r, const char *name, nd_dtype_t dtype) {
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    nd_reduce_shape(r->in, r->axes, r->keepdims, shape, &ndim);
    r->own = r->out == NULL;
    if (!r->own) {
        check_out(r, name, ndim);
        if (nd_may_overlap(r->out, r->in)) {
            r->in = array_new_copy(r->in, ND_NO_DTYPE);
        }
        if (r->where != NULL && nd_may_overlap(r->out, r->where)) {
            r->where = array_new_copy(r->where, ND_BOOL);
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

nd_dtype_t reduction_common_dtype(const nd_ufunc_t *u, const nd_array_t *in, const nd_array_t *out, nd_dtype_t dtype) {
    nd_dtype_t loop = ND_BOOL;
    bool given = dtype != ND_NO_DTYPE;
    nd_dtype_t in_dtype = in->dtype;
    if (!given && out != NULL && u->resolve != ND_RESOLVE_BOOL) {
        in_dtype = nd_promote(in_dtype, out->dtype);
        // Sums and products do not widen integers then.
        dtype = u->resolve == ND_RESOLVE_COMMON ? in_dtype : ND_NO_DTYPE;
    }
    nd_err_t err = nd_reduce_dtype(u, in_dtype, dtype, &loop);
    if (err == ND_ERR_NO_LOOP && given) {
        err = ND_ERR_NO_MATCH;
    } else if (err == ND_ERR_NO_MATCH && !given && dtype != ND_NO_DTYPE) {
        err = ND_ERR_NO_LOOP; // the dtype is not the caller's
    }
    raise_if(err, u->name, NULL, 0);
    return loop;
}

nd_dtype_t reduction_loop_dtype(const reduction_t *r, const nd_ufunc_t *u, nd_dtype_t dtype) {
    nd_dtype_t loop = reduction_common_dtype(u, r->in, r->out, dtype);
    bool several = (r->axes & (r->axes - 1)) != 0;
    if (several && u->identity == ND_IDENTITY_NONE && !(u->flags & ND_UFUNC_REORDERABLE)) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("reduction operation '%s' is not reorderable, "
            "so at most one axis may be specified"), u->name);
    }
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
    if (obj == mp_const_none && r->where == NULL && reduces_nothing(r)) {
        raise_if(ND_ERR_EMPTY_REDUCE, u->name, NULL, 0);
    }
    if (obj != mp_const_none && obj != MP_OBJ_NULL) {
        nd_dtype_t dtype = scalar_dtype(obj);
        if (dtype != ND_NO_DTYPE && nd_dtypes[loop].kind == 'i') {
            // NumPy's numbers must fit as Python's must; of complex ones the real part.
            obj = scalar_to_python(dtype, &((const scalar_obj_t *)MP_OBJ_TO_PTR(obj))->item);
            if (mp_obj_is_type(obj, &mp_type_complex)) {
                mp_float_t re, im;
                mp_obj_complex_get(obj, &re, &im);
                obj = mp_obj_new_float(re);
            }
        }
        scalar_store(obj, loop, item);
        if (r->kept.dtype != loop) {
            // NumPy puts it into the result first.
            nd_item_t in_result;
            nd_cast_item(r->kept.dtype, &in_result, loop, item);
            nd_cast_item(loop, item, r->kept.dtype, &in_result);
        }
        return item;
    }
    if (r->where != NULL && (obj == mp_const_none || u->identity == ND_IDENTITY_NONE)) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("reduction operation '%s' does not have an identity, "
            "so to use a where mask one has to specify 'initial'"), u->name);
    }
    return NULL;
}

// NumPy keeps the running results of a short reduction in its buffer, in the loop's dtype.
#define BUFFER_LEN (8192)

// Whether the result must be made in an array of its own and cast then.
static bool is_buffered(const reduction_t *r, nd_dtype_t loop) {
    bool is_narrow = nd_dtypes[loop].itemsize < nd_cls_bytes[nd_dtypes[loop].cls];
    return !r->own && r->out->dtype != loop && (is_narrow || nd_size(r->in) <= BUFFER_LEN);
}

void reduction_run(reduction_t *r, const nd_ufunc_t *u, nd_dtype_t loop, mp_obj_t initial) {
    nd_item_t item;
    const nd_item_t *first = initial_arg(r, u, initial, loop, &item);
    const nd_array_t *ops[2] = { r->in, r->where };
    const nd_array_t *kept = is_buffered(r, loop) ? array_new_like(&r->kept, loop) : &r->kept;
    raise_if(nd_reduce(u, kept, r->in, r->axes, loop, first, r->where, raise_poll), u->name, ops, 2);
    if (kept != &r->kept) {
        raise_if(nd_assign(&r->kept, kept, raise_poll), u->name, NULL, 0);
    }
    errstate_check_reduction(u, kept, r->in, r->axes, r->where);
}

bool reduction_short(const nd_ufunc_t *u, mp_obj_t obj, nd_item_t *item, nd_dtype_t *dtype) {
    if (!array_check(obj) || errstate_is_watching()) {
        return false;
    }
    const nd_array_t *a = MP_OBJ_TO_PTR(obj);
    size_t n = a->ndim == 1 ? a->axis[0].len : nd_size(a);
    if (n - 1 >= ND_ROW_MAX || (a->flags & ND_FLAG_UNALIGNED) || (a->ndim != 1 && !nd_is_c_contiguous(a))) {
        return false;
    }
    ptrdiff_t stride_bytes = a->ndim == 1 ? a->axis[0].stride_bytes : (ptrdiff_t)nd_dtypes[a->dtype].itemsize;
    return nd_reduce_row(u, a->dtype, a->data, stride_bytes, n, item, dtype);
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
