"""calendar: weekdays, months and years as numbers, dates and text."""

import calendar
import time
from calendar import TextCalendar, isleap, monthrange

print([y for y in range(1890, 2025, 4) if isleap(y)], calendar.leapdays(1900, 2001), calendar.leapdays(2000, 2000), calendar.leapdays(2024, 2025))
print(calendar.weekday(2024, 2, 29), calendar.weekday(1, 1, 1), calendar.weekday(9999, 12, 31), calendar.weekday(12024, 2, 29), calendar.weekday(0, 1, 1))
print([tuple(map(int, monthrange(2023, m))) for m in range(1, 13)], tuple(map(int, monthrange(2024, 2))), tuple(map(int, monthrange(1900, 2))))
print(calendar.monthcalendar(2024, 2), calendar.monthcalendar(2023, 10))
print(list(calendar.month_name), calendar.month_name[3], list(calendar.day_name), calendar.day_abbr[6], calendar.month_abbr[1:4], len(calendar.month_name), list(calendar.month_abbr).index("Sep"))
print(int(calendar.MONDAY), int(calendar.SUNDAY), calendar.day_name[calendar.SATURDAY], calendar.firstweekday())
print(calendar.month(2024, 5))
calendar.prmonth(2023, 2, 3, 2)
calendar.prmonth(2026, 2)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 9), calendar.weekheader(3), calendar.firstweekday(), calendar.monthcalendar(2024, 9)[0])
calendar.setfirstweekday(0)
print(calendar.calendar(2024))
print(calendar.calendar(2023, 3, 1, 2, 5))
calendar.prcal(1999, m=4)

cal = calendar.Calendar(firstweekday=6)
print([str(d) for d in cal.itermonthdates(2024, 3)][:8], [d for d in cal.itermonthdays(2024, 3)])
print(list(cal.itermonthdays2(2024, 2))[:6], list(cal.itermonthdays3(2023, 12))[-8:], list(cal.itermonthdays3(2024, 1))[:3], list(cal.itermonthdays4(2024, 1))[:2])
print(cal.monthdayscalendar(2024, 2), cal.monthdays2calendar(2024, 2)[0], cal.monthdatescalendar(2024, 2)[0][0], list(cal.iterweekdays()), cal.firstweekday)
print(len(cal.yeardayscalendar(2024)), len(cal.yeardayscalendar(2024, 4)[0]), cal.yeardayscalendar(2024)[0][0][0], cal.yeardatescalendar(2024)[3][2][-1][-1], cal.yeardays2calendar(2024, 6)[1][5][0])
text = TextCalendar(5)
print(text.formatmonth(2025, 6), text.formatweekheader(10), text.formatday(7, 1, 4) + "|", text.formatmonthname(2025, 6, 20, False) + "|")
print(text.formatyear(2025, w=2, l=1, c=3, m=2)[:400])
print(calendar.timegm((2024, 2, 29, 12, 30, 15)), calendar.timegm((1970, 1, 1, 0, 0, 0, 0, 1, 0)), calendar.timegm(time.gmtime(1700000000)), calendar.timegm((1969, 12, 31, 23, 59, 59)))
for action in (lambda: monthrange(2024, 13), lambda: calendar.monthcalendar(2024, 0), lambda: calendar.setfirstweekday(7), lambda: calendar.weekday(2023, 2, 29)):
    try:
        print(action())
    except ValueError as error:
        print(type(error).__name__, error)
fridays = [week[calendar.FRIDAY] for week in calendar.monthcalendar(2024, 3) if week[calendar.FRIDAY] != 0]
print(fridays)
