// The type of ufuncs: calls from Python and attributes. The call itself is in ufunc.c, what its keywords
// say in ufunc_args.c, methods in ufunc_methods.c.

#include <math.h>
#include <string.h>

#include "bind/matmul.h"
#include "bind/raise.h"
#include "bind/ufunc.h"
#include "bind/ufunc_args.h"
#include "bind/ufunc_methods.h"
#include "gen/ufunc_objs.h"
#include "py/runtime.h"

static MP_NOINLINE mp_obj_t call_with_options(const nd_ufunc_t *u, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    size_t max_args = (size_t)u->nin + u->nout;
    if (n_args < u->nin || n_args > max_args) {
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("%s() takes from %d to %d positional arguments but %d %s given"),
            u->name, (int)u->nin, (int)max_args, (int)n_args, n_args == 1 ? "was" : "were");
    }
    if (!nd_ufunc_has_loops(u)) {
        return matmul_ufunc_call(u, n_args, n_kw, args);
    }
    if (n_kw == 0 && n_args == 2 && u->resolve == ND_RESOLVE_COMPARE) {
        mp_obj_t result = ufunc_compare_objects(u, args);
        if (result != MP_OBJ_NULL) {
            return result;
        }
    }
    ufunc_options_t opt;
    ufunc_options_init(&opt, MP_OBJ_NULL);
    for (size_t i = u->nin; i < n_args; i++) {
        opt.out[i - u->nin] = ufunc_parse_output(args[i]);
    }
    if (n_kw != 0) {
        ufunc_parse_keywords(u, n_kw, args + n_args, n_args > u->nin, &opt);
    }
    return ufunc_call_with(u, args, &opt);
}

// Most calls say nothing but inputs and out, by position or name: they need no options.
static mp_obj_t ufunc_obj_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const nd_ufunc_t *u = ((const ufunc_obj_t *)MP_OBJ_TO_PTR(self_in))->ufunc;
    mp_obj_t result = MP_OBJ_NULL;
    if (n_args == u->nin) {
        if (n_kw == 0) {
            result = ufunc_call_short(u, args, MP_OBJ_NULL);
        } else if (n_kw == 1 && args[n_args] == MP_OBJ_NEW_QSTR(MP_QSTR_out)) {
            result = ufunc_call_short(u, args, args[n_args + 1]);
        }
    } else if (n_args == u->nin + 1u && n_kw == 0) {
        result = ufunc_call_short(u, args, args[n_args - 1]);
    }
    return result != MP_OBJ_NULL ? result : call_with_options(u, n_args, n_kw, args);
}

static void ufunc_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    const ufunc_obj_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "<ufunc '%s'>", self->ufunc->name);
}

static mp_obj_t ufunc_identity(const nd_ufunc_t *u) {
    if (u->identity == ND_IDENTITY_NONE) {
        return mp_const_none;
    }
    if (u->identity == ND_IDENTITY_MINUS_INF) {
        return mp_obj_new_float((mp_float_t)-INFINITY);
    }
    // A logical operation's identity is a bool in NumPy.
    if (u->resolve == ND_RESOLVE_BOOL) {
        return mp_obj_new_bool(u->identity != 0);
    }
    return MP_OBJ_NEW_SMALL_INT(u->identity);
}

// "ff->f" for every dtype with a loop.
static mp_obj_t ufunc_types(const nd_ufunc_t *u) {
    mp_obj_t list = mp_obj_new_list(0, NULL);
    for (size_t dtype = 0; dtype < ND_N_DTYPES; dtype++) {
        nd_dtype_t dtypes[ND_UFUNC_MAX_ARGS] = { dtype, u->resolve == ND_RESOLVE_LDEXP ? ND_INT64 : dtype };
        nd_ufunc_plan_t plan;
        if (u->resolve == ND_RESOLVE_BOOL || !nd_ufunc_has_loops(u)) {
            memset(plan.in_dtype, (int)dtype, sizeof(plan.in_dtype));
            plan.out_dtype[0] = u->resolve == ND_RESOLVE_BOOL ? ND_BOOL : (uint8_t)dtype;
        } else if (!(u->types >> dtype & 1) || nd_ufunc_resolve(u, dtypes, ND_NO_DTYPE, &plan) != ND_OK) {
            continue;
        }
        char text[ND_UFUNC_MAX_ARGS + 2];
        size_t at = 0;
        for (size_t i = 0; i < u->nin; i++) {
            text[at++] = nd_dtypes[plan.in_dtype[i]].typechar;
        }
        text[at++] = '-';
        text[at++] = '>';
        for (size_t j = 0; j < u->nout; j++) {
            text[at++] = nd_dtypes[plan.out_dtype[j]].typechar;
        }
        mp_obj_list_append(list, mp_obj_new_str(text, at));
    }
    return list;
}

static const mp_rom_map_elem_t ufunc_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_reduce), MP_ROM_PTR(&ufunc_reduce_obj) },
    { MP_ROM_QSTR(MP_QSTR_accumulate), MP_ROM_PTR(&ufunc_accumulate_obj) },
    { MP_ROM_QSTR(MP_QSTR_reduceat), MP_ROM_PTR(&ufunc_reduceat_obj) },
    { MP_ROM_QSTR(MP_QSTR_outer), MP_ROM_PTR(&ufunc_outer_obj) },
    { MP_ROM_QSTR(MP_QSTR_at), MP_ROM_PTR(&ufunc_at_obj) },
    { MP_ROM_QSTR(MP_QSTR_resolve_dtypes), MP_ROM_PTR(&ufunc_resolve_dtypes_obj) },
};
static MP_DEFINE_CONST_DICT(ufunc_locals, ufunc_locals_table);

static void ufunc_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    const nd_ufunc_t *u = ((const ufunc_obj_t *)MP_OBJ_TO_PTR(self_in))->ufunc;
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    switch (attr) {
        case MP_QSTR___name__:
            dest[0] = mp_obj_new_str(u->name, strlen(u->name));
            break;
        case MP_QSTR_nin:
            dest[0] = MP_OBJ_NEW_SMALL_INT(u->nin);
            break;
        case MP_QSTR_nout:
            dest[0] = MP_OBJ_NEW_SMALL_INT(u->nout);
            break;
        case MP_QSTR_nargs:
            dest[0] = MP_OBJ_NEW_SMALL_INT(u->nin + u->nout);
            break;
        case MP_QSTR_identity:
            dest[0] = ufunc_identity(u);
            break;
        case MP_QSTR_signature:
            dest[0] = !nd_ufunc_has_loops(u) ? matmul_ufunc_signature(u) : mp_const_none;
            break;
        case MP_QSTR_types:
            dest[0] = ufunc_types(u);
            break;
        case MP_QSTR_ntypes:
            dest[0] = mp_obj_len(ufunc_types(u));
            break;
        default:
            dest[1] = MP_OBJ_SENTINEL;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(
    ufunc_type, MP_QSTR_ufunc, MP_TYPE_FLAG_NONE,
    print, ufunc_print,
    call, ufunc_obj_call,
    attr, ufunc_attr,
    locals_dict, &ufunc_locals
    );

const ufunc_obj_t ufunc_objs[] = { UFUNC_OBJS };
