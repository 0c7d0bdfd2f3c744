// The globals of numpy.random, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H
#define MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H


#define MOD_NUMPY_RANDOM_TABLE \
    { MP_ROM_QSTR(MP_QSTR_BitGenerator), MP_ROM_PTR(&lazy_objs[190]) }, \
    { MP_ROM_QSTR(MP_QSTR_Generator), MP_ROM_PTR(&lazy_objs[196]) }, \
    { MP_ROM_QSTR(MP_QSTR_MT19937), MP_ROM_PTR(&lazy_objs[193]) }, \
    { MP_ROM_QSTR(MP_QSTR_PCG64), MP_ROM_PTR(&lazy_objs[191]) }, \
    { MP_ROM_QSTR(MP_QSTR_PCG64DXSM), MP_ROM_PTR(&lazy_objs[192]) }, \
    { MP_ROM_QSTR(MP_QSTR_Philox), MP_ROM_PTR(&lazy_objs[194]) }, \
    { MP_ROM_QSTR(MP_QSTR_RandomState), MP_ROM_PTR(&lazy_objs[198]) }, \
    { MP_ROM_QSTR(MP_QSTR_SFC64), MP_ROM_PTR(&lazy_objs[195]) }, \
    { MP_ROM_QSTR(MP_QSTR_SeedSequence), MP_ROM_PTR(&lazy_objs[189]) }, \
    { MP_ROM_QSTR(MP_QSTR_beta), MP_ROM_PTR(&lazy_objs[226]) }, \
    { MP_ROM_QSTR(MP_QSTR_binomial), MP_ROM_PTR(&lazy_objs[242]) }, \
    { MP_ROM_QSTR(MP_QSTR_bytes), MP_ROM_PTR(&lazy_objs[210]) }, \
    { MP_ROM_QSTR(MP_QSTR_chisquare), MP_ROM_PTR(&lazy_objs[227]) }, \
    { MP_ROM_QSTR(MP_QSTR_choice), MP_ROM_PTR(&lazy_objs[215]) }, \
    { MP_ROM_QSTR(MP_QSTR_default_rng), MP_ROM_PTR(&lazy_objs[197]) }, \
    { MP_ROM_QSTR(MP_QSTR_dirichlet), MP_ROM_PTR(&lazy_objs[249]) }, \
    { MP_ROM_QSTR(MP_QSTR_exponential), MP_ROM_PTR(&lazy_objs[223]) }, \
    { MP_ROM_QSTR(MP_QSTR_f), MP_ROM_PTR(&lazy_objs[228]) }, \
    { MP_ROM_QSTR(MP_QSTR_gamma), MP_ROM_PTR(&lazy_objs[224]) }, \
    { MP_ROM_QSTR(MP_QSTR_geometric), MP_ROM_PTR(&lazy_objs[244]) }, \
    { MP_ROM_QSTR(MP_QSTR_get_bit_generator), MP_ROM_PTR(&lazy_objs[202]) }, \
    { MP_ROM_QSTR(MP_QSTR_get_state), MP_ROM_PTR(&lazy_objs[200]) }, \
    { MP_ROM_QSTR(MP_QSTR_gumbel), MP_ROM_PTR(&lazy_objs[236]) }, \
    { MP_ROM_QSTR(MP_QSTR_hypergeometric), MP_ROM_PTR(&lazy_objs[247]) }, \
    { MP_ROM_QSTR(MP_QSTR_laplace), MP_ROM_PTR(&lazy_objs[235]) }, \
    { MP_ROM_QSTR(MP_QSTR_logistic), MP_ROM_PTR(&lazy_objs[237]) }, \
    { MP_ROM_QSTR(MP_QSTR_lognormal), MP_ROM_PTR(&lazy_objs[225]) }, \
    { MP_ROM_QSTR(MP_QSTR_logseries), MP_ROM_PTR(&lazy_objs[246]) }, \
    { MP_ROM_QSTR(MP_QSTR_multinomial), MP_ROM_PTR(&lazy_objs[248]) }, \
    { MP_ROM_QSTR(MP_QSTR_multivariate_normal), MP_ROM_PTR(&lazy_objs[250]) }, \
    { MP_ROM_QSTR(MP_QSTR_negative_binomial), MP_ROM_PTR(&lazy_objs[243]) }, \
    { MP_ROM_QSTR(MP_QSTR_noncentral_chisquare), MP_ROM_PTR(&lazy_objs[229]) }, \
    { MP_ROM_QSTR(MP_QSTR_noncentral_f), MP_ROM_PTR(&lazy_objs[230]) }, \
    { MP_ROM_QSTR(MP_QSTR_normal), MP_ROM_PTR(&lazy_objs[222]) }, \
    { MP_ROM_QSTR(MP_QSTR_pareto), MP_ROM_PTR(&lazy_objs[231]) }, \
    { MP_ROM_QSTR(MP_QSTR_permutation), MP_ROM_PTR(&lazy_objs[214]) }, \
    { MP_ROM_QSTR(MP_QSTR_poisson), MP_ROM_PTR(&lazy_objs[241]) }, \
    { MP_ROM_QSTR(MP_QSTR_power), MP_ROM_PTR(&lazy_objs[233]) }, \
    { MP_ROM_QSTR(MP_QSTR_rand), MP_ROM_PTR(&lazy_objs[208]) }, \
    { MP_ROM_QSTR(MP_QSTR_randint), MP_ROM_PTR(&lazy_objs[211]) }, \
    { MP_ROM_QSTR(MP_QSTR_randn), MP_ROM_PTR(&lazy_objs[209]) }, \
    { MP_ROM_QSTR(MP_QSTR_random), MP_ROM_PTR(&lazy_objs[204]) }, \
    { MP_ROM_QSTR(MP_QSTR_random_integers), MP_ROM_PTR(&lazy_objs[212]) }, \
    { MP_ROM_QSTR(MP_QSTR_random_sample), MP_ROM_PTR(&lazy_objs[205]) }, \
    { MP_ROM_QSTR(MP_QSTR_ranf), MP_ROM_PTR(&lazy_objs[206]) }, \
    { MP_ROM_QSTR(MP_QSTR_rayleigh), MP_ROM_PTR(&lazy_objs[234]) }, \
    { MP_ROM_QSTR(MP_QSTR_sample), MP_ROM_PTR(&lazy_objs[207]) }, \
    { MP_ROM_QSTR(MP_QSTR_seed), MP_ROM_PTR(&lazy_objs[199]) }, \
    { MP_ROM_QSTR(MP_QSTR_set_bit_generator), MP_ROM_PTR(&lazy_objs[203]) }, \
    { MP_ROM_QSTR(MP_QSTR_set_state), MP_ROM_PTR(&lazy_objs[201]) }, \
    { MP_ROM_QSTR(MP_QSTR_shuffle), MP_ROM_PTR(&lazy_objs[213]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_cauchy), MP_ROM_PTR(&lazy_objs[219]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_exponential), MP_ROM_PTR(&lazy_objs[217]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_gamma), MP_ROM_PTR(&lazy_objs[218]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_normal), MP_ROM_PTR(&lazy_objs[216]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_t), MP_ROM_PTR(&lazy_objs[220]) }, \
    { MP_ROM_QSTR(MP_QSTR_triangular), MP_ROM_PTR(&lazy_objs[239]) }, \
    { MP_ROM_QSTR(MP_QSTR_uniform), MP_ROM_PTR(&lazy_objs[221]) }, \
    { MP_ROM_QSTR(MP_QSTR_vonmises), MP_ROM_PTR(&lazy_objs[240]) }, \
    { MP_ROM_QSTR(MP_QSTR_wald), MP_ROM_PTR(&lazy_objs[238]) }, \
    { MP_ROM_QSTR(MP_QSTR_weibull), MP_ROM_PTR(&lazy_objs[232]) }, \
    { MP_ROM_QSTR(MP_QSTR_zipf), MP_ROM_PTR(&lazy_objs[245]) }, \

#endif // MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H
