"""A tuple's length is part of its type."""


def position():
    return 1, 2, 3


x, y = position()  # error: unpack-count
print(x, y)
