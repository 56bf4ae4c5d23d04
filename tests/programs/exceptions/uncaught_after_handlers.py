# raises: IndexError
"""Exceptions that were handled before leave no trace in the last one."""


def noisy(n):
    try:
        return 10 // n
    except ZeroDivisionError:
        return -1


print(noisy(0), noisy(5))
try:
    print([1][1])
except IndexError as e:
    print("first:", e)
values = [noisy(n) for n in range(3)]
print(values)
values[noisy(0) + 4] = 0
