"""The Gregorian calendar, and times as text by the directives of `strftime`, in the C locale."""

from __future__ import annotations

from weft.runtime.intrinsics import text
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

DAYS_TO_EPOCH = 719163  # the ordinal of 1970-01-01; that of 0001-01-01 is 1
DAYS_IN_CYCLE = 146097  # 400 years
SECONDS_IN_DAY = 86400
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
MONTHS = "January February March April May June July August September October November December"


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month == 4 or month == 6 or month == 9 or month == 11 else 31


def ordinal_of(year: int, month: int, day: int) -> int:
    """The number of a day; 0001-01-01 is 1. Counted in years from March on, which leap days end."""
    shifted = year if month > 2 else year - 1
    from_march = month - 3 if month > 2 else month + 9
    before = (153 * from_march + 2) // 5  # days before the month: 31 30 31 30 31 again and again
    return 365 * shifted + shifted // 4 - shifted // 100 + shifted // 400 + before + day - 306


class Moment:
    """A day and a time of the day, taken apart. `weekday` counts from Monday as 0, `yearday` from 1."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    microsecond: int
    weekday: int
    yearday: int
    has_offset: bool
    offset: int  # seconds ahead of UTC
    zone: Str

    def __init__(self, ordinal: int, seconds: int) -> None:
        """From the number of a day and seconds in it."""
        day = ordinal + 305  # from 0000-03-01
        cycle = day // DAYS_IN_CYCLE
        rest = day % DAYS_IN_CYCLE
        year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
        rest -= 365 * year + year // 4 - year // 100
        month = (5 * rest + 2) // 153
        self.day = rest - (153 * month + 2) // 5 + 1
        self.month = month + 3 if month < 10 else month - 9
        self.year = year + 400 * cycle + (1 if month >= 10 else 0)
        self.hour = seconds // 3600
        self.minute = seconds // 60 % 60
        self.second = seconds % 60
        self.microsecond = 0
        self.weekday = (ordinal + 6) % 7
        self.yearday = ordinal - ordinal_of(self.year, 1, 1) + 1
        self.has_offset = False
        self.offset = 0
        self.zone = text("")


def moment_of(seconds: int) -> Moment:
    """From seconds since the epoch."""
    return Moment(DAYS_TO_EPOCH + seconds // SECONDS_IN_DAY, seconds % SECONDS_IN_DAY)


def epoch_seconds(moment: Moment) -> int:
    days = ordinal_of(moment.year, moment.month, moment.day) - DAYS_TO_EPOCH
    return days * SECONDS_IN_DAY + moment.hour * 3600 + moment.minute * 60 + moment.second


def iso_year_start(year: int) -> int:
    """The ordinal of the Monday of a year's first week, which is the one with January 4."""
    fourth = ordinal_of(year, 1, 4)
    return fourth - (fourth + 6) % 7


def iso_year_of(year: int, ordinal: int) -> int:
    if ordinal < iso_year_start(year):
        return year - 1
    if ordinal >= iso_year_start(year + 1):
        return year + 1
    return year


def name_of(names: Str, index: int) -> Str:
    return names.split()[index]


# Text.


def add_number(out: StrBuilder, value: int, width: int, padding: int) -> None:
    """A number padded with the byte to a width; 0 for no padding."""
    digits = value if value >= 0 else -value
    if value < 0:
        out.add_byte(45)
    size = 1
    power = 10
    while size < 18 and digits >= power:
        size += 1
        power *= 10
    if padding != 0:
        for _ in range(width - size):
            out.add_byte(padding)
    for _ in range(size):
        power //= 10
        out.add_byte(48 + digits // power % 10)


def add_offset(out: StrBuilder, offset: int, colon: bool) -> None:
    """`+0530`, or `+05:30`; seconds only where there are any."""
    out.add_byte(45 if offset < 0 else 43)
    size = offset if offset >= 0 else -offset
    add_number(out, size // 3600, 2, 48)
    if colon:
        out.add_byte(58)
    add_number(out, size // 60 % 60, 2, 48)
    if size % 60 != 0:
        if colon:
            out.add_byte(58)
        add_number(out, size % 60, 2, 48)


def add_named(out: StrBuilder, name: Str, flag: int) -> None:
    out.add(name.upper() if flag == 94 else name)


def formatted(form: Str, moment: Moment, has_fractions: bool) -> Str:
    """`strftime`; `%f` is known to `datetime` only. What is no directive stays as it is."""
    out = StrBuilder(64)
    add_formatted(out, form, moment, has_fractions)
    return out.build()


def add_formatted(out: StrBuilder, form: Str, moment: Moment, has_fractions: bool) -> None:
    data = form.data
    at = 0
    while at < data.length:
        if data[at] != 37 or at + 1 == data.length:
            out.add_part(data, at, 1, 1 if data[at] & 192 != 128 else 0)
            at += 1
            continue
        start = at
        at += 1
        flag = 0
        while at + 1 < data.length and (
            data[at] == 45 or data[at] == 95 or data[at] == 48 or data[at] == 94
        ):
            flag = data[at]
            at += 1
        if not add_directive(out, data[at], flag, moment, has_fractions):
            out.add(form.piece(start, at + 1))
        at += 1


def add_directive(
    out: StrBuilder, letter: int, flag: int, moment: Moment, has_fractions: bool
) -> bool:
    zeros = 48
    if flag == 45:
        zeros = 0
    elif flag == 95:
        zeros = 32
    spaces = 32 if flag == 0 else zeros
    ordinal = ordinal_of(moment.year, moment.month, moment.day)
    hour12 = (moment.hour + 11) % 12 + 1
    if letter == 89:  # Y
        add_number(out, moment.year, 1, 0)
    elif letter == 109:  # m
        add_number(out, moment.month, 2, zeros)
    elif letter == 100:  # d
        add_number(out, moment.day, 2, zeros)
    elif letter == 101:  # e
        add_number(out, moment.day, 2, spaces)
    elif letter == 72:  # H
        add_number(out, moment.hour, 2, zeros)
    elif letter == 107:  # k
        add_number(out, moment.hour, 2, spaces)
    elif letter == 73:  # I
        add_number(out, hour12, 2, zeros)
    elif letter == 108:  # l
        add_number(out, hour12, 2, spaces)
    elif letter == 77:  # M
        add_number(out, moment.minute, 2, zeros)
    elif letter == 83:  # S
        add_number(out, moment.second, 2, zeros)
    elif letter == 102 and has_fractions:  # f
        add_number(out, moment.microsecond, 6, 48)
    elif letter == 121:  # y
        add_number(out, moment.year % 100, 2, zeros)
    elif letter == 67:  # C
        add_number(out, moment.year // 100, 2, zeros)
    elif letter == 106:  # j
        add_number(out, moment.yearday, 3, zeros)
    elif letter == 97:  # a
        add_named(out, name_of(text(WEEKDAYS), moment.weekday).substring(0, 3), flag)
    elif letter == 65:  # A
        add_named(out, name_of(text(WEEKDAYS), moment.weekday), flag)
    elif letter == 98 or letter == 104:  # b, h
        add_named(out, name_of(text(MONTHS), moment.month - 1).substring(0, 3), flag)
    elif letter == 66:  # B
        add_named(out, name_of(text(MONTHS), moment.month - 1), flag)
    elif letter == 112:  # p
        out.add(text("AM") if moment.hour < 12 else text("PM"))
    elif letter == 117:  # u
        add_number(out, moment.weekday + 1, 1, 0)
    elif letter == 119:  # w
        add_number(out, (moment.weekday + 1) % 7, 1, 0)
    elif letter == 85:  # U: weeks from the first Sunday on
        add_number(out, (moment.yearday + 6 - (moment.weekday + 1) % 7) // 7, 2, zeros)
    elif letter == 87:  # W: weeks from the first Monday on
        add_number(out, (moment.yearday + 6 - moment.weekday) // 7, 2, zeros)
    elif letter == 86:  # V
        start = iso_year_start(iso_year_of(moment.year, ordinal))
        add_number(out, (ordinal - start) // 7 + 1, 2, zeros)
    elif letter == 71:  # G
        add_number(out, iso_year_of(moment.year, ordinal), 1, 0)
    elif letter == 103:  # g
        add_number(out, iso_year_of(moment.year, ordinal) % 100, 2, zeros)
    elif letter == 115:  # s
        add_number(out, epoch_seconds(moment) - moment.offset, 1, 0)
    elif letter == 122:  # z
        if moment.has_offset:
            add_offset(out, moment.offset, False)
    elif letter == 90:  # Z
        out.add(moment.zone)
    elif letter == 110 or letter == 116:  # n, t
        out.add_byte(10 if letter == 110 else 9)
    elif letter == 37:
        out.add_byte(37)
    else:
        whole = shorthand(letter)
        if whole.length == 0:
            return False
        add_formatted(out, whole, moment, has_fractions)
    return True


def shorthand(letter: int) -> Str:
    """What a directive stands for that is made of others."""
    if letter == 70:  # F
        return text("%Y-%m-%d")
    if letter == 84 or letter == 88:  # T, X
        return text("%H:%M:%S")
    if letter == 68 or letter == 120:  # D, x
        return text("%m/%d/%y")
    if letter == 99:  # c
        return text("%a %b %e %H:%M:%S %Y")
    if letter == 82:  # R
        return text("%H:%M")
    if letter == 114:  # r
        return text("%I:%M:%S %p")
    return text("")
