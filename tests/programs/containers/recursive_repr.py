"""The repr of containers that contain themselves, and of nested ones."""

a = [1]
a.append(a)
print(a, [a, a])
d = {"x": 1}
d["self"] = d
print(d)
m = {"l": a, "k": [1]}
print(m)
from collections import deque

q = deque([1])
q.append(q)
print(q)


class Bad:
    def __repr__(self):
        raise ValueError("no repr")


xs = [Bad()]
for _ in range(2):
    try:
        print(xs)
    except ValueError as e:
        print(e)


class Node:
    def __init__(self):
        self.kids = []

    def __repr__(self):
        return f"Node({self.kids})"


n = Node()
n.kids.append(Node())
print(n, [n, n])
print([[1], [1]], {"a": {"b": [(), (1,), {2}]}}, [None, True, 1.5, "q'", 'b"', "\n\t\\", b"x\x00"])
print(
    float("inf"),
    float("-inf"),
    float("nan"),
    -0.0,
    1e16,
    1e-5,
    123456789.123,
    1e22,
    0.1 + 0.2,
    5e-324,
    1.7976931348623157e308,
)
