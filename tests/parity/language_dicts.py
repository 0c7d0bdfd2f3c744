"""Dicts keep the order of insertion."""

scores = {"zeta": 1, "alpha": 2, "mid": 3, 10: "ten", 2.5: "x"}
print(scores)
for name, value in scores.items():
    print(name, value)
scores["new"] = 4
del scores["alpha"]
scores["alpha"] = 5
scores["zeta"] = 6
print(list(scores), list(scores.values()))
print(scores.popitem(), scores.pop("mid"), scores)
print(dict(c=1, a=2, b=3), dict(zip("qwerty", range(6))), dict([("z", 1), ("y", 2)]))
print({c: ord(c) for c in "hello"}, dict.fromkeys("xyab", 0))
print({"b": 1, "a": 2} == {"a": 2, "b": 1}, {"a": 1} | {"b": 2, "a": 3})
print(len(scores.keys()), len(scores.items()), len({}.values()))
scores.setdefault("last", 1)
scores.update({"u": 1, "t": 2})
print(scores.copy(), "u" in scores, "nope" in scores, scores.get("nope"))
scores.clear()
scores["b"] = 1
scores["a"] = 2
print(scores)


def keywords(**values):
    print(values)


keywords(z=1, y=2, x=3)

large = {}
for i in range(2000):
    large[str(i * 7919 % 2003)] = i
for i in range(2000):
    large[i] = i
total = 0
for i in range(2000):
    total += large[str(i * 7919 % 2003)] + large[i]
print(len(large), total, 2000 in large, "x" in large)
for i in range(0, 2000, 2):
    del large[i]
print(len(large), sum(large.values()))

# Values of every size are what they were: on a chip some look like addresses in flash.
d = {}
for i in range(0, 2**31, 2**31 // 600 + 1):
    d["v"] = i
    if d["v"] != i:
        print("lost", i)
for i in range(0, 400000, 511):
    d["v"] = i
    d[i] = -i
    if d["v"] != i or d[i] != -i:
        print("lost", i)
    del d[i]
