// np.seterr, geterr, seterrcall, geterrcall and errstate, and the check of results while they ask for
// it; how an error is found is in ufunc/fp_check.c.

#include <string.h>

#include "bind/array.h"
#include "bind/errstate.h"
#include "bind/raise.h"
#include "bind/ufunc.h"
#include "py/builtin.h"
#include "py/runtime.h"
#include "ufunc/fp_check.h"

extern const mp_obj_type_t language_FloatingPointError;

// The interpreter's state is zero at a reset, and stands for the defaults.
#define MODE_BITS (3)
#define MODE_DEFAULTS (01011u) // warn, warn, ignore, warn: 'divide' has the lowest bits, 'invalid' the highest

MP_REGISTER_ROOT_POINTER(size_t errstate_modes); // changed bits of MODE_DEFAULTS
MP_REGISTER_ROOT_POINTER(size_t errstate_watched); // ND_FP_* bits that do something
MP_REGISTER_ROOT_POINTER(mp_obj_t errstate_call); // MP_OBJ_NULL: None

enum { MODE_IGNORE, MODE_WARN, MODE_RAISE, MODE_CALL, MODE_PRINT, MODE_LOG, N_MODES };
static const uint16_t mode_names[N_MODES] = {
    MP_QSTR_ignore, MP_QSTR_warn, MP_QSTR_raise, MP_QSTR_call, MP_QSTR_print, MP_QSTR_log,
};

#define N_ERRORS (4)
static const uint16_t error_names[N_ERRORS] = { MP_QSTR_divide, MP_QSTR_over, MP_QSTR_under, MP_QSTR_invalid };
static const char *const error_words[N_ERRORS] = { "divide by zero", "overflow", "underflow", "invalid value" };

// The state

static unsigned get_modes(void) {
    return (unsigned)MP_STATE_VM(errstate_modes) ^ MODE_DEFAULTS;
}

static unsigned mode_of(unsigned modes, size_t error) {
    return modes >> (error * MODE_BITS) & 7;
}

static void set_modes(unsigned modes) {
    size_t watched = 0;
    for (size_t i = 0; i < N_ERRORS; i++) {
        watched |= (size_t)(mode_of(modes, i) >= MODE_RAISE) << i;
    }
    MP_STATE_VM(errstate_modes) = modes ^ MODE_DEFAULTS;
    MP_STATE_VM(errstate_watched) = watched;
}

static mp_obj_t get_call(void) {
    return MP_STATE_VM(errstate_call) == MP_OBJ_NULL ? mp_const_none : MP_STATE_VM(errstate_call);
}

static unsigned parse_mode(mp_obj_t obj) {
    for (size_t i = 0; i < N_MODES; i++) {
        if (mp_obj_is_str(obj) && mp_obj_equal(obj, MP_OBJ_NEW_QSTR(mode_names[i]))) {
            return i;
        }
    }
    vstr_t vstr;
    mp_print_t print;
    vstr_init_print(&vstr, 32, &print);
    mp_print_str(&print, "invalid error mode ");
    mp_obj_print_helper(&print, obj, PRINT_REPR);
    nlr_raise(mp_obj_new_exception_arg1(&mp_type_ValueError, mp_obj_new_str_from_vstr(&vstr)));
}

// args: divide, over, under, invalid, all; None leaves a mode as it is, all gives the others.
static unsigned parse_modes(const mp_obj_t args[N_ERRORS + 1]) {
    unsigned modes = get_modes();
    for (size_t i = 0; i < N_ERRORS; i++) {
        mp_obj_t asked = args[i] == mp_const_none ? args[N_ERRORS] : args[i];
        if (asked != mp_const_none) {
            modes &= ~(7u << (i * MODE_BITS));
            modes |= parse_mode(asked) << (i * MODE_BITS);
        }
    }
    return modes;
}

static void check_call(mp_obj_t obj) {
    mp_obj_t write[2] = { MP_OBJ_NULL, MP_OBJ_NULL };
    if (obj != mp_const_none && !mp_obj_is_callable(obj)) {
        mp_load_method_maybe(obj, MP_QSTR_write, write);
        if (write[0] == MP_OBJ_NULL) {
            mp_raise_TypeError(MP_ERROR_TEXT("python object must be callable or have a callable write method"));
        }
    }
}

// Errors

static MP_NORETURN void raise_no_call(size_t error, const char *prefix, const char *name, bool is_log) {
    mp_raise_msg_varg(&mp_type_NameError, is_log
        ? MP_ERROR_TEXT("log specified for %s (in %s%s) but no object with write method found.")
        : MP_ERROR_TEXT("python callback specified for %s (in  %s%s) but no function found."),
        error_words[error], prefix, name);
}

// The error happened in an operation; flags are all that did.
static void report_one(size_t error, unsigned flags, const char *prefix, const char *name) {
    unsigned mode = mode_of(get_modes(), error);
    const char *word = error_words[error];
    mp_obj_t call = get_call();
    if (mode == MODE_RAISE) {
        mp_raise_msg_varg(&language_FloatingPointError, MP_ERROR_TEXT("%s encountered in %s%s"), word, prefix, name);
    } else if (mode == MODE_PRINT) {
        mp_printf(MICROPY_ERROR_PRINTER, "Warning: %s encountered in %s%s\n", word, prefix, name);
    } else if ((mode == MODE_CALL || mode == MODE_LOG) && call == mp_const_none) {
        raise_no_call(error, prefix, name, mode == MODE_LOG);
    } else if (mode == MODE_CALL) {
        mp_call_function_2(call, mp_obj_new_str(word, strlen(word)), MP_OBJ_NEW_SMALL_INT(flags));
    } else if (mode == MODE_LOG) {
        mp_obj_t write[3];
        vstr_t vstr;
        mp_load_method(call, MP_QSTR_write, write);
        vstr_init(&vstr, 64);
        vstr_printf(&vstr, "Warning: %s encountered in %s%s\n", word, prefix, name);
        write[2] = mp_obj_new_str_from_vstr(&vstr);
        mp_call_method_n_kw(1, 0, write);
    }
}

static void report(unsigned flags, const char *prefix, const char *name) {
    for (size_t i = 0; i < N_ERRORS; i++) {
        if (flags >> i & 1) {
            report_one(i, flags, prefix, name);
        }
    }
}

void errstate_check_ufunc(const nd_ufunc_plan_t *plan, const nd_array_t *const *ops, const nd_array_t *where, bool is_scalar) {
    if (errstate_is_watching()) {
        unsigned flags = 0;
        raise_if(nd_fp_check(&flags, plan, ops, where, is_scalar, raise_poll), plan->ufunc->name, NULL, 0);
        report(flags, is_scalar ? "scalar " : "", plan->ufunc->name);
    }
}

void errstate_check_cast(nd_dtype_t to, const nd_array_t *src) {
    if (errstate_is_watching() && to != src->dtype) {
        unsigned flags = 0;
        raise_if(nd_fp_check_cast(&flags, to, src, raise_poll), NULL, NULL, 0);
        report(flags, "", "cast");
    }
}

void errstate_check_cast_item(nd_dtype_t to, nd_dtype_t from, const void *src) {
    if (errstate_is_watching() && to != from) {
        report(nd_fp_check_cast_item(to, from, src) & ~(unsigned)ND_FP_UNDERFLOW, "", "cast");
    }
}

static unsigned find(const nd_array_t *a) {
    unsigned found = 0;
    raise_if(nd_fp_find(&found, a, raise_poll), NULL, NULL, 0);
    return found;
}

// Whether all (or any) elements of test, with every axis of kept where axes are reduced.
static nd_array_t *reduced_test(nd_ufunc_id_t id, const nd_array_t *kept, const nd_array_t *test, nd_axes_t axes,
    const nd_array_t *where) {
    nd_array_t *result = array_new_like(kept, ND_BOOL);
    const nd_array_t *ops[2] = { test, where };
    raise_if(nd_reduce(&nd_ufuncs[id], result, test, axes, ND_BOOL, NULL, where, raise_poll), "reduce", ops, 2);
    return result;
}

static const nd_array_t *test_of(nd_ufunc_id_t id, const nd_array_t *a) {
    mp_obj_t arg = MP_OBJ_FROM_PTR((void *)a);
    return array_from_obj(ufunc_call(id, &arg, MP_OBJ_NULL), ND_NO_DTYPE);
}

void errstate_check_reduction(const nd_ufunc_t *u, const nd_array_t *kept, const nd_array_t *in, nd_axes_t axes,
    const nd_array_t *where) {
    if (!errstate_is_watching() || kept->dtype < ND_FLOAT16 || (u->flags & ND_UFUNC_SWAP)) {
        return;
    }
    size_t id = (size_t)(u - nd_ufuncs);
    if (id != ND_UFUNC_ADD && id != ND_UFUNC_MULTIPLY) {
        return;
    }
    // By lane: whether all elements are finite, whether none is NaN, whether none is zero.
    const nd_array_t *finite = reduced_test(ND_UFUNC_LOGICAL_AND, kept, test_of(ND_UFUNC_ISFINITE, in), axes, where);
    const nd_array_t *nans = reduced_test(ND_UFUNC_LOGICAL_OR, kept, test_of(ND_UFUNC_ISNAN, in), axes, where);
    const nd_array_t *nonzero = reduced_test(ND_UFUNC_LOGICAL_AND, kept, in, axes, where);
    nd_array_t *results = array_new_copy(kept, ND_COMPLEX128);
    const nd_c128_t *value = (const nd_c128_t *)results->data;
    unsigned flags = 0;
    for (size_t i = 0, n = nd_size(kept); i < n; i++) {
        bool is_nan = value[i].re != value[i].re || value[i].im != value[i].im;
        bool is_finite = value[i].re - value[i].re == 0 && value[i].im - value[i].im == 0;
        if (is_nan && !nans->data[i]) {
            flags |= ND_FP_INVALID;
        }
        if (!is_finite && finite->data[i]) {
            flags |= ND_FP_OVERFLOW;
        }
        if (id == ND_UFUNC_MULTIPLY && value[i].re == 0 && value[i].im == 0 && nonzero->data[i] && finite->data[i]) {
            flags |= ND_FP_UNDERFLOW;
        }
    }
    report(flags, "", "reduce");
}

// in[1:], out[:-1] and out[1:] along the axis are the operands and results of the steps.
void errstate_check_scan(const nd_ufunc_t *u, const nd_array_t *out, const nd_array_t *in, size_t axis, nd_dtype_t loop) {
    nd_ufunc_plan_t plan;
    nd_array_t views[3];
    const nd_array_t *ops[3] = { &views[0], &views[1], &views[2] };
    const nd_dtype_t dtypes[2] = { loop, loop };
    if (!errstate_is_watching() || in->axis[axis].len < 2 || nd_ufunc_resolve(u, dtypes, ND_NO_DTYPE, &plan) != ND_OK) {
        return;
    }
    for (size_t i = 0; i < 3; i++) {
        nd_copy_header(&views[i], i == 1 ? in : out);
        views[i].axis[axis].len--;
        views[i].data += i == 0 ? 0 : views[i].axis[axis].stride_bytes;
    }
    unsigned flags = 0;
    raise_if(nd_fp_check(&flags, &plan, ops, NULL, false, raise_poll), u->name, NULL, 0);
    report(flags, "", "accumulate");
}

void errstate_check_product(const char *name, const nd_array_t *out, const nd_array_t *a, const nd_array_t *b) {
    if (!errstate_is_watching() || out->dtype < ND_FLOAT16) {
        return;
    }
    unsigned in = find(a) | find(b);
    unsigned result = find(out);
    unsigned flags = 0;
    if ((result & ND_FP_HAS_NAN) && !(in & ND_FP_HAS_NAN)) {
        flags |= ND_FP_INVALID;
    }
    if ((result & (ND_FP_HAS_NAN | ND_FP_HAS_INF)) && !(in & (ND_FP_HAS_NAN | ND_FP_HAS_INF))) {
        flags |= ND_FP_OVERFLOW;
    }
    report(flags, "", name);
}

// The functions

static mp_obj_t modes_dict(unsigned modes) {
    mp_obj_t dict = mp_obj_new_dict(N_ERRORS);
    for (size_t i = 0; i < N_ERRORS; i++) {
        mp_obj_dict_store(dict, MP_OBJ_NEW_QSTR(error_names[i]), MP_OBJ_NEW_QSTR(mode_names[mode_of(modes, i)]));
    }
    return dict;
}

static mp_obj_t mod_numpy_geterr(void) {
    return modes_dict(get_modes());
}
MP_DEFINE_CONST_FUN_OBJ_0(mod_numpy_geterr_obj, mod_numpy_geterr);

static mp_obj_t mod_numpy_seterr(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_all, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_divide, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_over, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_under, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_invalid, MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
    };
    mp_arg_val_t v[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kw, MP_ARRAY_SIZE(allowed), allowed, v);
    const mp_obj_t asked[N_ERRORS + 1] = { v[1].u_obj, v[2].u_obj, v[3].u_obj, v[4].u_obj, v[0].u_obj };
    unsigned old = get_modes();
    set_modes(parse_modes(asked));
    return modes_dict(old);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mod_numpy_seterr_obj, 0, mod_numpy_seterr);

static mp_obj_t mod_numpy_geterrcall(void) {
    return get_call();
}
MP_DEFINE_CONST_FUN_OBJ_0(mod_numpy_geterrcall_obj, mod_numpy_geterrcall);

static mp_obj_t mod_numpy_seterrcall(mp_obj_t call) {
    check_call(call);
    mp_obj_t old = get_call();
    MP_STATE_VM(errstate_call) = call;
    return old;
}
MP_DEFINE_CONST_FUN_OBJ_1(mod_numpy_seterrcall_obj, mod_numpy_seterrcall);

// np.errstate: a context, and a decorator that enters one at each call

typedef struct _errstate_obj_t {
    mp_obj_base_t base;
    bool is_entered;
    mp_obj_t asked[N_ERRORS + 1]; // as parse_modes takes them
    mp_obj_t call; // MP_OBJ_NULL: leave it as it is
    unsigned old_modes;
    mp_obj_t old_call;
} errstate_obj_t;

typedef struct _decorated_t {
    mp_obj_base_t base;
    const errstate_obj_t *state;
    mp_obj_t fun;
} decorated_t;

static mp_obj_t errstate_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_divide, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_over, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_under, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_invalid, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_all, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_rom_obj = MP_ROM_NONE} },
        { MP_QSTR_call, MP_ARG_KW_ONLY | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} },
    };
    mp_arg_val_t v[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all_kw_array(n_args, n_kw, args, MP_ARRAY_SIZE(allowed), allowed, v);
    errstate_obj_t *self = mp_obj_malloc(errstate_obj_t, type);
    self->is_entered = false;
    for (size_t i = 0; i <= N_ERRORS; i++) {
        self->asked[i] = v[i].u_obj;
    }
    self->call = v[N_ERRORS + 1].u_obj;
    self->old_call = MP_OBJ_NULL;
    return MP_OBJ_FROM_PTR(self);
}

static void enter(errstate_obj_t *self) {
    if (self->is_entered) {
        mp_raise_TypeError(MP_ERROR_TEXT("Cannot enter `np.errstate` twice."));
    }
    unsigned modes = parse_modes(self->asked);
    if (self->call != MP_OBJ_NULL) {
        check_call(self->call);
    }
    self->is_entered = true;
    self->old_modes = get_modes();
    self->old_call = MP_STATE_VM(errstate_call);
    set_modes(modes);
    if (self->call != MP_OBJ_NULL) {
        MP_STATE_VM(errstate_call) = self->call;
    }
}

static void leave(const errstate_obj_t *self) {
    set_modes(self->old_modes);
    MP_STATE_VM(errstate_call) = self->old_call;
}

static mp_obj_t errstate_enter(mp_obj_t self) {
    enter(MP_OBJ_TO_PTR(self));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(errstate_enter_obj, errstate_enter);

static mp_obj_t errstate_exit(size_t n_args, const mp_obj_t *args) {
    leave(MP_OBJ_TO_PTR(args[0]));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(errstate_exit_obj, 4, 4, errstate_exit);

static mp_obj_t decorated_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const decorated_t *self = MP_OBJ_TO_PTR(self_in);
    errstate_obj_t state = *self->state;
    state.is_entered = false;
    enter(&state);
    nlr_buf_t nlr;
    if (nlr_push(&nlr) != 0) {
        leave(&state);
        nlr_jump(nlr.ret_val);
    }
    mp_obj_t result = mp_call_function_n_kw(self->fun, n_args, n_kw, args);
    nlr_pop();
    leave(&state);
    return result;
}

static void decorated_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    const decorated_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] == MP_OBJ_NULL) {
        mp_load_method_maybe(self->fun, attr, dest);
    }
}

static MP_DEFINE_CONST_OBJ_TYPE(decorated_type, MP_QSTR_function, MP_TYPE_FLAG_BINDS_SELF,
    call, decorated_call,
    attr, decorated_attr);

static mp_obj_t errstate_decorate(mp_obj_t self, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num(n_args, n_kw, 1, 1, false);
    decorated_t *decorated = mp_obj_malloc(decorated_t, &decorated_type);
    decorated->state = MP_OBJ_TO_PTR(self);
    decorated->fun = args[0];
    return MP_OBJ_FROM_PTR(decorated);
}

static const mp_rom_map_elem_t errstate_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___enter__), MP_ROM_PTR(&errstate_enter_obj) },
    { MP_ROM_QSTR(MP_QSTR___exit__), MP_ROM_PTR(&errstate_exit_obj) },
};
static MP_DEFINE_CONST_DICT(errstate_locals, errstate_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(errstate_type, MP_QSTR_errstate, MP_TYPE_FLAG_NONE,
    make_new, errstate_make_new,
    call, errstate_decorate,
    locals_dict, &errstate_locals);
