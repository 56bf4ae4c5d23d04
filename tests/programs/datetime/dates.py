"""datetime.date, time and datetime: making, text, arithmetic, order."""

import copy
import datetime as dt
from datetime import date, datetime, time, timedelta, timezone

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar()[1], d.toordinal(), d.ctime())
print(d.strftime("%d/%m/%Y %A %j"), f"{d:%b %d, %Y}", f"{d}", d.isoformat(), d.replace(day=1), d.replace(year=2023, day=28), d.timetuple())
print(d + timedelta(days=1), d - timedelta(days=60), timedelta(weeks=1) + d, d - date(2023, 2, 28), (date(2024, 3, 1) - date(2024, 2, 1)).days)
print(d < date(2024, 3, 1), d == date(2024, 2, 29), d != date(2024, 2, 28), d >= d, max(d, date(2025, 1, 1)), sorted([d, date(2020, 5, 5)]))
print(date.fromisoformat("2021-12-05"), date.fromisoformat("20211205"), date.fromisoformat("2021-W48-7"), date.fromordinal(738945), date.fromisocalendar(2020, 53, 5))
print(date.min, date.max, date.resolution, {d: "leap"}[date(2024, 2, 29)], copy.copy(d) == d, copy.deepcopy([d]))
for y in (1999, 2000, 2004, 2100):
    print(y, [date(y, m, 1).weekday() for m in range(1, 13)], date(y, 12, 31).isocalendar()[0], date(y, 12, 31).strftime("%U %W %V %j"))

t = time(13, 5)
print(t, repr(t), time(1, 2, 3, 4), repr(time(1, 2, 3)), t.strftime("%I:%M %p"), t.isoformat("seconds"), t.replace(hour=9), time(), time.fromisoformat("04:05:06.789"))
print(t < time(14), t == time(13, 5, 0), min(t, time(2)), f"{t:%H.%M}")

n = datetime(2024, 1, 31, 23, 59, 58, 123456)
print(n, repr(n), n.date(), n.time(), n.isoformat(), n.isoformat(" ", "minutes"), n.isoformat(timespec="milliseconds"), repr(datetime(2024, 1, 1)), datetime(2024, 1, 1, 0, 0, 5))
print(n + timedelta(seconds=2), n - timedelta(days=31, microseconds=123456), n - datetime(2024, 1, 1), (n - datetime(2023, 1, 1)).total_seconds(), n.replace(month=2, day=1, microsecond=0))
print(n.strftime("%Y-%m-%d %H:%M:%S.%f"), f"{n:%y%m%d}", n.weekday(), n.timetuple().tm_yday, n.ctime(), n.strftime("%c|%x|%X|%p"))
print(n < datetime(2024, 2, 1), n == datetime(2024, 1, 31, 23, 59, 58, 123456), n == d, d == n, n > datetime.min, datetime.max)
print(datetime.strptime("2023-07-04 05:06:07", "%Y-%m-%d %H:%M:%S"), datetime.strptime("4 Jul 2023 11:30 pm", "%d %b %Y %I:%M %p"), datetime.strptime("1/2/03 0.25", "%d/%m/%y %S.%f"))
print(datetime.fromisoformat("2024-05-06"), datetime.fromisoformat("2024-05-06T07:08"), datetime.fromisoformat("2024-05-06 07:08:09.5"), datetime.fromisoformat("20240506T070809Z"))
print(datetime.combine(d, t), datetime.fromordinal(738945), datetime.utcfromtimestamp(1700000000.75), datetime.utcfromtimestamp(0))

utc, plus = timezone.utc, timezone(timedelta(hours=5, minutes=30))
z = datetime(2024, 1, 1, 12, 0, tzinfo=utc)
print(z, repr(z), z.astimezone(plus), z.timestamp(), z.astimezone(plus) == z, plus, repr(plus), timezone(timedelta(hours=-3), "BRT"), repr(timezone(timedelta(0))))
print(datetime.fromtimestamp(86400.5, utc), datetime.fromtimestamp(0, plus), z.utcoffset(), z.tzname(), n.tzinfo, z.strftime("%z %Z"), datetime.fromisoformat("2024-01-01T00:00+02:00"))
print(datetime.strptime("2024-01-01 +0130", "%Y-%m-%d %z"), z - datetime(2024, 1, 1, tzinfo=plus), z.replace(tzinfo=None), datetime(2024, 1, 1, tzinfo=plus).utctimetuple().tm_mday)
print(time(1, 2, tzinfo=utc), dt.MINYEAR, dt.MAXYEAR, dt.date(2000, 1, 1), isinstance(n, date), isinstance(d, datetime), type(n).__name__)

for action in (
    lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: date(10000, 1, 1), lambda: time(24), lambda: time(0, 60), lambda: datetime(2024, 1, 1, 0, 0, 61),
    lambda: datetime(2024, 1, 1, 0, 0, 0, 1000000), lambda: date.fromisoformat("2024-1-1"), lambda: date.fromisoformat("nope"), lambda: datetime.fromisoformat("2024-01-01T"), lambda: datetime.strptime("x", "%Y"),
    lambda: datetime.strptime("2024 1", "%Y"), lambda: date.max + timedelta(1), lambda: date.min - timedelta(1), lambda: datetime.max + timedelta(1), lambda: z < n, lambda: z - n, lambda: n < d,
    lambda: date.fromordinal(0), lambda: date.fromisocalendar(2021, 53, 1), lambda: timezone(timedelta(hours=24)), lambda: n.isoformat(timespec="days"),
):
    try:
        print(action())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
print(z == n, z != n, abs((datetime.now() - datetime.today()).total_seconds()) < 5, date.today() == datetime.now().date(), datetime.now(utc) > z)
