// Random integers up to a bound, taking as many random bits as NumPy takes.

#include "random/random.h"

// The next n_bits of 8, 16, or 1 of a word of 32 that is used up before another is drawn.
static uint32_t piece(nd_bitgen_t *gen, nd_bits_t *bits, unsigned int n_bits) {
    if (bits->n_left == 0) {
        bits->word = gen->kind->next32(gen);
        bits->n_left = 32 / n_bits - 1;
    } else {
        bits->word >>= n_bits;
        bits->n_left--;
    }
    return bits->word & ((1u << n_bits) - 1);
}

static uint32_t next(nd_bitgen_t *gen, nd_bits_t *bits, unsigned int n_bits) {
    return n_bits == 32 ? gen->kind->next32(gen) : piece(gen, bits, n_bits);
}

static uint64_t mask_of(uint64_t max) {
    for (unsigned int shift = 1; shift < 64; shift *= 2) {
        max |= max >> shift;
    }
    return max;
}

// Widths of 8, 16 and 32 bits; range is less than the greatest number of that width.
static uint32_t narrow(nd_bitgen_t *gen, uint32_t range, unsigned int n_bits, bool masked, nd_bits_t *bits) {
    if (masked) {
        uint32_t mask = (uint32_t)mask_of(range);
        uint32_t value;
        do {
            value = next(gen, bits, n_bits) & mask;
        } while (value > range);
        return value;
    }
    uint32_t all = n_bits == 32 ? UINT32_MAX : (1u << n_bits) - 1;
    uint32_t count = range + 1;
    uint64_t product = (uint64_t)next(gen, bits, n_bits) * count;
    if (((uint32_t)product & all) < count) {
        uint32_t threshold = (all - range) % count;
        while (((uint32_t)product & all) < threshold) {
            product = (uint64_t)next(gen, bits, n_bits) * count;
        }
    }
    return (uint32_t)(product >> n_bits);
}

// The upper half of the product of two words; the lower one by *low.
static uint64_t multiply(uint64_t a, uint64_t b, uint64_t *low) {
    uint64_t a0 = (uint32_t)a;
    uint64_t b0 = (uint32_t)b;
    uint64_t mid = (a >> 32) * b0 + (a0 * b0 >> 32);
    uint64_t mid2 = a0 * (b >> 32) + (uint32_t)mid;
    *low = a * b;
    return (a >> 32) * (b >> 32) + (mid >> 32) + (mid2 >> 32);
}

static uint64_t wide(nd_bitgen_t *gen, uint64_t range, bool masked) {
    if (masked) {
        uint64_t mask = mask_of(range);
        uint64_t value;
        do {
            value = gen->kind->next64(gen) & mask;
        } while (value > range);
        return value;
    }
    uint64_t count = range + 1;
    uint64_t low;
    uint64_t high = multiply(gen->kind->next64(gen), count, &low);
    if (low < count) {
        uint64_t threshold = (UINT64_MAX - range) % count;
        while (low < threshold) {
            high = multiply(gen->kind->next64(gen), count, &low);
        }
    }
    return high;
}

uint64_t nd_random_bounded(nd_bitgen_t *gen, uint64_t range, size_t itemsize, bool masked, nd_bits_t *bits) {
    if (range == 0) {
        return 0;
    }
    if (itemsize == 0) {
        return piece(gen, bits, 1);
    }
    if (range > UINT32_MAX) {
        return range == UINT64_MAX ? gen->kind->next64(gen) : wide(gen, range, masked);
    }
    unsigned int n_bits = itemsize < 4 ? (unsigned int)itemsize * 8 : 32;
    if (range == (n_bits == 32 ? UINT32_MAX : (1u << n_bits) - 1)) {
        return next(gen, bits, n_bits);
    }
    return narrow(gen, (uint32_t)range, n_bits, masked, bits);
}

uint64_t nd_random_interval(nd_bitgen_t *gen, uint64_t max) {
    if (max == 0) {
        return 0;
    }
    uint64_t mask = mask_of(max);
    uint64_t value;
    do {
        value = (max <= UINT32_MAX ? gen->kind->next32(gen) : gen->kind->next64(gen)) & mask;
    } while (value > max);
    return value;
}
