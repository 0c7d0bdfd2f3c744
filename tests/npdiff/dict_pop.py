"""Language: popitem() takes any item.

Description: dict.popitem() does not take the item added last.

Cause: A dict is a hash table without an order.

Workaround: Use a list of pairs or an OrderedDict.
"""

d = {"a": 1}
d["b"] = 2
print(d.popitem())
