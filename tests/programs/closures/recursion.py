"""Recursive nested functions, with memo tables and results in cells."""


def fib_table(n):
    memo = {}
    calls = 0

    def fib(k):
        nonlocal calls
        calls += 1
        if k < 2:
            return k
        if k not in memo:
            memo[k] = fib(k - 1) + fib(k - 2)
        return memo[k]

    return fib(n), calls


print(fib_table(10), fib_table(80))


def subsets(items):
    found = []

    def choose(index, chosen):
        if index == len(items):
            found.append(chosen)
            return
        choose(index + 1, chosen)
        choose(index + 1, chosen + [items[index]])

    choose(0, [])
    return found


print(subsets([1, 2, 3]))
print(len(subsets(["a", "b", "c", "d", "e"])))


def paths(width, height):
    count = 0

    def walk(x, y):
        nonlocal count
        if x == width and y == height:
            count += 1
            return
        if x < width:
            walk(x + 1, y)
        if y < height:
            walk(x, y + 1)

    walk(0, 0)
    return count


print([paths(n, n) for n in range(5)], paths(2, 3))


def is_even(n):
    def even(k):
        return True if k == 0 else odd(k - 1)

    def odd(k):
        return False if k == 0 else even(k - 1)

    return even(n)


print(is_even(10), is_even(7))
