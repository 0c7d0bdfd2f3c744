// The globals of numpy.random, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H
#define MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H


#define MOD_NUMPY_RANDOM_TABLE \
    { MP_ROM_QSTR(MP_QSTR_BitGenerator), MP_ROM_PTR(&lazy_objs[5]) }, \
    { MP_ROM_QSTR(MP_QSTR_Generator), MP_ROM_PTR(&lazy_objs[8]) }, \
    { MP_ROM_QSTR(MP_QSTR_MT19937), MP_ROM_PTR(&lazy_objs[7]) }, \
    { MP_ROM_QSTR(MP_QSTR_PCG64), MP_ROM_PTR(&lazy_objs[6]) }, \
    { MP_ROM_QSTR(MP_QSTR_RandomState), MP_ROM_PTR(&lazy_objs[10]) }, \
    { MP_ROM_QSTR(MP_QSTR_SeedSequence), MP_ROM_PTR(&lazy_objs[4]) }, \
    { MP_ROM_QSTR(MP_QSTR_beta), MP_ROM_PTR(&lazy_objs[38]) }, \
    { MP_ROM_QSTR(MP_QSTR_binomial), MP_ROM_PTR(&lazy_objs[54]) }, \
    { MP_ROM_QSTR(MP_QSTR_bytes), MP_ROM_PTR(&lazy_objs[22]) }, \
    { MP_ROM_QSTR(MP_QSTR_chisquare), MP_ROM_PTR(&lazy_objs[39]) }, \
    { MP_ROM_QSTR(MP_QSTR_choice), MP_ROM_PTR(&lazy_objs[27]) }, \
    { MP_ROM_QSTR(MP_QSTR_default_rng), MP_ROM_PTR(&lazy_objs[9]) }, \
    { MP_ROM_QSTR(MP_QSTR_dirichlet), MP_ROM_PTR(&lazy_objs[61]) }, \
    { MP_ROM_QSTR(MP_QSTR_exponential), MP_ROM_PTR(&lazy_objs[35]) }, \
    { MP_ROM_QSTR(MP_QSTR_f), MP_ROM_PTR(&lazy_objs[40]) }, \
    { MP_ROM_QSTR(MP_QSTR_gamma), MP_ROM_PTR(&lazy_objs[36]) }, \
    { MP_ROM_QSTR(MP_QSTR_geometric), MP_ROM_PTR(&lazy_objs[56]) }, \
    { MP_ROM_QSTR(MP_QSTR_get_bit_generator), MP_ROM_PTR(&lazy_objs[14]) }, \
    { MP_ROM_QSTR(MP_QSTR_get_state), MP_ROM_PTR(&lazy_objs[12]) }, \
    { MP_ROM_QSTR(MP_QSTR_gumbel), MP_ROM_PTR(&lazy_objs[48]) }, \
    { MP_ROM_QSTR(MP_QSTR_hypergeometric), MP_ROM_PTR(&lazy_objs[59]) }, \
    { MP_ROM_QSTR(MP_QSTR_laplace), MP_ROM_PTR(&lazy_objs[47]) }, \
    { MP_ROM_QSTR(MP_QSTR_logistic), MP_ROM_PTR(&lazy_objs[49]) }, \
    { MP_ROM_QSTR(MP_QSTR_lognormal), MP_ROM_PTR(&lazy_objs[37]) }, \
    { MP_ROM_QSTR(MP_QSTR_logseries), MP_ROM_PTR(&lazy_objs[58]) }, \
    { MP_ROM_QSTR(MP_QSTR_multinomial), MP_ROM_PTR(&lazy_objs[60]) }, \
    { MP_ROM_QSTR(MP_QSTR_multivariate_normal), MP_ROM_PTR(&lazy_objs[62]) }, \
    { MP_ROM_QSTR(MP_QSTR_negative_binomial), MP_ROM_PTR(&lazy_objs[55]) }, \
    { MP_ROM_QSTR(MP_QSTR_noncentral_chisquare), MP_ROM_PTR(&lazy_objs[41]) }, \
    { MP_ROM_QSTR(MP_QSTR_noncentral_f), MP_ROM_PTR(&lazy_objs[42]) }, \
    { MP_ROM_QSTR(MP_QSTR_normal), MP_ROM_PTR(&lazy_objs[34]) }, \
    { MP_ROM_QSTR(MP_QSTR_pareto), MP_ROM_PTR(&lazy_objs[43]) }, \
    { MP_ROM_QSTR(MP_QSTR_permutation), MP_ROM_PTR(&lazy_objs[26]) }, \
    { MP_ROM_QSTR(MP_QSTR_poisson), MP_ROM_PTR(&lazy_objs[53]) }, \
    { MP_ROM_QSTR(MP_QSTR_power), MP_ROM_PTR(&lazy_objs[45]) }, \
    { MP_ROM_QSTR(MP_QSTR_rand), MP_ROM_PTR(&lazy_objs[20]) }, \
    { MP_ROM_QSTR(MP_QSTR_randint), MP_ROM_PTR(&lazy_objs[23]) }, \
    { MP_ROM_QSTR(MP_QSTR_randn), MP_ROM_PTR(&lazy_objs[21]) }, \
    { MP_ROM_QSTR(MP_QSTR_random), MP_ROM_PTR(&lazy_objs[16]) }, \
    { MP_ROM_QSTR(MP_QSTR_random_integers), MP_ROM_PTR(&lazy_objs[24]) }, \
    { MP_ROM_QSTR(MP_QSTR_random_sample), MP_ROM_PTR(&lazy_objs[17]) }, \
    { MP_ROM_QSTR(MP_QSTR_ranf), MP_ROM_PTR(&lazy_objs[18]) }, \
    { MP_ROM_QSTR(MP_QSTR_rayleigh), MP_ROM_PTR(&lazy_objs[46]) }, \
    { MP_ROM_QSTR(MP_QSTR_sample), MP_ROM_PTR(&lazy_objs[19]) }, \
    { MP_ROM_QSTR(MP_QSTR_seed), MP_ROM_PTR(&lazy_objs[11]) }, \
    { MP_ROM_QSTR(MP_QSTR_set_bit_generator), MP_ROM_PTR(&lazy_objs[15]) }, \
    { MP_ROM_QSTR(MP_QSTR_set_state), MP_ROM_PTR(&lazy_objs[13]) }, \
    { MP_ROM_QSTR(MP_QSTR_shuffle), MP_ROM_PTR(&lazy_objs[25]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_cauchy), MP_ROM_PTR(&lazy_objs[31]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_exponential), MP_ROM_PTR(&lazy_objs[29]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_gamma), MP_ROM_PTR(&lazy_objs[30]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_normal), MP_ROM_PTR(&lazy_objs[28]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_t), MP_ROM_PTR(&lazy_objs[32]) }, \
    { MP_ROM_QSTR(MP_QSTR_triangular), MP_ROM_PTR(&lazy_objs[51]) }, \
    { MP_ROM_QSTR(MP_QSTR_uniform), MP_ROM_PTR(&lazy_objs[33]) }, \
    { MP_ROM_QSTR(MP_QSTR_vonmises), MP_ROM_PTR(&lazy_objs[52]) }, \
    { MP_ROM_QSTR(MP_QSTR_wald), MP_ROM_PTR(&lazy_objs[50]) }, \
    { MP_ROM_QSTR(MP_QSTR_weibull), MP_ROM_PTR(&lazy_objs[44]) }, \
    { MP_ROM_QSTR(MP_QSTR_zipf), MP_ROM_PTR(&lazy_objs[57]) }, \

#endif // MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H
