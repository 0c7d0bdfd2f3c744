// Bit generators against their authors' published outputs; variates within their ranges and with
// the mean and the variance that they ought to have. The streams themselves are compared with
// NumPy's by tests/parity/random_*.py.

#include <math.h>
#include <string.h>

#include "random/random.h"
#include "unit.h"

// The first numbers of mt19937ar.out, by M. Matsumoto and T. Nishimura.
static void test_mt19937(void) {
    static nd_bitgen_t gen;
    const uint32_t seed[] = { 0x123, 0x234, 0x345, 0x456 };
    const uint32_t published[] = { 1067595299, 955945823, 477289528, 4107218783u, 4228976476u };
    nd_mt19937_seed_array(&gen, seed, 4);
    for (size_t i = 0; i < 5; i++) {
        CHECK_INT(gen.kind->next32(&gen), published[i]);
    }
    // ISO C++ [rand.predef]: the 10000th number of a generator seeded with 5489.
    nd_mt19937_seed(&gen, 5489);
    uint32_t last = 0;
    for (size_t i = 0; i < 10000; i++) {
        last = gen.kind->next32(&gen);
    }
    CHECK_INT(last, 4123659995u);
}

static void seed(nd_bitgen_t *gen) {
    const uint32_t entropy[] = { 12345 };
    uint32_t pool[ND_SEED_POOL];
    uint32_t words[8];
    uint64_t state[4];
    nd_seed_mix(pool, entropy, 1);
    nd_seed_generate(pool, words, 8);
    for (size_t i = 0; i < 4; i++) {
        state[i] = words[2 * i] | (uint64_t)words[2 * i + 1] << 32;
    }
    gen->kind = &nd_pcg64;
    nd_pcg64_seed(gen, state);
}

static void test_advance(void) {
    nd_bitgen_t a;
    nd_bitgen_t b;
    seed(&a);
    seed(&b);
    for (size_t i = 0; i < 1000; i++) {
        a.kind->next64(&a);
    }
    nd_pcg64_advance(&b, 0, 1000);
    CHECK(a.kind->next64(&a) == b.kind->next64(&b));
    // The period is 2^128: as far again and one step less is one step back.
    nd_pcg64_advance(&b, UINT64_MAX, UINT64_MAX);
    CHECK(a.kind->next64(&a) != b.kind->next64(&b));
    CHECK(a.kind->next64(&a) != b.kind->next64(&b));
}

// The vector for a counter and a key of zeros in Random123's kat_vectors, by J. Salmon and others;
// the counter starts below, so that its carry is seen too.
static void test_philox(void) {
    nd_bitgen_t gen;
    const uint64_t published[] = { 0x16554d9eca36314cu, 0xdb20fe9d672d0fdcu, 0xd7e772cee186176bu, 0x7e68b68aec7ba23bu };
    memset(&gen, 0, sizeof(gen));
    gen.kind = &nd_philox;
    memset(gen.state.philox.counter, 0xff, sizeof(gen.state.philox.counter));
    gen.state.philox.pos = 4;
    for (size_t i = 0; i < 4; i++) {
        CHECK(gen.kind->next64(&gen) == published[i]);
    }
    for (size_t i = 0; i < 4; i++) {
        CHECK(gen.state.philox.counter[i] == 0);
    }
}

static void test_bounds(void) {
    nd_bitgen_t gen;
    const uint64_t ranges[] = { 0, 1, 2, 6, 254, 255, 256, 65535, UINT32_MAX, UINT32_MAX + 1ull, UINT64_MAX - 1 };
    seed(&gen);
    for (size_t r = 0; r < sizeof(ranges) / sizeof(ranges[0]); r++) {
        for (size_t itemsize = 1; itemsize <= 8; itemsize *= 2) {
            if (itemsize < 8 && ranges[r] >> (8 * itemsize) != 0) {
                continue;
            }
            nd_bits_t bits = {0, 0};
            for (size_t i = 0; i < 200; i++) {
                CHECK(nd_random_bounded(&gen, ranges[r], itemsize, false, &bits) <= ranges[r]);
                CHECK(nd_random_bounded(&gen, ranges[r], itemsize, true, &bits) <= ranges[r]);
                CHECK(nd_random_interval(&gen, ranges[r]) <= ranges[r]);
            }
        }
    }
}

typedef double (*variate_t)(nd_bitgen_t *gen);

static double gamma_two(nd_bitgen_t *gen) {
    return nd_random_gamma(gen, 2);
}

static double gamma_half(nd_bitgen_t *gen) {
    return nd_legacy_gamma(gen, 0.5);
}

static double narrow_normal(nd_bitgen_t *gen) {
    return (double)nd_random_normal_float(gen);
}

static double narrow_exponential(nd_bitgen_t *gen) {
    return (double)nd_random_exponential_float(gen);
}

static void check_moments(variate_t variate, double mean, double variance) {
    nd_bitgen_t gen;
    const size_t n = 100000;
    double sum = 0;
    double squares = 0;
    seed(&gen);
    for (size_t i = 0; i < n; i++) {
        double x = variate(&gen) - mean;
        sum += x;
        squares += x * x;
    }
    // Six standard deviations of each estimate; none of these has a kurtosis above 15.
    CHECK(fabs(sum / (double)n) < 6 * sqrt(variance / (double)n));
    CHECK(fabs(squares / (double)n - variance) < 6 * variance * sqrt(15 / (double)n));
}

static void test_moments(void) {
    check_moments(nd_random_normal, 0, 1);
    check_moments(narrow_normal, 0, 1);
    check_moments(nd_legacy_gauss, 0, 1);
    check_moments(nd_random_exponential, 1, 1);
    check_moments(narrow_exponential, 1, 1);
    check_moments(nd_legacy_exponential, 1, 1);
    check_moments(gamma_two, 2, 2);
    check_moments(gamma_half, 0.5, 0.5);
}

int main(void) {
    test_mt19937();
    test_advance();
    test_philox();
    test_bounds();
    test_moments();
    return unit_report();
}
