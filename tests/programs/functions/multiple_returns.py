"""Several results, swaps, early returns, None among them."""


def divide(a, b):
    if b == 0:
        return None, "division by zero"
    return a // b, a % b


def statistics(values):
    if not values:
        return 0, 0, None
    return min(values), max(values), sum(values) / len(values)


def split_name(full):
    parts = full.split()
    if len(parts) == 1:
        return parts[0], ""
    return parts[0], parts[-1]


def partition(values, pivot):
    small, equal, large = [], [], []
    for v in values:
        if v < pivot:
            small.append(v)
        elif v == pivot:
            equal.append(v)
        else:
            large.append(v)
    return small, equal, large


def quick_sort(values):
    if len(values) < 2:
        return values
    small, equal, large = partition(values, values[len(values) // 2])
    return quick_sort(small) + equal + quick_sort(large)


quotient, rest = divide(17, 5)
print(quotient, rest, divide(1, 0), divide(-17, 5))
low, high, mean = statistics([4, 1, 7])
print(low, high, mean, statistics([]), statistics([2.5]))
first, last = split_name("Grace Brewster Hopper")
print(first, last, split_name("Plato"))
print(quick_sort([5, 2, 9, 5, 1, 5, 0]), quick_sort([]), quick_sort(["b", "a"]))
result = divide(9, 2)
print(result, result[0], len(result))
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
(a, b), c = divide(7, 2), "x"
print(a, b, c)


def find(items, wanted):
    for i, row in enumerate(items):
        for j, value in enumerate(row):
            if value == wanted:
                return i, j
    return None


position = find([[1, 2], [3, 4]], 3)
if position is not None:
    row, column = position
    print(row, column)
print(find([[1]], 5), find([], 1))


def binary_search(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1


print([binary_search([1, 3, 5, 7, 9], w) for w in [1, 9, 5, 4, 10]], binary_search([], 1))
