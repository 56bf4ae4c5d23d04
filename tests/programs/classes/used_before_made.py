"""A class that a function names before its statement has run."""


def f():
    return C().total()


class A:
    pass


if __name__ == "__main__":
    try:
        print(f())
    except NameError as e:
        print(e)


class C:
    items = [1, 2]

    def total(self):
        return sum(self.items)


print(f())
