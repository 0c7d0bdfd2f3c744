// The globals of numpy.random, except __name__.
// Written by usermod/api/generate.py; do not edit.
#ifndef MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H
#define MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H


#define MOD_NUMPY_RANDOM_TABLE \
    { MP_ROM_QSTR(MP_QSTR_BitGenerator), MP_ROM_PTR(&lazy_objs[89]) }, \
    { MP_ROM_QSTR(MP_QSTR_Generator), MP_ROM_PTR(&lazy_objs[92]) }, \
    { MP_ROM_QSTR(MP_QSTR_MT19937), MP_ROM_PTR(&lazy_objs[91]) }, \
    { MP_ROM_QSTR(MP_QSTR_PCG64), MP_ROM_PTR(&lazy_objs[90]) }, \
    { MP_ROM_QSTR(MP_QSTR_RandomState), MP_ROM_PTR(&lazy_objs[94]) }, \
    { MP_ROM_QSTR(MP_QSTR_SeedSequence), MP_ROM_PTR(&lazy_objs[88]) }, \
    { MP_ROM_QSTR(MP_QSTR_beta), MP_ROM_PTR(&lazy_objs[122]) }, \
    { MP_ROM_QSTR(MP_QSTR_binomial), MP_ROM_PTR(&lazy_objs[138]) }, \
    { MP_ROM_QSTR(MP_QSTR_bytes), MP_ROM_PTR(&lazy_objs[106]) }, \
    { MP_ROM_QSTR(MP_QSTR_chisquare), MP_ROM_PTR(&lazy_objs[123]) }, \
    { MP_ROM_QSTR(MP_QSTR_choice), MP_ROM_PTR(&lazy_objs[111]) }, \
    { MP_ROM_QSTR(MP_QSTR_default_rng), MP_ROM_PTR(&lazy_objs[93]) }, \
    { MP_ROM_QSTR(MP_QSTR_dirichlet), MP_ROM_PTR(&lazy_objs[145]) }, \
    { MP_ROM_QSTR(MP_QSTR_exponential), MP_ROM_PTR(&lazy_objs[119]) }, \
    { MP_ROM_QSTR(MP_QSTR_f), MP_ROM_PTR(&lazy_objs[124]) }, \
    { MP_ROM_QSTR(MP_QSTR_gamma), MP_ROM_PTR(&lazy_objs[120]) }, \
    { MP_ROM_QSTR(MP_QSTR_geometric), MP_ROM_PTR(&lazy_objs[140]) }, \
    { MP_ROM_QSTR(MP_QSTR_get_bit_generator), MP_ROM_PTR(&lazy_objs[98]) }, \
    { MP_ROM_QSTR(MP_QSTR_get_state), MP_ROM_PTR(&lazy_objs[96]) }, \
    { MP_ROM_QSTR(MP_QSTR_gumbel), MP_ROM_PTR(&lazy_objs[132]) }, \
    { MP_ROM_QSTR(MP_QSTR_hypergeometric), MP_ROM_PTR(&lazy_objs[143]) }, \
    { MP_ROM_QSTR(MP_QSTR_laplace), MP_ROM_PTR(&lazy_objs[131]) }, \
    { MP_ROM_QSTR(MP_QSTR_logistic), MP_ROM_PTR(&lazy_objs[133]) }, \
    { MP_ROM_QSTR(MP_QSTR_lognormal), MP_ROM_PTR(&lazy_objs[121]) }, \
    { MP_ROM_QSTR(MP_QSTR_logseries), MP_ROM_PTR(&lazy_objs[142]) }, \
    { MP_ROM_QSTR(MP_QSTR_multinomial), MP_ROM_PTR(&lazy_objs[144]) }, \
    { MP_ROM_QSTR(MP_QSTR_multivariate_normal), MP_ROM_PTR(&lazy_objs[146]) }, \
    { MP_ROM_QSTR(MP_QSTR_negative_binomial), MP_ROM_PTR(&lazy_objs[139]) }, \
    { MP_ROM_QSTR(MP_QSTR_noncentral_chisquare), MP_ROM_PTR(&lazy_objs[125]) }, \
    { MP_ROM_QSTR(MP_QSTR_noncentral_f), MP_ROM_PTR(&lazy_objs[126]) }, \
    { MP_ROM_QSTR(MP_QSTR_normal), MP_ROM_PTR(&lazy_objs[118]) }, \
    { MP_ROM_QSTR(MP_QSTR_pareto), MP_ROM_PTR(&lazy_objs[127]) }, \
    { MP_ROM_QSTR(MP_QSTR_permutation), MP_ROM_PTR(&lazy_objs[110]) }, \
    { MP_ROM_QSTR(MP_QSTR_poisson), MP_ROM_PTR(&lazy_objs[137]) }, \
    { MP_ROM_QSTR(MP_QSTR_power), MP_ROM_PTR(&lazy_objs[129]) }, \
    { MP_ROM_QSTR(MP_QSTR_rand), MP_ROM_PTR(&lazy_objs[104]) }, \
    { MP_ROM_QSTR(MP_QSTR_randint), MP_ROM_PTR(&lazy_objs[107]) }, \
    { MP_ROM_QSTR(MP_QSTR_randn), MP_ROM_PTR(&lazy_objs[105]) }, \
    { MP_ROM_QSTR(MP_QSTR_random), MP_ROM_PTR(&lazy_objs[100]) }, \
    { MP_ROM_QSTR(MP_QSTR_random_integers), MP_ROM_PTR(&lazy_objs[108]) }, \
    { MP_ROM_QSTR(MP_QSTR_random_sample), MP_ROM_PTR(&lazy_objs[101]) }, \
    { MP_ROM_QSTR(MP_QSTR_ranf), MP_ROM_PTR(&lazy_objs[102]) }, \
    { MP_ROM_QSTR(MP_QSTR_rayleigh), MP_ROM_PTR(&lazy_objs[130]) }, \
    { MP_ROM_QSTR(MP_QSTR_sample), MP_ROM_PTR(&lazy_objs[103]) }, \
    { MP_ROM_QSTR(MP_QSTR_seed), MP_ROM_PTR(&lazy_objs[95]) }, \
    { MP_ROM_QSTR(MP_QSTR_set_bit_generator), MP_ROM_PTR(&lazy_objs[99]) }, \
    { MP_ROM_QSTR(MP_QSTR_set_state), MP_ROM_PTR(&lazy_objs[97]) }, \
    { MP_ROM_QSTR(MP_QSTR_shuffle), MP_ROM_PTR(&lazy_objs[109]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_cauchy), MP_ROM_PTR(&lazy_objs[115]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_exponential), MP_ROM_PTR(&lazy_objs[113]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_gamma), MP_ROM_PTR(&lazy_objs[114]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_normal), MP_ROM_PTR(&lazy_objs[112]) }, \
    { MP_ROM_QSTR(MP_QSTR_standard_t), MP_ROM_PTR(&lazy_objs[116]) }, \
    { MP_ROM_QSTR(MP_QSTR_triangular), MP_ROM_PTR(&lazy_objs[135]) }, \
    { MP_ROM_QSTR(MP_QSTR_uniform), MP_ROM_PTR(&lazy_objs[117]) }, \
    { MP_ROM_QSTR(MP_QSTR_vonmises), MP_ROM_PTR(&lazy_objs[136]) }, \
    { MP_ROM_QSTR(MP_QSTR_wald), MP_ROM_PTR(&lazy_objs[134]) }, \
    { MP_ROM_QSTR(MP_QSTR_weibull), MP_ROM_PTR(&lazy_objs[128]) }, \
    { MP_ROM_QSTR(MP_QSTR_zipf), MP_ROM_PTR(&lazy_objs[141]) }, \

#endif // MICRONUMPY_GEN_MOD_NUMPY_RANDOM_TABLE_H
