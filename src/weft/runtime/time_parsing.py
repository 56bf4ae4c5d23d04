"""`strptime`: times read from text by the directives of a format, in the C locale."""

from __future__ import annotations

from weft.runtime.calendars import (
    MONTHS,
    WEEKDAYS,
    Moment,
    days_in_month,
    ordinal_of,
    shorthand,
)
from weft.runtime.intrinsics import repr_of, text
from weft.runtime.strings import Str

UNKNOWN = -1


class TimeParser:
    """A text being read, and what was found. Places are bytes."""

    source: Str
    form: Str
    at: int
    year: int
    month: int
    day: int
    hour: int
    hour12: int
    half: int  # 0 for AM, 1 for PM
    minute: int
    second: int
    microsecond: int
    weekday: int
    yearday: int
    week: int
    week_starts: int  # 6 for weeks from Sunday on (%U), 0 from Monday on (%W)
    has_offset: bool
    offset: int
    zone: Str

    def __init__(self, source: Str, form: Str) -> None:
        self.source = source
        self.form = form
        self.at = 0
        self.year = UNKNOWN
        self.month = 1
        self.day = 1
        self.hour = 0
        self.hour12 = UNKNOWN
        self.half = UNKNOWN
        self.minute = 0
        self.second = 0
        self.microsecond = 0
        self.weekday = UNKNOWN
        self.yearday = UNKNOWN
        self.week = UNKNOWN
        self.week_starts = 0
        self.has_offset = False
        self.offset = 0
        self.zone = text("")

    def mismatch(self) -> ValueError:
        return ValueError(
            text("time data ")
            + repr_of(self.source)
            + text(" does not match format ")
            + repr_of(self.form)
        )

    def byte(self) -> int:
        return self.source.data[self.at] if self.at < self.source.data.length else -1

    def number(self, most: int, least: int, largest: int) -> int:
        """As many digits as stay within the limits."""
        result = 0
        count = 0
        while count < most and 48 <= self.byte() <= 57:
            following = result * 10 + self.byte() - 48
            if following > largest:
                break
            result = following
            count += 1
            self.at += 1
        if count == 0 or result < least:
            raise self.mismatch()
        return result

    def exactly(self, count: int) -> int:
        start = self.at
        result = self.number(count, 0, 9999)
        if self.at - start != count:
            raise self.mismatch()
        return result

    def name(self, names: Str) -> int:
        """The index of the longest name that comes next, whole or by its first three letters."""
        data = self.source.data
        index = 0
        for whole in names.split():
            for size in (whole.length, 3):
                end = self.at + size
                if end <= data.length:
                    piece = self.source.piece(self.at, end)
                    if piece.lower() == whole.substring(0, size).lower():
                        self.at = end
                        return index
            index += 1
        raise self.mismatch()

    def read(self, form: Str) -> None:
        data = form.data
        at = 0
        while at < data.length:
            letter = data[at]
            at += 1
            if letter == 32 or 9 <= letter <= 13:
                if not is_space(self.byte()):
                    raise self.mismatch()
                while is_space(self.byte()):
                    self.at += 1
                while at < data.length and is_space(data[at]):
                    at += 1
            elif letter == 37 and at < data.length:
                self.directive(data[at])
                at += 1
            else:
                given = self.byte()
                if given != letter and not (is_letter(letter) and given ^ 32 == letter):
                    raise self.mismatch()
                self.at += 1

    def directive(self, letter: int) -> None:
        if letter == 89:  # Y
            self.year = self.exactly(4)
        elif letter == 109:  # m
            self.month = self.number(2, 1, 12)
        elif letter == 100 or letter == 101:  # d
            if self.byte() == 32:
                self.at += 1
            self.day = self.number(2, 1, 31)
        elif letter == 72:  # H
            self.hour = self.number(2, 0, 23)
        elif letter == 73:  # I
            self.hour12 = self.number(2, 1, 12)
        elif letter == 77:  # M
            self.minute = self.number(2, 0, 59)
        elif letter == 83:  # S
            self.second = self.number(2, 0, 61)
        elif letter == 102:  # f
            start = self.at
            self.microsecond = self.number(6, 0, 999999)
            for _ in range(6 - (self.at - start)):
                self.microsecond *= 10
        elif letter == 121:  # y
            short = self.exactly(2)
            self.year = short + (2000 if short <= 68 else 1900)
        elif letter == 106:  # j
            self.yearday = self.number(3, 1, 366)
        elif letter == 97 or letter == 65:  # a, A
            self.weekday = self.name(text(WEEKDAYS))
        elif letter == 98 or letter == 66:  # b, B
            self.month = self.name(text(MONTHS)) + 1
        elif letter == 112:  # p
            self.half = self.name(text("AM PM"))
        elif letter == 119:  # w
            self.weekday = (self.number(1, 0, 6) + 6) % 7
        elif letter == 117:  # u
            self.weekday = self.number(1, 1, 7) - 1
        elif letter == 85 or letter == 87:  # U, W
            self.week = self.number(2, 0, 53)
            self.week_starts = 6 if letter == 85 else 0
        elif letter == 122:  # z
            self.read_offset()
        elif letter == 90:  # Z
            for zone in text("UTC GMT").split():
                if self.source.piece(self.at, self.at + 3).upper() == zone:
                    self.zone = zone
                    self.at += 3
                    return
            raise self.mismatch()
        elif letter == 37:
            if self.byte() != 37:
                raise self.mismatch()
            self.at += 1
        elif letter == 99 or letter == 120 or letter == 88:  # c, x, X
            self.read(shorthand(letter))
        else:
            bad = self.form.piece(self.form.data.length - 1, self.form.data.length)
            for i in range(self.form.data.length):
                if self.form.data[i] == letter and i > 0 and self.form.data[i - 1] == 37:
                    bad = self.form.piece(i, i + 1)
            raise ValueError(
                text("'") + bad + text("' is a bad directive in format ") + repr_of(self.form)
            )

    def read_offset(self) -> None:
        self.has_offset = True
        if self.byte() == 90:
            self.at += 1
            self.zone = text("UTC")
            return
        sign = self.byte()
        if sign != 43 and sign != 45:
            raise self.mismatch()
        self.at += 1
        size = self.exactly(2) * 3600
        has_colon = self.byte() == 58
        if has_colon:
            self.at += 1
        size += self.exactly(2) * 60
        if (has_colon and self.byte() == 58) or (not has_colon and 48 <= self.byte() <= 57):
            self.at += 1 if has_colon else 0
            size += self.exactly(2)
        self.offset = size if sign == 43 else -size

    def result(self) -> Moment:
        """The moment that was read; what was not said is as on 1900-01-01."""
        if self.hour12 != UNKNOWN:
            self.hour = self.hour12 % 12 + (12 if self.half == 1 else 0)
        year = self.year
        if year == UNKNOWN:
            # February 29 of no year is one of a leap year for a moment, so that the day is checked later.
            year = 1904 if self.month == 2 and self.day == 29 else 1900
        if self.week != UNKNOWN and self.weekday != UNKNOWN and self.yearday == UNKNOWN:
            first = (ordinal_of(year, 1, 1) + 6) % 7
            in_week = self.weekday
            if self.week_starts == 6:
                first = (first + 1) % 7
                in_week = (in_week + 1) % 7
            before = (7 - first) % 7
            self.yearday = in_week - first + 1
            if self.week > 0:
                self.yearday = 1 + before + 7 * (self.week - 1) + in_week
        ordinal = 0
        if self.yearday != UNKNOWN:
            ordinal = ordinal_of(year, 1, 1) + self.yearday - 1
        else:
            if self.day > days_in_month(year, self.month):
                raise ValueError("day is out of range for month")
            ordinal = ordinal_of(year, self.month, self.day)
        made = Moment(ordinal, self.hour * 3600 + self.minute * 60)
        made.second = self.second
        made.microsecond = self.microsecond
        made.has_offset = self.has_offset
        made.offset = self.offset
        made.zone = self.zone
        if self.year == UNKNOWN:
            made.year = 1900
        return made


def is_space(byte: int) -> bool:
    return byte == 32 or 9 <= byte <= 13


def is_letter(byte: int) -> bool:
    return 97 <= byte | 32 <= 122


def parsed(source: Str, form: Str) -> Moment:
    parser = TimeParser(source, form)
    parser.read(form)
    if parser.at < source.data.length:
        raise ValueError(
            text("unconverted data remains: ") + source.piece(parser.at, source.data.length)
        )
    return parser.result()
