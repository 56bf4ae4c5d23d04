"""What the loop variable is during and after a loop; shadowing by comprehensions."""

for i in range(3):
    pass
print(i)
for i in []:
    print("never")
print(i)
for i in range(5):
    i = i * 2
    if i > 4:
        break
print(i)
for i, word in enumerate(["a", "b"]):
    pass
print(i, word)
values = [1, 2, 3]
for values in values:
    print(values, end=" ")
print(values)
n = 0
for n in range(n, n + 3):
    print(n, end=" ")
print(n)
items = [10, 20]
for items[0] in range(3):
    print(items, end=" ")
print()
for (a, b), c in [((1, 2), 3), ((4, 5), 6)]:
    print(a + b + c, end=" ")
print(a, b, c)
squares = [i * i for i in range(10)]
print(i, squares[-1])
total = 0
for i in range(10, 0, -3):
    for j in range(i):
        if j > 3:
            break
        total += j
print(i, j, total)
k = 0
while k < 3:
    k += 1
    last = k * 10
print(k, last)


def after():
    for x in "abc":
        if x == "b":
            break
    return x


print(after())
