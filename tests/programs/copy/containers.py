"""copy.copy and copy.deepcopy of builtin containers."""

import copy
from collections import Counter, OrderedDict, defaultdict, deque

rows = [[1, 2], [3]]
shallow, deep = copy.copy(rows), copy.deepcopy(rows)
rows[0].append(99)
rows.append([4])
print(rows, shallow, deep)
print(shallow[0] is rows[0], deep[0] is rows[0], deep == rows)

mixed = [[1, 2], {"k": [3]}, "text", 4.5, None]
again = copy.deepcopy(mixed)
mixed[0].append(5)
mixed[1]["k"][0] = "x"
pair_of = (1, [2], {"k": [3]})
pair_again = copy.deepcopy(pair_of)
pair_of[1].append("y")
print(pair_of, pair_again)
print(mixed)
print(again)

table = {"a": {1, 2}, "b": {3}}
other = copy.deepcopy(table)
table["a"].add(7)
print(table, other, copy.copy(table)["a"] is table["a"])

shared = [0]
pair = [shared, shared]
twice = copy.deepcopy(pair)
twice[0].append(1)
print(twice, pair, twice[0] is twice[1])

ring = []
ring.append([ring])
circle = copy.deepcopy(ring)
print(circle is ring, circle[0][0] is circle, len(circle))

points = {(1, 2): [3], (4, 5): [6]}
moved = copy.deepcopy(points)
moved[(1, 2)].append(9)
print(points, moved)

queue = deque([[1], [2], [3]], maxlen=5)
queue.rotate(1)
line = copy.deepcopy(queue)
short = copy.copy(queue)
line[0].append("new")
queue[1].append("old")
print(queue, line, short, line.maxlen)

groups = defaultdict(list)
groups["x"].append(1)
copied = copy.deepcopy(groups)
copied["x"].append(2)
copied["y"].append(3)
print(dict(groups), dict(copied), copy.copy(groups)["z"])
print(copy.deepcopy(Counter("banana")), copy.copy(OrderedDict([("a", 1), ("b", 2)])))

data = bytearray(b"abc")
one, two = copy.copy(data), copy.deepcopy(data)
data[0] = 65
print(data, one, two)
print(copy.copy("s"), copy.deepcopy(12), copy.deepcopy((1, "a")), copy.copy(range(3)), copy.deepcopy(b"x"))
print(copy.deepcopy([]), copy.deepcopy({}), copy.deepcopy(set()), copy.copy([None]))
nested = copy.deepcopy([{"id": i, "tags": [str(i)] * 2} for i in range(3)])
print(nested)
