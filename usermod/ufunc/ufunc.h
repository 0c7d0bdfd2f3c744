// Element-wise operations: from dtypes to a loop, and from arrays to rows of that loop.
#ifndef MICRONUMPY_UFUNC_UFUNC_H
#define MICRONUMPY_UFUNC_UFUNC_H

#include "core/dtype.h"
#include "core/nd.h"
#include "gen/ufunc_ids.h" // enum nd_ufunc_id_t: ND_UFUNC_ADD ...

#define ND_UFUNC_MAX_ARGS (4) // inputs and outputs together

// One row: ptr[] and stride_bytes[] hold the inputs, then the outputs. Returns ND_OK or an error
// that depends on values (ND_ERR_NEGATIVE_POWER).
typedef nd_err_t (*nd_loop_t)(size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes);
#define ND_LOOP_DECLARE(name) nd_err_t name(size_t n, uint8_t *const *ptr, const ptrdiff_t * stride_bytes)

// How the dtype of an output follows from the dtype of the loop.
typedef enum {
    ND_OUT_SAME,
    ND_OUT_BOOL,
    ND_OUT_REAL, // the real part's dtype
    ND_OUT_INT32,
    ND_OUT_UINT8,
} nd_out_rule_t;

// How the dtype of the loop follows from the inputs.
typedef enum {
    ND_RESOLVE_COMMON, // the first dtype in types to which all inputs cast safely
    ND_RESOLVE_DIVIDE, // the same, but integers go to float64
    ND_RESOLVE_COMPARE, // the same, but int64 against uint64 compares exactly
    ND_RESOLVE_LDEXP, // the first input decides, the second is an integer
    ND_RESOLVE_BOOL, // every input is cast to bool, whatever it is
} nd_resolve_rule_t;

// One operation; the table is gen/ufunc_table.c, written from usermod/api/spec.py.
typedef struct _nd_ufunc_t {
    const char *name;
    uint8_t nin;
    uint8_t nout;
    uint8_t resolve; // nd_resolve_rule_t
    uint8_t out[2]; // nd_out_rule_t of each output
    int8_t identity; // 0, 1, -1 (all bits), or ND_IDENTITY_*
    uint8_t flags; // ND_UFUNC_*
    uint8_t places; // which of nd_loop_places
    uint16_t types; // bit per nd_dtype_t that has a loop
    const nd_loop_t *loops; // those that exist, found through places; NULL when there are none
} nd_ufunc_t;

// Where an operation's loops are: 0 for none, else the number of the loop, counted from 1. Many
// operations share one of these.
typedef struct _nd_loop_places_t {
    // By nd_cls_t; a class without a loop goes to the next wider one. ND_RESOLVE_COMPARE has two more
    // entries: int64 against uint64, and the reverse.
    uint8_t cls[ND_N_CLS + 2];
    uint8_t direct[ND_N_DTYPES]; // loops that read the dtype itself: its class's where that is the same; for dtypes in types only
} nd_loop_places_t;

#define ND_IDENTITY_NONE (-128)
#define ND_IDENTITY_MINUS_INF (-127)
#define ND_UFUNC_SLOW (0x01) // goes through libm: poll more often
#define ND_UFUNC_SWAP (0x02) // the loops belong to the operation with its operands exchanged
#define ND_UFUNC_NO_BOOL (0x04) // bool alone is refused instead of computed as int8
#define ND_UFUNC_REORDERABLE (0x08) // reduces over several axes without an identity
#define ND_UFUNC_SIMPLE (0x10) // one or two inputs of one dtype, one output, which has that dtype or is bool

extern const nd_ufunc_t nd_ufuncs[];
extern const nd_loop_places_t nd_loop_places[];

// The result of resolving: what the inputs are cast to, which loop runs, what comes out.
typedef struct _nd_ufunc_plan_t {
    const nd_ufunc_t *ufunc;
    nd_loop_t loop;
    uint8_t in_dtype[3]; // dtype each input is cast to (a weak scalar is converted to this by the caller)
    uint8_t out_dtype[2]; // natural dtype of each output
    uint8_t in_cls[3]; // what the loop reads; ND_N_CLS when it reads the dtype itself (direct)
    uint8_t out_cls[2]; // what the loop writes; ND_N_CLS when it writes out_dtype itself
} nd_ufunc_plan_t;

// The loop for class *cls or, where it has none, for the next wider class, which *cls becomes.
// NULL (and ND_N_CLS) when there is none.
nd_loop_t nd_ufunc_cls_loop(const nd_ufunc_t *ufunc, nd_cls_t *cls);
// False for the products, which are computed elsewhere.
static inline bool nd_ufunc_has_loops(const nd_ufunc_t *ufunc) {
    return ufunc->loops != NULL;
}
static inline nd_loop_t nd_ufunc_loop_at(const nd_ufunc_t *ufunc, size_t place) {
    return place ? ufunc->loops[place - 1] : NULL;
}
// The loop of just this class (an index of nd_loop_places_t.cls), or NULL.
static inline nd_loop_t nd_ufunc_own_loop(const nd_ufunc_t *ufunc, size_t cls) {
    return nd_ufunc_loop_at(ufunc, nd_loop_places[ufunc->places].cls[cls]);
}
// The loop that reads dtype itself, or NULL; and its place, or 0.
static inline size_t nd_ufunc_direct_place(const nd_ufunc_t *ufunc, nd_dtype_t dtype) {
    return nd_loop_places[ufunc->places].direct[dtype];
}
static inline nd_loop_t nd_ufunc_direct_loop(const nd_ufunc_t *ufunc, nd_dtype_t dtype) {
    return nd_ufunc_loop_at(ufunc, nd_ufunc_direct_place(ufunc, dtype));
}
// Calls a loop of the operation, of two inputs and one output where ND_UFUNC_SWAP is set.
nd_err_t nd_ufunc_call_swapped(nd_loop_t loop, size_t n, uint8_t *const *ptr, const ptrdiff_t *stride_bytes);
static inline nd_err_t nd_ufunc_call_loop(const nd_ufunc_t *ufunc, nd_loop_t loop, size_t n, uint8_t *const *ptr,
    const ptrdiff_t *stride_bytes) {
    return ufunc->flags & ND_UFUNC_SWAP ? nd_ufunc_call_swapped(loop, n, ptr, stride_bytes) : loop(n, ptr, stride_bytes);
}
// The loop that works on elements of dtype where they are, for operands that all have this dtype; NULL
// where they must be staged or the operation is not that simple.
static inline nd_loop_t nd_ufunc_loop_in_place(const nd_ufunc_t *ufunc, nd_dtype_t dtype) {
    return ufunc->flags & ND_UFUNC_SIMPLE ? nd_ufunc_direct_loop(ufunc, dtype) : NULL;
}
// in_dtypes may hold ND_WEAK_*. dtype is ND_NO_DTYPE or the one that the loop must work in.
// ND_ERR_NO_LOOP, ND_ERR_BOOL_SUBTRACT, ND_ERR_BOOL_NEGATIVE when there is none.
nd_err_t nd_ufunc_resolve(const nd_ufunc_t *ufunc, const nd_dtype_t *in_dtypes, nd_dtype_t dtype, nd_ufunc_plan_t *plan);
// The same when dtypes are asked for: signature[] holds one for each input, then for each output, or
// ND_NO_DTYPE. ND_ERR_NO_MATCH when no loop has these.
nd_err_t nd_ufunc_resolve_signature(const nd_ufunc_t *ufunc, const nd_dtype_t *in_dtypes, const uint8_t *signature, nd_ufunc_plan_t *plan);
// Runs the plan over ops (inputs, then outputs), broadcast to the outputs' common shape. Inputs and
// outputs may have any dtype: they are cast row by row (outputs unsafely: the caller has checked).
// Outputs that overlap inputs must satisfy nd_safe_in_place. where is a bool array or NULL.
nd_err_t nd_ufunc_run(const nd_ufunc_plan_t *plan, const nd_array_t *const *ops, const nd_array_t *where, nd_poll_t poll);
// The shape strides order that NumPy would give a new output: fills axis[] of out (dtype's itemsize),
// following the inputs' memory order (order='K').
void nd_ufunc_out_layout(nd_array_t *out, const nd_array_t *const *ins, size_t nin,
    const size_t *shape, size_t ndim, nd_dtype_t dtype);

#endif // MICRONUMPY_UFUNC_UFUNC_H
