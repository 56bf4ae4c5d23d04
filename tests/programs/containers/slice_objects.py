"""slice objects, and classes whose `[]` takes them."""


class Poly:
    def __init__(self, c):
        self.c = c

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Poly(self.c[i])
        return self.c[i]

    def __setitem__(self, i, v):
        self.c[i] = v

    def __delitem__(self, i):
        del self.c[i]

    def __len__(self):
        return len(self.c)

    def __repr__(self):
        return f"Poly({self.c})"


p = Poly([1, 2, 3, 4, 5])
print(p[0], p[1:3], p[::-1], p[-2:])
p[1:2] = [7, 7]
print(p)
del p[0:2]
del p[0]
print(p, len(p))
s = slice(1, 4)
print(s, s.start, s.stop, s.step, slice(3), slice(1, None, 2))
print([1, 2, 3, 4, 5, 6][s], "abcdef"[s], s.indices(3), slice(None, None, -1).indices(5))
print(list(range(10))[slice(None, None, 3)])
print(s == slice(1, 4, None), s == slice(1, 5))


class Grid:
    def __getitem__(self, key):
        return key


print(Grid()[1:2, 3], Grid()[:], Grid()[::2])


class RL(list):
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return r


r = RL([1, 2, 3])
print(r[0], r[0:2], r[-1])


class MySeq:
    def __getitem__(self, index):
        if isinstance(index, slice):
            return [i * i for i in range(*index.indices(10))]
        return index * index


q = MySeq()
print(q[3], q[2:5], q[::4], q[5:1:-1])
xs = list(range(10))
xs[slice(0, 3)] = [9]
del xs[slice(None, None, 2)]
print(xs)
HEAD = slice(0, 2)
for t in ("hello", "world"):
    print(t[HEAD])
