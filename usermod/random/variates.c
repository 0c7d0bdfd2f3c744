// Uniform, normal, exponential and gamma variates from a stream of bits.

#include <math.h>

#include "gen/ziggurat.h"
#include "random/random.h"

#define NORMAL_R (3.6541528853610087963519472518)
#define NORMAL_INV_R (0.27366123732975827203338247596)
#define EXPONENTIAL_R (7.6971174701310497140446280481)

float nd_random_float(nd_bitgen_t *gen) {
    return (float)(gen->kind->next32(gen) >> 8) * (1.0f / 16777216.0f);
}

// --- Ziggurat ---

// Height of the curve at the edge of a strip. Strip 0 has its top at 1.
static double normal_height(unsigned int strip) {
    double x = nd_ziggurat_normal_width[strip] * 4503599627370496.0;
    return strip == 0 ? 1.0 : exp(-0.5 * x * x);
}

static double exponential_height(unsigned int strip) {
    double x = nd_ziggurat_exponential_width[strip] * 9007199254740992.0;
    return strip == 0 ? 1.0 : exp(-x);
}

static double normal_tail(nd_bitgen_t *gen, bool negative) {
    double x;
    double y;
    do {
        x = -NORMAL_INV_R *log1p(-gen->kind->next_double(gen));
        y = -log1p(-gen->kind->next_double(gen));
    } while (!(y + y > x * x));
    return negative ? -(NORMAL_R + x) : NORMAL_R + x;
}

double nd_random_normal(nd_bitgen_t *gen) {
    for (;;) {
        uint64_t bits = gen->kind->next64(gen);
        unsigned int strip = bits & 0xff;
        uint64_t size = bits >> 9 & 0x000fffffffffffffu;
        double x = (double)size * nd_ziggurat_normal_width[strip];
        x = bits & 0x100 ? -x : x;
        if (size < nd_ziggurat_normal_inside[strip]) {
            return x;
        }
        if (strip == 0) {
            return normal_tail(gen, size >> 8 & 1);
        }
        double low = normal_height(strip);
        double high = normal_height(strip - 1);
        if ((high - low) * gen->kind->next_double(gen) + low < exp(-0.5 * x * x)) {
            return x;
        }
    }
}

double nd_random_exponential(nd_bitgen_t *gen) {
    for (;;) {
        uint64_t bits = gen->kind->next64(gen) >> 3;
        unsigned int strip = bits & 0xff;
        uint64_t size = bits >> 8;
        double x = (double)size * nd_ziggurat_exponential_width[strip];
        if (size < nd_ziggurat_exponential_inside[strip]) {
            return x;
        }
        if (strip == 0) {
            return EXPONENTIAL_R - log1p(-gen->kind->next_double(gen));
        }
        double low = exponential_height(strip);
        double high = exponential_height(strip - 1);
        if ((high - low) * gen->kind->next_double(gen) + low < exp(-x)) {
            return x;
        }
    }
}

// The same in float32, with 2^23 steps a strip.

static float normal_width_float(unsigned int strip) {
    return (float)(nd_ziggurat_normal_width[strip] * 0x1p29);
}

static float exponential_width_float(unsigned int strip) {
    // 0.002 ulp below a tie, which NumPy's table has rounded up.
    double correction = strip == 226 ? 0x1p-45 : 0.0;
    return (float)(nd_ziggurat_exponential_width[strip] * 0x1p30) + (float)correction;
}

static float normal_tail_float(nd_bitgen_t *gen, bool negative) {
    float x;
    float y;
    do {
        x = -(float)NORMAL_INV_R * log1pf(-nd_random_float(gen));
        y = -log1pf(-nd_random_float(gen));
    } while (!(y + y > x * x));
    return negative ? -((float)NORMAL_R + x) : (float)NORMAL_R + x;
}

float nd_random_normal_float(nd_bitgen_t *gen) {
    for (;;) {
        uint32_t bits = gen->kind->next32(gen);
        unsigned int strip = bits & 0xff;
        uint32_t size = bits >> 9;
        float x = (float)size * normal_width_float(strip);
        x = bits & 0x100 ? -x : x;
        if (size < (uint32_t)(nd_ziggurat_normal_inside[strip] >> 29)) {
            return x;
        }
        if (strip == 0) {
            return normal_tail_float(gen, size >> 8 & 1);
        }
        float low = (float)normal_height(strip);
        float high = (float)normal_height(strip - 1);
        if ((double)((high - low) * nd_random_float(gen) + low) < exp(-0.5 * (double)x * (double)x)) {
            return x;
        }
    }
}

float nd_random_exponential_float(nd_bitgen_t *gen) {
    for (;;) {
        uint32_t bits = gen->kind->next32(gen) >> 1;
        unsigned int strip = bits & 0xff;
        uint32_t size = bits >> 8;
        float x = (float)size * exponential_width_float(strip);
        if (size < (uint32_t)(nd_ziggurat_exponential_inside[strip] >> 30)) {
            return x;
        }
        if (strip == 0) {
            return (float)EXPONENTIAL_R - log1pf(-nd_random_float(gen));
        }
        float low = (float)exponential_height(strip);
        float high = (float)exponential_height(strip - 1);
        if ((high - low) * nd_random_float(gen) + low < expf(-x)) {
            return x;
        }
    }
}

// --- RandomState's ---

double nd_legacy_gauss(nd_bitgen_t *gen) {
    if (gen->has_gauss) {
        double kept = gen->gauss;
        gen->has_gauss = 0;
        gen->gauss = 0.0;
        return kept;
    }
    double x;
    double y;
    double r2;
    do {
        x = 2.0 * gen->kind->next_double(gen) - 1.0;
        y = 2.0 * gen->kind->next_double(gen) - 1.0;
        r2 = x * x + y * y;
    } while (r2 >= 1.0 || r2 == 0.0);
    double f = sqrt(-2.0 * log(r2) / r2);
    gen->gauss = f * x;
    gen->has_gauss = 1;
    return f * y;
}

double nd_legacy_exponential(nd_bitgen_t *gen) {
    return -log(1.0 - gen->kind->next_double(gen));
}

// --- Gamma ---

typedef double (*variate_t)(nd_bitgen_t *gen);

static double gamma_below_one(nd_bitgen_t *gen, double shape, variate_t exponential) {
    for (;;) {
        double u = gen->kind->next_double(gen);
        double v = exponential(gen);
        if (u <= 1.0 - shape) {
            double x = pow(u, 1.0 / shape);
            if (x <= v) {
                return x;
            }
        } else {
            double y = -log((1.0 - u) / shape);
            double x = pow(1.0 - shape + shape * y, 1.0 / shape);
            if (x <= v + y) {
                return x;
            }
        }
    }
}

static double gamma_above_one(nd_bitgen_t *gen, double shape, variate_t normal) {
    double b = shape - 1.0 / 3.0;
    double c = 1.0 / sqrt(9.0 * b);
    for (;;) {
        double x;
        double v;
        do {
            x = normal(gen);
            v = 1.0 + c * x;
        } while (v <= 0.0);
        v = v * v * v;
        double u = gen->kind->next_double(gen);
        if (u < 1.0 - 0.0331 * (x * x) * (x * x)) {
            return b * v;
        }
        if (log(u) < 0.5 * x * x + b * (1.0 - v + log(v))) {
            return b * v;
        }
    }
}

static double gamma_of(nd_bitgen_t *gen, double shape, variate_t normal, variate_t exponential) {
    if (shape == 1.0) {
        return exponential(gen);
    }
    if (shape == 0.0) {
        return 0.0;
    }
    return shape < 1.0 ? gamma_below_one(gen, shape, exponential) : gamma_above_one(gen, shape, normal);
}

double nd_random_gamma(nd_bitgen_t *gen, double shape) {
    return gamma_of(gen, shape, nd_random_normal, nd_random_exponential);
}

double nd_legacy_gamma(nd_bitgen_t *gen, double shape) {
    return gamma_of(gen, shape, nd_legacy_gauss, nd_legacy_exponential);
}
