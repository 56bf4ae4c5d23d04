"""Names with two leading underscores belong to the class in whose body they stand."""

import functools
import threading
from dataclasses import dataclass
from enum import Enum

__module_private = "seen"


class Vehicle:
    __count = 0
    __lock = threading.Lock()

    def __init__(self, plate):
        self.__plate = plate
        with Vehicle.__lock:
            Vehicle.__count += 1

    def get(self):
        return self.__plate

    def __secret(self, depth=2):
        def __inner(n):
            return "!" if n == 0 else __inner(n - 1) + "?"

        return "s" + self.__plate + __inner(depth)

    def tell(self, *, __more=1):
        return self.__secret(__more)

    @staticmethod
    def __twice(x):
        return x * 2

    @classmethod
    def count(cls):
        return cls.__count, cls.__twice(cls.__count)

    @property
    def __hidden(self):
        return "hidden " + self.__plate

    def show(self):
        return self.__hidden

    def __eq__(self, other):
        return isinstance(other, Vehicle) and self.__plate == other.__plate

    def __hash__(self):
        return hash(self.__plate)


class _Car(Vehicle):
    def __init__(self, plate):
        super().__init__(plate)
        self.__plate = "car"

    def own(self):
        return self.__plate

    def __secret(self):
        return "of the car"


class Slotted:
    __slots__ = ("__x", "y")

    def __init__(self):
        self.__x = 1
        self.y = 2

    def total(self):
        return self.__x + self.y

    class __Node:
        def __init__(self, value):
            self.__value = value

        def value(self):
            return self.__value

    def node(self):
        return Slotted.__Node(7).value()


@dataclass
class Point:
    x: int
    __weight: float = 1.5

    def heavy(self):
        return self.__weight * self.x


class Level(Enum):
    LOW = 1
    HIGH = 2

    def __rank(self):
        return self.value * 10

    def rank(self):
        return self.__rank()


v, c = Vehicle("a"), _Car("b")
print(v._Vehicle__plate, c._Vehicle__plate, c._Car__plate, c.get(), c.own(), c.tell(), c.show(), Vehicle.count())
print(c._Vehicle__secret(), c._Car__secret(), hasattr(c, "__plate"), getattr(c, "_Vehicle__plate"), sorted(vars(c)))
c._Vehicle__plate = "new"
print(c.get(), v == Vehicle("a"), c == v, Slotted().total(), Slotted().node())
print(Point(2).heavy(), Point(2, 3.0), Level.HIGH.rank(), [m.name for m in Level])
try:
    print(v.__plate)
except AttributeError as error:
    print(error)


class Singleton:
    __instance = None
    __guard = threading.Lock()

    def __new__(cls):
        if cls.__instance is None:
            with cls.__guard:
                if cls.__instance is None:
                    cls.__instance = super().__new__(cls)
        return cls.__instance

    def name_of_private(self):
        return self.__named.__name__, self.__wrapped.__name__

    def __named(self):
        return __module_private

    def __marked(function):
        @functools.wraps(function)
        def inner(self):
            return function(self)

        return inner

    @__marked
    def __wrapped(self):
        return "wrapped"

    def run(self):
        return self.__wrapped()


made = []
threads = [threading.Thread(target=lambda: made.append(Singleton())) for _ in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(all(one is made[0] for one in made), Singleton().name_of_private(), Singleton().run())
