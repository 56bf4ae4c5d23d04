"""The runtime's containers, run by CPython, against the builtin types on random operations."""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable, Iterable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from weft.runtime import builtins as weft_builtins
from weft.runtime import (
    byte_codecs,
    byte_strings,
    dicts,
    hashing,
    integers,
    lists,
    set_tables,
    showing,
)
from weft.runtime.byte_strings import ByteArrayObject, Bytes, bytearray_of, bytes_of
from weft.runtime.dict_views import DictItems, DictKeys, DictValues
from weft.runtime.dicts import Dict
from weft.runtime.intrinsics import Array, ByteArray, repr_of, str_of
from weft.runtime.iterators import (
    ContainerIterator,
    Enumerate,
    FilterIterator,
    MapIterator,
    Zip,
    ZipMore,
)
from weft.runtime.lists import List, list_of, repeat_list
from weft.runtime.ranges import Range
from weft.runtime.sets import Set, set_of, set_of_constants
from weft.runtime.strings import Str, chr_, concat, ord_

MISSING = object()


@pytest.fixture(autouse=True)
def checked_locks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No lock is taken twice, kept by an operation, or held while memory is allocated."""
    held: list[object] = []

    def lock(obj: object) -> None:
        assert not held, "a second lock is taken"
        held.append(obj)

    def unlock(obj: object) -> None:
        assert held.pop() is obj

    def allocate(self: Array[Any], length: int, plain_init: Any = Array.__init__) -> None:
        assert not held, "memory is allocated under a lock"
        plain_init(self, length)

    for module in (byte_strings, dicts, lists, set_tables):
        monkeypatch.setattr(module, "lock", lock)
        monkeypatch.setattr(module, "unlock", unlock)
    monkeypatch.setattr(Array, "__init__", allocate)
    monkeypatch.setattr(integers.hostcall, "call_word", lambda *_: 0)  # an overflow asks the host
    monkeypatch.setattr(showing, "worker", lambda: SimpleNamespace(thread=None))
    # As CPython's own take five arguments, which is not what the dialect's do.
    monkeypatch.setattr(byte_codecs, "UnicodeDecodeError", UnicodeError, raising=False)
    monkeypatch.setattr(byte_codecs, "UnicodeEncodeError", UnicodeError, raising=False)
    yield
    assert not held


def str_(value: str) -> Str:
    """The runtime's string, lone surrogates included."""
    encoded = value.encode("utf-8", "surrogatepass")
    data = ByteArray(len(encoded))
    data.bytes[:] = encoded
    return Str(data, len(value))


def ours(value: Any) -> Any:
    """The runtime's value for a builtin one."""
    match value:
        case str():
            return str_(value)
        case tuple():
            return tuple(ours(item) for item in value)
        case list():
            return list_of([ours(item) for item in value])
        case set():
            return set_of([ours(item) for item in value])
        case dict():
            return Dict([(ours(key), ours(item)) for key, item in value.items()])
        case range():
            return Range(value.start, value.stop, value.step)
        case bytes():
            return bytes_of(list(value))
        case bytearray():
            return bytearray_of(list(value))
        case _:
            return value


def plain(value: Any) -> Any:
    """The builtin value for one of the runtime's, after a check of its invariants."""
    match value:
        case Str():
            assert value.data.length == len(value.data.bytes)
            decoded = bytes(value.data.bytes).decode("utf-8", "surrogatepass")
            assert value.length == len(decoded)
            return decoded
        case tuple():
            return tuple(plain(item) for item in value)
        case List():
            assert value.size <= value.items.length
            assert None not in value.items.slots, "an unset slot that a racing reader could see"
            return [plain(item) for item in value]
        case Set():
            check_set(value)
            return {plain(item) for item in value}
        case Dict():
            check_dict(value)
            return {plain(key): plain(item) for key, item in value.items()}
        case Range():
            return range(value.start, value.stop, value.step)
        case Bytes():
            return bytes(value.data.bytes)
        case ByteArrayObject():
            return bytearray(value.contents().bytes)
        case _:
            return value


def check_dict(value: Dict) -> None:
    if value.slots.length > 0:
        filled = sum(content != -1 for content in value.slots.slots)
        assert filled == value.filled <= value.entry_keys.length == value.slots.length * 2 // 3
    assert value.used == sum(h != -1 for h in value.hashes.slots[: value.end])
    assert value.used <= value.end <= value.filled


def check_set(value: Set) -> None:
    hashes = value.hashes.slots
    assert value.used == sum(h not in {-1, -(2**63 - 1)} for h in hashes)
    assert value.filled == sum(h != -(2**63 - 1) for h in hashes) < len(hashes)


def outcome(function: Callable[..., object], *args: object) -> object:
    """The result, or the exception's type and text."""
    try:
        return plain(function(*args))
    except (ValueError, LookupError, TypeError, OverflowError, ArithmeticError) as error:
        if isinstance(error, UnicodeError):
            return ("UnicodeError", str(error) if len(error.args) > 1 else plain(error.args[0]))
        return (type(error).__name__, *[plain(arg) for arg in error.args])


def slice_parts(rng: random.Random, size: int) -> tuple[Any, Any, Any]:
    bound = size + 3
    start, stop = (rng.choice([None, rng.randint(-bound, bound)]) for _ in range(2))
    return start, stop, rng.choice([None, 1, 1, 2, 3, -1, -2, -7, 100])


# Strings.

SAMPLES = [
    "", "a", " ", "abc", "Hello, World", "  spaced  out\t\n", "a,b,,c,", ",,", "aaaa", "it's", 'say "x"',
    "'\"\\", "\x00\x07\x7f\x1b", "tab\there", "line\r\nbreak\rx\ny\x0bz\x1c", "été", "Straße",
    "ΣΊΣΥΦΟΣ ΣΑΣ", "Привет, Мир", "日本語", "🎉 party 🎈", "\u2028x\xa0y\u3000", "\u200b\ufeff\xad", "İı",
    "0123", "-42", "+7", "x1_y", "_", "3d", "ÿŸµ", "they're bill's", "ab" * 20, "\ud800z",
]  # fmt: skip

NO_ARGUMENTS = [
    "upper", "lower", "title", "capitalize", "swapcase", "casefold", "isdigit", "isalpha", "isalnum",
    "isspace", "isupper", "islower", "istitle", "isidentifier", "isnumeric", "isdecimal", "isascii",
    "isprintable", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs",
    "__repr__", "__str__", "__len__", "encode",
]  # fmt: skip


@pytest.mark.parametrize("name", NO_ARGUMENTS)
def test_string_methods_without_arguments(name: str) -> None:
    for sample in SAMPLES:
        expected = outcome(getattr(str, name), sample)
        assert outcome(getattr(Str, name), str_(sample)) == expected, sample


def test_string_methods_with_arguments() -> None:
    rng = random.Random(1)
    alphabet = "aab b,\tΣé🎉\n"
    for _ in range(300):
        value = "".join(rng.choices(alphabet, k=rng.randint(0, 12)))
        sub = "".join(rng.choices(alphabet, k=rng.randint(0, 2)))
        new = rng.choice(["", "x", "é", "long"])
        start, stop, _step = slice_parts(rng, len(value))
        limit = rng.randint(-1, 4)
        width = rng.randint(-1, 16)
        calls: list[tuple[str, tuple[Any, ...]]] = [
            (name, (sub, start, stop))
            for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith")
        ]
        calls += [
            (name, (sub,)) for name in ("partition", "rpartition", "strip", "lstrip", "rstrip")
        ]
        calls += [(name, (sub,)) for name in ("removeprefix", "removesuffix", "__contains__")]
        calls += [(name, (sub,)) for name in ("__add__", "__eq__", "__lt__", "__le__", "__gt__")]
        calls += [(name, (sub, limit)) for name in ("split", "rsplit")]
        calls += [(name, (None, limit)) for name in ("split", "rsplit")]
        calls += [(name, (width, new)) for name in ("ljust", "rjust", "center")]
        calls += [(name, (width,)) for name in ("zfill", "center", "expandtabs", "__mul__")]
        calls += [
            ("replace", (sub, new, limit)),
            ("splitlines", (True,)),
            ("__getitem__", (width,)),
        ]
        calls += [("startswith", ((sub, new),)), ("join", ([value, sub, new],)), ("join", ([],))]
        for name, args in calls:
            expected = outcome(getattr(str, name), value, *args)
            got = outcome(getattr(Str, name), str_(value), *[ours(arg) for arg in args])
            assert got == expected, (name, value, args)


def test_string_slices_and_iteration() -> None:
    rng = random.Random(2)
    for sample in SAMPLES:
        value = str_(sample)
        assert [plain(item) for item in value] == list(sample)
        for _ in range(40):
            parts = slice_parts(rng, len(sample))
            assert plain(value.get_slice(*parts)) == sample[slice(*parts)]
        for index in range(-len(sample) - 1, len(sample) + 1):
            expected = outcome(sample.__getitem__, index)
            assert outcome(value.__getitem__, index) == expected


def test_string_hash_and_order() -> None:
    hashes = {hash(str_(f"key{i}")) for i in range(2000)}
    assert len(hashes) == 2000
    assert not hashes & {0, -1}
    for size in range(40):
        assert hash(str_("x" * size)) == hash(str_("x" * size))
    ordered = sorted(SAMPLES)
    assert [plain(item) for item in weft_builtins.sorted_of(ours(SAMPLES), None, False)] == ordered
    assert str_("a") != 1


def test_characters_are_exact_up_to_cyrillic() -> None:
    for code in range(0x530):
        if 0x180 <= code < 0x250:
            continue  # Latin Extended-B has no case here
        char = chr(code)
        names = (
            "upper lower title swapcase isalpha isupper islower isspace isdigit isdecimal isnumeric"
        )
        if 0x250 <= code < 0x370 or code in {0x1C5, 0x3F4, 0x345}:
            names = "isspace isdigit isdecimal isnumeric"
        for name in names.split():
            if code in {0x2B0, 0x345} and name.startswith("is"):
                continue
            expected = getattr(char, name)()
            assert plain(getattr(str_(char), name)()) == expected, (hex(code), name)
        if code != 0x378:
            assert plain(repr_of(str_(char))) == repr(char), hex(code)


def test_chr_ord_concat() -> None:
    for code in (0, 65, 0x7F, 0x80, 0x7FF, 0x800, 0xD800, 0xFFFF, 0x10000, 0x10FFFF):
        assert plain(chr_(code)) == chr(code)
        assert ord_(chr_(code)) == code
    assert outcome(chr_, -1) == outcome(chr, -1)
    assert outcome(ord_, str_("ab")) == outcome(ord, "ab")
    parts: Array[Str] = Array(4)
    for i, part in enumerate(["x=", "é", "", "🎉"]):
        parts[i] = str_(part)
    assert plain(concat(parts, 4)) == "x=é🎉"
    assert plain(concat(parts, 0)) == ""


@pytest.mark.parametrize(
    "value", [1, -2.5, True, None, "it's", (1,), ("a", 2.0), [1, "b"], {"k": [1]}]
)
def test_repr_of_and_str_of(value: Any) -> None:
    assert plain(repr_of(ours(value))) == repr(value)
    assert plain(str_of(ours(value))) == str(value)


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


def apply_to_builtin(target: Any, name: str, args: tuple[Any, ...]) -> object:
    match name:
        case "get_slice":
            return target[slice(*args)]
        case "set_slice":
            target[slice(*args[:3])] = args[3]
        case "delete_slice":
            del target[slice(*args)]
        case "pop_last":
            return target.pop()
        case "pop_or":
            return target.pop(*args)
        case "__delitem__":
            del target[args[0]]
        case _:
            return getattr(target, name)(*args)
    return None


def apply_to_ours(target: Any, name: str, args: tuple[Any, ...]) -> object:
    return getattr(target, "pop" if name in ("pop_last", "pop_or") else name)(
        *[ours(arg) for arg in args]
    )


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


# Ranges, bytes, hashes, builtins.


def test_ranges() -> None:
    rng = random.Random(8)
    for _ in range(300):
        expected = range(rng.randint(-9, 9), rng.randint(-9, 9), rng.choice([-3, -2, -1, 1, 2, 3]))
        actual = ours(expected)
        assert list(actual) == list(expected)
        assert len(actual) == len(expected)
        parts = slice_parts(rng, len(expected))
        assert plain(repr_of(actual.get_slice(*parts))) == repr(expected[slice(*parts)])
        for value in (*range(-10, 10), 1.0, 2.5):
            for name in ("__contains__", "index", "count"):
                want = outcome(getattr(expected, name), value)
                assert outcome(getattr(actual, name), value) == want
        for index in range(-6, 6):
            want = outcome(expected.__getitem__, index)
            assert outcome(actual.__getitem__, index) == want
        other = range(rng.randint(-2, 2), rng.randint(-2, 2), rng.choice([-1, 1, 2]))
        assert (actual == ours(other)) == (expected == other)
        if expected == other:
            assert hash(actual) == hash(ours(other))
    assert outcome(Range, 0, 1, 0) == outcome(range, 0, 1, 0)
    huge = Range(-(2**63), 2**63 - 1, 2**62)
    assert list(huge) == [-(2**63), -(2**62), 0, 2**62]
    assert 2**62 in huge


def test_bytes() -> None:
    rng = random.Random(9)
    for _ in range(200):
        a, b = (
            bytes(rng.choices(b"ab'\"\\\n\x00\xff\xc3\xa9", k=rng.randint(0, 6))) for _ in range(2)
        )
        mine, theirs = ours(a), ours(b)
        assert plain(mine) == a
        assert list(mine) == list(a)
        assert plain(repr_of(mine)) == repr(a)
        assert plain(mine.hex()) == a.hex()
        assert plain(mine + theirs) == a + b
        assert plain(mine * 3) == a * 3
        assert (mine == theirs, mine < theirs, theirs in mine) == (a == b, a < b, b in a)
        assert hash(mine) == hash(bytes_of(mine))
        parts = slice_parts(rng, len(a))
        assert plain(mine.get_slice(*parts)) == a[slice(*parts)]
        for encoding in ("utf-8", "ascii", "latin-1"):
            for errors in ("strict", "replace", "ignore"):
                want: Any = outcome(a.decode, encoding, errors)
                assert outcome(mine.decode, str_(encoding), str_(errors)) == want, (a, encoding)
    for sample in SAMPLES:
        for encoding in ("utf-8", "ascii", "latin-1", "nonsense"):
            for errors in ("strict", "replace", "ignore"):
                want = outcome(sample.encode, encoding, errors)
                assert outcome(str_(sample).encode, str_(encoding), str_(errors)) == want, sample


def test_decoding_of_every_short_sequence() -> None:
    interesting = [
        0x41,
        0x80,
        0x8F,
        0x90,
        0x9F,
        0xA0,
        0xBF,
        0xC0,
        0xC2,
        0xE0,
        0xED,
        0xF0,
        0xF4,
        0xF5,
    ]
    for first in interesting[7:]:
        for second in interesting:
            for third in (0x41, 0x80, 0xC2):
                for tail in (b"", b"\x80", b"A"):
                    data = bytes([first, second, third]) + tail
                    for errors in ("strict", "replace"):
                        want = outcome(data.decode, "utf-8", errors)
                        assert outcome(ours(data).decode, None, str_(errors)) == want, data


def test_bytearray_operations() -> None:
    rng = random.Random(10)
    for _ in range(20):
        expected = bytearray()
        actual = bytearray_of(0)
        for _ in range(80):
            name = rng.choice([
                "append", "extend", "pop", "__setitem__", "__delitem__", "__getitem__", "get_slice",
                "set_slice", "delete_slice", "__add__", "__contains__", "copy",
            ])  # fmt: skip
            index = rng.randint(-len(expected) - 1, len(expected) + 1)
            some = bytes(rng.choices(range(256), k=rng.randint(0, 4)))
            args: tuple[Any, ...] = {
                "append": (rng.choice([1, 255, 256, -1]),),
                "__contains__": (rng.choice([1, 255, 256]),),
                "extend": (some,),
                "__add__": (some,),
                "copy": (),
                "__setitem__": (index, rng.choice([0, 255, 256])),
                "get_slice": slice_parts(rng, len(expected)),
                "delete_slice": slice_parts(rng, len(expected)),
                "set_slice": (*slice_parts(rng, len(expected)), some),
            }.get(name, (index,))
            want = outcome(apply_to_builtin, expected, name, args)
            assert outcome(apply_to_ours, actual, name, args) == want, (name, args)
            assert plain(actual) == expected, (name, args)
    assert plain(repr_of(ours(bytearray(b"a'\x00")))) == repr(bytearray(b"a'\x00"))
    for source in (-1, [256], ["x"][:0], 3):
        assert outcome(bytes_of, ours(source)) == outcome(bytes, source)
    assert outcome(bytes_of, str_("x")) == outcome(bytes, "x")
    assert plain(bytes_of(str_("é"), str_("utf8"))) == "é".encode()


def test_number_hashes() -> None:
    rng = random.Random(11)
    prime = 2**61 - 1
    ints = [
        0,
        1,
        -1,
        -2,
        prime,
        -prime,
        prime - 1,
        prime + 1,
        2**63 - 1,
        -(2**63),
        1 - prime,
        2 * prime,
    ]
    ints += [rng.randint(-(2**63), 2**63 - 1) for _ in range(500)]
    for value in ints:
        assert hashing.hash_int(value) == hash(value)
    floats = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        1e300,
        -1e300,
        5e-324,
        sys.float_info.max,
        math.inf,
        -math.inf,
    ]
    floats += [float(value) for value in ints] + [rng.gauss(0, 1) for _ in range(200)]
    floats += [math.ldexp(rng.random(), rng.randint(-1070, 1020)) for _ in range(500)]
    for number in floats:
        assert hashing.hash_float(number) == hash(number), number
    assert hashing.hash_bool(True) == hash(True)


@pytest.mark.parametrize(
    "items", [(), (1,), (1, 2), (-1, 0, 2**40), (0.5, (1, 2)), tuple(range(20))]
)
def test_tuple_hash(items: tuple[Any, ...]) -> None:
    acc = hashing.combine_start()
    for item in items:
        acc = hashing.combine_add(acc, hash(item))
    assert hashing.combine_end(acc, len(items)) == hash(items)


def test_builtins() -> None:
    rng = random.Random(12)
    for _ in range(100):
        values = [rng.randint(-5, 5) for _ in range(rng.randint(0, 8))]
        mine = ours(values)
        assert weft_builtins.sum_of(mine, 0) == sum(values)
        assert weft_builtins.any_of(mine) == any(values)
        assert weft_builtins.all_of(mine) == all(values)
        assert outcome(weft_builtins.min_of, mine, None) == outcome(min, values)
        assert outcome(weft_builtins.max_of, mine, abs) == outcome(
            lambda values=values: max(values, key=abs)
        )
        assert weft_builtins.min_default(mine, abs, 7) == min(values, key=abs, default=7)
        assert weft_builtins.max_default(mine, None, 7) == max(values, default=7)
        assert plain(weft_builtins.sorted_of(mine, abs, True)) == sorted(
            values, key=abs, reverse=True
        )
        assert list(weft_builtins.reversed_of(mine)) == values[::-1]
        assert list(Enumerate(mine, 3)) == list(enumerate(values, 3))
        assert list(ZipMore(Zip(mine), Range(0, 5, 1), 2, False)) == list(
            zip(values, range(5), strict=False)
        )
        assert list(MapIterator(abs, mine)) == [abs(value) for value in values]
        assert list(FilterIterator(None, mine)) == [value for value in values if value]
        nested = Enumerate(FilterIterator(lambda value: value > 0, MapIterator(abs, mine)), 0)
        assert list(nested) == list(enumerate(filter(lambda value: value > 0, map(abs, values))))
    with pytest.raises(OverflowError, match="does not fit in 64 bits"):
        weft_builtins.sum_of(ours([2**63 - 1, 1]), 0)
    iterator = weft_builtins.iter_of(ours([1]))
    assert weft_builtins.iter_of(iterator) is iterator
    assert weft_builtins.next_of(iterator) == 1
    assert weft_builtins.next_or(iterator, 5) == 5
    with pytest.raises(StopIteration):
        weft_builtins.next_of(iterator)
    assert isinstance(iterator, ContainerIterator)


def test_integer_functions() -> None:
    rng = random.Random(13)

    def fits(function: Callable[..., Any], *args: int) -> object:
        """CPython's outcome, where the results fit in 64 bits."""
        result = outcome(function, *args)
        parts: Iterable[Any] = result if isinstance(result, tuple) else (result,)
        if all(isinstance(part, int) and not -(2**63) <= part < 2**63 for part in parts):
            return ("OverflowError", "integer overflow: the result does not fit in 64 bits")
        return result

    for _ in range(300):
        base, exponent = rng.randint(-20, 20), rng.randint(0, 30)
        assert outcome(integers.pow_int, base, exponent) == fits(pow, base, exponent)
        wide = rng.randint(0, 62)
        a, b, m = (rng.randint(-(2**wide), 2**wide) for _ in range(3))
        assert outcome(integers.divmod_int, a, b) == fits(divmod, a, b)
        assert outcome(integers.pow_mod, a, b, m) == fits(pow, a, b, m), (a, b, m)
        assert integers.abs_int(a) == abs(a)
    assert integers.pow_int(-2, 63) == -(2**63)
    with pytest.raises(OverflowError):
        integers.divmod_int(-(2**63), -1)
    with pytest.raises(OverflowError):
        integers.abs_of(-(2**63))
    assert integers.abs_of(-2.5) == 2.5
