"""Decorated special methods with super(), inherited __post_init__, properties made by decorators, attributes set later."""

import functools
from dataclasses import InitVar, dataclass


def logged(method):
    @functools.wraps(method)
    def inner(self, *args, **named):
        print("call", method.__name__)
        return method(self, *args, **named)

    return inner


class Base:
    @logged
    def __init__(self, n):
        self.n = n

    @logged
    def __enter__(self):
        return self

    @logged
    def __exit__(self, kind, error, trace):
        print("base exit", kind is None)
        return False

    @logged
    def __len__(self):
        return self.n


class Sub(Base):
    @logged
    def __init__(self, n, k):
        super().__init__(n)
        self.k = k

    @logged
    def __exit__(self, kind, error, trace):
        return super().__exit__(kind, error, trace)

    def __len__(self):
        return Base.__len__(self) + self.k


with Sub(3, 4) as sub:
    print(len(sub), len(Base(1)), Base.__len__(sub))


@dataclass
class First:
    x: int
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        self.x *= scale


@dataclass
class Second(First):
    z: int = 1


print(Second(2), Second(2, 5, 6), First(1))


def lazy(method):
    name = "_lazy_" + method.__name__

    @property
    def wrapper(self):
        if not hasattr(self, name):
            print("computing")
            setattr(self, name, method(self))
        return getattr(self, name)

    return wrapper


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @lazy
    def area(self):
        return 3 * self.radius**2


circle = Circle(2)
print(circle.area, circle.area)


class Plain:
    pass


class Derived(Plain):
    pass


def set_flag(value):
    Plain.flag = value


print(hasattr(Derived, "flag"))
set_flag(3)
print(hasattr(Derived, "flag"), Derived.flag)
Derived.flag = 9
print(Plain.flag, Derived.flag)


def show(*args, **named):
    return args, sorted(named.items())


options = {"w": 9}
part = functools.partial(show, 1, **options)
print(part(), part(2, w=4), part(v=1), part.keywords)
