"""`calendar`: months and years as weeks, and as text.

# differs: no HTML and no locales; `month_name` and its like are lists; weekdays are plain integers.
"""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from weft.runtime.calendars import DAYS_TO_EPOCH, days_in_month, ordinal_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MONDAY = 0
TUESDAY = 1
WEDNESDAY = 2
THURSDAY = 3
FRIDAY = 4
SATURDAY = 5
SUNDAY = 6
JANUARY = 1
FEBRUARY = 2
EPOCH = 1970

day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
month_name = [
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
month_abbr = [
    "",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]


class IllegalMonthError(ValueError):
    """A month that is none of the twelve."""

    def __init__(self, month) -> None:
        super().__init__(month)
        self.month = month

    def __str__(self) -> str:
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """A weekday that is none of the seven."""

    def __init__(self, weekday) -> None:
        super().__init__(weekday)
        self.weekday = weekday

    def __str__(self) -> str:
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def isleap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1: int, y2: int) -> int:
    """The number of leap years from `y1` to before `y2`."""
    return _leap_years_before(y2) - _leap_years_before(y1)


def _leap_years_before(year: int) -> int:
    last = year - 1
    return last // 4 - last // 100 + last // 400


def weekday(year: int, month: int, day: int) -> int:
    if not 1 <= year <= 9999:
        year = 2000 + year % 400  # the weekdays come again after that many years
    return date(year, month, day).weekday()


def monthrange(year: int, month: int) -> tuple[int, int]:
    """The weekday of the first day, and the number of days."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _month_length(year, month)


def _month_length(year: int, month: int) -> int:
    return 28 + isleap(year) if month == FEBRUARY else days_in_month(2001, month)


class Calendar:
    """Months and years as lists of weeks; days of other months are 0, or dates."""

    def __init__(self, firstweekday: int = 0) -> None:
        self.firstweekday = firstweekday

    def getfirstweekday(self) -> int:
        return self.firstweekday % 7

    def setfirstweekday(self, firstweekday: int) -> None:
        self.firstweekday = firstweekday

    def iterweekdays(self) -> Iterator[int]:
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def whole_weeks(self, year: int, month: int) -> tuple[int, int, int]:
        """How many days of the month before, of this one, and of the next one are in its weeks."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        return before, count, -(before + count) % 7

    def itermonthdates(self, year: int, month: int) -> Iterator[date]:
        before, count, after = self.whole_weeks(year, month)
        first = ordinal_of(year, month, 1)
        for ordinal in range(first - before, first + count + after):
            yield date.fromordinal(ordinal)

    def itermonthdays(self, year: int, month: int) -> Iterator[int]:
        before, count, after = self.whole_weeks(year, month)
        for day in range(1 - before, count + after + 1):
            yield day if 1 <= day <= count else 0

    def itermonthdays2(self, year: int, month: int) -> Iterator[tuple[int, int]]:
        at = self.firstweekday
        for day in self.itermonthdays(year, month):
            yield day, at % 7
            at += 1

    def itermonthdays3(self, year: int, month: int) -> Iterator[tuple[int, int, int]]:
        before, count, after = self.whole_weeks(year, month)
        year_before, month_before = (year, month - 1) if month > 1 else (year - 1, 12)
        year_after, month_after = (year, month + 1) if month < 12 else (year + 1, 1)
        last = _month_length(year_before, month_before)
        for day in range(last - before + 1, last + 1):
            yield year_before, month_before, day
        for day in range(1, count + 1):
            yield year, month, day
        for day in range(1, after + 1):
            yield year_after, month_after, day

    def itermonthdays4(self, year: int, month: int) -> Iterator[tuple[int, int, int, int]]:
        at = self.firstweekday
        for y, m, d in self.itermonthdays3(year, month):
            yield y, m, d, at % 7
            at += 1

    def monthdatescalendar(self, year: int, month: int) -> list[list[date]]:
        return _in_weeks(list(self.itermonthdates(year, month)))

    def monthdays2calendar(self, year: int, month: int) -> list[list[tuple[int, int]]]:
        return _in_weeks(list(self.itermonthdays2(year, month)))

    def monthdayscalendar(self, year: int, month: int) -> list[list[int]]:
        return _in_weeks(list(self.itermonthdays(year, month)))

    def yeardatescalendar(self, year: int, width: int = 3):
        return _in_rows([self.monthdatescalendar(year, m) for m in range(1, 13)], width)

    def yeardays2calendar(self, year: int, width: int = 3):
        return _in_rows([self.monthdays2calendar(year, m) for m in range(1, 13)], width)

    def yeardayscalendar(self, year: int, width: int = 3):
        return _in_rows([self.monthdayscalendar(year, m) for m in range(1, 13)], width)


def _in_weeks(days):
    return [days[at : at + 7] for at in range(0, len(days), 7)]


def _in_rows(months, width: int):
    return [months[at : at + width] for at in range(0, 12, width)]


class TextCalendar(Calendar):
    """Calendars as text: `w` is the width of a day's column, `l` the lines of a week."""

    def formatday(self, day: int, weekday: int, width: int) -> str:
        shown = f"{day:2}" if day else ""
        return shown.center(width)

    def formatweek(self, theweek, width: int) -> str:
        return " ".join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def prweek(self, theweek, width: int) -> None:
        sys.stdout.write(self.formatweek(theweek, width))

    def formatweekday(self, day: int, width: int) -> str:
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width: int) -> str:
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(
        self, theyear: int, themonth: int, width: int, withyear: bool = True
    ) -> str:
        shown = month_name[themonth]
        if withyear:
            shown = f"{shown} {theyear}"
        return shown.center(width)

    def formatmonth(self, theyear: int, themonth: int, w: int = 0, l: int = 0) -> str:  # noqa: E741
        width = max(2, w)
        lines = [
            self.formatmonthname(theyear, themonth, 7 * (width + 1) - 1),
            self.formatweekheader(width),
        ]
        for week in self.monthdays2calendar(theyear, themonth):
            lines.append(self.formatweek(week, width))
        gap = "\n" * max(1, l)
        return "".join([line.rstrip() + gap for line in lines])

    def prmonth(self, theyear: int, themonth: int, w: int = 0, l: int = 0) -> None:  # noqa: E741
        sys.stdout.write(self.formatmonth(theyear, themonth, w, l))

    def formatyear(self, theyear: int, w: int = 2, l: int = 1, c: int = 6, m: int = 3) -> str:  # noqa: E741
        """Rows of `m` months, with `c` spaces between them."""
        width = max(2, w)
        gap = "\n" * max(1, l)
        space = " " * max(2, c)
        column = 7 * (width + 1) - 1
        header = self.formatweekheader(width)
        parts = [str(theyear).center(column * m + len(space) * (m - 1)).rstrip(), gap]
        months = [self.monthdays2calendar(theyear, number) for number in range(1, 13)]
        for first in range(0, 12, m):
            row = months[first : first + m]
            names = []
            for number in range(first + 1, first + len(row) + 1):
                names.append(self.formatmonthname(theyear, number, column, False))
            lines = [names, [header] * len(row)]
            for at in range(max([len(weeks) for weeks in row])):
                shown = []
                for weeks in row:
                    shown.append(self.formatweek(weeks[at], width) if at < len(weeks) else "")
                lines.append(shown)
            parts.append(gap)
            for cells in lines:
                line = space.join([cell.center(column) for cell in cells])
                parts.append(line.rstrip() + gap)
        return "".join(parts)

    def pryear(self, theyear: int, w: int = 0, l: int = 0, c: int = 6, m: int = 3) -> None:  # noqa: E741
        sys.stdout.write(self.formatyear(theyear, w, l, c, m))


# The functions of the module share one calendar.

_shared = TextCalendar()


def firstweekday() -> int:
    return _shared.getfirstweekday()


def setfirstweekday(firstweekday: int) -> None:
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _shared.firstweekday = firstweekday


def monthcalendar(year: int, month: int) -> list[list[int]]:
    return _shared.monthdayscalendar(year, month)


def week(theweek, width: int) -> str:
    return _shared.formatweek(theweek, width)


def prweek(theweek, width: int) -> None:
    _shared.prweek(theweek, width)


def weekheader(width: int) -> str:
    return _shared.formatweekheader(width)


def month(theyear: int, themonth: int, w: int = 0, l: int = 0) -> str:  # noqa: E741
    return _shared.formatmonth(theyear, themonth, w, l)


def prmonth(theyear: int, themonth: int, w: int = 0, l: int = 0) -> None:  # noqa: E741
    _shared.prmonth(theyear, themonth, w, l)


def calendar(theyear: int, w: int = 2, l: int = 1, c: int = 6, m: int = 3) -> str:  # noqa: E741
    return _shared.formatyear(theyear, w, l, c, m)


def prcal(theyear: int, w: int = 0, l: int = 0, c: int = 6, m: int = 3) -> None:  # noqa: E741
    _shared.pryear(theyear, w, l, c, m)


def format(cols, colwidth: int = 20, spacing: int = 6) -> None:
    sys.stdout.write(formatstring(cols, colwidth, spacing) + "\n")


def formatstring(cols, colwidth: int = 20, spacing: int = 6) -> str:
    return (" " * spacing).join([column.center(colwidth) for column in cols])


def timegm(tuple) -> int:
    """The seconds from the epoch to a moment in UTC: the inverse of `time.gmtime`."""
    days = ordinal_of(tuple[0], tuple[1], 1) + tuple[2] - 1 - DAYS_TO_EPOCH
    return ((days * 24 + tuple[3]) * 60 + tuple[4]) * 60 + tuple[5]
