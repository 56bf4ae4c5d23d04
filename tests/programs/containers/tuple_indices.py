"""Tuples indexed by members of IntEnum, by truth values and by objects with `__index__`."""

import enum
class Day(enum.IntEnum):
    MON = 0
    TUE = 1
names = ("mon", "tue", "wed")
print(names[Day.TUE], (1, 2.5, "x")[Day.TUE], int(Day.TUE))
for day in Day:
    print(names[day], "abc"[day], [10, 20][day])
class N:
    def __index__(self): return -1
print(names[N()], names[True], names[-1])
try:
    print(names[Day.TUE + 7])
except IndexError as e:
    print(e)
try:
    print(names["a" if len(names) else 0])
except TypeError as e:
    print(e)
