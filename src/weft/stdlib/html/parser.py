"""`html.parser`: the tags and texts of a page, one after the other.

# differs: as Python 3.11.7; later releases end comments, scripts and texts that are cut off otherwise.
"""

from __future__ import annotations

from . import unescape

__all__ = ["HTMLParser"]

SPACE = " \t\n\r\f\v"
NAME_END = "\t\n\r\f />\x00"
LONGEST_REFERENCE = 34
NO_CLOSE = -1  # what begins there does not end in the text so far


class HTMLParser:
    """Calls its methods `handle_...` for what it finds in the text given to `feed`."""

    convert_charrefs: bool
    rawdata: str
    lasttag: str
    cdata_elem: str | None
    lineno: int
    offset: int
    _starttag_text: str | None

    def __init__(self, *, convert_charrefs=True) -> None:
        self.convert_charrefs = bool(convert_charrefs)
        self.reset()

    def reset(self) -> None:
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0
        self._starttag_text = None

    def feed(self, data: str) -> None:
        self.rawdata = self.rawdata + data
        self.goahead(False)

    def close(self) -> None:
        self.goahead(True)

    def getpos(self):
        return (self.lineno, self.offset)

    def get_starttag_text(self):
        return self._starttag_text

    # For subclasses.

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass

    # Reading.

    def goahead(self, end: bool) -> None:
        """Read as far as what follows cannot change it, or to the end."""
        data = self.rawdata
        at = 0
        while at < len(data):
            stop = self._markup_from(data, at)
            if stop < 0:
                break
            if at < stop:
                self._text(data[at:stop])
                at = self._moved(at, stop)
            if at == len(data):
                break
            following = self._tag(data, at, end) if data[at] == "<" else self._reference(data, at)
            if following < 0:
                break
            at = self._moved(at, following)
        if end and at < len(data) and self.cdata_elem is None:
            self._text(data[at:])
            at = self._moved(at, len(data))
        self.rawdata = data[at:]

    def _text(self, piece: str) -> None:
        if self.convert_charrefs and self.cdata_elem is None:
            self.handle_data(unescape(piece))
        else:
            self.handle_data(piece)

    def _moved(self, start: int, stop: int) -> int:
        """Count the lines of what has been read."""
        piece = self.rawdata[start:stop]
        lines = piece.count("\n")
        if lines:
            self.lineno += lines
            self.offset = len(piece) - piece.rfind("\n") - 1
        else:
            self.offset += len(piece)
        return stop

    def _markup_from(self, data: str, at: int) -> int:
        """Where the text ends that begins there; -1 if more of it may come."""
        if self.cdata_elem is not None:
            return _end_tag_of(data, at, self.cdata_elem)
        tag = data.find("<", at)
        if not self.convert_charrefs:
            reference = data.find("&", at)
            if reference >= 0 and (tag < 0 or reference < tag):
                return reference
            return len(data) if tag < 0 else tag
        if tag >= 0:
            return tag
        # A reference may be cut off.
        reference = data.rfind("&", max(at, len(data) - LONGEST_REFERENCE))
        if reference >= 0 and not any(c == ";" or c.isspace() for c in data[reference:]):
            return NO_CLOSE
        return len(data)

    def _tag(self, data: str, at: int, end: bool) -> int:
        second = data[at + 1 : at + 2]
        if second.isascii() and second.isalpha():
            following = self._start_tag(data, at)
        elif second == "/":
            following = self._end_tag(data, at)
        elif data.startswith("<!--", at):
            following = self._comment(data, at)
        elif second == "?":
            following = data.find(">", at + 2) + 1 or NO_CLOSE
            if following > 0:
                self.handle_pi(data[at + 2 : following - 1])
        elif second == "!":
            following = self._declaration(data, at)
        elif second:
            self.handle_data("<")
            return at + 1
        else:
            return NO_CLOSE
        if following < 0 and end:
            following = data.find(">", at + 1) + 1
            if following == 0:
                following = data.find("<", at + 1)
                if following < 0:
                    following = at + 1
            self._text(data[at:following])
        return following

    def _start_tag(self, data: str, at: int) -> int:
        self._starttag_text = None
        size = len(data)
        here = at + 1
        while here < size and data[here] not in NAME_END:
            here += 1
        tag = data[at + 1 : here].lower()
        attrs: list[tuple[str, str | None]] = []
        while True:
            between = here
            while here < size and (data[here] == "/" or data[here] in SPACE):
                here += 1
            if here == size:
                return NO_CLOSE
            if data[here] == ">":
                break
            start = here
            here += 1
            while here < size and data[here] not in "/=>" and data[here] not in SPACE:
                here += 1
            name = data[start:here].lower()
            value: str | None = None
            sign = _behind(data, here, SPACE)
            if data[sign : sign + 1] == "=":
                start = _behind(data, _behind(data, sign, "="), SPACE)
                quote = data[start : start + 1]
                if quote == "'" or quote == '"':
                    here = data.find(quote, start + 1)
                    if here < 0:
                        return NO_CLOSE
                    value = data[start + 1 : here]
                    here += 1
                else:
                    here = start
                    while here < size and data[here] != ">" and data[here] not in SPACE:
                        here += 1
                    value = data[start:here]
                value = unescape(value)
            attrs.append((name, value))
        self._starttag_text = data[at : here + 1]
        self.lasttag = tag
        if here > between and data[here - 1] == "/":
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag == "script" or tag == "style":
                self.set_cdata_mode(tag)
        return here + 1

    def set_cdata_mode(self, elem) -> None:
        self.cdata_elem = str(elem.lower())

    def clear_cdata_mode(self) -> None:
        self.cdata_elem = None

    def _end_tag(self, data: str, at: int) -> int:
        close = data.find(">", at + 1)
        if close < 0:
            return NO_CLOSE
        inside = data[at + 2 : close].strip()
        name = inside.lower()
        is_letter = inside[:1].isascii() and inside[:1].isalpha()
        if is_letter and all(c.isascii() and (c.isalnum() or c in "-.:_") for c in inside):
            if self.cdata_elem is not None and name != self.cdata_elem:
                self.handle_data(data[at : close + 1])
                return close + 1
            self.handle_endtag(name)
            self.clear_cdata_mode()
            return close + 1
        if self.cdata_elem is not None:
            self.handle_data(data[at : close + 1])
            return close + 1
        first = data[at + 2 : at + 3]
        if first == ">":
            return at + 3
        if not (first.isascii() and first.isalpha()):
            self.handle_comment(data[at + 2 : close])
            return close + 1
        here = at + 2
        while data[here] not in NAME_END:
            here += 1
        self.handle_endtag(data[at + 2 : here].lower())
        return close + 1

    def _comment(self, data: str, at: int) -> int:
        dashes = data.find("--", at + 4)
        while dashes >= 0:
            here = _behind(data, dashes + 2, SPACE)
            if data[here : here + 1] == ">":
                self.handle_comment(data[at + 4 : dashes])
                return here + 1
            dashes = data.find("--", dashes + 1)
        return NO_CLOSE

    def _declaration(self, data: str, at: int) -> int:
        if data.startswith("<![", at):
            return self._marked_section(data, at)
        close = data.find(">", at + 2)
        if data[at : at + 9].lower() == "<!doctype":
            close = data.find(">", at + 9)
            if close >= 0:
                self.handle_decl(data[at + 2 : close])
        elif close >= 0:
            self.handle_comment(data[at + 2 : close])
        return close + 1 if close >= 0 else NO_CLOSE

    def _marked_section(self, data: str, at: int) -> int:
        """`<![CDATA[ ... ]]>`, and `<![if ...]>`, which one bracket closes."""
        here = at + 3
        while here < len(data) and (data[here].isalnum() or data[here] in "-_."):
            here += 1
        if here == len(data):
            return NO_CLOSE
        is_double = data[at + 3 : here].lower() not in ("if", "else", "endif")
        bracket = data.find("]", at + 3)
        while bracket >= 0:
            here = _behind(data, bracket + 1, SPACE)
            if is_double and data[here : here + 1] == "]":
                here = _behind(data, here + 1, SPACE)
            elif is_double:
                here = len(data)
            if data[here : here + 1] == ">":
                self.unknown_decl(data[at + 3 : bracket])
                return here + 1
            bracket = data.find("]", bracket + 1)
        return NO_CLOSE

    def _reference(self, data: str, at: int) -> int:
        """`&name;` or `&#12;`, where a program wants to know of them; any other `&` is text."""
        is_number = data.startswith("&#", at)
        first = at + 2 if is_number else at + 1
        here = first
        if is_number:
            digits = "0123456789"
            if data[here : here + 1] in ("x", "X"):
                digits = "0123456789abcdefABCDEF"
                here += 1
            start = here
            here = _behind(data, here, digits)
            if here > start and here < len(data):
                self.handle_charref(data[first:here])
                return here + 1 if data[here] == ";" else here
            if ";" in data[at:]:
                self.handle_data("&#")
                return at + 2
            return NO_CLOSE
        letter = data[here : here + 1]
        if letter.isascii() and letter.isalpha():
            while (
                here < len(data)
                and data[here].isascii()
                and (data[here].isalnum() or data[here] in "-.")
            ):
                here += 1
            if here == len(data):
                return NO_CLOSE
            self.handle_entityref(data[first:here])
            return here + 1 if data[here] == ";" else here
        if not letter:
            return NO_CLOSE
        self.handle_data("&")
        return at + 1


def _behind(data: str, at: int, characters: str) -> int:
    """The place of the first character from there on that is none of these."""
    while at < len(data) and data[at] in characters:
        at += 1
    return at


def _end_tag_of(data: str, at: int, tag: str) -> int:
    """Where the end tag of a script begins."""
    found = data.find("</", at)
    while found >= 0:
        here = _behind(data, found + 2, SPACE)
        if data[here : here + len(tag)].lower() == tag:
            here = _behind(data, here + len(tag), SPACE)
            if data[here : here + 1] == ">":
                return found
        found = data.find("</", found + 1)
    return NO_CLOSE
