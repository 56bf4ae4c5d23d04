"""Lists of numbers and lists: a recursive function over a recursive type."""


def flatten(thing):
    if isinstance(thing, list):
        result = []
        for part in thing:
            result += flatten(part)
        return result
    return [thing]


print(flatten([1, [2, [3, [4]], 5], [], [[6]]]))
print(flatten([]), flatten([[], [[]]]), flatten(["a", ["b", ["c"]]]))


def depth(thing):
    if not isinstance(thing, list):
        return 0
    deepest = 0
    for part in thing:
        deepest = max(deepest, depth(part))
    return deepest + 1


print(depth(1), depth([]), depth([1, [2, [3]]]), depth([[], [[]]]))


def total(thing):
    if isinstance(thing, int):
        return thing
    return sum([total(part) for part in thing])


print(total([1, [2, 3], [[4]], []]))
