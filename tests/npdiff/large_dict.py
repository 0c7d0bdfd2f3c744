"""Language: A large dict loses its order.

Description: A dict keeps the order of insertion until it has more than 500 items; then it has an
order of its own, like a set.

Cause: An ordered dict is searched item by item, which is too slow for a large one; it becomes a
hash table.

Workaround: Use sorted(), or keep a list of the keys beside it.
"""

d = {}
for i in range(1000):
    d[1000 - i] = i
print(list(d)[:5])
