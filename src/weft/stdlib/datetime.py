"""`datetime`: dates, times, and what lies between them.

# differs: the only time zones are those of `timezone`, with a fixed offset; no `fold`.
# differs: `min`, `max` and `resolution` belong to `date`, `datetime` and `timedelta`, not to `time`.
# differs: `timedelta` takes days beyond 64 bits of microseconds only as `days` and `weeks` that are integers.
"""

from __future__ import annotations

from time import (  # type: ignore[attr-defined]
    local_seconds,
    moment_at,
    struct_of,
    struct_time,
    time_ns,
)
from typing import TYPE_CHECKING

from _timedelta import timedelta  # type: ignore[import-not-found]

from weft.runtime.calendars import (
    DAYS_TO_EPOCH,
    Moment,
    days_in_month,
    formatted,
    iso_year_of,
    iso_year_start,
    moment_of,
    ordinal_of,
)
from weft.runtime.intrinsics import (
    float_floor,
    float_to_int,
    int_to_float,
    repr_of,
    str_of,
    text,
    type_name,
)
from weft.runtime.iso_times import IsoParser, iso_date, iso_offset, iso_time, offset_of
from weft.runtime.strings import Str
from weft.runtime.time_parsing import parsed

if TYPE_CHECKING:
    from typing import Any

MINYEAR = 1
MAXYEAR = 9999
LAST_DAY = 3652059  # the ordinal of 9999-12-31
US_PER_SECOND = 1000000
US_PER_DAY = 86400000000

__all__ = ["MAXYEAR", "MINYEAR", "date", "datetime", "time", "timedelta", "timezone", "tzinfo"]


class tzinfo:
    """Base of time zones."""


class timezone(tzinfo):
    """A fixed offset from UTC, in seconds."""

    seconds: int
    name: Str

    def __init__(self, offset: timedelta, name=None) -> None:
        total = offset.days * 86400 + offset.seconds
        if not -86400 < total < 86400:
            raise ValueError(
                f"offset must be a timedelta strictly between -timedelta(hours=24) and "
                f"timedelta(hours=24), not {offset!r}."
            )
        self.seconds = total
        if name is None:
            self.name = text("UTC") if total == 0 else text("UTC") + offset_of(total)
        else:
            self.name = name

    def utcoffset(self, dt) -> timedelta:
        return timedelta(0, self.seconds)

    def tzname(self, dt) -> Str:
        return self.name

    def dst(self, dt) -> None:
        return None

    def __eq__(self, other) -> bool:
        if isinstance(other, timezone):
            return self.seconds == other.seconds
        return False

    def __hash__(self) -> int:
        return hash(self.seconds)

    def __str__(self) -> Str:  # type: ignore[override]
        return self.name

    def __repr__(self) -> Str:  # type: ignore[override]
        if self.seconds == 0:
            return text("datetime.timezone.utc")
        shown = text("datetime.timezone(") + repr_of(timedelta(0, self.seconds))
        if self.name != text("UTC") + offset_of(self.seconds):
            shown = shown + text(", ") + repr_of(self.name)
        return shown + text(")")


class date:
    """A day. Its order is that of `ordinal`."""

    year: int
    month: int
    day: int

    def __init__(self, year: int, month: int, day: int) -> None:
        if year < MINYEAR or year > MAXYEAR:
            raise ValueError(f"year {year} is out of range")
        if month < 1 or month > 12:
            raise ValueError("month must be in 1..12")
        if day < 1 or day > days_in_month(year, month):
            raise ValueError("day is out of range for month")
        self.year = year
        self.month = month
        self.day = day

    @staticmethod
    def today() -> date:
        return _date_of(moment_at(time_ns() // 1000000000))

    @staticmethod
    def fromtimestamp(timestamp) -> date:
        return _date_of(moment_at(float_to_int(float_floor(float(timestamp)))))

    @staticmethod
    def fromordinal(ordinal: int) -> date:
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > LAST_DAY:
            raise ValueError(f"year {Moment(ordinal, 0).year} is out of range")
        return _date_of(Moment(ordinal, 0))

    @staticmethod
    def fromisoformat(date_string: Str) -> date:
        parser = IsoParser(date_string)
        if not parser.read_date() or not parser.is_at_end():
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return date(parser.year, parser.month, parser.day)

    @staticmethod
    def fromisocalendar(year: int, week: int, day: int) -> date:
        if year < MINYEAR or year > MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        start = iso_year_start(year)
        if week < 1 or start + 7 * (week - 1) >= iso_year_start(year + 1):
            raise ValueError(f"Invalid week: {week}")
        if day < 1 or day > 7:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return date.fromordinal(start + 7 * (week - 1) + day - 1)

    def toordinal(self) -> int:
        return ordinal_of(self.year, self.month, self.day)

    def weekday(self) -> int:
        return (self.toordinal() + 6) % 7

    def isoweekday(self) -> int:
        return self.weekday() + 1

    def isocalendar(self) -> tuple[int, int, int]:
        ordinal = self.toordinal()
        year = iso_year_of(self.year, ordinal)
        return (year, (ordinal - iso_year_start(year)) // 7 + 1, self.isoweekday())

    def moment(self) -> Moment:
        return Moment(self.toordinal(), 0)

    def timetuple(self) -> struct_time:
        return struct_of(self.moment(), -1)

    def isoformat(self) -> Str:
        return iso_date(self.year, self.month, self.day)

    def strftime(self, format: Str) -> Str:
        return formatted(format, self.moment(), True)

    def ctime(self) -> Str:
        return formatted(text("%a %b %e %H:%M:%S %Y"), self.moment(), False)

    def replace(self, year=None, month=None, day=None) -> date:
        return date(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
        )

    def __format__(self, format_spec: Str) -> Str:  # type: ignore[override]
        return self.isoformat() if len(format_spec) == 0 else self.strftime(format_spec)

    def __str__(self) -> Str:  # type: ignore[override]
        return self.isoformat()

    def __repr__(self) -> Str:  # type: ignore[override]
        return text(f"datetime.date({self.year}, {self.month}, {self.day})")

    def __hash__(self) -> int:
        return hash(self.toordinal())

    def __copy__(self) -> date:
        return self

    def __deepcopy__(self, memo) -> date:
        return self

    def __add__(self, other: timedelta) -> date:
        return _day(self.toordinal() + other.days)

    def __radd__(self, other: timedelta) -> date:
        return _day(self.toordinal() + other.days)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _day(self.toordinal() - other.days)
        return timedelta(self.toordinal() - other.toordinal())

    def __eq__(self, other) -> bool:
        if isinstance(other, datetime):
            return False
        if isinstance(other, date):
            return self.toordinal() == other.toordinal()
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other: date) -> bool:
        return self.toordinal() < other.toordinal()

    def __le__(self, other: date) -> bool:
        return self.toordinal() <= other.toordinal()

    def __gt__(self, other: date) -> bool:
        return self.toordinal() > other.toordinal()

    def __ge__(self, other: date) -> bool:
        return self.toordinal() >= other.toordinal()


def _date_of(moment: Moment) -> date:
    return date(moment.year, moment.month, moment.day)


def _day(ordinal: int) -> date:
    if ordinal < 1 or ordinal > LAST_DAY:
        raise OverflowError("date value out of range")
    return _date_of(Moment(ordinal, 0))


def _check_time(hour: int, minute: int, second: int, microsecond: int) -> None:
    if hour < 0 or hour > 23:
        raise ValueError("hour must be in 0..23")
    if minute < 0 or minute > 59:
        raise ValueError("minute must be in 0..59")
    if second < 0 or second > 59:
        raise ValueError("second must be in 0..59")
    if microsecond < 0 or microsecond >= US_PER_SECOND:
        raise ValueError("microsecond must be in 0..999999")


def _time_repr(hour: int, minute: int, second: int, microsecond: int, zone) -> Str:
    """The end of the `repr` of a `time` or `datetime`: zeros at the end are left out."""
    shown = text(f"{hour}, {minute}")
    if microsecond != 0:
        shown = shown + text(f", {second}, {microsecond}")
    elif second != 0:
        shown = shown + text(f", {second}")
    if zone is not None:
        shown = shown + text(f", tzinfo={zone!r}")
    return shown + text(")")


class time:
    """A time of the day."""

    hour: int
    minute: int
    second: int
    microsecond: int
    tzinfo: timezone | None

    def __init__(
        self,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
        tzinfo: timezone | None = None,
    ) -> None:
        _check_time(hour, minute, second, microsecond)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo

    @staticmethod
    def fromisoformat(time_string: Str) -> time:
        parser = IsoParser(time_string)
        parser.skip_t()
        if not parser.read_time() or not parser.is_at_end():
            raise ValueError(f"Invalid isoformat string: {time_string!r}")
        return time(parser.hour, parser.minute, parser.second, parser.microsecond, _zone_of(parser))

    def isoformat(self, timespec: Str = "auto") -> Str:  # type: ignore[assignment]
        shown = iso_time(self.hour, self.minute, self.second, self.microsecond, timespec)
        zone = self.tzinfo
        return shown if zone is None else shown + iso_offset(zone.seconds)

    def strftime(self, format: Str) -> Str:
        moment = Moment(ordinal_of(1900, 1, 1), self.hour * 3600 + self.minute * 60 + self.second)
        moment.microsecond = self.microsecond
        _set_zone(moment, self.tzinfo)
        return formatted(format, moment, True)

    def replace(self, hour=None, minute=None, second=None, microsecond=None) -> time:
        return time(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo,
        )

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.name

    def __format__(self, format_spec: Str) -> Str:  # type: ignore[override]
        return self.isoformat() if len(format_spec) == 0 else self.strftime(format_spec)

    def __str__(self) -> Str:  # type: ignore[override]
        return self.isoformat()

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = _time_repr(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)
        return text("datetime.time(") + shown

    def __hash__(self) -> int:
        return hash(self.order())

    def __copy__(self) -> time:
        return self

    def __deepcopy__(self, memo) -> time:
        return self

    def order(self) -> int:
        """Microseconds since midnight of UTC."""
        seconds = self.hour * 3600 + self.minute * 60 + self.second
        if self.tzinfo is not None:
            seconds -= self.tzinfo.seconds
        return seconds * US_PER_SECOND + self.microsecond

    def __eq__(self, other) -> bool:
        if isinstance(other, time):
            return (self.tzinfo is None) == (other.tzinfo is None) and self.order() == other.order()
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def compare(self, other: time) -> int:
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self.order() - other.order()

    def __lt__(self, other: time) -> bool:
        return self.compare(other) < 0

    def __le__(self, other: time) -> bool:
        return self.compare(other) <= 0

    def __gt__(self, other: time) -> bool:
        return self.compare(other) > 0

    def __ge__(self, other: time) -> bool:
        return self.compare(other) >= 0


def _zone_of(parser: IsoParser) -> timezone | None:
    return timezone(timedelta(0, parser.offset)) if parser.has_offset else None


def _set_zone(moment: Moment, zone) -> None:
    if zone is not None:
        moment.has_offset = True
        moment.offset = zone.seconds
        moment.zone = zone.name


class datetime(date):
    """A day and a time of it."""

    hour: int
    minute: int
    second: int
    microsecond: int
    tzinfo: timezone | None

    def __init__(
        self,
        year: int,
        month: int,
        day: int,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
        tzinfo: timezone | None = None,
    ) -> None:
        super().__init__(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo

    # Of clocks, numbers and text.

    @staticmethod
    def now(tz=None) -> datetime:
        now = time_ns() // 1000
        return _at(now // US_PER_SECOND, now % US_PER_SECOND, tz)

    @staticmethod
    def today() -> datetime:
        return datetime.now()

    @staticmethod
    def utcnow() -> datetime:
        now = time_ns() // 1000
        return _datetime_of(moment_of(now // US_PER_SECOND), now % US_PER_SECOND, None)

    @staticmethod
    def fromtimestamp(timestamp, tz=None) -> datetime:
        seconds, fraction = _split(timestamp)
        return _at(seconds, fraction, tz)

    @staticmethod
    def utcfromtimestamp(timestamp) -> datetime:
        seconds, fraction = _split(timestamp)
        return _datetime_of(moment_of(seconds), fraction, None)

    @staticmethod
    def fromordinal(ordinal: int) -> datetime:
        return datetime.combine(date.fromordinal(ordinal), time())

    @staticmethod
    def combine(date: Any, time: Any, tzinfo=None) -> datetime:
        zone = time.tzinfo if tzinfo is None else tzinfo
        return datetime(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            zone,
        )

    @staticmethod
    def fromisoformat(date_string: Str) -> datetime:
        parser = IsoParser(date_string)
        is_valid = parser.read_date()
        if is_valid and not parser.is_at_end():
            parser.at += 1  # any character may stand between
            is_valid = parser.read_time() and parser.is_at_end()
        if not is_valid:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return datetime(
            parser.year,
            parser.month,
            parser.day,
            parser.hour,
            parser.minute,
            parser.second,
            parser.microsecond,
            _zone_of(parser),
        )

    @staticmethod
    def strptime(date_string: Str, format: Str) -> datetime:
        moment = parsed(date_string, format)
        zone = None
        if moment.has_offset:
            zone = timezone(timedelta(0, moment.offset))
        return _datetime_of(moment, moment.microsecond, zone)

    # Parts.

    def date(self) -> date:
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def seconds_of_day(self) -> int:
        return self.hour * 3600 + self.minute * 60 + self.second

    def moment(self) -> Moment:
        made = Moment(self.toordinal(), self.seconds_of_day())
        made.microsecond = self.microsecond
        _set_zone(made, self.tzinfo)
        return made

    def timetuple(self) -> struct_time:
        return struct_of(self.moment(), -1 if self.tzinfo is None else 0)

    def utctimetuple(self) -> struct_time:
        return struct_of(moment_of(self.instant() // US_PER_SECOND), 0)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.name

    def dst(self) -> None:
        return None

    def instant(self) -> int:
        """Microseconds since the epoch, the time taken as UTC where it has no zone."""
        seconds = (self.toordinal() - DAYS_TO_EPOCH) * 86400 + self.seconds_of_day()
        if self.tzinfo is not None:
            seconds -= self.tzinfo.seconds
        return seconds * US_PER_SECOND + self.microsecond

    def timestamp(self) -> float:
        if self.tzinfo is not None:
            return self.instant() / US_PER_SECOND
        return int_to_float(local_seconds(self.moment())) + self.microsecond / US_PER_SECOND

    def astimezone(self, tz=None) -> datetime:
        instant = self.instant()
        if self.tzinfo is None:
            instant = local_seconds(self.moment()) * US_PER_SECOND + self.microsecond
        seconds = instant // US_PER_SECOND
        if tz is None:
            local = moment_at(seconds)
            zone = timezone(timedelta(0, local.offset), local.zone)
            return _datetime_of(local, self.microsecond, zone)
        return _at(seconds, self.microsecond, tz)

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
        tzinfo=True,
    ) -> datetime:
        zone = self.tzinfo
        if not isinstance(tzinfo, bool):
            zone = tzinfo
        return datetime(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            zone,
        )

    # Text.

    def isoformat(self, sep: Str = "T", timespec: Str = "auto") -> Str:  # type: ignore[assignment]
        shown = iso_date(self.year, self.month, self.day) + sep
        shown = shown + iso_time(self.hour, self.minute, self.second, self.microsecond, timespec)
        zone = self.tzinfo
        return shown if zone is None else shown + iso_offset(zone.seconds)

    def __format__(self, format_spec: Str) -> Str:  # type: ignore[override]
        return str_of(self) if len(format_spec) == 0 else self.strftime(format_spec)

    def __str__(self) -> Str:  # type: ignore[override]
        return self.isoformat(text(" "))

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = _time_repr(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)
        return text(f"datetime.datetime({self.year}, {self.month}, {self.day}, ") + shown

    def __hash__(self) -> int:
        return hash(self.instant())

    def __copy__(self) -> datetime:
        return self

    def __deepcopy__(self, memo) -> datetime:
        return self

    # Arithmetic and order.

    def moved(self, by: timedelta, sign: int) -> datetime:
        seconds = self.seconds_of_day() + sign * by.seconds
        fraction = self.microsecond + sign * by.microseconds
        seconds += fraction // US_PER_SECOND
        ordinal = self.toordinal() + sign * by.days + seconds // 86400
        if ordinal < 1 or ordinal > LAST_DAY:
            raise OverflowError("date value out of range")
        moment = Moment(ordinal, seconds % 86400)
        return _datetime_of(moment, fraction % US_PER_SECOND, self.tzinfo)

    def __add__(self, other: timedelta) -> datetime:
        return self.moved(other, 1)

    def __radd__(self, other: timedelta) -> datetime:
        return self.moved(other, 1)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self.moved(other, -1)
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta(0, 0, self.instant() - other.instant())

    def __eq__(self, other) -> bool:
        if isinstance(other, datetime):
            if (self.tzinfo is None) != (other.tzinfo is None):
                return False
            return self.instant() == other.instant()
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def compare(self, other) -> int:
        if not isinstance(other, datetime):
            raise TypeError(text("can't compare datetime.datetime to ") + qualified(other))
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self.instant() - other.instant()

    def __lt__(self, other) -> bool:
        return self.compare(other) < 0 if isinstance(other, date) else NotImplemented

    def __le__(self, other) -> bool:
        return self.compare(other) <= 0 if isinstance(other, date) else NotImplemented

    def __gt__(self, other) -> bool:
        return self.compare(other) > 0 if isinstance(other, date) else NotImplemented

    def __ge__(self, other) -> bool:
        return self.compare(other) >= 0 if isinstance(other, date) else NotImplemented


def qualified(value) -> Str:
    if isinstance(value, (date, time, timedelta)):
        return text("datetime.") + type_name(value)
    return type_name(value)


def _datetime_of(moment: Moment, microsecond: int, zone) -> datetime:
    return datetime(
        moment.year,
        moment.month,
        moment.day,
        moment.hour,
        moment.minute,
        moment.second,
        microsecond,
        zone,
    )


def _at(seconds: int, microsecond: int, zone) -> datetime:
    """A moment by the clock of a zone, or by the local one."""
    if zone is None:
        return _datetime_of(moment_at(seconds), microsecond, None)
    return _datetime_of(moment_of(seconds + zone.seconds), microsecond, zone)


def _split(timestamp) -> tuple[int, int]:
    """Seconds and microseconds, the latter rounded half to even."""
    if isinstance(timestamp, int):
        return (int(timestamp), 0)
    whole = float_floor(timestamp)
    fraction = round((timestamp - whole) * 1e6)
    seconds = float_to_int(whole)
    return (seconds + 1, 0) if fraction >= US_PER_SECOND else (seconds, fraction)


UTC = timezone(timedelta(0))
timezone.utc = UTC  # type: ignore[attr-defined]
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)
# Those of the subclass first: afterwards its names would mean those of `date`.
datetime.min = datetime(1, 1, 1)  # type: ignore[attr-defined]
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)  # type: ignore[attr-defined]
datetime.resolution = timedelta(0, 0, 1)  # type: ignore[attr-defined]
date.min = date(1, 1, 1)  # type: ignore[attr-defined]
date.max = date(9999, 12, 31)  # type: ignore[attr-defined]
date.resolution = timedelta(1)  # type: ignore[attr-defined]
