"""Numbers to text and back: the dialect's modules, run by CPython, against CPython's own functions."""

from __future__ import annotations

import math
import random
import struct
from collections.abc import Callable
from fractions import Fraction

import pytest

from weft.runtime import formatting, number_text
from weft.runtime.intrinsics import text
from weft.runtime.strings import Str


@pytest.fixture(autouse=True)
def without_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiled programs ask the host whether to go on with integers of any size."""

    def raise_overflow() -> None:
        raise OverflowError("no host")

    monkeypatch.setattr(number_text, "raise_overflow", raise_overflow)
    monkeypatch.setattr(formatting, "raise_overflow", raise_overflow)


EDGES = [
    0.0, -0.0, 0.5, 1.5, 2.5, 9.5, 99.5, 0.95, 2.675, 999999.5, 1e15, 1e16, 1e17, 1e22, 1e23,
    0.0001, 0.00001, 5e-324, 1e-323, 2.0**-44, 2.0**53, 2.0**63, 2.2250738585072014e-308,
    1.7976931348623157e308, -1.5, math.inf, -math.inf, math.nan,
]  # fmt: skip
INTS = [0, 1, -1, 9, 10, 65, 0x20AC, 0x110000, 2**63 - 1, -(2**63), *[10**k for k in range(19)]]


def plain(value: Str) -> str:
    """The Python string, after a check of the invariants of `Str`."""
    assert value.data.length == len(value.data.bytes)
    decoded = bytes(value.data.bytes).decode()
    assert value.length == len(decoded)
    return decoded


def outcome(function: Callable[..., object], *args: object) -> str:
    """The result, or the exception, as text that can be compared."""
    try:
        result = function(*args)
    except (ValueError, OverflowError, TypeError) as error:
        message = error.args[0]
        shown = plain(message) if isinstance(message, Str) else message
        return f"{type(error).__name__}: {shown}"
    return plain(result) if isinstance(result, Str) else repr(result)


def random_bits() -> float:
    value: float = struct.unpack("<d", random.randbytes(8))[0]
    return value


def random_float() -> float:
    return random.choice(
        [
            random_bits(),
            random.choice(EDGES),
            random.getrandbits(random.randint(1, 53)) * 5e-324,
            random.randint(-(10**6), 10**6) / 2 ** random.randint(0, 12),
            random.uniform(-1, 1) * 10.0 ** random.randint(-12, 20),
        ]
    )


def random_int() -> int:
    return random.choice(
        [*INTS, random.getrandbits(63), -random.getrandbits(random.randint(1, 63))]
    )


def random_text() -> str:
    return "".join(random.choices("abé€😀 x", k=random.randint(0, 8)))


def maybe(probability: float, choices: str) -> str:
    return random.choice(choices) if random.random() < probability else ""


def random_spec() -> str:
    if random.random() < 0.03:
        return "".join(random.choices("<>=^+- z#0159,_.bdfgsx%é", k=random.randint(1, 6)))
    align = maybe(0.3, "<>=^")
    fill = maybe(0.6, "*é€😀0x<^ ") if align else ""
    spec = fill + align + maybe(0.3, "+- ") + maybe(0.1, "z") + maybe(0.15, "#") + maybe(0.2, "0")
    if random.random() < 0.4:
        spec += str(random.randint(0, 30))
    spec += maybe(0.2, ",_") + maybe(0.02, ",_")
    if random.random() < 0.4:
        spec += "." + random.choice([*map(str, range(25)), "", "400"])
    return spec + maybe(0.8, "bcdeEfFgGnosxX%") + maybe(0.02, "qé\x01d")


@pytest.fixture(autouse=True)
def seeded() -> None:
    random.seed(20)


def test_float_repr() -> None:
    powers = [2.0**k for k in range(-1074, 1024)] + [float(f"1e{k}") for k in range(-323, 309)]
    values = [random_bits() for _ in range(1000)] + [random_float() for _ in range(1000)]
    for value in EDGES + powers + values:
        assert plain(number_text.float_repr(value)) == repr(value)


def test_int_to_str_and_other_bases() -> None:
    for value in [*INTS, *[random_int() for _ in range(1000)]]:
        assert plain(number_text.int_to_str(value)) == str(value)
        for base, name in (16, hex), (8, oct), (2, bin):
            assert plain(number_text.int_in_base(value, base)) == name(value)


def test_float_from_str_reads_back_every_repr() -> None:
    for value in EDGES + [random_bits() for _ in range(1500)]:
        back = number_text.float_from_str(text(repr(value)))
        assert back == value or math.isnan(value)
        assert math.copysign(1, back) == math.copysign(1, value) or math.isnan(value)


def test_float_from_str_halfway_between_doubles() -> None:
    for _ in range(30):
        value = abs(random_float())
        if not value < 1.7e308:
            continue
        middle = (Fraction(value) + Fraction(math.nextafter(value, math.inf))) / 2
        places = middle.denominator.bit_length() - 1
        digits = middle.numerator * 5**places
        for near in digits - 1, digits, digits + 1:
            source = f"{near}e-{places}"
            assert number_text.float_from_str(text(source)) == float(source)
        source = f"{digits}.{'0' * 30}1e-{places}"
        assert number_text.float_from_str(text(source)) == float(source)


@pytest.mark.parametrize(
    "source",
    [
        "", " ", "abc", "1_0", "1__0", "_1", "1_", "1_.5", "1._5", "1.5_5e1_0", "1e", "1e+", ".", ".5", "5.",
        "1e400", "-1e400", "1e-400", "-1e-400", "0" * 400 + "1e5", "0." + "0" * 400 + "1e400", "+nan", "-inf",
        " Infinity\n", "INF", "infin", "1.5\0", "a'b", "a'\"b", "\\\n\x01\x7f", "é", "\u20031\u0663.\u0665\u3000",
        "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308",
        "1e99999999999999999999999", "0e99999999999999999999999", "9007199254740993", "\x1c1",
    ],
)  # fmt: skip
def test_float_from_str_syntax(source: str) -> None:
    assert outcome(number_text.float_from_str, text(source)) == outcome(float, source)


@pytest.mark.parametrize(
    "source",
    [
        "", " ", "-", "+5", "- 5", " -12\n", "1_0", "1__0", "_1", "1_", "0x_ff", "0xFF", "0x", "0o17", "0b101", "0b2",
        "00", "0_0", "012", "00_1", "zz", "1\0", "a'b", "x" * 250, "é", "\u2003\u0661\u0662", "9223372036854775807",
        "-9223372036854775808", "9" * 30 + "x", "\x1c1", "-0x8000000000000000",
    ],
)  # fmt: skip
def test_int_from_str_syntax(source: str) -> None:
    for base in 0, 2, 8, 10, 16, 36, 37, 1, -1:
        expected = outcome(int, source, base)
        if expected.lstrip("-").isdigit() and not -(2**63) <= int(expected) < 2**63:
            expected = "OverflowError: no host"
        assert outcome(number_text.int_from_str, text(source), base) == expected


@pytest.mark.parametrize("source", ["9223372036854775808", "-9223372036854775809", "1" * 40])
def test_int_from_str_beyond_64_bits(source: str) -> None:
    expected = "OverflowError: no host"
    assert outcome(number_text.int_from_str, text(source), 10) == expected


def test_round_float() -> None:
    for _ in range(1000):
        value = random_float()
        digits = random.choice([0, 1, 2, 3, random.randint(-20, 20), random.randint(-330, 340)])
        assert outcome(number_text.round_float, value, digits) == outcome(round, value, digits)


def test_float_digits_of_every_precision() -> None:
    for value in [*EDGES, 123.456, 1e100, 2.0**-1074 * 3, 1 / 3]:
        for precision in 0, 1, 6, 16, 17, 18, 40, 800:
            for code in "efg":
                spec = f".{precision}{code}"
                assert plain(formatting.format_float(value, text(spec))) == format(value, spec)


def test_format_agrees_with_cpython() -> None:
    for _ in range(500):
        spec = random_spec()
        source = text(spec)
        number, whole, word = random_float(), random_int(), random_text()
        assert outcome(formatting.format_float, number, source) == outcome_of_format(number, spec)
        assert outcome(formatting.format_int, whole, source) == outcome_of_format(whole, spec)
        assert outcome(formatting.format_str, text(word), source) == outcome_of_format(word, spec)
        assert outcome(formatting.format_bool, True, source) == outcome_of_format(True, spec)


def test_percent_agrees_with_cpython() -> None:
    for _ in range(700):
        flags = "".join(random.choices("#0- +", k=random.randint(0, 3)))
        width = random.choice([-1, 0, 1, 5, 12, 20])
        precision = random.choice([-1, 0, 1, 3, 8, 20])
        code = random.choice("diuoxXeEfFgGcs")
        pattern = (
            "%" + flags + str(width) * (width >= 0) + f".{precision}" * (precision >= 0) + code
        )
        rest = text(flags), width, precision, ord(code)
        number, whole, word = random_float(), random_int(), random_text()
        if code not in "diu" or abs(number) < 2**63:
            expected = outcome_of_percent(pattern, number)
            assert outcome(formatting.format_percent_float, number, *rest) == expected
        expected = outcome_of_percent(pattern, whole)
        assert outcome(formatting.format_percent_int, whole, *rest) == expected
        expected = outcome_of_percent(pattern, word)
        assert outcome(formatting.format_percent_str, text(word), *rest) == expected


def outcome_of_format(value: object, spec: str) -> str:
    return outcome(lambda: text(format(value, spec)))


def outcome_of_percent(pattern: str, value: object) -> str:
    return outcome(lambda: text(pattern % value))
