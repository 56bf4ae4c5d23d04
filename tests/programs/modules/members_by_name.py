"""Functions of a module by names that are values."""

import math, operator, random
names = "sqrt floor hypot pi".split()
fs = {n: getattr(math, n) for n in names if n != "pi"}
print(fs["sqrt"](16), fs["floor"](2.5), fs["hypot"](3, 4), getattr(math, names[3]))
print(hasattr(math, names[0]), getattr(math, "nope" + names[0], None))
ops = {s: getattr(operator, n) for s, n in [("+", "add"), ("*", "mul"), ("<", "lt")]}
print(ops["+"](2, 3), ops["*"](2, 3), ops["<"](2, 3))
try:
    getattr(math, names[0] + "x")
except AttributeError as e:
    print(e)
