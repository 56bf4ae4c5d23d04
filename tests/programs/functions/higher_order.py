"""Functions as values: tables of functions, callbacks, lambdas, own map and filter."""


def my_map(function, items):
    return [function(item) for item in items]


def my_filter(keep, items):
    return [item for item in items if keep(item)]


def my_reduce(function, items, start):
    result = start
    for item in items:
        result = function(result, item)
    return result


def is_even(n):
    return n % 2 == 0


print(my_map(lambda n: n * n, [1, 2, 3]), my_map(len, ["a", "bb", ""]), my_map(str, [1, 2]))
print(my_filter(is_even, range(10)), my_filter(lambda s: s != "", ["a", "", "b"]))
print(my_reduce(lambda a, b: a + b, [1, 2, 3], 0), my_reduce(lambda a, b: a * b, [1.5, 2.0], 1.0))
print(my_reduce(max, [3, 9, 4], 0), my_reduce(lambda a, b: b + a, "abc", ""))


def add(a, b):
    return a + b


def subtract(a, b):
    return a - b


def multiply(a, b):
    return a * b


operations = {"+": add, "-": subtract, "*": multiply}
for symbol in operations:
    print(f"7 {symbol} 3 = {operations[symbol](7, 3)}", end="; ")
print()


def choose(name):
    if name == "add":
        return add
    return subtract


print(choose("add")(1, 2), choose("other")(1, 2))


def on_each(items, callback, done=None):
    for index, item in enumerate(items):
        callback(index, item)
    if done is not None:
        done(len(items))


lines = []
on_each(["x", "y"], lambda i, item: lines.append(f"{i}:{item}"))
on_each([5, 6], lambda i, item: lines.append(f"{item}@{i}"), done=lambda n: lines.append(f"{n} done"))
print(lines)
print((lambda: "called")(), (lambda a, b=2: a + b)(1), (lambda a, b=2: a + b)(1, b=5))
steps = [lambda v: v + 1, lambda v: v * 10, lambda v: v - 3]
value = 1
for step in steps:
    value = step(value)
print(value)
sort_key = lambda pair: pair[1]
print(sorted([("a", 3), ("b", 1), ("c", 2)], key=sort_key))
