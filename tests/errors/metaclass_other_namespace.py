"""A metaclass that makes the class of another namespace."""


class Upper(type):
    def __new__(mcs, name, bases, namespace):
        changed = {key.upper(): value for key, value in namespace.items()}
        return super().__new__(mcs, name, bases, changed)  # error: unsupported-syntax


class Point(metaclass=Upper):
    x = 1
