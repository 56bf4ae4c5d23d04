"""A class statement with a keyword."""


class Thing:  # error: unsupported-syntax
    pass


print(Thing())
