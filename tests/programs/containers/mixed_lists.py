"""Lists of int and str, of int and None, of float and int, of lists and numbers."""

mixed = [1, "two", 3, "four"]
for item in mixed:
    if isinstance(item, int):
        print("int", item + 1)
    else:
        print("str", item.upper())
mixed.append(5)
mixed[0] = "one"
print(mixed, len(mixed), mixed[0] == "one", 3 in mixed, "three" in mixed)

holes = [1, None, 3, None]
print([h for h in holes if h is not None], holes.count(None), holes)
total = 0
for h in holes:
    if h is None:
        continue
    total += h
print(total)

numbers = [1, 2.5, 3]
print(sum(numbers), max(numbers), [n * 2 for n in numbers], numbers)
print([isinstance(n, float) for n in numbers])


def parse(text):
    if text == "":
        return None
    for c in text:
        if c not in "0123456789":
            return text
    return int(text)


parsed = [parse(t) for t in "12,abc,,7".split(",")]
print(parsed)
for p in parsed:
    if p is None:
        print("empty", end=" ")
    elif isinstance(p, str):
        print("text", p, end=" ")
    else:
        print("number", p * 2, end=" ")
print()
