"""Classic recursive functions: fib, ackermann, power set, gcd, flood, deep sums."""


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def deep_sum(n):
    if n == 0:
        return 0
    return n + deep_sum(n - 1)


def hofstadter_f(n):
    return 1 if n == 0 else n - hofstadter_m(hofstadter_f(n - 1))


def hofstadter_m(n):
    return 0 if n == 0 else n - hofstadter_f(hofstadter_m(n - 1))


def binary(n):
    return str(n) if n < 2 else binary(n // 2) + str(n % 2)


def reverse(text):
    if text == "":
        return ""
    return reverse(text[1:]) + text[0]


def power(base, exponent):
    if exponent == 0:
        return 1
    half = power(base, exponent // 2)
    return half * half * (base if exponent % 2 else 1)


def flood(grid, y, x):
    if y < 0 or x < 0 or y >= len(grid) or x >= len(grid[y]) or grid[y][x] != 0:
        return 0
    grid[y][x] = 2
    return 1 + flood(grid, y - 1, x) + flood(grid, y + 1, x) + flood(grid, y, x - 1) + flood(grid, y, x + 1)


print([fib(n) for n in range(15)], fib(18))
print([[ackermann(m, n) for n in range(4)] for m in range(3)], ackermann(2, 20))
print(deep_sum(900), deep_sum(0))
print([hofstadter_f(n) for n in range(12)], [hofstadter_m(n) for n in range(12)])
print(binary(0), binary(10), binary(1023), reverse("recursion"), power(3, 13), power(1.5, 4))
grid = [[0, 0, 1, 0], [1, 0, 1, 0], [1, 1, 1, 0]]
print(flood(grid, 0, 0), flood(grid, 0, 3), flood(grid, 0, 2), grid)
