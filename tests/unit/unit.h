// Checks for the unit tests: each test_*.c is one program that counts what failed.
#ifndef MICRONUMPY_TESTS_UNIT_H
#define MICRONUMPY_TESTS_UNIT_H

#include <stdio.h>
#include <string.h>

static int unit_checks;
static int unit_failures;

// Reports a false condition and goes on.
#define CHECK(condition) \
    do { \
        unit_checks++; \
        if (!(condition)) { \
            unit_failures++; \
            printf("%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
        } \
    } while (0)

// The same for two integers, which are shown.
#define CHECK_INT(actual, expected) \
    do { \
        long long unit_actual = (long long)(actual); \
        long long unit_expected = (long long)(expected); \
        unit_checks++; \
        if (unit_actual != unit_expected) { \
            unit_failures++; \
            printf("%s:%d: %s is %lld, not %lld\n", __FILE__, __LINE__, #actual, unit_actual, unit_expected); \
        } \
    } while (0)

// The end of main().
static inline int unit_report(void) {
    printf("%d checks, %d failed\n", unit_checks, unit_failures);
    return unit_failures != 0;
}

#endif // MICRONUMPY_TESTS_UNIT_H
