"""`re`: flags, as arguments and inside a pattern."""

from __future__ import annotations

from ._nodes import ASCII, DEBUG, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE, VERBOSE
from ._source import END, Source

CLOSING = 41  # )
TYPE_FLAGS = ASCII | LOCALE | UNICODE
GLOBAL_FLAGS = DEBUG


def checked_flags(flags: int) -> int:
    if flags & LOCALE != 0:
        raise ValueError("cannot use LOCALE flag with a str pattern")
    if flags & ASCII == 0:
        return flags | UNICODE
    if flags & UNICODE != 0:
        raise ValueError("ASCII and UNICODE flags are incompatible")
    return flags


def flag_of(code: int) -> int:
    if code == 105:  # i
        return IGNORECASE
    if code == 76:  # L
        return LOCALE
    if code == 109:  # m
        return MULTILINE
    if code == 115:  # s
        return DOTALL
    if code == 120:  # x
        return VERBOSE
    if code == 97:  # a
        return ASCII
    return UNICODE if code == 117 else 0  # u


def inline_flags(source: Source, local: int, code: int) -> int:
    """The flags that are in effect after `(?flags)` or inside `(?flags-flags:`; the first was taken."""
    added = 0
    while code != 45:  # -
        flag = flag_of(code)
        if flag == LOCALE:
            raise source.fail("bad inline flags: cannot use 'L' flag with a str pattern")
        added |= flag
        if flag & TYPE_FLAGS != 0 and added & TYPE_FLAGS != flag:
            raise source.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
        code = next_flag(source, "missing -, : or )", True)
        if code == CLOSING:
            return local | added
        if code == 58:
            break
    if added & GLOBAL_FLAGS != 0:
        raise source.fail("bad inline flags: cannot turn on global flag", 1)
    removed = 0
    if code == 45:
        code = next_flag(source, "missing flag", False)
        while code != 58:  # :
            flag = flag_of(code)
            if flag & TYPE_FLAGS != 0:
                shown = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'"
                raise source.fail(shown)
            removed |= flag
            code = next_flag(source, "missing :", False)
    if removed & GLOBAL_FLAGS != 0:
        raise source.fail("bad inline flags: cannot turn off global flag", 1)
    if added & removed != 0:
        raise source.fail("bad inline flags: flag turned on and off", 1)
    if added & TYPE_FLAGS != 0:
        local &= ~TYPE_FLAGS
    return (local | added) & ~removed


def next_flag(source: Source, missing, may_end: bool) -> int:
    """Take the letter of a flag, or what ends the flags here."""
    code = source.token
    if code == END:
        raise source.fail(missing)
    start = source.at
    source.advance()
    is_end = code == 58 and missing != "missing flag"
    if is_end or flag_of(code) != 0 or (may_end and (code == CLOSING or code == 45)):
        return code
    shown = "unknown flag" if chr(code).isalpha() else missing
    raise source.fail(shown, source.at - start)
