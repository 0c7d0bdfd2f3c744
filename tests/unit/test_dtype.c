// Names, casting rules and defaults of dtypes.
#include "arrays.h"

static nd_dtype_t from_name(const char *name) {
    return nd_dtype_from_name(name, strlen(name));
}

static void test_names(void) {
    for (int i = 0; i < ND_N_DTYPES; i++) {
        CHECK(from_name(nd_dtypes[i].name) == (nd_dtype_t)i);
        char text[4] = { '<', nd_dtypes[i].typechar, 0, 0 };
        CHECK(from_name(text) == (nd_dtype_t)i);
        CHECK(from_name(text + 1) == (nd_dtype_t)i);
    }
    CHECK(from_name("i2") == ND_INT16);
    CHECK(from_name("<u4") == ND_UINT32);
    CHECK(from_name("=c16") == ND_COMPLEX128);
    CHECK(from_name("float") == ND_FLOAT64);
    CHECK(from_name("int") == ND_INT64);
    CHECK(from_name("b1") == ND_BOOL);
    CHECK(from_name("f16") == ND_NO_DTYPE);
    CHECK(from_name("") == ND_NO_DTYPE);
    CHECK(from_name("<") == ND_NO_DTYPE);
    CHECK(from_name(">i2") == ND_NO_DTYPE);
    CHECK(from_name("<int16") == ND_NO_DTYPE);
    CHECK(from_name("int16 ") == ND_NO_DTYPE);
    CHECK(from_name("i22") == ND_NO_DTYPE);
}

static void test_casting(void) {
    CHECK(nd_can_cast(ND_INT8, ND_INT16, ND_CAST_SAFE));
    CHECK(!nd_can_cast(ND_INT16, ND_INT8, ND_CAST_SAFE));
    CHECK(nd_can_cast(ND_INT16, ND_INT8, ND_CAST_SAME_KIND));
    CHECK(!nd_can_cast(ND_INT16, ND_UINT16, ND_CAST_SAME_KIND));
    CHECK(nd_can_cast(ND_UINT64, ND_INT8, ND_CAST_SAME_KIND));
    CHECK(!nd_can_cast(ND_FLOAT64, ND_INT64, ND_CAST_SAME_KIND));
    CHECK(nd_can_cast(ND_COMPLEX128, ND_BOOL, ND_CAST_UNSAFE));
    CHECK(!nd_can_cast(ND_INT8, ND_INT16, ND_CAST_EQUIV));
    CHECK(nd_can_cast(ND_INT8, ND_INT8, ND_CAST_NO));
}

static void test_defaults(void) {
    CHECK(nd_default_dtype(ND_WEAK_INT) == ND_INT64);
    CHECK(nd_default_dtype(ND_WEAK_FLOAT) == ND_FLOAT64);
    CHECK(nd_default_dtype(ND_WEAK_COMPLEX) == ND_COMPLEX128);
    CHECK(nd_default_dtype(ND_BOOL) == ND_BOOL);
    CHECK(nd_default_dtype(ND_FLOAT16) == ND_FLOAT16);
}

int main(void) {
    test_names();
    test_casting();
    test_defaults();
    return unit_report();
}
