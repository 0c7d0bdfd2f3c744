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
#endif // MICRONUMPY_BIND_MOD_NUMPY_H
