"""Defaults of named tuples, given in all the ways there are."""

from collections import namedtuple

Node = namedtuple("Node", "value left right", defaults=(None,) * 2)
Message = namedtuple("Message", ["topic", "payload", "seq"])
Message.__new__.__defaults__ = (None, 0)
Point = namedtuple("Point", "x y z")
Point.__new__.__defaults__ = (0,) * len(Point._fields)
print(Node(1), Node(1, Node(2)), Message("a"), Message("a", seq=3), Point(), Point(y=5))
print(Node._fields, Point(1)._replace(z=9))


def inside():
    Pair = namedtuple("Pair", "a b", defaults=[1] * 2)
    return Pair(), Pair(b=7)


print(inside())
