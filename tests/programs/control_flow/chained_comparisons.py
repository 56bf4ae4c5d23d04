"""Chains of comparisons with mixed operators."""

a, b, c = 1, 5, 10
print(a < b < c, a < b > c, a < c > b, a <= a < b, c > b > a > 0, a != b != a, a == a == a)
print(1 < 2 == 2, (1 < 2) == 2, 1 == 1 in [1], 3 > 2 > 1 == 1, 1 < 3 < 2 or 5, not 1 < 2 < 3)
print("a" < "b" <= "b", "a" <= "m" <= "z", 0.0 <= 0.5 < 1, 1 < 2.5 < 3, (1, 2) < (1, 3) < (2,))
x = None
print(x is None is not True, 1 in [1, 2] == True, [1] < [2] < [2, 0])
for n in [-1, 0, 50, 99, 100]:
    if 0 <= n < 50:
        print(n, "low", end="; ")
    elif 50 <= n < 100:
        print(n, "high", end="; ")
    else:
        print(n, "out", end="; ")
print()
calls = 0


def middle():
    global calls
    calls += 1
    return 5


print(1 < middle() < 10, calls)
print(10 < middle() < 1 // 1, calls)


def grade(score):
    for limit, letter in [(90, "A"), (80, "B"), (70, "C")]:
        if limit <= score <= 100:
            return letter
    return "F" if 0 <= score < 70 else "?"


print([grade(s) for s in [100, 90, 89, 75, 12, -1, 101]])
