"""Classes derived from the library's that leave out the base's `__init__`."""

import queue
import random
import threading
from collections import Counter, OrderedDict, defaultdict, deque


class Worker(threading.Thread):
    def __init__(self):
        self.done = 0


class Items(queue.Queue):
    def __init__(self):
        self.extra = 1


class Code(Exception):
    def __init__(self, code):
        self.code = code


class Late(Exception):
    def __init__(self, text):
        self.shown = self.describe()
        super().__init__(text.upper())

    def describe(self):
        return f"made of {self.args!r}"


class Dice(random.Random):
    def __init__(self, sides):
        self.sides = sides


class Ordered(OrderedDict):
    def __init__(self):
        self.label = "o"


class Ends(deque):
    def __init__(self):
        self.label = "d"


class Counts(Counter):
    def __init__(self):
        self.label = "c"


class Rows(list):
    def __init__(self):
        self.label = "l"


class Defaults(defaultdict):
    def __init__(self):
        self.label = "dd"


worker = Worker()
for act in (worker.start, worker.join):
    try:
        act()
    except RuntimeError as error:
        print(error)
try:
    Items().put(1)
except AttributeError:
    print("a queue that was not made")
print(Items().extra, Code(4), repr(Code(5)), Code(6).args, Late("late").shown, Late("late"))
dice = Dice(6)
dice.seed(3)
print(dice.randint(1, dice.sides), dice.random())
for made in (Ordered(), Counts(), Defaults()):
    made["a"] = 1
    print(made.label, made, len(made))
for row in (Ends(), Rows()):
    row.append(1)
    print(row.label, row)
