"""Strings to bytes and back: UTF-8, ASCII and Latin-1, each `strict`, `replace` or `ignore`.

# differs: the errors have CPython's text, but not its five attributes.
"""

from __future__ import annotations

from weft.runtime.intrinsics import ByteArray, repr_of, text
from weft.runtime.string_builder import StrBuilder, add_escape, add_hex
from weft.runtime.strings import Str
from weft.runtime.utf8 import code_at, count_codes, width_at

UTF_8 = 0
ASCII = 1
LATIN_1 = 2

STRICT = 0
REPLACE = 1
IGNORE = 2

QUESTION_MARK = 63
REPLACEMENT = 0xFFFD


def codec_of(encoding) -> int:
    if encoding is None:
        return UTF_8
    name = encoding.lower().replace(text("_"), text("-"), -1)
    if name == text("utf-8") or name == text("utf8"):
        return UTF_8
    if name == text("ascii") or name == text("us-ascii"):
        return ASCII
    if name == text("latin-1") or name == text("latin1") or name == text("iso-8859-1"):
        return LATIN_1
    raise LookupError(text("unknown encoding: ") + encoding)


def policy_of(errors) -> int:
    if errors is None or errors == text("strict"):
        return STRICT
    if errors == text("replace"):
        return REPLACE
    if errors == text("ignore"):
        return IGNORE
    raise LookupError(text("unknown error handler name '") + errors + text("'"))


def codec_name(codec: int) -> Str:
    if codec == UTF_8:
        return text("utf-8")
    return text("ascii") if codec == ASCII else text("latin-1")


def is_encodable(code: int, codec: int) -> bool:
    if codec == UTF_8:
        return code < 0xD800 or code > 0xDFFF
    return code < (128 if codec == ASCII else 256)


def encode(string: Str, encoding, errors) -> ByteArray:
    codec = codec_of(encoding)
    policy = policy_of(errors)
    data = string.data
    size = data.length
    result = ByteArray(size)
    to = 0
    if string.is_ascii():
        result.copy_from(0, data, 0, size)
        return result
    at = 0
    while at < size:
        code = code_at(data, at)
        width = width_at(data, at)
        if is_encodable(code, codec):
            if codec == UTF_8:
                result.copy_from(to, data, at, width)
                to += width
            else:
                result[to] = code
                to += 1
        elif policy == REPLACE:
            result[to] = QUESTION_MARK
            to += 1
        elif policy == STRICT:
            raise UnicodeEncodeError(encode_error(string, at, codec))  # type: ignore[call-arg,arg-type]
        at += width
    exact = ByteArray(to)
    exact.copy_from(0, result, 0, to)
    return exact


def encode_error(string: Str, at: int, codec: int) -> Str:
    data = string.data
    first = count_codes(data, 0, at)
    stop = at
    while stop < data.length and not is_encodable(code_at(data, stop), codec):
        stop += width_at(data, stop)
    last = count_codes(data, 0, stop) - 1
    builder = StrBuilder(80)
    add_quoted_name(builder, codec)
    if first == last:
        builder.add(text(" codec can't encode character '"))
        add_escape(builder, code_at(data, at))
        builder.add(text("' in position "))
        builder.add(repr_of(first))
    else:
        builder.add(text(" codec can't encode characters in position "))
        builder.add(repr_of(first))
        builder.add_byte(45)
        builder.add(repr_of(last))
    if codec == UTF_8:
        builder.add(text(": surrogates not allowed"))
    elif codec == ASCII:
        builder.add(text(": ordinal not in range(128)"))
    else:
        builder.add(text(": ordinal not in range(256)"))
    return builder.build()


def decode(data: ByteArray, size: int, encoding, errors) -> Str:
    codec = codec_of(encoding)
    policy = policy_of(errors)
    builder = StrBuilder(size)
    at = 0
    while at < size:
        byte = data[at]
        if byte < 128:
            builder.add_byte(byte)
            at += 1
        elif codec == LATIN_1:
            builder.add_code(byte)
            at += 1
        else:
            bad = bad_length(data, size, at) if codec == UTF_8 else 1
            if bad == 0:
                builder.add_code(code_at(data, at))
                at += width_at(data, at)
            else:
                if policy == STRICT:
                    raise UnicodeDecodeError(decode_error(data, size, at, bad, codec))  # type: ignore[call-arg,arg-type]
                if policy == REPLACE:
                    builder.add_code(REPLACEMENT)
                at += bad
    return builder.build()


def bad_length(data: ByteArray, size: int, at: int) -> int:
    """0 if a character's bytes start at `at`, else how many bytes are to be taken for the error."""
    lead = data[at]
    if lead < 0xC2 or lead > 0xF4:
        return 1
    width = width_at(data, at)
    if at + 1 >= size:
        return 1
    second = data[at + 1]
    # The second byte's range keeps out overlong forms, surrogates and what is above U+10FFFF.
    low = 0xA0 if lead == 0xE0 else 0x90 if lead == 0xF0 else 0x80
    high = 0x9F if lead == 0xED else 0x8F if lead == 0xF4 else 0xBF
    if second < low or second > high:
        return 1
    for i in range(2, width):
        if at + i >= size or data[at + i] & 0xC0 != 0x80:
            return i
    return 0


def decode_error(data: ByteArray, size: int, at: int, bad: int, codec: int) -> Str:
    builder = StrBuilder(80)
    lead = data[at]
    add_quoted_name(builder, codec)
    if bad == 1:
        builder.add(text(" codec can't decode byte 0x"))
        add_hex(builder, lead, 2)
        builder.add(text(" in position "))
        builder.add(repr_of(at))
    else:
        builder.add(text(" codec can't decode bytes in position "))
        builder.add(repr_of(at))
        builder.add_byte(45)
        builder.add(repr_of(at + bad - 1))
    if codec == ASCII:
        builder.add(text(": ordinal not in range(128)"))
    elif lead < 0xC2 or lead > 0xF4:
        builder.add(text(": invalid start byte"))
    elif at + bad >= size:
        builder.add(text(": unexpected end of data"))
    else:
        builder.add(text(": invalid continuation byte"))
    return builder.build()


def add_quoted_name(builder: StrBuilder, codec: int) -> None:
    builder.add_byte(39)
    builder.add(codec_name(codec))
    builder.add_byte(39)
