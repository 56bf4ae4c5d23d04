"""Integers beyond 64 bits: the dialect's modules, run by CPython, against CPython's own integers."""

from __future__ import annotations

import math
import operator
import random
from collections.abc import Callable
from typing import Any

import pytest

from weft.runtime import big_ints
from weft.runtime.big_digits import BITS
from weft.runtime.big_ints import BigInt, normal
from weft.runtime.big_text import LIMIT
from weft.runtime.byte_strings import Bytes
from weft.runtime.intrinsics import Array, ByteArray, text
from weft.runtime.strings import Str

MIN, MAX = -(2**63), 2**63 - 1
EDGES = sorted(
    {
        sign * (2**bits + near)
        for bits in (0, 1, 29, 30, 31, 53, 59, 60, 61, 62, 63, 64, 65, 89, 90, 120, 300, 1020, 1024)
        for near in (-2, -1, 0, 1, 2)
        for sign in (1, -1)
    }
    | {sign * (10**k) for k in (9, 18, 19, 20, 100) for sign in (1, -1)}
)
FLOATS = [
    0.0, -0.0, 0.5, 1.0, -1.5, 3.0, 2.0**53, 2.0**63, -(2.0**63), 2.0**64, 1e300, -1e300, 5e-324,
    1e19, 1e22, math.inf, -math.inf, math.nan, float(2**64 + 2**12), 1.7976931348623157e308,
]  # fmt: skip


@pytest.fixture(autouse=True)
def seeded() -> None:
    random.seed(30)


def ours(value: object) -> Any:
    """A Python integer as `int | BigInt`; other values as they are."""
    if not isinstance(value, int) or MIN <= value <= MAX:
        return value
    size = abs(value)
    digits = Array[int](-(-size.bit_length() // BITS))
    for i in range(digits.length):
        digits[i] = size >> (BITS * i) & (2**BITS - 1)
    return BigInt(digits, value < 0)


def plain(value: Any) -> Any:
    """The Python value, after a check of the invariants."""
    if isinstance(value, BigInt):
        digits = value.digits.slots
        assert value.digits.length == len(digits) > 0
        assert digits[-1] != 0
        assert all(0 <= digit < 2**BITS for digit in digits)
        size = sum(digit << (BITS * i) for i, digit in enumerate(digits))
        result = -size if value.is_negative else size
        assert not MIN <= result <= MAX
        return result
    if isinstance(value, Str):
        return bytes(value.data.bytes).decode()
    if isinstance(value, Bytes):
        return bytes(value.data.bytes)
    if isinstance(value, tuple):
        return tuple(plain(item) for item in value)
    return value


def checked(function: Callable[..., object], *args: object) -> object:
    """Its result, where what is an `int` must fit in 64 bits."""
    result = function(*args)
    for item in result if isinstance(result, tuple) else (result,):
        assert not isinstance(item, int) or MIN <= item <= MAX
    return result


def outcome(function: Callable[..., object], *args: object) -> str:
    """The result, or the exception, as text that can be compared."""
    try:
        return repr(plain(function(*args)))
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        message = error.args[-1]
        return f"{type(error).__name__}: {plain(message)}"


def number(most_bits: int = 400) -> int:
    size = random.choice(
        [
            random.getrandbits(random.randint(1, most_bits)),
            random.getrandbits(random.randint(1, 130)),
            2 ** random.randint(0, most_bits) + random.randint(-2, 2),
            random.choice(EDGES),
            # Digits of all ones and zeros bring out the rare cases of the division.
            int("".join(random.choices(["0" * 30, "1" * 30], k=random.randint(1, 12))), 2),
        ]
    )
    return random.choice([size, -size])


def pairs(count: int) -> list[tuple[int, int]]:
    return [(number(), number()) for _ in range(count)]


def big_pairs(count: int) -> list[tuple[int, int]]:
    return [(a, b) for a, b in pairs(count) if not (MIN <= a <= MAX and MIN <= b <= MAX)]


def check(function: Callable[..., object], *args: Any) -> None:
    expected = outcome(function, *args)
    assert outcome(checked, function, *map(ours, args)) == expected, args


BINARY = [
    operator.add, operator.sub, operator.mul, operator.floordiv, operator.mod, operator.truediv, divmod,
    operator.and_, operator.or_, operator.xor,
    operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge,
]  # fmt: skip


@pytest.mark.parametrize("function", BINARY)
def test_operators(function: Callable[..., object]) -> None:
    for a, b in big_pairs(400):
        check(function, a, b)
    for a in EDGES:
        for b in random.sample(EDGES, 12):
            if not (MIN <= a <= MAX and MIN <= b <= MAX):
                check(function, a, b)
    for b in 0, 1, -1, True, False, MIN, MAX, 2**30, 2**90:
        check(function, 2**90, b)
        check(function, b, -(2**90))


@pytest.mark.parametrize("function", BINARY)
def test_operators_with_floats(function: Callable[..., object]) -> None:
    if function in (operator.and_, operator.or_, operator.xor):
        return
    for value in FLOATS:
        for whole in (2**63, -(2**64), 2**64 + 2**12, 2**100 + 1, 10**400, -(10**400)):
            check(function, whole, value)
            check(function, value, whole)


def test_operators_refuse_other_types() -> None:
    for function in operator.add, operator.lt, operator.mul, operator.and_:
        with pytest.raises(TypeError):
            function(ours(2**80), "x")
    assert ours(2**80) != "x"


MACHINE: list[tuple[Callable[..., object], Callable[..., object]]] = [
    (big_ints.add, operator.add), (big_ints.sub, operator.sub), (big_ints.mul, operator.mul),
    (big_ints.floor_div, operator.floordiv), (big_ints.plus, operator.add), (big_ints.times, operator.mul),
]  # fmt: skip


def test_two_machine_integers() -> None:
    values = [value for value in EDGES if MIN <= value <= MAX] + [MIN, MAX, 0]
    for function, expected in MACHINE:
        for a in values:
            for b in random.sample(values, 25):
                assert outcome(checked, function, a, b) == outcome(expected, a, b), (a, b)
    for a in values:
        assert plain(big_ints.neg(a)) == -a
        assert plain(big_ints.absolute(a)) == abs(a)
        for count in 0, 1, 2, 29, 30, 31, 62, 63, 64, 65, 200:
            assert plain(big_ints.shift_left(a, count)) == a << count
        for exponent in 0, 1, 2, 3, 7, 40:
            assert plain(big_ints.power(a, exponent)) == a**exponent
    assert outcome(big_ints.shift_left, 1, -1) == outcome(operator.lshift, 1, -1)


def test_unary() -> None:
    for value in [*EDGES, *[number() for _ in range(300)]]:
        mine = ours(value)
        if isinstance(mine, int):
            continue
        for function in operator.neg, operator.pos, abs, operator.invert, hash, bool:
            assert outcome(function, mine) == outcome(function, value)
        assert plain(mine.__repr__()) == str(value)
        assert plain(mine.bit_length()) == value.bit_length()
        assert plain(mine.bit_count()) == value.bit_count()
        assert outcome(float, mine) == outcome(float, value)
        assert plain(round(mine)) == value


def test_long_products_quotients_and_texts() -> None:
    LIMIT.digits = 0
    for bits_a, bits_b in (3000, 2500), (9000, 1300), (40000, 39000), (35000, 2400), (2400, 1200):
        for _ in range(3):
            a, b = random.getrandbits(bits_a), -random.getrandbits(bits_b)
            check(operator.mul, a, b)
            check(divmod, a, b)
            check(operator.truediv, a, b)
            c = a * b
            check(divmod, c - 1, b)
            assert plain(ours(a).__repr__()) == decimal(a)
            assert plain(big_ints.parse(text(decimal(a)), 10)) == a
            assert plain(big_ints.parse(text(f"{a:_x}"), 16)) == a
    LIMIT.digits = 4300


def decimal(value: int) -> str:
    """`str(value)` without CPython's limit."""
    parts = []
    while value:
        value, part = divmod(value, 10**1000)
        parts.append(f"{part:01000d}")
    return "".join(reversed(parts)).lstrip("0")


def test_powers() -> None:
    for base in [*random.sample(EDGES, 20), 10**20, 6 * 2**70, 0, 1, -1]:
        for exponent in 0, 1, 2, 5, 31, -1, -2:
            if not MIN <= base <= MAX:
                check(operator.pow, base, exponent)
    for base in 0, 1, -1, True:
        for exponent in 2**64, 2**64 + 1:
            check(operator.pow, base, exponent)
    for value in 0.5, -1.0, 2.5, 0.0:
        check(operator.pow, 2**80, value)
    check(operator.pow, 2**70, -(2**70))


def test_power_modulo() -> None:
    for _ in range(300):
        args = number(150), number(150), random.choice([number(150), random.randint(-9, 9)])
        expected = outcome(pow, *args)
        assert outcome(checked, big_ints.pow_mod, *map(ours, args)) == expected, args


def test_shifts() -> None:
    counts = [0, 1, 29, 30, 31, 60, 64, 100, 1000, -1, 2**70, -(2**70)]
    for value in [*random.sample(EDGES, 40), 0, *[number() for _ in range(30)]]:
        for count in counts:
            if not (MIN <= value <= MAX and MIN <= count <= MAX):
                check(operator.rshift, value, count)
                check(operator.lshift, value, count)


def test_round() -> None:
    for value in 2**70, -(2**70), 25 * 10**30, 35 * 10**30, -(25 * 10**30), 10**31 - 1:
        for digits in 0, 3, -1, -2, -29, -30, -31, -32, -33, -60, 2**70, -(2**70):
            if digits != -(2**70):
                check(round, value, digits)
    assert plain(round(ours(2**70), ours(-(2**70)))) == 0


def test_float_conversions() -> None:
    for _ in range(300):
        value = number(1100)
        bits = random.randint(60, 1030)
        middle = (random.getrandbits(53) * 2 + 1) << (bits - 54 if bits > 54 else 0)
        for near in value, middle, middle - 1, middle + 1, -middle:
            if not MIN <= near <= MAX:
                assert outcome(float, ours(near)) == outcome(float, near)
    for value in 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**1024 - 1:
        assert outcome(float, ours(value)) == outcome(float, value)
    for source in [
        *FLOATS,
        *[random.uniform(-1, 1) * 10.0 ** random.randint(0, 300) for _ in range(200)],
    ]:
        assert outcome(big_ints.from_float, source) == outcome(int, source)
        assert outcome(big_ints.ratio_of_float, source) == outcome(
            lambda x: x.as_integer_ratio(), source
        )


def test_true_quotient_of_tiny_results() -> None:
    for _ in range(400):
        a = number(200)
        b = random.getrandbits(random.randint(1000, 1280)) | 1
        check(operator.truediv, a, b)
        check(operator.truediv, b, a)
    for near in -1, 0, 1:
        for top in 1, 2, 3, 5, 7, 2**53 - 1, 2**53 + 1, 2**54 - 1:
            check(operator.truediv, (top << 100) + near, 1 << 1175)
            check(operator.truediv, (top << 100) + near, 1 << 1174)
            check(operator.truediv, (top << 100) + near, 1 << 1123)


SOURCES = [
    "", " ", "-", "+5", "- 5", " -12\n", "1_0", "1__0", "_1", "1_", "0x_ff", "0xFF", "0x", "0o17", "0b101", "0b2",
    "00", "0_0", "012", "00_1", "zz", "1\0", "a'b", "x" * 250, "é", "\u2003\u0661\u0662", "9223372036854775807",
    "-9223372036854775808", "9" * 30 + "x", "9223372036854775808", "-9223372036854775809", "1" * 40, "-" + "9" * 400,
    "0x" + "f" * 40, "1_000_000_000_000_000_000_000", "1" * 4300, "1" * 4301, "1" * 4301 + "x", "0" * 5000, "f" * 5000,
    "z" * 30, " " + "7" * 1000 + " ",
]  # fmt: skip


@pytest.mark.parametrize("source", SOURCES)
def test_parse(source: str) -> None:
    for base in 0, 2, 3, 7, 8, 10, 16, 36, 37, 1, -1:
        assert outcome(big_ints.parse, text(source), base) == outcome(int, source, base), base


def test_from_decimal() -> None:
    for value in [*EDGES, *[number() for _ in range(100)]]:
        assert plain(big_ints.from_decimal(text(str(value)))) == value


def test_long_texts_are_refused() -> None:
    for value in 10**4299, 10**4300 - 1, 10**4300, 10**5000:
        assert outcome(lambda v: v.__repr__(), ours(value)) == outcome(
            lambda v: text(str(v)), value
        )


def test_other_bases() -> None:
    for value in 2**63, -(2**64), 2**90 - 1, -(2**91), number() * 2**70:
        for base, function in (16, hex), (8, oct), (2, bin):
            assert plain(big_ints.in_base(ours(value), base)) == function(value)


def test_format() -> None:
    for _ in range(600):
        align = random.choice(["", "<", ">", "=", "^", "*^", "é<", "0="])
        spec = align + random.choice(["", "+", " ", "-"]) + random.choice(["", "", "#", "z"])
        spec += random.choice(["", "0"]) + random.choice(["", "12", "40", "70"])
        spec += random.choice(["", "", ",", "_"]) + random.choice(["", "", "", ".3"])
        spec += random.choice(["", *"dnxXobeEfFgG%csq"])
        value = random.choice([2**64, -(2**90) - 1, 10**30, number() * 2**64 + 1])
        if spec and not MIN <= value <= MAX:
            expected = outcome(lambda v, s=spec: text(format(v, s)), value)
            assert outcome(big_ints.format_big, ours(value), text(spec)) == expected, spec


def test_percent() -> None:
    for flags in "", "#", "0", "-", "+", " ":
        for code in "diuoxXeEfFgGcs":
            for width, precision in (-1, -1), (40, -1), (-1, 30), (50, 35):
                pattern = (
                    "%"
                    + flags
                    + str(width) * (width >= 0)
                    + f".{precision}" * (precision >= 0)
                    + code
                )
                for value in 2**64 + 12345, -(10**22):
                    expected = outcome(lambda v, p=pattern: text(p % v), value)
                    given = text(flags), width, precision, ord(code)
                    assert outcome(big_ints.format_percent_big, ours(value), *given) == expected


def test_bytes() -> None:
    for value in 2**63, 2**64, -(2**63) - 1, -(2**71), 2**71, 2**72 - 1, -(2**72), number() * 2**80:
        for length in 0, 8, 9, 10, 70, -1:
            for order in "little", "big", "odd":
                for signed in True, False:
                    expected = outcome(
                        lambda *a: a[0].to_bytes(a[1], a[2], signed=a[3]),
                        value,
                        length,
                        order,
                        signed,
                    )
                    mine = outcome(
                        lambda *a: a[0].to_bytes(a[1], text(a[2]), signed=a[3]),
                        ours(value),
                        length,
                        order,
                        signed,
                    )
                    assert mine == expected
    for length in range(40):
        data = random.randbytes(length)
        held = ByteArray(length)
        held.bytes[:] = data
        for order in "little", "big":
            for signed in True, False:
                result = big_ints.from_bytes(Bytes(held), text(order), signed=signed)
                assert plain(result) == int.from_bytes(data, order, signed=signed)  # type: ignore[arg-type]


def test_number_theory() -> None:
    for a, b in pairs(200):
        assert plain(big_ints.common_divisor(ours(a), ours(b))) == math.gcd(a, b)
        assert plain(big_ints.common_multiple(ours(a), ours(b))) == math.lcm(a, b)
        check_same("isqrt", a)
        check_same("isqrt", abs(a) ** 2)
        check_same("isqrt", abs(a) ** 2 - 1)
    for n in [*range(30), 100, 500, -1, 2**64, -(2**64)]:
        check_same("factorial", n)
    for n in 0, 1, 5, 52, 67, 100, 2**64, -1, -(2**64):
        for k in 0, 1, 2, 5, 33, 60, -1, n, n - 1, 2**64, -(2**64):
            if n - 200 < k or k < 200:
                check_same("comb", n, k)
                if k < 200 or k > n:
                    check_same("perm", n, k)
    check_same("perm", 30)


def check_same(name: str, *args: int) -> None:
    assert outcome(checked, getattr(big_ints, name), *map(ours, args)) == outcome(
        getattr(math, name), *args
    ), (name, args)


def test_logarithms() -> None:
    for value in 2**63, 2**64 - 1, 10**30, 10**308, 10**309, 10**400, 3**2000, 2**1024, -(2**64):
        assert outcome(big_ints.big_log, ours(value)) == outcome(math.log, value)
        assert outcome(big_ints.big_log2, ours(value)) == outcome(math.log2, value)
        assert outcome(big_ints.big_log10, ours(value)) == outcome(math.log10, value)


def test_normal_takes_zeros_on_top() -> None:
    def with_third(digit: int) -> Array[int]:
        digits = Array[int](5)
        for i in range(5):
            digits[i] = 0
        digits[2] = digit
        return digits

    assert normal(with_third(0), True) == 0
    assert normal(with_third(8), True) == MIN
    assert plain(normal(with_third(8), False)) == 2**63
