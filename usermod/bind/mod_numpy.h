// The module `numpy` and the constants in it.
#ifndef MICRONUMPY_BIND_MOD_NUMPY_H
#define MICRONUMPY_BIND_MOD_NUMPY_H

#include "py/obj.h"

// A Python float in flash; the layout is that of the interpreter's own.
typedef struct _mod_numpy_float_t {
    mp_obj_base_t base;
    mp_float_t value;
} mod_numpy_float_t;

extern const mp_obj_module_t mod_numpy;
extern const mp_obj_dict_t mod_numpy_globals;
// The interpreter asks this for an attribute that the module's table lacks, and for every store.
void mod_numpy_attr(mp_obj_t self, qstr attr, mp_obj_t *dest);
// The same for ulab.numpy and ulab.
void mod_ulab_numpy_attr(mp_obj_t self, qstr attr, mp_obj_t *dest);
void mod_ulab_attr(mp_obj_t self, qstr attr, mp_obj_t *dest);

#endif // MICRONUMPY_BIND_MOD_NUMPY_H
