// np.array and its kin: arrays made of what another object holds.

#include <string.h>

#include "bind/args.h"
#include "bind/array.h"
#include "bind/buffer.h"
#include "bind/dtype.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "py/runtime.h"

static MP_NORETURN void raise_copy_needed(void) {
    mp_raise_ValueError(MP_ERROR_TEXT("Unable to avoid copy while creating an array as requested.\n"
        "If using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed "
        "(no behavior change in NumPy 1.x).\nFor more details, see "
        "https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword."));
}

// Whether an array may stay as it is: 'C' and 'F' ask for a layout, 'A' for one of them, 'K' for none.
static bool order_fits(char order, const nd_array_t *a) {
    return order == 'K' || (order != 'F' && nd_is_c_contiguous(a)) || (order != 'C' && nd_is_f_contiguous(a));
}

static nd_array_t *with_ndim(nd_array_t *a, size_t ndim) {
    if (ndim > ND_MAX_DIMS) {
        raise_if(ND_ERR_TOO_MANY_DIMS, NULL, NULL, 0);
    }
    if (ndim <= a->ndim) {
        return a;
    }
    nd_array_t view;
    size_t n_new = ndim - a->ndim;
    nd_copy_header(&view, a);
    memmove(view.axis + n_new, view.axis, a->ndim * sizeof(nd_axis_t));
    for (size_t i = 0; i < n_new; i++) {
        view.axis[i] = (nd_axis_t) {1, 0};
    }
    view.ndim = (uint8_t)ndim;
    return array_new_view(a, &view);
}

// copy: None when needed, True always, False never.
static mp_obj_t convert(mp_obj_t obj, nd_dtype_t dtype, mp_obj_t copy, char order, size_t ndmin) {
    if (mp_obj_is_str(copy)) {
        mp_raise_ValueError(MP_ERROR_TEXT("strings are not allowed for 'copy' keyword. Use True/False/None instead."));
    }
    bool never = copy != mp_const_none && !mp_obj_is_true(copy);
    bool always = copy != mp_const_none && !never;
    nd_array_t *a = array_check(obj) ? MP_OBJ_TO_PTR(obj)
        : scalar_promotion_dtype(obj) != ND_NO_DTYPE ? NULL : buffer_as_array(obj);
    if (a == NULL && never) {
        raise_copy_needed();
    }
    bool fresh = a == NULL;
    if (fresh) {
        a = array_from_obj(obj, dtype);
    }
    bool same = (dtype == ND_NO_DTYPE || dtype == a->dtype) && order_fits(order, a);
    if (!same && never) {
        raise_copy_needed();
    }
    if (!same || (always && !fresh)) {
        a = array_copy_in_order(a, dtype, order);
    }
    return MP_OBJ_FROM_PTR(with_ndim(a, ndmin));
}

static mp_obj_t mod_numpy_array(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(object, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(copy, MP_ARG_KW_ONLY, MP_ROM_TRUE),
        ARG_OBJ(order, MP_ARG_KW_ONLY, MP_ROM_QSTR(MP_QSTR_K)),
        ARG_OBJ(subok, MP_ARG_KW_ONLY, MP_ROM_FALSE),
        { MP_QSTR_ndmin, MP_ARG_KW_ONLY | MP_ARG_INT, {.u_int = 0} },
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    mp_int_t ndmin = arg[5].u_int;
    return convert(arg[0].u_obj, dtype_from_obj(arg[1].u_obj, ND_NO_DTYPE), arg[2].u_obj, args_order(arg[3].u_obj),
        ndmin < 0 ? 0 : (size_t)ndmin);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_array_obj, 0, mod_numpy_array);

static mp_obj_t mod_numpy_asarray(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(order, 0, MP_ROM_QSTR(MP_QSTR_K)),
        ARG_OBJ(device, MP_ARG_KW_ONLY, MP_ROM_NONE),
        ARG_OBJ(copy, MP_ARG_KW_ONLY, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    args_device(arg[3].u_obj);
    return convert(arg[0].u_obj, dtype_from_obj(arg[1].u_obj, ND_NO_DTYPE), arg[4].u_obj, args_order(arg[2].u_obj), 0);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_asarray_obj, 0, mod_numpy_asarray);

static mp_obj_t as_ordered(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs, char order) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(dtype, 0, MP_ROM_NONE),
        ARG_OBJ(like, MP_ARG_KW_ONLY, MP_ROM_NONE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return convert(arg[0].u_obj, dtype_from_obj(arg[1].u_obj, ND_NO_DTYPE), mp_const_none, order, 1);
}

static mp_obj_t mod_numpy_ascontiguousarray(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    return as_ordered(n_args, args, kwargs, 'C');
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_ascontiguousarray_obj, 0, mod_numpy_ascontiguousarray);

static mp_obj_t mod_numpy_asfortranarray(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    return as_ordered(n_args, args, kwargs, 'F');
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_asfortranarray_obj, 0, mod_numpy_asfortranarray);

static mp_obj_t mod_numpy_copy(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        ARG_OBJ(a, MP_ARG_REQUIRED, MP_ROM_NONE),
        ARG_OBJ(order, 0, MP_ROM_QSTR(MP_QSTR_K)),
        ARG_OBJ(subok, 0, MP_ROM_FALSE),
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    return convert(arg[0].u_obj, ND_NO_DTYPE, mp_const_true, args_order(arg[1].u_obj), 0);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_copy_obj, 0, mod_numpy_copy);
