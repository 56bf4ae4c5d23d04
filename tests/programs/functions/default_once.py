"""Defaults are evaluated once, when def runs: shared lists, captured values, order."""

log = []


def note(value):
    log.append(value)
    return value


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect(4))
a = collect(5)
b = collect(6)
print(a is b, len(a))

x = 10


def captured(y=x, z=note("default of z")):
    return y, z


x = 20
print(captured(), captured(1), log)


def ordered(a=note("first"), b=note("second")):
    return a + b


print(ordered(), ordered("x"), ordered(b="y"), log)


def make(n):
    def inner(k=n * 10, seen=[]):
        seen.append(k)
        return k, len(seen)

    return inner


f = make(1)
g = make(2)
print(f(), f(5), g(), f())


def cache(n, memo={}):
    if n in memo:
        return memo[n]
    result = n if n < 2 else cache(n - 1) + cache(n - 2)
    memo[n] = result
    return result


print(cache(60), cache(3, {}))


class Holder:
    def __init__(self, items=[]):
        self.items = items


first = Holder()
second = Holder()
first.items.append("shared")
print(second.items, Holder(["own"]).items, Holder().items is first.items)
