"""Tuples: unpacking, comparison, nesting, as keys, as results."""

point = (3, 4)
x, y = point
x, y = y, x
print(x, y, point, point[0], point[-1], len(point))
(a, b), c = (1, 2), 3
print(a, b, c)
single = (5,)
empty = ()
print(single, empty, len(empty), single + point, point * 2)
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 9), (1, 2) == (1, 2), (1, 2) != (1, 3))
print(("b", 1) > ("a", 9), (1.5, "x") <= (1.5, "x"), () < (0,))
print(3 in point, 9 in point, point.index(4), (1, 1, 2).count(1))
mixed = (1, "two", 3.0, None, True, [4], (5, 6))
print(mixed)
for item in (10, 20, 30):
    print(item, end=" ")
print()


def min_max(values):
    return min(values), max(values)


low, high = min_max([4, 2, 8])
print(low, high, min_max("hello"))
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
print(sorted(pairs), min(pairs), max(pairs))
for i, (n, s) in enumerate(sorted(pairs)):
    print(i, n, s, end="; ")
print()
i = 0
values = [10, 20, 30]
i, values[i] = 2, 99
print(i, values)
values[0], values[2] = values[2], values[0]
print(values)
try:
    a, b = [1]
except ValueError as e:
    print("ValueError:", e)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print("ValueError:", e)
