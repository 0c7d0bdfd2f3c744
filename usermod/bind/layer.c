// Newer files in place of frozen ones: `micronumpy install` puts them into /lib/micronumpy, and
// numpy._layer, always frozen, says whether they fit. Whatever is wrong with them, the frozen ones serve.

#include <string.h>

#include "extmod/vfs.h"
#include "py/builtin.h"
#include "py/frozenmod.h"
#include "py/lexer.h"
#include "py/persistentcode.h"
#include "py/runtime.h"

#define FOLDER "/lib/micronumpy"

enum { UNKNOWN, FROZEN, COPY };

// Which of them is in use; the folder is looked for at the first import of a frozen module.
MP_REGISTER_ROOT_POINTER(mp_uint_t layer_state);
// Whether the innermost import under way has taken a file of the copy.
MP_REGISTER_ROOT_POINTER(mp_uint_t layer_taken);

static bool is_error(mp_obj_t raised) {
    return mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(raised)), MP_OBJ_FROM_PTR(&mp_type_Exception));
}

static void give_up(mp_obj_t name, mp_obj_t error);

// Calls a function of numpy._layer. If that fails, None, and the frozen modules are in use.
static mp_obj_t ask(qstr function, size_t n_args, const mp_obj_t *args) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t layer = mp_import_name(qstr_from_str("numpy._layer"), mp_const_true, MP_OBJ_NEW_SMALL_INT(0));
        mp_obj_t answer = mp_call_function_n_kw(mp_load_attr(layer, function), n_args, 0, args);
        nlr_pop();
        return answer;
    }
    mp_obj_t error = MP_OBJ_FROM_PTR(nlr.ret_val);
    if (!is_error(error)) {
        nlr_jump(nlr.ret_val);
    }
    MP_STATE_VM(layer_state) = FROZEN;
    if (function != MP_QSTR_fail) {
        give_up(n_args ? args[0] : MP_OBJ_NEW_QSTR(function), error);
    }
    return mp_const_none;
}

// From now on the frozen modules are in use; show_config() gives the error as the reason.
static void give_up(mp_obj_t name, mp_obj_t error) {
    mp_obj_t args[] = { name, error };
    MP_STATE_VM(layer_state) = FROZEN;
    ask(MP_QSTR_fail, MP_ARRAY_SIZE(args), args);
}

static bool in_use(void) {
    // Before there are files nothing is decided: the port's own start takes frozen modules.
    if (MP_STATE_VM(layer_state) == UNKNOWN && MP_STATE_VM(vfs_mount_table) != NULL) {
        MP_STATE_VM(layer_state) = FROZEN; // for numpy._layer itself as well
        if (mp_import_stat(FOLDER) == MP_IMPORT_STAT_DIR && mp_obj_is_true(ask(MP_QSTR_choose, 0, NULL))) {
            MP_STATE_VM(layer_state) = COPY;
        }
    }
    return MP_STATE_VM(layer_state) == COPY;
}

// --- Files ---

// What the copy has of this path, numpy/_poly.py or numpy/lib; for a file its full name is in name.
static mp_import_stat_t find(const char *path, vstr_t *name) {
    size_t len = strlen(path);
    vstr_printf(name, FOLDER "/%s", path);
    mp_import_stat_t found = mp_import_stat(vstr_null_terminated_str(name));
    if (found == MP_IMPORT_STAT_NO_EXIST && len > 3 && strcmp(path + len - 3, ".py") == 0) {
        vstr_ins_byte(name, name->len - 2, 'm');
        found = mp_import_stat(vstr_null_terminated_str(name));
    }
    if (found == MP_IMPORT_STAT_FILE) {
        mp_obj_t arg = mp_obj_new_str(name->buf, name->len);
        if (!mp_obj_is_true(ask(MP_QSTR_check, 1, &arg))) {
            found = MP_IMPORT_STAT_NO_EXIST;
        }
    }
    return found;
}

// A file as mp_find_frozen_module() hands it out: bytecode, or text to compile.
static void load(const vstr_t *name, int *type, void **data) {
    qstr file = qstr_from_strn(name->buf, name->len);
    MP_STATE_VM(layer_taken) = true;
    if (name->buf[name->len - 3] != 'm') {
        *type = MP_FROZEN_STR;
        *data = mp_lexer_new_from_file(file);
        return;
    }
    mp_compiled_module_t compiled;
    compiled.context = m_new0(mp_module_context_t, 1);
    mp_raw_code_load_file(file, &compiled);
    const mp_frozen_module_t module = { compiled.context->constants, compiled.rc };
    *type = MP_FROZEN_MPY;
    *data = memcpy(m_new(mp_frozen_module_t, 1), &module, sizeof(module));
}

mp_import_stat_t __real_mp_find_frozen_module(const char *path, int *type, void **data);
mp_import_stat_t __wrap_mp_find_frozen_module(const char *path, int *type, void **data);

// Without type it only asks what there is.
mp_import_stat_t __wrap_mp_find_frozen_module(const char *path, int *type, void **data) {
    mp_import_stat_t found = __real_mp_find_frozen_module(path, type, data);
    bool settled = found == MP_IMPORT_STAT_DIR || (found == MP_IMPORT_STAT_FILE && type == NULL);
    if (settled || strcmp(path, "numpy/_layer.py") == 0 || !in_use()) {
        return found;
    }
    vstr_t name;
    vstr_init(&name, 48);
    mp_import_stat_t newer = find(path, &name);
    if (newer == MP_IMPORT_STAT_NO_EXIST) {
        return found;
    }
    if (type != NULL) {
        load(&name, type, data);
    }
    return newer;
}

// --- Imports ---

mp_obj_t __real_mp_builtin___import___default(size_t n_args, const mp_obj_t *args);
mp_obj_t __wrap_mp_builtin___import___default(size_t n_args, const mp_obj_t *args);
extern const mp_obj_fun_builtin_var_t __wrap_mp_builtin___import___obj;

// A module of the copy that cannot be loaded is loaded again, from the image.
static MP_NOINLINE mp_obj_t import_or_again(size_t n_args, const mp_obj_t *args) {
    mp_uint_t outer = MP_STATE_VM(layer_taken);
    MP_STATE_VM(layer_taken) = false;
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t module = __real_mp_builtin___import___default(n_args, args);
        nlr_pop();
        MP_STATE_VM(layer_taken) = outer;
        return module;
    }
    bool taken = MP_STATE_VM(layer_taken);
    MP_STATE_VM(layer_taken) = outer;
    mp_obj_t error = MP_OBJ_FROM_PTR(nlr.ret_val);
    if (!taken || !is_error(error)) {
        nlr_jump(nlr.ret_val);
    }
    give_up(args[0], error);
    return __real_mp_builtin___import___default(n_args, args);
}

mp_obj_t __wrap_mp_builtin___import___default(size_t n_args, const mp_obj_t *args) {
    return MP_STATE_VM(layer_state) == FROZEN
           ? __real_mp_builtin___import___default(n_args, args) : import_or_again(n_args, args);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(__wrap_mp_builtin___import___obj, 1, 5, __wrap_mp_builtin___import___default);
