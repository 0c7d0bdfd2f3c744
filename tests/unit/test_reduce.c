// Reductions and scans on small arrays; tests/fuzz/test_portable.py compares them with NumPy at large.
#include "core/shape.h"
#include "core/dtype.h"
#include "reduce/cursor.h"
#include "reduce/order.h"
#include "reduce/reduce.h"
#include "unit.h"

static nd_array_t array(void *data, nd_dtype_t dtype, size_t ndim, const size_t *shape) {
    nd_array_t a = { .data = data };
    nd_set_shape(&a, shape, ndim, dtype, false);
    a.dtype = (uint8_t)dtype;
    return a;
}

static const nd_ufunc_t *const add = &nd_ufuncs[ND_UFUNC_ADD];
static const nd_ufunc_t *const maximum = &nd_ufuncs[ND_UFUNC_MAXIMUM];

static void test_shape(void) {
    uint8_t data[24];
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    nd_array_t a = array(data, ND_UINT8, 3, (const size_t[]) { 2, 3, 4 });
    nd_reduce_shape(&a, 0x5, false, shape, &ndim);
    CHECK_INT(ndim, 1);
    CHECK_INT(shape[0], 3);
    nd_reduce_shape(&a, 0x5, true, shape, &ndim);
    CHECK_INT(ndim, 3);
    CHECK_INT(shape[0], 1);
    CHECK_INT(shape[1], 3);
    CHECK_INT(shape[2], 1);
}

static void test_dtype(void) {
    nd_dtype_t result = ND_NO_DTYPE;
    CHECK_INT(nd_reduce_dtype(add, ND_INT8, ND_NO_DTYPE, &result), ND_OK);
    CHECK_INT(result, ND_INT64);
    nd_reduce_dtype(add, ND_UINT16, ND_NO_DTYPE, &result);
    CHECK_INT(result, ND_UINT64);
    nd_reduce_dtype(add, ND_BOOL, ND_NO_DTYPE, &result);
    CHECK_INT(result, ND_INT64);
    nd_reduce_dtype(add, ND_INT8, ND_INT8, &result);
    CHECK_INT(result, ND_INT8);
    nd_reduce_dtype(maximum, ND_INT8, ND_NO_DTYPE, &result);
    CHECK_INT(result, ND_INT8);
    nd_reduce_dtype(&nd_ufuncs[ND_UFUNC_LOGICAL_AND], ND_FLOAT32, ND_NO_DTYPE, &result);
    CHECK_INT(result, ND_BOOL);
    CHECK_INT(nd_reduce_dtype(&nd_ufuncs[ND_UFUNC_EQUAL], ND_FLOAT32, ND_NO_DTYPE, &result), ND_ERR_NO_MATCH);
    CHECK_INT(nd_reduce_dtype(&nd_ufuncs[ND_UFUNC_SQRT], ND_FLOAT32, ND_NO_DTYPE, &result), ND_ERR_NO_LOOP);
}

static void test_integers(void) {
    int8_t in[2][3] = { { 100, 100, 100 }, { -1, -2, -3 } };
    int64_t rows[2];
    int64_t columns[3];
    nd_array_t a = array(in, ND_INT8, 2, (const size_t[]) { 2, 3 });
    nd_array_t by_row = array(rows, ND_INT64, 2, (const size_t[]) { 2, 1 });
    nd_array_t by_column = array(columns, ND_INT64, 2, (const size_t[]) { 1, 3 });
    CHECK_INT(nd_reduce(add, &by_row, &a, 0x2, ND_INT64, NULL, NULL, NULL), ND_OK);
    CHECK_INT(rows[0], 300);
    CHECK_INT(rows[1], -6);
    CHECK_INT(nd_reduce(add, &by_column, &a, 0x1, ND_INT64, NULL, NULL, NULL), ND_OK);
    CHECK_INT(columns[0], 99);
    CHECK_INT(columns[2], 97);
    const nd_item_t initial = { .i64 = 1000 };
    CHECK_INT(nd_reduce(add, &by_row, &a, 0x2, ND_INT64, &initial, NULL, NULL), ND_OK);
    CHECK_INT(rows[0], 1300);
    uint8_t mask[3] = { 1, 0, 1 };
    nd_array_t where = array(mask, ND_BOOL, 1, (const size_t[]) { 3 });
    CHECK_INT(nd_reduce(add, &by_row, &a, 0x2, ND_INT64, NULL, &where, NULL), ND_OK);
    CHECK_INT(rows[0], 200);
    CHECK_INT(rows[1], -4);
}

// Beyond 65535 elements a sum of 16-bit numbers does not fit in 32 bits.
static void test_long_sum(void) {
    static uint16_t in[200000];
    memset(in, 0xff, sizeof(in));
    uint64_t out;
    nd_array_t a = array(in, ND_UINT16, 1, (const size_t[]) { 200000 });
    nd_array_t result = array(&out, ND_UINT64, 1, (const size_t[]) { 1 });
    CHECK_INT(nd_reduce(add, &result, &a, 0x1, ND_UINT64, NULL, NULL, NULL), ND_OK);
    CHECK_INT(out, 200000LL * 65535);
}

// 2^24 + 1 + 1 ... stays 2^24 from left to right, but not with eight partial sums.
static void test_pairwise(void) {
    float in[16];
    for (size_t i = 0; i < 16; i++) {
        in[i] = i == 0 ? 16777216.0f : 1.0f;
    }
    float out;
    nd_array_t a = array(in, ND_FLOAT32, 1, (const size_t[]) { 16 });
    nd_array_t result = array(&out, ND_FLOAT32, 1, (const size_t[]) { 1 });
    CHECK_INT(nd_reduce(add, &result, &a, 0x1, ND_FLOAT32, NULL, NULL, NULL), ND_OK);
    CHECK(out == 16777230.0f);
}

static void test_empty(void) {
    float out[3] = { 1, 2, 3 };
    nd_array_t a = array(NULL, ND_FLOAT32, 2, (const size_t[]) { 0, 3 });
    nd_array_t result = array(out, ND_FLOAT32, 2, (const size_t[]) { 1, 3 });
    CHECK_INT(nd_reduce(maximum, &result, &a, 0x1, ND_FLOAT32, NULL, NULL, NULL), ND_ERR_EMPTY_REDUCE);
    CHECK_INT(nd_reduce(add, &result, &a, 0x1, ND_FLOAT32, NULL, NULL, NULL), ND_OK);
    CHECK(out[0] == 0 && out[1] == 0 && out[2] == 0);
}

static int stop(void) {
    return 1;
}

static void test_poll(void) {
    static float in[5000];
    float out;
    nd_array_t a = array(in, ND_FLOAT32, 1, (const size_t[]) { 5000 });
    nd_array_t result = array(&out, ND_FLOAT32, 1, (const size_t[]) { 1 });
    CHECK_INT(nd_reduce(add, &result, &a, 0x1, ND_FLOAT32, NULL, NULL, stop), ND_ERR_INTERRUPTED);
    CHECK_INT(nd_accumulate(add, &a, &a, 0, ND_FLOAT32, stop), ND_ERR_INTERRUPTED);
    int64_t index;
    nd_array_t place = array(&index, ND_INT64, 0, NULL);
    CHECK_INT(nd_argmax(&place, &a, 0, false, stop), ND_ERR_INTERRUPTED);
}

static void test_accumulate(void) {
    int8_t in[4] = { 100, 100, -50, 1 };
    int64_t out[4];
    nd_array_t a = array(in, ND_INT8, 1, (const size_t[]) { 4 });
    nd_array_t result = array(out, ND_INT64, 1, (const size_t[]) { 4 });
    CHECK_INT(nd_accumulate(add, &result, &a, 0, ND_INT64, NULL), ND_OK);
    CHECK_INT(out[1], 200);
    CHECK_INT(out[3], 151);
    CHECK_INT(nd_accumulate(add, &a, &a, 0, ND_INT8, NULL), ND_OK); // in place, wrapping around
    CHECK_INT(in[1], -56);
    CHECK_INT(in[2], -106);
}

static void test_argmax(void) {
    const float nan = 0.0f / 0.0f;
    float in[2][4] = { { 1, 7, 7, -9 }, { 1, nan, 7, nan } };
    int64_t out[2];
    nd_array_t a = array(in, ND_FLOAT32, 2, (const size_t[]) { 2, 4 });
    nd_array_t result = array(out, ND_INT64, 1, (const size_t[]) { 2 });
    CHECK_INT(nd_argmax(&result, &a, 1, false, NULL), ND_OK);
    CHECK_INT(out[0], 1);
    CHECK_INT(out[1], 1);
    CHECK_INT(nd_argmax(&result, &a, 1, true, NULL), ND_OK);
    CHECK_INT(out[0], 3);
    CHECK_INT(out[1], 1);
}

static void test_variance(void) {
    int16_t in[4] = { 1, 2, 3, 6 };
    double mean = 3;
    double out;
    nd_array_t a = array(in, ND_INT16, 1, (const size_t[]) { 4 });
    nd_array_t m = array(&mean, ND_FLOAT64, 1, (const size_t[]) { 1 });
    nd_array_t result = array(&out, ND_FLOAT64, 1, (const size_t[]) { 1 });
    CHECK_INT(nd_sum_squared_deviation(&result, &a, &m, 0x1, ND_FLOAT64, NULL, NULL), ND_OK);
    CHECK(out == 14);
}

// An F-ordered array is walked in its memory's order.
static void test_cursor(void) {
    uint8_t data[6];
    nd_array_t a = { .data = data };
    nd_set_shape(&a, (const size_t[]) { 2, 3 }, 2, ND_UINT8, true);
    nd_cursor_t c;
    nd_cursor_init(&c, &a, &a, (const uint8_t[]) { 0, 1 });
    CHECK_INT(c.ndim, 1);
    CHECK_INT(nd_cursor_run(&c), 6);
    nd_cursor_init(&c, &a, &a, (const uint8_t[]) { 1, 0 });
    CHECK_INT(c.ndim, 2);
    CHECK_INT(nd_cursor_run(&c), 3);
    nd_cursor_advance(&c, 4);
    CHECK_INT(c.ptr - data, 3);
    CHECK_INT(nd_cursor_run(&c), 2);
}

// 100 rows of 100 that are not contiguous go through NumPy's buffer: 81 rows at a time.
static void test_order(void) {
    nd_array_t a = array(NULL, ND_FLOAT32, 2, (const size_t[]) { 100, 100 });
    nd_order_t order;
    nd_order_request_t request = { .in = &a, .axes = 0x3 };
    nd_reduce_order(&order, &request);
    CHECK_INT(order.chunk, 10000);
    a.axis[0].stride_bytes *= 2;
    nd_reduce_order(&order, &request);
    CHECK_INT(order.axis[0], 1);
    CHECK_INT(order.period, 10000);
    CHECK_INT(order.chunk, 8100);
    request.axes = 0x2;
    nd_reduce_order(&order, &request);
    CHECK_INT(order.chunk, 100);
}

int main(void) {
    test_shape();
    test_dtype();
    test_integers();
    test_long_sum();
    test_pairwise();
    test_empty();
    test_poll();
    test_accumulate();
    test_argmax();
    test_variance();
    test_cursor();
    test_order();
    return unit_report();
}
