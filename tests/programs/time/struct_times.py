"""time: the calendar functions, and that clocks go forward."""

import time

for seconds in (0, 1, 86399, 86400, 951782400, 1709164800, 1704067199, 4102444800, -1, -86401, 1e9 + 0.7, 253402300799):
    t = time.gmtime(seconds)
    print(t)
    print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %w %u %V %G %g %y %C %I %p %e %x %X %c %D %F %T %R %r %%", t))
t = time.gmtime(1700000000)
print(t.tm_year, t.tm_mon, t.tm_mday, t[3], t[-1], len(t), list(t), t.tm_zone, t.tm_gmtoff)
print(t == time.gmtime(1700000000), t < time.gmtime(1800000000), t != time.gmtime(0))
print(time.strftime("%-d/%-m %_H|%^a|%q|100%|é", time.gmtime(5)), time.asctime(t), time.strftime("%d.%m.%Y", (2024, 2, 3, 4, 5, 6, 5, 34, 0)))
print(time.strptime("2024-02-29 13:14:15", "%Y-%m-%d %H:%M:%S"))
print(time.strptime("Mon Jan  5 09:08:07 1970"), time.strptime("12/31/99 11 PM", "%m/%d/%y %I %p"))
print(time.strptime("30 nov 2000", "%d %b %Y").tm_yday, time.strptime("2024 060", "%Y %j").tm_mon, time.strptime("June", "%B")[1])
for text, form in (("x", "%Y"), ("2024-13", "%Y-%m"), ("2024 1", "%Y"), ("2023-02-30", "%Y-%m-%d"), ("12", "%H:%M"), ("1", "%Q")):
    try:
        print(time.strptime(text, form))
    except ValueError as error:
        print(error)
try:
    time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0))
except ValueError as error:
    print(error)
now = time.time()
print(abs(time.mktime(time.localtime(now)) - int(now)) <= 1)
print(time.ctime(0) == time.asctime(time.localtime(0)), time.mktime((1970, 1, 2, 0, 0, 0, 0, 0, -1)) == time.mktime((1970, 1, 1, 24, 0, 0, 0, 0, -1)))
a, b = time.perf_counter_ns(), time.perf_counter_ns()
print(b >= a, time.monotonic_ns() > 0, time.time_ns() > 10**18, time.process_time() >= 0, time.thread_time() >= 0)
year, month, day, hour, minute, second, wday, yday, dst = time.gmtime(86400 * 365)
print(year, month, day, hour, minute, second, wday, yday, dst)
