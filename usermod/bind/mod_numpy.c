// The module `numpy`: its table of names, its constants and the submodule `numpy.exceptions`.

#include <math.h>

#include "bind/array.h"
#include "bind/dtype.h"
#include "bind/lazy.h"
#include "bind/mod_numpy.h"
#include "bind/raise.h"
#include "bind/scalar.h"
#include "bind/ufunc.h"
#include "gen/version.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "gen/mod_numpy_exceptions_table.h" // last: they need the types above
#include "gen/mod_numpy_table.h"

// --- Constants ---

const mod_numpy_float_t mod_numpy_pi_obj = {{&mp_type_float}, (mp_float_t)3.141592653589793};
const mod_numpy_float_t mod_numpy_e_obj = {{&mp_type_float}, (mp_float_t)2.718281828459045};
const mod_numpy_float_t mod_numpy_euler_gamma_obj = {{&mp_type_float}, (mp_float_t)0.5772156649015329};
const mod_numpy_float_t mod_numpy_inf_obj = {{&mp_type_float}, (mp_float_t)INFINITY};
const mod_numpy_float_t mod_numpy_nan_obj = {{&mp_type_float}, (mp_float_t)NAN};

const MP_DEFINE_STR_OBJ(mod_numpy___version___obj, MICRONUMPY_NUMPY_VERSION);
const MP_DEFINE_STR_OBJ(mod_numpy___micronumpy___obj, MICRONUMPY_VERSION);

// --- numpy.exceptions ---

static const MP_DEFINE_STR_OBJ(exceptions_name_obj, "numpy.exceptions");

static const mp_rom_map_elem_t exceptions_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_PTR(&exceptions_name_obj) },
    MOD_NUMPY_EXCEPTIONS_TABLE
};
static MP_DEFINE_CONST_DICT(exceptions_globals, exceptions_table);

const mp_obj_module_t mod_numpy_exceptions_obj = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&exceptions_globals,
};

// --- numpy ---

// Where `import numpy.<frozen module>` looks.
static const MP_DEFINE_STR_OBJ(path_obj, ".frozen/numpy");

static const mp_rom_map_elem_t numpy_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_numpy) },
    { MP_ROM_QSTR(MP_QSTR___path__), MP_ROM_PTR(&path_obj) },
    MOD_NUMPY_TABLE
};
MP_DEFINE_CONST_DICT(mod_numpy_globals, numpy_table);

const mp_obj_module_t mod_numpy = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&mod_numpy_globals,
};

MP_REGISTER_MODULE(MP_QSTR_numpy, mod_numpy);
