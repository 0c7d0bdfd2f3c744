// The module `ulab`, for scripts that say `from ulab import numpy as np, scipy, utils`. ulab.numpy
// has numpy's table, and what only ulab has beside it; the rest is frozen Python.

#include <stdio.h>

#include "bind/mod_numpy.h"
#include "py/objstr.h"
#include "py/runtime.h"

// The frozen module ulab.<name>.
static mp_obj_t import(qstr name) {
    char path[16];
    snprintf(path, sizeof(path), "ulab.%s", qstr_str(name));
    return mp_import_name(qstr_from_str(path), mp_const_true, MP_OBJ_NEW_SMALL_INT(0));
}

// --- ulab.numpy ---

static void own_name(qstr attr, mp_obj_t *dest) {
    if (attr == MP_QSTR_float) {
        dest[0] = MP_OBJ_FROM_PTR(&mp_type_float);
    } else if (attr == MP_QSTR_complex) {
        dest[0] = MP_OBJ_FROM_PTR(&mp_type_complex);
    } else if (attr == MP_QSTR_trapz || attr == MP_QSTR_ndinfo) {
        dest[0] = mp_load_attr(import(MP_QSTR__own), attr);
    }
}

void mod_ulab_numpy_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    bool loads = dest[0] == MP_OBJ_NULL;
    mod_numpy_attr(self, attr, dest);
    if (loads && dest[0] == MP_OBJ_NULL) {
        own_name(attr, dest);
    }
}

const mp_obj_module_t mod_ulab_numpy = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&mod_numpy_globals,
};

MP_REGISTER_MODULE_DELEGATION(mod_ulab_numpy, mod_ulab_numpy_attr);

// --- ulab ---

// Where `import ulab.<frozen module>` looks.
static const MP_DEFINE_STR_OBJ(path_obj, ".frozen/ulab");
// The release whose names these are; eight axes, complex numbers.
static const MP_DEFINE_STR_OBJ(version_obj, "6.12.0-8D-c");

static const mp_rom_map_elem_t ulab_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_ulab) },
    { MP_ROM_QSTR(MP_QSTR___path__), MP_ROM_PTR(&path_obj) },
    { MP_ROM_QSTR(MP_QSTR___version__), MP_ROM_PTR(&version_obj) },
    { MP_ROM_QSTR(MP_QSTR_numpy), MP_ROM_PTR(&mod_ulab_numpy) },
};
static MP_DEFINE_CONST_DICT(ulab_globals, ulab_table);

// Called for a name that the table lacks, and for every store: that of an imported submodule.
void mod_ulab_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    if (dest[0] == MP_OBJ_NULL) {
        if (attr == MP_QSTR_utils || attr == MP_QSTR_scipy) {
            dest[0] = import(attr);
        }
    } else if (dest[1] != MP_OBJ_NULL && mp_obj_is_type(dest[1], &mp_type_module)) {
        dest[0] = MP_OBJ_NULL; // done: it is among the loaded modules
    }
}

const mp_obj_module_t mod_ulab = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&ulab_globals,
};

MP_REGISTER_MODULE(MP_QSTR_ulab, mod_ulab);
MP_REGISTER_MODULE_DELEGATION(mod_ulab, mod_ulab_attr);
