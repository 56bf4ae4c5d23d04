"""Seven sorting algorithms that must agree with sorted."""


def bubble(a):
    n = len(a)
    while True:
        swapped = False
        for i in range(1, n):
            if a[i - 1] > a[i]:
                a[i - 1], a[i] = a[i], a[i - 1]
                swapped = True
        n -= 1
        if not swapped:
            return a


def insertion(a):
    for i in range(1, len(a)):
        key = a[i]
        j = i - 1
        while j >= 0 and a[j] > key:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = key
    return a


def selection(a):
    for i in range(len(a)):
        smallest = i
        for j in range(i + 1, len(a)):
            if a[j] < a[smallest]:
                smallest = j
        a[i], a[smallest] = a[smallest], a[i]
    return a


def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            value = a[i]
            j = i
            while j >= gap and a[j - gap] > value:
                a[j] = a[j - gap]
                j -= gap
            a[j] = value
        gap = 1 if gap == 2 else gap * 5 // 11
    return a


def quick(a, low=0, high=None):
    if high is None:
        high = len(a) - 1
    if low < high:
        pivot = a[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while a[i] < pivot:
                i += 1
            while a[j] > pivot:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i += 1
                j -= 1
        quick(a, low, j)
        quick(a, i, high)
    return a


def merge(a):
    if len(a) < 2:
        return a
    left = merge(a[: len(a) // 2])
    right = merge(a[len(a) // 2 :])
    result = []
    while left and right:
        result.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return result + left + right


def comb(a):
    gap = len(a)
    swapped = True
    while gap > 1 or swapped:
        gap = max(1, gap * 10 // 13)
        swapped = False
        for i in range(len(a) - gap):
            if a[i] > a[i + gap]:
                a[i], a[i + gap] = a[i + gap], a[i]
                swapped = True
    return a


seed = 7
data = []
for _ in range(40):
    seed = seed * 1103 % 10007
    data.append(seed - 5000)
inputs = [data, [], [1], [2, 1], list(range(10)), [3] * 5, list(range(10, 0, -1))]
for items in inputs:
    expected = sorted(items)
    print(
        bubble(items[:]) == expected,
        insertion(items[:]) == expected,
        selection(items[:]) == expected,
        shell(items[:]) == expected,
        quick(items[:]) == expected,
        merge(items[:]) == expected,
        comb(items[:]) == expected,
        expected[:3],
    )
print(merge(["d", "a", "c"]), quick([2.5, -1.0, 0.5]), insertion([(2, "b"), (1, "z"), (2, "a")]))
