"""Natural numbers of any size: arrays of digits to the base 2**30, the lowest first.

    word_digits(5 + 2**30 * 7)          -> [5, 7]
    add_digits([5, 7], [2**30 - 5])     -> [0, 8]
    divide_digits([1, 0, 3], [0, 2])    -> ([0, 1], [1, 1])

Digits have 30 bits so that the product of two, and some carries with it, stay within a signed word.
No array here has a zero on top, given or returned (zero is the empty array), except where a comment
says so. Arrays are never changed once they are returned, so that they may be shared.
"""

from __future__ import annotations

from weft.runtime.intrinsics import Array, count_leading_zeros, shift_left, shift_right

BITS = 30
BASE = 1 << BITS
MASK = BASE - 1
MIN_INT = -0x7FFF_FFFF_FFFF_FFFF - 1
KARATSUBA_DIGITS = 40  # below, the schoolbook method is faster


def zeros(count: int) -> Array[int]:
    digits = Array[int](count)
    for i in range(count):
        digits[i] = 0
    return digits


def trimmed(digits: Array[int]) -> Array[int]:
    """Without the zeros on top: the same array, cut short, as numbers are too large to be copied for that."""
    size = digits.length
    while size > 0 and digits[size - 1] == 0:
        size -= 1
    if size < digits.length:
        digits.shorten(size)
    return digits


def part(digits: Array[int], start: int, count: int) -> Array[int]:
    """So many digits from `start`, as they are."""
    if start == 0 and count == digits.length:
        return digits
    result = Array[int](count)
    result.copy_from(0, digits, start, count)
    return result


def word_digits(word: int) -> Array[int]:
    """A word, read as unsigned."""
    size = 0
    rest = word
    while rest != 0:
        rest = shift_right(rest, BITS)
        size += 1
    digits = Array[int](size)
    rest = word
    for i in range(size):
        digits[i] = rest & MASK
        rest = shift_right(rest, BITS)
    return digits


def digit_bits(digit: int) -> int:
    return 64 - count_leading_zeros(digit)


def bit_length(digits: Array[int]) -> int:
    if digits.length == 0:
        return 0
    return (digits.length - 1) * BITS + digit_bits(digits[digits.length - 1])


def compare_digits(a: Array[int], b: Array[int]) -> int:
    """Negative, zero or positive."""
    if a.length != b.length:
        return a.length - b.length
    for i in range(a.length - 1, -1, -1):
        if a[i] != b[i]:
            return a[i] - b[i]
    return 0


# Sums.


def add_digits(a: Array[int], b: Array[int]) -> Array[int]:
    if a.length < b.length:
        return add_digits(b, a)
    result = Array[int](a.length + 1)
    carry = 0
    for i in range(b.length):
        carry += a[i] + b[i]
        result[i] = carry & MASK
        carry >>= BITS
    for i in range(b.length, a.length):
        carry += a[i]
        result[i] = carry & MASK
        carry >>= BITS
    result[a.length] = carry
    return trimmed(result)


def subtract_digits(a: Array[int], b: Array[int]) -> Array[int]:
    """`a - b` for `a >= b`."""
    result = Array[int](a.length)
    result.copy_from(0, a, 0, a.length)
    subtract_from(result, 0, b)
    return trimmed(result)


def add_to(result: Array[int], at: int, b: Array[int]) -> None:
    """Add `b * BASE**at` in place; `result` has room for the carry."""
    carry = 0
    for i in range(b.length):
        carry += result[at + i] + b[i]
        result[at + i] = carry & MASK
        carry >>= BITS
    i = at + b.length
    while carry != 0:
        carry += result[i]
        result[i] = carry & MASK
        carry >>= BITS
        i += 1


def subtract_from(result: Array[int], at: int, b: Array[int]) -> None:
    """Subtract `b * BASE**at` in place; it is not more than `result`."""
    borrow = 0  # or -1
    for i in range(b.length):
        borrow += result[at + i] - b[i]
        result[at + i] = borrow & MASK
        borrow >>= BITS
    i = at + b.length
    while borrow != 0:
        borrow += result[i]
        result[i] = borrow & MASK
        borrow >>= BITS
        i += 1


# Products.


def multiply_digits(a: Array[int], b: Array[int]) -> Array[int]:
    if a.length < b.length:
        return multiply_digits(b, a)
    if b.length < KARATSUBA_DIGITS:
        return multiply_schoolbook(a, b)
    if a.length >= 2 * b.length:
        return multiply_in_slices(a, b)
    return multiply_karatsuba(a, b)


def multiply_schoolbook(a: Array[int], b: Array[int]) -> Array[int]:
    result = zeros(a.length + b.length)
    for j in range(b.length):
        factor = b[j]
        carry = 0
        for i in range(a.length):
            carry += result[i + j] + a[i] * factor
            result[i + j] = carry & MASK
            carry >>= BITS
        result[a.length + j] = carry
    return trimmed(result)


def multiply_in_slices(a: Array[int], b: Array[int]) -> Array[int]:
    """Of a much longer number one slice after the other, each as long as the shorter number."""
    result = zeros(a.length + b.length)
    at = 0
    while at < a.length:
        slice_ = trimmed(part(a, at, min(b.length, a.length - at)))
        add_to(result, at, multiply_digits(b, slice_))
        at += b.length
    return trimmed(result)


def multiply_karatsuba(a: Array[int], b: Array[int]) -> Array[int]:
    """Three products of half the size instead of four (Karatsuba 1962).

    (a1 * B + a0) * (b1 * B + b0) with the middle term as (a1 + a0) * (b1 + b0) - a1 * b1 - a0 * b0
    """
    half = (a.length + 1) // 2  # at most b.length
    a0 = trimmed(part(a, 0, half))
    a1 = part(a, half, a.length - half)
    b0 = trimmed(part(b, 0, half))
    b1 = part(b, half, b.length - half)
    low = multiply_digits(a0, b0)
    high = multiply_digits(a1, b1)
    middle = multiply_digits(add_digits(a0, a1), add_digits(b0, b1))
    middle = subtract_digits(subtract_digits(middle, low), high)
    result = zeros(a.length + b.length)
    result.copy_from(0, low, 0, low.length)
    result.copy_from(2 * half, high, 0, high.length)
    add_to(result, half, middle)
    return trimmed(result)


def multiply_add_small(a: Array[int], factor: int, addend: int) -> Array[int]:
    """`a * factor + addend` for a factor of at most 2**30 and an addend below it."""
    result = Array[int](a.length + 1)
    carry = addend
    for i in range(a.length):
        carry += a[i] * factor
        result[i] = carry & MASK
        carry >>= BITS
    result[a.length] = carry
    return trimmed(result)


def power_digits(base: Array[int], exponent: int) -> Array[int]:
    """`base ** exponent` for an exponent that is not negative: squares, from its highest bit down."""
    result = word_digits(1)
    for i in range(digit_bits(exponent) - 1, -1, -1):
        result = multiply_digits(result, result)
        if (exponent >> i) & 1 == 1:
            result = multiply_digits(result, base)
    return result


# Quotients.


def divide_small(a: Array[int], divisor: int) -> tuple[Array[int], int]:
    """The quotient by one digit, and the rest."""
    quotient = Array[int](a.length)
    rest = 0
    for i in range(a.length - 1, -1, -1):
        rest = (rest << BITS) | a[i]
        quotient[i] = rest // divisor
        rest -= quotient[i] * divisor
    return (trimmed(quotient), rest)


def divide_digits(a: Array[int], b: Array[int]) -> tuple[Array[int], Array[int]]:
    """Quotient and rest; `b` is not zero."""
    if compare_digits(a, b) < 0:
        return (Array[int](0), a)
    if b.length == 1:
        quotient, rest = divide_small(a, b[0])
        return (quotient, word_digits(rest))
    return divide_long(a, b)


def divide_long(a: Array[int], b: Array[int]) -> tuple[Array[int], Array[int]]:
    """Algorithm D of Knuth's TAOCP, volume 2, 4.3.1.

    The divisor is shifted so that its top bit is set. Then each digit of the quotient, guessed from the
    top digits, is at most one too large after the test with a third digit, which is very rare.
    """
    shift = BITS - digit_bits(b[b.length - 1])
    divisor = shift_left_digits(b, shift)
    size = divisor.length
    rest = Array[int](a.length + 1)
    rest[a.length] = 0
    shifted = shift_left_digits(a, shift)
    rest.copy_from(0, shifted, 0, shifted.length)
    top = divisor[size - 1]
    second = divisor[size - 2]
    quotient = Array[int](a.length - size + 1)
    for j in range(a.length - size, -1, -1):
        head = (rest[j + size] << BITS) | rest[j + size - 1]
        guess = head // top
        left = head - guess * top
        while guess >= BASE or guess * second > ((left << BITS) | rest[j + size - 2]):
            guess -= 1
            left += top
            if left >= BASE:
                break
        borrow = 0
        for i in range(size):
            borrow += rest[j + i] - guess * divisor[i]
            rest[j + i] = borrow & MASK
            borrow >>= BITS
        borrow += rest[j + size]
        rest[j + size] = 0
        if borrow < 0:
            guess -= 1
            carry = 0
            for i in range(size):
                carry += rest[j + i] + divisor[i]
                rest[j + i] = carry & MASK
                carry >>= BITS
        quotient[j] = guess
    return (trimmed(quotient), shift_right_digits(trimmed(rest), shift))


# Bits.


def shift_left_digits(a: Array[int], count: int) -> Array[int]:
    if a.length == 0:
        return a
    places = count // BITS
    bits = count - places * BITS
    result = zeros(a.length + places + 1)
    carry = 0
    for i in range(a.length):
        carry |= a[i] << bits
        result[i + places] = carry & MASK
        carry >>= BITS
    result[a.length + places] = carry
    return trimmed(result)


def shift_right_digits(a: Array[int], count: int) -> Array[int]:
    places = count // BITS
    bits = count - places * BITS
    if places >= a.length:
        return Array[int](0)
    size = a.length - places
    result = Array[int](size)
    for i in range(size):
        above = a[places + i + 1] if i + 1 < size else 0
        result[i] = ((a[places + i] >> bits) | (above << (BITS - bits))) & MASK
    return trimmed(result)


def low_bits(a: Array[int], count: int) -> Array[int]:
    """`a % 2**count`"""
    places = count // BITS
    if places >= a.length:
        return a
    result = Array[int](places + 1)
    result.copy_from(0, a, 0, places + 1)
    result[places] &= (1 << (count - places * BITS)) - 1
    return trimmed(result)


def has_low_bits(a: Array[int], count: int) -> bool:
    """Whether any of the lowest `count` bits is set."""
    return low_bits(a, count).length > 0


def low_word(a: Array[int]) -> int:
    """The lowest 64 bits, as a word."""
    result = 0
    for i in range(min(a.length, 3)):
        result |= shift_left(a[i], i * BITS)
    return result


def trailing_zeros(a: Array[int]) -> int:
    """How often two divides the number, which is not zero."""
    places = 0
    while a[places] == 0:
        places += 1
    digit = a[places]
    return places * BITS + digit_bits(digit & -digit) - 1


def complement_digits(a: Array[int], is_negative: bool, size: int) -> Array[int]:
    """So many digits of the two's complement of a signed number; there may be zeros on top."""
    result = Array[int](size)
    for i in range(size):
        result[i] = a[i] if i < a.length else 0
    if is_negative:
        negate_in_place(result)
    return result


def negate_in_place(digits: Array[int]) -> None:
    """The two's complement."""
    carry = 1
    for i in range(digits.length):
        carry += digits[i] ^ MASK
        digits[i] = carry & MASK
        carry >>= BITS
