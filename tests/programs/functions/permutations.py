"""Permutations, combinations, subsets and partitions by recursion."""


def permutations(items):
    if len(items) <= 1:
        return [items]
    result = []
    for i in range(len(items)):
        rest = items[:i] + items[i + 1 :]
        for p in permutations(rest):
            result.append([items[i]] + p)
    return result


def string_permutations(text):
    if text == "":
        return [""]
    return [c + p for i, c in enumerate(text) for p in string_permutations(text[:i] + text[i + 1 :])]


def combinations(items, k):
    if k == 0:
        return [[]]
    if len(items) < k:
        return []
    with_first = [[items[0]] + c for c in combinations(items[1:], k - 1)]
    return with_first + combinations(items[1:], k)


def partitions(n, largest):
    if n == 0:
        return [[]]
    result = []
    for part in range(min(n, largest), 0, -1):
        for rest in partitions(n - part, part):
            result.append([part] + rest)
    return result


def next_permutation(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return None
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    return a[: i + 1] + a[i + 1 :][::-1]


print(permutations([1, 2, 3]))
print(len(permutations(["a", "b", "c", "d", "e"])), string_permutations("abc"))
print(combinations([1, 2, 3, 4], 2), len(combinations(list(range(8)), 4)), combinations([1], 2))
print(partitions(5, 5))
print([len(partitions(n, n)) for n in range(10)])
current = [1, 2, 2, 3]
count = 0
while current is not None:
    last = current[:]
    count += 1
    current = next_permutation(current)
print(count, last)
