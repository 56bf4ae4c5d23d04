"""A list of a list of a list has no one type."""


def wrap(value, times):  # error: recursive-type
    if times == 0:
        return value
    return wrap([value], times - 1)


print(wrap(1, 3))
