"""Natural numbers of any size in decimal: arrays of digits to the base 10**9, the lowest first.

    of_word(5 * 10**9 + 7)      -> [7, 5]
    scaled([7, 5], 9)           -> [0, 7, 5]

No array here has a zero on top, given or returned (zero is the empty array). Arrays are never changed once
they are returned, so that they may be shared. What `decimal` computes with.
"""

from __future__ import annotations

from weft.runtime.big_digits import part, trimmed, zeros
from weft.runtime.intrinsics import (
    Array,
    ByteArray,
    unsigned_div,
    unsigned_rem,
    wrap_sub,
)
from weft.runtime.strings import Str

BASE = 1_000_000_000
DIGITS = 9  # decimal ones in one of ours
ZERO = 48


def of_word(word: int) -> Array[int]:
    """The size of a word; that of -2**63 is read as unsigned."""
    rest = word if word >= 0 else wrap_sub(0, word)
    digits = Array[int](3)
    for i in range(3):
        digits[i] = unsigned_rem(rest, BASE)
        rest = unsigned_div(rest, BASE)
    return trimmed(digits)


def of_text(source: ByteArray, start: int, end: int) -> Array[int]:
    """Of decimal digits."""
    digits = zeros((end - start + DIGITS - 1) // DIGITS)
    at = end
    for i in range(digits.length):
        first = at - DIGITS if at - DIGITS > start else start
        value = 0
        for place in range(first, at):
            value = value * 10 + source[place] - ZERO
        digits[i] = value
        at = first
    return trimmed(digits)


def text_of(digits: Array[int]) -> Str:
    """All decimal digits; "0" of zero."""
    count = length(digits)
    data = ByteArray(count)
    at = count
    for i in range(digits.length):
        value = digits[i]
        for _ in range(DIGITS):
            if at > 0:
                at -= 1
                data[at] = ZERO + value % 10
                value = value // 10
    if digits.length == 0:
        data[0] = ZERO
    return Str(data, count)


def length(digits: Array[int]) -> int:
    """How many decimal digits there are; one of zero."""
    if digits.length == 0:
        return 1
    count = DIGITS * (digits.length - 1)
    top = digits[digits.length - 1]
    while top > 0:
        count += 1
        top = top // 10
    return count


def is_zero(digits: Array[int]) -> bool:
    return digits.length == 0


def is_odd(digits: Array[int]) -> bool:
    return digits.length > 0 and digits[0] & 1 == 1


def last_digit(digits: Array[int]) -> int:
    return digits[0] % 10 if digits.length > 0 else 0


def compare(a: Array[int], b: Array[int]) -> int:
    if a.length != b.length:
        return 1 if a.length > b.length else -1
    for i in range(a.length - 1, -1, -1):
        if a[i] != b[i]:
            return 1 if a[i] > b[i] else -1
    return 0


def add(a: Array[int], b: Array[int]) -> Array[int]:
    size = a.length if a.length > b.length else b.length
    result = Array[int](size + 1)
    carry = 0
    for i in range(size):
        carry += a[i] if i < a.length else 0
        carry += b[i] if i < b.length else 0
        if carry >= BASE:
            result[i] = carry - BASE
            carry = 1
        else:
            result[i] = carry
            carry = 0
    result[size] = carry
    return trimmed(result)


def subtract(a: Array[int], b: Array[int]) -> Array[int]:
    """`a - b`, which must not be negative."""
    result = Array[int](a.length)
    borrow = 0
    for i in range(a.length):
        value = a[i] - borrow - (b[i] if i < b.length else 0)
        borrow = 0
        if value < 0:
            value += BASE
            borrow = 1
        result[i] = value
    return trimmed(result)


def multiply(a: Array[int], b: Array[int]) -> Array[int]:
    result = zeros(a.length + b.length)
    for i in range(a.length):
        carry = 0
        factor = a[i]
        for j in range(b.length):
            carry += result[i + j] + factor * b[j]
            result[i + j] = carry % BASE
            carry = carry // BASE
        result[i + b.length] = carry
    return trimmed(result)


def multiply_word(a: Array[int], factor: int, addend: int) -> Array[int]:
    """`a * factor + addend`; both below the base."""
    result = Array[int](a.length + 1)
    carry = addend
    for i in range(a.length):
        carry += a[i] * factor
        result[i] = carry % BASE
        carry = carry // BASE
    result[a.length] = carry
    return trimmed(result)


def divide_word(a: Array[int], divisor: int) -> tuple[Array[int], int]:
    """Quotient and remainder; the divisor is below the base."""
    result = Array[int](a.length)
    rest = 0
    for i in range(a.length - 1, -1, -1):
        rest = rest * BASE + a[i]
        result[i] = rest // divisor
        rest = rest % divisor
    return (trimmed(result), rest)


def divide(a: Array[int], b: Array[int]) -> tuple[Array[int], Array[int]]:
    """Quotient and remainder: Knuth, The Art of Computer Programming, volume 2, algorithm D."""
    if compare(a, b) < 0:
        return (zeros(0), a)
    if b.length == 1:
        quotient, rest = divide_word(a, b[0])
        return (quotient, of_word(rest))
    scale = BASE // (
        b[b.length - 1] + 1
    )  # so that the top digit of the divisor is half the base or more
    below = multiply_word(b, scale, 0)
    above = zeros(a.length + 1)
    large = multiply_word(a, scale, 0)
    above.copy_from(0, large, 0, large.length)
    size = below.length
    count = a.length - size + 1
    digits = zeros(count)
    top = below[size - 1]
    for at in range(count - 1, -1, -1):
        pair = above[at + size] * BASE + above[at + size - 1]
        guess = pair // top
        rest = pair % top
        while guess >= BASE or guess * below[size - 2] > rest * BASE + above[at + size - 2]:
            guess -= 1
            rest += top
            if rest >= BASE:
                break
        if take(above, at, below, guess) < 0:
            guess -= 1
            give_back(above, at, below)
        digits[at] = guess
    remainder, _ = divide_word(trimmed(part(above, 0, size)), scale)
    return (trimmed(digits), remainder)


def take(above: Array[int], at: int, below: Array[int], factor: int) -> int:
    """Subtract a multiple in place, from the digit `at` on; what is left of the borrow, negative if too much."""
    borrow = 0
    for i in range(below.length):
        borrow += above[at + i] - factor * below[i]
        digit = borrow % BASE
        above[at + i] = digit
        borrow = (borrow - digit) // BASE
    borrow += above[at + below.length]
    above[at + below.length] = borrow if borrow >= 0 else borrow + BASE
    return borrow


def give_back(above: Array[int], at: int, below: Array[int]) -> None:
    carry = 0
    for i in range(below.length):
        carry += above[at + i] + below[i]
        above[at + i] = carry % BASE
        carry = carry // BASE
    above[at + below.length] = (above[at + below.length] + carry) % BASE


def word_power(count: int) -> int:
    """10**count, of at most 18."""
    result = 1
    for _ in range(count):
        result *= 10
    return result


def power_of_ten(count: int) -> Array[int]:
    digits = zeros(count // DIGITS + 1)
    digits[count // DIGITS] = word_power(count % DIGITS)
    return digits


def scaled(a: Array[int], count: int) -> Array[int]:
    """`a * 10**count`"""
    if count <= 0 or a.length == 0:
        return a
    high = multiply_word(a, word_power(count % DIGITS), 0) if count % DIGITS > 0 else a
    low = count // DIGITS
    result = zeros(low + high.length)
    result.copy_from(low, high, 0, high.length)
    return result


def split(a: Array[int], count: int) -> tuple[Array[int], Array[int]]:
    """Without its `count` lowest decimal digits, and those."""
    if count <= 0:
        return (a, zeros(0))
    low = count // DIGITS
    if low >= a.length:
        return (zeros(0), a)
    unit = word_power(count % DIGITS)
    high, rest = divide_word(part(a, low, a.length - low), unit)
    lower = Array[int](low + 1)
    lower.copy_from(0, a, 0, low)
    lower[low] = rest
    return (high, trimmed(lower))


def trailing_zeros(a: Array[int]) -> int:
    """How many decimal digits at the end are zeros; the number is not zero."""
    count = 0
    while a[count // DIGITS] == 0:
        count += DIGITS
    value = a[count // DIGITS]
    while value % 10 == 0:
        value = value // 10
        count += 1
    return count


def power(a: Array[int], exponent: int) -> Array[int]:
    result = of_word(1)
    factor = a
    left = exponent
    while left > 0:
        if left & 1 == 1:
            result = multiply(result, factor)
        left >>= 1
        if left > 0:
            factor = multiply(factor, factor)
    return result


def square_root(a: Array[int]) -> Array[int]:
    """The largest number whose square is at most `a`: Newton's method from above."""
    if a.length == 0:
        return a
    root = power_of_ten((length(a) + 1) // 2)
    while True:
        quotient, _ = divide(a, root)
        lower, _ = divide_word(add(root, quotient), 2)
        if compare(lower, root) >= 0:
            return root
        root = lower
    return root


def modulo(a: Array[int], modulus: int) -> int:
    """The remainder by a word below 2**61, built up bit by bit where a product would not fit."""
    result = 0
    for i in range(a.length - 1, -1, -1):
        result = times_modulo(result, BASE, modulus)
        result = (result + a[i]) % modulus
    return result


def times_modulo(a: int, b: int, modulus: int) -> int:
    result = 0
    while b > 0:
        if b & 1 == 1:
            result = (result + a) % modulus
        a = (a + a) % modulus
        b >>= 1
    return result
