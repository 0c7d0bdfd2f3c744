# RandomState and the functions of numpy.random, a few numbers of every distribution.
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
LEGACY = """
    rand() rand(2,2) randn(3) randint(10) randint(1,7,10) randint(0,255,5,dtype=np.uint8)
    randint(-5,5,(2,3)) randint(0,2,10,dtype=bool) random_sample(2) random_integers(1,6,4)
    tomaxint(2) get_state()[2:] permutation(np.arange(12).reshape(4,3))
"""
each(lambda: np.random.RandomState(7), COMMON + LEGACY)

np.random.seed(3)
print(np.random.rand(3), np.random.randint(5, size=3), np.random.randn(), np.random.random())
print(np.random.ranf(), np.random.sample(2))
state = np.random.get_state()
x = np.random.randn(3)
np.random.set_state(state)
print((x == np.random.randn(3)).all())
np.random.seed([1, 2, 3])
print(np.random.randint(1000, size=4))
print(type(np.random.random_integers(5)))
