"""Functions of math and time."""

import math
import time

print(
    math.gcd(),
    math.gcd(12),
    math.gcd(12, 18),
    math.gcd(-12, 18, 27),
    math.gcd(0, 5),
    math.gcd(2**80, 6**40),
)
print(math.lcm(), math.lcm(4, 6), math.lcm(3, -5, 7), math.lcm(0, 3), math.lcm(2**70, 10))
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 8, 9, 15, 16, 17, 10**20, 2**101)])
print([math.comb(n, k) for n in range(7) for k in range(8)], math.comb(100, 50))
print([math.perm(n, k) for n in range(5) for k in range(6)], math.perm(20), math.perm(5, 0))
print(
    math.prod([1, 2, 3, 4]), math.prod([]), math.prod([1.5, 2], start=2), math.prod(range(1, 25))
)
print(
    math.fsum([0.1] * 10),
    math.fsum([1e100, 1.0, -1e100]),
    math.fsum([]),
    math.fsum([1e-16, 1, 1e16]),
)
print(
    math.fsum(1 / n for n in range(1, 200)),
    math.fsum([float("inf"), 1]),
    math.fsum([2**53, 1, 2**-60]),
)
print(
    math.hypot(),
    math.hypot(-3),
    math.hypot(3, 4),
    math.hypot(1, 1),
    math.hypot(1e200, 1e200),
    math.hypot(1, 2, 3),
)
print(
    round(math.hypot(0.1, 0.2), 15),
    math.hypot(1.5e-170, 2.5e-170),
    math.hypot(float("inf"), float("nan")),
    math.hypot(0, 0),
)
print(math.hypot(float("nan"), 1), math.hypot(5e-324, 5e-324))
print(math.dist((1, 2), (4, 6)), math.dist([0.5], [2]), math.dist([1, 2, 3], [3, 2, 1]))
print(
    math.log1p(0.5),
    math.log1p(1e-10),
    round(math.cbrt(27), 15),
    math.cbrt(-8),
    math.exp2(0.5),
    math.exp2(10),
)
for wrong in (
    lambda: math.comb(-1, 2),
    lambda: math.isqrt(-1),
    lambda: math.dist([1], [1, 2]),
    lambda: math.log1p(-1),
):
    try:
        print(wrong())
    except ValueError:
        print("ValueError")
for wrong in (lambda: math.gcd(1.5), lambda: math.fsum(["a"]), lambda: math.comb(2.0, 1)):
    try:
        print(wrong())
    except TypeError:
        print("TypeError")

for clock in (time.perf_counter, time.monotonic, time.process_time):
    start = clock()
    total = 0
    for i in range(2000):
        total += i
    print(isinstance(start, float), 0 <= clock() - start < 60)
for clock in (time.perf_counter_ns, time.monotonic_ns, time.process_time_ns):
    start = clock()
    print(isinstance(start, int), clock() >= start)
