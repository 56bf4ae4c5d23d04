"""What the dialect can say that Python cannot: raw memory, wrapping arithmetic, atomics, the worker.

The compiler replaces each function here by an IR operation (`frontend/intrinsics.py`). The bodies below
are what they mean, in plain Python, so that the algorithms of this folder run and are tested under CPython.
Addresses are 64-bit integers; raw loads and stores have no meaning under CPython and are not implemented.
"""

from __future__ import annotations

import copy
import math
import struct
import sys
from types import FunctionType
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.runtime.strings import Str
    from weft.runtime.threads import Worker

T = TypeVar("T")
U64 = (1 << 64) - 1
# A parameter that says how long a tuple is: where the argument is a literal, it is a tuple of that length.
Length: TypeAlias = "int | tuple[None, ...]"


class Array(Generic[T]):
    """A fixed number of 8-byte slots on the heap, all unset at first. Indexing is not checked."""

    def __init__(self, length: int) -> None:
        self.slots: list[Any] = [None] * length
        self.length = length

    def __getitem__(self, index: int) -> T:
        return cast("T", self.slots[index])

    def __setitem__(self, index: int, value: T) -> None:
        self.slots[index] = value

    def is_set(self, index: int) -> bool:
        """Whether the slot holds a reference (for reference types; a number is always set)."""
        return self.slots[index] is not None

    def clear(self, index: int) -> None:
        """Make the slot unset, so that what it referred to can be reclaimed."""
        self.slots[index] = None

    def copy_from(self, at: int, source: Array[T], source_at: int, count: int) -> None:
        """Copy `count` slots; the ranges may overlap (memmove)."""
        self.slots[at : at + count] = source.slots[source_at : source_at + count]

    def shorten(self, length: int) -> None:
        """Give up the slots behind the first `length`; nobody else knows the array yet."""
        del self.slots[length:]
        self.length = length


class ByteArray:
    """A fixed number of bytes on the heap, all zero at first. Indexing is not checked."""

    def __init__(self, length: int) -> None:
        self.bytes = bytearray(length)
        self.length = length

    def __getitem__(self, index: int) -> int:
        return self.bytes[index]

    def __setitem__(self, index: int, value: int) -> None:
        self.bytes[index] = value & 255

    def copy_from(self, at: int, source: ByteArray, source_at: int, count: int) -> None:
        """Copy `count` bytes; the ranges may overlap (memmove)."""
        self.bytes[at : at + count] = source.bytes[source_at : source_at + count]

    def shorten(self, length: int) -> None:
        """Give up the bytes behind the first `length`; nobody else knows the array yet."""
        del self.bytes[length:]
        self.length = length

    def compare(self, at: int, other: ByteArray, other_at: int, count: int) -> int:
        """Negative, zero or positive as `count` bytes here sort before, equal or after those there."""
        mine, theirs = self.bytes[at : at + count], other.bytes[other_at : other_at + count]
        return (mine > theirs) - (mine < theirs)

    def fill(self, at: int, value: int, count: int) -> None:
        self.bytes[at : at + count] = bytes([value & 255]) * count

    def word(self, at: int) -> int:
        """Eight bytes from `at`, little-endian, as an integer. `at + 8` must not pass the end."""
        return _signed(int.from_bytes(self.bytes[at : at + 8], "little"))


def text(value: str) -> Str:
    """The runtime's string for a literal."""
    from weft.runtime.strings import Str

    encoded = value.encode()
    data = ByteArray(len(encoded))
    data.bytes[:] = encoded
    return Str(data, len(value))


def repr_of(value: object) -> Str:
    """`repr(value)` as the runtime's string; the compiler picks the method for the type."""
    method = getattr(type(value), "__repr__", None)
    if isinstance(method, FunctionType):  # a class of this folder, or the program's
        return _as_str(method(value))
    if isinstance(value, tuple):
        return _tuple_repr(value)
    return text(repr(value))


def str_of(value: object) -> Str:
    """`str(value)` as the runtime's string; the compiler picks the method for the type."""
    method = getattr(type(value), "__str__", None)
    if isinstance(method, FunctionType):
        return _as_str(method(value))
    if isinstance(value, str):
        return text(value)
    return repr_of(value)


def _as_str(value: object) -> Str:
    return text(value) if isinstance(value, str) else cast("Str", value)


def _tuple_repr(items: tuple[object, ...]) -> Str:
    inner = ", ".join(repr_of(item).data.bytes.decode() for item in items)
    return text(f"({inner},)" if len(items) == 1 else f"({inner})")


def const_table(values: list[int]) -> tuple[int, ...]:
    """A table of 64-bit words computed by CPython at compile time; only indexing `TABLE[i]` by an int is allowed."""
    return tuple(values)


def _signed(value: int) -> int:
    value &= U64
    return value - (1 << 64) if value >> 63 else value


# Integers as 64-bit words. Results are signed 64-bit; `unsigned_*` and `mul_high` read them as unsigned.


def wrap_add(a: int, b: int) -> int:
    return _signed(a + b)


def wrap_sub(a: int, b: int) -> int:
    return _signed(a - b)


def wrap_mul(a: int, b: int) -> int:
    return _signed(a * b)


def mul_high(a: int, b: int) -> int:
    """The upper 64 bits of the unsigned 128-bit product."""
    return _signed(((a & U64) * (b & U64)) >> 64)


def shift_left(a: int, count: int) -> int:
    """`a << count` without overflow check; `0 <= count < 64`."""
    return _signed(a << count)


def shift_right(a: int, count: int) -> int:
    """Logical shift; `0 <= count < 64`. Python's `>>` is the arithmetic one."""
    return _signed((a & U64) >> count)


def unsigned_less(a: int, b: int) -> bool:
    return (a & U64) < (b & U64)


def unsigned_div(a: int, b: int) -> int:
    return _signed((a & U64) // (b & U64))


def unsigned_rem(a: int, b: int) -> int:
    return _signed((a & U64) % (b & U64))


def count_leading_zeros(a: int) -> int:
    return 64 - (a & U64).bit_length()


def add_overflows(a: int, b: int) -> bool:
    return _signed(a + b) != a + b


def mul_overflows(a: int, b: int) -> bool:
    return _signed(a * b) != a * b


def float_bits(value: float) -> int:
    return cast("int", struct.unpack("<q", struct.pack("<d", value))[0])


def bits_float(bits: int) -> float:
    return cast("float", struct.unpack("<d", struct.pack("<q", bits))[0])


def int_to_float(value: int) -> float:
    return float(value)


def float_to_int(value: float) -> int:
    """Truncate; the value must fit."""
    return int(value)


# Objects.


def lock(obj: object) -> None:
    """Take the spin lock in the object's header; removed where the object cannot be shared."""


def unlock(obj: object) -> None:
    """Release it: what was stored before is visible to the next holder."""


def same_object(a: object, b: object) -> bool:
    """`a is b`, by address."""
    return a is b


def equal(a: object, b: object) -> bool:
    """`a is b or a == b`, as containers compare their items: an item may hold itself."""
    return a is b or a == b


def address_of(obj: object) -> int:
    """The object's address: its identity, and a base for raw loads."""
    return id(obj)


def field_address(obj: object, field: str) -> int:
    """The address of a field, for atomics on it. `field` must be a literal."""
    raise NotImplementedError


def overrides_iteration(obj: object) -> bool:
    """Whether its class derives from a container of the runtime, but has an `__iter__` of its own; known when compiled."""
    return False


def has_keys(obj: object) -> bool:
    """Whether it is a mapping, but none whose entries `dicts.py` can copy."""
    from weft.runtime.dicts import Dict

    return hasattr(obj, "keys") and not isinstance(obj, Dict)


def type_name(obj: object) -> Str:
    """The name of the object's class, as in `type(obj).__name__`."""
    return text(type(obj).__name__)


# Raw memory: addresses are integers. The plain forms are for memory that one thread owns.


def load(address: int) -> int:
    raise NotImplementedError


def store(address: int, value: int) -> None:
    raise NotImplementedError


def load_byte(address: int) -> int:
    raise NotImplementedError


def store_byte(address: int, value: int) -> None:
    raise NotImplementedError


def copy_to_address(address: int, source: ByteArray, at: int, count: int) -> None:
    """Copy bytes of an array to raw memory."""
    raise NotImplementedError


def copy_from_address(target: ByteArray, at: int, address: int, count: int) -> None:
    """Copy raw memory to bytes of an array."""
    raise NotImplementedError


# Atomics on 64-bit words. On a GPU lane 0 acts and the result is broadcast (an elect region).


def atomic_load(address: int) -> int:
    """Relaxed."""
    raise NotImplementedError


def atomic_load_acquire(address: int) -> int:
    raise NotImplementedError


def atomic_store(address: int, value: int) -> None:
    """Relaxed."""
    raise NotImplementedError


def atomic_store_release(address: int, value: int) -> None:
    raise NotImplementedError


def atomic_add(address: int, value: int) -> int:
    """Add and give the old value; acquire and release."""
    raise NotImplementedError


def atomic_add_relaxed(address: int, value: int) -> int:
    """Add; gives the value before. Orders nothing: for counters that only tell threads apart."""
    raise NotImplementedError


def atomic_count(address: int, amount: int) -> None:
    """Add, and do not wait for it; relaxed."""
    raise NotImplementedError


def atomic_count_release(address: int, amount: int) -> None:
    """Add, and do not wait for it; release."""
    raise NotImplementedError


def atomic_exchange(address: int, value: int) -> int:
    """Give the old value; release."""
    raise NotImplementedError


def atomic_cas(address: int, expected: int, value: int) -> int:
    """Store `value` if the word is `expected`; give the old value; acquire."""
    raise NotImplementedError


def atomic_cas_relaxed(address: int, expected: int, value: int) -> int:
    """Store `value` if the word is `expected`; give the old value. Orders nothing."""
    raise NotImplementedError


def atomic_cas_polled(address: int, expected: int, value: int) -> int:
    """As `atomic_cas`, for loops that wait for the word: how much a failing one disturbs others is the target's care."""
    raise NotImplementedError


def host_load(address: int) -> int:
    """Load a word that the host writes; acquire, system scope."""
    raise NotImplementedError


def host_store(address: int, value: int) -> None:
    """Store a word that the host reads; release, system scope: plain stores before it are visible."""
    raise NotImplementedError


def resume_frame(frame: object) -> bool:
    """Run a generator's function from where its frame says; whether it came to a `yield`."""
    raise NotImplementedError


def python_minor() -> int:
    """The 12 of the Python 3.12 that compiles the program: whose texts the library follows."""
    return sys.version_info.minor


def python_micro() -> int:
    """The 7 of Python 3.11.7, see `python_minor`."""
    return sys.version_info.micro


def mentions(*names: str) -> bool:
    """Whether the program's own text has an attribute or a method of such a name; known when it is compiled."""
    return False


def replaces_stderr() -> bool:
    """Whether the program puts something else in the place of `sys.stderr`; known when it is compiled."""
    return False


def wide_ints() -> bool:
    """Whether the program is compiled for integers beyond 64 bits; the compiler knows."""
    return False


# The machine.


def worker() -> Worker:
    """The record of the worker (a warp, or an OS thread) that runs this code."""
    raise NotImplementedError


def near_memory() -> int:
    """The address of this worker's near memory, see `protocol.Near`."""
    raise NotImplementedError


def worker_at(index: int) -> Worker:
    raise NotImplementedError


def launch_word(index: int) -> int:
    """A word of the launch record, by its index in `protocol.LaunchWord`."""
    raise NotImplementedError


def clock_ns() -> int:
    """A monotonic clock, in nanoseconds."""
    raise NotImplementedError


def cpu_pause() -> None:
    """A short pause inside a spin loop."""


def wait_parker(address: int, expected: int, deadline_ns: int) -> None:
    """Sleep while the word is `expected`, until it changes or the deadline (-1: none); may wake early."""
    raise NotImplementedError


def wake_parker(address: int) -> None:
    """Wake the worker that sleeps on the word; its new value was stored before."""
    raise NotImplementedError


def ring_host() -> None:
    """Wake the host's server where it sleeps between requests."""


def start_worker(index: int) -> bool:
    """Create the worker with that index where workers are made on demand; False where they are not."""
    raise NotImplementedError


def current_location() -> int:
    """The number of the user's line that called into this code (`Program.locations`)."""
    return 0


def source_name(location: int) -> Str:
    raise NotImplementedError


def function_name(location: int) -> Str:
    """The name of the function that the line belongs to, as a traceback shows it."""
    raise NotImplementedError


def zero_memory(address: int, count: int) -> None:
    """Clear raw memory; `count` bytes, a multiple of 16."""
    raise NotImplementedError


def frame_address() -> int:
    """An address in the current stack frame; the stack grows towards smaller ones."""
    raise NotImplementedError


def qualified_name(obj: object) -> Str:
    """The name of the object's class as a traceback shows it, with the module where that is not plain."""
    return type_name(obj)


def float_floor(value: float) -> float:
    return math.copysign(math.floor(value), value) if math.isfinite(value) else value


def float_power(base: float, exponent: float) -> float:
    """C's `pow`."""
    return math.pow(base, exponent)


def float_sqrt(value: float) -> float:
    return math.sqrt(value)


def libm_fmod(a: float, b: float) -> float:
    return _quiet(math.fmod, a, b)


def libm_hypot(a: float, b: float) -> float:
    return math.hypot(a, b)


def libm_copysign(magnitude: float, sign: float) -> float:
    return math.copysign(magnitude, sign)


# C's functions, without Python's errors: each gives NaN or an infinity where `math` would raise.


def _quiet(function: Callable[..., float], *args: float) -> float:
    """A function of `math` as C has it; only the sign of an infinity is lost."""
    try:
        return function(*args)
    except ValueError:
        return math.nan
    except OverflowError:
        return math.inf


def libm_sin(value: float) -> float:
    return _quiet(math.sin, value)


def libm_cos(value: float) -> float:
    return _quiet(math.cos, value)


def libm_tan(value: float) -> float:
    return _quiet(math.tan, value)


def libm_asin(value: float) -> float:
    return _quiet(math.asin, value)


def libm_acos(value: float) -> float:
    return _quiet(math.acos, value)


def libm_atan(value: float) -> float:
    return _quiet(math.atan, value)


def libm_sinh(value: float) -> float:
    return _quiet(math.sinh, value)


def libm_cosh(value: float) -> float:
    return _quiet(math.cosh, value)


def libm_tanh(value: float) -> float:
    return _quiet(math.tanh, value)


def libm_asinh(value: float) -> float:
    return _quiet(math.asinh, value)


def libm_acosh(value: float) -> float:
    return _quiet(math.acosh, value)


def libm_atanh(value: float) -> float:
    return _quiet(math.atanh, value)


def libm_exp(value: float) -> float:
    return _quiet(math.exp, value)


def libm_exp2(value: float) -> float:
    return _quiet(math.exp2, value)


def libm_expm1(value: float) -> float:
    return _quiet(math.expm1, value)


def libm_log(value: float) -> float:
    return _quiet(math.log, value)


def libm_log2(value: float) -> float:
    return _quiet(math.log2, value)


def libm_log10(value: float) -> float:
    return _quiet(math.log10, value)


def libm_log1p(value: float) -> float:
    return _quiet(math.log1p, value)


def libm_cbrt(value: float) -> float:
    return _quiet(math.cbrt, value)


def libm_erf(value: float) -> float:
    return _quiet(math.erf, value)


def libm_erfc(value: float) -> float:
    return _quiet(math.erfc, value)


def libm_tgamma(value: float) -> float:
    return _quiet(math.gamma, value)


def libm_lgamma(value: float) -> float:
    return _quiet(math.lgamma, value)


def libm_trunc(value: float) -> float:
    return _quiet(lambda given: math.modf(given)[1], value)


def libm_ceil(value: float) -> float:
    return -float_floor(-value)


def libm_atan2(y: float, x: float) -> float:
    return math.atan2(y, x)


def libm_remainder(a: float, b: float) -> float:
    return _quiet(math.remainder, a, b)


def libm_nextafter(start: float, towards: float) -> float:
    return math.nextafter(start, towards)


Callee = TypeVar("Callee")


def always_inline(function: Callee) -> Callee:
    """A short function on a hot path: the compiler copies it into its callers."""
    return function


def never_inline(function: Callee) -> Callee:
    """A long or rare function, which the compiler keeps out of its callers."""
    return function


def rare(function: Callee) -> Callee:
    """A function that runs a few times at most in a program: not worth optimising, nor what only it calls."""
    return function


def one_for_alike(function: Callee) -> Callee:
    """A function that is called from many places for much the same types, and reads only.

    The compiler takes one instance for all lists of integers, as for user functions, not one for each list.
    """
    return function


def user_main() -> None:
    """Run the program's own module."""
    raise NotImplementedError


def callable_name(value: object) -> Str:
    """`value.__name__` of a function, bound method or class; otherwise the name of its class."""
    return text(getattr(value, "__name__", type(value).__name__))


def signature_of(function: object, empty: object) -> Any:
    """The parameters of a function, each as name, kind, default and annotation; and the result's annotation."""
    raise NotImplementedError


# Copies (`frontend/copying.py`).


def shallow_copy(obj: T) -> T:
    """`copy.copy(obj)`"""
    return copy.copy(obj)


def deep_copy(obj: T, memo: object) -> T:
    """`copy.deepcopy(obj)`; the memo has what was copied so far."""
    return copy.deepcopy(obj)


def new_like(obj: T) -> T:
    """An object of the same class without fields, whose parts may have other types."""
    return object.__new__(type(obj))


def new_same(obj: T) -> T:
    """An object of the same type without fields."""
    return object.__new__(type(obj))


def copy_fields(source: object, made: object, memo: object, skipped: str) -> None:
    """Copy all fields but those that the class `skipped` declares: deeply if there is a memo."""
    raise NotImplementedError


def exposed_address(obj: object) -> int:
    """The address of an object that may be asked for by `object_at`; 0 of a number."""
    raise NotImplementedError


def object_at(address: int) -> Any:
    """The object at an address, of the type that the calling function returns."""
    raise NotImplementedError


# Tests (`frontend/test_cases.py`).


def tests_of(case: object) -> Str:
    """The names of the tests of an object's class, or of a class, in their order, a line each."""
    raise NotImplementedError


def lines_of(case: object) -> Str:
    """The first lines of their docstrings."""
    raise NotImplementedError


def call_test(case: object, name: Str) -> None:
    """Call the test of that name."""
    raise NotImplementedError


def test_mark(case: object, name: Str) -> Any:
    """What a decorated test is in its class, before it is bound to an object; None of any other."""
    raise NotImplementedError


def call_module_fixture(case: object, name: str) -> None:
    """Call a function of the module in which the object's class stands, if there is one; a literal name."""
    raise NotImplementedError


def main_module() -> Any:
    """The program's own module."""
    raise NotImplementedError


def visit_test_classes(module: Any, visitor: Any) -> None:
    """`visitor.visit("C", C)` for each test class that a module has a name for, in the order of names."""
    raise NotImplementedError
