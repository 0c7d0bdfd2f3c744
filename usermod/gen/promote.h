// The table of np.result_type, for core/dtype.c.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_PROMOTE_H
#define MICRONUMPY_GEN_PROMOTE_H

#include "core/nd.h"

extern const uint8_t nd_promote_table[ND_N_PROMOTE][ND_N_PROMOTE];

#endif // MICRONUMPY_GEN_PROMOTE_H
