// Shapes, broadcasting, views by reshape and transpose, overlap.
#include "arrays.h"

static void test_bytes(void) {
    size_t n_bytes;
    const size_t shape[3] = { 2, 3, 4 };
    CHECK(nd_shape_bytes(shape, 3, ND_FLOAT64, &n_bytes) == ND_OK && n_bytes == 192);
    CHECK(nd_shape_bytes(shape, 0, ND_COMPLEX128, &n_bytes) == ND_OK && n_bytes == 16);
    const size_t big[2] = { SIZE_MAX / 4, 8 };
    CHECK(nd_shape_bytes(big, 2, ND_INT8, &n_bytes) == ND_ERR_TOO_BIG);
    const size_t empty[2] = { 0, 8 };
    CHECK(nd_shape_bytes(empty, 2, ND_INT8, &n_bytes) == ND_OK && n_bytes == 0);
}

static void test_broadcast(void) {
    int8_t data[12];
    nd_array_t column = unit_array(data, ND_INT8, 3, 1);
    nd_array_t row = unit_vector(data, ND_INT8, 4);
    nd_array_t none = unit_array(data, ND_INT8, 0, 4);
    const nd_array_t *ops[3] = { &column, NULL, &row };
    size_t shape[ND_MAX_DIMS];
    size_t ndim;
    CHECK(nd_broadcast_shape(ops, 3, shape, &ndim) == ND_OK);
    CHECK(ndim == 2 && shape[0] == 3 && shape[1] == 4);
    const nd_array_t *clash[2] = { &column, &none };
    CHECK(nd_broadcast_shape(clash, 2, shape, &ndim) == ND_ERR_BROADCAST);
    const nd_array_t *fits[2] = { &row, &none };
    CHECK(nd_broadcast_shape(fits, 2, shape, &ndim) == ND_OK && shape[0] == 0 && shape[1] == 4);
    const size_t target[3] = { 2, 3, 4 };
    nd_array_t seen;
    CHECK(nd_broadcast_to(&seen, &column, target, 3) == ND_OK);
    CHECK(seen.ndim == 3 && seen.axis[0].stride_bytes == 0 && seen.axis[1].stride_bytes == 1 && seen.axis[2].stride_bytes == 0);
    CHECK(nd_broadcast_to(&column, &column, target, 3) == ND_OK && column.axis[1].stride_bytes == 1);
    CHECK(nd_broadcast_to(&seen, &row, target, 2) == ND_ERR_BROADCAST);
}

static void test_axes(void) {
    size_t axis;
    CHECK(nd_normalize_axis(-1, 3, &axis) == ND_OK && axis == 2);
    CHECK(nd_normalize_axis(3, 3, &axis) == ND_ERR_AXIS);
    CHECK(nd_normalize_axis(-4, 3, &axis) == ND_ERR_AXIS);
    CHECK(nd_normalize_axis(0, 0, &axis) == ND_ERR_AXIS);
}

static void test_reshape(void) {
    int16_t data[12];
    nd_array_t a = unit_array(data, ND_INT16, 3, 4);
    nd_array_t view;
    bool needs_copy;
    size_t flat[1] = { SIZE_MAX };
    CHECK(nd_reshape(&view, &a, flat, 1, false, &needs_copy) == ND_OK && !needs_copy);
    CHECK(view.ndim == 1 && view.axis[0].len == 12 && view.axis[0].stride_bytes == 2);
    size_t three[3] = { 2, 1, 6 };
    CHECK(nd_reshape(&view, &a, three, 3, false, &needs_copy) == ND_OK && !needs_copy);
    CHECK(view.axis[0].stride_bytes == 12 && view.axis[2].stride_bytes == 2);
    // Every second row: splitting is possible, joining is not.
    nd_array_t odd = a;
    odd.axis[0].stride_bytes = 16;
    odd.axis[0].len = 2;
    size_t split[3] = { 2, 2, 2 };
    CHECK(nd_reshape(&view, &odd, split, 3, false, &needs_copy) == ND_OK && !needs_copy);
    CHECK(view.axis[0].stride_bytes == 16 && view.axis[1].stride_bytes == 4 && view.axis[2].stride_bytes == 2);
    size_t joined[1] = { 8 };
    CHECK(nd_reshape(&view, &odd, joined, 1, false, &needs_copy) == ND_OK && needs_copy && view.data == NULL);
    // Fortran order of a C-ordered array is a copy; of its transpose a view.
    size_t six[2] = { 6, 2 };
    CHECK(nd_reshape(&view, &a, six, 2, true, &needs_copy) == ND_OK && needs_copy);
    const uint8_t perm[2] = { 1, 0 };
    nd_array_t t;
    nd_transpose(&t, &a, perm);
    CHECK(nd_reshape(&view, &t, six, 2, true, &needs_copy) == ND_OK && !needs_copy);
    CHECK(view.axis[0].stride_bytes == 2 && view.axis[1].stride_bytes == 12);
    // Errors and empties.
    size_t seven[1] = { 7 };
    CHECK(nd_reshape(&view, &a, seven, 1, false, &needs_copy) == ND_ERR_RESHAPE);
    size_t two_unknown[2] = { SIZE_MAX, SIZE_MAX };
    CHECK(nd_reshape(&view, &a, two_unknown, 2, false, &needs_copy) == ND_ERR_RESHAPE);
    nd_array_t empty = unit_array(data, ND_INT16, 0, 4);
    size_t empty_shape[3] = { 4, 0, 9 };
    CHECK(nd_reshape(&view, &empty, empty_shape, 3, false, &needs_copy) == ND_OK && !needs_copy);
    size_t empty_unknown[2] = { 0, SIZE_MAX };
    CHECK(nd_reshape(&view, &empty, empty_unknown, 2, false, &needs_copy) == ND_ERR_RESHAPE);
    nd_array_t one = unit_scalar(data, ND_INT16);
    size_t ones[2] = { 1, SIZE_MAX };
    CHECK(nd_reshape(&view, &one, ones, 2, false, &needs_copy) == ND_OK && !needs_copy && view.axis[1].len == 1);
    size_t none[1] = { 0 };
    CHECK(nd_reshape(&view, &view, none, 0, false, &needs_copy) == ND_OK && view.ndim == 0);
}

static void test_overlap(void) {
    int32_t data[10];
    nd_array_t a = unit_vector(data, ND_INT32, 5);
    nd_array_t b = unit_vector(data + 5, ND_INT32, 5);
    CHECK(!nd_may_overlap(&a, &b) && nd_safe_in_place(&a, &b));
    CHECK(nd_safe_in_place(&a, &a));
    nd_array_t shifted = unit_vector(data + 1, ND_INT32, 5);
    CHECK(nd_may_overlap(&a, &shifted) && !nd_safe_in_place(&a, &shifted));
    nd_array_t reversed = unit_vector(data + 4, ND_INT32, 5);
    reversed.axis[0].stride_bytes = -4;
    CHECK(nd_may_overlap(&a, &reversed) && !nd_safe_in_place(&a, &reversed));
    nd_array_t bytes = unit_vector(data, ND_INT16, 5);
    CHECK(!nd_safe_in_place(&a, &bytes));
    nd_array_t empty = unit_vector(data, ND_INT32, 0);
    CHECK(!nd_may_overlap(&a, &empty) && nd_safe_in_place(&a, &empty));
    nd_array_t one = unit_vector(data + 1, ND_INT32, 1);
    CHECK(!nd_safe_in_place(&a, &one));
}

static void test_contiguous(void) {
    int32_t data[12];
    nd_array_t a = unit_array(data, ND_INT32, 3, 4);
    CHECK(nd_is_c_contiguous(&a) && !nd_is_f_contiguous(&a));
    nd_array_t column = unit_array(data, ND_INT32, 3, 1);
    CHECK(nd_is_c_contiguous(&column) && nd_is_f_contiguous(&column));
    column.axis[1].stride_bytes = 400;
    CHECK(nd_is_c_contiguous(&column));
    column.axis[0].stride_bytes = 16;
    CHECK(!nd_is_c_contiguous(&column));
    column.axis[0].len = 0;
    CHECK(nd_is_c_contiguous(&column) && nd_size(&column) == 0);
}

int main(void) {
    test_bytes();
    test_broadcast();
    test_axes();
    test_reshape();
    test_overlap();
    test_contiguous();
    return unit_report();
}
