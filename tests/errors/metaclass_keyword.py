"""A class statement with a keyword."""


class Thing(metaclass=type):  # error: unsupported-syntax
    pass


print(Thing())
