"""A list on a metaclass that is made anew by each call of a function."""


def main():
    class Meta(type):
        registered = []

        def __new__(mcs, name, bases, namespace):
            mcs.registered.append(name)  # error: unsupported-syntax
            return super().__new__(mcs, name, bases, namespace)

    class A(metaclass=Meta):
        def greet(self):
            return 1

    print(Meta.registered)


main()
