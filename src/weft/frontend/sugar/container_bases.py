"""The abstract classes of `collections.abc`: what they add to a class that has the few methods they need.

class Trie(MutableMapping)      class Trie            with `get`, `pop`, `update`, ... written out, those
                                                      that it does not have itself
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.sugar.templates import methods

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names

MAPPING = """
def get(self, key, default=None):
    try:
        return self[key]
    except KeyError:
        return default

def __contains__(self, key):
    try:
        self[key]
    except KeyError:
        return False
    return True

def keys(self):
    return {key: None for key in self}.keys()

def values(self):
    return {key: self[key] for key in self}.values()

def items(self):
    return {key: self[key] for key in self}.items()

def __eq__(self, other):
    return dict(self.items()) == dict(other.items())
"""
MUTABLE_MAPPING = """
def pop(self, key, *default):
    try:
        value = self[key]
    except KeyError:
        if default:
            return default[0]
        raise
    del self[key]
    return value

def popitem(self):
    for key in self:
        value = self[key]
        del self[key]
        return key, value
    raise KeyError

def clear(self):
    for key in list(self):
        del self[key]

def update(self, other=(), /, **named):
    for key, value in dict(other).items():
        self[key] = value
    for key, value in named.items():
        self[key] = value

def setdefault(self, key, default=None):
    try:
        return self[key]
    except KeyError:
        self[key] = default
    return default
"""
SEQUENCE = """
def __iter__(self):
    index = 0
    try:
        while True:
            yield self[index]
            index += 1
    except IndexError:
        return

def __contains__(self, value):
    for item in self:
        if item is value or item == value:
            return True
    return False

def __reversed__(self):
    for index in reversed(range(len(self))):
        yield self[index]

def index(self, value, start=0, stop=None):
    if start < 0:
        start = max(len(self) + start, 0)
    end = len(self) if stop is None else stop if stop >= 0 else stop + len(self)
    for index in range(start, min(end, len(self))):
        item = self[index]
        if item is value or item == value:
            return index
    raise ValueError

def count(self, value):
    return sum(1 for item in self if item is value or item == value)
"""
MUTABLE_SEQUENCE = """
def append(self, value):
    self.insert(len(self), value)

def clear(self):
    while len(self):
        del self[len(self) - 1]

def reverse(self):
    size = len(self)
    for index in range(size // 2):
        self[index], self[size - index - 1] = self[size - index - 1], self[index]

def extend(self, values):
    for value in list(values):
        self.append(value)

def pop(self, index=-1):
    value = self[index]
    del self[index]
    return value

def remove(self, value):
    del self[self.index(value)]

def __iadd__(self, values):
    self.extend(values)
    return self
"""
SET = """
def __le__(self, other):
    if len(self) > len(other):
        return False
    for item in self:
        if item not in other:
            return False
    return True

def __lt__(self, other):
    return len(self) < len(other) and self.__le__(other)

def __ge__(self, other):
    if len(self) < len(other):
        return False
    for item in other:
        if item not in self:
            return False
    return True

def __gt__(self, other):
    return len(self) > len(other) and self.__ge__(other)

def __eq__(self, other):
    return len(self) == len(other) and self.__le__(other)

def __and__(self, other):
    return self.__class__([item for item in other if item in self])

def __or__(self, other):
    return self.__class__([*self, *other])

def __sub__(self, other):
    return self.__class__([item for item in self if item not in other])

def __xor__(self, other):
    only = [item for item in self if item not in other]
    return self.__class__([*only, *[item for item in other if item not in self]])

def isdisjoint(self, other):
    for item in other:
        if item in self:
            return False
    return True
"""
MUTABLE_SET = """
def remove(self, value):
    if value not in self:
        raise KeyError(value)
    self.discard(value)

def pop(self):
    for value in self:
        self.discard(value)
        return value
    raise KeyError

def clear(self):
    for value in list(self):
        self.discard(value)

def __ior__(self, other):
    for value in other:
        self.add(value)
    return self

def __iand__(self, other):
    for value in [item for item in self if item not in other]:
        self.discard(value)
    return self

def __isub__(self, other):
    for value in list(other):
        self.discard(value)
    return self
"""
ITERATOR = """
def __iter__(self):
    return self
"""
MIXINS = {
    "Mapping": MAPPING,
    "MutableMapping": MAPPING + MUTABLE_MAPPING,
    "Sequence": SEQUENCE,
    "MutableSequence": SEQUENCE + MUTABLE_SEQUENCE,
    "Set": SET,
    "AbstractSet": SET,
    "MutableSet": SET + MUTABLE_SET,
    "Iterator": ITERATOR,
    "Container": "",
    "Collection": "",
    "Reversible": "",
}


def write(cls: ast.ClassDef, names: Names) -> None:
    """Take such bases off a class and give it their methods, in place."""
    kept: list[ast.expr] = []
    for base in cls.bases:
        named = base.value if isinstance(base, ast.Subscript) else base
        module, _, name = names.meaning(named).rpartition(".")
        if module in ("typing", "collections.abc") and name in MIXINS:
            cls.body += methods(MIXINS[name], cls)
        else:
            kept.append(base)
    cls.bases = kept
