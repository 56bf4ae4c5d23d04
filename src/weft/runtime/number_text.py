"""Numbers to text and back, as CPython's `str`, `repr`, `int`, `float`, `hex`, `round` and so on.

    int_to_str(-42)                 -> "-42"
    float_repr(1e16)                -> "1e+16"
    int_from_str("0x_ff", 0)        -> 255
    float_from_str(" 1_0.5e3\\n")    -> 10500.0
    round_float(2.675, 2)           -> 2.67

Texts are made in a `ByteArray` of their exact size. The digits come from `float_digits.py`.
"""

from __future__ import annotations

from weft.runtime.characters import is_printable, is_space
from weft.runtime.exceptions import raise_overflow
from weft.runtime.float_digits import (
    DIGIT_ZERO,
    INFINITY_BITS,
    POINT,
    UNDERSCORE,
    digit_count,
    fixed_digits,
    magnitude_bits,
    parse_decimal,
    shortest_digits,
    write_digits,
)
from weft.runtime.float_tables import decimal_zeros
from weft.runtime.intrinsics import (
    ByteArray,
    add_overflows,
    bits_float,
    const_table,
    float_bits,
    mul_overflows,
    text,
    unsigned_div,
    unsigned_less,
    wrap_mul,
    wrap_sub,
)
from weft.runtime.strings import Str
from weft.runtime.utf8 import code_at, skip_codes, width_at

DECIMAL_ZEROS = const_table(decimal_zeros())

TAB = 9
NEWLINE = 10
RETURN = 13
SPACE = 32
QUOTE = 39
DOUBLE_QUOTE = 34
PLUS = 43
MINUS = 45
BACKSLASH = 92
CAPITAL_U = 85
LETTER_A = 97
LETTER_B = 98
LETTER_E = 101
LETTER_N = 110
LETTER_O = 111
LETTER_R = 114
LETTER_T = 116
LETTER_U = 117
LETTER_X = 120
DELETE = 127
QUESTION_MARK = 63

MAX_EXPONENT = 1000000000000000  # longer than any text, so that it decides alone
MAX_SHOWN = 200  # CPython cuts the literal in the message of int()


# Numbers to text.


def int_to_str(value: int) -> Str:
    if value >= 0:
        count = digit_count(value)
        data = ByteArray(count)
        write_digits(data, 0, count, value)
        return Str(data, count)
    magnitude = wrap_sub(0, value)
    count = digit_count(magnitude)
    data = ByteArray(count + 1)
    data[0] = MINUS
    write_digits(data, 1, count, magnitude)
    return Str(data, count + 1)


def int_in_base(value: int, base: int) -> Str:
    """As `hex(value)`, `oct(value)` or `bin(value)` for base 16, 8 or 2: with sign and prefix."""
    magnitude = value
    start = 2
    if value < 0:
        magnitude = wrap_sub(0, value)
        start = 3
    letter = LETTER_B
    if base == 16:
        letter = LETTER_X
    elif base == 8:
        letter = LETTER_O
    count = digit_count_in_base(magnitude, base)
    data = ByteArray(start + count)
    data[0] = MINUS
    data[start - 2] = DIGIT_ZERO
    data[start - 1] = letter
    write_digits_in_base(data, start, count, magnitude, base, LETTER_A)
    return Str(data, start + count)


def digit_count_in_base(value: int, base: int) -> int:
    """How many digits the value, read as unsigned, has in that base; 1 for zero."""
    count = 1
    rest = value
    while not unsigned_less(rest, base):
        rest = unsigned_div(rest, base)
        count += 1
    return count


def write_digits_in_base(
    data: ByteArray, at: int, count: int, value: int, base: int, letter_ten: int
) -> None:
    """Write the value, read as unsigned, as `count` digits; `letter_ten` is the digit ten."""
    rest = value
    for index in range(at + count - 1, at - 1, -1):
        quotient = unsigned_div(rest, base)
        digit = wrap_sub(rest, wrap_mul(quotient, base))
        data[index] = DIGIT_ZERO + digit if digit < 10 else letter_ten + digit - 10
        rest = quotient


def float_repr(value: float) -> Str:
    bits = magnitude_bits(value)
    start = 0
    if float_bits(value) < 0:
        start = 1
    if bits >= INFINITY_BITS:
        if bits > INFINITY_BITS:
            return text("nan")
        return text("-inf") if start == 1 else text("inf")
    digits = 0
    exponent = 0
    if bits != 0:
        digits, exponent = shortest_digits(bits)
    count = digit_count(digits)
    point = count + exponent  # the value is 0.digits * 10**point
    if point <= -4 or point > 16:
        return scientific_repr(start, digits, count, point - 1)

    if point <= 0:  # 0.00123
        size = start + 2 - point + count
        data = ByteArray(size)
        data.fill(start, DIGIT_ZERO, 2 - point)
        data[start + 1] = POINT
        write_digits(data, start + 2 - point, count, digits)
    elif exponent >= 0:  # 12300.0
        size = start + point + 2
        data = ByteArray(size)
        write_digits(data, start, count, digits)
        data.fill(start + count, DIGIT_ZERO, exponent + 2)
        data[start + point] = POINT
    else:  # 1.23: write the fraction, then move the digits before the point
        size = start + count + 1
        data = ByteArray(size)
        write_digits(data, start + 1, count, digits)
        data.copy_from(start, data, start + 1, point)
        data[start + point] = POINT
    if start == 1:
        data[0] = MINUS
    return Str(data, size)


def scientific_repr(start: int, digits: int, count: int, exponent: int) -> Str:
    """d.ddde+xx from `start`, which is 1 if there is a sign before it."""
    mantissa_size = 1
    if count > 1:
        mantissa_size = count + 1
    size = start + mantissa_size + exponent_size(exponent)
    data = ByteArray(size)
    write_digits(data, start + mantissa_size - count, count, digits)
    if count > 1:
        data[start] = data[start + 1]
        data[start + 1] = POINT
    if start == 1:
        data[0] = MINUS
    write_exponent(data, start + mantissa_size, exponent, LETTER_E)
    return Str(data, size)


def exponent_size(exponent: int) -> int:
    """The bytes of `e+12` or `e-123`."""
    if -100 < exponent < 100:
        return 4
    return 5


def write_exponent(data: ByteArray, at: int, exponent: int, letter: int) -> None:
    data[at] = letter
    data[at + 1] = MINUS if exponent < 0 else PLUS
    write_digits(data, at + 2, exponent_size(exponent) - 2, abs(exponent))


# Text to numbers.


def int_from_str(source: Str, base: int) -> int:
    if base != 0 and (base < 2 or base > 36):
        raise ValueError("int() base must be >= 2 and <= 36, or 0")
    data = number_bytes(source)
    end = skip_spaces_back(data)
    at = skip_spaces(data, end)
    is_negative = False
    if at < end and (data[at] == MINUS or data[at] == PLUS):
        is_negative = data[at] == MINUS
        at += 1

    radix = base
    if at + 1 < end and data[at] == DIGIT_ZERO:
        prefix_radix = prefix_base(data[at + 1])
        if prefix_radix != 0 and (base == 0 or base == prefix_radix):
            radix = prefix_radix
            at += 2
            if at < end and data[at] == UNDERSCORE:
                at += 1
    # Base 0 refuses a leading zero without a prefix, except in a zero.
    must_be_zero = radix == 0 and at < end and data[at] == DIGIT_ZERO
    if radix == 0:
        radix = 10

    # Downwards, so that the smallest int needs no case of its own.
    negated = 0
    is_too_large = False
    follows_digit = False
    is_valid = at < end
    while at < end and is_valid:
        digit = digit_value(data[at])
        if digit < radix:
            if mul_overflows(negated, radix) or add_overflows(negated * radix, -digit):
                is_too_large = True
            else:
                negated = negated * radix - digit
            follows_digit = True
        else:
            is_valid = data[at] == UNDERSCORE and follows_digit
            follows_digit = False
        at += 1
    if not is_valid or not follows_digit or (must_be_zero and (negated != 0 or is_too_large)):
        prefix = joined(text("invalid literal for int() with base "), int_to_str(base), text(": "))
        raise ValueError(joined(prefix, cut(quoted(source), MAX_SHOWN), text("")))
    if is_too_large or (not is_negative and wrap_sub(0, negated) < 0):
        raise_overflow()
    return negated if is_negative else -negated


def prefix_base(letter: int) -> int:
    """The base that `0x`, `0o` or `0b` announces, or 0."""
    lower = letter | 32
    if lower == LETTER_X:
        return 16
    if lower == LETTER_O:
        return 8
    if lower == LETTER_B:
        return 2
    return 0


def digit_value(byte: int) -> int:
    """0-35 for a digit or letter, 99 for anything else."""
    if DIGIT_ZERO <= byte < DIGIT_ZERO + 10:
        return byte - DIGIT_ZERO
    lower = byte | 32
    if LETTER_A <= lower < LETTER_A + 26:
        return lower - LETTER_A + 10
    return 99


def float_from_str(source: Str) -> float:
    data = number_bytes(source)
    end = skip_spaces_back(data)
    at = skip_spaces(data, end)
    is_negative = False
    if at < end and (data[at] == MINUS or data[at] == PLUS):
        is_negative = data[at] == MINUS
        at += 1
    value = 0.0
    if is_word(data, at, end, text("nan")):
        value = bits_float(INFINITY_BITS | 0x8000000000000)
    elif is_word(data, at, end, text("inf")) or is_word(data, at, end, text("infinity")):
        value = bits_float(INFINITY_BITS)
    else:
        start = at
        at = skip_digits(data, at, end)
        digits = at - start
        if at < end and data[at] == POINT:
            after_point = at + 1
            at = skip_digits(data, after_point, end)
            digits += at - after_point
        mantissa_end = at
        exponent = 0
        if digits > 0 and at < end and data[at] | 32 == LETTER_E:
            sign = 1
            at += 1
            if at < end and (data[at] == MINUS or data[at] == PLUS):
                if data[at] == MINUS:
                    sign = -1
                at += 1
            exponent_start = at
            at = skip_digits(data, at, end)
            if at == exponent_start:
                digits = 0
            for index in range(exponent_start, at):
                if data[index] != UNDERSCORE and exponent < MAX_EXPONENT:
                    exponent = exponent * 10 + data[index] - DIGIT_ZERO
            exponent *= sign
        if digits == 0 or at < end:
            message = joined(text("could not convert string to float: "), quoted(source), text(""))
            raise ValueError(message)
        value = parse_decimal(data, start, mantissa_end, exponent)
    return -value if is_negative else value


def skip_digits(data: ByteArray, start: int, end: int) -> int:
    """Where the digits from `start` end; single underscores between digits belong to them."""
    at = start
    while at < end:
        if is_digit(data[at]):
            at += 1
        elif data[at] == UNDERSCORE and at > start and at + 1 < end and is_digit(data[at + 1]):
            at += 2
        else:
            break
    return at


def is_digit(byte: int) -> bool:
    return DIGIT_ZERO <= byte < DIGIT_ZERO + 10


def is_word(data: ByteArray, start: int, end: int, word: Str) -> bool:
    """Whether data[start:end] is the lower-case word, in any case."""
    if end - start != word.length:
        return False
    for index in range(word.length):
        if data[start + index] | 32 != word.data[index]:
            return False
    return True


def skip_spaces(data: ByteArray, end: int) -> int:
    at = 0
    while at < end and is_c_space(data[at]):
        at += 1
    return at


def skip_spaces_back(data: ByteArray) -> int:
    """The end of the text without the spaces behind it."""
    end = data.length
    while end > 0 and is_c_space(data[end - 1]):
        end -= 1
    return end


def is_c_space(byte: int) -> bool:
    """What CPython strips here: unlike `str.strip`, not the separators 28-31."""
    return byte == SPACE or 9 <= byte <= 13


def number_bytes(source: Str) -> ByteArray:
    """The text with spaces and digits of other scripts as ASCII, and `?` for the rest."""
    if source.data.length == source.length:
        return source.data
    ascii_data = ByteArray(source.length)
    at = 0
    for index in range(source.length):
        point = code_at(source.data, at)
        at += width_at(source.data, at)
        if point < DELETE:
            ascii_data[index] = point
        elif is_space(point):
            ascii_data[index] = SPACE
        else:
            ascii_data[index] = unicode_digit(point)
    return ascii_data


def unicode_digit(point: int) -> int:
    """The ASCII digit of the same value, or `?`."""
    index = 0
    while point >= DECIMAL_ZEROS[index] + 10:
        index += 1
    if point >= DECIMAL_ZEROS[index]:
        return DIGIT_ZERO + point - DECIMAL_ZEROS[index]
    return QUESTION_MARK


# Rounding.


def round_float(value: float, digits: int) -> float:
    """`round(value, digits)`."""
    bits = magnitude_bits(value)
    if bits >= INFINITY_BITS or bits == 0 or digits > 323:
        return value
    if digits < -308:
        return 0.0 * value
    rounded = fixed_digits(bits, digits)
    result = parse_decimal(rounded.data, 0, rounded.count, rounded.point - rounded.count)
    if magnitude_bits(result) == INFINITY_BITS:
        raise OverflowError("rounded value too large to represent")
    return -result if float_bits(value) < 0 else result


# Texts of exceptions.


def joined(first: Str, second: Str, third: Str) -> Str:
    data = ByteArray(first.data.length + second.data.length + third.data.length)
    data.copy_from(0, first.data, 0, first.data.length)
    data.copy_from(first.data.length, second.data, 0, second.data.length)
    data.copy_from(first.data.length + second.data.length, third.data, 0, third.data.length)
    return Str(data, first.length + second.length + third.length)


def cut(source: Str, length: int) -> Str:
    """The first `length` code points."""
    if source.length <= length:
        return source
    end = skip_codes(source.data, 0, length)
    data = ByteArray(end)
    data.copy_from(0, source.data, 0, end)
    return Str(data, length)


def quoted(source: Str) -> Str:
    """`repr(source)`."""
    quote = QUOTE
    if contains(source.data, QUOTE) and not contains(source.data, DOUBLE_QUOTE):
        quote = DOUBLE_QUOTE
    size = 2
    length = 2
    at = 0
    while at < source.data.length:
        width = width_at(source.data, at)
        escape = escape_size(code_at(source.data, at), quote)
        size += escape if escape > 0 else width
        length += escape if escape > 0 else 1
        at += width
    data = ByteArray(size)
    data[0] = quote
    data[size - 1] = quote
    to = 1
    at = 0
    while at < source.data.length:
        width = width_at(source.data, at)
        code = code_at(source.data, at)
        escape = escape_size(code, quote)
        if escape > 0:
            write_escape(data, to, escape, code)
            to += escape
        else:
            data.copy_from(to, source.data, at, width)
            to += width
        at += width
    return Str(data, length)


def contains(data: ByteArray, byte: int) -> bool:
    for index in range(data.length):
        if data[index] == byte:
            return True
    return False


def escape_size(code: int, quote: int) -> int:
    """The bytes of the backslash escape of this character; 0 where it needs none."""
    if code == quote or code == BACKSLASH or code == TAB or code == NEWLINE or code == RETURN:
        return 2
    if is_printable(code):
        return 0
    if code <= 0xFF:
        return 4
    return 6 if code <= 0xFFFF else 10


def write_escape(data: ByteArray, at: int, size: int, code: int) -> None:
    letter = code
    if code == TAB:
        letter = LETTER_T
    elif code == NEWLINE:
        letter = LETTER_N
    elif code == RETURN:
        letter = LETTER_R
    elif size == 4:
        letter = LETTER_X
    elif size == 6:
        letter = LETTER_U
    elif size == 10:
        letter = CAPITAL_U
    data[at] = BACKSLASH
    data[at + 1] = letter
    if size > 2:
        write_digits_in_base(data, at + 2, size - 2, code, 16, LETTER_A)
