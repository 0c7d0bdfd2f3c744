# NumPy scalars handed to the interpreter's modules: struct, array, json, math, cmath, random, time.
import array
import cmath
import json
import math
import random
import struct
import time

import numpy as np


def show(name, call, *args):
    try:
        print(name, call(*args))
    except Exception as error:
        print(name, "struct.error" if name[0] in "<>" else type(error).__name__)


for code, value in (
    ("b", np.int8(-5)),
    ("B", np.uint8(200)),
    ("h", np.int16(-300)),
    ("H", np.uint16(60000)),
    ("i", np.int32(-70000)),
    ("I", np.uint32(2**32 - 1)),
    ("q", np.int64(2**40)),
    ("q", np.int64(-(2**63))),
    ("Q", np.uint64(2**64 - 1)),
    ("q", np.array(2**40)),
    ("f", np.float32(0.1)),
    ("d", np.float64(0.1)),
    ("d", np.int64(3)),
    ("f", np.float16(0.5)),
    ("d", np.array(2.5)),
    ("e", np.float16(0.1)),
    ("i", np.float64(1.0)),
):
    show("<" + code, lambda: struct.pack("<" + code, value))
    show(">" + code, lambda: struct.pack(">" + code, value))
print(
    struct.pack("<bhf", *np.array([1, 2, 3], dtype=np.int8)),
    struct.unpack("<q", np.int64(7).tobytes()),
)

items = array.array("i", [0, 0])
items[0] = np.int64(5)
items[np.uint8(1)] = np.int8(-1)
items.append(np.int16(7))
print(items, items[np.int64(-1)])
longs = array.array("q", [np.int64(2**40), np.uint8(1)])
longs[1] = np.uint64(2**41)
print(longs)
floats = array.array("d", [np.float32(0.5), np.int8(2)])
floats[0] = np.float64(1.5)
print(floats)
data = bytearray(4)
data[np.int64(1)] = np.uint8(255)
data.append(np.int64(3))
print(data, bytes([np.uint8(3), np.int64(4)]), bytes(np.int8(2)), bytearray(np.uint16(2)))
show("bytes", bytes, [np.float64(3)])

print(
    json.dumps(np.float64(1.5)), json.dumps([np.float64(0.1), 2]), json.dumps({"a": np.float64(3)})
)
for value in (
    np.int64(1),
    np.float32(1),
    np.bool(1),
    np.array([1]),
    [np.int8(1)],
    np.complex128(1),
):
    show("json", json.dumps, value)
print(json.dumps(np.array([1.5, 2]).tolist()), json.dumps(np.int64(3).item()))

one = np.float64(0.5)
for name in "sqrt exp log sin cos tan asin acos atan sinh cosh tanh floor ceil fabs degrees radians".split():
    function = getattr(math, name)
    print(name, function(one) == function(0.5), function(np.float32(0.5)) == function(0.5))
    print(function(np.int64(1)) == function(1), function(np.array(0.5)) == function(0.5))
print(
    math.pow(np.int8(2), one),
    math.fmod(np.float64(7.5), np.int8(2)),
    math.copysign(np.int8(1), -0.0),
)
print(math.isnan(np.float32("nan")), math.isinf(np.float16("inf")), math.isfinite(np.uint8(1)))
print(math.frexp(np.float64(8)), math.modf(np.float32(2.5)), math.ldexp(one, 3))
show("floor", math.floor, np.float64("nan"))
show("sqrt", math.sqrt, np.array([4.0]))
show("sqrt", math.sqrt, np.array([4.0, 1.0]))
print(cmath.sqrt(np.complex128(4)), cmath.phase(np.complex64(-1)), cmath.polar(np.float64(2)))
print(cmath.exp(np.float64(0)), cmath.phase(np.array(-4 + 0j)))

seed = random.seed
seed(int(np.int64(3)))
x = random.random()
seed(3)
print(x == random.random(), np.int64(1) <= random.randint(np.int64(1), np.int8(6)) <= 6)
print(random.choice(np.array([7, 7])), 0 <= random.randrange(np.uint8(5)) < 5)
time.sleep(np.float64(0.001))
time.sleep(np.int64(0))
print((5).to_bytes(np.int64(2), "little"), int.from_bytes(np.int32(258).tobytes(), "little"))
print(
    sum([np.int64(1), 2]),
    round(2.567, np.int64(1)),
    chr(np.int64(65)),
    hex(np.uint8(255)),
    bin(np.int8(5)),
)
print(list(range(np.int8(1), np.uint8(9), np.int64(3))), "ab" * np.int8(2), [0] * np.int64(3))
for call in (range, chr, hex):
    show("no integer", call, np.float64(3))
    show("no integer", call, np.bool(1)) if call is range else None
