"""`x.__str__()`, `x.__add__(y)` and the like, of numbers, None, tuples and objects that have no such method."""


class B:
    def __repr__(self):
        return "B!"


print((1).__str__() + (2.5).__repr__(), True.__str__().lower(), None.__str__())
print([1, 2].__str__(), {1: 2}.__repr__(), {1}.__len__(), "ab".__len__(), "x".__str__(), (1, 2).__str__())
print(B().__str__(), B().__repr__())
x = 5
print(x.__add__(3), x.__mul__(4), x.__neg__(), x.__lt__(6), x.__eq__(5), x.__hash__(), (2.5).__sub__(1))
print(x.__bool__(), x.__float__(), x.__abs__(), x.__radd__(2), x.__floordiv__(2), x.__mod__(3), x.__pow__(2))
print(x.__divmod__(2), x.__ne__(5), x.__ge__(2), x.__rsub__(7), x.__truediv__(2), x.__index__(), x.__pos__())
print("a".__add__("b"), [1].__add__([2]), "abc".__contains__("b"), (1, 2).__contains__(2), "b".__lt__("c"))
print("a".__eq__("a"), [3].__eq__([3]), x.__format__("03d"), (1, 2).__eq__((1, 2)), (1,).__add__((2,)))
print("a".__mul__(3), {1: 2}.__contains__(1), (3, 4).__hash__() == hash((3, 4)), (1, 2).__len__())
print(x.__add__(1.5), x.__eq__("5"), (1.5).__add__("x"), (1, 2).__lt__([1]), None.__repr__(), None.__bool__())
for value in [1, 2.5, True, None, (1, 2)]:
    print(value.__str__(), value.__repr__(), value.__eq__(1))
