"""Left to right, once each: operands, arguments, subscripts, comparisons, assignments."""

log = []


def v(name, value):
    log.append(name)
    return value


def show():
    print(" ".join(log))
    log.clear()


def f(a, b, c=0):
    log.append("call")
    return a + b + c


v("a", 1) + v("b", 2) * v("c", 3)
show()
f(v("x", 1), v("y", 2), c=v("z", 3))
show()
f(c=v("z", 3), b=v("y", 2), a=v("x", 1))
show()
v("a", 1) < v("b", 2) < v("c", 3)
show()
v("a", 5) < v("b", 2) < v("c", 3)
show()
v("a", 0) and v("b", 1) or v("c", 2)
show()
v("yes", 1) if v("test", 0) else v("no", 2)
show()
[v("e1", 1), v("e2", 2)][v("index", 0)]
show()
items = [0, 0, 0]
items[v("i", 1)] = v("value", 9)
show()
v("list", items)[v("i", 1)] += v("by", 1)
show()
d = {v("k1", 1): v("v1", 2), v("k2", 3): v("v2", 4)}
show()
a, b = v("first", 1), v("second", 2)
show()
i = 0
i, items[i] = v("one", 1), v("two", 2)
show()
print(items)


class Thing:
    def __init__(self):
        self.x = 0

    def me(self, name):
        log.append(name)
        return self


thing = Thing()
thing.me("target").x = v("value", 3)
show()
thing.me("object").me("again").x += v("more", 4)
show()
print(thing.x)
print(f"{v('p', 1)} {v('q', 2):>3}", v("r", 3))
show()
[v("elt", n) for n in v("iter", [1, 2]) if v("cond", n)]
show()
not v("n", 1) in v("s", [1])
show()
(v("t1", 1), v("t2", 2), (v("t3", 3),))
show()
x = 10
y = x + v("side", 1) if x > v("ten", 10) else x - v("other", 1)
show()
print(y)
assert v("assert", True), v("message", "")
show()
