// Index arrays, masks and the places of what is not zero.
#include "arrays.h"
#include "core/cast.h"
#include "manip/gather.h"
#include "manip/nonzero.h"

static int polls;

static int count_poll(void) {
    polls++;
    return 0;
}

static int stop_poll(void) {
    return 1;
}

static void test_offsets(void) {
    int64_t index[4] = { 2, -1, 0, -3 };
    ptrdiff_t offsets[8];
    int64_t bad = 0;
    nd_array_t a = unit_vector(index, ND_INT64, 4);
    const size_t shape[2] = { 2, 4 };
    CHECK(nd_index_offsets(&a, 3, 10, shape, 2, offsets, false, &bad, NULL) == ND_OK);
    CHECK(offsets[0] == 20 && offsets[1] == 20 && offsets[2] == 0 && offsets[3] == 0 && offsets[4] == 20);
    int8_t rows[2] = { 1, -2 };
    nd_array_t column = unit_array(rows, ND_INT8, 2, 1);
    CHECK(nd_index_offsets(&column, 2, -100, shape, 2, offsets, true, &bad, count_poll) == ND_OK);
    CHECK(offsets[0] == -80 && offsets[3] == -100 && offsets[4] == 20 && offsets[7] == 0);
    CHECK(nd_index_offsets(&a, 2, 10, shape, 2, offsets, false, &bad, NULL) == ND_ERR_INDEX && bad == 2);
    index[0] = INT64_MIN;
    CHECK(nd_index_offsets(&a, 3, 10, shape, 2, offsets, false, &bad, NULL) == ND_ERR_INDEX && bad == INT64_MIN);
    uint64_t huge[1] = { UINT64_MAX - 1 };
    nd_array_t last = unit_vector(huge, ND_UINT64, 1);
    CHECK(nd_index_offsets(&last, 3, 10, shape + 2, 0, offsets, false, &bad, NULL) == ND_ERR_BROADCAST);
    const size_t one[1] = { 1 };
    CHECK(nd_index_offsets(&last, 3, 10, one, 1, offsets, false, &bad, NULL) == ND_OK && offsets[0] == 10);
    const size_t none[1] = { 0 };
    CHECK(nd_index_offsets(&last, 0, 10, none, 1, NULL, false, &bad, NULL) == ND_OK);
}

// Every second column of a matrix, the rows picked; read and written, for every dtype and rows of any length.
static void test_rows(nd_dtype_t dtype, size_t columns, bool unaligned) {
    static _Alignas(16) uint8_t from[16 * 6 * 40 + 1];
    static _Alignas(16) uint8_t to[16 * 3 * 40];
    size_t itemsize = nd_dtypes[dtype].itemsize;
    for (size_t i = 0; i < sizeof(from); i++) {
        from[i] = (uint8_t)(i * 7 + i / 256);
    }
    nd_array_t view = unit_vector(from + unaligned, dtype, columns);
    view.flags = unaligned ? ND_FLAG_UNALIGNED : 0;
    view.axis[0].stride_bytes = (ptrdiff_t)(2 * itemsize);
    ptrdiff_t row = (ptrdiff_t)(2 * itemsize * columns);
    const ptrdiff_t offsets[3] = { row * 2, 0, row };
    nd_array_t result = unit_array(to, dtype, 3, columns);
    nd_points_t points = { &view, offsets, 1, { 0 } };
    memset(to, 0, sizeof(to));
    CHECK(nd_gather(&result, &points, count_poll) == ND_OK);
    int wrong = 0;
    for (size_t i = 0; i < 3; i++) {
        for (size_t j = 0; j < columns; j++) {
            wrong += memcmp(to + (i * columns + j) * itemsize, from + unaligned + offsets[i] + j * 2 * itemsize, itemsize) != 0;
        }
    }
    CHECK_INT(wrong, 0);
    memset(from, 0, sizeof(from));
    CHECK(nd_scatter(&points, &result, NULL) == ND_OK);
    for (size_t i = 0; i < 3; i++) {
        for (size_t j = 0; j < columns; j++) {
            wrong += memcmp(to + (i * columns + j) * itemsize, from + unaligned + offsets[i] + j * 2 * itemsize, itemsize) != 0;
        }
    }
    CHECK_INT(wrong, 0);
}

static void test_points_in_any_order(void) {
    // Points of shape (2, 3), laid out as (3, 2) in the result, over a 0-d view.
    int32_t from[6] = { 0, 10, 20, 30, 40, 50 };
    int32_t to[6] = { 0 };
    const ptrdiff_t offsets[6] = { 20, 16, 12, 8, 4, 0 };
    nd_array_t view = unit_scalar(from, ND_INT32);
    nd_array_t result = unit_array(to, ND_INT32, 3, 2);
    nd_points_t points = { &view, offsets, 2, { 1, 0 } };
    CHECK(nd_gather(&result, &points, NULL) == ND_OK);
    CHECK(to[0] == 50 && to[1] == 20 && to[2] == 40 && to[3] == 10 && to[4] == 30 && to[5] == 0);
    // The last one of the same place stays; a value is stretched.
    const ptrdiff_t same[2] = { 4, 4 };
    int32_t values[2] = { 7, 8 };
    nd_array_t two = unit_vector(values, ND_INT32, 2);
    nd_points_t twice = { &view, same, 1, { 0 } };
    CHECK(nd_scatter(&twice, &two, NULL) == ND_OK && from[1] == 8);
    two.axis[0].stride_bytes = 0;
    CHECK(nd_scatter(&twice, &two, NULL) == ND_OK && from[1] == 7);
    CHECK(nd_scatter(&twice, &two, stop_poll) == ND_OK);
}

static void test_masks(nd_dtype_t dtype, bool unaligned) {
    static _Alignas(16) uint8_t data[16 * 12 + 1];
    static _Alignas(16) uint8_t packed[16 * 12];
    bool mask[12] = { 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 1 };
    size_t itemsize = nd_dtypes[dtype].itemsize;
    for (size_t i = 0; i < sizeof(data); i++) {
        data[i] = (uint8_t)(i * 5 + 1);
    }
    nd_array_t a = unit_array(data + unaligned, dtype, 3, 4);
    a.flags = unaligned ? ND_FLAG_UNALIGNED : 0;
    nd_array_t m = unit_array(mask, ND_BOOL, 3, 4);
    nd_array_t to = unit_vector(packed, dtype, 6);
    size_t count;
    CHECK(nd_count_nonzero(&m, &count, NULL) == ND_OK && count == 6);
    CHECK(nd_compress(&to, &a, &m, NULL) == ND_OK);
    int wrong = 0;
    for (size_t i = 0, k = 0; i < 12; i++) {
        wrong += mask[i] && memcmp(packed + k++ *itemsize, data + unaligned + i * itemsize, itemsize) != 0;
    }
    CHECK_INT(wrong, 0);
    // Never more than there is room for.
    to.axis[0].len = 2;
    memset(packed, 0, sizeof(packed));
    CHECK(nd_compress(&to, &a, &m, count_poll) == ND_OK && packed[2 * itemsize] == 0);
    to.axis[0].len = 6;
    to.axis[0].stride_bytes = 0;
    CHECK(nd_expand(&a, &m, &to, NULL) == ND_OK);
    for (size_t i = 0; i < 12; i++) {
        wrong += mask[i] && memcmp(packed, data + unaligned + i * itemsize, itemsize) != 0;
    }
    CHECK_INT(wrong, 0);
}

static void test_nonzero(void) {
    double values[6] = { 0.0, 1.5, NAN, -0.0, 0.0, 3.0 };
    nd_array_t a = unit_array(values, ND_FLOAT64, 2, 3);
    size_t count;
    int64_t places[8];
    CHECK(nd_count_nonzero(&a, &count, NULL) == ND_OK && count == 3);
    nd_array_t out = unit_array(places, ND_INT64, 4, 2);
    CHECK(nd_nonzero(&a, &out, NULL) == ND_OK);
    CHECK(places[0] == 0 && places[1] == 1 && places[2] == 0 && places[3] == 2 && places[4] == 1 && places[5] == 2);
    CHECK(places[6] == 0 && places[7] == 0); // one row too many
    const ptrdiff_t stride_bytes[2] = { 100, -8 };
    ptrdiff_t offsets[4];
    CHECK(nd_nonzero_offsets(&a, stride_bytes, offsets, 4, NULL) == ND_OK);
    CHECK(offsets[0] == -8 && offsets[1] == -16 && offsets[2] == 84 && offsets[3] == 0);
    CHECK(nd_nonzero_offsets(&a, stride_bytes, offsets, 1, NULL) == ND_OK && offsets[0] == -8);
    // Transposed, 0-d, empty, long.
    const uint8_t perm[2] = { 1, 0 };
    nd_array_t t;
    nd_transpose(&t, &a, perm);
    CHECK(nd_nonzero(&t, &out, NULL) == ND_OK && places[0] == 1 && places[1] == 0 && places[5] == 1);
    nd_array_t scalar = unit_scalar(values + 1, ND_FLOAT64);
    CHECK(nd_count_nonzero(&scalar, &count, NULL) == ND_OK && count == 1);
    CHECK(nd_nonzero_offsets(&scalar, NULL, offsets, 1, NULL) == ND_OK && offsets[0] == 0);
    nd_array_t empty = unit_array(values, ND_FLOAT64, 0, 3);
    CHECK(nd_count_nonzero(&empty, &count, NULL) == ND_OK && count == 0);
    CHECK(nd_nonzero_offsets(&empty, stride_bytes, offsets, 0, NULL) == ND_OK);
    static uint8_t many[5000];
    memset(many, 1, sizeof(many));
    nd_array_t all = unit_array(many, ND_BOOL, 50, 100);
    polls = 0;
    CHECK(nd_count_nonzero(&all, &count, count_poll) == ND_OK && count == 5000 && polls > 5);
    CHECK(nd_count_nonzero(&all, &count, stop_poll) == ND_ERR_INTERRUPTED);
    many[3] = 2; // seen as a bool
    many[4] = 0;
    all.data++;
    all.axis[0].len = 49;
    CHECK(nd_count_nonzero(&all, &count, NULL) == ND_OK && count == 4899);
    all.axis[1].stride_bytes = -1;
    all.data += 99;
    CHECK(nd_count_nonzero(&all, &count, NULL) == ND_OK && count == 4899);
    all = unit_array(many, ND_BOOL, 50, 100);
    memset(many, 1, sizeof(many));
    static ptrdiff_t wide[5000];
    const ptrdiff_t steps[2] = { 100, 1 };
    CHECK(nd_nonzero_offsets(&all, steps, wide, 5000, NULL) == ND_OK);
    int wrong = 0;
    for (size_t i = 0; i < 5000; i++) {
        wrong += wide[i] != (ptrdiff_t)i;
    }
    CHECK_INT(wrong, 0);
}

// One index array for one axis: longer than a block, of 32 and 64 bits and cast, into and out of strides.
static void test_lines(nd_dtype_t index_dtype, size_t n) {
    int16_t from[50];
    int16_t to[300];
    int64_t wide[300];
    _Alignas(16) uint8_t index[300 * sizeof(int64_t)];
    int64_t bad = 0;
    for (size_t i = 0; i < 50; i++) {
        from[i] = (int16_t)(i * 3);
    }
    for (size_t i = 0; i < n; i++) {
        wide[i] = (int64_t)(i * 7 % 25) - (nd_dtypes[index_dtype].kind == 'i' && i % 3 == 0 ? 25 : 0);
    }
    nd_cast_row(index_dtype, index, nd_dtypes[index_dtype].itemsize, ND_INT64, wide, sizeof(wide[0]), n);
    nd_array_t at = unit_vector(index, index_dtype, n);
    nd_array_t a = unit_vector(from, ND_INT16, 25);
    a.axis[0].stride_bytes = 2 * sizeof(int16_t);
    nd_array_t line = unit_vector(to, ND_INT16, n);
    polls = 0;
    CHECK(nd_gather_line(&line, &a, &at, &bad, count_poll) == ND_OK);
    int wrong = 0;
    for (size_t i = 0; i < n; i++) {
        size_t place = (size_t)(wide[i] < 0 ? wide[i] + 25 : wide[i]);
        wrong += to[i] != (int16_t)(place * 6);
        to[i] = (int16_t)(place + 1);
    }
    CHECK(nd_scatter_line(&a, &at, &line, &bad, NULL) == ND_OK);
    for (size_t i = 0; i < n; i++) {
        wrong += from[2 * (size_t)(wide[i] < 0 ? wide[i] + 25 : wide[i])] != to[i];
    }
    CHECK_INT(wrong, 0);
    if (n == 0) {
        return;
    }
    // A bad index at the end: it is named, and nothing is written.
    wide[n - 1] = 25;
    nd_cast_row(index_dtype, index, nd_dtypes[index_dtype].itemsize, ND_INT64, wide, sizeof(wide[0]), n);
    int16_t value = -1;
    line = unit_vector(&value, ND_INT16, n);
    line.axis[0].stride_bytes = 0;
    CHECK(nd_scatter_line(&a, &at, &line, &bad, NULL) == ND_ERR_INDEX && bad == 25);
    for (size_t i = 0; i < 50; i++) {
        wrong += from[i] == -1;
    }
    CHECK_INT(wrong, 0);
}

int main(void) {
    test_offsets();
    for (int dtype = ND_INT8; dtype <= ND_UINT64; dtype++) {
        test_lines((nd_dtype_t)dtype, 0);
        test_lines((nd_dtype_t)dtype, 5);
        test_lines((nd_dtype_t)dtype, 300);
    }
    for (int dtype = 0; dtype < ND_N_DTYPES; dtype++) {
        for (size_t columns = 0; columns < 40; columns += columns < 5 ? 1 : 13) {
            test_rows((nd_dtype_t)dtype, columns, false);
            test_rows((nd_dtype_t)dtype, columns, true);
        }
        test_masks((nd_dtype_t)dtype, false);
        test_masks((nd_dtype_t)dtype, true);
    }
    test_points_in_any_order();
    test_masks(ND_INT8, false);
    test_nonzero();
    return unit_report();
}
