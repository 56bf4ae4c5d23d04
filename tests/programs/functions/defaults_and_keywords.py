"""Positional, keyword and default arguments in all orders; keywords evaluated in call order."""


def describe(name, age=30, city="Rome", active=True):
    return f"{name} {age} {city} {active}"


print(describe("ann"))
print(describe("ann", 25))
print(describe("ann", city="Oslo"))
print(describe("ann", 25, active=False))
print(describe(city="Bern", name="bob"))
print(describe(active=0 > 1, age=1 + 1, name="c" + "d", city=""))


def volume(a, b, c):
    return a * 100 + b * 10 + c


print(volume(1, 2, 3), volume(c=1, b=2, a=3), volume(1, c=2, b=3))


def optional(value=None, scale=2):
    if value is None:
        return "nothing"
    return value * scale


print(optional(), optional(4), optional("ab"), optional(scale=3), optional(1.5, 4), optional([1]))


def nothing():
    pass


def early(n):
    if n > 0:
        return
    print("not positive")


def bare():
    return


print(nothing(), early(1), early(-1), bare())


def documented(x):
    """Only a docstring and a return."""
    return x


print(documented("x"), documented(documented(2)))


class Window:
    def __init__(self, width=80, height=None):
        self.width = width
        self.height = height if height is not None else width // 2

    def resized(self, width=None, height=None):
        return Window(width or self.width, height or self.height)

    def show(self, prefix="", border="x"):
        return f"{prefix}{self.width}{border}{self.height}"


w = Window()
print(w.show(), w.resized(100).show(">"), w.resized(height=5).show(border="*"), Window(9, 0).show())
