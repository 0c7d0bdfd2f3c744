// The bit generator SFC64, in words of 64 bits.

#include "random/random.h"

static uint64_t next64(nd_bitgen_t *gen) {
    uint64_t *s = gen->state.sfc64;
    uint64_t out = s[0] + s[1] + s[3]++;
    s[0] = s[1] ^ s[1] >> 11;
    s[1] = s[2] + (s[2] << 3);
    s[2] = (s[2] << 24 | s[2] >> 40) + out;
    return out;
}

const nd_bitgen_kind_t nd_sfc64 = { next64, nd_word64_half, nd_word64_double, sizeof(((nd_bitgen_t *)NULL)->state.sfc64) };
