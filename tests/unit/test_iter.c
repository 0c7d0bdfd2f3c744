// The iterator over awkward shapes: every element once, in the right company.
#include "arrays.h"

// Runs the iterator over a (any strides) and c (C-ordered counter) and checks each pair.
static size_t visit(const nd_array_t *a, const nd_array_t *c, bool keep_order, size_t *n_rows) {
    const nd_array_t *ops[2] = { a, c };
    size_t shape[ND_MAX_DIMS];
    for (size_t i = 0; i < c->ndim; i++) {
        shape[i] = c->axis[i].len;
    }
    nd_iter_t it;
    CHECK(nd_iter_init(&it, ops, 2, shape, c->ndim, keep_order) == ND_OK);
    size_t n = 0;
    *n_rows = 0;
    if (it.done) {
        return 0;
    }
    do {
        (*n_rows)++;
        for (size_t i = 0; i < it.row_len; i++) {
            int32_t x = *(int32_t *)(it.ptr[0] + it.row_stride_bytes[0] * (ptrdiff_t)i);
            int32_t *y = (int32_t *)(it.ptr[1] + it.row_stride_bytes[1] * (ptrdiff_t)i);
            CHECK(*y == -1 || keep_order);
            *y = x;
            n++;
        }
    } while (nd_iter_next(&it));
    return n;
}

static int32_t source[24], target[24];

static void prepare(void) {
    for (int i = 0; i < 24; i++) {
        source[i] = i;
        target[i] = -1;
    }
}

static void test_contiguous(void) {
    prepare();
    size_t n_rows;
    nd_array_t a = unit_array(source, ND_INT32, 4, 6);
    nd_array_t c = unit_array(target, ND_INT32, 4, 6);
    CHECK(visit(&a, &c, false, &n_rows) == 24 && n_rows == 1);
    CHECK(memcmp(source, target, sizeof(source)) == 0);
}

static void test_transposed(void) {
    prepare();
    size_t n_rows;
    nd_array_t a = unit_array(source, ND_INT32, 6, 4);
    const uint8_t perm[2] = { 1, 0 };
    nd_transpose(&a, &a, perm);
    nd_array_t c = unit_array(target, ND_INT32, 4, 6);
    CHECK(visit(&a, &c, false, &n_rows) == 24);
    CHECK(target[1] == 4 && target[6] == 1 && target[23] == 23);
    // Both transposed: one row in memory order.
    nd_array_t d = unit_array(target, ND_INT32, 6, 4);
    nd_transpose(&d, &d, perm);
    memset(target, 0xff, sizeof(target));
    CHECK(visit(&a, &d, false, &n_rows) == 24 && n_rows == 1);
    memset(target, 0xff, sizeof(target));
    CHECK(visit(&a, &d, true, &n_rows) == 24 && n_rows > 1);
    CHECK(memcmp(source, target, sizeof(source)) == 0);
}

static void test_negative_and_gaps(void) {
    prepare();
    size_t n_rows;
    nd_array_t a = unit_array(source + 23, ND_INT32, 3, 4);
    a.axis[0].stride_bytes = -32;
    a.axis[1].stride_bytes = -8;
    nd_array_t c = unit_array(target, ND_INT32, 3, 4);
    CHECK(visit(&a, &c, false, &n_rows) == 12 && n_rows == 1);
    CHECK(target[0] == 23 && target[1] == 21 && target[11] == 1 && target[12] == -1);
}

static void test_broadcast(void) {
    prepare();
    size_t n_rows;
    nd_array_t row = unit_vector(source, ND_INT32, 6);
    nd_array_t c = unit_array(target, ND_INT32, 4, 6);
    CHECK(visit(&row, &c, false, &n_rows) == 24 && n_rows == 4);
    CHECK(target[6] == 0 && target[23] == 5);
    prepare();
    nd_array_t column = unit_array(source, ND_INT32, 4, 1);
    CHECK(visit(&column, &c, false, &n_rows) == 24);
    CHECK(target[5] == 0 && target[23] == 3);
    prepare();
    nd_array_t scalar = unit_scalar(source + 7, ND_INT32);
    CHECK(visit(&scalar, &c, false, &n_rows) == 24 && n_rows == 1);
    CHECK(target[0] == 7 && target[23] == 7);
}

static void test_small(void) {
    prepare();
    size_t n_rows;
    nd_array_t a = unit_scalar(source + 3, ND_INT32);
    nd_array_t c = unit_scalar(target, ND_INT32);
    CHECK(visit(&a, &c, false, &n_rows) == 1 && n_rows == 1 && target[0] == 3);
    nd_array_t none = unit_array(source, ND_INT32, 4, 0);
    nd_array_t empty = unit_array(target, ND_INT32, 4, 0);
    CHECK(visit(&none, &empty, false, &n_rows) == 0 && n_rows == 0);
    prepare();
    nd_array_t one = unit_array(source, ND_INT32, 1, 1);
    nd_array_t also = unit_array(target, ND_INT32, 1, 1);
    CHECK(visit(&one, &also, false, &n_rows) == 1);
}

static void test_many_axes(void) {
    static int32_t big[256], copy[256];
    nd_array_t a = unit_vector(big, ND_INT32, 256);
    size_t shape[8] = { 2, 2, 2, 2, 2, 2, 2, 2 };
    nd_set_shape(&a, shape, 8, ND_INT32, false);
    for (int i = 0; i < 256; i++) {
        big[i] = i;
        copy[i] = -1;
    }
    const uint8_t perm[8] = { 3, 0, 7, 5, 1, 6, 2, 4 };
    nd_array_t p;
    nd_transpose(&p, &a, perm);
    nd_array_t c = a;
    c.data = (uint8_t *)copy;
    size_t n_rows;
    CHECK(visit(&p, &c, false, &n_rows) == 256);
    for (int i = 0; i < 256; i++) {
        int from = 0;
        for (int k = 0; k < 8; k++) {
            from |= (i >> (7 - k) & 1) << (7 - perm[k]);
        }
        CHECK(copy[i] == from);
    }
}

static void test_mismatch(void) {
    nd_array_t a = unit_vector(source, ND_INT32, 5);
    const nd_array_t *ops[1] = { &a };
    const size_t shape[1] = { 6 };
    nd_iter_t it;
    CHECK(nd_iter_init(&it, ops, 1, shape, 1, false) == ND_ERR_BROADCAST);
    CHECK(nd_iter_init(&it, ops, 1, shape, 0, false) == ND_ERR_BROADCAST);
}

int main(void) {
    test_contiguous();
    test_transposed();
    test_negative_and_gaps();
    test_broadcast();
    test_small();
    test_many_axes();
    test_mismatch();
    return unit_report();
}
