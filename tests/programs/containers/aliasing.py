"""Lists are references: nested lists, repeated rows, lists as arguments."""

row = [0, 0]
grid = [row, row, row[:]]
row[0] = 1
print(grid, grid[0] is grid[1], grid[0] is grid[2], grid[0] == grid[1])
bad = [[0] * 3] * 2
bad[0][1] = 5
print(bad)
good = [[0] * 3 for _ in range(2)]
good[0][1] = 5
print(good)


def extend_in_place(items):
    items += [1]


def extend_copy(items):
    items = items + [1]
    return items


a = []
extend_in_place(a)
extend_copy(a)
print(a)
b = a
b += [2]
print(a, a is b)
b = b + [3]
print(a, b, a is b)
t = ([1], [2])
t[0].append(9)
print(t)
d = {"x": a}
d["x"].append(4)
e = d
e["y"] = b
print(d, a)
x = []
y = x
x.append(1)
y.append(2)
print(x, y, x is y)
nested = [[1, [2, 3]], [4, [5]]]
inner = [[1], [2]]
shallow = inner[:]
shallow[0].append(7)
shallow.append([3])
print(inner, shallow)
