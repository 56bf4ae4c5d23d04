"""Classes in functions: what their methods use of the function around them, and what each evaluation has."""

import copy
import threading
from dataclasses import dataclass, field
from functools import total_ordering


def counters(start, step):
    calls = 0

    class Counter:
        made = []
        unit = step * 10

        def __init__(self, name):
            nonlocal calls
            calls += 1
            self.name = name
            self.value = start
            Counter.made.append(name)

        def __next__(self):
            self.value += step
            if self.value > limit:
                raise StopIteration
            return self.value

        def __iter__(self):
            return self

        def __repr__(self):
            return f"{type(self).__name__}({self.name!r}, {self.value}, {calls})"

        @property
        def distance(self):
            return self.value - start

        @classmethod
        def pair(cls, first, second):
            return cls(first), cls(second)

        def steps(self, count=step + 1):
            for index in range(count):
                yield index * step

    limit = start + 5 * step
    return Counter


Up = counters(0, 2)
Far = counters(100, 50)
a, b = Up("a"), Far("b")
print(list(a), list(b), a.distance, b.distance)
print(Up.pair("c", "d"), Far.pair("e", "f"))
print(Up.made, Far.made, Up.unit, Far.unit, a.unit, b.unit)
print(Up is Far, Up is Up, type(a) is Up, type(a) is Far, a.__class__ is Up)
print(list(a.steps()), list(b.steps()), list(b.steps(2)))
Up.unit = 7
print(Up.unit, Far.unit, a.unit, b.unit, Up.__name__)
kinds = {Up: "up", Far: "far"}
print(kinds[type(a)], kinds[type(b)], len(kinds))
c = copy.copy(a)
d = copy.deepcopy(b)
print(c, d, c.unit, d.unit, vars(c))


def run_workers(count):
    results = []
    lock = threading.Lock()

    class Worker(threading.Thread):
        def __init__(self, number):
            super().__init__(name=f"worker-{number}")
            self.number = number

        def run(self):
            with lock:
                results.append((self.number, self.name))

    workers = [Worker(n) for n in range(count)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    return sorted(results)


print(run_workers(5))


def shapes(scale):
    class Shape:
        sides = 0

        def __init__(self, size):
            self.size = size * scale

        def describe(self):
            return f"{self.name()} {self.size} {self.sides} {self.area():.1f}"

        def name(self):
            return type(self).__name__.lower() + suffix

    class Square(Shape):
        sides = 4

        def area(self):
            return self.size**2 + bias

    class Cube(Square):
        sides = 12

        def __init__(self, size, *, hollow=scale > 1):
            super().__init__(size)
            self.hollow = hollow

        def area(self):
            return 6 * super().area() - (bias if self.hollow else 0)

        def name(self):
            return super().name().upper()

    suffix = "!" * scale
    bias = scale / 2
    return [Square(3), Cube(2), Cube(1, hollow=False)]


for shape in shapes(1) + shapes(2):
    print(shape.describe())


def tree(values):
    size = 0

    class Node:
        def __init__(self, value):
            nonlocal size
            size += 1
            self.value = value
            self.left = self.right = None

        def insert(self, value):
            if value < self.value:
                if self.left is None:
                    self.left = Node(value)
                else:
                    self.left.insert(value)
            elif self.right is None:
                self.right = Node(value)
            else:
                self.right.insert(value)

        def walk(self):
            if self.left:
                yield from self.left.walk()
            yield self.value
            if self.right:
                yield from self.right.walk()

    root = Node(values[0])
    for value in values[1:]:
        root.insert(value)
    return list(root.walk()), size


print(tree([5, 2, 8, 1, 9, 3]))
print(tree(["m", "c", "x"]))


def failing(code):
    class Failed(Exception):
        status = code

        def __init__(self, text):
            super().__init__(f"{prefix}: {text}")
            self.code = code

        def __str__(self):
            return f"{super().__str__()} [{self.code}]"

    prefix = f"E{code}"
    try:
        raise Failed("first")
    except Failed as error:
        print(repr(error), error, error.status, error.args)
    return Failed


Bad = failing(3)
try:
    raise Bad("later")
except Bad as error:
    print(error, Bad.status)


class Machine:
    def __init__(self, name):
        self.name = name
        self.log = []

    def events(self):
        outer = self

        class Event:
            def __init__(self, text):
                self.text = text

            def __enter__(self):
                outer.log.append(f"{outer.name} begins {self.text}")
                return self

            def __exit__(self, *given):
                outer.log.append(f"{outer.name} ends {self.text} {given[0] is not None}")
                return True

        return Event


one, two = Machine("one"), Machine("two")
First, Second = one.events(), two.events()
with First("x"), Second("y"):
    with First("z"):
        raise ValueError
print(one.log, two.log)


def records(default):
    @dataclass
    class Item:
        name: str
        count: int = default
        tags: list = field(default_factory=list)

        def total(self):
            return self.count * rate

    @total_ordering
    class Rank:
        def __init__(self, level):
            self.level = level

        def __eq__(self, other):
            return self.level % base == other.level % base

        def __lt__(self, other):
            return self.level % base < other.level % base

        def __hash__(self):
            return hash(self.level % base)

    rate, base = default + 1, 3
    return Item, Rank


Item, Rank = records(4)
Other, _ = records(9)
print(Item("a"), Other("b"), Item("a").total(), Other("b").total(), Item("a") == Item("a"))
print(Rank(4) == Rank(1), Rank(5) > Rank(3), sorted([5, 4, 3], key=Rank), len({Rank(1), Rank(4)}))


def nested(level):
    class Outer:
        class Inner:
            depth = level

            def show(self):
                return f"inner {self.depth} of {level}"

        def make(self):
            return self.Inner()

        @staticmethod
        def plain(x):
            return x + 1

    return Outer


n1, n2 = nested(1)(), nested(2)()
print(n1.make().show(), n2.make().show(), n1.Inner.depth, n2.plain(1), n1.plain(2))


def by_each(names):
    made = []
    for name in names:

        class Named:
            label = name

            def __call__(self, x):
                return f"{self.label}/{name}/{x}"

        made.append(Named)
    return made


print([cls()(i) for i, cls in enumerate(by_each(["p", "q", "r"]))])


def decorating(times):
    def repeat(function):
        def inner(self):
            return [function(self) for _ in range(times)]

        return inner

    class Speaker:
        def __init__(self, word):
            self.word = word

        @repeat
        def say(self):
            return self.word * times

    return Speaker


print(decorating(2)("a").say(), decorating(3)("b").say())


def base_of(kind, extra):
    class Base(kind):
        def total(self):
            return sum(self) + extra

    return Base


class Sums(base_of(list, 100)):
    pass


print(Sums([1, 2]).total(), base_of(list, 5)([3]).total(), isinstance(Sums(), list))
