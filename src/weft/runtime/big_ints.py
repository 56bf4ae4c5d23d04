"""All that works on integers of any size, `int | BigInt`, under one roof: what the compiler calls.

add(2**62, 2**62)         -> BigInt, 9223372036854775808
add(2**62, 2**62) - 1     -> int, 9223372036854775807
"""

from __future__ import annotations

from weft.runtime.big_arithmetic import (  # noqa: F401
    absolute,
    add,
    floor_div,
    mul,
    neg,
    plus,
    pow_mod,
    power,
    shift_left,
    sub,
    times,
    whole_power,
)
from weft.runtime.big_bytes import from_bytes  # noqa: F401
from weft.runtime.big_floats import (  # noqa: F401
    big_log,
    big_log2,
    big_log10,
    from_float,
    ratio_of_float,
    to_float,
)
from weft.runtime.big_format import format_big, format_percent_big  # noqa: F401
from weft.runtime.big_int import BigInt, compare_wide, from_word, normal, wide  # noqa: F401
from weft.runtime.big_numbers import (  # noqa: F401
    comb,
    common_divisor,
    common_multiple,
    factorial,
    isqrt,
    perm,
)
from weft.runtime.big_text import from_decimal, in_base, parse  # noqa: F401
