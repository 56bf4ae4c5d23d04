"""A name stays bound to the end of its scope."""


def work():
    values = [1, 2, 3]
    total = sum(values)
    del values  # error: unsupported-syntax
    return total


print(work())
