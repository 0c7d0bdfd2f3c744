// The bit generators PCG64 and PCG64DXSM, in words of 64 bits; and what all such have in common.

#include "random/random.h"

typedef struct _u128_t {
    uint64_t high;
    uint64_t low;
} u128_t;

static const u128_t multiplier = { 2549297995355413924u, 4865540595714422341u };
#define CHEAP_MULTIPLIER (0xda942042e4dd58b5u)
static const u128_t cheap_multiplier = { 0, CHEAP_MULTIPLIER };

static u128_t add(u128_t a, u128_t b) {
    u128_t sum = { a.high + b.high, a.low + b.low };
    sum.high += sum.low < a.low;
    return sum;
}

uint64_t nd_mul64(uint64_t a, uint64_t b, uint64_t *high) {
    uint64_t a0 = (uint32_t)a;
    uint64_t a1 = a >> 32;
    uint64_t b0 = (uint32_t)b;
    uint64_t b1 = b >> 32;
    uint64_t low = a0 * b0;
    uint64_t mid = a1 * b0 + (low >> 32);
    uint64_t mid2 = a0 * b1 + (uint32_t)mid;
    *high = a1 * b1 + (mid >> 32) + (mid2 >> 32);
    return mid2 << 32 | (uint32_t)low;
}

static u128_t mul(u128_t a, u128_t b) {
    u128_t product;
    product.low = nd_mul64(a.low, b.low, &product.high);
    product.high += a.high * b.low + a.low * b.high;
    return product;
}

static void step(nd_pcg64_t *pcg, u128_t factor) {
    u128_t state = { pcg->state_high, pcg->state_low };
    u128_t inc = { pcg->inc_high, pcg->inc_low };
    state = add(mul(state, factor), inc);
    pcg->state_high = state.high;
    pcg->state_low = state.low;
}

static uint64_t next64(nd_bitgen_t *gen) {
    nd_pcg64_t *pcg = &gen->state.pcg64;
    step(pcg, multiplier);
    uint64_t mixed = pcg->state_high ^ pcg->state_low;
    unsigned int turn = (unsigned int)(pcg->state_high >> 58);
    return mixed >> turn | mixed << (-turn & 63);
}

static uint64_t next64_dxsm(nd_bitgen_t *gen) {
    nd_pcg64_t *pcg = &gen->state.pcg64;
    uint64_t high = pcg->state_high;
    uint64_t low = pcg->state_low | 1;
    high = (high ^ high >> 32) * CHEAP_MULTIPLIER;
    high = (high ^ high >> 48) * low;
    step(pcg, cheap_multiplier);
    return high;
}

uint32_t nd_word64_half(nd_bitgen_t *gen) {
    if (gen->has_half) {
        gen->has_half = 0;
        return gen->half;
    }
    uint64_t word = gen->kind->next64(gen);
    gen->has_half = 1;
    gen->half = (uint32_t)(word >> 32);
    return (uint32_t)word;
}

double nd_word64_double(nd_bitgen_t *gen) {
    return (double)(gen->kind->next64(gen) >> 11) * (1.0 / 9007199254740992.0);
}

const nd_bitgen_kind_t nd_pcg64 = { next64, nd_word64_half, nd_word64_double, sizeof(nd_pcg64_t) };
const nd_bitgen_kind_t nd_pcg64dxsm = { next64_dxsm, nd_word64_half, nd_word64_double, sizeof(nd_pcg64_t) };

void nd_pcg64_seed(nd_bitgen_t *gen, const uint64_t words[4]) {
    nd_pcg64_t *pcg = &gen->state.pcg64;
    gen->has_half = 0;
    gen->has_gauss = 0;
    pcg->inc_high = words[2] << 1 | words[3] >> 63;
    pcg->inc_low = words[3] << 1 | 1;
    pcg->state_high = 0;
    pcg->state_low = 0;
    step(pcg, multiplier);
    u128_t state = { pcg->state_high, pcg->state_low };
    state = add(state, (u128_t) { words[0], words[1] });
    pcg->state_high = state.high;
    pcg->state_low = state.low;
    step(pcg, multiplier);
}

// F. Brown, "Random Number Generation with Arbitrary Strides", Trans. Am. Nucl. Soc. 71, 1994.
void nd_pcg64_advance(nd_bitgen_t *gen, uint64_t delta_high, uint64_t delta_low) {
    nd_pcg64_t *pcg = &gen->state.pcg64;
    u128_t total_mul = { 0, 1 };
    u128_t total_add = { 0, 0 };
    u128_t now_mul = gen->kind == &nd_pcg64 ? multiplier : cheap_multiplier;
    u128_t now_add = { pcg->inc_high, pcg->inc_low };
    while ((delta_high | delta_low) != 0) {
        if (delta_low & 1) {
            total_mul = mul(total_mul, now_mul);
            total_add = add(mul(total_add, now_mul), now_add);
        }
        now_add = mul(add(now_mul, (u128_t) { 0, 1 }), now_add);
        now_mul = mul(now_mul, now_mul);
        delta_low = delta_low >> 1 | delta_high << 63;
        delta_high >>= 1;
    }
    u128_t state = { pcg->state_high, pcg->state_low };
    state = add(mul(total_mul, state), total_add);
    pcg->state_high = state.high;
    pcg->state_low = state.low;
    gen->has_half = 0;
}
