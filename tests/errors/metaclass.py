"""A metaclass is not told what the class body bound."""


class Checked(type):
    def __new__(mcs, name, bases, namespace):
        for key in namespace:  # error: unsupported-syntax
            print(key)
        return super().__new__(mcs, name, bases, namespace)


class Point(metaclass=Checked):
    x = 1
