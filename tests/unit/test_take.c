// Picking by number and by mask: sizes of elements, layouts, alignment, empty axes, polling.
#include <stdlib.h>

#include "arrays.h"
#include "manip/take.h"
#include "manip/where.h"

static int stop(void) {
    return 1;
}

static void test_take_sizes(void) {
    static const nd_dtype_t dtypes[] = { ND_UINT8, ND_UINT16, ND_UINT32, ND_UINT64, ND_COMPLEX64, ND_COMPLEX128 };
    static const int64_t index[3] = { 3, -4, 1 };
    for (size_t d = 0; d < sizeof(dtypes) / sizeof(dtypes[0]); d++) {
        size_t bytes = nd_dtypes[dtypes[d]].itemsize;
        for (size_t shift = 0; shift < 2; shift++) {
            // At any address: shift 1 is aligned for bytes alone.
            uint8_t *from = malloc(4 * bytes + shift);
            uint8_t *to = malloc(3 * bytes + shift);
            for (size_t i = 0; i < 4 * bytes; i++) {
                from[shift + i] = (uint8_t)(i * 7 + 1);
            }
            nd_array_t a = unit_vector(from + shift, dtypes[d], 4);
            nd_array_t out = unit_vector(to + shift, dtypes[d], 3);
            a.flags = shift ? ND_FLAG_UNALIGNED : 0;
            CHECK(nd_take(&out, &a, 0, index, 3, ND_MODE_RAISE, NULL) == ND_OK);
            CHECK(memcmp(to + shift, from + shift + 3 * bytes, bytes) == 0);
            CHECK(memcmp(to + shift + bytes, from + shift, bytes) == 0);
            CHECK(memcmp(to + shift + 2 * bytes, from + shift + bytes, bytes) == 0);
            free(from);
            free(to);
        }
    }
}

static void test_take_axes(void) {
    int16_t from[6] = { 0, 1, 2, 3, 4, 5 };
    int16_t to[6];
    const int64_t index[3] = { 7, -5, 1 };
    nd_array_t a = unit_array(from, ND_INT16, 2, 3);
    nd_array_t rows = unit_array(to, ND_INT16, 2, 3);
    CHECK(nd_take(&rows, &a, 1, index, 3, ND_MODE_CLIP, NULL) == ND_OK);
    CHECK(to[0] == 2 && to[1] == 0 && to[2] == 1 && to[3] == 5 && to[4] == 3 && to[5] == 4);
    CHECK(nd_take(&rows, &a, 1, index, 3, ND_MODE_WRAP, NULL) == ND_OK);
    CHECK(to[0] == 1 && to[1] == 1 && to[2] == 1);
    CHECK(nd_take(&rows, &a, 0, index, 2, ND_MODE_WRAP, NULL) == ND_OK);
    CHECK(to[0] == 3 && to[2] == 5 && to[3] == 3 && to[5] == 5);
    // Columns backwards, so that nothing lies together.
    a.data += 4;
    a.axis[1].stride_bytes = -2;
    CHECK(nd_take(&rows, &a, 0, index, 2, ND_MODE_CLIP, NULL) == ND_OK);
    CHECK(to[0] == 5 && to[1] == 4 && to[2] == 3 && to[3] == 2);
    a.axis[1].len = 0;
    nd_array_t none = unit_array(NULL, ND_INT16, 2, 0);
    CHECK(nd_take(&none, &a, 0, index, 2, ND_MODE_CLIP, stop) == ND_OK);
    CHECK_INT(nd_count_in_range(index, 3, 7), 0);
    CHECK_INT(nd_count_in_range(index, 3, 8), 3);
    CHECK_INT(nd_count_in_range(index + 1, 2, 4), 0);
    CHECK_INT(nd_count_in_range(index, 0, 0), 0);
}

static void test_repeat(void) {
    uint32_t from[3] = { 10, 20, 30 };
    uint32_t to[200];
    const int64_t counts[3] = { 2, 0, 1 };
    const int64_t many = 50;
    nd_array_t a = unit_vector(from, ND_UINT32, 3);
    nd_array_t out = unit_vector(to, ND_UINT32, 3);
    CHECK(nd_repeat(&out, &a, 0, counts, 3, NULL) == ND_OK);
    CHECK(to[0] == 10 && to[1] == 10 && to[2] == 30);
    out = unit_vector(to, ND_UINT32, 150);
    CHECK(nd_repeat(&out, &a, 0, &many, 1, NULL) == ND_OK);
    CHECK(to[49] == 10 && to[50] == 20 && to[99] == 20 && to[149] == 30);
    uint32_t wide[6 * 100];
    nd_array_t big = unit_array(wide, ND_UINT32, 6, 100);
    nd_array_t row = unit_array(to, ND_UINT32, 1, 100);
    const int64_t six = 6;
    memset(to, 1, sizeof(to));
    CHECK(nd_repeat(&big, &row, 0, &six, 1, NULL) == ND_OK && wide[599] == 0x01010101);
    big = unit_vector(wide, ND_UINT32, 0);
    CHECK(nd_repeat(&big, &a, 0, counts + 1, 1, stop) == ND_OK);
}

static void test_poll(void) {
    static uint64_t from[2];
    static uint64_t to[4096];
    const int64_t many = 2048;
    const uint8_t mask[1] = { 1 };
    nd_array_t a = unit_vector(from, ND_UINT64, 2);
    nd_array_t out = unit_vector(to, ND_UINT64, 4096);
    nd_array_t yes = unit_scalar((void *)mask, ND_BOOL);
    CHECK(nd_repeat(&out, &a, 0, &many, 1, stop) == ND_ERR_INTERRUPTED);
    CHECK(nd_where(&out, &yes, &yes, NULL, stop) == ND_ERR_INTERRUPTED);
}

static void test_put(void) {
    int16_t data[6] = { 0 };
    const int16_t values[2] = { 7, 8 };
    const int64_t index[4] = { 0, -1, 2, 9 };
    size_t bad;
    nd_array_t a = unit_array(data, ND_INT16, 3, 2);
    // The transpose: index 2 is row 0, column 2.
    a.axis[0] = (nd_axis_t) {2, 2};
    a.axis[1] = (nd_axis_t) {3, 4};
    CHECK(nd_put(&a, index, 4, (const uint8_t *)values, 2, ND_MODE_RAISE, &bad, NULL) == ND_OK && bad == 3);
    CHECK(data[0] == 7 && data[5] == 8 && data[4] == 7);
    CHECK(nd_put(&a, index, 4, (const uint8_t *)values, 2, ND_MODE_WRAP, &bad, NULL) == ND_OK && bad == 4);
    CHECK(data[1] == 8);
}

static void test_where(void) {
    double x[40];
    int8_t y[40];
    uint16_t mask[40];
    float to[40];
    for (size_t i = 0; i < 40; i++) {
        x[i] = (double)i;
        y[i] = (int8_t)-i;
        mask[i] = i % 3 == 0 ? 256 : 0;
    }
    nd_array_t dst = unit_vector(to, ND_FLOAT32, 40);
    nd_array_t ax = unit_vector(x, ND_FLOAT64, 40);
    nd_array_t ay = unit_vector(y, ND_INT8, 40);
    nd_array_t m = unit_vector(mask, ND_UINT16, 40);
    CHECK(nd_where(&dst, &m, &ax, &ay, NULL) == ND_OK);
    CHECK(to[0] == 0.0f && to[1] == -1.0f && to[3] == 3.0f && to[39] == 39.0f && to[38] == -38.0f);
    ax.axis[0].len = 1;
    CHECK(nd_where(&dst, &m, &ax, NULL, NULL) == ND_OK && to[3] == 0.0f && to[38] == -38.0f);
    ax.axis[0].len = 2;
    CHECK(nd_where(&dst, &m, &ax, NULL, NULL) == ND_ERR_BROADCAST);
    // All of one dtype, at odd addresses.
    uint8_t raw[3 * 16 + 1] = { 0 };
    raw[1] = 5;
    raw[17] = 6;
    const uint8_t no = 0;
    nd_array_t to_c = unit_vector(raw + 33, ND_COMPLEX128, 1);
    nd_array_t from_x = unit_vector(raw + 1, ND_COMPLEX128, 1);
    nd_array_t from_y = unit_vector(raw + 17, ND_COMPLEX128, 1);
    nd_array_t never = unit_scalar((void *)&no, ND_BOOL);
    CHECK(nd_where(&to_c, &never, &from_x, &from_y, NULL) == ND_OK && raw[33] == 6);
    float c64[6] = { 1, 2, 3, 4, 5, 6 };
    nd_array_t pair = unit_vector(c64 + 1, ND_COMPLEX64, 1);
    nd_array_t other = unit_vector(c64 + 3, ND_COMPLEX64, 1);
    CHECK(nd_where(&pair, &never, &pair, &other, NULL) == ND_OK && c64[1] == 4.0f && c64[2] == 5.0f);
}

int main(void) {
    test_take_sizes();
    test_take_axes();
    test_repeat();
    test_poll();
    test_put();
    test_where();
    return unit_report();
}
