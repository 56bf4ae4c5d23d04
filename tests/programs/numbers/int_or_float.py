"""Variables that begin as int and become float, and functions that return either."""

total = 0
for value in [1, 2.5, 3]:
    total += value
    print(total, end=" ")
print()
total = 0
for i in range(4):
    total += i
print(total, isinstance(total, int))
total /= 2
print(total, isinstance(total, float))


def half(n):
    if n % 2 == 0:
        return n // 2
    return n / 2


print([half(n) for n in range(5)], half(7) + half(8), half(6) * 3)
best = 0
for candidate in [0.5, 0.25, 2, 1.75]:
    if candidate > best:
        best = candidate
print(best, best == 2)


def mean(values):
    s = 0
    for v in values:
        s += v
    return s / len(values)


print(mean([1, 2, 3, 4]), mean([0.5, 1.5]), mean([1, 0.5]))
prices = [10, 12.5, 8]
print(sum(prices), max(prices), min(prices), sorted(prices), [p * 2 for p in prices])
x = 10
x = x / 4
x = x + 1
print(x)
y = 3
y *= 1.0
print(y, 3 == y)


def clamp(value, low=0, high=1):
    return low if value < low else high if value > high else value


print(clamp(0.5), clamp(-3.5), clamp(7.25), clamp(5, 2, 9), clamp(5, 5.5))
table = {"a": 1, "b": 2.5}
table["a"] += 0.5
table["c"] = 7
print(table, sum(table.values()))
