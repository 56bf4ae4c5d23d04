"""`hasattr` of special names and of methods, for values of all kinds of types."""

import math


class Plain:
    def act(self):
        return 1


class Slotted:
    __slots__ = ("x",)


class Rows(list):
    pass


class Failure(Exception):
    pass


class Answers:
    def __getattr__(self, name):
        if name == "zip":
            return 4
        raise AttributeError(name)


def show(*values):
    for value in values:
        found = [
            hasattr(value, "__getitem__"),
            hasattr(value, "__len__"),
            hasattr(value, "__iter__"),
            hasattr(value, "__call__"),
            hasattr(value, "__add__"),
            hasattr(value, "foo"),
            hasattr(value, "real"),
            hasattr(value, "count"),
            hasattr(value, "__class__"),
            hasattr(value, "__dict__"),
            hasattr(value, "__doc__"),
            hasattr(value, "__module__"),
            hasattr(value, "args"),
            hasattr(value, "__cause__"),
            hasattr(value, "__notes__"),
            hasattr(value, "__next__"),
            hasattr(value, "send"),
            hasattr(value, "__enter__"),
            hasattr(value, "zip"),
        ]
        print("".join("x" if one else "." for one in found))


show((1, 2), "a", 1, 2.5, True, None, 2**70)
show([1], {1: 2}, {1}, b"a", range(3))
show(print, len, lambda: 0, int, Plain, Plain().act)
show(Plain(), Slotted(), Rows(), Failure(), Answers(), (x for x in [1]))
print(hasattr(math, "pi"), hasattr(math, "foo"), hasattr(math, "__name__"))
print(getattr([1], "missing", "default"))
