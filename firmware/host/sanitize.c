// SANITIZE=1: what lies behind each block that the collector hands out is out of bounds, to the byte.

#if MICRONUMPY_SANITIZE

#include <sanitizer/asan_interface.h>

#include "py/gc.h"
#include "py/mpstate.h"

void *__real_gc_alloc(size_t n_bytes, unsigned int alloc_flags);
void *__wrap_gc_alloc(size_t n_bytes, unsigned int alloc_flags);
void *__real_gc_realloc(void *ptr, size_t n_bytes, bool allow_move);
void *__wrap_gc_realloc(void *ptr, size_t n_bytes, bool allow_move);
void __real_gc_free(void *ptr);
void __wrap_gc_free(void *ptr);
void __real_gc_collect_start(void);
void __wrap_gc_collect_start(void);

static void *guarded(void *ptr, size_t n_bytes) {
    if (ptr != NULL) {
        size_t room = gc_nbytes(ptr);
        ASAN_UNPOISON_MEMORY_REGION(ptr, n_bytes);
        ASAN_POISON_MEMORY_REGION((char *)ptr + n_bytes, room - n_bytes);
    }
    return ptr;
}

static void allow(void *ptr) {
    if (ptr != NULL) {
        ASAN_UNPOISON_MEMORY_REGION(ptr, gc_nbytes(ptr));
    }
}

void *__wrap_gc_alloc(size_t n_bytes, unsigned int alloc_flags) {
    return guarded(__real_gc_alloc(n_bytes, alloc_flags), n_bytes);
}

void *__wrap_gc_realloc(void *ptr, size_t n_bytes, bool allow_move) {
    allow(ptr);
    void *moved = __real_gc_realloc(ptr, n_bytes, allow_move);
    return n_bytes == 0 ? moved : guarded(moved, n_bytes);
}

void __wrap_gc_free(void *ptr) {
    allow(ptr);
    __real_gc_free(ptr);
}

// The sweep frees blocks without a word: all may be touched again until they are handed out anew.
void __wrap_gc_collect_start(void) {
    char *start = (char *)MP_STATE_MEM(area).gc_pool_start;
    ASAN_UNPOISON_MEMORY_REGION(start, (size_t)((char *)MP_STATE_MEM(area).gc_pool_end - start));
    __real_gc_collect_start();
}

#endif
