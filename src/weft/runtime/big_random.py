"""Random integers between bounds beyond 64 bits, drawn as CPython draws them."""

from __future__ import annotations

from weft.runtime.big_arithmetic import difference, product, quotient, total
from weft.runtime.big_int import BigInt
from weft.runtime.big_numbers import integer_of
from weft.runtime.intrinsics import python_minor


def is_any_big(a, b, c) -> bool:
    return isinstance(a, BigInt) or isinstance(b, BigInt) or isinstance(c, BigInt)


def wide_range(generator, start, stop, step) -> int | BigInt:
    """`generator.randrange(start, stop, step)`"""
    if stop is None:
        if step != 1:
            raise TypeError("Missing a non-None stop argument")
        size = integer_of(start)
        if not is_positive(size):
            raise ValueError("empty range for randrange()")
        return below(generator, size)
    first = integer_of(start)
    width = integer_of(difference(integer_of(stop), first))
    if step == 1:
        if not is_positive(width):
            raise empty_range(start, stop)
        return total(first, integer_of(below(generator, width)))
    stride = integer_of(step)
    if stride.digits.length == 0:
        raise ValueError("zero step for randrange()")
    one = integer_of(1)
    reach = integer_of(total(width, stride))
    # Rounded up, whichever way the steps go.
    reach = integer_of(total(reach, one) if stride.is_negative else difference(reach, one))
    count = integer_of(quotient(reach, stride))
    if not is_positive(count):
        raise empty_steps(start, stop, step)
    return total(first, integer_of(product(stride, integer_of(below(generator, count)))))


def empty_range(start, stop) -> ValueError:
    if python_minor() >= 12:
        return ValueError(f"empty range in randrange({start}, {stop})")
    return ValueError(f"empty range for randrange() ({start}, {stop}, {stop - start})")


def empty_steps(start, stop, step) -> ValueError:
    if python_minor() >= 12:
        return ValueError(f"empty range in randrange({start}, {stop}, {step})")
    return ValueError("empty range for randrange()")


def is_positive(value: BigInt) -> bool:
    return not value.is_negative and value.digits.length > 0


def below(generator, size: BigInt) -> int | BigInt:
    """A random number below `size`; of equal probability by trying again."""
    count = size.bit_length()
    drawn = generator.getrandbits(count)
    while size <= drawn:
        drawn = generator.getrandbits(count)
    return drawn
