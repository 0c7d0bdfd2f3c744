// The bit generator Philox4x64 of ten rounds.

#include <string.h>

#include "random/random.h"

static const uint64_t multipliers[2] = { 0xd2e7470ee14c6c93u, 0xca5a826395121157u };
static const uint64_t weyl[2] = { 0x9e3779b97f4a7c15u, 0xbb67ae8584caa73bu };

// Encrypts the counter into the buffer.
static void fill(nd_philox_t *philox) {
    uint64_t key[2] = { philox->key[0], philox->key[1] };
    uint64_t *x = philox->buffer;
    memcpy(x, philox->counter, sizeof(philox->buffer));
    for (size_t round = 0; round < 10; round++) {
        uint64_t high[2];
        uint64_t low[2];
        for (size_t i = 0; i < 2; i++) {
            low[i] = nd_mul64(multipliers[i], x[2 * i], &high[i]);
        }
        for (size_t i = 0; i < 2; i++) {
            x[2 * i] = high[1 - i] ^ x[2 * i + 1] ^ key[i];
            x[2 * i + 1] = low[1 - i];
            key[i] += weyl[i];
        }
    }
}

static uint64_t next64(nd_bitgen_t *gen) {
    nd_philox_t *philox = &gen->state.philox;
    if (philox->pos >= 4) {
        for (size_t i = 0; i < 4 && ++philox->counter[i] == 0; i++) {
        }
        fill(philox);
        philox->pos = 0;
    }
    return philox->buffer[philox->pos++];
}

const nd_bitgen_kind_t nd_philox = { next64, nd_word64_half, nd_word64_double, sizeof(nd_philox_t) };
