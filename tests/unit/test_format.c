// Digits, numbers and arrays as text: expectations written by hand, from NumPy 2.4 and CPython.
#include "arrays.h"
#include "format/format.h"

static char text[4096];
static size_t text_len;

static void collect(void *ctx, const char *s, size_t n) {
    (void)ctx;
    if (text_len + n < sizeof(text)) {
        memcpy(text + text_len, s, n);
        text_len += n;
    }
    text[text_len] = '\0';
}

static const nd_sink_t sink = { collect, NULL };

static void check_text(const char *expected, int line) {
    unit_checks++;
    if (strcmp(text, expected) != 0) {
        unit_failures++;
        printf("%s:%d: is\n%s\nnot\n%s\n", __FILE__, line, text, expected);
    }
    text_len = 0;
    text[0] = '\0';
}

#define CHECK_TEXT(expected) check_text(expected, __LINE__)

static void put_shortest(double value, nd_float_format_t format) {
    char digits[ND_DIGITS_MAX];
    int point;
    size_t n = nd_shortest_digits(value, format, digits, &point);
    char end[16];
    collect(NULL, digits, n);
    collect(NULL, end, (size_t)snprintf(end, sizeof(end), " %d", point));
}

static void test_shortest(void) {
    put_shortest(0.1, ND_FMT_F64);
    CHECK_TEXT("1 0");
    put_shortest(0.1 + 0.2, ND_FMT_F64);
    CHECK_TEXT("30000000000000004 0");
    put_shortest(5e-324, ND_FMT_F64);
    CHECK_TEXT("5 -323");
    put_shortest(1.7976931348623157e308, ND_FMT_F64);
    CHECK_TEXT("17976931348623157 309");
    put_shortest(1e23, ND_FMT_F64);
    CHECK_TEXT("1 24");
    put_shortest(9007199254740992.0, ND_FMT_F64); // a power of two: unequal neighbours
    CHECK_TEXT("9007199254740992 16");
    put_shortest(0x1p+87, ND_FMT_F32);
    CHECK_TEXT("15474251 27");
    put_shortest((double)0.1f, ND_FMT_F32);
    CHECK_TEXT("1 0");
    put_shortest(0x1p-149, ND_FMT_F32);
    CHECK_TEXT("1 -44");
    put_shortest(0x1p-24, ND_FMT_F16);
    CHECK_TEXT("6 -7");
    put_shortest(65504.0, ND_FMT_F16);
    CHECK_TEXT("655 5");
    put_shortest(120.0, ND_FMT_F64);
    CHECK_TEXT("12 3");
}

static void put_exact(double value, bool absolute, int n_digits) {
    char digits[ND_DIGITS_ALL];
    int point;
    size_t n = nd_exact_digits(value, absolute, n_digits, digits, sizeof(digits), &point);
    char end[16];
    collect(NULL, digits, n);
    collect(NULL, end, (size_t)snprintf(end, sizeof(end), " %d", n ? point : 0));
}

static void test_exact(void) {
    put_exact(0.1, false, 17);
    CHECK_TEXT("10000000000000001 0");
    put_exact(0.1, false, 60);
    CHECK_TEXT("1000000000000000055511151231257827021181583404541015625 0");
    put_exact(2.675, true, 2);
    CHECK_TEXT("267 1");
    put_exact(0.5, true, 0); // ties go to even
    CHECK_TEXT(" 0");
    put_exact(1.5, true, 0);
    CHECK_TEXT("2 1");
    put_exact(0.51, true, 0);
    CHECK_TEXT("1 1");
    put_exact(9.999, true, 2);
    CHECK_TEXT("1 2");
    put_exact(1250.0, true, -2);
    CHECK_TEXT("12 4");
    put_exact(40.0, true, -3);
    CHECK_TEXT(" 0");
    put_exact(5e-324, false, 3);
    CHECK_TEXT("494 -323");
}

static void check_parse(const char *s, double expected, size_t used, int line) {
    size_t n;
    double value = nd_parse_double(s, strlen(s), &n);
    unit_checks++;
    if (memcmp(&value, &expected, sizeof(value)) != 0 || n != used) {
        unit_failures++;
        printf("%s:%d: %s is %.17g (%zu read)\n", __FILE__, line, s, value, n);
    }
}

#define CHECK_PARSE(s, expected) check_parse(s, expected, strlen(s), __LINE__)

static void test_parse(void) {
    CHECK_PARSE("1e23", 1e23);
    CHECK_PARSE("0.1", 0.1);
    CHECK_PARSE("1_000.2_5", 1000.25);
    CHECK_PARSE(".5", 0.5);
    CHECK_PARSE("5.", 5.0);
    CHECK_PARSE("0e99999999999", 0.0);
    CHECK_PARSE("5e-324", 5e-324);
    CHECK_PARSE("2.4703282292062327e-324", 0.0); // half of the smallest, and just more
    CHECK_PARSE("2.4703282292062328e-324", 5e-324);
    CHECK_PARSE("1.7976931348623158e308", 1.7976931348623157e308);
    CHECK_PARSE("1.7976931348623159e308", (double)INFINITY);
    CHECK_PARSE("9007199254740993", 9007199254740992.0); // a tie
    CHECK_PARSE("9007199254740993.0000000000000000000000000001", 9007199254740994.0);
    CHECK_PARSE("2.2250738585072011e-308", 2.2250738585072011e-308);
    CHECK_PARSE("1e400", (double)INFINITY);
    CHECK_PARSE("1e-400", 0.0);
    check_parse("1e", 1.0, 1, __LINE__);
    check_parse("1__0", 1.0, 1, __LINE__);
    check_parse("1_", 1.0, 1, __LINE__);
    check_parse(".", 0.0, 0, __LINE__);
    check_parse("", 0.0, 0, __LINE__);
    check_parse("e5", 0.0, 0, __LINE__);
}

// The digit that decides a tie stands behind a thousand others.
static void test_parse_long(void) {
    char s[1200] = "9007199254740993.";
    size_t n = strlen(s);
    memset(s + n, '0', sizeof(s) - n);
    s[sizeof(s) - 1] = '\0';
    CHECK_PARSE(s, 9007199254740992.0);
    s[sizeof(s) - 2] = '1';
    CHECK_PARSE(s, 9007199254740994.0);
}

static void put_python(double value, char type, int precision) {
    char digits[ND_DIGITS_ALL];
    nd_float_parts_t v;
    nd_float_text_t t;
    const nd_python_style_t style = { .type = type, .precision = precision };
    nd_double_parts(&v, value);
    size_t room = nd_python_digits_bytes(&v, &style);
    nd_python_layout(&t, &v, &style, digits, room);
    nd_float_text_write(&t, &sink);
    CHECK_INT(nd_float_text_len(&t), text_len);
}

static void test_python(void) {
    put_python(1e16, 'r', -1);
    CHECK_TEXT("1e+16");
    put_python(123456789012345680.0, 'r', -1);
    CHECK_TEXT("1.2345678901234568e+17");
    put_python(1e15, 'r', -1);
    CHECK_TEXT("1000000000000000");
    put_python(0.0001, 'r', -1);
    CHECK_TEXT("0.0001");
    put_python(0.00001, 'r', -1);
    CHECK_TEXT("1e-05");
    put_python(-0.0, 'r', -1);
    CHECK_TEXT("-0");
    put_python(0.35, 'f', 1);
    CHECK_TEXT("0.3");
    put_python(1e22, 'f', 2);
    CHECK_TEXT("10000000000000000000000.00");
    put_python(123456.7, 'g', -1);
    CHECK_TEXT("123457");
    put_python(1234567.0, 'G', -1);
    CHECK_TEXT("1.23457E+06");
    put_python(0.0, 'e', 3);
    CHECK_TEXT("0.000e+00");
    put_python((double)-INFINITY, 'F', 3);
    CHECK_TEXT("-INF");
    put_python((double)NAN, 'g', 3);
    CHECK_TEXT("nan");
}

static void put_styled(double value, bool scientific, const nd_float_style_t *base) {
    char digits[ND_DIGITS_ALL];
    nd_float_parts_t v;
    nd_float_style_t style = *base;
    style.scientific = scientific;
    nd_double_parts(&v, value);
    nd_style_write(&sink, &v, &style, digits, nd_style_digits_bytes(&style));
}

static void test_numpy_styles(void) {
    nd_float_style_t style = {
        .unique = true, .fractional = true, .trim = 'k', .precision = -1, .min_digits = -1,
        .pad_left = -1, .pad_right = -1, .exp_digits = -1,
    };
    put_styled(1e-10, false, &style);
    CHECK_TEXT("0.0000000001");
    put_styled(-0.0, true, &style);
    CHECK_TEXT("-0.e+00");
    style.precision = 3;
    put_styled(1e-10, false, &style);
    CHECK_TEXT("0.000");
    put_styled(9.9999, false, &style);
    CHECK_TEXT("10.");
    put_styled(123.456, true, &style);
    CHECK_TEXT("1.235e+02");
    style.unique = false;
    put_styled(9.9999, true, &style);
    CHECK_TEXT("1.000e+01");
    style.unique = true;
    style.precision = 8;
    style.trim = '-';
    style.pad_left = 5;
    style.pad_right = 4;
    put_styled(-0.0, false, &style);
    CHECK_TEXT("   -0     ");
    put_styled(123.456, false, &style);
    CHECK_TEXT("  123.456 ");
}

static void put_scalar(nd_dtype_t dtype, const void *item) {
    nd_scalar_str(&sink, dtype, item);
    collect(NULL, " ", 1);
    nd_scalar_repr(&sink, dtype, item);
}

static void test_scalars(void) {
    const double f64 = 3.0;
    const float f32 = 1e-4f;
    const float big32 = 1e6f;
    const uint16_t f16 = 0x63d0; // 1000
    const int8_t i8 = -128;
    const uint64_t u64 = UINT64_MAX;
    const uint8_t yes = 1;
    const nd_c64_t c64 = { 1, 2 };
    const nd_c128_t c128 = { -0.0, -1.5 };
    const nd_c128_t imaginary = { 0.0, 1e20 };
    put_scalar(ND_FLOAT64, &f64);
    CHECK_TEXT("3.0 np.float64(3.0)");
    put_scalar(ND_FLOAT32, &f32);
    CHECK_TEXT("1e-04 np.float32(1e-04)");
    put_scalar(ND_FLOAT32, &big32);
    CHECK_TEXT("1e+06 np.float32(1e+06)");
    put_scalar(ND_FLOAT16, &f16);
    CHECK_TEXT("1e+03 np.float16(1e+03)");
    put_scalar(ND_INT8, &i8);
    CHECK_TEXT("-128 np.int8(-128)");
    put_scalar(ND_UINT64, &u64);
    CHECK_TEXT("18446744073709551615 np.uint64(18446744073709551615)");
    put_scalar(ND_BOOL, &yes);
    CHECK_TEXT("True np.True_");
    put_scalar(ND_COMPLEX64, &c64);
    CHECK_TEXT("(1+2j) np.complex64(1+2j)");
    put_scalar(ND_COMPLEX128, &c128);
    CHECK_TEXT("(-0-1.5j) np.complex128(-0-1.5j)");
    put_scalar(ND_COMPLEX128, &imaginary);
    CHECK_TEXT("1e+20j np.complex128(1e+20j)");
}

static nd_array_t array_of(nd_dtype_t dtype, const void *data, size_t ndim, const size_t *shape) {
    nd_array_t a = { .data = (uint8_t *)data, .dtype = (uint8_t)dtype, .ndim = (uint8_t)ndim };
    ptrdiff_t stride = nd_dtypes[dtype].itemsize;
    for (size_t i = ndim; i-- > 0;) {
        a.axis[i].len = shape[i];
        a.axis[i].stride_bytes = stride;
        stride *= (ptrdiff_t)shape[i];
    }
    return a;
}

static void put_array(nd_dtype_t dtype, const void *data, size_t ndim, const size_t *shape) {
    nd_array_t a = array_of(dtype, data, ndim, shape);
    CHECK(nd_array_repr(&sink, &a, &nd_print_defaults) == ND_OK);
}

static void test_arrays(void) {
    const double y_pred[] = { 8, 9, 10, 11, 12 };
    const double odd[] = { (double)NAN, -0.0, 1.5, (double)-INFINITY };
    const double wide[] = { 1e-5, 1 };
    const int8_t bytes[] = { 1, -2, 3 };
    const uint8_t flags[] = { 1, 0 };
    const nd_c128_t z[] = { { 1, 2 }, { -1.5, (double)NAN } };
    put_array(ND_FLOAT64, y_pred, 1, (size_t[]) { 5 });
    CHECK_TEXT("array([ 8.,  9., 10., 11., 12.])");
    put_array(ND_FLOAT64, odd, 2, (size_t[]) { 2, 2 });
    CHECK_TEXT("array([[ nan, -0. ],\n       [ 1.5, -inf]])");
    put_array(ND_FLOAT64, wide, 1, (size_t[]) { 2 });
    CHECK_TEXT("array([1.e-05, 1.e+00])");
    put_array(ND_INT8, bytes, 1, (size_t[]) { 3 });
    CHECK_TEXT("array([ 1, -2,  3], dtype=int8)");
    put_array(ND_BOOL, flags, 1, (size_t[]) { 2 });
    CHECK_TEXT("array([ True, False])");
    put_array(ND_BOOL, flags, 0, NULL);
    CHECK_TEXT("array(True)");
    put_array(ND_COMPLEX128, z, 1, (size_t[]) { 2 });
    CHECK_TEXT("array([ 1.  +2.j, -1.5+nanj])");
    put_array(ND_FLOAT64, y_pred, 2, (size_t[]) { 0, 3 });
    CHECK_TEXT("array([], shape=(0, 3), dtype=float64)");
    put_array(ND_INT64, NULL, 1, (size_t[]) { 0 });
    CHECK_TEXT("array([], dtype=int64)");
}

static void test_lines(void) {
    uint8_t data[1001];
    for (size_t i = 0; i < sizeof(data); i++) {
        data[i] = (uint8_t)(i % 10);
    }
    put_array(ND_UINT8, data, 1, (size_t[]) { 30 });
    CHECK_TEXT("array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1,\n"
        "       2, 3, 4, 5, 6, 7, 8, 9], dtype=uint8)");
    put_array(ND_UINT8, data, 1, (size_t[]) { 20 });
    CHECK_TEXT("array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9],\n      dtype=uint8)");
    put_array(ND_UINT8, data, 1, (size_t[]) { 1001 });
    CHECK_TEXT("array([0, 1, 2, ..., 8, 9, 0], shape=(1001,), dtype=uint8)");

    nd_array_t a = array_of(ND_UINT8, data, 3, (size_t[]) { 2, 2, 2 });
    nd_print_options_t options = nd_print_defaults;
    nd_array_str(&sink, &a, &options);
    CHECK_TEXT("[[[0 1]\n  [2 3]]\n\n [[4 5]\n  [6 7]]]");
    options.threshold = 4;
    options.edgeitems = 0;
    nd_array_str(&sink, &a, &options);
    CHECK_TEXT("[...\n\n [...\n  [... 7]]]");
}

static int stop(void) {
    return 1;
}

static void test_poll(void) {
    const double x[] = { 1, 2 };
    nd_array_t a = array_of(ND_FLOAT64, x, 1, (size_t[]) { 2 });
    nd_print_options_t options = nd_print_defaults;
    options.poll = stop;
    CHECK_INT(nd_array_str(&sink, &a, &options), ND_ERR_INTERRUPTED);
}

int main(void) {
    test_shortest();
    test_exact();
    test_parse();
    test_parse_long();
    test_python();
    test_numpy_styles();
    test_scalars();
    test_arrays();
    test_lines();
    test_poll();
    return unit_report();
}
