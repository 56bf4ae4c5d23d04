"""Builtins that are called with as many arguments as a list has items, or with a dict of keywords."""

def rest(*a): return list(a)
one = rest([3, 1, 2])
print(list(*one), tuple(*one), set(*one), sorted(*one), dict(*rest([("a", 1)])), frozenset(*one), list(*rest()), str(*rest(5)), str(*rest()), bytes(*rest([65, 66])), len(list(range(*rest(2, 8, 3)))), list(range(*rest(4))), list(range(*rest(1, 4))))
bounds = [1, 10]
bounds.append(4)
print(list(range(*bounds)), [10, 20, 30, 40][slice(*rest(1, 3))], bytearray(*rest(3)), list(enumerate(*rest("ab", 5))), divmod(*rest(7, 2)), pow(*rest(2, 5, 7)), round(*rest(3.14159, 2)), int(*rest("ff", 16)), isinstance(*rest(1, int)) if 0 else 1)
for i in range(*[2, 5][:]):
    print(i, end=" ")
print()
def span(text):
    return range(*map(int, text.split("-")))
print(list(span("3-6")), len(span("1-9")), sum(range(*map(int, "1 10 2".split()))))
try:
    range(*[1, 2, 3, 4])
except TypeError as e:
    print(e)
try:
    list(*[[1], [2]])
except TypeError as e:
    print(e)
from collections import deque, Counter, defaultdict, OrderedDict
from fractions import Fraction
from decimal import Decimal
from datetime import date, datetime, timedelta
print(deque(*rest([1, 2], 1)), Counter(*rest("aab")), Fraction(*rest(3, 6)), date(*rest(2020, 1, 2)), datetime(*rest(2020, 1, 2, 3, 4)), OrderedDict(*rest([(1, 2)])), defaultdict(*rest(int)), date(*map(int, "2021-03-04".split("-"))), timedelta(*rest(1, 30)))
import json
def hook(d):
    if "__complex__" in d:
        return complex(*d["__complex__"])
    return d
print(json.loads('{"s": [1, 2, 3], "c": {"__complex__": [1.0, -2.0]}}', object_hook=hook))
v = [1.0, -2.0]
print(complex(*v), complex(*[1, 2]), complex(*(3, 4)), complex(*[7]))
d = json.loads('[1.5, 2, "x"]')
print(complex(*d[:2]))
def f(x):
    return x
print(complex(*[f(1.0), -2]), complex(real=1, imag=2), complex(*[], imag=3), complex("1+2j"), complex(*["3j"]))
def opts(**k): return k
print(dict(**opts(a=1, b=2)), dict([("z", 0)], **opts(a=1)))
from types import SimpleNamespace
try:
    print(sorted(vars(SimpleNamespace(**opts(a=1))).items()))
except Exception as e:
    print(e)
