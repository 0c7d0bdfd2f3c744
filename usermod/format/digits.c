// Floats to decimal digits and back by big integers on the stack; nothing is laid out here.
#include "format/digits.h"
#include "format/bignum.h"

#include <string.h>

#define F64_MANT_BITS (52)
#define F64_MIN_EXPONENT (-1074)

typedef struct {
    uint8_t mant_bits;
    uint8_t exp_bits;
} layout_t;

static const layout_t layouts[] = {
    [ND_FMT_F16] = { 10, 5 },
    [ND_FMT_F32] = { 23, 8 },
    [ND_FMT_F64] = { F64_MANT_BITS, 11 },
};

void nd_float_parts(nd_float_parts_t *v, uint64_t bits, nd_float_format_t format) {
    unsigned mant_bits = layouts[format].mant_bits;
    unsigned exp_bits = layouts[format].exp_bits;
    uint32_t exp_mask = ((uint32_t)1 << exp_bits) - 1;
    uint32_t exp = (uint32_t)(bits >> mant_bits) & exp_mask;
    uint64_t hidden = (uint64_t)1 << mant_bits;

    v->magnitude = bits & ((hidden << exp_bits) - 1);
    v->mantissa = bits & (hidden - 1);
    v->negative = bits >> (mant_bits + exp_bits) & 1;
    v->near_below = v->mantissa == 0 && exp > 1;
    if (exp == exp_mask) {
        v->kind = v->mantissa != 0 ? ND_FLOAT_NAN : ND_FLOAT_INF;
        return;
    }
    if (exp == 0) {
        exp = 1; // subnormal
    } else {
        v->mantissa |= hidden;
    }
    v->exponent = (int16_t)((int)exp - (int)(exp_mask >> 1) - (int)mant_bits);
    v->kind = v->mantissa != 0 ? ND_FLOAT_FINITE : ND_FLOAT_ZERO;
}

void nd_double_parts(nd_float_parts_t *v, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof(bits));
    nd_float_parts(v, bits, ND_FMT_F64);
}

size_t nd_integer_digits(uint64_t value, char digits[20]) {
    // Nine digits at a time, so that most of the divisions are of 32 bits.
    char reversed[20];
    size_t n = 0;
    while (value != 0) {
        uint32_t part;
        size_t end;
        if (value >> 32 == 0) {
            part = (uint32_t)value;
            value = 0;
            end = 0;
        } else {
            part = (uint32_t)(value % 1000000000);
            value /= 1000000000;
            end = n + 9;
        }
        while (part != 0 || n < end) {
            reversed[n++] = (char)('0' + part % 10);
            part /= 10;
        }
    }
    for (size_t i = 0; i < n; i++) {
        digits[i] = reversed[n - 1 - i];
    }
    return n;
}

static unsigned bit_length(uint64_t value) {
    unsigned bits = 0;
    uint32_t part = (uint32_t)(value >> 32);
    if (part != 0) {
        bits = 32;
    } else {
        part = (uint32_t)value;
    }
    for (; part; part >>= 1) {
        bits++;
    }
    return bits;
}

// value / 10^point as a fraction of big integers, while its digits are taken off.
typedef struct {
    nd_big_t value; // after each digit the remainder
    nd_big_t scale; // what one unit of the current digit is
    nd_big_t margin; // half the distance to the neighbour below
    unsigned above_shift; // the margin above is margin * 2^above_shift
    int point;
} digit_state_t;

// The largest case is 2^-1074: 5^324 takes 753 bits, a mantissa 55 more, the scaling below 36.
#define STATE_LIMBS (27)

static void state_init(digit_state_t *s, const nd_float_parts_t *v, bool shortest) {
    // 2^top <= value < 2^(top + 1), so value / 10^point is in [0.1, 2).
    int top = v->exponent + (int)bit_length(v->mantissa) - 1;
    int point = (top * 78913 >> 18) + 1;
    unsigned extra = !shortest ? 0 : v->near_below ? 2 : 1; // makes half a distance a whole number
    int exponent = v->exponent - (int)extra - point;

    nd_big_set(&s->value, v->mantissa << extra);
    nd_big_set(&s->scale, 1);
    nd_big_set(&s->margin, 1);
    s->above_shift = v->near_below;
    s->point = point;
    if (point >= 0) {
        nd_big_multiply_power5(&s->scale, (unsigned)point);
    } else {
        nd_big_multiply_power5(&s->value, (unsigned)-point);
        nd_big_multiply_power5(&s->margin, (unsigned)-point);
    }
    // Bring in the power of two, and the scale to where nd_big_divide wants it.
    unsigned scale_shift = exponent < 0 ? (unsigned)-exponent : 0;
    unsigned value_shift = exponent < 0 ? 0 : (unsigned)exponent;
    unsigned align = (27 - (nd_big_bits(&s->scale) + scale_shift - 1)) % 32;
    nd_big_shift(&s->scale, scale_shift + align);
    nd_big_shift(&s->value, value_shift + align);
    nd_big_shift(&s->margin, value_shift + align);
}

static void state_next(digit_state_t *s, bool shortest) {
    nd_big_multiply(&s->value, 10, 0);
    if (shortest) {
        nd_big_multiply(&s->margin, 10, 0);
    }
}

// Whether the digits so far (bit 0), and the last of them plus one (bit 1), read back as the value.
// A boundary belongs to the value when its mantissa is even.
static unsigned find_unique(const digit_state_t *s, bool even) {
    int low = nd_big_compare(&s->value, NULL, 0, &s->margin);
    int high = nd_big_compare(&s->value, &s->margin, s->above_shift, &s->scale);
    return (low < (int)even ? 1u : 0) | (high > -(int)even ? 2u : 0);
}

// Whether the digits are to be rounded up: the only way that is unique, else the nearer one.
static bool is_round_up(const digit_state_t *s, unsigned unique, uint32_t digit) {
    if (unique == 1 || unique == 2) {
        return unique == 2;
    }
    int half = nd_big_compare(&s->value, &s->value, 0, &s->scale);
    return half > 0 || (half == 0 && (digit & 1));
}

// Adds one to the last digit; nines that turn to zeros are dropped.
static size_t round_up(char *digits, size_t n, int *point) {
    while (n > 0 && digits[n - 1] == '9') {
        n--;
    }
    if (n == 0) {
        digits[n++] = '1';
        *point += 1;
    } else {
        digits[n - 1]++;
    }
    return n;
}

static int clamp_count(const nd_digits_rule_t *rule, int count, int point) {
    if (count == ND_DIGITS_ANY || count == -ND_DIGITS_ANY || !rule->absolute) {
        return count;
    }
    return count > ND_DIGITS_ANY / 2 ? ND_DIGITS_ANY : count + point;
}

// Whole numbers up to 2^53 are frequent and need no big integers: neighbours are at most 1 apart,
// so their shortest digits are all their digits.
static size_t whole_digits(const nd_float_parts_t *v, int max, char *digits, int *point) {
    if (v->exponent > 0 || v->exponent <= -64 || v->mantissa >> -v->exponent << -v->exponent != v->mantissa) {
        return 0;
    }
    char all[20];
    size_t n = nd_integer_digits(v->mantissa >> -v->exponent, all);
    *point = (int)n;
    while (all[n - 1] == '0') {
        n--;
    }
    if (max < (int)n) {
        return 0;
    }
    memcpy(digits, all, n);
    return n;
}

size_t nd_digits(const nd_float_parts_t *v, const nd_digits_rule_t *rule, char *digits, size_t room, int *point) {
    int fits = !rule->absolute ? rule->max : rule->max >= 0 ? ND_DIGITS_MAX : 0;
    size_t n = whole_digits(v, fits < (int)room ? fits : (int)room, digits, point);
    if (n > 0 && (rule->absolute || (int)n >= rule->min)) {
        return n;
    }

    uint32_t limbs[3][STATE_LIMBS];
    digit_state_t s = { { limbs[0], 0 }, { limbs[1], 0 }, { limbs[2], 0 }, 0, 0 };
    state_init(&s, v, rule->shortest);
    if (nd_big_compare(&s.value, NULL, 0, &s.scale) >= 0) {
        s.point++;
    } else {
        state_next(&s, rule->shortest);
    }
    *point = s.point;
    n = 0;

    int max = clamp_count(rule, rule->max, s.point);
    int min = clamp_count(rule, rule->min, s.point);
    if (max > 0 && (size_t)max > room) {
        max = (int)room;
    }
    if (max < 0) {
        return 0;
    }
    uint32_t digit = nd_big_divide(&s.value, &s.scale);
    if (max == 0) {
        return digit > 5 || (digit == 5 && s.value.len != 0) ? round_up(digits, 0, point) : 0;
    }
    bool even = (v->mantissa & 1) == 0;
    bool shortest = rule->shortest;
    unsigned unique = 0;
    for (;;) {
        digits[n++] = (char)('0' + digit);
        if (shortest) {
            unique = find_unique(&s, even);
        }
        bool done = shortest ? unique != 0 && (int)n >= min : rule->shortest ? (int)n == min : s.value.len == 0;
        if (done || (int)n == max) {
            break;
        }
        if (unique != 0) {
            shortest = false; // the digits from here to the minimum are exact ones
            unique = 0;
        }
        state_next(&s, shortest);
        digit = nd_big_divide(&s.value, &s.scale);
    }
    return is_round_up(&s, unique, digit) ? round_up(digits, n, point) : n;
}

size_t nd_shortest_digits(double value, nd_float_format_t format, char digits[ND_DIGITS_MAX], int *point) {
    nd_float_parts_t v;
    nd_double_parts(&v, value);
    // Drop the bits that format lacks, which are zeros, to get its own distance of neighbours.
    int min_exponent = 2 - (1 << (layouts[format].exp_bits - 1)) - (int)layouts[format].mant_bits;
    int top = v.exponent + (int)bit_length(v.mantissa) - 1;
    int exponent = top - (int)layouts[format].mant_bits;
    if (exponent <= min_exponent) {
        exponent = min_exponent;
        v.near_below = false;
    }
    if (exponent > v.exponent) {
        v.mantissa >>= exponent - v.exponent;
        v.exponent = (int16_t)exponent;
    }
    const nd_digits_rule_t rule = { true, false, -ND_DIGITS_ANY, ND_DIGITS_ANY };
    return nd_digits(&v, &rule, digits, ND_DIGITS_MAX, point);
}

size_t nd_exact_digits(double value, bool absolute, int n_digits, char *digits, size_t room, int *point) {
    nd_float_parts_t v;
    nd_double_parts(&v, value);
    const nd_digits_rule_t rule = { false, absolute, -ND_DIGITS_ANY, n_digits };
    return nd_digits(&v, &rule, digits, room, point);
}

// A decimal number found in a text: digits * 10^exponent, the digits being the n_digits first ones
// at start, with points and underscores between them.
typedef struct {
    const char *start;
    size_t n_digits; // no leading and no trailing zeros
    int exponent;
    uint64_t head; // the digits, when there are at most HEAD_DIGITS
} decimal_t;

#define HEAD_DIGITS (19)
// A tie between two doubles has at most 767 digits; what follows only matters as not being zero.
#define SIGNIFICANT_DIGITS (768)
// 10^769 takes 2555 bits, 5^1094 2541; aligning adds less than two limbs.
#define PARSE_LIMBS (83)
#define EXPONENT_LIMIT (100000000)

static double double_from_bits(uint64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof(value));
    return value;
}

static double power_of_10(unsigned n) {
    static const double powers[] = { 1e1, 1e2, 1e4, 1e8, 1e16 };
    double result = 1.0;
    for (size_t i = 0; n; i++, n >>= 1) {
        if (n & 1) {
            result *= powers[i];
        }
    }
    return result;
}

// mantissa * 2^exponent, plus something smaller than 2^exponent if more, to the nearest double;
// mantissa has 54 to 56 bits. No arithmetic of doubles, which may flush subnormals.
static double assemble(uint64_t mantissa, int exponent, bool more) {
    int top = exponent + (int)bit_length(mantissa) - 1;
    int lowest = top - F64_MANT_BITS < F64_MIN_EXPONENT ? F64_MIN_EXPONENT : top - F64_MANT_BITS;
    int drop = lowest - exponent;
    if (drop > 63) {
        return 0.0;
    }
    uint64_t half = (uint64_t)1 << (drop - 1);
    uint64_t kept = mantissa >> drop;
    uint64_t rest = mantissa & (2 * half - 1);
    if (rest > half || (rest == half && (more || (kept & 1)))) {
        kept++;
    }
    // The hidden bit, and a carry out of the mantissa, add themselves to the exponent's field.
    uint64_t bits = kept + ((uint64_t)(lowest - F64_MIN_EXPONENT) << F64_MANT_BITS);
    const uint64_t inf = (uint64_t)0x7ff << F64_MANT_BITS;
    return double_from_bits(top > 1023 || bits > inf ? inf : bits);
}

static void big_from_decimal(nd_big_t *a, const decimal_t *d, size_t n_digits) {
    const char *p = d->start;
    nd_big_set(a, 0);
    uint32_t part = 0;
    uint32_t scale = 1;
    for (; n_digits; p++) {
        if (*p < '0' || *p > '9') {
            continue;
        }
        part = part * 10 + (uint32_t)(*p - '0');
        scale *= 10;
        n_digits--;
        if (scale == 10000 || n_digits == 0) {
            nd_big_multiply(a, scale, part);
            part = 0;
            scale = 1;
        }
    }
}

// The nearest double by long division of big integers: 14 hexadecimal digits of the quotient.
static double decimal_to_double_slow(const decimal_t *d) {
    uint32_t limbs[2][PARSE_LIMBS];
    nd_big_t value = { limbs[0], 0 };
    nd_big_t scale = { limbs[1], 0 };
    int exponent = d->exponent;
    if (d->n_digits <= HEAD_DIGITS) {
        nd_big_set(&value, d->head);
    } else if (d->n_digits <= SIGNIFICANT_DIGITS) {
        big_from_decimal(&value, d, d->n_digits);
    } else {
        big_from_decimal(&value, d, SIGNIFICANT_DIGITS);
        nd_big_multiply(&value, 10, 1); // stands for all the digits left out
        exponent += (int)(d->n_digits - SIGNIFICANT_DIGITS) - 1;
    }
    nd_big_set(&scale, 1);
    nd_big_multiply_power5(exponent < 0 ? &scale : &value, (unsigned)(exponent < 0 ? -exponent : exponent));

    // value / scale is in (2^(ratio - 1), 2^(ratio + 1)); make it a fraction in (1/4, 1).
    unsigned value_bits = nd_big_bits(&value);
    unsigned scale_bits = nd_big_bits(&scale);
    int ratio = (int)value_bits - (int)scale_bits;
    unsigned value_shift = ratio + 1 < 0 ? (unsigned)-(ratio + 1) : 0;
    unsigned scale_shift = ratio + 1 < 0 ? 0 : (unsigned)(ratio + 1);
    unsigned align = (27 - (scale_bits + scale_shift - 1)) % 32;
    nd_big_shift(&value, value_shift + align);
    nd_big_shift(&scale, scale_shift + align);
    uint64_t mantissa = 0;
    for (int i = 0; i < 14; i++) {
        nd_big_multiply(&value, 16, 0);
        mantissa = mantissa << 4 | nd_big_divide(&value, &scale);
    }
    return assemble(mantissa, exponent + ratio + 1 - 56, value.len != 0);
}

static double decimal_to_double(const decimal_t *d) {
    if (d->n_digits == 0) {
        return 0.0;
    }
    int point = d->exponent + (int)d->n_digits;
    if (point > 309) {
        return double_from_bits((uint64_t)0x7ff << F64_MANT_BITS);
    }
    if (point < -323) {
        return 0.0;
    }
    // Both operands are exact, so one rounding remains.
    if (d->n_digits <= 15 && d->exponent >= -22 && d->exponent <= 22) {
        double value = (double)d->head;
        return d->exponent < 0 ? value / power_of_10((unsigned)-d->exponent)
            : value *power_of_10((unsigned)d->exponent);
    }
    return decimal_to_double_slow(d);
}

static bool is_digit(const char *p, const char *end) {
    return p < end && *p >= '0' && *p <= '9';
}

// After a digit at p[-1]: an underscore is part of the number when a digit follows.
static const char *skip_underscore(const char *p, const char *end) {
    return p < end && *p == '_' && is_digit(p + 1, end) ? p + 1 : p;
}

// Zeros are counted and only taken in when a digit follows them, so none is at either end.
static void decimal_add_digit(decimal_t *d, const char *p, size_t *zeros) {
    if (*p == '0') {
        *zeros += d->n_digits != 0;
        return;
    }
    if (d->n_digits == 0) {
        d->start = p;
    }
    d->n_digits += *zeros + 1;
    if (d->n_digits <= HEAD_DIGITS) {
        for (; *zeros; --*zeros) {
            d->head *= 10;
        }
        d->head = d->head * 10 + (uint32_t)(*p - '0');
    }
    *zeros = 0;
}

static const char *scan_exponent(const char *p, const char *end, int *exponent) {
    const char *q = p + 1;
    bool negative = q < end && *q == '-';
    if (q < end && (*q == '-' || *q == '+')) {
        q++;
    }
    if (!is_digit(q, end)) {
        return p;
    }
    int value = 0;
    while (is_digit(q, end)) {
        if (value < EXPONENT_LIMIT) {
            value = value * 10 + (*q - '0');
        }
        q = skip_underscore(q + 1, end);
    }
    *exponent += negative ? -value : value;
    return q;
}

double nd_parse_double(const char *text, size_t len, size_t *used) {
    const char *p = text;
    const char *end = text + len;
    decimal_t d = { text, 0, 0, 0 };
    size_t zeros = 0;
    size_t seen = 0;
    for (; is_digit(p, end); p = skip_underscore(p + 1, end)) {
        decimal_add_digit(&d, p, &zeros);
        seen++;
    }
    if (p < end && *p == '.' && (seen != 0 || is_digit(p + 1, end))) {
        p++;
        for (; is_digit(p, end); p = skip_underscore(p + 1, end)) {
            decimal_add_digit(&d, p, &zeros);
            seen++;
            d.exponent--;
        }
    }
    if (seen == 0) {
        *used = 0;
        return 0.0;
    }
    d.exponent += (int)zeros;
    if (p < end && (*p | 0x20) == 'e') {
        p = scan_exponent(p, end, &d.exponent);
    }
    *used = (size_t)(p - text);
    return decimal_to_double(&d);
}

double nd_digits_to_double(const char *digits, size_t n, int point) {
    decimal_t d = { digits, 0, point - (int)n, 0 };
    size_t zeros = 0;
    for (size_t i = 0; i < n; i++) {
        decimal_add_digit(&d, digits + i, &zeros);
    }
    d.exponent += (int)zeros;
    return decimal_to_double(&d);
}
