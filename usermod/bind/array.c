// The ndarray type: memory, conversion, operators, iteration, attributes and methods.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/attrs.h"
#include "bind/buffer.h"
#include "bind/dtype.h"
#include "bind/errstate.h"
#include "bind/index.h"
#include "bind/lazy.h"
#include "bind/print.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/strided.h"
#include "bind/ufunc.h"
#include "core/cast.h"
#include "core/dtype.h"
#include "gen/array_table.h"
#include "ufunc/ufunc.h"
#include "py/gc.h"
#include "py/objtuple.h"
#include "py/runtime.h"

// --- Memory ---

// Every header has room for these, so that most arrays can change their shape in place.
#define INLINE_AXES (4)

// The allocator looks for several blocks in a row from where a single one was last found, so that a
// program which makes arrays alone searches its whole heap for each. A header is three blocks: what
// lies before it has no room for another, and is offered again after the next collection.
static void search_from(const void *header) {
    mp_state_mem_area_t *area = &MP_STATE_MEM(area);
    #if MICROPY_GC_SPLIT_HEAP
    while ((const uint8_t *)header < area->gc_pool_start || (const uint8_t *)header >= area->gc_pool_end) {
        area = area->next;
    }
    MP_STATE_MEM(gc_last_free_area) = area;
    #endif
    size_t block = (size_t)((const uint8_t *)header - area->gc_pool_start) / MICROPY_BYTES_PER_GC_BLOCK;
    area->gc_last_free_atb_index = block / (MP_BITS_PER_BYTE / 2);
}

nd_array_t *array_new_header(size_t ndim) {
    size_t room = ndim > INLINE_AXES ? ndim : INLINE_AXES;
    nd_array_t *a = m_malloc(nd_header_bytes(room));
    if (room == INLINE_AXES) {
        search_from(a);
    }
    a->type = &array_type;
    a->room = (uint8_t)room;
    return a;
}

// --- Arrays in the buffer of another object ---

// What a foreign array keeps behind its axes: where its owner's buffer was when data was set.
static const void **foreign_buffer(nd_array_t *a) {
    return (const void **)(void *)&a->axis[a->room];
}

nd_array_t *array_new_foreign_header(size_t ndim, mp_obj_t owner, const void *buf) {
    nd_array_t *a = array_new_header((ndim > INLINE_AXES ? ndim : INLINE_AXES) + 1);
    a->room--;
    a->base = MP_OBJ_TO_PTR(owner);
    a->flags = ND_FLAG_FOREIGN;
    *foreign_buffer(a) = buf;
    return a;
}

// A bytearray that grew is elsewhere: so are its arrays, if what they cover is still there.
static MP_NOINLINE void follow_owner(nd_array_t *a) {
    mp_buffer_info_t info;
    uintptr_t low, high;
    mp_get_buffer_raise(MP_OBJ_FROM_PTR(a->base), &info, MP_BUFFER_READ);
    nd_bounds(a, &low, &high);
    if (high - (uintptr_t)*foreign_buffer(a) > info.len && low != high) {
        mp_raise_msg(&buffer_error_type, MP_ERROR_TEXT("the buffer that this array lies in has become too short"));
    }
    a->data += (uintptr_t)info.buf - (uintptr_t)*foreign_buffer(a);
    *foreign_buffer(a) = info.buf;
}

nd_array_t *array_self(mp_obj_t self) {
    nd_array_t *a = MP_OBJ_TO_PTR(self);
    if (a->flags & ND_FLAG_FOREIGN) {
        follow_owner(a);
    }
    return a;
}

// Most calls ask this of every argument: it calls nothing in the common case.
bool array_check(mp_obj_t obj) {
    if (!mp_obj_is_type(obj, &array_type)) {
        return false;
    }
    nd_array_t *a = MP_OBJ_TO_PTR(obj);
    if (a->flags & ND_FLAG_FOREIGN) {
        follow_owner(a);
    }
    return true;
}

// --- Arrays of their own ---

void array_get_shape(const nd_array_t *a, size_t shape[ND_MAX_DIMS]) {
    for (size_t i = 0; i < a->ndim; i++) {
        shape[i] = a->axis[i].len;
    }
}

// Takes data of the bytes that the axes of a cover; a's data pointer is its start.
static void allocate_data(nd_array_t *a) {
    size_t n_bytes = nd_size(a) * nd_dtypes[a->dtype].itemsize;
    a->base = MP_OBJ_NULL;
    a->flags = 0;
    // An empty array has a block too, so that its data pointer is never NULL.
    a->data = array_new_data(n_bytes == 0 ? 1 : n_bytes);
    if (a->data == NULL) {
        raise_memory(a, n_bytes);
    }
    // As NumPy, which has nothing to step over.
    for (size_t i = 0; n_bytes == 0 && i < a->ndim; i++) {
        a->axis[i].stride_bytes = 0;
    }
}

nd_array_t *array_new(nd_dtype_t dtype, size_t ndim, const size_t *shape) {
    size_t n_bytes;
    raise_if(nd_shape_bytes(shape, ndim, dtype, &n_bytes), NULL, NULL, 0);
    nd_array_t *a = array_new_header(ndim);
    nd_set_shape(a, shape, ndim, dtype, false);
    allocate_data(a);
    return a;
}

nd_array_t *array_new_layout(const nd_array_t *layout) {
    size_t shape[ND_MAX_DIMS];
    size_t n_bytes;
    array_get_shape(layout, shape);
    raise_if(nd_shape_bytes(shape, layout->ndim, (nd_dtype_t)layout->dtype, &n_bytes), NULL, NULL, 0);
    nd_array_t *a = array_new_header(layout->ndim);
    a->dtype = layout->dtype;
    a->ndim = layout->ndim;
    memcpy(a->axis, layout->axis, layout->ndim * sizeof(nd_axis_t));
    allocate_data(a);
    return a;
}

void *array_root(const nd_array_t *a) {
    return a->base != MP_OBJ_NULL ? a->base : (void *)a;
}

nd_array_t *array_new_view(const nd_array_t *owner, const nd_array_t *view) {
    nd_array_t *a;
    if (owner->flags & ND_FLAG_FOREIGN) {
        a = array_new_foreign_header(view->ndim, MP_OBJ_FROM_PTR(owner->base), *foreign_buffer((nd_array_t *)owner));
    } else {
        a = array_new_header(view->ndim);
        a->flags = 0;
        a->base = array_root(owner);
        // The root is an array or an object that keeps its buffer where it is.
        if (owner->base == NULL) {
            ((nd_array_t *)owner)->flags |= ND_FLAG_SHARED;
        }
    }
    a->data = view->data;
    a->dtype = view->dtype;
    a->ndim = view->ndim;
    a->flags |= view->flags & (ND_FLAG_READONLY | ND_FLAG_UNALIGNED);
    memcpy(a->axis, view->axis, view->ndim * sizeof(nd_axis_t));
    return a;
}

nd_array_t *array_new_like(const nd_array_t *a, nd_dtype_t dtype) {
    size_t shape[ND_MAX_DIMS];
    array_get_shape(a, shape);
    return array_new(dtype, a->ndim, shape);
}

nd_array_t *array_new_in_shape(const nd_array_t *a, nd_dtype_t dtype, const size_t *shape) {
    nd_array_t layout;
    size_t n_bytes;
    raise_if(nd_shape_bytes(shape, a->ndim, dtype, &n_bytes), NULL, NULL, 0);
    nd_ufunc_out_layout(&layout, &a, 1, shape, a->ndim, dtype);
    return array_new_layout(&layout);
}

nd_array_t *array_new_in_order(const nd_array_t *a, nd_dtype_t dtype, char order) {
    bool c_order = nd_is_c_contiguous(a);
    bool f_order = !c_order && nd_is_f_contiguous(a);
    size_t shape[ND_MAX_DIMS];
    array_get_shape(a, shape);
    nd_array_t *result = array_new(dtype, a->ndim, shape);
    if (order == 'K' && !c_order && !f_order && nd_size(a) != 0) {
        uint8_t perm[ND_MAX_DIMS];
        ptrdiff_t stride_bytes = nd_dtypes[dtype].itemsize;
        nd_sort_axes(a, perm, false);
        for (size_t i = a->ndim; i-- > 0;) {
            result->axis[perm[i]].stride_bytes = stride_bytes;
            stride_bytes *= (ptrdiff_t)shape[perm[i]];
        }
    }
    if (nd_size(result) != 0 && (order == 'F' || (order != 'C' && f_order))) {
        nd_set_shape(result, shape, a->ndim, dtype, true);
    }
    return result;
}

nd_array_t *array_copy_in_order(const nd_array_t *a, nd_dtype_t dtype, char order) {
    nd_array_t *copy = array_new_in_order(a, dtype == ND_NO_DTYPE ? (nd_dtype_t)a->dtype : dtype, order);
    raise_if(nd_assign(copy, a, raise_poll), NULL, NULL, 0);
    errstate_check_cast((nd_dtype_t)copy->dtype, a);
    return copy;
}

nd_array_t *array_new_ordered(const nd_array_t *a, nd_dtype_t dtype, bool fortran) {
    return array_copy_in_order(a, dtype, fortran ? 'F' : 'C');
}

nd_array_t *array_new_copy(const nd_array_t *a, nd_dtype_t dtype) {
    return array_new_ordered(a, dtype, false);
}

nd_array_t *array_new_reshaped(nd_array_t *a, size_t *shape, size_t ndim, bool fortran) {
    nd_array_t view;
    bool needs_copy = false;
    nd_array_t asked;
    asked.ndim = (uint8_t)ndim;
    for (size_t i = 0; i < ndim; i++) {
        asked.axis[i].len = shape[i];
    }
    const nd_array_t *ops[] = {a, &asked};
    raise_if(nd_reshape(&view, a, shape, ndim, fortran, &needs_copy), "reshape", ops, 2);
    if (!needs_copy) {
        return array_new_view(a, &view);
    }
    // The copy is in the order in which elements are read, so its reshape is a view of it.
    nd_array_t *copy = array_new_ordered(a, ND_NO_DTYPE, fortran);
    raise_if(nd_reshape(&view, copy, shape, ndim, fortran, &needs_copy), "reshape", ops, 2);
    return array_new_view(copy, &view);
}

void array_check_writeable(const nd_array_t *a) {
    if (a->flags & ND_FLAG_READONLY) {
        mp_raise_ValueError(MP_ERROR_TEXT("assignment destination is read-only"));
    }
}

mp_obj_t array_return(nd_array_t *a) {
    return a->ndim == 0 ? scalar_new((nd_dtype_t)a->dtype, a->data) : MP_OBJ_FROM_PTR(a);
}

// --- Slots ---

static void array_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    if (kind == PRINT_JSON) {
        mp_raise_TypeError(MP_ERROR_TEXT("Object of type ndarray is not JSON serializable"));
    }
    print_array(print, array_self(self), kind);
}

static mp_obj_t array_truth(const nd_array_t *a) {
    size_t n = nd_size(a);
    if (n == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("The truth value of an empty array is ambiguous. "
            "Use `array.size > 0` to check that an array is not empty."));
    }
    if (n > 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("The truth value of an array with more than one element "
            "is ambiguous. Use a.any() or a.all()"));
    }
    uint8_t truth;
    nd_cast_item(ND_BOOL, &truth, (nd_dtype_t)a->dtype, a->data);
    return mp_obj_new_bool(truth);
}

// int(a), float(a) and complex(a) of a 0-d array.
static mp_obj_t array_to_number(mp_unary_op_t op, const nd_array_t *a) {
    if (a->ndim != 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("only 0-dimensional arrays can be converted to Python scalars"));
    }
    mp_obj_t scalar = scalar_new((nd_dtype_t)a->dtype, a->data);
    return MP_OBJ_TYPE_GET_SLOT(mp_obj_get_type(scalar), unary_op)(op, scalar);
}

static mp_obj_t array_len(const nd_array_t *a) {
    if (a->ndim == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("len() of unsized object"));
    }
    return mp_obj_new_int_from_uint(a->axis[0].len);
}

static mp_obj_t array_unary_op(mp_unary_op_t op, mp_obj_t self) {
    const nd_array_t *a = array_self(self);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return array_truth(a);
        case MP_UNARY_OP_LEN:
            return array_len(a);
        case MP_UNARY_OP_HASH:
            mp_raise_TypeError(MP_ERROR_TEXT("unhashable type: 'numpy.ndarray'"));
        case MP_UNARY_OP_INT_MAYBE:
        case MP_UNARY_OP_FLOAT_MAYBE: // not in `2.0 * a`, which the hooks bring here before it is asked
        case MP_UNARY_OP_COMPLEX_MAYBE:
            return array_to_number(op, a);
        case MP_UNARY_OP_SIZEOF:
            return MP_OBJ_NULL;
        default:
            return ufunc_unary_op(op, self);
    }
}

static mp_obj_t array_subscr(mp_obj_t self, mp_obj_t index, mp_obj_t value) {
    nd_array_t *a = array_self(self);
    if (value == MP_OBJ_SENTINEL) {
        return index_get(a, index);
    }
    if (value == MP_OBJ_NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot delete array elements"));
    }
    index_set(a, index, value);
    return mp_const_none;
}

typedef struct _array_iter_t {
    mp_obj_base_t base;
    mp_fun_1_t iternext;
    nd_array_t *array;
    size_t at;
} array_iter_t;

static mp_obj_t array_iternext(mp_obj_t self) {
    array_iter_t *it = MP_OBJ_TO_PTR(self);
    const nd_array_t *a = array_self(MP_OBJ_FROM_PTR(it->array));
    // The shape may have changed since the last step.
    if (a->ndim == 0 || it->at >= a->axis[0].len) {
        return MP_OBJ_STOP_ITERATION;
    }
    uint8_t *data = a->data + (ptrdiff_t)it->at * a->axis[0].stride_bytes;
    it->at++;
    if (a->ndim == 1) {
        return scalar_new((nd_dtype_t)a->dtype, data);
    }
    nd_array_t row;
    nd_copy_header(&row, a);
    row.data = data;
    row.ndim--;
    memmove(row.axis, row.axis + 1, row.ndim * sizeof(nd_axis_t));
    return MP_OBJ_FROM_PTR(array_new_view(a, &row));
}

static mp_obj_t array_getiter(mp_obj_t self, mp_obj_iter_buf_t *iter_buf) {
    MP_STATIC_ASSERT(sizeof(array_iter_t) <= sizeof(mp_obj_iter_buf_t));
    nd_array_t *a = MP_OBJ_TO_PTR(self);
    if (a->ndim == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("iteration over a 0-d array"));
    }
    array_iter_t *it = (array_iter_t *)iter_buf;
    it->base.type = &mp_type_polymorph_iter;
    it->iternext = array_iternext;
    it->array = a;
    it->at = 0;
    return MP_OBJ_FROM_PTR(it);
}

static const mp_rom_map_elem_t array_locals_table[] = {
    ARRAY_TABLE
};
static MP_DEFINE_CONST_DICT(array_locals, array_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(array_type, MP_QSTR_ndarray,
    MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_EQ_NOT_REFLEXIVE | MP_TYPE_FLAG_EQ_HAS_NEQ_TEST,
    make_new, strided_ndarray,
    print, array_print,
    unary_op, array_unary_op,
    binary_op, ufunc_binary_op,
    attr, attrs_array,
    subscr, array_subscr,
    iter, array_getiter,
    buffer, buffer_get,
    locals_dict, &array_locals);
