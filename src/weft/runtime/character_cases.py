"""Upper and lower case of code points: Latin but its Extended-B block, Greek, Cyrillic, Armenian.

# differs: CPython has a table of the whole of Unicode; the rarer letters have no case here.
"""

from __future__ import annotations

# Characters whose other case is several characters; `string_cases` spells them out.
SHARP_S = 0xDF
DOTTED_CAPITAL_I = 0x130
APOSTROPHE_N = 0x149
IOTA_DIALYTIKA_TONOS = 0x390
UPSILON_DIALYTIKA_TONOS = 0x3B0

SIGMA = 0x3A3
FINAL_SIGMA = 0x3C2


def to_lower(code: int) -> int:
    if code < 0x80:
        return code + 32 if 65 <= code <= 90 else code
    if code < 0x180:
        if code < 0x100:
            return code + 32 if 0xC0 <= code <= 0xDE and code != 0xD7 else code
        if code == 0x178:
            return 0xFF
        return code + 1 if is_pair(code) and is_first_of_pair(code) else code
    if 0x370 <= code < 0x400:
        return greek_to_lower(code)
    if 0x400 <= code < 0x530:
        if code < 0x410:
            return code + 80
        if code < 0x430:
            return code + 32
        if code == 0x4C0:
            return 0x4CF
        return code + 1 if is_pair(code) and is_first_of_pair(code) else code
    if 0x531 <= code <= 0x556:
        return code + 48
    if 0x1E00 <= code <= 0x1EFF:
        if code == 0x1E9E:
            return SHARP_S
        return code + 1 if is_pair(code) and is_first_of_pair(code) else code
    if 0x2160 <= code <= 0x216F:
        return code + 16
    if 0x24B6 <= code <= 0x24CF:
        return code + 26
    if 0xFF21 <= code <= 0xFF3A:
        return code + 32
    return code


def to_upper(code: int) -> int:
    if code < 0x80:
        return code - 32 if 97 <= code <= 122 else code
    if code < 0x180:
        if code < 0x100:
            if code == 0xB5:
                return 0x39C
            if code == 0xFF:
                return 0x178
            return code - 32 if 0xE0 <= code and code != 0xF7 else code
        if code == 0x131:
            return 0x49
        if code == 0x17F:
            return 0x53
        return code - 1 if is_pair(code) and not is_first_of_pair(code) else code
    if 0x370 <= code < 0x400:
        return greek_to_upper(code)
    if 0x400 <= code < 0x530:
        if 0x430 <= code < 0x450:
            return code - 32
        if 0x450 <= code < 0x460:
            return code - 80
        if code == 0x4CF:
            return 0x4C0
        return code - 1 if is_pair(code) and not is_first_of_pair(code) else code
    if 0x561 <= code <= 0x586:
        return code - 48
    if 0x1E00 <= code <= 0x1EFF:
        return code - 1 if is_pair(code) and not is_first_of_pair(code) else code
    if 0x2170 <= code <= 0x217F:
        return code - 16
    if 0x24D0 <= code <= 0x24E9:
        return code - 26
    if 0xFF41 <= code <= 0xFF5A:
        return code - 32
    return code


def is_pair(code: int) -> bool:
    """Whether upper and lower case of the letter are neighbours."""
    if code < 0x180:
        return (
            0x100 <= code <= 0x12F
            or 0x132 <= code <= 0x137
            or 0x139 <= code <= 0x148
            or 0x14A <= code <= 0x177
            or 0x179 <= code <= 0x17E
        )
    if code < 0x400:
        return 0x370 <= code <= 0x373 or 0x376 <= code <= 0x377 or 0x3D8 <= code <= 0x3EF
    if code < 0x530:
        return (
            0x460 <= code <= 0x481
            or 0x48A <= code <= 0x4BF
            or 0x4C1 <= code <= 0x4CE
            or 0x4D0 <= code
        )
    return 0x1E00 <= code <= 0x1E95 or 0x1EA0 <= code <= 0x1EFF


def is_first_of_pair(code: int) -> bool:
    """Of neighbours the capital comes first: the even one, but for three blocks."""
    if 0x139 <= code <= 0x148 or 0x179 <= code <= 0x17E or 0x4C1 <= code <= 0x4CE:
        return code & 1 == 1
    return code & 1 == 0


def greek_to_lower(code: int) -> int:
    if 0x391 <= code <= 0x3AB:
        return code + 32 if code != 0x3A2 else code
    if 0x388 <= code <= 0x38A:
        return code + 37
    if code == 0x386:
        return 0x3AC
    if code == 0x38C:
        return 0x3CC
    if code == 0x38E or code == 0x38F:
        return code + 63
    if code == 0x37F:
        return 0x3F3
    if code == 0x3CF:
        return 0x3D7
    if code == 0x3F4:
        return 0x3B8
    if code == 0x3F7 or code == 0x3FA:
        return code + 1
    if code == 0x3F9:
        return 0x3F2
    if 0x3FD <= code:
        return code - 130
    return code + 1 if is_pair(code) and is_first_of_pair(code) else code


def greek_to_upper(code: int) -> int:
    if 0x3B1 <= code <= 0x3CB:
        return code - 32 if code != FINAL_SIGMA else SIGMA
    if 0x3AD <= code <= 0x3AF:
        return code - 37
    if code == 0x3AC:
        return 0x386
    if code == 0x3CC:
        return 0x38C
    if code == 0x3CD or code == 0x3CE:
        return code - 63
    if 0x37B <= code <= 0x37D:
        return code + 130
    if code == 0x3F8 or code == 0x3FB:
        return code - 1
    return code - 1 if is_pair(code) and not is_first_of_pair(code) else greek_variant(code)


def greek_variant(code: int) -> int:
    """The capitals of the second forms of some letters."""
    if code == 0x3D0:
        return 0x392
    if code == 0x3D1:
        return 0x398
    if code == 0x3D5:
        return 0x3A6
    if code == 0x3D6:
        return 0x3A0
    if code == 0x3D7:
        return 0x3CF
    if code == 0x3F0:
        return 0x39A
    if code == 0x3F1:
        return 0x3A1
    if code == 0x3F2:
        return 0x3F9
    if code == 0x3F3:
        return 0x37F
    return 0x395 if code == 0x3F5 else code


def is_upper(code: int) -> bool:
    if code < 0x80:
        return 65 <= code <= 90
    return to_lower(code) != code or code == DOTTED_CAPITAL_I or 0x3D2 <= code <= 0x3D4


def is_lower(code: int) -> bool:
    if code < 0x80:
        return 97 <= code <= 122
    return (
        to_upper(code) != code
        or code == 0xAA
        or code == 0xBA
        or code == SHARP_S
        or code == 0x138
        or code == APOSTROPHE_N
        or 0x1E95 <= code <= 0x1E9D
        or (0x250 <= code <= 0x2B8 and code != 0x294)
        or 0x2C0 <= code <= 0x2C1
        or 0x2E0 <= code <= 0x2E4
        or code == 0x37A
        or code == IOTA_DIALYTIKA_TONOS
        or code == UPSILON_DIALYTIKA_TONOS
        or code == 0x3FC
    )


def is_cased(code: int) -> bool:
    if code < 0x80:
        return 65 <= code & 0xDF <= 90
    return is_upper(code) or is_lower(code)
