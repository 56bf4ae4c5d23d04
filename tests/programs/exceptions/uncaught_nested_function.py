# raises: TypeError
"""Frames of nested functions and lambdas."""


def outer(values):
    def pick(value):
        def check(v):
            if v < 0:
                raise TypeError("negative value")
            return v * 2

        return check(value)

    picked = []
    for value in values:
        picked.append(pick(value))
    return picked


print(outer([1, 2]))
apply = lambda values: outer(values)
print(apply([3, -1]))
