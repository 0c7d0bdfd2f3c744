// A heap in several areas, as the ESP32 has it: the port's own is the first, and the collector adds
// others, in the machine's 16 MB of PSRAM, when it runs out, and gives back those that are empty.

#include "py/gc.h"
#include "split_heap.h"

#if MICROPY_GC_SPLIT_HEAP_AUTO

#define PSRAM_START ((char *)0x21000000)
// As an ESP32 module with little of it, so that tests meet its end.
#define PSRAM_END (PSRAM_START + 4 * 1024 * 1024)
#define AREAS_MAX (16)

// Both are multiples of a block. Ordered by address.
static struct {
    char *start;
    char *end;
} areas[AREAS_MAX];
static size_t n_areas;

// The free bytes before areas[i], or behind the last one.
static size_t gap(size_t i, char **start) {
    *start = i == 0 ? PSRAM_START : areas[i - 1].end;
    char *end = i == n_areas ? PSRAM_END : areas[i].start;
    return (size_t)(end - *start);
}

static size_t largest_gap(void) {
    size_t largest = 0;
    for (size_t i = 1; i <= n_areas; i++) {
        char *start;
        largest = gap(i, &start) > gap(largest, &start) ? i : largest;
    }
    return largest;
}

size_t gc_get_max_new_split(void) {
    char *start;
    return n_areas == AREAS_MAX ? 0 : gap(largest_gap(), &start);
}

void *split_heap_take(size_t n_bytes) {
    char *start;
    size_t at = largest_gap();
    n_bytes = (n_bytes + MICROPY_BYTES_PER_GC_BLOCK - 1) / MICROPY_BYTES_PER_GC_BLOCK * MICROPY_BYTES_PER_GC_BLOCK;
    if (n_areas == AREAS_MAX || gap(at, &start) < n_bytes) {
        return NULL;
    }
    for (size_t i = n_areas++; i > at; i--) {
        areas[i] = areas[i - 1];
    }
    areas[at].start = start;
    areas[at].end = start + n_bytes;
    return start;
}

void split_heap_give_back(void *start) {
    size_t i = 0;
    while (areas[i].start != start) {
        i++;
    }
    for (n_areas--; i < n_areas; i++) {
        areas[i] = areas[i + 1];
    }
}

#endif
