// slice(start, stop, step), which the interpreter cannot make (hooks_number.c asks for it at each call
// of a type), and slices that are equal when their parts are (hooks.c).

#include "bind/language.h"
#include "py/builtin.h"

mp_obj_t __real_mp_call_method_n_kw_var(bool have_self, size_t n, const mp_obj_t *args);
mp_obj_t __wrap_mp_call_method_n_kw_var(bool have_self, size_t n, const mp_obj_t *args);

static mp_obj_t new_slice(size_t n_args, const mp_obj_t *args) {
    if (n_args < 1 || n_args > 3) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("slice expected at %s argument%s, got %d"),
            n_args < 1 ? "least 1" : "most 3", n_args < 1 ? "" : "s", (int)n_args);
    }
    return mp_obj_new_slice(n_args == 1 ? mp_const_none : args[0], args[n_args == 1 ? 0 : 1],
        n_args == 3 ? args[2] : mp_const_none);
}
MP_DEFINE_CONST_FUN_OBJ_VAR(language_slice_obj, 0, new_slice);

bool language_slices_equal(mp_obj_t a_obj, mp_obj_t b_obj) {
    const mp_obj_slice_t *a = MP_OBJ_TO_PTR(a_obj);
    const mp_obj_slice_t *b = MP_OBJ_TO_PTR(b_obj);
    return mp_obj_equal(a->start, b->start) && mp_obj_equal(a->stop, b->stop) && mp_obj_equal(a->step, b->step);
}

// slice(*args): a call that does not leave the interpreter's own file.
mp_obj_t __wrap_mp_call_method_n_kw_var(bool have_self, size_t n, const mp_obj_t *args) {
    if (args[0] == MP_OBJ_FROM_PTR(&mp_type_slice)) {
        // The stack of the caller, where the result will take this place.
        ((mp_obj_t *)args)[0] = MP_OBJ_FROM_PTR(&language_slice_obj);
    }
    return __real_mp_call_method_n_kw_var(have_self, n, args);
}
