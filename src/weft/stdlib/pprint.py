"""`pprint`: values over several lines where one is too short.

# differs: no `saferepr`, `isreadable`, `isrecursive`; containers within themselves are shown as `repr` shows them.
# differs: subclasses of `dict` and `list` with a `__repr__` of their own are laid out as `dict` and `list`.
"""

from __future__ import annotations

import sys
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque
from types import SimpleNamespace
from typing import Any

__all__ = ["PrettyPrinter", "pformat", "pp", "pprint"]

BYTES_OF_A_GROUP = 4  # a long `bytes` is not broken within four of them


def pprint(
    object,
    stream=None,
    indent: int = 1,
    width: int = 80,
    depth=None,
    *,
    compact: bool = False,
    sort_dicts: bool = True,
    underscore_numbers: bool = False,
) -> None:
    text = pformat(
        object,
        indent,
        width,
        depth,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    )
    if stream is None:
        sys.stdout.write(text + "\n")
    else:
        stream.write(text + "\n")


def pp(object, stream=None, indent: int = 1, width: int = 80, depth=None, *, compact=False) -> None:
    pprint(object, stream, indent, width, depth, compact=compact, sort_dicts=False)


def pformat(
    object,
    indent: int = 1,
    width: int = 80,
    depth=None,
    *,
    compact: bool = False,
    sort_dicts: bool = True,
    underscore_numbers: bool = False,
) -> str:
    layout = _Layout(indent, width, depth, compact, sort_dicts, underscore_numbers)
    layout.add(object, 0, 0, 0)
    return "".join(layout.parts)


class PrettyPrinter:
    """Prints values with the options that it was made with."""

    def __init__(
        self,
        indent: int = 1,
        width: int = 80,
        depth=None,
        stream=None,
        *,
        compact: bool = False,
        sort_dicts: bool = True,
        underscore_numbers: bool = False,
    ) -> None:
        self._make = lambda: _Layout(indent, width, depth, compact, sort_dicts, underscore_numbers)
        self._make()  # which refuses wrong options
        self._stream = stream

    def pformat(self, object) -> str:
        layout = self._make()
        layout.add(object, 0, 0, 0)
        return "".join(layout.parts)

    def pprint(self, object) -> None:
        text = self.pformat(object) + "\n"
        if self._stream is None:
            sys.stdout.write(text)
        else:
            self._stream.write(text)


class _Key:
    """A key to sort by, also among keys that know no order."""

    def __init__(self, value) -> None:
        self.value = value

    def __lt__(self, other: _Key) -> bool:
        try:
            return self.value < other.value
        except TypeError:
            return str(type(self.value)) < str(type(other.value))


class _Layout:
    """The text of one value, in the making.

    `indent` is the column where a value begins, `allowance` the room to keep free behind it, and `level`
    how deep it is.
    """

    parts: list[str]
    step: int
    width: int
    depth: int
    compact: bool
    sort_dicts: bool
    underscores: bool

    def __init__(
        self, indent: int, width: int, depth, compact: bool, sort_dicts: bool, underscores: bool
    ) -> None:
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self.parts = []
        self.step = indent
        self.width = width
        self.depth = 0 if depth is None else depth
        self.compact = compact
        self.sort_dicts = sort_dicts
        self.underscores = underscores

    def add(self, value, indent: int, allowance: int, level: int) -> None:
        """A value: in one line if it fits."""
        shown = self.in_one_line(value, level)
        if len(shown) <= self.width - indent - allowance:
            self.parts.append(shown)
        elif isinstance(value, str):
            self.add_text(value, indent, allowance, level + 1)
        elif isinstance(value, bytes):
            self.add_bytes(value, indent, allowance, level + 1)
        elif isinstance(value, OrderedDict):
            self.add_call("OrderedDict", list(value.items()), indent, allowance, level + 1)
        elif isinstance(value, defaultdict):
            self.add_default_dict(value, indent, allowance, level + 1)
        elif isinstance(value, Counter):
            self.add_counter(value, indent, allowance, level + 1)
        elif isinstance(value, dict):
            self.add_dict(self.sorted_items(value), indent, allowance, level + 1)
        elif isinstance(value, list):
            self.add_items("[", "]", value, indent, allowance, level + 1)
        elif isinstance(value, tuple) and not hasattr(value, "_fields"):
            closing = ",)" if len(value) == 1 else ")"
            self.add_items("(", closing, value, indent, allowance, level + 1)
        elif isinstance(value, set) and value:
            self.add_items("{", "}", sorted(value, key=_Key), indent, allowance, level + 1)
        elif isinstance(value, frozenset) and value:
            items = sorted(value, key=_Key)
            self.add_items("frozenset({", "})", items, indent + 10, allowance, level + 1)
        elif isinstance(value, deque):
            self.add_deque(value, indent, allowance, level + 1)
        elif isinstance(value, ChainMap):
            self.add_maps(value, indent, allowance, level + 1)
        elif isinstance(value, (UserDict, UserList)):
            self.add(value.data, indent, allowance, level)
        elif isinstance(value, SimpleNamespace):
            self.add_namespace(value, indent, allowance, level + 1)
        elif hasattr(value, "_weft_names") and shown.startswith(type(value).__name__ + "("):
            self.add_record(value, indent, allowance, level + 1)
        else:
            self.parts.append(shown)

    # In one line.

    def in_one_line(self, value, level: int) -> str:
        """`repr`, with dictionaries in the order asked for, and `...` for what is too deep."""
        if isinstance(value, bool):
            return repr(value)
        if isinstance(value, int):
            return f"{value:_d}" if self.underscores else repr(value)
        if isinstance(value, (OrderedDict, defaultdict, Counter)):
            return repr(value)
        if isinstance(value, dict):
            if not value:
                return "{}"
            if 0 < self.depth <= level:
                return "{...}"
            shown = []
            for key, item in self.sorted_items(value):
                before = self.in_one_line(key, level + 1)
                shown.append(before + ": " + self.in_one_line(item, level + 1))
            return "{" + ", ".join(shown) + "}"
        if isinstance(value, list):
            if not value:
                return "[]"
            if 0 < self.depth <= level:
                return "[...]"
            return "[" + ", ".join([self.in_one_line(item, level + 1) for item in value]) + "]"
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            if not value:
                return "()"
            if 0 < self.depth <= level:
                return "(...)" if len(value) > 1 else "(...,)"
            shown = [self.in_one_line(item, level + 1) for item in value]
            return "(" + ", ".join(shown) + (",)" if len(value) == 1 else ")")
        return repr(value)

    def sorted_items(self, value):
        if self.sort_dicts:
            return sorted(value.items(), key=lambda item: _Key(item[0]))
        return list(value.items())

    # Over several lines.

    def line_start(self, indent: int) -> str:
        return ",\n" + " " * indent

    def add_items(
        self, opening: str, closing: str, items, indent: int, allowance: int, level: int
    ) -> None:
        self.parts.append(opening)
        allowance += len(closing)
        indent += self.step
        if self.step > 1:
            self.parts.append(" " * (self.step - 1))
        room = self.width - indent + 1
        line_room = room
        left = len(items)
        separator = ""
        for item in items:
            left -= 1
            if left == 0:
                room -= allowance
                line_room -= allowance
            if self.compact:
                shown = self.in_one_line(item, level)
                needed = len(shown) + 2
                if line_room < needed:
                    line_room = room
                    if separator:
                        separator = self.line_start(indent)
                if line_room >= needed:
                    line_room -= needed
                    self.parts.append(separator + shown)
                    separator = ", "
                    continue
            self.parts.append(separator)
            separator = self.line_start(indent)
            self.add(item, indent, allowance if left == 0 else 1, level)
        self.parts.append(closing)

    def add_dict(self, items, indent: int, allowance: int, level: int) -> None:
        self.parts.append("{")
        if self.step > 1:
            self.parts.append(" " * (self.step - 1))
        self.add_entries(items, indent, allowance + 1, level)
        self.parts.append("}")

    def add_entries(self, items, indent: int, allowance: int, level: int) -> None:
        indent += self.step
        left = len(items)
        for key, item in items:
            left -= 1
            shown = self.in_one_line(key, level) + ": "
            self.parts.append(shown)
            self.add(item, indent + len(shown), allowance if left == 0 else 1, level)
            if left > 0:
                self.parts.append(self.line_start(indent))

    def add_call(self, name: str, items, indent: int, allowance: int, level: int) -> None:
        """`OrderedDict([...])`"""
        if not items:
            self.parts.append(name + "()")
            return
        self.parts.append(name + "(")
        self.add(items, indent + len(name) + 1, allowance + 1, level)
        self.parts.append(")")

    def add_default_dict(self, value, indent: int, allowance: int, level: int) -> None:
        if not value:
            self.parts.append(repr(value))
            return
        indent += len("defaultdict") + 1
        self.parts.append(f"defaultdict({value.default_factory!r}" + self.line_start(indent))
        self.add_dict(self.sorted_items(value), indent, allowance + 1, level)
        self.parts.append(")")

    def add_counter(self, value, indent: int, allowance: int, level: int) -> None:
        if not value:
            self.parts.append(repr(value))
            return
        self.parts.append("Counter({")
        if self.step > 1:
            self.parts.append(" " * (self.step - 1))
        self.add_entries(value.most_common(), indent + len("Counter") + 1, allowance + 2, level)
        self.parts.append("})")

    def add_deque(self, value, indent: int, allowance: int, level: int) -> None:
        self.parts.append("deque(")
        indent += len("deque") + 1
        if value.maxlen is None:
            self.add_items("[", "]", value, indent, allowance + 1, level)
            self.parts.append(")")
        else:
            self.add_items("[", "]", value, indent, 2, level)
            self.parts.append(self.line_start(indent) + f"maxlen={value.maxlen})")

    def add_maps(self, value, indent: int, allowance: int, level: int) -> None:
        self.parts.append("ChainMap(")
        indent += len("ChainMap") + 1
        left = len(value.maps)
        for mapping in value.maps:
            left -= 1
            self.add(mapping, indent, allowance + 1 if left == 0 else 1, level)
            if left > 0:
                self.parts.append(self.line_start(indent))
        self.parts.append(")")

    def add_namespace(self, value, indent: int, allowance: int, level: int) -> None:
        self.parts.append("namespace(")
        items = list(vars(value).items())
        indent += len("namespace") + 1
        left = len(items)
        for name, item in items:
            left -= 1
            self.add_field(name, item, indent, allowance, level, left == 0)
        self.parts.append(")")

    def add_record(self, value: Any, indent: int, allowance: int, level: int) -> None:
        """An object of a data class."""
        name = type(value).__name__
        self.parts.append(name + "(")
        indent += len(name) + 1
        names = value._weft_names()
        at = 0
        for item in value._weft_values():
            self.add_field(names[at], item, indent, allowance, level, at + 1 == len(names))
            at += 1
        self.parts.append(")")

    def add_field(
        self, name: str, item, indent: int, allowance: int, level: int, is_last: bool
    ) -> None:
        self.parts.append(name + "=")
        self.add(item, indent + len(name) + 1, allowance if is_last else 1, level)
        if not is_last:
            self.parts.append(self.line_start(indent))

    # Long texts.

    def add_text(self, value: str, indent: int, allowance: int, level: int) -> None:
        """A text as several literals, one below the other, broken behind blanks."""
        if level == 1:
            indent += 1
            allowance += 1
        room = self.width - indent
        chunks: list[str] = []
        lines = value.splitlines(True)
        for i, line in enumerate(lines):
            is_last = i + 1 == len(lines)
            if len(repr(line)) <= (room - allowance if is_last else room):
                chunks.append(repr(line))
                continue
            words = _words_of(line)
            current = ""
            for j, word in enumerate(words):
                is_end = is_last and j + 1 == len(words)
                if len(repr(current + word)) > (room - allowance if is_end else room):
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        self.add_chunks(chunks, indent, level)

    def add_bytes(self, value, indent: int, allowance: int, level: int) -> None:
        if len(value) <= BYTES_OF_A_GROUP:
            self.parts.append(repr(value))
            return
        if level == 1:
            indent += 1
            allowance += 1
        room = self.width - indent
        chunks: list[str] = []
        current = b""
        last = len(value) // BYTES_OF_A_GROUP * BYTES_OF_A_GROUP
        for at in range(0, len(value), BYTES_OF_A_GROUP):
            group = value[at : at + BYTES_OF_A_GROUP]
            if at == last:
                room -= allowance
            if len(repr(current + group)) > room:
                if current:
                    chunks.append(repr(current))
                current = group
            else:
                current += group
        if current:
            chunks.append(repr(current))
        self.add_chunks(chunks, indent, level, is_always_closed=True)

    def add_chunks(
        self, chunks: list[str], indent: int, level: int, is_always_closed: bool = False
    ) -> None:
        if len(chunks) == 1 and not is_always_closed:
            self.parts.append(chunks[0])
            return
        text = ("\n" + " " * indent).join(chunks)
        self.parts.append("(" + text + ")" if level == 1 else text)


def _words_of(line: str) -> list[str]:
    """The words of a line, each with the blanks behind it."""
    words: list[str] = []
    start = 0
    for at in range(1, len(line)):
        if line[at - 1].isspace() and not line[at].isspace():
            words.append(line[start:at])
            start = at
    words.append(line[start:])
    return words
