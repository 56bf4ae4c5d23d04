"""A metaclass that changes a name of the class body in place: the class would not be given it."""


class Counted(type):
    def __new__(mcs, name, bases, namespace):
        namespace["x"] += 1  # error: unsupported-syntax
        return super().__new__(mcs, name, bases, namespace)


class Point(metaclass=Counted):
    x = 1
