"""Upper, lower and title case of strings, and the `is...` questions."""

from __future__ import annotations

from weft.runtime.character_cases import (
    APOSTROPHE_N,
    DOTTED_CAPITAL_I,
    FINAL_SIGMA,
    IOTA_DIALYTIKA_TONOS,
    SHARP_S,
    SIGMA,
    UPSILON_DIALYTIKA_TONOS,
    is_cased,
    is_lower,
    is_upper,
    to_lower,
    to_upper,
)
from weft.runtime.characters import (
    is_alpha,
    is_decimal,
    is_digit,
    is_numeric,
    is_printable,
    is_space,
)
from weft.runtime.intrinsics import ByteArray
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str
from weft.runtime.utf8 import code_at, start_before, width_at

UNDERSCORE = 95


def upper(string: Str) -> Str:
    data = string.data
    if string.is_ascii():
        result = ByteArray(data.length)
        for at in range(data.length):
            byte = data[at]
            result[at] = byte - 32 if 97 <= byte <= 122 else byte
        return Str(result, string.length)
    builder = StrBuilder(data.length + 4)
    at = 0
    while at < data.length:
        add_upper(builder, code_at(data, at))
        at += width_at(data, at)
    return builder.build()


def lower(string: Str) -> Str:
    data = string.data
    if string.is_ascii():
        result = ByteArray(data.length)
        for at in range(data.length):
            byte = data[at]
            result[at] = byte + 32 if 65 <= byte <= 90 else byte
        return Str(result, string.length)
    builder = StrBuilder(data.length + 4)
    at = 0
    while at < data.length:
        add_lower(builder, data, at)
        at += width_at(data, at)
    return builder.build()


def casefold(string: Str) -> Str:
    if string.is_ascii():
        return lower(string)
    builder = StrBuilder(string.data.length + 4)
    data = string.data
    at = 0
    while at < data.length:
        code = code_at(data, at)
        at += width_at(data, at)
        if code == SHARP_S or code == 0x1E9E:
            builder.add_byte(115)
            builder.add_byte(115)
        elif code == DOTTED_CAPITAL_I:
            builder.add_byte(105)
            builder.add_code(0x307)
        elif code == APOSTROPHE_N:
            builder.add_code(0x2BC)
            builder.add_byte(110)
        elif code == IOTA_DIALYTIKA_TONOS or code == UPSILON_DIALYTIKA_TONOS:
            builder.add_code(0x3B9 if code == IOTA_DIALYTIKA_TONOS else 0x3C5)
            builder.add_code(0x308)
            builder.add_code(0x301)
        else:
            # By way of upper case, so that second forms of a letter fold to its first.
            builder.add_code(to_lower(to_upper(code)) if code != 0x131 else code)
    return builder.build()


def title(string: Str) -> Str:
    builder = StrBuilder(string.data.length + 4)
    data = string.data
    inside = False
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if inside:
            add_lower(builder, data, at)
        else:
            add_title(builder, code)
        inside = is_cased(code)
        at += width_at(data, at)
    return builder.build()


def capitalize(string: Str) -> Str:
    builder = StrBuilder(string.data.length + 4)
    data = string.data
    at = 0
    while at < data.length:
        if at == 0:
            add_title(builder, code_at(data, 0))
        else:
            add_lower(builder, data, at)
        at += width_at(data, at)
    return builder.build()


def swapcase(string: Str) -> Str:
    builder = StrBuilder(string.data.length + 4)
    data = string.data
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if is_upper(code):
            add_lower(builder, data, at)
        elif is_lower(code):
            add_upper(builder, code)
        else:
            builder.add_code(code)
        at += width_at(data, at)
    return builder.build()


def add_upper(builder: StrBuilder, code: int) -> None:
    if code == SHARP_S:
        builder.add_byte(83)
        builder.add_byte(83)
    elif code == APOSTROPHE_N:
        builder.add_code(0x2BC)
        builder.add_byte(78)
    elif code == IOTA_DIALYTIKA_TONOS or code == UPSILON_DIALYTIKA_TONOS:
        builder.add_code(0x399 if code == IOTA_DIALYTIKA_TONOS else 0x3A5)
        builder.add_code(0x308)
        builder.add_code(0x301)
    else:
        builder.add_code(to_upper(code))


def add_title(builder: StrBuilder, code: int) -> None:
    if code == SHARP_S:
        builder.add_byte(83)
        builder.add_byte(115)
    else:
        add_upper(builder, code)


def add_lower(builder: StrBuilder, data: ByteArray, at: int) -> None:
    """Add the lower case of the character at an offset; a sigma that ends a word has its own."""
    code = code_at(data, at)
    if code == DOTTED_CAPITAL_I:
        builder.add_byte(105)
        builder.add_code(0x307)
    elif code == SIGMA and ends_word(data, at):
        builder.add_code(FINAL_SIGMA)
    else:
        builder.add_code(to_lower(code))


def ends_word(data: ByteArray, at: int) -> bool:
    """Whether a letter comes before the character at an offset, and none behind it."""
    before = at
    found = False
    while before > 0:
        before = start_before(data, before)
        code = code_at(data, before)
        if not is_case_ignorable(code):
            found = is_cased(code)
            break
    if not found:
        return False
    behind = at + width_at(data, at)
    while behind < data.length:
        code = code_at(data, behind)
        if not is_case_ignorable(code):
            return not is_cased(code)
        behind += width_at(data, behind)
    return True


def is_case_ignorable(code: int) -> bool:
    """Marks that may stand inside a word without being letters of it."""
    return (
        code == 0x27
        or code == 0x2E
        or code == 0x3A
        or code == 0x5E
        or code == 0x60
        or code == 0xA8
        or code == 0xAD
        or code == 0xAF
        or code == 0xB4
        or code == 0xB7
        or code == 0xB8
        or 0x2B0 <= code <= 0x36F
        or code == 0x2019
    )


def isupper(string: Str) -> bool:
    data = string.data
    found = False
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if is_lower(code):
            return False
        found = found or is_upper(code)
        at += width_at(data, at)
    return found


def islower(string: Str) -> bool:
    data = string.data
    found = False
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if is_upper(code):
            return False
        found = found or is_lower(code)
        at += width_at(data, at)
    return found


def istitle(string: Str) -> bool:
    data = string.data
    found = False
    inside = False
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if is_upper(code):
            if inside:
                return False
            inside = True
            found = True
        elif is_lower(code):
            if not inside:
                return False
        else:
            inside = False
        at += width_at(data, at)
    return found


def isalpha(string: Str) -> bool:
    data = string.data
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if not is_alpha(code):
            return False
        at += width_at(data, at)
    return string.length > 0


def isalnum(string: Str) -> bool:
    data = string.data
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if not (is_alpha(code) or is_numeric(code)):
            return False
        at += width_at(data, at)
    return string.length > 0


def isdigit(string: Str) -> bool:
    data = string.data
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if not is_digit(code):
            return False
        at += width_at(data, at)
    return string.length > 0


def isdecimal(string: Str) -> bool:
    data = string.data
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if not is_decimal(code):
            return False
        at += width_at(data, at)
    return string.length > 0


def isnumeric(string: Str) -> bool:
    data = string.data
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if not is_numeric(code):
            return False
        at += width_at(data, at)
    return string.length > 0


def isspace(string: Str) -> bool:
    data = string.data
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if not is_space(code):
            return False
        at += width_at(data, at)
    return string.length > 0


def isprintable(string: Str) -> bool:
    data = string.data
    at = 0
    while at < data.length:
        if not is_printable(code_at(data, at)):
            return False
        at += width_at(data, at)
    return True


def isidentifier(string: Str) -> bool:
    data = string.data
    at = 0
    while at < data.length:
        code = code_at(data, at)
        if not (code == UNDERSCORE or is_alpha(code) or (at > 0 and is_decimal(code))):
            return False
        at += width_at(data, at)
    return string.length > 0
