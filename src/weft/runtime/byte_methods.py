"""The methods that `bytes` and `bytearray` share with `str`.

Most work on the text that has one character for each byte (Latin-1), where `str` has the same method; what
asks for the kind of a character knows ASCII only. A result is of the receiver's own kind, `alike(...)`.
"""

from __future__ import annotations

from typing import Any

from weft.runtime.intrinsics import ByteArray, str_of, text, type_name
from weft.runtime.strings import Str

LOWER = 1
UPPER = 2
DIGIT = 4
SPACE = 8


class BytesMethods:
    """What both kinds of byte strings derive from."""

    def __len__(self) -> int:
        raise NotImplementedError

    def contents(self) -> ByteArray:
        raise NotImplementedError

    def alike(self, data: ByteArray) -> Any:
        """An object of the same kind with all bytes of an array, which is now its own."""
        raise NotImplementedError

    def find(self, sub, start=None, stop=None) -> int:
        return as_text(self).find(part(sub), start, stop)

    def rfind(self, sub, start=None, stop=None) -> int:
        return as_text(self).rfind(part(sub), start, stop)

    def index(self, sub, start=None, stop=None) -> int:
        at = self.find(sub, start, stop)
        if at < 0:
            raise ValueError("subsection not found")
        return at

    def rindex(self, sub, start=None, stop=None) -> int:
        at = self.rfind(sub, start, stop)
        if at < 0:
            raise ValueError("subsection not found")
        return at

    def count(self, sub, start=None, stop=None) -> int:
        return as_text(self).count(part(sub), start, stop)

    def startswith(self, prefix, start=None, stop=None) -> bool:
        if isinstance(prefix, tuple):
            for one in prefix:
                if as_text(self).startswith(as_text(one), start, stop):
                    return True
            return False
        return as_text(self).startswith(as_text(prefix), start, stop)

    def endswith(self, suffix, start=None, stop=None) -> bool:
        if isinstance(suffix, tuple):
            for one in suffix:
                if as_text(self).endswith(as_text(one), start, stop):
                    return True
            return False
        return as_text(self).endswith(as_text(suffix), start, stop)

    def replace(self, old, new, count: int = -1):
        return self.made(as_text(self).replace(as_text(old), as_text(new), count))

    def removeprefix(self, prefix):
        return self.made(as_text(self).removeprefix(as_text(prefix)))

    def removesuffix(self, suffix):
        return self.made(as_text(self).removesuffix(as_text(suffix)))

    def split(self, sep=None, maxsplit: int = -1):
        if sep is None:
            return self.all_made(ascii_spaced(self).split(None, maxsplit))
        return self.all_made(as_text(self).split(as_text(sep), maxsplit))

    def rsplit(self, sep=None, maxsplit: int = -1):
        if sep is None:
            return self.all_made(ascii_spaced(self).rsplit(None, maxsplit))
        return self.all_made(as_text(self).rsplit(as_text(sep), maxsplit))

    def splitlines(self, keepends: bool = False):
        result = lists.List()  # type: ignore[var-annotated]
        data = self.contents()
        start = 0
        while start < len(self):
            stop = start
            while stop < len(self) and data[stop] != 10 and data[stop] != 13:
                stop += 1
            after = stop
            if after < len(self):
                after += (
                    2 if data[stop] == 13 and stop + 1 < len(self) and data[stop + 1] == 10 else 1
                )
            result.append(self.get_slice(start, after if keepends else stop, None))  # type: ignore[attr-defined]
            start = after
        return result

    def partition(self, sep):
        before, found, behind = as_text(self).partition(as_text(sep))
        return (self.made(before), self.made(found), self.made(behind))

    def rpartition(self, sep):
        before, found, behind = as_text(self).rpartition(as_text(sep))
        return (self.made(before), self.made(found), self.made(behind))

    def join(self, parts):
        texts = lists.List()  # type: ignore[var-annotated]
        for one in parts:
            texts.append(as_text(one))
        return self.made(as_text(self).join(texts))

    def strip(self, chars=None):
        return self.lstrip(chars).rstrip(chars)

    def lstrip(self, chars=None):
        data = self.contents()
        start = 0
        while start < len(self) and is_among(data[start], chars):
            start += 1
        return self.get_slice(start, None, None)  # type: ignore[attr-defined]

    def rstrip(self, chars=None):
        data = self.contents()
        stop = len(self)
        while stop > 0 and is_among(data[stop - 1], chars):
            stop -= 1
        return self.get_slice(0, stop, None)  # type: ignore[attr-defined]

    def center(self, width: int, fillchar=None):
        return self.made(as_text(self).center(width, fill_of(fillchar)))

    def ljust(self, width: int, fillchar=None):
        return self.made(as_text(self).ljust(width, fill_of(fillchar)))

    def rjust(self, width: int, fillchar=None):
        return self.made(as_text(self).rjust(width, fill_of(fillchar)))

    def zfill(self, width: int):
        return self.made(as_text(self).zfill(width))

    def expandtabs(self, tabsize: int = 8):
        return self.made(as_text(self).expandtabs(tabsize))

    def upper(self):
        return self.recased(LOWER, 0, 0)

    def lower(self):
        return self.recased(UPPER, 0, 0)

    def swapcase(self):
        return self.recased(LOWER | UPPER, 0, 0)

    def capitalize(self):
        return self.recased(UPPER, LOWER, 0)

    def title(self):
        return self.recased(UPPER, LOWER, LOWER | UPPER)

    def recased(self, inside: int, first: int, word: int):
        """With the other case for bytes of the kinds `inside`, and `first` where a word or the text begins.

        `word` are the kinds that a word consists of; 0 if the whole text is one.
        """
        source = self.contents()
        data = ByteArray(len(self))
        is_first = True
        for i in range(data.length):
            byte = source[i]
            kind = kind_of(byte)
            changing = first if is_first and first != 0 else inside
            data[i] = byte ^ 0x20 if kind & changing != 0 else byte
            is_first = word != 0 and kind & word == 0
        return self.alike(data)

    def isalpha(self) -> bool:
        return self.consists_of(LOWER | UPPER)

    def isdigit(self) -> bool:
        return self.consists_of(DIGIT)

    def isalnum(self) -> bool:
        return self.consists_of(LOWER | UPPER | DIGIT)

    def isspace(self) -> bool:
        return self.consists_of(SPACE)

    def isascii(self) -> bool:
        data = self.contents()
        for i in range(len(self)):
            if data[i] >= 0x80:
                return False
        return True

    def isupper(self) -> bool:
        return self.has_only_case(UPPER, LOWER)

    def islower(self) -> bool:
        return self.has_only_case(LOWER, UPPER)

    def istitle(self) -> bool:
        data = self.contents()
        is_cased = False
        is_inside = False
        for i in range(len(self)):
            kind = kind_of(data[i])
            if (kind == UPPER and is_inside) or (kind == LOWER and not is_inside):
                return False
            is_inside = kind == UPPER or kind == LOWER
            is_cased = is_cased or is_inside
        return is_cased

    def consists_of(self, kinds: int) -> bool:
        data = self.contents()
        for i in range(len(self)):
            if kind_of(data[i]) & kinds == 0:
                return False
        return len(self) > 0

    def has_only_case(self, wanted: int, other: int) -> bool:
        data = self.contents()
        found = False
        for i in range(len(self)):
            kind = kind_of(data[i])
            if kind == other:
                return False
            found = found or kind == wanted
        return found

    def translate(self, table, delete=None):
        source = self.contents()
        if table is not None and len(table) != 256:
            raise ValueError("translation table must be 256 characters long")
        data = ByteArray(len(self))
        size = 0
        for i in range(data.length):
            byte = source[i]
            if delete is None or byte not in delete:
                data[size] = byte if table is None else table[byte]
                size += 1
        return self.alike(byte_strings.sliced(data, size, 0, size, None))

    @staticmethod
    def maketrans(frm, to) -> byte_strings.Bytes:
        if len(frm) != len(to):
            raise ValueError("maketrans arguments must have same length")
        data = ByteArray(256)
        for i in range(256):
            data[i] = i
        for i in range(len(frm)):
            data[frm[i]] = to[i]
        return byte_strings.Bytes(data)

    def hex(self, sep=None, bytes_per_sep: int = 1) -> Str:
        digits = byte_strings.hex_of(self.contents(), len(self))
        if sep is None or bytes_per_sep == 0 or len(self) == 0:
            return digits
        between = as_text(sep) if isinstance(sep, BytesMethods) else sep
        if len(between) != 1:
            raise ValueError("sep must be length 1.")
        step = 2 * (bytes_per_sep if bytes_per_sep > 0 else -bytes_per_sep)
        groups = lists.List[Str]()
        stop = step if bytes_per_sep < 0 else (len(digits) - 1) % step + 1
        start = 0
        while start < len(digits):
            groups.append(digits.substring(start, stop if stop < len(digits) else len(digits)))
            start = stop
            stop += step
        return between.join(groups)

    def made(self, source: Str):
        """The other way from `as_text`."""
        return self.alike(byte_strings.bytes_from_latin1(source).contents())

    def all_made(self, sources: lists.List[Str]):
        result = lists.List()  # type: ignore[var-annotated]
        for one in sources:
            result.append(self.made(one))
        return result


def as_text(value) -> Str:
    """One character for each byte."""
    if not isinstance(value, BytesMethods):
        raise TypeError(
            text("a bytes-like object is required, not '") + type_name(value) + text("'")
        )
    return byte_codecs.decode(value.contents(), len(value), text("latin-1"), None)


def part(value) -> Str:
    """What `find` and `count` look for: bytes, or one of them as a number."""
    if isinstance(value, int):
        if not 0 <= value <= 255:
            raise ValueError("byte must be in range(0, 256)")
        return chr(value)  # type: ignore[return-value]
    if hasattr(value, "__index__"):
        return part(value.__index__())
    return as_text(value)


def ascii_spaced(value) -> Str:
    """As `as_text`, but the two bytes that only Latin-1 takes for spaces as others that are none there.

    U+0085 and U+00A0 become U+0185 and U+01A0, whose lower bytes `bytes_from_latin1` keeps.
    """
    source = as_text(value)
    return source.replace(chr(0x85), chr(0x185)).replace(chr(0xA0), chr(0x1A0))  # type: ignore[arg-type]


def fill_of(fillchar) -> Any:
    return None if fillchar is None else as_text(fillchar)


def is_among(byte: int, chars) -> bool:
    if chars is None:
        return kind_of(byte) == SPACE
    return byte in chars


def kind_of(byte: int) -> int:
    if 97 <= byte <= 122:
        return LOWER
    if 65 <= byte <= 90:
        return UPPER
    if 48 <= byte <= 57:
        return DIGIT
    if byte == 32 or 9 <= byte <= 13:
        return SPACE
    return 0


def from_hex(source: Str) -> ByteArray:
    """The bytes that pairs of hexadecimal digits say; spaces between the pairs are skipped."""
    data = ByteArray(len(source) // 2 + 1)
    size = 0
    at = 0
    while at < len(source):
        if source[at].isspace():
            at += 1
        else:
            high = digit_value(source, at)
            data[size] = high * 16 + digit_value(source, at + 1)
            size += 1
            at += 2
    return byte_strings.sliced(data, size, 0, size, None)


def digit_value(source: Str, at: int) -> int:
    if at < len(source):
        code = ord(source[at])  # type: ignore[arg-type]
        if 48 <= code <= 57:
            return code - 48
        if 97 <= code | 32 <= 102:
            return (code | 32) - 87
    raise ValueError(
        text("non-hexadecimal number found in fromhex() arg at position ") + str_of(at)
    )


# Below, because these modules import this one.
from weft.runtime import byte_codecs, byte_strings, lists  # noqa: E402
