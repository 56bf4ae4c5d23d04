"""Classes that make the objects of other classes their own way."""

import threading


class Singleton(type):
    """One object of each class, also when threads ask at once."""

    _instances = {}
    _lock = threading.Lock()

    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._instances:
                cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, name="default"):
        print("making", name)
        self.name = name


class Counter(metaclass=Singleton):
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()

    def add(self):
        with self.lock:
            self.value += 1


print(Config("first") is Config("second"), Config().name)


def work():
    for _ in range(100):
        Counter().add()


threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(Counter().value, Counter() is Counter())


class Registered(type):
    known = []

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.known.append(name)

    def describe(cls):
        return f"<{cls.__name__} of {len(cls.known)}>"


class Base(metaclass=Registered):
    size = 1


class Derived(Base):
    size = 2


print(Registered.known, Base.describe(), Derived.describe(), Derived.size, Derived().size)


class Plugin(type):
    registry = {}

    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        mcs.registry[name.lower()] = cls
        return cls


class Plus(metaclass=Plugin):
    def run(self, a, b):
        return a + b


class Times(metaclass=Plugin):
    def run(self, a, b):
        return a * b


print(sorted(Plugin.registry), [Plugin.registry[n]().run(3, 4) for n in sorted(Plugin.registry)])


class Final(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        print("made", cls.__name__)
        return made


class Point(metaclass=Final):
    def __init__(self, x, y):
        self.x, self.y = x, y


point = Point(1, 2)
print(point.x + point.y)
print(type(Point) is Final, isinstance(Point, Final), isinstance(Plus, Final), type(Point).__name__)
