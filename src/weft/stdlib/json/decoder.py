"""Reading JSON. The messages and their places are those of CPython's scanner."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import python_minor, text
from weft.runtime.lists import List
from weft.runtime.number_text import float_from_str
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

D = TypeVar("D", bound=Any)
H = TypeVar("H", bound=Any)
F = TypeVar("F", bound=Any)
I = TypeVar("I", bound=Any)  # noqa: E741
C = TypeVar("C", bound=Any)
P = TypeVar("P", bound=Any)

QUOTE = 34
BACKSLASH = 92
LETTER_U = 117
HIGH_SURROGATES = 0xD800
LOW_SURROGATES = 0xDC00
SURROGATES_END = 0xE000


class JSONDecodeError(ValueError):
    """A document that is no JSON. `pos` is where, counted in characters."""

    msg: Str
    doc: Str
    pos: int
    lineno: int
    colno: int

    def __init__(self, msg: Str, doc: Str, pos: int) -> None:
        line = doc.count(text("\n"), 0, pos) + 1
        column = pos - doc.rfind(text("\n"), 0, pos)
        super().__init__(f"{msg}: line {line} column {column} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column


class Scanner:
    """A document and how far it is read; places are offsets of bytes."""

    document: Str
    at: int
    end: int
    strict: bool  # no control characters in strings

    def __init__(self, document: Str, strict: bool) -> None:
        self.document = document
        self.strict = strict
        self.at = 0
        self.end = document.data.length

    def error(self, message, at: int) -> JSONDecodeError:
        return JSONDecodeError(message, self.document, self.document.index_at(at))

    def byte(self) -> int:
        """The byte to read next, or -1."""
        return self.document.data[self.at] if self.at < self.end else -1

    def skip_space(self) -> int:
        """The byte that follows white space."""
        data = self.document.data
        at = self.at
        while at < self.end and (
            data[at] == 32 or data[at] == 10 or data[at] == 13 or data[at] == 9
        ):
            at += 1
        self.at = at
        return data[at] if at < self.end else -1

    def accept(self, word: Str) -> bool:
        """Read a word if it is the next."""
        size = word.data.length
        if self.end - self.at < size:
            return False
        if self.document.data.compare(self.at, word.data, 0, size) != 0:
            return False
        self.at += size
        return True

    def string(self) -> Str:
        """A string; its quote is the next byte."""
        begin = self.at
        data = self.document.data
        start = begin + 1
        builder = None
        while True:
            stop = start
            while stop < self.end and data[stop] != QUOTE and data[stop] != BACKSLASH:
                if data[stop] < 32 and self.strict:
                    raise self.error("Invalid control character at", stop)
                stop += 1
            if stop == self.end:
                raise self.error("Unterminated string starting at", begin)
            if data[stop] == QUOTE:
                self.at = stop + 1
                piece = self.document.piece(start, stop)
                if builder is None:
                    return piece
                builder.add(piece)
                return builder.build()
            if builder is None:
                builder = StrBuilder(64)
            builder.add(self.document.piece(start, stop))
            if stop + 1 == self.end:
                raise self.error("Unterminated string starting at", begin)
            self.at = stop + 1
            builder.add_code(self.escaped())
            start = self.at

    def escaped(self) -> int:
        """The character that an escape means, from behind the backslash."""
        code = self.document.data[self.at]
        self.at += 1
        if code == QUOTE or code == BACKSLASH or code == 47:
            return code
        if code == 110:
            return 10
        if code == 116:
            return 9
        if code == 114:
            return 13
        if code == 98:
            return 8
        if code == 102:
            return 12
        if code != LETTER_U:
            raise self.error("Invalid \\escape", self.at - 2)
        high = self.hex_digits()
        if HIGH_SURROGATES <= high < LOW_SURROGATES and self.at + 6 < self.end:
            before = self.at
            if self.accept(text("\\u")):
                low = self.hex_digits()
                if LOW_SURROGATES <= low < SURROGATES_END:
                    return 0x10000 + ((high - HIGH_SURROGATES) << 10) + (low - LOW_SURROGATES)
                self.at = before
        return high

    def hex_digits(self) -> int:
        at = self.at
        if at + 4 >= self.end:
            raise self.error("Invalid \\uXXXX escape", at - 1)
        result = 0
        for i in range(4):
            digit = self.document.data[at + i]
            value = digit - 48
            if digit > 57:
                value = (digit | 32) - 87
            if value < 0 or value > 15 or (digit > 57 and value < 10):
                raise self.error("Invalid \\uXXXX escape", at - 1)
            result = result * 16 + value
        self.at = at + 4
        return result

    def skip_digits(self) -> bool:
        """Whether there are any."""
        start = self.at
        while 48 <= self.byte() <= 57:
            self.at += 1
        return self.at > start

    def number(self, hooks):
        start = self.at
        if self.byte() == 45:
            self.at += 1
        if self.byte() == 48:
            self.at += 1
        elif not self.skip_digits():
            raise self.error("Expecting value", start)
        is_whole = True
        behind = self.at
        if self.byte() == 46:
            self.at += 1
            if self.skip_digits():
                is_whole = False
                behind = self.at
        self.at = behind
        if self.byte() == 101 or self.byte() == 69:
            self.at += 1
            if self.byte() == 43 or self.byte() == 45:
                self.at += 1
            if self.skip_digits():
                is_whole = False
                behind = self.at
        self.at = behind
        piece = self.document.piece(start, behind)
        if is_whole:
            return int(piece) if hooks.parse_int is None else hooks.parse_int(piece)  # type: ignore[call-overload]
        return float_from_str(piece) if hooks.parse_float is None else hooks.parse_float(piece)


class Hooks(Generic[H, F, I, C, P]):
    """What a program wants to be called, or `None`: the type says which, so `None` costs nothing."""

    object_hook: H
    parse_float: F
    parse_int: I
    parse_constant: C
    object_pairs_hook: P

    def __init__(
        self, object_hook: H, parse_float: F, parse_int: I, parse_constant: C, object_pairs_hook: P
    ) -> None:
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.object_pairs_hook = object_pairs_hook


class JSONDecoder(Generic[D]):
    """A reader of documents, with its hooks."""

    hooks: D
    strict: bool

    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ) -> None:
        self.hooks = Hooks(object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)  # type: ignore[assignment]
        self.strict = bool(strict)

    def decode(self, s: Str):
        return decode(s, self.hooks, self.strict)

    def raw_decode(self, s: Str, idx: int = 0):
        """The value that begins at a character, and the character behind it."""
        scanner = Scanner(s, self.strict)
        scanner.at = s.get_slice(0, idx, None).data.length
        if idx < 0 or scanner.at == scanner.end:
            raise JSONDecodeError("Expecting value", s, idx)  # type: ignore[arg-type]
        result = value(scanner, self.hooks)
        return (result, s.index_at(scanner.at))


def decode(document: Str, hooks, strict: bool):
    scanner = Scanner(document, strict)
    scanner.skip_space()
    result = value(scanner, hooks)
    scanner.skip_space()
    if scanner.at != scanner.end:
        raise scanner.error("Extra data", scanner.at)
    return result


def value(scanner: Scanner, hooks):
    first = scanner.byte()
    if first == QUOTE:
        return scanner.string()
    if first == 123:
        return mapping(scanner, hooks)
    if first == 91:
        return sequence(scanner, hooks)
    if first == 45 or 48 <= first <= 57:
        if first == 45 and scanner.accept(text("-Infinity")):
            return constant(text("-Infinity"), -1e999, hooks)
        return scanner.number(hooks)
    if scanner.accept(text("null")):
        return None
    if scanner.accept(text("true")):
        return True
    if scanner.accept(text("false")):
        return False
    if scanner.accept(text("NaN")):
        return constant(text("NaN"), -(1e999 * 0.0), hooks)
    if scanner.accept(text("Infinity")):
        return constant(text("Infinity"), 1e999, hooks)
    raise scanner.error("Expecting value", scanner.at)


def constant(name: Str, number: float, hooks):
    return number if hooks.parse_constant is None else hooks.parse_constant(name)


def sequence(scanner: Scanner, hooks):
    items = []  # type: ignore[var-annotated]
    scanner.at += 1
    if scanner.skip_space() == 93:
        scanner.at += 1
        return items
    while True:
        items.append(value(scanner, hooks))
        following = scanner.skip_space()
        if following == 93:
            scanner.at += 1
            return items
        if following != 44:
            raise scanner.error("Expecting ',' delimiter", scanner.at)
        comma = scanner.at
        scanner.at += 1
        if scanner.skip_space() == 93 and python_minor() >= 13:
            raise scanner.error("Illegal trailing comma before end of array", comma)


def mapping(scanner: Scanner, hooks):
    if hooks.object_pairs_hook is None:
        items = {}  # type: ignore[var-annotated]
        members(scanner, hooks, items)
        return items if hooks.object_hook is None else hooks.object_hook(items)
    pairs = []  # type: ignore[var-annotated]
    members(scanner, hooks, pairs)
    return hooks.object_pairs_hook(pairs)


def members(scanner: Scanner, hooks, items) -> None:
    """The members of an object, into a dict or a list of pairs."""
    scanner.at += 1
    following = scanner.skip_space()
    while following != 125:
        if following != QUOTE:
            raise scanner.error("Expecting property name enclosed in double quotes", scanner.at)
        key = scanner.string()
        if scanner.skip_space() != 58:
            raise scanner.error("Expecting ':' delimiter", scanner.at)
        scanner.at += 1
        scanner.skip_space()
        if isinstance(items, List):
            items.append((key, value(scanner, hooks)))
        else:
            items[key] = value(scanner, hooks)
        following = scanner.skip_space()
        if following == 125:
            break
        if following != 44:
            raise scanner.error("Expecting ',' delimiter", scanner.at)
        comma = scanner.at
        scanner.at += 1
        following = scanner.skip_space()
        if following == 125:
            if python_minor() >= 13:
                raise scanner.error("Illegal trailing comma before end of object", comma)
            raise scanner.error("Expecting property name enclosed in double quotes", scanner.at)
    scanner.at += 1
