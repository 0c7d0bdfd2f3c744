// Big unsigned integers in memory that the caller brings: just what exact float conversion needs.
#include "format/bignum.h"

#define FIVE_TO_6 (15625)

void nd_big_set(nd_big_t *a, uint64_t value) {
    a->len = 0;
    while (value != 0) {
        a->limb[a->len++] = (uint32_t)value;
        value >>= 32;
    }
}

// limb * factor + *carry by 16-bit halves: Cortex-M0+ multiplies 32 x 32 to 32 bits only.
static inline uint32_t multiply_limb(uint32_t limb, uint32_t factor, uint32_t *carry) {
    uint32_t low = (limb & 0xffff) * factor + *carry;
    uint32_t high = (limb >> 16) * factor + (low >> 16);
    *carry = high >> 16;
    return high << 16 | (low & 0xffff);
}

void nd_big_multiply(nd_big_t *a, uint32_t factor, uint32_t term) {
    uint32_t carry = term;
    for (size_t i = 0; i < a->len; i++) {
        a->limb[i] = multiply_limb(a->limb[i], factor, &carry);
    }
    if (carry != 0) {
        a->limb[a->len++] = carry;
    }
}

void nd_big_multiply_power5(nd_big_t *a, unsigned n) {
    for (; n >= 6; n -= 6) {
        nd_big_multiply(a, FIVE_TO_6, 0);
    }
    for (; n; n--) {
        nd_big_multiply(a, 5, 0);
    }
}

void nd_big_shift(nd_big_t *a, unsigned n) {
    if (n == 0 || a->len == 0) {
        return;
    }
    size_t limbs = n / 32;
    unsigned bits = n % 32;
    a->limb[a->len] = 0;
    for (size_t i = a->len + 1; i-- > 0;) {
        uint32_t below = i > 0 && bits != 0 ? a->limb[i - 1] >> (32 - bits) : 0;
        a->limb[i + limbs] = a->limb[i] << bits | below;
    }
    for (size_t i = 0; i < limbs; i++) {
        a->limb[i] = 0;
    }
    a->len += limbs + 1;
    if (a->limb[a->len - 1] == 0) {
        a->len--;
    }
}

unsigned nd_big_bits(const nd_big_t *a) {
    if (a->len == 0) {
        return 0;
    }
    unsigned bits = (unsigned)(a->len - 1) * 32;
    for (uint32_t top = a->limb[a->len - 1]; top; top >>= 1) {
        bits++;
    }
    return bits;
}

int nd_big_compare(const nd_big_t *a, const nd_big_t *b, unsigned b_shift, const nd_big_t *c) {
    size_t b_len = b == NULL ? 0 : b->len;
    size_t n = a->len > b_len ? a->len : b_len;
    if (n < c->len) {
        n = c->len;
    }
    int64_t sum = 0;
    uint32_t any = 0;
    for (size_t i = 0; i < n; i++) {
        sum += i < a->len ? a->limb[i] : 0;
        if (i < b_len) {
            sum += (int64_t)b->limb[i] << b_shift;
        }
        sum -= i < c->len ? c->limb[i] : 0;
        any |= (uint32_t)sum;
        sum >>= 32; // stays within a few units, so the sign bit is kept
    }
    return sum < 0 ? -1 : sum > 0 || any != 0;
}

static void subtract_multiple(nd_big_t *a, const nd_big_t *d, uint32_t factor) {
    uint32_t carry = 0;
    uint32_t borrow = 0;
    for (size_t i = 0; i < d->len; i++) {
        uint32_t product = multiply_limb(d->limb[i], factor, &carry);
        uint32_t limb = a->limb[i] - product;
        uint32_t next = limb > a->limb[i];
        a->limb[i] = limb - borrow;
        borrow = next | (limb < borrow);
    }
    while (a->len > 0 && a->limb[a->len - 1] == 0) {
        a->len--;
    }
}

uint32_t nd_big_divide(nd_big_t *a, const nd_big_t *d) {
    if (a->len < d->len) {
        return 0;
    }
    // The estimate from the highest limbs is right or one too small.
    uint32_t quotient = a->limb[d->len - 1] / (d->limb[d->len - 1] + 1);
    if (quotient != 0) {
        subtract_multiple(a, d, quotient);
    }
    if (nd_big_compare(a, NULL, 0, d) >= 0) {
        subtract_multiple(a, d, 1);
        quotient++;
    }
    return quotient;
}
