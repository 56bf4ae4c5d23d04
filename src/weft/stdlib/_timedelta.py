"""`datetime.timedelta`, as a module of its own."""

from __future__ import annotations

from weft.runtime.calendars import add_number
from weft.runtime.float_parts import modf
from weft.runtime.intrinsics import float_to_int, int_to_float, text
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

US_PER_SECOND = 1000000
US_PER_DAY = 86400000000
MOST_DAYS = 999999999


class timedelta:
    """A duration. Invariant: `0 <= seconds < 86400` and `0 <= microseconds < 1000000`."""

    days: int
    seconds: int
    microseconds: int

    def __init__(
        self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0
    ) -> None:
        self.days = 0
        self.seconds = 0
        self.microseconds = 0
        # As CPython: whole parts are added exactly, and what is left of all the floats is rounded once.
        rest = 0.0
        rest += self.add(microseconds, 1)
        rest += self.add(milliseconds, 1000)
        rest += self.add(seconds, US_PER_SECOND)
        rest += self.add(minutes, 60 * US_PER_SECOND)
        rest += self.add(hours, 3600 * US_PER_SECOND)
        rest += self.add(days, US_PER_DAY)
        rest += self.add(weeks, 7 * US_PER_DAY)
        if rest != 0.0:
            self.add_us(round(rest))
        if not -MOST_DAYS <= self.days <= MOST_DAYS:
            raise OverflowError(f"days={self.days}; must have magnitude <= 999999999")

    def add(self, count, unit: int) -> float:
        """Add so many units of microseconds; what is less than one is the result."""
        if isinstance(count, int):
            self.add_units(int(count), unit)
            return 0.0
        fraction, whole = modf(count)
        self.add_units(float_to_int(whole), unit)
        if fraction == 0.0:
            return 0.0
        left, more = modf(fraction * int_to_float(unit))
        self.add_us(float_to_int(more))
        return left

    def add_units(self, count: int, unit: int) -> None:
        if unit >= US_PER_DAY:
            if not -2 * MOST_DAYS <= count <= 2 * MOST_DAYS:
                raise OverflowError(f"days={count}; must have magnitude <= 999999999")
            self.days += count * (unit // US_PER_DAY)
            return
        per_day = US_PER_DAY // unit
        self.days += count // per_day
        self.add_us(count % per_day * unit)

    def add_us(self, count: int) -> None:
        """Add microseconds, whose number is below that of a few days."""
        total = self.seconds * US_PER_SECOND + self.microseconds + count
        self.days += total // US_PER_DAY
        left = total % US_PER_DAY
        self.seconds = left // US_PER_SECOND
        self.microseconds = left % US_PER_SECOND

    def total_us(self) -> int:
        return (self.days * 86400 + self.seconds) * US_PER_SECOND + self.microseconds

    def total_seconds(self) -> float:
        seconds = self.days * 86400 + self.seconds
        if -9000000000000 < seconds < 9000000000000:
            return (seconds * US_PER_SECOND + self.microseconds) / US_PER_SECOND
        return int_to_float(seconds) + self.microseconds / US_PER_SECOND

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(
            self.days + other.days,
            self.seconds + other.seconds,
            self.microseconds + other.microseconds,
        )

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(
            self.days - other.days,
            self.seconds - other.seconds,
            self.microseconds - other.microseconds,
        )

    def __radd__(self, other):
        # differs: `0 + delta` works, so that `sum` of timedeltas needs no start.
        if not isinstance(other, int) or other != 0:
            return NotImplemented
        return self

    def __neg__(self) -> timedelta:
        return timedelta(-self.days, -self.seconds, -self.microseconds)

    def __pos__(self) -> timedelta:
        return timedelta(self.days, self.seconds, self.microseconds)

    def __abs__(self) -> timedelta:
        return -self if self.days < 0 else +self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta(self.days * other, self.seconds * other, self.microseconds * other)
        if not isinstance(other, float):
            return NotImplemented
        return timedelta(0, 0, _scaled(self.total_us(), other))

    def __rmul__(self, other):
        return self.__mul__(other)

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self.total_us() / other.total_us()
        if isinstance(other, int):
            return timedelta(0, 0, _rounded_quotient(self.total_us(), other))
        if not isinstance(other, float):
            return NotImplemented
        above, below = float(other).as_integer_ratio()
        return timedelta(0, 0, _rounded_quotient(self.total_us() * below, above))

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self.total_us() // other.total_us()
        if not isinstance(other, int):
            return NotImplemented
        return timedelta(0, 0, self.total_us() // other)

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(0, 0, self.total_us() % other.total_us())

    def __divmod__(self, other: timedelta) -> tuple[int, timedelta]:
        return (self.total_us() // other.total_us(), self % other)

    def compare(self, other: timedelta) -> int:
        if self.days != other.days:
            return self.days - other.days
        if self.seconds != other.seconds:
            return self.seconds - other.seconds
        return self.microseconds - other.microseconds

    def __eq__(self, other) -> bool:
        if isinstance(other, timedelta):
            return self.compare(other) == 0
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other: timedelta) -> bool:
        return self.compare(other) < 0

    def __le__(self, other: timedelta) -> bool:
        return self.compare(other) <= 0

    def __gt__(self, other: timedelta) -> bool:
        return self.compare(other) > 0

    def __ge__(self, other: timedelta) -> bool:
        return self.compare(other) >= 0

    def __hash__(self) -> int:
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self) -> bool:
        return self.days != 0 or self.seconds != 0 or self.microseconds != 0

    def __copy__(self) -> timedelta:
        return self

    def __deepcopy__(self, memo) -> timedelta:
        return self

    def __str__(self) -> Str:  # type: ignore[override]
        out = StrBuilder(32)
        if self.days != 0:
            add_number(out, self.days, 1, 0)
            is_one = self.days == 1 or self.days == -1
            out.add(text(" day, ") if is_one else text(" days, "))
        add_number(out, self.seconds // 3600, 1, 0)
        out.add_byte(58)
        add_number(out, self.seconds // 60 % 60, 2, 48)
        out.add_byte(58)
        add_number(out, self.seconds % 60, 2, 48)
        if self.microseconds != 0:
            out.add_byte(46)
            add_number(out, self.microseconds, 6, 48)
        return out.build()

    def __repr__(self) -> Str:  # type: ignore[override]
        parts = []
        if self.days != 0:
            parts.append(f"days={self.days}")
        if self.seconds != 0:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds != 0:
            parts.append(f"microseconds={self.microseconds}")
        if len(parts) == 0:
            return text("datetime.timedelta(0)")
        return text("datetime.timedelta(") + text(", ").join(parts) + text(")")


def _scaled(value: int, factor) -> int:
    """`value * factor`, rounded half to even."""
    above, below = float(factor).as_integer_ratio()
    return _rounded_quotient(value * above, below)


def _rounded_quotient(above: int, below: int) -> int:
    if below == 0:
        raise ZeroDivisionError("integer division or modulo by zero")
    if below < 0:
        above = -above
        below = -below
    result = above // below
    rest = above % below
    if rest > below - rest or (rest == below - rest and result & 1 == 1):
        result += 1
    return result
