// dtype objects: np.dtype('int16'), a.dtype, and everything that a dtype= argument may be.

#include <string.h>

#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "py/objstr.h"
#include "py/runtime.h"

typedef struct _dtype_obj_t {
    mp_obj_base_t base;
    uint8_t dtype; // nd_dtype_t
    bool swapped; // in the other byte order: arrays have no such elements, but np.frombuffer reads them
} dtype_obj_t;

#define DTYPE_ROWS(swapped) { \
        {{&dtype_type}, ND_BOOL, swapped}, \
        {{&dtype_type}, ND_INT8, swapped}, \
        {{&dtype_type}, ND_UINT8, swapped}, \
        {{&dtype_type}, ND_INT16, swapped}, \
        {{&dtype_type}, ND_UINT16, swapped}, \
        {{&dtype_type}, ND_INT32, swapped}, \
        {{&dtype_type}, ND_UINT32, swapped}, \
        {{&dtype_type}, ND_INT64, swapped}, \
        {{&dtype_type}, ND_UINT64, swapped}, \
        {{&dtype_type}, ND_FLOAT16, swapped}, \
        {{&dtype_type}, ND_FLOAT32, swapped}, \
        {{&dtype_type}, ND_FLOAT64, swapped}, \
        {{&dtype_type}, ND_COMPLEX64, swapped}, \
        {{&dtype_type}, ND_COMPLEX128, swapped}, \
}

static const dtype_obj_t dtype_objs[ND_N_DTYPES] = DTYPE_ROWS(false);
static const dtype_obj_t swapped_objs[ND_N_DTYPES] = DTYPE_ROWS(true);

// The prefix of a dtype's name that says that its bytes are in the other order.
#define OTHER_ORDER (MP_ENDIANNESS_LITTLE ? '>' : '<')
#define OUR_ORDER (MP_ENDIANNESS_LITTLE ? '<' : '>')

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

static bool is_swapped(mp_obj_t self) {
    return ((dtype_obj_t *)MP_OBJ_TO_PTR(self))->swapped;
}

static mp_obj_t obj_for(nd_dtype_t dtype, bool swapped) {
    return MP_OBJ_FROM_PTR(&(swapped && nd_dtypes[dtype].itemsize > 1 ? swapped_objs : dtype_objs)[dtype]);
}

static nd_dtype_t from_str(mp_obj_t obj, bool *swapped) {
    size_t len;
    const char *name = mp_obj_str_get_data(obj, &len);
    // '>f8' is understood as '=f8' is.
    char text[] = "=...";
    if (len == 0 || name[0] != OTHER_ORDER || len >= sizeof(text)) {
        return nd_dtype_from_name(name, len);
    }
    *swapped = true;
    memcpy(text + 1, name + 1, len - 1);
    return nd_dtype_from_name(text, len);
}

nd_dtype_t dtype_from_obj_maybe(mp_obj_t obj, bool *swapped) {
    *swapped = false;
    if (mp_obj_is_type(obj, &dtype_type)) {
        *swapped = is_swapped(obj);
        return dtype_of(obj);
    }
    if (mp_obj_is_str(obj)) {
        return from_str(obj, swapped);
    }
    return mp_obj_is_type(obj, &mp_type_type) ? from_type(obj) : scalar_dtype(obj);
}

// NumPy's own words for what names several dtypes.
static MP_NORETURN void raise_abstract(const mp_obj_type_t *type) {
    mp_raise_TypeError(type == &scalar_generic_type ? MP_ERROR_TEXT("Converting `np.generic` to a dtype is not allowed.")
        : type == &scalar_complexfloating_type ? MP_ERROR_TEXT("Converting `np.complex` to a dtype is not allowed.")
        : type == &scalar_unsignedinteger_type
        ? MP_ERROR_TEXT("Converting `np.unsignedinteger` to a dtype is not allowed")
        : type == &scalar_integer_type || type == &scalar_signedinteger_type
        ? MP_ERROR_TEXT("Converting 'np.integer' or 'np.signedinteger' to a dtype is not allowed")
        : MP_ERROR_TEXT("Converting `np.inexact` or `np.floating` to a dtype not allowed"));
}

static MP_NORETURN void raise_no_dtype(mp_obj_t obj) {
    if (array_check(obj)) {
        mp_raise_TypeError(MP_ERROR_TEXT("Cannot construct a dtype from an array"));
    }
    if (mp_obj_is_type(obj, &mp_type_type) && mp_obj_is_subclass_fast(obj, MP_OBJ_FROM_PTR(&scalar_generic_type))) {
        raise_abstract(MP_OBJ_TO_PTR(obj));
    }
    const char *text = mp_obj_str_get_str(mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_str), obj));
    mp_raise_msg_varg(&mp_type_TypeError, mp_obj_is_str(obj)
        ? MP_ERROR_TEXT("data type '%s' not understood") : MP_ERROR_TEXT("Cannot interpret '%s' as a data type"),
        text);
}

nd_dtype_t dtype_from_obj_ordered(mp_obj_t obj, nd_dtype_t if_none, bool *swapped) {
    *swapped = false;
    if (obj == mp_const_none) {
        return if_none;
    }
    nd_dtype_t dtype = dtype_from_obj_maybe(obj, swapped);
    if (dtype == ND_NO_DTYPE) {
        raise_no_dtype(obj);
    }
    *swapped &= nd_dtypes[dtype].itemsize > 1;
    return dtype;
}

nd_dtype_t dtype_from_obj(mp_obj_t obj, nd_dtype_t if_none) {
    bool swapped;
    nd_dtype_t dtype = dtype_from_obj_ordered(obj, if_none, &swapped);
    if (swapped) {
        mp_raise_TypeError(MP_ERROR_TEXT("arrays here have the machine's byte order: "
            "np.frombuffer reads the other one, byteswap().tobytes() writes it"));
    }
    return dtype;
}

// The array protocol's spelling: '<i4', '|b1'.
static mp_obj_t protocol_string(mp_obj_t self) {
    char text[6];
    const nd_dtype_info_t *info = &nd_dtypes[dtype_of(self)];
    size_t n = 0;
    text[n++] = info->itemsize == 1 ? '|' : is_swapped(self) ? OTHER_ORDER : OUR_ORDER;
    text[n++] = info->kind;
    if (info->itemsize >= 10) {
        text[n++] = '1';
    }
    text[n++] = (char)('0' + info->itemsize % 10);
    return mp_obj_new_str(text, n);
}

static void dtype_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    mp_printf(print, kind == PRINT_STR ? "%s" : "dtype('%s')",
        is_swapped(self) ? mp_obj_str_get_str(protocol_string(self)) : nd_dtypes[dtype_of(self)].name);
}

static mp_obj_t dtype_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_dtype, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_align, MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
        { MP_QSTR_copy, MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all_kw_array(n_args, n_kw, args, MP_ARRAY_SIZE(allowed), allowed, values);
    bool swapped;
    nd_dtype_t dtype = dtype_from_obj_ordered(values[0].u_obj, ND_FLOAT64, &swapped);
    return obj_for(dtype, swapped);
}

static mp_obj_t dtype_newbyteorder(size_t n_args, const mp_obj_t *args) {
    const char *order = n_args == 1 ? "S" : mp_obj_str_get_str(args[1]);
    bool swapped = is_swapped(args[0]);
    // By first letter, as NumPy reads it: 'S'wap, '<' or 'L'ittle, '>' or 'B'ig, '=' or 'N'ative, '|' or 'I'gnore.
    switch (order[0] >= 'a' && order[0] <= 'z' ? order[0] & ~0x20 : order[0]) {
        case 'S':
            swapped = !swapped;
            break;
        case '<':
        case 'L':
            swapped = OUR_ORDER != '<';
            break;
        case '>':
        case 'B':
            swapped = OUR_ORDER != '>';
            break;
        case '=':
        case 'N':
            swapped = false;
            break;
        case '|':
        case 'I':
            break;
        default:
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("byteorder not recognized (got '%s')"), order);
    }
    return obj_for(dtype_of(args[0]), swapped);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(dtype_newbyteorder_obj, 1, 2, dtype_newbyteorder);

static mp_obj_t dtype_unary_op(mp_unary_op_t op, mp_obj_t self) {
    switch (op) {
        case MP_UNARY_OP_HASH:
            return MP_OBJ_NEW_SMALL_INT(dtype_of(self) + (is_swapped(self) ? ND_N_DTYPES : 0));
        case MP_UNARY_OP_LEN: // the number of fields
            return MP_OBJ_NEW_SMALL_INT(0);
        case MP_UNARY_OP_BOOL:
            return mp_const_true;
        default:
            return MP_OBJ_NULL;
    }
}

static mp_obj_t dtype_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    bool swapped = false;
    nd_dtype_t a = dtype_of(lhs);
    // None is the default dtype here too.
    nd_dtype_t b = rhs == mp_const_none ? ND_FLOAT64 : dtype_from_obj_maybe(rhs, &swapped);
    bool same = a == b && (is_swapped(lhs) == swapped || nd_dtypes[a].itemsize == 1);
    if (op == MP_BINARY_OP_EQUAL) {
        return mp_obj_new_bool(same);
    }
    if (b == ND_NO_DTYPE) {
        return MP_OBJ_NULL;
    }
    // The order of dtypes is that of safe casting.
    switch (op) {
        case MP_BINARY_OP_LESS:
            return mp_obj_new_bool(!same && nd_can_cast(a, b, ND_CAST_SAFE));
        case MP_BINARY_OP_LESS_EQUAL:
            return mp_obj_new_bool(nd_can_cast(a, b, ND_CAST_SAFE));
        case MP_BINARY_OP_MORE:
            return mp_obj_new_bool(!same && nd_can_cast(b, a, ND_CAST_SAFE));
        case MP_BINARY_OP_MORE_EQUAL:
            return mp_obj_new_bool(nd_can_cast(b, a, ND_CAST_SAFE));
        default:
            return MP_OBJ_NULL;
    }
}

static mp_obj_t dtype_subscr(mp_obj_t self, mp_obj_t index, mp_obj_t value) {
    if (value != MP_OBJ_SENTINEL) {
        return MP_OBJ_NULL;
    }
    mp_raise_msg_varg(&mp_type_KeyError, MP_ERROR_TEXT("There are no fields in dtype %s."),
        nd_dtypes[dtype_of(self)].name);
}

static mp_obj_t one_char(char c) {
    return mp_obj_new_str_via_qstr(&c, 1);
}

// [('', '<i4')]
static mp_obj_t describe(mp_obj_t self) {
    mp_obj_t field[] = {MP_OBJ_NEW_QSTR(MP_QSTR_), protocol_string(self)};
    mp_obj_t tuple = mp_obj_new_tuple(2, field);
    return mp_obj_new_list(1, &tuple);
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
            dest[0] = protocol_string(self);
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
            dest[0] = one_char(info->itemsize == 1 ? '|' : is_swapped(self) ? OTHER_ORDER : '=');
            break;
        case MP_QSTR_num:
            dest[0] = MP_OBJ_NEW_SMALL_INT(type_nums[dtype]);
            break;
        case MP_QSTR_isnative:
            dest[0] = mp_obj_new_bool(!is_swapped(self));
            break;
        case MP_QSTR_isbuiltin:
            dest[0] = MP_OBJ_NEW_SMALL_INT(!is_swapped(self));
            break;
        case MP_QSTR_descr:
            dest[0] = describe(self);
            break;
        case MP_QSTR_base:
            dest[0] = self;
            break;
        case MP_QSTR_hasobject:
        case MP_QSTR_isalignedstruct:
            dest[0] = mp_const_false;
            break;
        case MP_QSTR_flags:
        case MP_QSTR_ndim:
            dest[0] = MP_OBJ_NEW_SMALL_INT(0);
            break;
        case MP_QSTR_shape:
            dest[0] = mp_const_empty_tuple;
            break;
        case MP_QSTR_names:
        case MP_QSTR_fields:
        case MP_QSTR_subdtype:
        case MP_QSTR_metadata:
            dest[0] = mp_const_none;
            break;
        default:
            dest[1] = MP_OBJ_SENTINEL; // look in the locals dict
    }
}

static const mp_rom_map_elem_t dtype_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_newbyteorder), MP_ROM_PTR(&dtype_newbyteorder_obj) },
};
static MP_DEFINE_CONST_DICT(dtype_locals, dtype_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(dtype_type, MP_QSTR_dtype, MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE,
    make_new, dtype_make_new,
    print, dtype_print,
    unary_op, dtype_unary_op,
    binary_op, dtype_binary_op,
    subscr, dtype_subscr,
    attr, dtype_attr,
    locals_dict, &dtype_locals);
