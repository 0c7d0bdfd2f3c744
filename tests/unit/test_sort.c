// Sorting and searching: every dtype's order, stability, layouts, refinement, polling.
#include <stdlib.h>

#include "arrays.h"
#include "reduce/sort.h"

static int stop(void) {
    return 1;
}

static nd_err_t sort(nd_array_t *a, size_t axis, nd_poll_t poll) {
    void *work = malloc(nd_sort_work_bytes(a, axis));
    nd_err_t err = nd_sort(a, axis, work, poll);
    free(work);
    return err;
}

static nd_err_t argsort(nd_array_t *out, nd_array_t *a, size_t axis, bool refine) {
    void *work = malloc(nd_argsort_work_bytes(out, a, axis));
    nd_err_t err = nd_argsort(out, a, axis, refine, work, NULL);
    free(work);
    return err;
}

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

// Is line, whose elements were few different ones, sorted as their places (which argsort found) say?
static void check_stable(const uint8_t *sorted, const uint8_t *raw, const int64_t *places, size_t bytes, size_t n) {
    bool same = true;
    bool rising = true;
    for (size_t i = 0; i < n; i++) {
        same = same && memcmp(sorted + i * bytes, raw + (size_t)places[i] * bytes, bytes) == 0;
        if (i && memcmp(sorted + i * bytes, sorted + (i - 1) * bytes, bytes) == 0) {
            rising = rising && places[i] > places[i - 1];
        }
    }
    CHECK(same);
    CHECK(rising);
}

static void test_dtypes(void) {
    uint32_t state = 1;
    for (nd_dtype_t dtype = ND_BOOL; dtype < ND_N_DTYPES; dtype++) {
        for (size_t n = 0; n < 400; n = n * 3 / 2 + 1) {
            size_t bytes = nd_dtypes[dtype].itemsize;
            uint8_t *raw = calloc(n + 1, bytes);
            int64_t *places = malloc((n + 1) * sizeof(int64_t));
            uint8_t *sorted = malloc((n + 1) * bytes);
            for (size_t i = 0; i < n; i++) {
                int8_t value = (int8_t)((int)(next_random(&state) % 21) - 10);
                nd_cast_item(dtype, raw + i * bytes, ND_INT8, &value);
            }
            memcpy(sorted, raw, n * bytes);
            nd_array_t a = unit_vector(sorted, dtype, n);
            nd_array_t from = unit_vector(raw, dtype, n);
            nd_array_t out = unit_vector(places, ND_INT64, n);
            CHECK(sort(&a, 0, NULL) == ND_OK);
            CHECK(argsort(&out, &from, 0, false) == ND_OK);
            check_stable(sorted, raw, places, bytes, n);
            double before = -1e9;
            for (size_t i = 0; i < n; i++) {
                double value;
                nd_cast_item(ND_FLOAT64, &value, dtype, sorted + i * bytes);
                CHECK(value >= before);
                before = value;
            }
            free(raw);
            free(places);
            free(sorted);
        }
    }
}

static void test_special_floats(void) {
    double x[7] = { (double)NAN, 0.0, -0.0, (double)INFINITY, -(double)NAN, -(double)INFINITY, 5e-324 };
    nd_array_t a = unit_vector(x, ND_FLOAT64, 7);
    CHECK(sort(&a, 0, NULL) == ND_OK);
    CHECK(x[0] == -(double)INFINITY && !signbit(x[1]) && signbit(x[2]) && x[3] == 5e-324 && x[4] == (double)INFINITY);
    CHECK(isnan(x[5]) && !signbit(x[5]) && isnan(x[6]) && signbit(x[6]));
    nd_c64_t z[6] = { { NAN, NAN }, { NAN, 1 }, { 2, NAN }, { 3, 1 }, { 1, NAN }, { 3, -1 } };
    nd_array_t c = unit_vector(z, ND_COMPLEX64, 6);
    CHECK(sort(&c, 0, NULL) == ND_OK);
    CHECK(z[0].im == -1 && z[1].im == 1 && z[2].re == 1 && z[3].re == 2 && z[4].im == 1 && isnan(z[5].im));
    uint16_t h[4] = { 0x7e00, 0xfc00, 0x3c00, 0xbc00 };
    nd_array_t f = unit_vector(h, ND_FLOAT16, 4);
    CHECK(sort(&f, 0, NULL) == ND_OK);
    CHECK(h[0] == 0xfc00 && h[1] == 0xbc00 && h[2] == 0x3c00 && h[3] == 0x7e00);
}

static void test_layouts(void) {
    int16_t x[6] = { 5, 1, 3, 2, 4, 0 };
    nd_array_t a = unit_array(x, ND_INT16, 2, 3);
    CHECK(sort(&a, 0, NULL) == ND_OK);
    CHECK(x[0] == 2 && x[1] == 1 && x[2] == 0 && x[3] == 5 && x[4] == 4 && x[5] == 3);
    // Backwards, and at odd addresses.
    uint8_t raw[sizeof(x) + 1];
    memcpy(raw + 1, x, sizeof(x));
    nd_array_t odd = unit_vector(raw + 1 + 10, ND_INT16, 6);
    odd.axis[0].stride_bytes = -2;
    odd.flags = ND_FLAG_UNALIGNED;
    CHECK(sort(&odd, 0, NULL) == ND_OK);
    memcpy(x, raw + 1, sizeof(x));
    CHECK(x[0] == 5 && x[1] == 4 && x[5] == 0);
    int64_t places[6];
    nd_array_t columns = unit_array(places, ND_INT64, 2, 3);
    CHECK(argsort(&columns, &a, 0, false) == ND_OK);
    CHECK(places[0] == 1 && places[3] == 0);
    nd_array_t none = unit_array(NULL, ND_INT16, 0, 3);
    CHECK(sort(&none, 0, stop) == ND_OK && sort(&none, 1, stop) == ND_OK);
    CHECK(argsort(&none, &none, 0, false) == ND_OK);
}

static void test_refine(void) {
    uint8_t first[4] = { 1, 0, 1, 0 };
    uint8_t second[4] = { 3, 2, 1, 4 };
    int64_t places[8];
    nd_array_t out = unit_vector(places, ND_INT64, 4);
    out.axis[0].stride_bytes = 16;
    nd_array_t a = unit_vector(second, ND_UINT8, 4);
    CHECK(argsort(&out, &a, 0, false) == ND_OK);
    a.data = first;
    CHECK(argsort(&out, &a, 0, true) == ND_OK);
    CHECK(places[0] == 1 && places[2] == 3 && places[4] == 2 && places[6] == 0);
}

static void test_searchsorted(void) {
    float x[4] = { 1, 2, 2, NAN };
    float keys[6] = { 0, 1, 2, 3, NAN, 2 };
    int64_t out[6];
    int64_t sorter[4] = { 0, 1, 2, 3 };
    nd_array_t a = unit_vector(x, ND_FLOAT32, 4);
    CHECK(nd_searchsorted(out, &a, (const uint8_t *)keys, 6, false, NULL, NULL) == ND_OK);
    CHECK(out[0] == 0 && out[1] == 0 && out[2] == 1 && out[3] == 3 && out[4] == 3 && out[5] == 1);
    CHECK(nd_searchsorted(out, &a, (const uint8_t *)keys, 6, true, sorter, NULL) == ND_OK);
    CHECK(out[0] == 0 && out[1] == 1 && out[2] == 3 && out[3] == 3 && out[4] == 4 && out[5] == 3);
    sorter[2] = -1;
    CHECK(nd_searchsorted(out, &a, (const uint8_t *)keys, 6, false, sorter, NULL) == ND_ERR_INDEX);
    a = unit_vector(NULL, ND_FLOAT32, 0);
    CHECK(nd_searchsorted(out, &a, (const uint8_t *)keys, 2, true, NULL, NULL) == ND_OK && out[1] == 0);
}

static void test_poll(void) {
    static uint32_t x[2000];
    nd_array_t a = unit_vector(x, ND_UINT32, 2000);
    CHECK(sort(&a, 0, stop) == ND_ERR_INTERRUPTED);
    a.axis[0].stride_bytes = 0;
    CHECK(sort(&a, 0, stop) == ND_ERR_INTERRUPTED);
}

int main(void) {
    test_dtypes();
    test_special_floats();
    test_layouts();
    test_refine();
    test_searchsorted();
    test_poll();
    return unit_report();
}
