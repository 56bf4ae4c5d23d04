"""range objects: iteration, membership, indexing, length, printing."""

print(list(range(5)), list(range(2, 5)), list(range(0, 10, 3)), list(range(5, 0, -2)))
print(list(range(0)), list(range(5, 2)), list(range(-3, 3)), list(range(3, -3, -3)))
r = range(10, 50, 7)
print(len(r), r[0], r[-1], r[2], 24 in r, 25 in r, 50 in r)
print(r, range(3), range(1, 3))
print(sum(range(101)), max(range(5)), min(range(5, 1, -1)))
for i in range(3):
    i *= 10
    print(i, end=" ")
print(i)
n = 3
for i in range(n):
    n += 10
    print(i, n, end="; ")
print()
for i in range(2):
    for i in range(5, 7):
        pass
    print(i, end=" ")
print()
last = None
for last in range(0):
    pass
print(last)
try:
    range(1, 5, int("0"))
except ValueError as e:
    print("ValueError:", e)
print([i for i in range(10**12, 10**12 + 3)], len(range(-(10**15), 10**15)))
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), list(range(3))[::-1])
total = 0
for i in range(20, -1, -5):
    total = total * 100 + i
print(total)
