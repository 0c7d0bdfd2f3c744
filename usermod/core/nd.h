// The array descriptor, the dtypes and the error codes that every portable file shares;
// no algorithm is here.
#ifndef MICRONUMPY_CORE_ND_H
#define MICRONUMPY_CORE_ND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// An array has at most this many axes (NumPy: 64).
#define ND_MAX_DIMS (8)

// Storage types in NumPy's order of promotion. The order is used by tables in gen/.
typedef enum {
    ND_BOOL,
    ND_INT8,
    ND_UINT8,
    ND_INT16,
    ND_UINT16,
    ND_INT32,
    ND_UINT32,
    ND_INT64,
    ND_UINT64,
    ND_FLOAT16,
    ND_FLOAT32,
    ND_FLOAT64,
    ND_COMPLEX64,
    ND_COMPLEX128,
    ND_N_DTYPES,
    // Python scalars take part in promotion by kind only (NEP 50). A Python bool is ND_BOOL.
    ND_WEAK_INT = ND_N_DTYPES,
    ND_WEAK_FLOAT,
    ND_WEAK_COMPLEX,
    ND_N_PROMOTE,
    ND_NO_DTYPE = 0xff,
} nd_dtype_t;

// Compute classes: what the loops are written for. A dtype reaches its class by a load.
typedef enum {
    ND_CLS_B, // uint8_t holding 0 or 1
    ND_CLS_I32,
    ND_CLS_U32,
    ND_CLS_I64,
    ND_CLS_U64,
    ND_CLS_F32,
    ND_CLS_F64,
    ND_CLS_C64,
    ND_CLS_C128,
    ND_N_CLS,
} nd_cls_t;

typedef struct _nd_c64_t {
    float re;
    float im;
} nd_c64_t;

typedef struct _nd_c128_t {
    double re;
    double im;
} nd_c128_t;

// One element of any dtype, aligned for all of them.
typedef union _nd_item_t {
    uint8_t u8;
    int8_t i8;
    uint16_t u16;
    int16_t i16;
    uint32_t u32;
    int32_t i32;
    uint64_t u64;
    int64_t i64;
    float f32;
    double f64;
    nd_c64_t c64;
    nd_c128_t c128;
} nd_item_t;

typedef struct _nd_axis_t {
    size_t len;
    ptrdiff_t stride_bytes;
} nd_axis_t;

// Set when the caller must not write through this array.
#define ND_FLAG_READONLY (0x01)
// Set when data or a stride is not a multiple of the dtype's alignment.
#define ND_FLAG_UNALIGNED (0x02)
// Set when data lies in the buffer of base, an object that is no array and may move its buffer.
#define ND_FLAG_FOREIGN (0x04)
// Set on an owner of data once something else may point into its data.
#define ND_FLAG_SHARED (0x08)

// A strided n-dimensional array. Axes count from the left; only ndim entries of axis[] are
// valid, and a heap object is allocated with room for just these (nd_header_bytes), so an
// nd_array_t is never assigned as a whole: use nd_copy_header.
typedef struct _nd_array_t {
    const void *type; // the interpreter's object header, not read by portable code
    void *base; // owner of the data, or NULL when data is a block of its own; not read either
    uint8_t *data; // the element at index 0, ..., 0
    uint8_t dtype; // nd_dtype_t
    uint8_t ndim;
    uint8_t flags; // ND_FLAG_*
    uint8_t room; // axes that a heap header has room for; not read by portable code
    nd_axis_t axis[ND_MAX_DIMS];
} nd_array_t;

// Success is 0; the interpreter's layer turns the others into exceptions (bind/raise.c).
typedef enum {
    ND_OK = 0,
    ND_ERR_BROADCAST = -1, // shapes do not broadcast together
    ND_ERR_OUT_SHAPE = -2, // an output cannot hold the broadcast shape
    ND_ERR_TOO_MANY_DIMS = -3,
    ND_ERR_TOO_BIG = -4, // a size overflows size_t
    ND_ERR_AXIS = -5, // axis out of bounds
    ND_ERR_DUP_AXIS = -6,
    ND_ERR_RESHAPE = -7,
    ND_ERR_NO_LOOP = -8, // the operation has no loop for these dtypes
    ND_ERR_CAST = -9, // the casting rule forbids it
    ND_ERR_BOOL_SUBTRACT = -10,
    ND_ERR_BOOL_NEGATIVE = -11,
    ND_ERR_NEGATIVE_POWER = -12, // integers to negative integer powers
    ND_ERR_EMPTY_REDUCE = -13, // a reduction without identity over no elements
    ND_ERR_MATMUL_SHAPE = -14, // core dimensions differ
    ND_ERR_MATMUL_0D = -15,
    ND_ERR_INTERRUPTED = -16, // poll asked to stop
    ND_ERR_READONLY = -17,
    ND_ERR_NO_MATCH = -18, // no loop has the dtypes that the caller asked for
    ND_ERR_INDEX = -19, // an index is out of bounds
    ND_ERR_TOO_HARD = -20, // a search took more steps than it may
    ND_ERR_SINGULAR = -21, // a matrix is
    ND_ERR_NOT_POSITIVE = -22, // a matrix is not positive definite
    ND_ERR_NO_CONVERGENCE = -23, // an iteration for singular values or eigenvalues
} nd_err_t;

// Called every millisecond of work at most; non-zero means stop and return ND_ERR_INTERRUPTED.
// NULL is allowed wherever a poll is taken.
typedef int (*nd_poll_t)(void);

#endif // MICRONUMPY_CORE_ND_H
