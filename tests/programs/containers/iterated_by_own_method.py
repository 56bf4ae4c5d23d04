class L(list):
    def __iter__(self):
        yield 9
        yield 8
a=[]; a.extend(L([1,2])); print(a)
print(list(L([1])), tuple(L([1])), sorted(L([1])), sum(L([1])), set(L([1])), [*L([1])], max(L([1])))
print(bytes(L([1,2])), bytearray(L([1,2])))
print(",".join(map(str, L([1]))))
class D(dict):
    def __iter__(self):
        yield "z"
print(list(D(a=1)), dict(D(a=1)), tuple(D(a=1)))
a += L([1]); print(a)
class W(list):
    def __iter__(self):
        yield "p"
        yield "q"
print("-".join(W(["a"])), "".join(W()))
b=[1,2,3]; b[1:2] = L([1]); print(b)
from collections import deque, Counter
print(deque(L([1])), Counter(W(["a"])), frozenset(L([3])), set().union(L([1])))
s={1}; s.update(L([5])); s |= set(L()); print(sorted(s))
class P(list):
    def __iter__(self):
        yield ("k", 1)
print(dict(P()), list(map(str, L())), list(zip(L(), L())), list(enumerate(L())), any(L()), all(L()))
x, y = L([1]); print(x, y)
first, *rest = L([1]); print(first, rest)
class DD(dict):
    def __iter__(self):
        yield "z"
    def keys(self):
        yield "a"
e = {}; e.update(DD(a=5)); print(e, {**DD(a=7)})
print(list(reversed(L([1,2]))), L([1,2])[0], len(L([4])), 9 in L([1]), 1 in L([1]))
class T(tuple):
    def __iter__(self):
        yield 4
print(list(T((1,2))), sum(T((1,))), [*T((1,))])
class S(str):
    def __iter__(self):
        yield "?"
print(list(S("ab")), [*S("ab")], ",".join(S("ab")), sorted(S("ab")), set(S("x")))
