"""min, max, sum, abs, len over lists, tuples, strings, dicts and arguments."""

values = [3, -7, 12, 0]
print(min(values), max(values), sum(values), len(values), abs(-7), abs(2.5), abs(-0.0))
print(min(3, 1, 2), max(3, 1, 2), max(1, 2.5), min(2, 1.0), max("b", "a"), min("apple", "Banana"))
print(max([0.5, 2, 1.5]), sum([0.5, 2]), sum([0.25] * 10), sum([]), sum([1, 2], 10))
print(max((1, 2), (1, 3)), min([[2], [1, 9]]), max("hello"), min("hello"))
print(max({"a": 3, "z": 1}), sum({1: 2, 3: 4}), len({}), len(""), len(()), len("héllo"))
print(sum([True, True, False]), max(True, False), sum((1, 2, 3)), sum(range(4)))
print(max(1, 1.0), max(1.0, 1), min(0.0, -0.0), min(-0.0, 0.0))
for empty in [[], [1]]:
    try:
        print(max(empty), min(empty))
    except ValueError as e:
        print("ValueError")


def average(numbers):
    return sum(numbers) / len(numbers) if numbers else 0.0


def median(numbers):
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


print(average([1, 2, 4]), average([]), median([5, 1, 3]), median([4, 1, 3, 2]))
