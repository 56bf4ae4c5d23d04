"""A metaclass that changes what the class body bound."""


class Checked(type):
    def __new__(mcs, name, bases, namespace):
        namespace["checked"] = True
        namespace.pop("x")  # error: unsupported-syntax
        return super().__new__(mcs, name, bases, namespace)


class Point(metaclass=Checked):
    x = 1
