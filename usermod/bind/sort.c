// Sorting and searching as functions and methods: sort, argsort, partition, argpartition, lexsort,
// searchsorted.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/raise.h"
#include "bind/reduction.h"
#include "bind/scalar.h"
#include "core/dtype.h"
#include "py/runtime.h"
#include "reduce/sort.h"

// --- Arguments ---

// The first two are those of each function and method here.
enum { OPT_A, OPT_AXIS, OPT_KIND, OPT_ORDER, OPT_STABLE, N_OPTS };

static const mp_arg_t sort_args[N_OPTS] = {
    ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
    ARG_OBJ(axis, 0, MP_ROM_INT(-1)),
    ARG_OBJ(kind, 0, MP_ROM_NONE),
    ARG_OBJ(order, 0, MP_ROM_NONE),
    ARG_OBJ(stable, MP_ARG_KW_ONLY, MP_ROM_NONE),
};

static void check_order(mp_obj_t order) {
    if (order != mp_const_none) {
        mp_raise_ValueError(MP_ERROR_TEXT("Cannot specify order when the array has no fields."));
    }
}

static const char *kind_text(mp_obj_t kind, const char *what) {
    if (!mp_obj_is_str(kind)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s kind must be str, not %s"), what, mp_obj_get_type_str(kind));
    }
    return mp_obj_str_get_str(kind);
}

// Every kind is the one stable sort; the words are checked.
static void parse_sort(size_t n_args, const mp_obj_t *args, mp_map_t *kw, mp_arg_val_t arg[N_OPTS]) {
    mp_arg_parse_all(n_args, args, kw, N_OPTS, sort_args, arg);
    mp_obj_t kind = arg[OPT_KIND].u_obj;
    if (kind != mp_const_none) {
        const char *text = kind_text(kind, "sort");
        if (text[0] == 0 || strchr("qhsmQHSM", text[0]) == NULL) {
            mp_raise_msg_varg(&mp_type_ValueError,
                MP_ERROR_TEXT("sort kind must be one of 'quick', 'heap', or 'stable' (got '%s')"), text);
        }
        if (arg[OPT_STABLE].u_obj != mp_const_none) {
            mp_raise_ValueError(MP_ERROR_TEXT("`kind` and keyword parameters can't be provided at the same time. "
                "Use only one of them."));
        }
    }
    check_order(arg[OPT_ORDER].u_obj);
}

// What np.sort and np.partition sort: a copy, flat when axis is None.
static nd_array_t *to_sort(mp_obj_t obj, mp_obj_t axis_obj, size_t *axis) {
    nd_array_t *a = array_from_obj(obj, ND_NO_DTYPE);
    if (axis_obj != mp_const_none) {
        *axis = args_axis(axis_obj, a->ndim);
        return array_copy_in_order(a, ND_NO_DTYPE, 'K');
    }
    size_t n = nd_size(a);
    *axis = 0;
    a = array_new_copy(a, ND_NO_DTYPE);
    return array_new_reshaped(a, &n, 1, false);
}

// --- sort, argsort ---

static void run_sort(nd_array_t *a, size_t axis) {
    size_t n_bytes = nd_sort_work_bytes(a, axis);
    uint8_t *work = m_new(uint8_t, n_bytes);
    nd_err_t err = nd_sort(a, axis, work, raise_poll);
    m_del(uint8_t, work, n_bytes);
    raise_if(err, "sort", NULL, 0);
}

static void run_argsort(nd_array_t *out, const nd_array_t *a, size_t axis, bool refine) {
    size_t n_bytes = nd_argsort_work_bytes(out, a, axis);
    uint8_t *work = m_new(uint8_t, n_bytes);
    nd_err_t err = nd_argsort(out, a, axis, refine, work, raise_poll);
    m_del(uint8_t, work, n_bytes);
    raise_if(err, "argsort", NULL, 0);
}

// a.sort and a.partition: where the elements are.
static nd_array_t *in_place(mp_obj_t self, mp_obj_t axis_obj, size_t *axis, const char *what) {
    nd_array_t *a = array_self(self);
    *axis = args_axis(axis_obj, a->ndim);
    if (a->flags & ND_FLAG_READONLY) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%s array is read-only"), what);
    }
    return a;
}

static mp_obj_t argsort(mp_obj_t obj, mp_obj_t axis_obj) {
    nd_array_t flat;
    size_t axis;
    axis_obj = axis_obj == mp_const_none ? MP_OBJ_NULL : axis_obj;
    const nd_array_t *a = reduction_line(array_from_obj(obj, ND_NO_DTYPE), axis_obj, &flat, &axis);
    nd_array_t *out = array_new_like(a, ND_INT64);
    run_argsort(out, a, axis, false);
    return MP_OBJ_FROM_PTR(out);
}

static mp_obj_t mod_numpy_sort(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t arg[N_OPTS];
    size_t axis;
    parse_sort(n_args, args, kw, arg);
    nd_array_t *a = to_sort(arg[OPT_A].u_obj, arg[OPT_AXIS].u_obj, &axis);
    run_sort(a, axis);
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_sort_obj, 0, mod_numpy_sort);

static mp_obj_t array_sort(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t arg[N_OPTS];
    size_t axis;
    parse_sort(n_args, args, kw, arg);
    nd_array_t *a = in_place(args[0], arg[OPT_AXIS].u_obj, &axis, "sort");
    run_sort(a, axis);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_sort_obj, 1, array_sort);

static mp_obj_t mod_numpy_argsort(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t arg[N_OPTS];
    parse_sort(n_args, args, kw, arg);
    return argsort(arg[OPT_A].u_obj, arg[OPT_AXIS].u_obj);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_argsort_obj, 0, mod_numpy_argsort);

// --- partition, argpartition: sorted as a whole, which is a partition, too ---

enum { PART_A, PART_KTH, PART_AXIS, PART_KIND, PART_ORDER, N_PART };

static void parse_partition(size_t n_args, const mp_obj_t *args, mp_map_t *kw, mp_arg_val_t arg[N_PART]) {
    static const mp_arg_t allowed[N_PART] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(kth, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(axis, 0, MP_ROM_INT(-1)),
        ARG_OBJ(kind, 0, MP_ROM_QSTR(MP_QSTR_introselect)),
        ARG_OBJ(order, 0, MP_ROM_NONE),
    };
    mp_arg_parse_all(n_args, args, kw, N_PART, allowed, arg);
    const char *kind = kind_text(arg[PART_KIND].u_obj, "select");
    if (strcmp(kind, "introselect") != 0) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("select kind must be 'introselect' (got '%s')"), kind);
    }
    check_order(arg[PART_ORDER].u_obj);
}

// kth: one place or several, in a line of n elements.
static void check_kth(mp_obj_t obj, size_t n) {
    const nd_array_t *kth = array_from_obj(obj, ND_NO_DTYPE);
    if (kth->dtype == ND_BOOL) {
        mp_raise_ValueError(MP_ERROR_TEXT("Booleans unacceptable as partition index"));
    }
    if (kth->dtype > ND_UINT64) {
        mp_raise_TypeError(MP_ERROR_TEXT("Partition index must be integer"));
    }
    if (kth->ndim > 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("kth array must have dimension <= 1"));
    }
    kth = array_new_copy(kth, ND_INT64);
    for (size_t i = 0; n != 0 && i < nd_size(kth); i++) {
        int64_t k = ((const int64_t *)kth->data)[i];
        k += k < 0 ? (int64_t)n : 0;
        if ((uint64_t)k >= n) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("kth(=%d) out of bounds (%d)"), (int)k, (int)n);
        }
    }
}

static mp_obj_t mod_numpy_partition(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t arg[N_PART];
    size_t axis;
    parse_partition(n_args, args, kw, arg);
    nd_array_t *a = to_sort(arg[PART_A].u_obj, arg[PART_AXIS].u_obj, &axis);
    check_kth(arg[PART_KTH].u_obj, nd_size(a) == 0 ? 0 : a->axis[axis].len);
    run_sort(a, axis);
    return MP_OBJ_FROM_PTR(a);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_partition_obj, 0, mod_numpy_partition);

static mp_obj_t array_partition(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t arg[N_PART];
    size_t axis;
    parse_partition(n_args, args, kw, arg);
    nd_array_t *a = in_place(args[0], arg[PART_AXIS].u_obj, &axis, "partition");
    check_kth(arg[PART_KTH].u_obj, nd_size(a) == 0 ? 0 : a->axis[axis].len);
    run_sort(a, axis);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_partition_obj, 1, array_partition);

static mp_obj_t mod_numpy_argpartition(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_arg_val_t arg[N_PART];
    parse_partition(n_args, args, kw, arg);
    const nd_array_t *a = array_from_obj(arg[PART_A].u_obj, ND_NO_DTYPE);
    mp_obj_t axis = arg[PART_AXIS].u_obj;
    size_t n = nd_size(a);
    if (n != 0 && axis != mp_const_none) {
        n = a->ndim == 0 ? 1 : a->axis[args_axis(axis, a->ndim)].len;
    }
    check_kth(arg[PART_KTH].u_obj, n);
    return argsort(MP_OBJ_FROM_PTR((void *)a), axis);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_argpartition_obj, 0, mod_numpy_argpartition);

// --- lexsort ---

// The keys of a sequence; the rows of an array.
static void lexsort_keys(mp_obj_t obj, size_t *n, mp_obj_t **items) {
    bool is_number = scalar_promotion_dtype(obj) != ND_NO_DTYPE;
    if (!is_number && !mp_obj_is_type(obj, &mp_type_list) && !mp_obj_is_type(obj, &mp_type_tuple)) {
        obj = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_list), obj);
    }
    *n = 0;
    if (!is_number) {
        mp_obj_get_array(obj, n, items);
    }
    if (*n == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("need sequence of keys with len > 0 in lexsort"));
    }
}

static mp_obj_t mod_numpy_lexsort(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(keys, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(axis, 0, MP_ROM_INT(-1)),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kw, MP_ARRAY_SIZE(allowed), allowed, arg);
    size_t n;
    mp_obj_t *items;
    lexsort_keys(arg[0].u_obj, &n, &items);
    nd_array_t **keys = m_new(nd_array_t *, n);
    for (size_t i = 0; i < n; i++) {
        keys[i] = array_from_obj(items[i], ND_NO_DTYPE);
        if (!nd_same_shape(keys[0], keys[i])) {
            mp_raise_ValueError(MP_ERROR_TEXT("all keys need to be the same shape"));
        }
    }
    size_t axis = args_axis(arg[1].u_obj, keys[0]->ndim == 0 ? 1 : keys[0]->ndim);
    nd_array_t *out = array_new_like(keys[0], ND_INT64);
    if (out->ndim == 0) {
        *(int64_t *)out->data = 0;
        return array_return(out);
    }
    for (size_t i = 0; i < n; i++) {
        run_argsort(out, keys[i], axis, i != 0);
    }
    return MP_OBJ_FROM_PTR(out);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_lexsort_obj, 0, mod_numpy_lexsort);

// --- searchsorted ---

static bool side_arg(mp_obj_t obj) {
    if (!mp_obj_is_str(obj)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("search side must be str, not %s"), mp_obj_get_type_str(obj));
    }
    const char *side = mp_obj_str_get_str(obj);
    bool right = strcmp(side, "right") == 0;
    if (!right && strcmp(side, "left") != 0) {
        mp_raise_msg_varg(&mp_type_ValueError, side[0] != 0 && strchr("lLrR", side[0]) != NULL
            ? MP_ERROR_TEXT("search side must be one of 'left' or 'right'")
            : MP_ERROR_TEXT("search side must be 'left' or 'right' (got '%s')"), side);
    }
    return right;
}

// a without gaps, aligned and in dtype.
static const nd_array_t *gap_free(const nd_array_t *a, nd_dtype_t dtype) {
    bool is_ready = a->dtype == dtype && nd_is_c_contiguous(a) && !(a->flags & ND_FLAG_UNALIGNED);
    return is_ready ? a : array_new_copy(a, dtype);
}

static const nd_array_t *sorter_arg(mp_obj_t obj, size_t n) {
    const nd_array_t *sorter = array_from_obj(obj, ND_NO_DTYPE);
    if (sorter->ndim != 1) {
        mp_raise_TypeError(MP_ERROR_TEXT("could not parse sorter argument"));
    }
    if (nd_dtypes[sorter->dtype].kind != 'i' && nd_dtypes[sorter->dtype].kind != 'u') {
        mp_raise_TypeError(MP_ERROR_TEXT("sorter must only contain integers"));
    }
    if (sorter->axis[0].len != n) {
        mp_raise_ValueError(MP_ERROR_TEXT("sorter.size must equal a.size"));
    }
    if (sorter->dtype == ND_UINT64) {
        mp_raise_ValueError(MP_ERROR_TEXT("could not parse sorter argument"));
    }
    return gap_free(sorter, ND_INT64);
}

static mp_obj_t mod_numpy_searchsorted(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(v, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(side, 0, MP_ROM_QSTR(MP_QSTR_left)),
        ARG_OBJ(sorter, 0, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kw, MP_ARRAY_SIZE(allowed), allowed, arg);
    bool right = side_arg(arg[2].u_obj);
    const nd_array_t *a = array_from_obj(arg[0].u_obj, ND_NO_DTYPE);
    const nd_array_t *v = array_from_obj(arg[1].u_obj, ND_NO_DTYPE);
    nd_dtype_t dtype = nd_promote((nd_dtype_t)a->dtype, (nd_dtype_t)v->dtype);
    if (a->ndim != 1) {
        mp_raise_ValueError(a->ndim > 1 ? MP_ERROR_TEXT("object too deep for desired array")
            : MP_ERROR_TEXT("object of too small depth for desired array"));
    }
    const nd_array_t *sorter = NULL;
    if (arg[3].u_obj != mp_const_none) {
        sorter = sorter_arg(arg[3].u_obj, a->axis[0].len);
    }
    a = gap_free(a, dtype);
    v = gap_free(v, dtype);
    nd_array_t *out = array_new_like(v, ND_INT64);
    nd_err_t err = nd_searchsorted((int64_t *)out->data, a, v->data, nd_size(v), right,
        sorter == NULL ? NULL : (const int64_t *)sorter->data, raise_poll);
    if (err == ND_ERR_INDEX) {
        mp_raise_ValueError(MP_ERROR_TEXT("Sorter index out of range."));
    }
    raise_if(err, "searchsorted", NULL, 0);
    return array_return(out);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_searchsorted_obj, 0, mod_numpy_searchsorted);
