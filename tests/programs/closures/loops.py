"""Closures made in loops share the loop variable; defaults and factories do not."""


def shared():
    functions = []
    for i in range(4):

        def f():
            return i * 10

        functions.append(f)
    return functions


def by_default():
    functions = []
    for i in range(4):

        def f(i=i):
            return i * 10

        functions.append(f)
    return functions


def by_factory():
    def make(i):
        def f():
            return i * 10

        return f

    return [make(i) for i in range(4)]


print([f() for f in shared()])
print([f() for f in by_default()])
print([f() for f in by_factory()])
print([f(7) for f in by_default()])

later = []
for n in [1, 2, 3]:
    later.append(lambda: n)
print([f() for f in later])
n = 100
print([f() for f in later])


def changes():
    x = 1

    def show():
        return x

    first = show()
    x = 2
    second = show()
    x += 40
    return first, second, show()


print(changes())
