// The initialisers of lazy_objs[] and of the submodules in bind/lazy.c.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_LAZY_OBJS_H
#define MICRONUMPY_GEN_LAZY_OBJS_H

#define LAZY_OBJS \
    { { &lazy_type }, MP_QSTR__compare, MP_QSTR_isclose }, \
    { { &lazy_type }, MP_QSTR__compare, MP_QSTR_allclose }, \
    { { &lazy_type }, MP_QSTR__compare, MP_QSTR_array_equal }, \
    { { &lazy_type }, MP_QSTR__compare, MP_QSTR_array_equiv }, \
    { { &lazy_type }, MP_QSTR__bits, MP_QSTR_SeedSequence }, \
    { { &lazy_type }, MP_QSTR__bits, MP_QSTR_BitGenerator }, \
    { { &lazy_type }, MP_QSTR__bits, MP_QSTR_PCG64 }, \
    { { &lazy_type }, MP_QSTR__bits, MP_QSTR_MT19937 }, \
    { { &lazy_type }, MP_QSTR__generator, MP_QSTR_Generator }, \
    { { &lazy_type }, MP_QSTR__generator, MP_QSTR_default_rng }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_RandomState }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_seed }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_get_state }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_set_state }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_get_bit_generator }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_set_bit_generator }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_random }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_random_sample }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_ranf }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_sample }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_rand }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_randn }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_bytes }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_randint }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_random_integers }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_shuffle }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_permutation }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_choice }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_standard_normal }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_standard_exponential }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_standard_gamma }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_standard_cauchy }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_standard_t }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_uniform }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_normal }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_exponential }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_gamma }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_lognormal }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_beta }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_chisquare }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_f }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_noncentral_chisquare }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_noncentral_f }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_pareto }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_weibull }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_power }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_rayleigh }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_laplace }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_gumbel }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_logistic }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_wald }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_triangular }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_vonmises }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_poisson }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_binomial }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_negative_binomial }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_geometric }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_zipf }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_logseries }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_hypergeometric }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_multinomial }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_dirichlet }, \
    { { &lazy_type }, MP_QSTR__random_state, MP_QSTR_multivariate_normal }, \
    { { &lazy_type }, MP_QSTR__digits, MP_QSTR_binary_repr }, \
    { { &lazy_type }, MP_QSTR__digits, MP_QSTR_base_repr }, \
    { { &lazy_type }, MP_QSTR__vectorize, MP_QSTR_frompyfunc }, \
    { { &lazy_type }, MP_QSTR__vectorize, MP_QSTR_vectorize }, \
    { { &lazy_type }, MP_QSTR__apply, MP_QSTR_apply_along_axis }, \
    { { &lazy_type }, MP_QSTR__apply, MP_QSTR_apply_over_axes }, \
    { { &lazy_type }, MP_QSTR__apply, MP_QSTR_piecewise }, \

#define LAZY_SUBMODULES \

#endif // MICRONUMPY_GEN_LAZY_OBJS_H
