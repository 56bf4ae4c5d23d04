# raises: IndexError
"""Equal frames in a row: shown three times, then counted."""


def descend(n):
    if n == 0:
        return [1, 2, 3][n + 3]
    return descend(n - 1)


def twice(n):
    if n < 0:
        return descend(6)
    return twice(n - 1)


print("start")
twice(1)
