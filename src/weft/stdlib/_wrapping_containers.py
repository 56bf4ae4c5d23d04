"""The classes of `collections` that keep their items in other containers: `ChainMap`, `UserDict`, `UserList`.

What one of their methods does with the items goes through the dunders, as in CPython, so that a class derived
from one of them needs to define those only.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.dicts import Dict, pair_of
from weft.runtime.intrinsics import repr_of, text, type_name
from weft.runtime.iterators import ContainerIterator, Reversed
from weft.runtime.lists import List
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

K = TypeVar("K", bound=Any)
V = TypeVar("V", bound=Any)
T = TypeVar("T", bound=Any)
M = TypeVar("M", bound=Any)

MAX_INT = 0x7FFF_FFFF_FFFF_FFFF


class MutableMapping:
    """The methods that CPython's abstract class of this name derives from the dunders."""

    def __getitem__(self, key) -> Any:
        raise KeyError

    def __setitem__(self, key, value) -> None:
        raise KeyError

    def __delitem__(self, key) -> None:
        raise KeyError

    def __iter__(self) -> Any:
        raise NotImplementedError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key) -> bool:
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return KeysView(self)

    def values(self):
        return ValuesView(self)

    def items(self):
        return ItemsView(self)

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
            return (key, value)
        raise KeyError

    def clear(self) -> None:
        for key in listed_keys(self):
            del self[key]

    def update(self, other=(), **kwds) -> None:
        if isinstance(other, (Dict, MutableMapping)):
            for key in other:
                self[key] = other[key]
        else:
            at = 0
            for pair in other:
                key, value = pair_of(pair, at)
                self[key] = value
                at += 1
        for name, value in kwds.items():
            self[name] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    def __eq__(self, other) -> bool:
        if isinstance(other, (Dict, MutableMapping)):
            return as_dict(self) == as_dict(other)
        return False

    def __ne__(self, other) -> bool:
        return not self == other


def listed_keys(mapping):
    keys = List()  # type: ignore[var-annotated]
    for key in mapping:
        keys.append(key)
    return keys


def as_dict(mapping):
    """`dict(mapping.items())`."""
    if isinstance(mapping, Dict):
        return mapping
    result = Dict()  # type: ignore[var-annotated]
    for key in mapping:
        result[key] = mapping[key]
    return result


class MappingView(Generic[M]):
    """What `keys()`, `values()` and `items()` of such a mapping give."""

    mapping: M

    def __init__(self, mapping: M) -> None:
        self.mapping = mapping

    def __len__(self) -> int:
        return len(self.mapping)

    def __repr__(self) -> Str:  # type: ignore[override]
        return type_name(self) + text("(") + repr_of(self.mapping) + text(")")


class KeysView(MappingView[M], Generic[M]):
    def __iter__(self):
        return ContainerIterator(listed_keys(self.mapping))

    def __contains__(self, key) -> bool:
        return key in self.mapping


class ValuesView(MappingView[M], Generic[M]):
    def __iter__(self):
        values = List()  # type: ignore[var-annotated]
        for key in self.mapping:
            values.append(self.mapping[key])
        return ContainerIterator(values)


class ItemsView(MappingView[M], Generic[M]):
    def __iter__(self):
        items = List()  # type: ignore[var-annotated]
        for key in self.mapping:
            items.append((key, self.mapping[key]))
        return ContainerIterator(items)

    def __contains__(self, item) -> bool:
        key, value = item
        return key in self.mapping and self.mapping[key] == value


class UserDict(MutableMapping, Generic[K, V]):
    """A dictionary made to be derived from; its entries are in `data`."""

    data: Dict[K, V]

    def __init__(self, dict=None, **kwargs) -> None:
        self.data = Dict[K, V]()
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update((), **kwargs)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, key) -> V:
        if key in self.data:
            return self.data[key]
        return self.__missing__(key)

    def __missing__(self, key) -> V:
        raise KeyError(key)

    def __setitem__(self, key, item) -> None:
        self.data[key] = item

    def __delitem__(self, key) -> None:
        del self.data[key]

    def __iter__(self):
        return ContainerIterator(self.data)

    def __contains__(self, key) -> bool:
        return key in self.data

    def __repr__(self) -> Str:  # type: ignore[override]
        return repr_of(self.data)

    def get(self, key, default=None):
        if key in self:
            return self[key]
        return default

    def copy(self):
        return self.__class__(self)

    def __or__(self, other):
        result = self.__class__(self)
        result.update(other)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


class UserList(Generic[T]):
    """A list made to be derived from; its items are in `data`."""

    data: List[T]

    def __init__(self, initlist=None) -> None:
        self.data = List[T]()
        if initlist is not None:
            self.data.extend(plain(initlist))

    def __repr__(self) -> Str:  # type: ignore[override]
        return repr_of(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __iter__(self):
        return ContainerIterator(self.data)

    def __contains__(self, item) -> bool:
        return item in self.data

    def __getitem__(self, i: int) -> T:
        return self.data[i]

    def get_slice(self, start, stop, step):
        return self.__class__(self.data.get_slice(start, stop, step))

    def __setitem__(self, i: int, item) -> None:
        self.data[i] = item

    def set_slice(self, start, stop, step, values) -> None:
        self.data.set_slice(start, stop, step, plain(values))

    def __delitem__(self, i: int) -> None:
        del self.data[i]

    def delete_slice(self, start, stop, step) -> None:
        self.data.delete_slice(start, stop, step)

    def __add__(self, other):
        result = self.__class__(self.data)
        result.data.extend(plain(other))
        return result

    def __radd__(self, other):
        result = self.__class__(other)
        result.data.extend(self.data)
        return result

    def __iadd__(self, other):
        self.data.extend(plain(other))
        return self

    def __mul__(self, n: int):
        return self.__class__(self.data * n)

    def __rmul__(self, n: int):
        return self.__class__(self.data * n)

    def __imul__(self, n: int):
        self.data *= n
        return self

    def __eq__(self, other) -> bool:
        return self.data == plain(other)

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other) -> bool:
        return self.data < plain(other)

    def __le__(self, other) -> bool:
        return self.data <= plain(other)

    def __gt__(self, other) -> bool:
        return self.data > plain(other)

    def __ge__(self, other) -> bool:
        return self.data >= plain(other)

    def append(self, item) -> None:
        self.data.append(item)

    def insert(self, i: int, item) -> None:
        self.data.insert(i, item)

    def pop(self, i: int = -1) -> T:
        return self.data.pop(i)

    def remove(self, item) -> None:
        self.data.remove(item)

    def clear(self) -> None:
        self.data.clear()

    def copy(self):
        return self.__class__(self.data)

    def count(self, item) -> int:
        return self.data.count(item)

    def index(self, item, start: int = 0, stop: int = MAX_INT) -> int:
        return self.data.index(item, start, stop)

    def reverse(self) -> None:
        self.data.reverse()

    def sort(self, key=None, reverse: bool = False) -> None:
        self.data.sort(key, reverse)

    def extend(self, other) -> None:
        self.data.extend(plain(other))


def plain(other):
    return other.data if isinstance(other, UserList) else other


class ChainMap(MutableMapping, Generic[M]):
    """Several dictionaries that are looked through one after another; changes go to the first one."""

    maps: List[M]

    def __init__(self, *maps) -> None:
        self.maps = List[M]()
        for one in maps:
            self.maps.append(one)
        if not maps:
            self.maps.append(Dict())  # type: ignore[arg-type]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for one in self.maps:
            if key in one:
                return one[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __setitem__(self, key, value) -> None:
        self.maps[0][key] = value

    def __delitem__(self, key) -> None:
        if key not in self.maps[0]:
            raise KeyError(not_in_first(key))
        del self.maps[0][key]

    def pop(self, key, *default):
        if default or key in self.maps[0]:
            return self.maps[0].pop(key, *default)
        raise KeyError(not_in_first(key))

    def popitem(self):
        if not self.maps[0]:
            raise KeyError("No keys found in the first mapping.")
        return self.maps[0].popitem()

    def clear(self) -> None:
        self.maps[0].clear()

    def __contains__(self, key) -> bool:
        for one in self.maps:
            if key in one:
                return True
        return False

    def __len__(self) -> int:
        return len(self._merged())

    def __bool__(self) -> bool:
        for one in self.maps:
            if one:
                return True
        return False

    def _merged(self):
        """One dictionary with what is visible, in CPython's order: that of the last map first."""
        result = Dict()  # type: ignore[var-annotated]
        for one in Reversed(self.maps):
            result.update(one)
        return result

    def __iter__(self):
        return ContainerIterator(self._merged())

    @property
    def parents(self):
        result = self.__class__()
        result.maps = self.maps.get_slice(1, None, None)
        if not result.maps:
            result.maps.append(Dict())  # type: ignore[arg-type]
        return result

    def new_child(self, m=None, **kwargs):
        result = self.__class__()
        if m is not None:
            result.maps.clear()
            result.maps.append(m)
        for name, value in kwargs.items():
            result[name] = value
        result.maps.extend(self.maps)
        return result

    def copy(self):
        """A copy of the first map, and the same others."""
        result = self.__class__()
        result.maps.clear()
        result.maps.append(self.maps[0].copy())
        result.maps.extend(self.maps.get_slice(1, None, None))
        return result

    def __or__(self, other):
        result = self.copy()
        result.maps[0].update(as_dict(other))
        return result

    def __ior__(self, other):
        self.maps[0].update(as_dict(other))
        return self

    def __repr__(self) -> Str:  # type: ignore[override]
        builder = StrBuilder(32)
        builder.add(type_name(self))
        builder.add(text("("))
        is_first = True
        for one in self.maps:
            if not is_first:
                builder.add(text(", "))
            builder.add(repr_of(one))
            is_first = False
        builder.add(text(")"))
        return builder.build()


def not_in_first(key):
    return text("Key not found in the first mapping: ") + repr_of(key)
