// dtype objects: np.dtype('int16'), a.dtype, and everything that a dtype= argument may be.

#include "bind/dtype.h"
#include "bind/scalar.h"
#include "py/runtime.h"

typedef struct _dtype_obj_t {
    mp_obj_base_t base;
    uint8_t dtype; // nd_dtype_t
} dtype_obj_t;

static const dtype_obj_t dtype_objs[ND_N_DTYPES] = {
    {{&dtype_type}, ND_BOOL},
    {{&dtype_type}, ND_INT8},
    {{&dtype_type}, ND_UINT8},
    {{&dtype_type}, ND_INT16},
    {{&dtype_type}, ND_UINT16},
    {{&dtype_type}, ND_INT32},
    {{&dtype_type}, ND_UINT32},
    {{&dtype_type}, ND_INT64},
    {{&dtype_type}, ND_UINT64},
    {{&dtype_type}, ND_FLOAT16},
    {{&dtype_type}, ND_FLOAT32},
    {{&dtype_type}, ND_FLOAT64},
    {{&dtype_type}, ND_COMPLEX64},
    {{&dtype_type}, ND_COMPLEX128},
};

// dtype.num as NumPy numbers them on 64-bit Linux.
static const uint8_t type_nums[ND_N_DTYPES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 23, 11, 12, 14, 15};

mp_obj_t dtype_obj(nd_dtype_t dtype) {
    return MP_OBJ_FROM_PTR(&dtype_objs[dtype]);
}

static nd_dtype_t dtype_of(mp_obj_t self) {
    return (nd_dtype_t)((dtype_obj_t *)MP_OBJ_TO_PTR(self))->dtype;
}

static nd_dtype_t from_type(mp_obj_t obj) {
    const mp_obj_type_t *type = MP_OBJ_TO_PTR(obj);
    for (size_t i = 0; i < ND_N_DTYPES; i++) {
        if (type == scalar_types[i]) {
            return (nd_dtype_t)i;
        }
    }
    return type == &mp_type_float ? ND_FLOAT64
        : type == &mp_type_int ? ND_INT64
        : type == &mp_type_bool ? ND_BOOL
        : type == &mp_type_complex ? ND_COMPLEX128 : ND_NO_DTYPE;
}

nd_dtype_t dtype_from_obj_maybe(mp_obj_t obj) {
    if (mp_obj_is_type(obj, &dtype_type)) {
        return dtype_of(obj);
    }
    if (mp_obj_is_str(obj)) {
        size_t len;
        const char *name = mp_obj_str_get_data(obj, &len);
        return nd_dtype_from_name(name, len);
    }
    return mp_obj_is_type(obj, &mp_type_type) ? from_type(obj) : ND_NO_DTYPE;
}

nd_dtype_t dtype_from_obj(mp_obj_t obj, nd_dtype_t if_none) {
    if (obj == mp_const_none) {
        return if_none;
    }
    nd_dtype_t dtype = dtype_from_obj_maybe(obj);
    if (dtype == ND_NO_DTYPE) {
        const char *text = mp_obj_str_get_str(mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_str), obj));
        mp_raise_msg_varg(&mp_type_TypeError, mp_obj_is_str(obj)
            ? MP_ERROR_TEXT("data type '%s' not understood") : MP_ERROR_TEXT("Cannot interpret '%s' as a data type"),
            text);
    }
    return dtype;
}

static void dtype_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    mp_printf(print, kind == PRINT_STR ? "%s" : "dtype('%s')", nd_dtypes[dtype_of(self)].name);
}

static mp_obj_t dtype_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_dtype, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_align, MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_copy, MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all_kw_array(n_args, n_kw, args, MP_ARRAY_SIZE(allowed), allowed, values);
    return dtype_obj(dtype_from_obj(values[0].u_obj, ND_FLOAT64));
}

static mp_obj_t dtype_unary_op(mp_unary_op_t op, mp_obj_t self) {
    switch (op) {
        case MP_UNARY_OP_HASH:
            return MP_OBJ_NEW_SMALL_INT(dtype_of(self));
        case MP_UNARY_OP_LEN: // the number of fields
            return MP_OBJ_NEW_SMALL_INT(0);
        case MP_UNARY_OP_BOOL:
            return mp_const_true;
        default:
            return MP_OBJ_NULL;
    }
}

static nd_dtype_t comparable_dtype(mp_obj_t obj) {
    return obj == mp_const_none ? ND_FLOAT64 : dtype_from_obj_maybe(obj);
}

static mp_obj_t dtype_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    nd_dtype_t a = dtype_of(lhs);
    if (op == MP_BINARY_OP_EQUAL) {
        return mp_obj_new_bool(rhs != mp_const_none && a == dtype_from_obj_maybe(rhs));
    }
    nd_dtype_t b = comparable_dtype(rhs);
    if (b == ND_NO_DTYPE) {
        return MP_OBJ_NULL;
    }
    // The order of dtypes is that of safe casting.
    switch (op) {
        case MP_BINARY_OP_LESS:
            return mp_obj_new_bool(a != b && nd_can_cast(a, b, ND_CAST_SAFE));
        case MP_BINARY_OP_LESS_EQUAL:
            return mp_obj_new_bool(nd_can_cast(a, b, ND_CAST_SAFE));
        case MP_BINARY_OP_MORE:
            return mp_obj_new_bool(a != b && nd_can_cast(b, a, ND_CAST_SAFE));
        case MP_BINARY_OP_MORE_EQUAL:
            return mp_obj_new_bool(nd_can_cast(b, a, ND_CAST_SAFE));
        default:
            return MP_OBJ_NULL;
    }
}

static mp_obj_t one_char(char c) {
    return mp_obj_new_str_via_qstr(&c, 1);
}

static mp_obj_t array_protocol_string(nd_dtype_t dtype) {
    char text[6];
    const nd_dtype_info_t *info = &nd_dtypes[dtype];
    size_t n = 0;
    text[n++] = info->itemsize == 1 ? '|' : MP_ENDIANNESS_LITTLE ? '<' : '>';
    text[n++] = info->kind;
    if (info->itemsize >= 10) {
        text[n++] = '1';
    }
    text[n++] = (char)('0' + info->itemsize % 10);
    return mp_obj_new_str(text, n);
}

static void dtype_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    nd_dtype_t dtype = dtype_of(self);
    const nd_dtype_info_t *info = &nd_dtypes[dtype];
    switch (attr) {
        case MP_QSTR_name:
            dest[0] = mp_obj_new_str_from_cstr(info->name);
            break;
        case MP_QSTR_kind:
            dest[0] = one_char(info->kind);
            break;
        case MP_QSTR_char:
            dest[0] = one_char(info->typechar);
            break;
        case MP_QSTR_str:
            dest[0] = array_protocol_string(dtype);
            break;
        case MP_QSTR_itemsize:
            dest[0] = MP_OBJ_NEW_SMALL_INT(info->itemsize);
            break;
        case MP_QSTR_alignment:
            dest[0] = MP_OBJ_NEW_SMALL_INT(info->align);
            break;
        case MP_QSTR_type:
            dest[0] = MP_OBJ_FROM_PTR(scalar_types[dtype]);
            break;
        case MP_QSTR_byteorder:
            dest[0] = one_char(info->itemsize == 1 ? '|' : '=');
            break;
        case MP_QSTR_num:
            dest[0] = MP_OBJ_NEW_SMALL_INT(type_nums[dtype]);
            break;
        case MP_QSTR_isnative:
            dest[0] = mp_const_true;
            break;
        case MP_QSTR_ndim:
            dest[0] = MP_OBJ_NEW_SMALL_INT(0);
            break;
        case MP_QSTR_shape:
            dest[0] = mp_const_empty_tuple;
            break;
        case MP_QSTR_names:
        case MP_QSTR_fields:
            dest[0] = mp_const_none;
            break;
        default:
            break;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(dtype_type, MP_QSTR_dtype, MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE,
    make_new, dtype_make_new,
    print, dtype_print,
    unary_op, dtype_unary_op,
    binary_op, dtype_binary_op,
    attr, dtype_attr);
