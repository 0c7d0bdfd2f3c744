// float.fromhex(): hexadecimal text to a float, rounded once, as C writes floats with %a.

#include <math.h>
#include <string.h>

#include "bind/language.h"
#include "bind/raise.h"
#include "py/objstr.h"
#include "py/unicode.h"

static MP_NORETURN void raise_invalid(void) {
    mp_raise_ValueError(MP_ERROR_TEXT("invalid hexadecimal floating-point string"));
}

// The word that stands at text, in any case: its length, or 0.
static size_t word_at(const char *text, const char *end, const char *word) {
    size_t n = strlen(word);
    if ((size_t)(end - text) < n) {
        return 0;
    }
    for (size_t i = 0; i < n; i++) {
        if (unichar_tolower((uint8_t)text[i]) != (unichar)word[i]) {
            return 0;
        }
    }
    return n;
}

// bits * 2 ** exponent to the nearest double, a tie to the even one.
static double scaled(uint64_t bits, int64_t exponent) {
    if (bits == 0) {
        return 0;
    }
    for (; !(bits >> 63); bits <<= 1) {
        exponent--;
    }
    // 53 bits stay, fewer of a subnormal number.
    int64_t dropped = exponent < -1074 - 11 ? -1074 - exponent : 11;
    if (dropped > 64) {
        return 0;
    }
    uint64_t kept = dropped == 64 ? 0 : bits >> dropped;
    uint64_t rest = dropped == 64 ? bits : bits << (64 - dropped);
    const uint64_t half = (uint64_t)1 << 63;
    kept += rest > half || (rest == half && (kept & 1));
    exponent += dropped;
    return exponent > 2000 ? (double)INFINITY : ldexp((double)kept, (int)exponent);
}

// The digits, with a point among them or not; gives the place behind them.
static const char *digits(const char *p, const char *end, uint64_t *bits, int64_t *exponent) {
    bool any = false;
    bool behind_point = false;
    for (; p < end && (unichar_isxdigit((uint8_t)*p) || (*p == '.' && !behind_point)); p++) {
        if (*p == '.') {
            behind_point = true;
            continue;
        }
        any = true;
        uint64_t digit = unichar_xdigit_value((uint8_t)*p);
        if (*bits >> 59) {
            // More than is needed to round; only whether it is 0 matters.
            *bits |= digit != 0;
            *exponent += 4;
        } else {
            *bits = *bits << 4 | digit;
        }
        *exponent -= behind_point ? 4 : 0;
    }
    if (!any) {
        raise_invalid();
    }
    return p;
}

static const char *power(const char *p, const char *end, int64_t *exponent) {
    if (p == end || (*p | 0x20) != 'p') {
        return p;
    }
    p++;
    bool negative = p < end && *p == '-';
    p += p < end && (*p == '-' || *p == '+');
    if (p == end || !unichar_isdigit((uint8_t)*p)) {
        raise_invalid();
    }
    int64_t value = 0;
    for (; p < end && unichar_isdigit((uint8_t)*p); p++) {
        value = value > 100000000 ? value : value * 10 + (*p - '0');
    }
    *exponent += negative ? -value : value;
    return p;
}

static mp_obj_t float_fromhex(mp_obj_t text) {
    size_t len;
    const char *p = mp_obj_str_get_data(text, &len);
    const char *end = p + len;
    for (; p < end && unichar_isspace((uint8_t)*p); p++) {
    }
    for (; p < end && unichar_isspace((uint8_t)end[-1]); end--) {
    }
    bool negative = p < end && *p == '-';
    p += p < end && (*p == '-' || *p == '+');
    double value;
    size_t n;
    if ((n = word_at(p, end, "infinity")) != 0 || (n = word_at(p, end, "inf")) != 0) {
        value = (double)INFINITY;
        p += n;
    } else if ((n = word_at(p, end, "nan")) != 0) {
        value = (double)NAN;
        p += n;
    } else {
        uint64_t bits = 0;
        int64_t exponent = 0;
        p = digits(p + word_at(p, end, "0x"), end, &bits, &exponent);
        p = power(p, end, &exponent);
        value = scaled(bits, exponent);
        if (isinf(value)) {
            mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("hexadecimal value too large to represent as a float"));
        }
    }
    if (p != end) {
        raise_invalid();
    }
    return mp_obj_new_float((mp_float_t)(negative ? -value : value));
}
MP_DEFINE_CONST_FUN_OBJ_1(language_fromhex_obj, float_fromhex);
