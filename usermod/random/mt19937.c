// The bit generator MT19937, seeded in RandomState's ways.

#include "random/random.h"

#define N (ND_MT19937_N)
#define M (397)

static void new_block(nd_mt19937_t *mt) {
    uint32_t *key = mt->key;
    for (size_t i = 0; i < N; i++) {
        uint32_t y = (key[i] & 0x80000000u) | (key[(i + 1) % N] & 0x7fffffffu);
        key[i] = key[(i + M) % N] ^ y >> 1 ^ (-(y & 1) & 0x9908b0dfu);
    }
    mt->pos = 0;
}

static uint32_t next32(nd_bitgen_t *gen) {
    nd_mt19937_t *mt = &gen->state.mt19937;
    if (mt->pos >= N) {
        new_block(mt);
    }
    uint32_t y = mt->key[mt->pos++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

static uint64_t next64(nd_bitgen_t *gen) {
    uint64_t high = next32(gen);
    return high << 32 | next32(gen);
}

static double next_double(nd_bitgen_t *gen) {
    uint32_t high = next32(gen) >> 5;
    uint32_t low = next32(gen) >> 6;
    return ((double)high * 67108864.0 + (double)low) / 9007199254740992.0;
}

const nd_bitgen_kind_t nd_mt19937 = { next64, next32, next_double, sizeof(nd_mt19937_t) };

static void start(nd_bitgen_t *gen) {
    gen->kind = &nd_mt19937;
    gen->has_half = 0;
    gen->has_gauss = 0;
    gen->gauss = 0.0;
    gen->state.mt19937.pos = N;
}

void nd_mt19937_seed_key(nd_bitgen_t *gen) {
    start(gen);
    gen->state.mt19937.key[0] = 0x80000000u;
    gen->state.mt19937.pos = N - 1;
}

void nd_mt19937_seed(nd_bitgen_t *gen, uint32_t seed) {
    uint32_t *key = gen->state.mt19937.key;
    for (uint32_t i = 0; i < N; i++) {
        key[i] = seed;
        seed = 1812433253u * (seed ^ seed >> 30) + i + 1;
    }
    start(gen);
}

void nd_mt19937_seed_array(nd_bitgen_t *gen, const uint32_t *words, size_t n) {
    uint32_t *key = gen->state.mt19937.key;
    nd_mt19937_seed(gen, 19650218u);
    size_t i = 1;
    size_t j = 0;
    for (size_t k = n > N ? n : N; k != 0; k--) {
        key[i] = (key[i] ^ (key[i - 1] ^ key[i - 1] >> 30) * 1664525u) + words[j] + (uint32_t)j;
        if (++i == N) {
            key[0] = key[N - 1];
            i = 1;
        }
        if (++j == n) {
            j = 0;
        }
    }
    for (size_t k = N - 1; k != 0; k--) {
        key[i] = (key[i] ^ (key[i - 1] ^ key[i - 1] >> 30) * 1566083941u) - (uint32_t)i;
        if (++i == N) {
            key[0] = key[N - 1];
            i = 1;
        }
    }
    key[0] = 0x80000000u;
}
