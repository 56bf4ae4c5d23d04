"""The runtime's strings, bytes, ranges, hashes and functions, run by CPython, against the builtin ones."""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from model_values import apply_to_builtin, apply_to_ours, ours, outcome, plain, slice_parts, str_

from weft.runtime import builtins as weft_builtins
from weft.runtime import (
    hashing,
    integers,
)
from weft.runtime.byte_strings import bytearray_of, bytes_of
from weft.runtime.intrinsics import Array, repr_of, str_of
from weft.runtime.iterators import (
    ContainerIterator,
    Enumerate,
    FilterIterator,
    MapIterator,
    Zip,
    ZipMore,
)
from weft.runtime.ranges import Range
from weft.runtime.strings import Str, chr_, concat, ord_

pytestmark = pytest.mark.usefixtures("checked_locks")

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
