"""and, or, not and conditional expressions give values, not just truth."""

print(1 and 2, 0 and 2, 1 or 2, 0 or 2, 0 or 0.0, "" or "default", "x" and "y", None or [])
print([] or [1], [0] and "list", {} or None, not [], not [0], not None, not "")
print(1 and 2 and 3, 1 and 0 and 3, 0 or "" or "last", 0 or 5 or 1 // 0, False and 1 // 0)
print((1 > 2) or "no", (1 < 2) and "yes", not 1 == 2, not (True and False), True or False and False)


def truth(label, value):
    print(label, end=" ")
    return value


print(truth("a", True) or truth("b", True))
print(truth("a", False) or truth("b", False) or truth("c", True))
print(truth("a", True) and truth("b", False) and truth("c", True))
print(truth("a", 1) < truth("b", 1) < truth("c", 1))


def sign(n):
    return "negative" if n < 0 else "zero" if n == 0 else "positive"


print([sign(n) for n in [-5, 0, 5]], ("a" if True else "b") + "c", 1 + 2 if False else 3 * 4)
name = None
print(name or "anonymous", len(name or ""), (name or "x").upper())
values = [3, 0, 7]
print([value or -1 for value in values], [value and 100 // value for value in values])
x = 5
if 0 < x < 10 and not x == 7 or x == 100:
    print("in range")
if not values:
    print("empty")
elif values[0] == 3 and len(values) > 2 and values[2] == 7:
    print("elif")
else:
    print("else")
