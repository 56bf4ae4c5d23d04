"""`csv`: how rows are written as lines, and read from them."""

from __future__ import annotations

from weft.runtime.intrinsics import python_minor, text, type_name
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str
from weft.runtime.utf8 import code_at, width_at

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3

NEWLINE = 10
RETURN = 13
FIELD_LIMIT = 131072
NOTHING = -1  # an option that is None

# Where the reader of a row is.
ROW_START = 0
FIELD_START = 1
ESCAPED = 2
IN_FIELD = 3
IN_QUOTES = 4
ESCAPED_IN_QUOTES = 5
BEHIND_QUOTE = 6
ROW_END = 7


class Error(Exception):
    """Rows that cannot be read or written."""


class Form:
    """The options of a dialect; characters are code points."""

    delimiter: int
    quote: int
    escape: int
    doubles: bool
    skips_space: bool
    line_end: Str
    quoting: int
    is_strict: bool

    def __init__(
        self,
        dialect,
        delimiter,
        quotechar,
        escapechar,
        doublequote,
        skipinitialspace,
        lineterminator,
        quoting,
        strict,
    ) -> None:
        if dialect != "excel" and dialect != "excel-tab" and dialect != "unix":
            raise Error("unknown dialect")
        self.delimiter = 9 if dialect == "excel-tab" else 44
        if delimiter is not None:
            self.delimiter = _code_of(delimiter, "delimiter")
        self.quote = NOTHING if quotechar is None else _code_of(quotechar, "quotechar")
        self.escape = NOTHING if escapechar is None else _code_of(escapechar, "escapechar")
        self.doubles = bool(doublequote)
        self.skips_space = bool(skipinitialspace)
        self.line_end = text("\n") if dialect == "unix" else text("\r\n")
        if lineterminator is not None:
            self.line_end = lineterminator
        self.quoting = QUOTE_ALL if dialect == "unix" else QUOTE_MINIMAL
        if quoting is not None:
            self.quoting = quoting
            if quoting < 0 or quoting > QUOTE_NONE:
                raise TypeError('bad "quoting" value')
        self.is_strict = bool(strict)
        if self.quote == NOTHING and self.quoting != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")


def _code_of(option: Str, name) -> int:
    if len(option) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return code_at(option.data, 0)


class RowParser:
    """Takes lines apart; a field in quotes may go on in the next line."""

    form: Form
    state: int
    field: StrBuilder
    length: int
    row: list[Str]

    def __init__(self, form: Form) -> None:
        self.form = form
        self.begin()

    def begin(self) -> None:
        self.state = ROW_START
        self.row = []
        self.clear_field()

    def clear_field(self) -> None:
        self.field = StrBuilder(16)
        self.length = 0

    def add(self, code: int) -> None:
        self.length += 1
        if self.length > FIELD_LIMIT:
            raise Error(f"field larger than field limit ({FIELD_LIMIT})")
        self.field.add_code(code)

    def save(self) -> None:
        self.row.append(self.field.build())
        self.clear_field()

    def feed(self, line: Str) -> bool:
        """Take a line; whether the row is complete."""
        data = line.data
        at = 0
        while at < data.length:
            self.take(code_at(data, at))
            at += width_at(data, at)
        self.take(NOTHING)
        return self.state == ROW_START

    def take(self, code: int) -> None:
        """Take a character, or NOTHING at the end of the line."""
        state = self.state
        form = self.form
        is_end = code == NEWLINE or code == RETURN or code == NOTHING
        if state == ROW_START:
            if code == NOTHING:
                return
            if is_end:
                self.state = ROW_END
                return
            state = FIELD_START
        if state == FIELD_START:
            if is_end:
                self.save()
                self.end_row(code)
            elif code == form.quote and form.quoting != QUOTE_NONE:
                self.state = IN_QUOTES
            elif code == form.escape:
                self.state = ESCAPED
            elif code == 32 and form.skips_space:
                self.state = FIELD_START
            elif code == form.delimiter:
                self.save()
                self.state = FIELD_START
            else:
                self.add(code)
                self.state = IN_FIELD
        elif state == ESCAPED:
            self.state = IN_FIELD
            self.add(NEWLINE if code == NOTHING else code)
        elif state == IN_FIELD:
            if is_end:
                self.save()
                self.end_row(code)
            elif code == form.escape:
                self.state = ESCAPED
            elif code == form.delimiter:
                self.save()
                self.state = FIELD_START
            else:
                self.add(code)
        elif state == IN_QUOTES:
            if code == NOTHING:
                return
            if code == form.escape:
                self.state = ESCAPED_IN_QUOTES
            elif code == form.quote:
                self.state = BEHIND_QUOTE if form.doubles else IN_FIELD
            else:
                self.add(code)
        elif state == ESCAPED_IN_QUOTES:
            self.state = IN_QUOTES
            self.add(NEWLINE if code == NOTHING else code)
        elif state == BEHIND_QUOTE:
            if code == form.quote:
                self.add(code)
                self.state = IN_QUOTES
            elif code == form.delimiter:
                self.save()
                self.state = FIELD_START
            elif is_end:
                self.save()
                self.end_row(code)
            elif form.is_strict:
                raise Error(f"'{chr(form.delimiter)}' expected after '{chr(form.quote)}'")
            else:
                self.add(code)
                self.state = IN_FIELD
        elif code == NOTHING:  # ROW_END
            self.state = ROW_START
        elif not is_end:
            mode = "in universal-newline mode?"
            if python_minor() >= 12:
                mode = "with newline=''?"
            raise Error(
                "new-line character seen in unquoted field - do you need to open the file " + mode
            )

    def end_row(self, code: int) -> None:
        self.state = ROW_START if code == NOTHING else ROW_END


class RowWriter:
    """Puts one row together."""

    form: Form
    parts: StrBuilder
    count: int

    def __init__(self, form: Form) -> None:
        self.form = form
        self.parts = StrBuilder(64)
        self.count = 0

    def add_field(self, field) -> None:
        if isinstance(field, Str):
            self.add(field, self.form.quoting == QUOTE_NONNUMERIC)
        elif field is None:
            self.add(text(""), self.form.quoting == QUOTE_NONNUMERIC)
        elif isinstance(field, (int, float)):
            self.add(str(field), False)
        else:
            self.add(str(field), self.form.quoting == QUOTE_NONNUMERIC)

    def add(self, field, must_quote: bool) -> None:
        form = self.form
        content = StrBuilder(len(field) + 2)
        is_quoted = must_quote or form.quoting == QUOTE_ALL
        data = field.data
        at = 0
        while at < data.length:
            code = code_at(data, at)
            at += width_at(data, at)
            is_special = (
                code == form.delimiter
                or code == form.escape
                or code == form.quote
                or code == NEWLINE
                or code == RETURN
                or has_code(form.line_end, code)
            )
            if is_special:
                needs_escape = form.quoting == QUOTE_NONE
                if not needs_escape and code == form.quote:
                    if form.doubles:
                        content.add_code(form.quote)
                    else:
                        needs_escape = True
                elif code == form.escape:
                    needs_escape = True
                if needs_escape:
                    if form.escape == NOTHING:
                        raise Error("need to escape, but no escapechar set")
                    content.add_code(form.escape)
                else:
                    is_quoted = True
            content.add_code(code)
        if self.count > 0:
            self.parts.add_code(form.delimiter)
        if is_quoted:
            self.parts.add_code(form.quote)
        self.parts.add(content.build())
        if is_quoted:
            self.parts.add_code(form.quote)
        self.count += 1

    def line(self) -> Str:
        if self.count == 1 and self.parts.size == 0:
            # A row of one empty field would be read as none.
            if self.form.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            self.parts.add_code(self.form.quote)
            self.parts.add_code(self.form.quote)
        self.parts.add(self.form.line_end)
        return self.parts.build()


def has_code(string: Str, code: int) -> bool:
    for at in range(string.data.length):
        if string.data[at] == code:
            return True
    return False


def check_line(line) -> None:
    if not isinstance(line, Str):
        kind = type_name(line)
        raise Error(
            f"iterator should return strings, not {kind} (the file should be opened in text mode)"
        )
