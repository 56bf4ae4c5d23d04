"""A subclass gets a method of its base's name when its objects have been used already."""


class Base:
    def name(self):
        return "base"


class Derived(Base):
    pass


print(Derived().name())
Derived.name = lambda self: "derived"  # error: unsupported-syntax
print(Derived().name())
