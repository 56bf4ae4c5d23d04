"""Methods of builtin types as values."""

from functools import reduce

show = "{:>4}|{}".format
print(show(1, "a"), list(map("<{}>".format, [1, 2.5, "x"])))
print(reduce(int.__mul__, [1, 2, 3, 4]), list(map(int.__add__, [1, 2], [3, 4])), int.__lt__(1, 2))
print(sum(map(float.__mul__, [1.5, 2.0], [2.0, 4.0])), list(map(str.__len__, ["a", "bcd"])))
print(sorted(["b", "A", "c"], key=str.lower), list(map(str.upper, "ab")), "{} {x}".format(1, x=2))
print(max([3, -7, 5], key=int.__abs__), ", ".join(map("{0[0]}={0[1]}".format, [("a", 1), ("b", 2)])))
