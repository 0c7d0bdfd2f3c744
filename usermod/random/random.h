// Streams of random bits and the variates drawn from them, number for number as NumPy draws them.
#ifndef MICRONUMPY_RANDOM_RANDOM_H
#define MICRONUMPY_RANDOM_RANDOM_H

#include "core/nd.h"

// --- Bit generators ---

// PCG64 (XSL-RR with a state of 128 bits): M. O'Neill, "PCG: A Family of Simple Fast
// Space-Efficient Statistically Good Algorithms for Random Number Generation", 2014.
typedef struct _nd_pcg64_t {
    uint64_t state_high;
    uint64_t state_low;
    uint64_t inc_high; // odd as a whole
    uint64_t inc_low;
} nd_pcg64_t;

// MT19937: M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8, 1998.
#define ND_MT19937_N (624)
typedef struct _nd_mt19937_t {
    uint32_t key[ND_MT19937_N];
    uint32_t pos; // of the next word in key; ND_MT19937_N when a new block is due
} nd_mt19937_t;

// Philox4x64-10: J. Salmon, M. Moraes, R. Dror and D. Shaw, "Parallel Random Numbers: As Easy as
// 1, 2, 3", Proceedings of SC11, 2011.
typedef struct _nd_philox_t {
    uint64_t counter[4];
    uint64_t key[2];
    uint64_t buffer[4];
    uint64_t pos; // of the next word in buffer; 4 when a new block is due
} nd_philox_t;

typedef struct _nd_bitgen_t nd_bitgen_t;

// What a kind of generator can do.
typedef struct _nd_bitgen_kind_t {
    uint64_t (*next64)(nd_bitgen_t *gen);
    uint32_t (*next32)(nd_bitgen_t *gen);
    double (*next_double)(nd_bitgen_t *gen); // in [0, 1), 53 bits
    size_t state_bytes;
} nd_bitgen_kind_t;

// A generator. The state follows the header, so that a PCG64 takes no room for a Mersenne Twister.
struct _nd_bitgen_t {
    const nd_bitgen_kind_t *kind;
    uint32_t half; // the upper half of a word of 64 bits whose lower half has been given out
    uint8_t has_half;
    uint8_t has_gauss;
    double gauss; // the second of a pair of legacy Gaussians
    union {
        nd_pcg64_t pcg64;
        nd_mt19937_t mt19937;
        // C. Doty-Humphrey's Small Fast Chaotic generator of PractRand: three words and a counter.
        uint64_t sfc64[4];
        nd_philox_t philox;
    } state;
};

#define ND_BITGEN_BYTES(kind) (offsetof(nd_bitgen_t, state) + (kind)->state_bytes)

extern const nd_bitgen_kind_t nd_pcg64;
// PCG64 with a multiplier of 64 bits and O'Neill's DXSM as output.
extern const nd_bitgen_kind_t nd_pcg64dxsm;
extern const nd_bitgen_kind_t nd_mt19937;
extern const nd_bitgen_kind_t nd_sfc64;
extern const nd_bitgen_kind_t nd_philox;

// next32 and next_double of a generator of 64-bit words.
uint32_t nd_word64_half(nd_bitgen_t *gen);
double nd_word64_double(nd_bitgen_t *gen);
// The lower half of a product of 64 x 64 bits, and its upper half by *high.
uint64_t nd_mul64(uint64_t a, uint64_t b, uint64_t *high);

// Of both PCG64; from 4 words of a SeedSequence.
void nd_pcg64_seed(nd_bitgen_t *gen, const uint64_t words[4]);
// Moves ahead by delta (128 bits) steps; forgets a half word.
void nd_pcg64_advance(nd_bitgen_t *gen, uint64_t delta_high, uint64_t delta_low);
// The first word of the key is set to 0x80000000 after SeedSequence has filled all of it.
void nd_mt19937_seed_key(nd_bitgen_t *gen);
// RandomState(seed) with one word.
void nd_mt19937_seed(nd_bitgen_t *gen, uint32_t seed);
// RandomState(seed) with n words, n > 0.
void nd_mt19937_seed_array(nd_bitgen_t *gen, const uint32_t *words, size_t n);

// --- Seeds ---

// NumPy's SeedSequence with its pool of 4 words.
#define ND_SEED_POOL (4)

// Mixes n words of entropy into the pool. spawn_key is part of the words, after the entropy has
// been filled up with zeros to ND_SEED_POOL words by the caller (only if there is a spawn_key).
void nd_seed_mix(uint32_t pool[ND_SEED_POOL], const uint32_t *words, size_t n);
// n words of state, each time the same.
void nd_seed_generate(const uint32_t pool[ND_SEED_POOL], uint32_t *out, size_t n);

// --- Integers ---

// Words of 32 bits cut into smaller pieces; starts as {0, 0} for each array that is filled.
typedef struct _nd_bits_t {
    uint32_t word;
    uint32_t n_left;
} nd_bits_t;

// An integer in [0, range], both included. masked is the way of RandomState (rejection), else
// D. Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29, 2019.
// itemsize (1, 2, 4, 8 bytes; 0 for bool) decides how many random bits are taken.
uint64_t nd_random_bounded(nd_bitgen_t *gen, uint64_t range, size_t itemsize, bool masked, nd_bits_t *bits);
// In [0, max] by rejection: RandomState's shuffle.
uint64_t nd_random_interval(nd_bitgen_t *gen, uint64_t max);

// --- Variates ---

float nd_random_float(nd_bitgen_t *gen); // in [0, 1), 24 bits
// G. Marsaglia and W. W. Tsang, "The Ziggurat Method for Generating Random Variables", Journal of
// Statistical Software 5, 2000, with 256 strips.
double nd_random_normal(nd_bitgen_t *gen);
float nd_random_normal_float(nd_bitgen_t *gen);
double nd_random_exponential(nd_bitgen_t *gen);
float nd_random_exponential_float(nd_bitgen_t *gen);
// G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26,
// 2000; scale 1, shape >= 0.
double nd_random_gamma(nd_bitgen_t *gen, double shape);
// RandomState's: the polar method, the logarithm, and the same gamma drawn from these.
double nd_legacy_gauss(nd_bitgen_t *gen);
double nd_legacy_exponential(nd_bitgen_t *gen);
double nd_legacy_gamma(nd_bitgen_t *gen, double shape);

#endif // MICRONUMPY_RANDOM_RANDOM_H
