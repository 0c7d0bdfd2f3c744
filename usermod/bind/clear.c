// What a new block of the heap holds: zeros for the interpreter, anything for the data of an array, which
// is written next. Firmware of ours has MICROPY_GC_CONSERVATIVE_CLEAR off and these linker wraps.

#include <string.h>

#include "bind/array.h"
#include "py/misc.h"

void *__real_m_malloc(size_t n_bytes);
void *__wrap_m_malloc(size_t n_bytes);
void *__real_m_malloc_maybe(size_t n_bytes);
void *__wrap_m_malloc_maybe(size_t n_bytes);
void *__real_m_malloc_with_finaliser(size_t n_bytes);
void *__wrap_m_malloc_with_finaliser(size_t n_bytes);

// An old pointer that nobody has overwritten would keep what it points to.
static inline void *cleared(void *block, size_t n_bytes) {
    #if !MICROPY_GC_CONSERVATIVE_CLEAR
    if (block != NULL) {
        memset(block, 0, n_bytes);
    }
    #endif
    return block;
}

void *__wrap_m_malloc(size_t n_bytes) {
    return cleared(__real_m_malloc(n_bytes), n_bytes);
}

void *__wrap_m_malloc_maybe(size_t n_bytes) {
    return cleared(__real_m_malloc_maybe(n_bytes), n_bytes);
}

void *__wrap_m_malloc_with_finaliser(size_t n_bytes) {
    return cleared(__real_m_malloc_with_finaliser(n_bytes), n_bytes);
}

void *array_new_data(size_t n_bytes) {
    return __real_m_malloc_maybe(n_bytes);
}
