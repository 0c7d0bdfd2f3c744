// Arrays put one behind the other: np.concatenate, of which the other joining functions are made.

#include "bind/args.h"
#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/index.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "core/dtype.h"
#include "py/runtime.h"

// What is joined, along which axis, into what.
typedef struct _join_t {
    size_t n;
    nd_array_t **arrays;
    nd_dtype_t dtype; // that all of them promote to
    bool flat; // axis=None
    size_t axis;
    size_t ndim;
    size_t shape[ND_MAX_DIMS];
} join_t;

// The items of a sequence; rows of an array.
static void sequence(mp_obj_t obj, size_t *n, mp_obj_t **items) {
    if (array_check(obj) || mp_obj_is_type(obj, &mp_type_range) || mp_obj_is_str(obj)) {
        obj = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_list), obj);
    } else if (!mp_obj_is_type(obj, &mp_type_list) && !mp_obj_is_type(obj, &mp_type_tuple)) {
        mp_raise_TypeError(MP_ERROR_TEXT("The first input argument needs to be a sequence"));
    }
    mp_obj_get_array(obj, n, items);
}

static void read_arrays(join_t *j, mp_obj_t obj) {
    size_t n;
    mp_obj_t *items;
    sequence(obj, &n, &items);
    if (n == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("need at least one array to concatenate"));
    }
    uint32_t dtypes = 0;
    j->n = n;
    j->arrays = m_new(nd_array_t *, n);
    for (size_t i = 0; i < n; i++) {
        nd_array_t *a = array_from_obj(items[i], ND_NO_DTYPE);
        nd_dtype_t dtype = scalar_promotion_dtype(items[i]);
        dtypes |= 1u << (dtype == ND_NO_DTYPE ? (nd_dtype_t)a->dtype : dtype);
        j->arrays[i] = a;
    }
    j->dtype = nd_default_dtype(nd_promote_set(dtypes));
}

static void flatten(join_t *j) {
    for (size_t i = 0; i < j->n; i++) {
        size_t n = nd_size(j->arrays[i]);
        j->arrays[i] = array_new_reshaped(j->arrays[i], &n, 1, false);
    }
}

static void add_shape(join_t *j, size_t i) {
    const nd_array_t *a = j->arrays[i];
    if (a->ndim != j->ndim) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("all the input arrays must have same number of dimensions, "
            "but the array at index 0 has %d dimension(s) and the array at index %d has %d dimension(s)"),
            (int)j->ndim, (int)i, (int)a->ndim);
    }
    for (size_t k = 0; k < j->ndim; k++) {
        if (k == j->axis) {
            if (a->axis[k].len > PTRDIFF_MAX - j->shape[k]) {
                raise_if(ND_ERR_TOO_BIG, NULL, NULL, 0);
            }
            j->shape[k] += a->axis[k].len;
        } else if (a->axis[k].len != j->shape[k]) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("all the input array dimensions except for the "
                "concatenation axis must match exactly, but along dimension %d, the array at index 0 has size %d and "
                "the array at index %d has size %d"),
                (int)k, (int)j->shape[k], (int)i, (int)a->axis[k].len);
        }
    }
}

static void find_shape(join_t *j, mp_obj_t axis_obj) {
    const nd_array_t *first = j->arrays[0];
    if (first->ndim == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("zero-dimensional arrays cannot be concatenated"));
    }
    j->ndim = first->ndim;
    j->axis = j->flat ? 0 : args_axis(axis_obj, j->ndim);
    array_get_shape(first, j->shape);
    for (size_t i = 1; i < j->n; i++) {
        add_shape(j, i);
    }
}

static void check_out(const join_t *j, const nd_array_t *out) {
    bool same = out->ndim == j->ndim;
    if (!same) {
        mp_raise_ValueError(j->flat ? MP_ERROR_TEXT("Output array must be 1D")
            : MP_ERROR_TEXT("Output array has wrong dimensionality"));
    }
    for (size_t i = 0; i < j->ndim; i++) {
        same = same && out->axis[i].len == j->shape[i];
    }
    if (!same) {
        mp_raise_ValueError(j->flat ? MP_ERROR_TEXT("Output array is the wrong size")
            : MP_ERROR_TEXT("Output array is the wrong shape"));
    }
    array_check_writeable(out);
}

// Fortran order when all arrays are in it and not all in C order.
static nd_array_t *new_result(const join_t *j, nd_dtype_t dtype) {
    bool fortran = true;
    bool c = true;
    nd_array_t *result = array_new(dtype, j->ndim, j->shape);
    for (size_t i = 0; i < j->n; i++) {
        fortran = fortran && nd_is_f_contiguous(j->arrays[i]);
        c = c && nd_is_c_contiguous(j->arrays[i]);
    }
    if (fortran && !c) {
        nd_set_shape(result, j->shape, j->ndim, dtype, true);
    }
    return result;
}

static void copy_arrays(const join_t *j, const nd_array_t *out) {
    nd_array_t part;
    nd_copy_header(&part, out);
    for (size_t i = 0; i < j->n; i++) {
        part.axis[j->axis].len = j->arrays[i]->axis[j->axis].len;
        index_assign(&part, MP_OBJ_FROM_PTR(j->arrays[i]));
        part.data += part.axis[j->axis].stride_bytes * (ptrdiff_t)part.axis[j->axis].len;
    }
}

static mp_obj_t mod_numpy_concatenate(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_arrays, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_axis, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_INT(0)} },
        { MP_QSTR_out, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_dtype, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_casting, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_QSTR(MP_QSTR_same_kind)} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    nd_casting_t casting = (nd_casting_t)args_casting(arg[4].u_obj);
    nd_dtype_t dtype = dtype_from_obj(arg[3].u_obj, ND_NO_DTYPE);
    nd_array_t *out = NULL;
    if (arg[2].u_obj != mp_const_none) {
        if (dtype != ND_NO_DTYPE) {
            mp_raise_TypeError(MP_ERROR_TEXT("concatenate() only takes `out` or `dtype` as an argument, "
                "but both were provided."));
        }
        out = args_array(arg[2].u_obj, MP_ERROR_TEXT("'out' must be an array"));
        dtype = (nd_dtype_t)out->dtype;
    }
    join_t j;
    read_arrays(&j, arg[0].u_obj);
    j.flat = arg[1].u_obj == mp_const_none;
    if (j.flat) {
        flatten(&j);
    }
    find_shape(&j, arg[1].u_obj);
    dtype = dtype == ND_NO_DTYPE ? j.dtype : dtype;
    if (out != NULL) {
        check_out(&j, out);
    }
    // Python numbers, of which j.dtype has been made, are cast to it by no rule.
    for (size_t i = 0; i < j.n && (dtype != j.dtype || casting != ND_CAST_SAME_KIND); i++) {
        args_check_cast(j.arrays[i], dtype, casting);
    }
    if (out == NULL) {
        out = new_result(&j, dtype);
    }
    copy_arrays(&j, out);
    return MP_OBJ_FROM_PTR(out);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_concatenate_obj, 0, mod_numpy_concatenate);
