// The module `_special`: the ufuncs that scipy.special gives out.

#include "bind/ufunc.h"
#include "py/runtime.h"
#include "gen/mod__special_table.h" // last: it needs the types above

static const mp_rom_map_elem_t special_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__special) },
    MOD__SPECIAL_TABLE
};
static MP_DEFINE_CONST_DICT(special_globals, special_table);

const mp_obj_module_t mod_special = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&special_globals,
};

MP_REGISTER_MODULE(MP_QSTR__special, mod_special);
