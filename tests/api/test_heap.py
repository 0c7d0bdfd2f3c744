"""What arrays cost of a chip's heap: `import numpy`, headers, views, results in place."""

import pytest

from micronumpy.errors import UserError
from micronumpy.targets import open_target

# Runs on the target. The collector is off, so that what is in use grows by what is allocated.
SCRIPT = """
import gc
gc.collect()
gc.disable()
before = gc.mem_alloc()
import numpy as np
print("import", gc.mem_alloc() - before)
x, y, z = np.zeros(100), np.ones(100), np.zeros((10, 10))
add = np.add

def transpose():
    global kept
    kept = z.T

def result():
    global kept
    kept = x + y

def in_place():
    global x
    x += y

def into():
    add(x, y, x)

for function in (transpose, result, in_place, into):
    function()
    before = gc.mem_alloc()
    function()
    print(function.__name__, gc.mem_alloc() - before)
"""
HEADER_BYTES = 48
DATA_BYTES = 100 * 8


def test_arrays_allocate_no_more_than_they_need() -> None:
    try:
        device = open_target("qemu-m0")
    except UserError as error:
        pytest.skip(str(error))
    with device:
        done = device.exec(SCRIPT, timeout=60)
    assert not done.error, done.error
    n_bytes = {name: int(n) for name, n in map(str.split, done.output.splitlines())}
    assert n_bytes["import"] <= 1024
    assert n_bytes["transpose"] <= HEADER_BYTES
    assert n_bytes["result"] <= HEADER_BYTES + DATA_BYTES
    assert n_bytes["in_place"] == n_bytes["into"] == 0
