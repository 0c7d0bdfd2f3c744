// NumPy's SeedSequence: spreads any number of seed words over a pool, and draws states from it
// (after M. O'Neill, "Developing a seed_seq Alternative", 2015).

#include "random/random.h"

#define MIX_A_START (0x43b0d7e5u)
#define MIX_A_MULTIPLY (0x931e8875u)
#define MIX_B_START (0x8b51f9ddu)
#define MIX_B_MULTIPLY (0x58f38dedu)

static uint32_t hash(uint32_t value, uint32_t *constant, uint32_t multiply) {
    value ^= *constant;
    *constant *= multiply;
    value *= *constant;
    return value ^ value >> 16;
}

static uint32_t mix(uint32_t x, uint32_t y) {
    uint32_t mixed = 0xca01f9ddu * x - 0x4973f715u * y;
    return mixed ^ mixed >> 16;
}

void nd_seed_mix(uint32_t pool[ND_SEED_POOL], const uint32_t *words, size_t n) {
    uint32_t constant = MIX_A_START;
    for (size_t i = 0; i < ND_SEED_POOL; i++) {
        pool[i] = hash(i < n ? words[i] : 0, &constant, MIX_A_MULTIPLY);
    }
    for (size_t from = 0; from < ND_SEED_POOL; from++) {
        for (size_t to = 0; to < ND_SEED_POOL; to++) {
            if (from != to) {
                pool[to] = mix(pool[to], hash(pool[from], &constant, MIX_A_MULTIPLY));
            }
        }
    }
    for (size_t from = ND_SEED_POOL; from < n; from++) {
        for (size_t to = 0; to < ND_SEED_POOL; to++) {
            pool[to] = mix(pool[to], hash(words[from], &constant, MIX_A_MULTIPLY));
        }
    }
}

void nd_seed_generate(const uint32_t pool[ND_SEED_POOL], uint32_t *out, size_t n) {
    uint32_t constant = MIX_B_START;
    for (size_t i = 0; i < n; i++) {
        out[i] = hash(pool[i % ND_SEED_POOL], &constant, MIX_B_MULTIPLY);
    }
}
