"""Builtin values and the runtime's, run by CPython: from the one to the other, and what must hold of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from weft.runtime.byte_strings import ByteArrayObject, Bytes, bytearray_of, bytes_of
from weft.runtime.dicts import Dict
from weft.runtime.intrinsics import ByteArray
from weft.runtime.lists import List, list_of
from weft.runtime.ranges import Range
from weft.runtime.sets import Set, set_of
from weft.runtime.strings import Str

MISSING = object()


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
