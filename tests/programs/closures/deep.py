"""Closures over closures, and a cell shared by two siblings of different depth."""


def outer(a):
    log = []

    def middle(b):
        def inner(c):
            log.append((a, b, c))
            return a * 100 + b * 10 + c

        return inner

    def size():
        return len(log)

    return middle, size


middle, size = outer(1)
f = middle(2)
g = middle(3)
print(f(4), g(5), f(6), size())
middle2, size2 = outer(9)
print(middle2(9)(9), size2(), size())


def scope_mix(x):
    y = x + 1

    def inner(x):
        z = x + y

        def innermost(y):
            return x, y, z

        return innermost(100)

    return inner(50), x, y


print(scope_mix(1))


def account(balance):
    history = [balance]

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(balance)
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f"only {balance} left")
        return deposit(-amount)

    def report():
        return balance, history

    return deposit, withdraw, report


deposit, withdraw, report = account(10)
print(deposit(5), withdraw(12))
try:
    withdraw(100)
except ValueError as e:
    print(e)
print(report())
