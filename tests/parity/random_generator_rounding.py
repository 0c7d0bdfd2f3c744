# Generator: the numbers of every distribution, a few of each; those that go through log, exp or pow
# may differ in the last digit where the C library differs.
import numpy as np


def show(name, function):
    try:
        result = function()
    except Exception as e:
        result = type(e).__name__ + ": " + str(e)
    print(name, repr(result))


def each(make, names):
    for text in names.split():
        show(text, lambda: eval("g." + text, {"g": make(), "np": np}))


COMMON = """
    uniform(2,5,3) uniform([1,2],[3,4]) normal() normal(5,2,3) normal([0,100],1,(2,2))
    exponential(3,2) gamma(2,3,3) gamma([.5,1,3]) lognormal(1,.5,2) chisquare(3,2)
    standard_cauchy(3) standard_t(4,2) f(3,4,2) noncentral_chisquare(3,2,2)
    noncentral_chisquare(.5,2,2) noncentral_f(3,4,1,2) beta(.5,.5,4) beta(2,3,2) pareto(3,2)
    weibull(2,3) power(3,2) rayleigh(2,3) laplace(1,2,3) gumbel(0,1,3) logistic(1,2,3)
    wald(3,2,4) triangular(0,2,5,4) vonmises(0,4,4) vonmises(1,1e-6,2) vonmises(0,1e-9)
    poisson(3,10) poisson(50,10) poisson([1,20]) binomial(10,.3,8) binomial(1000,.4,8)
    binomial(1000,.9,8) negative_binomial(3,.4,5) geometric(.5,5) geometric(.05,5) zipf(2,8)
    logseries(.7,6) hypergeometric(15,15,15,5) hypergeometric(5,3,2,5)
    multinomial(20,[.2,.3,.5],2) dirichlet((10,5,3),2) dirichlet((.01,.05,.03),2) permutation(8)
    permutation([3,1,2]) choice(5,3) choice(5,3,False) choice([10,20,30],4,p=[.1,.2,.7])
    choice(5,3,False,[.1,.2,.3,.2,.2]) choice(10) bytes(5) standard_normal((2,2))
    standard_exponential(3) standard_gamma(2.5,2) random(3) random() normal(0,-1)
    choice(3,5,False) binomial(5,2) uniform(3,3) exponential() poisson() geometric(.3)
    binomial(10,.5) gamma(2.) beta(1,2)
"""
GENERATOR = """
    integers(10) integers(1,7,10) integers(0,255,5,dtype=np.uint8)
    integers(-5,5,(2,3),dtype='i2',endpoint=True) integers(0,2,10,dtype=bool)
    integers([1,10],[5,100]) integers(2**62) integers(5,5) integers(300,dtype='u1')
    random((2,2),dtype='f4') standard_normal(3,dtype='f4')
    permutation(np.arange(12).reshape(4,3)) permutation(np.arange(12).reshape(4,3),axis=1)
    permuted(np.arange(12).reshape(4,3),axis=1) choice(20000,500,False)[:5]
    choice(np.arange(6).reshape(3,2),2,axis=0) spawn(1)[0].random() bit_generator.state
"""
each(lambda: np.random.default_rng(42), COMMON + GENERATOR)

rng = np.random.default_rng(1)
values = [1, 2, 3, 4, 5]
rng.shuffle(values)
print(values)
a = np.arange(10)
rng.shuffle(a[::2])
print(a)
a = np.arange(12).reshape(3, 4)
rng.shuffle(a, axis=1)
print(a)
print(rng, isinstance(rng, np.random.Generator))
print(np.random.Generator(np.random.PCG64(1)).random())
print(np.random.Generator(np.random.MT19937(1)).random(2))
