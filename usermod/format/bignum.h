// Big unsigned integers in memory that the caller brings: just what exact float conversion needs.
#ifndef MICRONUMPY_FORMAT_BIGNUM_H
#define MICRONUMPY_FORMAT_BIGNUM_H

#include <stddef.h>
#include <stdint.h>

// limb[0] is the lowest; limb[len - 1] is not zero; zero has no limbs. No function checks for room.
typedef struct _nd_big_t {
    uint32_t *limb;
    size_t len;
} nd_big_t;

void nd_big_set(nd_big_t *a, uint64_t value);
// a = a * factor + term, both below 2^16 so that a processor without a wide multiply keeps up.
void nd_big_multiply(nd_big_t *a, uint32_t factor, uint32_t term);
// a = a * 5^n.
void nd_big_multiply_power5(nd_big_t *a, unsigned n);
// a = a * 2^n.
void nd_big_shift(nd_big_t *a, unsigned n);
unsigned nd_big_bits(const nd_big_t *a);
// The sign of a + b * 2^b_shift - c, where b_shift is 0 or 1 and b may be NULL for zero.
int nd_big_compare(const nd_big_t *a, const nd_big_t *b, unsigned b_shift, const nd_big_t *c);
// Divides a by d, keeps the remainder in a and returns the quotient, which must be below 16;
// the highest limb of d must be in [2^27, 2^28).
uint32_t nd_big_divide(nd_big_t *a, const nd_big_t *d);

#endif // MICRONUMPY_FORMAT_BIGNUM_H
