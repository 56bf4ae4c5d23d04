"""`time`: the clocks, sleeping, and the calendar.

# differs: no `timezone`, `altzone`, `daylight`, `tzname`, `tzset`; names of days and months are English.
# differs: a `struct_time` has indices, attributes and iteration, but is no tuple.
"""

from __future__ import annotations

from typing import Any

from weft.runtime import hostcall
from weft.runtime.calendars import (
    Moment,
    epoch_seconds,
    formatted,
    moment_of,
    ordinal_of,
)
from weft.runtime.files import check, decoded
from weft.runtime.intrinsics import (
    ByteArray,
    clock_ns,
    field_address,
    float_floor,
    float_to_int,
    int_to_float,
    launch_word,
    repr_of,
    text,
)
from weft.runtime.park import Parked, deadline_after, wait
from weft.runtime.protocol import LaunchWord, Opcode
from weft.runtime.strings import Str
from weft.runtime.threads import Wait, current
from weft.runtime.time_parsing import parsed

NS_PER_SECOND = 1.0e9
FIELDS = "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst"


def sleep(seconds: float) -> None:
    if seconds < 0.0:
        raise ValueError("sleep length must be non-negative")
    # A word of this thread's own, which nobody else waits on or changes.
    state = current()
    word = field_address(state, "ident")
    deadline = deadline_after(seconds)
    while wait(word, state.ident, deadline, Wait.SLEEP, 0, 0) == Parked.CHANGED:
        pass  # it has done another thread's work meanwhile, or handled a signal


def monotonic_ns() -> int:
    return clock_ns()


def monotonic() -> float:
    return int_to_float(clock_ns()) / NS_PER_SECOND


def perf_counter_ns() -> int:
    return clock_ns()


def perf_counter() -> float:
    return int_to_float(clock_ns()) / NS_PER_SECOND


def process_time_ns() -> int:
    # differs: the time that has passed, not what the processors have spent.
    return clock_ns()


def process_time() -> float:
    return int_to_float(clock_ns()) / NS_PER_SECOND


def thread_time_ns() -> int:
    return clock_ns()


def thread_time() -> float:
    return int_to_float(clock_ns()) / NS_PER_SECOND


def time_ns() -> int:
    return clock_ns() + launch_word(LaunchWord.WALL_CLOCK_OFFSET_NS)


def time() -> float:
    return int_to_float(time_ns()) / NS_PER_SECOND


# The calendar.


class struct_time:
    """A moment taken apart: nine numbers, and the zone."""

    tm_year: int
    tm_mon: int
    tm_mday: int
    tm_hour: int
    tm_min: int
    tm_sec: int
    tm_wday: int
    tm_yday: int
    tm_isdst: int
    tm_zone: Str
    tm_gmtoff: int

    def __init__(self, sequence: Any) -> None:
        if len(sequence) != 9:
            raise TypeError(
                f"time.struct_time() takes a 9-sequence ({len(sequence)}-sequence given)"
            )
        self.tm_year = sequence[0]
        self.tm_mon = sequence[1]
        self.tm_mday = sequence[2]
        self.tm_hour = sequence[3]
        self.tm_min = sequence[4]
        self.tm_sec = sequence[5]
        self.tm_wday = sequence[6]
        self.tm_yday = sequence[7]
        self.tm_isdst = sequence[8]
        self.tm_zone = text("")
        self.tm_gmtoff = 0

    def __len__(self) -> int:
        return 9

    def __getitem__(self, index: int) -> int:
        at = index + 9 if index < 0 else index
        if at == 0:
            return self.tm_year
        if at == 1:
            return self.tm_mon
        if at == 2:
            return self.tm_mday
        if at == 3:
            return self.tm_hour
        if at == 4:
            return self.tm_min
        if at == 5:
            return self.tm_sec
        if at == 6:
            return self.tm_wday
        if at == 7:
            return self.tm_yday
        if at == 8:
            return self.tm_isdst
        raise IndexError("tuple index out of range")

    def iter_first(self) -> int:
        return 0

    def iter_next(self, cursor: int) -> int:
        return cursor + 1 if cursor < 8 else -1

    def iter_item(self, cursor: int) -> int:
        return self[cursor]

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = text("time.struct_time(")
        names = text(FIELDS).split()
        for i in range(9):
            shown = shown + names[i] + text("=") + repr_of(self[i])
            shown = shown + (text(", ") if i < 8 else text(")"))
        return shown

    def __eq__(self, other: struct_time) -> bool:  # type: ignore[override]
        return self.compare(other) == 0

    def __ne__(self, other: struct_time) -> bool:  # type: ignore[override]
        return self.compare(other) != 0

    def __lt__(self, other: struct_time) -> bool:
        return self.compare(other) < 0

    def __le__(self, other: struct_time) -> bool:
        return self.compare(other) <= 0

    def __gt__(self, other: struct_time) -> bool:
        return self.compare(other) > 0

    def __ge__(self, other: struct_time) -> bool:
        return self.compare(other) >= 0

    def compare(self, other: struct_time) -> int:
        for i in range(9):
            if self[i] != other[i]:
                return -1 if self[i] < other[i] else 1
        return 0

    def __hash__(self) -> int:
        return hash((self.tm_year, self.tm_yday, self.tm_hour, self.tm_min, self.tm_sec))


def struct_of(moment: Moment, is_summer: int) -> struct_time:
    made = struct_time(
        (
            moment.year,
            moment.month,
            moment.day,
            moment.hour,
            moment.minute,
            moment.second,
            moment.weekday,
            moment.yearday,
            is_summer,
        )
    )
    made.tm_zone = moment.zone
    made.tm_gmtoff = moment.offset
    return made


def moment_at(seconds: int) -> Moment:
    """A moment in local time, by seconds since the epoch."""
    return local_moment(seconds)[0]


def local_moment(seconds: int) -> tuple[Moment, int]:
    """A moment in local time, and whether it is in summer."""
    answer = hostcall.call(Opcode.LOCAL_TIME, ByteArray(0), 0, seconds)
    check(answer, text(""))
    moment = moment_of(seconds + answer.result0)
    moment.has_offset = True
    moment.offset = answer.result0
    moment.zone = decoded(answer.data)
    return (moment, answer.result1)


def local_seconds(moment: Moment) -> int:
    """Seconds since the epoch of a moment in local time."""
    wanted = epoch_seconds(moment)
    guess = wanted - moment_at(wanted).offset
    return wanted - moment_at(guess).offset


def _seconds(secs) -> int:
    if secs is None:
        return time_ns() // 1000000000
    if isinstance(secs, int):
        return secs
    return float_to_int(float_floor(secs))


def gmtime(secs=None) -> struct_time:
    moment = moment_of(_seconds(secs))
    moment.zone = text("GMT")
    return struct_of(moment, 0)


def localtime(secs=None) -> struct_time:
    moment, is_summer = local_moment(_seconds(secs))
    return struct_of(moment, is_summer)


def _moment(t) -> Moment:
    """The moment that a `struct_time` or a tuple of nine numbers means."""
    if t is None:
        return moment_at(_seconds(None))
    if t[1] < 0 or t[1] > 12:
        raise ValueError("month out of range")
    if t[2] < 0 or t[2] > 31:
        raise ValueError("day of month out of range")
    if t[3] < 0 or t[3] > 23:
        raise ValueError("hour out of range")
    if t[4] < 0 or t[4] > 59:
        raise ValueError("minute out of range")
    if t[5] < 0 or t[5] > 61:
        raise ValueError("seconds out of range")
    made = Moment(ordinal_of(t[0], 1, 1), t[3] * 3600 + t[4] * 60)
    made.second = t[5]
    made.month = t[1] if t[1] > 0 else 1
    made.day = t[2] if t[2] > 0 else 1
    made.weekday = t[6] % 7
    made.yearday = t[7] if t[7] > 0 else 1
    made.has_offset = True
    if isinstance(t, struct_time):
        made.zone = t.tm_zone
        made.offset = t.tm_gmtoff
    return made


def mktime(t) -> float:
    moment = Moment(ordinal_of(t[0], t[1], 1) + t[2] - 1, 0)
    days = epoch_seconds(moment)
    later = moment_of(days + t[3] * 3600 + t[4] * 60 + t[5])
    return float(local_seconds(later))


def strftime(format: Str, t=None) -> Str:
    return formatted(format, _moment(t), False)


def strptime(data_string: Str, format: Str = "%a %b %d %H:%M:%S %Y") -> struct_time:  # type: ignore[assignment]
    return struct_of(parsed(data_string, format), -1)


def asctime(t=None) -> Str:
    return formatted(text("%a %b %e %H:%M:%S %Y"), _moment(t), False)


def ctime(secs=None) -> Str:
    return asctime(localtime(secs))
