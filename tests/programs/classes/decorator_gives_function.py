"""A class decorator that gives a function in place of the class."""

import functools


def singleton(cls):
    instances = {}

    @functools.wraps(cls)
    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]

    return get


@singleton
class Config:
    """The settings."""

    def __init__(self, name="x"):
        print("made", name)
        self.name = name

    def __repr__(self):
        return f"<Config {self.name}>"


@singleton
class Log:
    def __init__(self):
        self.lines = []

    def add(self, line):
        self.lines.append(line)
        return self


print(Config("a") is Config("b"), Config(), type(Config()).__name__)
Log().add("one").add("two")
print(Log().lines, Config.__name__)


def tagged(cls):
    cls.tag = cls.__name__.lower()
    return cls


@tagged
class Plain:
    pass


print(Plain.tag, isinstance(Plain(), Plain))


class Named:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return f"{self.name}: {self.function(instance)}"


class Report:
    @Named
    def total(self):
        return 42


print(Report().total)
