"""datetime.timedelta: making, arithmetic, text."""

from datetime import timedelta

for d in (
    timedelta(), timedelta(1), timedelta(seconds=90), timedelta(minutes=61), timedelta(hours=-1), timedelta(weeks=2, days=-1),
    timedelta(days=1.5), timedelta(seconds=0.1), timedelta(milliseconds=1500), timedelta(microseconds=-1), timedelta(days=-1, hours=23),
    timedelta(hours=25, minutes=61, seconds=61, milliseconds=1001, microseconds=1000001), timedelta(seconds=1e-6 * 2.5), timedelta(hours=0.3333333),
    timedelta(days=100000, seconds=-1), timedelta(minutes=1.1, seconds=2.2),
):
    print(d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds(), bool(d), -d, abs(d))
a, b = timedelta(hours=2, minutes=30), timedelta(minutes=45)
print(a + b, a - b, b - a, a * 2, 3 * b, a * 0.5, a / 2, a / b, a // b, a % b, divmod(a, b), a // 7, b / 1.5)
print(a > b, a == timedelta(minutes=150), a != b, a <= b, sorted([a, b, -a]), max(a, b), {a: 1}[timedelta(hours=2.5)])
print(sum([a, b, b], timedelta()), timedelta.max, timedelta.min, timedelta.resolution)
print(timedelta(microseconds=7) / 2, timedelta(microseconds=5) / 2, timedelta(microseconds=1) * 2.5, f"{a}", str(b), [a])
for action in (lambda: timedelta(days=10**9), lambda: timedelta(days=-10**9), lambda: a / 0, lambda: a // timedelta(), lambda: a % timedelta(0)):
    try:
        print(action())
    except (OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


def shown(seconds):
    hours, rest = divmod(timedelta(seconds=seconds), timedelta(hours=1))
    minutes, rest = divmod(rest, timedelta(minutes=1))
    return f"{hours}h {minutes}m {rest.total_seconds():.1f}s"


print(shown(3725.5), shown(59), shown(86400))
