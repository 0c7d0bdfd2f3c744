// Casts between all pairs of dtypes: strided, reversed, misaligned, by classes; and assignment.
#include "arrays.h"

#define N (37)

static uint8_t guarded[N * 40 + 64];

// 0, 1, 2 ... as dtype; complex numbers get an imaginary part, which real dtypes lose.
static void fill(nd_dtype_t dtype, uint8_t *data, ptrdiff_t stride_bytes) {
    for (int i = 0; i < N; i++) {
        double value = i;
        nd_item_t item;
        nd_cast_item(dtype, &item, ND_FLOAT64, &value);
        if (dtype == ND_COMPLEX128) {
            item.c128.im = 5.0;
        }
        memcpy(data + stride_bytes * i, &item, nd_dtypes[dtype].itemsize);
    }
}

static double value_of(nd_dtype_t dtype, const uint8_t *data) {
    nd_item_t item;
    memcpy(&item, data, nd_dtypes[dtype].itemsize);
    double value;
    nd_cast_item(ND_FLOAT64, &value, dtype, &item);
    return value;
}

static void check_row(nd_dtype_t to, nd_dtype_t from, ptrdiff_t gap, ptrdiff_t offset, bool reverse) {
    uint8_t source[N * 40 + 64];
    ptrdiff_t from_stride = nd_dtypes[from].itemsize + gap;
    ptrdiff_t to_stride = nd_dtypes[to].itemsize + gap;
    uint8_t *src = source + offset;
    uint8_t *dst = guarded + offset;
    memset(guarded, 0xa5, sizeof(guarded));
    fill(from, src, from_stride);
    if (reverse) {
        nd_cast_row(to, dst, to_stride, from, src + from_stride * (N - 1), -from_stride, N);
    } else {
        nd_cast_row(to, dst, to_stride, from, src, from_stride, N);
    }
    for (int i = 0; i < N; i++) {
        double expected = reverse ? N - 1 - i : i;
        if (to == ND_BOOL || from == ND_BOOL) {
            bool imaginary = from == ND_COMPLEX128;
            expected = expected != 0 || imaginary;
        }
        CHECK(value_of(to, dst + to_stride * i) == expected);
        for (ptrdiff_t g = nd_dtypes[to].itemsize; g < to_stride; g++) {
            CHECK(dst[to_stride * i + g] == 0xa5);
        }
    }
    CHECK(dst[to_stride * N] == 0xa5);
}

static void test_rows(void) {
    for (int to = 0; to < ND_N_DTYPES; to++) {
        for (int from = 0; from < ND_N_DTYPES; from++) {
            check_row((nd_dtype_t)to, (nd_dtype_t)from, 0, 0, false);
            check_row((nd_dtype_t)to, (nd_dtype_t)from, 16, 0, false);
            check_row((nd_dtype_t)to, (nd_dtype_t)from, 0, 1, true);
            check_row((nd_dtype_t)to, (nd_dtype_t)from, 3, 5, true);
        }
    }
}

static void test_classes(void) {
    for (int dtype = 0; dtype < ND_N_DTYPES; dtype++) {
        for (int cls = ND_CLS_B; cls < ND_N_CLS; cls++) {
            nd_item_t block[N];
            uint8_t source[N * 40];
            ptrdiff_t stride_bytes = nd_dtypes[dtype].itemsize;
            fill((nd_dtype_t)dtype, source, stride_bytes);
            nd_load((nd_cls_t)cls, block, (nd_dtype_t)dtype, source, stride_bytes, N);
            memset(guarded, 0, sizeof(guarded));
            nd_store((nd_dtype_t)dtype, guarded, stride_bytes, (nd_cls_t)cls, block, N);
            bool boolean = cls == ND_CLS_B || dtype == ND_BOOL;
            for (int i = 0; i < N; i++) {
                double expected = boolean ? i != 0 || dtype == ND_COMPLEX128 : i;
                CHECK(value_of((nd_dtype_t)dtype, guarded + stride_bytes * i) == expected);
            }
        }
    }
}

static uint64_t from_double(nd_dtype_t dtype, double value) {
    nd_item_t item = { .u64 = 0 };
    nd_cast_item(dtype, &item, ND_FLOAT64, &value);
    return item.u64;
}

// What x86-64 makes of floats that do not fit.
static void test_out_of_range(void) {
    CHECK(from_double(ND_INT32, 3e9) == 0x80000000u);
    CHECK(from_double(ND_INT32, -2147483648.9) == 0x80000000u);
    CHECK(from_double(ND_INT32, (double)NAN) == 0x80000000u);
    CHECK(from_double(ND_INT64, 1e30) == (uint64_t)1 << 63);
    CHECK(from_double(ND_INT64, -(double)INFINITY) == (uint64_t)1 << 63);
    CHECK(from_double(ND_UINT64, -1.0) == UINT64_MAX);
    CHECK(from_double(ND_UINT64, 1.5e19) == 15000000000000000000u);
    CHECK(from_double(ND_UINT64, 1e30) == 0);
    CHECK(from_double(ND_UINT32, -1.0) == UINT32_MAX);
    CHECK(from_double(ND_UINT32, 1e30) == 0);
    CHECK(from_double(ND_INT8, 300.7) == 44);
    CHECK(from_double(ND_UINT8, -1.5) == 255);
    CHECK(from_double(ND_INT16, 1e10) == 0);
    CHECK(from_double(ND_BOOL, (double)NAN) == 1);
    CHECK(from_double(ND_BOOL, -0.0) == 0);
    CHECK(from_double(ND_FLOAT16, 65519.99) == 0x7bff);
    CHECK(from_double(ND_FLOAT16, 65520.0) == 0x7c00);
}

static void test_assign(void) {
    int16_t source[6] = { 1, 2, 3, 4, 5, 6 };
    double target[6] = { 0 };
    nd_array_t src = unit_array(source, ND_INT16, 2, 3);
    nd_array_t dst = unit_array(target, ND_FLOAT64, 3, 2);
    const uint8_t perm[2] = { 1, 0 };
    nd_transpose(&dst, &dst, perm);
    CHECK(nd_assign(&dst, &src, NULL) == ND_OK);
    const double expected[6] = { 1, 4, 2, 5, 3, 6 };
    CHECK(memcmp(target, expected, sizeof(target)) == 0);
    // Broadcasting a row, a scalar, nothing; and what does not fit.
    nd_array_t row = unit_vector(source, ND_INT16, 3);
    CHECK(nd_assign(&dst, &row, NULL) == ND_OK);
    CHECK(target[0] == 1 && target[1] == 1 && target[4] == 3 && target[5] == 3);
    nd_array_t one = unit_scalar(source + 5, ND_INT16);
    CHECK(nd_assign(&dst, &one, NULL) == ND_OK);
    CHECK(target[0] == 6 && target[5] == 6);
    nd_array_t empty_dst = unit_array(NULL, ND_FLOAT64, 0, 3);
    nd_array_t empty_src = unit_array(NULL, ND_INT16, 0, 3);
    CHECK(nd_assign(&empty_dst, &empty_src, NULL) == ND_OK);
    nd_array_t two = unit_vector(source, ND_INT16, 2);
    CHECK(nd_assign(&dst, &two, NULL) == ND_ERR_BROADCAST);
}

static int polls;

static int stop_at_third(void) {
    return ++polls == 3;
}

static void test_poll(void) {
    static uint8_t source[5000];
    static float target[5000];
    nd_array_t src = unit_vector(source, ND_UINT8, 5000);
    nd_array_t dst = unit_vector(target, ND_FLOAT32, 5000);
    CHECK(nd_assign(&dst, &src, stop_at_third) == ND_ERR_INTERRUPTED);
    CHECK(polls == 3);
}

int main(void) {
    test_rows();
    test_classes();
    test_out_of_range();
    test_assign();
    test_poll();
    return unit_report();
}
