// The module `ulab`, for scripts that say `from ulab import numpy as np`: a name for the module `numpy`.

#include "bind/mod_numpy.h"
#include "py/runtime.h"

static const mp_rom_map_elem_t ulab_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_ulab) },
    { MP_ROM_QSTR(MP_QSTR_numpy), MP_ROM_PTR(&mod_numpy) },
};
static MP_DEFINE_CONST_DICT(ulab_globals, ulab_table);

const mp_obj_module_t mod_ulab = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&ulab_globals,
};

MP_REGISTER_MODULE(MP_QSTR_ulab, mod_ulab);
