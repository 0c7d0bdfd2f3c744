// Products of matrices on small arrays; tests/fuzz/test_portable.py compares them with NumPy at large.
#include "core/shape.h"
#include "reduce/matmul.h"
#include "unit.h"

static nd_array_t array(void *data, nd_dtype_t dtype, size_t ndim, const size_t *shape) {
    nd_array_t a = { .data = data };
    nd_set_shape(&a, shape, ndim, dtype, false);
    a.dtype = (uint8_t)dtype;
    return a;
}

static void test_shapes(void) {
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    nd_array_t v = array(NULL, ND_FLOAT32, 1, (const size_t[]) { 3 });
    nd_array_t m = array(NULL, ND_FLOAT32, 2, (const size_t[]) { 2, 3 });
    nd_array_t scalar = array(NULL, ND_FLOAT32, 0, NULL);
    CHECK_INT(nd_matmul_shape(&v, &v, shape, &ndim), ND_OK);
    CHECK_INT(ndim, 0);
    CHECK_INT(nd_matmul_shape(&m, &v, shape, &ndim), ND_OK);
    CHECK_INT(ndim, 1);
    CHECK_INT(shape[0], 2);
    CHECK_INT(nd_matmul_shape(&m, &m, shape, &ndim), ND_ERR_MATMUL_SHAPE);
    CHECK_INT(nd_matmul_shape(&m, &scalar, shape, &ndim), ND_ERR_MATMUL_0D);
    CHECK_INT(nd_dot_shape(&m, &scalar, shape, &ndim), ND_OK);
    CHECK_INT(ndim, 2);
    nd_array_t big = array(NULL, ND_FLOAT32, 6, (const size_t[]) { 1, 1, 1, 1, 3, 3 });
    CHECK_INT(nd_dot_shape(&big, &big, shape, &ndim), ND_ERR_TOO_MANY_DIMS);
}

// Both operands staged (int8) and in place (int32), one of them transposed; results wrap around.
static void test_integers(void) {
    int8_t a8[2][3] = { { 1, 2, 3 }, { 100, 100, 100 } };
    int8_t b8[3][2] = { { 1, 0 }, { 0, 1 }, { 1, 1 } };
    int32_t a32[3][2] = { { 1, 100 }, { 2, 100 }, { 3, 100 } };
    int8_t out8[2][2];
    int32_t out32[2][2];
    nd_array_t a = array(a8, ND_INT8, 2, (const size_t[]) { 2, 3 });
    nd_array_t b = array(b8, ND_INT8, 2, (const size_t[]) { 3, 2 });
    nd_array_t narrow = array(out8, ND_INT8, 2, (const size_t[]) { 2, 2 });
    CHECK_INT(nd_matmul(&narrow, &a, &b, ND_INT8, NULL), ND_OK);
    CHECK_INT(out8[0][0], 4);
    CHECK_INT(out8[0][1], 5);
    CHECK_INT(out8[1][0], -56);
    nd_array_t t = array(a32, ND_INT32, 2, (const size_t[]) { 3, 2 });
    nd_array_t at;
    nd_transpose(&at, &t, (const uint8_t[]) { 1, 0 });
    nd_array_t wide = array(out32, ND_INT32, 2, (const size_t[]) { 2, 2 });
    CHECK_INT(nd_matmul(&wide, &at, &b, ND_INT32, NULL), ND_OK);
    CHECK_INT(out32[0][1], 5);
    CHECK_INT(out32[1][1], 200);
}

// 300 ones in float16: the sum is made in float32 and rounded once.
static void test_half(void) {
    static uint16_t ones[3000];
    for (size_t i = 0; i < 3000; i++) {
        ones[i] = 0x3c00;
    }
    uint16_t out;
    nd_array_t a = array(ones, ND_FLOAT16, 1, (const size_t[]) { 3000 });
    nd_array_t result = array(&out, ND_FLOAT16, 0, NULL);
    CHECK_INT(nd_dot(&result, &a, &a, ND_FLOAT16, NULL), ND_OK);
    CHECK_INT(out, 0x69dc); // 3000; sums of float16 would stay at 2048
}

// Tiles and what is left at their edges: every sum is made from left to right, to the last bit.
static void test_order(void) {
    enum { M = 9, N = 150, P = 6 };
    static double a_data[M][N];
    static double b_data[N][P];
    double out[M][P];
    for (size_t i = 0; i < M * N; i++) {
        a_data[i / N][i % N] = 1.0 / (double)(i + 3);
    }
    for (size_t i = 0; i < N * P; i++) {
        b_data[i / P][i % P] = (i & 1 ? -1e3 : 1.0) / (double)(i + 1);
    }
    nd_array_t a = array(a_data, ND_FLOAT64, 2, (const size_t[]) { M, N });
    nd_array_t b = array(b_data, ND_FLOAT64, 2, (const size_t[]) { N, P });
    nd_array_t result = array(out, ND_FLOAT64, 2, (const size_t[]) { M, P });
    CHECK_INT(nd_matmul(&result, &a, &b, ND_FLOAT64, NULL), ND_OK);
    for (size_t i = 0; i < M; i++) {
        for (size_t j = 0; j < P; j++) {
            double sum = 0;
            for (size_t k = 0; k < N; k++) {
                sum += a_data[i][k] * b_data[k][j];
            }
            CHECK(out[i][j] == sum);
        }
    }
}

static void test_batch(void) {
    double a_data[2][1][2] = { { { 1, 2 } }, { { 3, 4 } } };
    double b_data[2] = { 10, 100 };
    double out[2][1];
    nd_array_t a = array(a_data, ND_FLOAT64, 3, (const size_t[]) { 2, 1, 2 });
    nd_array_t b = array(b_data, ND_FLOAT64, 1, (const size_t[]) { 2 });
    nd_array_t result = array(out, ND_FLOAT64, 2, (const size_t[]) { 2, 1 });
    CHECK_INT(nd_matmul(&result, &a, &b, ND_FLOAT64, NULL), ND_OK);
    CHECK(out[0][0] == 210 && out[1][0] == 430);
}

static void test_nothing(void) {
    float out[2] = { 5, 5 };
    nd_array_t a = array(NULL, ND_FLOAT32, 2, (const size_t[]) { 2, 0 });
    nd_array_t b = array(NULL, ND_FLOAT32, 1, (const size_t[]) { 0 });
    nd_array_t result = array(out, ND_FLOAT32, 1, (const size_t[]) { 2 });
    CHECK_INT(nd_matmul(&result, &a, &b, ND_FLOAT32, NULL), ND_OK);
    CHECK(out[0] == 0 && out[1] == 0);
}

static int stop(void) {
    return 1;
}

static void test_poll(void) {
    static float in[5000];
    float out;
    nd_array_t a = array(in, ND_FLOAT32, 1, (const size_t[]) { 5000 });
    nd_array_t result = array(&out, ND_FLOAT32, 0, NULL);
    CHECK_INT(nd_matmul(&result, &a, &a, ND_FLOAT32, stop), ND_ERR_INTERRUPTED);
}

int main(void) {
    test_shapes();
    test_integers();
    test_half();
    test_order();
    test_batch();
    test_nothing();
    test_poll();
    return unit_report();
}
