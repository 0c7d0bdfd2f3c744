"""Language: Sorting is not stable.

Description: sorted() and list.sort() may swap items that compare equal.

Cause: MicroPython sorts with a quicksort.

Workaround: Make the key unique: add the position, as below with `(pair[0], i)`, or use
np.argsort(kind='stable').
"""

pairs = [(i % 3, i) for i in range(20)]
print(sorted(pairs, key=lambda pair: pair[0]))
