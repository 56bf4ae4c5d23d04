"""Abstract classes by way of their module."""

import collections.abc
import collections
class A(collections.abc.Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class B(collections.abc.Iterable):
    def __iter__(self): return iter([1, 2])
print(list(A()), list(B()), isinstance([], collections.abc.Sequence), isinstance({}, collections.abc.Mapping), isinstance(A(), collections.abc.Iterator))
class S(collections.abc.Sequence):
    def __init__(self, *v): self.v = v
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
s = S(1, 2, 3)
print(list(s), 2 in s, s.index(3), s.count(1), list(reversed(s)))
