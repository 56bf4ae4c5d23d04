"""Classes derived from list, dict and set."""


class Tally(dict):
    def add(self, k):
        self[k] = self.get(k, 0) + 1


class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


t = Tally()
for c in "hello":
    t.add(c)
print(t, len(t), "h" in t, sorted(t.items()), t["l"])
for k in t:
    print(k, t[k])
for k, v in t.items():
    print(k, v)
s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), s.pop(), [x for x in s], s[0:1], list(s), s == [1, 2])
for x in s:
    print(x)


class Loud(list):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def append(self, x):
        print(self.name, "append", x)
        super().append(x)

    def __repr__(self):
        return f"Loud({self.name!r}, {super().__repr__()})"

    def __getitem__(self, i):
        return super().__getitem__(i) * 10


l = Loud("q")
l.append(4)
l.append(5)
print(l, l[0], sum(l), sorted(l), max(l), list(reversed(l)), l.index(5), 4 in l)


class DD(dict):
    def __missing__(self, key):
        v = self[key] = len(self)
        return v


d = DD()
print(d["a"], d["b"], d["a"], d)


class L(dict):
    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k, v)

    def __getitem__(self, k):
        return super().__getitem__(k.lower())

    def __iter__(self):
        return iter(sorted(super().keys()))


x = L()
x["b"] = 1
x["a"] = 2
print(x["A"], list(x), [k for k in x])


class St(set):
    def add2(self, a, b):
        self.add(a)
        self.add(b)


s = St()
s.add2(1, 2)
print(len(s), sorted(s), s, 1 in s)
