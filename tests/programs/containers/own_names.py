"""Classes derived from the library's may use its internal names for their own."""


class Stack(list):
    def __init__(self, size):
        super().__init__()
        self.size = size
        self.items = ["x"]

    def grow(self, n):
        return n + self.size

    def find(self, x):
        return self.index(x)

    def position_of(self):
        return "mine"


s = Stack(4)
for i in range(100):
    s.append(i)
print(len(s), s.size, s.grow(3), s.items, s.find(50), s.position_of(), 7 in s)


class Graph(dict):
    end = 5

    def add(self, a, b):
        self.setdefault(a, []).append(b)

    def find(self, k):
        return self.get(k)

    def delete(self, k):
        del self[k]

    def grow(self):
        raise ValueError("no")

    def copy(self):
        print("copy!")
        return super().copy()

    def update(self, *a, **k):
        print("update!")
        super().update(*a, **k)


g = Graph()
for i in range(30):
    g.add(i % 7, i)
print(g, g.find(3), g.end)
g.delete(3)
g.used = 5
print(len(g), g.used, 3 in g)
h = g | {9: [1]}
print(type(h).__name__, len(h))
g.update({10: [1]})
print(g.copy() == g)


class Err(Exception):
    def __init__(self, context, cause, trace):
        super().__init__(context)
        self.context = context
        self.cause = cause
        self.trace = trace


try:
    try:
        raise Err("ctx", "cs", [1])
    except Err as e:
        print(e.context, e.cause, e.trace, e)
        raise ValueError("x") from e
except ValueError as e:
    print(repr(e.__cause__))
import threading, queue


class W(threading.Thread):
    def __init__(self, made, state):
        super().__init__()
        self.made = made
        self.state = state
        self.result = None

    def run(self):
        self.result = self.made + self.state


w = W(3, 4)
w.start()
w.join()
print(w.result)


class Q(queue.Queue):
    def add(self, item, n):
        for _ in range(n):
            self.put(item)

    def take(self):
        return self.get()

    def hold(self):
        return "held"


q = Q()
q.add("a", 3)
print(q.take(), q.qsize(), q.hold(), q.maxsize)


class A(list):
    def append(self, x):
        super().append(x * 2)

    def __len__(self):
        return 99


a = A([1, 2])
a.extend([3])
a.append(4)
a += [5]
a.insert(0, 0)
print(a, len(a), list(a), a == [0, 1, 2, 3, 8, 5], a[-1], sorted(a))


class DD(dict):
    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k, v)

    def __getitem__(self, k):
        return "got " + str(super().__getitem__(k))


d = DD(a=1)
d.update(b=2)
d["c"] = 3
d.setdefault("d", 4)
print(d, d["a"], d.get("a"), list(d.values()), d.pop("a"), dict(d))
