"""A name that nothing binds."""


def area(width, height):
    return width * hieght  # error: unknown-name


print(area(2, 3))
