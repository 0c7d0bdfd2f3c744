// Names whose code is frozen Python: they stand in a module's table in flash, and are loaded when
// they are first looked up.
#ifndef MICRONUMPY_BIND_LAZY_H
#define MICRONUMPY_BIND_LAZY_H

#include "py/obj.h"

// The place holder of one name; gen/lazy_objs.h has them all.
typedef struct _lazy_obj_t {
    mp_obj_base_t base;
    uint16_t module; // qstr: _index_tricks for numpy._index_tricks
    uint16_t name; // qstr
} lazy_obj_t;

extern const mp_obj_type_t lazy_type;
extern const lazy_obj_t lazy_objs[];

// A method that is the function of this name in numpy, or in one of its frozen modules.
typedef struct _lazy_method_obj_t {
    mp_obj_base_t base;
    uint16_t name; // qstr
    uint16_t module; // qstr: _npyio for numpy._npyio, MP_QSTRnull for numpy
} lazy_method_obj_t;

extern const mp_obj_type_t lazy_method_type;

// What the place holder stands for. Loads the frozen module at first; raises what loading raises.
mp_obj_t lazy_value(const lazy_obj_t *lazy);
// If elem, found in map, holds a place holder, the element with its value, else elem itself.
mp_map_elem_t *lazy_resolve(mp_map_t *map, mp_map_elem_t *elem);
// Is the object a place holder?
bool lazy_check(mp_obj_t obj);

#endif // MICRONUMPY_BIND_LAZY_H
