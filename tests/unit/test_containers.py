"""The runtime's lists, dicts and sets, run by CPython, against the builtin types on random operations."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from model_values import (
    apply_to_builtin,
    apply_to_ours,
    check_set,
    ours,
    outcome,
    plain,
    slice_parts,
    str_,
)

from weft.runtime import builtins as weft_builtins
from weft.runtime.dict_views import DictItems, DictKeys, DictValues
from weft.runtime.dicts import Dict
from weft.runtime.lists import List, list_of, repeat_list
from weft.runtime.sets import Set, set_of, set_of_constants
from weft.runtime.strings import Str

pytestmark = pytest.mark.usefixtures("checked_locks")

# Lists.


def list_step(rng: random.Random, size: int) -> tuple[str, tuple[Any, ...]]:
    index = rng.randint(-size - 2, size + 1)
    value = rng.randint(0, 9)
    name = rng.choice([
        "append", "append", "append", "insert", "pop", "pop_last", "remove", "index", "count", "extend",
        "__setitem__", "__delitem__", "__getitem__", "get_slice", "set_slice", "delete_slice", "reverse",
        "sort", "__contains__", "__add__", "__mul__", "__iadd__", "copy", "clear", "__imul__", "__lt__",
    ])  # fmt: skip
    some = [rng.randint(0, 9) for _ in range(rng.randint(0, 5))]
    match name:
        case "insert" | "__setitem__":
            return name, (index, value)
        case "pop" | "__delitem__" | "__getitem__":
            return name, (index,)
        case "append" | "remove" | "count" | "__contains__":
            return name, (value,)
        case "index":
            return name, rng.choice([(value,), (value, index), (value, index, rng.randint(-9, 9))])
        case "extend" | "__add__" | "__iadd__" | "__lt__":
            return name, (some,)
        case "get_slice" | "delete_slice":
            return name, slice_parts(rng, size)
        case "set_slice":
            return name, (*slice_parts(rng, size), some)
        case "__mul__":
            return name, (rng.randint(-1, 3),)
        case "__imul__":
            return name, (rng.choice([0, 1, 2]) if size < 40 else 0,)
        case "clear":
            return (name, ()) if rng.random() < 0.1 else ("copy", ())
        case _:
            return name, ()


def test_list_operations() -> None:
    rng = random.Random(3)
    for _ in range(15):
        expected: list[int] = []
        actual: List[int] = List()
        for _ in range(120):
            name, args = list_step(rng, len(expected))
            want = outcome(apply_to_builtin, expected, name, args)
            assert outcome(apply_to_ours, actual, name, args) == want, (name, args)
            assert plain(actual) == expected, (name, args)
            assert len(actual) == len(expected)


def test_list_keeps_its_places() -> None:
    """A thread that iterates finds an item where it saw one, whatever others do."""
    many = list_of(range(1000))
    cursor = many.iter_next(500)
    many.clear()
    assert plain(many) == []
    assert many.iter_item(cursor) == 501
    many.extend([3, 1, 2])
    many.sort()
    many *= 0
    assert many.items.length >= 1000
    assert plain(many) == []


def test_list_of_itself() -> None:
    items = ours([1, 2, 3])
    items.extend(items)
    items.set_slice(1, 2, None, items)
    assert plain(items) == [1, 1, 2, 3, 1, 2, 3, 3, 1, 2, 3]
    assert plain(repeat_list(7, 3)) == [7, 7, 7]


def test_list_comparison_and_repr() -> None:
    rng = random.Random(4)
    for _ in range(300):
        a, b = ([rng.randint(0, 2) for _ in range(rng.randint(0, 3))] for _ in range(2))
        for name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
            assert getattr(ours(a), name)(ours(b)) == getattr(a, name)(b)
    assert plain(ours([1, "x", [2.5, (None,)]]).__repr__()) == "[1, 'x', [2.5, (None,)]]"
    assert outcome(ours(["a"]).index, str_("b")) == outcome(["a"].index, "b")


@pytest.mark.parametrize("size", [0, 1, 2, 15, 16, 17, 31, 64, 100, 333])
@pytest.mark.parametrize("reverse", [False, True])
def test_sort_is_stable(size: int, reverse: bool) -> None:
    rng = random.Random(size)
    shapes: list[list[int]] = [
        [rng.randint(0, size) for _ in range(size)],
        [rng.randint(0, 3) for _ in range(size)],
        list(range(size)),
        list(range(size, 0, -1)),
        [i // 2 for i in range(size, 0, -1)],
        [*range(size // 2), *range(size - size // 2)],
    ]
    for shape in shapes:
        pairs = [(value, i) for i, value in enumerate(shape)]
        actual = list_of(pairs)
        actual.sort(lambda pair: pair[0], reverse)
        assert plain(actual) == sorted(pairs, key=lambda pair: pair[0], reverse=reverse)
        actual = list_of(shape)
        actual.sort(None, reverse)
        assert plain(actual) == sorted(shape, reverse=reverse)


def test_sort_leaves_the_list_whole_when_comparing_fails() -> None:
    items = list_of([3, "x", 1, 2])
    with pytest.raises(TypeError):
        items.sort()
    assert plain(items) == [3, "x", 1, 2]
    numbers = list_of([2, 1])
    with pytest.raises(ValueError, match="list modified during sort"):
        numbers.sort(lambda value: numbers.append(value) or value)


# Dictionaries.


def test_dict_operations() -> None:
    rng = random.Random(5)
    names = [
        "__setitem__", "__setitem__", "__setitem__", "__delitem__", "__getitem__", "__contains__", "get",
        "get_default", "setdefault", "pop", "pop_or", "popitem", "update", "copy", "clear", "__or__",
        "__ior__", "__eq__",
    ]  # fmt: skip
    keys = [
        *range(20),
        *[f"key{i}" for i in range(20)],
        *[(i, "t") for i in range(5)],
        -1,
        2**62,
        1.5,
    ]
    for _ in range(12):
        expected: dict[Any, int] = {}
        actual: Dict[Any, int] = Dict()
        for _ in range(150):
            name = rng.choice(names)
            key = rng.choice(keys)
            other = {rng.choice(keys): rng.randint(0, 9) for _ in range(rng.randint(0, 4))}
            args: tuple[Any, ...] = (key,)
            match name:
                case "__setitem__" | "setdefault" | "pop_or" | "get_default":
                    args = (key, rng.randint(0, 99))
                case "update" | "__or__" | "__ior__" | "__eq__":
                    args = (other,)
                case "popitem" | "copy":
                    args = ()
                case "clear":
                    if rng.random() < 0.8:
                        continue
                    args = ()
            name = name.removesuffix("_default") if name == "get_default" else name
            want = outcome(apply_to_builtin, expected, name, args)
            assert outcome(apply_to_ours, actual, name, args) == want, (name, args)
            assert list(plain(actual).items()) == list(expected.items()), (name, args)
            assert len(actual) == len(expected)


def test_dict_churn_keeps_the_table_small() -> None:
    table: Dict[int, int] = Dict()
    for i in range(1000):
        table[i] = i
        if i >= 5:
            del table[i - 5]
    assert list(table) == [995, 996, 997, 998, 999]
    assert table.slots.length <= 32
    for i in range(500):
        table[i] = i
        assert table.popitem() == (i, i)
    assert table.slots.length <= 32


def test_dict_views() -> None:
    table = ours({1: "a", 2: "b"})
    assert [plain(item) for item in table.items()] == [(1, "a"), (2, "b")]
    assert [plain(item) for item in table.values()] == ["a", "b"]
    assert list(table.keys()) == [1, 2]
    keys, values, items = table.keys(), table.values(), table.items()
    assert isinstance(keys, DictKeys)
    assert isinstance(values, DictValues)
    assert isinstance(items, DictItems)
    table[3] = str_("c")
    assert plain(keys.__repr__()) == "dict_keys([1, 2, 3])"
    assert plain(values.__repr__()) == "dict_values(['a', 'b', 'c'])"
    assert plain(items.__repr__()) == "dict_items([(1, 'a'), (2, 'b'), (3, 'c')])"
    assert 3 in keys
    assert str_("c") in values
    assert (3, str_("c")) in items
    assert (3, str_("d")) not in items
    assert plain(table.__repr__()) == "{1: 'a', 2: 'b', 3: 'c'}"
    assert plain(list_of(items)) == [(1, "a"), (2, "b"), (3, "c")]
    assert keys == set_of([3, 2, 1])
    assert [plain(key) for key in weft_builtins.reversed_of(table)] == [3, 2, 1]


@pytest.mark.parametrize("make", [lambda: ours({1: 1, 2: 2}), lambda: ours({1: 1, 2: 2}).items()])
def test_changed_dict_stops_its_iteration(make: Callable[[], Any]) -> None:
    view = make()
    table = view if isinstance(view, Dict) else view.source
    cursor = view.iter_first()
    table[99] = 1
    with pytest.raises(RuntimeError, match="dictionary changed size during iteration"):
        view.iter_next(cursor)


class Stubborn:
    """A key whose comparison changes the table, or fails."""

    def __init__(self, on_compare: Callable[[], None]) -> None:
        self.on_compare = on_compare

    def __hash__(self) -> int:
        return 1

    def __eq__(self, other: object) -> bool:
        self.on_compare()
        return self is other


def test_comparison_may_change_or_leave_the_table() -> None:
    table: Dict[Any, int] = Dict()
    items: Set[Any] = Set()
    pending = [lambda i=i: (table.__setitem__(i, i), items.add(i)) for i in range(100, 120)]
    key = Stubborn(lambda: pending and pending.pop()())  # type: ignore[arg-type, return-value]
    table[key] = 5
    items.add(key)
    assert table[key] == 5
    assert key in items
    assert not pending
    assert len(table) == len(items) == 21

    def fail() -> None:
        raise ZeroDivisionError

    key.on_compare = fail
    with pytest.raises(ZeroDivisionError):
        table[key]
    with pytest.raises(ZeroDivisionError):
        items.discard(key)


# Sets.


def test_set_operations_in_cpythons_order() -> None:
    rng = random.Random(6)
    names = [
        "add", "add", "add", "discard", "remove", "pop", "update", "union", "intersection", "difference",
        "symmetric_difference", "__or__", "__and__", "__sub__", "__xor__", "issubset", "issuperset",
        "isdisjoint", "__le__", "__lt__", "__ge__", "__gt__", "__eq__", "__contains__", "copy", "clear",
        "update_list", "union_list", "difference_update", "intersection_update",
        "symmetric_difference_update", "update_dict", "__ior__", "__isub__", "intersection_list",
    ]  # fmt: skip
    for round_ in range(10):
        spread = rng.choice([10, 50, 1000, 2**40])
        largest = rng.choice([4, 12, 60])
        expected: set[int] = set()
        actual: Set[int] = Set()
        for _ in range(100):
            name = rng.choice(names)
            values = [rng.randint(-spread, spread) for _ in range(rng.randint(0, largest))]
            if rng.random() < 0.3:
                values += rng.sample(sorted(expected), len(expected) // 2)
            other = set(values)
            theirs = set_of(values)
            assert list(theirs) == list(other)
            if name == "clear" and rng.random() < 0.8:
                continue
            if name in {"pop", "copy", "clear"}:
                want, got = (outcome(getattr(side, name)) for side in (expected, actual))
            elif name in {"add", "discard", "remove", "__contains__"}:
                value = rng.randint(-spread, spread)
                want, got = (outcome(getattr(side, name), value) for side in (expected, actual))
            elif name.endswith(("_list", "_dict")):
                name, _, kind = name.rpartition("_")
                given: Any = values if kind == "list" else dict.fromkeys(values)
                want = outcome(getattr(expected, name), given)
                got = outcome(getattr(actual, name), ours(given))
            else:
                want = getattr(expected, name)(other)
                result = getattr(actual, name)(theirs)
                if isinstance(result, Set):
                    assert list(result) == list(want), (round_, name)
                got = plain(result)
            assert got == want, (round_, name)
            check_set(actual)
            assert list(actual) == list(expected), (round_, name, values)


def test_set_grows_as_cpythons() -> None:
    expected: set[int] = set()
    actual: Set[int] = Set()
    rng = random.Random(7)
    for i in range(1500):
        value = rng.randint(0, 10**6)
        expected.add(value)
        actual.add(value)
        if i % 500 == 0:
            assert list(actual) == list(expected)
    assert list(actual) == list(expected)


def test_set_display_of_constants_in_cpythons_order() -> None:
    rng = random.Random(14)
    for size in [*range(3, 15)] * 8:
        values = [rng.randint(0, 200) for _ in range(size)]
        display = "{" + ", ".join(map(str, values)) + "}"
        assert list(set_of_constants(values)) == list(eval(display)), display


def test_set_texts() -> None:
    assert plain(ours({3, 1, 2}).__repr__()) == "{1, 2, 3}"
    assert plain(Set().__repr__()) == "Set()"  # its name in the dialect
    assert outcome(Set().pop) == outcome(set().pop)
    words: Set[Str] = set_of([str_("a"), str_("b"), str_("a")])
    assert len(words) == 2
    assert str_("a") in words
    assert 1 not in words
    numbers = ours({1, 2})
    cursor = numbers.iter_first()
    numbers.add(100)
    with pytest.raises(RuntimeError, match="Set changed size during iteration"):
        numbers.iter_next(cursor)
