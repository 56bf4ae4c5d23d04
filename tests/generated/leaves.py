"""Constants, and the small texts that are no expressions: slices, format specifications."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .maker import Maker


def words(text: str) -> list[str]:
    """The words of a table."""
    return text.split()


INTS = words("0 1 1 2 2 3 4 5 6 7 10 12 31 100 255 1000 1000000 0x7F (-1) (-2) (-7) (-10) (-128)")
WIDE_INTS = words(
    """9223372036854775807 (-9223372036854775808) 9223372036854775806 4611686018427387904 2147483648
    (-2147483649) 3037000500 4294967295 1000000007 (-4611686018427387905) 18446744073709551616
    100000000000000000000 (-170141183460469231731687303715884105729)"""
)
FLOATS = words(
    """0.0 1.0 0.5 1.5 2.5 0.1 (-0.0) (-1.0) (-2.5) (-2.675) 3.0 1e16 1e22 1e-7 123456.789 1e-5 1e15 0.3
    5e-324 1.7976931348623157e+308 100.0 7.25 0.0001 99.995 12345678.9 1e100 2.0 0.25"""
)
# `nan` is here alone: that a container finds one and the same NaN again is a known difference.
WILD_FLOATS = words(
    "float('inf') float('-inf') float('nan') (-float('nan')) 1e308 5e-324 (-0.0) 0.0"
)
STRINGS = words(
    """'' 'a' 'abc' 'Hello' 'ab,cd' '12' '-7' '3.5' 'aXbXc' 'zz' 'A' 'key' 'abcabc' '0' 'b' 'c' 'Zebra'
    'é' '日本' 'ÄÖß' '😀x' '1e3' '_x' '007'"""
)
SPACED = (
    "'Hello World'",
    "'  x y '",
    '"it\'s"',
    "'tab\\there'",
    "'two\\nlines'",
    "' '",
    "'a b  c'",
)
BYTES = words(r"""b'' b'abc' b'a' b'\x00\xff' b'12' b'a,b' b'Hi' b"it's" b'\n\t\\' b'zz'""")
TEXTS: dict[str, Sequence[str]] = {
    "int": INTS,
    "float": FLOATS,
    "bool": ("True", "False"),
    "str": (*STRINGS, *STRINGS, *SPACED),
    "bytes": BYTES,
    "None": ("None",),
    "wild": (*FLOATS, *WILD_FLOATS, *WILD_FLOATS),
    "wide": (*INTS, *WIDE_INTS, *WIDE_INTS),
}
BOUNDS = ("", "", "", "0", "1", "2", "3", "-1", "-2", "-3", "5", "-9", "9")
STEPS = ("", "", "", "", ":", ":1", ":2", ":-1", ":-1", ":-2", ":3", ":0")
INDEXES = ("0", "0", "1", "-1", "-1", "2", "-2", "3", "7", "-5")


def slice_text(make: Maker) -> str:
    return f"{make.pick(BOUNDS)}:{make.pick(BOUNDS)}{make.pick(STEPS)}"


def specification(make: Maker, types: Sequence[str], *, precision: bool, grouping: bool) -> str:
    """A format specification, right or wrong: a wrong one is a ValueError in both."""
    align = make.pick(("", "", "<", ">", "^", "*<", "_>", "0^", "="))
    sign = make.pick(("", "", "", "+", "-", " ")) if grouping else ""
    alternate = make.pick(("", "", "", "#")) if grouping else ""
    zero = make.pick(("", "", "0"))
    width = make.pick(("", "", "1", "5", "8", "12"))
    comma = make.pick(("", "", "", ",", "_")) if grouping else ""
    digits = make.pick(("", "", ".0", ".1", ".2", ".3", ".6", ".10")) if precision else ""
    return align + sign + alternate + zero + width + comma + digits + make.pick(types)


def int_specification(make: Maker) -> str:
    return specification(
        make, ("", "d", "d", "x", "X", "b", "o", "n"), precision=False, grouping=True
    )


def float_specification(make: Maker) -> str:
    types = ("", "f", "f", "e", "g", "G", "E", "%", "F", "n")
    return specification(make, types, precision=True, grouping=True)


def str_specification(make: Maker) -> str:
    return specification(make, ("", "s"), precision=True, grouping=False)


EXCEPTIONS = (
    "ValueError",
    "KeyError",
    "TypeError",
    "IndexError",
    "ZeroDivisionError",
    "RuntimeError",
)
CAUGHT = (
    *EXCEPTIONS,
    "(ValueError, KeyError)",
    "(ZeroDivisionError, IndexError)",
    "ArithmeticError",
    "LookupError",
    "Exception",
)


def one_of(choices: Sequence[str]) -> Callable[[Maker], str]:
    return lambda make: make.pick(choices)


SPECIAL: dict[str, Callable[[Maker], str]] = {
    "slice": slice_text,
    "index": one_of(INDEXES),
    "count": one_of(("0", "1", "2", "2", "3", "4", "-1")),
    "small": one_of(("1", "2", "3", "4", "5")),
    "shift": one_of(("0", "1", "2", "5", "8", "20", "(-1)")),
    "exponent": one_of(("0", "1", "2", "3", "4", "(-1)", "(-2)")),
    "int_spec": int_specification,
    "float_spec": float_specification,
    "str_spec": str_specification,
    "exception": one_of(EXCEPTIONS),
    "caught": one_of(CAUGHT),
    "conversion": one_of(("", "!r", "!s", "!a")),
    "digits": one_of(("0", "1", "2", "3", "(-1)", "(-2)")),
    "arith": one_of(("+", "-", "*", "+", "-", "//", "%")),
    "bitop": one_of(("&", "|", "^")),
    "compare": one_of(("<", "<=", ">", ">=", "==", "!=")),
    "equals": one_of(("==", "!=")),
    "strip": one_of(("strip", "lstrip", "rstrip")),
    "case": one_of(("upper", "lower", "title", "capitalize", "swapcase", "casefold")),
    "isword": one_of(
        (
            "isalpha",
            "isdigit",
            "isalnum",
            "isspace",
            "isupper",
            "islower",
            "istitle",
            "isnumeric",
            "isdecimal",
            "isidentifier",
            "isascii",
            "isprintable",
        )
    ),
    "find": one_of(("find", "rfind", "index", "rindex", "count")),
    "just": one_of(("ljust", "rjust", "center")),
    "setop": one_of(("&", "|", "-", "^")),
    "isbytes": one_of(("isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower")),
    "bytescase": one_of(("upper", "lower", "title", "capitalize", "swapcase", "strip")),
    "round": one_of(("floor", "ceil", "trunc")),
    "int_percent": one_of(("d", "5d", "-5d", "05d", "+d", "x", "#x", "o", "i", "c", " d", "X")),
    "float_percent": one_of(
        (".2f", "f", "8.3f", "e", "g", ".3g", "+.1f", "08.2f", "-9.1e", "G", "d")
    ),
    "str_percent": one_of(("s", "r", "5s", "-6s", ".2s", "a", "6.1s")),
    "math": one_of(
        ("sqrt", "floor", "ceil", "trunc", "exp", "log", "sin", "fabs", "log2", "log10")
    ),
}
