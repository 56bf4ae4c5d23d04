"""Newton's root, bisection, integration, series: float arithmetic to the last digit."""


def newton_sqrt(x):
    guess = x / 2 if x > 1 else 1.0
    steps = 0
    while abs(guess * guess - x) > 1e-12 * x and steps < 60:
        guess = (guess + x / guess) / 2
        steps += 1
    return guess, steps


for x in [2, 9, 0.25, 1e10, 12345.678]:
    print(x, newton_sqrt(x))


def bisect(f, low, high):
    for _ in range(50):
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
    return low


print(bisect(lambda x: x * x * x - x - 2, 1.0, 2.0), bisect(lambda x: x * x - 2, 0, 2))


def integrate(f, a, b, n):
    h = (b - a) / n
    total = 0.5 * (f(a) + f(b))
    for i in range(1, n):
        total += f(a + i * h)
    return total * h


print(integrate(lambda x: x * x, 0, 3, 100), integrate(lambda x: 4 / (1 + x * x), 0.0, 1.0, 200))
e = 1.0
term = 1.0
for n in range(1, 20):
    term /= n
    e += term
print(e)
pi = 0.0
sign = 1
for k in range(500):
    pi += sign * 4 / (2 * k + 1)
    sign = -sign
print(pi)
x = 0.5
for _ in range(40):
    x = 3.9 * x * (1 - x)
print(x)
a, b = 1.0, 2.0**-0.5
print((a + b) / 2, (a * b) ** 0.5, a - b * b)
