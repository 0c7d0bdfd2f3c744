// a.flags: how an array lies in memory and what may be done with it; a.setflags.

#include <string.h>

#include "bind/array.h"
#include "bind/flags.h"
#include "core/dtype.h"
#include "py/objstr.h"
#include "py/runtime.h"

typedef struct _flags_t {
    mp_obj_base_t base;
    nd_array_t *array;
} flags_t;

// Bits of flags.num, NumPy's numbers.
#define C_CONTIGUOUS (0x0001)
#define F_CONTIGUOUS (0x0002)
#define OWNDATA (0x0004)
#define ALIGNED (0x0100)
#define WRITEABLE (0x0400)
#define WRITEBACKIFCOPY (0x2000)
#define BEHAVED (ALIGNED | WRITEABLE)

// A name holds when the bits of mask are those of want. For FARRAY NumPy asks for no more than this.
typedef struct _flag_t {
    const char *name;
    uint16_t mask;
    uint16_t want;
} flag_t;

// The first ones are printed; those before N_ATTRIBUTES are attributes too, in lower case.
#define N_PRINTED (6)
#define N_ATTRIBUTES (13)

static const flag_t flag_names[] = {
    { "C_CONTIGUOUS", C_CONTIGUOUS, C_CONTIGUOUS },
    { "F_CONTIGUOUS", F_CONTIGUOUS, F_CONTIGUOUS },
    { "OWNDATA", OWNDATA, OWNDATA },
    { "WRITEABLE", WRITEABLE, WRITEABLE },
    { "ALIGNED", ALIGNED, ALIGNED },
    { "WRITEBACKIFCOPY", WRITEBACKIFCOPY, WRITEBACKIFCOPY },
    { "CONTIGUOUS", C_CONTIGUOUS, C_CONTIGUOUS },
    { "FORTRAN", F_CONTIGUOUS, F_CONTIGUOUS },
    { "FNC", C_CONTIGUOUS | F_CONTIGUOUS, F_CONTIGUOUS },
    { "FORC", 0, 0 },
    { "BEHAVED", BEHAVED, BEHAVED },
    { "CARRAY", BEHAVED | C_CONTIGUOUS, BEHAVED | C_CONTIGUOUS },
    { "FARRAY", C_CONTIGUOUS, 0 },
    { "C", C_CONTIGUOUS, C_CONTIGUOUS },
    { "F", F_CONTIGUOUS, F_CONTIGUOUS },
    { "O", OWNDATA, OWNDATA },
    { "W", WRITEABLE, WRITEABLE },
    { "A", ALIGNED, ALIGNED },
    { "X", WRITEBACKIFCOPY, WRITEBACKIFCOPY },
    { "B", BEHAVED, BEHAVED },
    { "CA", BEHAVED | C_CONTIGUOUS, BEHAVED | C_CONTIGUOUS },
    { "FA", C_CONTIGUOUS, 0 },
};

static unsigned flag_bits(const nd_array_t *a) {
    return (nd_is_c_contiguous(a) ? C_CONTIGUOUS : 0u)
           | (nd_is_f_contiguous(a) ? F_CONTIGUOUS : 0u)
           | (a->base == NULL ? OWNDATA : 0u)
           | (a->flags & ND_FLAG_UNALIGNED ? 0u : ALIGNED)
           | (a->flags & ND_FLAG_READONLY ? 0u : WRITEABLE);
}

static bool flag_holds(const flag_t *flag, unsigned bits) {
    // FORC: one order or the other.
    return flag->mask == 0 ? (bits & (C_CONTIGUOUS | F_CONTIGUOUS)) != 0 : (bits & flag->mask) == flag->want;
}

static const flag_t *find_flag(const char *name, size_t len, size_t n, bool lower) {
    for (size_t i = 0; i < n; i++) {
        size_t j = 0;
        while (j < len && (char)(name[j] ^ (lower && name[j] != '_' ? 0x20 : 0)) == flag_names[i].name[j]) {
            j++;
        }
        if (j == len && flag_names[i].name[j] == 0) {
            return &flag_names[i];
        }
    }
    return NULL;
}

// --- Setting ---

static bool may_become_writeable(const nd_array_t *a) {
    mp_obj_t base = MP_OBJ_FROM_PTR(a->base);
    mp_buffer_info_t info;
    if (a->base == NULL || !(a->flags & ND_FLAG_READONLY)) {
        return true;
    }
    if (array_check(base)) {
        return !(((nd_array_t *)a->base)->flags & ND_FLAG_READONLY);
    }
    return mp_get_buffer(base, &info, MP_BUFFER_WRITE);
}

static void set_flag(nd_array_t *a, uint8_t flag, bool on) {
    a->flags = (uint8_t)(on ? a->flags | flag : a->flags & ~flag);
}

static void set_writeable(nd_array_t *a, bool writeable) {
    if (writeable && !may_become_writeable(a)) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot set WRITEABLE flag to True of this array"));
    }
    set_flag(a, ND_FLAG_READONLY, !writeable);
}

static void set_aligned(nd_array_t *a, bool aligned) {
    if (aligned && nd_is_unaligned(a)) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot set aligned flag of mis-aligned array to True"));
    }
    set_flag(a, ND_FLAG_UNALIGNED, !aligned);
}

static void set_writeback(bool on) {
    if (on) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot set WRITEBACKIFCOPY flag to True"));
    }
}

// False when it is none of the three that can be set.
static bool set_named(nd_array_t *a, const flag_t *flag, mp_obj_t value) {
    bool on = mp_obj_is_true(value);
    unsigned bit = flag == NULL || flag->mask != flag->want ? 0 : flag->want;
    if (bit == WRITEABLE) {
        set_writeable(a, on);
    } else if (bit == ALIGNED) {
        set_aligned(a, on);
    } else if (bit == WRITEBACKIFCOPY) {
        set_writeback(on);
    } else {
        return false;
    }
    return true;
}

static mp_obj_t array_setflags(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_write, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_align, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_uic, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t arg[MP_ARRAY_SIZE(allowed)];
    nd_array_t *a = array_self(args[0]);
    mp_arg_parse_all(n_args - 1, args + 1, kwargs, MP_ARRAY_SIZE(allowed), allowed, arg);
    if (arg[1].u_obj != mp_const_none) {
        set_aligned(a, mp_obj_is_true(arg[1].u_obj));
    }
    if (arg[2].u_obj != mp_const_none) {
        set_writeback(mp_obj_is_true(arg[2].u_obj));
    }
    if (arg[0].u_obj != mp_const_none) {
        set_writeable(a, mp_obj_is_true(arg[0].u_obj));
    }
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_KW(array_setflags_obj, 1, array_setflags);

// --- The object ---

static void flags_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    unsigned bits = flag_bits(((const flags_t *)MP_OBJ_TO_PTR(self))->array);
    for (size_t i = 0; i < N_PRINTED; i++) {
        mp_printf(print, "  %s : %s\n", flag_names[i].name, flag_holds(&flag_names[i], bits) ? "True" : "False");
    }
}

static void flags_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    nd_array_t *a = ((const flags_t *)MP_OBJ_TO_PTR(self))->array;
    size_t len;
    const byte *name = qstr_data(attr, &len);
    const flag_t *flag = find_flag((const char *)name, len, N_ATTRIBUTES, true);
    if (dest[0] == MP_OBJ_NULL && attr == MP_QSTR_num) {
        dest[0] = MP_OBJ_NEW_SMALL_INT(flag_bits(a));
    } else if (dest[0] == MP_OBJ_NULL && flag != NULL) {
        dest[0] = mp_obj_new_bool(flag_holds(flag, flag_bits(a)));
    } else if (dest[0] != MP_OBJ_NULL && dest[1] != MP_OBJ_NULL && set_named(a, flag, dest[1])) {
        dest[0] = MP_OBJ_NULL;
    }
}

static mp_obj_t flags_subscr(mp_obj_t self, mp_obj_t index, mp_obj_t value) {
    nd_array_t *a = ((const flags_t *)MP_OBJ_TO_PTR(self))->array;
    const flag_t *flag = NULL;
    if (mp_obj_is_str(index)) {
        size_t len;
        const char *name = mp_obj_str_get_data(index, &len);
        flag = find_flag(name, len, MP_ARRAY_SIZE(flag_names), false);
    }
    if (flag != NULL && value == MP_OBJ_SENTINEL) {
        return mp_obj_new_bool(flag_holds(flag, flag_bits(a)));
    }
    if (value == MP_OBJ_SENTINEL || value == MP_OBJ_NULL || !set_named(a, flag, value)) {
        mp_raise_msg(&mp_type_KeyError, MP_ERROR_TEXT("Unknown flag"));
    }
    return mp_const_none;
}

static mp_obj_t flags_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs);

static MP_DEFINE_CONST_OBJ_TYPE(flags_type, MP_QSTR_flagsobj, MP_TYPE_FLAG_NONE,
    print, flags_print,
    attr, flags_attr,
    subscr, flags_subscr,
    binary_op, flags_binary_op);

static mp_obj_t flags_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if (op != MP_BINARY_OP_EQUAL || !mp_obj_is_type(rhs, &flags_type)) {
        return MP_OBJ_NULL;
    }
    return mp_obj_new_bool(flag_bits(((const flags_t *)MP_OBJ_TO_PTR(lhs))->array)
        == flag_bits(((const flags_t *)MP_OBJ_TO_PTR(rhs))->array));
}

mp_obj_t flags_new(nd_array_t *a) {
    flags_t *flags = mp_obj_malloc(flags_t, &flags_type);
    flags->array = a;
    return MP_OBJ_FROM_PTR(flags);
}
