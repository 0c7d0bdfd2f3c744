"""The other bit generators: PCG64DXSM, Philox and SFC64, word for word; states, jumps, refusals."""

import numpy as np
from numpy.random import PCG64DXSM, SFC64, Generator, Philox

for kind in (np.random.PCG64, PCG64DXSM, Philox, SFC64):
    bits = kind(42)
    print(bits.state)
    print(bits.random_raw(5))
    print(bits.state)
    rng = Generator(bits)
    print(rng, rng.random(3), rng.integers(0, 100, 5), rng.integers(0, 5, 3, np.uint8))
    print(rng.random(3, dtype=np.float32), rng.permutation(6))
    state = bits.state
    print(state)
    a = rng.integers(0, 1 << 60, 4)
    bits.state = state
    print((a == rng.integers(0, 1 << 60, 4)).all())
    print(np.random.RandomState(kind(7)).randint(0, 1000, 4), kind([1, 2, 3]).random_raw())
    print(rng.spawn(2)[1].integers(0, 1000, 3))
    for value in ({"bit_generator": "x"}, 3):
        try:
            bits.state = value
        except (ValueError, TypeError) as error:
            if kind is not SFC64:
                print(type(error).__name__, error)
for kind in (PCG64DXSM, Philox):
    bits = kind(1)
    bits.random_raw(3)
    print(bits.jumped().state, bits.jumped(3).random_raw())
    print(bits.advance(5).state, bits.random_raw())
    print(bits.advance(2**100 + 3).random_raw())
for options in (
    {"counter": 1, "key": 2},
    {"counter": 2**256 - 1, "key": 2**128 - 1},
    {"counter": [1, 2, 3, 4], "key": [7, 8]},
    {"seed": 1, "key": 2},
    {"counter": -1},
    {"key": -1},
    {"key": 2**128},
    {"counter": [1, 2]},
):
    try:
        bits = Philox(**options)
        print(bits.state["state"], bits.random_raw(6))
    except ValueError as error:
        print(error)
