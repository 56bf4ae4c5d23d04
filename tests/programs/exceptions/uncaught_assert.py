# raises: AssertionError
"""A failed assertion with a message, inside nested calls."""


def mean(values):
    assert len(values) > 0, "mean of " + str(values)
    return sum(values) / len(values)


def report(groups):
    for group in groups:
        print(f"{len(group)} values,", mean(group))


report([[1, 2, 3], [2.5, 0.5], []])
