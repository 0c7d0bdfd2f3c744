// binary16: every value there and back, and every tie of two neighbours.
#include "arrays.h"

static void test_round_trip(void) {
    for (uint32_t h = 0; h < 0x10000; h++) {
        float value = nd_half_to_float((uint16_t)h);
        uint16_t exponent = h >> 10 & 0x1f;
        uint16_t fraction = h & 0x3ff;
        double expected = exponent ? ldexp(1024 + fraction, exponent - 25) : ldexp(fraction, -24);
        if (exponent == 0x1f) {
            CHECK(fraction ? isnan(value) : isinf(value));
        } else {
            CHECK(fabs((double)value) == expected);
        }
        CHECK((signbit(value) != 0) == (h >> 15));
        CHECK(nd_float_to_half(value) == h);
        // What a conversion to double keeps of a NaN's fraction depends on the processor.
        uint16_t back = nd_double_to_half((double)value);
        CHECK(isnan(value) ? (back & 0x7fff) > 0x7c00 && back >> 15 == h >> 15 : back == h);
    }
}

static void test_ties(void) {
    for (uint16_t h = 0; h < 0x7c00; h++) {
        double low = (double)nd_half_to_float(h);
        double high = h == 0x7bff ? 65536.0 : (double)nd_half_to_float((uint16_t)(h + 1));
        double middle = (low + high) / 2;
        uint16_t even = (h & 1) ? (uint16_t)(h + 1) : h;
        CHECK(nd_double_to_half(middle) == even);
        CHECK(nd_float_to_half((float)middle) == even);
        CHECK(nd_double_to_half(nextafter(middle, 0.0)) == h);
        CHECK(nd_double_to_half(nextafter(middle, 1e9)) == h + 1);
        CHECK(nd_float_to_half(nextafterf((float)middle, 0.0f)) == h);
        CHECK(nd_float_to_half(nextafterf((float)middle, 1e9f)) == h + 1);
        CHECK(nd_double_to_half(-middle) == (even | 0x8000));
    }
    CHECK(nd_double_to_half(5e-324) == 0);
    CHECK(nd_float_to_half(1e-45f) == 0);
    CHECK(nd_double_to_half(1e300) == 0x7c00);
}

int main(void) {
    test_round_trip();
    test_ties();
    return unit_report();
}
