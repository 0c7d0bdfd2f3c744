// Element-wise operations as a whole: staging, broadcasting, masks, places, errors, polling.
#include "arrays.h"

#define N (300)

static void test_every_pair(void) {
    // 3 + 2 over all dtypes, of which the inputs are strided and the output is cast.
    for (int a = ND_INT8; a < ND_N_DTYPES; a++) {
        for (int b = ND_INT8; b < ND_N_DTYPES; b++) {
            static nd_item_t x[N], y[N];
            static float z[N];
            nd_array_t xs = unit_vector(x, (nd_dtype_t)a, N);
            nd_array_t ys = unit_vector(y, (nd_dtype_t)b, N);
            nd_array_t zs = unit_vector(z, ND_FLOAT32, N);
            xs.axis[0].stride_bytes = ys.axis[0].stride_bytes = sizeof(nd_item_t);
            for (int i = 0; i < N; i++) {
                int8_t three = 3, two = 2;
                nd_cast_item((nd_dtype_t)a, &x[i], ND_INT8, &three);
                nd_cast_item((nd_dtype_t)b, &y[i], ND_INT8, &two);
            }
            const nd_array_t *ops[3] = { &xs, &ys, &zs };
            CHECK(unit_run(ND_UFUNC_ADD, ops, NULL) == ND_OK);
            CHECK(z[0] == 5.0f && z[N - 1] == 5.0f);
            CHECK(unit_run(ND_UFUNC_GREATER, ops, NULL) == ND_OK);
            CHECK(z[0] == 1.0f && z[N - 1] == 1.0f);
            CHECK(unit_run(ND_UFUNC_MINIMUM, ops, NULL) == ND_OK);
            CHECK(z[0] == 2.0f && z[N - 1] == 2.0f);
        }
    }
}

static void test_wrapping(void) {
    int8_t x[4] = { 127, -128, 100, -1 };
    int8_t y[4] = { 1, -1, 3, -128 };
    int32_t z[4];
    nd_array_t xs = unit_vector(x, ND_INT8, 4);
    nd_array_t ys = unit_vector(y, ND_INT8, 4);
    nd_array_t zs = unit_vector(z, ND_INT32, 4);
    const nd_array_t *ops[3] = { &xs, &ys, &zs };
    // The loop works in int8, whatever the output is.
    CHECK(unit_run(ND_UFUNC_ADD, ops, NULL) == ND_OK);
    CHECK(z[0] == -128 && z[1] == 127 && z[2] == 103 && z[3] == 127);
    CHECK(unit_run(ND_UFUNC_FLOOR_DIVIDE, ops, NULL) == ND_OK);
    CHECK(z[0] == 127 && z[1] == -128 && z[2] == 33 && z[3] == 0);
    CHECK(unit_run(ND_UFUNC_MULTIPLY, ops, NULL) == ND_OK);
    CHECK(z[2] == 44);
}

static void test_in_place(void) {
    int16_t x[N];
    for (int i = 0; i < N; i++) {
        x[i] = (int16_t)i;
    }
    nd_array_t xs = unit_vector(x, ND_INT16, N);
    double half = 0.5;
    nd_array_t h = unit_scalar(&half, ND_FLOAT64);
    // Staged through float64, written back over its input.
    const nd_array_t *ops[3] = { &xs, &h, &xs };
    CHECK(unit_run(ND_UFUNC_MULTIPLY, ops, NULL) == ND_OK);
    CHECK(x[0] == 0 && x[7] == 3 && x[N - 1] == (N - 1) / 2);
}

static void test_outer_and_where(void) {
    int32_t row[3] = { 1, 2, 3 };
    int32_t column[2] = { 10, 20 };
    int32_t z[6] = { -1, -1, -1, -1, -1, -1 };
    uint8_t mask[3] = { 1, 0, 1 };
    nd_array_t r = unit_vector(row, ND_INT32, 3);
    nd_array_t c = unit_array(column, ND_INT32, 2, 1);
    nd_array_t zs = unit_array(z, ND_INT32, 2, 3);
    nd_array_t where = unit_vector(mask, ND_BOOL, 3);
    const nd_array_t *ops[3] = { &r, &c, &zs };
    CHECK(unit_run(ND_UFUNC_ADD, ops, &where) == ND_OK);
    const int32_t masked[6] = { 11, -1, 13, 21, -1, 23 };
    CHECK(memcmp(z, masked, sizeof(z)) == 0);
    CHECK(unit_run(ND_UFUNC_ADD, ops, NULL) == ND_OK);
    const int32_t expected[6] = { 11, 12, 13, 21, 22, 23 };
    CHECK(memcmp(z, expected, sizeof(z)) == 0);
}

static void test_two_outputs(void) {
    double x[3] = { 7.5, -7.5, 3.0 };
    double y[3] = { 2.0, 2.0, 0.0 };
    double q[3], r[3];
    nd_array_t a = unit_vector(x, ND_FLOAT64, 3);
    nd_array_t b = unit_vector(y, ND_FLOAT64, 3);
    nd_array_t qs = unit_vector(q, ND_FLOAT64, 3);
    nd_array_t rs = unit_vector(r, ND_FLOAT64, 3);
    const nd_array_t *ops[4] = { &a, &b, &qs, &rs };
    CHECK(unit_run(ND_UFUNC_DIVMOD, ops, NULL) == ND_OK);
    CHECK(q[0] == 3.0 && r[0] == 1.5 && q[1] == -4.0 && r[1] == 0.5);
    CHECK(isinf(q[2]) && isnan(r[2]));
    nd_array_t shorter = unit_vector(r, ND_FLOAT64, 1);
    ops[3] = &shorter;
    CHECK(unit_run(ND_UFUNC_DIVMOD, ops, NULL) == ND_ERR_OUT_SHAPE);
}

static void test_misaligned(void) {
    uint8_t bytes[2 * 8 + 1];
    double values[2] = { 1.5, -2.5 };
    memcpy(bytes + 1, values, sizeof(values));
    nd_array_t a = unit_vector(bytes + 1, ND_FLOAT64, 2);
    a.flags = ND_FLAG_UNALIGNED;
    const nd_array_t *ops[2] = { &a, &a };
    CHECK(unit_run(ND_UFUNC_NEGATIVE, ops, NULL) == ND_OK);
    memcpy(values, bytes + 1, sizeof(values));
    CHECK(values[0] == -1.5 && values[1] == 2.5);
}

static void test_empty(void) {
    nd_array_t none = unit_array(NULL, ND_FLOAT32, 0, 3);
    nd_array_t also = unit_array(NULL, ND_INT16, 0, 3);
    nd_array_t out = unit_array(NULL, ND_FLOAT32, 0, 3);
    const nd_array_t *ops[3] = { &none, &also, &out };
    CHECK(unit_run(ND_UFUNC_ADD, ops, NULL) == ND_OK);
}

static void test_errors(void) {
    nd_ufunc_plan_t plan;
    nd_dtype_t bools[2] = { ND_BOOL, ND_BOOL };
    CHECK(nd_ufunc_resolve(&nd_ufuncs[ND_UFUNC_SUBTRACT], bools, ND_NO_DTYPE, &plan) == ND_ERR_BOOL_SUBTRACT);
    CHECK(nd_ufunc_resolve(&nd_ufuncs[ND_UFUNC_NEGATIVE], bools, ND_NO_DTYPE, &plan) == ND_ERR_BOOL_NEGATIVE);
    CHECK(nd_ufunc_resolve(&nd_ufuncs[ND_UFUNC_POSITIVE], bools, ND_NO_DTYPE, &plan) == ND_ERR_NO_LOOP);
    nd_dtype_t floats[2] = { ND_FLOAT64, ND_INT8 };
    CHECK(nd_ufunc_resolve(&nd_ufuncs[ND_UFUNC_BITWISE_AND], floats, ND_NO_DTYPE, &plan) == ND_ERR_NO_LOOP);
    int64_t x[2] = { 2, 3 }, y[2] = { 2, -1 }, z[2];
    nd_array_t a = unit_vector(x, ND_INT64, 2);
    nd_array_t b = unit_vector(y, ND_INT64, 2);
    nd_array_t out = unit_vector(z, ND_INT64, 2);
    const nd_array_t *ops[3] = { &a, &b, &out };
    CHECK(unit_run(ND_UFUNC_POWER, ops, NULL) == ND_ERR_NEGATIVE_POWER);
    nd_array_t three = unit_vector(z, ND_INT64, 3);
    ops[2] = &three;
    CHECK(unit_run(ND_UFUNC_ADD, ops, NULL) == ND_ERR_BROADCAST);
}

static void test_mixed_comparison(void) {
    int64_t x[3] = { -1, INT64_MAX, 5 };
    uint64_t y[3] = { UINT64_MAX, (uint64_t)INT64_MAX + 1, 5 };
    uint8_t z[3];
    nd_array_t a = unit_vector(x, ND_INT64, 3);
    nd_array_t b = unit_vector(y, ND_UINT64, 3);
    nd_array_t out = unit_vector(z, ND_BOOL, 3);
    const nd_array_t *ops[3] = { &a, &b, &out };
    CHECK(unit_run(ND_UFUNC_LESS, ops, NULL) == ND_OK && z[0] && z[1] && !z[2]);
    CHECK(unit_run(ND_UFUNC_GREATER, ops, NULL) == ND_OK && !z[0] && !z[1] && !z[2]);
    CHECK(unit_run(ND_UFUNC_EQUAL, ops, NULL) == ND_OK && !z[0] && !z[1] && z[2]);
    const nd_array_t *reversed[3] = { &b, &a, &out };
    CHECK(unit_run(ND_UFUNC_GREATER, reversed, NULL) == ND_OK && z[0] && z[1] && !z[2]);
    CHECK(unit_run(ND_UFUNC_LESS_EQUAL, reversed, NULL) == ND_OK && !z[0] && !z[1] && z[2]);
}

static void test_fold(void) {
    float x[5] = { 1, 2, 3, 4, 5 };
    float total = 10;
    uint8_t *const ptr[3] = { (uint8_t *)&total, (uint8_t *)x, (uint8_t *)&total };
    const ptrdiff_t stride_bytes[3] = { 0, sizeof(float), 0 };
    CHECK(nd_ufunc_own_loop(&nd_ufuncs[ND_UFUNC_ADD], ND_CLS_F32)(5, ptr, stride_bytes) == ND_OK && total == 25);
    CHECK(nd_ufunc_own_loop(&nd_ufuncs[ND_UFUNC_MAXIMUM], ND_CLS_F32)(5, ptr, stride_bytes) == ND_OK && total == 25);
    CHECK(nd_ufunc_own_loop(&nd_ufuncs[ND_UFUNC_MINIMUM], ND_CLS_F32)(5, ptr, stride_bytes) == ND_OK && total == 1);
}

static void test_layout(void) {
    static double data[24];
    nd_array_t a = unit_array(data, ND_FLOAT64, 4, 6);
    const uint8_t perm[2] = { 1, 0 };
    nd_transpose(&a, &a, perm);
    const size_t shape[2] = { 6, 4 };
    const nd_array_t *ins[1] = { &a };
    nd_array_t out;
    nd_ufunc_out_layout(&out, ins, 1, shape, 2, ND_FLOAT32);
    CHECK(out.axis[0].stride_bytes == 4 && out.axis[1].stride_bytes == 24);
    a.axis[0].stride_bytes = -8;
    nd_ufunc_out_layout(&out, ins, 1, shape, 2, ND_FLOAT32);
    CHECK(out.axis[0].stride_bytes == 4 && out.axis[1].stride_bytes == 24);
}

static int polls;

static int count_polls(void) {
    return ++polls == 5;
}

static void test_poll(void) {
    static double x[2000];
    nd_array_t a = unit_vector(x, ND_FLOAT64, 2000);
    const nd_array_t *ops[2] = { &a, &a };
    nd_dtype_t dtype = ND_FLOAT64;
    nd_ufunc_plan_t plan;
    CHECK(nd_ufunc_resolve(&nd_ufuncs[ND_UFUNC_SIN], &dtype, ND_NO_DTYPE, &plan) == ND_OK);
    CHECK(nd_ufunc_run(&plan, ops, NULL, count_polls) == ND_ERR_INTERRUPTED && polls == 5);
    polls = 10;
    CHECK(nd_ufunc_resolve(&nd_ufuncs[ND_UFUNC_NEGATIVE], &dtype, ND_NO_DTYPE, &plan) == ND_OK);
    CHECK(nd_ufunc_run(&plan, ops, NULL, count_polls) == ND_OK && polls == 13);
}

int main(void) {
    test_every_pair();
    test_wrapping();
    test_in_place();
    test_outer_and_where();
    test_two_outputs();
    test_misaligned();
    test_empty();
    test_errors();
    test_mixed_comparison();
    test_fold();
    test_layout();
    test_poll();
    return unit_report();
}
