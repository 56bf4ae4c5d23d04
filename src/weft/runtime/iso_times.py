"""Dates and times as ISO 8601 writes them, to and from text."""

from __future__ import annotations

from weft.runtime.calendars import Moment, add_number, add_offset, iso_year_start
from weft.runtime.intrinsics import text
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str


def iso_date(year: int, month: int, day: int) -> Str:
    out = StrBuilder(16)
    add_number(out, year, 4, 48)
    out.add_byte(45)
    add_number(out, month, 2, 48)
    out.add_byte(45)
    add_number(out, day, 2, 48)
    return out.build()


def iso_time(hour: int, minute: int, second: int, microsecond: int, timespec: Str) -> Str:
    out = StrBuilder(16)
    add_number(out, hour, 2, 48)
    if timespec == text("hours"):
        return out.build()
    out.add_byte(58)
    add_number(out, minute, 2, 48)
    if timespec == text("minutes"):
        return out.build()
    out.add_byte(58)
    add_number(out, second, 2, 48)
    if timespec == text("milliseconds"):
        out.add_byte(46)
        add_number(out, microsecond // 1000, 3, 48)
    elif timespec == text("microseconds") or (timespec == text("auto") and microsecond != 0):
        out.add_byte(46)
        add_number(out, microsecond, 6, 48)
    elif timespec != text("auto") and timespec != text("seconds"):
        raise ValueError("Unknown timespec value")
    return out.build()


def iso_offset(offset: int) -> Str:
    out = StrBuilder(16)
    add_offset(out, offset, True)
    return out.build()


def offset_of(offset: int) -> Str:
    """What the name of a zone without one ends in."""
    return iso_offset(offset)


class IsoParser:
    """A text being read. Each reading says whether it found what it looked for."""

    source: Str
    at: int
    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    microsecond: int
    has_offset: bool
    offset: int

    def __init__(self, source: Str) -> None:
        self.source = source
        self.at = 0
        self.year = 0
        self.month = 1
        self.day = 1
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.microsecond = 0
        self.has_offset = False
        self.offset = 0

    def is_at_end(self) -> bool:
        return self.at == self.source.data.length

    def accept(self, byte: int) -> bool:
        if self.at < self.source.data.length and self.source.data[self.at] == byte:
            self.at += 1
            return True
        return False

    def skip_t(self) -> None:
        self.accept(84)

    def digits(self, count: int) -> int:
        """A number of so many digits, or -1."""
        if self.at + count > self.source.data.length:
            return -1
        result = 0
        for i in range(count):
            digit = self.source.data[self.at + i] - 48
            if digit < 0 or digit > 9:
                return -1
            result = result * 10 + digit
        self.at += count
        return result

    def read_date(self) -> bool:
        """`2024-02-29`, `20240229`, `2024-W09-4`, `2024W094`, `2024-W09`"""
        self.year = self.digits(4)
        has_dashes = self.accept(45)
        if self.year < 0:
            return False
        if self.accept(87):
            return self.read_week(has_dashes)
        self.month = self.digits(2)
        if self.month < 0 or self.accept(45) != has_dashes:
            return False
        self.day = self.digits(2)
        return self.day >= 0

    def read_week(self, has_dashes: bool) -> bool:
        week = self.digits(2)
        day = 1
        if has_dashes:
            if self.accept(45):
                day = self.digits(1)
        elif self.at < self.source.data.length and self.source.data[self.at] != 84:
            day = self.digits(1)
        if week < 1 or day < 1 or day > 7:
            return False
        start = iso_year_start(self.year)
        ordinal = start + 7 * (week - 1) + day - 1
        if ordinal >= iso_year_start(self.year + 1):
            return False
        moment = Moment(ordinal, 0)
        self.year = moment.year
        self.month = moment.month
        self.day = moment.day
        return True

    def read_time(self) -> bool:
        """`04`, `04:05`, `04:05:06.789`, `040506`, each with an offset or without."""
        self.hour = self.digits(2)
        if self.hour < 0:
            return False
        has_colons = self.accept(58)
        if has_colons or self.is_digit():
            self.minute = self.digits(2)
            if self.minute < 0:
                return False
            if self.accept(58) if has_colons else self.is_digit():
                self.second = self.digits(2)
                if self.second < 0:
                    return False
                if self.accept(46) or self.accept(44):
                    if not self.is_digit():
                        return False
                    self.microsecond = self.fraction()
        return self.read_offset()

    def is_digit(self) -> bool:
        return self.at < self.source.data.length and 48 <= self.source.data[self.at] <= 57

    def fraction(self) -> int:
        """Digits behind a point, as microseconds; the seventh and those behind it do not count."""
        result = 0
        count = 0
        while self.is_digit():
            digit = self.digits(1)
            if count < 6:
                result = result * 10 + digit
            count += 1
        while count < 6:
            result *= 10
            count += 1
        return result

    def read_offset(self) -> bool:
        if self.accept(90):
            self.has_offset = True
            return True
        is_negative = self.accept(45)
        if not is_negative and not self.accept(43):
            return True
        hours = self.digits(2)
        has_colons = self.accept(58)
        minutes = 0
        seconds = 0
        if has_colons or self.is_digit():
            minutes = self.digits(2)
            if self.accept(58) if has_colons else self.is_digit():
                seconds = self.digits(2)
        if hours < 0 or minutes < 0 or seconds < 0:
            return False
        self.has_offset = True
        size = hours * 3600 + minutes * 60 + seconds
        self.offset = -size if is_negative else size
        return True
