"""`isinstance` of the abstract classes of `collections.abc` and `typing`."""

from collections import UserDict, UserList, deque, OrderedDict, Counter, ChainMap
from collections.abc import (
    Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping,
    MutableSequence, MutableSet, Reversible, Sequence, Set, Sized,
)
import typing


class Plain: pass
class Eq:
    def __eq__(self, other): return True
class Bag:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
class Count:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
class Call:
    def __call__(self): return 1
class Seq(Sequence):
    def __len__(self): return 1
    def __getitem__(self, i): return i
class Map(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
def gen(): yield 1


def row(x):
    return "".join("X" if t else "." for t in (
        isinstance(x, Callable), isinstance(x, Collection), isinstance(x, Container), isinstance(x, Generator),
        isinstance(x, Hashable), isinstance(x, Iterable), isinstance(x, Iterator), isinstance(x, Mapping),
        isinstance(x, MutableMapping), isinstance(x, MutableSequence), isinstance(x, MutableSet),
        isinstance(x, Reversible), isinstance(x, Sequence), isinstance(x, Set), isinstance(x, Sized),
    ))


for name, x in [
    ("int", 1), ("float", 2.5), ("none", None), ("str", "a"), ("bytes", b"a"), ("list", [1]), ("tuple", (1, 2)), ("dict", {1: 2}),
    ("set", {1}), ("frozenset", frozenset([1])), ("range", range(3)), ("deque", deque([1])), ("counter", Counter("ab")),
    ("ordered", OrderedDict()), ("bytearray", bytearray(2)), ("gen", gen()), ("iter", iter([1])), ("zip", zip([1], [2])),
    ("plain", Plain()), ("eq", Eq()), ("bag", Bag()), ("count", Count()), ("call", Call()), ("seq", Seq()), ("map", Map()),
    ("lambda", lambda: 1), ("class", Plain), ("keys", {1: 2}.keys()), ("chain", ChainMap({})),
]:
    print(f"{name:10} {row(x)}")


def flatten(items):
    for item in items:
        if isinstance(item, Iterable) and not isinstance(item, (str, bytes)):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, (4, 5)]], "six", {7}, [[[8]]]])))
print(isinstance([], typing.Sequence), isinstance({}, (typing.Mapping, list)), issubclass(list, Sequence), issubclass(Map, Mapping), issubclass(Plain, Sized))
