// What is known of each dtype, and which dtype two of them promote to; tables in gen/promote.c.
#ifndef MICRONUMPY_CORE_DTYPE_H
#define MICRONUMPY_CORE_DTYPE_H

#include "core/nd.h"

typedef struct _nd_dtype_info_t {
    uint8_t itemsize; // bytes
    uint8_t align; // bytes, at most 8
    uint8_t cls; // nd_cls_t in which it is computed
    char kind; // 'b' 'i' 'u' 'f' 'c', as in NumPy's dtype.kind
    char typechar; // NumPy's dtype.char on 64-bit Linux: int64 is 'l'
    const char *name; // "float64"
} nd_dtype_info_t;

extern const nd_dtype_info_t nd_dtypes[ND_N_DTYPES];

// Bytes of one element of each compute class.
extern const uint8_t nd_cls_bytes[ND_N_CLS];
// The dtype that is stored as each compute class is.
extern const uint8_t nd_cls_dtype[ND_N_CLS];

// np.result_type of two; either may be a ND_WEAK_*; two weak ones give a weak one.
nd_dtype_t nd_promote(nd_dtype_t a, nd_dtype_t b);
// np.result_type of any number of them, given as a bit each. In pairs the order would matter:
// uint16, int8 and complex64 make complex64.
nd_dtype_t nd_promote_set(uint32_t set);
// The dtype that a lone weak scalar becomes (int64, float64, complex128); others unchanged.
nd_dtype_t nd_default_dtype(nd_dtype_t a);

typedef enum { ND_CAST_NO, ND_CAST_EQUIV, ND_CAST_SAFE, ND_CAST_SAME_KIND, ND_CAST_UNSAFE } nd_casting_t;

bool nd_can_cast(nd_dtype_t from, nd_dtype_t to, nd_casting_t rule);
// ND_NO_DTYPE unless name[0..len) is a spelling NumPy accepts: 'int16', 'i2', '<i2', 'h', 'bool', '?', 'float' ...
nd_dtype_t nd_dtype_from_name(const char *name, size_t len);

#endif // MICRONUMPY_CORE_DTYPE_H
