"""What kind of character a code point is: space, digit, letter, printable.

Letters are exact below U+0530 (Latin, Greek, Cyrillic); above are broad ranges.
# differs: CPython has a table of the whole of Unicode.
"""

from __future__ import annotations

from weft.runtime.intrinsics import ByteArray
from weft.runtime.utf8 import code_at, start_before, width_at


def is_space(code: int) -> bool:
    if code < 0x80:
        return code == 32 or 9 <= code <= 13 or 28 <= code <= 31
    if code < 0x2000:
        return code == 0x85 or code == 0xA0 or code == 0x1680
    return (
        code <= 0x200A
        or code == 0x2028
        or code == 0x2029
        or code == 0x202F
        or code == 0x205F
        or code == 0x3000
    )


def is_line_break(code: int) -> bool:
    """Where `splitlines` splits."""
    return 10 <= code <= 13 or 28 <= code <= 30 or code == 0x85 or code == 0x2028 or code == 0x2029


def is_decimal(code: int) -> bool:
    if code < 0x80:
        return 48 <= code <= 57
    if code < 0x660:
        return False
    if code < 0xE50:
        # Indian scripts keep their digits at 6 in the upper half of each block of 128.
        return (
            code <= 0x669
            or 0x6F0 <= code <= 0x6F9
            or 0x7C0 <= code <= 0x7C9
            or (0x966 <= code < 0xDF0 and 0x66 <= code & 0x7F <= 0x6F)
            or 0xDE6 <= code <= 0xDEF
        )
    return (
        code <= 0xE59
        or 0xED0 <= code <= 0xED9
        or 0xF20 <= code <= 0xF29
        or 0x1040 <= code <= 0x1049
        or 0x17E0 <= code <= 0x17E9
        or 0x1810 <= code <= 0x1819
        or 0xFF10 <= code <= 0xFF19
        or 0x1D7CE <= code <= 0x1D7FF
    )


def is_digit(code: int) -> bool:
    if code < 0x80:
        return 48 <= code <= 57
    return (
        code == 0xB2
        or code == 0xB3
        or code == 0xB9
        or code == 0x2070
        or 0x2074 <= code <= 0x2079
        or 0x2080 <= code <= 0x2089
        or 0x2460 <= code <= 0x2468
        or is_decimal(code)
    )


def is_numeric(code: int) -> bool:
    if code < 0x80:
        return 48 <= code <= 57
    return (
        0xBC <= code <= 0xBE
        or 0x2150 <= code <= 0x2189
        or 0x2460 <= code <= 0x249B
        or 0x3021 <= code <= 0x3029
        or is_digit(code)
    )


def is_alpha(code: int) -> bool:
    if code < 0x80:
        return 65 <= code <= 90 or 97 <= code <= 122
    if code < 0x370:
        if code >= 0xC0:
            return (
                (code <= 0x2C1 and code != 0xD7 and code != 0xF7)
                or 0x2C6 <= code <= 0x2D1
                or 0x2E0 <= code <= 0x2E4
                or code == 0x2EC
                or code == 0x2EE
            )
        return code == 0xAA or code == 0xB5 or code == 0xBA
    if code < 0x530:
        if 0x388 <= code < 0x482:
            return code != 0x38B and code != 0x38D and code != 0x3A2 and code != 0x3F6
        if code >= 0x482:
            return code >= 0x48A
        return (
            code <= 0x374
            or 0x376 <= code <= 0x377
            or 0x37A <= code <= 0x37D
            or code == 0x37F
            or code == 0x386
        )
    return is_alpha_beyond(code)


def is_alpha_beyond(code: int) -> bool:
    """Letters above Cyrillic, by broad ranges."""
    if code < 0x2000:
        return (
            0x531 <= code <= 0x556
            or 0x560 <= code <= 0x588
            or 0x5D0 <= code <= 0x5EA
            or 0x620 <= code <= 0x64A
            or 0x671 <= code <= 0x6D3
            or (code >= 0x904 and not is_decimal(code) and code & 0xFFFE != 0x964)
        )
    if code < 0x3400:
        return (
            code == 0x2071
            or code == 0x207F
            or code == 0x2102
            or 0x210A <= code <= 0x2113
            or 0x2C00 <= code <= 0x2CE4
            or 0x2D00 <= code <= 0x2DDE
            or 0x3005 <= code <= 0x3006
            or 0x3041 <= code <= 0x3096
            or 0x309D <= code <= 0x309F
            or 0x30A1 <= code <= 0x30FA
            or 0x30FC <= code <= 0x318E
            or 0x31A0 <= code <= 0x31BF
        )
    return (
        code <= 0x4DBF
        or 0x4E00 <= code <= 0xA48C
        or 0xA4D0 <= code <= 0xABE2
        or 0xAC00 <= code <= 0xD7A3
        or 0xF900 <= code <= 0xFAD9
        or 0xFB00 <= code <= 0xFDFB
        or 0xFE70 <= code <= 0xFEFC
        or 0xFF21 <= code <= 0xFF3A
        or 0xFF41 <= code <= 0xFF5A
        or 0xFF66 <= code <= 0xFFDC
        or 0x10000 <= code <= 0x16FFF
        or 0x1D400 <= code <= 0x1D7CB
        or 0x20000 <= code <= 0x323AF
    )


def is_printable(code: int) -> bool:
    """Whether `repr` shows the character itself: not a control, format, space or private one."""
    if code < 0x7F:
        return code >= 32
    if code < 0x600:
        return code > 0xA0 and code != 0xAD and (code < 0x378 or not is_unassigned_greek(code))
    if code < 0x2000:
        return (
            code > 0x605
            and code != 0x61C
            and code != 0x6DD
            and code != 0x70F
            and code != 0x1680
            and code != 0x180E
        )
    if code < 0xE000:
        return not (
            code <= 0x200F
            or 0x2028 <= code <= 0x202F
            or 0x205F <= code <= 0x206F
            or code == 0x3000
            or code >= 0xD800
        )
    if code < 0xE0000:
        return (
            code >= 0xF900
            and code != 0xFEFF
            and not 0xFFF0 <= code <= 0xFFFB
            and code & 0xFFFE != 0xFFFE
        )
    return 0xE0100 <= code <= 0xE01EF


def is_unassigned_greek(code: int) -> bool:
    return (
        code == 0x378
        or code == 0x379
        or 0x380 <= code <= 0x383
        or code == 0x38B
        or code == 0x38D
        or code == 0x3A2
        or code == 0x530
    )


def skip_spaces(data: ByteArray, at: int) -> int:
    """The offset of the first character from `at` on that is no space."""
    while at < data.length and is_space(code_at(data, at)):
        at += width_at(data, at)
    return at


def skip_spaces_back(data: ByteArray, at: int) -> int:
    """Where the spaces begin that end at `at`."""
    while at > 0:
        before = start_before(data, at)
        if not is_space(code_at(data, before)):
            break
        at = before
    return at
