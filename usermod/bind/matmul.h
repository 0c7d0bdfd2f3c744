// Matrix products as the other bindings use them: the operator @ and ufuncs with a core signature.
#ifndef MICRONUMPY_BIND_MATMUL_H
#define MICRONUMPY_BIND_MATMUL_H

#include "py/obj.h"
#include "ufunc/ufunc.h"

// lhs @ rhs, into out unless it is MP_OBJ_NULL (lhs @= rhs). MP_OBJ_NULL: not supported.
mp_obj_t matmul_operator(mp_obj_t lhs, mp_obj_t rhs, mp_obj_t out);
// np.matmul, np.vecdot, np.matvec and np.vecmat: ufunc objects whose row has no loops. n_args is
// already checked.
mp_obj_t matmul_ufunc_call(const nd_ufunc_t *u, size_t n_args, size_t n_kw, const mp_obj_t *args);
// Its signature as a str: '(n?,k),(k,m?)->(n?,m?)'.
mp_obj_t matmul_ufunc_signature(const nd_ufunc_t *u);

#endif // MICRONUMPY_BIND_MATMUL_H
