"""`html`: text as part of a page, and back.

# differs: `unescape` knows the names in `html.entities`, not all of HTML 5.
"""

from __future__ import annotations

from .entities import html5

__all__ = ["escape", "unescape"]

LONGEST_NAME = 32
NO_NAME = "\t\n\f <&#;"
DIGITS = "0123456789"
HEX_DIGITS = "0123456789abcdefABCDEF"
# What references to the codes from 128 on mean: they are taken for Windows-1252.
FROM_128 = (
    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"
)


def escape(s, quote=True):
    shown = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        shown = shown.replace('"', "&quot;").replace("'", "&#x27;")
    return shown


def unescape(s):
    start = s.find("&")
    if start < 0:
        return s
    parts: list[str] = []
    done = 0
    while start >= 0:
        parts.append(s[done:start])
        if s[start + 1 : start + 2] == "#":
            done = _numbered(parts, s, start)
        else:
            done = _named(parts, s, start)
        start = s.find("&", done)
    parts.append(s[done:])
    return "".join(parts)


def _numbered(parts: list[str], s: str, start: int) -> int:
    """Add the character of the reference that begins there, and give where it ends."""
    first = start + 2
    is_hex = s[first : first + 1] in ("x", "X")
    if is_hex:
        first += 1
    end = first
    digits = HEX_DIGITS if is_hex else DIGITS
    while end < len(s) and s[end] in digits:
        end += 1
    if end == first:
        parts.append(s[start:first])
        return first
    code = 0
    for digit in s[first:end]:
        if code <= 0x10FFFF:
            code = code * (16 if is_hex else 10) + int(digit, 16)
    parts.append(_character(code))
    return end + 1 if s[end : end + 1] == ";" else end


def _character(code: int) -> str:
    if 128 <= code < 160:
        return FROM_128[code - 128]
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    if code == 13:
        return "\r"
    is_control = (code < 32 and code not in (9, 10, 12)) or code == 127
    if is_control or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return ""
    return chr(code)


def _named(parts: list[str], s: str, start: int) -> int:
    first = start + 1
    end = first
    while end < len(s) and end - first < LONGEST_NAME and s[end] not in NO_NAME:
        end += 1
    if end == first:
        parts.append("&")
        return first
    if s[end : end + 1] == ";":
        end += 1
    # The longest name of those that it begins with.
    for stop in range(end, first + 1, -1):
        found = html5.get(s[first:stop])
        if found is not None:
            parts.append(found)
            return stop
    parts.append(s[start:end])
    return end
