"""A decorated method taken as a value is bound to its object; so is a function that an attribute of the class holds."""

import functools
import threading


def loud(function):
    @functools.wraps(function)
    def inner(self, *args, **named):
        return "<" + function(self, *args, **named) + ">"

    return inner


def same(function):
    return function


def shown(self, times=1):
    return self.name * times


class Worker:
    registry = []

    def command(pattern, registry=registry):
        def register(function):
            registry.append((pattern, function.__name__))
            return function

        return register

    def __init__(self, name):
        self.name = name
        self.done = []
        self.callback = shown

    @loud
    def hello(self, other="you"):
        return f"{self.name} greets {other}"

    @same
    def plain(self):
        return self.name

    @command("work")
    def work(self, count=1):
        self.done.append(self.name * count)
        return "worked"

    @staticmethod
    def free():
        return "free"

    show = shown
    upper = str.upper

    def run(self, line, **named):
        for pattern, name in self.registry:
            if pattern == line:
                return getattr(self, name)(**named)
        return None


w = Worker("w")
f, g, h = w.hello, w.plain, w.work
print(f(), f("me"), f(other="all"), g(), h(2), w.done)
print(f.__name__, g.__name__, w.show(2), w.callback(w, 3), Worker.show(w, 4))
print([m() for m in (w.hello, w.plain, w.show, w.free)])
print(w.run("work", count=3), w.run("work", **{"count": 1}), w.run("rest"), w.done)
print(getattr(w, "hello")("x"), list(map(w.hello, "ab")), functools.partial(w.hello, "p")())
threads = [threading.Thread(target=w.work, args=(i,)) for i in range(1, 4)]
for thread in threads:
    thread.start()
    thread.join()
print(w.done, threads[0].name)
