// Loops of comparisons, minimum and maximum; uint32 and complex64 use those of wider classes.
#include "ufunc/loops.h"

#include <math.h>

ND_BINARY(equal_int8, uint8_t, uint8_t, x == y)
ND_BINARY(equal_int16, uint16_t, uint8_t, x == y)
ND_BINARY_STRIDED(equal_i32, uint32_t, uint8_t, x == y)
ND_BINARY(equal_i64, uint64_t, uint8_t, x == y)
ND_BINARY(equal_f32, float, uint8_t, x == y)
ND_BINARY_STRIDED(equal_f64, double, uint8_t, x == y)
ND_BINARY_STRIDED(equal_c128, nd_c128_t, uint8_t, x.re == y.re && x.im == y.im)
ND_BINARY_MIXED(equal_i64_u64, int64_t, uint64_t, uint8_t, x >= 0 && (uint64_t)x == y)
ND_BINARY_MIXED(equal_u64_i64, uint64_t, int64_t, uint8_t, y >= 0 && x == (uint64_t)y)

ND_BINARY(not_equal_int8, uint8_t, uint8_t, x != y)
ND_BINARY(not_equal_int16, uint16_t, uint8_t, x != y)
ND_BINARY_STRIDED(not_equal_i32, uint32_t, uint8_t, x != y)
ND_BINARY_STRIDED(not_equal_i64, uint64_t, uint8_t, x != y)
ND_BINARY(not_equal_f32, float, uint8_t, x != y)
ND_BINARY_STRIDED(not_equal_f64, double, uint8_t, x != y)
ND_BINARY_STRIDED(not_equal_c128, nd_c128_t, uint8_t, x.re != y.re || x.im != y.im)
ND_BINARY_MIXED(not_equal_i64_u64, int64_t, uint64_t, uint8_t, x < 0 || (uint64_t)x != y)
ND_BINARY_MIXED(not_equal_u64_i64, uint64_t, int64_t, uint8_t, y < 0 || x != (uint64_t)y)

// Complex numbers compare by real, then by imaginary part; a NaN anywhere makes it false.
static bool less_c128(nd_c128_t x, nd_c128_t y) {
    return (x.re < y.re && !isnan(x.im) && !isnan(y.im)) || (x.re == y.re && x.im < y.im);
}

static bool less_equal_c128(nd_c128_t x, nd_c128_t y) {
    return (x.re < y.re && !isnan(x.im) && !isnan(y.im)) || (x.re == y.re && x.im <= y.im);
}

static bool has_nan_c128(nd_c128_t x) {
    return isnan(x.re) || isnan(x.im);
}

ND_BINARY(less_int8, int8_t, uint8_t, x < y)
ND_BINARY(less_uint8, uint8_t, uint8_t, x < y)
ND_BINARY(less_int16, int16_t, uint8_t, x < y)
ND_BINARY(less_uint16, uint16_t, uint8_t, x < y)
ND_BINARY_STRIDED(less_i32, int32_t, uint8_t, x < y)
ND_BINARY(less_i64, int64_t, uint8_t, x < y)
ND_BINARY_STRIDED(less_u64, uint64_t, uint8_t, x < y)
ND_BINARY(less_f32, float, uint8_t, x < y)
ND_BINARY_STRIDED(less_f64, double, uint8_t, x < y)
ND_BINARY_STRIDED(less_c128, nd_c128_t, uint8_t, less_c128(x, y))
ND_BINARY_MIXED(less_i64_u64, int64_t, uint64_t, uint8_t, x < 0 || (uint64_t)x < y)
ND_BINARY_MIXED(less_u64_i64, uint64_t, int64_t, uint8_t, y >= 0 && x < (uint64_t)y)

ND_BINARY(less_equal_int8, int8_t, uint8_t, x <= y)
ND_BINARY(less_equal_uint8, uint8_t, uint8_t, x <= y)
ND_BINARY(less_equal_int16, int16_t, uint8_t, x <= y)
ND_BINARY(less_equal_uint16, uint16_t, uint8_t, x <= y)
ND_BINARY_STRIDED(less_equal_i32, int32_t, uint8_t, x <= y)
ND_BINARY(less_equal_i64, int64_t, uint8_t, x <= y)
ND_BINARY_STRIDED(less_equal_u64, uint64_t, uint8_t, x <= y)
ND_BINARY(less_equal_f32, float, uint8_t, x <= y)
ND_BINARY_STRIDED(less_equal_f64, double, uint8_t, x <= y)
ND_BINARY_STRIDED(less_equal_c128, nd_c128_t, uint8_t, less_equal_c128(x, y))
ND_BINARY_MIXED(less_equal_i64_u64, int64_t, uint64_t, uint8_t, x < 0 || (uint64_t)x <= y)
ND_BINARY_MIXED(less_equal_u64_i64, uint64_t, int64_t, uint8_t, y >= 0 && x <= (uint64_t)y)

ND_FOLD_STRIDED(maximum_int8, int8_t, x >= y ? x : y)
ND_FOLD_STRIDED(maximum_uint8, uint8_t, x >= y ? x : y)
ND_FOLD_STRIDED(maximum_int16, int16_t, x >= y ? x : y)
ND_FOLD_STRIDED(maximum_uint16, uint16_t, x >= y ? x : y)
ND_FOLD_STRIDED(maximum_i32, int32_t, x >= y ? x : y)
ND_FOLD_STRIDED(maximum_i64, int64_t, x >= y ? x : y)
ND_FOLD_STRIDED(maximum_u64, uint64_t, x >= y ? x : y)
// A NaN wins, the first of two; of two zeros the second.
ND_FOLD_STRIDED(maximum_f32, float, x > y || isnan(x) ? x : y)
ND_BINARY_STRIDED(maximum_f64, double, double, x > y || isnan(x) ? x : y)
ND_BINARY_STRIDED(maximum_c128, nd_c128_t, nd_c128_t, less_equal_c128(y, x) || has_nan_c128(x) ? x : y)

ND_FOLD_STRIDED(minimum_int8, int8_t, x <= y ? x : y)
ND_FOLD_STRIDED(minimum_uint8, uint8_t, x <= y ? x : y)
ND_FOLD_STRIDED(minimum_int16, int16_t, x <= y ? x : y)
ND_FOLD_STRIDED(minimum_uint16, uint16_t, x <= y ? x : y)
ND_FOLD_STRIDED(minimum_i32, int32_t, x <= y ? x : y)
ND_FOLD_STRIDED(minimum_i64, int64_t, x <= y ? x : y)
ND_FOLD_STRIDED(minimum_u64, uint64_t, x <= y ? x : y)
ND_FOLD_STRIDED(minimum_f32, float, x < y || isnan(x) ? x : y)
ND_BINARY_STRIDED(minimum_f64, double, double, x < y || isnan(x) ? x : y)
ND_BINARY_STRIDED(minimum_c128, nd_c128_t, nd_c128_t, less_equal_c128(x, y) || has_nan_c128(x) ? x : y)

// A NaN loses.
ND_BINARY_STRIDED(fmax_f32, float, float, x > y || isnan(y) ? x : y)
ND_BINARY_STRIDED(fmax_f64, double, double, x > y || isnan(y) ? x : y)
ND_BINARY_STRIDED(fmax_c128, nd_c128_t, nd_c128_t, less_equal_c128(y, x) || has_nan_c128(y) ? x : y)
ND_BINARY_STRIDED(fmin_f32, float, float, x < y || isnan(y) ? x : y)
ND_BINARY_STRIDED(fmin_f64, double, double, x < y || isnan(y) ? x : y)
ND_BINARY_STRIDED(fmin_c128, nd_c128_t, nd_c128_t, less_equal_c128(x, y) || has_nan_c128(y) ? x : y)
