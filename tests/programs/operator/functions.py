"""`operator`: the operators as functions, and the getters."""

import operator
from operator import attrgetter, itemgetter, methodcaller


class Point:
    def __init__(self, x, y, name):
        self.x = x
        self.y = y
        self.name = name

    def scaled(self, by, offset=0):
        return (self.x * by + offset, self.y * by + offset)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Holder:
    def __init__(self, point):
        self.point = point


OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
for sign, function in OPS.items():
    print(sign, function(7, 2), function(1.5, 0.5))
print(operator.floordiv(7, 2), operator.mod(-7, 3), operator.pow(2, 10), operator.neg(4), operator.abs(-3))
print(operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(9, 1), operator.invert(5))
print(operator.lt(1, 2), operator.le(2, 2), operator.eq("a", "a"), operator.ne(1, 1.5), operator.ge([1], [2]), operator.gt("b", "a"))
print(operator.not_([]), operator.truth("x"), operator.is_(None, None), operator.is_not([], []))
print(operator.concat("ab", "cd"), operator.contains([1, 2], 2), operator.countOf("banana", "a"), operator.indexOf([5, 6], 6))
items = [1, 2, 3]
operator.setitem(items, 0, 9)
operator.delitem(items, 1)
print(operator.getitem(items, 1), operator.iadd(items, [4]), items, operator.index(True), operator.length_hint(items))

pairs = [("pear", 3), ("apple", 5), ("fig", 1)]
print(sorted(pairs, key=itemgetter(1)), sorted(pairs, key=operator.itemgetter(0)), max(pairs, key=itemgetter(-1)))
print([itemgetter(1, 0)(pair) for pair in pairs], itemgetter(0)("xyz"), itemgetter("b")({"a": 1, "b": 2}))
rows = [{"name": "x", "age": 3}, {"name": "y", "age": 2}]
column = "age"
print(sorted(rows, key=itemgetter("age")), [operator.itemgetter(column)({"age": 4})])
print(list(map(itemgetter(0), pairs)))
points = [Point(3, 1, "c"), Point(1, 2, "a"), Point(2, 0, "b")]
print(sorted(points, key=attrgetter("x")), sorted(points, key=attrgetter("y", "x")), [attrgetter("x", "name")(p) for p in points])
print(attrgetter("point.name")(Holder(points[0])), min(points, key=operator.attrgetter("name")))
print([methodcaller("upper")(w) for w in ["a", "b"]], methodcaller("scaled", 2, offset=1)(points[0]))
separator = "-"
print(methodcaller("split", separator)("a-b-c"))
by_name = attrgetter("name")
print([by_name(p) for p in points])


def attempt(function):
    try:
        print(function())
    except (TypeError, ZeroDivisionError, ValueError, IndexError, KeyError) as error:
        print(type(error).__name__, error)


attempt(lambda: operator.truediv(1, 0))
attempt(lambda: operator.add(1, "x"))
attempt(lambda: operator.indexOf([1], 2))
attempt(lambda: operator.index(1.5))
attempt(lambda: itemgetter(5)([1, 2]))
attempt(lambda: itemgetter("z")({"a": 1}))
