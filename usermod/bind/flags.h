// a.flags: how an array lies in memory and what may be done with it.
#ifndef MICRONUMPY_BIND_FLAGS_H
#define MICRONUMPY_BIND_FLAGS_H

#include "core/nd.h"
#include "py/obj.h"

mp_obj_t flags_new(nd_array_t *a);

#endif // MICRONUMPY_BIND_FLAGS_H
