"""The same name at module, function, nested function, class and comprehension level."""

x = "module"


def function():
    x = "function"

    def nested():
        x = "nested"
        return x

    def reader():
        return x

    return x, nested(), reader()


class Thing:
    x = "class"

    def method(self):
        return x

    def attribute(self):
        return self.x

    def local(self, x):
        self.x = x
        return x + self.x + Thing.x


print(x, function(), x)
thing = Thing()
print(thing.method(), thing.attribute(), thing.local("p"), thing.attribute(), Thing.x)
print([x for x in range(2)], x)


def parameter(x, y=x):
    x = x + "!"
    return x, y


print(parameter("arg"), x)


def loop():
    for x in range(3):
        pass
    return x


print(loop(), x)


def conditional(flag):
    if flag:
        x = "local"
    else:
        x = "other local"
    return x


print(conditional(True), conditional(False), x)


def print_all(print_count, type):
    id = print_count + type
    return id


print(print_all(1, 2))


def handler():
    try:
        raise ValueError("v")
    except ValueError as x:
        return str(x)


print(handler(), x)
len_before = len([1, 2])


def len_twice(items):
    length = len(items)
    return length * 2


print(len_before, len_twice("abc"))
