"""Variables whose type changes on the way, and functions used with several types."""

value = 1
print(value + 1)
value = "one"
print(value + "!")
value = [value, value]
print(value, len(value))
value = {"v": value}
print(value["v"])
value = None
print(value)
value = 2.5
print(value * 2)


def double(x):
    return x + x


print(double(2), double(1.5), double("ab"), double([1]), double((1, 2)))


def first(items):
    return items[0]


print(first([1, 2]), first("xyz"), first((2.5, 1)), first([[1], [2]]), first({0: "zero"}))


def read(text):
    result = text
    if text == "none":
        result = None
    elif text in ["yes", "no"]:
        result = text == "yes"
    else:
        digits = True
        for c in text:
            if c not in "0123456789":
                digits = False
        if digits:
            result = int(text)
    return result


for text in ["12", "yes", "none", "hello", "no"]:
    result = read(text)
    print(text, result, end=" ")
    if result is None:
        print("is None")
    elif isinstance(result, bool):
        print("is bool", not result)
    elif isinstance(result, int):
        print("is int", result + 1)
    else:
        print("is str", result.upper())


def maybe(n):
    if n > 2:
        return n
    if n > 1:
        return "small"


print([maybe(n) for n in range(5)])


def process(data):
    data = data.split(",")
    data = [int(part) for part in data]
    data = sum(data)
    data = f"total {data}"
    return data


print(process("1,2,3"))
count = "5"
count = int(count)
count += 1
print(count)
x = 5
while x != "done":
    print(x, end=" ")
    if isinstance(x, int) and x < 7:
        x += 1
    else:
        x = "done"
print(x)
